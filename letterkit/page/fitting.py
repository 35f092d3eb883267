"""An address fitted to its area: lines wrap, then the type takes its smaller sizes one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from letterkit.model.page import Block, Rect, Run
from letterkit.page.address_lines import wrap_address, wrap_line
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

    `indent` is how far captions move the lines to the right, `width` reaches from the captions to the end of the
    longest line, `height` from the highest ink to the lowest (mm).
    """

    first: tuple[str, ...]
    others: tuple[str, ...]
    captions: tuple[str, ...]
    style: TextStyle
    indent: float
    width: float
    height: float

    def fits(self, area: Rect) -> bool:
        """Whether it fits into the area."""
        return self.width <= area.width and self.height <= area.height

    def block(self, name: str, area: Rect, top: float, metrics: Metrics) -> Block:
        """The lines as a block that begins at `top` (mm), at the left edge of the area."""
        baseline, runs = top + self.style.ascent(metrics), list[Run]()
        for lines, caption in zip_longest((self.first, self.others), self.captions, fillvalue=""):
            if caption and lines:
                runs.append(line_run(caption, (area.x, baseline), _caption_style(self.style), metrics))
            runs += _column(lines, (area.x + self.indent, baseline), self.style, metrics)
            baseline += self.style.pitch * len(lines)
        if not runs:
            return text_block(name, area, (), metrics)
        return Block(name, area, Rect(area.x, top, self.width, self.height), tuple(runs))


@dataclass(frozen=True, slots=True)
class Captioned:
    """Lines with the captions of the first and of the second; () for none."""

    lines: tuple[str, ...]
    captions: tuple[str, ...] = ()


def fit(text: Captioned | tuple[str, ...], area: Rect, styles: Sequence[TextStyle], metrics: Metrics) -> Setting:
    """The lines in the first of the styles in which they fit into the area, else in the last."""
    captioned = text if isinstance(text, Captioned) else Captioned(text)
    for style in styles:
        setting = _set(captioned, area.width, style, metrics)
        if setting.fits(area):
            break
    return setting


def _set(text: Captioned, width: float, style: TextStyle, metrics: Metrics) -> Setting:
    """The lines broken to that width, mm. The first is a name, the others an address that many people share."""
    measure = width - _indent(text.captions, style, metrics)
    first = wrap_line(text.lines[0], measure, style, metrics) if text.lines else ()
    others = wrap_address(text.lines[1:], measure, style, metrics)
    captions = text.captions if others else text.captions[:1]
    indent = _indent(captions, style, metrics)
    widest = max([_widest(others, style, metrics), *[style.width(line, metrics) for line in first]])
    height = style.height(len(first) + len(others), metrics)
    return Setting(first, others, captions, style, indent, indent + widest, height)


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


def _caption_style(style: TextStyle) -> TextStyle:
    return TextStyle(style.face, max(LEAST_CAPTION, style.size - CAPTION_STEP))


def _indent(captions: tuple[str, ...], style: TextStyle, metrics: Metrics) -> float:
    if not captions:
        return 0.0
    return max(_caption_style(style).width(caption, metrics) for caption in captions) + CAPTION_GAP
