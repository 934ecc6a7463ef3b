#include "timeline/standing.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr int most_steps = 4;             ///< up through "agreed to reopen it after hours of talks"
constexpr std::uint32_t late_reach = 12;  ///< tokens from a trigger to its "a day late"

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
}

bool is_clause(Deprel relation) {
  return relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::csubj ||
         relation == Deprel::advcl;
}

StandingBy from_word(const Extraction& extraction, std::uint32_t at, const MergeRules& rules) {
  Awaiting awaiting = rules.outcomes().awaiting(hash32(extraction.analysis.words[at].lemma));
  if (awaiting == Awaiting::no) {  // "going to close"
    awaiting = rules.outcomes().awaiting(hash32(fold_name(extraction.document.word(at))));
  }
  switch (awaiting) {
    case Awaiting::yes:
      return {Standing::awaited, at};
    case Awaiting::against:
      return {Standing::doubted, at};
    default:
      return {};
  }
}

/// "Is likely to face scrutiny" holds out the scrutiny, not its subject.
bool has_clause(const Extraction& extraction, std::uint32_t word) {
  bool found = false;
  for_each_child(extraction, word, [&](std::uint32_t child) {
    found = found || is_clause(extraction.analysis.words[child].deprel);
  });
  return found;
}

/// "planned", "upcoming" beside the noun.
StandingBy from_modifiers(const Extraction& extraction, std::uint32_t noun,
                          const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  StandingBy found;
  for_each_child(extraction, noun, [&](std::uint32_t child) {
    const Deprel relation = words[child].deprel;
    if (relation != Deprel::amod && relation != Deprel::acl) return;
    if (found.standing == Standing::unknown) found = from_word(extraction, child, rules);
  });
  return found;
}

/// "had planned": a plan of the past.
bool is_past_perfect(const Extraction& extraction, std::uint32_t verb) {
  const auto& words = extraction.analysis.words;
  bool found = false;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    found = found || (words[child].deprel == Deprel::aux && words[child].lemma == "have" &&
                      words[child].xpos == Xpos::VBD);
  });
  return found;
}

/// "Dropped its plan to sell": the word above "sell", be it the plan or the dropping.
bool gives_up(const Extraction& extraction, std::uint32_t above, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  const auto drops = [&](std::uint32_t verb) {
    return verb != Word::no_head && words[verb].upos == Upos::VERB &&
           rules.undoes(words[verb].lemma);
  };
  const auto is_plan = [&](std::uint32_t noun) {
    return words[noun].deprel == Deprel::obj &&
           from_word(extraction, noun, rules).standing == Standing::awaited;
  };
  if (words[above].upos == Upos::NOUN) return is_plan(above) && drops(words[above].head);
  bool plan = false;
  if (drops(above)) {
    for_each_child(extraction, above, [&](std::uint32_t child) { plan = plan || is_plan(child); });
  }
  return plan;
}

/// "is to leave", "is due to meet": an infinitive that something holds out.
StandingBy of_infinitive(const Extraction& extraction, std::uint32_t verb,
                         const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  bool infinitive = false;
  bool copula = false;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    infinitive =
        infinitive || (words[child].deprel == Deprel::mark && words[child].xpos == Xpos::TO);
    copula = copula || (words[child].deprel == Deprel::cop && words[child].lemma == "be");
  });
  if (!infinitive) return {};
  if (copula) return {Standing::awaited, Word::no_head};
  const std::uint32_t above = words[verb].head;
  if (above == Word::no_head || is_past_perfect(extraction, above)) return {};
  if (gives_up(extraction, above, rules)) return {Standing::given_up, above};
  return from_word(extraction, above, rules);
}

/// Told as past or perfect without a modal or a negation.
bool is_past(const Extraction& extraction, std::uint32_t verb) {
  const auto& words = extraction.analysis.words;
  const Word& word = words[verb];
  if (word.upos != Upos::VERB) return false;
  bool past = word.xpos == Xpos::VBD;
  bool plain = true;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    const Word& part = words[child];
    if (part.deprel == Deprel::aux || part.deprel == Deprel::aux_pass) {
      past = past || part.xpos == Xpos::VBD || (part.lemma == "have" && part.xpos != Xpos::VB);
      if (part.xpos == Xpos::MD) plain = false;
    }
    if (part.deprel == Deprel::advmod && (part.lemma == "not" || part.lemma == "never")) {
      plain = false;
    }
  });
  return past && plain;
}

bool is_plain_past(const Extraction& extraction, std::uint32_t verb, const MergeRules& rules) {
  return !rules.undoes(extraction.analysis.words[verb].lemma) && is_past(extraction, verb);
}

/// "Lodged an appeal", "the appeal was lodged": with the verb the noun has happened; "cancelled
/// all planned concerts": with the verb it is given up.
StandingBy of_object(const Extraction& extraction, std::uint32_t noun, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  const std::uint32_t verb = words[noun].head;
  const Deprel relation = words[noun].deprel;
  if (verb == Word::no_head || (relation != Deprel::obj && relation != Deprel::nsubj_pass))
    return {};
  if (!is_past(extraction, verb)) return {};
  if (rules.undoes(words[verb].lemma)) return {Standing::given_up, verb};
  if (!rules.outcomes().brings_about(hash32(words[verb].lemma))) return {};
  return {Standing::told, verb};
}

bool after_told_preposition(const Extraction& extraction, std::uint32_t noun,
                            const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  bool found = false;
  for_each_child(extraction, noun, [&](std::uint32_t child) {
    if (words[child].deprel != Deprel::case_) return;
    found = found || rules.outcomes().told_after(hash32(words[child].lemma));
  });
  return found;
}

/// The preposition before a noun or a participle says so.
template <typename Says>
bool is_opened(const Extraction& extraction, std::uint32_t head, Says says) {
  const auto& words = extraction.analysis.words;
  bool found = false;
  for_each_child(extraction, head, [&](std::uint32_t child) {
    const bool opens = words[child].deprel == Deprel::mark || words[child].deprel == Deprel::case_;
    found = found || (opens && says(hash32(fold_name(words[child].lemma))));
  });
  return found;
}

/// "Barred from leaving", "refrained from leaving".
bool is_kept_from(const Extraction& extraction, std::uint32_t verb, const MergeRules& rules) {
  return extraction.analysis.words[verb].xpos == Xpos::VBG &&
         is_opened(extraction, verb,
                   [&](std::uint32_t word) { return rules.outcomes().keeps_from(word); });
}

/// "Without a deal", "without signing".
bool is_lacking(const Extraction& extraction, std::uint32_t head, const MergeRules& rules) {
  return is_opened(extraction, head,
                   [&](std::uint32_t word) { return rules.outcomes().lacks(word); });
}

/// "Would leave if it failed".
bool is_conditional(const Extraction& extraction, std::uint32_t verb, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  const auto has_condition = [&](std::uint32_t of) {
    bool found = false;
    for_each_child(extraction, of, [&](std::uint32_t clause) {
      if (words[clause].deprel != Deprel::advcl) return;
      for_each_child(extraction, clause, [&](std::uint32_t child) {
        found = found || (words[child].deprel == Deprel::mark &&
                          rules.outcomes().conditions(hash32(fold_name(words[child].lemma))));
      });
    });
    return found;
  };
  if (has_condition(verb)) return true;
  const std::uint32_t above = words[verb].head;
  const bool joined = words[verb].deprel == Deprel::conj || words[verb].deprel == Deprel::xcomp;
  return joined && above != Word::no_head && has_condition(above);
}

/// "Doubted that it would come", "to convince them that it would".
bool is_unforetold(const Extraction& extraction, std::uint32_t verb, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  const std::uint32_t above = words[verb].head;
  if (words[verb].deprel != Deprel::ccomp || above == Word::no_head) return false;
  return rules.outcomes().doubts(hash32(words[above].lemma));
}

/// "If they agree but the deal is blocked": its own clause or the one it is joined to.
bool is_supposed(const Extraction& extraction, std::uint32_t verb, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  const auto opens = [&](std::uint32_t clause) {
    bool found = false;
    for_each_child(extraction, clause, [&](std::uint32_t child) {
      found = found || (words[child].deprel == Deprel::mark &&
                        rules.outcomes().supposes(hash32(fold_name(words[child].lemma))));
    });
    return found;
  };
  if (opens(verb) || is_kept_from(extraction, verb, rules)) return true;
  const std::uint32_t above = words[verb].head;
  return words[verb].deprel == Deprel::conj && above != Word::no_head && opens(above);
}

}  // namespace

StandingBy standing_of(const Extraction& extraction, std::uint32_t head, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  if (is_lacking(extraction, head, rules)) return {Standing::lacking, Word::no_head};
  if (words[head].upos == Upos::VERB) {
    if (is_supposed(extraction, head, rules)) return {Standing::supposed, Word::no_head};
    if (is_unforetold(extraction, head, rules)) return {Standing::unforetold, Word::no_head};
    const StandingBy held_out = of_infinitive(extraction, head, rules);
    if (held_out.standing != Standing::unknown) return held_out;
    if (!is_conditional(extraction, head, rules)) return {};
    return {Standing::conditional, Word::no_head};
  }
  if (words[head].upos != Upos::NOUN) return {};
  const StandingBy by_verb = of_object(extraction, head, rules);
  if (by_verb.standing != Standing::unknown) return by_verb;
  std::uint32_t governor = words[head].head;
  // "Crashed after taking off on a planned flight": the flight is of the past too.
  for (int step = 0; step < most_steps && governor != Word::no_head; ++step) {
    if (words[governor].xpos != Xpos::VBG || words[governor].head == Word::no_head) break;
    governor = words[governor].head;
  }
  if (governor == Word::no_head || !is_plain_past(extraction, governor, rules)) {
    const StandingBy modified = from_modifiers(extraction, head, rules);
    if (modified.standing != Standing::unknown) return modified;
  }
  std::uint32_t at = head;
  bool after = false;
  for (int step = 0; step < most_steps; ++step) {
    const std::uint32_t above = words[at].head;
    if (above == Word::no_head) return {};
    const Deprel relation = words[at].deprel;
    after = after || after_told_preposition(extraction, at, rules);
    if (words[above].upos == Upos::VERB || words[above].upos == Upos::ADJ) {
      const bool plan_only = !has_clause(extraction, above) && !is_past_perfect(extraction, above);
      if (plan_only && (is_subject(relation) || relation == Deprel::obj)) {
        const StandingBy awaited = from_word(extraction, above, rules);
        if (awaited.standing != Standing::unknown) return awaited;
      }
      if (!after && relation != Deprel::nsubj) return {};
      if (is_plain_past(extraction, above, rules)) return {Standing::told, above};
      if (!after || words[above].deprel != Deprel::xcomp) return {};
    } else if (relation != Deprel::nmod && relation != Deprel::compound &&
               relation != Deprel::conj) {
      return {};
    }
    at = above;
  }
  return {};
}

bool came_late(const Extraction& extraction, std::uint32_t head, TenseView tense,
               const MergeRules& rules) {
  const auto& document = extraction.document;
  const auto& words = extraction.analysis.words;
  const Sentence& sentence =
      document.sentences[sentence_at(document, document.tokens[head].span.begin)];
  const std::uint32_t begin =
      std::max(sentence.begin + 1, head < late_reach ? 0 : head - late_reach);
  const std::uint32_t end = std::min(sentence.end, head + late_reach);
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!rules.outcomes().says_late(hash32(words[i].lemma))) continue;
    if (!rules.outcomes().is_unit(hash32(words[i - 1].lemma))) continue;
    const bool compared = i + 1 < end && words[i + 1].lemma == "than";
    const bool after = tense == TenseView::past && (compared || words[i].xpos != Xpos::RBR);
    if (i > head ? after : compared) return true;
  }
  return false;
}

}  // namespace merge
DATELINE_END
