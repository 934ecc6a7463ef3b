// Dates that a text says of itself: its dateline's, and those of the speech it
// quotes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/document.h"
#include "time/links.h"
#include "time/text_parts.h"

DATELINE_BEGIN
namespace timex {

/// What relative expressions are counted from instead of the publication.
struct OwnDate {
  TimePoint day;
  std::optional<std::uint32_t> expression;  // which says it, if it stands before
  bool quoted = false;
};

/// Follows a document's expressions in text order and knows whose words an
/// expression belongs to. The document must outlive it.
class OwnDates {
 public:
  explicit OwnDates(const TimeQuery& query)
      : parts_(query.document, query.text_rules), published_(query.published.at) {}

  /// The date that holds for words at `span`, given what was found before them.
  std::optional<OwnDate> at(Span span, const Found& found);

  /// Whether words at `date` are said of the speech that holds `span`: "I leave
  /// tomorrow," he said on Sunday.
  [[nodiscard]] bool attributes(Span span, Span date);

 private:
  [[nodiscard]] const Quotation* quotation_at(std::uint32_t place);
  [[nodiscard]] std::optional<OwnDate> of_dateline(const Found& found);
  [[nodiscard]] std::optional<OwnDate> of_speech(const Quotation& quote, const Found& found);
  [[nodiscard]] bool follows_speech(Span span, const Found& found);
  [[nodiscard]] bool is_past_day(const Note& note) const;

  TextParts parts_;
  TimePoint published_;
  std::size_t looked_after_ = 0;         // expressions after which speech was looked for
  std::optional<std::uint32_t> speech_;  // where the last may have begun
  bool knows_dateline_ = false;
  std::optional<OwnDate> dateline_;
};

}  // namespace timex
DATELINE_END
