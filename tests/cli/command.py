"""Runs the dateline command for the tests beside this file.

Each test file is called as: test.py COMMAND SOURCE_ROOT
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SKIP = 77


class CommandTest(unittest.TestCase):
    """A temporary folder, and the command with its output as text."""

    command = None
    root = None

    def setUp(self):
        self.folder_object = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder_object.cleanup)
        self.folder = pathlib.Path(self.folder_object.name)

    def run_command(self, *arguments, stdin=b"", expect=0):
        done = subprocess.run([self.command, *map(str, arguments)], input=stdin,
                              capture_output=True, timeout=120)
        self.assertEqual(done.returncode, expect,
                         f"{arguments}: {done.stderr.decode(errors='replace')[-2000:]}")
        self.stderr = done.stderr.decode(errors="replace")
        return done.stdout.decode()

    def records(self, *arguments, stdin=b"", expect=0):
        """The JSON Lines of `extract`."""
        out = self.run_command("extract", *arguments, stdin=stdin, expect=expect)
        return [json.loads(line) for line in out.splitlines()]

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def stories(self):
        return self.root / "examples/stories"


def article(name, day="2021-05-04", text="The dam above Northport held on Monday, officials said."):
    return json.dumps({"id": name, "published": day, "publisher": "Coast Post", "title": None,
                       "text": text}) + "\n"


def main():
    CommandTest.command = sys.argv[1]
    CommandTest.root = pathlib.Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1], module="__main__")
