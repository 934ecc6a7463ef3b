#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"
#include "dateline/result.h"

DATELINE_BEGIN

/// The facts about a language that the extractor works with: time rules, word
/// lists and trained weights, compiled.
///
/// `embedded()` is what the library was built with. `load()` compiles a folder
/// laid out like `data/en` (see docs/rules.md), so that rules or a language
/// can be added without compiling C++. Immutable; copies share one compiled
/// set, and any number of threads may use it.
class DATELINE_EXPORT RuleSet {
 public:
  /// The rules for `language` ("en") compiled into the library; each stage's
  /// are made ready when they are first used, once, by whichever thread comes
  /// first. An error only when that language is not there.
  static Result<RuleSet> embedded(std::string_view language = "en");

  /// Compiles a folder. The first mistake is the error, with file and line;
  /// `lint()` gives them all.
  static Result<RuleSet> load(const std::string& folder);

  /// Every mistake in a folder of rules, executable examples that give another
  /// value included; empty when it is clean.
  static std::vector<Error> lint(const std::string& folder);

  struct Compiled;  ///< private to the library
  [[nodiscard]] const Compiled& compiled() const { return *compiled_; }

 private:
  explicit RuleSet(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
  std::shared_ptr<const Compiled> compiled_;
};

DATELINE_END
