"""What is kept of a facility while many people are written to there, and what must not be kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit import actions
from letterkit.actions.library.check import addressee, addressees, check_shared, located
from letterkit.language import speak
from letterkit.model.sender import Sender
from letterkit.model.wanted import Sorting
from letterkit.store.roots import Root

TODAY = date(2026, 11, 22)


def opened(root: Path, today: date = TODAY) -> "actions.OpenLibrary":
    return actions.open_library(Root(root, ""), today)


def printed_lines(library: "actions.OpenLibrary") -> list[str]:
    people = dict.fromkeys(library.records.people, "")
    lined_up = actions.line_up(library, people, Sorting.NAME)
    posting = actions.Posting(TODAY, Sender())
    made = actions.made_for(library, lined_up, actions.envelope_making(library, posting))
    pages = [page for each in made for document in each.documents for page in document.pages]
    return [run.text for page in pages for block in page.blocks for run in block.runs]


def test_a_facility_that_has_changed_is_printed_and_checked_as_it_is_now(crowd: Path) -> None:
    before = opened(crowd)
    facility = next(iter(before.records.facilities.values()))
    assert facility.value.street in " ".join(printed_lines(before))
    file = crowd / facility.file
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(facility.value.street, "ул. Новая").replace(facility.value.postcode, "39"), "utf-8")
    after = opened(crowd)
    assert not printed_lines(after)  # its postcode bars it
    (entry, *_) = (each for each in after.records.people.values() if after.facility_of(each.value) is not None)
    assert "A301" in {finding.code for finding in addressee(after, entry).findings}
    moved = replace(facility.value, street="ул. Новая")
    records = before.records.with_records([replace(facility, value=moved)])
    assert "ул. Новая" in " ".join(printed_lines(before.with_records(records)))


@pytest.mark.usefixtures("in_brackets")
def test_what_is_kept_is_kept_for_each_language_apart(crowd: Path) -> None:
    file = next((crowd / "addresses" / "facilities").glob("*.toml"))
    file.write_text(file.read_text(encoding="utf-8").replace("601120", "39"), encoding="utf-8")
    library = opened(crowd)
    entry = library.facility(file.stem)
    assert check_shared(library, entry)[0].message.startswith("‹")
    speak("en")
    assert check_shared(library, entry)[0].message.startswith("the postcode")


def test_many_people_are_found_to_be_what_each_is_found_to_be_alone(crowd: Path) -> None:
    library = opened(crowd, today=date(2027, 6, 1))  # nobody's address was confirmed lately
    entries = list(library.records.people.values())
    assert len(entries) > 1
    alone = [addressee(library, entry, on_paper=True, in_spite=False) for entry in entries]
    together = addressees(library, entries, in_spite=False)
    assert [each.recipient for each in together] == [each.recipient for each in alone]
    assert [tuple(located(library, finding) for finding in each.findings) for each in together] == [
        each.findings for each in alone
    ]
    assert any(finding.line for each in alone for finding in each.findings)
