#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article.h"
#include "dateline/export.h"
#include "dateline/extraction.h"
#include "dateline/result.h"
#include "dateline/timeline.h"

DATELINE_BEGIN

/// An article, or why it could not be read; `id` is set in both cases where
/// the input gives one.
struct ReadArticle {
  std::string id;
  Result<Article> article;
};

/// Called once an article, in the order of the input. Return false to stop.
using ArticleSink = std::function<bool(ReadArticle)>;

/// Reads the articles in `bytes`, whose format is told by its content: plain
/// text headed by " date YYYY-MM-DD ", JSON, JSON Lines, IPTC ninjs, HTML with
/// schema.org NewsArticle data or meta tags, TimeML. `file` names it in errors,
/// and its stem is the id of a single article. `needs_date` false lets an
/// undated text through (for `parse`). Whatever the bytes, the rest of the
/// articles still arrive. No state; any thread.
DATELINE_EXPORT void read_articles(std::string_view bytes, const std::string& file,
                                   const ArticleSink& sink, bool needs_date = true);

/// Reads a file, or every file below a folder in the order of their names.
DATELINE_EXPORT void read_path(const std::string& path, const ArticleSink& sink,
                               bool needs_date = true);

/// One line of JSON, schema docs/schema/extraction.schema.json, no line end.
[[nodiscard]] DATELINE_EXPORT std::string to_json(const Extraction& extraction);
/// The error record of an article that could not be read.
[[nodiscard]] DATELINE_EXPORT std::string to_json(const std::string& id, const Error& error);
/// The record of an article that was left out for a reason that is no error:
/// the same article came before.
[[nodiscard]] DATELINE_EXPORT std::string note_to_json(const std::string& id, const Error& note);
/// A TimeML 1.2.1 document with TIMEX3, EVENT, MAKEINSTANCE and TLINK.
[[nodiscard]] DATELINE_EXPORT std::string to_timeml(const Extraction& extraction);
/// CoNLL-U with spans and names in MISC.
[[nodiscard]] DATELINE_EXPORT std::string to_conllu(const Extraction& extraction);
/// The answer of `dateline resolve`: one JSON object.
[[nodiscard]] DATELINE_EXPORT std::string to_json(const TimeExpression& expression,
                                                  std::string_view text);

enum class TimelineFormat : std::uint8_t {
  text,
  json,
  jsonl,
  html,
  csv,
  markdown,
  ics,
  timelinejs
};

/// The format's name on the command line ("md", "timelinejs"); an error names those known.
[[nodiscard]] DATELINE_EXPORT Result<TimelineFormat> parse_timeline_format(std::string_view name);

/// How `TimelineFormat::text` looks; the library never asks the terminal itself.
struct TextStyle {
  std::size_t width = 100;  ///< columns; at least 60 are used
  bool colour = false;      ///< ANSI colours
};

/// Events as a document of that format. Deterministic: the same events, the same bytes.
[[nodiscard]] DATELINE_EXPORT std::string write_events(const std::vector<Event>& events,
                                                       TimelineFormat format,
                                                       const TextStyle& style = {});

/// What became of claims about the future, and each source's record, as JSON
/// or, for every other format, as text.
[[nodiscard]] DATELINE_EXPORT std::string write_fates(const std::vector<Fate>& fates,
                                                      TimelineFormat format,
                                                      const TextStyle& style = {});

/// Names and why they are taken for one, as JSON or, for every other format, as
/// the table that `parse_name_decisions` reads.
[[nodiscard]] DATELINE_EXPORT std::string write_entities(const std::vector<Entity>& entities,
                                                         TimelineFormat format);

/// What changed between two dates, as JSON or, for every other format, as text.
[[nodiscard]] DATELINE_EXPORT std::string write_changes(const std::vector<Change>& changes,
                                                        TimelineFormat format,
                                                        const TextStyle& style = {});

/// Claims that a store found: JSON Lines or, for every other format, text.
[[nodiscard]] DATELINE_EXPORT std::string write_claims(const std::vector<EventClaim>& claims,
                                                       TimelineFormat format,
                                                       const TextStyle& style = {});

DATELINE_END
