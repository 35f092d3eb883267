"""What all papers for the table have in common: sheet, type, headings, texts that hang beside what leads them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from letterkit.language import tr
from letterkit.model.handout import Item, Section
from letterkit.model.page import Block, Face, Page, Rect
from letterkit.page.address_lines import wrap_address
from letterkit.page.block import TextStyle, line_run, text_block
from letterkit.page.flow import LetterLine, line_blocks, without_strays
from letterkit.page.metrics import MM_PER_POINT, Metrics
from letterkit.page.paper import Paper
from letterkit.page.paragraph import Measure, break_paragraph

SHEET = Paper("A4", 210, 297, left=15, right=12, top=12, bottom=12)
"""Narrower margins than a letter's, the left one a little wider: such sheets are filed."""

BODY, BOLD = TextStyle(Face.SERIF, 10.5), TextStyle(Face.SERIF_BOLD, 10.5)
TITLE = TextStyle(Face.SERIF_BOLD, 16.0)

TITLE_GAP, SECTION_GAP, LEAD_GAP = 5.0, 4.0, 1.5
"""Below the title of a sheet, above the heading of a section, and between a lead and its text, mm."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """How items are set in a column of that width: texts begin `indent` further right than their leads, all in mm.

    `gap` stays free above each item.
    """

    width: float
    indent: float
    lead: TextStyle = BOLD
    text: TextStyle = BODY
    gap: float = 1.2


def broken(text: str, style: TextStyle, width: float, metrics: Metrics) -> tuple[str, ...]:
    """The text in lines of that width (mm) at most, its own line breaks kept; nothing of it is lost or runs over."""
    measure = Measure(width / (style.size * MM_PER_POINT) * 1000, justified=False)
    face = metrics.faces[style.face]
    return tuple(line.text for written in text.splitlines() for line in break_paragraph(written, measure, face))


def between_words(text: str, style: TextStyle, width: float, metrics: Metrics) -> tuple[str, ...]:
    """A name or a line of an address as `broken`, but no word of it parted unless it is wider than a line."""
    wrapped = wrap_address(tuple(text.splitlines()), width, style, metrics)
    parted = (
        (line,) if style.width(line, metrics) <= width else broken(line, style, width, metrics) for line in wrapped
    )
    return tuple(chain.from_iterable(parted))


def item_lines(item: Item, block: str, hanging: Hanging, metrics: Metrics) -> list[LetterLine]:
    """The lines of one item, its lead and its text side by side, from x 0 on; neither end alone on a page."""
    leads = broken(item.lead, hanging.lead, hanging.indent - LEAD_GAP, metrics)
    texts = broken(item.text, hanging.text, hanging.width - hanging.indent, metrics)
    lines: list[LetterLine] = []
    for lead, text in zip_longest(leads, texts, fillvalue=""):
        sides = ((lead, hanging.lead, 0.0), (text, hanging.text, hanging.indent))
        shown = [(line_run(words, (x, 0.0), style, metrics), style) for words, style, x in sides if words]
        highest = max((style for _, style in shown), key=lambda style: style.ascent(metrics))
        lines.append(LetterLine(block, highest, tuple(run for run, _ in shown)))
    return set_off(without_strays(lines), hanging.gap)


def section_lines(section: Section, block: str, hanging: Hanging, metrics: Metrics) -> list[LetterLine]:
    """The lines of a heading and of its items, set in that way; no page ends below the heading."""
    runs = [line_run(line, (0.0, 0.0), BOLD, metrics) for line in broken(section.heading, BOLD, hanging.width, metrics)]
    heading = set_off([LetterLine(block, BOLD, (run,), together=True) for run in runs], SECTION_GAP)
    return [*heading, *(line for item in section.items for line in item_lines(item, block, hanging, metrics))]


def set_off(lines: Sequence[LetterLine], space: float) -> list[LetterLine]:
    """The lines with that much free above the first, mm."""
    return [*(replace(line, space=space) for line in lines[:1]), *lines[1:]]


def title_block(title: str, right: str, metrics: Metrics) -> Block:
    """What heads a sheet: its title at the left, in as many lines as it needs, and at the right which page it is."""
    area = SHEET.text_area
    width = area.width - BODY.width(right, metrics) - TITLE_GAP
    baselines = [area.y + TITLE.ascent(metrics)]
    runs = []
    for line in broken(title, TITLE, width, metrics):
        runs.append(line_run(line, (area.x, baselines[-1]), TITLE, metrics))
        baselines.append(baselines[-1] + TITLE.pitch)
    beside = line_run(right, (area.right - BODY.width(right, metrics), baselines[0]), BODY, metrics)
    return text_block("heading", area, [*runs, beside], metrics)


def below_title(title: str, metrics: Metrics) -> Rect:
    """What the title leaves of the sheet's area."""
    area, taken = SHEET.text_area, title_block(title, page_of(1, 1), metrics).extent.bottom + TITLE_GAP
    return Rect(area.x, taken, area.width, area.bottom - taken)


def page_of(number: int, count: int) -> str:
    """Which page it is, in the language spoken."""
    return tr("page {number} of {count}", number=number, count=count)


def sheets(title: str, contents: Sequence[Iterable[Block]], metrics: Metrics) -> tuple[Page, ...]:
    """A page for each of the contents, headed by the title and its number."""
    return tuple(
        Page(SHEET.width, SHEET.height, (title_block(title, page_of(number, len(contents)), metrics), *content))
        for number, content in enumerate(contents, 1)
    )


def placed_blocks(lines: Sequence[LetterLine], area: Rect, metrics: Metrics) -> list[Block]:
    """Lines that were set from x 0 on and placed at their heights, as blocks within that area."""
    moved = [replace(line, runs=tuple(run.moved(area.x, 0.0) for run in line.runs)) for line in lines]
    return list(line_blocks(moved, area, metrics))
