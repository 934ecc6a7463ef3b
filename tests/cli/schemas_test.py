"""Real outputs against docs/schema, by a validator that is not ours (python3-jsonschema)."""
import json
import sys

from command import SKIP, CommandTest, article, main

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("no jsonschema 4 here (Debian: python3-jsonschema); schemas not checked")
    sys.exit(SKIP)


class Schemas(CommandTest):
    def validator(self, name):
        folder = self.root / "docs/schema"
        read = {p.name: json.loads(p.read_text()) for p in folder.glob("*.schema.json")}
        schema = self.bundled(read[f"{name}.schema.json"], read)
        Draft202012Validator.check_schema(schema)
        return Draft202012Validator(schema)

    def bundled(self, schema, others):
        """One schema that holds those it refers to, so that no resolver has to find files."""
        text = json.dumps(schema)
        for name, other in others.items():
            if f'"{name}#' in text:
                text = text.replace(f'"{name}#/$defs/', '"#/$defs/')
                schema = json.loads(text)
                schema.setdefault("$defs", {}).update(other["$defs"])
        return schema

    def check(self, name, value):
        errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
                  for e in self.validator(name).iter_errors(value)]
        self.assertEqual(errors[:5], [])

    def test_extractions(self):
        records = self.records(self.stories())
        self.assertTrue(any(r["claims"] and r["times"] for r in records))
        for record in records:
            self.check("extraction", record)

    def test_error_and_note(self):
        lines = article("a") + article("b") + "{oops\n" + '{"id":"c"}\n'
        for record in self.records("-", stdin=lines.encode(), expect=1)[1:]:
            self.check("error", record)

    def test_timeline(self):
        for story in self.stories().iterdir():
            out = self.run_command("timeline", story, "--format", "json")
            self.check("timeline", json.loads(out))

    def test_fates(self):
        for story in self.stories().iterdir():
            out = self.run_command("timeline", story, "--fates", "--format", "json")
            self.check("fates", json.loads(out))

    def test_entities(self):
        for story in self.stories().iterdir():
            out = self.run_command("timeline", story, "--entities", "--format", "json")
            self.check("entities", json.loads(out))

    def test_changes(self):
        story = self.stories() / "orsa-dam"
        out = self.run_command("timeline", story, "--since", "2021-05-06", "--format", "json")
        self.assertTrue(json.loads(out)["changes"])
        self.check("changes", json.loads(out))

    def test_claims_of_a_store(self):
        db = self.folder / "news.db"
        self.run_command("store", "add", self.stories() / "orsa-dam", "--db", db)
        out = self.run_command("store", "query", "--db", db, "--text", "dam", "--format", "jsonl")
        self.assertTrue(out)
        for line in out.splitlines():
            self.check("claims", json.loads(line))

    def test_resolve(self):
        for words in ("the day after tomorrow", "more than 20 hours", "September", "Tuesday",
                      "late on Sunday", "the summer of 2019", "every Monday"):
            out = self.run_command("resolve", words, "--date", "2023-09-11")
            self.check("resolve", json.loads(out))

    def test_a_schema_refuses_what_is_wrong(self):
        record = self.records("-", stdin=article("a").encode())[0]
        record["claims"][0]["polarity"] = "maybe"
        self.assertTrue(list(self.validator("extraction").iter_errors(record)))


if __name__ == "__main__":
    main()
