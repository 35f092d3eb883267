"""A letter template: its questions, its Russian body, its English gloss."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

PROVIDED: Mapping[str, frozenset[str]] = {
    "to": frozenset({"first", "patronymic", "surname", "call", "gender", "formal", "g", "you"}),
    "sender": frozenset({"name", "first", "gender", "g"}),
    "letter": frozenset({"number", "date"}),
    "today": frozenset(),
}
"""The names every body may read besides its own variables, and what each offers."""


class AnswerKind(StrEnum):
    """What a question takes for an answer."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Choice:
    """One phrase to choose: the Russian that is printed and the English that explains it."""

    russian: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class Variable:
    """One question to the writer. `example` shows what fits and never reaches paper."""

    name: str
    kind: AnswerKind = AnswerKind.LINE
    ask: str = ""
    example: str = ""
    required: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a body reads a name: `weather`, or `to.first`; `line` is of the file."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong in the language of a template: a syntax error or an unsafe expression."""

    message: str
    line: int


@dataclass(frozen=True, slots=True)
class Body:
    """A template text and what is known of it without filling it."""

    text: str = ""
    first_line: int = 1
    uses: tuple[Use, ...] = ()
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """One template, as far as it could be read.

    `occasion` names what needs the record's consent («birthday»), empty where nothing does.
    """

    name: str
    title: str = ""
    gloss: str = ""
    occasion: str = ""
    variables: tuple[Variable, ...] = ()
    russian: Body = Body()
    english: Body = Body()
