"""The plan of an evening: a table that people edit in a spreadsheet, and that is printed row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from letterkit.language import tr
from letterkit.model.nearest import did_you_mean

COLUMNS = ("id", "name", "template", "sender", "number", "paper", "reply")
"""What the columns of a plan are called, in the order in which they are written; then one for each question."""

REQUIRED = ("id", "name", "template")
"""Those without which a table is no plan; their cells may be empty but for the id."""

ANSWER = "answer "
"""How the name of a column begins whose cells answer the question that it names: "answer weather"."""

REASONS = ("file", "code", "reason", "remedy")
"""The columns that a table of rows left out has besides; in a plan they are passed over."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of a plan: a letter, or an envelope alone where `template` is empty.

    `line` is the row as a spreadsheet counts them, from 1 with the names of the columns. `name` is for the eyes and
    must be that of the record, unless it is empty. `sender` names who signs, empty for the owner of the plan.
    `answers` are those that are not empty, by the name of the question. `number` None is the next one of the log,
    `paper` a name of PAPERS or "" for the usual one. `cells` are those of the table, by its columns.
    """

    line: int
    person_id: str
    name: str = ""
    template: str = ""
    sender: str = ""
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    number: int | None = None
    paper: str = ""
    reply: bool = False
    cells: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be understood: why, and what is to be done. Who gets it and who signs is as it stands there."""

    line: int
    person_id: str
    name: str
    reason: str
    remedy: str
    cells: tuple[str, ...] = field(default=(), compare=False, repr=False)
    sender: str = ""


@dataclass(frozen=True, slots=True)
class EveningPlan:
    """A plan as it was read, in its order. `columns` are the names as they stand, `remarks` sentences on the reading.

    The cells of a row are in the order of the columns, as many as these.
    """

    columns: tuple[str, ...]
    rows: tuple[PlanRow | BadRow, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanColumns:
    """What is in which of the `width` columns of a table, by positions from 0.

    `idle` are the names of those that nothing reads, `twice` of those that stand there again.
    """

    width: int
    positions: Mapping[str, int] = field(hash=False)
    questions: Mapping[str, int] = field(hash=False)
    idle: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()

    @classmethod
    def of(cls, names: Sequence[str], known: Sequence[str] = COLUMNS) -> "PlanColumns":
        """What the columns of these names hold, of those that are known; capitals and blanks count for nothing."""
        positions: dict[str, int] = {}
        questions: dict[str, int] = {}
        idle: list[str] = []
        twice: list[str] = []
        for position, shown in enumerate(names):
            name = " ".join(shown.casefold().split())
            found, key = (questions, name.removeprefix(ANSWER)) if name.startswith(ANSWER) else (positions, name)
            if found is positions and name not in known:
                idle += [shown.strip()] if name and name not in REASONS else []
            elif key in found:
                twice.append(name)
            else:
                found[key] = position
        return cls(len(names), positions, questions, tuple(idle), tuple(twice))

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of columns that a plan must have and that are not there."""
        return tuple(name for name in REQUIRED if name not in self.positions)

    @property
    def remarks(self) -> tuple[str, ...]:
        """A sentence on each column that nothing reads."""
        return tuple(
            " ".join(filter(None, (tr('The column "{column}" is not used.', column=name), _meant(name))))
            for name in self.idle
        )


def kept_columns(columns: Sequence[str]) -> tuple[int, ...]:
    """The positions of the columns that a table of rows left out takes over: not the reasons of an earlier run."""
    return tuple(at for at, name in enumerate(columns) if name.casefold() not in REASONS)


def _meant(name: str) -> str:
    return did_you_mean(name.casefold(), (*COLUMNS, ANSWER.strip()))
