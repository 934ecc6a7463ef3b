// What verb a word could be that a tagger took for a noun, a name or an attribute.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/analysis.h"
#include "dateline/document.h"
#include "language/model.h"
#include "language/word_kinds.h"

DATELINE_BEGIN
namespace language {

struct VerbReading {
  Xpos tag = Xpos::VBD;     ///< VBZ, VBD or VBN
  int share = 0;            ///< how often such a form is a verb, in percent
  bool attribute = false;   ///< the tagger saw a participle
  bool participle = false;  ///< the form is one, too
};

/// Nothing when the tagger can't have missed a verb. `title_case`: the sentence
/// is a headline whose common nouns have capitals, too.
std::optional<VerbReading> read_verb(const LanguageModel& model, const Word& seen,
                                     std::string_view form, bool title_case);

/// Makes it a finite verb of the past, whatever it was taken for.
void make_past(Word& verb);

/// Most of its longer words have capitals.
bool is_title_case(const Document& document, const Sentence& sentence);

/// ASCII letters in lower case; the rest unchanged.
std::string lower_ascii(std::string_view text);

}  // namespace language
DATELINE_END
