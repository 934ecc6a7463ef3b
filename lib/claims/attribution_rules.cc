#include "claims/attribution_rules.h"

#include <algorithm>
#include <optional>

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::array<std::string_view, cue_class_count> class_names = {
    "say",  "confirm", "claim", "seem",  "believe", "expect", "deny",   "doubt",
    "show", "suggest", "know",  "judge", "ask",     "direct", "commit", "warn"};

constexpr std::array<std::string_view, word_role_count> role_names = {
    "complementizer", "manner",       "owner",        "addressee", "origin",    "of-phrase",
    "reason",         "afterthought", "circumstance", "example",   "part",      "condition",
    "subordinator",   "partitive",    "statement",    "within",    "interview", "occasion",
    "negation",       "forecast",     "mark"};

struct FrameName {
  std::string_view name;
  Frame frame;
};
constexpr std::array<FrameName, 12> frame_names = {{{"that", Frame::that},
                                                    {"quote", Frame::quote},
                                                    {"inf", Frame::inf},
                                                    {"objinf", Frame::objinf},
                                                    {"addr", Frame::addr},
                                                    {"obj", Frame::obj},
                                                    {"as", Frame::as},
                                                    {"for", Frame::for_},
                                                    {"ing", Frame::ing},
                                                    {"raise", Frame::raise},
                                                    {"once", Frame::once},
                                                    {"cites", Frame::cites}}};

std::optional<CueClass> parse_class(std::string_view name) {
  const auto* const found = std::find(class_names.begin(), class_names.end(), name);
  if (found == class_names.end()) return std::nullopt;
  return static_cast<CueClass>(found - class_names.begin());
}

/// Adds one word of the complement column; false when it is unknown.
bool add_frame(CueEntry& entry, std::string_view word) {
  if (word.size() > 1 && word.front() == '+') {
    entry.leads.push_back(word.substr(1));
    return true;
  }
  if (word.size() > 1 && word.front() == '=') {
    entry.particle = word.substr(1);
    return true;
  }
  for (const FrameName& known : frame_names) {
    if (known.name != word) continue;
    entry.frames |= static_cast<std::uint16_t>(known.frame);
    return true;
  }
  return false;
}

template <class Use>
bool each_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (end > 0 && !use(words.substr(0, end))) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

const std::vector<CueEntry> no_entries;

template <class Lexicon>
const std::vector<CueEntry>& find_in(const Lexicon& lexicon, std::string_view lemma) {
  const std::vector<CueEntry>* const found = lexicon.find(lemma);
  return found == nullptr ? no_entries : *found;
}

}  // namespace

Result<bool> AttributionRules::read(std::string_view name, Lexicon& lexicon) {
  if (pack_.find(name) == nullptr) return true;
  auto list = base::read_word_list(pack_, name);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    CueEntry entry;
    const auto cue_class = parse_class(row.section);
    if (!cue_class) return list->error(row, "unknown class: " + std::string(row.section));
    entry.cue_class = *cue_class;
    std::string_view unknown;
    const bool good =
        row.columns.size() < 2 || each_word(row.columns[1], [&](std::string_view word) {
          unknown = word;
          return add_frame(entry, word);
        });
    if (!good) return list->error(row, "unknown complement: " + std::string(unknown));
    lexicon[row.columns[0]].push_back(std::move(entry));
  }
  return true;
}

Result<bool> AttributionRules::read_effects() {
  constexpr std::string_view name = "claims/reporting_classes.tsv";
  constexpr std::array<std::string_view, 4> certainties = {"certain", "probable", "possible",
                                                           "unknown"};
  if (pack_.find(name) == nullptr) return true;
  auto list = base::read_word_list(pack_, name, 3);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    const auto cue_class = parse_class(row.columns[0]);
    if (!cue_class) return list->error(row, "unknown class: " + std::string(row.columns[0]));
    const auto* const certainty = std::find(certainties.begin(), certainties.end(), row.columns[2]);
    if (certainty == certainties.end()) {
      return list->error(row, "unknown certainty: " + std::string(row.columns[2]));
    }
    effects_[static_cast<std::size_t>(*cue_class)] = {
        row.columns[1] == "negative" ? Polarity::negative : Polarity::positive,
        static_cast<Certainty>(certainty - certainties.begin())};
  }
  return true;
}

Result<bool> AttributionRules::read_roles() {
  constexpr std::string_view name = "claims/reporting_words.tsv";
  if (pack_.find(name) == nullptr) return true;
  auto list = base::read_word_list(pack_, name);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    const auto* const role = std::find(role_names.begin(), role_names.end(), row.section);
    if (role == role_names.end()) {
      return list->error(row, "unknown role: " + std::string(row.section));
    }
    roles_[row.columns[0]] |= 1U << static_cast<unsigned>(role - role_names.begin());
  }
  return true;
}

Result<bool> AttributionRules::read_phrases() {
  constexpr std::string_view name = "claims/reporting_phrases.tsv";
  if (pack_.find(name) == nullptr) return true;
  auto list = base::read_word_list(pack_, name);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    CuePhrase phrase;
    const auto cue_class = parse_class(row.section);
    if (!cue_class) return list->error(row, "unknown class: " + std::string(row.section));
    phrase.cue_class = *cue_class;
    each_word(row.columns[0], [&](std::string_view word) {
      if (word == "*") phrase.source_at = phrase.words.size();
      phrase.words.push_back(word);
      return true;
    });
    if (phrase.words.size() < 2 || phrase.words.front() == "*") {
      return list->error(row, "a phrase starts with a word and has a '*' for the source");
    }
    phrases_[phrase.words.front()].push_back(std::move(phrase));
  }
  return true;
}

Result<std::shared_ptr<const AttributionRules>> AttributionRules::compile(
    const base::DataPack& pack) {
  auto rules = std::make_shared<AttributionRules>();
  rules->pack_ = pack;
  for (const auto& read : {rules->read("claims/reporting_verbs.tsv", rules->verbs_),
                           rules->read("claims/reporting_nouns.tsv", rules->nouns_),
                           rules->read("claims/reporting_adjectives.tsv", rules->adjectives_),
                           rules->read("claims/reporting_adverbs.tsv", rules->adverbs_),
                           rules->read_phrases(), rules->read_effects(), rules->read_roles()}) {
    if (!read) return read.error();
  }
  return std::shared_ptr<const AttributionRules>(std::move(rules));
}

const std::vector<CueEntry>& AttributionRules::verb(std::string_view lemma) const {
  return find_in(verbs_, lemma);
}
const std::vector<CueEntry>& AttributionRules::noun(std::string_view lemma) const {
  return find_in(nouns_, lemma);
}
const std::vector<CueEntry>& AttributionRules::adjective(std::string_view lemma) const {
  return find_in(adjectives_, lemma);
}
const std::vector<CueEntry>& AttributionRules::adverb(std::string_view lemma) const {
  return find_in(adverbs_, lemma);
}
const std::vector<CuePhrase>& AttributionRules::phrases(std::string_view first) const {
  static const std::vector<CuePhrase> none;
  const std::vector<CuePhrase>* const found = phrases_.find(first);
  return found == nullptr ? none : *found;
}

}  // namespace claims
DATELINE_END
