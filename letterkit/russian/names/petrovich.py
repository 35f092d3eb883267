"""The regular Russian paradigms, from the engine pytrovich; the only module that uses it."""

from pytrovich.enums import Case as EngineCase
from pytrovich.enums import Gender as EngineGender
from pytrovich.enums import NamePart as EnginePart
from pytrovich.maker import PetrovichDeclinationMaker

from letterkit.model.name import Case, Gender
from letterkit.russian.names.paradigms import NamePart

_MAKER = PetrovichDeclinationMaker()
_PARTS = {
    NamePart.SURNAME: EnginePart.LASTNAME,
    NamePart.FIRST: EnginePart.FIRSTNAME,
    NamePart.PATRONYMIC: EnginePart.MIDDLENAME,
}
# never the engine's third gender, "androgynous": it declines women by men's rules
_GENDERS = {Gender.MALE: EngineGender.MALE, Gender.FEMALE: EngineGender.FEMALE}
_CASES = {case: EngineCase[case.name] for case in Case}


def regular_forms(word: str, part: NamePart, gender: Gender) -> tuple[str, ...]:
    """The six cases of one word without hyphens, as the engine has them.

    A word it has no rule for comes back unchanged; it expects small letters or one capital.
    """
    return tuple(_MAKER.make(_PARTS[part], _GENDERS[gender], _CASES[case], word) for case in Case)
