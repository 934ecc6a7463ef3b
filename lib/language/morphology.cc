#include "language/morphology.h"

#include <algorithm>

#include "base/word_list.h"

DATELINE_BEGIN
namespace language {
namespace {

void set_from_tag(Word& word) {
  Morphology& form = word.morphology;
  switch (word.xpos) {
    case Xpos::VBD:
      form.tense = Tense::past;
      form.verb_form = VerbForm::finite;
      form.mood = Mood::indicative;
      break;
    case Xpos::VBZ:
      form.number = Number::singular;
      form.person = 3;
      [[fallthrough]];
    case Xpos::VBP:
      form.tense = Tense::present;
      [[fallthrough]];
    case Xpos::MD:
      form.verb_form = VerbForm::finite;
      form.mood = Mood::indicative;
      break;
    case Xpos::VBN:
      form.tense = Tense::past;
      form.verb_form = VerbForm::participle;
      break;
    case Xpos::VBG:
      form.tense = Tense::present;
      form.verb_form = VerbForm::participle;
      break;
    case Xpos::VB:
      form.verb_form = VerbForm::infinitive;
      break;
    case Xpos::NN:
    case Xpos::NNP:
      form.number = Number::singular;
      break;
    case Xpos::NNS:
    case Xpos::NNPS:
      form.number = Number::plural;
      break;
    default:
      break;
  }
}

/// What a verb has below it.
struct Dependents {
  bool passive_auxiliary = false;
  bool have = false;
  bool auxiliary = false;  ///< any, or "to"
  bool subject = false;
  bool passive_subject = false;
  bool agent = false;
};

std::vector<Dependents> collect(std::span<const Word> sentence) {
  std::vector<Dependents> all(sentence.size());
  for (const Word& word : sentence) {
    if (word.head == Word::no_head) continue;
    Dependents& of = all[word.head];
    of.passive_auxiliary |= word.deprel == Deprel::aux_pass;
    of.have |= word.deprel == Deprel::aux && word.lemma == "have";
    of.auxiliary |= word.deprel == Deprel::aux || word.xpos == Xpos::TO;
    of.subject |= word.deprel == Deprel::nsubj;
    of.passive_subject |= word.deprel == Deprel::nsubj_pass;
    of.agent |= word.deprel == Deprel::obl_agent;
  }
  return all;
}

}  // namespace

Result<Pronouns> Pronouns::compile(const base::DataPack& pack) {
  const auto list = base::read_word_list(pack, "language/pronouns.tsv", 3);
  if (!list) return list.error();
  Pronouns pronouns;
  for (const base::WordEntry& entry : list->entries) {
    const std::string_view person = entry.columns[1];
    const std::string_view number = entry.columns[2];
    if (person.size() != 1 || person < "1" || person > "3")
      return list->error(entry, "the person is 1, 2 or 3");
    if (number != "singular" && number != "plural" && number != "none")
      return list->error(entry, "the number is singular, plural or none");
    pronouns.entries_.push_back({word_features(entry.columns[0]).lower,
                                 static_cast<std::uint8_t>(person[0] - '0'),
                                 number == "singular" ? Number::singular
                                 : number == "plural" ? Number::plural
                                                      : Number::none});
  }
  std::sort(pronouns.entries_.begin(), pronouns.entries_.end(),
            [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return pronouns;
}

void Pronouns::set(const WordFeatures& word, Morphology& morphology) const {
  const auto found =
      std::lower_bound(entries_.begin(), entries_.end(), word.lower,
                       [](const Entry& entry, std::uint32_t key) { return entry.word < key; });
  if (found == entries_.end() || found->word != word.lower) return;
  morphology.person = found->person;
  morphology.number = found->number;
}

void set_morphology(std::span<const WordFeatures> features, const Pronouns& pronouns,
                    std::span<Word> sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Word& word = sentence[i];
    word.morphology = {};
    set_from_tag(word);
    if (word.upos == Upos::PRON) pronouns.set(features[i], word.morphology);
  }
  const std::vector<Dependents> all = collect(sentence);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Word& word = sentence[i];
    const Dependents& has = all[i];
    const bool verb = word.upos == Upos::VERB;
    if (word.xpos == Xpos::VBN && verb) {
      word.morphology.passive = has.passive_auxiliary || has.passive_subject || has.agent ||
                                (!has.have && !has.subject && !has.auxiliary);
    } else if (word.xpos == Xpos::VB && !has.auxiliary && !has.subject &&
               (word.deprel == Deprel::root || word.deprel == Deprel::parataxis)) {
      word.morphology.verb_form = VerbForm::finite;
      word.morphology.mood = Mood::imperative;
    }
  }
}

}  // namespace language
DATELINE_END
