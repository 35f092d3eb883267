"""Russian names: taken apart, declined, and asked for their gender and case. The door to the names engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.declension import Forms, forms_of
from letterkit.russian.gender import gender_clash, suggest_gender
from letterkit.russian.letters import clean
from letterkit.russian.name_parts import given_name_first, split_name
from letterkit.russian.nominative import Candidate, nominatives, printed_case
from letterkit.russian.paradigms import Part

__all__ = [
    "Candidate",
    "Declined",
    "Part",
    "decline",
    "decline_as_signed",
    "decline_part",
    "gender_clash",
    "given_name_first",
    "nominatives",
    "printed_case",
    "split_name",
    "suggest_gender",
]

_NO_FORMS: Mapping[Case, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Declined:
    """A name in one case: whole, in parts, and whether it may be printed without somebody's look at it.

    `reasons` say for a maintainer which part is uncertain and why; empty where `certain`.
    """

    text: str
    name: FullName
    certain: bool = True
    reasons: tuple[str, ...] = ()


def decline(name: FullName, gender: Gender, case: Case, forms: Mapping[Case, str] = _NO_FORMS) -> Declined:
    """The name, given in the nominative, in that case.

    `forms` are whole names that a maintainer has settled: such a form wins and is certain. Raises nothing.
    """
    parts = {part: _part(name, part, gender) for part in Part}
    declined = FullName(*(parts[part][case] for part in Part))
    settled = clean(forms.get(case, ""))
    if settled:
        return Declined(settled, split_name(settled) or declined)
    doubts = [f"{part.value} {doubt}" for part in Part if (doubt := parts[part].doubt(case))]
    if case is not Case.NOMINATIVE and (clash := gender_clash(name, gender)):
        doubts.append(clash)
    return Declined(str(declined), declined, certain=not doubts, reasons=tuple(doubts))


def decline_part(text: str, part: Part, gender: Gender, case: Case) -> str:
    """One part of a name, given in the nominative, in that case: «Илья» gives «Илье»."""
    return forms_of(clean(text), part, gender)[case]


def decline_as_signed(text: str, gender: Gender, case: Case) -> str:
    """A name in that case, its words in the order people sign: «Анна Ковалёва» gives «Анны Ковалёвой».

    One word is taken for a first name, a patronymic tells any order; what is no name comes back as it is.
    """
    cleaned = clean(text)
    name = given_name_first(cleaned)
    if name is None:
        return cleaned if " " in cleaned else decline_part(cleaned, Part.FIRST, gender, case)
    declined = decline(name, gender, case).name
    if cleaned.startswith(name.surname):
        return str(declined)
    return " ".join(part for part in (declined.first, declined.patronymic, declined.surname) if part)


def _part(name: FullName, part: Part, gender: Gender) -> Forms:
    return forms_of(clean(getattr(name, part.value)), part, gender)
