"""The rules over real lists: a right record must not be marked as wrong."""

import csv
from datetime import date
from pathlib import Path

import pytest

from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.rules.context import Context
from letterkit.rules.run import check_entry

SHARED = Path(__file__).parents[3] / "shared" / "data"
CONTEXT = Context.of(Library(), date(2025, 6, 1))

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the shared lists are not here")


def _rows(name: str, delimiter: str = ",") -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


def _codes(entry: Entry[Person] | Entry[Facility]) -> set[str]:
    return {finding.code for finding in check_entry(entry, CONTEXT, lambda _: None)}


def test_no_right_name_is_called_wrong() -> None:
    rows = _rows("names.tsv", "\t")
    assert len(rows) > 100
    for row in rows:
        name = " ".join(row[part] for part in ("surname", "first", "patronymic") if row[part])
        person = Person("x", name, Gender(row["gender"]), PartialDate(1980))
        assert {"N101", "N102", "N103", "N104"}.isdisjoint(_codes(Entry(person, "x.toml"))), name


def test_no_listed_facility_is_called_wrong() -> None:
    rows = _rows("facilities.csv")
    assert len(rows) > 800
    for row in rows:
        region = row["address_ru"].split(",")[0]  # the region of the address, not of the body
        facility = Facility(
            "x", row["type"], name=row["name_short_composed"], region=region, postcode=row["postal_index"]
        )
        assert not _codes(Entry(facility, "x.toml")), facility
