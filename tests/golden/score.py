#!/usr/bin/env python3
"""Measures the program on the sample stories against their golden claims.

usage: score.py --bin DATELINE [--misses] [--half tuned|held-out] [--floors FILE]

With --floors, fails when a measure falls below its floor (tab-separated: measure, per cent).
"""
import argparse
import collections
import json
import re
import subprocess
import sys

from stories import ARTICLES, plain, stories

Found = collections.namedtuple("Found", "detail event")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout[-500:]}{done.stderr}")
    return done.stdout


def read_program(binary, story):
    """The program's articles by id, and its events."""
    folder = str(ARTICLES / story.name)
    lines = run(binary, "extract", folder).splitlines()
    articles = {article["id"]: article for article in map(json.loads, lines)}
    return articles, json.loads(run(binary, "timeline", folder, "--format", "json"))["events"]


def find(claim, article):
    """The program's claim whose trigger is the golden one's, or None."""
    place = claim.pattern.search(article["text"])
    if not place:
        return None
    begin, end = (len(article["text"][:at].encode()) for at in place.span(1))
    for candidate in article["claims"]:
        if candidate["begin"] < end and begin < candidate["end"]:
            return candidate
    return None


def same_name(wanted, given):
    def words(name):
        return " " + re.sub(r"\b(the|a|an)\b|[^\w ]", " ", name.lower().replace("-", " ")) + " "
    want, have = (" ".join(words(n).split()) for n in (wanted, given))
    return bool(have) and (f" {want} " in f" {have} " or f" {have} " in f" {want} ")


def days(detail):
    time = detail.get("time") or {}
    return tuple((time.get(end) or "..")[:10] for end in ("earliest", "latest"))


def day_is(when, detail):
    """An exact day must be met; a span must hold the given one, which may be open where it is."""
    given = days(detail)
    if "/" not in when:
        return given == (when, when)
    first, last = when.split("/")
    if given == ("..", ".."):
        return False
    return ((first == ".." or (given[0] != ".." and given[0] >= first)) and
            (last == ".." or (given[1] != ".." and given[1] <= last)))


class Score:
    def __init__(self, misses):
        self.misses, self.rows = misses, {}

    def add(self, measure, good, say=None):
        right, total = self.rows.get(measure, (0, 0))
        self.rows[measure] = right + bool(good), total + 1
        if self.misses and not good and say:
            print(f"{measure}: {say}")


def score_claims(score, story, articles, events):
    holder = {(c["article"], c["claim"]): n for n, e in enumerate(events) for c in e["claims"]}
    points = []
    for claim in story.claims:
        detail = find(claim, articles[claim.article])
        where = f"{claim.article}: {claim.text!r} [{claim.trigger}]"
        score.add("claims found", detail, where)
        if not detail:
            continue
        key = claim.article, detail["id"]
        points.append((claim.event, Found(detail, holder.get(key, key))))
        if claim.when != "-":
            score.add("day", day_is(claim.when, detail), f"{where} want {claim.when} got {days(detail)}")
        names = [source["name"] for source in detail["sources"]]
        said = f"{where} want {claim.chain} got {names}"
        if claim.chain == []:
            score.add("no source invented", not names, said)
        elif claim.chain:
            met = [any(same_name(w, n) for w in link for n in names) for link in claim.chain]
            score.add("innermost source", met[-1], said)
            score.add("whole chain", all(met), said)
        for field in ("polarity", "certainty"):
            want = getattr(claim, field)
            if want != "-":
                score.add(field, detail[field] == want, f"{where} want {want} got {detail[field]}")
    return points


VERDICTS = {"borne_out": "borne_out", "other_day": "borne_out_other_time",
            "contradicted": "contradicted", "open": "open"}


def score_fates(score, binary, story, articles):
    """A verdict is right when it is the golden one; `open` is none."""
    found = json.loads(run(binary, "timeline", str(ARTICLES / story.name), "--fates", "--format", "json"))
    fates = {(f["forecast"]["article"], f["forecast"]["claim"]): f for f in found["fates"]}
    for claim in story.claims:
        if claim.fate == "-":
            continue
        want = VERDICTS[claim.fate.split()[0]]
        detail = find(claim, articles[claim.article])
        fate = fates.get((claim.article, detail["id"])) if detail else None
        got = fate["fate"] if fate else "no forecast"
        say = f"{claim.article}: {claim.text!r} [{claim.trigger}] want {claim.fate} got {got}"
        for told in (fate or {"evidence": []})["evidence"]:
            say += f"\n    {told['article']} {told['claim']} {told['lemma']}: {told['quote']}"
        score.add("forecasts seen", fate, say)
        if got not in ("open", "no forecast"):
            score.add("fates, precision", got == want, say)
        if want != "open":
            score.add("fates, recall", got == want, say)


def score_merging(score, points):
    """B-cubed precision and recall over the claims that were found."""
    precision = recall = 0.0
    for event, found in points:
        together = sum(e == event and f.event == found.event for e, f in points)
        precision += together / sum(f.event == found.event for _, f in points)
        recall += together / sum(e == event for e, _ in points)
    return precision, recall, len(points)


def score_events(score, story, points, events):
    for event, about in story.conflicts:
        numbers = {f.event for e, f in points if e == event and isinstance(f.event, int)}
        got = {c["about"] for n in numbers for c in events[n]["conflicts"]}
        score.add("conflicts", about in got, f"{story.name} {event}: want {about} got {sorted(got)}")
    for event, wanted in story.support.items():
        counts = collections.Counter(
            f.event for e, f in points if e == event and isinstance(f.event, int))
        number = counts.most_common(1)[0][0] if counts else None
        got = events[number]["independent_sources"] if counts else None
        good = got is not None and (got == 1 if wanted == 1 else got >= wanted)
        score.add("independent sources", good, f"{story.name} {event}: want {wanted} got {got}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--floors")
    parser.add_argument("--half", choices=["tuned", "held-out"])
    args = parser.parse_args()
    score = Score(args.misses)
    precision = recall = count = 0
    for story in stories():
        if args.half and (args.half == "held-out") != story.held_out:
            continue
        articles, events = read_program(args.bin, story)
        points = score_claims(score, story, articles, events)
        score_events(score, story, points, events)
        score_fates(score, args.bin, story, articles)
        p, r, n = score_merging(score, points)
        precision, recall, count = precision + p, recall + r, count + n
    figures = {m: (100 * right / total, f"{right}/{total}") for m, (right, total) in score.rows.items()}
    if count:
        p, r = precision / count, recall / count
        figures["merging, B-cubed F"] = 200 * p * r / (p + r), f"P {100 * p:.1f} R {100 * r:.1f}"
    for measure, (value, detail) in figures.items():
        print(f"{measure:22s} {value:5.1f}%  {detail}")
    failed = False
    if args.floors:
        for line in open(args.floors, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                measure, floor = line.rstrip("\n").split("\t")
                if figures.get(measure, (0, ""))[0] < float(floor):
                    print(f"BELOW THE FLOOR of {floor}%: {measure}")
                    failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
