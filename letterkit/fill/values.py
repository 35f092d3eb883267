"""What is known of the values in a body before it is filled: of which kind they are, and how long they can get."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

AN_ANSWER = 1_000
"""Characters that count for an answer, whatever will be typed."""

_A_NAME = 100


class Kind(Enum):
    """What a value is."""

    TEXT = auto()
    NUMBER = auto()
    DAY = auto()
    FLAG = auto()
    NOTHING = auto()
    LIST = auto()
    FORM = auto()
    VOICE = auto()


@dataclass(frozen=True, slots=True)
class Value:
    """The kinds that a value may be of, the characters it may have, and how many items if it is a list."""

    kinds: frozenset[Kind]
    length: int = 0
    items: int = 0

    @property
    def is_printed(self) -> bool:
        """Whether it is a text or a whole number, in every case."""
        return self.kinds <= {Kind.TEXT, Kind.NUMBER}

    @property
    def can_be_asked(self) -> bool:
        """Whether it can decide between cases: a form or a voice is there always, and who asks meant what it gives."""
        return self.kinds.isdisjoint({Kind.FORM, Kind.VOICE})

    def is_only(self, kind: Kind) -> bool:
        """Whether it is of that kind in every case."""
        return self.kinds == {kind}


def value(*kinds: Kind, length: int = 0, items: int = 0) -> Value:
    """A value of these kinds."""
    return Value(frozenset(kinds), length, items)


def either(values: Iterable[Value]) -> Value:
    """What may be any of these."""
    every = list(values)
    return Value(
        frozenset(kind for each in every for kind in each.kinds),
        max((each.length for each in every), default=0),
        max((each.items for each in every), default=0),
    )


ANSWER = value(Kind.TEXT, length=AN_ANSWER)
FLAG = value(Kind.FLAG)
_NAME = value(Kind.TEXT, length=_A_NAME)
_FORM = value(Kind.FORM)
DAY = value(Kind.DAY)
VOICE = value(Kind.VOICE)

OFFERED: Mapping[str, Mapping[str, Value]] = {
    "to": {
        **dict.fromkeys(("first", "patronymic", "surname", "call", "gender"), _NAME),
        "formal": FLAG,
        **dict.fromkeys(("g", "you"), _FORM),
    },
    "sender": {
        **dict.fromkeys(("name", "first"), _NAME),
        "gender": value(Kind.TEXT, Kind.NOTHING, length=1),
        "g": _FORM,
    },
    "letter": {"number": _NAME, "date": DAY},
}
"""What each voice offers; `PROVIDED` of the model says it to people."""

FORMS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("to", "g"): ("male", "female"),
    ("to", "you"): ("formal", "familiar"),
    ("sender", "g"): ("male", "female", "unstated"),
}
"""The forms that each call of a voice takes: see the voices."""
