"""What a rule is: a pure generator of hits, with a code and a severity stamped on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType, UnionType
from typing import Any, TypedDict, TypeVar, Unpack

from letterkit.model.finding import Severity
from letterkit.model.library import Path
from letterkit.rules.context import Context

Subject = TypeVar("Subject")

Check = Callable[[Subject, Context], "Iterator[Hit]"]
"""A subject and everything else that is known go in, what is wrong with the subject comes out."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule has to say; the runner adds code, severity, file and line.

    `path` is where the value stands in its record, () where it is the whole. A field that is missing
    has its own path, ("latin",), so that an unreadable value is not also called missing. `message`
    states the fact, `hint` the remedy. `line` is set only by rules whose subject carries line numbers
    itself. `words` are the words of a letter that it speaks of, as they stand there. `holds` says that a
    letter would hardly reach the person, so that it is held back unless its writer wants it in spite of that.
    """

    path: Path
    message: str
    hint: str = ""
    line: int | None = None
    words: tuple[str, ...] = ()
    holds: bool = False


class Traits(TypedDict, total=False):
    """What only few rules have: see the fields of `Rule`."""

    unwritable: Severity
    bars: bool
    paper: bool
    offices: bool
    misfits: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `on` is the type, or union of types, of the values it looks at.

    `unwritable` is its severity for people who cannot be written to, where that differs. `bars`
    says that a hit bars printing whatever its severity. `paper` marks rules that measure text and
    run only where the context has font metrics, `offices` those that say more where it has the
    list of post offices, `misfits` those that have nothing to say of a file that was read without any.
    """

    code: str
    severity: Severity
    on: type | UnionType
    check: Callable[[Any, Context], Iterator[Hit]]
    unwritable: Severity | None = None
    bars: bool = False
    paper: bool = False
    offices: bool = False
    misfits: bool = False

    @property
    def can_be_ignored(self) -> bool:
        """Whether a record may ignore it, with a reason: only what does not bar printing."""
        return self.severity is not Severity.ERROR and not self.bars


def rule(
    code: str, severity: Severity, on: type | UnionType, **traits: Unpack[Traits]
) -> Callable[[Check[Subject]], Rule]:
    """Turns a generator function into the rule of that code; its docstring is the manual page."""
    return lambda check: Rule(code, severity, on, check, **traits)


def rules_in(*modules: ModuleType) -> tuple[Rule, ...]:
    """The rules that stand in the modules, each once, in the order of the numbers in their codes: F001, N101, B201."""
    found = {each for module in modules for each in vars(module).values() if isinstance(each, Rule)}
    return tuple(sorted(found, key=lambda rule: rule.code[1:]))
