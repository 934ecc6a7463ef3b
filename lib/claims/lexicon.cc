#include "claims/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/word_list.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Trait::count)> sections = {
    "verb reporting",
    "verb may_report",
    "verb perception",
    "verb aspectual",
    "verb may_aspectual",
    "verb i_action",
    "verb may_act",
    "verb i_state",
    "verb may_state",
    "verb state",
    "noun reporting",
    "noun perception",
    "noun aspectual",
    "noun i_action",
    "noun may_act",
    "noun i_state",
    "noun may_state",
    "noun state",
    "adjective i_state",
    "adjective state",
    "adjective outcome",
    "verb light",
    "verb effect",
    "verb happen",
    "verb no_event",
    "verb attribute",
    "adjective attribute",
    "noun no_event",
    "noun idiom",
    "noun self",
    "noun of_event",
    "verb probable",
    "verb possible",
    "verb scheduled",
    "verb mandates",
    "verb attempts",
    "verb negative",
    "verb ends",
    "verb implies",
    "verb alleges",
    "verb accuses",
    "verb result",
    "adverb probable",
    "adverb possible",
    "adverb negative",
    "adverb weak_negative",
    "negation partial",
    "adverb other_time",
    "modal possible",
    "modal probable",
    "modal future",
    "adjective probable",
    "adjective possible",
    "adjective negative",
    "adjective certain",
    "adjective rank",
    "adjective factive",
    "attribute probable",
    "attribute possible",
    "attribute negative",
    "attribute future",
    "attribute past",
    "determiner negative",
    "determiner definite",
    "determiner any",
    "noun possible",
    "noun probable",
    "noun backward",
    "noun negative",
    "mark possible",
    "mark negative",
    "mark since",
    "mark after",
    "mark before",
    "mark during",
    "mark of_object",
    "mark contrast",
    "mark complement",
    "adposition place",
    "adposition goal",
    "adposition companion",
    "adposition instrument",
    "adposition opponent",
    "adposition between",
    "verb transfer",
    "verb from_party",
    "verb object_control",
    "verb addresses",
    "verb raises_negation",
    "verb enables",
    "verb clears",
    "verb proves",
    "verb forward",
    "verb excludes",
    "verb of_fact",
    "verb of_earlier",
    "verb impersonal",
    "adjective untrue",
    "adverb undone",
    "adverb false",
    "adverb almost",
    "noun claim",
    "time since",
    "time until",
    "time within",
    "time near",
    "time former",
    "time range_opener",
    "time range_joiner",
    "adjective achieved",
    "verb boilerplate",
    "modal ability",
    "modal failure",
    "modal would",
    "mark topic",
    "verb seems",
    "verb going",
    "adverb yet",
    "adjective true",
    "adverb ended",
    "adverb not",
    "pronoun negative",
    "conjunction negative",
    "conjunction alternative",
    "mark paired",
    "mark pair",
    "time choice",
    "time occasion",
    "time anchor_after",
    "time anchor_before",
    "unit day",
    "unit week",
    "unit month",
    "unit year",
    "adposition agent",
    "adposition source",
    "adposition recipient",
    "adposition asked",
    "adposition supplied",
    "adposition object",
    "adposition occasion",
    "verb prolongs",
    "any presupposes",

};

constexpr std::array<std::string_view, 5> trait_lists = {
    "claims/event_classes.tsv", "claims/event_contexts.tsv", "claims/factuality.tsv",
    "claims/roles.tsv",         "claims/time_words.tsv",
};

}  // namespace

Result<bool> Lexicon::read_traits(const base::DataPack& pack, std::string_view name) {
  const auto list = base::read_word_list(pack, name);
  if (!list) return list.error();
  for (const base::WordEntry& entry : list->entries) {
    if (entry.section == "noun underway") {
      if (entry.columns.size() < 2)
        return list->error(entry, "expected a noun and its preposition");
      underway_[entry.columns[0]].emplace_back(entry.columns[1]);
      continue;
    }
    if (entry.section == "noun thing") {
      if (entry.columns.size() < 2)
        return list->error(entry, "expected a noun and a word beside it");
      things_[entry.columns[0]].emplace_back(entry.columns[1]);
      words_[entry.columns[0]].maybe_thing = true;
      continue;
    }
    if (entry.section == "noun deverbal") {
      if (entry.columns.size() < 2) return list->error(entry, "expected a noun and its verb");
      verbs_.add(entry.columns[0], std::string(entry.columns[1]));
      continue;
    }
    const auto* const section = std::find(sections.begin(), sections.end(), entry.section);
    if (section == sections.end()) {
      return list->error(entry, std::string("unknown section: ").append(entry.section));
    }
    words_[entry.columns[0]].traits.set(static_cast<std::size_t>(section - sections.begin()));
    if (entry.section == "adjective attribute") {
      if (entry.columns.size() < 2) return list->error(entry, "expected a participle and its verb");
      verbs_.add(entry.columns[0], std::string(entry.columns[1]));
    }
  }
  return true;
}

Result<bool> Lexicon::read_event_nouns(const base::DataPack& pack, std::string_view name) {
  const auto list = base::read_word_list(pack, name, 2);
  if (!list) return list.error();
  for (const base::WordEntry& entry : list->entries) {
    unsigned percent = 0;
    const std::string_view digits = entry.columns[1];
    const auto [end, failed] =
        std::from_chars(digits.data(), digits.data() + digits.size(), percent);
    if (failed != std::errc() || end != digits.data() + digits.size() || percent > 100) {
      return list->error(entry, "expected a percentage, 0-100");
    }
    WordFacts& facts = words_[entry.columns[0]];
    facts.event_share = static_cast<std::uint8_t>(percent);
    facts.is_noun = true;
    if (entry.columns.size() > 2) facts.from_verb = entry.columns[2] == "verb";
  }
  return true;
}

Result<std::shared_ptr<const Lexicon>> Lexicon::compile(const base::DataPack& pack) {
  auto lexicon = std::make_shared<Lexicon>();
  for (const std::string_view name : {"claims/event_nouns.tsv", "claims/event_noun_changes.tsv"}) {
    if (auto done = lexicon->read_event_nouns(pack, name); !done) return done.error();
  }
  for (const std::string_view name : trait_lists) {
    if (auto done = lexicon->read_traits(pack, name); !done) return done.error();
  }
  return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

const WordFacts& Lexicon::find(std::string_view lemma) const {
  static const WordFacts unknown;
  const WordFacts* const found = words_.find(lemma);
  return found == nullptr ? unknown : *found;
}

std::string_view Lexicon::verb_of(std::string_view lemma) const {
  const std::string* const found = verbs_.find(lemma);
  return found == nullptr ? lemma : std::string_view(*found);
}

bool Lexicon::is_thing_beside(std::string_view noun, std::string_view word) const {
  const std::vector<std::string>* const found = things_.find(noun);
  return found != nullptr && std::find(found->begin(), found->end(), word) != found->end();
}

bool Lexicon::underway(std::string_view adposition, std::string_view noun) const {
  const std::vector<std::string>* const found = underway_.find(noun);
  return found != nullptr && std::find(found->begin(), found->end(), adposition) != found->end();
}

}  // namespace claims
DATELINE_END
