"""Pages that would take minutes to be read: the parser takes the square of how deep elements stand in each other.

The same goes for the attributes of one tag.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BEGUN = late_pattern(r"<[A-Za-z]")
_MARK = late_pattern(r"[\s/\"'][^\s/]")
_UNCLOSED = late_pattern(r"=\s*(?:\"[^\"]*|'[^']*)\Z")

_AT_ONCE = 1_000
"""Tags of which it does not matter how they stand in each other."""

_BESIDE_CELLS = late_pattern(
    r"(?i)<(?:table|tbody|thead|tfoot|colgroup|tr|/(?:tr|td|th|tbody|thead|tfoot|caption|colgroup))\b[^<>]*>"
    r"([^<]*[^<\s][^<]*)"
)
_MOST_COPIED = 50_000_000

_MOST_EMPTY = 50_000
"""Empty cells that stand for columns of wider ones."""

_WIDEST = 100
"""Columns that one cell may say it takes."""

_USUAL_DEPTH = 15
_MOST_INSIDE = 10_000_000
"""Elements in which something stands, counted for each tag of the page: the parser looks through, or repeats, them."""

_LONG = 400
_MOST_COMPARED = 500_000_000
"""How often attributes of one tag may be compared, each with all others: a tag of 20,000, or many of a thousand."""


def refuse_endless(source: str) -> None:
    """Raises DiskError for a page with thousands of elements inside each other, or of attributes of one."""
    remedy = tr("Open it in a browser, and copy the text or the table.")
    if sum(count**2 for count in _marks(source)) > _MOST_COMPARED:
        raise DiskError(tr("The page has tags with thousands of attributes."), remedy)
    if _misplaced(source) > _MOST_COPIED:
        raise DiskError(tr("The page has too much text between the cells of a table."), remedy)
    opened, tags = 0, source.count("<")
    for part in _parts(source):
        opened += max(0, _depth(part) - _USUAL_DEPTH)
        if opened * tags > _MOST_INSIDE:
            raise DiskError(tr("The page has too many elements inside each other."), remedy)


def columns_taken(cell: "LexborNode") -> int:
    """How many columns a cell of a table takes."""
    said = cell.attributes.get("colspan") or ""
    return max(1, min(int(said[:4]), _WIDEST)) if said.isascii() and said.isdecimal() else 1


def refuse_wide(root: "LexborNode") -> None:
    """Raises DiskError for a page whose cells say that they take more columns than any table has cells."""
    if sum(columns_taken(cell) - 1 for cell in root.css("[colspan]")) > _MOST_EMPTY:
        remedy = tr("Open it in a browser, and copy the text or the table.")
        raise DiskError(tr("The page has cells that take too many columns."), remedy)


def _misplaced(source: str) -> int:
    """How many characters the parser copies: text beside the cells of a table moves before it, with what did before."""
    moved = copied = 0
    for match in _BESIDE_CELLS.finditer(source):
        moved += len(match[1])
        copied += moved
    return copied


def _marks(source: str) -> Iterator[int]:
    """How many attributes a tag has at most, of each that has many. A ">" between quotation marks does not end it."""
    count, is_open = 0, False
    for part in source.split(">"):
        begun = None if is_open or len(part) < _LONG else _BEGUN.search(part)
        if is_open or begun:
            count += len(_MARK.findall(part, begun.start() if begun else 0))
        is_open = "=" in part and bool(_UNCLOSED.search(part))
        if not is_open:
            yield count
            count = 0


def _parts(source: str) -> Iterator[str]:
    """The page in parts of some thousand tags, if it has more: each is parsed for itself, so that none takes long."""
    tags = source.split("<")
    if len(tags) > _AT_ONCE:
        yield from ("<" + "<".join(tags[start : start + _AT_ONCE]) for start in range(0, len(tags), _AT_ONCE))


def _depth(part: str) -> int:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - few files are HTML

    root = LexborHTMLParser(part).root
    inside: list[LexborNode] = [root] if root else []
    depth = 0
    while inside:
        depth += 1
        inside = [child for node in inside for child in node.iter()]
    return depth
