#include "claims/carriers.h"

#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
}

/// "was on Tuesday", "is likely to be next week": the predicate only places it.
bool only_places(const Context& context, std::uint32_t predicate) {
  if (!context.tree.has_child(predicate, Deprel::cop)) return false;
  return context.time_at[predicate] != Context::no_time ||
         adposition_of(context, predicate) != Tree::none;
}

/// Through "is expected to take place", "is likely to be held": the innermost
/// predicate that the same noun is the subject of.
std::uint32_t innermost(const Context& context, std::uint32_t predicate) {
  for (int steps = 0; steps < 4; ++steps) {
    const std::uint32_t inner = context.tree.child(predicate, Deprel::xcomp);
    if (inner == Tree::none || context.tree.has_child(predicate, Deprel::obj)) return predicate;
    predicate = inner;
  }
  return predicate;
}

}  // namespace

std::uint32_t carrier_of(const Context& context, std::uint32_t noun) {
  const std::uint32_t at = first_conjunct(context, noun);
  const std::uint32_t parent = context.tree.parent(at);
  if (parent == Tree::none) return Tree::none;
  const Deprel relation = context.word(at).deprel;
  if (relation == Deprel::obj) {
    return context.is(parent, Trait::verb_light) ? parent : Tree::none;
  }
  if (!is_subject(relation)) return Tree::none;
  const std::uint32_t inner = innermost(context, parent);
  const bool passive = relation == Deprel::nsubj_pass || verb_group(context, inner).passive;
  if (passive && context.is(inner, Trait::verb_light)) return inner;
  if (context.is(inner, Trait::verb_happen) || only_places(context, inner)) return inner;
  if (inner != parent && context.word(inner).upos != Upos::VERB) return inner;
  return Tree::none;
}

}  // namespace claims
DATELINE_END
