// Whether a verb's object is a human being: "fired the coach" and "fired a rocket" are
// different happenings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/data_pack.h"
#include "base/text_hash.h"
#include "dateline/extraction.h"

DATELINE_BEGIN
namespace merge {

enum class ObjectKind : std::uint8_t { unknown, people, things };

/// Words for human beings, from data/<language>/claims/ and timeline/people.tsv.
class HumanNouns {
 public:
  std::optional<Error> read(const base::DataPack& pack);
  [[nodiscard]] ObjectKind kind_of(std::string_view noun) const;

 private:
  std::unordered_set<std::string, base::TextHash, std::equal_to<>> nouns_;
  std::vector<std::string> endings_;
};

/// Whether it happened to people or to things, as far as the claim tells.
ObjectKind object_kind(const Extraction& extraction, const Claim& claim, const HumanNouns& humans);

}  // namespace merge
DATELINE_END
