"""What a letter may have beside its text: photos below it, lines to write by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.model.image import Image
from letterkit.model.page import Block, Picture, Rect
from letterkit.page.block import picture_block, ruled_block

GAP = 6.0
"""The distance of a photo or of the first line from what stands above it, mm."""

SHARP, HIGHEST = 150.0, 120.0
"""The pixels per inch at which a photo is printed if its writer gives no width, and how high it may then be, mm."""

MM_PER_INCH = 25.4

Content = tuple[Block, ...]
"""What stands in the text area of one page."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo or drawing, and how wide it is printed, mm; None leaves that to its resolution."""

    image: Image
    width: float | None = None

    def extent(self, area: Rect) -> tuple[float, float]:
        """Its width and height in mm: as asked for or as large as it is sharp, and never larger than the area."""
        shape = self.image.height / self.image.width
        width = self.width or min(self.image.width / SHARP * MM_PER_INCH, HIGHEST / shape)
        width = min(width, area.width, area.height / shape)
        return width, width * shape


def with_photos(contents: Sequence[Content], photos: Sequence[Photo], area: Rect) -> list[Content]:
    """The pages with the photos in the middle below what stands on the last, each on a new page if need be."""
    filled = list(contents)
    for number, photo in enumerate(photos, 1):
        width, height = photo.extent(area)
        top = _free_from(filled[-1], area)
        if top + height > area.bottom and filled[-1]:
            filled.append(())
            top = area.y
        covered = Rect(area.x + (area.width - width) / 2, top, width, height)
        filled[-1] = (*filled[-1], picture_block(f"photo {number}", area, Picture(covered, photo.image)))
    return filled


def with_hand_lines(contents: Sequence[Content], area: Rect) -> list[Content]:
    """The pages with the rest of the last one ruled, if it has room for a line."""
    top = _free_from(contents[-1], area)
    ruled = ruled_block("hand lines", Rect(area.x, top, area.width, area.bottom - top))
    return [*contents[:-1], (*contents[-1], *([ruled] if ruled.strokes else []))]


def _free_from(content: Content, area: Rect) -> float:
    """From where downwards a page is free, mm."""
    return max((block.extent.bottom + GAP for block in content), default=area.y)
