"""Endings undone: the nominatives that one part of a name, printed in another case, can come from."""

from functools import cache, lru_cache
from itertools import product

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, Gender
from letterkit.russian.names.declension import forms_of
from letterkit.russian.names.first_names import WITH_YO
from letterkit.russian.names.paradigms import NamePart
from letterkit.russian.names.surname_words import LOSES_A_VOWEL

# One word for each way to decline: which ending becomes which is learnt by declining them.
_SAMPLES: dict[NamePart, str] = {
    NamePart.SURNAME: "жук бабич гоголь захтей палий ярема дудка дуля гогия цой бедный толстой долгий крайний "
    "рыжий божий иванов сафин кравец боец стрелец хоменок горшечек королёк камень мышь швець горобець божья "
    "гладкая рыжая крайняя иванова сафина ковальска",
    NamePart.FIRST: "иван милош эмиль андрей дмитрий илья мустафа лука мария наталья любовь марко данило лев павел "
    "пётр витёк зарема сабиха даша лиля алия",
}
_MOST_READINGS = 12
_ADJECTIVE_TAIL = late_pattern("^[ои](?:го|му|м)$|^ым$")
_HARD_IN_IJ = late_pattern("[бвдзлмпрстфц]ий$")  # Толстому comes from Толстый, whatever Ukrainian writes


@cache
def _tails_in(letter: str, part: NamePart, gender: Gender, case: Case) -> tuple[tuple[str, str], ...]:
    """Those of `_tails` that a word can end in by its last letter: a few of fifty."""
    return tuple(pair for pair in _tails(part, gender, case) if pair[0][-1:] in ("", letter))


@cache
def _tails(part: NamePart, gender: Gender, case: Case) -> tuple[tuple[str, str], ...]:
    """What a form of that case ends in, and what the nominative ends in instead."""
    samples = _SAMPLES[part].split() + (list(LOSES_A_VOWEL) if part is NamePart.SURNAME else [])
    pairs = {("", "")}
    for sample in samples:
        for form in forms_of(sample, part, gender).possible(case):
            shared = _shared_letters(sample, form)
            pairs.add((form[shared:], sample[shared:]))
    return tuple(sorted(pairs))


def _shared_letters(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    differ = (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differ, min(len(one), len(other)))


def nominatives_of(text: str, part: NamePart, gender: Gender, case: Case) -> tuple[str, ...]:
    """All nominatives of one part that would be printed so in that case, in no particular order.

    First names known to have a ё get it back. Declining any of them gives the text again, except for that ё.
    """
    if case is Case.NOMINATIVE:
        return (text,)
    pieces = text.replace(" ", "-").split("-")
    if len(pieces) == 1:
        return _of_word(text, part, gender, case)
    glue = [sign for sign in text if sign in " -"] + [""]
    choices = [(piece, *(word for word in _of_word(piece, part, gender, case) if word != piece)) for piece in pieces]
    wholes = ("".join(map("".join, zip(chosen, glue, strict=True))) for chosen in product(*choices))
    few = (whole for _, whole in zip(range(_MOST_READINGS), wholes, strict=False))
    return tuple(whole for whole in few if text in forms_of(whole, part, gender).possible(case))


def declines_into(text: str, nominative: str, part: NamePart, gender: Gender, case: Case) -> bool:
    """Whether that is the usual form of the nominative, not the other that also occurs; ё counts as е."""
    return forms_of(nominative, part, gender)[case].replace("ё", "е") == text.replace("ё", "е")


@lru_cache(maxsize=65536)
def _of_word(word: str, part: NamePart, gender: Gender, case: Case) -> tuple[str, ...]:
    if word.isupper() and word != word.capitalize():
        return tuple(found.upper() for found in _of_word(word.capitalize(), part, gender, case))
    found: list[str] = []
    for tail, nominative_tail in _tails_in(word[-1:], part, gender, case):
        if not word.endswith(tail) or len(word) == len(tail):
            continue
        nominative = word[: len(word) - len(tail)] + nominative_tail
        if word in forms_of(nominative, part, gender).possible(case):
            if _ADJECTIVE_TAIL.search(tail) and _HARD_IN_IJ.search(nominative):
                continue
            nominative = _with_yo(nominative) if part is NamePart.FIRST else nominative
            if nominative not in found:
                found.append(nominative)
    return tuple(found)


def _with_yo(name: str) -> str:
    known = WITH_YO.get(name.lower())
    return known.capitalize() if known else name
