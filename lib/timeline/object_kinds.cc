#include "timeline/object_kinds.h"

#include <algorithm>

#include "base/word_list.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

/// What kind of name covers the token, if one does.
std::optional<NameKind> name_at(const Analysis& analysis, std::uint32_t token) {
  const auto after =
      std::upper_bound(analysis.names.begin(), analysis.names.end(), token,
                       [](std::uint32_t wanted, const Name& name) { return wanted < name.begin; });
  if (after == analysis.names.begin()) return std::nullopt;
  const Name& name = *std::prev(after);
  return token < name.end ? std::optional(name.kind) : std::nullopt;
}

ObjectKind kind_of(const Extraction& extraction, std::uint32_t token, const HumanNouns& humans) {
  const Word& word = extraction.analysis.words[token];
  if (const auto name = name_at(extraction.analysis, token)) {
    const bool human = *name == NameKind::person || *name == NameKind::nationality;
    return human ? ObjectKind::people : ObjectKind::unknown;
  }
  const ObjectKind kind = humans.kind_of(word.lemma);
  if (word.upos == Upos::NOUN) return kind;
  return word.upos == Upos::PRON && kind == ObjectKind::people ? kind : ObjectKind::unknown;
}

}  // namespace

std::optional<Error> HumanNouns::read(const base::DataPack& pack) {
  const auto persons = base::read_word_list(pack, "claims/coref_persons.tsv");
  if (!persons) return persons.error();
  const auto nouns = base::read_word_list(pack, "claims/coref_nouns.tsv");
  if (!nouns) return nouns.error();
  const auto more = base::read_word_list(pack, "timeline/people.tsv");
  if (!more) return more.error();
  for (const auto& entry : more->entries) {
    if (entry.section == "endings") {
      endings_.emplace_back(entry.columns[0]);
    } else {
      nouns_.emplace(entry.columns[0]);
    }
  }
  for (const auto& entry : persons->entries) nouns_.emplace(entry.columns[0]);
  for (const auto& entry : nouns->entries) {
    const bool human = entry.section == "person" || entry.section == "group";
    if (human) nouns_.emplace(entry.columns[0]);
  }
  return std::nullopt;
}

ObjectKind HumanNouns::kind_of(std::string_view noun) const {
  if (nouns_.contains(noun)) return ObjectKind::people;
  const bool may_be = std::any_of(endings_.begin(), endings_.end(), [&](const std::string& ending) {
    return noun.ends_with(ending);
  });
  return may_be ? ObjectKind::unknown : ObjectKind::things;
}

ObjectKind object_kind(const Extraction& extraction, const Claim& claim, const HumanNouns& humans) {
  for (const Participant& participant : claim.participants) {
    if (participant.role != Role::patient) continue;
    const std::uint32_t token = head_token(extraction, participant.span);
    if (token != Word::no_head) return kind_of(extraction, token, humans);
  }
  return ObjectKind::unknown;
}

}  // namespace merge
DATELINE_END
