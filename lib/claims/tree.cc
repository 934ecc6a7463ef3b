#include "claims/tree.h"

#include <algorithm>

DATELINE_BEGIN
namespace claims {

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

Tree::Tree(const Document& document, const Analysis& analysis)
    : document_(&document), analysis_(&analysis) {
  const std::size_t count = std::min(document.tokens.size(), analysis.words.size());
  parent_.resize(count, none);
  sentence_.resize(count, 0);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const auto end = std::min<std::uint32_t>(sentence.end, static_cast<std::uint32_t>(count));
    for (std::uint32_t token = sentence.begin; token < end; ++token) {
      sentence_[token] = s;
      const std::uint32_t head = analysis.words[token].head;
      if (head >= sentence.begin && head < end && head != token) parent_[token] = head;
    }
  }
  link();
  measure();
}

void Tree::link() {
  first_child_.assign(parent_.size() + 1, 0);
  for (const std::uint32_t head : parent_) {
    if (head != none) ++first_child_[head + 1];
  }
  for (std::size_t i = 1; i < first_child_.size(); ++i) first_child_[i] += first_child_[i - 1];
  children_.resize(first_child_.back());
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::uint32_t token = 0; token < parent_.size(); ++token) {
    if (parent_[token] != none) children_[next[parent_[token]]++] = token;
  }
}

void Tree::measure() {
  depth_.assign(parent_.size(), 0);
  std::vector<std::uint32_t> order;
  order.reserve(parent_.size());
  for (std::uint32_t token = 0; token < parent_.size(); ++token) {
    subtree_.push_back({token, token + 1});
    if (parent_[token] == none) order.push_back(token);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const std::uint32_t child : children(order[i])) {
      depth_[child] = depth_[order[i]] + 1;
      order.push_back(child);
    }
  }
  for (std::size_t i = order.size(); i-- > 0;) {
    const std::uint32_t head = parent_[order[i]];
    if (head == none) continue;
    subtree_[head].begin = std::min(subtree_[head].begin, subtree_[order[i]].begin);
    subtree_[head].end = std::max(subtree_[head].end, subtree_[order[i]].end);
  }
}

std::uint32_t Tree::child(std::uint32_t token, Deprel relation) const {
  for (const std::uint32_t child : children(token)) {
    if (word(child).deprel == relation) return child;
  }
  return none;
}

std::uint32_t Tree::head_of(TokenRange range) const {
  for (std::uint32_t token = range.begin; token < range.end && token < size(); ++token) {
    if (parent_[token] == none || !range.contains(parent_[token])) return token;
  }
  return none;
}

TokenRange Tree::tokens_of(Span span) const {
  const auto& tokens = document_->tokens;
  const auto first =
      std::partition_point(tokens.begin(), tokens.begin() + size(),
                           [&](const Token& token) { return token.span.end <= span.begin; });
  auto last = first;
  while (last != tokens.begin() + size() && last->span.begin < span.end) ++last;
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

Span Tree::span_of(TokenRange range) const {
  if (range.empty()) return {};
  return {document_->tokens[range.begin].span.begin, document_->tokens[range.end - 1].span.end};
}

}  // namespace claims
DATELINE_END
