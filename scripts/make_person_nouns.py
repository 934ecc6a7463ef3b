#!/usr/bin/env python3
"""Writes data/en/claims/coref_persons.tsv: common nouns for human beings, from WordNet.

usage: make_person_nouns.py WORDNET_DIR > data/en/claims/coref_persons.tsv

WORDNET_DIR  a WordNet 3.0 dict folder (Debian: wordnet-base, /usr/share/wordnet)

A noun is listed when six tenths of its uses are persons (lexicographer file noun.person; senses
weighted by their SemCor counts, the first by one more). Words never counted must be unambiguous
and derived visibly (-er, -or, -ist, -man, -woman, -person, -ian), the rest being too rare.
"""
import collections
import pathlib
import re
import sys

PERSON = 18
SHARE = 0.6
DERIVED = re.compile(r"\w+(er|or|ist|man|woman|person|ian)$")


def main():
    folder = pathlib.Path(sys.argv[1])
    file_of = {}
    for line in (folder / "data.noun").read_text().splitlines():
        if not line.startswith("  "):
            offset, number = line.split()[:2]
            file_of[offset] = int(number)
    counts = {}
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, sense, count = line.split()
        word, rest = key.split("%")
        if rest[0] == "1":
            counts[word, int(sense)] = int(count)
    print("# Common nouns for human beings. Written by scripts/make_person_nouns.py.")
    print("# source: WordNet 3.0 (WordNet License), lexicographer files and sense counts")
    for line in (folder / "index.noun").read_text().splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        word, senses = fields[0], int(fields[2])
        if not re.fullmatch(r"[a-z]{3,}", word):
            continue
        weight = collections.Counter()
        for number, offset in enumerate(fields[-senses:], 1):
            weight[file_of[offset]] += counts.get((word, number), 0) + (1 if number == 1 else 0.2)
        seen = any((word, number) in counts for number in range(1, senses + 1))
        clear = weight[PERSON] == sum(weight.values()) and DERIVED.match(word)
        if weight[PERSON] >= SHARE * sum(weight.values()) and (seen or clear):
            print(word)


if __name__ == "__main__":
    main()
