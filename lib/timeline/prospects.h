// Whether two claims can reach a score at all, told without comparing who takes part: most
// candidates fall short of it by far.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/match.h"
#include "timeline/pair_memory.h"
#include "timeline/word_bits.h"

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
  /// What the bounds look at of a claim, side by side.
  struct Sketch {
    NameSketch names;  ///< of its participants
    WordBits<8> words;
    std::uint32_t predicate = 0;
    std::uint32_t article = 0;
    std::int16_t word_count = 0;
    std::int16_t hidden_words = 0;  ///< those that have no bit of their own
    std::uint8_t flags = 0;
    std::uint8_t central = 0;
  };
  static Sketch sketch_of(const Mentions& mentions, const Mention& mention);
  /// No less than `PairEvidence::words`.
  static std::int32_t most_words(const Sketch& a, const Sketch& b);
  /// No less than the score without topic and words, of any two claims with these flags.
  std::int32_t most_points(std::int32_t predicate, std::uint32_t flags);
  [[nodiscard]] std::int32_t work_out_most(std::int32_t predicate, std::uint32_t flags) const;
  /// The score at its best: as strangers, or with all shared that can be.
  [[nodiscard]] std::int32_t at_best(PairEvidence evidence, std::uint32_t flags) const;

  const Mentions& mentions_;
  std::int32_t least_;
  bool usual_ = false;  ///< the weights have the signs that the bounds rely on
  std::vector<Sketch> sketches_;
  PairMemory similarities_{1U << 15U};
  std::vector<std::int32_t> most_points_;  ///< by likeness of the predicates and flags
};

}  // namespace merge
DATELINE_END
