#include "timeline/summary.h"

#include <algorithm>
#include <tuple>

#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t longest_clause = 120;

/// "leave" -> "leaves", "set_off" -> "sets off", "be" -> "is".
std::string third_person(std::string lemma) {
  std::string rest;
  if (const auto cut = lemma.find('_'); cut != std::string::npos) {
    rest = lemma.substr(cut);
    lemma.resize(cut);
  }
  std::replace(rest.begin(), rest.end(), '_', ' ');
  if (lemma == "be") return "is" + rest;
  if (lemma == "have") return "has" + rest;
  const auto ends = [&](std::string_view tail) { return lemma.ends_with(tail); };
  const std::size_t size = lemma.size();
  const bool consonant_y =
      ends("y") && size > 1 &&
      std::string_view("aeiou").find(lemma[size - 2]) == std::string_view::npos;
  if (consonant_y) return lemma.substr(0, size - 1) + "ies" + rest;
  if (ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o")) {
    return lemma + "es" + rest;
  }
  return lemma + "s" + rest;
}

std::string spaced(std::string lemma) {
  std::replace(lemma.begin(), lemma.end(), '_', ' ');
  return lemma;
}

/// Names of the claim's participants in some roles, in the fullest form that
/// the event has; those that are names first.
std::vector<std::string> names_in_role(const Mentions& mentions, const Mention& mention,
                                       const Event& event, const MergeRules& rules,
                                       bool (*wanted)(Role), std::size_t most) {
  std::vector<std::string> proper;
  std::vector<std::string> common;
  std::size_t next = 0;
  for (const Participant& participant : mentions.digest(mention).claim.participants) {
    if (participant.name.empty()) continue;
    const NameKey& key = mentions.names[mention.arguments[next++].name];
    if (!wanted(participant.role)) continue;
    const auto fullest = std::find_if(
        event.participants.begin(), event.participants.end(), [&](const Participant& other) {
          const NameMatch match = match_names(key, make_name_key(other.name, rules));
          return match.score >= 70 && match.link != NameLink::seat;
        });
    const std::string& name =
        fullest == event.participants.end() ? participant.name : fullest->name;
    auto& names = key.proper ? proper : common;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  proper.insert(proper.end(), common.begin(), common.end());
  proper.resize(std::min(proper.size(), most));
  return proper;
}

std::string listed(const std::vector<std::string>& names, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? last : std::string_view(", ");
    text += names[i];
  }
  return text;
}

/// The claim that tells the event best: positive, named, certain, salient.
const Mention& best_claim(const Mentions& mentions, const std::vector<std::uint32_t>& ordered) {
  const auto rank = [&](std::uint32_t index) {
    const Mention& mention = mentions.all[index];
    const Claim& claim = mentions.digest(mention).claim;
    const auto named =
        std::count_if(mention.arguments.begin(), mention.arguments.end(),
                      [&](const Argument& a) { return mentions.names[a.name].proper; });
    return std::make_tuple(claim.polarity == Polarity::positive, claim.tense != TenseView::future,
                           std::min<std::ptrdiff_t>(named, 2),
                           claim.certainty == Certainty::certain, claim.salience);
  };
  return mentions.all[*std::max_element(ordered.begin(), ordered.end(),
                                        [&](auto a, auto b) { return rank(a) < rank(b); })];
}

/// The clause as the article has it, cut at a word's end.
std::string clause(const ClaimDigest& digest) {
  const Span extent = digest.claim.extent;
  if (extent.begin < digest.quote_begin || extent.empty()) return spaced(digest.predicate.lemma);
  const std::size_t begin = extent.begin - digest.quote_begin;
  if (begin >= digest.quote.size()) return spaced(digest.predicate.lemma);
  std::string text = digest.quote.substr(begin, extent.size());
  if (text.size() > longest_clause) {
    const auto cut = text.rfind(' ', longest_clause);
    text.resize(cut == std::string::npos ? 0 : cut);
    text += "...";
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string verb_phrase(const ClaimDigest& digest, bool plural) {
  const std::string& lemma = digest.predicate.lemma;
  const bool negative = digest.claim.polarity == Polarity::negative;
  if (digest.claim.tense == TenseView::future)
    return (negative ? "not to " : "to ") + spaced(lemma);
  if (negative) return (plural ? "do not " : "does not ") + spaced(lemma);
  return plural ? spaced(lemma) : third_person(lemma);
}

}  // namespace

std::string summarize(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                      const Event& event, const MergeRules& rules) {
  const Mention& mention = best_claim(mentions, ordered);
  const ClaimDigest& digest = mentions.digest(mention);
  const auto agents = names_in_role(
      mentions, mention, event, rules, [](Role r) { return r == Role::agent; }, 2);
  const auto others = names_in_role(
      mentions, mention, event, rules,
      [](Role r) { return r == Role::patient || r == Role::recipient || r == Role::companion; }, 2);
  std::string line;
  if (digest.predicate.pos == 'n') {
    line = spaced(digest.predicate.lemma);
    if (!line.empty() && line[0] >= 'a' && line[0] <= 'z')
      line[0] = static_cast<char>(line[0] - 32);
    std::vector<std::string> all = agents;
    all.insert(all.end(), others.begin(), others.end());
    if (!all.empty()) line += ": " + listed(all, ", ");
  } else if (!agents.empty()) {
    line = listed(agents, " and ") + " " + verb_phrase(digest, agents.size() > 1);
    if (!others.empty()) line += " " + listed(others, " and ");
  } else {
    return clause(digest);
  }
  if (event.place && line.find(*event.place) == std::string::npos)
    line += " (" + *event.place + ")";
  return line;
}

}  // namespace merge
DATELINE_END
