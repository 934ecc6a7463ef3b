// SQLite as this library uses it: statements that bind and step, errors as values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/result.h"

struct sqlite3;
struct sqlite3_stmt;

DATELINE_BEGIN
namespace merge {

class Statement;

class Database {
 public:
  enum class Mode : std::uint8_t { read, write };
  static Result<Database> open(const std::string& file, Mode mode);

  /// Runs statements that give no rows.
  std::optional<Error> run(const std::string& sql);
  [[nodiscard]] Statement prepare(std::string_view sql) const;
  [[nodiscard]] Error error() const;
  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::string file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// One prepared statement. A failure shows as `failed()`, and every later call
/// then does nothing.
class Statement {
 public:
  Statement(sqlite3* handle, std::string_view sql);

  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  Statement& bind_blob(std::string_view bytes);
  Statement& bind_null();

  /// True while there is a row.
  bool step();
  /// Ready for the next values.
  void reset();

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  void check(int code);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int next_ = 1;
  bool failed_ = false;
};

/// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database)
      : database_(database), error_(database.run("BEGIN IMMEDIATE")) {}
  ~Transaction() {
    if (!error_ && !done_) database_.run("ROLLBACK");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  std::optional<Error> commit() {
    auto error = database_.run("COMMIT");
    done_ = !error;
    return error;
  }

 private:
  Database& database_;
  std::optional<Error> error_;
  bool done_ = false;
};

}  // namespace merge
DATELINE_END
