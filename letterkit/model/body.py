"""The body of a template, and what is known about it before it is filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from letterkit.language import tr


@dataclass(frozen=True, slots=True)
class Use:
    """One name that a body reads, `weather` or `to.first`, and the line of the file on which it does."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with the code in a template: a syntax error or an unsafe expression.

    It is kept with the template, so `message` is `marked` and waits with its values for the language it is said in.
    """

    message: str
    line: int
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    @property
    def words(self) -> str:
        """What is wrong, in the language spoken."""
        return tr(self.message, **self.values)


@dataclass(frozen=True, slots=True)
class Body:
    """A body as text, and what is known about it before it is filled."""

    text: str = ""
    first_line: int = 1
    uses: tuple[Use, ...] = ()
    flaws: tuple[Flaw, ...] = ()


EMPTY = Body()
