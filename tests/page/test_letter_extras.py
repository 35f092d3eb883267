from dataclasses import replace

import pytest

from letterkit.model.image import Coding, Image
from letterkit.model.letter import LetterText
from letterkit.model.page import Block, Face, Page
from letterkit.page.as_text import page_as_text
from letterkit.page.envelope_size import B6, C4, C5, C6, DL, MONARCH, NUMBER_10, EnvelopeSize
from letterkit.page.folding import fold_marks, folds
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.letter_extras import Photo
from letterkit.page.paper import A4, A5, Paper
from letterkit.pdf.fonts import metrics

LETTER = LetterText(
    recipient="Громова Ольга Викторовна, 1971 г. р.",
    date="22 ноября 2026 г.",
    number="3",
    paragraphs=("Здравствуйте, Ольга!", "Пишу Вам из дома."),
    signature="Анна",
    return_address=("Анне Воскресенской", "а/я 15"),
    enclosures=("чистая бумага", "конверт с маркой", "2 фотографии"),
)
LANDSCAPE = Image(1200, 800, 3, Coding.JPEG, b"")
PORTRAIT = Image(800, 1200, 1, Coding.DEFLATED, b"")


def pages(style: LetterStyle, *photos: Photo, text: LetterText = LETTER) -> tuple[Page, ...]:
    return letter_pages(text, style, metrics(), photos)


def blocks(page: Page, name: str) -> list[Block]:
    return [block for block in page.blocks if block.name.startswith(name)]


def displaced(page: Page) -> list[str]:
    troubles = [block.name for block in page.blocks if not block.area.contains(block.extent)]
    pairs = [(one, other) for n, one in enumerate(page.blocks) for other in page.blocks[n + 1 :]]
    return troubles + [f"{one.name}/{other.name}" for one, other in pairs if one.extent.meets(other.extent)]


def test_enclosures_are_listed_below_the_return_address() -> None:
    (page,) = pages(LetterStyle())
    (listed,) = blocks(page, "enclosures")
    assert [run.text for run in listed.runs] == ["Вложения: чистая бумага, конверт с маркой, 2 фотографии."]
    assert listed.extent.y > blocks(page, "return address")[0].extent.bottom


FOLDED = [
    (A4, DL, [99, 198], []),
    (A4, NUMBER_10, [99, 198], []),
    (A4, C6, [148.5], [105]),
    (A4, B6, [148.5], [105]),
    (A4, C5, [148.5], []),
    (A4, C4, [], []),
    (A4, MONARCH, [148.5], [70, 140]),
    (A5, DL, [105], []),
    (A5, C6, [105], []),
    (A5, C5, [], []),
    (A5, MONARCH, [70, 140], []),
]
"""Paper, envelope, and the distances of the folds from the upper and from the left edge, mm."""


@pytest.mark.parametrize(("paper", "size", "down", "across"), FOLDED, ids=[f"{p.name} {e.name}" for p, e, *_ in FOLDED])
def test_fold_marks_stand_on_every_page_where_it_is_folded_for_its_envelope(
    paper: Paper, size: EnvelopeSize, down: list[float], across: list[float]
) -> None:
    long = replace(LETTER, paragraphs=("Пишу. " * 300,) * 3)
    sheets = pages(LetterStyle(paper=paper, fold_marks=True, envelope=size), text=long)
    assert len(sheets) > 1
    for sheet in sheets:
        strokes = [stroke for block in blocks(sheet, "fold marks") for stroke in block.strokes]
        assert [stroke.y1 for stroke in strokes if stroke.y1 == stroke.y2] == down
        assert [stroke.x1 for stroke in strokes if stroke.x1 == stroke.x2] == across
        assert displaced(sheet) == []


@pytest.mark.parametrize(("paper", "size"), [(p, e) for p, e, *_ in FOLDED])
def test_what_is_folded_as_marked_goes_into_the_envelope(paper: Paper, size: EnvelopeSize) -> None:
    way = folds(paper, size)
    short, long = sorted((paper.width / way.across, paper.height / way.down))
    assert short < size.height - 3
    assert long < size.width - 3


def test_what_goes_into_an_envelope_in_no_way_has_no_marks() -> None:
    assert fold_marks(A4, EnvelopeSize("tiny", 60, 40)) == ()


@pytest.mark.parametrize("paper", [A4, A5], ids=lambda paper: paper.name)
def test_the_rest_of_the_last_page_is_ruled(paper) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    (sheet,) = pages(LetterStyle(paper=paper, hand_lines=True))
    (ruled,) = blocks(sheet, "hand lines")
    assert paper.text_area.bottom - ruled.strokes[-1].y1 < 8
    assert displaced(sheet) == []


@pytest.mark.parametrize("paper", [A4, A5], ids=lambda paper: paper.name)
def test_ruling_the_rest_never_adds_a_page(paper: Paper) -> None:
    ruled = []
    for count in range(1, 45):
        text = replace(LETTER, paragraphs=("П.",) * count)
        plain, sheets = (
            pages(LetterStyle(paper=paper), text=text),
            pages(LetterStyle(paper=paper, hand_lines=True), text=text),
        )
        assert len(sheets) == len(plain)
        assert displaced(sheets[-1]) == []
        ruled.append(sum(len(block.strokes) for block in blocks(sheets[-1], "hand lines")))
    assert min(ruled) == 0
    assert 1 in ruled


@pytest.mark.parametrize("image", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("width", [None, 60, 500])
def test_a_photo_keeps_its_shape_and_stays_within_the_margins(image: Image, width: float | None) -> None:
    for sheet in pages(LetterStyle(), Photo(image, width), Photo(image, width)):
        assert displaced(sheet) == []
        for block in blocks(sheet, "photo"):
            assert block.extent.width / block.extent.height == pytest.approx(image.width / image.height)
            if width == 60:
                assert block.extent.width == 60


def test_photos_follow_the_text_and_take_new_pages_that_are_counted() -> None:
    sheets = pages(LetterStyle(), *[Photo(PORTRAIT, 100)] * 3)
    assert [len(blocks(sheet, "photo")) for sheet in sheets] == [1, 1, 1]
    assert [run.text for run in blocks(sheets[-1], "header")[0].runs][-1] == "стр. 3 из 3"


def test_the_text_of_a_page_names_its_photos_and_no_fold_marks() -> None:
    (page,) = pages(LetterStyle(fold_marks=True), Photo(LANDSCAPE, 60))
    shown = page_as_text(page, 78)
    assert "[photo, 60 by 40 mm]" in shown
    assert shown.count("─" * 78) == 1


def test_quotes_are_set_as_in_books_only_if_asked_for() -> None:
    text = replace(LETTER, paragraphs=('Читаю "Войну и мир" - медленно.',))
    bodies = [blocks(pages(LetterStyle(quotes=quotes), text=text)[0], "body")[0] for quotes in (False, True)]
    assert [body.runs[0].text for body in bodies] == [
        'Читаю "Войну и мир" - медленно.',
        "Читаю «Войну и мир» — медленно.",
    ]


@pytest.mark.parametrize("paper", [A4, A5], ids=lambda paper: paper.name)
@pytest.mark.parametrize("face", [Face.SERIF, Face.SANS])
@pytest.mark.parametrize("size", [10, 11.5, 14])
def test_everything_stays_in_its_area_in_every_face_size_and_paper(paper, face, size) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    style = LetterStyle(face, size, paper=paper, fold_marks=True, hand_lines=True)
    prose = "Расскажите, пожалуйста, что Вы любите читать и есть ли у Вас возможность выбирать книги. " * 8
    name = "Воскресенская-Громыхалова Александра Константиновна, 1971 г. р."
    text = replace(LETTER, recipient=name, paragraphs=("Здравствуйте!", *[prose] * 4))
    for sheet in pages(style, Photo(LANDSCAPE), text=text):
        assert displaced(sheet) == []
