#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article.h"
#include "dateline/export.h"
#include "dateline/extraction.h"
#include "dateline/result.h"
#include "dateline/timeline.h"

DATELINE_BEGIN

/// What to look for in a store; what is left empty does not restrict.
struct StoreQuery {
  std::string entity;  ///< a participant's name, in any of its spellings
  std::string place;
  std::string source;             ///< a link of the source chain, or the publisher
  std::string text;               ///< words of the sentence, in SQLite's FTS5 query language
  std::optional<TimePoint> from;  ///< claims whose time may lie at or after it
  std::optional<TimePoint> to;    ///< claims whose time may lie at or before it
  std::size_t limit = 100;
};

/// What adding articles did.
struct StoreCount {
  std::size_t added = 0;
  std::size_t replaced = 0;   ///< the same id with other content
  std::size_t unchanged = 0;  ///< the same content was there: nothing written
};

/// Articles' claims kept in an SQLite file, so that a timeline can grow from
/// day to day without reading its articles again.
///
///     auto store = dateline::Store::open("news.db");
///     store.value().add({extraction});
///     auto events = store.value().timeline().value().events();
///
/// Each `add` and `remove` is one transaction in write-ahead mode: a process
/// killed at any moment leaves all of it or nothing. One writer and any number
/// of readers may have the file open; a writer waits for another up to ten
/// seconds. The texts themselves are not kept, only the claims' sentences.
/// Not safe for use from several threads at once; open one store a thread.
class DATELINE_EXPORT Store {
 public:
  /// Opens a file, making it when there is none; an older schema is brought up
  /// to date. Errors: not a store, a newer schema, or what SQLite reports.
  static Result<Store> open(const std::string& file);
  static Result<Store> open(const std::string& file, const RuleSet& rules);
  /// The same, but never writes; the file must exist and be up to date.
  static Result<Store> open_for_reading(const std::string& file);

  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// True when exactly this content is stored under the article's id, so that
  /// it need not be extracted again.
  [[nodiscard]] Result<bool> has(const Article& article) const;

  /// All of them or, on an error, none.
  Result<StoreCount> add(const std::vector<Extraction>& extractions);
  /// False when no article has that id.
  Result<bool> remove(const std::string& article_id);

  /// All articles as a timeline.
  [[nodiscard]] Result<Timeline> timeline() const;

  /// Claims by publication, then article, then position.
  [[nodiscard]] Result<std::vector<EventClaim>> query(const StoreQuery& query) const;

  [[nodiscard]] Result<std::size_t> article_count() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

DATELINE_END
