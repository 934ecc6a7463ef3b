// Adjectives that a parser took for a word before the infinitive they govern
// ("The minister was | due | to fly to Rome"), and infinitives that it took for
// a purpose ("are due | to be held"); adjectives behind a subject taken for a
// clause ("Sources | close | to the matter told ...").
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/verbs.h"

DATELINE_BEGIN
namespace language {

/// Makes such an adjective the head of its clause and such an infinitive its
/// complement. Each sentence stays one tree. Linear in the document: long sentences
/// stay as they are.
void mend_adjectives(const Document& document, const Verbs& verbs, Analysis& analysis);

}  // namespace language
DATELINE_END
