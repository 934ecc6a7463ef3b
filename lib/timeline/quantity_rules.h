// Words that counts and amounts are told with, from
// data/<language>/timeline/quantities.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/data_pack.h"

DATELINE_BEGIN
namespace merge {

/// What a number leaves open: "at least 12", "up to 12", "some 12".
enum class Bound : std::uint8_t { exact, least, most, about };

class QuantityRules {
 public:
  std::optional<Error> read(const base::DataPack& pack);

  /// 1,000,000 of "million".
  [[nodiscard]] std::optional<std::int64_t> magnitude(std::string_view word) const;
  /// What one or two words before a number make of it, or null.
  [[nodiscard]] const Bound* bound(std::string_view words) const;
  /// One name for units that mean the same: "people" for "person".
  [[nodiscard]] std::string_view unit(std::string_view lemma) const;
  /// "die" of "toll"; "?" of "number", which counts what is named beside it; else "".
  [[nodiscard]] std::string_view toll(std::string_view lemma) const;
  /// "rise": says how high a toll is.
  [[nodiscard]] bool tells_toll(std::string_view verb) const;
  /// "a" of "a hundred": one of them.
  [[nodiscard]] bool is_single(std::string_view word) const {
    return singles_.contains(std::string(word));
  }
  /// "22 other defendants": there are more than these.
  [[nodiscard]] bool tells_of_more(std::string_view word) const {
    return others_.contains(std::string(word));
  }
  /// "the" before all that are meant.
  [[nodiscard]] bool is_whole(std::string_view word) const {
    return wholes_.contains(std::string(word));
  }
  /// "years old" for "year old" behind a number; else "".
  [[nodiscard]] std::string_view age_unit(const std::string& words) const {
    const auto found = ages_.find(words);
    return found == ages_.end() ? std::string_view() : std::string_view(found->second);
  }
  /// "people": the unit of persons that no word counts.
  [[nodiscard]] std::string_view persons() const { return persons_; }

 private:
  std::unordered_map<std::string, std::int64_t> magnitudes_;
  std::unordered_map<std::string, Bound> bounds_;
  std::unordered_map<std::string, std::string> units_;
  std::unordered_map<std::string, std::string> tolls_;
  std::unordered_set<std::string> toll_verbs_;
  std::unordered_set<std::string> singles_;
  std::unordered_set<std::string> wholes_;
  std::unordered_set<std::string> others_;
  std::unordered_map<std::string, std::string> ages_;
  std::string persons_;
};

}  // namespace merge
DATELINE_END
