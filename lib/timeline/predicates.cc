#include "timeline/predicates.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return result;
}

bool is_complement(Deprel relation) {
  return relation == Deprel::xcomp || relation == Deprel::obj || relation == Deprel::ccomp;
}

bool is_event_word(const Word& word, const MergeRules& rules) {
  if (word.upos == Upos::VERB) return true;
  if (word.upos != Upos::NOUN) return false;
  return !rules.families(word.lemma).empty() || rules.senses(word.lemma, 'n') != nullptr;
}

/// "Called off its concert", the particle taken for the noun's preposition.
bool follows_particle(const Extraction& extraction, std::uint32_t verb, std::uint32_t noun) {
  const auto& words = extraction.analysis.words;
  if (words[noun].deprel != Deprel::obl || verb + 1 >= noun) return false;
  if (words[verb + 1].upos != Upos::ADP) return false;
  if (words[verb + 1].head == noun) return true;
  bool own = false;
  for_each_child(extraction, noun,
                 [&](std::uint32_t child) { own = own || words[child].deprel == Deprel::case_; });
  return words[verb + 1].deprel == Deprel::compound_prt && words[verb + 1].head == verb && !own &&
         noun < verb + 5;
}

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
}

/// "The summit is expected to take place": the subject stands further up.
std::uint32_t raised_subject(const Extraction& extraction, std::uint32_t verb,
                             const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  std::uint32_t found = Word::no_head;
  for (int step = 0; step < 2 && found == Word::no_head; ++step) {
    if (words[verb].deprel != Deprel::xcomp || words[verb].head == Word::no_head) break;
    verb = words[verb].head;
    for_each_child(extraction, verb, [&](std::uint32_t child) {
      if (found == Word::no_head && is_subject(words[child].deprel) &&
          is_event_word(words[child], rules)) {
        found = child;
      }
    });
  }
  return found;
}

/// "The talks held in Ost": what the clause belongs to.
std::uint32_t modified_event(const Extraction& extraction, std::uint32_t verb,
                             const MergeRules& rules) {
  const Word& word = extraction.analysis.words[verb];
  const bool modifies = word.deprel == Deprel::acl || word.deprel == Deprel::acl_relcl;
  if (!modifies || word.head == Word::no_head) return Word::no_head;
  const Word& noun = extraction.analysis.words[word.head];
  return noun.upos == Upos::NOUN && is_event_word(noun, rules) ? word.head : Word::no_head;
}

/// The dependent that names the happening of a light or phase verb, or no_head.
std::uint32_t carried_event(const Extraction& extraction, std::uint32_t verb, LightArgument light,
                            const MergeRules& rules, bool phrasal) {
  const auto& words = extraction.analysis.words;
  std::uint32_t found = Word::no_head;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    const Word& word = words[child];
    const bool subject = is_subject(word.deprel);
    const bool object = is_complement(word.deprel) || word.deprel == Deprel::nsubj_pass ||
                        (phrasal && follows_particle(extraction, verb, child));
    const bool fits = light == LightArgument::subject ? subject : object;
    if (found == Word::no_head && fits && is_event_word(word, rules)) found = child;
  });
  if (found == Word::no_head && light == LightArgument::subject) {
    found = raised_subject(extraction, verb, rules);
  }
  return found != Word::no_head ? found : modified_event(extraction, verb, rules);
}

/// Whether a verb with a particle, or with its object, is listed as a verb of
/// its own: "set_off", "catch_fire".
bool is_listed(const std::string& joined, const MergeRules& rules) {
  return !rules.families(joined).empty() || rules.light(joined) != LightArgument::none;
}

/// The preposition of an oblique, or nothing.
std::string_view preposition(const Extraction& extraction, std::uint32_t noun) {
  std::string_view found;
  for_each_child(extraction, noun, [&](std::uint32_t child) {
    const Word& word = extraction.analysis.words[child];
    if (found.empty() && word.deprel == Deprel::case_) found = word.lemma;
  });
  return found;
}

std::string join_words(std::string_view verb, std::string_view second,
                       std::string_view third = {}) {
  std::string joined(verb);
  joined.append("_").append(second);
  if (!third.empty()) joined.append("_").append(third);
  return joined;
}

/// "Set off", "pass away", "break out"; a particle may be taken for the
/// preposition of what follows it: "put off his visit".
std::string with_particle(const Extraction& extraction, std::uint32_t verb,
                          const std::string& lemma, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  std::string joined;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    const bool phrasal = words[child].deprel == Deprel::compound_prt;
    if (!joined.empty() || (!phrasal && words[child].deprel != Deprel::advmod)) return;
    std::string candidate = join_words(lemma, words[child].lemma);
    if (is_listed(candidate, rules) || rules.undoes(candidate) ||
        (phrasal && rules.senses(candidate, 'v') != nullptr)) {
      joined = std::move(candidate);
    }
  });
  if (joined.empty() && verb + 1 < words.size() &&
      (words[verb + 1].upos == Upos::ADP || words[verb + 1].upos == Upos::ADV)) {
    joined = join_words(words[verb].lemma, words[verb + 1].lemma);
    if (!rules.undoes(joined) && !is_listed(joined, rules)) joined.clear();
  }
  return joined;
}

/// "Took the oath on Tuesday" takes nothing on.
bool is_in_time(const Extraction& extraction, std::uint32_t token) {
  const Span span = extraction.document.tokens[token].span;
  return std::any_of(extraction.times.begin(), extraction.times.end(), [&](const auto& time) {
    return time.type != TimexType::duration && time.span.contains(span);
  });
}

/// A listed verb made with an object or an oblique: "give way", "take into
/// custody", "break into the shop".
std::string with_complement(const Extraction& extraction, std::uint32_t verb,
                            const std::string& lemma, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  std::string joined;
  const auto offer = [&](std::string candidate) {
    if (joined.empty() && is_listed(candidate, rules)) joined = std::move(candidate);
  };
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    const Word& word = words[child];
    if (word.deprel == Deprel::xcomp && child > 0 && words[child - 1].head == child &&
        words[child - 1].deprel == Deprel::mark) {  // "declined to comment"
      offer(join_words(lemma, words[child - 1].lemma));
    } else if (word.deprel == Deprel::obj) {
      offer(join_words(lemma, lower(word.lemma)));
    } else if (word.deprel == Deprel::obl) {
      const std::string_view link = preposition(extraction, child);
      if (link.empty() || is_in_time(extraction, child)) return;
      offer(join_words(lemma, link, lower(word.lemma)));
      offer(join_words(lemma, link));
    }
  });
  return joined;
}

}  // namespace

namespace {

/// "A series of attacks", "the hijack attempt": the noun that tells what kind.
std::uint32_t counted_event(const Extraction& extraction, std::uint32_t noun,
                            const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  std::uint32_t found = Word::no_head;
  for_each_child(extraction, noun, [&](std::uint32_t child) {
    const Deprel relation = words[child].deprel;
    const bool of = relation == Deprel::nmod && !preposition(extraction, child).empty();
    if (found == Word::no_head && (relation == Deprel::compound || of) &&
        is_event_word(words[child], rules)) {
      found = child;
    }
  });
  return found;
}

/// The nouns and adjectives before a noun, which say of what kind it is.
std::vector<std::uint32_t> read_kinds(const Extraction& extraction, std::uint32_t noun) {
  std::vector<std::uint32_t> kinds;
  for_each_child(extraction, noun, [&](std::uint32_t child) {
    const Word& word = extraction.analysis.words[child];
    const bool common = word.upos == Upos::NOUN || word.upos == Upos::ADJ;
    if (child < noun && common &&
        (word.deprel == Deprel::compound || word.deprel == Deprel::amod)) {
      kinds.push_back(hash32(lower(word.lemma)));
    }
  });
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

/// Follows light and phase verbs from a verb to the word that tells what happened, which it gives.
std::uint32_t follow_verbs(const Extraction& extraction, std::uint32_t at, const MergeRules& rules,
                           Predicate& predicate) {
  const auto& words = extraction.analysis.words;
  for (int step = 0; step < 3; ++step) {
    if (words[at].upos != Upos::VERB && words[at].upos != Upos::AUX) return at;
    const std::string plain =
        rules.listed_verb(lower(words[at].lemma), lower(extraction.document.word(at)));
    std::string lemma = with_particle(extraction, at, plain, rules);
    if (lemma.empty()) lemma = with_complement(extraction, at, plain, rules);
    if (lemma.empty()) lemma = plain;
    const Phase phase = rules.phase(lemma);
    const LightArgument light = rules.light(lemma);
    if (predicate.pos == 'v') predicate.lemma = lemma;
    if (rules.undoes(lemma)) {
      const std::uint32_t what =
          carried_event(extraction, at, LightArgument::object, rules, lemma != plain);
      if (what != Word::no_head) predicate.undone = lower(words[what].lemma);
      return at;
    }
    if (phase == Phase::none && light == LightArgument::none) return at;
    std::uint32_t next =
        carried_event(extraction, at, light == LightArgument::none ? LightArgument::object : light,
                      rules, lemma != plain);
    if (next == Word::no_head) return at;
    if (light == LightArgument::object && words[next].upos == Upos::VERB) {
      // "The commitment he made to help" is the commitment.
      const std::uint32_t modified = modified_event(extraction, at, rules);
      if (modified != Word::no_head) next = modified;
    }
    if (predicate.phase == Phase::none) predicate.phase = phase;
    predicate.lemma = lower(words[next].lemma);
    predicate.pos = words[next].upos == Upos::NOUN ? 'n' : 'v';
    at = next;
  }
  return at;
}

}  // namespace

Predicate find_predicate(const Extraction& extraction, const Claim& claim,
                         const MergeRules& rules) {
  Predicate predicate;
  predicate.lemma = lower(claim.lemma);
  predicate.pos = claim.grammar.pos == "NOUN" ? 'n' : 'v';
  std::uint32_t at = head_token(extraction, claim.trigger);
  if (at == Word::no_head) return predicate;
  const Word& word = extraction.analysis.words[at];
  if (word.upos == Upos::NOUN && rules.is_carrier(word.lemma)) {
    const std::uint32_t what = counted_event(extraction, at, rules);
    if (what != Word::no_head) predicate.lemma = lower(extraction.analysis.words[what].lemma);
  } else if (word.upos == Upos::ADJ) {  // "the injured", "injured in the blast"
    predicate.lemma = rules.listed_verb(predicate.lemma, lower(extraction.document.word(at)));
  } else {
    at = follow_verbs(extraction, at, rules, predicate);
  }
  if (predicate.pos == 'n') predicate.kinds = read_kinds(extraction, at);
  if (predicate.pos == 'v') predicate.object = object_kind(extraction, claim, rules.humans());
  return predicate;
}

namespace {

/// The families of the word as it is used, and whether its object says which.
void read_families(std::string_view lemma, char pos, const MergeRules& rules, ObjectKind object,
                   PredicateKey& key) {
  for (const Family& family : rules.families(lemma)) {
    const bool by_object = family.pos == 'p' || family.pos == 't';
    const ObjectKind wanted = family.pos == 'p' ? ObjectKind::people : ObjectKind::things;
    if (by_object && pos == 'v') key.sense = object;
    const bool fits = by_object ? pos == 'v' && (object == ObjectKind::unknown || object == wanted)
                                : family.pos == 0 || family.pos == pos;
    if (fits) key.families.push_back(family);
  }
}

}  // namespace

PredicateKey make_predicate_key(std::string_view lemma, char pos, const MergeRules& rules,
                                ObjectKind object) {
  PredicateKey key;
  key.lemma = hash32(lemma);
  key.base = key.lemma;
  const std::string_view head = lemma.substr(0, lemma.find('_'));
  key.phrasal = head != lemma;
  key.head = hash32(head);
  if (pos == 'n' && lemma.ends_with("ing")) {
    for (const auto& verb : rules.verb_forms().lemmas_of(lemma)) {
      if (rules.senses(verb, 'v') == nullptr) continue;
      key.base = hash32(verb);
      break;
    }
  }
  std::copy_n(lemma.begin(), std::min(lemma.size(), key.opening.size()), key.opening.begin());
  read_families(lemma, pos, rules, object, key);
  const LemmaSenses* senses = rules.senses(lemma, pos);
  if (senses == nullptr) senses = rules.senses(lemma, pos == 'v' ? 'n' : 'v');
  if (senses == nullptr && head != lemma && key.families.empty()) senses = rules.senses(head, 'v');
  if (senses != nullptr) {
    key.senses = senses->senses;
    if (key.sense == ObjectKind::unknown) key.concepts = senses->concepts;
    for (const auto c : key.concepts) key.parents.push_back(rules.parent(c));
  }
  key.generic = rules.is_generic(lemma, pos);
  return key;
}

/// As far as the shorter has letters; words of one or two letters say nothing,
/// nor does the verb where the particle makes the sense.
bool open_alike(const PredicateKey& a, const PredicateKey& b) {
  if (a.phrasal || b.phrasal) return false;
  for (std::size_t i = 0; i < a.opening.size(); ++i) {
    if (a.opening[i] == 0 || b.opening[i] == 0) return i >= 3;
    if (a.opening[i] != b.opening[i]) return false;
  }
  return true;
}

/// "Fall" and "fall down": of a verb with a particle and without.
constexpr std::int32_t bare_similarity = 60;
/// "Released the hostages", "released a video".
constexpr std::int32_t other_sense_similarity = 20;

std::int32_t predicate_similarity(const PredicateKey& a, const PredicateKey& b) {
  if (a.lemma == b.lemma) {
    const bool known = a.sense != ObjectKind::unknown && b.sense != ObjectKind::unknown;
    return known && a.sense != b.sense ? other_sense_similarity : 100;
  }
  if (a.base == b.base) return derived_similarity;
  std::int32_t best = 0;
  const bool one_verb = a.head == b.head;  // "check in", "check out"
  if (one_verb && a.phrasal != b.phrasal) best = bare_similarity;
  for (const auto& family : a.families) {
    const auto same = std::find_if(b.families.begin(), b.families.end(), [&](const auto& other) {
      return other.number == family.number;
    });
    if (same != b.families.end()) best = std::max(best, family.strength);
  }
  if (one_verb && a.phrasal && b.phrasal) return best;
  for (std::size_t i = 0; i < a.concepts.size(); ++i) {
    for (std::size_t j = 0; j < b.concepts.size(); ++j) {
      const auto rank = static_cast<std::int32_t>(i + j);
      const bool same = a.concepts[i] == b.concepts[j];
      const bool above = a.parents[i] == b.concepts[j] || a.concepts[i] == b.parents[j];
      const bool beside = a.parents[i] != 0 && a.parents[i] == b.parents[j];
      if (same) best = std::max(best, 85 - 10 * rank);
      if (above) best = std::max(best, 50 - 10 * rank);
      if (beside) best = std::max(best, 40 - 10 * rank);
    }
  }
  if (best >= 65 && open_alike(a, b)) return derived_similarity;
  return (a.generic || b.generic) ? best * 2 / 3 : best;
}

}  // namespace merge
DATELINE_END
