#include "time/links.h"

#include <algorithm>

#include "time/calendar.h"
#include "time/recurrence.h"
#include "time/time_rules.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr std::uint32_t longest_gap = 4;  // atoms between linked expressions

/// Looks at each expression and the next one in the same sentence.
class Linker {
 public:
  Linker(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms,
         Found& found)
      : text_(query.document.body), rules_(rules), atoms_(atoms), found_(found) {}

  void run() {
    for (std::size_t i = 0; i + 1 < found_.times.size(); ++i) {
      if (!close(i)) continue;
      if (gap_is(i, rules_.gloss_words)) {
        gloss(i, i + 1);
      } else if (gap_is(i, rules_.alternative_words, &rules_.telling_on)) {
        alternative(i);
      } else if (align(i), is_range(i)) {
        found_.times[i].end_point = static_cast<std::uint32_t>(i + 1);
        found_.times[i + 1].begin_point = static_cast<std::uint32_t>(i);
      } else if (measures(i)) {
        anchor_duration(i);
      }
    }
    merge_sets();
    link_events();
  }

 private:
  [[nodiscard]] bool close(std::size_t i) const {
    const Note &one = found_.notes[i], &other = found_.notes[i + 1];
    if (other.begin - one.end > longest_gap) return false;
    for (std::uint32_t at = one.end; at <= other.begin; ++at) {
      if (atoms_[at].has(Atom::break_before)) return false;
    }
    return true;
  }

  /// What stands between the two, commas and quotation marks apart, is one of
  /// these words, which one of `more` may follow: "or on".
  [[nodiscard]] bool gap_is(std::size_t i, const SymbolSet& words,
                            const SymbolSet* more = nullptr) const {
    bool seen = false;
    for (std::uint32_t at = found_.notes[i].end; at < found_.notes[i + 1].begin; ++at) {
      const Atom& atom = atoms_[at];
      if (words.test(atom.symbol) && !seen) {
        seen = true;
      } else if (seen && more != nullptr && more->test(atom.symbol)) {
        more = nullptr;
      } else if (atom.has(Atom::is_word) || atom.has(Atom::is_digits) ||
                 !rules_.skipped_marks.test(atom.symbol)) {
        return false;
      }
    }
    return seen;
  }

  /// Nothing but commas and their like stands between the two.
  [[nodiscard]] bool only_marks(std::size_t i) const {
    const std::uint32_t begin = found_.notes[i].end, end = found_.notes[i + 1].begin;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (!rules_.skipped_marks.test(atoms_[at].symbol)) return false;
    }
    return begin < end;
  }

  [[nodiscard]] static bool dated(const TimeExpression& time) {
    return (time.type == TimexType::date || time.type == TimexType::time) &&
           time.resolved.earliest && time.resolved.latest;
  }

  [[nodiscard]] bool spans(std::size_t i) const {
    const std::uint32_t before = found_.notes[i].begin - 1;
    const bool between = rules_.between_words.test(atoms_[before].symbol);
    return gap_is(i, between ? rules_.and_words : rules_.range_words);
  }

  /// "from Monday to Friday", "from 9:30 to 11:00 tomorrow", "from 10 p.m. to 2
  /// a.m.", "from June to October": the end of a range follows its beginning, and the day said with
  /// one of them is the day of both.
  void align(std::size_t i) {
    Note &one = found_.notes[i], &other = found_.notes[i + 1];
    if (!spans(i) || !one.moment || !other.moment) return;
    Moment begin = *one.moment, end = *other.moment;
    const bool clocks = begin.grain <= Grain::hour && end.grain <= Grain::hour;
    if (clocks && begin.zone_minutes && end.zone_minutes &&
        begin.zone_minutes != end.zone_minutes) {
      return;  // "8pm ET/5pm PT": one time in two zones
    }
    if (clocks && !says_day(one.fields) && says_day(other.fields)) {
      begin.at = add_days(begin.at, day_number(end.at) - day_number(begin.at));
    }
    const Atom& last = atoms_[one.end - 1];
    if (end.at < begin.at && clocks && one.fields.get(Field::pm) != 0 &&
        last.has(Atom::is_digits)) {
      begin.at = add_seconds(begin.at, -std::int64_t{12} * 3600);  // "10-6pm"
    }
    if (end.at < begin.at && clocks) {
      const TimePoint half_a_day_on =
          add_seconds(end.at, std::int64_t{12} * 3600);  // "from 9 to 5"
      const bool same_day = tells_hour_alone(other.fields) && half_a_day_on > begin.at;
      if (same_day) end.at = half_a_day_on;
      if (!same_day && !says_day(other.fields)) end.at = add_days(end.at, 1);
    }
    const bool days = begin.grain <= Grain::day && end.grain <= Grain::day;
    const bool bare = other.fields.has(Field::weekday) && !other.fields.has(Field::day);
    if (days && bare && !other.fields.has(Field::rel) && end.at < begin.at) {
      // "were shut between Monday and Wednesday", told on a Tuesday
      const bool over = one.direction == Direction::past && one.fields.has(Field::weekday);
      if (over && !one.fields.has(Field::day)) {
        begin.at = add_days(begin.at, -7);
      } else {
        end.at = add_days(end.at, 7);
      }
    }
    if (days && in_said_week(other.fields) && one.fields.has(Field::weekday) &&
        !one.fields.has(Field::day) && !one.fields.has(Field::rel)) {
      const DayNumber last = day_number(end.at);  // "from Monday to Wednesday next week"
      begin.at = date_of(last - ((last - day_number(begin.at)) % 7 + 7) % 7);
    }
    const bool months =
        begin.grain == end.grain && begin.grain >= Grain::month && begin.grain <= Grain::half_year;
    if (months && !says_year(other.fields) && end.at < begin.at) end.at = add_months(end.at, 12);
    const bool years = begin.grain == Grain::year && end.grain == Grain::year;
    if (years && end.at < begin.at && begin.at.year - end.at.year < 100 && !says_era(one.fields)) {
      end.at.year += 100;  // "1999-01"
    }
    if (begin.at != one.moment->at) put(i, begin);
    if (end.at != other.moment->at) put(i + 1, end);
  }

  [[nodiscard]] static bool tells_hour_alone(const Fields& fields) {
    return !fields.has(Field::pm) && !fields.has(Field::part);
  }

  /// "Wednesday of next week".
  [[nodiscard]] static bool in_said_week(const Fields& fields) {
    return fields.has(Field::weekday) && fields.as<Op>(Field::op) == Op::unit &&
           fields.has(Field::unit) && fields.as<Unit>(Field::unit) == Unit::week;
  }

  [[nodiscard]] static bool says_era(const Fields& fields) { return fields.has(Field::era); }

  [[nodiscard]] static bool says_year(const Fields& fields) {
    return fields.has(Field::year) || fields.has(Field::year2) ||
           fields.as<Op>(Field::op) == Op::unit;
  }

  /// Another moment than was thought at first.
  void put(std::size_t i, const Moment& moment) {
    TimeExpression& time = found_.times[i];
    found_.notes[i].moment = moment;
    time.value = moment.value();
    time.resolved = moment.interval(rules_.conventions);
    time.resolved.approximate = time.mod == "APPROX";
    time.edtf = to_edtf(time.resolved);
    time.readings.clear();
    found_.notes[i].why = "by the other end of the range";
  }

  [[nodiscard]] bool is_range(std::size_t i) const {
    const TimeExpression &one = found_.times[i], &other = found_.times[i + 1];
    return spans(i) && dated(one) && dated(other) &&
           *one.resolved.earliest <= *other.resolved.latest;
  }

  /// "the day after tomorrow", meaning Wednesday: the gloss is what was meant.
  void gloss(std::size_t i, std::size_t by) {
    TimeExpression& time = found_.times[i];
    const TimeExpression& meant = found_.times[by];
    if (time.type != meant.type || !dated(meant)) return;
    time.value = meant.value;
    time.resolved = meant.resolved;
    time.resolved.approximate = time.mod == "APPROX";
    time.edtf = to_edtf(time.resolved);
    time.anchor = AnchorKind::gloss;
    time.anchor_expression = static_cast<std::uint32_t>(by);
    found_.notes[i].why = "the text says what it means";
  }

  /// "Tuesday or Wednesday".
  void alternative(std::size_t i) {
    TimeExpression &one = found_.times[i], &other = found_.times[i + 1];
    if (!dated(one) || !dated(other) || one.type != other.type) return;
    const std::uint32_t first = one.alternative_to.value_or(static_cast<std::uint32_t>(i));
    other.alternative_to = first;
    ascend(i);
  }

  /// "Tuesday or Wednesday": of two readings the one that goes on from the first.
  void ascend(std::size_t i) {
    const TimeExpression& one = found_.times[i];
    TimeExpression& other = found_.times[i + 1];
    if (other.readings.empty() || *other.resolved.earliest >= *one.resolved.earliest) return;
    TimeReading& reading = other.readings.front();
    if (!reading.resolved.earliest || *reading.resolved.earliest < *one.resolved.earliest) return;
    std::swap(reading.value, other.value);
    std::swap(reading.resolved, other.resolved);
    other.edtf = to_edtf(other.resolved);
    found_.notes[i + 1].moment.reset();
    found_.notes[i + 1].why = "the one after the first of the alternatives";
  }

  /// "for three years until 2019", "two weeks from Monday": a duration next to
  /// the date that ends or begins it.
  [[nodiscard]] bool measures(std::size_t i) const {
    return found_.times[i].type == TimexType::duration && dated(found_.times[i + 1]) &&
           (gap_is(i, rules_.since_words) || gap_is(i, rules_.until_words));
  }
  void anchor_duration(std::size_t i) {
    auto& point =
        gap_is(i, rules_.until_words) ? found_.times[i].end_point : found_.times[i].begin_point;
    point = static_cast<std::uint32_t>(i + 1);
  }

  /// "Mondays, Wednesdays and Fridays": each of the sets in a list has the rule
  /// of the whole list.
  void merge_sets() {
    std::size_t end = 0;
    for (std::size_t i = 0; i < found_.times.size(); i = end) {
      std::string rule = found_.times[i].recurrence;
      for (end = i + 1; end < found_.times.size() && !rule.empty(); ++end) {
        if (!close(end - 1)) break;
        const auto merged = merge_with(rule, end);
        if (!merged) break;
        rule = *merged;
      }
      for (std::size_t k = i; k < end && end - i > 1; ++k) found_.times[k].recurrence = rule;
    }
  }

  [[nodiscard]] std::optional<std::string> merge_with(const std::string& rule,
                                                      std::size_t next) const {
    const std::string& other = found_.times[next].recurrence;
    if (other.empty()) return {};
    const bool listed = gap_is(next - 1, rules_.and_words) || only_marks(next - 1);
    if (listed) return merge_recurrences(rule, other);
    if (gap_is(next - 1, rules_.range_words)) return span_recurrences(rule, other);
    return {};
  }

  /// "two days after the attack": the words up to the clause's end are the
  /// event that it is counted from.
  void link_events() {
    for (std::size_t i = 0; i < found_.times.size(); ++i) {
      TimeExpression& time = found_.times[i];
      if (found_.notes[i].fields.as<Op>(Field::op) != Op::duration) continue;
      const std::uint32_t at = found_.notes[i].end;
      if (!rules_.event_words.test(atoms_[at].symbol)) continue;
      const std::uint32_t begin = at + 1;
      if (!rules_.event_openers.test(atoms_[begin].symbol) && !atoms_[begin].has(Atom::capital)) {
        continue;
      }
      const std::uint32_t end = event_end(begin);
      if (end == begin) continue;
      time.anchor = AnchorKind::event;
      time.anchor_event = Span{atoms_[begin].begin, atoms_[end - 1].end};
      time.temporal_function = true;
      found_.notes[i].why = "counted from an event the text names";
    }
  }

  /// Words that lead on to what is no more the event.
  [[nodiscard]] bool is_loose(Symbol symbol) const {
    return rules_.and_words.test(symbol) || rules_.alternative_words.test(symbol) ||
           rules_.plain_words.test(symbol) || rules_.in_words.test(symbol);
  }

  [[nodiscard]] std::uint32_t event_end(std::uint32_t begin) const {
    constexpr std::uint32_t longest_event = 10;
    std::uint32_t end = begin;
    for (; end < begin + longest_event && end + 1 < atoms_.size(); ++end) {
      const Atom& atom = atoms_[end];
      if (atom.has(Atom::break_before)) break;
      if (!atom.has(Atom::is_word) && !atom.has(Atom::is_digits) &&
          !(text_[atom.begin] == '-' || text_[atom.begin] == '\'')) {
        break;
      }
      const auto next = std::lower_bound(
          found_.notes.begin(), found_.notes.end(), end,
          [](const Note& note, std::uint32_t place) { return note.begin < place; });
      if (next != found_.notes.end() && next->begin == end) break;
    }
    while (end > begin && is_loose(atoms_[end - 1].symbol)) --end;
    return end;
  }

  std::string_view text_;
  const TimeRules& rules_;
  const std::vector<Atom>& atoms_;
  Found& found_;
};

}  // namespace

void link_times(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms,
                Found& found) {
  Linker(query, rules, atoms, found).run();
}

}  // namespace timex
DATELINE_END
