// A word's first state, which depends on the word alone and on whether it opens its sentence:
// looked up in the network's tables, and kept for the next time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/network.h"

DATELINE_BEGIN
namespace language {

/// A place in the memory is overwritten by the next word that falls on it: forgetting costs time
/// only. For one thread at a time.
class FirstStates {
 public:
  explicit FirstStates(const Network& network);

  /// A row of the network's width a word, Q12.
  void look_up(std::span<const WordFeatures> words, std::span<const Stretch> sentences,
               std::int16_t* states);

 private:
  static constexpr std::size_t size = 8192;  ///< a power of 2
  enum class Use : std::uint8_t { none, first, later };
  struct Known {
    WordFeatures word;
    Use use = Use::none;
    bool operator==(const Known&) const = default;
  };
  struct Missing {
    Known word;
    std::size_t at = 0;     ///< which word it is
    std::size_t place = 0;  ///< in the memory
  };
  void work_out(std::int16_t* states);

  const Network& network_;
  const Kernels& kernels_ = kernels();
  std::vector<Known> known_;
  Aligned<std::int16_t> states_;  ///< a row each
  std::vector<Missing> missing_;
  Aligned<std::uint8_t> vectors_;
  Aligned<std::int16_t> sums_;
};

}  // namespace language
DATELINE_END
