"""What is seen of a page that is shown as a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detail:
    """A rectangle of pixels out of a page, which is `page_width` by `page_height` of them large when it is turned.

    `turn` counts quarter turns clockwise. The rectangle may reach beyond the page.
    """

    page_width: int
    page_height: int
    turn: int
    left: int
    top: int
    width: int
    height: int
