"""A maintainer's word that a rule need not speak of one record."""

from dataclasses import dataclass
from typing import Annotated

from letterkit.model.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Ignore:
    """The code of a rule, and why it has nothing to say here.

    Without a reason it has no effect: whoever comes next could not tell whether it still holds.
    """

    code: Annotated[
        str, Meaning("the code of a rule that need not speak of this record, such as S404", required=True)
    ] = ""
    reason: Annotated[str, Meaning("why not", required=True)] = ""


Ignores = Annotated[tuple[Ignore, ...], Meaning("rules that need not speak of this record")]
"""The type of the field `ignore`, which is the same wherever there is one."""
