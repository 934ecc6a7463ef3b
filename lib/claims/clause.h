// What a predicate's clause tells: its auxiliaries, tense, voice, subject and
// object, also where the words stand in another clause (control, relative
// clauses, coordination).
#pragma once

#include <string>

#include "claims/context.h"
#include "dateline/claim.h"

DATELINE_BEGIN
namespace claims {

/// The verb group around a predicate: "would not have been sold".
struct VerbGroup {
  std::uint32_t predicate = Tree::none;
  std::uint32_t finite = Tree::none;  ///< the word that carries tense; none for a bare form
  std::uint32_t modal = Tree::none;   ///< may, will, should
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
  bool infinitive = false;  ///< "to visit"
  bool past = false;        ///< the finite word is past
  bool going_to = false;    ///< "is going to", "is to": future without a modal
};

VerbGroup verb_group(const Context& context, std::uint32_t predicate);

/// TimeML's tense, aspect and modality of a group.
EventGrammar grammar_of(const Context& context, const VerbGroup& group);

/// "trial", "sentence": more often an event than not.
bool is_happening(const Context& context, std::uint32_t noun);

/// "plan", "promise": a noun whose infinitive is not yet so.
bool is_plan(const Context& context, std::uint32_t noun);

/// The predicate's own subject, a child of it, or `none`.
std::uint32_t own_subject(const Context& context, std::uint32_t predicate);

/// The predicate that a clause without subject or conjunction belongs to. A
/// past participle behind a comma (", accompanied by two generals") goes with
/// the verb before it, wherever a parser hangs it; other clauses, with their parent.
std::uint32_t host_of(const Context& context, std::uint32_t clause);

/// Who or what the predicate is said of, through control, relative clauses and
/// coordination; for a passive this is the patient. `none` when unknown.
std::uint32_t subject_of(const Context& context, std::uint32_t predicate);

/// "a crash | in which a bus hit a train": the clause tells what happened within its noun.
bool is_circumstance(const Context& context, std::uint32_t relative);

/// Its object, also when a relative pronoun stands for it.
std::uint32_t object_of(const Context& context, std::uint32_t predicate);

/// The noun a relative pronoun or participle stands for, else the token itself.
std::uint32_t antecedent_of(const Context& context, std::uint32_t token);

/// The preposition (first `case` child) of a noun, or `none`.
std::uint32_t adposition_of(const Context& context, std::uint32_t token);

/// The word that opens a subordinate clause ("if", "after", "without"), or `none`.
std::uint32_t mark_of(const Context& context, std::uint32_t predicate);

/// A finite clause with its own subject joined to an infinitive (", and the actor
/// left"): parsers mean the sentence, it is no part of what is planned.
bool stands_alone(const Context& context, std::uint32_t conjunct);

/// "told a judge that she was ill": parsers hang the clause on the judge.
bool is_told_clause(const Context& context, std::uint32_t predicate);

/// The first conjunct of the coordination that the token ends up in.
std::uint32_t first_conjunct(const Context& context, std::uint32_t token);

/// A verb, or the predicate of a copular clause.
bool is_predicate(const Context& context, std::uint32_t token);

}  // namespace claims
DATELINE_END
