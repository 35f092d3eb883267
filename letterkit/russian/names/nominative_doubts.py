"""Why a person must confirm the nominative that a printed name is read as, even if no other is as likely."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.doubt import AnyOf, Doubt, doubt
from letterkit.russian.latin_spelling import spells, spells_exactly
from letterkit.russian.names.declension import forms_of
from letterkit.russian.names.first_names import NO_NAMES_IN_IE
from letterkit.russian.names.gender import knows_first
from letterkit.russian.names.likelihood import surname_likelihood
from letterkit.russian.names.nominative_of_part import nominatives_of
from letterkit.russian.names.paradigms import NamePart
from letterkit.russian.names.surname_words import NOUNS_LIKE_HERS

_DECLINES_OTHERWISE = {
    NamePart.SURNAME: marked("surname: {word} may decline otherwise, {doubt}"),
    NamePart.FIRST: marked("first: {word} may decline otherwise, {doubt}"),
}
_MAY_BE = {
    NamePart.SURNAME: marked("surname: {texts}"),
    NamePart.FIRST: marked("first: {texts}"),
    NamePart.PATRONYMIC: marked("patronymic: {texts}"),
}
_DISAGREES = {
    NamePart.SURNAME: marked('surname: "{word}" is rather {other} in another case or gender'),
    NamePart.FIRST: marked('first: "{word}" is rather {other} in another case or gender'),
}
_LIKELIER = 0.9
_MUCH_LIKELIER = 1.4
"""By how much: a surname in -ова of a woman before one of a man that would end so, in the scores of `likelihood`."""
_LIKELIEST = 2.1
_EXACT = 1e-6
_CASES = tuple(case for case in Case if case is not Case.PREPOSITIONAL)  # no list has a name in that one
# "Михайлу", "Павлу", "Ивашку": what is left ends as few names do, and Ukrainian ones have an -о more.
_MAY_LACK_O = late_pattern("(?:[йрв]и?|[бгджзкмнпстхш])л$|[бвгджзлмнпрстхшь]к$")

_MAY_HAVE_SOFT_SIGN = late_pattern("[лнрс]и$")


def open_parts(name: FullName, rivals: Sequence[FullName]) -> tuple[Doubt, ...]:
    """For each part in which likely readings differ: what it may be."""
    if not rivals:
        return ()
    return tuple(
        doubt(message, texts=AnyOf(tuple(texts)))
        for part, message in _MAY_BE.items()
        if len(texts := dict.fromkeys(getattr(other, part.value) for other in (name, *rivals))) > 1
    )


def doubts_about_forms(name: FullName, printed: FullName, gender: Gender, case: Case, latin: str) -> Iterator[Doubt]:
    """Whether a part declines in another way too, is rather a form of another name, or is spelt otherwise in Latin."""
    for part, message in _DECLINES_OTHERWISE.items():
        word = getattr(name, part.value)
        if (why := forms_of(word, part, gender).doubt(case)) and not is_spelt(word, latin):
            yield doubt(message, word=word, doubt=why)
    yield from _disagreeing(name, printed, gender, case, latin)
    if latin.strip() and not spells(latin, name):
        yield doubt("the Latin name {latin} does not spell it", latin=latin.strip())


def is_spelt(part: str, latin: str) -> bool:
    """Whether the published Latin name, if there is one, has this part of the name."""
    return bool(latin.strip()) and spells_exactly(latin, part)


def _disagreeing(name: FullName, printed: FullName, gender: Gender, case: Case, latin: str) -> Iterator[Doubt]:
    """Parts that are hardly a name so, and are one in another case or gender: "Гусеву Анне", "Ивану Ильич"."""
    left = _LIKELIER if case is Case.NOMINATIVE and name.surname.endswith("а") else _MUCH_LIKELIER  # "Мельника Иван"
    if not is_spelt(name.surname, latin) and (other := _likelier_surname(printed.surname, name.surname, gender, left)):
        yield doubt(_DISAGREES[NamePart.SURNAME], word=printed.surname, other=other)
    if is_spelt(name.first, latin) or _has_known_word(name.first, gender):
        return
    if other := _known_first(printed.first) or NO_NAMES_IN_IE.get(name.first.lower(), "").capitalize():
        yield doubt(_DISAGREES[NamePart.FIRST], word=printed.first, other=other)
    elif case is not Case.NOMINATIVE and (other := _perhaps_longer(name.first, gender)):
        yield doubt(_MAY_BE[NamePart.FIRST], texts=AnyOf((name.first, other)))


def _perhaps_longer(first: str, gender: Gender) -> str | None:
    """The name that an unknown one may be instead: Михайло of Михайл, Камиль of Камили."""
    if gender is Gender.MALE:
        return f"{first}о" if _MAY_LACK_O.search(first) else None
    return f"{first[:-1]}ь" if _MAY_HAVE_SOFT_SIGN.search(first) else None


def _has_known_word(first: str, gender: Gender) -> bool:
    return any(knows_first(word, gender) for word in first.replace("-", " ").split())


@lru_cache(maxsize=65536)
def _likelier_surname(printed: str, read: str, gender: Gender, lead: float) -> str | None:
    """Another surname that the printed one is a form of, and by so much likelier than as it is read."""
    least = surname_likelihood(read, gender) + lead - _EXACT
    if least > _LIKELIEST or read.lower() in NOUNS_LIKE_HERS:
        return None
    others = (
        word
        for sex, case in product(sorted(Gender, key=lambda sex: sex is not gender), _CASES)
        for word in nominatives_of(printed, NamePart.SURNAME, sex, case)
        if word != read and surname_likelihood(word, sex) >= least
    )
    return next(others, None)


@lru_cache(maxsize=65536)
def _known_first(printed: str) -> str | None:
    """A first name of the tables that the printed one is a form of, in whatever gender and case."""
    found = (
        word
        for sex, case in product(Gender, _CASES)
        for word in nominatives_of(printed, NamePart.FIRST, sex, case)
        if knows_first(word, sex)
    )
    return next(found, None)
