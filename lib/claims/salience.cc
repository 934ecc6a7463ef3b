#include "claims/salience.h"

#include <algorithm>

#include "base/word_map.h"
#include "claims/clause.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// How often the article's claims name each participant.
base::WordMap<int> count_names(const std::vector<Claim>& claims) {
  base::WordMap<int> counts;
  for (const Claim& claim : claims) {
    for (const Participant& participant : claim.participants) ++counts[participant.name];
  }
  return counts;
}

/// How much an event of a class moves the story, in hundredths: that somebody
/// said, expected or saw something matters less than what it was.
int class_weight(EventClass event_class) {
  switch (event_class) {
    case EventClass::occurrence:
      return 100;
    case EventClass::i_action:
      return 70;
    case EventClass::aspectual:
      return 50;
    case EventClass::state:
      return 35;
    case EventClass::perception:
    case EventClass::i_state:
      return 25;
    case EventClass::reporting:
      return 15;
  }
  return 0;
}

int rate_time(const ClaimTime& time) {
  if (time.basis == TimeBasis::none || time.basis == TimeBasis::tense) return 0;
  if (time.value.grain <= Grain::day) return 220;
  if (time.value.grain <= Grain::month) return 160;
  return 60;
}

/// The author or the reader speaks: "thank you", "we learn", "continue reading".
bool addresses_reader(const Context& context, std::uint32_t token) {
  for (const std::uint32_t child : context.tree.children(token)) {
    const Word& word = context.word(child);
    if (word.xpos == Xpos::PRP && (word.morphology.person == 1 || word.morphology.person == 2)) {
      return true;
    }
  }
  const Word& word = context.word(token);
  return word.xpos == Xpos::VB && word.deprel == Deprel::root &&
         !context.tree.has_child(token, Deprel::nsubj) &&
         !context.tree.has_child(token, Deprel::aux);
}

/// The article speaks of itself: "this transcript may be updated".
bool speaks_of_itself(const Context& context, std::uint32_t token) {
  const std::uint32_t subject = own_subject(context, token);
  if (subject == Tree::none || !context.is(subject, Trait::noun_self)) return false;
  const std::uint32_t det = context.tree.child(subject, Deprel::det);
  const std::uint32_t owner = context.tree.child(subject, Deprel::nmod_poss);
  return (det != Tree::none && context.word(det).lemma == "this") ||
         (owner != Tree::none && context.word(owner).morphology.person == 1);
}

/// "declined to comment", "could not be reached for comment".
bool is_boilerplate(const Context& context, std::uint32_t token, const Claim& claim) {
  if (claim.polarity != Polarity::negative || !context.is(token, Trait::verb_boilerplate)) {
    return false;
  }
  return context.word(token).xpos == Xpos::VB || verb_group(context, token).passive;
}

bool in_caption(const Context& context, Span span) {
  const auto& furniture = context.tree.document().furniture;
  return std::any_of(furniture.begin(), furniture.end(), [&](const Furniture& piece) {
    return piece.kind == FurnitureKind::caption && piece.span.begin <= span.begin &&
           span.end <= piece.span.end;
  });
}

/// "runs from Oslo to Bergen": what is always so, told in passing.
bool is_background(const Context& context, const EventMention& event, const Claim& claim) {
  if (claim.time.basis != TimeBasis::tense) return false;
  if (context.word(event.token).deprel == Deprel::acl_relcl) return true;
  return claim.grammar.tense == "PRESENT" && claim.grammar.aspect == "NONE" &&
         !context.tree.document().sentences[context.tree.sentence(event.token)].headline;
}

/// "under treatment", "close cooperation": a kind of event, told of with another.
bool is_bare_noun(const Context& context, const EventMention& event) {
  const Word& word = context.word(event.token);
  if (event.form != EventForm::noun || word.xpos != Xpos::NN ||
      context.tree.document().sentences[context.tree.sentence(event.token)].headline) {
    return false;
  }
  for (const std::uint32_t child : context.tree.children(event.token)) {
    switch (context.word(child).deprel) {
      case Deprel::det:
      case Deprel::nmod_poss:
      case Deprel::nummod:
        return false;
      default:
        break;
    }
  }
  return true;
}

/// In percent: what is not said to be so matters less.
int certainty_weight(const Claim& claim) {
  if (claim.certainty == Certainty::unknown) return 50;
  return claim.certainty == Certainty::possible ? 75 : 100;
}

}  // namespace

void rate_claims(const Context& context, const std::vector<EventMention>& events,
                 std::vector<Claim>& claims) {
  const auto counts = count_names(claims);
  int most = 1;
  for (const Claim& claim : claims) {
    for (const Participant& participant : claim.participants)
      most = std::max(most, *counts.find(participant.name));
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    int score = 300 + rate_time(claim.time);
    int named = 0;
    for (const Participant& participant : claim.participants) {
      named = std::max(named, *counts.find(participant.name));
    }
    score += 250 * named / most;
    if (claim.participants.size() > 1) score += 60;
    if (claim.place) score += 40;
    // News says first what matters; nothing is said of the order within a sentence.
    const int sentence = static_cast<int>(context.tree.sentence(events[i].token));
    score += std::max(0, 130 - 10 * sentence);
    if (events[i].form != EventForm::verb && claim.participants.empty()) score /= 2;
    if (addresses_reader(context, events[i].token)) score /= 3;
    if (speaks_of_itself(context, events[i].token)) score /= 3;
    if (is_boilerplate(context, events[i].token, claim)) score /= 4;
    if (in_caption(context, claim.trigger)) score = score * 2 / 3;
    if (is_background(context, events[i], claim)) score = score * 2 / 3;
    if (is_bare_noun(context, events[i])) score = score * 2 / 5;
    score = score * certainty_weight(claim) / 100;
    claim.salience = std::clamp(score * class_weight(claim.event_class) / 100, 0, 1000);
  }
}

}  // namespace claims
DATELINE_END
