// Tells where the rules' matches may end, one step of a table an atom. The
// table is filled as texts need it (Thompson 1968; the lazy automaton of
// grep and RE2), so that most places at which a rule could begin cost no more
// than a look at the atoms up to the one that rules every match out.
//
// Conditions on what stands around are taken to hold where the next atom does
// not rule them out, and what then matches is not sure.
#pragma once

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

#include "time/atoms.h"
#include "time/choices.h"

DATELINE_BEGIN
namespace timex {

struct Grammar;
struct Node;
using PatternId = std::uint16_t;

class Automaton {
 public:
  /// A rule that can match up to a place.
  struct Ending {
    PatternId rule = 0;
    bool sure = true;
    auto operator<=>(const Ending&) const = default;
  };
  /// The rules that can match so many atoms, in the order of the rule files.
  struct Reach {
    std::uint32_t atoms = 0;
    const std::vector<Ending>* endings = nullptr;
  };

  explicit Automaton(const Grammar& grammar);

  /// Whether matches of the rules at `origin` are known to the end; false when
  /// they are too long. What is reached is good until the next run.
  bool run(const std::vector<Atom>& atoms, std::uint32_t origin, bool starts_sentence);
  /// False when no rule matches at `origin`, as its atom and the next tell.
  [[nodiscard]] bool may_match(const std::vector<Atom>& atoms, std::uint32_t origin,
                               bool starts_sentence) const {
    const State state = opened_[opening(atoms[origin], starts_sentence)];
    return state == unknown || next_[state].test(atoms[origin + 1].symbol);
  }
  /// From the nearest to the furthest.
  [[nodiscard]] const std::vector<Reach>& reached() const { return reached_; }

  /// What it has learned of choices, for those who go on where it stops.
  Choices& choices() { return choices_; }

 private:
  using State = std::uint32_t;
  using Rest = std::uint32_t;  // what is still to match: a place in `rests_`
  static constexpr State dead = 0, inside = 1, at_start = 2;  // of a text, of a sentence
  static constexpr State unknown = 0xffffffffU;
  static constexpr std::uint32_t longest = 63;       // atoms
  static constexpr std::size_t most_moves = 50'000;  // then all is forgotten

  /// A rest, in the lowest bit of which stands whether all before it was sure: 0.
  using Item = std::uint32_t;
  /// The children of a sequence from one on, and then `after`; or any of a list
  /// of rests: a pattern that is called from several places is followed once.
  struct Part {
    NodeId sequence = no_node;
    std::uint32_t child = 0;  // or the place in `lists_`
    Rest after = 0;
    bool operator==(const Part&) const = default;
  };
  static constexpr NodeId no_node = 0xffffffffU;
  struct Move {
    std::uint32_t key = 0;  // 0: none
    State next = dead;
    std::uint32_t endings = 0;  // before the atom
  };
  struct Hash {
    std::size_t operator()(const Part& part) const;
    std::size_t operator()(const std::vector<Item>& items) const;
  };
  /// What is read while a move is worked out.
  struct Reading {
    const Atom* atom = nullptr;
    bool closed = false;  // the paragraph has ended
    bool origin = false, starts_sentence = false;
  };
  [[nodiscard]] static std::size_t opening(const Atom& atom, bool starts_sentence) {
    return std::size_t{atom.symbol} << 3U | (atom.has(Atom::capital) ? 4U : 0U) |
           (atom.has(Atom::space_before) ? 2U : 0U) | (starts_sentence ? 1U : 0U);
  }
  [[nodiscard]] std::uint32_t key_of(State state, const Atom& atom, bool origin) const;
  const Move& find(std::uint32_t key, State state, const Reading& reading);
  Move work_out(std::uint32_t key, State state, const Reading& reading);
  void insert(const Move& move);
  void forget();

  void derive(Rest rest, bool sure);
  void derive(const Part& part, bool sure);
  void derive(NodeId node, Rest after, bool sure);
  void call(PatternId pattern, Rest after, bool sure);
  void look(const Node& node, Rest after, bool sure);
  void follow_calls();
  [[nodiscard]] bool begins(const Node& node) const;
  Rest rest_of(NodeId sequence, std::uint32_t child, Rest after);
  Rest any_of(std::vector<Item> items);
  State state_of(std::vector<Item> items);
  [[nodiscard]] SymbolSet first_of(const Part& part) const;
  Rest add_rest(const Part& part);

  const Grammar& grammar_;
  Choices choices_;
  std::vector<Move> moves_;  // a hash table
  std::size_t move_count_ = 0;
  std::vector<State> opened_;  // after a first atom that is no number
  std::vector<std::vector<Item>> states_;
  std::vector<SymbolSet> next_;  // by state: before which a match may go on or end
  std::unordered_map<std::vector<Item>, State, Hash> known_states_;
  std::deque<std::vector<Ending>> endings_;  // what is reached points into it
  std::vector<Part> rests_;                  // the first are the rules' ends
  std::vector<SymbolSet> firsts_;            // of rests: before what they may go on or end
  std::unordered_map<Part, Rest, Hash> known_rests_;
  std::vector<std::vector<Item>> lists_;
  std::unordered_map<std::vector<Item>, Rest, Hash> known_lists_;
  std::vector<Reach> reached_;

  // While a move is worked out:
  Reading reading_;
  std::vector<Item> items_;
  std::vector<Ending> found_;
  std::vector<std::uint32_t> seen_;       // by item: the last move that met it
  std::vector<std::vector<Item>> calls_;  // by a pattern's place in the order of calls
  std::uint32_t first_call_ = 0;          // no pattern before it is called
  std::uint32_t round_ = 0;
};

}  // namespace timex
DATELINE_END
