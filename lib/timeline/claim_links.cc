#include "timeline/claim_links.h"

#include <algorithm>
#include <optional>

#include "timeline/fold.h"
#include "timeline/predicates.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr int most_steps = 5;  ///< up the tree to the claim that the words belong to
constexpr std::uint32_t no_claim = 0xffffffffU;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

class LinkReader {
 public:
  LinkReader(const Extraction& extraction, const MergeRules& rules)
      : extraction_(extraction), rules_(rules) {
    claim_at_.assign(extraction.document.tokens.size(), no_claim);
    for (std::uint32_t i = 0; i < extraction.claims.size(); ++i) {
      heads_.push_back(head_token(extraction, extraction.claims[i].trigger));
      if (heads_.back() != Word::no_head) claim_at_[heads_.back()] = i;
    }
  }

  std::vector<ClaimLink> read() const {
    std::vector<ClaimLink> links;
    for (std::uint32_t to = 0; to < heads_.size(); ++to) {
      if (heads_[to] == Word::no_head) continue;
      if (auto link = link_to(to)) links.push_back(std::move(*link));
    }
    return links;
  }

 private:
  /// Where the noun phrase, or the clause with its subject, begins.
  [[nodiscard]] std::uint32_t phrase_begin(std::uint32_t head) const {
    const auto& words = extraction_.analysis.words;
    const bool verb = words[head].upos == Upos::VERB;
    std::uint32_t begin = head;
    for_each_child(extraction_, head, [&](std::uint32_t child) {
      const Deprel relation = words[child].deprel;
      const bool outside = relation == Deprel::case_ || relation == Deprel::mark ||
                           relation == Deprel::punct || relation == Deprel::cc ||
                           relation == Deprel::obl_unmarked || relation == Deprel::nmod_unmarked;
      if (outside || child > head) return;
      begin = std::min(begin, verb ? leftmost(child) : child);
    });
    return begin;
  }

  [[nodiscard]] std::uint32_t leftmost(std::uint32_t head) const {
    std::uint32_t begin = head;
    for_each_child(extraction_, head, [&](std::uint32_t child) { begin = std::min(begin, child); });
    return begin;
  }

  /// The longest listed words that end right before a token.
  [[nodiscard]] std::optional<RelationWord> words_before(std::uint32_t end,
                                                         std::uint32_t& begin) const {
    const auto& document = extraction_.document;
    std::optional<RelationWord> found;
    std::string text;
    for (std::size_t size = 1; size <= rules_.relations().longest_words() && size <= end; ++size) {
      const auto token = static_cast<std::uint32_t>(end - size);
      text = text.empty() ? lower(document.word(token)) : lower(document.word(token)) + " " + text;
      if (const auto relation = rules_.relations().word(hash32(text))) {
        found = relation;
        begin = token;
      }
    }
    return found;
  }

  /// "A day", "two weeks" before the words.
  [[nodiscard]] std::uint32_t with_measure(std::uint32_t begin) const {
    const auto& words = extraction_.analysis.words;
    if (begin < 2 || !rules_.outcomes().is_unit(hash32(words[begin - 1].lemma))) return begin;
    const Word& count = words[begin - 2];
    return count.upos == Upos::NUM || count.upos == Upos::DET ? begin - 2 : begin;
  }

  /// The claim above in the tree; of its coordinated ones the nearest.
  [[nodiscard]] std::uint32_t claim_above(std::uint32_t head) const {
    const auto& words = extraction_.analysis.words;
    std::uint32_t at = words[head].head;
    for (int step = 0; step < most_steps && at != Word::no_head; ++step, at = words[at].head) {
      if (claim_at_[at] != no_claim && !is_frame(extraction_.claims[claim_at_[at]])) {
        return claim_at_[at];
      }
    }
    return no_claim;
  }

  static bool is_frame(const Claim& claim) {
    return claim.event_class == EventClass::state || claim.event_class == EventClass::i_state ||
           claim.event_class == EventClass::perception;
  }

  [[nodiscard]] std::optional<ClaimLink> link_to(std::uint32_t to) const {
    const std::uint32_t head = heads_[to];
    const Upos pos = extraction_.analysis.words[head].upos;
    if (pos != Upos::NOUN && pos != Upos::VERB) return std::nullopt;
    std::uint32_t begin = 0;
    auto relation = words_before(phrase_begin(head), begin);
    if (!relation) return std::nullopt;
    if (*relation == RelationWord::at) {
      const Predicate kind = find_predicate(extraction_, extraction_.claims[to], rules_);
      if (pos != Upos::NOUN || !rules_.relations().holds(hash32(kind.lemma))) return std::nullopt;
      relation = RelationWord::part_of;
    }
    const std::uint32_t from = claim_above(head);
    if (from == no_claim || from == to) return std::nullopt;
    if (sentence_of(head) != sentence_of(heads_[from])) return std::nullopt;
    const auto& tokens = extraction_.document.tokens;
    std::uint32_t end = begin;
    while (end < phrase_begin(head)) ++end;
    begin = with_measure(begin);
    const Span span{tokens[begin].span.begin, tokens[end - 1].span.end};
    return ClaimLink{from, to, *relation, lower(extraction_.document.text(span))};
  }

  [[nodiscard]] std::size_t sentence_of(std::uint32_t token) const {
    return sentence_at(extraction_.document, extraction_.document.tokens[token].span.begin);
  }

  const Extraction& extraction_;
  const MergeRules& rules_;
  std::vector<std::uint32_t> heads_;
  std::vector<std::uint32_t> claim_at_;
};

}  // namespace

std::vector<ClaimLink> claim_links(const Extraction& extraction, const MergeRules& rules) {
  if (extraction.analysis.words.size() != extraction.document.tokens.size()) return {};
  return LinkReader(extraction, rules).read();
}

}  // namespace merge
DATELINE_END
