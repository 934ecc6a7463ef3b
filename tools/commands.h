// The subcommands. Each adds its options to the program and leaves what it
// does in `run`, which main() calls once the command line is read.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace command {

enum ExitCode : int { clean = 0, some_failed = 1, usage = 2 };

using Run = std::function<int()>;

void add_extract(CLI::App& app, Run& run);
void add_lint_rules(CLI::App& app, Run& run);
void add_parse(CLI::App& app, Run& run);
void add_resolve(CLI::App& app, Run& run);  ///< and explain
void add_store(CLI::App& app, Run& run);
void add_tag(CLI::App& app, Run& run);
void add_timeline(CLI::App& app, Run& run);

}  // namespace command
