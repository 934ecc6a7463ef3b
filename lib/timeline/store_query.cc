#include "timeline/store_query.h"

#include <algorithm>
#include <map>
#include <memory>

#include "timeline/digest_archive.h"
#include "timeline/event_builder.h"
#include "timeline/fold.h"
#include "timeline/mentions.h"
#include "timeline/names.h"

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int32_t name_agrees = 70;

/// A WHERE clause and what it binds, built together.
struct Where {
  std::string sql = "1";
  std::vector<std::string> texts;
  std::vector<std::int64_t> numbers;  ///< bound before the texts
};

/// The stored names of a kind that mean the wanted one.
Result<std::vector<std::string>> matching_names(const Database& database, std::string_view kind,
                                                const std::string& wanted,
                                                const MergeRules& rules) {
  const NameKey key = make_name_key(wanted, rules);
  std::vector<std::string> names;
  for (const std::string& word : search_words(wanted, rules)) {
    auto statement = database.prepare("SELECT DISTINCT name FROM names WHERE kind=? AND word=?");
    statement.bind(kind).bind(word);
    while (statement.step()) {
      std::string name = statement.text(0);
      if (match_names(key, make_name_key(name, rules)).score >= name_agrees) {
        names.push_back(std::move(name));
      }
    }
    if (statement.failed()) return database.error();
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::optional<Error> add_name(const Database& database, const std::string& kind,
                              const std::string& wanted, const MergeRules& rules, Where& where) {
  if (wanted.empty()) return std::nullopt;
  const auto names = matching_names(database, kind, wanted, rules);
  if (!names) return names.error();
  where.sql +=
      " AND claims.key IN (SELECT claim FROM names WHERE kind='" + kind + "' AND name IN (";
  for (std::size_t i = 0; i < names->size(); ++i) where.sql += i == 0 ? "?" : ",?";
  where.sql += "))";
  where.texts.insert(where.texts.end(), names->begin(), names->end());
  return std::nullopt;
}

Result<Where> make_where(const Database& database, const StoreQuery& query,
                         const MergeRules& rules) {
  Where where;
  if (query.from) {
    where.sql += " AND last_day >= ?";
    where.numbers.push_back(day_number(*query.from));
  }
  if (query.to) {
    where.sql += " AND first_day <= ?";
    where.numbers.push_back(day_number(*query.to));
  }
  if (!query.text.empty()) {
    where.sql += " AND claims.key IN (SELECT rowid FROM sentences WHERE sentences MATCH ?)";
    where.texts.push_back(query.text);
  }
  if (auto error = add_name(database, "entity", query.entity, rules, where)) return *error;
  if (auto error = add_name(database, "place", query.place, rules, where)) return *error;
  if (auto error = add_name(database, "source", query.source, rules, where)) return *error;
  return where;
}

struct Hit {
  std::int64_t article = 0;
  std::uint32_t number = 0;
};

Result<std::vector<Hit>> find_hits(const Database& database, const StoreQuery& query,
                                   const MergeRules& rules) {
  const auto where = make_where(database, query, rules);
  if (!where) return where.error();
  auto statement = database.prepare(
      "SELECT article, number FROM claims JOIN articles ON articles.key=claims.article WHERE " +
      where->sql + " ORDER BY published, id, number LIMIT ?");
  for (const auto number : where->numbers) statement.bind(number);
  for (const auto& text : where->texts) statement.bind(text);
  statement.bind(static_cast<std::int64_t>(query.limit));
  std::vector<Hit> hits;
  while (statement.step()) {
    hits.push_back({statement.number(0), static_cast<std::uint32_t>(statement.number(1))});
  }
  if (statement.failed()) return database.error();
  return hits;
}

}  // namespace

std::vector<std::string> search_words(std::string_view name, const MergeRules& rules) {
  const NameKey key = make_name_key(name, rules);
  std::vector<std::string> words;
  for (const std::string* text : {&key.folded, &key.canonical}) {
    for (const auto word : words_of(*text)) words.emplace_back(word);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Result<std::vector<EventClaim>> find_claims(const Database& database, const StoreQuery& query,
                                            const MergeRules& rules) {
  const auto hits = find_hits(database, query, rules);
  if (!hits) return hits.error();
  std::map<std::int64_t, Mentions> articles;
  std::map<std::int64_t, Articles> digests;
  std::vector<EventClaim> claims;
  for (const Hit& hit : *hits) {
    auto [place, fresh] = articles.try_emplace(hit.article);
    if (fresh) {
      auto statement = database.prepare("SELECT id, digest FROM articles WHERE key=?");
      statement.bind(hit.article);
      if (!statement.step()) return database.error();
      auto digest = read_digest(statement.text(1));
      if (!digest) return Error{"the stored article cannot be read", "", 0, {}};
      auto& own = digests[hit.article];
      own.emplace(statement.text(0), std::make_shared<const ArticleDigest>(std::move(*digest)));
      place->second = prepare(own, rules);
    }
    const auto& all = place->second.all;
    if (hit.number >= 1 && hit.number <= all.size()) {
      claims.push_back(event_claim(place->second, all[hit.number - 1], rules));
    }
  }
  return claims;
}

}  // namespace merge
DATELINE_END
