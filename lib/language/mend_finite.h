// Finite verbs that a tagger or parser took for something else, where their own words tell.
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/verbs.h"

DATELINE_BEGIN
namespace language {

/// - "The two | last | met": an adjective between subject and verb is an adverb.
/// - "Japanese media, | citing | sources, reported": an aside, no attribute.
/// - "that the army | believed | Lam had left": what follows is believed.
/// - "A train | believed | to be carrying Lam | arrived": a participle and the sentence's verb.
/// - "said the plan was ready but | warned that it may fail": the speaker warns, not the plan.
/// - "Tarn | and some other media | reported": two subjects.
/// - "..., a lawmaker | said.": a speaker behind what is said.
/// - "The company, which employs ten people, | filed | for bankruptcy.": the sentence's verb.
/// - "Protesters | set | fire and police arrested ten": a past that looks like a present.
/// - "after Lam | had crossed": no passive.
/// - "dismissed the claim as premature and | accused | her": no conjunct of the adjective.
/// Linear in the length of the document.
void mend_finite(const Document& document, const Verbs& verbs, Analysis& analysis);

}  // namespace language
DATELINE_END
