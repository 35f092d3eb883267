import json
import os
import stat
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from letterkit import language
from letterkit.model.name import Case
from letterkit.store.cache import Kept, RecordCache, contents_of
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.kinds import Day, DayOrYear, FieldKind, Flag, Prose, Text, Texts, Word
from letterkit.store.library import load_library
from letterkit.store.nested_kinds import Forms, Tables
from letterkit.store.shape import Shape

LONG_AGO = 1_700_000_000_123_456_789
PERSON_TEXT = 'name = "Тестов Олег"\ngender = "m"\nborn = 1980\n[[stays]]\nseen = 2026-03-01\ncustody = "unknown"\n'
TEMPLATE = """+++
title = "Письмо"
gloss = "A letter"
[[ignore]]
code = "T503"
reason = "a test"
[variables.weather]
kind = "choice"
ask = "What is the weather like?"
choices = [{ russian = "Дождь.", english = "Rain." }]
[variables.wish]
kind = "choice"
ask = "What do you wish?"
choices_from = "wishes"
suggest = true
+++
{{ to.call }}! {{ weather }} {{ wish }}
+++
{{ to.call }}! {{ weather }} {{ wish }}
"""
PART = """+++
title = "Пожелания"
gloss = "Wishes"
+++
--- peace
Мира {{ to.you("Вам", "тебе") }}.
+++
--- peace
Peace.
"""
SAMPLES: dict[type[FieldKind[Any]], Callable[[Any], object]] = {
    Text: lambda _: "Тестов",
    Prose: lambda _: "одна строка\nдругая",
    Day: lambda _: date(2026, 3, 1),
    DayOrYear: lambda _: 1980,
    Flag: lambda _: False,
    Word: lambda kind: kind.schema["enum"][0],
    Texts: lambda _: ["birthday", "reply"],
    Forms: lambda _: {Case.DATIVE.value: "Тестову"},
    Tables: lambda kind: [table(kind.shape), table(kind.shape)],
}


def table(shape: Shape) -> dict[str, object]:
    """A table with every field of the shape, but for those that exclude each other."""
    kinds = {field.name: field.kind for field in shape.fields if field.name not in shape.exactly_one[1:]}
    return {name: SAMPLES[type(kind)](kind) for name, kind in kinds.items()}


def write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with records that use every field, and with broken ones."""
    root = tmp_path / "library"
    people, facilities = root / "addresses" / "people", root / "addresses" / "facilities"
    write(people / "every-field.toml", tomli_w.dumps(table(PERSON)))
    write(people / "day-of-birth.toml", PERSON_TEXT.replace("1980", "1980-02-29"))
    write(people / "few-fields.toml", PERSON_TEXT)
    write(people / "misfits.toml", 'name = ""\nborn = 2026-02-30\nhouse = 5\n[[stays]]\ncustody = "flying"\n')
    write(people / "not-toml.toml", "name = Тестов")
    write(people / "not-utf8.toml", "имя".encode("cp1251"))
    write(people / "a-folder.toml" / "within", "")
    write(facilities / "every-field.toml", tomli_w.dumps(table(FACILITY)))
    write(root / "templates" / "whole.txt", TEMPLATE)
    write(root / "templates" / "flawed.txt", TEMPLATE.replace("{{ weather }}", "{{ weather ** 9 }} {{ now }}"))
    write(root / "templates" / "unclosed.txt", TEMPLATE.replace("{{ weather }}", "{{ weather"))
    write(root / "templates" / "no-template.txt", "Здравствуйте!")
    write(root / "templates" / "not-utf8.txt", "+++\nимя".encode("cp1251"))
    write(root / "templates" / "parts" / "wishes.txt", PART)
    return root


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def cache_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def kept(cache: RecordCache, stamp: list[int]) -> Kept:
    """What the cache keeps of a file with that stamp, which it was asked for and did not have."""
    assert cache.unchanged("people/x.toml", stamp) is None
    return cache.keep("people/x.toml", Kept.of(stamp, "digest", {"name": "x"}, ()))


def test_what_is_remembered_is_what_was_read(library: Path, folder: Path) -> None:
    read = load_library(library)
    assert (len(read.people), len(read.templates), len(read.parts)) == (7, 5, 1)
    assert len(read.templates["whole"].value.variables[1].choices) == 2
    assert all(read.templates[name].value.russian.flaws for name in ("flawed", "unclosed"))
    assert load_library(library, folder) == read
    assert load_library(library, folder) == read


def test_what_is_kept_is_made_anew_for_each_who_asks(folder: Path, tmp_path: Path) -> None:
    remembered = kept(RecordCache(folder, tmp_path), [5, LONG_AGO, LONG_AGO])
    values, misfits = contents_of(remembered.line)
    assert (values, misfits) == ({"name": "x"}, [])
    values["name"] = "y"  # so a value is made of it, while another thread may make the same
    assert contents_of(remembered.line)[0] == {"name": "x"}


def test_an_unchanged_file_is_known_by_its_stamp(folder: Path, tmp_path: Path) -> None:
    first = RecordCache(folder, tmp_path)
    kept(first, [5, LONG_AGO, LONG_AGO])
    first.save()
    second = RecordCache(folder, tmp_path)
    assert second.unchanged("people/x.toml", [5, LONG_AGO, LONG_AGO]) is not None
    for other in ([6, LONG_AGO, LONG_AGO], [5, LONG_AGO + 1, LONG_AGO], [5, LONG_AGO, LONG_AGO + 1], []):
        assert second.unchanged("people/x.toml", other) is None


def test_a_touched_file_is_known_by_its_content(folder: Path, tmp_path: Path) -> None:
    first = RecordCache(folder, tmp_path)
    kept(first, [5, LONG_AGO, LONG_AGO])
    first.save()
    second = RecordCache(folder, tmp_path)
    touched = [5, LONG_AGO + 7, LONG_AGO + 7]
    assert second.unchanged("people/x.toml", touched) is None
    assert second.same_content("people/x.toml", touched, "another digest") is None
    assert second.same_content("people/x.toml", touched, "digest") is not None
    second.save()
    assert RecordCache(folder, tmp_path).unchanged("people/x.toml", touched) is not None


@pytest.mark.parametrize(
    ("ago", "trusted"),
    [(0, False), (50_000_000, False), (150_000_000, True), (-3_000_000_000, False)],
    ids=["now", "a moment ago", "a while ago", "in the future"],
)
def test_a_stamp_too_young_to_reveal_a_later_change_is_not_trusted(
    folder: Path, tmp_path: Path, ago: int, *, trusted: bool
) -> None:
    folder.mkdir()
    clock = tmp_path / "clock"
    clock.touch()
    changed = clock.stat().st_mtime_ns - ago
    changed += not changed % 1_000_000_000
    assert bool(kept(RecordCache(folder, tmp_path), [5, changed, LONG_AGO]).stamp) is trusted


def test_whole_seconds_are_trusted_later(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    clock = tmp_path / "clock"
    clock.touch()
    second = clock.stat().st_mtime_ns // 1_000_000_000 - 1
    assert kept(RecordCache(folder, tmp_path), [5, second * 1_000_000_000, LONG_AGO]).stamp is None


def test_an_edit_that_keeps_size_and_time_is_seen(library: Path, folder: Path) -> None:
    path = library / "addresses" / "people" / "few-fields.toml"
    assert load_library(library, folder).people["few-fields"].value.name == "Тестов Олег"
    before = path.stat()
    write(path, PERSON_TEXT.replace("Олег", "Глеб"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert load_library(library, folder).people["few-fields"].value.name == "Тестов Глеб"


def test_a_deleted_record_is_forgotten(library: Path, folder: Path) -> None:
    load_library(library, folder)
    assert b"few-fields" in cache_file(folder).read_bytes()
    (library / "addresses" / "people" / "few-fields.toml").unlink()
    (library / "addresses" / "people" / "day-of-birth.toml").touch()
    assert "few-fields" not in load_library(library, folder).people
    assert b"few-fields" not in cache_file(folder).read_bytes()


def test_nothing_is_written_where_nothing_changed(library: Path, folder: Path) -> None:
    load_library(library, folder)
    before = cache_file(folder).stat()
    load_library(library, folder)
    assert cache_file(folder).stat().st_ino == before.st_ino


def _flip(content: bytes) -> bytes:
    place = content.index("Олег".encode())
    return content[:place] + "Глег".encode() + content[place + 8 :]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"\x00\xff" * 99,
        lambda _: b"[]",
        lambda content: content[:-20],
        lambda content: content.partition(b"\n")[2],
        lambda content: content.replace(b"letterkit ", b"letterkit 0"),
        _flip,
    ],
    ids=["empty", "garbage", "other JSON", "cut short", "no header", "other version", "one letter changed"],
)
def test_a_spoilt_cache_is_made_anew(library: Path, folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    read = load_library(library, folder)
    whole = cache_file(folder).read_bytes()
    assert [json.loads(line) for line in whole.splitlines()[1:]]
    assert spoil(whole) != whole
    cache_file(folder).write_bytes(spoil(whole))
    assert load_library(library, folder) == read
    assert load_library(library, folder) == read
    assert cache_file(folder).read_bytes().partition(b" ")[0] == b"letterkit"


def test_without_room_for_a_cache_the_library_still_loads(library: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder", encoding="utf-8")
    assert load_library(library, taken) == load_library(library)
    assert taken.read_text(encoding="utf-8") == "a file, no folder"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_the_cache_is_its_owner_s_alone(library: Path, folder: Path) -> None:
    load_library(library, folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(cache_file(folder).stat().st_mode) == 0o600


def test_each_library_has_a_cache_of_its_own(library: Path, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    write(other / "addresses" / "people" / "few-fields.toml", PERSON_TEXT.replace("Олег", "Глеб"))
    load_library(library, folder)
    assert load_library(other, folder).people["few-fields"].value.name == "Тестов Глеб"
    assert load_library(library, folder).people["few-fields"].value.name == "Тестов Олег"
    assert len(list(folder.iterdir())) == 2


def test_each_language_has_a_cache_of_its_own(
    library: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    load_library(library, folder)
    monkeypatch.setattr(language, "_spoken", "ru")
    request.getfixturevalue("in_brackets")
    for _ in range(2):
        misfits = load_library(library, folder).people["not-toml"].misfits
        assert misfits[0].message == "‹the file is not TOML from line 1, column 8: ‹invalid value››"
    monkeypatch.undo()
    assert load_library(library, folder) == load_library(library)
    assert len(list(folder.iterdir())) == 2
