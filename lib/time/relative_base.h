// What expressions counted from the publication or from the narration share.
#pragma once

#include "time/resolve.h"

DATELINE_BEGIN
namespace timex {

/// The anchor of a relative expression, and what it is called.
struct Base {
  TimePoint at;
  Grain grain = Grain::day;
  AnchorKind kind = AnchorKind::publication;
};

Base base_of(const Fields& fields, const ResolveContext& context);

/// What a moment counted from the anchor means.
Resolution from_base(const Moment& moment, const Base& base, const ResolveContext& context,
                     Reason why);

/// A part of the day said with a day.
void add_part(const Fields& fields, Moment& moment);

/// Monday to Friday; what feasts they may be in a country is not known.
TimePoint move_workdays(const TimePoint& from, std::int64_t count);

/// Counted from a narration that has reached only a month or a year.
bool from_some_day(const Base& base, Grain grain);

/// "two days later", "the next day" after "in May": a day, which one is not said.
Resolution after_some_day(const Fields& fields, int sign, const Base& base,
                          const ResolveContext& context);

}  // namespace timex
DATELINE_END
