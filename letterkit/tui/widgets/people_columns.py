"""The columns of the list of people: which there are at a width, and what a row says in each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.content import Content

from letterkit.actions.report.glance import Glance, Sketch
from letterkit.language import day_said, marked, tr, trn

if TYPE_CHECKING:
    from letterkit.model.written import Written

MARK = 2
"""Cells for the mark of the row that is highlighted."""

_GAP = 1
_HEADINGS = {
    "name": marked("Name"),
    "latin": marked("Latin"),
    "born": marked("Born"),
    "region": marked("Region"),
    "status": marked("Status, facility"),
    "confirmed": marked("Confirmed"),
    "letters": marked("Letters"),
    "last": marked("Last"),
}
"""The columns by the word of the order that sorts by them, and what stands over each."""

_FIXED = {"born": 5, "confirmed": 10, "letters": 8, "last": 10}
"""Cells of columns that say as much at any width."""

_SHARES: tuple[tuple[int, Mapping[str, float]], ...] = (
    (124, {"name": 0.31, "latin": 0.24, "born": 0, "region": 0.19, "status": 0.26}),
    (0, {"name": 0.45, "born": 0, "status": 0.55}),
)
"""From how many cells which columns come first, and what part of the room that is left each of them takes."""

_WITH_LETTERS = 92
"""Cells from which the letters logged have columns."""

_WITH_COUNT = 70
"""Cells from which at least their number has one, as in a terminal of 80 columns."""

_COUNT = 6
"""Cells of that column alone."""

_COUNT_HEADING = marked("Wrote")

_AFTER_STATUS = ("confirmed", "letters", "last")

_YEARS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a row and their widths in cells, from left to right."""

    widths: Mapping[str, int] = field(hash=False)

    @classmethod
    def within(cls, width: int) -> "Columns":
        """The columns of a row of that many cells."""
        shares = next(shares for least, shares in _SHARES if width >= least)
        fixed = _FIXED if width >= _WITH_LETTERS else {**_FIXED, "letters": _COUNT}
        of_letters = ("letters", "last") if width >= _WITH_LETTERS else ("letters",) if width >= _WITH_COUNT else ()
        names = [*shares, "confirmed", *of_letters]
        left = width - MARK - _GAP * (len(names) - 1) - sum(fixed.get(name, 0) for name in names)
        widths = {name: fixed.get(name) or max(int(left * shares[name]), 1) for name in names}
        widths["status"] += max(width - MARK - _GAP * (len(names) - 1) - sum(widths.values()), 0)
        return cls(widths)

    def at(self, x: int) -> str:
        """The column in which that cell lies, or behind which it lies."""
        end = MARK
        for name, width in self.widths.items():
            end += width + _GAP
            if x < end:
                return name
        return list(self.widths)[-1]

    def headings(self, order: str, *, backwards: bool) -> Content:
        """The headings; an arrow shows by which column the list is sorted, and which way round."""
        arrow = "↓" if backwards else "↑"
        named = _HEADINGS if "last" in self.widths else {**_HEADINGS, "letters": _COUNT_HEADING}
        texts = {name: f"{tr(text)}{arrow}" if name == order else tr(text) for name, text in named.items()}
        return self.row("", texts)

    def row(self, mark: str, cells: Mapping[str, str]) -> Content:
        """The cells side by side; the status takes the room of those right of it, as far as they are missing."""
        shown = dict(self.widths)
        for name in _AFTER_STATUS:
            if name in cells:
                break
            shown["status"] += _GAP + shown.pop(name) if name in shown else 0
        texts = [Content(cells.get(name, "")).truncate(width, ellipsis=True, pad=True) for name, width in shown.items()]
        return Content(mark.ljust(MARK)) + Content(" " * _GAP).join(texts)


def cells(row: Glance | Sketch, written: "Written | None", *, begun: bool) -> Mapping[str, str]:
    """What a row says in each column; of a record that is not read yet only name and year.

    What must not be cut begins the status: that a letter was begun, that the release was due, then the years of
    namesakes. A reason why nobody can write takes the room of the confirmation too.
    """
    if isinstance(row, Sketch):
        return {"name": row.name, "born": row.year, "status": "..."}
    due = [tr("release was due {day}", day=row.overdue)] if row.overdue else []
    marks = [*([tr("draft")] if begun else []), *due, *_namesakes(row.namesakes)]
    known = {"name": row.name, "latin": row.latin, "born": row.year, "region": row.region}
    if written:
        known |= {"letters": str(written.count), "last": day_said(written.last)}
    if row.barred:
        return known | {"status": "; ".join([*marks, row.brief])}
    confirmed = tr("{days} d ago", days=row.days) if row.days is not None else tr("never")
    return known | {"status": "; ".join([*marks, f"{row.status}: {row.facility}"]), "confirmed": confirmed}


def _namesakes(years: tuple[str, ...]) -> list[str]:
    if not years:
        return []
    if len(years) > _YEARS_SHOWN:
        return [trn("{count} namesake", "{count} namesakes", len(years))]
    return [trn("namesake b. {years}", "namesakes b. {years}", len(years), years=", ".join(years))]
