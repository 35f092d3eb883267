"""A bug costs nobody what he typed: it is told without his words, and the app goes on, or leaves in order."""

import json
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from letterkit.errors import DiskError
from letterkit.tui import printing
from letterkit.tui.dialogs.ask import AskDialog
from letterkit.tui.drawer import Drawer
from letterkit.tui.widgets.question import Question

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


def fail(*_: object) -> None:
    """Fails with what somebody may have typed."""
    raise ValueError("снег")


def test_after_a_failure_what_was_typed_is_there_and_goes_on(
    village: "Sitting", monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept() -> list[str]:
        drafts = village.own.drafts.glob("*.json")
        return [json.loads(draft.read_text("utf-8"))["answers"]["news"] for draft in drafts]

    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"ilich", "enter", "enter")
        with monkeypatch.context() as broken:
            broken.setattr(Question, "_offer", fail)
            await seat.type("с")
            await seat.until("Something in letterkit went wrong")
        assert "(ValueError, test_failures.py line" in seat.said
        assert "снег" not in seat.said
        await seat.when(lambda: kept() == ["с"], "what was typed is not kept")
        await seat.press("enter")
        await seat.type("нег")
        assert seat.app.screen.query_one(Input).value == "снег"

    assert village.run(journey).failure is None


def test_a_step_that_fails_is_told(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "save_letter", fail)

    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"ilich", "enter", "enter", *"лето", "f4")
        await seat.until("Something in letterkit went wrong")
        await seat.press("escape")
        assert seat.app.screen.query_one(Input).value == "лето"

    assert village.run(journey).failure is None


def test_what_fails_again_while_it_is_told_ends_the_app_with_a_code(
    village: "Sitting", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskDialog, "on_mount", fail, raising=False)
    monkeypatch.setattr(printing, "save_letter", fail)

    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"ilich", "enter", "enter", *"лето")
        seat.app.simulate_key("f4")
        await seat.when(lambda: not seat.app.is_running, "the app does not end")

    app = village.run(journey)
    assert app.return_code == 70
    assert str(app.failure).startswith("Something in letterkit went wrong (ValueError")
    assert len(list(village.own.drafts.glob("*.json"))) == 1


def test_that_a_draft_cannot_be_written_is_said_instead(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Drawer) -> None:
        raise DiskError("There is no room.", "Make some.")

    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"ilich", "enter", "enter", *"лето")
        monkeypatch.setattr(Drawer, "write", refuse)
        monkeypatch.setattr(printing, "save_letter", fail)
        await seat.press("f4")
        await seat.until("There is no room. Make some.")

    village.run(journey)
