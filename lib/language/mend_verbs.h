// Finite verbs that the tagger took for nouns, names or attributes ("Indian
// navy foils attack", "the quake struck Qeshm island"), and the trees around them.
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/model.h"

DATELINE_BEGIN
namespace language {

/// Finds them where a stretch between marks has a subject but no finite verb,
/// and makes each the head of its stretch. Headlines need it most. Linear.
void mend_verbs(const Document& document, const LanguageModel& model, Analysis& analysis);

}  // namespace language
DATELINE_END
