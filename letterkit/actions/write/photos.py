"""Photos and drawings that go into a letter."""

from pathlib import Path

from letterkit.page.letter_extras import Photo
from letterkit.page.paper import Paper
from letterkit.pdf.images import read_image
from letterkit.store.disk import read_bytes


def photo(path: Path, paper: Paper, width: float | None = None) -> Photo:
    """The photo in that file, to be printed `width` mm wide, or as its resolution and the paper allow.

    Nothing but its samples is kept. Raises DiskError if the file cannot be read, LetterkitError if it is not
    a JPEG or PNG.
    """
    widest = min(width or paper.text_area.width, paper.text_area.width)
    return Photo(read_image(read_bytes(path), path.name, widest), width)
