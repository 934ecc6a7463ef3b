#include "article_options.h"
#include "commands.h"
#include "output.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string output;
  std::string format = "conllu";
};

dateline::Result<dateline::Extraction> parse(const dateline::Extractor& extractor,
                                             const dateline::Article& article) {
  auto parsed = extractor.parse(article.body);
  if (parsed) parsed->id = article.id;
  return parsed;
}

int run_parse(const Options& options) {
  Output output(options.output);
  const dateline::Extractor extractor;
  const std::size_t failed = run_articles(
      options.run, [&](const dateline::Article& article) { return parse(extractor, article); },
      [&](const Outcome& outcome) {
        if (outcome.extraction) {
          output.write(dateline::to_conllu(*outcome.extraction));
        } else {
          std::cerr << "dateline: " << outcome.extraction.error().to_string() << "\n";
        }
      });
  return output.finish() && failed == 0 ? clean : some_failed;
}

}  // namespace

void add_parse(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  options->run.needs_date = false;
  CLI::App* sub = app.add_subcommand("parse", "tags, lemmas, names and trees of a text");
  add_article_options(*sub, options->run);
  add_output_option(*sub, options->output);
  sub->add_option("--format", options->format, "conllu")->check(CLI::IsMember({"conllu"}));
  sub->callback([options, &run] { run = [options] { return run_parse(*options); }; });
}

}  // namespace command
