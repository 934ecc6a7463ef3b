#!/usr/bin/env python3
"""Writes data/en/language/verbs.tsv: how often a word that can be a verb is one.

usage: make_verbs.py WORDNET_DIR [GUM.conllu ...] > data/en/language/verbs.tsv

WORDNET_DIR  a WordNet 3.0 dict folder (Debian: wordnet-base, /usr/share/wordnet)
GUM.conllu   UD English GUM training files

The figure, 0-100, is the share of "checks" that is a verb and not a noun: WordNet's SemCor counts of
the lemma, weighed down to at most PRIOR observations, and the treebanks' counts of the very form.
"""
import collections
import pathlib
import re
import sys

PRIOR = 6.0   # SemCor's opinion weighs like so many observations of the form
LEAST = 5     # below this share a word is left out


def count_senses(path):
    """-> {lemma: number of senses} of one-word lemmas."""
    counts = {}
    for line in path.open(encoding="latin-1"):
        field = line.split()
        if not line.startswith(" ") and re.fullmatch("[a-z]+", field[0]):
            counts[field[0]] = int(field[2])
    return counts


def third_person(lemma):
    if re.search("[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search("(s|x|z|ch|sh|o)$", lemma) else "s")


def read_wordnet(folder):
    """-> {lemma: (uses as a verb, as a noun)} of one-word verbs. A sense counts for half
    a use as a verb, for one as a noun: what SemCor does not have is rather a noun."""
    verbs, nouns = collections.Counter(), collections.Counter()
    for lemma, count in count_senses(folder / "index.verb").items():
        verbs[lemma] = count / 2
    for lemma, count in count_senses(folder / "index.noun").items():
        nouns[lemma] = count
    for line in (folder / "cntlist.rev").open(encoding="latin-1"):
        key, _, count = line.split()
        lemma, rest = key.split("%")
        if not re.fullmatch("[a-z]+", lemma):
            continue
        if rest[0] == "2":
            verbs[lemma] += int(count)
        elif rest[0] == "1":
            nouns[lemma] += int(count)
    return {lemma: (count, nouns[lemma] + nouns[third_person(lemma)])  # "headquarters"
            for lemma, count in verbs.items()}


def read_treebanks(paths):
    """-> counts of (lower-case form, tag)."""
    forms = collections.Counter()
    for path in paths:
        for line in pathlib.Path(path).open(encoding="utf-8"):
            field = line.split("\t")
            if len(field) < 5 or not field[0].isdigit():
                continue
            forms[(field[1].lower(), field[4])] += 1
    return forms


def main():
    wordnet = read_wordnet(pathlib.Path(sys.argv[1]))
    forms = read_treebanks(sys.argv[2:])
    print("""# Verbs, and how often their form in -s is a verb and not a noun, in percent.
# Made by scripts/make_verbs.py; do not edit.
# source: WordNet 3.0, Copyright 2006 by Princeton University, with its SemCor sense counts
#   (its licence: data/en/timeline/WORDNET-LICENSE);
#   UD English GUM, train parts of the genres that are CC BY or public domain (CC BY 4.0)""")
    for lemma, (verb, noun) in sorted(wordnet.items()):
        prior = verb / (verb + noun)
        weight = min(PRIOR, verb + noun)
        form = third_person(lemma)
        as_verb, as_noun = forms[(form, "VBZ")], forms[(form, "NNS")]
        share = round(100 * (prior * weight + as_verb) / (weight + as_verb + as_noun))
        if share >= LEAST:
            print(f"{lemma}\t{share}")


main()
