"""Each input format through the command, and each output format read back by another program."""
import csv
import io
import json
import xml.etree.ElementTree as ElementTree

from command import CommandTest, article, main

TEXT = "The dam above Northport held on Monday, officials said."
HTML = ('<!DOCTYPE html><html><head><script type="application/ld+json">{"@type":"NewsArticle",'
        '"datePublished":"2021-05-04"}</script></head><body><article><p>' + TEXT +
        "</p></article></body></html>")
NINJS = json.dumps({"uri": "u", "versioncreated": "2021-05-04T00:00:00Z", "body_text": TEXT})
TIMEML = ('<TimeML><DOCID>x</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2021-05-04" '
          'functionInDocument="CREATION_TIME">x</TIMEX3></DCT><TEXT>' + TEXT + "</TEXT></TimeML>")


class Formats(CommandTest):
    def test_every_input_format_gives_the_same_claims(self):
        found = set()
        for name, data in (("a.txt", " date 2021-05-04 " + TEXT), ("a.json", article("a", text=TEXT)),
                           ("a.html", HTML), ("a.ninjs", NINJS), ("a.tml", TIMEML)):
            (record,) = self.records(self.write(name, data))
            self.assertEqual(record["text"], TEXT, name)
            self.assertTrue(record["published"].startswith("2021-05-04"), name)
            found.add(json.dumps([record["times"], record["claims"]]))
        self.assertEqual(len(found), 1)

    def test_offsets_count_bytes_of_the_text(self):
        (record,) = self.records(self.write("a.txt", " date 2021-05-04 “Café” opened on Monday."))
        text = record["text"].encode()
        for item in record["times"]:
            self.assertEqual(text[item["begin"]:item["end"]].decode(), item["text"])
        for item in record["claims"]:
            self.assertEqual(text[item["begin"]:item["end"]].decode(), item["trigger"])

    def test_timeml_keeps_the_text_and_is_xml(self):
        for path in self.stories().rglob("*.txt"):
            self.run_command("tag", path, "--out", self.folder / "out")
            (record,) = self.records(path)
            tree = ElementTree.parse(self.folder / "out" / (path.stem + ".tml"))
            text = tree.find("TEXT")
            self.assertEqual("".join(text.itertext()), record["text"])
            ids = {e.get("tid") for e in tree.iter("TIMEX3")}
            self.assertEqual(len(ids), len(list(tree.iter("TIMEX3"))))
            events = {e.get("eid") for e in text.iter("EVENT")}
            self.assertEqual(events, {m.get("eventID") for m in tree.iter("MAKEINSTANCE")})
            instances = {m.get("eiid") for m in tree.iter("MAKEINSTANCE")}
            for link in tree.iter("TLINK"):
                self.assertIn(link.get("relatedToTime"), ids)
                if link.get("eventInstanceID"):
                    self.assertIn(link.get("eventInstanceID"), instances)

    def test_tagged_files_stay_in_their_folder(self):
        self.run_command("tag", "-", "--out", self.folder / "out",
                         stdin=article("../../evil").encode())
        self.assertEqual([p.name for p in (self.folder / "out").iterdir()], ["_.._.._evil.tml"])

    def test_conllu_covers_the_text(self):
        out = self.run_command("parse", "-", stdin="It didn't rain. Ann Lee left.".encode())
        words, covered = [], ""
        for line in out.splitlines():
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            self.assertEqual(len(cells), 10)
            (words.append(cells[1]) if "-" not in cells[0] else None)
            if "-" in cells[0]:
                covered += cells[1]
        self.assertIn("n't", words)
        self.assertEqual(covered, "didn't")
        self.assertIn("NE=B-PER", out)
        self.assertIn("SpaceAfter=No", out)

    def timeline(self, form, *options):
        return self.run_command("timeline", self.stories() / "orsa-dam", "--format", form, *options)

    def test_csv_reads_back(self):
        rows = list(csv.DictReader(io.StringIO(self.timeline("csv"), newline="")))
        events = json.loads(self.timeline("json"))["events"]
        self.assertEqual(len(rows), sum(len(e["claims"]) for e in events))
        self.assertEqual(rows[0]["event"], events[0]["id"])
        for row in rows:
            self.assertFalse(row["quote"].startswith(("=", "+", "-", "@")))

    def test_ics_lines(self):
        data = self.timeline("ics").encode()
        self.assertTrue(data.endswith(b"END:VCALENDAR\r\n"))
        for line in data.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode()

    def test_html_is_well_nested(self):
        from html.parser import HTMLParser

        class Check(HTMLParser):
            stack, void = [], {"meta", "br", "input", "link", "img"}

            def handle_starttag(self, tag, attrs):
                if tag not in self.void:
                    self.stack.append(tag)

            def handle_endtag(self, tag):
                assert self.stack.pop() == tag, tag

        check = Check()
        check.feed(self.timeline("html"))
        self.assertEqual(check.stack, [])

    def test_timelinejs(self):
        for event in json.loads(self.timeline("timelinejs"))["events"]:
            self.assertIn("year", event["start_date"])

    def test_md_and_text_are_not_empty(self):
        self.assertIn("# Timeline", self.timeline("md"))
        self.assertIn("WHO SAYS SO", self.timeline("text"))

    def test_fates_and_changes(self):
        fates = json.loads(self.timeline("json", "--fates"))
        self.assertTrue(fates["fates"])
        self.assertTrue(fates["sources"])
        changes = json.loads(self.timeline("json", "--since", "2021-05-04"))
        self.assertTrue(changes["changes"])
        self.assertTrue(self.timeline("text", "--fates"))
        self.assertTrue(self.timeline("text", "--since", "2021-05-04"))


if __name__ == "__main__":
    main()
