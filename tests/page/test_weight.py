import pytest

from letterkit.model.page import Document, Page
from letterkit.page.envelope_size import C4, C6
from letterkit.page.weight import envelope_grams, letter_grams, weigh

A4, A5 = Page(210, 297), Page(148, 210)


@pytest.mark.parametrize(("pages", "grams"), [((), 0), ((A4,), 5), ((A4,) * 2, 5), ((A4,) * 3, 10), ((A5,) * 2, 2.5)])
def test_a_sheet_of_a4_weighs_five_grams_and_has_two_pages(pages: tuple[Page, ...], grams: float) -> None:
    assert letter_grams(pages) == pytest.approx(grams, abs=0.05)


def test_envelopes_weigh_what_kitchen_scales_say() -> None:
    assert envelope_grams(C6.width, C6.height) == pytest.approx(3.5, abs=0.1)
    assert envelope_grams(C4.width, C4.height) == pytest.approx(14, abs=0.1)


def test_everything_in_the_envelope_is_weighed_under_its_name() -> None:
    documents = [
        Document("envelope", (Page(162, 114),)),
        Document("letter", (A4, A4, A4)),
        Document("reply", (Page(162, 114), A4)),
    ]
    mailing = weigh(documents, C6, ["2 фотографии", "чистая бумага", "конверт с маркой"])
    assert [item.name for item in mailing.letter] == ["envelope", "letter"]
    assert [(item.name, round(item.grams, 1)) for item in mailing.enclosed] == [
        ("reply kit", 8.5),
        ("2 фотографии", 7.0),
        ("чистая бумага", 5.0),
        ("конверт с маркой", 3.5),
    ]
    assert mailing.letter_grams == pytest.approx(13.5, abs=0.1)
    assert mailing.grams == pytest.approx(37.4, abs=0.2)
