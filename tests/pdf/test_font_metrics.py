import string

import pytest

from letterkit.model.page import Face
from letterkit.pdf.fonts import metrics

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
UKRAINIAN_AND_CRIMEAN_TATAR = "ґєіїҐЄІЇçğıñöşüâÇĞİÑÖŞÜÂ"
SIGNS = "№«»„“—–…’()!?;:,.%"


@pytest.mark.parametrize("face", list(Face))
def test_every_face_has_the_letters_a_russian_letter_needs(face: Face) -> None:
    letters = RUSSIAN + RUSSIAN.upper() + UKRAINIAN_AND_CRIMEAN_TATAR + SIGNS + string.ascii_letters + string.digits
    assert metrics().missing(letters, face) == ()


def test_a_character_no_face_has_is_missing_once_in_its_order() -> None:
    assert metrics().missing("я漢😀漢", Face.SERIF) == ("漢", "😀")


@pytest.mark.parametrize("face", list(Face))
def test_no_break_hyphen_and_narrow_blank_count_as_what_is_drawn_for_them(face: Face) -> None:
    known = metrics()
    assert known.missing("1971\u202fг.\u00a0р.\u2011\u00ad", face) == ()
    assert known.width("a\u2011b\u202fc\u00a0d\u00ad", face, 12) == known.width("a-b c d", face, 12)


def test_width_is_in_millimetres_and_grows_with_size_and_text() -> None:
    known = metrics()
    assert known.width("", Face.SANS, 12) == 0
    assert known.width("мм", Face.SANS, 10) == pytest.approx(2 * known.width("м", Face.SANS, 10))
    assert known.width("м", Face.SANS, 20) == pytest.approx(2 * known.width("м", Face.SANS, 10))
    assert 80 < known.width("ФКУ Т-2 ГУФСИН России по Красноярскому краю", Face.SANS, 11) < 85


@pytest.mark.parametrize("face", list(Face))
def test_ink_reaches_from_above_the_capitals_to_below_the_line(face: Face) -> None:
    known = metrics()
    assert 0.7 < known.ascent(face, 72 / 25.4) < 1
    assert 0.15 < known.descent(face, 72 / 25.4) < 0.3
