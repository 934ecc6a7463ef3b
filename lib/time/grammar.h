// Compiled rules: patterns over atoms that fill a record of fields.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "dateline/result.h"
#include "time/atom_classes.h"
#include "time/atoms.h"
#include "time/automaton.h"
#include "time/fields.h"

DATELINE_BEGIN
namespace timex {

/// How a matched number goes into its field.
enum class Store : std::uint8_t { set, add, multiply, divide };

struct Node {
  enum class Kind : std::uint8_t {
    symbol,    // one named word or mark
    digits,    // a number between low and high
    word,      // any word
    call,      // another pattern
    sequence,  // all children in order
    choice,    // one of the children
    optional,
    assign,    // sets a field, consumes nothing
    adjacent,  // nothing between the atoms
    spaced,    // space between the atoms
    start,     // a sentence may begin here
    look       // a condition on what follows or precedes
  };
  Kind kind = Kind::sequence;
  bool capital = false;   // the atom must start with a capital
  bool lower = false;     // ... must not
  bool negative = false;  // look: must not match
  bool behind = false;    // look: before, not after
  Store store = Store::set;
  bool has_field = false;
  Field field = Field::value;
  Symbol symbol = symbol_edge;
  PatternId pattern = 0;
  std::uint8_t least_digits = 1, most_digits = 9;
  // Of digits; `low` is also what `assign` assigns; of a look behind, how many
  // atoms it may span.
  std::int32_t low = 0, high = 0;
  std::vector<NodeId> children;
  // Worked out once all is read:
  std::uint32_t first = 0;  // in Grammar::sets: the atoms it can begin with
  std::uint32_t last = 0;   // of a look behind, in Grammar::sets: the atoms it can end with
  bool nullable = false;    // it can match nothing
};

/// An example a rule carries: a text read on a date.
struct Example {
  bool positive = true;
  std::string date;
  std::string text;                      // without its brackets
  std::uint32_t begin = 0, end = 0;      // the bracketed words; equal when there are none
  std::string type, value, mod, bounds;  // positive: what must come out; empty: not said
  std::size_t line = 0;
};

/// How a pattern can begin.
struct Opening {
  std::uint32_t first = 0;              // in Grammar::sets: the atoms it can begin with
  std::optional<std::uint32_t> before;  // ... and what must stand before them, if anything
};

struct Pattern {
  std::string name;
  NodeId root = 0;
  bool is_rule = false;
  bool defined = false;
  bool top = false;  // a rule that may match by itself
  std::uint16_t order = 0;
  Fields defaults;
  std::vector<std::string> groups;
  std::vector<Example> examples;
  std::size_t line = 0;
  std::string path;
  SymbolSet first;               // the atoms it can begin with
  bool nullable = false;         // it can match nothing
  std::uint16_t call_place = 0;  // in Grammar::call_order
  std::vector<Opening> openings;
};

/// All patterns of a language. Built by `compile_rules`, then read-only.
struct Grammar {
  SymbolTable symbols;
  std::vector<Node> nodes;
  std::vector<Pattern> patterns;
  std::map<std::string, PatternId, std::less<>> names;
  std::vector<SymbolSet> sets;
  std::vector<PatternId> rules;       // those that may match by themselves
  std::vector<std::uint8_t> opens;    // by symbol: whether a rule can begin with it
  std::vector<PatternId> call_order;  // all patterns, those that call others before these
  AtomClasses classes;
  std::shared_ptr<base::Pool<Automaton>> automata = std::make_shared<base::Pool<Automaton>>();
};

struct RuleSource {
  std::string path;
  std::string_view text;
};

/// Every mistake is reported; the grammar is usable only when there is none.
std::vector<Error> compile_rules(const std::vector<RuleSource>& sources, Grammar& grammar);

}  // namespace timex
DATELINE_END
