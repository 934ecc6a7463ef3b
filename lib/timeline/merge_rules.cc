#include "timeline/merge_rules.h"

#include <algorithm>
#include <charconv>

#include "base/word_list.h"
#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Error> MergeRules::read_predicates(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/predicates.tsv", 2);
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const auto& column = entry.columns;
    if (entry.section == "parents") {
      const auto child = number(column[0]);
      const auto parent = number(column[1]);
      if (!child || !parent) return list->error(entry, "expected two concept numbers");
      parents_.emplace(*child, *parent);
      continue;
    }
    LemmaSenses senses;
    const auto count = column.size() == 4 ? number(column[2]) : std::nullopt;
    if (!count || column[1].size() != 1)
      return list->error(entry, "expected lemma, v or n, senses, concepts");
    senses.senses = *count;
    bool good = true;
    if (column[3] != "-") {
      base::each_part(column[3], ',', [&](std::string_view part) {
        const auto value = number(part);
        good = good && value;
        senses.concepts.push_back(value.value_or(0));
      });
    }
    if (!good) return list->error(entry, "a concept is not a number");
    (column[1] == "v" ? verbs_ : nouns_).emplace(std::string(column[0]), std::move(senses));
  }
  return std::nullopt;
}

std::optional<Error> MergeRules::read_families(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/families.tsv", 2);
  if (!list) return list.error();
  std::uint16_t family = 0;
  for (const auto& entry : list->entries) {
    ++family;
    const auto strength = entry.columns.size() > 2 ? number(entry.columns[2]) : 85U;
    if (!strength || *strength > 100) return list->error(entry, "the strength is not 0-100");
    base::each_part(entry.columns[1], ',', [&](std::string_view word) {
      char pos = 0;
      const bool marked = word.size() > 2 && word[word.size() - 2] == '/' &&
                          std::string_view("vnpt").find(word.back()) != std::string_view::npos;
      if (marked) {
        pos = word.back();
        word.remove_suffix(2);
      }
      families_[std::string(word)].push_back({family, static_cast<std::int32_t>(*strength), pos});
    });
  }
  return std::nullopt;
}

std::optional<Error> MergeRules::read_light_verbs(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/light_verbs.tsv");
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const std::string word(entry.columns[0]);
    const std::string_view kind = entry.columns.size() > 1 ? entry.columns[1] : "";
    if (entry.section == "generic") {
      generic_.insert(word);
    } else if (entry.section == "undoing") {
      undoing_.insert(word);
    } else if (entry.section == "carriers") {
      carriers_.insert(word);
    } else if (entry.section == "light" && (kind == "object" || kind == "subject")) {
      light_[word] = kind == "object" ? LightArgument::object : LightArgument::subject;
    } else if (entry.section == "phase" && (kind == "start" || kind == "middle" || kind == "end")) {
      phases_[word] = kind == "start"    ? Phase::start
                      : kind == "middle" ? Phase::middle
                                         : Phase::end;
    } else {
      return list->error(entry, "expected object or subject in [light], a phase in [phase]");
    }
  }
  return std::nullopt;
}

std::optional<Error> MergeRules::read_numbers(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "timeline/numbers.tsv", 2);
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const std::string word(entry.columns[0]);
    if (entry.section == "marks") {
      const std::string_view kind = entry.columns[1];
      Set* const set = kind == "another"   ? &another_
                       : kind == "more"    ? &more_
                       : kind == "new"     ? &new_
                       : kind == "earlier" ? &earlier_
                                           : nullptr;
      if (set == nullptr) return list->error(entry, "expected another, more, new or earlier");
      set->insert(word);
      continue;
    }
    const auto value = number(entry.columns[1]);
    if (!value) return list->error(entry, "expected a number");
    if (entry.section == "day_parts") {
      const auto end = entry.columns.size() == 3 ? number(entry.columns[2]) : std::nullopt;
      if (!end || *end > 24 || *value >= *end) return list->error(entry, "expected two hours");
      day_parts_[word] = {static_cast<std::uint8_t>(*value), static_cast<std::uint8_t>(*end)};
      continue;
    }
    if (entry.section == "ordinals")
      ordinals_[word] = *value;
    else
      numbers_[word] = *value;
  }
  return std::nullopt;
}

/// Words by the sections of a file, each in its set.
std::optional<Error> MergeRules::read_sets(
    const base::DataPack& pack, std::string_view file,
    std::initializer_list<std::pair<std::string_view, Set*>> sections) {
  const auto list = base::read_word_list(pack, std::string(file));
  if (!list) return list.error();
  for (const auto& entry : list->entries) {
    const auto* const found = std::find_if(sections.begin(), sections.end(), [&](const auto& one) {
      return one.first == entry.section;
    });
    if (found == sections.end()) return list->error(entry, "no such section");
    found->second->emplace(entry.columns[0]);
  }
  return std::nullopt;
}

std::optional<Error> MergeRules::read_nouns(const base::DataPack& pack) {
  return read_sets(pack, "timeline/nouns.tsv",
                   {{"openers", &openers_},
                    {"several", &several_},
                    {"owners", &owners_},
                    {"links", &links_},
                    {"parts", &parts_},
                    {"years", &years_},
                    {"plural", &plural_},
                    {"singular", &singular_},
                    {"particles", &particles_},
                    {"regions", &regions_}});
}

std::optional<Error> MergeRules::read_clauses(const base::DataPack& pack) {
  return read_sets(pack, "timeline/clauses.tsv",
                   {{"relatives", &relatives_},
                    {"openings", &clause_openings_},
                    {"breaks", &clause_breaks_},
                    {"joins", &clause_joins_},
                    {"phrases", &phrase_openings_},
                    {"back", &pointing_back_},
                    {"infinitives", &infinitives_},
                    {"leaning", &leaning_},
                    {"articles", &articles_}});
}

std::optional<Error> MergeRules::read_names(const base::DataPack& pack) {
  const auto countries = base::read_word_list(pack, "common/countries.tsv");
  if (!countries) return countries.error();
  for (const auto& entry : countries->entries) {
    const std::string name(entry.columns[0]);
    countries_[fold_name(name)] = name;
    for (std::size_t column = 1; column < entry.columns.size(); ++column) {
      base::each_part(entry.columns[column], ',', [&](std::string_view other) {
        const std::string folded = fold_name(other);
        countries_.emplace(folded, name);
        if (column == 2) demonyms_.insert(folded);
        if (column == 3) capitals_.insert(folded);
      });
    }
  }
  const auto agencies = base::read_word_list(pack, "timeline/agencies.tsv");
  if (!agencies) return agencies.error();
  for (const auto& entry : agencies->entries) {
    const std::string name(entry.columns[0]);
    agencies_[fold_name(name)] = name;
    if (entry.columns.size() > 1) {
      base::each_part(entry.columns[1], ',',
                      [&](std::string_view o) { agencies_.emplace(fold_name(o), name); });
    }
  }
  const auto titles = base::read_word_list(pack, "timeline/titles.tsv");
  if (!titles) return titles.error();
  for (const auto& entry : titles->entries) {
    (entry.section == "after" ? suffixes_ : titles_).insert(fold_name(entry.columns[0]));
  }
  return std::nullopt;
}

Result<std::shared_ptr<const MergeRules>> MergeRules::compile(const base::DataPack& pack) {
  auto rules = std::make_shared<MergeRules>();
  for (const auto read :
       {&MergeRules::read_predicates, &MergeRules::read_families, &MergeRules::read_light_verbs,
        &MergeRules::read_numbers, &MergeRules::read_nouns, &MergeRules::read_clauses,
        &MergeRules::read_names}) {
    if (auto error = (rules.get()->*read)(pack)) return *error;
  }
  if (auto error = rules->verb_forms_.read(pack)) return *error;
  if (auto error = rules->humans_.read(pack)) return *error;
  if (auto error = rules->weights_.read(pack)) return *error;
  if (auto error = rules->outcomes_.read(pack)) return *error;
  if (auto error = rules->quantities_.read(pack)) return *error;
  if (auto error = rules->relations_.read(pack)) return *error;
  if (auto error = rules->habits_.read(pack)) return *error;
  return std::shared_ptr<const MergeRules>(std::move(rules));
}

const LemmaSenses* MergeRules::senses(std::string_view lemma, char pos) const {
  const auto& table = pos == 'v' ? verbs_ : nouns_;
  const auto found = table.find(lemma);
  return found == table.end() ? nullptr : &found->second;
}

std::string MergeRules::listed_verb(std::string_view lemma, std::string_view form) const {
  if (senses(lemma, 'v') == nullptr && families(lemma).empty()) {
    for (auto& other : verb_forms_.lemmas_of(form)) {
      if (senses(other, 'v') != nullptr) return other;
    }
  }
  return std::string(lemma);
}

std::uint32_t MergeRules::parent(std::uint32_t concept_number) const {
  const auto found = parents_.find(concept_number);
  return found == parents_.end() ? 0 : found->second;
}

const std::vector<Family>& MergeRules::families(std::string_view lemma) const {
  static const std::vector<Family> none;
  const auto found = families_.find(lemma);
  return found == families_.end() ? none : found->second;
}

bool MergeRules::is_generic(std::string_view lemma, char pos) const {
  if (generic_.contains(lemma)) return true;
  const bool verb = pos != 'n' && generic_.contains(std::string(lemma) + "/v");
  return verb || (pos != 'v' && generic_.contains(std::string(lemma) + "/n"));
}

LightArgument MergeRules::light(std::string_view lemma) const {
  const auto found = light_.find(lemma);
  return found == light_.end() ? LightArgument::none : found->second;
}

bool MergeRules::undoes(std::string_view lemma) const {
  return undoing_.contains(lemma);
}

Phase MergeRules::phase(std::string_view lemma) const {
  const auto found = phases_.find(lemma);
  return found == phases_.end() ? Phase::none : found->second;
}

std::optional<std::int64_t> MergeRules::number_word(std::string_view word) const {
  const auto found = numbers_.find(word);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> MergeRules::ordinal(std::string_view word) const {
  if (const auto found = ordinals_.find(word); found != ordinals_.end()) return found->second;
  if (word.size() < 3 || word.size() > 6) return std::nullopt;
  const std::string_view ending = word.substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
  return number(word.substr(0, word.size() - 2));
}

const DayPart* MergeRules::day_part(std::string_view mod) const {
  const auto found = day_parts_.find(mod);
  return found == day_parts_.end() ? nullptr : &found->second;
}

bool MergeRules::says_another(std::string_view word) const {
  return another_.contains(word) || more_.contains(word);
}

const std::string* MergeRules::country(std::string_view folded) const {
  const auto found = countries_.find(folded);
  return found == countries_.end() ? nullptr : &found->second;
}

bool MergeRules::is_capital(std::string_view folded) const {
  return capitals_.contains(folded);
}
bool MergeRules::is_demonym(std::string_view folded) const {
  return demonyms_.contains(folded);
}

const std::string* MergeRules::agency(std::string_view folded) const {
  const auto found = agencies_.find(folded);
  return found == agencies_.end() ? nullptr : &found->second;
}

bool MergeRules::is_title(std::string_view folded) const {
  return titles_.contains(folded);
}
bool MergeRules::is_opener(std::string_view folded) const {
  return openers_.contains(folded) || owners_.contains(folded) || several_.contains(folded);
}

bool MergeRules::opens_clause(std::string_view word) const {
  return clause_openings_.contains(word) || is_relative(word);
}

bool MergeRules::is_relative(std::string_view word) const {
  return relatives_.contains(word);
}

bool MergeRules::breaks_clause(std::string_view word) const {
  return clause_breaks_.contains(word);
}

bool MergeRules::joins_clauses(std::string_view word) const {
  return clause_joins_.contains(word);
}

bool MergeRules::leans_on_phrase(std::string_view text) const {
  return std::any_of(leaning_.begin(), leaning_.end(),
                     [&](const std::string& ending) { return text.ends_with(ending); });
}
bool MergeRules::is_article(std::string_view word) const {
  return articles_.contains(word);
}

bool MergeRules::is_owner(std::string_view folded) const {
  return owners_.contains(folded);
}
bool MergeRules::is_part(std::string_view folded) const {
  const bool number = !folded.empty() && folded.front() >= '0' && folded.front() <= '9';
  return number || parts_.contains(folded);
}

bool MergeRules::is_link(std::string_view folded) const {
  return links_.contains(folded);
}
bool MergeRules::counts_age(std::string_view folded) const {
  return years_.contains(folded);
}

bool MergeRules::is_plural(std::string_view description) const {
  if (description.find(" and ") != std::string_view::npos) return true;
  const auto first = description.substr(0, description.find(' '));
  if (several_.contains(fold_name(first))) return true;
  const auto counted = number_word(fold_name(first));
  const bool digits = !first.empty() && first[0] >= '0' && first[0] <= '9';
  if (digits && first != "1" && first.size() < description.size()) return true;
  if (counted && *counted > 1) return true;
  // The noun it is about stands before what is said of it: "the leaders of both countries".
  description = description.substr(0, description.find(", "));
  for (std::size_t at = description.find(' '); at != std::string_view::npos;) {
    const std::size_t next = description.find(' ', at + 1);
    if (is_link(description.substr(at + 1, next - at - 1))) {
      description = description.substr(0, at);
      break;
    }
    at = next;
  }
  const auto cut = description.rfind(' ');
  const auto last = cut == std::string_view::npos ? description : description.substr(cut + 1);
  const std::string noun = fold_name(last);
  if (plural_.contains(noun)) return true;
  const bool name = !last.empty() && last[0] >= 'A' && last[0] <= 'Z';
  if (name && !is_opener(fold_name(first))) return false;  // "United States"
  return noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") &&
         !singular_.contains(noun);
}

std::shared_ptr<const MergeRules> MergeRules::with(DecidedNames decided) const {
  auto copy = std::make_shared<MergeRules>(*this);
  copy->decided_ = std::make_shared<const DecidedNames>(std::move(decided));
  return copy;
}

bool MergeRules::is_name_suffix(std::string_view folded) const {
  return suffixes_.contains(folded);
}

}  // namespace merge
DATELINE_END
