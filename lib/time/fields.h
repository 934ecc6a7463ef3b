// What a rule says about the words it matched: an expression not yet put on
// the calendar, as a small record of named numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

/// The fields a rule may set. docs/rules.md explains each.
enum class Field : std::uint8_t {
  op,       // what kind of expression it is: see Op
  type,     // TIMEX3 type, when it is not the op's usual one
  year,     // 2023; with era BC the year before Christ
  year2,    // a year of two digits
  month,    // 1-12
  day,      // 1-31
  weekday,  // 1 Monday - 7 Sunday
  hour,
  minute,
  second,
  pm,      // 1 afternoon, 0 morning
  zone,    // minutes east of UTC
  dst,     // whose summer time the zone keeps: see SummerTime
  part,    // part of the day: see Part
  season,  // see Season
  quarter,
  half,
  week,        // ISO week number
  weekend,     // 1 when a weekend is meant
  fiscal,      // in a fiscal year: months from January to its beginning, 0 unknown
  decade,      // 199 for the 1990s
  decade2,     // 9 for the nineties
  century,     // 19 for the 1900s, as TIMEX3 writes it
  millennium,  // 2 for the third
  era,         // 1 for BC
  n,           // how many units
  frac,        // thousandths beyond n
  unit,        // see Unit
  n2,          // a second, smaller quantity: "three years and two months"
  unit2,
  n3,  // and a third: "two hours, ten minutes and five seconds"
  unit3,
  vague,   // 1 when the number is not said: "several days"
  sign,    // -1 before the anchor, 1 after it
  rel,     // 0 this, -1 last, 1 next
  anchor,  // see Anchor
  ord,     // the n-th within; -1 the last
  mod,     // see Mod
  ref,     // see Ref
  from,    // conventional bounds of a vague expression, counted in bound_unit
  to,      // from the anchor
  bound_unit,
  quant,    // see Quant
  every,    // a set's interval in units: 2 for "every other"
  times,    // a set's frequency: 3 for "three times a week"
  holiday,  // which holiday, by its place in the list
  period,   // which named period, by its place in the list
  swap,     // 1: the day and the month may be the other way round
  looks,    // 1: only where the clause looks forward; -1: only where it looks back
  told,     // 1: only in a text that tells of the past, a history
  value,    // what a word or a pattern stands for, before it gets a field
  count
};

enum class Op : std::uint8_t {
  nothing,   // not a time at all: keeps other rules off these words
  calendar,  // fields of a date or clock; what is missing comes from the anchor
  unit,      // this, last, next unit, weekday, month, season
  offset,    // a quantity before or after the anchor
  duration,
  set,
  ref,  // a vague reference
  count
};

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  millennium,
  night,
  workday,
  count
};

enum class Part : std::uint8_t { MO, MI, AF, EV, NI, DT, NOON, MIDNIGHT, DAWN, count };

enum class Season : std::uint8_t { SP, SU, FA, WI, count };

enum class Anchor : std::uint8_t {
  auto_,        // the publication, or the narrative where it tells of the past
  publication,  // always the publication
  narrative,    // what was mentioned before
  event,        // an event named after the expression
  count
};

enum class Mod : std::uint8_t {
  NONE,
  START,
  MID,
  END,
  APPROX,
  MORE_THAN,
  LESS_THAN,
  EQUAL_OR_MORE,
  EQUAL_OR_LESS,
  BEFORE,
  AFTER,
  ON_OR_BEFORE,
  ON_OR_AFTER,
  count
};

/// Whose rule moves a zone's clocks in summer: that of the United States, of the
/// European Union, or one that is always in force.
enum class SummerTime : std::uint8_t { none, us, eu, count };

enum class Ref : std::uint8_t { PAST, PRESENT, FUTURE, count };

enum class Quant : std::uint8_t { EVERY, EACH, SOME, MOST, ANY, count };

/// A record of fields, each present or absent. Plain value.
class Fields {
 public:
  [[nodiscard]] bool has(Field field) const { return (present_ >> index(field) & 1) != 0; }
  [[nodiscard]] std::int32_t get(Field field, std::int32_t otherwise = 0) const {
    return has(field) ? values_[index(field)] : otherwise;
  }
  void set(Field field, std::int32_t value) {
    present_ |= std::uint64_t{1} << index(field);
    values_[index(field)] = value;
  }
  void clear(Field field) { present_ &= ~(std::uint64_t{1} << index(field)); }
  /// Takes what `other` has; `keep` leaves fields that are already set alone.
  void merge(const Fields& other, bool keep = false);
  /// ... of all but `value`.
  void merge_but_value(const Fields& other);
  [[nodiscard]] bool empty() const { return present_ == 0 && rule_count_ == 0; }

  bool operator==(const Fields& other) const;
  /// Makes all absent.
  void reset() {
    present_ = 0;
    rule_count_ = 0;
  }

  /// Notes a rule that took part, innermost first; a few are kept.
  void add_rule(std::uint16_t rule) {
    if (rule_count_ < rules_.size()) rules_[rule_count_++] = rule;
  }
  [[nodiscard]] std::size_t rule_count() const { return rule_count_; }
  [[nodiscard]] std::uint16_t rule(std::size_t i) const { return rules_[i]; }

  template <class Enum>
  [[nodiscard]] Enum as(Field field) const {
    return static_cast<Enum>(get(field));
  }

 private:
  static constexpr std::size_t index(Field field) { return static_cast<std::size_t>(field); }
  void take(const Fields& other, std::uint64_t which);
  std::uint64_t present_ = 0;
  std::array<std::int32_t, static_cast<std::size_t>(Field::count)> values_{};  // if present
  std::array<std::uint16_t, 4> rules_{};
  std::uint8_t rule_count_ = 0;
};

/// The spellings rule files use; nothing when there is no such name.
std::optional<Field> parse_field(std::string_view name);
/// A value of that field by its name ("START", "month", "BC").
std::optional<std::int32_t> parse_field_value(Field field, std::string_view name);

std::string_view to_string(Field field);
/// The name of a field's value, or empty when the field holds plain numbers.
std::string_view value_name(Field field, std::int32_t value);
std::string_view to_string(Mod mod);
std::string_view to_string(Part part);
std::string_view to_string(Season season);

}  // namespace timex
DATELINE_END
