"""What writers said of themselves, kept for the letters after: a private TOML file."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

from letterkit.errors import DiskError
from letterkit.language import marked, tr
from letterkit.model.meaning import Meaning
from letterkit.model.template import AnswerKind
from letterkit.store.disk import wipe
from letterkit.store.small_toml import read_tables, write_small

_UNUSABLE = marked("{path}, which has what you said of yourself, cannot be used: {problem}.")


@dataclass(frozen=True, slots=True)
class StandingAnswer:
    """An answer, the name with which its writer signs, and the name and kind of the questions that it answers."""

    writer: Annotated[str, Meaning("the name with which the writer signs", required=True)] = ""
    answer: Annotated[str, Meaning("what the writer said", required=True, lines=True)] = ""
    question: Annotated[str, Meaning("the name of the question in templates", lines=True)] = ""
    kind: Annotated[AnswerKind, Meaning("what the question takes as an answer")] = AnswerKind.LINE


def read_standing(path: Path) -> tuple[StandingAnswer, ...]:
    """The answers of all who write here; none if there is no file yet. Raises DiskError if it cannot be used."""
    try:
        return read_tables(path, "answers", StandingAnswer, _UNUSABLE) if path.exists() else ()
    except DiskError as error:
        raise DiskError(error.fact, tr("Correct it, or have it deleted in the settings (F10).")) from error


def write_standing(path: Path, answers: Sequence[StandingAnswer]) -> None:
    """Replaces the answers, readable by their owner only; where none are left, the file goes. Raises DiskError."""
    if answers:
        write_small(path, {"answers": [asdict(answer) for answer in answers]})
    elif path.exists():
        wipe(path)
