#include "time/choose.h"

#include <cstdlib>

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::int64_t near_days = 60;    // a day so near may lie against the clause's direction
constexpr std::int64_t near_feast = 14;   // a feast looks further: nobody means last Christmas's
constexpr std::int32_t feast_reach = 12;  // years to look for one that not every year has
constexpr std::int64_t near_month = 31;   // to the middle of a month said without a day
constexpr int leap_reach = 8;             // years between two leap days, at most

/// The distance in days from the start of a candidate to a point.
std::int64_t distance(std::int32_t year, int month, int day, const TimePoint& from) {
  return day_number(year, month, std::min(day, days_in_month(year, month))) - day_number(from);
}

/// A year in which the day exists, from `year` on in steps of `step`.
std::int32_t year_with(const NamedDay& said, std::int32_t year, int step) {
  if (said.month != 2 || said.day != 29) return year;
  for (int i = 0; i < leap_reach && !is_leap_year(year); ++i) year += step;
  return year;
}

/// In a history a month goes with the year the narration has reached, or with
/// the next one when the narration was near that year's end.
Choice choose_narrative_year(const NamedDay& said, const Moment& narrative, bool beside) {
  Choice choice;
  choice.anchor = AnchorKind::narrative;
  choice.why = "the year the narrative has reached";
  choice.year = narrative.at.year;
  const bool turned = narrative.at.month >= 10 && said.month <= 4 && !beside;
  if (narrative.grain < Grain::quarter && turned) ++choice.year;
  choice.year = year_with(said, choice.year, 1);
  return choice;
}

/// The weekday said beside the day may fit only one of two years.
void fit_weekday(const NamedDay& said, Choice& choice, std::int32_t other) {
  const auto fits = [&](std::int32_t year) {
    return is_date(year, said.month, said.day) &&
           weekday_of(day_number(year, said.month, said.day)) == said.weekday - 1;
  };
  if (said.weekday == 0 || said.day == 0) return;
  if (fits(choice.year)) {
    choice.other.reset();
  } else if (fits(other)) {
    choice.year = other;
    choice.other.reset();
    choice.why = "the year that has that weekday";
  }
}

/// The last of its days up to `today` and the next one after it.
struct Feasts {
  std::optional<DayNumber> last, next;
};

Feasts feasts_around(const HolidayRule& rule, const TimePoint& now) {
  const DayNumber today = day_number(now);
  Feasts found;
  for (std::int32_t i = 0; i <= feast_reach && (!found.last || !found.next); ++i) {
    for (const std::int32_t year : {now.year - i, now.year + i}) {
      const auto day = holiday_in(rule, year);
      if (!day) continue;
      if (*day <= today && !found.last) found.last = day;
      if (*day > today && !found.next) found.next = day;
    }
  }
  return found;
}

/// "Friday the 13th": the month from `month` on, or back, in which that day is
/// one; the month itself when there is none within some years.
TimePoint month_with(int day, int weekday, bool forward, const TimePoint& month) {
  constexpr int furthest = 36;
  for (int i = 0; i <= furthest; ++i) {
    const TimePoint one = add_months(month, forward ? i : -i);
    if (!is_date(one.year, one.month, day)) continue;
    if (weekday_of(day_number(one.year, one.month, day)) == weekday - 1) return one;
  }
  return month;
}

}  // namespace

Choice choose_year(const NamedDay& said, const ResolveContext& context) {
  if (context.tells_past && context.narrative) {
    return choose_narrative_year(said, *context.narrative, context.beside);
  }
  if (context.story) return choose_narrative_year(said, *context.story, context.beside);
  const TimePoint& now = context.published;
  const std::int32_t year = now.year;
  const bool day_said = said.day != 0;
  const bool ahead = day_said ? distance(year, said.month, said.day, now) > 0  //
                              : said.month > now.month;
  const bool same = day_said ? distance(year, said.month, said.day, now) == 0  //
                             : said.month == now.month;
  Choice choice;
  choice.year = year;
  if (same) {
    choice.why = "the current one";
    return choice;
  }
  const std::int32_t last = year_with(said, ahead ? year - 1 : year, -1);
  const std::int32_t next = year_with(said, ahead ? year : year + 1, 1);
  const int day = day_said ? said.day : 15;
  const std::int64_t to_last = std::llabs(distance(last, said.month, day, now));
  const std::int64_t to_next = std::llabs(distance(next, said.month, day, now));
  const std::int64_t near = day_said ? near_days : near_month;
  switch (context.direction) {
    case Direction::future:
      choice.year = day_said && to_last < near ? last : next;
      choice.why = choice.year == last ? "just past" : "the clause looks forward";
      break;
    case Direction::past:
      choice.year = to_next < near && !context.over ? next : last;
      choice.why = choice.year == next ? "close ahead" : "the clause looks back";
      break;
    case Direction::present:
    case Direction::unknown:
      choice.year = to_next < to_last ? next : last;
      choice.other = to_next < to_last ? last : next;
      choice.why = "the nearest one; the clause does not say";
      break;
  }
  fit_weekday(said, choice, choice.year == last ? next : last);
  return choice;
}

TimePoint choose_weekday(int weekday, const ResolveContext& context, const TimePoint& from,
                         Resolution& resolution) {
  const DayNumber today = day_number(from);
  const int ahead = (weekday - 1 - weekday_of(today) + 7) % 7;
  const bool forward = context.direction == Direction::future;
  if (ahead == 0) {
    resolution.why = "the same weekday as the anchor's";
    return start_of_day(from);
  }
  const TimePoint next = date_of(today + ahead), last = date_of(today + ahead - 7);
  if (!forward && context.printed && from == context.published && next <= *context.printed) {
    resolution.why = "between the dateline's day and the publication";
    return next;
  }
  resolution.why = forward ? "the clause looks forward" : "the clause looks back";
  if (context.direction == Direction::unknown) {
    resolution.why = "the last one; the clause does not say";
    resolution.other = Moment{next, Grain::day, {}, {}, {}};
  }
  return forward ? next : last;
}

std::optional<TimePoint> choose_month(int day, int weekday, const ResolveContext& context,
                                      Resolution& resolution) {
  const bool narrative = context.narrative && context.narrative->grain <= Grain::month;
  const TimePoint base = narrative ? context.narrative->at : context.published;
  resolution.anchor = narrative ? AnchorKind::narrative : AnchorKind::publication;
  resolution.why = "the day of the month last spoken of";
  if (day < 1 || day > 31) return {};
  const bool forward = context.direction == Direction::future;
  const bool back = context.direction == Direction::past;
  TimePoint month{base.year, base.month, 1};
  const bool spoken = narrative && context.narrative->grain == Grain::month;
  const TimePoint& now = context.published;
  const bool past_month = narrative && add_months(month, 1) <= TimePoint{now.year, now.month, 1};
  // In a month told of a day is not held against the day told before it.
  const int today =
      narrative && base.year == now.year && base.month == now.month ? now.day : base.day;
  if (!spoken && ((forward && day < today) || (back && day > today && !past_month))) {
    month = add_months(month, forward ? 1 : -1);
    resolution.why = forward ? "the clause looks forward" : "the clause looks back";
  }
  if (!spoken && day > days_in_month(month.year, month.month)) {
    month = add_months(month, forward ? 1 : -1);
  }
  if (weekday != 0) month = month_with(day, weekday, forward, month);
  if (!is_date(month.year, month.month, day)) return {};
  month.day = static_cast<std::uint8_t>(day);
  return month;
}

std::optional<DayNumber> choose_holiday(const HolidayRule& rule, const Fields& fields,
                                        const ResolveContext& context, Resolution& resolution) {
  const bool narrative = context.tells_past && context.narrative;
  resolution.anchor = narrative ? AnchorKind::narrative : AnchorKind::publication;
  resolution.computed = true;
  resolution.why = "a holiday; the year is not said";
  const TimePoint now = narrative ? context.narrative->at : context.published;
  const DayNumber today = day_number(now);
  const int rel = fields.get(Field::rel);
  if (fields.has(Field::rel) ? rel == 0 : narrative) return holiday_in(rule, now.year);
  const auto [last, next] = feasts_around(rule, now);
  if (!last || !next) return last ? last : next;
  if (rel != 0) return rel > 0 ? next : *last == today ? holiday_in(rule, now.year - 1) : last;
  if (*last == today) return last;
  const std::int64_t ago = today - *last, ahead = *next - today;
  switch (context.direction) {
    case Direction::past:
      return ahead <= near_feast / 2 && ago > near_days ? next : last;
    case Direction::future:
      return ago <= near_feast ? last : next;
    case Direction::present:
    case Direction::unknown:
      break;
  }
  resolution.other = Moment{date_of(ahead < ago ? *last : *next), Grain::day, {}, {}, {}};
  return ahead < ago ? next : last;
}

}  // namespace timex
DATELINE_END
