// Small questions about who is meant, which the reading of roles asks.
#pragma once

#include <string>

#include "claims/context.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

/// The same phrase as the source, or a part or the whole of it.
bool is_speaker(const Context& context, std::uint32_t token, std::uint32_t speaker);

/// A person, a body, a document or any name.
bool may_speak(const Context& context, std::uint32_t token);

/// "shot and killed | by an officer": who did the second did the first. `none`
/// when the verb has its own or nothing is shared.
std::uint32_t shared_agent(const Context& context, std::uint32_t predicate);

/// "DPRK" is North Korea, and so is Pyongyang when it acts and the article
/// speaks of the country.
std::string party_name(const Context& context, std::string name, Role role);

/// The preposition of a noun, also where it hangs on a title: "by | Minister Ann Lee".
std::uint32_t opening_adposition(const Context& context, std::uint32_t noun);

/// "supply Chile with ships": the object receives.
bool supplies_with(const Context& context, std::uint32_t predicate);

/// "it emerged that": nobody.
bool is_impersonal(const Context& context, std::uint32_t predicate);

/// Of "slain" it is told of "the officer", not of "the slain officer".
void leave_out(const Context& context, std::uint32_t word, std::string& name);

/// Of a token that is a mention.
Place place_named(const Context& context, std::uint32_t token);

/// "will be in Berlin": the predicate is a place.
bool tells_where(const Context& context, std::uint32_t predicate);

}  // namespace claims
DATELINE_END
