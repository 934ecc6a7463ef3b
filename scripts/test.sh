#!/usr/bin/env bash
# Everything that must hold, from a fresh clone: installs what is missing,
# builds, checks the format, runs the unit tests under the address and
# undefined-behaviour sanitizers, then all tests of the optimised build.
#   scripts/test.sh [--quick]      --quick leaves out the sanitizers and the slow tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
step() { printf '\n== %s\n' "$*"; }
quick=
[ "${1:-}" = --quick ] && quick=1

step "set-up"
scripts/setup.sh --tests
if [ -z "${CMAKE_CXX_COMPILER_LAUNCHER:-}" ] && command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache # the consumer tests build the library again
fi

step "format"
scripts/format.sh --check

step "build"
cmake --preset default -DBUILD_TESTING=ON >/dev/null
cmake --build build

if [ -z "$quick" ]; then
  step "unit tests under the sanitizers"
  cmake --preset asan >/dev/null
  cmake --build build-asan --target unit_tests
  build-asan/tests/unit_tests --gtest_brief=1
fi

step "tests"
ctest --preset default -j "$(nproc)" ${quick:+-LE slow}
