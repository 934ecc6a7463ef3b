#!/usr/bin/env python3
"""Times `dateline timeline` on invented articles: how its cost and memory grow.

usage: timeline_growth.py DATELINE [COUNT...]      (default 1000 2000 4000 8000; the full test: 100000)
"""
import math
import os
import pathlib
import subprocess
import sys
import time

MAKE = pathlib.Path(__file__).with_name("make_articles.py")


def measure(binary, count):
    articles = subprocess.run([sys.executable, MAKE, str(count)], capture_output=True, check=True).stdout
    begin = time.time()
    child = subprocess.Popen([binary, "timeline", "-", "--format", "jsonl", "--jobs", "2"],
                             stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    child.stdin.write(articles)
    child.stdin.close()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = status
    return time.time() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    counts = [int(x) for x in sys.argv[2:]] or [1000, 2000, 4000, 8000]
    costs = []
    for count in counts:
        wall, cpu, memory = measure(sys.argv[1], count)
        costs.append(cpu)
        print(f"{count:7d} articles: {wall:7.1f} s, {cpu:7.1f} s of CPU, {memory:6.0f} MB", flush=True)
    if len(counts) > 1:
        growth = math.log(costs[-1] / costs[0]) / math.log(counts[-1] / counts[0])
        print(f"cost grows as n^{growth:.2f}")


if __name__ == "__main__":
    main()
