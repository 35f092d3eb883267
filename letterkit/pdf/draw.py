"""Pages drawn as PDF: the only place where millimetres become points and y turns upwards."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from operator import attrgetter

from letterkit.model.page import Block, Document, Face, Page, Run, Stroke
from letterkit.pdf.font_objects import encoded, write_font
from letterkit.pdf.writer import ObjectWriter, Sink, deflated

POINTS = 72 / 25.4
"""Points in a millimetre."""

LINE = "%.5g %.5g m %.5g %.5g l "
"""To the hundredth of a millimetre on every sheet below a metre."""

_FONT_NAMES = {face: f"/F{number}" for number, face in enumerate(Face, 1)}


def pdf_bytes(documents: Sequence[Document]) -> bytes:
    """All pages of the documents, in order, as one PDF file; the same pages give the same bytes."""
    stream = BytesIO()
    write_pdf((page for document in documents for page in document.pages), stream)
    return stream.getvalue()


def write_pdf(pages: Iterable[Page], sink: Sink) -> None:
    """Write the pages to the sink one by one; memory does not grow with their number."""
    writer = ObjectWriter(sink)
    catalogue, tree, resources = writer.number(), writer.number(), writer.number()
    used: dict[Face, set[str]] = {}
    kids = [_write_page(writer, page, (tree, resources), used) for page in pages]
    _write_resources(writer, resources, used)
    writer.write(tree, b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
    # a viewer that scales an envelope «to fit» moves the address and blurs the code stamp
    preferences = b"/ViewerPreferences<</PrintScaling/None/PickTrayByPDFSize true>>"
    writer.write(catalogue, b"<</Type/Catalog/Pages %d 0 R/Lang(ru)%b>>" % (tree, preferences))
    writer.close(catalogue)


def _write_page(writer: ObjectWriter, page: Page, parents: tuple[int, int], used: dict[Face, set[str]]) -> int:
    """Write one page and note the characters it uses; the number of its object."""
    number, content = writer.number(), writer.number()
    for block in page.blocks:
        for run in block.runs:
            used.setdefault(run.face, set()).update(run.text)
    writer.write_stream(content, deflated(page_content(page)))
    width, height = page.width * POINTS, page.height * POINTS
    writer.write(
        number,
        b"<</Type/Page/Parent %d 0 R/Resources %d 0 R/MediaBox[0 0 %.2f %.2f]/Contents %d 0 R>>"
        % (*parents, width, height, content),
    )
    return number


def _write_resources(writer: ObjectWriter, number: int, used: dict[Face, set[str]]) -> None:
    """The fonts of the document, and the dictionary by which pages find them."""
    fonts = {face: writer.number() for face in sorted(used)}
    entries = "".join(f"{_FONT_NAMES[face]} {font} 0 R" for face, font in fonts.items())
    writer.write(number, f"<</Font<<{entries}>>>>".encode())
    for face, font in fonts.items():
        write_font(writer, font, face, used[face])


def page_content(page: Page) -> bytes:
    """The drawing operators of a page (ISO 32000-1, annex A), its text in the order of its blocks."""
    parts = [part for block in page.blocks for part in _block_operators(block, page.height)]
    return "\n".join(parts).encode()


def _block_operators(block: Block, height: float) -> list[str]:
    parts = [_strokes(block.strokes, height)] if block.strokes else []
    return [*parts, _text(block.runs, height)] if block.runs else parts


def _strokes(strokes: Sequence[Stroke], height: float) -> str:
    """The strokes in the page's own coordinates, which are shorter to write: a matrix turns them into points."""
    parts = [f"q {POINTS:.5f} 0 0 {-POINTS:.5f} 0 {height * POINTS:.2f} cm"]
    for thickness, group in groupby(strokes, key=attrgetter("thickness")):
        lines = "".join([LINE % (stroke.x1, stroke.y1, stroke.x2, stroke.y2) for stroke in group])
        parts.append(f"{thickness:g} w {lines}S")
    return "\n".join([*parts, "Q"])


def _text(runs: Sequence[Run], height: float) -> str:
    """One text object: every run moves on from where the one before began."""
    parts, x, y, font = ["BT"], 0.0, 0.0, None
    for run in runs:
        if (run.face, run.size) != font:
            font = (run.face, run.size)
            parts.append(f"{_FONT_NAMES[run.face]} {run.size:g} Tf")
        # rounded before the difference is taken, so that roundings do not add up
        to_x, to_y = round(run.x * POINTS, 2), round((height - run.y) * POINTS, 2)
        parts.append(f"{to_x - x:.2f} {to_y - y:.2f} Td {_shown(run)}")
        x, y = to_x, to_y
    parts.append("ET")
    return "\n".join(parts)


def _shown(run: Run) -> str:
    """The run's text; a justified one with its blanks moved apart (Tw does not work on codes of two bytes)."""
    if not run.word_space:
        return f"<{encoded(run.text)}>Tj"
    apart = f"{-run.word_space * POINTS / run.size * 1000:.1f}"
    words = run.text.split(" ")
    pieces = [encoded(word + " ") for word in words[:-1]]
    return "[" + "".join(f"<{piece}>{apart}" for piece in pieces) + f"<{encoded(words[-1])}>]TJ"
