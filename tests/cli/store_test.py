"""The store through the command."""
import json

from command import CommandTest, article, main


class StoreTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.db = self.folder / "news.db"

    def test_a_store_gives_the_same_timeline_as_its_articles(self):
        story = self.stories() / "orsa-dam"
        self.run_command("store", "add", story, "--db", self.db)
        self.assertEqual(self.run_command("store", "timeline", "--db", self.db, "--format", "json"),
                         self.run_command("timeline", story, "--format", "json"))

    def test_adding_again_changes_nothing(self):
        story = self.stories() / "orsa-dam"
        first = self.run_command("store", "add", story, "--db", self.db)
        second = self.run_command("store", "add", story, "--db", self.db)
        count = first.split()[0]
        self.assertNotEqual(count, "0")
        self.assertEqual(second, f"0 added, 0 replaced, {count} unchanged\n")

    def test_remove(self):
        self.run_command("store", "add", "-", "--db", self.db, stdin=article("a").encode())
        self.run_command("store", "remove", "a", "--db", self.db)
        self.run_command("store", "remove", "a", "--db", self.db, expect=1)
        out = self.run_command("store", "timeline", "--db", self.db, "--format", "json")
        self.assertEqual(json.loads(out)["events"], [])

    def test_query(self):
        self.run_command("store", "add", "-", "--db", self.db, stdin=article("a").encode())
        out = self.run_command("store", "query", "--db", self.db, "--text", "dam", "--format",
                               "jsonl")
        self.assertEqual({json.loads(line)["article"] for line in out.splitlines()}, {"a"})
        self.assertIn("Northport", self.run_command("store", "query", "--db", self.db, "--text",
                                                    "held"))
        self.assertEqual(self.run_command("store", "query", "--db", self.db, "--text", "volcano"),
                         "")

    def test_diff(self):
        lines = article("a") + article("b", "2021-05-06", "The dam at Northport burst on Thursday.")
        self.run_command("store", "add", "-", "--db", self.db, stdin=lines.encode())
        out = self.run_command("store", "diff", "--db", self.db, "--since", "2021-05-05")
        self.assertIn("New", out)
        self.assertIn("burst", out.lower())

    def test_no_store(self):
        self.run_command("store", "timeline", "--db", self.folder / "none.db", expect=2)
        self.run_command("store", "add", "-", expect=2)


if __name__ == "__main__":
    main()
