#include "timeline/disputes.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/same_matter.h"
#include "timeline/support.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t same_kind = 80;  ///< of `predicate_similarity`
constexpr std::int32_t kin = 65;
constexpr std::uint32_t near_bytes =
    700;  ///< between two sentences of which one may deny the other
constexpr std::uint32_t adjacent_bytes = 300;  ///< and where it may do so with a word of its own

/// "Did not join the strike" denies the joining.
bool denies_another(const Mentions& mentions, const Mention& mention) {
  const ClaimDigest& own = mentions.digest(mention);
  const auto& claims = mentions.articles[mention.article]->claims;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimDigest& other) {
    return other.quote_begin == own.quote_begin && other.claim.grammar.pos == "VERB" &&
           other.claim.polarity == Polarity::negative &&
           other.predicate.lemma != own.predicate.lemma;
  });
}

/// "No breach", "any recent meeting".
bool is_named_as_none(const ClaimDigest& digest, const MergeRules& rules) {
  constexpr std::size_t words_before = 3;
  const std::size_t end = digest.claim.trigger.begin - digest.quote_begin;
  if (end > digest.quote.size()) return false;
  const std::string before = fold_name(std::string_view(digest.quote).substr(0, end));
  const auto words = words_of(before);
  for (std::size_t i = 0; i < std::min(words.size(), words_before); ++i) {
    if (rules.outcomes().denies(hash32(words[words.size() - 1 - i]))) return true;
  }
  return false;
}

/// "Has not left the country since the war": nothing of one leaving.
bool is_so_far(const ClaimDigest& digest, const MergeRules& rules) {
  const std::string clause = fold_name(text_of(digest, digest.claim.extent));
  const auto words = words_of(clause);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return rules.outcomes().says_so_far(hash32(word));
  });
}

/// Who says so: null for the publisher alone.
const Source* speaker(const ClaimDigest& digest) {
  return digest.claim.sources.empty() ? nullptr : &digest.claim.sources.back();
}

bool one_speaks(const ClaimDigest& a, const ClaimDigest& b, const MergeRules& rules) {
  const Source* x = speaker(a);
  const Source* y = speaker(b);
  if (x == nullptr || y == nullptr) return x == y;
  return match_names(make_name_key(x->name, rules), make_name_key(y->name, rules)).score >=
         name_agrees;
}

bool fills(const Mention& mention, bool (*role)(Role)) {
  return std::any_of(mention.arguments.begin(), mention.arguments.end(),
                     [&](const Argument& argument) { return role(argument.role); });
}

/// Says nothing of who or what it is about: "none had been released", "there was no collision".
bool is_bare(const Mention& mention) {
  return !fills(mention, is_agent) && !fills(mention, is_patient);
}

bool are_near(const Mentions& mentions, std::uint32_t a, std::uint32_t b) {
  const Mention& x = mentions.all[a];
  const Mention& y = mentions.all[b];
  if (x.article != y.article) return false;
  const std::uint32_t p = mentions.digest(x).quote_begin;
  const std::uint32_t q = mentions.digest(y).quote_begin;
  return std::max(p, q) - std::min(p, q) <= near_bytes;
}

/// The assertion nearest to a claim that it disputes, those before it first, or `no_name`.
std::uint32_t denied_by(const Mentions& mentions, std::uint32_t denial, const MergeRules& rules) {
  const auto fits = [&](std::uint32_t other) {
    const Mention& assertion = mentions.all[other];
    return assertion.polarity == Polarity::positive && asserts(mentions.digest(assertion)) &&
           disputes(mentions, mentions.all[denial], assertion, rules);
  };
  for (std::uint32_t i = denial; i-- > 0 && are_near(mentions, i, denial);) {
    if (fits(i)) return i;
  }
  for (std::uint32_t i = denial + 1; i < mentions.all.size() && are_near(mentions, i, denial);
       ++i) {
    if (fits(i)) return i;
  }
  return no_name;
}

}  // namespace

bool asserts(const ClaimDigest& digest) {
  return digest.claim.grammar.pos != "NOUN" || digest.standing == Standing::told ||
         digest.claim.tense == TenseView::future;
}

bool denies(const Mentions& mentions, const Mention& mention, const MergeRules& rules) {
  const ClaimDigest& digest = mentions.digest(mention);
  if (digest.claim.polarity != Polarity::negative) return false;
  if (digest.standing == Standing::supposed) return false;  // "if they have not closed the deal"
  const EventGrammar& grammar = digest.claim.grammar;
  if (grammar.pos == "NOUN") {
    return !denies_another(mentions, mention) && is_named_as_none(digest, rules);
  }
  if (grammar.pos != "VERB") return true;
  if (grammar.tense == "PRESENT") return grammar.aspect != "NONE" && !is_so_far(digest, rules);
  return grammar.tense != "INFINITIVE" && !grammar.tense.ends_with("PART");
}

bool disputes(const Mentions& mentions, const Mention& denial, const Mention& assertion,
              const MergeRules& rules) {
  if (denial.article != assertion.article || !times_agree(denial, assertion)) return false;
  const ClaimDigest& x = mentions.digest(denial);
  const ClaimDigest& y = mentions.digest(assertion);
  const std::uint32_t apart =
      std::max(x.quote_begin, y.quote_begin) - std::min(x.quote_begin, y.quote_begin);
  if (apart > near_bytes || speaker(x) == nullptr || one_speaks(x, y, rules)) return false;
  const PredicateKey& p = mentions.predicates[denial.predicate];
  const PredicateKey& q = mentions.predicates[assertion.predicate];
  if (p.generic || q.generic) return false;
  if (p.base == q.base && apart <= adjacent_bytes) return true;
  const std::int32_t similarity = predicate_similarity(p, q);
  if (is_bare(denial)) {
    return similarity >= same_kind || (similarity >= kin && apart <= adjacent_bytes);
  }
  return p.base == q.base && tell_of_one(mentions, denial, assertion);
}

void join_denials(const Mentions& mentions, const MergeRules& rules,
                  std::vector<std::vector<std::uint32_t>>& clusters) {
  std::vector<std::uint32_t> of(mentions.all.size());
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    for (const auto member : clusters[i]) of[member] = i;
  }
  const auto is_negative = [&](std::uint32_t member) {
    return mentions.all[member].polarity == Polarity::negative;
  };
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    auto& own = clusters[of[i]];
    if (!is_negative(i) || !std::all_of(own.begin(), own.end(), is_negative)) continue;
    const std::uint32_t nearest = denied_by(mentions, i, rules);
    if (nearest == no_name || !denies(mentions, mentions.all[i], rules)) continue;
    auto& other = clusters[of[nearest]];
    for (const auto member : own) of[member] = of[nearest];
    other.insert(other.end(), own.begin(), own.end());
    std::sort(other.begin(), other.end());
    own.clear();
  }
  std::erase_if(clusters, [](const auto& members) { return members.empty(); });
  std::sort(clusters.begin(), clusters.end());
}

}  // namespace merge
DATELINE_END
