"""The card of a person, half an A4 sheet: who it is and where he is at the left, what to write at the right.

What does not fit goes on on another card with the same head; nothing is set smaller.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, cycle

from letterkit.language import tr
from letterkit.model.handout import CardText, Item
from letterkit.model.page import Block, Face, Page, Rect, Run, Stroke
from letterkit.page.block import TextStyle, drawn_block, line_run, stroke_block, text_block
from letterkit.page.flow import LetterLine, flow, kept_together
from letterkit.page.handout import (
    BODY,
    Hanging,
    between_words,
    broken,
    item_lines,
    placed_blocks,
    section_lines,
    set_off,
)
from letterkit.page.metrics import Metrics
from letterkit.page.paper import A4

CARD = Rect(0, 0, A4.width, A4.height / 2)
BESIDE, ABOVE, GUTTER = 12.0, 10.0, 8.0
"""What stays free at the sides of a card, above and below, and between its columns, mm."""

NAME, ADDRESS = TextStyle(Face.SERIF_BOLD, 15.0, 1.15), TextStyle(Face.SERIF, 12.0)
TEXT, LEAD = TextStyle(Face.SERIF, 10.0, 1.2), TextStyle(Face.SERIF_BOLD, 10.0, 1.2)
MOST_NAME_LINES = 2

WHICH = 45.0
"""The room beside the Latin name to say which of several cards it is, mm."""

PADDING, BELOW_BOX = 2.0, 4.5
"""Between frame and text, and from the text in the frame to what follows below it, mm."""

FRAME, RULE = 0.4, 0.3
"""How thick the frame and the rule below the head are, mm."""

RULE_GAP, BELOW_RULE = 2.0, 5.0
"""From the head's ink to its rule, and from there to the columns, mm."""

_AREA = Rect(BESIDE, ABOVE, CARD.width - 2 * BESIDE, CARD.height - 2 * ABOVE)
_FACTS = Hanging((_AREA.width - GUTTER) / 2, indent=25.0, lead=LEAD, text=TEXT)
_ADVICE = Hanging(_FACTS.width, indent=4.5, lead=TEXT, text=TEXT, gap=0.7)
_BOX = "box"


def card_pages(text: CardText, metrics: Metrics) -> tuple[Page, ...]:
    """The card, in as many pages as it needs."""
    head = _Head.of(text, metrics)
    columns = _columns(head.bottom + RULE_GAP + BELOW_RULE)
    filled = _filled(text, head.left_out, columns, metrics)
    cards = [filled[start : start + 2] for start in range(0, len(filled), 2)]
    return tuple(
        Page(CARD.width, CARD.height, (*head.blocks(number, len(cards), metrics), *_content(card, columns, metrics)))
        for number, card in enumerate(cards, 1)
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines that head each card of a person; `left_out` is what has no room there and stands among the facts.

    `first` is the baseline of the first, `bottom` the lowest ink, mm.
    """

    runs: tuple[Run, ...]
    numbers: str
    first: float
    bottom: float
    left_out: tuple[Item, ...]

    @classmethod
    def of(cls, text: CardText, metrics: Metrics) -> "_Head":
        width = _AREA.width - NAME.width(text.numbers, metrics) - GUTTER
        name = between_words(text.name, NAME, width, metrics)
        latin = between_words(text.latin, BODY, _AREA.width - WHICH, metrics)
        shown = [(line, NAME) for line in _first(name, MOST_NAME_LINES)] + [(line, BODY) for line in _first(latin, 1)]
        first = _AREA.y + NAME.ascent(metrics)
        baselines = list(accumulate((style.pitch for _, style in shown[1:]), initial=first))
        runs = [
            line_run(line, (_AREA.x, y), style, metrics) for (line, style), y in zip(shown, baselines, strict=False)
        ]
        left_out = [Item("", text.name)] if len(name) > MOST_NAME_LINES else []
        left_out += [Item("", text.latin)] if len(latin) > 1 else []
        last = max(baselines[-1], first + BODY.pitch)
        return cls(tuple(runs), text.numbers, first, last + BODY.descent(metrics), tuple(left_out))

    def blocks(self, number: int, count: int, metrics: Metrics) -> Iterator[Block]:
        """The head with which of the person's cards it is, if there are several, and the rule below it."""
        which = tr("card {number} of {count}", number=number, count=count) if count > 1 else ""
        beside = ((self.numbers, NAME, self.first), (which, BODY, self.first + BODY.pitch))
        marks = [
            line_run(mark, (_AREA.right - style.width(mark, metrics), y), style, metrics)
            for mark, style, y in beside
            if mark
        ]
        yield text_block("header", _AREA, [*self.runs, *marks], metrics)
        y = self.bottom + RULE_GAP
        yield stroke_block("header rule", _AREA, [Stroke(_AREA.x, y, _AREA.right, y, RULE)])


def _first(lines: Sequence[str], most: int) -> list[str]:
    """As many of the lines, the last with … if there are more."""
    return list(lines) if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]} …"]


def _columns(top: float) -> tuple[Rect, Rect]:
    left = Rect(_AREA.x, top, _FACTS.width, _AREA.bottom - top - PADDING)
    return left, left.moved(_FACTS.width + GUTTER, 0.0)


def _filled(
    text: CardText, left_out: Sequence[Item], columns: tuple[Rect, Rect], metrics: Metrics
) -> list[list[LetterLine]]:
    """The lines of each column, left and right in turn; advice stands at the right where the rest fits at the left."""
    facts = [item_lines(item, "facts", _FACTS, metrics) for item in (*left_out, *text.facts)]
    about = [*_box_lines(text, metrics), *set_off([line for lines in facts for line in lines], BELOW_BOX)]
    advice = [line for each in text.advice for line in section_lines(each, "advice", _ADVICE, metrics)]
    left, right = columns
    first = next(flow(about, (left,), metrics))
    if len(first) == len(about):
        return [first, *flow(advice, cycle((right, left)), metrics)]
    return list(flow([*about, *advice], cycle(columns), metrics))


def _box_lines(text: CardText, metrics: Metrics) -> list[LetterLine]:
    """What stands in the frame, which is wider by its padding."""
    width = _FACTS.width - 2 * PADDING
    caption = NAME if text.is_barred else LEAD
    shown = [(line, caption) for line in broken(text.caption, caption, width, metrics)]
    shown += [(line, ADDRESS) for each in text.box for line in between_words(each, ADDRESS, width, metrics)]
    return kept_together(
        LetterLine(_BOX, style, (line_run(line, (PADDING, 0.0), style, metrics),)) for line, style in shown
    )


def _content(card: Sequence[Sequence[LetterLine]], columns: Sequence[Rect], metrics: Metrics) -> Iterator[Block]:
    for lines, column in zip(card, columns, strict=False):
        for block in placed_blocks(lines, column, metrics):
            yield _framed(block, column, metrics) if block.name == _BOX else block


def _framed(block: Block, column: Rect, metrics: Metrics) -> Block:
    top, bottom = block.extent.y - PADDING, block.extent.bottom + PADDING
    across = [Stroke(column.x - FRAME / 2, y, column.right + FRAME / 2, y, FRAME) for y in (top, bottom)]
    upright = [Stroke(x, top, x, bottom, FRAME) for x in (column.x, column.right)]
    return drawn_block(_BOX, column.grown(PADDING + FRAME), (block.runs, [*across, *upright]), metrics)
