// Stage 2: tokens -> tags, lemmas, names, dependency trees.
#pragma once

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/model.h"

DATELINE_BEGIN
namespace language {

/// One word a token, one tree a sentence. Deterministic on every machine.
Analysis analyze(const Document& document, const LanguageModel& model);

}  // namespace language
DATELINE_END
