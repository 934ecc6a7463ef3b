// Kinds of words that the menders of trees ask for, told by their tags.
#pragma once

#include "dateline/analysis.h"

DATELINE_BEGIN
namespace language {

/// A verb form with a tense, or a modal.
inline bool is_finite(const Word& word) {
  return word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP ||
         word.xpos == Xpos::MD;
}

/// A pronoun that opens a relative clause.
inline bool is_relative(const Word& word) {
  return word.xpos == Xpos::WDT || word.xpos == Xpos::WP;
}

inline bool is_name_tag(Xpos tag) {
  return tag == Xpos::NNP || tag == Xpos::NNPS;
}

}  // namespace language
DATELINE_END
