// Matches one rule at one place, in every way it can, and fills in its fields.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "time/borders.h"
#include "time/choices.h"
#include "time/grammar.h"
#include "time/match.h"
#include "time/trail.h"

DATELINE_BEGIN
namespace timex {

/// What it is made from must outlive it.
class RuleMatcher {
 public:
  RuleMatcher(const Grammar& grammar, std::string_view text, const std::vector<Atom>& atoms,
              Choices& choices)
      : grammar_(grammar), atoms_(atoms), borders_(text, atoms), choices_(choices) {}

  static constexpr std::uint32_t no_limit = 0xffffffffU;

  /// Goes to a place; the work there is bounded.
  void begin_at(std::uint32_t at);
  /// The rule's longest match at the place, known to end at `furthest` or before;
  /// false when there is none.
  bool longest(PatternId rule, std::uint32_t furthest, Match& best);

 private:
  /// A reference to a callable that lives long enough; std::function would allocate.
  class Then {
   public:
    template <class Callable>
    Then(Callable& callable)  // NOLINT(*-explicit-*)
        : object_(&callable), call_([](void* object, std::uint32_t at, const Trail& trail) {
            (*static_cast<Callable*>(object))(at, trail);
          }) {}
    void operator()(std::uint32_t at, const Trail& trail) const { call_(object_, at, trail); }

   private:
    void* object_;
    void (*call_)(void*, std::uint32_t, const Trail&);
  };

  /// One way in which a pattern matches; stays where it is.
  struct Result {
    std::uint32_t end = 0;
    std::uint32_t next = 0;  // of the same pattern at the same place; 0: none
    Fields fields;
  };
  /// Overwritten by the next that falls on it: forgetting costs time only.
  struct Slot {
    std::uint32_t generation = 0;
    std::uint32_t at = 0;
    PatternId id = 0;
    std::uint32_t first = 0;
  };

  void node(NodeId id, std::uint32_t at, const Trail& trail, Then then);
  void choice(NodeId id, std::uint32_t at, const Trail& trail, Then then);
  void call(const Node& node, std::uint32_t at, const Trail& trail, Then then);
  void leave(const Pattern& called, const Trail& trail, std::uint32_t end, Then then) const;
  void sequence(const Node& node, std::size_t next, std::uint32_t at, const Trail& trail,
                Then then);
  void go_on(const Node& node, std::size_t next, std::uint32_t at, const Trail& trail, Then then);
  void look(const Node& node, std::uint32_t at, const Trail& trail, Then then);
  void look_behind(const Node& node, std::uint32_t at, Then note, const bool& found);
  std::uint32_t results_of(PatternId id, std::uint32_t at);
  std::uint32_t add_result(std::uint32_t end, const Trail& trail);
  [[nodiscard]] bool is_word(const Node& node, std::uint32_t at) const;
  [[nodiscard]] bool is_number(const Node& node, std::uint32_t at) const;
  [[nodiscard]] bool can_begin(NodeId id, std::uint32_t at) const;
  [[nodiscard]] bool within_paragraph(std::uint32_t at) const {
    return at == origin_ || !atoms_[at].has(Atom::break_before);
  }

  const Grammar& grammar_;
  const std::vector<Atom>& atoms_;
  Borders borders_;
  Choices& choices_;
  std::uint32_t origin_ = 1;
  std::uint32_t furthest_ = no_limit;  // no match reaches further
  bool done_ = false;                  // the match is found
  std::uint32_t work_ = 0;
  int depth_ = 0;
  std::array<Slot, 256> slots_{};
  std::deque<Result> results_;      // the first is none
  std::uint32_t result_count_ = 0;  // of those in use
  std::uint32_t generation_ = 0, newest_generation_ = 0;
};

}  // namespace timex
DATELINE_END
