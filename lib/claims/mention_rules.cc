#include "claims/mention_rules.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/word_list.h"
#include "claims/pronoun_clues.h"

DATELINE_BEGIN
namespace claims {
namespace {

struct KindName {
  std::string_view name;
  EntityKind kind;
};
constexpr std::array<KindName, 7> kind_names = {{{"person", EntityKind::person},
                                                 {"group", EntityKind::group},
                                                 {"organisation", EntityKind::organisation},
                                                 {"location", EntityKind::location},
                                                 {"document", EntityKind::document},
                                                 {"event", EntityKind::event},
                                                 {"thing", EntityKind::thing}}};

std::optional<EntityKind> parse_kind(std::string_view name) {
  for (const KindName& known : kind_names) {
    if (known.name == name) return known.kind;
  }
  return std::nullopt;
}

Gender parse_gender(const base::WordEntry& row, std::size_t column) {
  if (row.columns.size() <= column) return Gender::unknown;
  return row.columns[column] == "male" ? Gender::male : Gender::female;
}

/// As `WordUse` has them.
constexpr std::array<std::string_view, static_cast<std::size_t>(WordUse::count)> use_names = {
    "another", "part", "whole", "indefinite", "single", "definite", "two", "quarter"};

template <class Value>
Value value_or_default(const base::WordMap<Value>& map, std::string_view key) {
  const Value* const found = map.find(key);
  return found == nullptr ? Value{} : *found;
}

}  // namespace

Result<bool> MentionRules::read_nouns() {
  for (const std::string_view name : {"claims/coref_nouns.tsv", "claims/coref_persons.tsv"}) {
    if (pack_.find(name) == nullptr) continue;
    auto list = base::read_word_list(pack_, name);
    if (!list) return list.error();
    for (const base::WordEntry& row : list->entries) {
      if (const auto use = std::ranges::find(use_names, row.section); use != use_names.end()) {
        uses_[static_cast<std::size_t>(use - use_names.begin())].add(row.columns[0], true);
        continue;
      }
      const bool media = row.section == "media";
      const auto kind = media                 ? EntityKind::organisation
                        : row.section.empty() ? EntityKind::person
                                              : parse_kind(row.section);
      if (!kind) return list->error(row, "unknown kind: " + std::string(row.section));
      const std::string_view more = row.columns.size() > 1 ? row.columns[1] : std::string_view();
      if (!more.empty() && more != "own" && more != "many") {
        return list->error(row, "neither own nor many: " + std::string(more));
      }
      nouns_.add(row.columns[0], NounFacts{*kind, media, more == "own", more == "many"});
    }
  }
  if (pack_.find("claims/coref_pairs.tsv") == nullptr) return true;
  auto pairs = base::read_word_list(pack_, "claims/coref_pairs.tsv", 2);
  if (!pairs) return pairs.error();
  for (const base::WordEntry& row : pairs->entries) {
    const auto kind = parse_kind(row.columns[1]);
    if (!kind) return pairs->error(row, "unknown kind: " + std::string(row.columns[1]));
    pairs_[row.columns[0]] = *kind;
  }
  return true;
}

Result<bool> MentionRules::read_pronouns() {
  if (pack_.find("claims/coref_pronouns.tsv") == nullptr) return true;
  auto list = base::read_word_list(pack_, "claims/coref_pronouns.tsv", 3);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    const auto kind = parse_kind(row.columns[1]);
    if (!kind) return list->error(row, "unknown kind: " + std::string(row.columns[1]));
    pronouns_[row.columns[0]] = {*kind, row.columns[2] == "plural", parse_gender(row, 3)};
  }
  return true;
}

Result<bool> MentionRules::read_genders(std::string_view name, base::WordMap<Gender>& into) {
  if (pack_.find(name) == nullptr) return true;
  auto list = base::read_word_list(pack_, name);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) into[row.columns[0]] = parse_gender(row, 1);
  return true;
}

Result<bool> MentionRules::read_media() {
  if (pack_.find("claims/coref_media.tsv") == nullptr) return true;
  auto list = base::read_word_list(pack_, "claims/coref_media.tsv");
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) media_.add(row.columns[0], true);
  return true;
}

Result<bool> MentionRules::read_saying() {
  if (pack_.find("claims/reporting_verbs.tsv") == nullptr) return true;
  auto list = base::read_word_list(pack_, "claims/reporting_verbs.tsv");
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    if (row.section == "say") saying_.add(row.columns[0], true);
  }
  return true;
}

Result<std::shared_ptr<const MentionRules>> MentionRules::compile(const base::DataPack& pack) {
  auto rules = std::make_shared<MentionRules>();
  rules->pack_ = pack;
  for (const auto& read :
       {rules->read_nouns(), rules->read_pronouns(), rules->read_media(), rules->read_saying(),
        rules->read_genders("claims/coref_titles.tsv", rules->titles_),
        rules->read_genders("claims/coref_gender.tsv", rules->noun_genders_),
        rules->read_genders("claims/coref_given_names.tsv", rules->given_names_)}) {
    if (!read) return read.error();
  }
  auto weights = PronounWeights::compile(pack);
  if (!weights) return weights.error();
  rules->pronoun_weights_ = *weights;
  return std::shared_ptr<const MentionRules>(std::move(rules));
}

NounFacts MentionRules::noun(std::string_view lemma) const {
  return value_or_default(nouns_, lemma);
}

const PronounFacts* MentionRules::pronoun(std::string_view word) const {
  return pronouns_.find(word);
}

const Gender* MentionRules::title(std::string_view word) const {
  return titles_.find(word);
}

Gender MentionRules::noun_gender(std::string_view lemma) const {
  return value_or_default(noun_genders_, lemma);
}

Gender MentionRules::given_name(std::string_view name) const {
  return value_or_default(given_names_, name);
}

bool MentionRules::media(std::string_view word) const {
  return media_.contains(word);
}

EntityKind MentionRules::pair(std::string_view lemma) const {
  return value_or_default(pairs_, lemma);
}

}  // namespace claims
DATELINE_END
