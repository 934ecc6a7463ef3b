#!/usr/bin/env bash
# From a fresh clone to a timeline: installs what is missing, builds the
# command, prints the timeline of the sample articles, and writes it as
# timeline.html into the current folder.
#   scripts/demo.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log() { echo "demo: $*" >&2; }

"$root/scripts/setup.sh"
log "building (the first time takes some minutes)"
if [ ! -f "$root/build/build.ninja" ]; then
  # The tests need more packages; scripts/test.sh turns them on in this build.
  (cd "$root" && cmake --preset default -DBUILD_TESTING=OFF >/dev/null)
fi
cmake --build "$root/build" --target dateline_command >&2

dateline="$root/build/tools/dateline"
"$dateline" timeline "$root/examples/stories"
"$dateline" timeline "$root/examples/stories" --format html -o timeline.html
log "the same as a page: $PWD/timeline.html"
