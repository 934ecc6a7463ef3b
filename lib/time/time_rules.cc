#include "time/time_rules.h"

#include <charconv>

#include "base/word_list.h"
#include "time/lint.h"

DATELINE_BEGIN
namespace timex {
namespace {

bool parse_int(std::string_view text, int& number) {
  const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc() && stop == text.data() + text.size();
}

/// What parts of the day and seasons are taken to mean, and how past forms end.
void read_conventions(const base::DataPack& pack, TimeRules& rules, std::vector<Error>& errors) {
  const auto list = base::read_word_list(pack, "time/conventions.tsv", 1);
  if (!list) {
    errors.push_back(list.error());
    return;
  }
  for (const base::WordEntry& entry : list->entries) {
    const auto& columns = entry.columns;
    int first = 0, last = 0;
    if (entry.section == "part of day" && columns.size() == 3 && parse_int(columns[1], first) &&
        parse_int(columns[2], last) && first >= 0 && last <= 23 && first <= last) {
      if (const auto part = parse_field_value(Field::part, columns[0])) {
        rules.conventions.part[static_cast<std::size_t>(*part)] = {first, last};
        continue;
      }
    } else if (entry.section == "season" && columns.size() == 2 && parse_int(columns[1], first) &&
               first >= 1 && first <= 12) {
      if (const auto season = parse_field_value(Field::season, columns[0])) {
        rules.conventions.season_month[static_cast<std::size_t>(*season)] = first;
        continue;
      }
    } else if (entry.section == "past ending") {
      rules.past_endings.emplace_back(columns[0]);
      continue;
    }
    errors.push_back(list->error(entry, "not a convention that is known"));
  }
}

/// Names and what they stand for, as word classes that fill `field`: each name
/// stands for the place of what `parse` made of it in `kept`. The class is called
/// like the list's section, before the first one like the field.
template <class Kept, class Parse>
std::string read_names(const base::DataPack& pack, const std::string& path, std::string_view field,
                       Parse parse, std::vector<Kept>& kept, std::vector<Error>& errors) {
  if (pack.find(path) == nullptr) return {};
  const auto list = base::read_word_list(pack, path, 2);
  if (!list) {
    errors.push_back(list.error());
    return {};
  }
  std::string words = "# source: " + path + "\n";
  std::string_view section = "-";
  for (const base::WordEntry& entry : list->entries) {
    auto found = parse(entry.columns[1]);
    if (!found) {
      errors.push_back(list->error(entry, found.error().message));
      continue;
    }
    if (entry.section != section) {
      section = entry.section;
      const std::string_view name = section.empty() ? field : section;
      words += "words " + std::string(name) + ":" + std::string(field) + "\n";
    }
    words += "  " + std::string(entry.columns[0]) + " = " + std::to_string(kept.size()) + "\n";
    kept.push_back(std::move(*found));
  }
  return kept.empty() ? std::string() : words;
}

constexpr std::string_view asked_folder = "time/asked/";

/// The rule files; those for what is asked about go first, where they count.
std::vector<RuleSource> rule_sources(const base::DataPack& pack, bool asked) {
  std::vector<RuleSource> first, sources;
  for (const auto& [name, file] : pack.files()) {
    if (!name.starts_with("time/") || !name.ends_with(".rules")) continue;
    if (!name.starts_with(asked_folder)) {
      sources.push_back({file.path, file.text});
    } else if (asked) {
      first.push_back({file.path, file.text});
    }
  }
  first.insert(first.end(), sources.begin(), sources.end());
  return first;
}

SymbolSet cue_set(const Grammar& grammar, std::string_view name) {
  const auto found = grammar.names.find(name);
  return found == grammar.names.end() ? SymbolSet() : grammar.patterns[found->second].first;
}

}  // namespace

std::vector<Error> TimeRules::read(const base::DataPack& pack, bool asked, TimeRules& rules) {
  std::vector<RuleSource> sources = rule_sources(pack, asked);
  std::vector<Error> errors;
  const std::string holiday_file = "time/holidays.tsv", period_file = "time/periods.tsv";
  const std::string holidays =
      read_names(pack, holiday_file, "holiday", parse_holiday, rules.conventions.holidays, errors);
  const std::string periods =
      read_names(pack, period_file, "period", parse_period, rules.conventions.periods, errors);
  if (!holidays.empty()) sources.push_back({holiday_file, holidays});
  if (!periods.empty()) sources.push_back({period_file, periods});
  for (Error& error : compile_rules(sources, rules.grammar)) errors.push_back(std::move(error));
  if (!errors.empty()) return errors;
  read_conventions(pack, rules, errors);
  rules.past_cues = cue_set(rules.grammar, "past_cue");
  rules.present_cues = cue_set(rules.grammar, "present_cue");
  rules.future_cues = cue_set(rules.grammar, "future_cue");
  rules.sayings = cue_set(rules.grammar, "saying");
  rules.scenes = cue_set(rules.grammar, "scene");
  rules.aims = cue_set(rules.grammar, "aim");
  rules.will = cue_set(rules.grammar, "will");
  rules.bygone_cues = cue_set(rules.grammar, "bygone_cue");
  rules.no_past_forms = cue_set(rules.grammar, "no_past_form");
  for (Symbol symbol = 0; symbol < rules.grammar.symbols.count(); ++symbol) {
    rules.cues[symbol] = rules.future_cues.test(symbol)     ? Cue::future
                         : rules.past_cues.test(symbol)     ? Cue::past
                         : rules.present_cues.test(symbol)  ? Cue::present
                         : rules.no_past_forms.test(symbol) ? Cue::no_past_form
                                                            : Cue::none;
  }
  rules.telling_on = cue_set(rules.grammar, "telling_on");
  rules.told_on = cue_set(rules.grammar, "told_on");
  rules.followers = cue_set(rules.grammar, "follower");
  rules.coming_cues = cue_set(rules.grammar, "coming_cue");
  rules.planning = cue_set(rules.grammar, "planning");
  rules.deferring = cue_set(rules.grammar, "deferring");
  rules.able = cue_set(rules.grammar, "able");
  rules.negations = cue_set(rules.grammar, "negation");
  rules.implicatives = cue_set(rules.grammar, "implicative");
  rules.alternative_words = cue_set(rules.grammar, "link_alternative");
  rules.range_words = cue_set(rules.grammar, "link_range");
  rules.between_words = cue_set(rules.grammar, "link_between");
  rules.and_words = cue_set(rules.grammar, "link_and");
  rules.gloss_words = cue_set(rules.grammar, "link_gloss");
  rules.since_words = cue_set(rules.grammar, "link_since");
  rules.until_words = cue_set(rules.grammar, "link_until");
  rules.event_words = cue_set(rules.grammar, "link_event");
  rules.event_openers = cue_set(rules.grammar, "event_opener");
  rules.skipped_marks = cue_set(rules.grammar, "link_skipped");
  rules.plain_words = cue_set(rules.grammar, "lead_plain");
  rules.in_words = cue_set(rules.grammar, "lead_in");
  rules.within_words = cue_set(rules.grammar, "lead_within");
  rules.by_words = cue_set(rules.grammar, "lead_by");
  rules.before_words = cue_set(rules.grammar, "lead_before");
  rules.after_words = cue_set(rules.grammar, "lead_after");
  rules.not_words = cue_set(rules.grammar, "lead_not");
  rules.onward_words = cue_set(rules.grammar, "trail_onward");
  rules.end_marks = cue_set(rules.grammar, "trail_mark");
  rules.starting_words = cue_set(rules.grammar, "lead_starting");
  rules.lasting_words = cue_set(rules.grammar, "lead_lasting");
  return errors;
}

Result<std::shared_ptr<const TimeRules>> TimeRules::compile(const base::DataPack& pack) {
  auto rules = std::make_shared<TimeRules>();
  const std::vector<Error> errors = read(pack, false, *rules);
  if (!errors.empty()) return errors.front();
  rules->pack_ = pack;
  return std::shared_ptr<const TimeRules>(std::move(rules));
}

std::vector<Error> TimeRules::lint(const base::DataPack& pack) {
  TimeRules rules;
  std::vector<Error> errors = read(pack, false, rules);
  if (!errors.empty()) return errors;
  run_examples(rules, {}, errors);
  TimeRules asked;
  std::vector<Error> more = read(pack, true, asked);
  if (more.empty()) run_examples(asked, asked_folder, more);
  for (Error& error : more) errors.push_back(std::move(error));
  return errors;
}

std::vector<Error> TimeRules::check_asked(const base::DataPack& pack) {
  TimeRules asked;
  return read(pack, true, asked);
}

const TimeRules& TimeRules::asked() const {
  std::call_once(asked_once_, [this] {
    auto rules = std::make_shared<TimeRules>();
    if (read(pack_, true, *rules).empty()) asked_ = std::move(rules);
  });
  return asked_ ? *asked_ : *this;
}

}  // namespace timex
DATELINE_END
