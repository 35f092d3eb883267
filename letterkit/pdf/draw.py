"""Pages written as a PDF file, one by one."""

from array import array
from collections.abc import Iterable, Sequence
from io import BytesIO

from letterkit.model.page import Document, Page
from letterkit.pdf.content import POINTS, page_content
from letterkit.pdf.resources import Resources
from letterkit.pdf.writer import ObjectWriter, Sink, deflated


def pdf_bytes(documents: Sequence[Document]) -> bytes:
    """All pages of the documents, in order, as one PDF file; the same pages give the same bytes."""
    stream, title = BytesIO(), next((document.title for document in documents if document.title), "")
    write_pdf((page for document in documents for page in document.pages), stream, title)
    return stream.getvalue()


def write_pdf(pages: Iterable[Page], sink: Sink, title: str = "") -> None:
    """Write the pages to the sink one by one; memory does not grow with their number.

    A viewer shows the title instead of the file's name. Without a title the file has no information
    about itself.
    """
    writer = PageWriter(sink)
    for page in pages:
        writer.add(page)
    writer.close(title)


class PageWriter:
    """A PDF file that takes one page after another, so that several files can be written side by side."""

    def __init__(self, sink: Sink) -> None:
        self._writer = ObjectWriter(sink)
        self._catalogue, self._tree = self._writer.number(), self._writer.number()
        self._resources, self._kids, self._size = Resources(self._writer), array("L"), ""

    @property
    def count(self) -> int:
        """How many pages there are by now."""
        return len(self._kids)

    def add(self, page: Page) -> None:
        """Write one more page."""
        own = _size(page)
        self._size = self._size or own
        self._kids.append(_write_page(self._resources, page, self._tree, "" if own == self._size else own))

    def close(self, title: str = "") -> None:
        """Write what all pages share, and the end of the file."""
        writer = self._writer
        shared = f"{self._size}/Resources {self._resources.write()} 0 R".encode()
        references = b" ".join(b"%d 0 R" % kid for kid in self._kids)
        writer.write(self._tree, b"<</Type/Pages/Count %d/Kids[%b]%b>>" % (self.count, references, shared))
        _write_catalogue(writer, self._catalogue, self._tree, titled=bool(title))
        writer.close(self._catalogue, _write_title(writer, title) if title else None)


def _write_page(resources: Resources, page: Page, tree: int, size: str) -> int:
    """Write one page; return the number of its object. What it shares with the others stands in the tree."""
    writer = resources.writer
    number, content = writer.number(), writer.number()
    writer.write_stream(content, deflated(page_content(page, resources)))
    writer.write(number, f"<</Type/Page/Parent {tree} 0 R{size}/Contents {content} 0 R>>".encode())
    return number


def _size(page: Page) -> str:
    """The sheet's size, points."""
    sheet = page.placement or page
    return f"/MediaBox[0 0 {sheet.width * POINTS:.2f} {sheet.height * POINTS:.2f}]"


def _write_catalogue(writer: ObjectWriter, number: int, tree: int, *, titled: bool) -> None:
    """The root of the document: its language, and that a viewer must not scale it.

    A viewer that scales an envelope to fit moves the address and blurs the code stamp.
    """
    shown = b"/DisplayDocTitle true" if titled else b""
    preferences = b"/ViewerPreferences<</PrintScaling/None/PickTrayByPDFSize true%b>>" % shown
    writer.write(number, b"<</Type/Catalog/Pages %d 0 R/Lang(ru)%b>>" % (tree, preferences))


def _write_title(writer: ObjectWriter, title: str) -> int:
    """Write the information dictionary with the title alone; return the number of its object."""
    number = writer.number()
    writer.write(number, b"<</Title<feff%b>>>" % title.encode("utf-16-be", "replace").hex().encode())
    return number
