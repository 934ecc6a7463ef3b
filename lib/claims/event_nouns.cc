#include "claims/event_nouns.h"

#include <algorithm>

#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

constexpr int event_threshold = 50;
constexpr int longest_compound = 3;      // parts: "smash-and-grab"
constexpr int sure_compound_share = 70;  // "check-in", whatever stands around it
constexpr int surest_share = 92;
constexpr int sure_share = 85;  // "arson": an event whether or not a verb goes with it

/// A flag a sentence: its words are capitalised as in a headline, so that
/// a capital tells no name from a common noun.
std::vector<bool> title_case_sentences(const Context& context) {
  const Document& document = context.tree.document();
  std::vector<bool> flags;
  flags.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) {
    int capital = 0;
    int small = 0;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      const std::string_view word = document.word(token);
      if (word.size() < 4) continue;
      if (word.front() >= 'A' && word.front() <= 'Z') ++capital;
      if (word.front() >= 'a' && word.front() <= 'z') ++small;
    }
    flags.push_back(capital >= 3 && capital > 3 * small);
  }
  return flags;
}

/// "a spectacular | fire | Tuesday night": its article was given to a later word.
bool has_stray_article(const Context& context, std::uint32_t token) {
  std::uint32_t at = token;
  while (
      at > 0 && token - at < 4 &&
      (context.word(at - 1).upos == Upos::ADJ || context.word(at - 1).deprel == Deprel::compound)) {
    --at;
  }
  if (at == 0 || context.word(at - 1).upos != Upos::DET) return false;
  const std::uint32_t head = context.tree.parent(at - 1);
  return head != Tree::none && head > token;
}

/// Made from a verb, new, or an event nearly always.
bool is_action(const WordFacts& facts) {
  return facts.from_verb || !facts.is_noun || facts.event_share >= sure_share;
}

/// "receives treatment", "died in custody": nouns of action name events without an article, too.
int bare_penalty(const WordFacts& facts) {
  return is_action(facts) ? -10 : -40;
}

/// What the noun's surroundings add to its share of eventive uses: an event is
/// a definite or counted thing ("the sale of the firm"), not a kind ("oil sale").
int noun_context(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  const WordFacts& facts = *context.facts[token];
  int bonus = is_action(facts) ? 0 : -25;
  // Headlines leave articles out.
  bool determined = word.xpos == Xpos::NNS ||
                    context.tree.document().sentences[context.tree.sentence(token)].headline;
  if (has_stray_article(context, token)) determined = true;
  bool has_of = false;
  for (const std::uint32_t child : context.tree.children(token)) {
    const Word& other = context.word(child);
    if (context.time_at[child] != Context::no_time) bonus += 15, determined = true;
    switch (other.deprel) {
      case Deprel::det:
      case Deprel::nmod_poss:
      case Deprel::nummod:
        determined = true;
        bonus += 5;
        break;
      case Deprel::amod:
        if (context.is(child, Trait::adjective_rank)) bonus += 20;  // "the second round"
        break;
      case Deprel::nmod: {
        const std::uint32_t adposition = adposition_of(context, child);
        has_of = has_of ||
                 (adposition != Tree::none && context.is(adposition, Trait::adposition_object));
        break;
      }
      case Deprel::case_:
        if (context.is(child, Trait::mark_after) || context.is(child, Trait::mark_before) ||
            context.is(child, Trait::mark_since) || context.is(child, Trait::mark_during)) {
          bonus += 20;
        }
        break;
      default:
        break;
    }
  }
  return bonus + (has_of ? 15 : 0) + (determined ? 0 : bare_penalty(facts));
}

/// What the verb it belongs to adds.
int noun_governor(const Context& context, std::uint32_t token) {
  const std::uint32_t parent = context.tree.parent(token);
  if (parent == Tree::none) return 0;
  const bool aspectual = context.is(parent, Trait::verb_aspectual);
  switch (context.word(token).deprel) {
    case Deprel::obj:
      return aspectual ? 35 : 15;
    case Deprel::nsubj_pass:
      return aspectual ? 40 : 25;
    case Deprel::obl: {  // "kept them from landing"
      const std::uint32_t adposition = adposition_of(context, token);
      const bool gerund = context.word(token).lemma.ends_with("ing") && adposition != Tree::none &&
                          context.is(adposition, Trait::mark_of_object) &&
                          context.is(parent, Trait::verb_negative);
      return gerund ? 60 : 0;
    }
    case Deprel::nsubj:
      return aspectual || context.is(parent, Trait::verb_happen) ? 20 : 0;
    default:
      return 0;
  }
}

/// How often such a noun names an event; a noun that no lexicon knows is a
/// gerund or new coinage when it ends like one.
int event_share(const Context& context, std::uint32_t token) {
  const WordFacts& facts = *context.facts[token];
  if (facts.is_noun || facts.is(Trait::noun_no_event)) return facts.event_share;
  const std::string& lemma = context.word(token).lemma;
  return lemma.size() > 6 && lemma.ends_with("ing") ? 70 : 0;
}

/// Whether a noun right before another names an event of its own: "a murder
/// trial", not "an oil sale".
bool is_modifying_event(const Context& context, std::uint32_t token) {
  const std::uint32_t head = context.tree.parent(token);
  if (head == Tree::none) return false;
  // "a trial date", "the bombing suspect".
  if (context.is(head, Trait::noun_of_event) && context.facts[token]->event_share >= sure_share) {
    return true;
  }
  // "after a shooting Friday night": parsers take it for a part of the time.
  if (context.time_at[head] != Context::no_time) return true;
  return context.facts[token]->event_share >= surest_share &&
         event_share(context, head) >= event_threshold;
}

/// "a shooting rampage", "a shooting Friday night": a gerund taken for an attribute.
bool is_gerund_of_event(const Context& context, std::uint32_t token) {
  const Word& word = context.word(token);
  const std::uint32_t head = context.tree.parent(token);
  if (word.xpos != Xpos::VBG || head == Tree::none || head < token ||
      (word.deprel != Deprel::amod && word.deprel != Deprel::compound)) {
    return false;
  }
  const WordFacts& facts = context.lexicon.find(LowerCase(context.tree.text(token)));
  if (facts.event_share < sure_share) return false;
  const bool dated = context.time_at[head] != Context::no_time && token > 0 &&
                     context.word(token - 1).upos == Upos::DET;
  return dated || context.is(head, Trait::noun_of_event);
}

/// "a protest march", "DUI charges": taken for names that they are not.
bool is_no_name(const Context& context, std::uint32_t token, bool title_case) {
  if (context.word(token).upos != Upos::PROPN) return false;
  const std::string_view form = context.tree.text(token);
  // "'We are angry': Riot breaks out": a capital that opens a headline's second part.
  if (token > 0 && context.tree.text(token - 1) == ":" &&
      context.facts[token]->event_share >= sure_share) {
    return true;
  }
  if (title_case || (form.front() >= 'a' && form.front() <= 'z')) return true;
  const bool capitals = form.size() > 1 && form[1] >= 'A' && form[1] <= 'Z';
  return capitals && context.facts[token]->event_share >= surest_share;
}

/// "a spate of robberies": what leads an "of" is no adjective.
bool is_no_adjective(const Context& context, std::uint32_t token) {
  return context.word(token).upos == Upos::ADJ && token + 1 < context.tree.size() &&
         context.facts[token]->event_share >= sure_share &&
         context.says(token + 1, Trait::adposition_object);
}

/// "A space probe landed ... The probe ...": the nouns that are things in this
/// article, by lemma; few, as the list of such nouns is short.
std::vector<std::string_view> things_of(const Context& context) {
  std::vector<std::string_view> things;
  for (std::uint32_t token = 1; token < context.tree.size(); ++token) {
    if (!context.facts[token]->maybe_thing) continue;
    const std::string& lemma = context.word(token).lemma;
    if (std::find(things.begin(), things.end(), lemma) != things.end()) continue;
    if (context.lexicon.is_thing_beside(lower_case(lemma),
                                        lower_case(context.tree.text(token - 1)))) {
      things.push_back(lemma);
    }
  }
  return things;
}

}  // namespace

EventNouns::EventNouns(const Context& context)
    : context_(context), title_case_(title_case_sentences(context)), things_(things_of(context)) {}

TokenRange EventNouns::compound_at(std::uint32_t token) const {
  const Tree& tree = context_.tree;
  const auto goes_on = [&](std::uint32_t end) {
    return end + 1 < tree.size() && tree.text(end) == "-" &&
           tree.sentence(end + 1) == tree.sentence(token);
  };
  std::uint32_t end = token + 1;
  if (!goes_on(end)) return {};
  std::string joined(tree.text(token));
  for (int parts = 1; parts < longest_compound && goes_on(end); ++parts) {
    joined.append("-").append(tree.text(end + 1));
    end += 2;
    const WordFacts& facts = context_.lexicon.find(LowerCase(joined));
    if (facts.is_noun && facts.event_share >= sure_compound_share) return {token, end};
  }
  return {};
}

bool EventNouns::is_event(std::uint32_t token) const {
  if (context_.time_at[token] != Context::no_time) return false;
  if (is_gerund_of_event(context_, token) || is_no_adjective(context_, token)) return true;
  const Word& word = context_.word(token);
  const bool title_case = title_case_[context_.tree.sentence(token)];
  if (word.upos != Upos::NOUN && !is_no_name(context_, token, title_case)) return false;
  const bool modifies = word.deprel == Deprel::compound || word.deprel == Deprel::nmod_desc;
  if (modifies && !is_modifying_event(context_, token)) return false;
  const int share = event_share(context_, token);
  if (share == 0 || std::find(things_.begin(), things_.end(), word.lemma) != things_.end()) {
    return false;
  }
  return share + noun_context(context_, token) + noun_governor(context_, token) >= event_threshold;
}

}  // namespace claims
DATELINE_END
