"""A letter laid out on sheets: a header on every page, number and date, body, signature, return address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterkit.model.letter import LetterText
from letterkit.model.page import Block, Face, Page, Rect, Run, Stroke
from letterkit.page.address_lines import wrap_address
from letterkit.page.block import TextStyle, line_run, stroke_block, text_block
from letterkit.page.envelope_size import C6, EnvelopeSize
from letterkit.page.flow import LetterLine, kept_together, line_blocks, paginate, without_strays
from letterkit.page.folding import fold_marks
from letterkit.page.letter_extras import Photo, with_hand_lines, with_photos
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
"""A little more than what printers cannot reach at the top, mm."""

CLOSING, MOST_COMPANY = ("signature", "return address", "enclosures"), 4
"""The blocks that close a letter, and how many lines of the body may go to another page with them."""

RETURN_ADDRESS, ENCLOSURES = "Обратный адрес:", "Вложения: "


@dataclass(frozen=True, slots=True)
class LetterStyle:
    """How a letter is set; `size` is the body's, in points.

    `fold_marks` shows where the sheet is folded for its `envelope`, `hand_lines` rules the rest of the last
    page. `quotes` sets straight quotation marks and dashes as Russian books have them.
    """

    face: Face = Face.SERIF
    size: float = 12.0
    justified: bool = True
    paper: Paper = A4
    fold_marks: bool = False
    hand_lines: bool = False
    quotes: bool = False
    envelope: EnvelopeSize = C6

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

    A line break within a paragraph is kept. Words are hyphenated where lines would otherwise be uneven;
    what is wider than a line is broken anywhere.
    """
    area = style.paper.text_area
    lines = [*_heading(text, style, metrics), *_body(text, style, metrics), *_ending(text, style, metrics)]
    contents = [line_blocks(page, area, metrics) for page in _paged(_with_company(lines), area, metrics)]
    contents = with_photos(contents, photos, area)
    if style.hand_lines:
        contents = with_hand_lines(contents, area)
    marks = fold_marks(style.paper, style.envelope) if style.fold_marks else ()
    return tuple(
        Page(
            style.paper.width,
            style.paper.height,
            (*_header(text.recipient, f"стр. {number} из {len(contents)}", style, metrics), *content, *marks),
        )
        for number, content in enumerate(contents, 1)
    )


def _paged(lines: list[LetterLine], area: Rect, metrics: Metrics) -> list[list[LetterLine]]:
    """The lines of each page; the closing block stands closer to the text where that saves a page for it."""
    pages = paginate(lines, area, metrics)
    if len(pages) > 1 and sum(line.block == "body" for line in pages[-1]) <= MOST_COMPANY:
        closer = paginate([line.closer() if line.block in CLOSING else line for line in lines], area, metrics)
        return min(pages, closer, key=len)
    return pages


def _with_company(lines: list[LetterLine]) -> list[LetterLine]:
    """The lines, the last two of the body kept with the signature, so that it never stands alone on a page."""
    body = [number for number, line in enumerate(lines) if line.block == "body"][-2:]
    return [line.kept() if number in body else line for number, line in enumerate(lines)]


def _heading(text: LetterText, style: LetterStyle, metrics: Metrics) -> list[LetterLine]:
    """One line: the number at the left, the date at the right."""
    area = style.paper.text_area
    number = f"Письмо № {text.number}" if text.number else ""
    runs = [_left(number, style.body, area, metrics), _right(text.date, style.body, area, metrics)]
    shown = tuple(run for run in runs if run.text)
    return [LetterLine("heading", style.body, shown, together=True)] if shown else []


def _body(text: LetterText, style: LetterStyle, metrics: Metrics) -> list[LetterLine]:
    """The paragraphs, with space below the heading; a greeting of one line stays with what follows it.

    Before the last paragraph a page may end, however short it is.
    """
    written = map(with_russian_quotes, text.paragraphs) if style.quotes else text.paragraphs
    paragraphs = [_paragraph(paragraph, style, metrics) for paragraph in written]
    if len(paragraphs) > 1:
        paragraphs[-2][-1:] = [replace(line, parts=True) for line in paragraphs[-2][-1:]]
    lines = [line for paragraph in paragraphs for line in without_strays(paragraph)]
    if lines:
        greets = len(paragraphs[0]) == 1
        lines[0] = replace(lines[0], space=style.body.pitch, together=lines[0].together or greets)
    return lines


def _paragraph(text: str, style: LetterStyle, metrics: Metrics) -> list[LetterLine]:
    """The lines of one paragraph, the first of them indented; the writer's line breaks are kept."""
    area, em, body = style.paper.text_area, style.size * MM_PER_POINT, style.body
    lines: list[LetterLine] = []
    for written in text.splitlines():
        indent = 0.0 if lines else INDENT
        measure = Measure(area.width / em * 1000, indent * 1000, style.justified)
        for line in break_paragraph(written, measure, metrics.faces[style.face]):
            x = area.x + (0.0 if lines else INDENT * em)
            lines.append(LetterLine("body", body, (_line_run(line, x, style),), together=line.hyphenated))
    return lines


def _line_run(line: Line, x: float, style: LetterStyle) -> Run:
    """The run of a line of a paragraph, from x (mm) on."""
    mm = style.size * MM_PER_POINT / 1000
    width = (line.width + line.spread * line.text.count(" ")) * mm
    return Run(x, 0.0, line.text, style.face, style.size, width, line.spread * mm)


def _ending(text: LetterText, style: LetterStyle, metrics: Metrics) -> list[LetterLine]:
    """The signature at the right, below it where an answer goes and what is enclosed; all on one page, if it can be."""
    area = style.paper.text_area
    signature = [
        LetterLine("signature", style.body, (_right(line, style.body, area, metrics),))
        for line in _wrapped((text.signature,), style.body, area, metrics)
    ]
    address = [
        LetterLine("return address", style.address, (_left(line, style.address, area, metrics),))
        for line in _wrapped((RETURN_ADDRESS, *text.return_address), style.address, area, metrics)
    ]
    enclosed = [
        LetterLine("enclosures", style.address, (_left(line, style.address, area, metrics),))
        for line in _wrapped((ENCLOSURES + ", ".join(text.enclosures) + ".",), style.address, area, metrics)
    ]
    signature[-1:] = [replace(line, parts=True) for line in signature[-1:]]
    groups = [signature, address if text.return_address else [], enclosed if text.enclosures else []]
    return kept_together(line for group in groups for line in _set_off(group, style.body.pitch))


def _set_off(lines: list[LetterLine], space: float) -> list[LetterLine]:
    """The lines with free space above the first."""
    return [replace(line, space=space if number == 0 else 0.0) for number, line in enumerate(lines)]


def _wrapped(lines: tuple[str, ...], style: TextStyle, area: Rect, metrics: Metrics) -> tuple[str, ...]:
    return wrap_address(lines, area.width, style, metrics)


def _left(text: str, style: TextStyle, area: Rect, metrics: Metrics) -> Run:
    return line_run(text, (area.x, 0.0), style, metrics)


def _right(text: str, style: TextStyle, area: Rect, metrics: Metrics) -> Run:
    return line_run(text, (area.right - style.width(text, metrics), 0.0), style, metrics)


def _header(recipient: str, page_number: str, style: LetterStyle, metrics: Metrics) -> tuple[Block, Block]:
    """Whom the letter is for and which page this is, and the rule below; a long name grows upwards."""
    small, text_area = style.header, style.paper.text_area
    rule_y = text_area.y - HEADER_GAP
    area = Rect(text_area.x, HEADER_TOP, text_area.width, rule_y - RULE - HEADER_TOP)
    last = rule_y - RULE_GAP - small.descent(metrics)
    page = replace(_right(page_number, small, text_area, metrics), y=last)
    lines = _wrapped((recipient,), small, Rect(area.x, area.y, page.x - area.x - small.pitch, area.height), metrics)
    runs = [
        line_run(line, (area.x, last - small.pitch * (len(lines) - number)), small, metrics)
        for number, line in enumerate(lines, 1)
    ]
    rule = Stroke(area.x, rule_y, area.right, rule_y, RULE)
    below = Rect(area.x, area.bottom, area.width, HEADER_GAP)
    return text_block("header", area, [*runs, page], metrics), stroke_block("header rule", below, (rule,))
