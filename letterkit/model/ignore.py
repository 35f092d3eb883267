"""A maintainer's word that a rule need not speak of one record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ignore:
    """The code of a rule, and why it has nothing to say here.

    Without a reason it has no effect: whoever comes next could not tell whether it still holds.
    """

    code: str = ""
    reason: str = ""
