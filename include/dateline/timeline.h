#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
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
  std::int32_t salience = 0;  ///< for ranking, higher matters more
};

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

  [[nodiscard]] std::size_t article_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

DATELINE_END
