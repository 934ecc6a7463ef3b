// The tables of a store, and the way from each older schema to this one.
#pragma once

#include <cstdint>

#include "timeline/database.h"

DATELINE_BEGIN
namespace merge {

constexpr std::int64_t schema_version = 2;

/// Brings a database up to `target`; an error when it is newer than this
/// library or not a store.
std::optional<Error> migrate(Database& database, std::int64_t target = schema_version);

/// An error unless the database has exactly this library's schema.
std::optional<Error> check_schema(Database& database);

}  // namespace merge
DATELINE_END
