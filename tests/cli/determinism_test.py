"""The same bytes whatever the number of threads and the order of the articles."""
import json
import random

from command import CommandTest, article, main


class Determinism(CommandTest):
    def sample(self):
        """All sample articles as JSON Lines, a line an article."""
        records = self.records(self.stories())
        return [json.dumps({"id": r["id"], "published": r["published"], "publisher": r["publisher"],
                            "title": r["title"], "text": r["text"]}) for r in records]

    def test_jobs(self):
        one = self.run_command("extract", self.stories(), "--jobs", 1)
        self.assertEqual(one, self.run_command("extract", self.stories(), "--jobs", 7))

    def test_order_of_results_is_the_order_of_the_input(self):
        lines = "".join(article(f"n{n}", text=f"They counted {n} boats on Monday.")
                        for n in range(200))
        records = self.records("-", "-j", 5, stdin=lines.encode())
        self.assertEqual([r["id"] for r in records], [f"n{n}" for n in range(200)])

    def test_order_of_articles(self):
        lines = self.sample()
        first = self.run_command("timeline", "-", "--format", "json", "--jobs", 1,
                                 stdin="\n".join(lines).encode())
        random.Random(7).shuffle(lines)
        second = self.run_command("timeline", "-", "--format", "json", "--jobs", 3,
                                  stdin="\n".join(lines).encode())
        self.assertEqual(first, second)

    def test_copies_and_versions_in_any_order(self):
        lines = [article("b"), article("a"), article("c", "2021-05-04", "The dam fell on Monday."),
                 article("c", "2021-05-05", "The dam did not fall on Monday.")]
        outputs = {self.run_command("timeline", "-", "--format", "json", expect=1,
                                    stdin="".join(order).encode())
                   for order in (lines, lines[::-1], lines[2:] + lines[:2])}
        self.assertEqual(len(outputs), 1)
        (out,) = outputs
        self.assertNotIn('"article":"b"', out)
        self.assertNotIn('"published":"2021-05-04","quote":"The dam fell', out)

    def test_a_file_and_standard_input_agree(self):
        path = self.write("in.jsonl", article("a"))
        self.assertEqual(self.run_command("extract", path),
                         self.run_command("extract", "-", stdin=path.read_bytes()))


if __name__ == "__main__":
    main()
