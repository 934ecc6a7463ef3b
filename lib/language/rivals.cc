#include <algorithm>
#include <limits>
#include <optional>

#include "language/sentence_analyzer.h"

// Words choose heads and relations alone, so a clause may get two subjects, which no clause
// has. Of the ways out - one of the two hangs elsewhere, or has another relation - the
// network's own scores choose the least dear.

DATELINE_BEGIN
namespace language {
namespace {

/// From a relation's score, Q9, to an arc's, Q17.
constexpr std::int64_t relation_scale = 1 << 8;

/// The parts that a clause has once.
enum class Place : std::uint8_t { subject, object, recipient, none };

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
    default:
      return Place::none;
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

/// A way to part two rivals.
struct Way {
  std::int64_t price = std::numeric_limits<std::int64_t>::max();
  std::size_t word = 0;
  std::uint32_t head = 0;
  Deprel relation = Deprel::dep;
};

}  // namespace

void SentenceAnalyzer::part(Stretch piece, std::size_t row_size, std::size_t first,
                            std::size_t second) {
  const Place place = place_of(relations_[first]);
  const std::uint32_t head = heads_[first];
  Way best;
  for (const std::size_t word : {first, second}) {
    const auto labels = run_.relation_scores(word);
    const auto& names = model_.network.relations;
    const auto own = static_cast<std::size_t>(
        std::find(names.begin(), names.end(), relations_[word]) - names.begin());
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (place_of(names[i]) == place || names[i] == Deprel::root) continue;
      const std::int64_t price = (labels[own] - labels[i]) * relation_scale;
      if (price < best.price) best = {price, word, head, names[i]};
    }
    const std::int32_t* line = &scores_[word * row_size];
    for (std::uint32_t j = 1; j <= heads_.size(); ++j) {
      const std::int64_t price = std::int64_t{line[head]} - line[j];
      if (price >= best.price || j == head || above(heads_, word, j)) continue;
      if (!crosses(heads_, word, j)) best = {price, word, j, Deprel::dep};
    }
  }
  if (best.price == std::numeric_limits<std::int64_t>::max()) return;
  if (best.head == head) {
    relations_[best.word] = best.relation;
  } else {
    heads_[best.word] = best.head;
    relations_[best.word] = run_.relate_word(piece, heads_, best.word);
  }
}

void SentenceAnalyzer::part_rivals(Stretch piece, std::size_t row_size) {
  for (std::size_t second = 1; second < heads_.size(); ++second) {
    const Place place = place_of(relations_[second]);
    if (place == Place::none) continue;
    for (std::size_t first = 0; first < second; ++first) {
      if (heads_[first] != heads_[second] || place_of(relations_[first]) != place) continue;
      part(piece, row_size, first, second);
      break;
    }
  }
}

}  // namespace language
DATELINE_END
