#!/usr/bin/env python3
"""Writes invented short news articles as JSON Lines, always the same for the same arguments.

usage: make_articles.py COUNT [SEED] > articles.jsonl

Each story has its own people, place and few happenings, told by two to a dozen outlets over some
days: some in their own words, some as copies of an agency's text. Names and places are drawn from
syllables, so the share of names that several stories have in common is as small as in a large
collection, while the words for what happens are common to all.
"""
import datetime
import json
import random
import sys

SYLLABLES = ("ka lo mi ren dar vos tel bru sha nor fin gal pet ulm ost eri han zek mar ivo sol kun "
             "dre bel tor ana wil jes orm yat").split()
OUTLETS = [f"{a} {b}" for a in ("Harbour", "North", "Evening", "City", "Coast", "Valley", "River")
           for b in ("Post", "Wire", "Gazette", "Herald", "Mirror", "Tribune")]
AGENCIES = ["Reuters", "AFP", "AP", "dpa"]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ROLES = ["mayor", "minister", "police chief", "company director", "union leader", "coach"]
HAPPENINGS = [
    ("{a} met {b} in {p} on {day}", "The meeting between {a} and {b} took place on {day}"),
    ("{a} resigned on {day} after a dispute with {b}", "{b} confirmed the resignation of {a}"),
    ("A fire destroyed {n} houses in {p} on {day}", "The blaze in {p} killed {m} people, {a} said"),
    ("Police arrested {b} in {p} on {day}", "The arrest of {b} was announced by {a}"),
    ("{a} will visit {p} next week", "A visit to {p} is planned, {b} told reporters"),
    ("{n} workers went on strike in {p} on {day}", "The strike ended after talks with {a}"),
    ("{a} signed an agreement with {b} on {day}", "The agreement was signed in {p}"),
    ("A train crashed near {p} on {day}, injuring {n} passengers", "{a} visited the injured"),
]


def name(rng, parts):
    return "".join(rng.choice(SYLLABLES) for _ in range(parts)).capitalize()


def story(rng):
    people = [f"{name(rng, 2)} {name(rng, 3)}" for _ in range(2)]
    values = dict(a=people[0], b=people[1], p=name(rng, 3), n=rng.randint(3, 90), m=rng.randint(2, 9))
    chosen = rng.sample(HAPPENINGS, 2)
    start = datetime.date(2021, 1, 1) + datetime.timedelta(days=rng.randrange(900))
    return values, chosen, start


def sentence(template, values, day):
    return template.format(**values, day=DAYS[day.weekday()])


def body(rng, values, chosen, happened, agency):
    lines = []
    role = rng.choice(ROLES)
    for first, second in chosen:
        lines.append(sentence(first, values, happened) + ".")
        if rng.random() < 0.7:
            lines.append(sentence(second, values, happened) + ".")
    lines.append(f"{values['a']}, the {role}, said it was a difficult day for {values['p']}.")
    if rng.random() < 0.5:
        rng.shuffle(lines)
    head = f"{values['p'].upper()} ({agency}) - " if agency else ""
    return head + " ".join(lines)


def main():
    count = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    written = 0
    while written < count:
        values, chosen, start = story(rng)
        agency = rng.choice(AGENCIES)
        copied = body(rng, values, chosen, start, agency)
        for _ in range(rng.randint(2, 12)):
            if written == count:
                break
            published = start + datetime.timedelta(days=rng.randint(0, 3))
            text = copied if rng.random() < 0.3 else body(rng, values, chosen, start, None)
            print(json.dumps(dict(id=f"a{written:06d}", published=published.isoformat(),
                                  publisher=rng.choice(OUTLETS), title=None, text=text)))
            written += 1


if __name__ == "__main__":
    main()
