"""The file as other programs see it: one checks it, four read and draw it."""

import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from letterkit.model.image import Coding, Image
from letterkit.model.letter import EnvelopeText, LetterText
from letterkit.model.page import Document
from letterkit.model.printer import Feed, PrintedOn, Printer
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.feeding import fed
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.letter_extras import Photo
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics

DPI = 100
ENVELOPE = EnvelopeText(
    ("Громовой Ольге Викторовне, 1971 г. р.", "ФКУ Т-2 (корпус 3\\5)", "г. Енисейск"),
    "663180",
    ("от Анны Воскресенской", "630001"),
    stamp_digits="663180",
)
PARAGRAPH = "Расскажите, пожалуйста, что Вы любите читать и есть ли у Вас возможность выбирать книги. " * 3
DRAWING = Image(2, 2, 1, Coding.DEFLATED, zlib.compress(b"\x00\xff\xff\x00"))

needs = {
    name: pytest.mark.skipif(not shutil.which(name), reason=f"{name} is not installed here")
    for name in ("qpdf", "pdftotext", "pdftocairo", "mutool", "gs")
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything the writer can write: pages of several sizes, turned ones, two faces, a photo, a title."""
    envelope = envelope_page(ENVELOPE, EnvelopeStyle(), metrics())
    text = LetterText("Громова Ольга, 1971 г. р.", "22 ноября 2026 г.", "3", ("Здравствуйте!", PARAGRAPH), "Анна")
    pages = letter_pages(text, LetterStyle(), metrics(), [Photo(DRAWING, 20)])
    turned = fed(envelope, Printer("a", Feed.PORTRAIT, printed_on=PrintedOn.CARRIER, offset_x=2))
    path = tmp_path_factory.mktemp("readers") / "all.pdf"
    path.write_bytes(pdf_bytes([Document("all", (envelope, *pages, turned), title="Письмо")]))
    return path


def run(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@needs["qpdf"]
def test_qpdf_finds_nothing_wrong(file: Path) -> None:
    assert b"No syntax or stream encoding errors found" in run("qpdf", "--check", str(file))


def test_pikepdf_finds_nothing_wrong(file: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed here")
    with pikepdf.open(file) as document:
        assert document.check_pdf_syntax() == []


def by_pdfium(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def by_poppler(file: Path) -> str:
    return run("pdftotext", "-raw", str(file), "-").decode()


def by_poppler_as_laid_out(file: Path) -> str:
    return run("pdftotext", str(file), "-").decode()


def by_mupdf(file: Path) -> str:
    return run("mutool", "draw", "-q", "-F", "txt", "-o", "-", str(file)).decode()


def by_ghostscript(file: Path) -> str:
    return run("gs", "-q", "-dSAFER", "-sDEVICE=txtwrite", "-o", "-", str(file)).decode()


READERS = [
    by_pdfium,
    pytest.param(by_poppler, marks=needs["pdftotext"]),
    pytest.param(by_mupdf, marks=needs["mutool"]),
    pytest.param(by_ghostscript, marks=needs["gs"]),
]


@pytest.mark.parametrize("read", READERS)
def test_every_reader_finds_the_text_in_reading_order(file: Path, read: Callable[[Path], str]) -> None:
    found = without_blanks(read(file))  # Poppler 26 drops those of the envelope when it keeps to the order of the file
    texts = [*ENVELOPE.sender, *ENVELOPE.recipient, "663180", "Громова Ольга, 1971 г. р.", "стр. 1 из 1", "Письмо № 3"]
    positions = [found.find(without_blanks(text)) for text in (*texts, "Здравствуйте!", "что Вы любите читать", "Анна")]
    assert -1 not in positions, found
    envelope_and_head = positions[:-1]
    assert envelope_and_head == sorted(envelope_and_head)


def without_blanks(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("read", [by_pdfium, pytest.param(by_poppler_as_laid_out, marks=needs["pdftotext"])])
def test_every_reader_finds_the_blanks(file: Path, read: Callable[[Path], str]) -> None:
    found = " ".join(read(file).split())
    for text in (*ENVELOPE.sender, *ENVELOPE.recipient, "Громова Ольга, 1971 г. р.", "что Вы любите читать"):
        assert text in found


def drawn_by_pdfium(file: Path, page: int, _folder: Path) -> Pillow.Image:
    with pypdfium2.PdfDocument(file) as document:
        image: Pillow.Image = document[page].render(scale=DPI / 72, grayscale=True).to_pil()
        return image


def drawn_by_poppler(file: Path, page: int, folder: Path) -> Pillow.Image:
    where, number = str(folder / "poppler"), str(page + 1)
    run("pdftocairo", "-png", "-singlefile", "-r", str(DPI), "-f", number, "-l", number, str(file), where)
    return Pillow.open(f"{where}.png").convert("L")


def drawn_by_mupdf(file: Path, page: int, folder: Path) -> Pillow.Image:
    where = str(folder / "mupdf.png")
    run("mutool", "draw", "-q", "-r", str(DPI), "-o", where, str(file), str(page + 1))
    return Pillow.open(where).convert("L")


def drawn_by_ghostscript(file: Path, page: int, folder: Path) -> Pillow.Image:
    where, number = str(folder / "gs.png"), page + 1
    pages = (f"-dFirstPage={number}", f"-dLastPage={number}")
    smooth = ("-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")
    run("gs", "-q", "-dSAFER", "-sDEVICE=pnggray", f"-r{DPI}", *smooth, *pages, "-o", where, str(file))
    return Pillow.open(where).convert("L")


DRAWERS = [
    pytest.param(drawn_by_poppler, marks=needs["pdftocairo"]),
    pytest.param(drawn_by_mupdf, marks=needs["mutool"]),
    pytest.param(drawn_by_ghostscript, marks=needs["gs"]),
]


@pytest.mark.parametrize("page", [0, 1, 2], ids=["envelope", "letter", "turned"])
@pytest.mark.parametrize("draw", DRAWERS)
def test_every_reader_draws_the_same_page(
    file: Path, page: int, draw: Callable[[Path, int, Path], Pillow.Image], tmp_path: Path
) -> None:
    ours, theirs = drawn_by_pdfium(file, page, tmp_path), draw(file, page, tmp_path)
    assert abs(ours.width - theirs.width) <= 1
    assert abs(ours.height - theirs.height) <= 1
    size = (min(ours.width, theirs.width) // 4, min(ours.height, theirs.height) // 4)
    blurred = [image.resize(size, Pillow.Resampling.BOX) for image in (ours, theirs)]
    apart = ImageChops.difference(*blurred)
    assert sum(apart.histogram()[96:]) / (size[0] * size[1]) < 0.004
