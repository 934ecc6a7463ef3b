#include <algorithm>

#include "claims/attribution_complements.h"
#include "claims/attribution_finder.h"

DATELINE_BEGIN
namespace claims {
namespace {

bool is_infinitive_clause(const Tree& tree, std::uint32_t head) {
  return is_infinitive(tree, head) && tree.word(head).upos == Upos::VERB;
}

/// What can complete a reporting noun: its dependents, and a phrase right
/// behind it that a tree ties to the verb that carries it ("kept her promise | to
/// return", "raised doubts | about the merger").
std::vector<std::uint32_t> complements_of(const Tree& tree, std::uint32_t word) {
  const auto children = tree.children(word);
  std::vector<std::uint32_t> found(children.begin(), children.end());
  if (tree.word(word).deprel != Deprel::obj) return found;
  for (const std::uint32_t child : tree.children(tree.parent(word))) {
    if (tree.subtree(child).begin == word + 1) found.push_back(child);
  }
  return found;
}

/// The phrase behind one of an entry's prepositions; the preposition joins the
/// cue when it stands right behind it.
bool match_lead(const Tree& tree, const CueEntry& entry, std::uint32_t word, Draft& draft) {
  for (const std::string_view lead : entry.leads) {
    for (const std::uint32_t child : complements_of(tree, word)) {
      const Deprel relation = tree.word(child).deprel;
      if (child < word || (relation != Deprel::nmod && relation != Deprel::obl &&
                           relation != Deprel::acl && relation != Deprel::advcl)) {
        continue;
      }
      if (introduced_by(tree, child) != lead) continue;
      TokenRange part = tree.subtree(child);
      part.begin = tree.children(child).front() + 1;
      if (part.begin == draft.cue.end + 1) draft.cue.end = part.begin;
      part = trimmed(tree, part);
      if (part.empty()) continue;
      draft.content.push_back(part);
      draft.use = CueUse::lead;
      return true;
    }
  }
  return false;
}

bool match_clause(const Tree& tree, const AttributionRules& rules, const CueEntry& entry,
                  std::uint32_t word, Draft& draft) {
  for (const std::uint32_t child : complements_of(tree, word)) {
    if (child < word) continue;
    const Deprel relation = tree.word(child).deprel;
    const bool infinitive = is_infinitive_clause(tree, child);
    const bool clause =
        relation == Deprel::ccomp ||
        (relation == Deprel::acl && rules.is(introduced_by(tree, child), WordRole::complementizer));
    const bool fits =
        (clause && !infinitive && entry.has(Frame::that)) ||
        (infinitive && entry.has(Frame::inf) &&
         (relation == Deprel::acl || relation == Deprel::xcomp || relation == Deprel::ccomp));
    if (!fits) continue;
    const TokenRange part = trimmed(tree, tree.subtree(child));
    if (part.empty()) continue;
    draft.content.push_back(part);
    draft.use = infinitive ? CueUse::infinitive : CueUse::clause;
    return true;
  }
  return false;
}

/// Whose statement it is: a possessor, "by" or "from" whom, or the subject of
/// the verb that carries the noun ("issued a statement").
Phrase owner_of(const Finding& finding, std::uint32_t noun, CueClass cue_class) {
  const Tree& tree = finding.tree;
  const AttributionRules& rules = finding.rules;
  const std::uint32_t possessor = tree.child(noun, Deprel::nmod_poss);
  if (possessor != Tree::none) return noun_phrase(tree, possessor);
  for (const std::uint32_t child : tree.children(noun)) {
    if (child < noun || tree.word(child).deprel != Deprel::nmod) continue;
    if (rules.is(introduced_by(tree, child), WordRole::owner)) return noun_phrase(tree, child);
  }
  const std::uint32_t above = tree.parent(noun);
  if (above == Tree::none || tree.word(above).upos != Upos::VERB) return {};
  if (tree.word(noun).deprel != Deprel::obj) return {};
  const Phrase agent = find_agent(tree, above);
  return cannot_feel(finding, cue_class, agent) ? Phrase{} : agent;
}

void find_noun_cue(Finding& finding, std::uint32_t noun) {
  const Tree& tree = finding.tree;
  for (const CueEntry& entry : finding.rules.noun(tree.word(noun).lemma)) {
    Draft draft;
    draft.cue = {noun, noun + 1};
    draft.cue_head = noun;
    draft.cue_class = entry.cue_class;
    if (!match_clause(tree, finding.rules, entry, noun, draft) &&
        !match_lead(tree, entry, noun, draft))
      continue;
    const Phrase owner = owner_of(finding, noun, draft.cue_class);
    draft.source = owner.range;
    draft.source_head = owner.head;
    if (!owner.found() && draft.use == CueUse::lead) continue;
    finding.drafts.push_back(std::move(draft));
    return;
  }
}

void find_adjective_cue(Finding& finding, std::uint32_t adjective) {
  const Tree& tree = finding.tree;
  for (const CueEntry& entry : finding.rules.adjective(tree.word(adjective).lemma)) {
    Draft draft;
    draft.cue = verb_group(tree, adjective);
    draft.cue_head = adjective;
    draft.cue_class = entry.cue_class;
    draft.negated = is_negated(tree, finding.rules, adjective);
    if (!match_clause(tree, finding.rules, entry, adjective, draft) &&
        !match_lead(tree, entry, adjective, draft)) {
      continue;
    }
    const Phrase agent = find_agent(tree, adjective);
    draft.source = agent.range;
    draft.source_head = agent.head;
    finding.drafts.push_back(std::move(draft));
    return;
  }
}

}  // namespace

bool cannot_feel(const Finding& finding, CueClass cue_class, const Phrase& agent) {
  if (cue_class != CueClass::expect && cue_class != CueClass::believe) return false;
  const Mention* mention = agent.found() ? finding.mentions.at(agent.head) : nullptr;
  return mention != nullptr && mention->form == MentionForm::nominal &&
         (mention->kind == EntityKind::unknown || mention->kind == EntityKind::thing ||
          mention->kind == EntityKind::event);
}

void find_noun_cues(Finding& finding) {
  for (std::uint32_t token = 0; token < finding.tree.size(); ++token) {
    const Upos upos = finding.tree.word(token).upos;
    if (upos == Upos::NOUN) find_noun_cue(finding, token);
    if (upos == Upos::ADJ) find_adjective_cue(finding, token);
  }
}

}  // namespace claims
DATELINE_END
