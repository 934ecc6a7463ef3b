#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int max_steps = 24;                  // trees deeper than this are parse errors
constexpr int event_share_of_happenings = 50;  // percent
constexpr std::uint32_t longest_gap = 24;      // tokens between a participle and its verb

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass ||
         relation == Deprel::nsubj_outer || relation == Deprel::csubj ||
         relation == Deprel::csubj_pass;
}

/// Reads one auxiliary into the group.
void add_auxiliary(const Context& context, std::uint32_t token, VerbGroup& group) {
  const Word& word = context.word(token);
  if (word.xpos == Xpos::MD) {
    group.modal = token;
    group.finite = token;
    return;
  }
  if (word.deprel == Deprel::aux_pass) group.passive = true;
  if (word.lemma == "have") group.perfect = true;
  if (word.lemma == "be" && word.deprel == Deprel::aux) group.progressive = true;
  if (group.finite == Tree::none &&
      (word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP)) {
    group.finite = token;
    group.past = word.xpos == Xpos::VBD;
  }
}

/// Auxiliaries that a conjunct shares with the conjunct before it.
bool shares_auxiliaries(const Context& context, std::uint32_t predicate) {
  const Word& word = context.word(predicate);
  if (word.deprel != Deprel::conj || word.upos != Upos::VERB) return false;
  const std::uint32_t first = context.tree.parent(predicate);
  if (first == Tree::none || own_subject(context, predicate) != Tree::none) return false;
  return word.xpos == context.word(first).xpos &&
         (word.xpos == Xpos::VB || word.xpos == Xpos::VBN || word.xpos == Xpos::VBG);
}

void read_group(const Context& context, std::uint32_t predicate, VerbGroup& group) {
  for (const std::uint32_t child : context.tree.children(predicate)) {
    const Word& word = context.word(child);
    switch (word.deprel) {
      case Deprel::aux:
      case Deprel::aux_pass:
      case Deprel::cop:
        add_auxiliary(context, child, group);
        break;
      case Deprel::mark:
        if (word.xpos == Xpos::TO || word.lemma == "to") group.infinitive = true;
        break;
      case Deprel::nsubj_pass:
      case Deprel::csubj_pass:
        group.passive = true;
        break;
      default:
        break;
    }
  }
}

/// "for Chile to supply copper": parsers give the "for" phrase to the governor.
std::uint32_t for_subject(const Context& context, std::uint32_t predicate) {
  const std::uint32_t to = context.tree.child(predicate, Deprel::mark);
  if (to == Tree::none || to == 0 || context.word(to).xpos != Xpos::TO) return Tree::none;
  const std::uint32_t governor = context.tree.parent(predicate);
  std::uint32_t at = to - 1;
  for (int steps = 0; steps < max_steps && at != Tree::none && at != governor; ++steps) {
    const std::uint32_t adposition = context.tree.child(at, Deprel::case_);
    if (adposition != Tree::none) {
      return lower_case(context.tree.text(adposition)) == "for" ? at : Tree::none;
    }
    at = context.tree.parent(at);
  }
  return Tree::none;
}

/// "accused the firm of hiding it", "kept them from leaving": the object does it, unless it is
/// itself what happens ("serves a sentence for hiding it").
std::uint32_t blamed_object(const Context& context, std::uint32_t gerund) {
  const std::uint32_t mark = mark_of(context, gerund);
  const std::uint32_t verb = context.tree.parent(gerund);
  const std::uint32_t having = context.tree.child(gerund, Deprel::aux);
  const bool is_gerund = context.word(gerund).xpos == Xpos::VBG ||
                         (having != Tree::none && context.word(having).xpos == Xpos::VBG);
  if (!is_gerund || mark == Tree::none || verb == Tree::none) return Tree::none;
  const std::string preposition = lower_case(context.tree.text(mark));
  if (!context.lexicon.find(preposition).is(Trait::mark_of_object)) return Tree::none;
  const std::uint32_t object = context.tree.child(verb, Deprel::obj);
  if (object == Tree::none || object > gerund) return Tree::none;
  return is_happening(context, object) ? Tree::none : object;
}

/// "called | on Oslo | to leave".
std::uint32_t asked_party(const Context& context, std::uint32_t verb, std::uint32_t complement) {
  for (const std::uint32_t child : context.tree.children(verb)) {
    if (child > complement || context.word(child).deprel != Deprel::obl) continue;
    const std::uint32_t adposition = adposition_of(context, child);
    if (adposition != Tree::none && context.says(adposition, Trait::adposition_asked) &&
        context.time_at[child] == Context::no_time && child > verb) {
      return child;
    }
  }
  return Tree::none;
}

/// "urged Oslo to leave": the object that an open complement is said of.
std::uint32_t controller_of(const Context& context, std::uint32_t verb, std::uint32_t complement) {
  std::uint32_t object = context.tree.child(verb, Deprel::obj);
  if (object == Tree::none) object = context.tree.child(verb, Deprel::iobj);
  if (object == Tree::none) object = asked_party(context, verb, complement);
  if (object == Tree::none || object == complement || !context.is(verb, Trait::verb_object_control))
    return Tree::none;
  const std::uint32_t controller = antecedent_of(context, object);
  // "the promise they made to help": no promise helps.
  return is_plan(context, controller) ? Tree::none : controller;
}

}  // namespace

std::uint32_t own_subject(const Context& context, std::uint32_t predicate) {
  for (const std::uint32_t child : context.tree.children(predicate)) {
    if (is_subject(context.word(child).deprel)) return child;
  }
  return Tree::none;
}

std::uint32_t host_of(const Context& context, std::uint32_t clause) {
  const std::uint32_t parent = context.tree.parent(clause);
  if (context.word(clause).xpos != Xpos::VBN || clause == 0 ||
      context.tree.text(clause - 1) != "," || mark_of(context, clause) != Tree::none) {
    return parent;
  }
  for (std::uint32_t token = clause - 1; token-- > 0 && clause - token < longest_gap;) {
    if (context.tree.sentence(token) != context.tree.sentence(clause)) break;
    const Word& word = context.word(token);
    if (word.upos == Upos::VERB && word.deprel != Deprel::amod && token != parent) return token;
    if (token == parent) break;
  }
  return parent;
}

VerbGroup verb_group(const Context& context, std::uint32_t predicate) {
  VerbGroup group;
  group.predicate = predicate;
  read_group(context, predicate, group);
  std::uint32_t at = predicate;
  for (int steps = 0; steps < max_steps && group.finite == Tree::none && !group.infinitive &&
                      shares_auxiliaries(context, at);
       ++steps) {
    at = context.tree.parent(at);
    read_group(context, at, group);
  }
  const Word& word = context.word(predicate);
  if (group.finite == Tree::none &&
      (word.xpos == Xpos::VBD || word.xpos == Xpos::VBZ || word.xpos == Xpos::VBP)) {
    group.finite = predicate;
    group.past = word.xpos == Xpos::VBD;
  }
  group.going_to = group.infinitive && group.modal == Tree::none && group.finite != Tree::none &&
                   context.word(group.finite).lemma == "be";
  if (word.xpos != Xpos::VBG && !group.passive) group.progressive = false;
  if (context.is(predicate, Trait::adjective_attribute)) group.passive = true;
  if (word.xpos == Xpos::VBN && group.finite == Tree::none && !group.perfect) {
    // "the court sentenced him", with a past taken for a participle.
    const bool active = context.tree.has_child(predicate, Deprel::nsubj);
    group.passive = !active;
    group.past = active;
    if (active) group.finite = predicate;
  }
  return group;
}

EventGrammar grammar_of(const Context& context, const VerbGroup& group) {
  EventGrammar grammar;
  const Word& word = context.word(group.predicate);
  grammar.pos = word.upos == Upos::VERB || word.upos == Upos::AUX     ? "VERB"
                : word.upos == Upos::ADJ                              ? "ADJECTIVE"
                : word.upos == Upos::NOUN || word.upos == Upos::PROPN ? "NOUN"
                : word.upos == Upos::ADP                              ? "PREPOSITION"
                                                                      : "OTHER";
  if (group.modal != Tree::none) {
    const bool future = context.is(group.modal, Trait::modal_future) &&
                        lower_case(context.word(group.modal).lemma) != "would";
    grammar.tense = future ? "FUTURE" : "NONE";
    if (!future) grammar.modality = lower_case(context.word(group.modal).lemma);
  } else if (group.finite != Tree::none) {
    grammar.tense = group.past ? "PAST" : "PRESENT";
  } else if (group.infinitive) {
    grammar.tense = "INFINITIVE";
  } else if (word.xpos == Xpos::VBG) {
    grammar.tense = "PRESPART";
  } else if (word.xpos == Xpos::VBN) {
    grammar.tense = "PASTPART";
  }
  if (group.perfect) grammar.aspect = group.progressive ? "PERFECTIVE_PROGRESSIVE" : "PERFECTIVE";
  if (!group.perfect && group.progressive) grammar.aspect = "PROGRESSIVE";
  return grammar;
}

bool stands_alone(const Context& context, std::uint32_t conjunct) {
  const std::uint32_t first = context.tree.parent(conjunct);
  if (first == Tree::none || own_subject(context, conjunct) == Tree::none) return false;
  return verb_group(context, conjunct).finite != Tree::none &&
         verb_group(context, first).finite == Tree::none;
}

bool is_told_clause(const Context& context, std::uint32_t predicate) {
  if (context.word(predicate).deprel != Deprel::acl_relcl) return false;
  const std::uint32_t mark = context.tree.child(predicate, Deprel::mark);
  const std::uint32_t noun = context.tree.parent(predicate);
  const std::uint32_t verb = noun == Tree::none ? noun : context.tree.parent(noun);
  if (mark == Tree::none || verb == Tree::none || context.word(mark).lemma != "that" ||
      own_subject(context, predicate) == Tree::none) {
    return false;
  }
  // "reports on social media that it had collapsed": the nouns above tell it.
  return context.is(verb, Trait::verb_reporting) || context.is(noun, Trait::noun_reporting) ||
         context.is(verb, Trait::noun_reporting);
}

std::uint32_t first_conjunct(const Context& context, std::uint32_t token) {
  for (int steps = 0; steps < max_steps && context.word(token).deprel == Deprel::conj &&
                      context.tree.parent(token) != Tree::none;
       ++steps) {
    token = context.tree.parent(token);
  }
  return token;
}

bool is_happening(const Context& context, std::uint32_t noun) {
  return context.facts[noun]->event_share >= event_share_of_happenings;
}

bool is_plan(const Context& context, std::uint32_t noun) {
  return context.is(noun, Trait::noun_possible) || context.is(noun, Trait::noun_probable);
}

std::uint32_t subject_of(const Context& context, std::uint32_t predicate) {
  std::uint32_t at = predicate;
  for (int steps = 0; steps < max_steps && at != Tree::none; ++steps) {
    const std::uint32_t own = own_subject(context, at);
    if (own != Tree::none) return antecedent_of(context, own);
    const Word& word = context.word(at);
    const std::uint32_t parent = context.tree.parent(at);
    if (parent == Tree::none) return Tree::none;
    const std::uint32_t for_phrase = for_subject(context, at);
    if (for_phrase != Tree::none) return for_phrase;
    switch (word.deprel) {
      case Deprel::acl:
      case Deprel::acl_relcl:
        if (word.xpos != Xpos::VB) {
          // "a sentence for joining a protest": not the sentence.
          const bool told = word.xpos == Xpos::VBG && mark_of(context, at) != Tree::none;
          const bool participle = word.xpos == Xpos::VBN || word.xpos == Xpos::VBG;
          if (!told || !is_happening(context, parent)) return participle ? parent : Tree::none;
        }
        at = parent;  // "plans to travel": whose plans, or who has them
        break;
      case Deprel::xcomp:
        if (const auto who = controller_of(context, parent, at); who != Tree::none) return who;
        at = parent;
        break;
      case Deprel::ccomp: {  // "believe the train is moving", its subject taken for an object
        const std::uint32_t object = context.tree.child(parent, Deprel::obj);
        if (object != Tree::none && object < at) return antecedent_of(context, object);
        if (!is_predicate(context, parent)) return Tree::none;
        // "including, Washington says, supplying arms": who says so does not supply.
        const bool aside = word.xpos == Xpos::VBG &&
                           context.word(parent).deprel == Deprel::parataxis &&
                           context.is(parent, Trait::verb_reporting);
        at = aside ? context.tree.parent(parent) : parent;
        break;
      }
      case Deprel::advcl:
        if (const std::uint32_t object = blamed_object(context, at); object != Tree::none) {
          return antecedent_of(context, object);
        }
        if (verb_group(context, at).infinitive && context.is(parent, Trait::verb_object_control)) {
          const std::uint32_t asked = asked_party(context, parent, at);
          if (asked != Tree::none) return asked;
        }
        [[fallthrough]];
      case Deprel::conj:
      case Deprel::parataxis:
        if (!is_predicate(context, parent)) return Tree::none;
        at = host_of(context, at);
        break;
      case Deprel::obj:
      case Deprel::obl:
        at = parent;
        break;
      case Deprel::amod:  // "the slain officer"
        return word.xpos == Xpos::VBN || context.is(at, Trait::adjective_attribute) ? parent
                                                                                    : Tree::none;
      default:
        return Tree::none;
    }
  }
  return Tree::none;
}

std::uint32_t object_of(const Context& context, std::uint32_t predicate) {
  const std::uint32_t own = context.tree.child(predicate, Deprel::obj);
  if (own != Tree::none) return antecedent_of(context, own);
  const Word& word = context.word(predicate);
  if (word.deprel == Deprel::acl_relcl && own_subject(context, predicate) != Tree::none &&
      !is_told_clause(context, predicate) &&
      antecedent_of(context, own_subject(context, predicate)) != context.tree.parent(predicate) &&
      !is_circumstance(context, predicate) && !verb_group(context, predicate).passive) {
    return context.tree.parent(predicate);  // "the train that Kim uses"
  }
  return Tree::none;
}

std::uint32_t adposition_of(const Context& context, std::uint32_t token) {
  return context.tree.child(token, Deprel::case_);
}

std::uint32_t mark_of(const Context& context, std::uint32_t predicate) {
  std::uint32_t adverb = Tree::none;
  for (const std::uint32_t child : context.tree.children(predicate)) {
    const Word& word = context.word(child);
    if (word.deprel == Deprel::mark && word.xpos != Xpos::TO) return child;
    if (word.deprel == Deprel::cc && context.is(child, Trait::mark_negative)) return child;
    if (word.deprel == Deprel::advmod && word.xpos == Xpos::WRB) adverb = child;
  }
  if (adverb != Tree::none) return adverb;
  // "Rather than resign, she ...": hung on the main verb.
  const std::uint32_t begin = context.tree.subtree(predicate).begin;
  if (begin == 0 || context.word(begin - 1).deprel != Deprel::fixed) return Tree::none;
  const std::uint32_t opener = context.tree.parent(begin - 1);
  return opener != Tree::none && context.is(opener, Trait::mark_negative) ? opener : Tree::none;
}

bool is_predicate(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  return word.upos == Upos::VERB || word.upos == Upos::AUX ||
         context.tree.has_child(token, Deprel::cop) ||
         context.tree.has_child(token, Deprel::nsubj) ||
         context.tree.has_child(token, Deprel::nsubj_pass);
}

}  // namespace claims
DATELINE_END
