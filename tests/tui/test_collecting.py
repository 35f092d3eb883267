import gc
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


def test_how_python_collects_is_left_as_it_was(village: "Sitting") -> None:
    before, within = gc.get_threshold(), list[tuple[int, int, int]]()

    async def journey(seat: "Seat") -> None:
        await seat.when(lambda: gc.get_threshold() != before, "garbage is collected at any time")
        within.append(gc.get_threshold())

    village.run(journey)
    assert within[0][:2] == before[:2]
    assert gc.get_threshold() == before
