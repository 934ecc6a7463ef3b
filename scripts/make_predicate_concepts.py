#!/usr/bin/env python3
"""Writes data/en/timeline/predicates.tsv from the WordNet 3.0 database files.

usage: make_predicate_concepts.py [WORDNET_DIR] > data/en/timeline/predicates.tsv

A concept is a verb synset, or a noun synset of an event kind that no verb
synset is derivationally related to. A noun's concepts are those of the verbs
it derives from, so that "departure" and "depart" meet. Only the senses that
carry most of a lemma's use (WordNet's own tag counts) are kept.
"""
import collections
import pathlib
import sys

EVENT_NOUN_FILES = {"04", "10", "11", "19", "22", "26", "28"}
MAX_SENSES = 4


def read_data(folder, pos):
    synsets = {}
    for line in (folder / f"data.{pos}").read_text().splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(fields[at])):
            kind, offset, target, where = fields[at + 1 + 4 * i:at + 5 + 4 * i]
            pointers.append((kind, offset, target, int(where[:2], 16), int(where[2:], 16)))
        synsets[fields[0]] = (fields[1], words, pointers)
    return synsets


def read_index(folder, pos):
    index = {}
    for line in (folder / f"index.{pos}").read_text().splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        pointers = int(fields[3])
        index[fields[0]] = fields[6 + pointers:]
    return index


def read_counts(folder):
    counts = collections.Counter()
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, number, count = line.split()
        lemma, rest = key.split("%")
        counts[(lemma, {"1": "n", "2": "v"}.get(rest[0]), int(number))] = int(count)
    return counts


def main_senses(lemma, pos, offsets, counts):
    tags = [counts[(lemma, pos, i + 1)] for i in range(len(offsets))]
    total = sum(tags)
    kept = [o for o, t in zip(offsets, tags) if total and t * 8 >= total][:MAX_SENSES]
    return kept or offsets[:2]


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    verbs, nouns = read_data(folder, "verb"), read_data(folder, "noun")
    verb_index, noun_index = read_index(folder, "verb"), read_index(folder, "noun")
    counts = read_counts(folder)
    tagged = {(l, p) for (l, p, _), c in counts.items() if c}

    def derived(noun, lemma):
        """The verb synsets that this sense of the noun is derivationally related to."""
        _, words, pointers = nouns[noun]
        found = [o for k, o, p, source, _ in pointers
                 if k == "+" and p == "v" and words[source - 1] == lemma]
        return found or [o for k, o, p, _, _ in pointers if k == "+" and p == "v"]

    rows = []
    for lemma, offsets in verb_index.items():
        if "_" in lemma and lemma.count("_") > 1:
            continue
        if (lemma, "v") in tagged or len(offsets) <= 2:
            rows.append((lemma, "v", len(offsets), main_senses(lemma, "v", offsets, counts)))
    for lemma, offsets in noun_index.items():
        if "_" in lemma or not lemma.isalpha():
            continue
        events = [o for o in main_senses(lemma, "n", offsets, counts)
                  if nouns[o][0] in EVENT_NOUN_FILES]
        concepts = []
        for o in events:
            for c in derived(o, lemma)[:2] or ["n" + o]:
                if c not in concepts:
                    concepts.append(c)
        if not concepts:
            continue
        if (lemma, "n") in tagged or any(not c.startswith("n") for c in concepts):
            rows.append((lemma, "n", len(offsets), concepts[:MAX_SENSES]))

    def parents(concept):
        table, key = (nouns, concept[1:]) if concept.startswith("n") else (verbs, concept)
        up = [o for k, o, _, _, _ in table[key][2] if k == "@"]
        return [("n" + o if concept.startswith("n") else o) for o in up]

    uses = collections.Counter(c for row in rows for c in row[3])
    for c in list(uses):
        for p in parents(c)[:1]:
            uses[p] += 1
    # A concept that one lemma alone has, with a parent that leads nowhere, tells nothing.
    useful = {c for c, n in uses.items() if n > 1}
    numbers = {}
    for c in sorted(useful):
        numbers[c] = len(numbers) + 1
    print("# source: derived from WordNet 3.0, Copyright 2006 by Princeton University, under the")
    print("# WordNet licence (data/en/timeline/WORDNET-LICENSE); written by scripts/make_predicate_concepts.py")
    print("# [parents] concept, its hypernym; [lemmas] lemma, part of speech, number of senses, concepts by frequency")
    print("[parents]")
    for c in sorted(useful):
        up = [numbers[p] for p in parents(c)[:1] if p in numbers]
        if up and uses[parents(c)[0]] <= 60:
            print(f"{numbers[c]}\t{up[0]}")
    print("[lemmas]")
    for lemma, pos, senses, concepts in sorted(rows):
        kept = [str(numbers[c]) for c in concepts if c in numbers]
        if kept or senses > 1:
            print(f"{lemma}\t{pos}\t{senses}\t{','.join(kept) or '-'}")


if __name__ == "__main__":
    main()
