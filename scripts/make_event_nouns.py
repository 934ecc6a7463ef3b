#!/usr/bin/env python3
"""Writes data/en/claims/event_nouns.tsv: how often a noun names an event.

usage: make_event_nouns.py WORDNET_DIR [GUM.conllu ...] > data/en/claims/event_nouns.tsv

WORDNET_DIR  a WordNet 3.0 dict folder (Debian: wordnet-base, /usr/share/wordnet)
GUM.conllu   UD English GUM training files; their Entity= annotation says of every noun phrase
             whether it is an event

The figure, 0-100, is the share of the noun's uses that mean an event. Its prior comes from WordNet:
senses are weighted by their SemCor counts, and a sense counts by its lexicographer file and by its
hypernyms (EVENTNESS, ANCESTORS below); GUM's counts are added to it as so many observations.
"""
import collections
import pathlib
import re
import sys

# WordNet's lexicographer files for nouns (lexnames(5WN)), and how far a sense in them is an event.
FILES = {3: "Tops", 4: "act", 5: "animal", 6: "artifact", 7: "attribute", 8: "body", 9: "cognition",
         10: "communication", 11: "event", 12: "feeling", 13: "food", 14: "group", 15: "location",
         16: "motive", 17: "object", 18: "person", 19: "phenomenon", 20: "plant", 21: "possession",
         22: "process", 23: "quantity", 24: "relation", 25: "shape", 26: "state", 27: "substance",
         28: "time"}
EVENTNESS = {"act": 0.9, "event": 1.0, "process": 0.6, "phenomenon": 0.5, "communication": 0.1,
             "state": 0.3, "possession": 0.05, "cognition": 0.1, "feeling": 0.1}
# A sense below one of these synsets (first word, file) counts by it; the nearest wins.
ANCESTORS = {
    ("speech_act", "communication"): 0.95, ("statement", "communication"): 0.6,
    ("agreement", "communication"): 0.6, ("promise", "communication"): 0.9,
    ("disapproval", "communication"): 0.8, ("approval", "communication"): 0.8,
    ("interview", "communication"): 0.9, ("conversation", "communication"): 0.95,
    ("discussion", "communication"): 0.95, ("request", "communication"): 0.9,
    ("document", "communication"): 0.0, ("sign", "communication"): 0.05,
    ("conflict", "state"): 0.9, ("crisis", "state"): 0.8, ("disorder", "state"): 0.8,
    ("condition", "state"): 0.3, ("death", "state"): 0.9, ("ill_health", "state"): 0.3,
    ("loss", "possession"): 0.8, ("payment", "possession"): 0.3,
    ("occupation", "act"): 0.15, ("game", "act"): 0.4, ("diversion", "act"): 0.5,
    ("sport", "act"): 0.1, ("dealing", "act"): 0.6, ("business", "act"): 0.2,
    ("practice", "act"): 0.5, ("role", "act"): 0.1, ("project", "act"): 0.4,
    ("education", "act"): 0.4, ("behavior", "act"): 0.4, ("duty", "act"): 0.2,
    ("undertaking", "act"): 0.5, ("service", "act"): 0.3, ("market", "act"): 0.1,
    ("musical_performance", "act"): 0.6, ("investment", "act"): 0.5,
    ("planning", "cognition"): 0.5, ("decision_making", "cognition"): 0.8,
    ("problem_solving", "cognition"): 0.6, ("hope", "feeling"): 0.3, ("fear", "feeling"): 0.3,
    ("time_period", "time"): 0.0, ("happening", "event"): 1.0, ("group_action", "act"): 1.0,
}
PRIOR = 4.0   # WordNet's opinion weighs like so many observations in GUM
LEAST = 12    # below this share a noun is left out; but an unlisted noun in -ing is a gerund


def read_synsets(path):
    synsets = {}
    for line in path.open(encoding="latin-1"):
        if line.startswith(" "):
            continue
        field = line.split(" | ")[0].split()
        words = [field[4 + 2 * i].lower() for i in range(int(field[3], 16))]
        at = 4 + 2 * len(words)
        pointers = [field[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(field[at]))]
        synsets[field[0]] = (FILES[int(field[1])], words, pointers)
    return synsets


def eventness(key, synsets, cache):
    """How far one synset is an event, and whether an ancestor said so."""
    if key in cache:
        return cache[key]
    name, words, pointers = synsets[key]
    cache[key] = (EVENTNESS.get(name, 0.0), False)
    if (words[0], name) in ANCESTORS:
        cache[key] = (ANCESTORS[(words[0], name)], True)
        return cache[key]
    for kind, target, pos, _ in pointers:
        if kind == "@" and pos == "n" and synsets[target][0] == name:
            value, said = eventness(target, synsets, cache)
            if said:
                cache[key] = (value, True)
                break
    return cache[key]


def wordnet_prior(folder):
    """{noun: (share, has an event sense made from a verb)}"""
    synsets = read_synsets(folder / "data.noun")
    tagged = collections.Counter()
    for line in (folder / "cntlist.rev").open(encoding="latin-1"):
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith("1:"):
            tagged[(lemma, int(number))] += int(count)
    cache, prior = {}, {}
    for line in (folder / "index.noun").open(encoding="latin-1"):
        if line.startswith(" "):
            continue
        field = line.split()
        lemma, senses = field[0], field[-int(field[2]):]
        if not re.fullmatch(r"[a-z][a-z-]+", lemma):
            continue
        total = event = 0.0
        from_verb = False
        for number, key in enumerate(senses, 1):
            weight = tagged[(lemma, number)] + 1.0 / number
            value = eventness(key, synsets, cache)[0]
            if value >= 0.5 and any(p[0] == "+" and p[2] == "v" for p in synsets[key][2]):
                from_verb = True
            total += weight
            event += weight * value
        prior[lemma] = (event / total, from_verb)
    return prior


def gum_counts(paths):
    """{lemma: [uses as the head of an event, uses as the head of anything]}"""
    counts = collections.defaultdict(lambda: [0, 0])
    for path in paths:
        words, opened = [], []
        for line in pathlib.Path(path).open(encoding="utf-8"):
            if line == "\n":
                words, opened = [], []
            field = line.rstrip("\n").split("\t")
            if len(field) < 10 or not field[0].isdigit():
                continue
            words.append((int(field[0]), int(field[6]), field[2].lower(), field[3]))
            entity = re.search(r"Entity=([^|]*)", field[9])
            for mark in re.findall(r"\([^()]*\)?|[^()]+\)", entity.group(1)) if entity else []:
                if mark.startswith("("):
                    opened.append((mark[1:].split("-")[0].rstrip(")"), mark.split("-")[1], len(words) - 1))
                if mark.endswith(")"):
                    name = mark.strip("()").split("-")[0]
                    found = [i for i, o in enumerate(opened) if o[0] == name]
                    if not found:
                        continue
                    _, kind, begin = opened.pop(found[-1])
                    inside = {w[0] for w in words[begin:]}
                    for number, head, lemma, pos in words[begin:]:
                        if head not in inside and pos == "NOUN":
                            counts[lemma][0] += kind == "event"
                            counts[lemma][1] += 1
    return counts


def main():
    folder, gum = pathlib.Path(sys.argv[1]), sys.argv[2:]
    prior, counts = wordnet_prior(folder), gum_counts(gum)
    print("# How often a noun names an event, in percent, and whether WordNet links it to a verb.")
    print("# Made by scripts/make_event_nouns.py; do not edit: say otherwise in event_noun_changes.tsv.")
    print("# source: WordNet 3.0, Copyright 2006 by Princeton University, with its SemCor sense counts")
    print("#   (its licence: data/en/timeline/WORDNET-LICENSE);")
    print("#   UD English GUM, train parts of the genres that are CC BY or public domain (CC BY 4.0).")
    for lemma in sorted(set(prior) | set(counts)):
        share, from_verb = prior.get(lemma, (0.0, False))
        event, seen = counts.get(lemma, (0, 0))
        weight = PRIOR if lemma in prior else 1.0
        percent = round(100 * (weight * share + event) / (weight + seen))
        if re.fullmatch(r"[a-z][a-z-]+", lemma) and (percent >= LEAST or lemma.endswith("ing")):
            print(f"{lemma}\t{percent}\t{'verb' if from_verb else '-'}")


if __name__ == "__main__":
    main()
