#!/usr/bin/env bash
# clang-tidy over the library and the command (some minutes; scripts/test.sh does not run it).
#   scripts/lint.sh [FILE...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh --tests
if ! command -v clang-tidy >/dev/null; then
  echo "lint: clang-tidy is not installed (Debian: apt-get install clang-tidy)" >&2
  exit 1
fi
cmake --preset dev >/dev/null
files=("$@")
[ $# -gt 0 ] || mapfile -t files < <(git ls-files 'lib/*.cc' 'tools/*.cc' 'examples/*.cpp')
# The build's compiler may be GCC, some of whose warnings clang does not know.
printf '%s\0' "${files[@]}" |
  xargs -0 -n 4 -P "$(nproc)" clang-tidy -p build-dev --quiet --extra-arg=-Wno-unknown-warning-option
