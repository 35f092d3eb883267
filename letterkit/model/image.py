"""Photos and drawings, as samples."""

from dataclasses import dataclass, field
from enum import StrEnum


class Coding(StrEnum):
    """How the samples of an image are packed."""

    JPEG = "jpeg"
    DEFLATED = "deflated"


@dataclass(frozen=True, slots=True)
class Image:
    """A photo or drawing without a trace of where it comes from: only its samples, 8 bits each.

    `width` and `height` are in pixels; `channels` is 1 (grey) or 3 (red, green, blue).
    """

    width: int
    height: int
    channels: int
    coding: Coding
    content: bytes = field(repr=False)
