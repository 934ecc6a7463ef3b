#include "timeline/habits.h"

#include <algorithm>

#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr int most_steps = 4;  ///< up through "often agrees to let them go on visits"

bool is_present(const Word& word) {
  return word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP;
}

/// What the words right below a predicate or noun say of it.
struct Below {
  bool frequency = false;  ///< "often", "every Monday"
  bool series = false;     ///< "repeatedly"
  bool frequent = false;   ///< "frequent attacks"
  bool auxiliary = false;  ///< "has left", "is leaving", "may leave"
  bool present = false;    ///< "does not leave", "is used"
  bool dated = false;      ///< "on Monday"
  bool subject = false;
  bool determined = false;  ///< "the", "his", "two", "Monday's"
  bool every_time = false;  ///< "whenever"
  bool when = false;
};

class HabitReader {
 public:
  HabitReader(const Extraction& extraction, const HabitRules& rules)
      : extraction_(extraction), words_(extraction.analysis.words), rules_(rules) {}

  [[nodiscard]] bool is_habit(std::uint32_t trigger) const;

 private:
  [[nodiscard]] Below words_below(std::uint32_t head) const;
  void add_modifier(std::uint32_t child, Below& below) const;
  [[nodiscard]] const TimeExpression* time_at(std::uint32_t token) const;
  [[nodiscard]] bool is_terse(std::uint32_t token) const;
  [[nodiscard]] const Claim* claim_at(std::uint32_t token) const;
  [[nodiscard]] bool tells_habit(std::uint32_t at, const Below& below) const;
  [[nodiscard]] bool tells_generally(std::uint32_t at, const Below& below) const;
  [[nodiscard]] bool has_clause_of_every_time(std::uint32_t at) const;
  [[nodiscard]] bool shares_habit(std::uint32_t at, const Below& below) const;

  const Extraction& extraction_;
  const std::vector<Word>& words_;
  const HabitRules& rules_;
};

/// The time expression that a token belongs to, or null.
const TimeExpression* HabitReader::time_at(std::uint32_t token) const {
  const std::uint32_t begin = extraction_.document.tokens[token].span.begin;
  const auto& times = extraction_.times;
  const auto at = std::partition_point(times.begin(), times.end(), [&](const TimeExpression& time) {
    return time.span.end <= begin;
  });
  return at != times.end() && at->span.begin <= begin ? &*at : nullptr;
}

/// In a headline or a caption, where the present tells of one happening.
bool HabitReader::is_terse(std::uint32_t token) const {
  const auto& document = extraction_.document;
  const Span span = document.tokens[token].span;
  if (document.sentences[sentence_at(document, span.begin)].headline) return true;
  const auto& pieces = document.furniture;
  const auto at = std::partition_point(pieces.begin(), pieces.end(), [&](const Furniture& piece) {
    return piece.span.end <= span.begin;
  });
  return at != pieces.end() && at->span.contains(span);
}

/// The claim that a token triggers, or null.
const Claim* HabitReader::claim_at(std::uint32_t token) const {
  const Span span = extraction_.document.tokens[token].span;
  const auto& claims = extraction_.claims;
  const auto at = std::partition_point(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.trigger.end <= span.begin;
  });
  return at != claims.end() && at->trigger.contains(span) ? &*at : nullptr;
}

void HabitReader::add_modifier(std::uint32_t child, Below& below) const {
  const Word& word = words_[child];
  if (const TimeExpression* time = time_at(child); time != nullptr) {
    (time->type == TimexType::set ? below.frequency : below.dated) = true;
  }
  if (word.deprel == Deprel::advmod) {
    below.frequency = below.frequency || rules_.is(word.lemma, HabitWord::adverb);
    below.series = below.series || rules_.is(word.lemma, HabitWord::series);
  }
  if (word.deprel == Deprel::amod) {
    below.frequent = below.frequent || rules_.is(word.lemma, HabitWord::adjective);
  }
  below.every_time = below.every_time || rules_.is(word.lemma, HabitWord::mark);
  below.when = below.when || rules_.is(word.lemma, HabitWord::time);
}

Below HabitReader::words_below(std::uint32_t head) const {
  Below below;
  for_each_child(extraction_, head, [&](std::uint32_t child) {
    const Word& word = words_[child];
    switch (word.deprel) {
      case Deprel::aux:
        if (rules_.is(word.lemma, HabitWord::support)) {
          below.present = is_present(word);
        } else {
          below.auxiliary = true;
        }
        break;
      case Deprel::aux_pass:
        below.present = is_present(word);
        break;
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
        below.subject = true;
        break;
      case Deprel::det:
        below.determined = below.determined || !rules_.is(word.lemma, HabitWord::article);
        break;
      case Deprel::nmod_poss:
      case Deprel::nummod:
        below.determined = true;
        break;
      case Deprel::advmod:
      case Deprel::amod:
      case Deprel::mark:
      case Deprel::obl:
      case Deprel::obl_unmarked:
      case Deprel::nmod:
      case Deprel::nmod_unmarked:
        add_modifier(child, below);
        break;
      default:
        break;
    }
  });
  below.present = !below.auxiliary && (below.present || is_present(words_[head]));
  return below;
}

/// "when he travels", beside a present: told of every time.
bool HabitReader::has_clause_of_every_time(std::uint32_t at) const {
  bool found = false;
  for_each_child(extraction_, at, [&](std::uint32_t child) {
    if (found || words_[child].deprel != Deprel::advcl) return;
    const Below clause = words_below(child);
    found = clause.every_time || (clause.when && clause.present && !clause.dated);
  });
  return found;
}

/// "the train that he uses for visits", "when he travels, he flies".
bool HabitReader::tells_generally(std::uint32_t at, const Below& below) const {
  if (!below.present || below.dated || is_terse(at)) return false;
  const Claim* claim = claim_at(at);
  if (claim == nullptr || claim->event_class != EventClass::occurrence) return false;
  if (has_clause_of_every_time(at)) return true;
  const std::uint32_t above = words_[at].head;
  if (above == Word::no_head) return false;
  if (words_[at].deprel == Deprel::advcl && below.when) {
    const Claim* main = claim_at(above);
    const Below other = words_below(above);
    return main != nullptr && main->event_class == EventClass::occurrence && other.present &&
           !other.dated;
  }
  // Not ", which opens the talks", and not the march that passes the palace.
  if (words_[at].deprel != Deprel::acl_relcl || claim_at(above) != nullptr) return false;
  const auto& document = extraction_.document;
  for (std::uint32_t token = above + 1; token < at; ++token) {
    if (document.word(token) == ",") return false;
  }
  return true;
}

bool HabitReader::tells_habit(std::uint32_t at, const Below& below) const {
  const Word& word = words_[at];
  if (word.upos == Upos::NOUN) {
    return (below.frequent || below.frequency) && word.morphology.number == Number::plural;
  }
  if (word.upos != Upos::VERB) return false;
  if (below.frequency || below.every_time) return true;
  if (below.series && word.xpos != Xpos::VBD) return below.auxiliary || below.present;
  if (rules_.is(word.lemma, HabitWord::verb)) {
    bool infinitive = false;
    for_each_child(extraction_, at, [&](std::uint32_t child) {
      infinitive = infinitive || words_[child].deprel == Deprel::xcomp;
    });
    if (infinitive && !below.auxiliary) return true;
  }
  return tells_generally(at, below);
}

/// What the word above tells of a habit is told of it too: "often attacks and burns",
/// "rarely agrees to meet", "usually makes a speech".
bool HabitReader::shares_habit(std::uint32_t at, const Below& below) const {
  const Word& word = words_[at];
  if (word.head == Word::no_head || below.dated) return false;
  if (word.upos == Upos::NOUN) {
    return !below.determined && word.deprel != Deprel::conj &&
           (word.morphology.number == Number::plural || word.deprel != Deprel::nsubj);
  }
  if (word.upos != Upos::VERB || below.subject) return false;
  const Deprel relation = word.deprel;
  if (relation == Deprel::conj) return word.xpos == words_[word.head].xpos;
  return (relation == Deprel::xcomp || relation == Deprel::advcl) &&
         (word.xpos == Xpos::VB || word.xpos == Xpos::VBG);
}

bool HabitReader::is_habit(std::uint32_t trigger) const {
  std::uint32_t at = trigger;
  for (int step = 0; step < most_steps; ++step) {
    const Below below = words_below(at);
    if (tells_habit(at, below)) return true;
    if (!shares_habit(at, below)) return false;
    at = words_[at].head;
  }
  return false;
}

}  // namespace

bool is_habit(const Extraction& extraction, std::uint32_t trigger, const HabitRules& rules) {
  return HabitReader(extraction, rules).is_habit(trigger);
}

}  // namespace merge
DATELINE_END
