"""An address fitted to its area: lines wrap, then the type takes its smaller sizes one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from letterkit.model.page import Block, Rect, Run
from letterkit.page.address_lines import wrap_address
from letterkit.page.block import TextStyle, line_run, text_block
from letterkit.page.metrics import Metrics

CAPTION_STEP, LEAST_CAPTION = 2.5, 6.5
"""By how many points a caption is smaller than its line, and its least size."""

CAPTION_GAP = 1.8
"""The distance between captions and their lines, mm."""

WHOM, FROM_WHOM = ("Кому", "Куда"), ("От кого", "Откуда")
"""The captions on printed envelopes: for the name, and for the address that follows it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines broken to a width and how they are set: those of the first, and those of all others, each with a caption.

    They stand apart since in a batch the others recur: the first is a name, they are an address that many share.
    """

    first: tuple[str, ...]
    others: tuple[str, ...]
    style: TextStyle
    captions: tuple[str, ...] = ()

    def height(self, metrics: Metrics) -> float:
        """From the highest ink to the lowest, mm."""
        return self.style.height(len(self.first) + len(self.others), metrics)

    def fits(self, area: Rect, metrics: Metrics) -> bool:
        """Whether it fits into the area."""
        return self.width(metrics) <= area.width and self.height(metrics) <= area.height

    def width(self, metrics: Metrics) -> float:
        """From the captions to the end of the longest line, mm."""
        widest = max(_widest(self.first, self.style, metrics), _widest(self.others, self.style, metrics))
        return _indent(self.captions, self.style, metrics) + widest

    def block(self, name: str, area: Rect, top: float, metrics: Metrics) -> Block:
        """The lines as a block that begins at `top` (mm), at the left edge of the area."""
        left, baseline = area.x, top + self.style.ascent(metrics)
        indented = left + _indent(self.captions, self.style, metrics)
        runs: list[Run] = []
        for lines, caption in zip_longest((self.first, self.others), self.captions, fillvalue=""):
            if caption and lines:
                runs.append(line_run(caption, (left, baseline), _caption_style(self.style), metrics))
            runs += _column(lines, (indented, baseline), self.style, metrics)
            baseline += self.style.pitch * len(lines)
        if not runs:
            return text_block(name, area, (), metrics)
        return Block(name, area, Rect(left, top, self.width(metrics), self.height(metrics)), tuple(runs))


@lru_cache(maxsize=1024)
def _widest(lines: tuple[str, ...], style: TextStyle, metrics: Metrics) -> float:
    """The width of the longest line, mm; 0 without lines."""
    return max([style.width(line, metrics) for line in lines], default=0.0)


@lru_cache(maxsize=1024)
def _column(
    lines: tuple[str, ...], position: tuple[float, float], style: TextStyle, metrics: Metrics
) -> tuple[Run, ...]:
    """Lines one below the other; the baseline of the first begins at that position, mm."""
    x, y = position
    return tuple([line_run(line, (x, y + style.pitch * number), style, metrics) for number, line in enumerate(lines)])


@dataclass(frozen=True, slots=True)
class Captioned:
    """Lines with the captions of the first and of the second; () for none."""

    lines: tuple[str, ...]
    captions: tuple[str, ...] = ()


def fit(text: Captioned | tuple[str, ...], area: Rect, styles: Sequence[TextStyle], metrics: Metrics) -> Setting:
    """The lines in the first of the styles in which they fit into the area, else in the last."""
    lines, captions = (text.lines, text.captions) if isinstance(text, Captioned) else (text, ())
    for style in styles:
        measure = area.width - _indent(captions, style, metrics)
        first = wrap_address(lines[:1], measure, style, metrics)
        others = wrap_address(lines[1:], measure, style, metrics)
        setting = Setting(first, others, style, captions if others else captions[:1])
        if setting.fits(area, metrics):
            break
    return setting


def _caption_style(style: TextStyle) -> TextStyle:
    return TextStyle(style.face, max(LEAST_CAPTION, style.size - CAPTION_STEP))


def _indent(captions: tuple[str, ...], style: TextStyle, metrics: Metrics) -> float:
    widths = [_caption_style(style).width(caption, metrics) for caption in captions]
    return max(widths) + CAPTION_GAP if widths else 0.0
