"""Pasted HTML read as the text a browser shows of it, line by line."""

from html.parser import HTMLParser

from letterkit.late_pattern import late_pattern
from letterkit.russian.word_table import word_set

_LINES = word_set(
    "address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tbody thead tr ul"
)
_STRUCK = frozenset(("s", "del", "strike"))
_HIDDEN = frozenset(("script", "style", "head", "template", "noscript"))
_VOID = word_set("area base br col embed hr img input link meta param source track wbr")
_CELLS = frozenset(("td", "th"))
_LINE_THROUGH = late_pattern(r"text-decoration(?:-line)?\s*:[^;]*line-through")
_STRUCK_CLASS = late_pattern(
    r"(?<![a-z])(?:line-through|strike\w*|struck|crossed|del|deleted|removed|obsolete|outdated)(?![a-z])"
)
_NOT_SHOWN = late_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden")

_SPANS = late_pattern(r"\s*(?:[2-9]|[1-9]\d+|0)\s*")
_A_ROW = 64
"""Parts to look back for another cell of the row."""

_Attributes = list[tuple[str, str | None]]


def shown_text(html: str) -> str:
    """The text a browser shows, without empty lines; cells end in tabs, what is struck out stands between "~~".

    >>> shown_text('<p>Зорин<span hidden> (копия)</span>, <span style="text-decoration: line-through">ИК-1</span></p>')
    'Зорин, ~~ИК-1~~'

    Of a picture its `alt` is read, which says in words what the picture shows. A box to tick is shown as one, and a
    cell that spans several rows or columns bears a sign, since what stands in it is of more than its own row.
    """
    reader = _Shown()
    reader.feed(html)
    reader.close()
    return "\n".join(line for line in "".join(reader.parts).split("\n") if line.strip())


class _Shown(HTMLParser):
    """Collects what a browser would show."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []  # tag, whether hidden, whether struck out

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        """A line begins, a text is struck out, or what follows is hidden."""
        given = dict(attrs)
        if tag in _LINES:
            self.parts.append("\n")
        if tag in _VOID:
            if tag == "input" and (given.get("type") or "").lower() in ("checkbox", "radio"):
                self.parts.append("☑" if "checked" in given else "☐")
            if tag == "img" and given.get("alt") and not (self._is_hidden() or _hides(given)):
                self.parts.append(f" {given['alt']} ")
            return
        if tag in _CELLS:
            self._begin_cell(given)
        struck = tag in _STRUCK or _is_struck(given)
        self._open.append((tag, tag in _HIDDEN or _hides(given), struck))
        if struck:
            self._strike()

    def _begin_cell(self, given: dict[str, str | None]) -> None:
        first = "\t" not in "".join(self.parts[-_A_ROW:]).rpartition("\n")[2]
        if _SPANS.fullmatch(given.get("rowspan") or "") or (not first and _SPANS.fullmatch(given.get("colspan") or "")):
            self.parts.append("↕")

    def handle_endtag(self, tag: str) -> None:
        """A line or a cell ends, and with it whatever is still open inside."""
        if any(opened == tag for opened, _, _ in self._open):
            self._close_up_to(tag)
        if tag in _CELLS:
            self.parts.append("\t")
        elif tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """What is shown, unless it is hidden."""
        if not self._is_hidden():
            self.parts.append(data)

    def _close_up_to(self, tag: str) -> None:
        opened = ""
        while opened != tag:
            if self._open[-1][2]:
                self._strike()
            opened = self._open.pop()[0]

    def _strike(self) -> None:
        if not self._is_hidden():
            self.parts.append("~~")

    def _is_hidden(self) -> bool:
        return any(hidden for _, hidden, _ in self._open)


def _is_struck(attributes: dict[str, str | None]) -> bool:
    return (
        _LINE_THROUGH.search((attributes.get("style") or "").lower()) is not None
        or _STRUCK_CLASS.search((attributes.get("class") or "").lower()) is not None
    )


def _hides(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or _NOT_SHOWN.search((attributes.get("style") or "").lower()) is not None
