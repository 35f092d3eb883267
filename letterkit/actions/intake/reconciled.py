"""The name and the birth that a row gives twice, in columns of their own and in a whole block: they must agree."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import product

from letterkit.actions.intake.listed import Listed
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.name import Case, FullName, Gender
from letterkit.model.partial_date import PartialDate
from letterkit.russian.blocks import NameCandidate
from letterkit.russian.characters import mend
from letterkit.russian.names import split_name
from letterkit.russian.names.declension import forms_of
from letterkit.russian.names.paradigms import NamePart
from letterkit.russian.names.parts import name_words, patronymic_nominative

_CASES = (Case.DATIVE, Case.NOMINATIVE, Case.GENITIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)
_ONE_SIGN = str.maketrans("ё’ʼ‐‑–", "е''---")


class DisagreementError(LetterkitError):
    """A row whose column and block tell of different people; the fact says both."""


def agreed_names(names: tuple[NameCandidate, ...], printed: str, block: Listed) -> tuple[NameCandidate, ...]:
    """The nominatives of a row: the column gives them if the block prints one of them in some case, or no name at all.

    Where the column has the declined form, the block's nominative counts. A patronymic that only the block has is kept.
    Raises DisagreementError if the two are names of different people.
    """
    if not printed or not block.printed:
        return names or block.names
    given = [_settled(each, printed, block) for each in names if _stands_for(each, block.printed)]
    if given:
        return tuple(each for each in given if each.accepted)[:1] or tuple(given)
    turned = tuple(_confirmed(each, printed) for each in block.names if _stands_for(each, printed))
    if turned:
        return tuple(each for each in turned if each.accepted)[:1] or turned
    raise DisagreementError(
        tr('the column names "{printed}", the block "{other}"', printed=printed, other=block.printed)
    )


def agreed_birth(born: PartialDate | None, block: Listed) -> PartialDate | None:
    """The birth of a row, a day rather than a year alone. Raises DisagreementError if column and block disagree."""
    if born is None or block.born is None:
        return born or block.born
    if born.year != block.born.year or (born.day and block.born.day and born.day != block.born.day):
        raise DisagreementError(tr("born {born} in the column, {other} in the block", born=born, other=block.born))
    return born if born.day else block.born


def _settled(given: NameCandidate, printed: str, block: Listed) -> NameCandidate:
    """The nominative, accepted also where the column has it word for word."""
    as_typed = sorted(_words(given.name)) == sorted(_words(printed))
    return replace(_fuller(given, block), accepted=given.accepted or as_typed)


def _confirmed(candidate: NameCandidate, printed: str) -> NameCandidate:
    """A nominative of the block, accepted if the column has its words and a patronymic shows their order."""
    parts = split_name(candidate.name)
    has_words = parts is not None and sorted(_words(f"{parts.surname} {parts.first}")) == sorted(_words(printed))
    return replace(candidate, accepted=candidate.accepted or bool(has_words and parts and parts.patronymic))


def _fuller(given: NameCandidate, block: Listed) -> NameCandidate:
    """The nominative with the block's patronymic, and in the block's order where that is the surer one."""
    words = sorted(_words(given.name))
    full = split_name(given.name)
    if full is None or full.patronymic:
        return given
    for each in block.names:
        parts = split_name(each.name)
        if parts and parts.patronymic and sorted(_words(f"{parts.surname} {parts.first}")) == words:
            return each
        if each.accepted and sorted(_words(each.name)) == words:
            return each
    printed = split_name(block.printed)
    if printed and printed.patronymic and _folded(printed.surname)[:2] == _folded(full.surname)[:2]:
        return replace(given, name=f"{given.name} {patronymic_nominative(printed.patronymic)}")
    return given


def _stands_for(candidate: NameCandidate, printed: str) -> bool:
    """Whether a name is printed that is the nominative in some case, in any order, perhaps with initials.

    A patronymic may be in one of the two only.
    """
    full, own = split_name(printed), split_name(candidate.name)
    if full and full.patronymic and own and not own.patronymic:
        printed = f"{full.surname} {full.first}"
    words = tuple(sorted(_words(printed)))
    genders = (candidate.gender,) if candidate.gender else tuple(Gender)
    return any(words in _forms(candidate.name, gender, words) for gender in genders)


@lru_cache(maxsize=1024)
def _forms(name: str, gender: Gender, printed: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The ways to print a name, as sorted words; those of a case that is not printed are not looked for."""
    full = split_name(name)
    if full is None:
        return frozenset((tuple(sorted(_words(name))),))
    for case in _CASES:
        ways = frozenset(tuple(sorted(way)) for way in _in_case(full, gender, case))
        if printed in ways:
            return ways
    return frozenset()


def _in_case(full: FullName, gender: Gender, case: Case) -> Iterator[tuple[str, ...]]:
    """The words of the name in a case: whole, without patronymic, with initials; a surname may be left as it is."""
    surnames = {*forms_of(full.surname, NamePart.SURNAME, gender).possible(case), full.surname}
    firsts = forms_of(full.first, NamePart.FIRST, gender).possible(case)
    fathers = forms_of(full.patronymic, NamePart.PATRONYMIC, gender).possible(case)
    for surname, first, father in product(map(_words, surnames), map(_words, firsts), map(_words, fathers)):
        yield (*surname, *first, *father)
        yield (*surname, *first)
        yield (*surname, *(f"{word[0]}." for word in (*first[:1], *father[:1])))
        yield (*surname, *(f"{word[0]}." for word in first[:1]))


def _words(name: str) -> tuple[str, ...]:
    return tuple(map(_folded, name_words(name)))


def _folded(word: str) -> str:
    return mend(word).text.casefold().translate(_ONE_SIGN)
