// Build step: runs every rule's examples; an error fails the build with its
// file and line.
#include <iostream>

#include "dateline/rule_set.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: dateline_lint FOLDER\n";
    return 2;
  }
  const auto errors = dateline::RuleSet::lint(argv[1]);
  for (const auto& error : errors) std::cerr << error.to_string() << "\n";
  return errors.empty() ? 0 : 1;
}
