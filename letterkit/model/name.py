"""A Russian full name in parts, and the grammatical categories it is declined by."""

from dataclasses import dataclass
from enum import StrEnum

from letterkit.language import marked, tr


class Gender(StrEnum):
    """Grammatical gender of a person's name; a record must state it."""

    MALE = "m"
    FEMALE = "f"


class Case(StrEnum):
    """The six cases of Russian, in the order of school grammar."""

    NOMINATIVE = marked("nominative")
    GENITIVE = marked("genitive")
    DATIVE = marked("dative")
    ACCUSATIVE = marked("accusative")
    INSTRUMENTAL = marked("instrumental")
    PREPOSITIONAL = marked("prepositional")

    @property
    def called(self) -> str:
        """What people call it, in the language spoken."""
        return tr(self.value)


@dataclass(frozen=True, slots=True)
class FullName:
    """Surname, first name and, where there is one, patronymic, all in one case."""

    surname: str
    first: str
    patronymic: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.surname, self.first, self.patronymic)))

    @property
    def given_first(self) -> str:
        """The name as people sign, the surname last."""
        return " ".join(filter(None, (self.first, self.patronymic, self.surname)))
