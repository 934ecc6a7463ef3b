// The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): what a
// move costs is the number of gold arcs that it puts out of reach.
#pragma once

#include "conllu.h"
#include "language/transition.h"

namespace train {

inline int move_cost(const Tree& tree, const dateline::language::ParseState& state,
                     dateline::language::Move move) {
  using dateline::language::Move;
  using dateline::language::ParseState;
  const auto head = [&](std::uint32_t word) {
    return word == 0 ? ParseState::none : tree.words[word - 1].head;
  };
  const std::uint32_t s0 = state.stack(0);
  const std::uint32_t s1 = state.stack(1);
  const std::uint32_t b0 = state.buffer(0);
  int cost = 0;
  if (move == Move::shift) {
    for (std::size_t depth = 0; depth < state.stack_size(); ++depth) {
      const std::uint32_t word = state.stack(depth);
      if (depth > 0 && head(b0) == word) ++cost;
      if (head(word) == b0) ++cost;
    }
    return cost;
  }
  for (std::uint32_t i = 0;; ++i) {
    const std::uint32_t word = state.buffer(i);
    if (word == ParseState::none) break;
    if (head(word) == s0) ++cost;
    if (head(s0) == word && !(move == Move::left && i == 0)) ++cost;
  }
  if (move == Move::left && head(s0) == s1) ++cost;
  return cost;
}

}  // namespace train
