#include "timeline/summary.h"

#include <algorithm>

#include "timeline/fold.h"
#include "timeline/names.h"
#include "timeline/support.h"
#include "timeline/telling_claim.h"
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

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

bool has_letters(std::string_view name) {
  return std::count_if(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  static_cast<unsigned char>(c) >= 0x80;
         }) > 1;
}

/// "[Of] giving away too much".
std::string without_link(std::string clause, const MergeRules& rules) {
  const std::size_t blank = clause.find(' ');
  const bool leads =
      blank != std::string::npos && rules.is_link(std::string_view(clause).substr(0, blank));
  return leads ? clause.substr(blank + 1) : clause;
}

bool is_half_quoted(std::string_view name) {
  return (name.find("\xE2\x80\x9C") == std::string_view::npos) !=
         (name.find("\xE2\x80\x9D") == std::string_view::npos);
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
    const std::vector<Participant>& all = mentions_.digest(mention_).claim.participants;
    for (std::size_t n = 0; n < all.size(); ++n) {
      const Participant& participant = all[n];
      if (participant.role != role || participant.name.empty() || !is_fit(participant.name)) {
        continue;
      }
      const NameKey& key = key_of(n);
      if (!key.proper && leads_to_name(n)) continue;
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
    const Participant& participant = mentions_.digest(mention_).claim.participants[n];
    if (!is_fit(participant.name)) return {};
    const std::string name = fullest(key_of(n), participant.name);
    const std::string written(text_of(mentions_.digest(mention_), participant.span));
    return without_credit(one_line(is_own_name(written, name) ? written : name), rules_);
  }

  /// The words that stand for the n-th participant in the text.
  [[nodiscard]] std::string written(std::size_t n) const {
    const ClaimDigest& digest = mentions_.digest(mention_);
    return one_line(std::string(text_of(digest, digest.claim.participants[n].span)));
  }

  /// "him", not "his".
  [[nodiscard]] bool is_pronoun(std::string_view written) const {
    const std::string folded = fold_name(written);
    return rules_.points_back(folded) && !rules_.is_owner(folded);
  }

  /// What follows the subject, with the name of whom "him" or "them" stands for.
  [[nodiscard]] std::string with_names(const ToldClause& told) const {
    const ClaimDigest& digest = mentions_.digest(mention_);
    const std::vector<Participant>& all = digest.claim.participants;
    std::string rest = told.rest;
    for (std::size_t n = all.size(); n-- > 0;) {
      if (all[n].name.empty() || all[n].span.begin < digest.claim.trigger.end) continue;
      const std::string_view written = text_of(digest, all[n].span);
      const std::size_t at = told.verb + (all[n].span.begin - digest.claim.trigger.begin);
      if (written.empty() || at + written.size() > told.rest.size() || !key_of(n).proper ||
          !is_fit(all[n].name) || !is_pronoun(written) ||
          rest.substr(at, written.size()) != written || all[n].name == all[told.subject].name) {
        continue;
      }
      rest.replace(at, written.size(), fullest(key_of(n), all[n].name));
      break;
    }
    return rest;
  }

  /// Whose it is where a phrase begins with "his": the participant written there.
  [[nodiscard]] std::string owner_at(std::uint32_t begin) const {
    const std::vector<Participant>& all = mentions_.digest(mention_).claim.participants;
    for (std::size_t n = 0; n < all.size(); ++n) {
      if (all[n].name.empty() || all[n].span.begin != begin || !is_fit(all[n].name)) continue;
      if (key_of(n).proper) return fullest(key_of(n), all[n].name);
    }
    return {};
  }

 private:
  [[nodiscard]] const NameKey& key_of(std::size_t n) const {
    const std::vector<Participant>& all = mentions_.digest(mention_).claim.participants;
    const auto unnamed = [](const Participant& p) { return p.name.empty(); };
    const auto skipped =
        std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n), unnamed);
    return mentions_.names[mention_.arguments[n - static_cast<std::size_t>(skipped)].name];
  }
  [[nodiscard]] bool is_fit(const std::string& name) const {
    return has_letters(name) && name.size() <= longest_name && !is_half_quoted(name) &&
           !rules_.begins_phrase(fold_name(name));
  }
  /// Where the text has a name, another takes its place only as its fuller form.
  [[nodiscard]] bool is_own_name(const std::string& written, const std::string& name) const {
    const NameKey own = make_name_key(written, rules_);
    if (!own.proper || own.described || own.words.empty() || !is_fit(written) ||
        rules_.points_back(own.folded)) {
      return false;
    }
    const NameKey other = make_name_key(name, rules_);
    const bool fuller = own.words.size() == 1 && own.words != other.words;
    return !fuller || match_names(own, other).score < name_agrees;
  }
  /// "The extremist group [Ansar Dor]": the name that follows says it all.
  [[nodiscard]] bool leads_to_name(std::size_t n) const {
    const std::vector<Participant>& all = mentions_.digest(mention_).claim.participants;
    return std::any_of(all.begin(), all.end(), [&](const Participant& other) {
      return other.role == all[n].role && !other.name.empty() &&
             other.span.begin == all[n].span.end + 1;
    });
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

/// The word that acts: "launch" of "launched a rocket", though the rocket is what happened.
const std::string& verb_of(const ClaimDigest& digest) {
  const bool own = digest.predicate.pos == 'n' && digest.claim.grammar.pos == "VERB";
  return own ? digest.claim.lemma : digest.predicate.lemma;
}

/// "left", "do not leave", "to leave"; of a patient "was shot", "to be shot".
std::string verb_phrase(const ClaimDigest& digest, bool plural, bool passive,
                        const VerbForms& forms) {
  const std::string& lemma = verb_of(digest);
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
    return verb_of(digest).ends_with("_" + name);
  });
  const auto recipients = cast.in_role(Role::recipient);
  const auto companions = cast.in_role(Role::companion);
  const bool undergone = agents.empty();
  if (undergone && patients.empty()) return {};
  const bool passive = undergone && !rules.verb_forms().is_intransitive(verb_of(digest));
  const bool bare = patients.empty() && recipients.empty() && companions.empty();
  // "South Korea appears", "Ari leaves it": the word alone does not say what.
  const std::string_view lemma = verb_of(digest);
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

/// The noun in the article's own words, without an article; "his" with a name in its place.
std::string phrase_line(const ClaimDigest& digest, const Cast& cast, const MergeRules& rules) {
  std::string line = one_line(std::string(text_of(digest, digest.phrase)));
  const std::size_t blank = line.find(' ');
  if (blank == std::string::npos) return {};
  const std::string first = fold_name(std::string_view(line).substr(0, blank));
  const bool owned = rules.is_owner(first);
  if (!owned && !rules.is_article(first) && !rules.points_back(first)) return line;
  line.erase(0, blank + 1);
  if (!owned) return line;
  const std::string owner = cast.owner_at(digest.phrase.begin);
  return owner.empty() ? line : owner + (owner.ends_with('s') ? "' " : "'s ") + line;
}

/// One of the words is the name's last, or stands for its country.
bool has_name(const std::vector<std::string_view>& words, const NameKey& name,
              const MergeRules& rules) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (!name.words.empty() && hash32(word) == name.words.back()) return true;
    const std::string* country = name.country == 0 ? nullptr : rules.country(word);
    return country != nullptr && hash32(fold_name(*country)) == name.country;
  });
}

/// "First talks between Kova and Ruritania", "Summit: Ada Brandt, Jan Holm".
std::string noun_line(const ClaimDigest& digest, const Cast& cast, const MergeRules& rules) {
  std::string line = phrase_line(digest, cast, rules);
  const std::string folded = fold_name(line);
  const auto words = words_of(folded);
  const bool bare = line.find(' ') == std::string::npos;
  if (line.empty()) line = spaced(digest.predicate.lemma);
  std::vector<std::string> all;
  for (const Role role : {Role::agent, Role::patient, Role::recipient, Role::companion}) {
    for (auto& name : cast.in_role(role)) {
      const NameKey key = make_name_key(name, rules);
      const bool told = has_name(words, key, rules);
      if (!told && (bare || (key.proper && !key.described))) all.push_back(std::move(name));
    }
  }
  std::erase_if(all, [&](const std::string& name) { return name.ends_with(" " + line); });
  if (all.empty() && bare) all = cast.in_role(Role::other);  // "the trial of Harald Moe"
  if (!all.empty()) line += ": " + listed(all, ", ");
  return line;
}

}  // namespace

std::string summarize(const Mentions& mentions, const std::vector<std::uint32_t>& ordered,
                      const Event& event, const MergeRules& rules) {
  const Mention& mention = telling_claim(mentions, ordered, event, rules);
  const ClaimDigest& digest = mentions.digest(mention);
  const Cast cast(mentions, mention, event, rules);
  std::string line;
  if (const auto told = told_clause(digest, *mentions.articles[mention.article], rules)) {
    line =
        told->lead.empty() ? cast.subject(told->subject) : told->lead + cast.written(told->subject);
    if (!line.empty()) line += " " + cast.with_names(*told);
  }
  if (line.empty()) line = short_clause(digest, *mentions.articles[mention.article], rules);
  const bool own_words = !line.empty();
  if (!own_words) {
    if (digest.predicate.pos == 'v' || digest.claim.grammar.pos == "VERB") {
      line = sentence(digest, cast, rules);
    }
    if (line.empty() && digest.predicate.pos == 'n') line = noun_line(digest, cast, rules);
  }
  const bool composed = !own_words && !line.empty();
  if (line.empty()) line = without_link(whole_clause(digest, rules), rules);
  if (line.empty()) line = spaced(digest.predicate.lemma);
  if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') line[0] = static_cast<char>(line[0] - 32);
  if (composed && event.place && line.find(*event.place) == std::string::npos) {
    line += " (" + *event.place + ")";
  }
  return line;
}

}  // namespace merge
DATELINE_END
