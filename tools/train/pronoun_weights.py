#!/usr/bin/env python3
"""Writes data/en/claims/pronoun_weights.tsv, learned from the coreference of UD English GUM.

usage: pronoun_weights.py PRONOUN_CANDIDATES GUM_DIR > data/en/claims/pronoun_weights.tsv

PRONOUN_CANDIDATES  the program of that name (build it first)
GUM_DIR             has <genre>-{train,dev}.conllu

A log-linear ranker: of all candidates of a pronoun, and "none", those that refer to what the
pronoun refers to are to score highest. Trains on the train parts of genres in whole sentences and
prints accuracy on dev to standard error. Fixed seed: the same input gives the same weights.
"""
import collections
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile

GENRES = ("news", "bio", "speech", "textbook", "voyage", "interview")
WANTS = {"he": "person", "him": "person", "his": "person", "himself": "person",
         "she": "person", "her": "person", "hers": "person", "herself": "person",
         "it": "thing", "its": "thing", "itself": "thing",
         "they": "group", "them": "group", "their": "group", "theirs": "group"}
EPOCHS, RATE, DECAY, SHRINK = 12, 0.3, 0.7, 0.002
NOTHING = 0.2  # weight of a pronoun that stands for nothing before it: a guess is worth something
# Newspapers quote far more than GUM: "The firm said it would", "Lee, a spokesman, said. He added".
# Set by hand, on top of what is learned.
NEWS = {"person": {"both_say": 0.8, "says_and_named": 0.6},
        "thing": {"both_say": 0.6, "speaker": 1.5},
        "group": {"both_say": 0.4, "speaker": 1.0}}


def documents(path):
    """Yields (name, text, {byte of a head word: entity})."""
    name, text, at, open_, heads, tokens, minspan = None, "", 0, [], {}, [], 4
    for line in path.read_text().splitlines():
        if line.startswith("# global.Entity = "):  # its fields differ between documents
            minspan = line.split("= ")[1].split("-").index("minspan")
        if line.startswith("# newdoc id"):
            if name:
                yield name, text, heads
            name, text, open_, heads, tokens, paragraph = line.split("= ")[1], "", [], {}, [], True
        elif line.startswith("# newpar") and not line.startswith("# newpar_"):
            paragraph = True
        elif line.startswith("# text = "):
            text += ("\n\n" if paragraph else " ") if text else ""
            paragraph, at = False, len(text)
            text += line[9:]
        elif line and line[0].isdigit():
            columns = line.split("\t")
            if not columns[0].isdigit():
                continue
            found = text.find(columns[1], at)
            begin = found if 0 <= found <= at + 3 else at  # words of a multiword token
            at = min(begin + len(columns[1]), len(text))
            tokens.append(len(text[:begin].encode()))
            read_entities(columns[9], tokens, open_, heads, minspan)
    if name:
        yield name, text, heads


def read_entities(misc, tokens, open_, heads, minspan):
    found = re.search(r"Entity=([^|]*)", misc)
    for mark in re.findall(r"\([^()]*\)|\([^()]*|[^()]*\)", found.group(1)) if found else ():
        if mark.startswith("("):
            fields = mark.strip("()").split("-")
            words = fields[minspan].split(",") if len(fields) > minspan else []
            words = [int(n) for n in words if n.isdigit()]
            open_.append((fields[0], len(tokens) - 1, words or [1]))
        if mark.endswith(")"):
            entity = mark.strip("()").split("-")[0]
            for mention in reversed(open_):
                if mention[0] == entity:
                    open_.remove(mention)
                    close(mention, tokens, heads)
                    break


def close(mention, tokens, heads):
    entity, first, words = mention
    length = len(tokens) - first
    for word in words:
        if word <= length:
            byte = tokens[first + word - 1]
            if byte not in heads or length < heads[byte][0]:
                heads[byte] = (length, entity)


def cases(program, files):
    """(kind, [(clues, right)]) for every pronoun; the last candidate is "none"."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        gold = {}
        for file in files:
            for name, text, heads in documents(file):
                path = pathlib.Path(folder) / f"{name}.txt"
                path.write_text(text)
                gold[str(path)] = heads
        out = subprocess.run([program, *sorted(gold)], capture_output=True, text=True, check=True)
        for line in out.stdout.splitlines():
            fields = line.split("\t")
            if fields[0] == "text":
                heads = gold[fields[1]]
            elif fields[0] == "pronoun":
                entity = heads.get(int(fields[1]), (0, None))[1]
                kind = WANTS.get(fields[2].lower())
                candidates = []
                if kind:
                    found.append((kind, candidates))
            elif kind:
                clues = dict((k, int(v)) for k, v in (c.split("=") for c in fields[2].split()))
                other = heads.get(int(fields[1]), (0, None))[1]
                candidates.append((clues, entity is not None and entity == other))
    for _, candidates in found:
        candidates.append(({"none": 1}, not any(right for _, right in candidates)))
    return found


def score(weights, clues):
    return sum(weights[clue] * value for clue, value in clues.items())


def learn(data, kind):
    random.seed(7)
    weights = collections.defaultdict(float)
    data = [candidates for its, candidates in data if its == kind]
    for epoch in range(EPOCHS):
        random.shuffle(data)
        for candidates in data:
            scores = [score(weights, clues) for clues, _ in candidates]
            powers = [math.exp(s - max(scores)) for s in scores]
            whole = sum(powers)
            good = sum(p for p, (_, right) in zip(powers, candidates) if right)
            worth = NOTHING if candidates[-1][1] else 1.0
            for power, (clues, right) in zip(powers, candidates):
                step = worth * ((power / good if right else 0) - power / whole)
                for clue, value in clues.items():
                    scale = 0.1 if clue in ("candidates_between", "mentioned") else 1
                    weights[clue] += RATE / (1 + DECAY * epoch) * step * value * scale
            for clue in weights:
                weights[clue] *= 1 - SHRINK / 10
    for clue, more in NEWS[kind].items():
        weights[clue] += more
    return weights


def report(weights, data, what):
    for kind in ("person", "thing", "group"):
        of_kind = [candidates for its, candidates in data if its == kind]
        right = resolved = resolvable = 0
        for candidates in of_kind:
            scores = [round(100 * score(weights[kind], clues)) for clues, _ in candidates]
            last = len(candidates) - 1
            best = last if scores[last] == max(scores) else scores.index(max(scores))
            resolvable += not candidates[-1][1]
            if best < len(candidates) - 1:
                resolved += 1
                right += candidates[best][1]
        print(f"{what} {kind}: {len(of_kind)} pronouns, precision {100 * right / max(1, resolved):.1f}, "
              f"recall {100 * right / max(1, resolvable):.1f}", file=sys.stderr)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    train = cases(program, [folder / f"{genre}-train.conllu" for genre in GENRES])
    dev = cases(program, [folder / f"{genre}-dev.conllu" for genre in GENRES])
    weights = {kind: learn(train, kind) for kind in ("person", "thing", "group")}
    report(weights, train, "train")
    report(weights, dev, "dev")
    print("# Weights of the clues to what a pronoun stands for, in hundredths, by what it asks for.")
    print("# Written by tools/train/pronoun_weights.py; the clues are those of lib/claims/pronoun_clues.h.")
    print("# clue\tperson\tthing\tgroup")
    print("# source: learned from UD English GUM, train parts of", ", ".join(GENRES), "(CC BY)")
    for clue in sorted(set().union(*weights.values())):
        print(clue, *(round(100 * weights[kind][clue]) for kind in ("person", "thing", "group")), sep="\t")


main()
