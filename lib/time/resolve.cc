#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {
namespace {

/// A modifier that says the time lies on one side of what was named opens the
/// interval on that side.
void apply_mod(Mod mod, TimeValue& value) {
  switch (mod) {
    case Mod::APPROX:
      value.approximate = true;
      break;
    case Mod::ON_OR_AFTER:
      value.latest.reset();
      break;
    case Mod::ON_OR_BEFORE:
      value.earliest.reset();
      break;
    case Mod::AFTER:
      value.earliest = value.latest;
      value.latest.reset();
      break;
    case Mod::BEFORE:
      value.latest = value.earliest;
      value.earliest.reset();
      break;
    default:
      break;
  }
}

/// "shortly before 3 a.m." is still on that day.
void beside_clock(Mod mod, TimeValue& value) {
  if (mod == Mod::AFTER) {
    value.latest = end_of_day(*value.earliest);
  } else {
    value.latest = add_seconds(*value.earliest, -1);
    value.earliest = start_of_day(*value.latest);
  }
  value.grain = Grain::part_of_day;
}

/// Conventional bounds of a vague expression, counted from the anchor.
void apply_bounds(const Fields& fields, const ResolveContext& context, TimeValue& value) {
  if (!fields.has(Field::bound_unit)) return;
  const Moment now = moment_of(context.published, Grain::day, context.conventions);
  const Grain grain = grain_of(fields.as<Unit>(Field::bound_unit));
  const auto bound = [&](Field field) {
    const std::int64_t count = fields.get(field);
    const std::int64_t months = count * months_in(grain);
    const TimePoint at = grain >= Grain::month
                             ? add_months(now.at, months)
                             : add_days(now.at, grain == Grain::week ? count * 7 : count);
    return at;
  };
  value.grain = Grain::day;
  value.approximate = true;
  if (fields.has(Field::from)) value.earliest = start_of_day(bound(Field::from));
  if (fields.has(Field::to)) value.latest = end_of_day(bound(Field::to));
}

/// What the words say over the value: a type of their own, a modifier.
void finish(const Fields& fields, Resolution& resolution) {
  if (fields.has(Field::type)) resolution.type = fields.as<TimexType>(Field::type);
  if (fields.has(Field::mod)) resolution.mod = fields.as<Mod>(Field::mod);
  TimeValue& value = resolution.resolved;
  const bool beside = resolution.mod == Mod::BEFORE || resolution.mod == Mod::AFTER;
  if (beside && value.earliest && value.grain <= Grain::hour) {
    beside_clock(resolution.mod, value);
  } else {
    apply_mod(resolution.mod, value);
  }
}

Resolution resolve_op(const Fields& fields, const ResolveContext& context) {
  if (is_counted(fields)) return resolve_counted(fields, context);
  switch (fields.as<Op>(Field::op)) {
    case Op::calendar:
      return resolve_calendar(fields, context);
    case Op::unit:
      return resolve_unit(fields, context);
    case Op::offset:
      return resolve_offset(fields, context);
    case Op::duration:
      return resolve_duration(fields, context);
    case Op::set:
      return resolve_set(fields, context);
    case Op::ref:
      return resolve_ref(fields, context);
    case Op::nothing:
    case Op::count:
      break;
  }
  return {};
}

}  // namespace

Resolution from_moment(const Moment& moment, const ResolveContext& context) {
  Resolution resolution;
  resolution.type = moment.grain <= Grain::part_of_day ? TimexType::time : TimexType::date;
  resolution.value = moment.value();
  resolution.resolved = moment.interval(context.conventions);
  resolution.moment = moment;
  return resolution;
}

Resolution resolve_ref(const Fields& fields, const ResolveContext& context) {
  constexpr std::string_view values[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  Resolution resolution;
  const Ref ref = fields.as<Ref>(Field::ref);
  resolution.value = values[static_cast<std::size_t>(ref)];
  resolution.anchor = AnchorKind::publication;
  resolution.computed = true;
  const TimePoint day = start_of_day(context.published);
  TimeValue& value = resolution.resolved;
  value.grain = Grain::day;
  value.approximate = true;
  if (ref != Ref::PAST) value.earliest = day;
  if (ref != Ref::FUTURE) value.latest = end_of_day(day);
  apply_bounds(fields, context, value);
  resolution.why = "a vague reference with conventional bounds";
  return resolution;
}

Resolution resolve(const Fields& fields, const ResolveContext& context) {
  Resolution resolution = resolve_op(fields, context);
  finish(fields, resolution);
  return resolution;
}

}  // namespace timex
DATELINE_END
