#include "timeline/summary.h"

#include <algorithm>
#include <tuple>

#include "timeline/fold.h"
#include "timeline/names.h"
#include "timeline/told_clause.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t longest_name = 60;  ///< a longer participant is a clause that was not parted
constexpr std::size_t most_names = 2;

std::string spaced(std::string lemma) {
  std::replace(lemma.begin(), lemma.end(), '_', ' ');
  return lemma;
}

bool has_letters(std::string_view name) {
  return std::count_if(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  static_cast<unsigned char>(c) >= 0x80;
         }) > 1;
}

/// "His journey" within a line is "his journey"; half a quotation is none.
std::string inside_line(std::string name, const MergeRules& rules) {
  if (std::count(name.begin(), name.end(), '"') == 1) std::erase(name, '"');
  const auto blank = name.find(' ');
  if (blank != std::string::npos && rules.is_opener(fold_name(name.substr(0, blank))) &&
      name[0] >= 'A' && name[0] <= 'Z') {
    name[0] = static_cast<char>(name[0] + 32);
  }
  return name;
}

/// Names that may stand in a line, in the fullest form that the event has.
class Cast {
 public:
  Cast(const Mentions& mentions, const Mention& mention, const Event& event,
       const MergeRules& rules)
      : mentions_(mentions), mention_(mention), event_(event), rules_(rules) {}

  /// The claim's participants in a role, those that are names first.
  [[nodiscard]] std::vector<std::string> in_role(Role role) const {
    std::vector<std::string> proper;
    std::vector<std::string> common;
    std::size_t next = 0;
    for (const Participant& participant : mentions_.digest(mention_).claim.participants) {
      if (participant.name.empty()) continue;
      const NameKey& key = mentions_.names[mention_.arguments[next++].name];
      if (participant.role != role || !is_fit(participant.name)) continue;
      const std::string name = inside_line(fullest(key, participant.name), rules_);
      auto& names = key.proper ? proper : common;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    proper.insert(proper.end(), common.begin(), common.end());
    proper.resize(std::min(proper.size(), most_names));
    return proper;
  }

  /// What a clause begins with whose subject is the claim's n-th participant;
  /// empty when that is no name to begin with.
  [[nodiscard]] std::string subject(std::size_t n) const {
    const std::vector<Participant>& all = mentions_.digest(mention_).claim.participants;
    const auto unnamed = [](const Participant& p) { return p.name.empty(); };
    const auto skipped =
        std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n), unnamed);
    if (!is_fit(all[n].name)) return {};
    const auto name = mention_.arguments[n - static_cast<std::size_t>(skipped)].name;
    return fullest(mentions_.names[name], all[n].name);
  }

 private:
  [[nodiscard]] static bool is_fit(const std::string& name) {
    return has_letters(name) && name.size() <= longest_name;
  }
  /// "Brandt" is "Ada Brandt" elsewhere; "Lumen" is not the "Lumen Glow 3".
  [[nodiscard]] static bool is_surname(const NameKey& name, const NameKey& whole) {
    return name.words.size() == 1 && name.words.back() == whole.words.back();
  }
  [[nodiscard]] std::string fullest(const NameKey& key, const std::string& name) const {
    if (!key.proper) return name;
    for (const Participant& other : event_.participants) {
      const NameKey fuller = make_name_key(other.name, rules_);
      const NameMatch match = match_names(key, fuller);
      const bool whole =
          match.link == NameLink::part ? is_surname(key, fuller) : match.link != NameLink::seat;
      if (match.score >= name_agrees && whole && is_fit(other.name)) return other.name;
    }
    return name;
  }

  const Mentions& mentions_;
  const Mention& mention_;
  const Event& event_;
  const MergeRules& rules_;
};

std::string listed(const std::vector<std::string>& names, std::string_view last = " and ") {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? last : std::string_view(", ");
    text += names[i];
  }
  return text;
}

/// How often each name stands in each role, over an event's claims.
class RoleCounts {
 public:
  RoleCounts(const Mentions& mentions, const std::vector<std::uint32_t>& cluster)
      : mentions_(mentions) {
    for (const auto index : cluster) {
      for (const Argument& argument : mentions.all[index].arguments) {
        seen_.push_back(entry(argument, argument.role));
      }
    }
    std::sort(seen_.begin(), seen_.end());
  }

  /// Claims that give these participants these roles, less those that turn them round.
  [[nodiscard]] std::ptrdiff_t agreement(const Mention& mention) const {
    std::ptrdiff_t sum = 0;
    for (const Argument& argument : mention.arguments) {
      if (argument.role != Role::agent && argument.role != Role::patient) continue;
      const Role other = argument.role == Role::agent ? Role::patient : Role::agent;
      sum += count(entry(argument, argument.role)) - count(entry(argument, other));
    }
    return sum;
  }

 private:
  [[nodiscard]] std::uint64_t entry(const Argument& argument, Role role) const {
    return (static_cast<std::uint64_t>(role) << 32U) | mentions_.names[argument.name].id;
  }
  [[nodiscard]] std::ptrdiff_t count(std::uint64_t wanted) const {
    const auto range = std::equal_range(seen_.begin(), seen_.end(), wanted);
    return range.second - range.first;
  }

  const Mentions& mentions_;
  std::vector<std::uint64_t> seen_;
};

/// "His train" says nothing where nobody was named before.
bool leaves_open_whose(const Claim& claim, const MergeRules& rules) {
  return std::any_of(claim.participants.begin(), claim.participants.end(), [&](const auto& p) {
    return p.role != Role::other &&
           rules.is_owner(fold_name(std::string_view(p.name).substr(0, p.name.find(' '))));
  });
}

/// The claim that tells the event best: positive, over, whole in its own words,
/// with the roles that most claims give, named, certain, salient.
const Mention& best_claim(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                          const MergeRules& rules) {
  const RoleCounts counts(mentions, ordered);
  const auto rank = [&](const Mention& mention) {
    const ClaimDigest& digest = mentions.digest(mention);
    const Claim& claim = digest.claim;
    const auto named =
        std::count_if(mention.arguments.begin(), mention.arguments.end(),
                      [&](const Argument& a) { return mentions.names[a.name].proper; });
    const auto takes = [&](Role role) {
      return std::any_of(claim.participants.begin(), claim.participants.end(),
                         [&](const Participant& p) { return p.role == role; });
    };
    const bool verb = digest.predicate.pos == 'v';
    const bool told = verb && (takes(Role::agent) || takes(Role::patient));
    const bool whole = told && takes(Role::agent) && takes(Role::patient);
    return std::make_tuple(
        claim.polarity == Polarity::positive, claim.tense != TenseView::future,
        verb && told_clause(digest, *mentions.articles[mention.article], rules).has_value(),
        !leaves_open_whose(claim, rules), told, counts.agreement(mention),
        std::min<std::ptrdiff_t>(named, 2), whole, claim.certainty == Certainty::certain,
        claim.salience);
  };
  const Mention* best = &mentions.all[ordered.front()];
  auto best_rank = rank(*best);
  for (const auto index : ordered) {
    auto next = rank(mentions.all[index]);
    if (next <= best_rank) continue;
    best_rank = next;
    best = &mentions.all[index];
  }
  return *best;
}

/// "left", "do not leave", "to leave"; of a patient "was shot", "to be shot".
std::string verb_phrase(const ClaimDigest& digest, bool plural, bool passive,
                        const VerbForms& forms) {
  const std::string& lemma = digest.predicate.lemma;
  const std::string_view no = digest.claim.polarity == Polarity::negative ? "not " : "";
  const bool past = digest.claim.tense == TenseView::past;
  if (digest.claim.tense == TenseView::future) {
    return std::string(no) + "to " + (passive ? "be " + forms.participle(lemma) : spaced(lemma));
  }
  const std::string be = past ? (plural ? "were " : "was ") : (plural ? "are " : "is ");
  if (passive) return be + std::string(no) + forms.participle(lemma);
  if (lemma == "be") return (be + std::string(no)).substr(0, be.size() + no.size() - 1);
  if (!no.empty()) {
    return (past ? "did " : plural ? "do " : "does ") + std::string(no) + spaced(lemma);
  }
  if (past) return forms.past(lemma);
  return plural ? spaced(lemma) : forms.third_person(lemma);
}

bool are_several(const std::vector<std::string>& names, const MergeRules& rules) {
  return names.size() > 1 || rules.is_plural(names.front());
}

/// "Kim Jong Un leaves Pyongyang", "three people are shot"; empty when too
/// little is known for a sentence.
std::string sentence(const ClaimDigest& digest, const Cast& cast, const MergeRules& rules) {
  const auto agents = cast.in_role(Role::agent);
  auto patients = cast.in_role(Role::patient);
  std::erase_if(patients, [&](const std::string& name) {  // "gives way": the way is in the verb
    return digest.predicate.lemma.ends_with("_" + name);
  });
  const auto recipients = cast.in_role(Role::recipient);
  const auto companions = cast.in_role(Role::companion);
  const bool undergone = agents.empty();
  if (undergone && patients.empty()) return {};
  const bool passive = undergone && !rules.verb_forms().is_intransitive(digest.predicate.lemma);
  const bool bare = patients.empty() && recipients.empty() && companions.empty();
  // "South Korea appears", "Ari leaves it": the word alone does not say what.
  const std::string_view lemma = digest.predicate.lemma;
  if (!undergone && bare &&
      (rules.is_generic(lemma, 'v') || rules.light(lemma) != LightArgument::none)) {
    return {};
  }
  const auto& subject = undergone ? patients : agents;
  std::string line = listed(subject) + " " +
                     verb_phrase(digest, are_several(subject, rules), passive, rules.verb_forms());
  if (!undergone && !patients.empty()) line += " " + listed(patients);
  if (!recipients.empty())
    line += (undergone || !patients.empty() ? " to " : " ") + listed(recipients);
  if (!companions.empty()) line += " with " + listed(companions);
  return line;
}

/// "Summit: Kim Jong Un, Vladimir Putin".
std::string noun_line(const ClaimDigest& digest, const Cast& cast) {
  std::string line = spaced(digest.predicate.lemma);
  std::vector<std::string> all;
  for (const Role role : {Role::agent, Role::patient, Role::recipient, Role::companion}) {
    for (auto& name : cast.in_role(role)) all.push_back(std::move(name));
  }
  std::erase_if(all, [&](const std::string& name) { return name.ends_with(" " + line); });
  if (all.empty()) all = cast.in_role(Role::other);  // "the trial of Harald Moe"
  if (!all.empty()) line += ": " + listed(all, ", ");
  return line;
}

}  // namespace

std::string summarize(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                      const Event& event, const MergeRules& rules) {
  const Mention& mention = best_claim(mentions, ordered, rules);
  const ClaimDigest& digest = mentions.digest(mention);
  const Cast cast(mentions, mention, event, rules);
  const bool noun = digest.predicate.pos == 'n';
  std::string line;
  if (const auto told =
          noun ? std::nullopt : told_clause(digest, *mentions.articles[mention.article], rules)) {
    line = cast.subject(told->subject);
    if (!line.empty()) line += " " + told->rest;
  }
  const bool own_words = !line.empty();
  if (!own_words) line = noun ? noun_line(digest, cast) : sentence(digest, cast, rules);
  const bool composed = !own_words && !line.empty();
  if (line.empty()) line = whole_clause(digest, rules);
  if (line.empty()) line = spaced(digest.predicate.lemma);
  if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') line[0] = static_cast<char>(line[0] - 32);
  if (composed && event.place && line.find(*event.place) == std::string::npos) {
    line += " (" + *event.place + ")";
  }
  return line;
}

}  // namespace merge
DATELINE_END
