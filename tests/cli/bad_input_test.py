"""Bad input: each article that cannot be read is a record, and the work goes on."""
import os

from command import CommandTest, article, main

GOOD = " date 2021-05-04 The dam held on Monday, officials said.\n"


class BadInput(CommandTest):
    def error_of(self, name, data):
        path = self.write(name, data)
        (record,) = self.records(path, expect=1)
        self.assertEqual(record["schema"], "dateline/1")
        self.assertEqual(record["error"]["file"], str(path))
        return record["error"]

    def test_missing_date(self):
        self.assertIn("date", self.error_of("a.txt", "The dam held.")["message"])

    def test_impossible_date(self):
        error = self.error_of("a.txt", " date 2021-02-31 The dam held.")
        self.assertIn("2021-02-31", error["message"])
        self.assertEqual((error["line"], error["byte"]), (1, 6))

    def test_year_zero_and_later_than_9999(self):
        self.error_of("a.txt", " date 0000-01-01 The dam held.")
        self.error_of("b.txt", " date 12345-01-01 The dam held.")

    def test_impossible_clock(self):
        self.error_of("a.txt", " date 2021-02-03T25:61 The dam held.")

    def test_empty(self):
        self.assertEqual(self.error_of("a.txt", "")["message"], "empty file")

    def test_binary(self):
        error = self.error_of("a.bin", b"\x7fELF\x02\x01\x01\0\0\0")
        self.assertEqual(error["byte"], 7)

    def test_broken_utf8(self):
        error = self.error_of("a.txt", b" date 2021-05-04 Line.\nCaf\xe9.")
        self.assertEqual((error["line"], error["byte"]), (2, 26))

    def test_broken_utf8_in_a_field(self):
        self.error_of("a.json", b'{"id":"a","published":"2021-05-04","text":"caf\xe9"}')

    def test_html_without_a_date(self):
        self.assertIn("date", self.error_of(
            "a.html", "<!DOCTYPE html><html><body><p>The dam held.</p></body></html>")["message"])

    def test_a_broken_line_among_good_ones(self):
        lines = article("a") + '{"id": "b", oops\n' + article("c", text="It fell.")
        records = self.records("-", stdin=lines.encode(), expect=1)
        self.assertEqual([r.get("id") for r in records], ["a", "stdin:2", "c"])
        self.assertEqual(records[1]["error"]["line"], 2)
        self.assertEqual(records[1]["error"]["byte"], 12)

    def test_one_unreadable_file_of_many(self):
        for n in range(5):
            self.write(f"in/{n}.txt", GOOD.replace("Monday", f"{n + 1} May"))
        bad = self.write("in/2.txt", GOOD)
        bad.chmod(0)
        if os.access(bad, os.R_OK):  # root reads everything: a link to nothing instead
            bad.unlink()
            bad.symlink_to(self.folder / "nowhere")
        records = self.records(self.folder / "in", expect=1)
        self.assertEqual([("error" in r) for r in records], [False, False, True, False, False])
        self.assertEqual(records[2]["id"], "2")

    def test_a_path_that_is_not_there(self):
        (record,) = self.records(self.folder / "nowhere.txt", expect=1)
        self.assertIn("No such file", record["error"]["message"])

    def test_the_same_article_twice_is_one_claim_set_and_a_note(self):
        self.write("in/a.txt", GOOD)
        self.write("in/b.txt", GOOD)
        records = self.records(self.folder / "in", expect=1)
        self.assertEqual([sorted(r.keys() & {"claims", "note", "error"}) for r in records],
                         [["claims"], ["note"]])
        self.assertIn("'a'", records[1]["note"]["message"])
        out = self.run_command("timeline", self.folder / "in", "--format", "json", expect=1)
        self.assertNotIn('"article":"b"', out)
        self.assertIn("the same article", self.stderr)

    def test_files_of_one_name_in_two_folders_are_two_articles(self):
        self.write("in/north/1.txt", GOOD)
        self.write("in/south/1.txt", GOOD.replace("Monday", "Tuesday"))
        records = self.records(self.folder / "in")
        self.assertEqual([r["id"] for r in records], ["north/1", "south/1"])

    def test_the_rest_of_a_timeline_completes(self):
        self.write("in/a.txt", GOOD)
        self.write("in/b.txt", "no date")
        out = self.run_command("timeline", self.folder / "in", "--format", "jsonl", expect=1)
        self.assertIn('"error"', out)
        self.assertIn('"article":"a"', out)

    def test_an_article_of_ten_megabytes_on_one_line(self):
        text = "The dam above Northport held on Monday, officials said. " * 180000
        path = self.write("a.txt", " date 2021-05-04 " + text)
        (record,) = self.records(path, "--times-only")
        self.assertEqual(len(record["times"]), 180000)

    def test_ten_megabytes_without_a_blank(self):
        path = self.write("a.txt", " date 2021-05-04 " + "a" * 10_000_000)
        self.records(path, "--times-only")

    def test_deep_markup(self):
        self.error_of("a.html", "<html><body>" + "<div>" * 500_000)
        self.error_of("a.json", "[" * 1_000_000)


if __name__ == "__main__":
    main()
