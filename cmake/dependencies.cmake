# What the library stands on, all from the system's packages.
find_package(Boost 1.74 REQUIRED)          # Boost.DateTime, header-only part
find_package(nlohmann_json 3.11 REQUIRED)
find_package(pugixml REQUIRED)             # TimeML
find_package(SQLite3 3.35 REQUIRED)        # the store; RETURNING, FTS5
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)           # Debian's RE2 and gumbo have no CMake config
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET GLOBAL re2)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET GLOBAL gumbo)
