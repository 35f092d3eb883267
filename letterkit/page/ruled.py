"""Ruled paper for an answer: who writes to whom, the questions with room below each, lines down to the foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.model.letter import ReplyText
from letterkit.model.page import Block, Face, Page, Rect, Stroke
from letterkit.page.block import LINE, LINE_PITCH, TextStyle, line_run, ruled_block, stroke_block, text_block
from letterkit.page.fitting import FROM_WHOM, WHOM, Captioned, Setting, fit
from letterkit.page.metrics import Metrics
from letterkit.page.paper import RULED_A4, Paper

ANSWER_LINES = 3
"""Lines below each question."""

FOOT_RULE = 0.2
"""Thickness of the rule above the foot, mm."""

HEADER_SIZE, QUESTION_SIZE, FOOT_SIZE = 11.0, 11.0, 8.0
"""Points."""

DATE, DATE_SIZE, DATE_WIDTH = "Дата", 8.5, 30.0
"""The caption of the date and its size in points, and the room to write it, mm."""

WHERE_TO = "Адрес для ответа: "

GAP, QUESTION_GAP = 2.0, 3.5
"""The distance of header and foot from the lines, and of a question from the lines above it, mm."""


@dataclass(frozen=True, slots=True)
class RuledStyle:
    """The paper, and the least number of its sheets."""

    paper: Paper = RULED_A4
    sheets: int = 1
    face: Face = Face.SERIF

    @property
    def is_small(self) -> bool:
        """Whether two sheets are cut from one."""
        return self.paper.width < RULED_A4.width


@dataclass(frozen=True, slots=True)
class _Exercise:
    """A question, and the lines to write on below it."""

    question: Setting
    lines: int = ANSWER_LINES

    @property
    def height(self) -> float:
        return self.question.height + QUESTION_GAP + self.lines * LINE_PITCH


def ruled_pages(text: ReplyText, style: RuledStyle, metrics: Metrics) -> tuple[Page, ...]:
    """The sheets: the header on the first, then the questions, and lines on the rest."""
    header, foot = _header(text, style, metrics), style.paper.text_area.bottom - _foot_height(style, metrics)
    areas = [_below(header[-1].extent.bottom, foot, style), _below(style.paper.top, foot, style)]
    sheets = _on_sheets(_exercises(text, style, metrics), areas)
    sheets += [[] for _ in range(style.sheets - len(sheets))]
    return tuple(
        Page(
            style.paper.width,
            style.paper.height,
            (
                *(header if number == 1 else ()),
                *_writing_room(exercises, areas[min(number, 2) - 1], metrics),
                *_foot(text, f"стр. {number} из {len(sheets)}", style, metrics),
            ),
        )
        for number, exercises in enumerate(sheets, 1)
    )


def _below(top: float, bottom: float, style: RuledStyle) -> Rect:
    area = style.paper.text_area
    return Rect(area.x, top + GAP, area.width, bottom - top - 2 * GAP)


def _header(text: ReplyText, style: RuledStyle, metrics: Metrics) -> tuple[Block, ...]:
    """Who writes to whom with the room for the date at the right, and to which letter."""
    area, small = style.paper.text_area, TextStyle(style.face, DATE_SIZE)
    styles = [TextStyle(style.face, HEADER_SIZE, 1.4)]
    date_width = small.width(DATE, metrics) + GAP + DATE_WIDTH
    room = Rect(area.x, area.y, area.width - date_width - 2 * GAP, area.height)
    names = fit(Captioned((text.whom, text.from_whom), (WHOM[0], FROM_WHOM[0])), room, styles, metrics)
    named = names.block("reply header", room, area.y, metrics)
    baseline = named.runs[0].y
    beside = Rect(area.right - date_width, area.y, date_width, named.extent.height)
    date = text_block("date", beside, [line_run(DATE, (beside.x, baseline), small, metrics)], metrics)
    line = Stroke(area.right - DATE_WIDTH, baseline, area.right, baseline, LINE)
    blocks = (date, stroke_block("room for the date", beside, [line]), named)
    if not text.about:
        return blocks
    top = named.extent.bottom + GAP / 2
    about = fit((text.about,), Rect(area.x, top, area.width, area.height), styles, metrics)
    return (*blocks, about.block("subject", Rect(area.x, top, area.width, area.bottom - top), top, metrics))


def _exercises(text: ReplyText, style: RuledStyle, metrics: Metrics) -> list[_Exercise]:
    area, styles = style.paper.text_area, [TextStyle(style.face, QUESTION_SIZE)]
    numbered = (f"{number}. {question}" for number, question in enumerate(text.questions, 1))
    return [_Exercise(fit((question,), area, styles, metrics)) for question in numbered]


def _on_sheets(exercises: Sequence[_Exercise], areas: Sequence[Rect]) -> list[list[_Exercise]]:
    """The questions on each sheet, as many as its area holds; at least one sheet."""
    sheets: list[list[_Exercise]] = [[]]
    left = areas[0].height
    for each in exercises:
        if each.height > left and sheets[-1]:
            sheets.append([])
            left = areas[1].height
        sheets[-1].append(each)
        left -= each.height
    return sheets


def _writing_room(exercises: Sequence[_Exercise], area: Rect, metrics: Metrics) -> list[Block]:
    """Questions, each with its lines, and below them lines to the end of the area."""
    blocks, top = [], area.y
    for number, each in enumerate(exercises, 1):
        room = Rect(area.x, top, area.width, area.bottom - top)
        blocks.append(each.question.block(f"question {number}", room, top + QUESTION_GAP, metrics))
        ruled = Rect(area.x, top + each.height - each.lines * LINE_PITCH, area.width, each.lines * LINE_PITCH)
        blocks.append(ruled_block(f"lines {number}", ruled))
        top += each.height
    return [*blocks, ruled_block("lines", Rect(area.x, top, area.width, area.bottom - top))]


def _foot_style(style: RuledStyle) -> TextStyle:
    return TextStyle(style.face, FOOT_SIZE)


def _foot_height(style: RuledStyle, metrics: Metrics) -> float:
    """Two lines of type, and the rule above."""
    return _foot_style(style).height(2, metrics) + 2 * GAP


def _foot(text: ReplyText, page_number: str, style: RuledStyle, metrics: Metrics) -> tuple[Block, Block]:
    """Where the answer goes, in case the envelope is lost, and which sheet this is; a rule above."""
    area, small = style.paper.text_area, _foot_style(style)
    top = area.bottom - small.height(2, metrics)
    width = small.width(page_number, metrics)
    room = Rect(area.x, top, area.width - width - 2 * GAP, area.bottom - top)
    where = WHERE_TO + ", ".join(text.address) if text.address else ""
    below = Rect(area.x, top, area.width, area.bottom - top)
    setting = fit((where,), room, [small, TextStyle(style.face, FOOT_SIZE - 1)], metrics)
    page = line_run(page_number, (area.right - width, top + small.ascent(metrics)), small, metrics)
    rule = Stroke(area.x, top - GAP, area.right, top - GAP, FOOT_RULE)
    return (
        stroke_block("foot rule", Rect(area.x, top - 2 * GAP, area.width, 2 * GAP), [rule]),
        text_block("foot", below, [*setting.block("", room, top, metrics).runs, page], metrics),
    )
