#!/usr/bin/env bash
# Installs what is missing to build dateline (and, with --tests, to test it).
#   scripts/setup.sh [--tests]
# On Debian and its relatives through apt-get, as root or with sudo; elsewhere,
# and without those rights, it says what is missing and fails. When nothing is
# missing it does nothing, in a fraction of a second.
set -euo pipefail

# Every need: what proves that it is there, and the Debian package that brings it.
build_needs=(
  "command g++              g++"
  "command cmake            cmake"
  "command ninja            ninja-build"
  "command pkg-config       pkg-config"
  "header  boost/version.hpp libboost-dev"
  "header  nlohmann/json.hpp nlohmann-json3-dev"
  "header  pugixml.hpp      libpugixml-dev"
  "header  sqlite3.h        libsqlite3-dev"
  "header  re2/re2.h        libre2-dev"
  "header  gumbo.h          libgumbo-dev"
  "header  CLI/CLI.hpp      libcli11-dev"
)
test_needs=(
  "header  gtest/gtest.h    libgtest-dev"
  "header  gmock/gmock.h    libgmock-dev"
  "command python3          python3"
  "python  jsonschema       python3-jsonschema"
  "command doxygen          doxygen"
)
# Good to have: without them the step that uses them is left out, and says so.
test_wishes=(
  "command ccache           ccache"
  "command clang-format     clang-format"
)

# Whether each need of a kind is met; headers are asked of the compiler, since
# that is who must find them.
is_there() {
  case $1 in
    command) command -v "$2" >/dev/null ;;
    header) printf '#if !__has_include(<%s>)\n#error\n#endif\n' "$2" |
      g++ -fsyntax-only -x c++ - 2>/dev/null ;;
    python) python3 -c "import $2" 2>/dev/null || /usr/bin/python3 -c "import $2" 2>/dev/null ;;
  esac
}

missing_of() {
  local need kind what package
  for need in "$@"; do
    read -r kind what package <<<"$need"
    is_there "$kind" "$what" || echo "$package"
  done
}

apt_install() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n) # nobody to type a password
  fi
  echo "setup: installing $*"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
  "${as_root[@]}" "${apt[@]}" update >/dev/null || true # stale lists may still do
  "${as_root[@]}" "${apt[@]}" install --no-install-recommends "$@" >/dev/null
}

needs=("${build_needs[@]}")
wishes=()
if [ "${1:-}" = --tests ]; then
  needs+=("${test_needs[@]}")
  wishes=("${test_wishes[@]}")
elif [ $# -gt 0 ]; then
  echo "usage: scripts/setup.sh [--tests]" >&2
  exit 2
fi

mapfile -t missing < <(missing_of "${needs[@]}")
mapfile -t wished < <(missing_of "${wishes[@]}")
if command -v apt-get >/dev/null; then
  # A wish that can't be had must not keep a need from being installed.
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}" || true
  [ ${#wished[@]} -eq 0 ] || apt_install "${wished[@]}" || true
  mapfile -t missing < <(missing_of "${needs[@]}")
fi

if [ ${#missing[@]} -gt 0 ]; then
  {
    echo "setup: still missing, by their Debian names: ${missing[*]}"
    if command -v apt-get >/dev/null; then
      echo "setup: as root, run:  apt-get update && apt-get install -y ${missing[*]}"
    else
      echo "setup: install them with your system's package manager, then run this again"
    fi
  } >&2
  exit 1
fi

version=$(cmake --version | sed -n '1s/[^0-9]*//p')
if [ "$(printf '%s\n' 3.25 "$version" | sort -V | head -1)" != 3.25 ]; then
  echo "setup: CMake 3.25 or newer is needed; this is $version" >&2
  exit 1
fi

# The EDTF parser that checks ours is on PyPI alone; its test is skipped without it.
if [ "${1:-}" = --tests ] && ! python3 -c "import edtf" 2>/dev/null; then
  python3 -m pip install --quiet edtf >/dev/null 2>&1 ||
    python3 -m pip install --quiet --user --break-system-packages edtf >/dev/null 2>&1 ||
    echo "setup: PyPI's edtf could not be installed; its test will be skipped"
fi
