#!/usr/bin/env bash
# Formats the C++ sources as .clang-format says; with --check only says which differ.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if ! command -v clang-format >/dev/null; then
  echo "format: no clang-format here; not checked" >&2
  exit 0
fi
mode=(-i)
[ "${1:-}" = --check ] && mode=(--dry-run --Werror)
git ls-files -z '*.h' '*.cc' '*.cpp' | xargs -0 -r clang-format "${mode[@]}"
