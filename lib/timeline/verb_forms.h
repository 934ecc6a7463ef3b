// How English verbs inflect: regular by rule, the others from
// data/<language>/common/verb_forms.tsv.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_pack.h"
#include "base/text_hash.h"

DATELINE_BEGIN
namespace merge {

/// Lemmas may carry a particle: "set_off" gives "sets off".
class VerbForms {
 public:
  std::optional<Error> read(const base::DataPack& pack);

  [[nodiscard]] std::string third_person(std::string_view lemma) const;
  [[nodiscard]] std::string past(std::string_view lemma) const;
  [[nodiscard]] std::string participle(std::string_view lemma) const;

  /// "crash", "fall": what it happens to is its subject.
  [[nodiscard]] bool is_intransitive(std::string_view lemma) const;

  /// "die", "reopen": its subject, when it has no object, is whom or what it happens to.
  [[nodiscard]] bool is_undergoing(std::string_view lemma) const;

  /// Lemmas that a form in lower case may belong to, likeliest first; whether
  /// there are such verbs is the caller's to check.
  [[nodiscard]] std::vector<std::string> lemmas_of(std::string_view form) const;

 private:
  struct Irregular {
    std::string past;
    std::string participle;
  };
  [[nodiscard]] std::string regular_past(std::string_view head) const;

  std::unordered_map<std::string, Irregular, base::TextHash, std::equal_to<>> irregular_;
  std::unordered_map<std::string, std::string, base::TextHash, std::equal_to<>> lemma_of_;
  std::unordered_set<std::string, base::TextHash, std::equal_to<>> doubling_;
  std::unordered_set<std::string, base::TextHash, std::equal_to<>> intransitive_;
  std::unordered_set<std::string, base::TextHash, std::equal_to<>> undergoing_;
};

}  // namespace merge
DATELINE_END
