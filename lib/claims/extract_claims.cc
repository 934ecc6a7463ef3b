#include "claims/extract_claims.h"

#include "claims/attribution.h"
#include "claims/carriers.h"
#include "claims/claim_time.h"
#include "claims/clause.h"
#include "claims/context.h"
#include "claims/event_mentions.h"
#include "claims/factuality.h"
#include "claims/mentions.h"
#include "claims/roles.h"
#include "claims/salience.h"
#include "claims/tree.h"

DATELINE_BEGIN
namespace claims {
namespace {

/// The clause an event stands in: the words below the nearest predicate.
Span extent_of(const Context& context, std::uint32_t token) {
  std::uint32_t at = token;
  while (!is_predicate(context, at) && context.tree.parent(at) != Tree::none) {
    at = context.tree.parent(at);
  }
  return context.tree.span_of(context.tree.subtree(at));
}

EventGrammar grammar_of_event(const Context& context, const EventMention& event) {
  EventGrammar grammar = grammar_of(context, verb_group(context, event.token));
  if (event.form == EventForm::noun || event.form == EventForm::phrase) {
    grammar.tense = "NONE";
    grammar.aspect = "NONE";
    grammar.modality.clear();
  }
  if (event.form == EventForm::presence) grammar.pos = "VERB";
  return grammar;
}

/// Who answers for the event: the innermost link gives cue and kind of quotation.
void set_sources(const Attributions& attributions, const std::vector<std::uint32_t>& chain,
                 Claim& claim) {
  claim.sources = attributions.sources(chain);
  if (chain.empty()) return;
  const FoundAttribution& innermost = attributions.all()[chain.back()];
  claim.cue = innermost.detail.cue;
  claim.quote = innermost.detail.kind;
}

/// The head of each reporting verb's source, a token.
std::vector<std::uint32_t> speakers_of(const Context& context, const Attributions& attributions) {
  std::vector<std::uint32_t> speakers(context.tree.size(), Tree::none);
  for (const FoundAttribution& found : attributions.all()) {
    const bool clause = found.use == CueUse::clause || found.use == CueUse::quotation;
    if (!clause || found.cue_head == no_entity || found.source_head == no_entity) continue;
    if (found.detail.source && found.layer > 0 && context.word(found.cue_head).upos == Upos::VERB) {
      speakers[found.cue_head] = found.source_head;
    }
  }
  return speakers;
}

}  // namespace

ClaimSet extract_claims(const ClaimQuery& query, const ClaimRules& rules) {
  const Tree tree(query.document, query.analysis);
  const Mentions mentions(tree, rules.mentions(), query.times);
  const Attributions attributions =
      find_attributions({tree, mentions, query.times}, rules.attribution());
  const Context context = make_context(tree, rules.lexicon(), rules.countries(), mentions,
                                       query.times, query.published);
  const std::vector<EventMention> events = find_events(context);

  const std::vector<std::uint32_t> speakers = speakers_of(context, attributions);

  ClaimSet found;
  found.attributions = attributions.listed();
  std::vector<Factuality> facts;
  for (const EventMention& event : events) {
    Claim claim;
    claim.trigger = tree.span_of(event.trigger);
    const bool presence = event.form == EventForm::presence;
    claim.lemma = tree.word(presence ? event.trigger.begin : event.token).lemma;
    if (context.is(event.token, Trait::adjective_attribute)) {
      claim.lemma = context.lexicon.verb_of(claim.lemma);
    }
    claim.event_class = event.event_class;
    claim.grammar = grammar_of_event(context, event);
    claim.extent = extent_of(context, event.token);
    const std::vector<std::uint32_t> chain = attributions.chain(claim.trigger);
    set_sources(attributions, chain, claim);
    facts.push_back(factuality_of({context, attributions, chain}, event));
    claim.certainty = facts.back().certainty;
    claim.polarity = facts.back().polarity;
    claim.tense = facts.back().tense;
    Roles roles = roles_of(context, event, speakers[event.token]);
    claim.participants = std::move(roles.participants);
    claim.place = std::move(roles.place);
    found.claims.push_back(std::move(claim));
  }
  assign_times(context, events, facts, found.claims);
  rate_claims(context, events, found.claims);
  return found;
}

}  // namespace claims
DATELINE_END
