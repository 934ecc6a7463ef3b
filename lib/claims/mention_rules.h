// What nouns, titles and pronouns tell about whom they stand for, compiled
// from data/<language>/claims/coref_*.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/data_pack.h"
#include "base/word_map.h"

DATELINE_BEGIN
namespace claims {

class PronounWeights;

/// What small words beside a noun do, as sections of coref_nouns.tsv.
enum class WordUse : std::uint8_t {
  another,     ///< "the next probe" is not the probe spoken of
  part,        ///< "a third", "most": named with what it is a part of
  whole,       ///< what leads to that: "of"
  indefinite,  ///< "a", "another": brings in what was not spoken of
  single,      ///< a number that is no amount: "one"
  definite,    ///< "the", "both": speaks of what is known
  two,         ///< "both": of a pair
  quarter,     ///< before a name, it makes another's: "South" Sudan
  count,
};

enum class EntityKind : std::uint8_t {
  unknown,
  person,        ///< one human being
  group,         ///< several, unnamed or of a nation: "officials", "the two leaders"
  organisation,  ///< agency, party, company, government, outlet
  location,      ///< a place; a state or capital may also act ("Seoul expects")
  document,      ///< report, poll, letter, law
  event,
  thing,
};

enum class Gender : std::uint8_t { unknown, male, female };

struct NounFacts {
  EntityKind kind = EntityKind::unknown;
  bool media = false;
  bool own = false;   ///< an organisation that no other's name stands for: "the government"
  bool many = false;  ///< a group that is never "it": "police"
};

struct PronounFacts {
  EntityKind kind = EntityKind::unknown;
  bool plural = false;
  Gender gender = Gender::unknown;
};

class MentionRules {
 public:
  static Result<std::shared_ptr<const MentionRules>> compile(const base::DataPack& pack);

  /// By lemma; `unknown` for a noun that no list has.
  [[nodiscard]] NounFacts noun(std::string_view lemma) const;
  /// By lower-case text; null for other words.
  [[nodiscard]] const PronounFacts* pronoun(std::string_view word) const;
  /// "Mr", "president": by lower-case text; null for other words.
  [[nodiscard]] const Gender* title(std::string_view word) const;
  /// What a common noun tells of its bearer ("husband"), by lemma.
  [[nodiscard]] Gender noun_gender(std::string_view lemma) const;
  /// Whom most bearers of a given name are ("Olga"), as it is written.
  [[nodiscard]] Gender given_name(std::string_view name) const;
  /// A word that only names of outlets and agencies have: "Reuters", "Times".
  [[nodiscard]] bool media(std::string_view word) const;
  [[nodiscard]] const PronounWeights& pronoun_weights() const { return *pronoun_weights_; }
  [[nodiscard]] bool is(WordUse use, std::string_view lemma) const {
    return uses_[static_cast<std::size_t>(use)].contains(lemma);
  }
  /// A verb of saying, by lemma: whatever is its subject can speak.
  [[nodiscard]] bool says(std::string_view lemma) const { return saying_.contains(lemma); }
  /// What "the two leaders" are, by lemma; `unknown` for other nouns.
  [[nodiscard]] EntityKind pair(std::string_view lemma) const;

 private:
  Result<bool> read_nouns();
  Result<bool> read_pronouns();
  Result<bool> read_titles();
  Result<bool> read_genders(std::string_view list, base::WordMap<Gender>& into);
  Result<bool> read_media();
  Result<bool> read_saying();

  base::DataPack pack_;  ///< keeps the words alive
  base::WordMap<NounFacts> nouns_;
  base::WordMap<PronounFacts> pronouns_;
  base::WordMap<Gender> titles_;
  base::WordMap<Gender> noun_genders_;
  base::WordMap<Gender> given_names_;
  base::WordMap<EntityKind> pairs_;
  base::WordMap<bool> media_;
  base::WordMap<bool> saying_;
  std::array<base::WordMap<bool>, static_cast<std::size_t>(WordUse::count)> uses_;
  std::shared_ptr<const PronounWeights> pronoun_weights_;
};

}  // namespace claims
DATELINE_END
