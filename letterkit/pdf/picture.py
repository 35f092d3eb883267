"""A page as a picture: rendered from the PDF that would be printed. The only user of pypdfium2.

It takes 30 ms and a native library, which printing does without: whoever prints does not import this.
"""

from io import BytesIO

import pypdfium2
from PIL import ImageOps
from pypdfium2 import PdfBitmap, PdfPage, raw

from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.detail import Detail
from letterkit.model.page import Document, Page
from letterkit.pdf.draw import pdf_bytes

EDGE = "#b0b0b0"
"""The line that shows where the sheet ends."""


def page_png(page: Page, dpi: float) -> bytes:
    """The page as a PNG at that many pixels per inch, with the edge of the sheet as a thin grey line."""
    colours = "RGB" if any(block.pictures for block in page.blocks) else "L"
    with pypdfium2.PdfDocument(pdf_bytes((Document("page", (page,)),))) as document:
        image = document[0].render(scale=dpi / 72).to_pil().convert(colours)
    stream = BytesIO()
    ImageOps.expand(image, border=1, fill=EDGE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def detail_pnm(pdf: bytes, number: int, detail: Detail, *, grey: bool) -> bytes:
    """That detail of a page of the PDF, as plain pixels (PGM or PPM); what lies beyond the page has the colour of EDGE.

    Raises LetterkitError if there is no picture of the page.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            return _rendered(document[number], detail, "L" if grey else "RGB")
    except (pypdfium2.PdfiumError, IndexError, MemoryError, ValueError) as error:
        fact = tr("This page cannot be shown as a picture.")
        raise LetterkitError(fact, tr("Press O to open the PDF.")) from error


def _rendered(page: PdfPage, detail: Detail, colours: str) -> bytes:
    """Rendered as by `PdfPage.render`, but only the pixels asked for: at 400 % a page has sixteen times as many."""
    bitmap = PdfBitmap.new_native(detail.width, detail.height, raw.FPDFBitmap_BGRx)
    area = (-detail.left, -detail.top, detail.page_width, detail.page_height)
    grey = int(EDGE[1:3], 16)
    bitmap.fill_rect((grey, grey, grey, 255), 0, 0, detail.width, detail.height)
    bitmap.fill_rect((255, 255, 255, 255), *area)
    raw.FPDF_RenderPageBitmap(bitmap, page, *area, detail.turn, raw.FPDF_ANNOT)
    stream = BytesIO()
    bitmap.to_pil().convert(colours).save(stream, "PPM")
    return stream.getvalue()
