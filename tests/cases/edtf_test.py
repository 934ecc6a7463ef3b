#!/usr/bin/env python3
"""Every EDTF string that dateline writes is read by a parser that is not ours.

usage: edtf_test.py DATELINE

The parser is the `edtf` package of PyPI (scripts/setup.sh --tests installs it);
without it the test is skipped (exit 77).
"""
import json
import subprocess
import sys

try:
    from edtf import parse_edtf
except ImportError:
    print("skipped: the Python package 'edtf' is not installed")
    sys.exit(77)

EXPRESSIONS = """
today; yesterday afternoon; last week; next month; this year; the weekend; this summer; last winter;
in July 1954; on 3 May 2020; from 3 to 5 May 2020; Tuesday or Wednesday; the 1990s; the 19th century;
the early 1980s; the third quarter of 2019; the first half of 1990; around 1850; about July 2020;
since 2019; as early as Tuesday; no later than Friday; in the coming days; recently; soon;
10 p.m. Wednesday; 2023-08-30T14:05:09Z; noon Thursday; last night; tonight; 75 years ago;
three days ago; two decades ago; a century ago; 480 BC; in 499-493 BC; the 4th century BC;
the 470s BC; Christmas 1963; Easter Sunday; Thanksgiving Day; the end of the month; late 2021;
mid-March; winter 1944; 1994 or later; the past few years; Feb. 29, 2024; 31 February 2020; 19-Nov-12;
Diwali; Vesak 2024; Ramadan 2024; Nowruz 2025; Lunar New Year 1999; the last Winter Olympics;
the next U.S. presidential election; Inauguration Day 2025; during World War II; since the Rio Olympics;
in the year 12000; in 10,000 BC; 2.6 million years ago; the week of 18 September; Labor Day weekend;
the second Tuesday of May; the first week of October; mid-morning; the 1st century AD; 2023-W35;
fiscal 2022; Q3 2022; H1 2021; about 5 p.m.; the early hours of Tuesday; the day after the blast;
every Monday and Thursday; at 25:00; the early 19th century; the end of 2019; summer 2019 or 2020
""".replace("\n", " ").split(";")


def main():
    article = {"id": "a", "published": "2023-09-12", "publisher": None, "title": None,
               "text": "\n\n".join(f"He said it was {e.strip()}." for e in EXPRESSIONS)}
    run = subprocess.run([sys.argv[1], "extract", "-"], input=json.dumps(article) + "\n",
                         capture_output=True, text=True, check=True)
    times = json.loads(run.stdout.splitlines()[0])["times"]
    assert len(times) >= len(EXPRESSIONS) - 2, f"only {len(times)} expressions found"
    wrong = []
    for time in times:
        if not time.get("edtf"):
            continue
        try:
            parse_edtf(time["edtf"])
        except Exception as error:  # the package has several kinds
            wrong.append(f"{time['text']!r}: {time['edtf']!r}: {error}")
    with_edtf = sum(1 for time in times if time.get("edtf"))
    print(f"{with_edtf} EDTF strings of {len(times)} expressions")
    assert with_edtf > 30
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
