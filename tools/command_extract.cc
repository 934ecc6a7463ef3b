#include <iostream>

#include "article_options.h"
#include "commands.h"
#include "output.h"

namespace command {
namespace {

struct Options {
  RunOptions run;
  std::string output;
  bool times_only = false;
};

std::string line_of(const Outcome& outcome) {
  if (outcome.extraction) return dateline::to_json(*outcome.extraction);
  const dateline::Error& error = outcome.extraction.error();
  return outcome.duplicate ? dateline::note_to_json(outcome.id, error)
                           : dateline::to_json(outcome.id, error);
}

int extract(const Options& options) {
  const auto rules = load_rules(options.run.rules);
  if (!rules) return usage;
  Output output(options.output);
  const dateline::Extractor extractor(*rules);
  const auto analyse = [&](const dateline::Article& article) {
    return options.times_only ? extractor.extract_times(article) : extractor.extract(article);
  };
  const std::size_t failed = run_articles(options.run, analyse, [&](const Outcome& outcome) {
    output.write(line_of(outcome));
    output.write("\n");
    if (!outcome.extraction) report(outcome);
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
  sub->add_flag("--times-only", options->times_only,
                "only time expressions: far faster, slightly less sure");
  sub->footer(
      "An article that cannot be read becomes a line with \"error\" (message, file, line,\n"
      "byte), the same article a second time a line with \"note\", and the work goes on.\n"
      "Offsets are UTF-8 bytes into \"text\". Schema: docs/schema/extraction.schema.json\n\n"
      "Examples:\n"
      "  dateline extract articles/ -o claims.jsonl\n"
      "  cat articles.jsonl | dateline extract - --jobs 4 | jq -r '.claims[]?.trigger'");
  sub->callback([options, &run] { run = [options] { return extract(*options); }; });
}

}  // namespace command
