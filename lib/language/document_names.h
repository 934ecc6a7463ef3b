// Names as a whole document shows them: one name, one kind.
#pragma once

#include <span>

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/gazetteer.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

/// Mends the names that sentences gave one by one: the same words get the kind
/// they have most often in the document, the family name of a person
/// named in full is that person, and nationalities ("Korean", "Germans") are added. Keeps text
/// order; no overlap. `keys` has one for each word.
void settle_names(const Document& document, const Gazetteer& gazetteer,
                  std::span<const WordKey> keys, Analysis& analysis);

}  // namespace language
DATELINE_END
