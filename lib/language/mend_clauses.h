// Clauses of what is said that a parser took for relative ones: "told the agency
// | that the army had left", "reports | that it had".
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"

DATELINE_BEGIN
namespace language {

/// A clause with a subject of its own behind a subordinator ("that", no pronoun) tells
/// of what is said: of the verb when it hangs on who was told or who tells, else of
/// its noun. Each sentence stays one tree. Linear in the document.
void mend_clauses(const Document& document, Analysis& analysis);

}  // namespace language
DATELINE_END
