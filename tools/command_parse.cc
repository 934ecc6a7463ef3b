#include <iostream>

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

int run_parse(const Options& options) {
  const auto rules = load_rules(options.run.rules);
  if (!rules) return usage;
  Output output(options.output);
  const dateline::Extractor extractor(*rules);
  const auto analyse = [&](const dateline::Article& article) {
    auto parsed = extractor.parse(article.body);
    if (parsed) parsed->id = article.id;
    return parsed;
  };
  const std::size_t failed = run_articles(options.run, analyse, [&](const Outcome& outcome) {
    if (outcome.extraction) {
      output.write(dateline::to_conllu(*outcome.extraction));
    } else {
      report(outcome);
    }
  });
  return output.finish() && failed == 0 ? clean : some_failed;
}

}  // namespace

void add_parse(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  options->run.needs_date = false;
  CLI::App* sub = app.add_subcommand("parse", "words, tags, lemmas, names and trees of a text");
  add_article_options(*sub, options->run);
  add_output_option(*sub, options->output);
  sub->add_option("--format", options->format, "conllu")
      ->check(CLI::IsMember({"conllu"}))
      ->capture_default_str();
  sub->footer(
      "CoNLL-U, with NE=B-PER ... and the byte span of each word in MISC. No date is needed.\n\n"
      "Example:\n"
      "  echo 'Kim left Pyongyang on Sunday.' | dateline parse -");
  sub->callback([options, &run] { run = [options] { return run_parse(*options); }; });
}

}  // namespace command
