#include "time/outline_needs.h"

#include <algorithm>
#include <map>

DATELINE_BEGIN
namespace timex {
namespace {

class NeedFinder {
 public:
  NeedFinder(const std::vector<SymbolSet>& sets, Outline& outline)
      : sets_(sets), out_(outline), busy_(outline.roots.size()) {}

  void run(Symbol symbols) {
    for (StepId id = 0; id < out_.steps.size(); ++id) need_of(id);
    out_.classes.assign(symbols, 0);
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      for (Symbol symbol = 0; symbol < symbols; ++symbol) {
        if (classes_[i].test(symbol)) out_.classes[symbol] |= std::uint64_t{2} << i;
      }
    }
  }

 private:
  /// What every match of a step holds one of, and how long it can get.
  struct Need {
    SymbolSet set;  // none: nothing is known
    std::uint32_t longest = 0;
    bool calls = false;  // other patterns
  };
  static constexpr std::uint32_t endless = 64;
  static constexpr std::size_t most_classes = 63;

  static bool narrower(const SymbolSet& one, const SymbolSet& other) {
    return one.any() && (other.none() || one.count() < other.count());
  }

  Need need_of(StepId id) {
    if (const auto known = needs_.find(id); known != needs_.end()) return known->second;
    const Step of = out_.steps[id];
    Need need;
    switch (of.kind) {
      case Step::Kind::atom:
      case Step::Kind::digits:
        need = {sets_[of.set], 1, false};
        break;
      case Step::Kind::word:
        need.longest = 1;
        break;
      case Step::Kind::call:
        need = need_of_pattern(of.pattern);
        need.calls = true;
        break;
      case Step::Kind::sequence:
        need = need_of_all(id);
        break;
      case Step::Kind::choice:
        need = need_of_any(of);
        break;
      case Step::Kind::optional:
        need = need_of(out_.children[of.begin]);
        need.set.reset();
        break;
      default:
        break;
    }
    needs_.emplace(id, need);
    return need;
  }

  Need need_of_pattern(PatternId id) {
    if (busy_[id]) return {{}, endless, true};
    busy_[id] = true;
    Need need = need_of(out_.roots[id]);
    busy_[id] = false;
    return need;
  }

  Need need_of_any(const Step& choice) {
    Need need;
    bool all = true;
    for (std::uint32_t i = choice.begin; i < choice.end; ++i) {
      const Need part = need_of(out_.children[i]);
      need.longest = std::max(need.longest, part.longest);
      need.set |= part.set;
      need.calls = need.calls || part.calls;
      all = all && part.set.any();
    }
    if (!all) need.set.reset();
    return need;
  }

  Need need_of_all(StepId id) {
    Need need, after;
    bool costly = false;  // a pattern is called before the part
    const Step of = out_.steps[id];
    for (std::uint32_t i = of.begin; i < of.end; ++i) {
      const Need part = need_of(out_.children[i]);
      need.longest = std::min(endless, need.longest + part.longest);
      if (narrower(part.set, need.set)) need.set = part.set;
      if (costly && narrower(part.set, after.set)) after.set = part.set;
      costly = costly || part.calls;
    }
    need.calls = costly;
    out_.steps[id].longest = static_cast<std::uint8_t>(need.longest);
    if (after.set.any()) out_.steps[id].needs = class_of(after.set);
    return need;
  }

  std::uint8_t class_of(const SymbolSet& set) {
    auto known = std::find(classes_.begin(), classes_.end(), set);
    if (known == classes_.end()) {
      if (classes_.size() == most_classes) return 0;
      known = classes_.insert(known, set);
    }
    return static_cast<std::uint8_t>(known - classes_.begin() + 1);
  }

  const std::vector<SymbolSet>& sets_;
  Outline& out_;
  std::vector<bool> busy_;  // patterns that are being looked into
  std::map<StepId, Need> needs_;
  std::vector<SymbolSet> classes_;
};

}  // namespace

void find_needs(const std::vector<SymbolSet>& sets, Symbol symbols, Outline& outline) {
  NeedFinder(sets, outline).run(symbols);
}

}  // namespace timex
DATELINE_END
