#include "language/first_states.h"

#include <cstring>

#include "language/lookups.h"

DATELINE_BEGIN
namespace language {

static_assert(summed_rows == learned_lookups);

FirstStates::FirstStates(const Network& network)
    : network_(network), known_(size), states_(size * network.width) {}

void FirstStates::find(const WordFeatures& word, bool first, std::uint32_t row) {
  const Use use = first ? Use::first : Use::later;
  const std::uint64_t hash = mix(word.lower, word.shape + (first ? 1 : 0));
  const auto [place, known] = places_.find(hash * 0x9e3779b97f4a7c15ULL, [&](std::size_t at) {
    return known_[at].use == use && known_[at].word == word;
  });
  if (!known) {
    known_[place] = {word, use, row};
    missing_.push_back({word, first, row, place});
  } else if (known_[place].row == ready) {
    kept_.push_back({row, place});
  } else {
    repeated_.push_back({row, known_[place].row});
  }
}

void FirstStates::look_up(std::span<const WordFeatures> words, std::span<const Stretch> sentences,
                          std::int16_t* states) {
  const std::size_t width = network_.width;
  missing_.clear();
  kept_.clear();
  repeated_.clear();
  for (const Stretch sentence : sentences) {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
      find(words[i], i == sentence.begin, static_cast<std::uint32_t>(i));
  }
  // One after the other, so that the processor waits for many of these rows at once.
  for (const Copy& copy : kept_)
    std::memcpy(states + copy.row * width, &states_[copy.from * width], width * sizeof *states);
  if (!missing_.empty()) work_out(states);
  for (const Copy& copy : repeated_)
    std::memcpy(states + copy.row * width, states + copy.from * width, width * sizeof *states);
}

/// The missing words' states, from their vectors and the rows of what else is seen of them.
void FirstStates::work_out(std::int16_t* states) {
  const std::size_t width = network_.width;
  const LookupTable& vectors = network_.lookups.back();
  make_room(vectors_, missing_.size() * vectors.width);
  for (std::size_t i = 0; i < missing_.size(); ++i) {
    std::memcpy(&vectors_[i * vectors.width], vectors.row(missing_[i].word.lower), vectors.width);
  }
  make_room(sums_, missing_.size() * width);
  kernels_.affine(network_.vector_in, vectors_.data(), missing_.size(), sums_.data());
  for (std::size_t i = 0; i < missing_.size(); ++i) {
    const auto& [word, first, row, place] = missing_[i];
    const auto keys = lookup_keys(word, first);
    std::array<const std::int8_t*, learned_lookups> rows;
    for (std::size_t l = 0; l < rows.size(); ++l) rows[l] = network_.lookups[l].row(keys[l]);
    std::int16_t* state = states + row * width;
    kernels_.sum_rows(rows.data(), &sums_[i * width], width, state);
    std::memcpy(&states_[place * width], state, width * sizeof *state);
    // Another word of these may have taken the place since; the last one stays.
    if (known_[place].row == row) known_[place].row = ready;
  }
}

}  // namespace language
DATELINE_END
