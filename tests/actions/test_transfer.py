"""Edits as use cases: what is refused, what is checked before anything is written, what the record then says."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.edit.confirm import Confirmation, plan_confirmation
from letterkit.actions.edit.editing import Plan, diff
from letterkit.actions.edit.readdress import Correction, plan_readdress
from letterkit.actions.edit.returned import plan_return
from letterkit.actions.edit.status import plan_status
from letterkit.actions.edit.transfer import plan_transfer
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import BarredError, DiskError, LetterkitError
from letterkit.model.finding import Severity
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnedLetter, ReturnReason, Stay
from letterkit.rules.context import Context
from letterkit.store.library import load_library
from letterkit.store.roots import Root

TODAY = date(2026, 11, 22)
ELMAR = "sadykov-elmar-1980"
NOVEMBER = PartialDate.of(date(2026, 11, 1))
SOURCE = "https://example.org/list"


@pytest.fixture
def library(small_library: Path) -> OpenLibrary:
    return OpenLibrary(Root(small_library, "a test"), load_library(small_library), TODAY)


def reread(library: OpenLibrary) -> OpenLibrary:
    return replace(library, records=load_library(library.root.path))


def context(library: OpenLibrary) -> Context:
    return Context.of(library.records, TODAY)


def written(library: OpenLibrary, plan: Plan) -> Person:
    """The record after the edit was written and read again."""
    plan.write(library.root.path.parent / "journals")
    return reread(library).person(ELMAR).value


def appended(library: OpenLibrary, text: str) -> OpenLibrary:
    """The library with lines added to the record by hand."""
    path = library.root.path / library.person(ELMAR).file
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    return reread(library)


def source(library: OpenLibrary) -> str:
    return (library.root.path / library.person(ELMAR).file).read_text(encoding="utf-8")


def moved(
    library: OpenLibrary, to: str = "ik-7-pokrov", start: PartialDate = NOVEMBER, seen: date | None = None
) -> Plan:
    stay = Stay(None if seen else start, seen, Custody.HELD, to, source=SOURCE)
    return plan_transfer(library, ELMAR, stay)


def became(library: OpenLibrary, custody: Custody, since: date = date(2026, 11, 1), to: str = "") -> Plan:
    stay = Stay(PartialDate.of(since), custody=custody, facility=to, source=SOURCE)
    return plan_status(library, ELMAR, stay)


def confirmed(library: OpenLibrary, on: date) -> Plan:
    return plan_confirmation(library, ELMAR, Confirmation(on, SOURCE))


def came_back(library: OpenLibrary, on: date, facility: str = "") -> Plan:
    return plan_return(library, ELMAR, ReturnedLetter(on, ReturnReason.MOVED, facility))


def corrected(library: OpenLibrary, since: date = date(2026, 11, 1), **fields: str) -> Plan:
    correction = Correction(fields, PartialDate.of(since), SOURCE)
    return plan_readdress(library, "ik-2-pokrov", correction)


@pytest.mark.parametrize(
    ("start", "seen"), [(NOVEMBER, None), (PartialDate(2026), None), (NOVEMBER, date(2026, 11, 1))]
)
def test_a_transfer_adds_a_stay_and_nothing_else(library: OpenLibrary, start: PartialDate, seen: date | None) -> None:
    before = library.person(ELMAR).value
    after = written(library, moved(library, start=start, seen=seen))
    assert after.stays[:-1] == before.stays
    there = Stay(None if seen else start, seen, Custody.HELD, "ik-7-pokrov", source=SOURCE)
    assert after.stay == replace(there, noted=library.today)
    assert replace(after, stays=before.stays) == before


@pytest.mark.parametrize("custody", [custody for custody in Custody if custody is not Custody.HELD])
def test_a_status_adds_a_stay_and_says_what_follows_from_it(library: OpenLibrary, custody: Custody) -> None:
    plan = became(library, custody)
    assert [finding.code for finding in plan.findings] == ["S405"]
    assert written(library, plan).stay == Stay(NOVEMBER, custody=custody, source=SOURCE, noted=library.today)


def test_a_hospital_may_be_named(library: OpenLibrary) -> None:
    stay = written(library, became(library, Custody.HOSPITAL, to="ik-7-pokrov")).stay
    assert stay
    assert (stay.custody, stay.facility) == (Custody.HOSPITAL, "ik-7-pokrov")


def test_a_confirmation_keeps_its_day_and_its_source_and_leaves_history_alone(library: OpenLibrary) -> None:
    before = library.person(ELMAR).value
    after = written(library, confirmed(library, date(2026, 11, 20)))
    assert (after.checked, after.source) == (date(2026, 11, 20), SOURCE)
    assert replace(after, checked=before.checked, source="") == before


def test_a_letter_that_came_back_flags_the_address_until_it_is_confirmed(library: OpenLibrary) -> None:
    plan = came_back(library, date(2026, 11, 10))
    letters = written(library, plan).returns
    line = source(library).splitlines().index("[[returns]]") + 1
    assert [finding.line for finding in plan.findings if finding.code == "S408"] == [line]
    assert letters == (ReturnedLetter(date(2026, 11, 10), ReturnReason.MOVED, "ik-2-pokrov"),)
    again = reread(library)
    assert confirmed(again, date(2026, 11, 12)).findings == ()
    assert moved(again).findings == ()


def test_a_letter_from_an_earlier_place_does_not_flag_this_one(library: OpenLibrary) -> None:
    written(library, moved(library))
    assert came_back(reread(library), date(2026, 11, 10), "ik-2-pokrov").findings == ()


def test_an_address_is_corrected_once_and_keeps_its_history(library: OpenLibrary) -> None:
    plan = corrected(library, street="ул. Новая", house="6", po_box="п/я 12")
    assert plan.findings == ()
    plan.write(library.root.path.parent / "journals")
    facility = reread(library).facility("ik-2-pokrov").value
    assert (facility.street, facility.house, facility.po_box) == ("ул. Новая", "6", "п/я 12")
    assert (facility.source, facility.checked) == (SOURCE, TODAY)
    (former,) = facility.former
    assert (former.until, former.street, former.house, former.po_box) == (
        NOVEMBER,
        "ул. Франца Штольверка",
        None,
        "",
    )
    assert (former.source, former.checked) == ("a list", date(2026, 9, 30))


def test_an_edit_that_would_bring_an_error_is_refused_with_the_finding(library: OpenLibrary) -> None:
    with pytest.raises(BarredError, match=r'Nothing was written: .* A301 the postcode is "12345"'):
        corrected(library, postcode="12345")
    seen = appended(
        library, '\n[[stays]]\nseen = 2026-11-01\ncustody = "held"\nfacility = "ik-7-pokrov"\nsource = "x"\n'
    )
    with pytest.raises(BarredError, match=r"S401 on 2026-11-01 the person was seen in"):
        moved(seen, to="ik-2-pokrov", seen=date(2026, 11, 1))
    assert seen.person(ELMAR) == reread(seen).person(ELMAR)


def test_an_error_that_was_there_before_does_not_stop_an_edit(library: OpenLibrary) -> None:
    path = library.root.path / library.person(ELMAR).file
    path.write_text(path.read_text(encoding="utf-8").replace('gender   = "m"\n', ""), encoding="utf-8")
    broken = reread(library)
    plan = moved(broken)
    assert all(finding.severity < Severity.ERROR for finding in plan.findings)
    assert written(broken, plan).stays[-1].facility == "ik-7-pokrov"


def test_an_envelope_that_would_not_hold_the_new_address_stops_the_correction(library: OpenLibrary) -> None:
    with pytest.raises(BarredError, match="Nothing was written"):
        corrected(library, street="ул. " + "Очень-Длинная-" * 20)


def test_a_record_changed_since_the_library_was_read_is_refused(library: OpenLibrary) -> None:
    appended(library, '\n[[stays]]\nsince = 2026-10-15\ncustody = "in-transit"\nsource = "by hand"\n')
    with pytest.raises(DiskError, match="has changed on disk since it was read"):
        moved(library)


def test_a_record_changed_between_plan_and_writing_is_refused(library: OpenLibrary) -> None:
    plan = moved(library)
    changed = appended(library, "# a comment by hand\n")
    text = source(changed)
    with pytest.raises(DiskError, match="has changed on disk since it was read; nothing was written"):
        plan.write(library.root.path.parent / "journals")
    assert source(library) == text
    assert written(changed, moved(changed)).stays[-1].facility == "ik-7-pokrov"


def test_a_comment_added_since_the_library_was_read_is_kept(library: OpenLibrary) -> None:
    text = source(appended(library, "# a comment by hand\n"))
    moved(library).write(library.root.path.parent / "journals")
    assert source(library).startswith(f"{text}\n[[stays]]\n")


def test_the_shipped_library_is_read_only(library: OpenLibrary) -> None:
    shipped = replace(library, root=replace(library.root, shipped=True))
    for asked in (moved, lambda now: confirmed(now, TODAY), lambda now: corrected(now, house="7")):
        with pytest.raises(DiskError, match=r"read-only\. Make your own with: letterkit init DIR"):
            asked(shipped)


def test_a_layout_that_cannot_be_edited_is_refused(library: OpenLibrary) -> None:
    path = library.root.path / library.person(ELMAR).file
    text = 'name = "Садыков Эльмар"\ngender = "m"\nborn = 1980\nstays = [{ seen = 2026-09-01, custody = "unknown" }]\n'
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DiskError, match="was not edited: its layout is one that cannot be edited safely"):
        moved(reread(library))
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_is_not_a_record_is_refused(library: OpenLibrary) -> None:
    path = library.root.path / library.person(ELMAR).file
    for content, sentence in ((b"name = \xd1", "not UTF-8"), (b"name = x", "not TOML")):
        path.write_bytes(content)
        with pytest.raises(LetterkitError, match=sentence):
            moved(reread(library))


def test_a_diff_shows_the_lines_that_change(library: OpenLibrary) -> None:
    above = source(library).partition("checked")[0].splitlines()
    _, _, place, *lines = diff(confirmed(library, date(2026, 11, 20)).edit).splitlines()
    assert place == f"@@ -{len(above) - 2},7 +{len(above) - 2},8 @@"
    assert lines == [
        *(f" {line}" for line in above[-3:]),
        "-checked  = 2026-09-30",
        "+checked  = 2026-11-20",
        f'+source   = "{SOURCE}"',
        " ",
        " [[stays]]",
        " since    = 2026-09-01",
    ]
