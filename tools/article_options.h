// The options that several commands share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "article_run.h"

namespace command {

inline void add_rules_option(CLI::App& sub, std::string& rules) {
  sub.add_option("--rules", rules, "a folder of rules instead of those built in (docs/rules.md)")
      ->type_name("DIR");
}

inline void add_article_options(CLI::App& sub, RunOptions& run) {
  sub.add_option("PATH", run.paths, "files, folders, or - for standard input")->required();
  sub.add_option("-j,--jobs", run.jobs, "threads; the result is the same with any number")
      ->type_name("N")
      ->check(CLI::Range(1, 1024))
      ->default_str("all cores");
  add_rules_option(sub, run.rules);
}

inline void add_output_option(CLI::App& sub, std::string& output) {
  sub.add_option("-o,--output", output, "write here instead of standard output")->type_name("FILE");
}

}  // namespace command
