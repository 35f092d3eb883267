"""The pages of what was composed, as pictures made of the very bytes that saving writes."""

from functools import cache

from letterkit.actions.write.compose import Composition
from letterkit.model.detail import Detail
from letterkit.model.page import Document, Page
from letterkit.pdf.draw import pdf_bytes


class PagePictures:
    """The pages of all documents, in order. Pictures are made by one thread at a time; nothing is written to disk."""

    def __init__(self, composition: Composition) -> None:
        self._pages = [
            (document, number, page) for document in composition.documents for number, page in enumerate(document.pages)
        ]
        self._pdf = cache(_pdf)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of the sheet that the page is printed on, mm."""
        page = self._pages[number][2]
        sheet = page.placement or page
        return sheet.width, sheet.height

    def detail(self, number: int, detail: Detail) -> bytes:
        """That detail of a page as a Netpbm image. Raises LetterkitError if there is no picture of it."""
        from letterkit.pdf.picture import detail_pnm  # noqa: PLC0415 (most look at pages without a picture)

        document, place, page = self._pages[number]
        return detail_pnm(self._pdf(document), place, detail, grey=not _has_photos(page))


def _pdf(document: Document) -> bytes:
    return pdf_bytes((document,))


def _has_photos(page: Page) -> bool:
    return any(block.pictures for block in page.blocks)
