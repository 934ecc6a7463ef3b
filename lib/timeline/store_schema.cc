#include "timeline/store_schema.h"

#include <string>

DATELINE_BEGIN
namespace merge {
namespace {

constexpr std::int64_t application_id = 0x64746c6e;  // "dtln": tells a store from other files

/// What leads from schema n to n + 1. Never change one that was released; add another.
constexpr const char* steps[schema_version] = {
    // 1: articles with their digests; claims and names to find them by.
    "CREATE TABLE articles(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, publisher TEXT,"
    " published TEXT NOT NULL, content TEXT NOT NULL, digest BLOB NOT NULL);"
    "CREATE TABLE claims(key INTEGER PRIMARY KEY,"
    " article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,"
    " predicate TEXT NOT NULL, first_day INTEGER, last_day INTEGER, sentence TEXT NOT NULL);"
    "CREATE INDEX claims_article ON claims(article);"
    "CREATE INDEX claims_days ON claims(first_day, last_day);"
    "CREATE TABLE names(claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,"
    " kind TEXT NOT NULL, word TEXT NOT NULL, name TEXT NOT NULL);"
    "CREATE INDEX names_word ON names(kind, word);"
    "CREATE INDEX names_claim ON names(claim);",
    // 2: full text of the claims' sentences.
    "CREATE VIRTUAL TABLE sentences USING fts5(sentence, content='claims', content_rowid='key',"
    " tokenize='unicode61 remove_diacritics 2');"
    "INSERT INTO sentences(sentences) VALUES('rebuild');"
    "CREATE TRIGGER claims_insert AFTER INSERT ON claims BEGIN"
    " INSERT INTO sentences(rowid, sentence) VALUES (new.key, new.sentence); END;"
    "CREATE TRIGGER claims_delete AFTER DELETE ON claims BEGIN"
    " INSERT INTO sentences(sentences, rowid, sentence) VALUES ('delete', old.key, old.sentence); "
    "END;",
};

std::int64_t pragma(Database& database, const std::string& name) {
  Statement statement = database.prepare("PRAGMA " + name);
  return statement.step() ? statement.number(0) : -1;
}

std::optional<Error> not_ours(Database& database, const std::string& why) {
  Error error = database.error();
  error.message = why;
  return error;
}

}  // namespace

std::optional<Error> migrate(Database& database, std::int64_t target) {
  if (auto error = database.run(
          "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON")) {
    return error;
  }
  Transaction transaction(database);
  if (transaction.error()) return transaction.error();
  std::int64_t version = pragma(database, "user_version");
  const bool empty = pragma(database, "schema_version") == 0;
  if (!empty && pragma(database, "application_id") != application_id) {
    return not_ours(database, "the file is a database, but not a store of dateline");
  }
  if (version > schema_version) return not_ours(database, "the store is of a newer version");
  if (version == target) return std::nullopt;
  for (; version < target; ++version) {
    if (auto error = database.run(steps[version])) return error;
  }
  const std::string marks = "PRAGMA application_id=" + std::to_string(application_id) +
                            "; PRAGMA user_version=" + std::to_string(target);
  if (auto error = database.run(marks)) return error;
  return transaction.commit();
}

std::optional<Error> check_schema(Database& database) {
  if (pragma(database, "application_id") != application_id) {
    return not_ours(database, "the file is not a store of dateline");
  }
  if (pragma(database, "user_version") != schema_version) {
    return not_ours(database, "the store has another schema; open it for writing once");
  }
  return std::nullopt;
}

}  // namespace merge
DATELINE_END
