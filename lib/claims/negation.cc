#include "claims/negation.h"

#include <algorithm>

DATELINE_BEGIN
namespace claims {
namespace {

constexpr std::uint32_t longest_alternative = 12;  // tokens from what is negated to the other

std::string next_word(const Context& context, std::uint32_t token) {
  return token + 1 < context.tree.size() ? lower_case(context.tree.text(token + 1)) : "";
}

/// "not only", "not just", "not all": more is said, not less.
bool is_partial(const Context& context, std::uint32_t negative) {
  return context.lexicon.find(next_word(context, negative)).is(Trait::negation_partial);
}

/// "not", "never"; "no longer", "no more".
bool is_negative_adverb(const Context& context, std::uint32_t token) {
  if (context.is(token, Trait::adverb_negative)) return !is_partial(context, token);
  if (context.says(token, Trait::adverb_negative)) return !is_partial(context, token);
  if (!context.says(token, Trait::adverb_ended)) return false;
  for (const std::uint32_t child : context.tree.children(token)) {
    if (context.is(child, Trait::determiner_negative)) return true;
  }
  return false;
}

bool is_argument(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::obj;
}

/// Words of its own clause deny it.
bool negated_itself(const Context& context, std::uint32_t predicate) {
  for (const std::uint32_t child : context.tree.children(predicate)) {
    const Deprel relation = context.word(child).deprel;
    switch (relation) {
      case Deprel::advmod:
      case Deprel::aux:
      case Deprel::cc_preconj:
        if (is_negative_adverb(context, child)) return true;
        if (const std::uint32_t cc = context.tree.child(child, Deprel::cc);
            cc != Tree::none && context.says(cc, Trait::conjunction_negative)) {
          return true;  // "Nor did he", hung on the auxiliary
        }
        break;
      case Deprel::cc:
        if (child < predicate && context.says(child, Trait::conjunction_negative)) return true;
        break;
      default:
        if (is_argument(relation) && is_none(context, child)) return true;
        break;
    }
  }
  return false;
}

/// "not provide | or sell |": an alternative close behind what is negated.
bool shares_negation(const Context& context, std::uint32_t predicate) {
  const Word& word = context.word(predicate);
  const std::uint32_t first = context.tree.parent(predicate);
  if (word.deprel != Deprel::conj || first == Tree::none || word.xpos != context.word(first).xpos) {
    return false;
  }
  if (predicate < first || predicate - first > longest_alternative) return false;
  const std::uint32_t cc = context.tree.child(predicate, Deprel::cc);
  if (cc == Tree::none || !context.says(cc, Trait::conjunction_alternative)) return false;
  const auto children = context.tree.children(predicate);
  const bool own = std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Deprel relation = context.word(child).deprel;
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::aux;
  });
  return !own && negated_itself(context, first);
}

}  // namespace

bool is_none(const Context& context, std::uint32_t noun) {
  if (context.is(noun, Trait::pronoun_negative)) return true;
  for (const std::uint32_t child : context.tree.children(noun)) {
    const Deprel relation = context.word(child).deprel;
    if (relation == Deprel::det && context.is(child, Trait::determiner_negative)) return true;
    if (relation == Deprel::advmod && child < noun && !is_partial(context, child) &&
        context.says(child, Trait::adverb_not)) {
      return true;
    }
  }
  return false;
}

bool is_negated(const Context& context, std::uint32_t predicate) {
  return negated_itself(context, predicate) || shares_negation(context, predicate);
}

bool opens_negative(const Context& context, std::uint32_t mark) {
  if (!context.is(mark, Trait::mark_negative)) return false;
  if (!context.says(mark, Trait::mark_paired)) return true;
  return context.lexicon.find(next_word(context, mark)).is(Trait::mark_pair);
}

}  // namespace claims
DATELINE_END
