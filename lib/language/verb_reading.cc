#include "language/verb_reading.h"

DATELINE_BEGIN
namespace language {
namespace {

bool is_capital(std::string_view text) {
  return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

std::optional<VerbReading> read_past(const LanguageModel& model, const Word& seen,
                                     std::string_view lower) {
  const Verbs::Past* irregular = model.verbs.irregular(lower);
  if (irregular != nullptr && (irregular->past || irregular->form != irregular->lemma)) {
    const int share = model.verbs.share(irregular->lemma);
    if (share == 0) return {};
    VerbReading reading;
    reading.tag = irregular->past ? Xpos::VBD : Xpos::VBN;
    reading.share = irregular->form == irregular->lemma ? share : 70;
    reading.participle = irregular->participle;
    return reading;
  }
  if (!lower.ends_with("ed") || lower.size() < 5 || !is_name_tag(seen.xpos)) return {};
  const int share = model.verbs.share(model.lemmas.lemma(lower, Xpos::VBD));
  if (share == 0) return {};
  VerbReading reading;
  reading.share = 70;
  reading.participle = true;
  return reading;
}

}  // namespace

void make_past(Word& verb) {
  verb.xpos = Xpos::VBD;
  verb.morphology = {};
  verb.morphology.tense = Tense::past;
  verb.morphology.verb_form = VerbForm::finite;
  verb.morphology.mood = Mood::indicative;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool is_title_case(const Document& document, const Sentence& sentence) {
  int capital = 0;
  int small = 0;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    const std::string_view word = document.word(token);
    if (word.size() < 4) continue;
    if (is_capital(word)) ++capital;
    if (word.front() >= 'a' && word.front() <= 'z') ++small;
  }
  return capital >= 3 && capital > 3 * small;
}

std::optional<VerbReading> read_verb(const LanguageModel& model, const Word& seen,
                                     std::string_view form, bool title_case) {
  if (seen.upos == Upos::VERB && (seen.xpos == Xpos::VBN || seen.xpos == Xpos::VBD)) {
    switch (seen.deprel) {
      case Deprel::amod:
      case Deprel::compound:
      case Deprel::aux:
      case Deprel::aux_pass: {
        VerbReading reading;
        reading.share = 100;
        reading.attribute = true;
        return reading;
      }
      default:
        return {};
    }
  }
  const bool noun = seen.xpos == Xpos::NN || seen.xpos == Xpos::NNS || is_name_tag(seen.xpos);
  if (!noun && seen.xpos != Xpos::JJ) return {};
  if (form.size() < 3) return {};
  // A capital tells a name, but not in a headline.
  if (is_name_tag(seen.xpos) && is_capital(form) && !title_case) return {};
  const std::string small = lower_ascii(form);
  if (seen.xpos != Xpos::NNS && seen.xpos != Xpos::NNPS) {
    if (auto past = read_past(model, seen, small)) return past;
  }
  if (!small.ends_with("s") || small.ends_with("ss") || seen.xpos == Xpos::NN ||
      seen.xpos == Xpos::JJ) {
    return {};
  }
  VerbReading reading;
  reading.tag = Xpos::VBZ;
  reading.share = model.verbs.share(model.lemmas.lemma(small, Xpos::VBZ));
  if (reading.share == 0) return {};
  return reading;
}

}  // namespace language
DATELINE_END
