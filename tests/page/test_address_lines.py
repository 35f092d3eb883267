import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.page import Face
from letterkit.page.address_lines import wrap_line
from letterkit.page.block import TextStyle
from letterkit.pdf.fonts import metrics

STYLE = TextStyle(Face.SANS, 11)


def width(text: str) -> float:
    return STYLE.width(text, metrics())


WRAPPED = [
    (
        "ФКУ ИК-4 УФСИН России по г. Санкт-Петербургу и Ленинградской области",
        92,
        ("ФКУ ИК-4 УФСИН России", "по г. Санкт-Петербургу и Ленинградской области"),
    ),
    ("Кантемировой Гульнаре Абдурашитовне, 1985 г. р.", 80, ("Кантемировой Гульнаре Абдурашитовне,", "1985 г. р.")),
    ("ул. Революционная, д. 227, стр. 1", 45, ("ул. Революционная,", "д. 227, стр. 1")),
    ("г. Енисейск", 5, ("г. Енисейск",)),
    ("  ", 50, ()),
]


@pytest.mark.parametrize(("line", "measure", "expected"), WRAPPED)
def test_a_line_is_broken_after_commas_and_before_po_and_never_within_a_name(
    line: str, measure: float, expected: tuple[str, ...]
) -> None:
    assert tuple(wrapped.replace("\u00a0", " ") for wrapped in wrap_line(line, measure, STYLE, metrics())) == expected


@given(st.text(), st.floats(1, 120))
def test_wrapping_keeps_every_word_in_its_order(line: str, measure: float) -> None:
    lines = wrap_line(line, measure, STYLE, metrics())
    assert " ".join(lines).replace("\u00a0", " ").split() == line.split()
    assert all(width(wrapped) <= measure or " " not in wrapped for wrapped in lines)
