from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.changes import about_letter, changes
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.name import Gender
from letterkit.model.person import Custody, Person, Stay
from letterkit.model.template import Template
from letterkit.store.roots import Root

TODAY = date(2026, 11, 22)
ONE, SEVEN = (Facility(f"ik-{number}", "ИК", number, locality="г. Касимов", street="ул. Мира") for number in "17")
HELD = Stay(seen=date(2026, 1, 2), custody=Custody.HELD, facility="ik-1")
ZORIN = Person("zorin", "Зорин Пётр", Gender.MALE, stays=(HELD,))
NOTE = Template("note", "A note")


def entries(*values: Person | Facility | Template) -> Mapping[str, Entry]:  # type: ignore[type-arg]
    return {getattr(each, "id", "") or each.name: Entry(each, f"{each.name}.toml") for each in values}


def library(*people: Person, facilities: tuple[Facility, ...] = (ONE, SEVEN), template: Template = NOTE) -> OpenLibrary:
    records = Library("", entries(*people), entries(*facilities), entries(template))
    return OpenLibrary(Root(Path(), "a test"), records, TODAY)


def said(before: OpenLibrary, now: OpenLibrary) -> list[str]:
    return [each.sentence for each in changes(before, now)]


def then(**stay: object) -> Person:
    """Zorin with one more stay."""
    return replace(ZORIN, stays=(HELD, replace(HELD, seen=date(2026, 11, 20), **stay)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (then(facility="ik-7"), "Зорин Пётр: ИК-1, г. Касимов → ИК-7, г. Касимов (2026-11-20)."),
        (then(facility="", custody=Custody.DIED), "Зорин Пётр: ИК-1, г. Касимов → died (2026-11-20)."),
        (then(facility="", custody=Custody.IN_TRANSIT), "Зорин Пётр: ИК-1, г. Касимов → in transit (2026-11-20)."),
        (then(facility="ik-9"), "Зорин Пётр: ИК-1, г. Касимов → ik-9 (2026-11-20)."),
        (replace(ZORIN, hidden=True), "Зорин Пётр: ИК-1, г. Касимов → hidden (2026-01-02)."),
        (replace(ZORIN, can_write=False), "Зорин Пётр: ИК-1, г. Касимов → held, no letters (2026-01-02)."),
        (then(unit="отряд 3"), "Зорин Пётр: the record changed (stays)."),
        (replace(ZORIN, checked=TODAY, notes="-"), "Зорин Пётр: the record changed (checked, notes)."),
    ],
)
def test_what_changed_of_a_person_is_said_in_a_sentence(now: Person, sentence: str) -> None:
    assert said(library(ZORIN), library(now)) == [sentence]


def test_new_removed_broken_and_mended_files_are_said() -> None:
    with_him, without = library(ZORIN), library()
    unread = Misfit(MisfitKind.NOT_TOML, "the file is not TOML from line 1")
    broken = replace(with_him, records=replace(with_him.records, people={"zorin": Entry(ZORIN, "z.toml", (unread,))}))
    assert said(without, with_him) == ["Зорин Пётр: a new file."]
    assert said(with_him, without) == ["Зорин Пётр: the file was removed."]
    assert said(with_him, broken) == ["Зорин Пётр: z.toml cannot be read: the file is not TOML from line 1."]
    assert said(broken, with_him) == ["Зорин Пётр: the file can be read again."]


def test_an_address_is_said_field_by_field() -> None:
    moved = replace(ONE, street="ул. Новая", house="2")
    assert said(library(), library(facilities=(moved, SEVEN))) == [
        "ИК-1, г. Касимов: the address changed, street ул. Мира → ул. Новая, house none → 2."
    ]


def test_nothing_is_said_where_nothing_changed() -> None:
    assert said(library(ZORIN), library(ZORIN)) == []


def test_a_letter_is_concerned_by_its_person_its_facility_and_its_template_alone() -> None:
    other = Person("lesnoy", "Лесной Олег", stays=(replace(HELD, facility="ik-7"),))
    before = library(ZORIN, other)
    now = library(
        replace(ZORIN, notes="-"),
        replace(other, notes="-"),
        facilities=(replace(ONE, house="1"), replace(SEVEN, house="7")),
        template=replace(NOTE, gloss="other"),
    )
    assert len(changes(before, now)) == 5
    assert about_letter(changes(before, now), now, "zorin", "note") == (
        "Зорин Пётр: the record changed (notes).",
        "ИК-1, г. Касимов: the address changed, house none → 1.",
        'The template "A note": the file changed.',
    )
    assert about_letter(changes(before, now), now, "lesnoy", "card") == (
        "Лесной Олег: the record changed (notes).",
        "ИК-7, г. Касимов: the address changed, house none → 7.",
    )
