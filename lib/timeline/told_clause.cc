#include "timeline/told_clause.h"

#include <algorithm>
#include <string_view>

#include "timeline/fold.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t longest_rest = 80;
constexpr std::size_t longest_line = 104;
constexpr std::size_t longest_clause = 100;
constexpr std::size_t shortest_rest = 24;  ///< what is left of a text that is cut
constexpr std::size_t most_words_to_verb = 6;
constexpr std::size_t most_words_of_subject = 10;  ///< when no other verb stands among them
constexpr std::size_t most_words_to_join = 4;

bool acts_or_undergoes(Role role) {
  return role == Role::agent || role == Role::patient;
}

/// Whom or what the clause is about: named before its verb.
std::optional<std::size_t> subject_of(const Claim& claim) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < claim.participants.size(); ++i) {
    const Participant& participant = claim.participants[i];
    const bool before = !participant.span.empty() && participant.span.end < claim.trigger.begin;
    if (!before || !acts_or_undergoes(participant.role)) continue;
    if (!found || participant.role < claim.participants[*found].role) found = i;
  }
  return found;
}

/// "The accord that Kova signed in May": what was signed is not behind the verb.
bool has_object_before(const ClaimDigest& digest, const Participant& subject,
                       const MergeRules& rules) {
  const auto is_object = [&](const Participant& other) {
    if (other.role != Role::patient || other.span.begin < digest.quote_begin) return false;
    std::string_view between = text_of(digest, {other.span.end, subject.span.begin});
    between = between.substr(std::min(between.find_first_not_of(" ,"), between.size()));
    return rules.is_relative(between.substr(0, between.find(' ')));
  };
  const auto& all = digest.claim.participants;
  return subject.role == Role::agent && std::any_of(all.begin(), all.end(), is_object);
}

/// " is expected to ", " had ", " of the parliament ": nothing that parts the
/// verb from its subject.
bool leads_to_verb(std::string_view gap, std::size_t most_words) {
  return gap.starts_with(' ') && gap.find_first_of(",;:()\"\n") == std::string_view::npos &&
         gap.find("\xE2\x80") == std::string_view::npos &&  // dashes and curved quotation marks
         static_cast<std::size_t>(std::count(gap.begin(), gap.end(), ' ')) <= most_words + 1;
}

/// "sent" rather than "send": by itself it tells a tense.
bool is_inflected(const ClaimDigest& digest) {
  const std::string& tense = digest.claim.grammar.tense;
  return tense == "PAST" ||
         (tense == "PRESENT" && text_of(digest, digest.claim.trigger) != digest.claim.lemma);
}

/// "(the wall gave way and) sent a wave": the verb alone is enough.
bool stands_alone(const ClaimDigest& digest, const Participant& subject, const MergeRules& rules) {
  const Claim& claim = digest.claim;
  return is_inflected(digest) && claim.grammar.aspect == "NONE" && claim.grammar.modality.empty() &&
         claim.polarity == Polarity::positive &&
         (subject.role == Role::agent || rules.verb_forms().is_undergoing(claim.lemma));
}

/// The article's claims from one byte of it on: they stand in the order of the text.
auto claims_from(const ArticleDigest& article, std::uint32_t begin) {
  return std::partition_point(
      article.claims.begin(), article.claims.end(),
      [&](const ClaimDigest& claim) { return claim.claim.trigger.begin < begin; });
}

template <class Kind>
bool has_verb(const ArticleDigest& article, Span span, Kind kind) {
  for (auto other = claims_from(article, span.begin);
       other != article.claims.end() && other->claim.trigger.begin < span.end; ++other) {
    const Claim& claim = other->claim;
    if (span.contains(claim.trigger) && claim.grammar.pos == "VERB" && kind(claim)) return true;
  }
  return false;
}

bool is_finite(const Claim& claim) {
  const std::string& tense = claim.grammar.tense;
  return tense == "PAST" || tense == "PRESENT" || tense == "FUTURE";
}

/// "A move [expected] to please voters": what comes is no sentence.
bool is_participle(const Claim& claim) {
  return claim.grammar.tense == "PRESPART" || claim.grammar.tense == "PASTPART";
}

/// "(the minister put off his trip and) will now go": what the verb has of its own
/// where its subject stands in another clause.
std::optional<std::string_view> own_way(const ClaimDigest& digest, const Participant& subject,
                                        const MergeRules& rules) {
  constexpr std::ptrdiff_t most_words = 4;
  const Claim& claim = digest.claim;
  if (claim.extent.begin <= subject.span.end) return std::nullopt;
  std::string_view way = text_of(digest, {claim.extent.begin, claim.trigger.begin});
  std::string_view first = way.substr(0, way.find(' '));
  if (rules.joins_clauses(first)) {
    way.remove_prefix(std::min(first.size() + 1, way.size()));
    first = way.substr(0, way.find(' '));
  }
  const bool plain = way.ends_with(' ') && std::count(way.begin(), way.end(), ' ') <= most_words &&
                     way.find_first_of(",;:()\"\n") == std::string_view::npos &&
                     way.find("\xE2\x80") == std::string_view::npos;
  if (!plain || rules.opens_clause(first) || rules.points_back(first) || rules.is_article(first) ||
      rules.begins_phrase(first) || is_participle(claim)) {
    return std::nullopt;
  }
  return way;
}

/// "were ill and [to]", "asked what [happened]": the verb has another subject.
bool has_other_subject(std::string_view gap, const MergeRules& rules) {
  const auto words = words_of(gap);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (rules.opens_infinitive(words[i]) && rules.joins_clauses(words[i - 1])) return true;
  }
  return !words.empty() && rules.points_back(words.back());
}

/// Nothing stands between a verb and its subject; by itself it may be no predicate.
bool may_follow_bare(const ClaimDigest& digest, const Participant& subject,
                     const MergeRules& rules) {
  // "The rocket launched on Monday", of those who launched it: a participle.
  if (subject.role == Role::patient && !rules.verb_forms().is_undergoing(digest.claim.lemma) &&
      !rules.verb_forms().is_intransitive(digest.claim.lemma)) {
    return false;
  }
  const std::string& tense = digest.claim.grammar.tense;
  return tense == "PRESENT" ? is_inflected(digest) || rules.is_plural(subject.name)
                            : tense == "PAST" || tense == "FUTURE";
}

/// What stands between subject and verb, or nothing when they do not make a clause.
std::optional<std::string_view> way_to_verb(const ClaimDigest& digest, const Participant& subject,
                                            const ArticleDigest& article, const MergeRules& rules) {
  std::string_view gap = text_of(digest, {subject.span.end, digest.claim.trigger.begin});
  const bool alone = stands_alone(digest, subject, rules);
  const Span between{subject.span.end, digest.claim.trigger.begin};
  const auto follows = [&](const Claim& other) {  // "a move [expected] to please voters"
    return is_participle(other) && other.trigger.begin <= subject.span.end + 1;
  };
  if (has_verb(article, between, follows)) return std::nullopt;
  const bool other = has_verb(article, between, [](const Claim&) { return true; });
  const std::size_t most = other ? most_words_to_verb : most_words_of_subject;
  if (!leads_to_verb(gap, most) || (alone && other)) {  // "was stopped and [sent back]"
    return alone ? std::optional(std::string_view()) : own_way(digest, subject, rules);
  }
  gap.remove_prefix(1);
  const std::size_t blank = gap.find(' ');  // "the ferry, which [sank]"
  if (blank != std::string_view::npos && rules.is_relative(gap.substr(0, blank))) {
    gap.remove_prefix(blank + 1);
  }
  if (is_participle(digest.claim) || has_other_subject(gap, rules) ||
      (gap.empty() && !may_follow_bare(digest, subject, rules))) {
    return std::nullopt;
  }
  return gap;
}

/// "Talks between Kova and [Ruritania] broke off": what the subject is only a part of,
/// as it stands before it.
std::string_view wider_subject(const ClaimDigest& digest, const Participant& subject,
                               const ArticleDigest& article, const MergeRules& rules) {
  constexpr std::ptrdiff_t most_words = 8;
  const Span before{digest.claim.extent.begin, subject.span.begin};
  if (before.end <= before.begin) return {};
  std::string_view lead = text_of(digest, before);
  std::string_view first = lead.substr(0, lead.find(' '));
  if (rules.breaks_clause(fold_name(first)) || rules.opens_clause(fold_name(first))) {
    lead.remove_prefix(std::min(first.size() + 1, lead.size()));  // "after talks with Kova ended"
    first = lead.substr(0, lead.find(' '));
  }
  if (!lead.ends_with(' ') || lead.size() < 3 ||
      std::count(lead.begin(), lead.end(), ' ') > most_words) {
    return {};
  }
  const std::size_t blank = lead.rfind(' ', lead.size() - 2);
  if (blank == std::string_view::npos) return {};
  const std::string_view last = lead.substr(blank + 1, lead.size() - blank - 2);
  const std::string folded = fold_name(first);
  const bool part = rules.joins_clauses(last) || rules.is_link(last) || rules.begins_phrase(last);
  if (!part || rules.begins_phrase(folded) || rules.opens_clause(folded) ||
      rules.points_back(folded) || rules.is_link(folded) ||
      lead.find_first_of(",;:()\"\n") != std::string_view::npos ||
      lead.find("\xE2\x80") != std::string_view::npos ||
      has_verb(article, before, [](const Claim&) { return true; })) {
    return {};
  }
  return lead;
}

/// Where a clause comes to a rest: a comma, a dash, a bracket, a mark of quotation.
std::size_t first_rest(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ';' || c == '(' || c == '"' || c == '\n') return i;
    if ((c == ',' || c == ':') && (i + 1 == text.size() || text[i + 1] == ' ')) return i;
    if (c == '-' && i > 0 && text[i - 1] == ' ') return i - 1;
    if (text.substr(i).starts_with("\xE2\x80") && !text.substr(i).starts_with("\xE2\x80\x99"))
      return i;
  }
  return text.size();
}

/// Cuts a text that is too long before a word that begins another thought,
/// else at a word's end.
std::string shortened(std::string_view text, std::size_t most, std::size_t least,
                      const MergeRules& rules) {
  if (text.size() <= most) return std::string(text);
  std::size_t cut = 0;
  std::size_t blank = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos && at <= most;) {
    const std::size_t next = std::min(text.find(' ', at + 1), text.size());
    const std::string_view word = text.substr(at + 1, next - at - 1);
    const bool leans = rules.leans_on_phrase(text.substr(0, at));  // "based [on]"
    const bool breaks = rules.breaks_clause(word) || (rules.begins_phrase(word) && !leans);
    if (at >= std::max(least, shortest_rest) && breaks) cut = at;
    blank = at;
    at = next == text.size() ? std::string_view::npos : next;
  }
  if (cut > 0) return std::string(text.substr(0, cut));
  return std::string(text.substr(0, blank)) + "...";
}

/// "left the port [and reached open water]": where the next claim's verb is joined on.
std::size_t joined_on(std::string_view text, std::size_t least, const ClaimDigest& digest,
                      const ArticleDigest& article, const MergeRules& rules) {
  std::size_t cut = text.size();
  const std::uint32_t begin = digest.claim.trigger.begin;
  for (auto next = claims_from(article, begin);
       next != article.claims.end() && next->claim.trigger.begin < begin + cut; ++next) {
    const std::uint32_t verb = next->claim.trigger.begin;
    if (next->predicate.pos != 'v' || verb <= begin + least) continue;
    std::size_t end = verb - begin;
    for (std::size_t words = 0; words < most_words_to_join && end > least + 1; ++words) {
      const std::size_t blank = text.rfind(' ', end - 2);
      if (blank == std::string_view::npos || blank < least) break;
      if (rules.joins_clauses(text.substr(blank + 1, end - blank - 2))) cut = blank;
      end = blank + 1;
    }
  }
  return cut;
}

/// "a.m.", "U.S."
bool ends_in_abbreviation(std::string_view text) {
  return text.size() > 3 && text.back() == '.' && text[text.size() - 3] == '.';
}

/// Drops marks and small words that lead to what was cut off.
std::string trim_end(std::string text, const MergeRules& rules) {
  for (std::size_t size = text.size() + 1; size != text.size();) {
    size = text.size();
    if (text.empty() || text.ends_with("...")) break;
    if (std::string_view(" ,;.:!?-").find(text.back()) != std::string_view::npos &&
        !ends_in_abbreviation(text)) {
      text.pop_back();
      continue;
    }
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string::npos) break;
    const std::string_view last = std::string_view(text).substr(blank + 1);
    if (rules.is_link(last) || rules.breaks_clause(last) || rules.is_article(last))
      text.resize(blank);
  }
  return text;
}

}  // namespace

std::optional<ToldClause> told_clause(const ClaimDigest& digest, const ArticleDigest& article,
                                      const MergeRules& rules) {
  const Claim& claim = digest.claim;
  const auto subject = subject_of(claim);
  if (!subject || claim.grammar.pos != "VERB") return std::nullopt;
  if (has_object_before(digest, claim.participants[*subject], rules)) return std::nullopt;
  const auto way = way_to_verb(digest, claim.participants[*subject], article, rules);
  if (!way) return std::nullopt;
  std::string_view after = text_of(digest, {claim.trigger.begin, claim.extent.end});
  after = after.substr(0, first_rest(after));
  // What it is about must be in the line: the verb, and those it is done to.
  std::size_t least = claim.trigger.size();
  for (const Participant& other : claim.participants) {
    if (acts_or_undergoes(other.role) && other.span.begin > claim.trigger.begin &&
        other.span.end <= claim.extent.end) {
      least = std::max<std::size_t>(least, other.span.end - claim.trigger.begin);
    }
  }
  if (after.size() < least || least > longest_rest) return std::nullopt;
  after = after.substr(0, joined_on(after, least, digest, article, rules));
  std::string rest(*way);
  const std::size_t room = longest_line - std::min(way->size(), longest_line);
  const std::size_t most = std::max(least, std::min(longest_rest, room));
  rest += trim_end(shortened(after, most, least, rules), rules);
  const std::string_view lead = wider_subject(digest, claim.participants[*subject], article, rules);
  return ToldClause{*subject, std::string(lead), std::move(rest), way->size()};
}

std::string short_clause(const ClaimDigest& digest, const ArticleDigest& article,
                         const MergeRules& rules) {
  const Claim& claim = digest.claim;
  const bool noun = claim.grammar.pos != "VERB";
  // "The breach of its systems affected millions": the noun opens the clause.
  const bool leads = noun && !digest.phrase.empty() && digest.phrase.begin == claim.extent.begin;
  const std::size_t longest = leads ? 2 * longest_clause : longest_clause;
  if (claim.extent.size() > longest || claim.polarity == Polarity::negative) return {};
  if (noun) {
    const bool said = digest.phrase.size() > claim.trigger.size() + 4;  // the noun is enough
    if (said && !leads) return {};
  } else {
    const auto subject = subject_of(claim);
    if (!subject || !is_finite(claim) ||
        claim.participants[*subject].span.begin < claim.extent.begin) {
      return {};
    }
  }
  const std::string line = whole_clause(digest, rules);
  const std::string folded = fold_name(line);
  const auto words = words_of(folded);
  if (words.size() < 4 || line.ends_with("...") || rules.points_back(words[0]) ||
      rules.is_link(words[0]) || line.find_first_of("\"(;:") != std::string::npos ||
      line.find("\xE2\x80\x9C") != std::string::npos ||
      line.find(text_of(digest, claim.trigger)) == std::string::npos) {
    return {};
  }
  if (noun) {  // a sentence of its own: a verb, and somebody before it
    const auto end = claim.extent.begin + static_cast<std::uint32_t>(line.size());
    if (has_verb(article, {claim.extent.begin, claim.extent.begin + 20},
                 [&](const Claim& verb) { return verb.trigger.begin == claim.extent.begin; }) ||
        !has_verb(article, {claim.extent.begin, end}, is_finite)) {
      return {};
    }
  }
  return line;
}

std::string whole_clause(const ClaimDigest& digest, const MergeRules& rules) {
  std::string text(text_of(digest, digest.claim.extent));
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::erase(text, '"');
  std::string_view rest = text;
  for (std::size_t size = rest.size() + 1; size != rest.size();) {
    size = rest.size();
    rest.remove_prefix(std::min(rest.find_first_not_of(" ,;:.)-"), rest.size()));
    if (rest.starts_with("\xE2\x80")) rest.remove_prefix(std::min<std::size_t>(3, rest.size()));
    const std::size_t blank = rest.find(' ');
    if (blank != std::string_view::npos && rules.opens_clause(rest.substr(0, blank))) {
      rest.remove_prefix(blank);
    }
  }
  return trim_end(shortened(rest, longest_clause, 1, rules), rules);
}

}  // namespace merge
DATELINE_END
