// The labels of the tagger: an XPOS together with its UPOS.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/analysis.h"

DATELINE_BEGIN
namespace language {

struct TagPair {
  Xpos xpos = Xpos::NN;
  Upos upos = Upos::NOUN;
  bool operator==(const TagPair&) const = default;
};

/// The enumerator with that spelling ("PRP$"; "nsubj:pass").
std::optional<Upos> find_upos(std::string_view name);
std::optional<Xpos> find_xpos(std::string_view name);
std::optional<Deprel> find_deprel(std::string_view name);

inline constexpr std::size_t deprel_count = static_cast<std::size_t>(Deprel::xcomp) + 1;

}  // namespace language
DATELINE_END
