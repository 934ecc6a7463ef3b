#!/usr/bin/env python3
"""What `dateline tag` writes is TimeML 1.2.1.

usage: timeml_test.py DATELINE FOLDER...

The schema that timeml.org named in its documents is not to be had any more, so
the rules of the specification (Sauri et al. 2006, "TimeML Annotation Guidelines
Version 1.2.1", with the elements DOCID, DCT, TITLE and TEXT that TempEval-3
added) are written down here, and read by an XML parser that is not ours:
which elements stand in which, their attributes, what these may hold, that every
id is given once and every reference leads to one.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

DATE = (r"(?:BC\d{4}|[\dX]{4})(?:-(?:[\dX]{2}(?:-[\dX]{2}|-WXX-\d)?|W(?:\d\d|XX)(?:-(?:WE|[1-7]))?"
        r"|Q[1-4X]|H[12X]|SP|SU|FA|WI))?")
CLOCK = r"T(?:(?:[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?(?:Z|[+-]\d\d:\d\d)?)|MO|MI|AF|EV|NI|DT)"
LENGTH = r"(?:\d+(?:\.\d+)?|X)"
PERIOD = (rf"P(?:{LENGTH}(?:DE|CE|ML|Y|M|WE|W|D|Q|S)){{0,3}}(?:T(?:{LENGTH}[HMSN]){{1,3}})?(?<!P)")
YEARS = r"(?:BC)?\d{2,3}"  # a century, a decade
FAR = r"-?\d{5,}|BC\d{5,}"
REFERENCE = r"PAST_REF|PRESENT_REF|FUTURE_REF"
VALUES = {
    "DATE": rf"{DATE}|{YEARS}|{FAR}|{REFERENCE}",
    "TIME": rf"{DATE}{CLOCK}|{REFERENCE}",
    "DURATION": PERIOD,
    "SET": rf"{DATE}(?:{CLOCK})?|{PERIOD}",
}
ID = {"tid": r"t\d+", "eid": r"e\d+", "eiid": r"ei\d+", "lid": r"l\d+"}
RELATIONS = ("BEFORE|AFTER|INCLUDES|IS_INCLUDED|DURING|DURING_INV|SIMULTANEOUS|IAFTER|IBEFORE|"
             "IDENTITY|BEGINS|ENDS|BEGUN_BY|ENDED_BY")
# element: (required attributes, others), each with what it may hold
ATTRIBUTES = {
    "TIMEX3": ({"tid": ID["tid"], "type": "DATE|TIME|DURATION|SET", "value": r".+"},
               {"mod": "BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|"
                       "EQUAL_OR_MORE|START|MID|END|APPROX",
                "temporalFunction": "true|false",
                "functionInDocument": "CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|"
                                      "PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE",
                "anchorTimeID": ID["tid"], "beginPoint": ID["tid"], "endPoint": ID["tid"],
                "quant": r"[A-Z ]+", "freq": r"\d+X|\d*[YMWDH]"}),
    "EVENT": ({"eid": ID["eid"],
               "class": "OCCURRENCE|PERCEPTION|REPORTING|ASPECTUAL|STATE|I_STATE|I_ACTION"}, {}),
    "MAKEINSTANCE": ({"eiid": ID["eiid"], "eventID": ID["eid"],
                      "pos": "ADJECTIVE|NOUN|VERB|PREPOSITION|OTHER",
                      "tense": "FUTURE|INFINITIVE|PAST|PASTPART|PRESENT|PRESPART|NONE",
                      "aspect": "PROGRESSIVE|PERFECTIVE|PERFECTIVE_PROGRESSIVE|NONE",
                      "polarity": "POS|NEG"}, {"modality": r".+"}),
    "TLINK": ({"relType": RELATIONS, "relatedToTime": ID["tid"]},
              {"lid": ID["lid"], "eventInstanceID": ID["eiid"], "timeID": ID["tid"]}),
}
CHILDREN = {"TimeML": {"DOCID", "DCT", "TITLE", "TEXT", "MAKEINSTANCE", "TLINK"},
            "DCT": {"TIMEX3"}, "TEXT": {"TIMEX3", "EVENT"}, "TIMEX3": {"EVENT"},
            "EVENT": {"TIMEX3"}}
DEFINES = {"TIMEX3": "tid", "EVENT": "eid", "MAKEINSTANCE": "eiid", "TLINK": "lid"}
REFERS = ("anchorTimeID", "beginPoint", "endPoint", "eventID", "eventInstanceID", "timeID",
          "relatedToTime")


def check_attributes(element):
    required, optional = ATTRIBUTES[element.tag]
    for name in required:
        if name not in element.attrib:
            yield f"{element.tag} lacks {name}: {element.attrib}"
    for name, value in element.attrib.items():
        pattern = required.get(name) or optional.get(name)
        if pattern is None:
            yield f"{element.tag} has no attribute {name}"
        elif not re.fullmatch(pattern, value):
            yield f"{element.tag} {name}={value!r}"
    if element.tag == "TIMEX3":
        kind, value = element.get("type"), element.get("value")
        if not re.fullmatch(VALUES.get(kind, ""), value or ""):
            yield f"{kind} {value!r} for {''.join(element.itertext())!r}"
    if element.tag == "TLINK" and ("eventInstanceID" in element.attrib) == ("timeID" in element.attrib):
        yield f"a TLINK joins one event or one time to a time: {element.attrib}"


def check(root):
    """Every fault of a document."""
    if root.tag != "TimeML":
        yield f"the root is {root.tag}"
    if [e.get("functionInDocument") for e in root.iterfind("DCT/TIMEX3")] != ["CREATION_TIME"]:
        yield "no creation time"
    ids = set()
    for parent in root.iter():
        for child in parent:
            if child.tag not in CHILDREN.get(parent.tag, ()):
                yield f"{child.tag} within {parent.tag}"
    for element in root.iter():
        if element.tag not in ATTRIBUTES:
            continue
        yield from check_attributes(element)
        name = element.get(DEFINES[element.tag])
        if name in ids:
            yield f"{name} is given twice"
        ids.add(name)
    for element in root.iter():
        for name in REFERS:
            if name in element.attrib and element.get(name) not in ids:
                yield f"{element.tag} {name} leads nowhere: {element.get(name)}"


# Of every kind of value one at least; read with the samples.
TEXT = """date 2023-09-12

He came on 3 May 2020, in June 1999, in 1987, in the 1990s, in the 19th century and in 480 BC. It
opened last week, over the weekend, this summer, in the third quarter and in the first half of 2019.
They met at 10 p.m. Wednesday, on Sunday afternoon, last night, an hour ago and at 9 a.m. ET on July 1,
2021. It lasted two days, three and a half weeks, a few minutes, decades, two quarters and a night.

They meet every other Tuesday, on Mondays and Fridays, twice a week, each July and every morning at 8. It
came from 3 to 5 May 2021, by the end of the year, as early as Friday, recently, now and soon. It fell on
31 February 2020 at 25:00, during World War II, two days after the attack, on Diwali, in Ramadan 2024 and
since the Rio Olympics. She left two million years ago, and will be back in the coming days.
"""


def main():
    command, folders = sys.argv[1], sys.argv[2:]
    faults, seen = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "all.txt").write_text(TEXT)
        subprocess.run([command, "tag", scratch / "all.txt", *folders, "--out", scratch / "out"],
                       check=True, capture_output=True)
        for path in sorted((scratch / "out").rglob("*.tml")):
            root = ElementTree.parse(path).getroot()
            seen += sum(1 for _ in root.iter("TIMEX3"))
            faults += [f"{path.name}: {fault}" for fault in check(root)]
    print(f"{seen} TIMEX3 elements")
    assert seen > 60, "too few times"
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
