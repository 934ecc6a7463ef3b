"""The command line: help, exit codes, where results go."""
import json

from command import CommandTest, article, main

COMMANDS = ["timeline", "extract", "tag", "resolve", "explain", "parse", "store", "lint-rules"]


class Usage(CommandTest):
    def test_help_teaches_with_examples(self):
        self.assertIn("Examples:", self.run_command("--help"))
        for name in COMMANDS:
            self.assertIn("dateline " + name, self.run_command(name, "--help"), name)

    def test_version(self):
        self.assertRegex(self.run_command("--version"), r"^dateline \d+\.\d+\.\d+\n$")

    def test_mistakes_on_the_command_line_exit_2(self):
        for wrong in ([], ["nonsense"], ["extract"], ["extract", "x", "--no-such"],
                      ["timeline", "-", "--format", "pdf"],
                      ["timeline", "-", "--as-of", "2021-02-31"],
                      ["extract", "-", "--jobs", "0"], ["extract", "-", "--rules", "/nowhere"],
                      ["resolve", "Monday"], ["resolve", "Monday", "--date", "yesterday"],
                      ["timeline", "-", "--as-of", ""], ["timeline", "-", "--about", "..."],
                      ["timeline", "-", "--top", "-1"], ["timeline", "-", "--min-sources", "-1"],
                      ["timeline", "-", "--from", "2021-05-02", "--to", "2021-05-01"],
                      ["timeline", "-", "--since", "2021-05-02", "--as-of", "2021-05-01"],
                      ["timeline", "-", "--fates", "--about", "Kim"],
                      ["lint-rules", "/nowhere"]):
            self.run_command(*wrong, expect=2)

    def test_output_file(self):
        path = self.folder / "out.jsonl"
        self.assertEqual(self.run_command("extract", "-", "-o", path,
                                          stdin=article("a").encode()), "")
        self.assertEqual(json.loads(path.read_text())["id"], "a")

    def test_an_output_file_that_cannot_be_written(self):
        self.run_command("extract", "-", "-o", self.folder / "no/such/folder/x",
                         stdin=article("a").encode(), expect=1)
        self.assertIn("no/such/folder", self.stderr)

    def test_progress_is_for_terminals_only(self):
        self.run_command("extract", "-", stdin=article("a").encode())
        self.assertEqual(self.stderr, "")

    def test_no_colours_into_a_pipe(self):
        out = self.run_command("timeline", "-", stdin=article("a").encode())
        self.assertNotIn("\x1b", out)
        out = self.run_command("timeline", "-", "--colour", "always", stdin=article("a").encode())
        self.assertIn("\x1b", out)

    def test_decisions_about_names(self):
        told = article("a") + article("b", text="The barrage above Northport held, officials said.")
        table = self.write("names.tsv", "# mine\njoin\tNorthport\tPort Nord\n")
        out = self.run_command("timeline", "-", "--names", table, "--entities",
                               stdin=told.encode())
        self.assertIn("join\tNorthport\tPort Nord\tdecided", out)
        for wrong in ("glue\tA\tB\n", "join\tA\tB\n\napart\tB\tA\n"):
            table.write_text(wrong)
            self.run_command("timeline", "-", "--names", table, stdin=told.encode(), expect=2)
            self.assertIn(f"names.tsv:{wrong.count(chr(10))}:", self.stderr)
        for unreadable in (self.folder, self.folder / "none.tsv"):
            self.run_command("timeline", "-", "--names", unreadable, stdin=b"", expect=2)

    def test_what_a_table_of_names_says_can_be_given_back(self):
        story = self.stories() / "amber-strait"
        table = self.write("names.tsv", self.run_command("timeline", story, "--entities"))
        self.assertTrue(self.run_command("timeline", story, "--names", table))

    def test_resolve(self):
        answer = json.loads(self.run_command("resolve", "Tuesday", "--date", "2023-09-11"))
        self.assertEqual(answer["type"], "DATE")
        self.assertEqual(answer["text"], "Tuesday")
        self.assertRegex(answer["value"], r"^2023-09-\d\d$")

    def test_resolve_what_is_no_time(self):
        answer = json.loads(self.run_command("resolve", "a table", "--date", "2023-09-11", expect=1))
        self.assertIn("message", answer["error"])

    def test_explain(self):
        self.assertIn("Sunday", self.run_command("explain", "He left on Sunday.", "--date",
                                                 "2023-09-11"))

    def test_lint_rules(self):
        self.run_command("lint-rules", self.root / "data/en")

    def test_top_and_filters(self):
        count = lambda *options: len(json.loads(self.run_command(
            "timeline", self.stories(), "--format", "json", *options))["events"])
        everything = count()
        self.assertEqual(count("--top", 3), 3)
        self.assertLess(count("--min-sources", 2), everything)
        self.assertEqual(count("--from", "2099-01-01", "--to", "2099-12-31", "--top", 0) < everything,
                         True)
        self.assertEqual(count("--as-of", "1900-01-01"), 0)


if __name__ == "__main__":
    main()
