"""An address fitted to its area: lines wrap, then the type takes its smaller sizes one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from letterkit.model.page import SLACK, Block, Rect, Run
from letterkit.page.address_lines import wrap_address, wrap_line
from letterkit.page.block import TextStyle, line_run, text_block
from letterkit.page.metrics import Metrics

CAPTION_SIZE = 8.0
"""The size of captions in points, on every envelope and paper the same: the least that is easily read."""

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
        return self.width <= area.width + SLACK and self.height <= area.height + SLACK

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


def fit_recipient(
    text: Captioned, areas: Sequence[Rect], styles: Sequence[TextStyle], metrics: Metrics
) -> tuple[Setting, Rect]:
    """The recipient's lines in the first way in which they fit into one of the areas, and that area; else the last way.

    Lines are broken for the widest of the areas, which comes last, and stand in the first that holds them. A name of
    one line at a smaller size is better than one of two; a narrower column is better than none.
    """
    for setting, area in _ways(text, areas, styles, metrics):
        if setting.fits(area):
            return setting, area
    return _set(text, areas[-1].width, styles[-1], metrics), areas[-1]


def _ways(
    text: Captioned, areas: Sequence[Rect], styles: Sequence[TextStyle], metrics: Metrics
) -> Iterator[tuple[Setting, Rect]]:
    """The ways to set the recipient, the best first, each made when the one before does not fit."""
    widest, wrapping = areas[-1].width, list[TextStyle]()
    for style in styles:
        if _fits_on_one_line(text, widest, style, metrics):
            setting = _set(text, widest, style, metrics)
            yield from [(setting, area) for area in areas]
        else:
            wrapping.append(style)
    for style in wrapping:
        setting = _set(text, widest, style, metrics)
        yield from [(setting, area) for area in areas]
    yield from ((_set(text, area.width, style, metrics), area) for area in areas[:-1] for style in styles)


def _fits_on_one_line(text: Captioned, width: float, style: TextStyle, metrics: Metrics) -> bool:
    """Whether the name stands on one line of that width, mm."""
    return style.width("".join(text.lines[:1]), metrics) <= width - _indent(text.captions, style, metrics)


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


@lru_cache(maxsize=4096)  # an address stands further left or right, as the name above it is long or short
def _column(
    lines: tuple[str, ...], position: tuple[float, float], style: TextStyle, metrics: Metrics
) -> tuple[Run, ...]:
    """Lines one below the other; the baseline of the first begins at that position, mm."""
    x, y = position
    return tuple([line_run(line, (x, y + style.pitch * number), style, metrics) for number, line in enumerate(lines)])


def _caption_style(style: TextStyle) -> TextStyle:
    return TextStyle(style.face, CAPTION_SIZE)


def _indent(captions: tuple[str, ...], style: TextStyle, metrics: Metrics) -> float:
    if not captions:
        return 0.0
    return max(_caption_style(style).width(caption, metrics) for caption in captions) + CAPTION_GAP
