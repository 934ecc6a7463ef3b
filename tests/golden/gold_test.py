#!/usr/bin/env python3
"""The golden stories are sound in themselves: every line's words stand in its article once, every
event is described, and enough claims about the future say what became of them."""
import collections
import sys

from stories import article_texts, stories

wrong = []
fates = collections.Counter()
for story in stories():
    texts = article_texts(story.name)
    if len(texts) < 4:
        wrong.append(f"{story.name}: {len(texts)} articles")
    for claim in story.claims:
        count = texts.get(claim.article, "").count(claim.text)
        if count != 1:
            wrong.append(f"{story.name}: {claim.article} has {count} times: {claim.text}")
        fates[claim.fate.split()[0]] += 1
    named = {claim.event for claim in story.claims}
    for event in [e for e, _ in story.conflicts] + list(story.support):
        if event not in named:
            wrong.append(f"{story.name}: no claim of {event}")
del fates["-"]
if set(fates) != {"borne_out", "other_day", "contradicted", "open"} or sum(fates.values()) < 40:
    wrong.append(f"fates of the claims about the future: {dict(fates)}")
print(*wrong, sep="\n")
sys.exit(bool(wrong))
