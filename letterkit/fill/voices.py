"""The writer and the reader of a letter, as templates see them."""

from dataclasses import dataclass
from datetime import date

from letterkit.model.name import Gender


class Voice:
    """Marks the values whose attributes a template may read."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reader(Voice):
    """`to`: the person the letter is for.

    In the English gloss the names stand in Latin letters. `call` is how the letter addresses the
    person: by the first name, with the patronymic where the writer wants it, says Вы, and it is known.
    """

    first: str
    patronymic: str
    surname: str
    call: str
    gender: Gender
    formal: bool = True

    def g(self, male: str, female: str) -> str:
        """The form that agrees with the reader: «Дорогой», «Дорогая»."""
        return male if self.gender is Gender.MALE else female

    def you(self, formal: str, familiar: str) -> str:
        """The form for Вы or for ты: «Вам», «тебе»."""
        return formal if self.formal else familiar


@dataclass(frozen=True, slots=True)
class Writer(Voice):
    """`sender`: the person who signs. All texts are empty where the writer is not known."""

    name: str = ""
    first: str = ""
    gender: Gender | None = None

    def g(self, male: str, female: str, unstated: str) -> str:
        """The form that agrees with the writer; `unstated` must show no gender: «рад», «рада», «мне радостно»."""
        if self.gender is None:
            return unstated
        return male if self.gender is Gender.MALE else female


@dataclass(frozen=True, slots=True)
class LetterFacts(Voice):
    """`letter`: its number as text ("" where it has none) and its date."""

    number: str
    date: date
