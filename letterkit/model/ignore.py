"""A maintainer's decision that a rule need not report one record."""

from dataclasses import dataclass
from typing import Annotated

from letterkit.model.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Ignore:
    """The code of a rule, and why it need not report this record.

    Without a reason it has no effect: the next maintainer could not know whether it still holds.
    """

    code: Annotated[
        str, Meaning("the code of a rule that need not report this record, such as S404", required=True)
    ] = ""
    reason: Annotated[str, Meaning("why not", required=True)] = ""


Ignores = Annotated[tuple[Ignore, ...], Meaning("rules that need not report this record")]
"""The type of the field `ignore`, which is the same wherever there is one."""
