#include <iostream>

#include "article_options.h"
#include "commands.h"
#include "dateline/dateline.h"

namespace command {
namespace {

struct Options {
  std::string text;
  std::string date;
  std::string rules;
};

int fail(const dateline::Error& error, ExitCode code) {
  std::cerr << "dateline: " << error.to_string() << "\n";
  return code;
}

int resolve(const Options& options) {
  const auto date = dateline::parse_publication_time(options.date);
  if (!date) return fail(date.error(), usage);
  const auto rules = load_rules(options.rules);
  if (!rules) return usage;
  const auto found = dateline::Extractor(*rules).resolve(options.text, *date);
  if (!found) {
    std::cout << dateline::to_json("", found.error()) << "\n";
    return fail(found.error(), some_failed);
  }
  std::cout << dateline::to_json(*found, options.text) << "\n";
  return clean;
}

int explain(const Options& options) {
  const auto date = dateline::parse_publication_time(options.date);
  if (!date) return fail(date.error(), usage);
  const auto rules = load_rules(options.rules);
  if (!rules) return usage;
  const auto explanation = dateline::Extractor(*rules).explain(options.text, *date);
  if (!explanation) return fail(explanation.error(), some_failed);
  std::cout << *explanation;
  return clean;
}

CLI::App* add_one(CLI::App& app, Run& run, const std::string& name, const std::string& help,
                  int (*action)(const Options&)) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand(name, help);
  sub->add_option("TEXT", options->text, "the words")->required();
  sub->add_option("--date", options->date, "when they were published: 2023-09-11, or with a clock")
      ->type_name("DATE")
      ->required();
  add_rules_option(*sub, options->rules);
  sub->callback([options, action, &run] { run = [options, action] { return action(*options); }; });
  return sub;
}

}  // namespace

void add_resolve(CLI::App& app, Run& run) {
  add_one(app, run, "resolve", "what one time expression means, as a JSON object", resolve)
      ->footer(
          "All readings are given, the likelier first. Exit 1 when it is no time expression.\n\n"
          "Examples:\n"
          "  dateline resolve \"the day after tomorrow\" --date 2023-09-11\n"
          "  dateline resolve \"late on Sunday\" --date 2023-09-11T08:30:00+09:00");
  add_one(app, run, "explain", "how the times of a text were found and resolved", explain)
      ->footer(
          "Example:\n"
          "  dateline explain \"He left late on Sunday.\" --date 2023-09-11");
}

}  // namespace command
