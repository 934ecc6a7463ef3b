#include <filesystem>
#include <iostream>

#include "commands.h"
#include "dateline/dateline.h"

namespace command {
namespace {

int lint(const std::string& folder) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    std::cerr << "dateline: " << folder << ": no such folder\n";
    return usage;
  }
  const auto errors = dateline::RuleSet::lint(folder);
  for (const dateline::Error& error : errors) std::cout << error.to_string() << "\n";
  if (errors.empty()) std::cerr << "dateline: " << folder << ": no mistakes\n";
  return errors.empty() ? clean : some_failed;
}

}  // namespace

void add_lint_rules(CLI::App& app, Run& run) {
  auto folder = std::make_shared<std::string>();
  CLI::App* sub = app.add_subcommand("lint-rules", "checks a folder of rules and their examples");
  sub->add_option("DIR", *folder, "laid out like data/en")->required();
  sub->footer(
      "Every mistake is a line \"file:line: message\"; exit 1 when there is any.\n\n"
      "Example:\n"
      "  dateline lint-rules my-rules/ && dateline timeline articles/ --rules my-rules/");
  sub->callback([folder, &run] { run = [folder] { return lint(*folder); }; });
}

}  // namespace command
