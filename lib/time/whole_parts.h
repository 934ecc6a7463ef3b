// What is found in a text that is one time expression as a whole, and the words
// around and between.
#pragma once

#include <vector>

#include "time/links.h"
#include "time/resolve.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {

/// What the words before and after an expression make of it.
struct Lead {
  bool since = false, after = false, until = false, before = false;
  bool in = false, within = false, negated = false, starting = false, lasting = false;
};

/// What it refers to must outlive it.
struct WholeParts {
  const TimeRules& rules;
  PublicationTime published;
  std::string_view body;
  std::vector<Atom> atoms;
  Found found;
  Lead lead;

  [[nodiscard]] ResolveContext now() const {
    return {rules.conventions, published.at, published.has_clock, Direction::future, {}, {}, {}};
  }
  [[nodiscard]] std::string_view text(const Note& note) const {
    const std::uint32_t begin = atoms[note.begin].begin;
    return body.substr(begin, atoms[note.end - 1].end - begin);
  }
  /// Between an expression and the next stand only words that lead to a time.
  [[nodiscard]] bool only_leads(std::size_t i) const;
  /// ... and one of them is of this class.
  [[nodiscard]] bool leads_by(std::size_t i, const SymbolSet& words) const;
};

/// Recurrences, alone or with what bounds them, as one: "Mondays, Wednesdays and
/// Fridays", "every Monday from 5 to 7 pm", "Tue-Sat 10-6", "every Tuesday until
/// June". False when it is nothing of that kind.
bool join_recurrences(WholeParts& parts, TimeExpression& whole);

/// "three days after 5 May 2020": the length is counted from the date. "for three
/// days from 5 May", "5 May for three days": the stretch that begins with it.
bool join_length(WholeParts& parts, TimeExpression& whole);

/// The readings that the words leave open beside the one given: the afternoon
/// where only an hour is said (and no `part` of the day with it), the other weekday
/// by `days`, the month and the day of "10/11" the other way round.
void add_readings(const WholeParts& parts, std::int64_t days, bool part, TimeExpression& whole);

/// "1484823450": seconds since 1970 (milliseconds in thirteen digits), in UTC.
std::optional<TimeExpression> read_unix_time(std::string_view text);

/// Takes over what was worked out anew.
void take(Resolution then, TimeExpression& time);

}  // namespace timex
DATELINE_END
