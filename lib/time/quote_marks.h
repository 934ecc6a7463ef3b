// Where a text's quotation marks stand, and what they leave open: most places are
// certainly not quoted, and need no quotations to be worked out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace timex {

/// The body must outlive it.
class QuoteMarks {
 public:
  explicit QuoteMarks(std::string_view body);

  /// Whether the words at a place may stand within quotation marks, as far as the
  /// marks before them tell.
  [[nodiscard]] bool may_be_quoted(std::size_t place) const;
  /// Whether a quotation may begin in [begin, end), seen by itself.
  [[nodiscard]] bool may_open(std::size_t begin, std::size_t end) const;
  /// ... may have ended with the mark before `at`.
  [[nodiscard]] bool may_close(std::size_t at) const;
  /// Whether a mark or a newline begins in [begin, end).
  [[nodiscard]] bool any(std::size_t begin, std::size_t end) const {
    return next(begin, end) < end;
  }

 private:
  [[nodiscard]] std::size_t next(std::size_t begin, std::size_t end) const;
  /// The last mark or newline before `end`; looked for down to the 64 bytes that hold `begin`.
  [[nodiscard]] std::size_t last_before(std::size_t end, std::size_t begin) const;

  std::string_view body_;
  std::vector<std::uint64_t> bits_;  // of bytes that may begin a mark, and of newlines
};

/// False when the two places are certainly not in one paragraph.
bool may_share_paragraph(std::string_view body, std::size_t begin, std::size_t end);

}  // namespace timex
DATELINE_END
