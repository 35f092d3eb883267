"""Those who write on an evening: a list of names, a table, one sender profile, or a folder of them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.evening_writer import COLUMNS, EveningWriter
from letterkit.model.name import Gender
from letterkit.model.plan import PlanColumns
from letterkit.model.sender import Sender
from letterkit.model.shortened import shortened
from letterkit.russian.characters import clean
from letterkit.store.disk import reading
from letterkit.store.edited_tables import Row, table_rows, wide
from letterkit.store.profile import read_sender
from letterkit.store.sent_files import Opening

_PROFILE = ".toml"
_GENDERS = {
    "": None,
    **dict.fromkeys(("m", "male", "м", "муж", "муж."), Gender.MALE),
    **dict.fromkeys(("f", "female", "ж", "жен", "жен."), Gender.FEMALE),
}
_LONGEST_SHOWN = 60
_NOT_IN_NAMES = frozenset(",;|\t\n@:=0123456789")


def read_writers(path: Path) -> tuple[EveningWriter, ...]:
    """The writers in that file or folder, in their order; in a folder by the names of the files.

    Raises DiskError if it cannot be read, or anything in it does not fit: a wrong return address is worse than none.
    """
    with reading(path):
        is_folder = path.is_dir()
    if is_folder or path.suffix.lower() == _PROFILE:
        writers = tuple(_of_profile(each) for each in (sorted(path.glob(f"*{_PROFILE}")) if is_folder else (path,)))
    else:
        writers = tuple(_of_table(path))
    if not writers:
        raise DiskError(tr("{path} names no writer.", path=path), _what_it_takes())
    _refuse_twice(writers, path)
    return writers


def _of_profile(file: Path) -> EveningWriter:
    return EveningWriter(read_sender(file), file=file.stem)


def _of_table(path: Path) -> Iterator[EveningWriter]:
    """A writer a row; where the first one names no columns, each has a name and no more."""
    rows = list(table_rows(path, Opening(), _known, _what_it_takes()))
    columns = PlanColumns.of(rows[0][1] if rows else (), COLUMNS)
    if "name" in columns.positions:
        _refuse_odd_columns(columns, path)
        rows = rows[1:]
    else:
        columns = PlanColumns.of(("name",), COLUMNS)
        rows = [row for row in rows if not row[1][0].startswith("#")]
    for line, cells in rows:
        yield _writer(wide(cells, columns.width), columns, f"{path}:{line}")


def _known(names: list[str]) -> int:
    return len(PlanColumns.of(names, COLUMNS).positions)


def _refuse_odd_columns(columns: PlanColumns, path: Path) -> None:
    """Raises DiskError for a column that nothing reads: it may hold an address under another name."""
    if odd := (*columns.idle, *columns.twice):
        fact = tr('{path} has a column "{column}" too many.', path=path, column=odd[0])
        raise DiskError(fact, tr("The columns are {names}.", names=", ".join((*COLUMNS, "answer QUESTION"))))


def _writer(cells: Row, columns: PlanColumns, where: str) -> EveningWriter:
    """The writer of a row. Raises DiskError, with the place, for what is no name or no gender."""
    given = {name: cells[position] for name, position in columns.positions.items()}
    name = clean(given["name"])
    if not name or len(cells) > columns.width or not _NOT_IN_NAMES.isdisjoint(given["name"]):
        shown = shortened(clean(", ".join(filter(None, cells))), _LONGEST_SHOWN)
        raise DiskError(tr('{place}: "{text}" is no name.', place=where, text=shown), _what_it_takes())
    gender = given.get("gender", "").casefold()
    if gender not in _GENDERS:
        fact = tr('{place}: "{gender}" is no gender.', place=where, gender=given["gender"])
        raise DiskError(fact, tr("Write m or f, or leave it empty."))
    lines = given.get("address", "").replace(";", "\n").split("\n")
    address = tuple(line for line in map(clean, lines) if line)
    answers = {question: cells[at] for question, at in columns.questions.items() if cells[at]}
    sender = Sender(name, gender=_GENDERS[gender], address=address)
    return EveningWriter(sender, clean(given.get("template", "")), answers)


def _refuse_twice(writers: tuple[EveningWriter, ...], path: Path) -> None:
    """Raises DiskError for two who sign alike: a plan tells them apart by nothing else."""
    known = Counter(name for writer in writers for name in set(writer.known_as))
    for writer in writers:
        if any(known[name] > 1 for name in writer.known_as):
            fact = tr('{path} has two writers called "{name}".', path=path, name=writer.name)
            raise DiskError(fact, tr("Add a surname or its first letter to one of them, or take one out."))


def _what_it_takes() -> str:
    return tr(
        "Give a name a line, a table with the column name (and gender, address, template) or a folder of profiles."
    )
