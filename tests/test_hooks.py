import argparse
import re
from pathlib import Path

from letterkit.cli.commands.check import add_arguments


def test_the_pre_commit_hook_calls_a_command_there_is(root: Path) -> None:
    hooks = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^  entry: letterkit check (.*)$", hooks, re.MULTILINE)
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_arguments(parser)
    assert parser.parse_args(entry.split()).changed == "HEAD"


def test_the_pre_commit_hook_looks_at_records_and_templates(root: Path) -> None:
    hooks = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (files,) = re.findall(r"^  files: (.*)$", hooks, re.MULTILINE)
    for path in (
        "addresses/people/a.toml",
        "letters/addresses/facilities/b.toml",
        "templates/parts/c.txt",
        "mailings/2026-11.jsonl",
    ):
        assert re.search(files, path)
    assert not re.search(files, "letterkit/shipped.toml")
