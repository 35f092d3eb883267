"""What lies printed on the table, after the records have learned something."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.envelope.envelopes import envelope_text
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.held import held
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind, Recipient
from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnedLetter, ReturnReason, Stay
from letterkit.store.letter_log import LetterLog
from letterkit.store.roots import Root

PRINTED, TODAY = date(2026, 11, 20), date(2026, 11, 25)
COLONY = Facility(
    *("ik-1", "ИК", "1", "ФКУ ИК-1 УФСИН России по Тульской области", "Тульская область"),
    locality="г. Тула",
    street="ул. Полевая",
    house="5",
    postcode="300000",
)
OTHER = replace(COLONY, id="ik-2", number="2", name="ФКУ ИК-2 УФСИН России по Тульской области", house="7")
OLEG = Person(
    "testov-oleg-1980",
    "Тестов Олег Петрович",
    Gender.MALE,
    PartialDate(1980),
    stays=(Stay(seen=date(2026, 5, 1), custody=Custody.HELD, facility="ik-1", source="список"),),
)
NO_TOML = Misfit(MisfitKind.WRONG, "the file is not TOML", "Mend it.")


HERE = str(Path("/letters").resolve())


def library(person: Person | None, *facilities: Facility) -> OpenLibrary:
    people = {person.id: Entry(person, f"addresses/people/{person.id}.toml")} if person else {}
    places = {each.id: Entry(each, f"addresses/facilities/{each.id}.toml") for each in facilities or (COLONY, OTHER)}
    return OpenLibrary(Root(Path("/letters"), "a test"), Library(people=people, facilities=places), TODAY)


@pytest.fixture
def log(tmp_path: Path) -> LetterLog:
    return LetterLog(tmp_path / "letters.db")


def printed(*, abroad: bool = False) -> LoggedLetter:
    lines = envelope_text(Recipient(OLEG, COLONY), Posting(PRINTED, abroad=abroad)).whole_recipient
    what = LoggedLetter(OLEG.id, "Oleg", "ik-1", "note", PRINTED, 1, signature="Анна", address=lines)
    return replace(what, library=HERE)


def verdicts(log: LetterLog, opened: OpenLibrary) -> list[object]:
    return [row[-2] for row in held(opened, log).rows]


def moved(facility: str = "", custody: Custody = Custody.HELD) -> Person:
    later = Stay(PartialDate.of(date(2026, 6, 1)), custody=custody, facility=facility, source="письмо")
    return replace(OLEG, stays=(*OLEG.stays, later))


@pytest.mark.parametrize("abroad", [False, True])
def test_what_would_be_printed_just_so_can_be_posted(log: LetterLog, *, abroad: bool) -> None:
    log.keep(printed(abroad=abroad))
    assert verdicts(log, library(OLEG)) == []


NOW: Mapping[str, tuple[OpenLibrary, str, str]] = {
    "arrived long ago": (library(moved("ik-2")), "moved", "ik-1 → ik-2"),
    "released": (library(moved(custody=Custody.RELEASED)), "unreachable", "was released on 2026-06-01"),
    "dead": (library(moved(custody=Custody.DIED)), "unreachable", "died on 2026-06-01"),
    "hidden": (library(replace(OLEG, hidden=True)), "unreachable", "hidden"),
    "house": (library(OLEG, replace(COLONY, house="9")), "address", "д. 9"),
    "postcode": (library(OLEG, replace(COLONY, postcode="300001")), "address", "300001"),
    "name": (library(replace(OLEG, name="Тестов Олег Павлович")), "changed", "Тестову Олегу Павловичу"),
    "year": (library(replace(OLEG, born=PartialDate(1981))), "changed", "1981"),
    "gone": (library(None), "missing", "no record"),
    "unreadable": (
        replace(library(None), records=Library(people={OLEG.id: Entry(OLEG, "o.toml", (NO_TOML,))})),
        "unreadable",
        "o.toml",
    ),
    "came back": (
        library(replace(OLEG, returns=(ReturnedLetter(PRINTED, ReturnReason.MOVED, "ik-1"),))),
        "held-back",
        "came back",
    ),
    "free by now": (library(replace(OLEG, release=date(2026, 11, 22))), "held-back", "release was expected"),
}


@pytest.mark.parametrize("case", NOW)
def test_what_is_otherwise_now_is_named_with_what_is_known(log: LetterLog, case: str) -> None:
    opened, verdict, detail = NOW[case]
    log.keep(printed())
    (row,) = held(opened, log).rows
    assert (row[0], row[-2]) == (OLEG.id, verdict)
    assert detail in str(row[-1])


@pytest.mark.parametrize(
    "known",
    [
        replace(OLEG, returns=(ReturnedLetter(date(2026, 11, 1), ReturnReason.MOVED, "ik-1"),)),
        replace(OLEG, release=date(2026, 11, 1)),
    ],
    ids=["came back before", "release passed before"],
)
def test_what_was_known_when_it_was_printed_in_spite_of_it_is_not_said_again(log: LetterLog, known: Person) -> None:
    log.keep(printed())
    assert verdicts(log, library(known)) == []


@pytest.mark.parametrize(
    "entry",
    [
        replace(printed(), standing=Standing(MailState.POSTED, PRINTED)),
        replace(printed(), standing=Standing(MailState.PLANNED, PRINTED)),
        replace(printed(), mail=Mail.REPLY),
        replace(printed(), library="/another/library"),
    ],
    ids=["posted", "planned", "reply kit", "of another library"],
)
def test_only_what_lies_printed_of_this_library_is_looked_at(log: LetterLog, entry: LoggedLetter) -> None:
    log.keep(entry)
    assert verdicts(log, library(moved("ik-2"))) == []


def test_of_a_letter_from_before_addresses_were_logged_the_facility_is_compared(log: LetterLog) -> None:
    log.keep(replace(printed(), address=(), library=""))
    assert verdicts(log, library(OLEG, replace(COLONY, house="9"))) == []
    assert verdicts(log, library(None)) == []
    assert verdicts(log, library(moved("ik-2"))) == ["moved"]
