#include "claims/attribution_words.h"

#include <algorithm>

DATELINE_BEGIN
namespace claims {
namespace {

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_outer;
}

/// The child of `token` above `below`, or `token` when there is none.
std::uint32_t child_towards(const Tree& tree, std::uint32_t token, std::uint32_t below) {
  while (below != Tree::none && tree.parent(below) != token) below = tree.parent(below);
  return below;
}

bool opens_phrase(Deprel relation) {
  return relation == Deprel::case_ || relation == Deprel::cc || relation == Deprel::mark ||
         relation == Deprel::cc_preconj || relation == Deprel::discourse;
}

/// Relations by which a parser error ties a clause to a noun phrase.
bool leaves_phrase(Deprel relation) {
  return relation == Deprel::parataxis || relation == Deprel::advcl || relation == Deprel::ccomp ||
         relation == Deprel::dep || relation == Deprel::discourse;
}

/// A comma or quotation mark before the head: what precedes it is no part of
/// the noun phrase but a parser's mistake.
bool breaks_phrase(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  return xpos == Xpos::COMMA || xpos == Xpos::OPEN_QUOTE || xpos == Xpos::CLOSE_QUOTE ||
         xpos == Xpos::COLON;
}

/// With the subject that stands right before it, if there are two.
TokenRange with_title(const Tree& tree, std::uint32_t verb, Phrase subject) {
  for (const std::uint32_t child : tree.children(verb)) {
    if (child == subject.head || !is_subject(tree.word(child).deprel)) continue;
    const TokenRange title = tree.subtree(child);
    if (title.end != subject.range.begin || is_punctuation(tree, title.end - 1)) continue;
    subject.range.begin = title.begin;
  }
  return subject.range;
}

/// The noun phrase that a verb without a subject of its own borrows.
std::uint32_t borrowed_subject(const Tree& tree, std::uint32_t verb) {
  const std::uint32_t above = tree.parent(verb);
  if (above == Tree::none) return Tree::none;
  switch (tree.word(verb).deprel) {
    case Deprel::ccomp:
    case Deprel::xcomp: {
      const std::uint32_t object = tree.child(above, Deprel::obj);
      const bool clause = tree.word(verb).deprel == Deprel::ccomp;
      if (clause && tree.subtree(object == Tree::none ? above : object).end + 2 < verb) {
        return Tree::none;
      }
      if (object != Tree::none && object < verb && object > above) return object;
      return Tree::none;
    }
    case Deprel::acl:
      return above;
    default:
      return Tree::none;
  }
}

bool shares_subject(Deprel relation) {
  return relation == Deprel::conj || relation == Deprel::xcomp || relation == Deprel::advcl ||
         relation == Deprel::parataxis || relation == Deprel::ccomp || relation == Deprel::acl ||
         relation == Deprel::dep || relation == Deprel::csubj;
}

/// A participle that a tree ties to the noun before it though it tells of the
/// whole clause: "left the room, saying", "apologised to them for saying".
bool tells_of_clause(const Tree& tree, std::uint32_t verb) {
  const Word& word = tree.word(verb);
  if (word.deprel != Deprel::acl || word.xpos != Xpos::VBG || verb == 0) return false;
  return tree.text(verb - 1) == "," || !introduced_by(tree, verb).empty();
}

}  // namespace

bool is_punctuation(const Tree& tree, std::uint32_t token) {
  return tree.word(token).upos == Upos::PUNCT;
}

TokenRange trimmed(const Tree& tree, TokenRange range) {
  while (range.begin < range.end && is_punctuation(tree, range.begin)) ++range.begin;
  while (range.begin < range.end && is_punctuation(tree, range.end - 1)) --range.end;
  return range;
}

std::vector<TokenRange> without(const Tree& tree, TokenRange range, TokenRange hole) {
  std::vector<TokenRange> pieces;
  const TokenRange before = trimmed(tree, {range.begin, std::min(range.end, hole.begin)});
  const TokenRange behind = trimmed(tree, {std::max(range.begin, hole.end), range.end});
  if (!before.empty()) pieces.push_back(before);
  if (!behind.empty()) pieces.push_back(behind);
  return pieces;
}

TokenRange verb_group(const Tree& tree, std::uint32_t verb) {
  TokenRange group{verb, verb + 1};
  while (group.begin > 0) {
    const std::uint32_t before = group.begin - 1;
    if (tree.parent(before) != verb) break;
    const Word& word = tree.word(before);
    const bool belongs = word.deprel == Deprel::aux || word.deprel == Deprel::aux_pass ||
                         word.deprel == Deprel::cop ||
                         (word.deprel == Deprel::mark && word.xpos == Xpos::TO) ||
                         (word.deprel == Deprel::advmod && word.xpos != Xpos::WRB &&
                          (word.upos == Upos::ADV || word.upos == Upos::PART));
    if (!belongs) break;
    group.begin = before;
  }
  const std::uint32_t particle = tree.child(verb, Deprel::compound_prt);
  if (particle == group.end) group.end = particle + 1;
  return group;
}

bool is_negated(const Tree& tree, const AttributionRules& rules, std::uint32_t verb) {
  for (const std::uint32_t child : tree.children(verb)) {
    const Word& word = tree.word(child);
    if (word.deprel != Deprel::advmod) continue;
    if (rules.is(word.lemma, WordRole::negation)) return true;
  }
  return false;
}

bool is_passive(const Tree& tree, std::uint32_t verb) {
  if (tree.has_child(verb, Deprel::aux_pass) || tree.has_child(verb, Deprel::nsubj_pass)) {
    return true;
  }
  const Word& word = tree.word(verb);
  const bool bare =
      word.xpos == Xpos::VBN || (word.xpos == Xpos::VBD && word.deprel == Deprel::advcl &&
                                 verb > 0 && tree.word(verb - 1).xpos == Xpos::WRB);
  return bare && !tree.has_child(verb, Deprel::aux) && !tree.has_child(verb, Deprel::nsubj) &&
         (word.deprel == Deprel::acl || word.deprel == Deprel::advcl ||
          word.deprel == Deprel::amod);
}

Phrase noun_phrase(const Tree& tree, std::uint32_t head, std::uint32_t clause) {
  TokenRange range = tree.subtree(head);
  for (const std::uint32_t child : tree.children(head)) {
    const TokenRange part = tree.subtree(child);
    if (child < head && opens_phrase(tree.word(child).deprel)) {
      range.begin = std::max(range.begin, part.end);
    }
    if (child > head && leaves_phrase(tree.word(child).deprel)) {
      range.end = std::min(range.end, part.begin);
    }
  }
  const std::uint32_t out = child_towards(tree, head, clause);
  if (out != Tree::none && out != head) {
    const TokenRange part = tree.subtree(out);
    if (part.begin > head) range.end = std::min(range.end, part.begin);
    if (part.end <= head) range.begin = std::max(range.begin, part.end);
  }
  range.begin = std::min(range.begin, head);
  range.end = std::max(range.end, head + 1);
  for (std::uint32_t token = range.begin; token < head; ++token) {
    if (breaks_phrase(tree, token)) range.begin = token + 1;
  }
  return {trimmed(tree, range), head};
}

std::uint32_t subject_of(const Tree& tree, std::uint32_t verb) {
  std::uint32_t subject = Tree::none;
  for (const std::uint32_t child : tree.children(verb)) {
    if (!is_subject(tree.word(child).deprel)) continue;
    if (subject == Tree::none || child < verb) subject = child;
  }
  return subject;
}

Phrase find_agent(const Tree& tree, std::uint32_t verb) {
  std::uint32_t from = verb;
  for (int steps = 0; steps < 8 && verb != Tree::none; ++steps) {
    if (is_passive(tree, verb) && verb == from) {
      const std::uint32_t agent = tree.child(verb, Deprel::obl_agent);
      return agent == Tree::none ? Phrase{} : noun_phrase(tree, agent);
    }
    std::uint32_t subject = subject_of(tree, verb);
    if (subject == Tree::none && verb != from) subject = tree.child(verb, Deprel::nsubj_pass);
    if (subject != Tree::none) {
      Phrase phrase = noun_phrase(tree, subject, from);
      phrase.range = with_title(tree, verb, phrase);
      return phrase;
    }
    if (tells_of_clause(tree, verb)) {
      verb = clause_head(tree, tree.parent(verb));
      continue;
    }
    subject = borrowed_subject(tree, verb);
    if (subject != Tree::none) return noun_phrase(tree, subject, verb);
    if (!shares_subject(tree.word(verb).deprel)) return {};
    verb = tree.parent(verb);
  }
  return {};
}

bool is_nominal(const Tree& tree, std::uint32_t token) {
  const Upos upos = tree.word(token).upos;
  return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON;
}

bool starts_relative(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  return xpos == Xpos::WP || xpos == Xpos::WDT || xpos == Xpos::WP_POSS;
}

bool has_main_verb(const Tree& tree, TokenRange range) {
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    if (starts_relative(tree, token)) return false;
    const Word& word = tree.word(token);
    const bool participle = word.xpos == Xpos::VBG || word.xpos == Xpos::VBN;
    if (word.upos == Upos::VERB && !participle) return true;
  }
  return false;
}

bool has_finite_verb(const Tree& tree, TokenRange range) {
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    const Xpos xpos = tree.word(token).xpos;
    if (xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || xpos == Xpos::MD) {
      return true;
    }
  }
  return false;
}

bool is_finite_word(const Tree& tree, std::uint32_t token) {
  const Xpos xpos = tree.word(token).xpos;
  return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP || xpos == Xpos::MD;
}

bool is_finite(const Tree& tree, std::uint32_t verb) {
  if (is_finite_word(tree, verb) || tree.has_child(verb, Deprel::aux)) return true;
  return tree.word(verb).xpos == Xpos::VBN && tree.has_child(verb, Deprel::nsubj);
}

std::string_view introduced_by(const Tree& tree, std::uint32_t head) {
  for (const std::uint32_t child : tree.children(head)) {
    const Deprel relation = tree.word(child).deprel;
    if (child < head && (relation == Deprel::case_ || relation == Deprel::mark)) {
      return tree.word(child).lemma;
    }
  }
  return {};
}

std::uint32_t clause_head(const Tree& tree, std::uint32_t token) {
  while (tree.parent(token) != Tree::none) {
    switch (tree.word(token).deprel) {
      case Deprel::root:
      case Deprel::ccomp:
      case Deprel::advcl:
      case Deprel::acl_relcl:
      case Deprel::parataxis:
      case Deprel::csubj:
        return token;
      case Deprel::conj:
        if (tree.word(token).upos == Upos::VERB) return token;
        break;
      default:
        break;
    }
    token = tree.parent(token);
  }
  return token;
}

}  // namespace claims
DATELINE_END
