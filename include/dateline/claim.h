#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"
#include "dateline/span.h"
#include "dateline/time_value.h"

DATELINE_BEGIN

enum class SourceKind : std::uint8_t {
  named,
  unnamed_individual,
  unnamed_group,
  institution,
  document
};

/// Who is made responsible for a claim: one link of a source chain.
struct Source {
  std::string
      name;   ///< the best name the article gives: "Korean Central News Agency" for "the agency"
  Span span;  ///< the words in the text ("the agency")
  SourceKind kind = SourceKind::named;
};

/// The words that attribute: "said", "according to", "quoting".
struct Cue {
  Span span;
  std::string lemma;
};

enum class QuoteKind : std::uint8_t { none, direct, indirect, mixed };

/// An attribution in PolNeAR's sense (Newell et al. 2018): source, cue, content.
///
/// `source` is empty when nobody is named ("reportedly"). `content` may be in
/// several pieces ("X," he said, "Y").
struct Attribution {
  std::optional<Source> source;
  std::optional<Cue> cue;
  std::vector<Span> content;
  QuoteKind kind = QuoteKind::indirect;
};

/// TimeML's event classes.
enum class EventClass : std::uint8_t {
  occurrence,
  reporting,
  perception,
  aspectual,
  i_action,
  i_state,
  state,
};

enum class Role : std::uint8_t { agent, patient, recipient, instrument, companion, other };

/// Who or what takes part in an event.
struct Participant {
  std::string name;  ///< the best name the article gives ("Kim Jong Un" for "he")
  Role role = Role::other;
  Span span;
};

struct Place {
  std::string name;
  Span span;
};

enum class Polarity : std::uint8_t { positive, negative };
enum class Certainty : std::uint8_t { certain, probable, possible, unknown };
enum class TenseView : std::uint8_t { past, present, future };

/// Why a claim has the time it has.
enum class TimeBasis : std::uint8_t {
  none,        ///< nothing known
  expression,  ///< a time expression in the clause
  gloss,       ///< a gloss of that expression
  tense,       ///< tense alone: before, around or after publication
  inherited,   ///< the same event's other mention in this article
};

struct ClaimTime {
  TimeValue value;
  TimeBasis basis = TimeBasis::none;
  std::optional<std::uint32_t> expression;  ///< index into `Extraction::times`
};

/// TimeML's grammatical attributes of the trigger, for `dateline tag`.
struct EventGrammar {
  std::string tense = "NONE";   ///< PAST, PRESENT, FUTURE, INFINITIVE, PRESPART, PASTPART, NONE
  std::string aspect = "NONE";  ///< PROGRESSIVE, PERFECTIVE, PERFECTIVE_PROGRESSIVE, NONE
  std::string pos = "VERB";     ///< VERB, NOUN, ADJECTIVE, PREPOSITION, OTHER
  std::string modality;         ///< the modal's lemma, or empty
};

/// A statement that an event happened, is happening, will or may happen, or
/// did not happen.
///
/// `sources` runs from the outermost to the innermost source and leaves out
/// the publisher, who always comes first; it is empty when the publisher alone
/// answers for the claim. `polarity` and `certainty` are as the innermost
/// source presents the event. Plain value.
struct Claim {
  Span trigger;
  std::string lemma;  ///< of the trigger's head
  EventClass event_class = EventClass::occurrence;
  EventGrammar grammar;
  Span extent;  ///< the clause
  std::vector<Source> sources;
  std::optional<Cue> cue;  ///< the innermost
  QuoteKind quote = QuoteKind::none;
  std::vector<Participant> participants;
  std::optional<Place> place;
  ClaimTime time;
  TenseView tense = TenseView::past;
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  std::int32_t salience = 0;  ///< how much the claim matters to the story, 0-1000
};

[[nodiscard]] DATELINE_EXPORT std::string_view to_string(SourceKind kind);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(QuoteKind kind);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(
    EventClass event_class);  ///< "I_ACTION", ...
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(Role role);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(Polarity polarity);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(Certainty certainty);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(TenseView view);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(TimeBasis basis);

DATELINE_END
