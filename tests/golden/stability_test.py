#!/usr/bin/env python3
"""The same articles give the same bytes: again, with other numbers of threads, in any order.

usage: stability_test.py DATELINE
"""
import random
import subprocess
import sys

from stories import ARTICLES

paths = sorted(str(p) for p in ARTICLES.glob("*/*"))
shuffled = random.Random(7).sample(paths, len(paths))


def output(order, jobs, form):
    command = [sys.argv[1], "timeline", "--jobs", str(jobs), "--format", form, *order]
    return subprocess.run(command, capture_output=True, check=True).stdout


for form in ("json", "text", "html"):
    first = output(paths, 1, form)
    if len(first) < 1000:
        sys.exit(f"{form}: only {len(first)} bytes printed")
    for order, jobs in ((paths, 1), (paths, 3), (paths[::-1], 1), (shuffled, 5)):
        if output(order, jobs, form) != first:
            sys.exit(f"{form}: --jobs {jobs} or the order {order[:2]}... changes the timeline")
