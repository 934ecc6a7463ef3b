#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.h"
#include "dateline/extraction.h"
#include "dateline/rule_set.h"

DATELINE_BEGIN

/// One claim as a merged event keeps it.
struct EventClaim {
  std::string article;  ///< the article's id
  std::string claim;    ///< the claim's id within it, "c7"
  std::string publisher;
  PublicationTime published;
  std::vector<Source> sources;  ///< outermost to innermost; names as merged across articles
  Claim detail;
  std::string quote;  ///< the sentence it stands in
  std::string edtf;   ///< the claim's own time
};

/// One value in a disagreement, and who holds it.
struct ConflictValue {
  std::string value;                  ///< an EDTF time, a place, a number, "positive"/"negative"
  std::vector<std::uint32_t> claims;  ///< indices into `Event::claims`
};

/// Where the claims about one event disagree. Never averaged away.
struct Conflict {
  std::string about;                  ///< "time", "place", "number" or "polarity"
  std::vector<ConflictValue> values;  ///< best supported first
};

/// How one event stands to another.
enum class RelationKind : std::uint8_t {
  part_of,   ///< happened within the other: the summit within the visit
  contains,  ///< the other way round
  before,
  after,
};

/// What the texts tell of two events beyond their times. Each relation is
/// found in both events, from either side.
struct EventRelation {
  RelationKind kind = RelationKind::before;
  std::string event;  ///< the other event's id
  std::string words;  ///< those that say so, "a day after"; empty when participants and times do
  std::vector<std::uint32_t> claims;  ///< indices into `Event::claims`: where the words stand
};

/// Claims about the same happening, merged.
struct Event {
  std::string id;       ///< the same whenever the same claims form the event
  std::string summary;  ///< a readable line
  TimeValue time;       ///< the consensus; `alternatives` holds the disagreement
  std::string edtf;
  std::vector<Participant> participants;
  std::optional<std::string> place;
  std::uint32_t independent_sources =
      0;  ///< claims with one innermost source, or one agency text, count once
  std::vector<std::string> independent_source_names;
  std::vector<EventClaim> claims;  ///< by publication, then article, then position
  std::vector<Conflict> conflicts;
  std::vector<EventRelation> relations;  ///< to other events of the timeline, by kind, then id
  std::int32_t salience = 0;             ///< for ranking, higher matters more
};

/// Which events to show, and how many.
struct EventFilter {
  std::string about;  ///< a name: events it takes part in, is the place of, or speaks about
  std::optional<TimePoint> from;  ///< events that may lie at or after it
  std::optional<TimePoint> to;    ///< events that may lie at or before it
  std::uint32_t min_sources = 0;  ///< at least so many independent sources
  std::size_t top = 0;            ///< only the so many most salient, still in time order; 0: all
};

/// One spelling of an entity's name and why it is taken for the entity.
struct EntityAlias {
  std::string name;
  std::string reason;       ///< "same", "alias", "acronym", "part", "spelling" or "decided"
  std::uint32_t count = 0;  ///< how many claims use it
};

/// A person's decision about two names, which goes before what their words and
/// the lists of names say.
struct NameDecision {
  bool apart = false;  ///< they are two; else `name` is read as `other`
  std::string name;    ///< as an article writes it; titles, accents and hyphens do not matter
  std::string other;
  std::string file;  ///< where it stands, for errors
  std::size_t line = 0;
};

/// Reads a table of decisions: lines of `join` or `apart` and two names,
/// separated by tabs; further columns, empty lines and those that begin with #
/// are passed over. Errors: the file and line of what is none of these.
[[nodiscard]] DATELINE_EXPORT Result<std::vector<NameDecision>> parse_name_decisions(
    std::string_view text, std::string_view file = {});

/// A person, organisation or place under all the names that articles give it;
/// descriptions ("the minister's plane") are none.
struct Entity {
  std::string name;                  ///< the fullest or listed one
  std::vector<EntityAlias> aliases;  ///< commonest first, the name itself among them
  std::uint32_t count = 0;
};

/// What became of a claim about the future.
enum class FateKind : std::uint8_t {
  open,                  ///< no later article tells
  borne_out,             ///< reported as happened, at a time the claim allows
  borne_out_other_time,  ///< happened, but at another time than claimed
  contradicted,          ///< reported as not happened, cancelled or put off
};

struct Fate {
  EventClaim forecast;
  FateKind kind = FateKind::open;
  std::vector<EventClaim> evidence;  ///< later claims that tell, earliest published first
  std::int32_t days_ahead = 0;       ///< from the forecast's publication to the first evidence's
};

/// How a source's claims about the future turned out. Counts, not a score.
struct SourceRecord {
  std::string source;  ///< the innermost source, or the publisher
  std::uint32_t forecasts = 0;
  std::uint32_t borne_out = 0;
  std::uint32_t borne_out_other_time = 0;
  std::uint32_t contradicted = 0;
  std::uint32_t open = 0;
  std::int32_t mean_days_ahead = 0;  ///< of those borne out
};

enum class ChangeKind : std::uint8_t {
  appeared,        ///< no claim of it before
  more_support,    ///< more independent sources
  time_changed,    ///< the consensus time is another
  contradicted,    ///< a conflict that was not there
  became_certain,  ///< claimed as certain for the first time
  happened,        ///< claimed as past for the first time
};

/// How an event differs between two dates of a timeline.
struct Change {
  ChangeKind kind = ChangeKind::appeared;
  Event event;         ///< as it is after
  std::string before;  ///< what it was: a time, a count of sources; empty when new
  std::string after;
};

class Store;

/// Many outlets' claims as one timeline.
///
///     dateline::Timeline timeline;
///     for (auto& found : extractions) timeline.add(found);
///     for (const dateline::Event& event : timeline.events()) ...
///
/// The events depend only on which articles are in it, never on the order in
/// which they came: adding, removing and merging give the same events as
/// building anew. An article with an id already present replaces it.
/// Not safe for concurrent change; const calls may run in parallel.
class DATELINE_EXPORT Timeline {
 public:
  Timeline();  ///< with the embedded English name and predicate lists
  explicit Timeline(const RuleSet& rules);
  ~Timeline();
  Timeline(const Timeline&);
  Timeline(Timeline&&) noexcept;
  Timeline& operator=(const Timeline&);
  Timeline& operator=(Timeline&&) noexcept;

  void add(const Extraction& extraction);
  /// False when no article has that id.
  bool remove(const std::string& article_id);
  void merge(const Timeline& other);

  /// What was claimed in articles published up to and including that moment.
  [[nodiscard]] Timeline as_of(const PublicationTime& moment) const;

  /// By time, then salience, then id. Computed on the call.
  [[nodiscard]] std::vector<Event> events() const;

  /// Those the filter lets through.
  [[nodiscard]] std::vector<Event> events(const EventFilter& filter) const;

  /// What changed between two publication dates, `before` included in both.
  [[nodiscard]] std::vector<Change> diff(const PublicationTime& before,
                                         const PublicationTime& after) const;

  /// What became of every claim about the future, by publication.
  [[nodiscard]] std::vector<Fate> fates() const;

  /// All names in the claims, joined, most mentioned first.
  [[nodiscard]] std::vector<Entity> entities() const;

  /// Why two claims are or are not taken for one happening, for a person;
  /// empty when one of them is not in the timeline.
  [[nodiscard]] std::vector<std::string> explain(const std::string& article_a,
                                                 const std::string& claim_a,
                                                 const std::string& article_b,
                                                 const std::string& claim_b) const;

  /// Joins names and keeps names apart as a person says, in place of all
  /// decisions before; none: as the lists and spellings say. Claims are kept as
  /// they are, so that everything can be taken back. Copies of a timeline have
  /// its decisions; `merge` keeps its own. Errors, with nothing changed: a name
  /// without letters, two that are equal without titles, two both joined and
  /// kept apart.
  std::optional<Error> decide_names(const std::vector<NameDecision>& decisions);

  [[nodiscard]] std::size_t article_count() const;

 private:
  friend class Store;
  struct State;
  std::unique_ptr<State> state_;
};

/// The fates counted by source, those with most forecasts first.
[[nodiscard]] DATELINE_EXPORT std::vector<SourceRecord> source_records(
    const std::vector<Fate>& fates);

[[nodiscard]] DATELINE_EXPORT std::string_view to_string(FateKind kind);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(ChangeKind kind);
[[nodiscard]] DATELINE_EXPORT std::string_view to_string(RelationKind kind);

DATELINE_END
