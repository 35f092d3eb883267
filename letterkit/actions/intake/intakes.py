"""What an import is given, and what comes of it: the records it would write, and the rows it could not take."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letterkit.actions.edit.editing import Plan
from letterkit.actions.intake.headers import OF_REPORTS, without_report
from letterkit.actions.intake.tables import ColumnMap, Table
from letterkit.store.spreadsheet_csv import as_file, save_private

FAILED_COLUMNS = OF_REPORTS
READ = "read"
"""The code of a row that only waits for a person to read its remark."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A table that was sent, which column is which field, and what holds where a row does not say it.

    `title` names the edit; `source` and `seen` say who had people or addresses there, and when. If it is
    `strict`, a row that leaves words over fails. With `unknown_place` people of whom a row says nothing of a place
    are taken, their place unknown. `remarks_read` says that somebody has read what stands beside the rows.
    """

    title: str
    table: Table
    columns: ColumnMap
    source: str = ""
    seen: date | None = None
    strict: bool = False
    unknown_place: bool = False
    remarks_read: bool = False


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row that was not taken, counted from 1 below the header, and why.

    `code` names the rule if one refused it; it is "look" where a record must be mended first, "read" where a person
    has to read a remark.
    """

    number: int
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import would write, None if nothing: `count` records of those asked for.

    `had` are rows that the library already has; `remarks` say what in a row was not understood.
    """

    plan: Plan | None
    count: int
    had: tuple[int, ...]
    failed: tuple[FailedRow, ...]
    remarks: tuple[str, ...]

    @property
    def to_be_read(self) -> int:
        """How many rows only wait for a person to read their remarks."""
        return sum(row.code == READ for row in self.failed)

    def save_failed(self, path: Path, table: Table, *, force: bool) -> Path:
        """Writes the failed rows as they came, with the reason before them: mended, they can be imported again.

        Raises DiskError, also for a file that exists and is not to be replaced.
        """
        rows, columns = [], without_report(table.columns)
        for each in self.failed:
            cells = table.rows[each.number - 1]
            rows.append((str(each.number), each.code, each.reason, *(cells.get(name, "") for name in columns)))
        return save_private(path, as_file((*FAILED_COLUMNS, *columns), rows), force=force)
