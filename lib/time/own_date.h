// Dates that a text says of itself: its dateline's, and those of the speech it
// quotes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/document.h"
#include "time/links.h"

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
  OwnDates(const Document& document, const TimePoint& published)
      : document_(document), published_(published) {}

  /// The date that holds for words at `span`, given what was found before them.
  std::optional<OwnDate> at(Span span, const Found& found);

  /// Whether words at `date` are said of the speech that holds `span`: "I leave
  /// tomorrow," he said on Sunday.
  [[nodiscard]] bool attributes(Span span, Span date);

 private:
  [[nodiscard]] const Quotation* quotation_at(std::uint32_t place);
  [[nodiscard]] std::optional<OwnDate> of_dateline(const Found& found) const;
  [[nodiscard]] std::optional<OwnDate> of_speech(const Quotation& quote, const Found& found) const;

  const Document& document_;
  TimePoint published_;
  std::size_t quote_ = 0;  // quotations before it have ended
};

}  // namespace timex
DATELINE_END
