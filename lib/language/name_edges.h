// The edges of names: what tags, trees and lists know better than one label a word.
#pragma once

#include <span>

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/gazetteer.h"
#include "language/word_features.h"

DATELINE_BEGIN
namespace language {

/// Mends where names begin and end: a title before a person and loose marks are
/// left off; parts that the tree holds together become one name ("Greater |
/// Noida", "Department | of | Defense", "Acme | , | Inc."); a person's name
/// takes in the rest of it that the tree shows. Keeps text order; no overlap. `keys` has
/// one for each word.
void mend_name_edges(const Document& document, const Gazetteer& gazetteer,
                     std::span<const WordKey> keys, Analysis& analysis);

}  // namespace language
DATELINE_END
