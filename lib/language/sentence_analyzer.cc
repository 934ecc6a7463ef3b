#include "language/sentence_analyzer.h"

#include <algorithm>
#include <limits>

#include "language/tree_decoder.h"

DATELINE_BEGIN
namespace language {
namespace {

/// Trees are found for at most so many words at once; a longer sentence is
/// cut, at its punctuation where it has some.
constexpr std::size_t longest_piece = 112;

/// And the network reads at most so many at once, to bound its memory.
constexpr std::size_t longest_stretch = 1024;

/// Puts the roots among words [begin, end) below the one among those before.
void join_trees(Word* words, std::size_t begin, std::size_t end) {
  std::uint32_t root = 0;
  while (words[root].head != Word::no_head) root = words[root].head;
  for (std::size_t i = begin; i < end; ++i) {
    if (words[i].head != Word::no_head) continue;
    words[i].head = root;
    words[i].deprel = words[i].upos == Upos::PUNCT ? Deprel::punct : Deprel::parataxis;
  }
}

bool may_follow(NameLabel before, NameLabel label) {
  return label.part != NameLabel::Part::inside ||
         (before.part != NameLabel::Part::outside && before.kind == label.kind);
}

}  // namespace

void SentenceAnalyzer::analyze(const std::vector<std::string_view>& forms, Word* words,
                               std::vector<Name>& names) {
  const std::span<const std::string_view> all(forms);
  for (std::size_t begin = 0; begin < all.size(); begin += longest_stretch) {
    const std::size_t size = std::min(longest_stretch, all.size() - begin);
    const std::size_t first = names.size();
    analyze_stretch(all.subspan(begin, size), words + begin, names);
    if (begin == 0) continue;
    for (std::size_t i = first; i < names.size(); ++i) {
      names[i].begin += static_cast<std::uint32_t>(begin);
      names[i].end += static_cast<std::uint32_t>(begin);
    }
    for (std::size_t i = begin; i < begin + size; ++i) {
      if (words[i].head != Word::no_head) words[i].head += static_cast<std::uint32_t>(begin);
    }
    join_trees(words, begin, begin + size);
  }
}

void SentenceAnalyzer::analyze_stretch(std::span<const std::string_view> forms, Word* words,
                                       std::vector<Name>& names) {
  features_.clear();
  for (const std::string_view form : forms) {
    features_.push_back(word_features(form));
    features_.back().classes = model_.gazetteer.classes(features_.back().lower);
  }
  run_.read(features_);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const TagPair tag = run_.tag(i);
    words[i].upos = tag.upos;
    words[i].xpos = tag.xpos;
    words[i].lemma = model_.lemmas.lemma(forms[i], tag.xpos);
  }
  find_names(names);
  parse(words, forms.size());
  set_morphology(features_, model_.pronouns, {words, forms.size()});
}

/// The labels of the highest sum in which names begin before they go on.
void SentenceAnalyzer::find_names(std::vector<Name>& names) {
  const std::vector<NameLabel>& labels = model_.network.names;
  const std::size_t count = labels.size();
  const std::size_t size = features_.size();
  std::vector<std::int64_t> sums(count, 0);
  std::vector<std::int64_t> next(count, 0);
  best_.resize(size * count);
  for (std::size_t i = 0; i < size; ++i) {
    const auto scores = run_.name_scores(i);
    for (std::size_t label = 0; label < count; ++label) {
      std::int64_t top = std::numeric_limits<std::int64_t>::min() / 2;
      for (std::size_t before = 0; before < count; ++before) {
        const NameLabel last = i == 0 ? labels[0] : labels[before];
        if (may_follow(last, labels[label]) && sums[before] > top) {
          top = sums[before];
          best_[i * count + label] = static_cast<std::uint8_t>(before);
        }
      }
      next[label] = top + scores[label];
    }
    sums.swap(next);
  }
  const std::size_t first = names.size();
  auto label = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  std::uint32_t end = 0;
  for (std::size_t i = size; i-- > 0; label = best_[i * count + label]) {
    const auto at = static_cast<std::uint32_t>(i);
    if (labels[label].part == NameLabel::Part::outside) continue;
    if (end == 0) end = at + 1;
    if (labels[label].part != NameLabel::Part::begin) continue;
    names.push_back({at, end, labels[label].kind});
    end = 0;
  }
  std::reverse(names.begin() + static_cast<std::ptrdiff_t>(first), names.end());
}

void SentenceAnalyzer::parse(Word* words, std::size_t size) {
  for (std::size_t begin = 0; begin < size;) {
    std::size_t end = std::min(size, begin + longest_piece);
    if (end < size) {
      std::size_t cut = end;
      while (cut > begin + longest_piece / 2 && words[cut - 1].upos != Upos::PUNCT) --cut;
      if (words[cut - 1].upos == Upos::PUNCT) end = cut;
    }
    parse_piece(words, begin, end);
    if (begin > 0) join_trees(words, begin, end);
    begin = end;
  }
}

void SentenceAnalyzer::parse_piece(Word* words, std::size_t begin, std::size_t end) {
  run_.arc_scores(begin, end, scores_);
  decode_tree(scores_, end - begin, heads_);
  run_.relate(begin, heads_, relations_);
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t head = heads_[i - begin];
    words[i].head = head == 0 ? Word::no_head : static_cast<std::uint32_t>(begin) + head - 1;
    words[i].deprel = relations_[i - begin];
    // The root's relation and its place go together.
    if (head == 0) words[i].deprel = Deprel::root;
    if (head != 0 && words[i].deprel == Deprel::root) words[i].deprel = Deprel::dep;
  }
}

}  // namespace language
DATELINE_END
