"""A letter laid out on sheets: a header on every page, number and date, body, signature, return address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterkit.model.letter import LetterText
from letterkit.model.page import Block, Face, Page, Rect, Run, Stroke
from letterkit.page.address_lines import wrap_address
from letterkit.page.block import TextStyle, line_run, stroke_block, text_block
from letterkit.page.flow import Row, kept_together, paginate, row_blocks, without_strays
from letterkit.page.letter_extras import Photo, fold_marks, with_hand_lines, with_photos
from letterkit.page.metrics import MM_PER_POINT, Metrics
from letterkit.page.paper import A4, Paper
from letterkit.page.paragraph import Line, Measure, break_paragraph
from letterkit.page.quotes import with_russian_quotes

LEADING = 1.36
HEADER_STEP, ADDRESS_STEP = 3.0, 1.0
"""By how many points header and return address are smaller than the body; the address is copied by hand."""

LARGEST_HEADER = 9.0
"""Points: a long name takes two lines, and the margin has no room for larger ones."""

INDENT = 1.5
"""The indent of a paragraph, in ems of the body."""

HEADER_GAP, RULE_GAP, RULE = 6.0, 1.6, 0.2
"""mm: from the header's rule to the text, from the header's ink to its rule, and the rule's thickness."""

HEADER_TOP = 8.0
"""What printers leave unprinted at the top, and a little more, mm."""

RETURN_ADDRESS, ENCLOSURES = "Обратный адрес:", "Вложения: "


@dataclass(frozen=True, slots=True)
class LetterStyle:
    """How a letter is set; `size` is the body's, in points.

    `fold_marks` shows where the sheet is folded for its envelope, `hand_lines` rules what the text leaves
    free of the last sheet. `quotes` sets straight quotation marks and dashes as Russian books have them.
    """

    face: Face = Face.SERIF
    size: float = 12.0
    justified: bool = True
    paper: Paper = A4
    fold_marks: bool = False
    hand_lines: bool = False
    quotes: bool = False

    @property
    def body(self) -> TextStyle:
        """How the letter itself is set."""
        return TextStyle(self.face, self.size, LEADING)

    @property
    def header(self) -> TextStyle:
        """How the head of every page is set."""
        return TextStyle(self.face, min(self.size - HEADER_STEP, LARGEST_HEADER))

    @property
    def address(self) -> TextStyle:
        """How the return address is set."""
        return TextStyle(self.face, self.size - ADDRESS_STEP)


def letter_pages(
    text: LetterText, style: LetterStyle, metrics: Metrics, photos: Sequence[Photo] = ()
) -> tuple[Page, ...]:
    """The letter as pages, at least one; photos stand below the text, where there is room.

    A line break within a paragraph is kept. Words are hyphenated where lines would come out badly
    without; what is wider than a line is broken anywhere.
    """
    area = style.paper.text_area
    rows = [*_heading(text, style, metrics), *_body(text, style, metrics), *_ending(text, style, metrics)]
    sheets = [row_blocks(sheet, area, metrics) for sheet in paginate(_with_company(rows), area, metrics)]
    sheets = with_photos(sheets, photos, area)
    if style.hand_lines:
        sheets = with_hand_lines(sheets, area)
    marks = fold_marks(style.paper) if style.fold_marks else ()
    return tuple(
        Page(
            style.paper.width,
            style.paper.height,
            (*_header(text.recipient, f"стр. {number} из {len(sheets)}", style, metrics), *sheet, *marks),
        )
        for number, sheet in enumerate(sheets, 1)
    )


def _with_company(rows: list[Row]) -> list[Row]:
    """The rows with the last two of the body kept beside the signature, which never stands alone on a page."""
    body = [number for number, row in enumerate(rows) if row.block == "body"][-2:]
    return [row.kept() if number in body else row for number, row in enumerate(rows)]


def _heading(text: LetterText, style: LetterStyle, metrics: Metrics) -> list[Row]:
    """One row: the number at the left, the date at the right."""
    area = style.paper.text_area
    number = f"Письмо № {text.number}" if text.number else ""
    runs = [_left(number, style.body, area, metrics), _right(text.date, style.body, area, metrics)]
    shown = tuple(run for run in runs if run.text)
    return [Row("heading", style.body, shown, together=True)] if shown else []


def _body(text: LetterText, style: LetterStyle, metrics: Metrics) -> list[Row]:
    """The paragraphs, set off from the heading; a greeting of one line stays with what follows it."""
    written = map(with_russian_quotes, text.paragraphs) if style.quotes else text.paragraphs
    paragraphs = [_paragraph(paragraph, style, metrics) for paragraph in written]
    rows = [row for paragraph in paragraphs for row in without_strays(paragraph)]
    if rows:
        greets = len(paragraphs[0]) == 1
        rows[0] = replace(rows[0], space=style.body.pitch, together=rows[0].together or greets)
    return rows


def _paragraph(text: str, style: LetterStyle, metrics: Metrics) -> list[Row]:
    """The rows of one paragraph, the first of them indented; the writer's line breaks are kept."""
    area, em, body = style.paper.text_area, style.size * MM_PER_POINT, style.body
    rows: list[Row] = []
    for part in text.splitlines():
        indent = 0.0 if rows else INDENT
        measure = Measure(area.width / em * 1000, indent * 1000, style.justified)
        for line in break_paragraph(part, measure, metrics.faces[style.face]):
            x = area.x + (0.0 if rows else INDENT * em)
            rows.append(Row("body", body, (_line_run(line, x, style),), together=line.hyphenated))
    return rows


def _line_run(line: Line, x: float, style: LetterStyle) -> Run:
    """A line of a paragraph from x (mm) on, in its row."""
    mm = style.size * MM_PER_POINT / 1000
    width = (line.width + line.spread * line.text.count(" ")) * mm
    return Run(x, 0.0, line.text, style.face, style.size, width, line.spread * mm)


def _ending(text: LetterText, style: LetterStyle, metrics: Metrics) -> list[Row]:
    """The signature at the right, below it where an answer goes and what is enclosed; not parted by a page's end."""
    area = style.paper.text_area
    signature = [
        Row("signature", style.body, (_right(line, style.body, area, metrics),))
        for line in _wrapped((text.signature,), style.body, area, metrics)
    ]
    address = [
        Row("return address", style.address, (_left(line, style.address, area, metrics),))
        for line in _wrapped((RETURN_ADDRESS, *text.return_address), style.address, area, metrics)
    ]
    enclosed = [
        Row("enclosures", style.address, (_left(line, style.address, area, metrics),))
        for line in _wrapped((ENCLOSURES + ", ".join(text.enclosures) + ".",), style.address, area, metrics)
    ]
    parts = [signature, address if text.return_address else [], enclosed if text.enclosures else []]
    return kept_together(row for part in parts for row in _set_off(part, style.body.pitch))


def _set_off(rows: list[Row], space: float) -> list[Row]:
    """The rows with free space above the first."""
    return [replace(row, space=space if number == 0 else 0.0) for number, row in enumerate(rows)]


def _wrapped(lines: tuple[str, ...], style: TextStyle, area: Rect, metrics: Metrics) -> tuple[str, ...]:
    return wrap_address(lines, area.width, style, metrics)


def _left(text: str, style: TextStyle, area: Rect, metrics: Metrics) -> Run:
    return line_run(text, (area.x, 0.0), style, metrics)


def _right(text: str, style: TextStyle, area: Rect, metrics: Metrics) -> Run:
    return line_run(text, (area.right - style.width(text, metrics), 0.0), style, metrics)


def _header(recipient: str, place: str, style: LetterStyle, metrics: Metrics) -> tuple[Block, Block]:
    """Who the letter is for and which page this is, and the rule below; a long name grows upwards."""
    small, text_area = style.header, style.paper.text_area
    rule_y = text_area.y - HEADER_GAP
    area = Rect(text_area.x, HEADER_TOP, text_area.width, rule_y - RULE - HEADER_TOP)
    last = rule_y - RULE_GAP - small.descent(metrics)
    page = replace(_right(place, small, text_area, metrics), y=last)
    lines = _wrapped((recipient,), small, Rect(area.x, area.y, page.x - area.x - small.pitch, area.height), metrics)
    runs = [
        line_run(line, (area.x, last - small.pitch * (len(lines) - number)), small, metrics)
        for number, line in enumerate(lines, 1)
    ]
    rule = Stroke(area.x, rule_y, area.right, rule_y, RULE)
    below = Rect(area.x, area.bottom, area.width, HEADER_GAP)
    return text_block("header", area, [*runs, page], metrics), stroke_block("header rule", below, (rule,))
