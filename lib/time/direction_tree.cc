#include "time/direction_tree.h"

#include <algorithm>

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint32_t reach = 12;  // words before a predicate among which its auxiliaries stand
constexpr int highest_climb = 12;

/// What stands before a predicate and belongs to it.
struct Auxiliaries {
  bool modal = false, will = false, have = false, be = false, to = false;
  bool able = false, negated = false;
  bool past = false;  // the first of them is in the past tense
  bool any = false;
};

class Tree {
 public:
  Tree(const Document& document, const Analysis& analysis, const TimeRules& rules)
      : document_(document), words_(analysis.words), rules_(rules) {}

  /// Whether a bare month may belong to a past verb above the infinitive found.
  [[nodiscard]] bool open() const { return open_; }

  /// Of the predicate over the expression whose head is `start`.
  [[nodiscard]] Direction over(std::uint32_t start) {
    toward_ = is_aim(start);
    start_ = start;
    const Direction direction = from(start);
    return direction == Direction::past && will_follows() ? Direction::future : direction;
  }

  [[nodiscard]] Direction of_participle(std::uint32_t i) { return verb(i, auxiliaries(i)); }

  /// "the plan unveiled Friday": a participle right before the words is theirs,
  /// whatever the tree makes of them.
  [[nodiscard]] bool is_participle(std::uint32_t i) const {
    return words_[i].xpos == Xpos::VBN && words_[i].deprel == Deprel::acl;
  }

 private:
  /// Of the nearest predicate from a word upwards, itself included.
  [[nodiscard]] Direction from(std::uint32_t i) {
    Deprel under = Deprel::root;  // how the last word hangs on this one
    for (; i != Word::no_head && climbed_ < highest_climb; i = words_[i].head, ++climbed_) {
      const Auxiliaries aux = auxiliaries(i);
      const Upos upos = words_[i].upos;
      // "follows Tuesday's announcement"
      if (under == Deprel::obj && is(rules_.followers, i)) return Direction::past;
      predicate_ = i;
      if ((upos == Upos::VERB || upos == Upos::AUX) && i != start_) return verb(i, aux);
      if (aux.any) return complement(i, aux);
      if (is(rules_.future_cues, i) && upos != Upos::PROPN && !merely_beside(i)) {
        return Direction::future;
      }
      under = words_[i].deprel;
    }
    return Direction::unknown;
  }

  /// "appeared on Monday and will be back on Thursday": nearer than the verb found
  /// another looks ahead, whatever the tree makes of it.
  [[nodiscard]] bool will_follows() const {
    for (std::uint32_t i = start_; i-- > predicate_ + 1;) {
      if (words_[i].xpos == Xpos::MD && is(rules_.will, i) && !is_name(i)) return true;
      const bool verb = words_[i].upos == Upos::VERB || words_[i].upos == Upos::AUX;
      if (verb && words_[i].xpos != Xpos::VB) return false;
    }
    return false;
  }

  [[nodiscard]] Direction above(std::uint32_t i) {
    ++climbed_;
    return from(words_[i].head);
  }

  /// "announced the plan Aug. 21", "by the Tuesday deadline": without a word of
  /// its own the time is hardly the noun's, and the verb above tells.
  [[nodiscard]] bool merely_beside(std::uint32_t noun) const {
    if (words_[noun].upos != Upos::NOUN || words_[start_].head != noun) return false;
    const std::uint32_t above = words_[noun].head;
    if (above == Word::no_head || words_[above].upos != Upos::VERB) return false;
    for (std::uint32_t i = start_; i-- > 0 && start_ - i <= 4;) {
      if (words_[i].head == start_ && words_[i].deprel == Deprel::case_) return false;
    }
    return true;
  }

  [[nodiscard]] bool is(const SymbolSet& set, std::uint32_t word) const {
    const Symbol symbol = rules_.grammar.symbols.find(atom_hash(document_.word(word)), symbol_edge);
    return symbol >= first_named_symbol && set.test(symbol);
  }

  /// "for Monday", "by Monday": what the predicate aims at, not when it holds.
  [[nodiscard]] bool is_aim(std::uint32_t head) {
    for (std::uint32_t i = head; i-- > 0 && head - i <= 4;) {
      if (words_[i].head != head || words_[i].deprel != Deprel::case_) continue;
      until_ = is(rules_.until_words, i);
      return is(rules_.aims, i);
    }
    return false;
  }

  /// "May", "Will": no modal verb has a capital within a sentence.
  [[nodiscard]] bool is_name(std::uint32_t i) const {
    if (words_[i].xpos != Xpos::MD || i == 0) return false;
    const char first = document_.word(i).front();
    const char before = document_.word(i - 1).back();
    const bool opens = before == '.' || before == '"' || before == '?' || before == '!';
    return first >= 'A' && first <= 'Z' && !opens;
  }

  [[nodiscard]] Auxiliaries auxiliaries(std::uint32_t predicate) const {
    Auxiliaries found;
    const std::uint32_t first = predicate > reach ? predicate - reach : 0;
    for (std::uint32_t i = first; i < predicate; ++i) {
      const Word& word = words_[i];
      if (word.head != predicate || is_name(i)) continue;
      if (word.deprel == Deprel::mark && (word.xpos == Xpos::TO || is(rules_.future_cues, i))) {
        found.to = true;  // "to speak", "due to speak"
      }
      if (is(rules_.negations, i)) found.negated = true;
      if (word.deprel != Deprel::aux && word.deprel != Deprel::aux_pass &&
          word.deprel != Deprel::cop) {
        continue;
      }
      if (!found.any) found.past = word.morphology.tense == Tense::past;
      found.any = true;
      if (word.xpos == Xpos::MD) {
        found.modal = true;
        found.will = found.will || is(rules_.will, i);
        found.able = found.able || is(rules_.able, i);
      }
      found.have = found.have || word.lemma == "have";
      found.be = found.be || word.lemma == "be";
    }
    return found;
  }

  [[nodiscard]] Direction verb(std::uint32_t i, const Auxiliaries& aux) {
    const Word& word = words_[i];
    if (aux.able && aux.negated) return Direction::past;
    if (aux.modal) return aux.have && !aux.will ? Direction::past : Direction::future;
    if (until_ && is(rules_.deferring, i)) return Direction::future;
    if (!toward_ && !aux.be && is(rules_.planning, i)) return Direction::future;
    if (aux.have) return Direction::past;
    if (aux.to && aux.be && aux.past && is_aside(i)) return Direction::past;
    if (aux.to) return aux.be ? Direction::future : infinitive(i);
    const bool bare = !aux.any && word.deprel != Deprel::acl && word.deprel != Deprel::amod;
    switch (word.xpos) {
      case Xpos::VB:
        if (is_due(i)) return Direction::future;
        if (aux.any) return aux.past ? Direction::past : Direction::present;
        return word.deprel == Deprel::conj ? above(i) : infinitive(i);
      case Xpos::VBG:
        if (is(rules_.followers, i)) return Direction::past;  // "investigating a fire on Sunday"
        if (aux.be) return aux.past ? Direction::past : Direction::future;
        return is(rules_.future_cues, i) ? Direction::future : above(i);
      case Xpos::VBN:
        if (aux.past && !toward_ && is_done_by(i)) return Direction::past;
        if (is(rules_.future_cues, i)) return Direction::future;
        if (stands_alone(i)) return Direction::past;
        if (bare && words_[i].head != Word::no_head) return above(i);
        if (!aux.any || aux.past) return Direction::past;
        return toward_ ? Direction::future : Direction::present;
      case Xpos::VBD:
        if (word.deprel == Deprel::xcomp) return above(i);  // "stays closed", its tag mistaken
        return toward_ && is(rules_.future_cues, i) ? Direction::future : Direction::past;
      default:
        if (is(rules_.scenes, i) && !toward_) return Direction::past;
        // "The wing opens on Friday", but "he says on Friday".
        return is(rules_.present_cues, i) && !toward_ ? Direction::present : Direction::future;
    }
  }

  /// "was proposed | by the council | on Friday".
  [[nodiscard]] bool is_done_by(std::uint32_t verb) const {
    for (std::uint32_t i = verb + 1; i < start_; ++i) {
      if (words_[i].head == verb && words_[i].deprel == Deprel::obl_agent) return true;
    }
    return false;
  }

  /// "was lost minutes | before it was to land on Friday": it did not come to it.
  [[nodiscard]] bool is_aside(std::uint32_t verb) const {
    const std::uint32_t above = words_[verb].head;
    return words_[verb].deprel == Deprel::advcl && above != Word::no_head && above < verb &&
           words_[above].xpos == Xpos::VBD;
  }

  /// "was due to speak": under an adjective that looks ahead.
  [[nodiscard]] bool is_due(std::uint32_t i) const {
    const std::uint32_t head = words_[i].head;
    return head != Word::no_head && words_[head].upos == Upos::ADJ && is(rules_.future_cues, head);
  }

  /// "talks held Friday", "they appeal the decision, announced Friday": a
  /// participle that shares no auxiliary with the verb before it.
  [[nodiscard]] bool stands_alone(std::uint32_t i) const {
    const Word& word = words_[i];
    if (toward_) return false;
    if (word.deprel == Deprel::acl) return true;
    if (word.deprel != Deprel::conj || word.head == Word::no_head) return false;
    const Xpos head = words_[word.head].xpos;
    return head == Xpos::VB || head == Xpos::VBP || head == Xpos::VBZ;
  }

  /// "hopes to leave", "asked him to leave" look forward; "managed to leave"
  /// and "left to meet" look where their governor looks.
  [[nodiscard]] Direction infinitive(std::uint32_t i) {
    const std::uint32_t governor = words_[i].head;
    if (governor == Word::no_head) return Direction::unknown;
    const bool purpose = words_[i].deprel == Deprel::advcl;
    if (purpose || is(rules_.implicatives, governor)) return above(i);
    // "had planned to come on Wednesday": it is Thursday.
    const Auxiliaries over = auxiliaries(governor);
    if (over.have && over.past && !over.modal && is(rules_.planning, governor)) {
      return Direction::past;
    }
    const bool told = words_[governor].xpos == Xpos::VBD && !is(rules_.planning, governor) &&
                      !is(rules_.future_cues, governor);
    // "was scheduled to leave in August": perhaps the August that is over.
    const bool passive = words_[governor].xpos == Xpos::VBN || words_[governor].upos == Upos::ADJ;
    const bool planned = passive && words_[governor].deprel != Deprel::ccomp && over.past;
    open_ = open_ || told || planned;
    return Direction::future;
  }

  /// "is likely", "was in Rome", "to be on Tuesday".
  [[nodiscard]] Direction complement(std::uint32_t i, const Auxiliaries& aux) {
    if (aux.modal) return aux.have && !aux.will ? Direction::past : Direction::future;
    if (aux.have) return Direction::past;
    if (aux.to) return infinitive(i);
    if (is(rules_.future_cues, i)) return Direction::future;
    if (aux.past) return Direction::past;
    return toward_ ? Direction::future : Direction::present;
  }

  const Document& document_;
  const std::vector<Word>& words_;
  const TimeRules& rules_;
  bool toward_ = false, until_ = false;
  bool open_ = false;  // an infinitive below a past verb was passed
  std::uint32_t start_ = 0;
  std::uint32_t predicate_ = 0;  // the last one looked at
  int climbed_ = 0;
};

}  // namespace

std::optional<Direction> direction_in_tree(const Document& document, const Analysis& analysis,
                                           Span expression, bool month, const TimeRules& rules) {
  const auto& tokens = document.tokens;
  const auto first = std::ranges::lower_bound(tokens, expression.begin, {},
                                              [](const Token& t) { return t.span.begin; });
  const auto begin = static_cast<std::uint32_t>(first - tokens.begin());
  std::uint32_t end = begin;
  while (end < tokens.size() && tokens[end].span.begin < expression.end) ++end;
  Tree tree(document, analysis, rules);
  const auto told = [&](Direction direction) -> std::optional<Direction> {
    if (month && tree.open()) return Direction::unknown;
    return direction == Direction::unknown ? std::nullopt : std::optional(direction);
  };
  if (begin > 0 && end <= analysis.words.size() && tree.is_participle(begin - 1)) {
    return told(tree.of_participle(begin - 1));
  }
  for (std::uint32_t i = begin; i < end && i < analysis.words.size(); ++i) {
    const std::uint32_t head = analysis.words[i].head;
    if (head != Word::no_head && head >= begin && head < end) continue;
    const auto direction = told(tree.over(i));
    // "Under the September deal arms will be withdrawn": the deal may be past.
    const bool names = month && analysis.words[i].deprel == Deprel::compound;
    return names && direction == Direction::future ? Direction::unknown : direction;
  }
  return std::nullopt;
}

}  // namespace timex
DATELINE_END
