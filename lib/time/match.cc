#include "time/match.h"

#include <algorithm>
#include <memory>
#include <span>

#include "time/borders.h"
#include "time/rule_matcher.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// Finds the match that begins at a place.
class Matcher {
 public:
  Matcher(const Grammar& grammar, std::string_view text, const std::vector<Atom>& atoms)
      : grammar_(grammar),
        atoms_(atoms),
        borders_(text, atoms),
        automaton_(grammar.automata->take(grammar)),
        rules_(grammar, text, atoms, automaton_->choices()) {}

  /// Whether a match may begin here, at a first look.
  [[nodiscard]] bool may_match(std::uint32_t at) const {
    return automaton_->may_match(atoms_, at, borders_.starts_sentence(at)) &&
           borders_.begins_cleanly(at);
  }

  /// The match of the rule that reaches furthest from `at`, the earlier of two
  /// that reach as far; false when there is none.
  bool best(std::uint32_t at, Match& match) {
    const bool complete = automaton_->run(atoms_, at, borders_.starts_sentence(at));
    if (complete && automaton_->reached().empty()) return false;
    rules_.begin_at(at);
    return complete ? best_of_reached(at, match) : best_of_all(at, match);
  }

 private:
  bool best_of_reached(std::uint32_t at, Match& match) {
    const auto& reached = automaton_->reached();
    tried_.clear();
    for (auto reach = reached.rbegin(); reach != reached.rend(); ++reach) {
      const std::uint32_t end = at + reach->atoms;
      if (!borders_.ends_cleanly(end)) continue;
      for (const Automaton::Ending& ending : *reach->endings) {
        if (!ending.sure && !may_begin(ending.rule, at)) continue;
        const Match& found = longest_of(ending.rule, at, end);
        if (found.end == end) {
          match = found;
          return true;
        }
        if (ending.sure) return best_of_all(at, match);
      }
    }
    return false;
  }

  /// Whether some way to begin has before it what it asks for.
  [[nodiscard]] bool may_begin(PatternId rule, std::uint32_t at) const {
    return std::ranges::any_of(grammar_.patterns[rule].openings, [&](const Opening& opening) {
      return grammar_.sets[opening.first].test(atoms_[at].symbol) &&
             (!opening.before || grammar_.sets[*opening.before].test(atoms_[at - 1].symbol));
    });
  }

  /// The rule's longest match, known to end at `furthest` or before; of no
  /// length when there is none.
  const Match& longest_of(PatternId rule, std::uint32_t at, std::uint32_t furthest) {
    for (const Match& match : tried_) {
      if (match.rule == rule) return match;
    }
    Match& match = tried_.emplace_back();
    if (!rules_.longest(rule, furthest, match)) match = {at, at, rule, {}};
    return match;
  }

  /// Where the automaton gave up or the work had to be bounded.
  bool best_of_all(std::uint32_t at, Match& match) {
    match.end = at;
    Match one;
    for (const PatternId rule : grammar_.rules) {
      if (!grammar_.patterns[rule].first.test(atoms_[at].symbol)) continue;
      if (rules_.longest(rule, RuleMatcher::no_limit, one) && one.end > match.end) {
        std::swap(match, one);
      }
    }
    return match.end > at;
  }

  const Grammar& grammar_;
  const std::vector<Atom>& atoms_;
  Borders borders_;
  base::Pool<Automaton>::Lease automaton_;
  RuleMatcher rules_;
  std::vector<Match> tried_;  // what single rules gave at the place
};

/// The atoms with which a rule can begin.
class Openings {
 public:
  /// One in four is, and no branch tells which.
  Openings(const Grammar& grammar, const std::vector<Atom>& atoms)
      : places_(std::make_unique_for_overwrite<std::uint32_t[]>(atoms.size())),
        end_(places_.get()) {
    const std::uint8_t* const opens = grammar.opens.data();
    std::uint32_t at = 1;
    for (const Atom& atom : std::span(atoms).subspan(1, atoms.size() - 2)) {
      *end_ = at++;
      end_ += opens[atom.symbol];
    }
  }
  [[nodiscard]] const std::uint32_t* begin() const { return places_.get(); }
  [[nodiscard]] const std::uint32_t* end() const { return end_; }

 private:
  std::unique_ptr<std::uint32_t[]> places_;
  std::uint32_t* end_;
};

}  // namespace

std::vector<Match> find_matches(const Grammar& grammar, std::string_view text,
                                const std::vector<Atom>& atoms) {
  std::vector<Match> matches;
  Matcher matcher(grammar, text, atoms);
  Match match;
  std::uint32_t end = 0;
  for (const std::uint32_t at : Openings(grammar, atoms)) {
    if (at < end || !matcher.may_match(at) || !matcher.best(at, match)) continue;
    end = match.end;
    if (match.fields.get(Field::op) != static_cast<int>(Op::nothing)) matches.push_back(match);
  }
  return matches;
}

}  // namespace timex
DATELINE_END
