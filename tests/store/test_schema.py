import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft7Validator, Draft202012Validator
from jsonschema.protocols import Validator

from letterkit.cli.main import main
from letterkit.store.library import load_library
from letterkit.store.schema import SCHEMA_FILES, record_schema

ROOT = Path(__file__).parents[2]
PERSON = """name = "Тестов Олег"
gender = "m"
born = 1980-06-09
[[stays]]
seen = 2026-03-01
custody = "held"
facility = "ik-1"
source = "список"
"""


def as_editors_see(value: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    """TOML as JSON: a date is a text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: as_editors_see(content) for name, content in value.items()}
    return [as_editors_see(item) for item in value] if isinstance(value, list) else value


def validators(kind: str) -> Iterator[Validator]:
    """The version that the schema names, and older ones by which editors read it."""
    for draft in (Draft202012Validator, Draft7Validator, Draft4Validator):
        yield draft(json.loads(record_schema(kind)), format_checker=draft.FORMAT_CHECKER)


def fits(kind: str, text: str) -> bool:
    table = as_editors_see(tomllib.loads(text))
    (verdict,) = {validator.is_valid(table) for validator in validators(kind)}
    return verdict


@pytest.mark.parametrize("kind", SCHEMA_FILES)
def test_the_shipped_schema_is_the_one_the_fields_give(kind: str) -> None:
    shipped = (ROOT / SCHEMA_FILES[kind]).read_text(encoding="utf-8")
    assert shipped == record_schema(kind), f"letterkit schema {kind} > {SCHEMA_FILES[kind]}"


@pytest.mark.parametrize("kind", SCHEMA_FILES)
def test_the_schema_is_a_schema(kind: str) -> None:
    Draft202012Validator.check_schema(json.loads(record_schema(kind)))


@pytest.mark.parametrize(("kind", "folder"), [("person", "people"), ("facility", "facilities")])
def test_every_shipped_record_fits(kind: str, folder: str) -> None:
    records = sorted((ROOT / "addresses" / folder).glob("*.toml"))
    assert len(records) > 10
    assert [record.name for record in records if not fits(kind, record.read_text(encoding="utf-8"))] == []


def test_the_schema_and_the_parser_agree_on_broken_records() -> None:
    library = load_library(ROOT / "tests" / "broken")
    people = [("person", entry.file, entry.misfits) for entry in library.people.values()]
    facilities = [("facility", entry.file, entry.misfits) for entry in library.facilities.values()]
    seen = 0
    for kind, file, misfits in (*people, *facilities):
        try:
            text = (ROOT / "tests" / "broken" / file).read_text(encoding="utf-8")
            tomllib.loads(text)
        except ValueError:  # neither UTF-8 nor TOML: an editor says so itself
            continue
        assert fits(kind, text) is not bool(misfits), file
        seen += 1
    assert seen > 20


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('gender = "m"', 'gender = "x"'),
        ('gender = "m"', ""),
        ("1980-06-09", "0"),
        ("1980-06-09", "10000"),
        ("1980-06-09", '"in spring"'),
        ("1980-06-09", "1980-06-09T10:00:00"),
        ("1980-06-09", "true"),
        ('"Тестов Олег"', '""'),
        ('"Тестов Олег"', '"Тестов\\nОлег"'),
        ("born", "borne"),
        ("2026-03-01", "2026"),
        ("seen = 2026-03-01", ""),
        ("seen = 2026-03-01", "seen = 2026-03-01\nsince = 2026"),
        ("held", "flying"),
        ('custody = "held"', ""),
        ('gender = "m"', 'gender = "m"\nforms = { accusativ = "Тестова" }'),
        ('gender = "m"', 'gender = "m"\noccasions = "birthday"'),
        ('gender = "m"', 'gender = "m"\nhidden = "no"'),
        (PERSON[PERSON.index("[[") :], "stays = []"),
    ],
)
def test_what_the_parser_cannot_take_does_not_fit(old: str, new: str) -> None:
    assert fits("person", PERSON)
    changed = PERSON.replace(old, new)
    assert changed != PERSON
    assert not fits("person", changed)


@pytest.mark.parametrize(
    "line", ["born = 1980", 'notes = "одна\\nдругая"', 'occasions = ["birthday"]', 'forms = { dative = "Тестову" }']
)
def test_what_the_parser_takes_fits(line: str) -> None:
    assert fits("person", PERSON.replace("born = 1980-06-09", line))


def test_the_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "facility"]) == 0
    assert capsys.readouterr().out == record_schema("facility")


def test_a_new_library_has_what_editors_need(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "mine")]) == 0
    rules = tomllib.loads((tmp_path / "mine" / ".taplo.toml").read_text(encoding="utf-8"))["rule"]
    assert [rule["schema"]["path"] for rule in rules] == list(SCHEMA_FILES.values())
    for kind, file in SCHEMA_FILES.items():
        assert (tmp_path / "mine" / file).read_text(encoding="utf-8") == record_schema(kind)
