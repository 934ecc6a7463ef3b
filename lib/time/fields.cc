#include "time/fields.h"

#include <bit>
#include <span>

DATELINE_BEGIN
namespace timex {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view field_names[] = {
    "op",      "type",   "year",   "year2",   "month",   "day",        "weekday", "hour",  "minute",
    "second",  "pm",     "zone",   "dst",     "part",    "season",     "quarter", "half",  "week",
    "weekend", "fiscal", "decade", "decade2", "century", "millennium", "era",     "n",     "frac",
    "unit",    "n2",     "unit2",  "n3",      "unit3",   "vague",      "sign",    "rel",   "anchor",
    "ord",     "mod",    "ref",    "from",    "to",      "bound_unit", "quant",   "every", "times",
    "holiday", "period", "swap",   "looks",   "told",    "value"};
constexpr std::string_view op_names[] = {"nothing",  "calendar", "unit", "offset",
                                         "duration", "set",      "ref"};
constexpr std::string_view type_names[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view unit_names[] = {
    "second", "minute", "hour", "day",    "weekend", "week",       "fortnight", "month",  "quarter",
    "season", "half",   "year", "decade", "century", "millennium", "night",     "workday"};
constexpr std::string_view part_names[] = {"MO", "MI",   "AF",       "EV",  "NI",
                                           "DT", "NOON", "MIDNIGHT", "DAWN"};
constexpr std::string_view season_names[] = {"SP", "SU", "FA", "WI"};
constexpr std::string_view anchor_names[] = {"auto", "publication", "narrative", "event"};
constexpr std::string_view mod_names[] = {
    "NONE",          "START",         "MID",    "END",   "APPROX",       "MORE_THAN",  "LESS_THAN",
    "EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"};
constexpr std::string_view summer_names[] = {"none", "us", "eu"};
constexpr std::string_view ref_names[] = {"PAST", "PRESENT", "FUTURE"};
constexpr std::string_view quant_names[] = {"EVERY", "EACH", "SOME", "MOST", "ANY"};

static_assert(std::size(field_names) == static_cast<std::size_t>(Field::count));
static_assert(std::size(op_names) == static_cast<std::size_t>(Op::count));
static_assert(std::size(unit_names) == static_cast<std::size_t>(Unit::count));
static_assert(std::size(part_names) == static_cast<std::size_t>(Part::count));
static_assert(std::size(mod_names) == static_cast<std::size_t>(Mod::count));

Names names_of(Field field) {
  switch (field) {
    case Field::op:
      return op_names;
    case Field::type:
      return type_names;
    case Field::unit:
    case Field::unit2:
    case Field::unit3:
    case Field::bound_unit:
      return unit_names;
    case Field::part:
      return part_names;
    case Field::season:
      return season_names;
    case Field::anchor:
      return anchor_names;
    case Field::mod:
      return mod_names;
    case Field::dst:
      return summer_names;
    case Field::ref:
      return ref_names;
    case Field::quant:
      return quant_names;
    default:
      return {};
  }
}

std::optional<std::int32_t> position(Names names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<std::int32_t>(i);
  }
  return {};
}

}  // namespace

void Fields::take(const Fields& other, std::uint64_t which) {
  present_ |= which;
  for (std::uint64_t rest = which; rest != 0; rest &= rest - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(rest));
    values_[i] = other.values_[i];
  }
  for (std::size_t i = 0; i < other.rule_count_; ++i) add_rule(other.rules_[i]);
}

bool Fields::operator==(const Fields& other) const {
  if (present_ != other.present_ || rule_count_ != other.rule_count_) return false;
  for (std::size_t i = 0; i < rule_count_; ++i) {
    if (rules_[i] != other.rules_[i]) return false;
  }
  for (std::uint64_t rest = present_; rest != 0; rest &= rest - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(rest));
    if (values_[i] != other.values_[i]) return false;
  }
  return true;
}

void Fields::merge(const Fields& other, bool keep) {
  take(other, keep ? other.present_ & ~present_ : other.present_);
}

void Fields::merge_but_value(const Fields& other) {
  take(other, other.present_ & ~(std::uint64_t{1} << index(Field::value)));
}

std::optional<Field> parse_field(std::string_view name) {
  const auto found = position(field_names, name);
  if (!found) return {};
  return static_cast<Field>(*found);
}

std::optional<std::int32_t> parse_field_value(Field field, std::string_view name) {
  return position(names_of(field), name);
}

std::string_view to_string(Field field) {
  return field_names[static_cast<std::size_t>(field)];
}

std::string_view value_name(Field field, std::int32_t value) {
  const Names names = names_of(field);
  const auto i = static_cast<std::size_t>(value);
  return value >= 0 && i < names.size() ? names[i] : std::string_view{};
}

std::string_view to_string(Mod mod) {
  return mod == Mod::NONE ? std::string_view{} : mod_names[static_cast<std::size_t>(mod)];
}
std::string_view to_string(Part part) {
  return part_names[static_cast<std::size_t>(part)];
}
std::string_view to_string(Season season) {
  return season_names[static_cast<std::size_t>(season)];
}

}  // namespace timex
DATELINE_END
