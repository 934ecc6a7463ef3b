#include <algorithm>

#include "base/format_numbers.h"
#include "time/recurrence.h"
#include "time/whole_parts.h"

DATELINE_BEGIN
namespace timex {
namespace {

bool tells_clock_alone(const Note& note) {
  const Fields& fields = note.fields;
  return fields.as<Op>(Field::op) == Op::calendar && has_clock(fields) && !says_day(fields);
}

/// The recurrences stand first or last; `first` to `last` are theirs.
struct Block {
  std::size_t first = 0, last = 0;
};

std::optional<Block> sets_among(const std::vector<TimeExpression>& times) {
  const auto is_set = [](const TimeExpression& time) { return time.type == TimexType::set; };
  const auto begin = std::ranges::find_if(times, is_set);
  const auto end = std::ranges::find_if_not(begin, times.end(), is_set);
  if (begin == end || std::find_if(end, times.end(), is_set) != times.end()) return {};
  if (begin != times.begin() && end != times.end()) return {};
  return Block{static_cast<std::size_t>(begin - times.begin()),
               static_cast<std::size_t>(end - times.begin())};
}

/// "Mondays and Wednesdays at 6 pm": the hour is that of all of them.
void share_hours(std::vector<TimeExpression>& times) {
  const std::string last = times.back().recurrence;
  const std::size_t hour = last.find(";BYHOUR=");
  if (hour == std::string::npos || times.size() < 2) return;
  std::optional<std::string> merged;
  for (const TimeExpression& time : times) {
    if (time.recurrence.empty()) return;
    const bool said = time.recurrence.find(";BYHOUR=") != std::string::npos;
    const std::string rule = said ? time.recurrence : time.recurrence + last.substr(hour);
    merged = merged ? merge_recurrences(*merged, rule) : rule;
    if (!merged) return;
  }
  for (TimeExpression& time : times) time.recurrence = *merged;
}

bool one_rule(const std::vector<TimeExpression>& times, const Block& sets) {
  const std::string& rule = times[sets.first].recurrence;
  if (rule.empty()) return false;
  for (std::size_t i = sets.first; i < sets.last; ++i) {
    if (times[i].recurrence != rule) return false;
  }
  return true;
}

/// What happens on several days of the week has no value that says so but its
/// frequency.
bool name_list(TimeExpression& whole) {
  const auto frequency = frequency_of(whole.recurrence);
  if (!frequency) return false;
  whole.value = frequency->value;
  whole.freq = frequency->freq;
  return true;
}

/// "every Monday from 5 to 7 pm", "9am-5pm on Mondays", "Tue-Sat 10-6".
bool add_hours(const WholeParts& parts, const Block& sets, TimeExpression& whole) {
  const std::vector<TimeExpression>& times = parts.found.times;
  const std::size_t first = sets.first == 0 ? sets.last : 0;
  const std::size_t last = sets.first == 0 ? times.size() : sets.first;
  if (last - first > 2) return false;
  const bool many = sets.last - sets.first > 1;
  std::string value = whole.value == "P1D" || many ? "XXXX-XX-XX" : whole.value;
  if (!value.starts_with("XXXX") || value.find('T') != std::string::npos) return false;
  for (std::size_t i = first; i < last; ++i) {
    const Note& note = parts.found.notes[i];
    if (!tells_clock_alone(note) || !note.moment || note.moment->grain > Grain::hour) return false;
    const std::string_view said = times[i].value;
    value += (i == first ? "" : "/") + std::string(said.substr(said.find('T')));
  }
  const TimePoint& begin = parts.found.notes[first].moment->at;
  const bool both = last - first == 2 && !parts.leads_by(first, parts.rules.range_words) &&
                    !parts.leads_by(first == 0 ? 0 : first - 1, parts.rules.between_words);
  whole.value = std::move(value);
  whole.recurrence += ";BYHOUR=" + std::to_string(begin.hour);
  if (both) {  // "every day at 6 and 9"
    whole.value = whole.value.substr(0, whole.value.find('/'));
    whole.recurrence += "," + std::to_string(parts.found.notes[last - 1].moment->at.hour);
  }
  if (begin.minute != 0) whole.recurrence += ";BYMINUTE=" + std::to_string(begin.minute);
  return true;
}

void end_on(const TimePoint& day, TimeExpression& whole) {
  whole.resolved.latest = end_of_day(day);
  if (whole.recurrence.empty()) return;
  whole.recurrence += base::format_numbers(";UNTIL=%04d%02d%02d", {day.year, day.month, day.day});
}

/// "every Tuesday until June", "every day this week", "every day for two weeks".
bool add_bounds(const WholeParts& parts, const Block& sets, TimeExpression& whole) {
  const std::vector<TimeExpression>& times = parts.found.times;
  if (times.size() - (sets.last - sets.first) != 1 || sets.first != 0) return false;
  const TimeExpression& bound = times.back();
  whole.resolved.grain = Grain::day;
  if (bound.type == TimexType::duration) {
    Fields fields = parts.found.notes.back().fields;
    fields.set(Field::op, static_cast<int>(Op::offset));
    fields.set(Field::sign, 1);
    fields.set(Field::anchor, static_cast<int>(Anchor::publication));
    const Resolution then = resolve(fields, parts.now());
    if (!then.moment || then.moment->grain < Grain::day) return false;
    whole.resolved.earliest = start_of_day(parts.published.at);
    end_on(*then.resolved.latest, whole);
    return true;
  }
  if (bound.type != TimexType::date || !bound.resolved.earliest || !bound.resolved.latest) {
    return false;
  }
  const std::size_t before = sets.last - 1;
  if (!parts.leads_by(before, parts.rules.until_words)) {
    whole.resolved.earliest = bound.resolved.earliest;
    if (parts.leads_by(before, parts.rules.since_words)) return true;
    if (bound.resolved.grain < Grain::week) return false;  // "every two weeks on Monday"
  }
  end_on(*bound.resolved.latest, whole);
  return true;
}

}  // namespace

bool join_recurrences(WholeParts& parts, TimeExpression& whole) {
  std::vector<TimeExpression>& times = parts.found.times;
  const auto sets = sets_among(times);
  if (!sets || times.size() < 2) return false;
  const bool all = sets->last - sets->first == times.size();
  if (all) share_hours(times);
  if (sets->last - sets->first > 1 && !one_rule(times, *sets)) return false;
  whole = times[sets->first];
  if (all) return name_list(whole);
  for (std::size_t i = 0; i + 1 < times.size(); ++i) {
    const bool within = i >= sets->first && i + 1 < sets->last;
    if (!within && !parts.only_leads(i) && !parts.leads_by(i, parts.rules.until_words)) {
      return false;
    }
  }
  if (add_hours(parts, *sets, whole)) return true;
  if (sets->last - sets->first > 1 && !name_list(whole)) return false;
  return add_bounds(parts, *sets, whole);
}

}  // namespace timex
DATELINE_END
