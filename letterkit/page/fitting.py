"""An address fitted to its area: lines wrap, then the type takes its smaller sizes one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    """Lines broken to a width and how they are set; each caption has the number of the line it stands before."""

    lines: tuple[str, ...]
    style: TextStyle
    captions: tuple[tuple[int, str], ...] = ()

    def height(self, metrics: Metrics) -> float:
        """From the highest ink to the lowest, mm."""
        return self.style.height(len(self.lines), metrics)

    def fits(self, area: Rect, metrics: Metrics) -> bool:
        """Whether it fits into the area."""
        widest = max((self.style.width(line, metrics) for line in self.lines), default=0.0)
        return self.indent(metrics) + widest <= area.width and self.height(metrics) <= area.height

    def indent(self, metrics: Metrics) -> float:
        """How far captions move the lines to the right, mm."""
        return _indent([caption for _, caption in self.captions], self.style, metrics)

    def block(self, name: str, area: Rect, top: float, metrics: Metrics) -> Block:
        """The lines as a block that begins at `top` (mm), at the left edge of the area."""
        return text_block(name, area, list(self._runs(area.x, top + self.style.ascent(metrics), metrics)), metrics)

    def _runs(self, left: float, baseline: float, metrics: Metrics) -> Iterator[Run]:
        captions, indent = dict(self.captions), self.indent(metrics)
        for number, line in enumerate(self.lines):
            y = baseline + self.style.pitch * number
            if number in captions:
                yield line_run(captions[number], (left, y), _caption_style(self.style), metrics)
            yield line_run(line, (left + indent, y), self.style, metrics)


@dataclass(frozen=True, slots=True)
class Captioned:
    """Lines with the captions of the first and of the second; () for none."""

    lines: tuple[str, ...]
    captions: tuple[str, ...] = ()


def fit(text: Captioned | Sequence[str], area: Rect, styles: Sequence[TextStyle], metrics: Metrics) -> Setting:
    """The lines in the first of the styles in which they fit into the area, else in the last."""
    lines, captions = (text.lines, text.captions) if isinstance(text, Captioned) else (text, ())
    for style in styles:
        measure = area.width - _indent(captions, style, metrics)
        first = wrap_address(lines[:1], measure, style, metrics)
        rest = wrap_address(lines[1:], measure, style, metrics)
        numbers = (0, len(first)) if rest else (0,)
        setting = Setting((*first, *rest), style, tuple(zip(numbers, captions, strict=False)))
        if setting.fits(area, metrics):
            break
    return setting


def _caption_style(style: TextStyle) -> TextStyle:
    return TextStyle(style.face, max(LEAST_CAPTION, style.size - CAPTION_STEP))


def _indent(captions: Sequence[str], style: TextStyle, metrics: Metrics) -> float:
    widths = [_caption_style(style).width(caption, metrics) for caption in captions]
    return max(widths) + CAPTION_GAP if widths else 0.0
