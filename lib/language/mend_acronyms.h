// Acronyms that read like a pronoun: "the WHO".
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"

DATELINE_BEGIN
namespace language {

/// Makes names of organisations of relative pronouns in capitals among lower-case words. Keeps
/// text order of the names and adds no overlap. Linear in the length of the document.
void mend_acronyms(const Document& document, Analysis& analysis);

}  // namespace language
DATELINE_END
