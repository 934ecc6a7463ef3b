// Objects behind a particle: "called off | a strike".
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"

DATELINE_BEGIN
namespace language {

/// A noun that a tree hangs on a verb like what a preposition opens, but that follows the verb's
/// particle without one, is its object. Linear in the length of the document.
void mend_particles(const Document& document, Analysis& analysis);

}  // namespace language
DATELINE_END
