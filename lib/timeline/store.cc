#include "dateline/store.h"

#include <algorithm>

#include "base/compiled.h"
#include "timeline/database.h"
#include "timeline/digest_archive.h"
#include "timeline/event_builder.h"
#include "timeline/fold.h"
#include "timeline/store_query.h"
#include "timeline/store_schema.h"
#include "timeline/timeline_state.h"

DATELINE_BEGIN

struct Store::State {
  merge::Database database;
  RuleSet rules;
  [[nodiscard]] const merge::MergeRules& lists() const { return *rules.compiled().timeline; }
};

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

namespace {

/// Tells contents apart: two FNV-1a hashes of all that extraction reads, and the
/// format that it is kept in, so that an article of an older format is read again.
std::string content_mark(const std::string& publisher, const std::string& title,
                         const PublicationTime& published, const std::string& body) {
  std::string mark;
  for (const std::uint64_t seed : {14695981039346656037ULL, 1099511628211ULL}) {
    std::uint64_t hash = seed;
    for (const std::string& part : {publisher, title, published.to_string(), body}) {
      hash = merge::mix(merge::hash64(part, hash), part.size());
    }
    mark += std::to_string(hash);
    mark += ' ';
  }
  return mark + std::to_string(merge::digest_format);
}

enum class Found : std::uint8_t { absent, same, other };

Result<Found> look_up(const merge::Database& database, const std::string& id,
                      const std::string& mark) {
  auto statement = database.prepare("SELECT content FROM articles WHERE id=?");
  statement.bind(id);
  const bool row = statement.step();
  if (statement.failed()) return database.error();
  if (!row) return Found::absent;
  return statement.text(0) == mark ? Found::same : Found::other;
}

Result<bool> remove_article(merge::Database& database, const std::string& id) {
  auto statement = database.prepare("DELETE FROM articles WHERE id=? RETURNING key");
  statement.bind(id);
  const bool found = statement.step();
  while (statement.step()) {
  }
  if (statement.failed()) return database.error();
  return found;
}

std::optional<Error> insert_names(merge::Database& database, std::int64_t claim,
                                  const merge::ArticleDigest& article, const Claim& detail,
                                  const merge::MergeRules& rules) {
  auto statement = database.prepare("INSERT INTO names(claim, kind, word, name) VALUES(?,?,?,?)");
  const auto insert = [&](std::string_view kind, const std::string& name) {
    for (const std::string& word : merge::search_words(name, rules)) {
      statement.bind(claim).bind(kind).bind(word).bind(name).step();
      statement.reset();
    }
  };
  for (const Participant& participant : detail.participants) insert("entity", participant.name);
  for (const Source& source : detail.sources) insert("source", source.name);
  if (!article.publisher.empty()) insert("source", article.publisher);
  if (detail.place) insert("place", detail.place->name);
  if (statement.failed()) return database.error();
  return std::nullopt;
}

std::optional<Error> insert_claims(merge::Database& database, std::int64_t article_key,
                                   const merge::ArticleDigest& article,
                                   const merge::MergeRules& rules) {
  auto statement = database.prepare(
      "INSERT INTO claims(article, number, predicate, first_day, last_day, sentence)"
      " VALUES(?,?,?,?,?,?)");
  for (std::size_t i = 0; i < article.claims.size(); ++i) {
    const merge::ClaimDigest& digest = article.claims[i];
    const merge::DayRange days = merge::days_of(digest.claim.time.value);
    statement.bind(article_key).bind(static_cast<std::int64_t>(i + 1)).bind(digest.predicate.lemma);
    statement.bind(std::int64_t{days.begin}).bind(std::int64_t{days.end}).bind(digest.quote);
    statement.step();
    statement.reset();
    if (statement.failed()) return database.error();
    const std::int64_t claim = database.last_row();
    if (auto error = insert_names(database, claim, article, digest.claim, rules)) return error;
  }
  return std::nullopt;
}

std::optional<Error> insert_article(merge::Database& database, const merge::ArticleDigest& article,
                                    const std::string& mark, const merge::MergeRules& rules) {
  auto statement = database.prepare(
      "INSERT INTO articles(id, publisher, published, content, digest) VALUES(?,?,?,?,?)");
  statement.bind(article.id).bind(article.publisher).bind(article.published.to_string()).bind(mark);
  statement.bind_blob(merge::write_digest(article)).step();
  if (statement.failed()) return database.error();
  return insert_claims(database, database.last_row(), article, rules);
}

}  // namespace

Result<Store> Store::open(const std::string& file) {
  auto rules = RuleSet::embedded();
  if (!rules) return rules.error();
  return open(file, *rules);
}

Result<Store> Store::open(const std::string& file, const RuleSet& rules) {
  auto database = merge::Database::open(file, merge::Database::Mode::write);
  if (!database) return database.error();
  if (auto error = merge::migrate(*database)) return *error;
  return Store(std::make_unique<State>(State{std::move(*database), rules}));
}

Result<Store> Store::open_for_reading(const std::string& file) {
  auto rules = RuleSet::embedded();
  if (!rules) return rules.error();
  auto database = merge::Database::open(file, merge::Database::Mode::read);
  if (!database) return database.error();
  if (auto error = merge::check_schema(*database)) return *error;
  return Store(std::make_unique<State>(State{std::move(*database), *rules}));
}

Result<bool> Store::has(const Article& article) const {
  const auto mark = content_mark(article.publisher, article.title, article.published, article.body);
  const auto found = look_up(state_->database, article.id, mark);
  if (!found) return found.error();
  return *found == Found::same;
}

Result<StoreCount> Store::add(const std::vector<Extraction>& extractions) {
  StoreCount count;
  merge::Transaction transaction(state_->database);
  if (transaction.error()) return *transaction.error();
  for (const Extraction& extraction : extractions) {
    const auto mark = content_mark(extraction.publisher, extraction.title, extraction.published,
                                   extraction.document.body);
    const auto found = look_up(state_->database, extraction.id, mark);
    if (!found) return found.error();
    ++(*found == Found::absent ? count.added
       : *found == Found::same ? count.unchanged
                               : count.replaced);
    if (*found == Found::same) continue;
    if (const auto removed = remove_article(state_->database, extraction.id); !removed) {
      return removed.error();
    }
    const merge::ArticleDigest digest = merge::digest(extraction, state_->lists());
    if (auto error = insert_article(state_->database, digest, mark, state_->lists())) return *error;
  }
  if (auto error = transaction.commit()) return *error;
  return count;
}

Result<bool> Store::remove(const std::string& article_id) {
  return remove_article(state_->database, article_id);
}

Result<Timeline> Store::timeline() const {
  Timeline timeline(state_->rules);
  auto statement = state_->database.prepare("SELECT id, digest FROM articles");
  while (statement.step()) {
    const std::string id = statement.text(0);
    auto digest = merge::read_digest(statement.text(1));
    if (!digest) return Error{"the stored article '" + id + "' cannot be read", "", 0, {}};
    timeline.state_->articles.emplace(
        id, std::make_shared<const merge::ArticleDigest>(std::move(*digest)));
  }
  if (statement.failed()) return state_->database.error();
  return timeline;
}

Result<std::vector<EventClaim>> Store::query(const StoreQuery& query) const {
  return merge::find_claims(state_->database, query, state_->lists());
}

Result<std::size_t> Store::article_count() const {
  auto statement = state_->database.prepare("SELECT count(*) FROM articles");
  if (!statement.step()) return state_->database.error();
  return static_cast<std::size_t>(statement.number(0));
}

DATELINE_END
