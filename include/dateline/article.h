#pragma once

#include <string>
#include <vector>

#include "dateline/export.h"
#include "dateline/result.h"
#include "dateline/time_value.h"

DATELINE_BEGIN

/// One news article as its publisher gave it: what a reader of a format
/// produces and an `Extractor` takes.
///
/// All text is UTF-8. `id` names the article within a timeline; `publisher`
/// and `title` may be empty (unknown). `language` is a BCP 47 tag. Plain value.
struct Article {
  std::string id;
  std::string publisher;
  std::string title;
  PublicationTime published;
  std::string body;
  std::string language = "en";
  std::string file;  ///< where it was read from, for error messages; may be empty
};

/// Reads "2023-09-11", "2023-09-11T14:30", "...:00Z" or "...+09:00". Impossible
/// dates ("2023-02-31") are errors, never bent to a near date.
[[nodiscard]] DATELINE_EXPORT Result<PublicationTime> parse_publication_time(std::string_view text);

DATELINE_END
