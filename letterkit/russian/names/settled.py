"""Whether a form that somebody settled can be one of a name's."""

from itertools import zip_longest

from letterkit.model.name import Case
from letterkit.russian.characters import clean
from letterkit.russian.names.parts import patronymic_cases, patronymic_gender

_LONGEST_ENDING = 3
"""Letters of a word that cases change: Достоевск-ий, Достоевск-ому; Лев, Льву; Любовь, Любови."""


def may_be_form(form: str, name: str, case: Case) -> bool:
    """Whether the form may be this case of the name: word for word the same but for endings, of one gender.

    >>> may_be_form("Асанову Марлену Рифатовичу", "Асанов Марлен Рифатович", Case.DATIVE)
    True
    >>> may_be_form("Иванову Петру Петровичу", "Асанов Марлен Рифатович", Case.DATIVE)
    False

    Gender and case are seen in patronymics only. Names that do not change are forms of themselves.
    """
    pairs = list(zip_longest(_words(form), _words(name), fillvalue=""))
    return all(_share_a_stem(one, other) for one, other in pairs) and all(
        patronymic_gender(one) == patronymic_gender(other) and case in patronymic_cases(one)
        for one, other in pairs
        if patronymic_gender(other)
    )


def _words(name: str) -> list[str]:
    """The words, those of a compound each by itself, with е for ё: Пётр, Петру."""
    return clean(name).casefold().replace("ё", "е").replace("-", " ").split()


def _share_a_stem(one: str, other: str) -> bool:
    stem = one[: max(1, min(len(one), len(other)) - _LONGEST_ENDING)]
    return bool(stem) and other.startswith(stem)
