from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)])
def test_a_volunteer_finds_the_right_namesake_and_prints(shipped: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("halilov")
        await seat.until("2 of 15")
        assert "1967 namesake b. 1971" in seat.words
        assert "1971 namesake b. 1967" in seat.words
        await seat.press("down", "enter")
        await seat.until("What kind of letter?")
        assert "born 1971-06-09" in seat.words
        assert "confirmed on 2025-03-30, 63 days ago" in seat.words
        await seat.press("enter")
        await seat.until("fill it in")
        await seat.type("Утром пели дрозды.")
        await seat.press("f3")
        await seat.until("Халилову Ленуру Аблямитовичу, 1971 г. р.")
        await seat.press("right")
        await seat.until("Утром пели дрозды.")
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("enter")
        await seat.until("15 of 15")

    shipped.run(journey, size)
    envelope = text_of(shipped.out / "khalilov-lenur-1971-1-2025-06-01-envelope.pdf").splitlines()
    assert "Халилову Ленуру Аблямитовичу, 1971 г. р." in envelope
    assert "ФКУ Т-2 ГУФСИН России по Красноярскому краю" in envelope
    assert "663180" in envelope
    letter = text_of(shipped.out / "khalilov-lenur-1971-1-2025-06-01-letter.pdf")
    assert "Здравствуйте, Ленур!" in letter
    assert "Утром пели дрозды." in letter
    assert not list(shipped.out.glob("*1967*"))
