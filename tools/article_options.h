// The options that all commands over articles share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "article_run.h"

namespace command {

inline void add_article_options(CLI::App& sub, RunOptions& run) {
  sub.add_option("PATH", run.paths, "files, folders, or - for standard input")->required();
  sub.add_option("-j,--jobs", run.jobs, "threads; the result is the same with any number")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
}

inline void add_output_option(CLI::App& sub, std::string& output) {
  sub.add_option("-o,--output", output, "write here instead of standard output")->type_name("FILE");
}

}  // namespace command
