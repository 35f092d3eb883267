"""Pictures of a page of what was composed."""

from pathlib import Path

from letterkit.actions.write.compose import Composition, refuse_if_barred
from letterkit.model.nearest import named
from letterkit.model.page import Page
from letterkit.page.as_svg import page_as_svg
from letterkit.pdf.picture import page_png
from letterkit.store.disk import write_all

FINEST = 1200
"""Dots per inch; beyond it a picture of A4 needs a gigabyte."""


def page_named(composition: Composition, name: str) -> Page:
    """The page: `envelope`, `letter` for its first page, `letter-2`, `reply-1` and so on.

    Raises BarredError if the records bar printing, so that there are no pages, and UsageError for a page that
    does not exist.
    """
    if not composition.documents:
        refuse_if_barred(composition.findings)
    pages = {
        f"{document.name}-{number}": page
        for document in composition.documents
        for number, page in enumerate(document.pages, 1)
    }
    return pages.get(f"{name}-1") or named("page", name, pages)


def picture_of(page: Page, *, dpi: int | None) -> bytes:
    """The page as PNG of so many dots per inch, at most FINEST, or without any as SVG."""
    return page_as_svg(page).encode() if dpi is None else page_png(page, min(dpi, FINEST))


def save_picture(picture: bytes, path: Path, *, force: bool, mode: int) -> None:
    """Writes it with those permissions. Raises DiskError, also for a file that exists and is not to be replaced."""
    write_all({path: picture}, force=force, mode=mode)
