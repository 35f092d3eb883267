"""What .gitignore excludes, also one that is written to be looked at for hours."""

from pathlib import Path
from unittest.mock import patch

import pytest
from dulwich.ignore import IgnoreFilter

from letterkit.store.git_ignored import Ignored

LONG = "a" * 200 + ".toml"


def ignored(folder: Path, *lines: str) -> Ignored:
    (folder / ".gitignore").write_text("\n".join(lines))
    return Ignored(folder, folder / "exclude")


@pytest.mark.parametrize(
    ("line", "name", "is_excluded"),
    [
        ("*.local.toml", "addresses/people/a.local.toml", True),
        ("draft*", "addresses/people/draft-a.toml", True),
        ("*draft*", "addresses/people/my-draft.toml", True),
        ("/addresses/*/*.toml", "addresses/people/a.toml", True),
        ("addresses/**/*.toml", "addresses/people/a.toml", True),
        ("**/drafts/", "addresses/drafts/a.toml", True),
        ("addresses/**", "addresses/people/a.toml", True),
        ("*.toml ", "addresses/people/a.toml", True),
        ("*.toml", "addresses/people/a.txt", False),
    ],
)
def test_usual_patterns_exclude_what_git_excludes(tmp_path: Path, line: str, name: str, *, is_excluded: bool) -> None:
    assert ignored(tmp_path, line).excludes(name) is is_excluded


@pytest.mark.parametrize("line", ["*a*a*.toml", "*[a]*.toml", "a**/**/**/a*", "*a*/*a*/*.toml", "*" + "?" * 255])
def test_a_pattern_that_takes_long_excludes_nothing_and_takes_back_everything(tmp_path: Path, line: str) -> None:
    assert not ignored(tmp_path, line).excludes(f"aa/aa/{LONG}")
    assert ignored(tmp_path, "*.toml").excludes(LONG)
    assert not ignored(tmp_path, "*.toml", f"!{line}").excludes(LONG)


def test_of_too_many_patterns_and_of_too_large_a_file_none_excludes_unless_it_is_known_to(tmp_path: Path) -> None:
    assert not ignored(tmp_path, "*.toml", *["x"] * 500).excludes(LONG)
    assert not ignored(tmp_path, "*.toml", *["#" * 100] * 1000).excludes(LONG)


def test_looks_come_to_an_end_after_which_nothing_is_excluded(tmp_path: Path) -> None:
    rules = ignored(tmp_path, *["*" + "a" * 60 + "?" * 50 + "b"] * 450, "*.toml")
    looks = IgnoreFilter.is_ignored
    with patch.object(IgnoreFilter, "is_ignored", autospec=True, side_effect=looks) as looked:
        excluded = [rules.excludes(f"{'a' * 240}{number}.toml") for number in range(2000)]
    assert excluded[0]
    assert not excluded[-1]
    assert looked.call_count < 1000
