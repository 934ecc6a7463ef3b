#include "claims/attribution_complements.h"

#include "claims/attribution_words.h"

DATELINE_BEGIN
namespace claims {
bool is_infinitive(const Tree& tree, std::uint32_t token) {
  for (const std::uint32_t child : tree.children(token)) {
    if (child < token && tree.word(child).deprel == Deprel::mark &&
        tree.word(child).xpos == Xpos::TO)
      return true;
  }
  return false;
}

bool is_gerund(const Tree& tree, std::uint32_t token) {
  return tree.word(token).xpos == Xpos::VBG && !tree.has_child(token, Deprel::aux);
}

Complements complements_of(const Tree& tree, std::uint32_t verb, bool passive) {
  Complements found;
  for (const std::uint32_t child : tree.children(verb)) {
    switch (tree.word(child).deprel) {
      case Deprel::ccomp:
        if (found.ccomp == Tree::none || child > verb) found.ccomp = child;
        break;
      case Deprel::xcomp:
        found.xcomp = child;
        break;
      case Deprel::obj:
        if (found.object == Tree::none) found.object = child;
        break;
      case Deprel::iobj:
        found.indirect = child;
        break;
      case Deprel::nsubj_pass:
        if (passive) found.object = child;
        break;
      case Deprel::obl:
      case Deprel::advcl:
        found.obliques.push_back(child);
        break;
      default:
        break;
    }
  }
  if (passive && found.object == Tree::none && tree.word(verb).deprel == Deprel::acl) {
    found.object = tree.parent(verb);
  }
  return found;
}

std::uint32_t end_of_object(const Tree& tree, const AttributionRules& rules, std::uint32_t verb,
                            TokenRange object) {
  std::uint32_t end = object.end;
  for (const std::uint32_t child : tree.children(verb)) {
    const TokenRange part = tree.subtree(child);
    if (part.begin != end) continue;
    const Deprel relation = tree.word(child).deprel;
    const bool belongs =
        relation == Deprel::xcomp || (relation == Deprel::advcl && is_infinitive(tree, child)) ||
        (relation == Deprel::obl && rules.is(introduced_by(tree, child), WordRole::of_phrase));
    if (!belongs) break;
    end = part.end;
  }
  return end;
}

std::uint32_t figure_at(const Tree& tree, const CueEntry& entry, std::uint32_t verb,
                        std::uint32_t object) {
  if (entry.leads.empty()) return Tree::none;
  for (const std::uint32_t governor : {verb, object}) {
    for (const std::uint32_t child : tree.children(governor)) {
      const bool number =
          tree.word(child).upos == Upos::NUM || tree.has_child(child, Deprel::nummod);
      if (child > verb && number && introduced_by(tree, child) == entry.leads.front()) {
        return child;
      }
    }
  }
  return Tree::none;
}

bool is_turned_away(const Mentions& mentions, const CueEntry& entry, std::uint32_t object) {
  if (entry.cue_class != CueClass::deny && entry.cue_class != CueClass::doubt) return false;
  const Mention* mention = mentions.at(object);
  return mention != nullptr &&
         (mention->kind == EntityKind::person || mention->kind == EntityKind::group);
}

std::uint32_t behind_aside(const Tree& tree, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || tree.text(begin) != ",") return begin;
  for (std::uint32_t token = begin + 1; token < end; ++token) {
    if (tree.text(token) == ",") return token + 1;
    const Xpos xpos = tree.word(token).xpos;
    if (xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || xpos == Xpos::MD) break;
  }
  return begin;
}

}  // namespace claims
DATELINE_END
