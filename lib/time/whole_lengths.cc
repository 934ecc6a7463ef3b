#include "time/whole_parts.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// A length after or before a moment, or nothing where the two do not fit.
Resolution counted(const WholeParts& parts, const Fields& length, const Note& from, bool back) {
  Fields fields = from.fields;
  fields.set(Field::n2, length.get(Field::n));
  fields.set(Field::unit2, length.get(Field::unit));
  fields.set(Field::sign, back ? -1 : 1);
  Resolution then = resolve(fields, parts.now());
  if (!length.has(Field::unit2) || !then.moment) return then;
  Fields rest = length;  // "1 month and 2 weeks from today"
  rest.set(Field::op, static_cast<int>(Op::offset));
  rest.set(Field::sign, back ? -1 : 1);
  rest.set(Field::anchor, static_cast<int>(Anchor::publication));
  rest.set(Field::n, length.get(Field::n2));
  rest.set(Field::unit, length.get(Field::unit2));
  rest.clear(Field::n2);
  rest.clear(Field::unit2);
  ResolveContext there = parts.now();
  there.published = then.moment->at;
  there.published_clock = then.moment->grain <= Grain::hour;
  Resolution further = resolve(rest, there);
  if (!further.moment || further.moment->grain <= then.moment->grain) return further;
  // Weeks after a day are a day again.
  const Moment start = moment_of(then.moment->at, further.moment->grain, parts.rules.conventions);
  Moment moved = *then.moment;
  moved.at = add_days(moved.at, day_number(further.moment->at) - day_number(start.at));
  return from_moment(moved, there);
}

/// From a moment on, so long.
bool stretch(const WholeParts& parts, const Fields& length, std::size_t begin,
             TimeExpression& whole) {
  const Note& note = parts.found.notes[begin];
  const TimeExpression from = parts.found.times[begin];
  if (!note.moment || from.resolved.earliest == std::nullopt) return false;
  const bool clock = note.moment->grain <= Grain::hour;
  if (!clock && note.moment->grain != Grain::day) return false;
  const Resolution then = counted(parts, length, note, false);
  if (!then.moment || then.moment->grain > Grain::day) return false;
  const Moment end =
      clock ? *then.moment : Moment{add_days(then.moment->at, -1), Grain::day, {}, {}, {}};
  const std::string rule = whole.rule;
  whole = from;
  whole.rule = rule + "/" + from.rule;
  whole.value = from.value + "/" + end.value();
  whole.resolved.latest = end.interval(parts.rules.conventions).latest;
  whole.readings.clear();
  return true;
}

}  // namespace

void take(Resolution then, TimeExpression& time) {
  time.type = then.type;
  time.value = std::move(then.value);
  time.resolved = std::move(then.resolved);
  time.anchor = then.anchor;
  time.temporal_function = true;
}

bool join_length(WholeParts& parts, TimeExpression& whole) {
  const Found& found = parts.found;
  const bool first = found.times.front().type == TimexType::duration;
  const Fields& length = found.notes[first ? 0 : 1].fields;
  if (!length.has(Field::n) || length.has(Field::frac) || length.has(Field::vague)) return false;
  if (!first) {
    const bool lasts = parts.only_leads(0) && parts.leads_by(0, parts.rules.lasting_words);
    return lasts && stretch(parts, length, 0, whole);
  }
  const Symbol link = parts.atoms[found.notes.front().end].symbol;
  const bool back = parts.rules.before_words.test(link);
  const bool starting = parts.rules.starting_words.test(link);
  if (!back && !parts.rules.since_words.test(link)) return false;
  if (starting || (!back && parts.lead.lasting && !parts.rules.after_words.test(link))) {
    return stretch(parts, length, 1, whole);
  }
  Resolution then = counted(parts, length, found.notes.back(), back);
  if (!then.moment) return false;
  whole.rule += "/" + found.times.back().rule;
  take(std::move(then), whole);
  whole.begin_point.reset();
  return true;
}

}  // namespace timex
DATELINE_END
