#!/usr/bin/env python3
"""Scores certainty, polarity and time of events on MEANTIME's Apple articles.

usage: score_meantime.py --bin build/tools/dateline [--data ../shared/data/events/meantime_apple] [--errors]

MEANTIME (Minard et al. 2016) marks of every event mention whether it is certain, probable or
possible, positive or negative, and in the future or not. For the mentions that the program finds,
this prints accuracy and macro-averaged F1 of each attribute, beside the baseline that always gives
the attribute's most frequent value. Without the data it says so and leaves with 0.
"""
import argparse
import collections
import html
import json
import pathlib
import re
import subprocess
import sys

ATTRIBUTES = ("certainty", "polarity", "time")


def attributes(tag):
    return dict(re.findall(r'([\w:]+)="([^"]*)"', tag))


def read(path):
    """-> (text, day of publication or None, [(begin, end, attributes)]), offsets in UTF-8 bytes"""
    raw = path.read_text(encoding="utf-8")
    pieces, at, size, last = [], {}, 0, None
    for tag, word in re.findall(r"<token ([^>]*)>(.*?)</token>", raw):
        token, word = attributes(tag), html.unescape(word)
        if last is not None:
            pieces.append(" " if token["sentence"] == last else "\n\n")
            size += len(pieces[-1])
        last = token["sentence"]
        pieces.append(word)
        at[token["t_id"]] = (size, size + len(word.encode()))
        size += len(word.encode())
    events, published = [], None
    for kind, tag, body in re.findall(r"<(EVENT_MENTION|TIMEX3) ([^>]*)>(.*?)</\1>", raw, re.S):
        about = attributes(tag)
        anchors = [at[t] for t in re.findall(r't_id="(\d+)"', body) if t in at]
        if kind == "TIMEX3" and about.get("functionInDocument") == "CREATION_TIME":
            published = about["value"][:10]
        if kind == "EVENT_MENTION" and anchors:
            events.append((anchors[0][0], anchors[-1][1], about))
    return "".join(pieces), published, events


def macro_f1(pairs):
    values = sorted({gold for gold, _ in pairs})
    scores = []
    for value in values:
        hit = sum(g == s == value for g, s in pairs)
        said = sum(s == value for _, s in pairs)
        there = sum(g == value for g, _ in pairs)
        scores.append(2 * hit / (said + there) if said + there else 0.0)
    return 100 * sum(scores) / max(len(scores), 1)


def accuracy(pairs):
    return 100 * sum(g == s for g, s in pairs) / max(len(pairs), 1)


def ours(claim):
    return {"certainty": {"unknown": "UNDERSPECIFIED"}.get(claim["certainty"], claim["certainty"].upper()),
            "polarity": {"positive": "POS", "negative": "NEG"}[claim["polarity"]],
            "time": "FUTURE" if claim["tense"] == "future" else "NON_FUTURE"}


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--bin", required=True)
    options.add_argument("--data", type=pathlib.Path,
                         default=here.parent / "shared/data/events/meantime_apple")
    options.add_argument("--errors", action="store_true", help="print every wrong value")
    chosen = options.parse_args()
    if not chosen.data.is_dir():
        print(f"score_meantime: {chosen.data} is not there; nothing to score")
        return
    articles = {path.stem: read(path) for path in sorted(chosen.data.glob("*.xml"))}
    lines = "".join(json.dumps({"id": name, "published": day, "text": text}) + "\n"
                    for name, (text, day, _) in articles.items() if day)
    run = subprocess.run([chosen.bin, "extract", "-"], input=lines, capture_output=True, text=True,
                         check=False)
    pairs, found, total = collections.defaultdict(list), 0, 0
    for line in run.stdout.splitlines():
        record = json.loads(line)
        text, _, events = articles[record["id"]]
        for begin, end, gold in events:
            total += 1
            hit = [c for c in record.get("claims", []) if c["begin"] < end and begin < c["end"]]
            if not hit:
                continue
            found += 1
            for name in ATTRIBUTES:
                value = ours(hit[0])[name]
                if not gold.get(name) or gold[name] == "UNDERSPECIFIED":
                    continue
                pairs[name].append((gold[name], value))
                if chosen.errors and value != gold[name]:
                    where = text.encode()[max(0, begin - 70):end + 50].decode(errors="replace")
                    print(f"{name}\t{gold[name]}\t{value}\t{hit[0]['trigger']}\t{' '.join(where.split())}")
    print(f"MEANTIME Apple: {len(articles)} articles, {total} event mentions, {found} found")
    for name in ATTRIBUTES:
        common = collections.Counter(g for g, _ in pairs[name]).most_common(1)
        base = [(g, common[0][0]) for g, _ in pairs[name]] if common else []
        print(f"{name:10s} macro-F1 {macro_f1(pairs[name]):5.1f}  accuracy {accuracy(pairs[name]):5.1f}"
              f"   majority: macro-F1 {macro_f1(base):5.1f}  accuracy {accuracy(base):5.1f}"
              f"   over {len(pairs[name])}")


if __name__ == "__main__":
    sys.exit(main())
