#include "time/whole_expression.h"

#include <algorithm>

#include "time/calendar.h"
#include "time/whole_parts.h"

DATELINE_BEGIN
namespace timex {
namespace {

class Whole {
 public:
  Whole(std::string_view text, const PublicationTime& published, const TimeRules& rules)
      : parts_{rules, published, text, {}, {}, {}}, rules_(rules) {
    document_.body = text;
  }

  std::optional<TimeExpression> read() {
    if (!search(Direction::unknown)) return {};
    const bool ahead = lead_.until || lead_.before || lead_.within || lead_.negated;
    std::vector<TimeExpression>& times = found_.times;
    const bool repeats = std::ranges::any_of(
        times, [](const TimeExpression& time) { return time.type == TimexType::set; });
    if (ahead || lead_.starting || (repeats && times.size() > 1)) search(Direction::future);
    TimeExpression time = times.front();
    if (repeats && times.size() > 1) {
      if (join_recurrences(parts_, time)) return finish(time);
      if (times.front().type == TimexType::set) return {};
    }
    if (times.size() > 1) {
      place_clocks();
      time = times.front();
    }
    if (times.size() > 2) return {};
    if (times.size() == 2 && !join(time, times.back())) return {};
    if (times.size() == 1) open(time);
    return finish(std::move(time));
  }

 private:
  [[nodiscard]] TimeExpression finish(TimeExpression time) const {
    time.span = {0, static_cast<std::uint32_t>(document_.body.size())};
    time.end_point.reset();
    time.edtf = to_edtf(time.resolved);
    add_readings(parts_, other_day_, part_said_, time);
    return time;
  }

  /// Finds the expressions; false when other words stand beside them.
  bool search(Direction assumed) {
    split_atoms(document_.body, rules_.grammar.symbols, atoms_);
    found_ = find_all({document_, nullptr, parts_.published, nullptr, assumed}, rules_, atoms_);
    if (found_.times.empty()) return false;
    const auto& notes = found_.notes;
    lead_ = {};
    for (std::uint32_t i = 1; i < notes.front().begin; ++i) {
      if (!leads(atoms_[i])) return false;
    }
    for (std::uint32_t i = notes.back().end; i + 1 < atoms_.size(); ++i) {
      if (!follows(atoms_[i])) return false;
    }
    return true;
  }

  bool leads(const Atom& atom) {
    const Symbol symbol = atom.symbol;
    lead_.starting = lead_.starting || rules_.starting_words.test(symbol);
    lead_.lasting = lead_.lasting || rules_.lasting_words.test(symbol);
    if (rules_.since_words.test(symbol)) {
      lead_.since = true;
      lead_.after = lead_.after || rules_.after_words.test(symbol);
    } else if (rules_.after_words.test(symbol)) {
      lead_.after = true;
    } else if (rules_.before_words.test(symbol)) {
      lead_.before = true;
    } else if (rules_.until_words.test(symbol) || rules_.by_words.test(symbol)) {
      lead_.until = true;
    } else if (rules_.within_words.test(symbol)) {
      lead_.within = true;
    } else if (rules_.in_words.test(symbol)) {
      lead_.in = true;
    } else if (rules_.not_words.test(symbol)) {
      lead_.negated = true;
    } else {
      return rules_.plain_words.test(symbol) || rules_.between_words.test(symbol) ||
             rules_.skipped_marks.test(symbol);
    }
    return true;
  }

  bool follows(const Atom& atom) {
    if (rules_.onward_words.test(atom.symbol)) {
      lead_.since = true;
      return true;
    }
    return rules_.skipped_marks.test(atom.symbol) || rules_.end_marks.test(atom.symbol);
  }

  /// "Thursday from 9:30 to 11:00", "in three days at 4 p.m.": the day said
  /// before its clock times is theirs.
  void place_clocks() {
    std::vector<TimeExpression>& times = found_.times;
    const std::optional<Moment> day = day_before_clocks();
    const TimexType type = times.front().type;
    if (!day || day->grain > Grain::day || times.size() > 3) return;
    if (day->grain < Grain::part_of_day || type == TimexType::set) return;
    for (std::size_t i = 1; i < times.size(); ++i) {
      const Note& note = found_.notes[i];
      if (!tells_clock_alone(note) || !parts_.only_leads(i - 1)) return;
    }
    if (times.size() == 3 && times[1].end_point != 2U) return;
    std::optional<Moment> begin;
    for (std::size_t i = 1; i < times.size(); ++i) {
      Resolution then = clock_of(i, *day, false);
      if (begin && then.moment && then.moment->at < begin->at) {
        if (const auto late = half_a_day_on(i, *day); late && late->moment->at > begin->at) {
          then = *late;
        } else if (borrows_half(found_.notes[1])) {
          take(clock_of(1, *day, true), times[1]);
        } else {
          then =
              clock_of(i, moment_of(add_days(day->at, 1), Grain::day, rules_.conventions), false);
        }
      }
      begin = then.moment;
      take(std::move(then), times[i]);
      times[i].readings.clear();
    }
    if (times.size() == 2) bound_on_day(times[1]);
    note_other_day(times.front());
    part_said_ = day->grain == Grain::part_of_day;
    times[1].end_point.reset();
    if (times.size() == 3) times[1].end_point = 1U;
    times.erase(times.begin());
    found_.notes.erase(found_.notes.begin());
  }

  /// The clock time of an expression on a day, or in its morning.
  [[nodiscard]] Resolution clock_of(std::size_t i, const Moment& day, bool morning) const {
    Fields fields = found_.notes[i].fields;
    if (day.grain == Grain::part_of_day && !fields.has(Field::pm) && !fields.has(Field::part)) {
      fields.set(Field::part, static_cast<int>(day.part));
    }
    if (morning) fields.set(Field::pm, 0);
    return clock_on(fields, day);
  }

  /// "Friday 9-5": the end is of the afternoon.
  [[nodiscard]] std::optional<Resolution> half_a_day_on(std::size_t i, const Moment& day) const {
    Fields fields = found_.notes[i].fields;
    if (fields.has(Field::pm) || fields.has(Field::part) || fields.get(Field::hour) > 12) return {};
    fields.set(Field::pm, 1);
    Resolution then = clock_on(fields, day);
    if (!then.moment) return {};
    return then;
  }

  /// "10-6pm": the first hour was read by the mark of the second.
  [[nodiscard]] bool borrows_half(const Note& note) const {
    return note.fields.get(Field::pm) != 0 && atoms_[note.end - 1].has(Atom::is_digits);
  }

  /// "Friday before noon", "today after 3 pm": from or to the end of the day.
  void bound_on_day(TimeExpression& time) const {
    TimeValue& value = time.resolved;
    if (!value.earliest || !value.latest || !parts_.found.notes[0].moment) return;
    if (parts_.leads_by(0, rules_.after_words)) {
      value.latest = end_of_day(*value.earliest);
    } else if (parts_.leads_by(0, rules_.before_words)) {
      value.latest = add_seconds(*value.earliest, -1);
      value.earliest = start_of_day(*value.latest);
    } else if (parts_.leads_by(0, rules_.until_words) || parts_.leads_by(0, rules_.by_words)) {
      value.earliest = start_of_day(*value.earliest);
    } else {
      return;
    }
    value.grain = Grain::part_of_day;
  }

  /// A weekday that may be another week's too.
  void note_other_day(const TimeExpression& day) {
    constexpr std::int64_t week = 7;
    if (day.readings.empty() || !day.resolved.earliest) return;
    const auto& other = day.readings.front().resolved.earliest;
    if (!other) return;
    const std::int64_t days = day_number(*other) - day_number(*day.resolved.earliest);
    if (days == week || days == -week) other_day_ = days;
  }

  /// The day of the first expression: as it stands, or "in three days".
  [[nodiscard]] std::optional<Moment> day_before_clocks() const {
    const Note& first = found_.notes.front();
    if (first.fields.as<Op>(Field::op) != Op::duration || !lead_.in) return first.moment;
    Fields fields = first.fields;
    fields.set(Field::op, static_cast<int>(Op::offset));
    fields.set(Field::sign, 1);
    fields.set(Field::anchor, static_cast<int>(Anchor::publication));
    return resolve(fields, now()).moment;
  }

  /// A clock time on a day.
  [[nodiscard]] Resolution clock_on(const Fields& fields, const Moment& day) const {
    ResolveContext context = now();
    context.day = moment_of(day.at, Grain::day, rules_.conventions);
    return resolve(fields, context);
  }

  [[nodiscard]] static bool tells_clock_alone(const Note& note) {
    const Fields& fields = note.fields;
    return fields.as<Op>(Field::op) == Op::calendar && has_clock(fields) &&
           !fields.has(Field::day) && !fields.has(Field::weekday) && !fields.has(Field::holiday);
  }

  /// Two expressions that are the ends of a range, or alternatives.
  bool join(TimeExpression& time, const TimeExpression& other) {
    const bool lasts = other.type == TimexType::duration;
    if (time.type == TimexType::duration || lasts) return join_length(parts_, time);
    if (time.end_point == 1U) {
      note_other_day(time);
      time.value += "/" + other.value;
      time.rule += "/" + other.rule;
      time.resolved.latest = other.resolved.latest;
      time.mod.clear();
      time.readings.clear();
      return true;
    }
    if (follows_on(time, other)) {
      time.value += "/" + other.value;
      time.resolved.latest = other.resolved.latest;
      time.readings.clear();
      return true;
    }
    if (other.alternative_to != 0U) return false;
    time.readings.insert(time.readings.begin(), {other.value, other.resolved});
    time.resolved.alternatives = {time.resolved, other.resolved};
    return true;
  }

  /// "today and tomorrow", "spring and summer 2024": one stretch.
  [[nodiscard]] bool follows_on(const TimeExpression& time, const TimeExpression& other) const {
    const std::uint32_t at = found_.notes.front().end;
    const bool joined = at + 1 == found_.notes.back().begin &&
                        rules_.and_words.test(atoms_[at].symbol) && !lead_.until;
    return joined && time.resolved.latest && other.resolved.earliest && other.resolved.latest &&
           add_seconds(*time.resolved.latest, 1) == *other.resolved.earliest;
  }

  /// Opens the interval where the words before say so.
  void open(TimeExpression& time) {
    TimeValue& value = time.resolved;
    const int sign = found_.notes.front().fields.get(Field::sign);
    if (time.type == TimexType::duration && sign != 0) {
      measure(time, sign);
    } else if (time.type == TimexType::duration && (lead_.in || lead_.within || lead_.after)) {
      count_on(time);
    } else if (lead_.before && lead_.negated) {
      value.latest.reset();
      time.mod = to_string(Mod::ON_OR_AFTER);
    } else if (lead_.after && value.latest) {
      value.earliest = add_seconds(*value.latest, 1);
      value.latest.reset();
    } else if (lead_.since) {
      value.latest.reset();
    } else if (lead_.before && value.earliest) {
      value.latest = add_seconds(*value.earliest, -1);
      value.earliest.reset();
    } else if (lead_.until) {
      value.earliest.reset();
    }
  }

  /// "in two years", "within 48 hours": counted from the publication.
  void count_on(TimeExpression& time) {
    Fields fields = found_.notes.front().fields;
    fields.set(Field::op, static_cast<int>(Op::offset));
    fields.set(Field::sign, 1);
    fields.set(Field::anchor, static_cast<int>(Anchor::publication));
    Resolution then = resolve(fields, now());
    time.anchor = AnchorKind::publication;
    time.temporal_function = true;
    if (lead_.within) {
      if (!then.resolved.latest) return;
      time.resolved = std::move(then.resolved);
      time.resolved.earliest = parts_.published.at;
      return;
    }
    take(std::move(then), time);
  }

  /// "the past two years", "the next five days": up to the publication, or from it.
  void measure(TimeExpression& time, int sign) const {
    Fields fields = found_.notes.front().fields;
    fields.set(Field::op, static_cast<int>(Op::offset));
    fields.set(Field::anchor, static_cast<int>(Anchor::publication));
    if (!fields.has(Field::n) || fields.has(Field::vague)) return;
    const Resolution then = resolve(fields, now());
    if (!then.moment) return;
    const bool clock = then.moment->grain < Grain::day;
    const Moment here = moment_of(parts_.published.at, Grain::day, rules_.conventions);
    const TimePoint end = clock ? parts_.published.at : end_of_day(here.at);
    time.resolved.earliest = sign < 0 ? then.resolved.earliest
                             : clock  ? parts_.published.at
                                      : here.at;
    time.resolved.latest = sign < 0 ? end : then.resolved.latest;
    time.resolved.grain = then.moment->grain;
    time.anchor = AnchorKind::publication;
    time.temporal_function = true;
  }

  [[nodiscard]] ResolveContext now() const { return parts_.now(); }

  Document document_;
  WholeParts parts_;
  const TimeRules& rules_;
  std::vector<Atom>& atoms_ = parts_.atoms;
  Found& found_ = parts_.found;
  Lead& lead_ = parts_.lead;
  std::int64_t other_day_ = 0;  // days to another reading of the day said
  bool part_said_ = false;      // "Thursday morning from 9 to 11"
};

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Every word with a capital, as headlines have it, or all but words that only
/// join: "from June onward".
std::string capitalized(std::string_view text, const TimeRules& rules, bool all) {
  std::string out(text);
  std::vector<Atom> atoms;
  split_atoms(text, rules.grammar.symbols, atoms);
  for (const Atom& atom : atoms) {
    if (!atom.has(Atom::is_word)) continue;
    const SymbolSet* const joining[] = {&rules.onward_words, &rules.range_words,
                                        &rules.and_words,    &rules.alternative_words,
                                        &rules.plain_words,  &rules.in_words};
    const bool joins = !all && std::ranges::any_of(joining, [&](const SymbolSet* set) {
      return set->test(atom.symbol);
    });
    char& first = out[atom.begin];
    if (!joins && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  }
  return out;
}

}  // namespace

bool WholeParts::only_leads(std::size_t i) const {
  for (std::uint32_t at = found.notes[i].end; at < found.notes[i + 1].begin; ++at) {
    const Symbol symbol = atoms[at].symbol;
    const SymbolSet* const sets[] = {&rules.plain_words,   &rules.since_words, &rules.between_words,
                                     &rules.skipped_marks, &rules.range_words, &rules.and_words,
                                     &rules.in_words,      &rules.by_words,    &rules.before_words,
                                     &rules.after_words,   &rules.until_words};
    if (std::ranges::none_of(sets, [&](const SymbolSet* set) { return set->test(symbol); })) {
      return false;
    }
  }
  return true;
}

bool WholeParts::leads_by(std::size_t i, const SymbolSet& words) const {
  for (std::uint32_t at = found.notes[i].end; at < found.notes[i + 1].begin; ++at) {
    if (words.test(atoms[at].symbol)) return true;
  }
  return false;
}

std::optional<TimeExpression> read_whole(std::string_view text, const PublicationTime& published,
                                         const TimeRules& rules) {
  text = trim(text);
  if (auto stamp = read_unix_time(text)) return stamp;
  const std::string raised = capitalized(text, rules, true);
  const std::string partly = capitalized(text, rules, false);
  const auto read = [&](const TimeRules& by) {
    auto found = Whole(text, published, by).read();
    if (!found && partly != text) found = Whole(partly, published, by).read();
    if (!found && raised != partly) found = Whole(raised, published, by).read();
    return found;
  };
  auto found = read(rules);
  if (!found && &rules.asked() != &rules) found = read(rules.asked());
  return found;
}

}  // namespace timex
DATELINE_END
