"""A page as a picture: rendered from the PDF that would be printed. The only user of pypdfium2."""

from io import BytesIO

from letterkit.model.page import Document, Page
from letterkit.pdf.draw import pdf_bytes

EDGE = "#b0b0b0"
"""The line that shows where the sheet ends."""


def page_png(page: Page, dpi: float) -> bytes:
    """The page as a PNG at that many pixels per inch, with the edge of the sheet as a thin grey line."""
    import pypdfium2  # noqa: PLC0415 - 30 ms and a native library that printing does without
    from PIL import ImageOps  # noqa: PLC0415 - the same

    colours = "RGB" if any(block.pictures for block in page.blocks) else "L"
    with pypdfium2.PdfDocument(pdf_bytes((Document("page", (page,)),))) as document:
        image = document[0].render(scale=dpi / 72).to_pil().convert(colours)
    stream = BytesIO()
    ImageOps.expand(image, border=1, fill=EDGE).save(stream, "PNG", optimize=True)
    return stream.getvalue()
