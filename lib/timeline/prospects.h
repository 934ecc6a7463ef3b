// Whether two claims can reach a score at all, told without comparing who takes part: most
// candidates fall short of it by far.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "timeline/match.h"

DATELINE_BEGIN
namespace merge {

/// Remembers what it looks up: for one thread at a time, while the mentions stay as they are.
class Prospects {
 public:
  Prospects(const Mentions& mentions, std::int32_t least);

  /// False only where `score` of the two is below `least`. `a` and `b` are indices into
  /// `Mentions::all`; `topic` is that of their articles.
  bool good(std::uint32_t a, std::uint32_t b, std::int32_t topic);

 private:
  /// Hashes of words as bits of a few numbers: sets without a bit in common have no word in
  /// common.
  template <std::size_t size>
  struct Bits {
    std::array<std::uint64_t, size> bits{};
    void add(std::uint32_t hash) {
      const std::uint32_t place = (hash * 0x9e3779b1U) >> 16U;
      bits[place / 64 % size] |= std::uint64_t{1} << place % 64;
    }
    [[nodiscard]] bool meets(const Bits& other) const {
      std::uint64_t common = 0;
      for (std::size_t i = 0; i < size; ++i) common |= bits[i] & other.bits[i];
      return common != 0;
    }
  };
  struct Sketch {
    Bits<6> names;  ///< all that makes two names one, of the participants
    Bits<4> words;
  };
  struct Similarity {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int32_t value = 0;
  };
  static Sketch sketch_of(const Mentions& mentions, const Mention& mention);
  std::int32_t similarity(std::uint32_t a, std::uint32_t b);
  [[nodiscard]] bool reaches(PairEvidence evidence, const Mention& a, const Mention& b,
                             bool may_share) const;

  const Mentions& mentions_;
  std::int32_t least_;
  bool usual_ = false;  ///< the weights have the signs that the bounds rely on
  std::vector<Sketch> sketches_;
  std::vector<Similarity> similarities_;
};

}  // namespace merge
DATELINE_END
