// A word's first state, which depends on the word alone and on whether it opens its sentence:
// looked up in the network's tables, and kept for the next time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/network.h"
#include "language/recent_places.h"

DATELINE_BEGIN
namespace language {

/// Of the few words that fall on one place the last ones used are kept: forgetting costs time
/// only. For one thread at a time.
class FirstStates {
 public:
  explicit FirstStates(const Network& network);

  /// A row of the network's width a word, Q12.
  void look_up(std::span<const WordFeatures> words, std::span<const Stretch> sentences,
               std::int16_t* states);

 private:
  static constexpr std::size_t size = 8192;
  static constexpr std::uint32_t ready = 0xffffffffU;
  enum class Use : std::uint8_t { none, first, later };
  struct Known {
    WordFeatures word;
    Use use = Use::none;
    std::uint32_t row = 0;  ///< of the words at hand, the one whose state comes here; or `ready`
  };
  struct Missing {
    WordFeatures word;
    bool first = false;
    std::uint32_t row = 0;  ///< which word it is
    std::size_t place = 0;  ///< in the memory
  };
  /// A word whose state is elsewhere: in the memory, or at another of the words at hand.
  struct Copy {
    std::uint32_t row = 0;
    std::size_t from = 0;
  };
  void find(const WordFeatures& word, bool first, std::uint32_t row);
  void work_out(std::int16_t* states);

  const Network& network_;
  const Kernels& kernels_ = kernels();
  RecentPlaces places_{size};
  std::vector<Known> known_;
  Aligned<std::int16_t> states_;  ///< a row each
  std::vector<Missing> missing_;
  std::vector<Copy> kept_, repeated_;
  Aligned<std::uint8_t> vectors_;
  Aligned<std::int16_t> sums_;
};

}  // namespace language
DATELINE_END
