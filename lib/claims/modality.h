// Small questions about how a clause presents its event, which the walk of
// factuality.cc asks on its way up.
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/clause.h"
#include "claims/context.h"

DATELINE_BEGIN
namespace claims {

/// "the commitments that they made": whoever speaks, and however, takes the
/// event for granted.
bool presupposed(const Context& context, std::uint32_t noun);

/// "an event to be held on Friday".
bool is_ahead(const Context& context, std::uint32_t noun);

/// An "if" or "unless" clause hangs on it.
bool has_condition(const Context& context, std::uint32_t predicate);

/// "The plane can carry 500 passengers": what any of a kind does, not what one
/// may do some day.
bool is_ability(const Context& context, const VerbGroup& group);

/// "allows users to record": what a thing is for, not what it may come to.
bool is_enabled(const Context& context, std::uint32_t verb);

/// "could not reach the village": it tried and did not.
bool is_failure(const Context& context, const VerbGroup& group);

/// "would not say", "would not comment": they were asked and did not.
bool is_withheld(const Context& context, const VerbGroup& group);

/// "would often board ships", "would later resign", said by nobody: they did.
bool is_narrated(const Context& context, const VerbGroup& group);

/// "called the attack an outrage": what it names is so.
bool calls_names(const Context& context, std::uint32_t verb);

/// "recommended that it be taken away", "demanded that he step down", "that they accept".
bool is_mandative(const Context& context, const VerbGroup& group);

/// "tried to flee", "had planned to come": when it was tried, or would have been.
bool is_over(const Context& context, std::uint32_t verb);

/// "the visit", "his trip", "this deal": spoken of as known.
bool is_known(const Context& context, std::uint32_t noun);

/// "any attack": one that may be.
bool is_any(const Context& context, std::uint32_t noun);

/// "were able to land": they did; "will be able to" says nothing of it.
bool is_achieved(const Context& context, std::uint32_t adjective);

[[nodiscard]] bool has_trait_child(const Context& context, std::uint32_t token, Trait trait);

/// "rejected claims that ...", "reports of a coup were false".
bool is_denied(const Context& context, std::uint32_t noun);

/// "dropped plans to sell", "plans to sell were scrapped": by the noun.
bool is_given_up(const Context& context, std::uint32_t plan);

/// "was due to speak but fell ill": what was planned gave way to something else.
bool fell_through(const Context& context, std::uint32_t plan, std::uint32_t planned);

/// "asked about the failures": what is asked of is so.
bool is_topic(const Context& context, std::uint32_t noun, std::uint32_t adposition);

/// Whether what a verb says is done: no modal, condition or plan is over it.
bool is_settled(const Context& context, std::uint32_t verb);

/// "A decision is due on Monday": the noun lies ahead.
bool is_due(const Context& context, std::uint32_t noun, std::uint32_t adjective);

/// "Had they left earlier, ...": so it was not.
bool is_contrary(const Context& context, std::uint32_t predicate);

/// "is said to own it", "claims to be ill": the infinitive is no plan.
bool is_alleged(const Context& context, std::uint32_t infinitive, std::uint32_t verb);

/// "the first woman to land", "the latest to resign": it happened, or happens
/// when its clause does.
bool is_ranked(const Context& context, std::uint32_t noun);

/// "the first", "the latest" goes with the noun itself.
bool has_rank(const Context& context, std::uint32_t noun);

/// "Will the minister resign?": a question of whether, not of who or when.
bool asks(const Context& context, std::uint32_t predicate);

/// An adverb of that kind belongs to it.
bool has_adverb(const Context& context, std::uint32_t predicate, Trait adverb);

/// "rose to become the largest": the infinitive tells what came of it.
bool is_result(const Context& context, std::uint32_t infinitive, std::uint32_t verb);

}  // namespace claims
DATELINE_END
