// The dependency trees of a document, walkable downwards: children, subtrees
// and sentences of tokens. Shared by everything in lib/claims.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "dateline/document.h"

DATELINE_BEGIN
namespace claims {

/// ASCII letters in lower case; the rest unchanged.
std::string lower_case(std::string_view text);

/// The same to look at, without a copy where nothing changes.
class LowerCase {
 public:
  explicit LowerCase(std::string_view text) : view_(text) {
    for (const char c : text) {
      if (c < 'A' || c > 'Z') continue;
      own_ = lower_case(text);
      view_ = own_;
      break;
    }
  }
  LowerCase(const LowerCase&) = delete;
  LowerCase& operator=(const LowerCase&) = delete;
  operator std::string_view() const { return view_; }  // NOLINT(*-explicit-*): it is one

 private:
  std::string own_;
  std::string_view view_;
};

/// A run of tokens, [begin, end).
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
};

/// Built once a document, in linear time; refers to both arguments, which must
/// outlive it. Immutable. A head that is missing or points nowhere is a root.
class Tree {
 public:
  static constexpr std::uint32_t none = Word::no_head;

  Tree(const Document& document, const Analysis& analysis);

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const Analysis& analysis() const { return *analysis_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(parent_.size()); }
  [[nodiscard]] const Word& word(std::uint32_t token) const { return analysis_->words[token]; }
  [[nodiscard]] std::string_view text(std::uint32_t token) const { return document_->word(token); }

  /// In text order.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t token) const {
    return {children_.data() + first_child_[token], children_.data() + first_child_[token + 1]};
  }
  [[nodiscard]] std::uint32_t parent(std::uint32_t token) const { return parent_[token]; }
  /// From the first to behind the last token below `token`, itself included.
  [[nodiscard]] TokenRange subtree(std::uint32_t token) const { return subtree_[token]; }
  /// Index into `Document::sentences`.
  [[nodiscard]] std::uint32_t sentence(std::uint32_t token) const { return sentence_[token]; }
  /// Steps to the root; 0 at a root.
  [[nodiscard]] std::uint32_t depth(std::uint32_t token) const { return depth_[token]; }

  /// The first child with that relation, or `none`.
  [[nodiscard]] std::uint32_t child(std::uint32_t token, Deprel relation) const;
  [[nodiscard]] bool has_child(std::uint32_t token, Deprel relation) const {
    return child(token, relation) != none;
  }
  /// The token of `range` whose parent lies outside it; the leftmost such.
  [[nodiscard]] std::uint32_t head_of(TokenRange range) const;
  /// The tokens that a byte span touches.
  [[nodiscard]] TokenRange tokens_of(Span span) const;
  [[nodiscard]] Span span_of(TokenRange range) const;

 private:
  void link();
  void measure();

  const Document* document_;
  const Analysis* analysis_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> first_child_;
  std::vector<std::uint32_t> children_;
  std::vector<TokenRange> subtree_;
  std::vector<std::uint32_t> sentence_;
  std::vector<std::uint32_t> depth_;
};

}  // namespace claims
DATELINE_END
