#include "timeline/database.h"

#include <sqlite3.h>

DATELINE_BEGIN
namespace merge {
namespace {
constexpr int patience_ms = 10000;  ///< how long a writer waits for another
}

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}
void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Result<Database> Database::open(const std::string& file, Mode mode) {
  Database database;
  database.file_ = file;
  sqlite3* handle = nullptr;
  const int flags =
      SQLITE_OPEN_NOMUTEX |
      (mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  database.handle_.reset(handle);
  if (handle == nullptr) return Error{"no memory for the database", file, 0, {}};
  if (code != SQLITE_OK) return database.error();
  sqlite3_busy_timeout(handle, patience_ms);
  return database;
}

std::optional<Error> Database::run(const std::string& sql) {
  if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
    return std::nullopt;
  return error();
}

Statement Database::prepare(std::string_view sql) const {
  return Statement(handle(), sql);
}

Error Database::error() const {
  return Error{sqlite3_errmsg(handle()), file_, 0, {}};
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(handle());
}

Statement::Statement(sqlite3* handle, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::check(int code) {
  failed_ = failed_ || code != SQLITE_OK;
}

Statement& Statement::bind(std::string_view text) {
  if (!failed_) {
    check(sqlite3_bind_text(statement_.get(), next_++, text.data() == nullptr ? "" : text.data(),
                            static_cast<int>(text.size()), SQLITE_TRANSIENT));
  }
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  if (!failed_) check(sqlite3_bind_int64(statement_.get(), next_++, number));
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  if (!failed_) {
    check(sqlite3_bind_blob64(statement_.get(), next_++, bytes.data(), bytes.size(),
                              SQLITE_TRANSIENT));
  }
  return *this;
}

Statement& Statement::bind_null() {
  if (!failed_) check(sqlite3_bind_null(statement_.get(), next_++));
  return *this;
}

bool Statement::step() {
  if (failed_) return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) failed_ = true;
  return false;
}

void Statement::reset() {
  if (failed_) return;
  sqlite3_reset(statement_.get());
  next_ = 1;
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr
             ? std::string()
             : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

}  // namespace merge
DATELINE_END
