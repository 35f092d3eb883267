import json
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from textual.widgets import Select

from letterkit.page.envelope_size import ENVELOPE_SIZES, EnvelopeSize

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

WIDE = (160, 50)


def leave_draft(sitting: "Sitting", **fields: object) -> None:
    """Puts a draft to Gromov into the data folder, as another version may have left it there."""
    draft = {"person_id": "gromov-oleg-1980", "template": "note", "dated": "2025-06-01", "answers": {"news": "снег"}}
    sitting.own.drafts.mkdir(parents=True)
    (sitting.own.drafts / "draft.json").write_text(json.dumps(draft | fields), "utf-8")


def envelopes(seat: "Seat") -> Select[EnvelopeSize]:
    return seat.app.screen.query_one(".labelled Select", Select)


@pytest.mark.parametrize(
    ("kept", "shown", "millimetres"),
    [("c5", "C5, 229 x 162 mm", (229, 162)), ("200x100", "200 x 100 mm", (200, 100))],
)
def test_a_draft_is_gone_on_with_in_the_size_it_has(
    village: "Sitting", kept: str, shown: str, millimetres: tuple[int, int]
) -> None:
    leave_draft(village, envelope=kept)

    async def journey(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until("Новость: снег.")
        envelopes(seat).scroll_visible(animate=False)
        await seat.until(shown)
        await seat.type("опад")
        await seat.press("f3")
        await seat.until("The pages as they are printed")
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey, WIDE)
    with pypdfium2.PdfDocument(village.out / "gromov-oleg-1980-1-2025-06-01-envelope.pdf") as file:
        assert tuple(round(points / 72 * 25.4) for points in file[0].get_size()) == millimetres


@pytest.mark.parametrize("kept", ["c55", "1x1", "", 7, None, ["c6"]])
def test_a_draft_with_an_unknown_size_is_reported_and_left_where_it_is(village: "Sitting", kept: object) -> None:
    leave_draft(village, envelope=kept)

    async def journey(seat: "Seat") -> None:
        await seat.until("These drafts cannot be read")
        assert "5 of 5" in seat.words

    village.run(journey)
    assert (village.own.drafts / "draft.json").exists()


ODD: dict[str, dict[str, object]] = {
    "no day": {"dated": "soon"},
    "the first of days": {"dated": "0001-01-01"},
    "the last of days": {"dated": "9999-12-31"},
    "no number": {"number": "много"},
    "a number of many digits": {"number": "9" * 5000},
    "a number beyond what a database holds": {"number": "9" * 20},
    "answers to other questions": {"answers": {"news": "снег", "Новости\n[red": "дождь"}},
    "an answer with control characters": {"answers": {"news": "снег\x00\x1b[31m\nи \u202e дождь", "story": "\x07\r\n"}},
    "no such choice": {"answers": {"news": "снег", "weather": "{{ to.you }}", "visit": "9999-99-99"}},
    "a choice of many digits": {"answers": {"news": "снег", "weather": "1" * 5000}},
    "a paragraph far behind the last": {"own": [{"after": 10**30, "text": "Слово.\x00"}]},
}


@pytest.mark.parametrize("case", ODD)
def test_whatever_a_draft_holds_the_app_goes_on(village: "Sitting", case: str) -> None:
    leave_draft(village, **ODD[case])

    async def journey(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until("What is new?")
        await seat.type("опад")
        await seat.press("f3", "f4")
        await seat.pilot.pause(0.3)
        assert seat.app.is_running

    village.run(journey, WIDE)


def test_every_size_of_the_table_is_offered(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    added = EnvelopeSize("Tall", 250, 176)
    monkeypatch.setitem(ENVELOPE_SIZES, added.typed, added)
    leave_draft(village, envelope=added.typed)

    async def journey(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until("Новость: снег.")
        assert envelopes(seat).selection == added
        for size in ENVELOPE_SIZES.values():
            envelopes(seat).value = size  # Textual refuses what is not offered
        await seat.pilot.pause()

    village.run(journey, WIDE)
