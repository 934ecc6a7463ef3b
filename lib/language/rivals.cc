#include <algorithm>

#include "language/sentence_analyzer.h"

// Words choose heads and relations alone, so a clause may get two subjects, which no clause
// has. Of the ways out - one of the two hangs elsewhere, or has another relation - the
// network's own scores choose the least dear.

DATELINE_BEGIN
namespace language {
namespace {

/// From a relation's score, Q9, to an arc's, Q17.
constexpr std::int64_t relation_scale = 1 << 8;

constexpr std::size_t most_tries = 8;

/// The parts that a clause has once.
enum class Place : std::uint8_t { subject, object, recipient, speech, none };

Place place_of(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::csubj:
    case Deprel::csubj_pass:
      return Place::subject;
    case Deprel::obj:
      return Place::object;
    case Deprel::iobj:
      return Place::recipient;
    case Deprel::ccomp:
      return Place::speech;
    default:
      return Place::none;
  }
}

/// Relations to a noun, which no noun has to a verb.
bool modifies_noun(Deprel relation) {
  switch (relation) {
    case Deprel::acl:
    case Deprel::amod:
    case Deprel::appos:
    case Deprel::case_:
    case Deprel::compound:
    case Deprel::det:
    case Deprel::flat:
    case Deprel::nmod:
    case Deprel::nmod_poss:
    case Deprel::nummod:
      return true;
    default:
      return false;
  }
}

/// Whether `word` (from 0) stands above `node` or is it (from 1, 0 the root).
bool above(const std::vector<std::uint32_t>& heads, std::size_t word, std::size_t node) {
  while (node != 0 && node != word + 1) node = heads[node - 1];
  return node != 0;
}

/// Whether an arc between `word` (from 0) and `head` (from 1) crosses one of the others.
bool crosses(const std::vector<std::uint32_t>& heads, std::size_t word, std::uint32_t head) {
  const auto own = static_cast<std::uint32_t>(word + 1);
  const std::uint32_t begin = std::min(own, head);
  const std::uint32_t end = std::max(own, head);
  for (std::uint32_t i = 1; i <= heads.size(); ++i) {
    const std::uint32_t other = heads[i - 1];
    if (i == own || i == begin || i == end || other == begin || other == end) continue;
    if ((begin < i && i < end) != (begin < other && other < end)) return true;
  }
  return false;
}

}  // namespace

/// Whether another word has the place that this one has below its head.
bool SentenceAnalyzer::has_rival(std::size_t word) const {
  const Place place = place_of(relations_[word]);
  for (std::size_t i = 0; place != Place::none && i < heads_.size(); ++i) {
    if (i != word && heads_[i] == heads_[word] && place_of(relations_[i]) == place) return true;
  }
  return false;
}

/// What else a word could be, with what the change costs.
void SentenceAnalyzer::add_ways(std::size_t row_size, const Word* words, std::size_t word) {
  const std::uint32_t head = heads_[word];
  const auto labels = run_.relation_scores(word);
  const auto& names = model_.network.relations;
  const auto own = static_cast<std::size_t>(
      std::find(names.begin(), names.end(), relations_[word]) - names.begin());
  const bool verb = head != 0 && words[head - 1].upos == Upos::VERB;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (verb && modifies_noun(names[i])) continue;
    const std::int64_t price = (labels[own] - labels[i]) * relation_scale;
    if (i != own && names[i] != Deprel::root) ways_.push_back({price, word, head, names[i]});
  }
  const std::int32_t* line = &scores_[word * row_size];
  for (std::uint32_t j = 1; j <= heads_.size(); ++j) {
    if (j == head || above(heads_, word, j) || crosses(heads_, word, j)) continue;
    ways_.push_back({std::int64_t{line[head]} - line[j], word, j, Deprel::dep});
  }
}

/// Changes one of two rivals, the cheapest way that makes no new ones.
void SentenceAnalyzer::part(Stretch piece, std::size_t row_size, const Word* words,
                            std::size_t first, std::size_t second) {
  ways_.clear();
  add_ways(row_size, words, first);
  add_ways(row_size, words, second);
  const std::size_t tries = std::min(ways_.size(), most_tries);
  std::partial_sort(ways_.begin(), ways_.begin() + static_cast<std::ptrdiff_t>(tries), ways_.end());
  for (std::size_t i = 0; i < tries; ++i) {
    const Way& way = ways_[i];
    const std::uint32_t head = heads_[way.word];
    const Deprel relation = relations_[way.word];
    heads_[way.word] = way.head;
    relations_[way.word] =
        way.head == head ? way.relation : run_.relate_word(piece, heads_, way.word);
    if (!has_rival(way.word)) return;
    heads_[way.word] = head;
    if (way.head != head) run_.relate_word(piece, heads_, way.word);
    relations_[way.word] = relation;
  }
}

void SentenceAnalyzer::part_rivals(Stretch piece, std::size_t row_size, const Word* words) {
  for (std::size_t second = 1; second < heads_.size(); ++second) {
    const Place place = place_of(relations_[second]);
    if (place == Place::none) continue;
    for (std::size_t first = 0; first < second; ++first) {
      if (heads_[first] != heads_[second] || place_of(relations_[first]) != place) continue;
      part(piece, row_size, words, first, second);
      break;
    }
  }
}

}  // namespace language
DATELINE_END
