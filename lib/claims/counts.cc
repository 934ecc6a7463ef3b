#include "claims/counts.h"

DATELINE_BEGIN
namespace claims {

std::uint32_t counted_by(const Context& context, std::uint32_t predicate) {
  const Tree& tree = context.tree;
  const Word& word = context.word(predicate);
  if (word.xpos != Xpos::VBN && word.upos != Upos::ADJ) return Tree::none;
  for (const std::uint32_t child : tree.children(predicate)) {
    const Deprel relation = context.word(child).deprel;
    if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::aux ||
        relation == Deprel::aux_pass || relation == Deprel::cop || relation == Deprel::det) {
      return Tree::none;
    }
  }
  std::uint32_t at = predicate;
  while (at > 0 && context.word(at - 1).upos == Upos::ADV) --at;
  if (at == 0 || context.word(at - 1).upos != Upos::NUM ||
      tree.sentence(at - 1) != tree.sentence(predicate) ||
      context.time_at[at - 1] != Context::no_time) {
    return Tree::none;
  }
  return at - 1;
}

}  // namespace claims
DATELINE_END
