"""Reads the golden stories, and the sample articles' plain words to check them against."""
import html
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "examples" / "stories"
GOLD = pathlib.Path(__file__).resolve().parent / "stories"


def plain(text):
    """Without markup, with one kind of quotation mark and of space."""
    text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    for marks, mark in (("“”«»", '"'), ("‘’", "'")):
        text = re.sub(f"[{marks}]", mark, text)
    return " ".join(text.replace("``", '"').replace("''", '"').split())


def article_texts(story):
    """{id: plain text} of every article of a story, read without the program."""
    texts = {}
    for path in sorted((ARTICLES / story).iterdir()):
        raw = path.read_text(encoding="utf-8")
        if path.suffix in (".json", ".jsonl"):
            rows = raw.splitlines() if path.suffix == ".jsonl" else [raw]
            for row in map(json.loads, rows):
                body = row.get("text") or row.get("body_text") or row.get("body_xhtml")
                texts[row.get("id", path.stem)] = plain(body)
        else:
            texts[path.stem] = plain(raw)
    return texts


def pattern(marked):
    """Finds `marked` in an article's body; its group is the bracketed trigger."""
    escaped = re.escape(marked).replace(r"\[", "(").replace(r"\]", ")").replace(r"\ ", r"\s+")
    return re.compile(escaped.replace("'", "['‘’]").replace('"', '["“”«»]'))


class Claim:
    def __init__(self, line):
        (self.event, self.article, marked, self.when, sources, self.polarity, self.certainty,
         self.fate) = line.split("\t")
        self.trigger = re.search(r"\[(.+?)\]", marked).group(1)
        self.pattern = pattern(marked)
        self.text = plain(marked.replace("[", "").replace("]", ""))
        self.chain = [] if sources == "-" else [link.split("|") for link in sources.split(" > ")]
        if "-" in sources.split("|"):
            self.chain = None  # either is as good: not judged


class Story:
    def __init__(self, path):
        self.name = path.stem
        self.events, self.claims, self.conflicts, self.support = {}, [], [], {}
        self.held_out = False
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                name, what = line[2:].split("\t")
                self.events[name] = what
            elif line.startswith("! "):
                event, kind, value = line[2:].split("\t")
                if kind == "conflict":
                    self.conflicts.append((event, value))
                else:
                    self.support[event] = int(value)
            elif line.startswith("# Held out"):
                self.held_out = True
            elif line and not line.startswith("#"):
                self.claims.append(Claim(line))


def stories():
    return [Story(path) for path in sorted(GOLD.glob("*.tsv"))]
