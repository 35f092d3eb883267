"""Records as nobody writes them: each is a finding in seconds, and the other files go on."""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.editing import Change, Edit, write_edit
from letterkit.store.journal import Journal
from letterkit.store.library import load_library
from letterkit.store.text_files import LARGEST

PERSON = """\
name    = "Садыков Эльмар Русланович"
gender  = "m"
born    = 1980-01-02
checked = 2026-11-01
"""
STAY = '[[stays]]\nseen = 2026-11-01\ncustody = "held"\nfacility = "ik-70"\nsource = "a list"\n'
SECONDS = 5.0
"""Of processor time for one file; each of these took far longer before, or for ever."""

MOST_FINDINGS = 60


def born(value: str) -> str:
    return PERSON.replace("1980-01-02", value) + STAY


TEXTS = {
    "hexadecimal digits": born("0x" + "F" * 5000),
    "octal digits": born("0o" + "7" * 9000),
    "binary digits": born("0b" + "1" * 60_000),
    "decimal digits": born("9" * 400),
    "too many decimal digits": born("9" * 5000),
    "a number without end": born("inf"),
    "a large fraction": born("1e400"),
    "a list in a list": born("[" * 90 + "]" * 90),
    "a list in a list, deep": born("[" * 5000 + "]" * 5000),
    "a table in a table": born("{a=" * 90 + "1" + "}" * 90),
    "a key of many names": PERSON + ".".join("a" * 20_000) + " = 1\n" + STAY,
    "a key of names in quotes": PERSON + ".".join(['"a"'] * 13_000) + " = 1\n" + STAY,
    "a key of names and blanks": PERSON + " . ".join("a" * 13_000) + " = 1\n" + STAY,
    "a table of many names": f"{PERSON}{STAY}[{'.'.join('a' * 20_000)}]\n",
    "a key within a table": f"{PERSON}k = {{{'.'.join('a' * 20_000)} = 1}}\n{STAY}",
    "a long key": f"{PERSON}{'a' * 40_000} = 1\n{STAY}",
    "unknown keys": PERSON + "".join(f"k{each} = 1\n" for each in range(50_000)) + STAY,
    "ignores": PERSON + STAY + '[[ignore]]\ncode = "N105"\nreason = "x"\n' * 20_000,
    "stays": PERSON + STAY * 15_000,
    "stays that are numbers": f"{PERSON}stays = [{'1,' * 50_000}]\n",
    "stays without anything": f"{PERSON}stays = [{'{},' * 50_000}]\n",
    "other names": PERSON + "aliases = [" + '"Имя",' * 20_000 + "]\n" + STAY,
    "a long name": PERSON.replace("Эльмар", "а" * 200_000) + STAY,
    "conflicts": "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n" * 20_000,
    "beginnings of conflicts": "<<<<<<< a\n" * 50_000,
    "brackets": f"{PERSON}x = {'[' * 100_000}",
}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library in which one person is in order."""
    (tmp_path / "addresses/people").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "addresses/people/good.toml").write_text(PERSON + STAY, encoding="utf-8")
    return tmp_path


def _is_one_among_others(library: Path) -> None:
    began = time.process_time()
    people = load_library(library).people
    assert time.process_time() - began < SECONDS
    assert not people["good"].misfits
    assert 1 <= len(people["bad"].misfits) <= MOST_FINDINGS
    assert sum(len(each.message) for each in people["bad"].misfits) < 100_000


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_record_that_nobody_writes_is_a_finding_and_stops_no_other(library: Path, text: str) -> None:
    (library / "addresses/people/bad.toml").write_text(text, encoding="utf-8")
    _is_one_among_others(library)


def _sparse(path: Path) -> None:
    path.write_bytes(b"")
    os.truncate(path, 20 * 1024**3)


KINDS: dict[str, Callable[[Path], object]] = {
    "too large": lambda path: path.write_bytes(b"#\n" * (LARGEST // 2 + 1)),
    "twenty gigabytes": _sparse,
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "no text": lambda path: path.write_bytes(b"\xff\xfe\x00"),
    "zeros": lambda path: path.write_bytes(bytes(1000)),
}


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices")
@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_what_is_no_record_at_all_is_a_finding_and_stops_no_other(
    library: Path, make: Callable[[Path], object]
) -> None:
    make(library / "addresses/people/bad.toml")
    _is_one_among_others(library)


@pytest.mark.parametrize("linked", ["addresses", "addresses/people", "addresses/people/good.toml"])
def test_what_a_link_puts_outside_the_library_is_not_edited(
    library: Path, tmp_path_factory: pytest.TempPathFactory, linked: str
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "moved"
    (library / linked).rename(outside)
    (library / linked).symlink_to(outside)
    file = library / "addresses/people/good.toml"
    before = file.read_text(encoding="utf-8")
    change = Change("addresses/people/good.toml", before, before + "# more\n")
    new = Change("addresses/people/new.toml", None, before)
    journal = Journal(library, tmp_path_factory.mktemp("state") / "journal.json")
    for each in (change, new) if linked != "addresses/people/good.toml" else (change,):
        with pytest.raises(DiskError, match="outside the library; nothing was written"):
            write_edit(Edit("x", date(2026, 11, 1), (each,)), journal)
    assert file.read_text(encoding="utf-8") == before
    assert not (file.parent / "new.toml").exists()
