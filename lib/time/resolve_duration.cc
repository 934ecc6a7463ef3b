// Durations and sets.
#include <cstdio>
#include <utility>

#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

struct UnitSpelling {
  const char* letter;
  bool clock;                       // after the T
  int times = 1;                    // a fortnight is two weeks
  const char* frequency = nullptr;  // RFC 5545
  const char* uncounted = nullptr;  // the letter when the number is not said
};

UnitSpelling spelling_of(Unit unit) {
  switch (unit) {
    case Unit::second:
      return {"S", true, 1, "SECONDLY"};
    case Unit::minute:
      return {"M", true, 1, "MINUTELY"};
    case Unit::hour:
      return {"H", true, 1, "HOURLY"};
    case Unit::day:
    case Unit::workday:
      return {"D", false, 1, "DAILY"};
    case Unit::night:
      return {"N", true, 1, "DAILY"};
    case Unit::weekend:
      return {"WE", false, 1, "WEEKLY"};
    case Unit::week:
      return {"W", false, 1, "WEEKLY"};
    case Unit::fortnight:
      return {"W", false, 2, "WEEKLY"};
    case Unit::month:
      return {"M", false, 1, "MONTHLY"};
    case Unit::quarter:
      return {"Q", false, 1, "MONTHLY"};
    case Unit::season:
      return {"S", false, 1, nullptr};
    case Unit::half:
      return {"M", false, 6, "MONTHLY"};
    case Unit::year:
      return {"Y", false, 1, "YEARLY"};
    case Unit::decade:
      return {"Y", false, 10, "YEARLY", "DE"};
    case Unit::century:
      return {"Y", false, 100, "YEARLY", "CE"};
    case Unit::millennium:
      return {"ML", false, 1, "YEARLY"};
    case Unit::count:
      break;
  }
  return {"Y", false};
}

/// "4.5", "20", "X".
std::string amount(const Fields& fields, Field count, int times) {
  if (fields.has(Field::vague) || !fields.has(count)) return "X";
  std::int64_t thousandths = std::int64_t{fields.get(count)} * 1000;
  if (count == Field::n) thousandths += fields.get(Field::frac);
  thousandths *= times;
  std::string text = std::to_string(thousandths / 1000);
  std::int64_t rest = thousandths % 1000;
  if (rest == 0) return text;
  char digits[8];
  std::snprintf(digits, sizeof digits, ".%03d", static_cast<int>(rest));
  text += digits;
  while (text.back() == '0') text.pop_back();
  return text;
}

std::string rrule(const Fields& fields, Unit unit) {
  const UnitSpelling spelling = spelling_of(unit);
  if (spelling.frequency == nullptr) return {};
  int interval = fields.get(Field::every, 1) * spelling.times;
  if (unit == Unit::quarter) interval *= 3;
  std::string rule = std::string("FREQ=") + spelling.frequency;
  if (interval > 1) rule += ";INTERVAL=" + std::to_string(interval);
  if (unit == Unit::workday) rule += ";BYDAY=MO,TU,WE,TH,FR";
  if (unit == Unit::weekend) rule += ";BYDAY=SA,SU";
  return rule;
}

constexpr const char* rrule_days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::string two_digits(int number) {
  char text[8];
  std::snprintf(text, sizeof text, "%02d", number);
  return text;
}

/// "every Tuesday", "each July", "every morning": the value and the rule.
void resolve_named_set(const Fields& fields, Resolution& resolution) {
  const int interval = fields.get(Field::every, 1);
  const std::string every = interval > 1 ? ";INTERVAL=" + std::to_string(interval) : "";
  if (fields.has(Field::weekday)) {
    const int weekday = fields.get(Field::weekday);
    if (fields.has(Field::ord)) {  // "the first Monday of each month", "... of May each year"
      const std::string day = std::to_string(fields.get(Field::ord)) + rrule_days[weekday - 1];
      const int month = fields.get(Field::month);
      resolution.value = (month != 0 ? "XXXX-" + two_digits(month) : "XXXX-XX") + "-WXX-" +
                         std::to_string(weekday);
      resolution.recurrence = month != 0
                                  ? "FREQ=YEARLY;BYMONTH=" + std::to_string(month) + ";BYDAY=" + day
                                  : "FREQ=MONTHLY;BYDAY=" + day;
      return;
    }
    resolution.value = "XXXX-WXX-" + std::to_string(weekday);
    resolution.recurrence = "FREQ=WEEKLY" + every + ";BYDAY=" + rrule_days[weekday - 1];
  } else if (fields.has(Field::month)) {
    const int month = fields.get(Field::month);
    resolution.value = "XXXX-" + two_digits(month);
    resolution.recurrence = "FREQ=YEARLY" + every + ";BYMONTH=" + std::to_string(month);
    if (fields.has(Field::day)) {
      resolution.value += "-" + two_digits(fields.get(Field::day));
      resolution.recurrence += ";BYMONTHDAY=" + std::to_string(fields.get(Field::day));
    }
  } else if (fields.has(Field::day)) {
    const int day = fields.get(Field::day);  // below zero: from the month's end
    resolution.value = day > 0 ? "XXXX-XX-" + two_digits(day) : "P1M";
    resolution.recurrence = "FREQ=MONTHLY;BYMONTHDAY=" + std::to_string(fields.get(Field::day));
  } else if (fields.has(Field::season)) {
    resolution.value = "XXXX-" + std::string(to_string(fields.as<Season>(Field::season)));
    resolution.recurrence = "FREQ=YEARLY" + every;
  } else if (fields.has(Field::quarter)) {
    resolution.value = "XXXX-Q" + std::to_string(fields.get(Field::quarter));
    resolution.recurrence = "FREQ=YEARLY" + every;
  } else if (fields.has(Field::unit) && fields.as<Unit>(Field::unit) == Unit::weekend) {
    resolution.value = "XXXX-WXX-WE";
    resolution.recurrence = "FREQ=WEEKLY" + every + ";BYDAY=SA,SU";
  } else if (has_clock(fields) && fields.as<Unit>(Field::unit) == Unit::workday) {
    resolution.value = "XXXX-XX-XX";
    resolution.recurrence = "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR";
  }
  Moment clock;
  if (fields.has(Field::hour) && add_clock(fields, clock)) {
    if (resolution.value.empty()) {
      resolution.value = "XXXX-XX-XX";
      resolution.recurrence = "FREQ=DAILY" + every;
    }
    const int hour = clock.at.hour, minute = clock.at.minute;
    resolution.value += "T" + two_digits(hour) + ":" + two_digits(minute);
    resolution.recurrence += ";BYHOUR=" + std::to_string(hour);
    if (minute != 0) resolution.recurrence += ";BYMINUTE=" + std::to_string(minute);
    return;
  }
  if (fields.has(Field::part)) {
    if (resolution.value.empty()) {
      resolution.value = "XXXX-XX-XX";
      resolution.recurrence = "FREQ=DAILY" + every;
    }
    resolution.value += "T" + std::string(to_string(fields.as<Part>(Field::part)));
  }
}

}  // namespace

std::string duration_value(const Fields& fields) {
  const UnitSpelling spelling = spelling_of(fields.as<Unit>(Field::unit));
  std::string value = spelling.clock ? "PT" : "P";
  const bool counted = fields.has(Field::n) && !fields.has(Field::vague);
  value += amount(fields, Field::n, spelling.times);
  value += !counted && spelling.uncounted != nullptr ? spelling.uncounted : spelling.letter;
  bool clock = spelling.clock;
  constexpr std::pair<Field, Field> further[] = {{Field::n2, Field::unit2},
                                                 {Field::n3, Field::unit3}};
  for (const auto& [count, unit] : further) {
    if (!fields.has(unit)) break;
    const UnitSpelling next = spelling_of(fields.as<Unit>(unit));
    if (next.clock && !clock) value += "T";
    clock = next.clock;
    value += amount(fields, count, next.times) + next.letter;
  }
  return value;
}

std::string unknown_date(Unit unit) {
  switch (unit) {
    case Unit::year:
      return "XXXX";
    case Unit::month:
      return "XXXX-XX";
    case Unit::week:
      return "XXXX-WXX";
    default:
      return "XXXX-XX-XX";
  }
}

Resolution resolve_duration(const Fields& fields, const ResolveContext&) {
  Resolution resolution;
  resolution.type = TimexType::duration;
  const bool named =
      fields.has(Field::type) && fields.as<TimexType>(Field::type) != TimexType::duration;
  if (named && fields.has(Field::weekday)) {
    resolution.value = "XXXX-WXX-" + std::to_string(fields.get(Field::weekday));
    if (fields.has(Field::part)) {
      resolution.value += "T" + std::string(to_string(fields.as<Part>(Field::part)));
    }
  } else {
    resolution.value = named ? unknown_date(fields.as<Unit>(Field::unit)) : duration_value(fields);
  }
  resolution.why = "a length of time";
  return resolution;
}

/// "every Christmas": its day where that is the same each year.
Fields with_feast(const Fields& fields, const Conventions& conventions) {
  Fields named = fields;
  const auto index = static_cast<std::size_t>(fields.get(Field::holiday));
  const HolidayRule& rule = conventions.holidays[index];
  if (rule.kind == HolidayRule::Kind::fixed) {
    named.set(Field::month, rule.month);
    named.set(Field::day, rule.day);
  } else {
    named.set(Field::unit, static_cast<int>(Unit::year));
  }
  return named;
}

Resolution resolve_set(const Fields& said, const ResolveContext& context) {
  const Fields fields = said.has(Field::holiday) ? with_feast(said, context.conventions) : said;
  Resolution resolution;
  resolution.type = TimexType::set;
  if (fields.has(Field::quant)) {
    resolution.quant = value_name(Field::quant, fields.get(Field::quant));
  }
  resolve_named_set(fields, resolution);
  if (resolution.value.empty()) {
    Fields length = fields;
    length.set(Field::n, fields.get(Field::every, 1));
    resolution.value = duration_value(length);
    resolution.recurrence = rrule(fields, fields.as<Unit>(Field::unit));
  }
  if (fields.has(Field::vague)) resolution.recurrence.clear();
  if (fields.has(Field::times)) {
    const int times = fields.get(Field::times);  // 0: "several times"
    if (times != 0) resolution.freq = std::to_string(times) + "X";
    if (times != 1) resolution.recurrence.clear();  // the days are not said
  }
  resolution.why = "a recurrence";
  return resolution;
}

}  // namespace timex
DATELINE_END
