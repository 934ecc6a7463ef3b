#include "timeline/digest.h"

#include <algorithm>
#include <map>

#include "timeline/fold.h"
#include "timeline/habits.h"
#include "timeline/lineage.h"
#include "timeline/noun_phrase.h"
#include "timeline/syntax.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::size_t topic_words_kept = 32;
constexpr std::size_t lead_sentences = 4;
constexpr std::uint32_t words_around = 24;  ///< tokens each side of a trigger that may help to tell

bool is_content(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::PROPN ||
         word.upos == Upos::NUM || word.upos == Upos::ADJ;
}

std::vector<std::uint32_t> words_near(const Extraction& extraction, std::uint32_t head,
                                      const MergeRules& rules) {
  const auto& document = extraction.document;
  const auto& sentence =
      document.sentences[sentence_at(document, document.tokens[head].span.begin)];
  const std::uint32_t begin =
      std::max(sentence.begin, head < words_around ? 0 : head - words_around);
  const std::uint32_t end = std::min(sentence.end, head + words_around);
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Word& word = extraction.analysis.words[i];
    if (i != head && is_content(word) && !rules.is_generic(word.lemma)) {
      words.push_back(hash32(fold_name(word.lemma)));
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// What the words beside a noun say: "another", "a", "the third".
void read_noun_marks(const Word& word, bool noun, const MergeRules& rules, ClaimDigest& result) {
  if (word.deprel != Deprel::det && word.deprel != Deprel::amod) return;
  const std::string folded = fold_name(word.lemma);
  if (noun && rules.says_new(folded)) result.marks |= mark_new;
  if (rules.says_another(folded)) result.marks |= mark_another;
  if (rules.says_earlier(folded)) result.marks |= mark_earlier;
  if (const auto ordinal = rules.ordinal(folded)) result.ordinal = *ordinal;
}

/// "Will launch more satellites", "killed another five": the object says it.
bool has_further_object(const Extraction& extraction, std::uint32_t object,
                        const MergeRules& rules) {
  bool found = false;
  for_each_child(extraction, object, [&](std::uint32_t child) {
    const Word& word = extraction.analysis.words[child];
    found = found || ((word.deprel == Deprel::amod || word.deprel == Deprel::det) &&
                      rules.says_more(fold_name(word.lemma)));
  });
  return found;
}

void read_marks(const Extraction& extraction, std::uint32_t head, const MergeRules& rules,
                ClaimDigest& result) {
  const auto& words = extraction.analysis.words;
  const bool noun = words[head].upos == Upos::NOUN;
  if (noun && words[head].morphology.number == Number::plural) result.marks |= mark_plural;
  for_each_child(extraction, head, [&](std::uint32_t child) {
    const Word& word = words[child];
    if (word.deprel == Deprel::advmod) {
      const std::string folded = fold_name(word.lemma);
      if (rules.outcomes().says_changed(hash32(word.lemma))) result.marks |= mark_changed;
      if (rules.says_another(folded)) result.marks |= mark_another;
      if (rules.says_earlier(folded)) result.marks |= mark_earlier;
    }
    const bool object = word.deprel == Deprel::obj || word.deprel == Deprel::nsubj_pass;
    if (object && has_further_object(extraction, child, rules)) result.marks |= mark_another;
    read_noun_marks(word, noun, rules, result);
  });
}

std::vector<TopicWord> read_topic(const Extraction& extraction, const MergeRules& rules) {
  const auto& document = extraction.document;
  const auto& words = extraction.analysis.words;
  std::map<std::uint32_t, std::uint32_t> weights;
  if (words.size() != document.tokens.size()) return {};
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const std::uint32_t place = s < lead_sentences || sentence.headline ? 2 : 1;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Word& word = words[i];
      const bool name = word.upos == Upos::PROPN;
      const bool kind = word.upos == Upos::NOUN || word.upos == Upos::VERB;
      if ((!name && !kind) || rules.is_generic(word.lemma)) continue;
      const std::string folded = fold_name(word.lemma);
      if (folded.size() < 2 || (name && rules.is_title(folded))) continue;
      auto& weight = weights[hash32(folded)];
      weight = std::min(weight + (name ? 3 : 1) * place, 24U);
    }
  }
  std::vector<TopicWord> topic;
  topic.reserve(weights.size());
  for (const auto& [word, weight] : weights) topic.push_back({word, weight});
  const std::size_t kept = std::min(topic.size(), topic_words_kept);
  std::partial_sort(topic.begin(), topic.begin() + static_cast<std::ptrdiff_t>(kept), topic.end(),
                    [](const TopicWord& a, const TopicWord& b) {
                      return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
                    });
  topic.resize(kept);
  std::sort(topic.begin(), topic.end(),
            [](const TopicWord& a, const TopicWord& b) { return a.word < b.word; });
  return topic;
}

/// "The visit is planned for 12 March": the visit is on that day.
void inherit_time(const Extraction& extraction, std::uint32_t from, ClaimDigest& result) {
  ClaimTime& own = result.claim.time;
  if (from == Word::no_head || own.basis == TimeBasis::expression) return;
  const Span word = extraction.document.tokens[from].span;
  for (const Claim& claim : extraction.claims) {
    if (!claim.trigger.contains(word) || claim.time.basis != TimeBasis::expression) continue;
    const auto& earliest = claim.time.value.earliest;
    if (!earliest || *earliest <= extraction.published.at) continue;
    own = claim.time;
    own.basis = TimeBasis::inherited;
  }
}

void read_standing(const Extraction& extraction, std::uint32_t head, const MergeRules& rules,
                   ClaimDigest& result) {
  const auto& words = extraction.analysis.words;
  const StandingBy found = standing_of(extraction, head, rules);
  result.standing = found.standing;
  if (found.standing == Standing::awaited) inherit_time(extraction, found.word, result);
  if (found.standing == Standing::told && rules.phase(words[found.word].lemma) == Phase::end) {
    result.marks |= mark_over;
  }
  if (came_late(extraction, head, result.claim.tense, rules)) result.marks |= mark_late;
  const std::uint32_t above = words[head].head;
  const bool kept = above != Word::no_head && rules.outcomes().lasts(hash32(words[above].lemma));
  if (kept || rules.outcomes().lasts(hash32(words[head].lemma))) result.marks |= mark_lasting;
}

/// "Late on Sunday" leaves the evening of the day, so that it can disagree
/// with "on Sunday afternoon".
void narrow_day(const Extraction& extraction, const MergeRules& rules, ClaimTime& time) {
  if (!time.expression || *time.expression >= extraction.times.size()) return;
  const DayPart* part = rules.day_part(extraction.times[*time.expression].mod);
  TimeValue& value = time.value;
  if (part == nullptr || value.grain != Grain::day || !value.earliest || !value.latest) return;
  if (value.earliest->date_string() != value.latest->date_string()) return;
  value.earliest->hour = part->begin;
  value.latest->hour = static_cast<std::uint8_t>(part->end - 1);
  value.grain = Grain::part_of_day;
}

/// "Police", "Two men" at a sentence's begin are no names.
void lower_openings(const Extraction& extraction, std::vector<Participant>& participants) {
  const auto& document = extraction.document;
  if (extraction.analysis.words.size() != document.tokens.size() || document.sentences.empty()) {
    return;
  }
  for (Participant& participant : participants) {
    std::string& name = participant.name;
    if (name.empty() || name[0] < 'A' || name[0] > 'Z') continue;
    if (!document.text(participant.span).starts_with(name)) continue;
    const Sentence& sentence = document.sentences[sentence_at(document, participant.span.begin)];
    if (document.tokens[sentence.begin].span.begin != participant.span.begin) continue;
    const Upos tag = extraction.analysis.words[sentence.begin].upos;
    if (tag == Upos::PROPN || tag == Upos::PRON || tag == Upos::X) continue;
    name[0] = static_cast<char>(name[0] + 32);
  }
}

/// "The ministry put the toll at 94" tells that 94 people died, whoever counted them.
void tell_toll(const std::string& verb, ClaimDigest& digest) {
  digest.predicate = {verb, 'v', Phase::none, {}, {}, {}};
  for (Participant& participant : digest.claim.participants) {
    if (participant.role == Role::agent || participant.role == Role::patient) {
      participant.role = Role::other;
    }
  }
  digest.claim.participants.insert(
      digest.claim.participants.begin(),
      {to_text(digest.quantities.front()), Role::agent, digest.claim.trigger});
}

ClaimDigest digest_claim(const Extraction& extraction, const Claim& claim,
                         const MergeRules& rules) {
  ClaimDigest result;
  result.claim = claim;
  narrow_day(extraction, rules, result.claim.time);
  lower_openings(extraction, result.claim.participants);
  result.predicate = find_predicate(extraction, claim, rules);
  const auto& document = extraction.document;
  if (!document.sentences.empty()) {
    const Sentence& sentence = document.sentences[sentence_at(document, claim.trigger.begin)];
    result.quote = std::string(document.text(sentence.span));
    result.quote_begin = sentence.span.begin;
    if (sentence.headline) result.marks |= mark_headline;
  }
  const std::uint32_t head = head_token(extraction, claim.trigger);
  if (head != Word::no_head) {
    result.words = words_near(extraction, head, rules);
    result.phrase = noun_phrase(extraction, head);
    Counted counted = read_quantities(extraction, claim, head, rules);
    result.quantities = std::move(counted.quantities);
    if (!counted.toll_of.empty()) tell_toll(counted.toll_of, result);
    read_marks(extraction, head, rules, result);
    read_standing(extraction, head, rules, result);
    if (is_habit(extraction, head, rules.habits())) result.marks |= mark_habit;
  }
  return result;
}

}  // namespace

ArticleDigest digest(const Extraction& extraction, const MergeRules& rules) {
  ArticleDigest result;
  result.id = extraction.id;
  result.publisher = extraction.publisher;
  result.title = extraction.title;
  result.published = extraction.published;
  result.agencies = credited_agencies(extraction, rules);
  result.topic = read_topic(extraction, rules);
  result.sketch = sketch_of(extraction.document);
  result.claims.reserve(extraction.claims.size());
  for (const Claim& claim : extraction.claims) {
    result.claims.push_back(digest_claim(extraction, claim, rules));
  }
  result.links = claim_links(extraction, rules);
  return result;
}

std::int32_t topic_similarity(const ArticleDigest& a, const ArticleDigest& b) {
  std::uint32_t shared = 0;
  std::uint32_t total_a = 0;
  std::uint32_t total_b = 0;
  for (const auto& word : a.topic) total_a += word.weight;
  for (const auto& word : b.topic) total_b += word.weight;
  for (auto i = a.topic.begin(), j = b.topic.begin(); i != a.topic.end() && j != b.topic.end();) {
    if (i->word == j->word)
      shared += std::min((i++)->weight, (j++)->weight);
    else if (i->word < j->word)
      ++i;
    else
      ++j;
  }
  const std::uint32_t least = std::min(total_a, total_b);
  if (least == 0) return unknown_topic;
  return static_cast<std::int32_t>(100 * shared / least);
}

std::string_view text_of(const ClaimDigest& digest, Span span) {
  if (span.begin < digest.quote_begin || span.end < span.begin) return {};
  const std::size_t begin = span.begin - digest.quote_begin;
  if (begin >= digest.quote.size()) return {};
  return std::string_view(digest.quote).substr(begin, span.size());
}

}  // namespace merge
DATELINE_END
