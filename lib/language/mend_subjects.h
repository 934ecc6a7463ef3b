// Subjects that the parser lost: "the minister, Jan Holm, said", "Analysts at
// Bexley said the price was too high", "..., people familiar with it said".
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/verbs.h"

DATELINE_BEGIN
namespace language {

/// Gives finite verbs without a subject the noun phrase before them, where
/// marks and tree leave no other reading. Each sentence stays one tree. Linear.
void mend_subjects(const Document& document, const Verbs& verbs, Analysis& analysis);

}  // namespace language
DATELINE_END
