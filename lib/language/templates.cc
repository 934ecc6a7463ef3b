#include "language/templates.h"

#include <initializer_list>

#include "language/hash.h"

DATELINE_BEGIN
namespace language {
namespace {

/// Collects features, numbering their templates in the order of the calls.
class Collector {
 public:
  explicit Collector(Features& features) : features_(features) { features_.clear(); }
  void add(std::initializer_list<std::uint32_t> values) {
    std::uint32_t hash = ++template_ * 0x9e3779b9U;
    for (const std::uint32_t value : values) hash = mix(hash, value);
    features_.push_back(hash);
  }

 private:
  Features& features_;
  std::uint32_t template_ = 0;
};

const WordFeatures& word_at(std::span<const WordFeatures> words, std::size_t at, int offset) {
  static constexpr WordFeatures outside{.exact = 1, .lower = 1};
  const auto index = static_cast<std::ptrdiff_t>(at) + offset;
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(words.size())) return outside;
  return words[static_cast<std::size_t>(index)];
}

}  // namespace

void tag_features(std::span<const WordFeatures> words, std::size_t at, std::uint32_t before,
                  std::uint32_t before2, Features& features) {
  Collector collect(features);
  const WordFeatures& word = words[at];
  const WordFeatures& left = word_at(words, at, -1);
  const WordFeatures& left2 = word_at(words, at, -2);
  const WordFeatures& right = word_at(words, at, 1);
  const WordFeatures& right2 = word_at(words, at, 2);
  const std::uint32_t first = at == 0 ? 1 : 0;
  collect.add({});
  collect.add({word.exact});
  collect.add({word.lower});
  for (const std::uint32_t suffix : word.suffix) collect.add({suffix});
  for (const std::uint32_t prefix : word.prefix) collect.add({prefix});
  collect.add({word.shape, first});
  collect.add({word.flags, first, word.suffix[2]});
  collect.add({before});
  collect.add({before, before2});
  collect.add({before, word.lower});
  collect.add({before, before2, word.lower});
  collect.add({before, right.lower});
  collect.add({before, word.suffix[2]});
  collect.add({left.lower});
  collect.add({left2.lower});
  collect.add({right.lower});
  collect.add({right2.lower});
  collect.add({right.suffix[2]});
  collect.add({right.suffix[1], word.suffix[1]});
  collect.add({left.suffix[2]});
  collect.add({left.lower, word.lower});
  collect.add({word.lower, right.lower});
  collect.add({right.lower, right2.lower});
  collect.add({left.lower, right.lower});
  collect.add({right.shape, word.shape});
  collect.add({left.shape, word.shape});
}

void name_features(const NameContext& context, std::size_t at, std::uint32_t before,
                   Features& features) {
  Collector collect(features);
  const auto& words = context.words;
  const auto tag = [&](int offset) -> std::uint32_t {
    const auto index = static_cast<std::ptrdiff_t>(at) + offset;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(words.size())) return 99;
    return static_cast<std::uint32_t>(context.tags[static_cast<std::size_t>(index)].xpos);
  };
  const WordFeatures& word = words[at];
  collect.add({});
  collect.add({before});
  for (int offset = -2; offset <= 2; ++offset) {
    const WordFeatures& near = word_at(words, at, offset);
    collect.add({near.lower});
    collect.add({near.lower, before});
    collect.add({near.shape, tag(offset)});
    collect.add({tag(offset), before});
  }
  collect.add({word.exact});
  for (const std::uint32_t suffix : word.suffix) collect.add({suffix, word.flags});
  for (const std::uint32_t prefix : word.prefix) collect.add({prefix, word.flags});
  collect.add({tag(-1), tag(0), tag(1)});
  collect.add({tag(0), before, word.shape});
  collect.add({word_at(words, at, -1).lower, word.shape});
  collect.add({word_at(words, at, 1).lower, word.shape});
  collect.add({word.lower, word_at(words, at, 1).lower});
  collect.add({word_at(words, at, -1).lower, word.lower});
}

namespace {

/// The words and tags that parse templates combine.
struct Slot {
  std::uint32_t word = 2;
  std::uint32_t tag = 98;
  std::uint32_t label = 97;
};

class SlotReader {
 public:
  SlotReader(std::span<const WordFeatures> words, std::span<const TagPair> tags,
             const ParseState& state)
      : words_(words), tags_(tags), state_(state) {}
  [[nodiscard]] Slot at(std::uint32_t index) const {
    if (index == ParseState::none) return {};
    if (index == 0) return {3, 96, 95};
    const TagPair tag = tags_[index - 1];
    const auto code =
        static_cast<std::uint32_t>(tag.xpos) * 32 + static_cast<std::uint32_t>(tag.upos);
    return {words_[index - 1].lower, code, static_cast<std::uint32_t>(state_.node(index).label)};
  }

 private:
  std::span<const WordFeatures> words_;
  std::span<const TagPair> tags_;
  const ParseState& state_;
};

struct Focus {
  Slot word, left, left2, right, right2;
  std::uint32_t valency = 0;
};

Focus focus_on(const SlotReader& read, const ParseState& state, std::uint32_t index) {
  if (index == ParseState::none) return {};
  const ParseState::Node& node = state.node(index);
  Focus focus{read.at(index),
              read.at(node.left),
              read.at(node.left2),
              read.at(node.right),
              read.at(node.right2),
              std::min<std::uint32_t>(node.left_count, 3) * 4U +
                  std::min<std::uint32_t>(node.right_count, 3)};
  return focus;
}

}  // namespace

void parse_features(std::span<const WordFeatures> words, std::span<const TagPair> tags,
                    const ParseState& state, Features& features) {
  Collector collect(features);
  const SlotReader read(words, tags, state);
  const Focus s0 = focus_on(read, state, state.stack(0));
  const Focus s1 = focus_on(read, state, state.stack(1));
  const Focus s2 = focus_on(read, state, state.stack(2));
  const Focus b0 = focus_on(read, state, state.buffer(0));
  const Slot b1 = read.at(state.buffer(1));
  const Slot b2 = read.at(state.buffer(2));
  const std::uint32_t gap =
      state.stack(0) == ParseState::none || state.buffer(0) == ParseState::none
          ? 15
          : std::min<std::uint32_t>(state.buffer(0) - state.stack(0), 10);
  collect.add({});
  for (const Focus* focus : {&s0, &s1, &b0}) {
    collect.add({focus->word.word});
    collect.add({focus->word.tag});
    collect.add({focus->word.word, focus->word.tag});
    collect.add({focus->word.tag, focus->valency});
    collect.add({focus->word.word, focus->valency});
    collect.add({focus->word.tag, focus->left.tag, focus->left.label});
    collect.add({focus->word.tag, focus->right.tag, focus->right.label});
    collect.add({focus->word.tag, focus->left.label, focus->left2.label});
    collect.add({focus->word.tag, focus->right.label, focus->right2.label});
    collect.add({focus->word.word, focus->left.label});
    collect.add({focus->word.word, focus->right.label, focus->left.label});
    collect.add({focus->left.word, focus->word.tag});
    collect.add({focus->right.word, focus->word.tag});
  }
  for (const Slot* slot : {&b1, &b2, &s2.word}) {
    collect.add({slot->word});
    collect.add({slot->tag});
    collect.add({slot->word, slot->tag, s0.word.tag});
  }
  const Slot& a = s1.word;
  const Slot& b = s0.word;
  const Slot& c = b0.word;
  collect.add({b.word, c.word});
  collect.add({b.word, c.tag});
  collect.add({b.tag, c.word});
  collect.add({b.tag, c.tag});
  collect.add({b.word, b.tag, c.tag});
  collect.add({b.tag, c.word, c.tag});
  collect.add({a.word, b.word});
  collect.add({a.word, b.tag});
  collect.add({a.tag, b.word});
  collect.add({a.tag, b.tag});
  collect.add({a.tag, c.tag});
  collect.add({a.word, c.tag});
  collect.add({a.tag, c.word});
  collect.add({a.tag, b.tag, c.tag});
  collect.add({a.tag, b.word, c.tag});
  collect.add({a.word, b.tag, c.tag});
  collect.add({a.tag, b.tag, c.word});
  collect.add({s2.word.tag, a.tag, b.tag});
  collect.add({b.tag, c.tag, b1.tag});
  collect.add({c.tag, b1.tag, b2.tag});
  collect.add({a.tag, b.tag, c.tag, b1.tag});
  collect.add({a.tag, b.tag, s1.right.tag, s1.right.label});
  collect.add({a.tag, b.tag, s0.left.tag, s0.left.label});
  collect.add({a.tag, b.tag, s0.right.tag, s0.right.label});
  collect.add({b.tag, c.tag, b0.left.tag, b0.left.label});
  collect.add({b.tag, c.tag, s0.right.tag});
  collect.add({b.tag, c.tag, s0.left.tag});
  collect.add({b.tag, c.tag, gap});
  collect.add({b.word, c.word, gap});
  collect.add({a.word, b.word, s0.left.word});
  collect.add({a.word, s0.left.word, b.tag});
}

}  // namespace language
DATELINE_END
