// Past tenses that the tagger took for participles, and subjects that a parser
// gave away on their account: "Lind, the minister, | accused | Oslo of delay",
// "A van carrying six people | went | missing".
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/verbs.h"

DATELINE_BEGIN
namespace language {

/// Makes a past tense of a participle that has an object as only a verb in the
/// active has one. Each sentence stays one tree. Linear in the document; a
/// sentence's work is bounded by its candidates. Run before `mend_subjects`,
/// which gives the new verbs their subjects where this leaves them open.
void mend_participles(const Document& document, const Verbs& verbs, Analysis& analysis);

}  // namespace language
DATELINE_END
