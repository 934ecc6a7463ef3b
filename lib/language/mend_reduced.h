// Participles behind a person that the tagger took for nouns: "a teen | shot | by police".
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/verbs.h"

DATELINE_BEGIN
namespace language {

/// Makes them participles of that noun. Each sentence stays one tree. Linear.
void mend_reduced(const Document& document, const Verbs& verbs, Analysis& analysis);

}  // namespace language
DATELINE_END
