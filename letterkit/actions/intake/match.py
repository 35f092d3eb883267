"""The answer to «which of ours is it»: one for certain, a few perhaps, or none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """What is `certain`, or else what may be meant; both empty where there is nothing of the kind."""

    certain: Value | None = None
    perhaps: tuple[Value, ...] = ()

    @classmethod
    def of(cls, sure: Iterable[Value], perhaps: Iterable[Value] = ()) -> "Match[Value]":
        """What alone is sure is certain; of several each is only perhaps, and then so is the rest."""
        found = tuple(sure)
        return cls(found[0]) if len(found) == 1 else cls(None, (*found, *perhaps))
