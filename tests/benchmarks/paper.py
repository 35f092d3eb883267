"""How fast paper is made, as ratios to the plain ways ReportLab offers. Run: python tests/benchmarks/paper.py.

Medians of repeated runs in one process. A ratio below 1 is faster than the plain way.
"""

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from statistics import median

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from letterkit.model.letter import EnvelopeText, LetterText
from letterkit.model.page import Document, Face, Page
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.pdf.draw import pdf_bytes, write_pdf
from letterkit.pdf.fonts import font_path, metrics

ENVELOPES, LETTERS, REPEATS = 2_000, 20, 5

RECIPIENT = (
    "ФКУ ИК-9 УФСИН России по Новгородской области",
    "ул. Народная, зд. 9",
    "п. Парфино",
    "Парфинский район",
    "Новгородская область",
)
SENDER = ("от Анны Воскресенской", "ул. Ивана Франко, д. 17", "г. Новосибирск, 630001")

SENTENCES = (
    "Под моим окном растёт старая айва, и на днях соседка раздавала плоды всему подъезду; я сварила варенье впервые.",
    "В библиотеке мы разбираем фонд, который никто не трогал лет двадцать, и среди книг нашлись засушенные листья.",
    "Расскажите, пожалуйста, что Вы любите читать и есть ли у Вас возможность выбирать книги.",
    "С утра над рекой стоит туман, а к полудню становится так тепло, что дети во дворе снимают куртки.",
)
PARAGRAPHS = tuple(" ".join(SENTENCES[n % 4 :] + SENTENCES[: n % 4]) for n in range(12))


def envelope_of(number: int) -> Page:
    text = EnvelopeText(
        (f"Громовой Ольге Викторовне {number}, 1971 г. р.", *RECIPIENT), "175130", SENDER, stamp_digits="175130"
    )
    return envelope_page(text, EnvelopeStyle(), metrics())


def bare_canvas(pages: list[Page]) -> None:
    """The same lines and strokes drawn one by one."""
    canvas = Canvas(BytesIO(), pagesize=(162 * mm, 114 * mm))
    for page in pages:
        for block in page.blocks:
            for run in block.runs:
                canvas.setFont("bench", run.size)
                canvas.drawString(run.x * mm, (page.height - run.y) * mm, run.text)
            for stroke in block.strokes:
                canvas.setLineWidth(stroke.thickness * mm)
                canvas.line(
                    stroke.x1 * mm, (page.height - stroke.y1) * mm, stroke.x2 * mm, (page.height - stroke.y2) * mm
                )
        canvas.showPage()
    canvas.save()


def bare_platypus(number: int, paragraphs: tuple[str, ...]) -> None:
    """One letter as Platypus sets it, hyphenated too."""
    style = ParagraphStyle(
        f"letter {number}",
        fontName="bench",
        fontSize=12,
        leading=16.3,
        alignment=4,
        firstLineIndent=18,
        hyphenationLang="ru_RU",
    )
    SimpleDocTemplate(BytesIO()).build([Paragraph(paragraph, style) for paragraph in paragraphs])


_NEVER_SET = count()
"""What begins a paragraph that no letter before had: those are remembered."""


def our_letter(number: int, paragraphs: tuple[str, ...]) -> bytes:
    """One letter of paragraphs never set before, laid out and drawn."""
    fresh = tuple(f"{number}-{next(_NEVER_SET)}. {paragraph}" for paragraph in paragraphs)
    text = LetterText("Громова Ольга Викторовна, 1971 г. р.", "22 ноября 2026 г.", "3", fresh, "Анна", SENDER)
    return pdf_bytes([Document("letter", letter_pages(text, LetterStyle(), metrics()))])


def write_letters(write: Callable[[int, tuple[str, ...]], object], paragraphs: tuple[str, ...]) -> None:
    for number in range(LETTERS):
        write(number, paragraphs)


def report(line: str) -> None:
    """One line of figures on stdout."""
    sys.stdout.write(line + "\n")


def timed(work: Callable[[], object]) -> float:
    """The processor's time for the work, s; what was made before it is no business of the garbage collector."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    work()
    return time.process_time() - start


def compared(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """The median time of ours, s, and the median ratio to theirs: the two take turns, so that noise hits both."""
    pairs = [(timed(ours), timed(theirs)) for _ in range(REPEATS)]
    return median(own for own, _ in pairs), median(own / other for own, other in pairs)


def peak_of(pages: int) -> float:
    """The most memory, MB, that a fresh process takes for that many envelopes, laid out and written one by one."""
    program = (
        "import resource, sys; sys.path.insert(0, sys.argv[1]); import paper; from io import BytesIO;"
        "paper.write_pdf(map(paper.envelope_of, range(int(sys.argv[2]))), open('/dev/null', 'wb'));"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    command = [sys.executable, "-c", program, str(Path(__file__).parent), str(pages)]
    return int(subprocess.run(command, capture_output=True, check=True).stdout) / 1024


def main() -> None:
    """Print the figures."""
    metrics()
    pdfmetrics.registerFont(TTFont("bench", font_path(Face.SANS)))
    pages = [envelope_of(number) for number in range(ENVELOPES)]
    layout = timed(lambda: [envelope_of(number) for number in range(ENVELOPES)]) / ENVELOPES
    drawing, ratio = compared(lambda: write_pdf(pages, BytesIO()), lambda: bare_canvas(pages))
    one, all_of_them = (pdf_bytes([Document("envelopes", tuple(some))]) for some in (pages[:1], pages))
    size = (len(all_of_them) - len(one)) / (ENVELOPES - 1)
    single = (
        median(timed(lambda: [pdf_bytes([Document("one", (page,))]) for page in pages[:50]]) for _ in range(5)) / 50
    )
    report(f"envelope: layout {layout * 1e3:.3f} ms, drawing {drawing / ENVELOPES * 1e3:.3f} ms a page")
    report(f"envelope: {ratio:.3f} of a bare canvas loop, {size:.0f} bytes a page")
    report(f"envelope: {single * 1e3:.2f} ms a file of one, {len(one)} bytes")
    for name, paragraphs in (("one page", PARAGRAPHS[:5]), ("two pages", PARAGRAPHS[:10])):
        ours, ratio = compared(
            partial(write_letters, our_letter, paragraphs), partial(write_letters, bare_platypus, paragraphs)
        )
        report(f"letter of {name}: {ours / LETTERS * 1e3:.2f} ms, {ratio:.2f} of Platypus")
    few, many = peak_of(1_000), peak_of(50_000)
    report(f"50,000 envelopes: {many:.0f} MB at most, {(many - few) * 1024 / 49_000:.2f} KB a page")


if __name__ == "__main__":
    main()
