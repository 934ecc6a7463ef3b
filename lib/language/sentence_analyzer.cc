#include "language/sentence_analyzer.h"

#include <algorithm>
#include <limits>

DATELINE_BEGIN
namespace language {
namespace {

/// Trees are found for at most so many words at once; a longer sentence is
/// cut, at its punctuation where it has some.
constexpr std::size_t longest_piece = 112;

/// And the network reads at most so many as if they were a sentence, to bound its memory.
constexpr std::size_t longest_stretch = 1024;

/// Short sentences are read together until there are so many words: enough for the
/// products to be quick, few enough for the near caches.
constexpr std::size_t batch_words = 192;

/// Puts the roots among the words of a stretch below the one among those before it, from
/// `first` on.
void join_trees(Word* words, std::size_t first, Stretch stretch) {
  auto root = static_cast<std::uint32_t>(first);
  while (words[root].head != Word::no_head) root = words[root].head;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    if (words[i].head != Word::no_head) continue;
    words[i].head = root;
    words[i].deprel = words[i].upos == Upos::PUNCT ? Deprel::punct : Deprel::parataxis;
  }
}

std::size_t first_of_largest(const std::vector<std::int32_t>& sums) {
  return static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

}  // namespace

void SentenceAnalyzer::analyze(std::span<const std::string_view> forms,
                               std::span<const Stretch> sentences, Word* words, WordKey* keys,
                               std::vector<Name>& names) {
  stretches_.clear();
  std::size_t size = 0;
  const auto flush = [&] {
    analyze_batch(forms, words, keys, names);
    stretches_.clear();
    size = 0;
  };
  for (const Stretch sentence : sentences) {
    for (std::size_t begin = sentence.begin; begin < sentence.end; begin += longest_stretch) {
      const std::size_t end = std::min(sentence.end, begin + longest_stretch);
      stretches_.push_back({begin, end});
      size += end - begin;
      if (size >= batch_words) flush();
    }
  }
  if (size > 0) flush();
  for (const Stretch sentence : sentences) {
    for (std::size_t begin = sentence.begin + longest_stretch; begin < sentence.end;
         begin += longest_stretch)
      join_trees(words, sentence.begin, {begin, std::min(sentence.end, begin + longest_stretch)});
  }
}

void SentenceAnalyzer::analyze_batch(std::span<const std::string_view> forms, Word* words,
                                     WordKey* keys, std::vector<Name>& names) {
  features_.clear();
  places_.clear();
  for (const Stretch stretch : stretches_) {
    const std::size_t begin = features_.size();
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const WordFeatures& word = features_.emplace_back(memory_.features(forms[i]));
      keys[i] = {word.lower, word.classes};
    }
    places_.push_back({begin, features_.size()});
  }
  run_.read(features_, places_);
  for (std::size_t s = 0; s < stretches_.size(); ++s) {
    const Stretch place = places_[s];
    const std::size_t size = place.end - place.begin;
    const auto origin = static_cast<std::uint32_t>(stretches_[s].begin);
    Word* sentence = words + origin;
    for (std::size_t i = 0; i < size; ++i) {
      const TagPair tag = run_.tag(place.begin + i);
      sentence[i].upos = tag.upos;
      sentence[i].xpos = tag.xpos;
      sentence[i].lemma = memory_.lemma(forms[origin + i], tag.xpos);
    }
    const std::size_t first_name = names.size();
    find_names(place, names);
    for (std::size_t i = first_name; i < names.size(); ++i) {
      names[i].begin += origin;
      names[i].end += origin;
    }
    parse(place, sentence);
    set_morphology(std::span(features_).subspan(place.begin, size), model_.pronouns,
                   {sentence, size});
    for (std::size_t i = 0; i < size; ++i) {
      if (sentence[i].head != Word::no_head) sentence[i].head += origin;
    }
  }
}

/// The labels of the highest sum in which names begin before they go on.
void SentenceAnalyzer::find_names(Stretch stretch, std::vector<Name>& names) {
  const std::vector<NameLabel>& labels = model_.network.names;
  const std::size_t count = labels.size();
  const std::size_t size = stretch.end - stretch.begin;
  constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min() / 2;
  // Before the first word nothing has begun.
  sums_.assign(count, never);
  sums_[0] = 0;
  next_.resize(count);
  best_.resize(size * count);
  for (std::size_t i = 0; i < size; ++i) {
    const auto scores = run_.name_scores(stretch.begin + i);
    std::uint8_t* best = &best_[i * count];
    const std::size_t any = first_of_largest(sums_);
    for (std::size_t label = 0; label < count; ++label) {
      std::size_t before = any;
      if (labels[label].part == NameLabel::Part::inside) {
        before = label;
        const std::size_t begin = model_.network.name_begins[label];
        if (sums_[begin] >= sums_[label]) before = begin;
      }
      best[label] = static_cast<std::uint8_t>(before);
      next_[label] = sums_[before] + scores[label];
    }
    sums_.swap(next_);
  }
  const std::size_t first = names.size();
  auto label = first_of_largest(sums_);
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

void SentenceAnalyzer::parse(Stretch stretch, Word* words) {
  for (Stretch piece{stretch.begin, stretch.begin}; piece.begin < stretch.end;
       piece.begin = piece.end) {
    const auto punctuation = [&](std::size_t at) {
      return words[at - stretch.begin].upos == Upos::PUNCT;
    };
    piece.end = std::min(stretch.end, piece.begin + longest_piece);
    if (piece.end < stretch.end) {
      std::size_t cut = piece.end;
      while (cut > piece.begin + longest_piece / 2 && !punctuation(cut - 1)) --cut;
      if (punctuation(cut - 1)) piece.end = cut;
    }
    parse_piece(piece, stretch.begin, words);
    if (piece.begin > stretch.begin)
      join_trees(words, 0, {piece.begin - stretch.begin, piece.end - stretch.begin});
  }
}

/// "is due to end": not the preposition of "due to rain", but what the infinitive hangs on.
void SentenceAnalyzer::raise_adjective(std::span<Word> words, std::size_t to) {
  const auto adjective = static_cast<std::uint32_t>(to - 1);
  const std::uint32_t verb = words[adjective].head;
  if (words[to].xpos != Xpos::TO || words[to].deprel != Deprel::fixed ||
      words[to].head != adjective || verb == Word::no_head || verb <= to ||
      words[verb].xpos != Xpos::VB) {
    return;
  }
  words[adjective].upos = Upos::ADJ;
  words[adjective].xpos = Xpos::JJ;
  words[adjective].head = words[verb].head;
  words[adjective].deprel = words[verb].deprel;
  words[verb].head = adjective;
  words[verb].deprel = Deprel::xcomp;
  words[to].head = verb;
  words[to].deprel = Deprel::mark;
  for (std::uint32_t i = 0; i < adjective; ++i) {
    if (words[i].head != verb) continue;
    words[i].head = adjective;
    if (words[i].deprel == Deprel::nsubj_outer) words[i].deprel = Deprel::nsubj;
  }
}

void SentenceAnalyzer::parse_piece(Stretch piece, std::size_t origin, Word* words) {
  std::size_t row_size = 0;
  run_.arc_scores(piece, scores_, row_size);
  decoder_.decode(scores_, row_size, piece.end - piece.begin, heads_);
  run_.relate(piece, heads_, relations_);
  part_rivals(piece, row_size, words + (piece.begin - origin));
  const std::size_t begin = piece.begin - origin;
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    Word& word = words[begin + i];
    word.head = heads_[i] == 0 ? Word::no_head : static_cast<std::uint32_t>(begin) + heads_[i] - 1;
    word.deprel = relations_[i];
    // The root's relation and its place go together.
    if (heads_[i] == 0) word.deprel = Deprel::root;
    if (heads_[i] != 0 && word.deprel == Deprel::root) word.deprel = Deprel::dep;
  }
  for (std::size_t i = begin + 1; i < begin + heads_.size(); ++i)
    raise_adjective({words, begin + heads_.size()}, i);
}

}  // namespace language
DATELINE_END
