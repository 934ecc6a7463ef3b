#include "timeline/digest_archive.h"

#include "timeline/archive.h"

DATELINE_BEGIN

// A change of any of these lists is a new `digest_format`. Found by
// argument-dependent lookup from archive.h. `T` is the type with or
// without const, so that one list serves both directions.
namespace {
template <class T, class Type>
concept Like = std::is_same_v<std::remove_const_t<T>, Type>;
}  // namespace

template <class A>
void fields(A& archive, Like<Span> auto& x) {
  archive(x.begin, x.end);
}
template <class A>
void fields(A& archive, Like<TimePoint> auto& x) {
  archive(x.year, x.month, x.day, x.hour, x.minute, x.second);
}
template <class A>
void fields(A& archive, Like<TimeValue> auto& x) {
  archive(x.earliest, x.latest, x.grain, x.approximate, x.alternatives);
}
template <class A>
void fields(A& archive, Like<PublicationTime> auto& x) {
  archive(x.at, x.has_clock, x.utc_offset_minutes);
}
template <class A>
void fields(A& archive, Like<Source> auto& x) {
  archive(x.name, x.span, x.kind);
}
template <class A>
void fields(A& archive, Like<Cue> auto& x) {
  archive(x.span, x.lemma);
}
template <class A>
void fields(A& archive, Like<Participant> auto& x) {
  archive(x.name, x.role, x.span);
}
template <class A>
void fields(A& archive, Like<Place> auto& x) {
  archive(x.name, x.span);
}
template <class A>
void fields(A& archive, Like<ClaimTime> auto& x) {
  archive(x.value, x.basis, x.expression);
}
template <class A>
void fields(A& archive, Like<EventGrammar> auto& x) {
  archive(x.tense, x.aspect, x.pos, x.modality);
}
template <class A>
void fields(A& archive, Like<Claim> auto& x) {
  archive(x.trigger, x.lemma, x.event_class, x.grammar, x.extent, x.sources, x.cue, x.quote,
          x.participants, x.place, x.time, x.tense, x.polarity, x.certainty, x.salience);
}

namespace merge {

template <class A>
void fields(A& archive, Like<Predicate> auto& x) {
  archive(x.lemma, x.pos, x.phase, x.undone, x.object, x.kinds);
}
template <class A>
void fields(A& archive, Like<Quantity> auto& x) {
  archive(x.value, x.unit, x.bound);
}
template <class A>
void fields(A& archive, Like<TopicWord> auto& x) {
  archive(x.word, x.weight);
}
template <class A>
void fields(A& archive, Like<ClaimDigest> auto& x) {
  archive(x.claim, x.quote, x.quote_begin, x.phrase, x.predicate, x.quantities, x.ordinal, x.marks,
          x.standing, x.words);
}
template <class A>
void fields(A& archive, Like<ClaimLink> auto& x) {
  archive(x.from, x.to, x.relation, x.words);
}
template <class A>
void fields(A& archive, Like<ArticleDigest> auto& x) {
  archive(x.id, x.publisher, x.title, x.published, x.agencies, x.topic, x.sketch, x.claims,
          x.links);
}

std::string write_digest(const ArticleDigest& digest) {
  ArchiveWriter writer;
  writer(digest_format, digest);
  return std::move(writer.bytes);
}

std::optional<ArticleDigest> read_digest(std::string_view bytes) {
  ArchiveReader reader(bytes);
  std::uint32_t format = 0;
  ArticleDigest digest;
  reader(format);
  if (format != digest_format) return std::nullopt;
  reader(digest);
  if (!reader.complete()) return std::nullopt;
  return digest;
}

}  // namespace merge
DATELINE_END
