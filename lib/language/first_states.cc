#include "language/first_states.h"

#include <cstring>

#include "language/lookups.h"

DATELINE_BEGIN
namespace language {

static_assert(summed_rows == learned_lookups);

FirstStates::FirstStates(const Network& network)
    : network_(network), known_(size), states_(size * network.width) {}

void FirstStates::look_up(std::span<const WordFeatures> words, std::span<const Stretch> sentences,
                          std::int16_t* states) {
  const std::size_t width = network_.width;
  missing_.clear();
  for (const Stretch sentence : sentences) {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      const bool first = i == sentence.begin;
      const Known word{words[i], first ? Use::first : Use::later};
      const std::size_t place = mix(words[i].lower, words[i].shape + (first ? 1 : 0)) % size;
      if (known_[place] == word) {
        std::memcpy(states + i * width, &states_[place * width], width * sizeof *states);
      } else {
        missing_.push_back({word, i, place});
      }
    }
  }
  if (!missing_.empty()) work_out(states);
}

/// The missing words' states, from their vectors and the rows of what else is seen of them.
void FirstStates::work_out(std::int16_t* states) {
  const std::size_t width = network_.width;
  const LookupTable& vectors = network_.lookups.back();
  make_room(vectors_, missing_.size() * vectors.width);
  for (std::size_t i = 0; i < missing_.size(); ++i) {
    std::memcpy(&vectors_[i * vectors.width], vectors.row(missing_[i].word.word.lower),
                vectors.width);
  }
  make_room(sums_, missing_.size() * width);
  kernels_.affine(network_.vector_in, vectors_.data(), missing_.size(), sums_.data());
  for (std::size_t i = 0; i < missing_.size(); ++i) {
    const auto& [word, at, place] = missing_[i];
    const auto keys = lookup_keys(word.word, word.use == Use::first);
    std::array<const std::int8_t*, learned_lookups> rows;
    for (std::size_t l = 0; l < rows.size(); ++l) rows[l] = network_.lookups[l].row(keys[l]);
    std::int16_t* state = states + at * width;
    kernels_.sum_rows(rows.data(), &sums_[i * width], width, state);
    std::memcpy(&states_[place * width], state, width * sizeof *state);
    known_[place] = word;
  }
}

}  // namespace language
DATELINE_END
