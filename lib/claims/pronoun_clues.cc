#include "claims/pronoun_clues.h"

#include <algorithm>
#include <charconv>

#include "base/word_list.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::array<std::string_view, clue_count> clue_names = {"same_sentence",
                                                                 "one_sentence_back",
                                                                 "two_sentences_back",
                                                                 "further_back",
                                                                 "candidates_between",
                                                                 "mentioned",
                                                                 "pronoun",
                                                                 "name",
                                                                 "subject",
                                                                 "subject_of_root",
                                                                 "subject_same_sentence",
                                                                 "subject_one_back",
                                                                 "pronoun_subject",
                                                                 "both_subjects",
                                                                 "same_function",
                                                                 "possessor_and_subject",
                                                                 "object",
                                                                 "possessive",
                                                                 "noun_modifier",
                                                                 "oblique",
                                                                 "apposition",
                                                                 "conjunct",
                                                                 "across_quotation",
                                                                 "same_governor",
                                                                 "around_pronoun",
                                                                 "kind_person",
                                                                 "kind_group",
                                                                 "kind_organisation",
                                                                 "kind_location",
                                                                 "kind_other",
                                                                 "plural",
                                                                 "other_gender_likely",
                                                                 "speaker",
                                                                 "definite",
                                                                 "indefinite",
                                                                 "amount",
                                                                 "impersonal",
                                                                 "possessive_pronoun",
                                                                 "both_say",
                                                                 "says_and_named",
                                                                 "none"};

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass ||
         relation == Deprel::nsubj_outer;
}

void add_distance(const Tree& tree, const PronounPair& pair, Clues& clues) {
  const std::uint32_t back = tree.sentence(pair.pronoun.head) - tree.sentence(pair.candidate.head);
  clues.emplace_back(back == 0   ? Clue::same_sentence
                     : back == 1 ? Clue::one_sentence_back
                     : back == 2 ? Clue::two_sentences_back
                                 : Clue::further_back,
                     1);
  clues.emplace_back(Clue::candidates_between, std::min(pair.between, 20));
  clues.emplace_back(Clue::mentioned,
                     std::min<int>(10, static_cast<int>(pair.entity.mentions.size())));
}

void add_function(const Tree& tree, const PronounPair& pair, Clues& clues) {
  const std::uint32_t head = pair.candidate.head;
  const Deprel its = tree.word(head).deprel;
  const Deprel own = tree.word(pair.pronoun.head).deprel;
  const std::uint32_t back = tree.sentence(pair.pronoun.head) - tree.sentence(head);
  const std::uint32_t above = tree.parent(head);
  const auto say = [&](bool holds, Clue clue) {
    if (holds) clues.emplace_back(clue, 1);
  };
  const bool subject = is_subject(its);
  say(subject, Clue::subject);
  say(subject && above != Tree::none && tree.parent(above) == Tree::none, Clue::subject_of_root);
  say(subject && back == 0, Clue::subject_same_sentence);
  say(subject && back == 1, Clue::subject_one_back);
  say(subject && pair.candidate.form == MentionForm::pronoun, Clue::pronoun_subject);
  say(subject && is_subject(own), Clue::both_subjects);
  say(own == its && !is_subject(own), Clue::same_function);
  say(subject && back == 0 && own == Deprel::nmod_poss, Clue::possessor_and_subject);
  say(its == Deprel::obj, Clue::object);
  say(its == Deprel::nmod_poss, Clue::possessive);
  say(its == Deprel::nmod, Clue::noun_modifier);
  say(its == Deprel::obl || its == Deprel::obl_unmarked, Clue::oblique);
  say(its == Deprel::appos, Clue::apposition);
  say(its == Deprel::conj, Clue::conjunct);
  say(back == 0 && own != Deprel::nmod_poss && above == tree.parent(pair.pronoun.head),
      Clue::same_governor);
  const TokenRange phrase = tree.subtree(head);
  say(phrase.contains(pair.pronoun.head), Clue::around_pronoun);
}

bool is_clause_bound(Deprel relation) {
  return is_subject(relation) || relation == Deprel::obj || relation == Deprel::expl;
}

bool is_clause(Deprel relation) {
  return relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::csubj ||
         relation == Deprel::acl_relcl;
}

/// "It is likely that", "makes it easier to".
bool is_impersonal(const Tree& tree, std::uint32_t pronoun) {
  const std::uint32_t above = tree.parent(pronoun);
  if (above == Tree::none || !is_clause_bound(tree.word(pronoun).deprel)) return false;
  const auto children = tree.children(above);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return child > pronoun && is_clause(tree.word(child).deprel);
  });
}

void add_form(const Tree& tree, const MentionRules& rules, const PronounPair& pair, Clues& clues) {
  const std::uint32_t head = pair.candidate.head;
  bool amount = tree.word(head).upos == Upos::NUM || tree.word(head).upos == Upos::SYM;
  for (const std::uint32_t child : tree.children(head)) {
    const Word& word = tree.word(child);
    if (word.deprel == Deprel::nummod && !rules.is(WordUse::single, word.lemma)) amount = true;
    if (word.deprel != Deprel::det) continue;
    clues.emplace_back(
        rules.is(WordUse::indefinite, word.lemma) ? Clue::indefinite : Clue::definite, 1);
  }
  if (amount) clues.emplace_back(Clue::amount, 1);
  // An outlet speaks of others.
  if (!pair.entity.media && reports(tree, head, pair.pronoun.head))
    clues.emplace_back(Clue::speaker, 1);
  if (is_impersonal(tree, pair.pronoun.head)) clues.emplace_back(Clue::impersonal, 1);
  if (tree.word(pair.pronoun.head).deprel == Deprel::nmod_poss) {
    clues.emplace_back(Clue::possessive_pronoun, 1);
  }
}

Clue kind_clue(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return Clue::kind_person;
    case EntityKind::group:
      return Clue::kind_group;
    case EntityKind::organisation:
      return Clue::kind_organisation;
    case EntityKind::location:
      return Clue::kind_location;
    default:
      return Clue::kind_other;
  }
}

}  // namespace

bool reports(const Tree& tree, std::uint32_t subject, std::uint32_t pronoun) {
  if (!is_subject(tree.word(subject).deprel) || !is_subject(tree.word(pronoun).deprel)) {
    return false;
  }
  std::uint32_t verb = tree.parent(pronoun);
  while (verb != Tree::none && tree.word(verb).deprel == Deprel::conj) verb = tree.parent(verb);
  return verb != Tree::none && tree.word(verb).deprel == Deprel::ccomp &&
         tree.parent(verb) == tree.parent(subject);
}

std::string_view clue_name(Clue clue) {
  return clue_names[static_cast<std::size_t>(clue)];
}

Clues clues_of(const Tree& tree, const MentionRules& rules, const PronounPair& pair) {
  Clues clues;
  clues.reserve(20);
  add_distance(tree, pair, clues);
  add_function(tree, pair, clues);
  add_form(tree, rules, pair, clues);
  if (pair.candidate.form == MentionForm::pronoun) clues.emplace_back(Clue::pronoun, 1);
  if (pair.candidate.form == MentionForm::name) clues.emplace_back(Clue::name, 1);
  if (pair.both_say) clues.emplace_back(Clue::both_say, 1);
  if (pair.says && pair.entity.named && pair.entity.kind == EntityKind::person)
    clues.emplace_back(Clue::says_and_named, 1);
  if (pair.across_quotation) clues.emplace_back(Clue::across_quotation, 1);
  clues.emplace_back(kind_clue(pair.entity.kind), 1);
  if (pair.entity.plural) clues.emplace_back(Clue::plural, 1);
  if (pair.given != Gender::unknown && pair.pronoun.gender != Gender::unknown &&
      pair.entity.gender == Gender::unknown && pair.given != pair.pronoun.gender) {
    clues.emplace_back(Clue::other_gender_likely, 1);
  }
  return clues;
}

Result<std::shared_ptr<const PronounWeights>> PronounWeights::compile(const base::DataPack& pack) {
  auto weights = std::make_shared<PronounWeights>();
  constexpr std::string_view name = "claims/pronoun_weights.tsv";
  if (pack.find(name) == nullptr) return std::shared_ptr<const PronounWeights>(weights);
  auto list = base::read_word_list(pack, name, 4);
  if (!list) return list.error();
  for (const base::WordEntry& row : list->entries) {
    const auto clue = std::find(clue_names.begin(), clue_names.end(), row.columns[0]);
    if (clue == clue_names.end()) {
      return list->error(row, "unknown clue: " + std::string(row.columns[0]));
    }
    std::size_t column = 0;
    for (Weights* of : {&weights->person_, &weights->thing_, &weights->group_}) {
      const std::string_view text = row.columns[++column];
      std::int16_t& weight = (*of)[static_cast<std::size_t>(clue - clue_names.begin())];
      const auto read = std::from_chars(text.data(), text.data() + text.size(), weight);
      if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        return list->error(row, "not a whole number: " + std::string(text));
      }
    }
  }
  return std::shared_ptr<const PronounWeights>(std::move(weights));
}

const PronounWeights::Weights& PronounWeights::weights(EntityKind pronoun) const {
  return pronoun == EntityKind::person ? person_ : pronoun == EntityKind::group ? group_ : thing_;
}

int PronounWeights::score(EntityKind pronoun, const Clues& clues) const {
  const Weights& of = weights(pronoun);
  int sum = 0;
  for (const auto& [clue, value] : clues) sum += of[static_cast<std::size_t>(clue)] * value;
  return sum;
}

int PronounWeights::least(EntityKind pronoun) const {
  return weights(pronoun)[static_cast<std::size_t>(Clue::none)];
}

}  // namespace claims
DATELINE_END
