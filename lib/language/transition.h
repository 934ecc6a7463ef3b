// The arc-hybrid transition system (Kuhlmann et al. 2011): SHIFT moves the
// next word to the stack, LEFT makes it the head of the stack's top, RIGHT
// makes the second word of the stack the head of the top.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/analysis.h"

DATELINE_BEGIN
namespace language {

enum class Move : std::uint8_t { shift, left, right };

/// A parse in progress over one sentence of `size` words, numbered from 1; 0
/// is the root above the sentence. It lies at the bottom of the stack, and
/// only the last move attaches to it, so each tree has one root.
class ParseState {
 public:
  static constexpr std::uint32_t none = 0xffffffffU;

  struct Node {
    std::uint32_t head = none;
    Deprel label = Deprel::dep;
    std::uint32_t left = none, left2 = none;    ///< the outermost left dependents
    std::uint32_t right = none, right2 = none;  ///< the outermost right dependents
    std::uint16_t left_count = 0, right_count = 0;
  };

  /// Starts over; keeps its memory.
  void reset(std::uint32_t size) {
    nodes_.assign(size + 1, Node{});
    stack_.assign(1, 0);
    next_ = 1;
  }

  [[nodiscard]] bool done() const { return next_ == nodes_.size() && stack_.size() == 1; }
  [[nodiscard]] bool can(Move move) const {
    switch (move) {
      case Move::shift:
        return next_ < nodes_.size();
      case Move::left:
        return next_ < nodes_.size() && stack_.size() > 1;
      case Move::right:
        return stack_.size() > 2 || (stack_.size() == 2 && next_ == nodes_.size());
    }
    return false;
  }
  void apply(Move move, Deprel label) {
    if (move == Move::shift) {
      stack_.push_back(next_++);
      return;
    }
    const std::uint32_t dependent = stack_.back();
    stack_.pop_back();
    attach(move == Move::left ? next_ : stack_.back(), dependent, label);
  }

  /// The `depth`-th word from the stack's top, or `none`.
  [[nodiscard]] std::uint32_t stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none;
  }
  [[nodiscard]] std::size_t stack_size() const { return stack_.size(); }
  /// The `offset`-th word not yet read, or `none`.
  [[nodiscard]] std::uint32_t buffer(std::uint32_t offset) const {
    return next_ + offset < nodes_.size() ? next_ + offset : none;
  }
  [[nodiscard]] const Node& node(std::uint32_t word) const { return nodes_[word]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()) - 1; }

 private:
  void attach(std::uint32_t head, std::uint32_t dependent, Deprel label) {
    nodes_[dependent].head = head;
    nodes_[dependent].label = label;
    Node& parent = nodes_[head];
    if (dependent < head) {
      parent.left2 = parent.left;
      parent.left = dependent;
      ++parent.left_count;
    } else {
      parent.right2 = parent.right;
      parent.right = dependent;
      ++parent.right_count;
    }
  }

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> stack_;
  std::uint32_t next_ = 1;
};

}  // namespace language
DATELINE_END
