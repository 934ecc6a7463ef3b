#include "language/constituents.h"

#include <algorithm>

DATELINE_BEGIN
namespace language {
namespace {

constexpr int longest_walk = 64;  // more levels than any sentence that is read

bool is_relative_pronoun(Xpos tag) {
  return tag == Xpos::WDT || tag == Xpos::WP;
}

bool starts_another_clause(Deprel relation) {
  return relation == Deprel::conj || relation == Deprel::parataxis || relation == Deprel::list;
}

}  // namespace

bool in_base_phrase(Deprel relation) {
  switch (relation) {
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::nmod_poss:
    case Deprel::nmod_desc:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::goeswith:
      return true;
    default:
      return false;
  }
}

Constituents::Constituents(const Analysis& analysis)
    : nodes_(analysis.words.size()), first_child_(analysis.words.size() + 1, 0) {
  const auto count = static_cast<std::uint32_t>(nodes_.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const Word& word = analysis.words[i];
    const std::uint32_t head = word.head < count && word.head != i ? word.head : Word::no_head;
    nodes_[i] = {head, word.deprel, word.xpos, word.upos, word.morphology, {i, i + 1}};
    if (head != Word::no_head) ++first_child_[head + 1];
  }
  for (std::uint32_t i = 0; i < count; ++i) first_child_[i + 1] += first_child_[i];
  children_.resize(first_child_[count]);
  std::vector<std::uint32_t> place(first_child_.begin(), first_child_.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (nodes_[i].head != Word::no_head) children_[place[nodes_[i].head]++] = i;
  }
  // Extents, from the leaves up: a word is ready once all its dependents are.
  std::vector<std::uint32_t> waiting(count);
  std::vector<std::uint32_t> ready;
  for (std::uint32_t i = 0; i < count; ++i) {
    waiting[i] = first_child_[i + 1] - first_child_[i];
    if (waiting[i] == 0) ready.push_back(i);
  }
  for (std::size_t at = 0; at < ready.size(); ++at) {
    const Node& node = nodes_[ready[at]];
    if (node.head == Word::no_head) continue;
    TokenRange& above = nodes_[node.head].subtree;
    above = {std::min(above.begin, node.subtree.begin), std::max(above.end, node.subtree.end)};
    if (--waiting[node.head] == 0) ready.push_back(node.head);
  }
}

std::span<const std::uint32_t> Constituents::children(std::uint32_t token) const {
  return std::span(children_).subspan(first_child_[token],
                                      first_child_[token + 1] - first_child_[token]);
}

std::uint32_t Constituents::child(std::uint32_t token, Deprel relation) const {
  for (const std::uint32_t i : children(token)) {
    if (nodes_[i].relation == relation) return i;
  }
  return Word::no_head;
}

bool Constituents::is_predicate(std::uint32_t token) const {
  return nodes_[token].upos == Upos::VERB || child(token, Deprel::cop) != Word::no_head;
}

VerbGroup Constituents::verb_group(std::uint32_t predicate) const {
  VerbGroup group;
  group.range = {predicate, predicate + 1};
  const Node& main = nodes_[predicate];
  std::uint32_t first = Word::no_head;  // the word that carries the tense
  bool auxiliary = false;
  for (const std::uint32_t i : children(predicate)) {
    const Node& node = nodes_[i];
    if (node.xpos == Xpos::RB && node.upos == Upos::PART && node.relation == Deprel::advmod)
      group.negation = i;
    if (node.xpos == Xpos::TO && node.relation == Deprel::mark) group.infinitive_to = i;
    const bool part = node.relation == Deprel::aux || node.relation == Deprel::aux_pass ||
                      node.relation == Deprel::cop;
    if (!part) continue;
    if (first == Word::no_head) first = i;
    if (node.xpos == Xpos::MD && group.modal == Word::no_head) group.modal = i;
    if (node.relation == Deprel::cop) group.copula = i;
    group.passive |= node.relation == Deprel::aux_pass;
    // An auxiliary's own form tells of the one before it: "has been", "is being".
    group.perfect |= auxiliary && node.xpos == Xpos::VBN;
    group.progressive |= auxiliary && node.xpos == Xpos::VBG;
    auxiliary |= node.relation == Deprel::aux;
    group.range.begin = std::min(group.range.begin, i);
    group.range.end = std::max(group.range.end, i + 1);
  }
  const bool verb = main.upos == Upos::VERB;
  group.passive |= verb && main.morphology.passive;
  group.perfect |= verb && auxiliary && main.xpos == Xpos::VBN && !group.passive;
  group.progressive |= verb && auxiliary && main.xpos == Xpos::VBG;
  if (first == Word::no_head) first = predicate;
  const Morphology& form = nodes_[first].morphology;
  group.finite = form.verb_form == VerbForm::finite;
  if (group.finite && group.modal == Word::no_head) group.tense = form.tense;
  if (group.infinitive_to != Word::no_head && group.infinitive_to < first) {
    group.finite = false;
    group.tense = Tense::none;
  }
  return group;
}

TokenRange Constituents::subtree(std::uint32_t token) const {
  return nodes_[token].subtree;
}

TokenRange Constituents::noun_phrase(std::uint32_t head) const {
  TokenRange range{head, head + 1};
  const auto below = children(head);
  for (const std::uint32_t i : below) {
    if (!in_base_phrase(nodes_[i].relation)) continue;
    range = {std::min(range.begin, nodes_[i].subtree.begin),
             std::max(range.end, nodes_[i].subtree.end)};
  }
  return range;
}

TokenRange Constituents::clause(std::uint32_t predicate) const {
  TokenRange range = nodes_[predicate].subtree;
  for (const std::uint32_t i : children(predicate)) {
    const Node& node = nodes_[i];
    const bool outside = starts_another_clause(node.relation);
    if (outside && i > predicate) range.end = std::min(range.end, node.subtree.begin);
    if (outside && i < predicate) range.begin = std::max(range.begin, node.subtree.end);
  }
  const auto edge = [&](std::uint32_t i) {
    const Deprel relation = nodes_[i].relation;
    return i != predicate && (nodes_[i].upos == Upos::PUNCT || relation == Deprel::cc ||
                              (relation == Deprel::mark && nodes_[i].xpos != Xpos::TO));
  };
  while (range.begin < predicate && edge(range.begin)) ++range.begin;
  while (range.end > predicate + 1 && edge(range.end - 1)) --range.end;
  return range;
}

std::uint32_t Constituents::own_subject(std::uint32_t predicate) const {
  for (const Deprel relation : {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj,
                                Deprel::csubj_pass, Deprel::nsubj_outer}) {
    const std::uint32_t found = child(predicate, relation);
    if (found != Word::no_head) return found;
  }
  return Word::no_head;
}

/// The predicate whose subject a predicate without one of its own shares.
std::uint32_t Constituents::inherited_from(std::uint32_t predicate) const {
  const Node& node = nodes_[predicate];
  if (node.head == Word::no_head) return Word::no_head;
  switch (node.relation) {
    case Deprel::conj:
      return node.head;
    case Deprel::xcomp:
      return node.head;
    case Deprel::advcl:
      // "Leaving early, she ..."; a finite clause without a subject is broken.
      return node.morphology.verb_form == VerbForm::finite ? Word::no_head : node.head;
    default:
      return Word::no_head;
  }
}

std::uint32_t Constituents::subject(std::uint32_t predicate) const {
  for (int step = 0; step < longest_walk; ++step) {
    const Node& node = nodes_[predicate];
    const std::uint32_t own = own_subject(predicate);
    if (own != Word::no_head) {
      const bool relative = node.relation == Deprel::acl_relcl &&
                            is_relative_pronoun(nodes_[own].xpos) && node.head != Word::no_head;
      return relative ? node.head : own;
    }
    if (node.relation == Deprel::acl) return node.head;
    const std::uint32_t from = inherited_from(predicate);
    if (from == Word::no_head) return Word::no_head;
    if (node.relation == Deprel::xcomp) {
      const std::uint32_t controller = child(from, Deprel::obj);
      if (controller != Word::no_head && controller < predicate) return controller;
    }
    predicate = from;
  }
  return Word::no_head;
}

std::uint32_t Constituents::governing_predicate(std::uint32_t token) const {
  for (int step = 0; step < longest_walk && token != Word::no_head; ++step) {
    if (is_predicate(token)) return token;
    token = nodes_[token].head;
  }
  return Word::no_head;
}

}  // namespace language
DATELINE_END
