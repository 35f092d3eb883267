"""Why a reading of a text or a name may be wrong: a value, said in the language that is spoken when somebody asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from letterkit.language import tr
from letterkit.model.joined import either


@dataclass(frozen=True, slots=True)
class Doubt:
    """A message and the values for its places, by name: what can be kept, and is a sentence once somebody reads it."""

    message: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return tr(self.message, **dict(self.values))


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What may be meant, in a doubt: one text or another."""

    texts: tuple[str, ...]

    def __str__(self) -> str:
        return either(self.texts)


def doubt(message: str, **values: object) -> Doubt:
    """A doubt; the message is a literal, or one of a table that holds it as `marked`.

    >>> str(doubt('not understood: "{text}"', text="сбежал"))
    'not understood: "сбежал"'
    """
    return Doubt(message, tuple(values.items()))


def said(doubts: Iterable[Doubt]) -> tuple[str, ...]:
    """The doubts as sentences.

    >>> said([doubt("it asks a question")])
    ('it asks a question',)
    """
    return tuple(map(str, doubts))
