#include "time/recognizer.h"

#include <algorithm>

#include "time/match_limits.h"

DATELINE_BEGIN
namespace timex {

bool Recognizer::can_match(PatternId pattern, std::uint32_t at) {
  if (at < origin_ || at - origin_ > 63) return true;
  return pattern_ends(pattern, static_cast<int>(at - origin_)) != 0 || overflow_;
}

Recognizer::Ends Recognizer::run(const Step& step, Ends from) {
  if (++work_ > work_per_place) {
    overflow_ = true;
    return 0;
  }
  switch (step.kind) {
    case Step::Kind::nothing:
      return from;
    case Step::Kind::atom:
    case Step::Kind::word:
      return atom(step, from);
    case Step::Kind::digits:
      return digits(step, from);
    case Step::Kind::call:
      return call(step, from);
    case Step::Kind::sequence:
      return step.needs != 0 && !finds_needed(step, from) ? 0 : sequence(step, from);
    case Step::Kind::choice: {
      Ends ends = 0;
      for (std::uint32_t i = step.begin; i < step.end; ++i) {
        ends |= walk(outline_.children[i], from);
      }
      return ends;
    }
    case Step::Kind::optional:
      return from | walk(outline_.children[step.begin], from);
    case Step::Kind::adjacent:
      return where(from, [&](int place) { return !at(place).has(Atom::space_before); });
    case Step::Kind::spaced:
      return where(from, [&](int place) { return at(place).has(Atom::space_before); });
    case Step::Kind::start:
      return where(from, [&](int place) {
        return borders_.starts_sentence(origin_ + static_cast<std::uint32_t>(place));
      });
    case Step::Kind::look:
      return look(step, from);
  }
  return 0;
}

Recognizer::Ends Recognizer::sequence(const Step& step, Ends from) {
  // A look around costs most, and what follows it mostly fails.
  const bool looks = outline_.steps[outline_.children[step.begin]].kind == Step::Kind::look;
  if (looks && (from & (from - 1)) == 0) {
    const Ends ends = rest(step, step.begin + 1, from);
    return ends == 0 || walk(outline_.children[step.begin], from) == 0 ? 0 : ends;
  }
  return rest(step, step.begin, from);
}

Recognizer::Ends Recognizer::rest(const Step& step, std::uint32_t child, Ends from) {
  for (; child < step.end && from != 0; ++child) from = walk(outline_.children[child], from);
  return from;
}

/// Whether what the sequence needs stands anywhere near.
bool Recognizer::finds_needed(const Step& step, Ends from) {
  const auto last = static_cast<std::uint32_t>(63 - std::countl_zero(from)) + step.longest;
  const std::uint32_t wanted = std::min(last / block_size + 1, most_blocks);
  for (; seen_blocks_ < wanted; ++seen_blocks_) {
    std::uint64_t classes = 0;
    const std::size_t begin = origin_ + std::size_t{seen_blocks_} * block_size;
    const std::size_t end = std::min(begin + block_size, atoms_.size());
    for (std::size_t i = begin; i < end; ++i) classes |= outline_.classes[atoms_[i].symbol];
    blocks_[seen_blocks_] = classes;
  }
  std::uint64_t classes = 0;
  const auto first = static_cast<std::uint32_t>(std::countr_zero(from)) / block_size;
  for (std::uint32_t block = first; block < wanted; ++block) classes |= blocks_[block];
  return (classes >> step.needs & 1U) != 0;
}

Recognizer::Ends Recognizer::atom(const Step& step, Ends from) {
  return next(where(from, [&](int place) {
    const Atom& here = at(place);
    if (step.kind == Step::Kind::word && !here.has(Atom::is_word)) return false;
    if (!within_paragraph(place)) return false;
    if (step.capital && !here.has(Atom::capital)) return false;
    return !step.lower || !here.has(Atom::capital);
  }));
}

Recognizer::Ends Recognizer::digits(const Step& step, Ends from) {
  return next(where(from, [&](int place) {
    const Atom& here = at(place);
    if (!within_paragraph(place)) return false;
    if (here.number < step.low || here.number > step.high) return false;
    return here.digits >= step.least_digits && here.digits <= step.most_digits;
  }));
}

Recognizer::Ends Recognizer::call(const Step& step, Ends from) {
  Ends ends = 0;
  for (; from != 0; from &= from - 1) {
    const int place = std::countr_zero(from);
    if (step.capital && !at(place).has(Atom::capital)) continue;
    ends |= pattern_ends(step.pattern, place);
  }
  return ends;
}

Recognizer::Ends Recognizer::pattern_ends(PatternId id, int place) {
  const std::size_t pair = at(place).symbol * outline_.roots.size() + id;
  if (!grammar_.sets[grammar_.seconds[pair]].test(at(place + 1).symbol)) return 0;
  const std::uint32_t key = std::uint32_t{id} << 6U | static_cast<std::uint32_t>(place);
  Known& known = known_[(key * 0x9E3779B1U) >> 23U];
  if (known.generation == generation_ && known.key == key) return known.ends;
  if (depth_ == deepest_call) {
    overflow_ = true;
    return 0;
  }
  ++depth_;
  const Ends ends = walk(outline_.roots[id], Ends{1} << static_cast<unsigned>(place));
  --depth_;
  known = {generation_, key, ends};
  return ends;
}

Recognizer::Ends Recognizer::look(const Step& step, Ends from) {
  return where(from, [&](int place) {
    const bool found = step.behind ? looks_behind(step, origin_ + static_cast<std::uint32_t>(place))
                                   : walk(outline_.children[step.begin],
                                          Ends{1} << static_cast<unsigned>(place)) != 0;
    return found != step.negative;
  });
}

bool Recognizer::looks_behind(const Step& step, std::uint32_t at) {
  const std::uint32_t furthest = at > longest_look_behind ? at - longest_look_behind : 0;
  const std::uint32_t origin = origin_, generation = generation_, seen_blocks = seen_blocks_;
  const auto blocks = blocks_;
  const Step& condition = outline_.steps[outline_.children[step.begin]];
  bool found = false;
  for (std::uint32_t from = at; from > furthest && !found; --from) {
    if (from < at && atoms_[from].has(Atom::break_before)) break;
    if (!condition.nullable && !outline_.begins(condition, atoms_[from - 1].symbol)) continue;
    origin_ = from - 1;
    generation_ = ++newest_generation_;
    seen_blocks_ = 0;
    found = (walk(outline_.children[step.begin], 1) >> (at - origin_) & 1U) != 0;
  }
  origin_ = origin;
  generation_ = generation;
  seen_blocks_ = seen_blocks;
  blocks_ = blocks;
  return found;
}

}  // namespace timex
DATELINE_END
