#include "article_options.h"
#include "commands.h"
#include "output.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string output;
};

int extract(const Options& options) {
  Output output(options.output);
  const dateline::Extractor extractor;
  const std::size_t failed = run_articles(
      options.run, [&](const dateline::Article& article) { return extractor.extract(article); },
      [&](const Outcome& outcome) {
        output.write(outcome.extraction
                         ? dateline::to_json(*outcome.extraction)
                         : dateline::to_json(outcome.id, outcome.extraction.error()));
        output.write("\n");
      });
  return output.finish() && failed == 0 ? clean : some_failed;
}

}  // namespace

void add_extract(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* sub =
      app.add_subcommand("extract", "times, claims and sources: a JSON line an article");
  add_article_options(*sub, options->run);
  add_output_option(*sub, options->output);
  sub->callback([options, &run] { run = [options] { return extract(*options); }; });
}

}  // namespace command
