"""Text and tables of saved web pages, and of cells that hold HTML. Here selectolax is loaded, and in page_bounds."""

import html
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from letterkit.late_pattern import late_pattern
from letterkit.russian.news import names_one_person
from letterkit.russian.word_table import word_set
from letterkit.store.page_bounds import columns_taken, refuse_endless, refuse_wide

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TAG = late_pattern(r"</?[A-Za-z][^<>]*>|<!--")
_ENTITY = late_pattern(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_BLANKS = late_pattern(r"[ \t\r\n\f]+")
_SEVERAL_BLANKS = late_pattern(r" {2,}")
_LINES = late_pattern(r"(?<![ \n\v])[ \n\v]*\v[ \n\v]*")
_AROUND_A_BREAK = late_pattern(r" *\n *")
_EMPTY_LINES = late_pattern(r"\n{3,}")

_SAYS_NOTHING = word_set(
    "script style head nav footer form button select noscript template svg iframe object audio video"
)
_OF_ITS_OWN = word_set(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote article section main pre hr figure header aside address"
)
"""Set off by an empty line; the others begin a line."""
_ON_A_LINE = word_set("div dt dd figcaption caption details summary fieldset")
_HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
_ENDS_A_CARD = _HEADINGS | word_set("hr section article main aside")
_STRUCK = frozenset(("s", "del", "strike"))
_LITTLE = 4  # what stands around a table is no more than one part in so many
_EMPTY_LINE = "\n\n"
_LINE = "\v"
"""Where a line ends unless it has ended: several of them are one."""
_FEWEST = 2  # rows of a table, and cells of a row


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page; `rows` are those of its table if the page is one, and `around` is what it says besides."""

    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    around: str = ""


def read_page(source: str) -> Page:
    """The page as it reads: what is a paragraph stays one, rows of tables are "| a | b |", navigation is dropped.

    What is struck out stands between ~~ and ~~, of links the words stay. Any text is HTML of a kind: DiskError is
    raised only for a page that would take minutes.
    """
    refuse_endless(source)
    root = _parsed(source)
    refuse_wide(root)
    try:
        text = _tidy("".join(_said(root)))
        tables = [table for table in root.css("table") if not table.css_first("table table")]
        largest = max(tables, key=lambda table: len(table.text()), default=None)
        rows = _rows(largest) if largest else ()
        around = _tidy("".join(_said(root, largest.mem_id))) if largest else ""
    except RecursionError:  # hundreds of elements inside each other: no page is written so
        return Page(root.text(separator="\n", strip=True))
    is_all = len(rows) >= _FEWEST and len(rows[0]) >= _FEWEST and len(around) * _LITTLE < len(text)
    return Page(text, rows, around) if is_all else Page(text)


def holds_html(text: str) -> bool:
    """Whether a text has tags or entities, as cells do that were taken from a page."""
    return ("<" in text and bool(_TAG.search(text))) or ("&" in text and bool(_ENTITY.search(text)))


def text_of_html(source: str) -> str:
    """What a cell with HTML says, line for line without empty ones; of a text without tags only entities are read."""
    if not _TAG.search(source):
        return html.unescape(source)
    return "\n".join(line for line in read_page(source).text.split("\n") if line)


def _parsed(source: str) -> "LexborNode":
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - few files are HTML

    root = LexborHTMLParser(source).root
    if root is None:  # pragma: no cover - the parser makes a page of any text
        raise ValueError("no HTML")
    return root


def _said(node: "LexborNode", without: int = 0) -> Iterator[str]:
    """The words of a node, a line feed wherever a line ends; the node of that memory id left out."""
    tag = node.tag or ""
    if tag == "-text":
        yield _words(node)
    elif tag == "br":
        yield "\n"
    elif tag.startswith("-") or node.mem_id == without or _is_silent(tag, node):
        return
    elif tag == "tr":
        yield f"{_LINE}{_as_row(_cells(node))}"
    elif tag == "li":
        yield f"{_LINE}- {_content(node).replace(_EMPTY_LINE, chr(10))}"
    elif _is_struck(tag, node):
        words = _content(node)
        yield f"~~{words}~~" if words else ""
    else:
        ends = _ends(tag, node)
        yield ends
        yield from _said_inside(node, without)
        yield ends


def _said_inside(node: "LexborNode", without: int) -> Iterator[str]:
    """The words of the elements in a node; what stands under a heading that names a person is one paragraph with it."""
    inside = deque(node.iter(include_text=True))
    while inside:
        child = inside.popleft()
        said = "".join(_said(child, without))
        if child.tag in _HEADINGS and names_one_person(_tidy(said)):
            below = list(takewhile(lambda each: each.tag not in _ENDS_A_CARD, inside))
            for _ in below:
                inside.popleft()
            said += "".join(part for each in below for part in _said(each, without))
            said = f"{_EMPTY_LINE}{_tidy(said).replace(_EMPTY_LINE, chr(10))}{_EMPTY_LINE}"
        yield said


def _ends(tag: str, node: "LexborNode") -> str:
    """What stands before and behind an element: an empty line also around one that holds others of a block."""
    if tag in _ON_A_LINE:
        return (
            _EMPTY_LINE if any(child.tag in _ON_A_LINE or child.tag in _OF_ITS_OWN for child in node.iter()) else _LINE
        )
    return _EMPTY_LINE if tag in _OF_ITS_OWN else ""


def _words(node: "LexborNode") -> str:
    text = node.text_content or ""
    return text if node.parent and node.parent.tag == "pre" else _BLANKS.sub(" ", text)


def _content(node: "LexborNode") -> str:
    """What stands inside an element."""
    return _tidy("".join(part for child in node.iter(include_text=True) for part in _said(child)))


def _is_silent(tag: str, node: "LexborNode") -> bool:
    if tag in _SAYS_NOTHING:
        return True
    marks = node.attributes
    hidden = "hidden" in marks or marks.get("aria-hidden") == "true" or marks.get("role") == "navigation"
    return hidden or "display:none" in _style(node)


def _is_struck(tag: str, node: "LexborNode") -> bool:
    return tag in _STRUCK or "line-through" in _style(node)


def _style(node: "LexborNode") -> str:
    return (node.attributes.get("style") or "").replace(" ", "").lower()


def _rows(table: "LexborNode") -> tuple[tuple[str, ...], ...]:
    found = (tuple(_cells(row)) for row in table.css("tr"))
    return tuple(row for row in found if any(row))


def _cells(row: "LexborNode") -> list[str]:
    """The cells of a row, one that takes several columns followed by empty ones."""
    cells: list[str] = []
    for cell in row.iter():
        if cell.tag in ("td", "th"):
            cells += [_content(cell), *[""] * (columns_taken(cell) - 1)]
    return cells


def _as_row(cells: Sequence[str]) -> str:
    """One line of text; a single cell is no row but a frame around a paragraph."""
    if len(cells) < _FEWEST:
        return "".join(cells)
    return f"| {' | '.join(', '.join(filter(None, cell.split(chr(10)))) for cell in cells)} |"


def _tidy(text: str) -> str:
    """Without blanks around line ends, and never more than one empty line in a row."""
    lines = _AROUND_A_BREAK.sub("\n", _LINES.sub(_one_line, _SEVERAL_BLANKS.sub(" ", text)))
    return _EMPTY_LINES.sub(_EMPTY_LINE, lines).strip()


def _one_line(ends: re.Match[str]) -> str:
    return ends[0].translate({ord(_LINE): None}) if "\n" in ends[0] else "\n"
