#include "timeline/predicates.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

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
  return words[noun].deprel == Deprel::obl && verb + 1 < noun &&
         words[verb + 1].upos == Upos::ADP && words[verb + 1].head == noun;
}

/// The dependent that names the happening of a light or phase verb, or no_head.
std::uint32_t carried_event(const Extraction& extraction, std::uint32_t verb, LightArgument light,
                            const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  std::uint32_t found = Word::no_head;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    const Word& word = words[child];
    const bool subject = word.deprel == Deprel::nsubj || word.deprel == Deprel::nsubj_pass;
    const bool object = is_complement(word.deprel) || word.deprel == Deprel::nsubj_pass ||
                        follows_particle(extraction, verb, child);
    const bool fits = light == LightArgument::subject ? subject : object;
    if (found == Word::no_head && fits && is_event_word(word, rules)) found = child;
  });
  return found;
}

std::string with_particle(const Extraction& extraction, std::uint32_t verb,
                          const std::string& lemma, const MergeRules& rules) {
  const auto& words = extraction.analysis.words;
  std::string joined;
  for_each_child(extraction, verb, [&](std::uint32_t child) {
    const Word& word = words[child];
    std::string_view particle;
    const bool phrasal = word.deprel == Deprel::compound_prt;
    if (phrasal) {
      particle = word.lemma;
    } else if (word.deprel == Deprel::obl) {
      for_each_child(extraction, child, [&](std::uint32_t grandchild) {
        if (words[grandchild].deprel == Deprel::case_) particle = words[grandchild].lemma;
      });
    }
    if (particle.empty() || !joined.empty()) return;
    const std::string candidate = lemma + "_" + std::string(particle);
    // "fall in May" is no phrasal verb: a preposition must be listed with its verb.
    if (!rules.families(candidate).empty() ||
        (phrasal && rules.senses(candidate, 'v') != nullptr)) {
      joined = candidate;
    }
  });
  // A particle may hang on what follows it: "put off his visit".
  if (joined.empty() && verb + 1 < words.size() && words[verb + 1].upos == Upos::ADP) {
    joined = words[verb].lemma + "_" + words[verb + 1].lemma;
    if (!rules.undoes(joined)) joined.clear();
  }
  return joined;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return result;
}

}  // namespace

Predicate find_predicate(const Extraction& extraction, const Claim& claim,
                         const MergeRules& rules) {
  Predicate predicate;
  predicate.lemma = lower(claim.lemma);
  predicate.pos = claim.grammar.pos == "NOUN" ? 'n' : 'v';
  std::uint32_t at = head_token(extraction, claim.trigger);
  if (at == Word::no_head) return predicate;
  const auto& words = extraction.analysis.words;
  for (int step = 0; step < 3; ++step) {
    if (words[at].upos != Upos::VERB && words[at].upos != Upos::AUX) break;
    const std::string plain =
        rules.listed_verb(lower(words[at].lemma), lower(extraction.document.word(at)));
    const std::string joined = with_particle(extraction, at, plain, rules);
    const std::string& lemma = joined.empty() ? plain : joined;
    const Phase phase = rules.phase(lemma);
    const LightArgument light = rules.light(lemma);
    if (predicate.pos == 'v') predicate.lemma = lemma;
    if (rules.undoes(lemma)) {
      const std::uint32_t what = carried_event(extraction, at, LightArgument::object, rules);
      if (what != Word::no_head) predicate.undone = lower(words[what].lemma);
      break;
    }
    if (phase == Phase::none && light == LightArgument::none) break;
    const std::uint32_t next = carried_event(
        extraction, at, light == LightArgument::none ? LightArgument::object : light, rules);
    if (next == Word::no_head) break;
    if (predicate.phase == Phase::none) predicate.phase = phase;
    predicate.lemma = lower(words[next].lemma);
    predicate.pos = words[next].upos == Upos::NOUN ? 'n' : 'v';
    at = next;
  }
  return predicate;
}

PredicateKey make_predicate_key(std::string_view lemma, char pos, const MergeRules& rules) {
  PredicateKey key;
  key.lemma = hash32(lemma);
  std::copy_n(lemma.begin(), std::min(lemma.size(), key.opening.size()), key.opening.begin());
  for (const Family& family : rules.families(lemma)) {
    if (family.pos == 0 || family.pos == pos) key.families.push_back(family);
  }
  const std::string_view head = lemma.substr(0, lemma.find('_'));
  const LemmaSenses* senses = rules.senses(lemma, pos);
  if (senses == nullptr) senses = rules.senses(lemma, pos == 'v' ? 'n' : 'v');
  if (senses == nullptr && head != lemma && key.families.empty()) senses = rules.senses(head, 'v');
  if (senses != nullptr) {
    key.concepts = senses->concepts;
    key.senses = senses->senses;
    for (const auto c : key.concepts) key.parents.push_back(rules.parent(c));
  }
  key.generic = rules.is_generic(lemma, pos);
  return key;
}

/// As far as the shorter has letters; words of one or two letters say nothing.
bool open_alike(const PredicateKey& a, const PredicateKey& b) {
  for (std::size_t i = 0; i < a.opening.size(); ++i) {
    if (a.opening[i] == 0 || b.opening[i] == 0) return i >= 3;
    if (a.opening[i] != b.opening[i]) return false;
  }
  return true;
}

std::int32_t predicate_similarity(const PredicateKey& a, const PredicateKey& b) {
  if (a.lemma == b.lemma) return 100;
  std::int32_t best = 0;
  for (const auto& family : a.families) {
    const auto same = std::find_if(b.families.begin(), b.families.end(), [&](const auto& other) {
      return other.number == family.number;
    });
    if (same != b.families.end()) best = std::max(best, family.strength);
  }
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
