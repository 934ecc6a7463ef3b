#include "claims/pronoun_fit.h"

#include "claims/pronoun_clues.h"

DATELINE_BEGIN
namespace claims {
namespace {

bool may_speak(const Entity& entity) {
  const bool thing = entity.kind == EntityKind::unknown || entity.kind == EntityKind::event ||
                     entity.kind == EntityKind::thing;
  return !thing || entity.named;
}

/// "The opposition", "the crew": one of several persons.
bool is_collective(const Tree& tree, const MentionRules& rules, const Mention& mention) {
  const Word& word = tree.word(mention.head);
  return mention.form == MentionForm::nominal && word.xpos == Xpos::NN &&
         !rules.noun(word.lemma).many;
}

/// "Norvik said it would": a bare name taken for a person's may be a firm's.
bool may_be_firm(const Tree& tree, const PronounFit& pair) {
  if (pair.other.form != MentionForm::name || pair.entity.gender != Gender::unknown ||
      pair.given != Gender::unknown || pair.entity.name.find(' ') != std::string::npos) {
    return false;
  }
  return reports(tree, pair.other.head, pair.pronoun.head);
}

}  // namespace

bool subject_of_saying(const Tree& tree, const MentionRules& rules, std::uint32_t head) {
  const std::uint32_t verb = tree.parent(head);
  return verb != Tree::none && tree.word(head).deprel == Deprel::nsubj &&
         rules.says(tree.word(verb).lemma);
}

bool fits(const Tree& tree, const MentionRules& rules, const PronounFit& pair) {
  const auto& [pronoun, other, entity, given] = pair;
  if (pronoun.plural) {
    return entity.plural || entity.kind == EntityKind::group ||
           entity.kind == EntityKind::organisation;
  }
  if (entity.plural) return false;
  if (pronoun.kind != EntityKind::person) {
    if (subject_of_saying(tree, rules, pronoun.head) && !may_speak(entity)) return false;
    if (entity.kind == EntityKind::group) {
      return is_collective(tree, rules, other) && reports(tree, other.head, pronoun.head);
    }
    return entity.kind != EntityKind::person || may_be_firm(tree, pair);
  }
  if (entity.gender != Gender::unknown) return entity.gender == pronoun.gender;
  // A name whose bearer the tagger has not told may be a person's.
  return entity.kind == EntityKind::person ||
         (other.form == MentionForm::name && entity.kind != EntityKind::group &&
          entity.kind != EntityKind::location);
}

}  // namespace claims
DATELINE_END
