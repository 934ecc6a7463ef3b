#!/usr/bin/env python3
"""Checks the house's rules that a compiler does not: data flows one way, public headers show no
dependency, files stay short. Prints each breach as file:line; exit 1 when there is any.

usage: check_layout.py [SOURCE_ROOT]
"""
import pathlib
import re
import sys

ORDER = ["base", "text", "language", "time", "claims", "timeline", "api", "io"]
LONGEST = 400
PUBLIC_MAY_INCLUDE = re.compile(r'[<"](dateline/\w+\.h|[a-z_]+)[>"]')


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s+([<"][^>"]+[>"])', line)
        if found:
            yield number, found.group(1)


def breaches(root):
    for path in sorted((root / "lib").rglob("*")):
        if path.suffix not in (".h", ".cc"):
            continue
        folder = path.relative_to(root / "lib").parts[0]
        for number, name in includes(path):
            target = name.strip('"').split("/")[0]
            if name[0] == '"' and target in ORDER and ORDER.index(target) > ORDER.index(folder):
                yield (f"{path.relative_to(root)}:{number}: lib/{folder} comes before lib/{target} "
                       "and must not include it")
    for path in sorted((root / "include/dateline").glob("*.h")):
        for number, name in includes(path):
            if not PUBLIC_MAY_INCLUDE.fullmatch(name):
                yield f"{path.relative_to(root)}:{number}: a public header includes {name}"
    for folder in ("include", "lib", "tools", "examples"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cc", ".cpp", ".py"):
                length = len(path.read_text(encoding="utf-8").splitlines())
                if length > LONGEST:
                    yield f"{path.relative_to(root)}:{length}: longer than {LONGEST} lines"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[1])
    found = list(breaches(root))
    print("\n".join(found) if found else "the layout is as CONTRIBUTING.md says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
