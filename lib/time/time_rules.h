// The time rules of a language, compiled from data/<language>/time/.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <vector>

#include "base/data_pack.h"
#include "time/grammar.h"
#include "time/moment.h"

DATELINE_BEGIN
namespace timex {

/// What a word tells of where its clause points.
enum class Cue : std::uint8_t { none, past, present, future, no_past_form };

class TimeRules {
 public:
  /// The first mistake is the error, at its file and line.
  static Result<std::shared_ptr<const TimeRules>> compile(const base::DataPack& pack);
  /// Every mistake, the rules' own examples included.
  static std::vector<Error> lint(const base::DataPack& pack);

  /// For words that are a time and nothing else: these rules and those of
  /// time/asked/, which would find too much in a text. Compiled on the first
  /// call, from any thread; these rules alone when there are no others.
  [[nodiscard]] const TimeRules& asked() const;
  /// What keeps those rules from being compiled.
  static std::vector<Error> check_asked(const base::DataPack& pack);

  Grammar grammar;
  Conventions conventions;
  SymbolSet past_cues, present_cues, future_cues;         // words that tell where a clause points
  SymbolSet no_past_forms;                                // "hundred", though it ends like one
  std::array<Cue, max_symbols> cues{};                    // by symbol, what these sets tell
  SymbolSet aims, will, implicatives;                     // what the tree's verbs need told
  SymbolSet followers, bygone_cues, told_on, telling_on;  // their object came before
  SymbolSet sayings, scenes;  // verbs of speech, and of what a picture shows
  SymbolSet coming_cues, planning, deferring, able, negations;
  // Words that link expressions: "or", "to", "meaning", ...
  SymbolSet alternative_words, range_words, gloss_words, since_words, until_words;
  SymbolSet between_words, and_words;
  SymbolSet event_words, event_openers, skipped_marks;
  // Words around a single expression that is asked about: "in", "after", "onwards".
  SymbolSet plain_words, in_words, within_words, by_words, before_words, after_words;
  SymbolSet not_words, onward_words, end_marks, starting_words, lasting_words;
  std::vector<std::string> past_endings;  // "ed": how unlisted past forms end

 private:
  static std::vector<Error> read(const base::DataPack& pack, bool asked, TimeRules& rules);

  base::DataPack pack_;
  mutable std::once_flag asked_once_;
  mutable std::shared_ptr<const TimeRules> asked_;
};

}  // namespace timex
DATELINE_END
