#include "time/find_times.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "time/calendar.h"
#include "time/direction.h"
#include "time/direction_tree.h"
#include "time/links.h"
#include "time/match.h"
#include "time/own_date.h"
#include "time/resolve.h"
#include "time/story.h"

DATELINE_BEGIN
namespace timex {
namespace {

constexpr int least_told = 6;            // dates with a year, for a text to tell of the past
constexpr std::int64_t long_ago = 1826;  // days: five years

/// Goes through the matches in text order and keeps what the narration has
/// reached.
class Resolver {
 public:
  Resolver(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms,
           const std::vector<Match>& matches)
      : query_(query),
        rules_(rules),
        atoms_(atoms),
        matches_(matches),
        own_dates_(query),
        story_(query, rules, atoms) {
    tells_past_ = is_history();
  }

  Found run() {
    found_.times.reserve(matches_.size());
    found_.notes.reserve(matches_.size());
    for (std::size_t i = 0; i < matches_.size(); ++i) resolve_match(i);
    return std::move(found_);
  }

 private:
  /// Many dates with their year said, and few words that point to the publication.
  [[nodiscard]] bool is_history() const {
    int told = 0, near = 0;
    for (const Match& match : matches_) {
      const Fields& fields = match.fields;
      const Op op = fields.as<Op>(Field::op);
      if (op == Op::calendar && fields.has(Field::year)) {
        const bool same = fields.get(Field::year) == query_.published.at.year;
        told += fields.has(Field::era) || !same ? 1 : 0;
        continue;
      }
      const bool counted =
          op == Op::unit && fields.as<Anchor>(Field::anchor) == Anchor::publication;
      const bool weekday =
          op == Op::calendar && fields.has(Field::weekday) && !fields.has(Field::day);
      near += counted || weekday ? 1 : 0;
    }
    return told >= least_told && told > 4 * near;
  }

  /// The tree knows more than the words around, where there is one.
  [[nodiscard]] Direction look(const Match& match) const {
    if (rules_.coming_cues.test(atoms_[match.begin - 1].symbol)) return Direction::future;
    if (rules_.bygone_cues.test(atoms_[match.begin - 1].symbol)) return Direction::past;
    const bool day = match.fields.has(Field::weekday) && !match.fields.has(Field::rel);
    if (day && dates_telling(atoms_, match.begin, match.end, rules_)) return Direction::past;
    if (query_.analysis != nullptr) {
      const bool month = match.fields.has(Field::month) && !match.fields.has(Field::day);
      const auto direction =
          direction_in_tree(query_.document, *query_.analysis, span_of(match), month, rules_);
      if (direction) return *direction;
    }
    return direction_at(atoms_, query_.document.body, match.begin, match.end, rules_);
  }

  /// Where the clause does not say: "no later than Friday", "until Friday" is
  /// still to come.
  [[nodiscard]] Direction assumed(const Match& match) const {
    const Mod mod = match.fields.as<Mod>(Field::mod);
    const bool aimed = match.fields.has(Field::weekday) && !match.fields.has(Field::day) &&
                       rules_.aims.test(atoms_[match.begin - 1].symbol);
    const bool limit = mod == Mod::ON_OR_BEFORE || mod == Mod::ON_OR_AFTER || aimed;
    return limit && !match.fields.has(Field::year) ? Direction::future : query_.assumed;
  }

  [[nodiscard]] Span span_of(const Match& match) const {
    return {atoms_[match.begin].begin, atoms_[match.end - 1].end};
  }

  /// The past day of the speech that the next expression tells, if it does.
  [[nodiscard]] std::optional<OwnDate> said_after(std::size_t i, ResolveContext context) {
    constexpr std::size_t furthest = 4;  // expressions within one speech
    const Span span = span_of(matches_[i]);
    for (std::size_t k = i + 1; k < matches_.size() && k <= i + furthest; ++k) {
      const Op op = matches_[k].fields.as<Op>(Field::op);
      if (op != Op::calendar && op != Op::unit) continue;
      if (!own_dates_.attributes(span, span_of(matches_[k]))) continue;
      context.direction = Direction::past;
      const Resolution said = resolve(matches_[k].fields, context);
      if (!said.moment || said.moment->grain > Grain::day) return {};
      const TimePoint day = start_of_day(said.moment->at);
      if (day >= start_of_day(query_.published.at)) return {};
      return OwnDate{day, {}, true};
    }
    return {};
  }

  void resolve_match(std::size_t i) {
    const Match& match = matches_[i];
    paragraph_ += paragraphs_until(match.begin + 1);
    ResolveContext context{rules_.conventions,
                           query_.published.at,
                           query_.published.has_clock,
                           Direction::unknown,
                           narrative_,
                           {},
                           quarter_,
                           false,
                           tells_past_};
    if (long_paragraph_ == paragraph_ && !tells_past_) {
      context.quarter.reset();
      context.narrative.reset();
    }
    const bool ago = match.fields.as<Op>(Field::op) == Op::offset &&
                     match.fields.as<Anchor>(Field::anchor) == Anchor::publication;
    const bool opens = atoms_[match.begin].has(Atom::capital);  // "A year ago it traded at $25."
    if (ago && opens && quarter_paragraph_ != paragraph_) context.quarter.reset();
    const Span span = span_of(match);
    std::optional<OwnDate> own = own_dates_.at(span, found_);
    if (const auto speech = said_after(i, context); speech && !(own && own->quoted)) own = speech;
    if (own) {
      if (!own->quoted) context.printed = query_.published.at;
      context.published = own->day;
      context.published_clock = false;
    }
    context.direction = look(match);
    if (context.direction == Direction::unknown) context.direction = assumed(match);
    if (!tells_past_ && context.direction != Direction::future) {
      context.story = story_.told_before(match, paragraph_);
    }
    if (names_year(match.fields) && said_year_) context.narrative = said_year_;
    const Atom& before = atoms_[match.begin - 1];
    context.beside = before.has(Atom::is_word) && !rules_.told_on.test(before.symbol) &&
                     !sentence_ends_before(atoms_, query_.document.body, match.begin);
    context.over = rules_.bygone_cues.test(atoms_[match.begin - 1].symbol);
    const int looks = match.fields.get(Field::looks);
    if (match.fields.has(Field::told) && !tells_past_) return;
    if (looks > 0 && context.direction == Direction::past) return;
    if (looks < 0 && context.direction == Direction::future) return;
    if (tells_past_ || (i > 0 && near_day(matches_[i - 1], match)) ||
        runs_on(match, context.direction)) {
      context.day = last_day_;
    }
    const bool ahead = context.day && context.day->at > query_.published.at;
    if (ahead && context.direction == Direction::past) context.day.reset();
    Resolution resolution = resolve(match.fields, context);
    if (turns_night(match, resolution, context)) {
      context.day->at = add_days(context.day->at, 1);
      resolution = resolve(match.fields, context);
    }
    if (goes_on_after_noon(match, resolution)) {
      Fields later = match.fields;
      later.set(Field::pm, 1);
      resolution = resolve(later, context);
    }
    if (resolution.moment) note_clock(match, *resolution.moment);
    TimeExpression& time = found_.times.emplace_back();
    time.span = span;
    time.type = resolution.type;
    time.value = std::move(resolution.value);
    time.mod = to_string(resolution.mod);
    time.quant = std::move(resolution.quant);
    time.freq = std::move(resolution.freq);
    time.recurrence = std::move(resolution.recurrence);
    time.resolved = std::move(resolution.resolved);
    time.edtf = to_edtf(time.resolved);
    time.impossible = std::move(resolution.impossible);
    time.anchor = resolution.anchor;
    if (own && time.anchor == AnchorKind::publication) {
      time.anchor = own->quoted ? AnchorKind::quotation : AnchorKind::expression;
      time.anchor_expression = own->expression;
    }
    time.temporal_function = resolution.computed;
    time.rule = rule_path(match);
    if (resolution.other) {
      time.readings.push_back(
          {resolution.other->value(), resolution.other->interval(rules_.conventions)});
    }
    story_.note(match, resolution, paragraph_);
    if (resolution.moment && says_year(match.fields)) said_year_ = resolution.moment;
    const bool outside = tells_past_ && resolution.anchor == AnchorKind::publication;
    if (resolution.moment && !outside) remember(match, *resolution.moment);
    if (spans_quarters(match.fields)) long_paragraph_ = paragraph_;
    found_.notes.push_back({match.begin, match.end, std::move(resolution.why), match.fields,
                            resolution.moment, context.direction});
  }

  /// How many paragraphs begin with atoms not yet seen.
  int paragraphs_until(std::uint32_t end) {
    int count = 0;
    for (const Atom& atom : std::span(atoms_).subspan(seen_, end - seen_)) {
      count += atom.has(Atom::break_before) ? 1 : 0;
    }
    seen_ = end;
    return count;
  }

  /// The clock belongs to the day just mentioned when both stand together.
  [[nodiscard]] bool near_day(const Match& before, const Match& match) const {
    return match.begin - before.end <= 12 && !atoms_[match.begin].has(Atom::break_before);
  }

  /// A clock time told of belongs to the day the story has reached.
  [[nodiscard]] bool runs_on(const Match& match, Direction direction) const {
    if (!last_day_ || direction == Direction::future) return false;
    if (atoms_[match.begin].has(Atom::break_before)) return false;  // "20:30 Police have ..."
    const int paragraphs = paragraph_ - day_paragraph_;
    const std::int64_t ago = day_number(query_.published.at) - day_number(last_day_->at);
    if (std::llabs(ago) > long_ago)
      return paragraphs == 0 && match.begin - day_end_ <= Story::longest_gap;
    return paragraphs == 0 || (direction == Direction::past && paragraphs <= 2);
  }

  /// "August of that year": of the one last said, be it only in passing.
  [[nodiscard]] static bool names_year(const Fields& fields) {
    return fields.as<Op>(Field::op) == Op::unit && fields.get(Field::rel) == 0 &&
           fields.has(Field::unit) && fields.as<Unit>(Field::unit) == Unit::year &&
           fields.as<Anchor>(Field::anchor) == Anchor::narrative;
  }

  [[nodiscard]] static bool says_year(const Fields& fields) {
    return fields.as<Op>(Field::op) == Op::calendar && fields.has(Field::year);
  }

  void note_clock(const Match& match, const Moment& moment) {
    if (moment.grain > Grain::hour) return;
    last_clock_ = moment.at;
    clock_by_half_ = match.fields.has(Field::pm);
    clock_paragraph_ = paragraph_;
  }

  /// "opened fire at 9:25 p.m.; by 9:40", "due at 14:35, landed at quarter to
  /// four": after the clock time told before, not in the morning before it.
  [[nodiscard]] bool goes_on_after_noon(const Match& match, const Resolution& resolution) const {
    constexpr int noon = 12;
    const Fields& fields = match.fields;
    if (!resolution.moment || clock_paragraph_ != paragraph_) return false;
    if (fields.as<Op>(Field::op) != Op::calendar || fields.has(Field::pm)) return false;
    if (fields.get(Field::hour) == 0 || fields.get(Field::hour) >= noon) return false;
    if (fields.has(Field::part) || fields.has(Field::zone) || says_day(fields)) return false;
    const std::string_view said = query_.document.text(span_of(match));
    const bool digits = said.find(':') != std::string_view::npos;
    if (said.front() == '0' || (digits && !clock_by_half_)) return false;
    const TimePoint& at = resolution.moment->at;
    return day_number(at) == day_number(last_clock_) && at < last_clock_ &&
           add_seconds(at, std::int64_t{noon} * 3600) > last_clock_;
  }

  /// "closed at 10 p.m. on Thursday ... and by 6 a.m.": the story went on past
  /// midnight.
  [[nodiscard]] bool turns_night(const Match& match, const Resolution& resolution,
                                 const ResolveContext& context) const {
    constexpr int evening = 18, noon = 12;
    const Fields& fields = match.fields;
    if (!context.day || !resolution.moment || clock_paragraph_ != paragraph_) return false;
    if (fields.as<Op>(Field::op) != Op::calendar || !fields.has(Field::hour)) return false;
    if (!fields.has(Field::pm) || says_day(fields) || fields.has(Field::zone)) return false;
    if (context.direction == Direction::future || last_clock_.hour < evening) return false;
    const TimePoint& at = resolution.moment->at;
    return at.hour < noon && day_number(at) == day_number(last_clock_) &&
           add_days(at, 1) <= end_of_day(query_.published.at);
  }

  /// "in the nine months": what its paragraph compares after it is no quarter.
  [[nodiscard]] static bool spans_quarters(const Fields& fields) {
    const int months = fields.get(Field::n);
    return fields.as<Op>(Field::op) == Op::duration && fields.has(Field::unit) &&
           fields.as<Unit>(Field::unit) == Unit::month && (months == 6 || months == 9);
  }

  void remember(const Match& match, const Moment& moment) {
    const Op op = match.fields.as<Op>(Field::op);
    const bool compared = op == Op::offset || match.fields.has(Field::rel);
    if ((moment.grain == Grain::quarter || moment.grain == Grain::half_year) && !compared &&
        std::abs(moment.at.year - query_.published.at.year) <= 1) {
      quarter_ = moment;
      quarter_paragraph_ = paragraph_;
    }
    // "lasted until February 1945": how far it went, not where the narration stands.
    if (tells_past_ && says_year(match.fields) && lasts_until(match)) return;
    // Within a paragraph a bare year beside dates is background or prospect.
    const bool fine = moment.grain <= Grain::month || moment.grain == Grain::season;
    if (tells_past_ && !fine && paragraph_ == dated_paragraph_ && !moves_on(match, moment)) return;
    if (fine) dated_paragraph_ = paragraph_;
    const bool years = match.fields.as<Unit>(Field::unit) == Unit::year;
    if (op == Op::offset && years && !tells_past_) return;  // a comparison, not the narration
    const bool nearby = last_day_ && paragraph_ - day_paragraph_ <= 1;
    if (moment.grain <= Grain::day && !(nearby && dates_speech(match))) {
      last_day_ = moment_of(moment.at, Grain::day, rules_.conventions);
      day_paragraph_ = paragraph_;
      day_end_ = match.end;
    }
    if (moment.grain <= Grain::year && !only_names(moment)) narrative_ = moment;
  }

  /// "In early 1927", opening a sentence: the narration goes on there.
  [[nodiscard]] bool moves_on(const Match& match, const Moment& moment) const {
    if (!narrative_ || moment.at.year <= narrative_->at.year || match.begin < 2) return false;
    if (sentence_ends_before(atoms_, query_.document.body, match.begin)) return true;
    return rules_.told_on.test(atoms_[match.begin - 1].symbol) &&
           sentence_ends_before(atoms_, query_.document.body, match.begin - 1);
  }

  /// "until 1945", "until the fall of the city in February 1945".
  [[nodiscard]] bool lasts_until(const Match& match) const {
    constexpr std::uint32_t words_between = 7;
    if (rules_.until_words.test(atoms_[match.begin - 1].symbol)) return true;
    for (std::uint32_t i = 1; i <= words_between && i < match.begin; ++i) {
      const Atom& atom = atoms_[match.begin - i];
      if (!atom.has(Atom::is_word)) return false;
      if (rules_.until_words.test(atom.symbol) && rules_.aims.test(atom.symbol)) return true;
    }
    return false;
  }

  /// "said on Sunday night": when it was told, not when it happened.
  [[nodiscard]] bool dates_speech(const Match& match) const {
    constexpr std::uint32_t words_between = 2;
    const std::uint32_t begin = match.begin;
    for (std::uint32_t i = 1; i <= words_between + 1 && i < begin; ++i) {
      const Atom& atom = atoms_[begin - i];
      if (!atom.has(Atom::is_word)) return false;
      if (rules_.sayings.test(atom.symbol)) return true;
    }
    return false;
  }

  /// "that year" after a day of it: the narration stands where it stood.
  [[nodiscard]] bool only_names(const Moment& moment) const {
    return narrative_ && narrative_->grain < moment.grain && moment.grain == Grain::year &&
           narrative_->at.year == moment.at.year;
  }

  [[nodiscard]] std::string rule_path(const Match& match) const {
    const auto& patterns = rules_.grammar.patterns;
    std::string path = patterns[match.rule].name;
    for (std::size_t i = 0; i < match.fields.rule_count(); ++i) {
      path += "+" + patterns[match.fields.rule(i)].name;
    }
    return path;
  }

  const TimeQuery& query_;
  const TimeRules& rules_;
  const std::vector<Atom>& atoms_;
  const std::vector<Match>& matches_;
  OwnDates own_dates_;
  Found found_;
  std::optional<Moment> narrative_, last_day_, quarter_;
  bool tells_past_ = false;
  std::uint32_t seen_ = 1;  // atoms whose paragraph is counted
  int paragraph_ = 0;
  std::optional<Moment> said_year_;  // the last date with its year
  Story story_;
  std::uint32_t day_end_ = 0;   // the atom behind the last day's words
  int day_paragraph_ = 0;       // where the last day was said
  int quarter_paragraph_ = -1;  // where the last quarter was said
  TimePoint last_clock_;
  int clock_paragraph_ = -1;
  bool clock_by_half_ = false;  // the last clock time was said with a.m. or p.m.
  int dated_paragraph_ = -1;    // the last with a month or a day
  int long_paragraph_ = -1;     // the last with figures for several quarters
};

}  // namespace

Found find_all(const TimeQuery& query, const TimeRules& rules, const std::vector<Atom>& atoms) {
  const std::vector<Match> matches = find_matches(rules.grammar, query.document.body, atoms);
  Found found = Resolver(query, rules, atoms, matches).run();
  link_times(query, rules, atoms, found);
  return found;
}

std::vector<TimeExpression> find_times(const TimeQuery& query, const TimeRules& rules) {
  std::vector<Atom> atoms;
  split_atoms(query.document.body, rules.grammar.symbols, atoms);
  Found found = find_all(query, rules, atoms);
  if (query.explanation != nullptr) *query.explanation += explain_times(query, found);
  return std::move(found.times);
}

}  // namespace timex
DATELINE_END
