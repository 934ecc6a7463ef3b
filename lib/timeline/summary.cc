#include "timeline/summary.h"

#include <algorithm>
#include <tuple>

#include "timeline/fold.h"
#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t longest_clause = 100;
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

/// "His journey" within a line is "his journey".
std::string inside_line(std::string name, const MergeRules& rules) {
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

 private:
  [[nodiscard]] static bool is_fit(const std::string& name) {
    return has_letters(name) && name.size() <= longest_name;
  }
  [[nodiscard]] std::string fullest(const NameKey& key, const std::string& name) const {
    if (!key.proper) return name;
    for (const Participant& other : event_.participants) {
      const NameKey fuller = make_name_key(other.name, rules_);
      const NameMatch match = match_names(key, fuller);
      if (match.score >= 70 && match.link != NameLink::seat && is_fit(other.name)) {
        return other.name;
      }
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

/// The claim that tells the event best: positive, over, named, certain, salient.
const Mention& best_claim(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                          const MergeRules& rules) {
  const auto rank = [&](std::uint32_t index) {
    const Mention& mention = mentions.all[index];
    const Claim& claim = mentions.digest(mention).claim;
    const auto named =
        std::count_if(mention.arguments.begin(), mention.arguments.end(),
                      [&](const Argument& a) { return mentions.names[a.name].proper; });
    const auto takes = [&](Role role) {
      return std::any_of(claim.participants.begin(), claim.participants.end(),
                         [&](const Participant& p) { return p.role == role; });
    };
    // "His train" says nothing where nobody was named before.
    const bool owned = std::any_of(
        claim.participants.begin(), claim.participants.end(), [&](const Participant& p) {
          return p.role != Role::other &&
                 rules.is_owner(fold_name(std::string_view(p.name).substr(0, p.name.find(' '))));
        });
    const bool told = mentions.digest(mention).predicate.pos == 'v' &&
                      (takes(Role::agent) || takes(Role::patient));
    const bool whole = told && takes(Role::agent) && takes(Role::patient);
    return std::make_tuple(claim.polarity == Polarity::positive, claim.tense != TenseView::future,
                           !owned, std::min<std::ptrdiff_t>(named, 2), whole, told,
                           claim.certainty == Certainty::certain, claim.salience);
  };
  return mentions.all[*std::max_element(ordered.begin(), ordered.end(),
                                        [&](auto a, auto b) { return rank(a) < rank(b); })];
}

/// What opens a clause but says nothing when it stands alone.
void trim_opening(std::string& text) {
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    for (const std::string_view opening :
         {" ",    ",",   ";",   "-",        "—",      "–",     ":",     "…",
          "...",  ".",   ")",   "that ",    "which ", "who ",  "whom ", "but ",
          "and ", "or ", "as ", "because ", "while ", "when ", "if ",   "where "}) {
      if (text.size() <= opening.size() || !text.starts_with(opening)) continue;
      text.erase(0, opening.size());
      trimmed = true;
    }
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ';')) {
    text.pop_back();
  }
}

/// The clause as the article has it, cut at a word's end.
std::string clause(const ClaimDigest& digest) {
  const Span extent = digest.claim.extent;
  const std::string word = spaced(digest.predicate.lemma);
  if (extent.begin < digest.quote_begin || extent.empty()) return word;
  const std::size_t begin = extent.begin - digest.quote_begin;
  if (begin >= digest.quote.size()) return word;
  std::string text = digest.quote.substr(begin, extent.size());
  std::replace(text.begin(), text.end(), '\n', ' ');
  trim_opening(text);
  if (text.size() > longest_clause) {
    const auto cut = text.rfind(' ', longest_clause);
    text.resize(cut == std::string::npos ? 0 : cut);
    text += "...";
  }
  return text.empty() ? word : text;
}

/// "leaves", "do not leave", "to leave"; of a patient "is shot", "to be shot".
std::string verb_phrase(const ClaimDigest& digest, bool plural, bool passive,
                        const VerbForms& forms) {
  const std::string& lemma = digest.predicate.lemma;
  const bool negative = digest.claim.polarity == Polarity::negative;
  const bool future = digest.claim.tense == TenseView::future;
  const std::string_view no = negative ? "not " : "";
  if (passive) {
    const std::string done = forms.participle(lemma);
    if (future) return std::string(no).append("to be ").append(done);
    return std::string(plural ? "are " : "is ").append(no).append(done);
  }
  if (future) return std::string(no).append("to ").append(spaced(lemma));
  if (lemma == "be") return std::string(plural ? "are" : "is").append(negative ? " not" : "");
  if (negative) return (plural ? "do not " : "does not ") + spaced(lemma);
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
  std::string line = noun ? noun_line(digest, cast) : sentence(digest, cast, rules);
  const bool whole = !line.empty();
  if (!whole) line = clause(digest);
  if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') line[0] = static_cast<char>(line[0] - 32);
  if (whole && event.place && line.find(*event.place) == std::string::npos) {
    line += " (" + *event.place + ")";
  }
  return line;
}

}  // namespace merge
DATELINE_END
