"""Plans of an evening: tables that letterkit writes, people edit in a spreadsheet, and letterkit reads again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.nearest import nearest_hint
from letterkit.model.plan import ANSWER, COLUMNS, BadRow, EveningPlan, PlanColumns, PlanRow
from letterkit.model.whole_number import whole_number
from letterkit.page.paper import PAPERS
from letterkit.russian.characters import clean
from letterkit.store.edited_tables import Row, table_rows, wide
from letterkit.store.sent_files import Opening
from letterkit.store.sheets import workbook
from letterkit.store.spreadsheet_csv import as_file, kept_as_text, save_private

_WORKBOOK = ".xlsx"
_WHOLE = late_pattern(r"(\d+)[.,]0+")
_YES = frozenset({"yes", "y", "true", "1", "x", "да", "д", "истина", "+"})
_NO = frozenset({"", "no", "n", "false", "0", "нет", "н", "ложь", "-"})
_CYRILLIC_PAPER = str.maketrans("а", "a")  # А4, typed in Russian
_REPLY = "yes"
_AS_IT_SHOWS = Opening()


def read_plan(path: Path, opening: Opening = _AS_IT_SHOWS) -> EveningPlan:
    """The plan in that file, CSV or a workbook; a row that cannot be understood is a BadRow.

    Raises DiskError for a file that cannot be read or is no plan, UsageError for a sheet or an encoding there is not.
    """
    rows = list(table_rows(path, opening, _known, _what_it_takes()))
    names = tuple(cell.strip() for cell in rows[0][1]) if rows else ()
    columns = PlanColumns.of(names)
    _refuse_unless_plan(columns, path)
    read = tuple(_row(line, wide(cells, columns.width), columns) for line, cells in rows[1:])
    return EveningPlan(names, read, columns.remarks)


def plan_content(rows: Iterable[PlanRow], questions: Sequence[str], *, as_workbook: bool = False) -> bytes:
    """The rows as a file, CSV or an .xlsx, with a column for each of the questions."""
    columns = (*COLUMNS, *(f"{ANSWER}{name}" for name in questions))
    cells = (_cells(row, questions) for row in rows)
    if not as_workbook:
        return as_file(columns, cells)
    return workbook(chain([columns], (map(kept_as_text, each) for each in cells)))  # may be saved as CSV later


def write_plan(path: Path, rows: Iterable[PlanRow], questions: Sequence[str], *, force: bool) -> Path:
    """Writes the plan, readable by its owner only, and returns its path; .xlsx is a workbook, all else CSV.

    Raises DiskError.
    """
    content = plan_content(rows, questions, as_workbook=path.suffix.lower() == _WORKBOOK)
    return save_private(path, content, force=force)


def _refuse_unless_plan(columns: PlanColumns, path: Path) -> None:
    if columns.missing:
        fact = tr(
            "{path} is no plan of an evening: it has no column {names}.", path=path, names=_named(columns.missing)
        )
        raise DiskError(fact, _what_it_takes())
    if columns.twice:
        fact = tr("{path} has more than one column {names}.", path=path, names=_named(columns.twice))
        raise DiskError(fact, tr("Keep one of them."))


def _known(names: list[str]) -> int:
    return len(PlanColumns.of(names).positions)


def _named(columns: Iterable[str]) -> str:
    return ", ".join(tr('"{name}"', name=name) for name in columns)


def _what_it_takes() -> str:
    return tr("letterkit plan makes one; a list of ids is given as @FILE.")


def _row(line: int, cells: Row, columns: PlanColumns) -> PlanRow | BadRow:
    given = {name: cells[position] for name, position in columns.positions.items()}
    person_id, name, sender = clean(given["id"]), clean(given["name"]), clean(given.get("sender", ""))
    if problems := list(_problems(given, cells, columns)):
        reason, remedy = (" ".join(dict.fromkeys(parts)) for parts in zip(*problems, strict=True))
        return BadRow(line, person_id, name, reason, remedy, cells, sender)
    return PlanRow(
        line,
        person_id,
        name,
        clean(given["template"]),
        sender,
        {question: cells[at] for question, at in columns.questions.items() if cells[at]},
        _number(given.get("number", "")),
        _paper(given.get("paper", "")),
        reply=given.get("reply", "").casefold() in _YES,
        cells=cells,
    )


def _problems(given: dict[str, str], cells: Row, columns: PlanColumns) -> Iterator[tuple[str, str]]:
    """What is wrong with the cells of a row, each with its remedy."""
    if len(cells) > columns.width:
        yield (
            tr("The row has more cells than there are columns."),
            tr("Put a text with commas in quotation marks, or take out what is too much."),
        )
    if not given["id"]:
        yield tr("The row names nobody."), tr('Give the id in the column "id": letterkit pick lists them.')
    number, paper, reply = (given.get(name, "") for name in ("number", "paper", "reply"))
    if number and _number(number) is None:
        fact = tr('The number of the letter is "{number}".', number=number)
        yield fact, tr("Write a number from 1, or leave it empty.")
    if paper and _paper(paper) not in PAPERS:
        yield tr('There is no paper "{paper}".', paper=paper), nearest_hint(_paper(paper), PAPERS)
    if reply.casefold() not in _YES | _NO:
        yield tr('The column "reply" has "{typed}".', typed=reply), tr("Write yes or no, or leave it empty.")


def _number(typed: str) -> int | None:
    """The number from 1; a spreadsheet may have made 1.0 or 1,0 of it."""
    made = _WHOLE.fullmatch(typed)
    return whole_number(made[1] if made else typed)


def _paper(typed: str) -> str:
    return typed.casefold().translate(_CYRILLIC_PAPER)


def _cells(row: PlanRow, questions: Iterable[str]) -> Row:
    number = str(row.number) if row.number else ""
    fixed = (row.person_id, row.name, row.template, row.sender, number, row.paper, _REPLY if row.reply else "")
    return (*fixed, *(row.answers.get(name, "") for name in questions))
