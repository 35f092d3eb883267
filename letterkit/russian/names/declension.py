"""One part of a name in all six cases, and whether the forms are certain."""

import re
from dataclasses import dataclass
from functools import lru_cache

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, Gender
from letterkit.russian.doubt import AnyOf, Doubt, doubt
from letterkit.russian.names.first_names import FIRST_NAMES
from letterkit.russian.names.paradigms import VOWELS, NamePart, SixForms, frozen, masculine
from letterkit.russian.names.parts import is_parentage, patronymic_cases, patronymic_gender
from letterkit.russian.names.petrovich import regular_forms
from letterkit.russian.names.surname_words import INDECLINABLE_FIRST, PARENTAGE, TITLES
from letterkit.russian.names.ways_by_ending import ways_of

_RUSSIAN = late_pattern("[а-яё]+(?:['’ʼ][а-яё]+)*", re.IGNORECASE)
_INITIAL = late_pattern(r"\w\.?(?:-\w\.?)?")
_LIKE_SURNAME = late_pattern(
    f"(?:[оеё]в|[{VOWELS}].*(?:[иы]н|ый|ий|ой|[оеё]ва|[иы]на|ая|яя|ук|юк|[аоеи]нко|ич|швили|дзе|ян))$", re.IGNORECASE
)
_CUSTOM = marked("whether the first part of a compound declines is a matter of custom")
_ORDER = {case: index for index, case in enumerate(Case)}


@dataclass(frozen=True, slots=True)
class Forms:
    """A part of a name in all cases, in the order of `Case`.

    `others` are the forms of another way of declining that also occurs, for the reason `why`, a message; without such a
    way they are the same. `unknown` says that nothing is known of the word and it was left as it is.
    """

    all: SixForms
    others: SixForms
    why: str = ""
    unknown: bool = False

    def __getitem__(self, case: Case) -> str:
        return self.all[_ORDER[case]]

    def possible(self, case: Case) -> tuple[str, ...]:
        """The forms that occur in that case, the one to print first."""
        here = _ORDER[case]
        return (self.all[here],) if self.all[here] == self.others[here] else (self.all[here], self.others[here])

    def doubt(self, case: Case) -> Doubt | None:
        """Why the form of that case is uncertain, None if it is certain."""
        if case is Case.NOMINATIVE or not self.why:
            return None
        possible = self.possible(case)
        if len(possible) == 1 and not self.unknown:
            return None
        return doubt("{forms}: {why}", forms=AnyOf(possible), why=Doubt(self.why))


def _settled(forms: SixForms) -> Forms:
    return Forms(forms, forms)


@lru_cache(maxsize=8192)
def forms_of(text: str, part: NamePart, gender: Gender) -> Forms:
    """One part of a name, given in the nominative, in all cases.

    Words and the pieces of a compound are declined or left as custom has it; `text` may be empty. Raises nothing.
    """
    words = text.split(" ")
    if part is NamePart.PATRONYMIC:
        return _patronymic(words, gender)
    *before, last = words
    if before and last.lower() in PARENTAGE:  # Нурлан уулу, in the place of a surname
        return _settled(frozen(text))
    if part is NamePart.FIRST and before:
        still = [_first_of_several(word, gender) for word in before]
        together = _joined(" ", [*still, _hyphenated(last, part, gender)])
        return Forms(together.all, together.others, marked("a first name of several words"), unknown=True)
    # words before the last of a surname are mostly particles: Ван дер Мейден, Аль Хасан
    return _joined(" ", [*(_leading_piece(word, part, gender) for word in before), _hyphenated(last, part, gender)])


def _first_of_several(word: str, gender: Gender) -> Forms:
    still = word.lower() in INDECLINABLE_FIRST
    return _settled(frozen(word)) if still else _hyphenated(word, NamePart.FIRST, gender)


def _patronymic(words: list[str], gender: Gender) -> Forms:
    whole = " ".join(words)
    if not whole or _INITIAL.fullmatch(whole) or is_parentage(whole):  # the father's name does not decline either
        return _settled(frozen(whole))
    if Case.NOMINATIVE in patronymic_cases(whole) and patronymic_gender(whole) is not None:
        return _hyphenated(whole, NamePart.PATRONYMIC, gender)
    return Forms(frozen(whole), frozen(whole), marked("it is not a Russian patronymic in the nominative"), unknown=True)


def _joined(glue: str, parts: list[Forms]) -> Forms:
    if len(parts) == 1:
        return parts[0]
    return Forms(
        tuple(glue.join(forms) for forms in zip(*(part.all for part in parts), strict=True)),
        tuple(glue.join(forms) for forms in zip(*(part.others for part in parts), strict=True)),
        next((part.why for part in parts if part.why), ""),
        unknown=any(part.unknown for part in parts),
    )


def _hyphenated(word: str, part: NamePart, gender: Gender) -> Forms:
    """A word whose pieces, if it is a compound, each decline or stay as they are before the last."""
    pieces = word.split("-")
    if len(pieces) == 1 or _INITIAL.fullmatch(word):
        return _word(word, part, gender)
    *before, last = pieces
    if part is NamePart.PATRONYMIC:
        return _joined("-", [*(_settled(frozen(piece)) for piece in before), _word(last, part, gender)])
    if last.lower() in TITLES:
        return _joined("-", [*(_before_title(piece, gender) for piece in before), _word(last, part, gender)])
    if part is NamePart.FIRST and gender is Gender.FEMALE and _all_known(pieces, gender):
        return _joined("-", [_word(piece, part, gender) for piece in pieces])  # Мария-Анна
    return _joined("-", [*(_leading_piece(piece, part, gender) for piece in before), _word(last, part, gender)])


def _all_known(pieces: list[str], gender: Gender) -> bool:
    return all(piece.lower() in FIRST_NAMES[gender] for piece in pieces)


def _before_title(piece: str, gender: Gender) -> Forms:
    """A piece before "оглы" or "бек": it stays as it is, but one that is a surname by itself may decline."""
    still = frozen(piece)
    if not _LIKE_SURNAME.search(piece):
        return _settled(still)
    return Forms(still, _word(piece, NamePart.SURNAME, gender).all, _CUSTOM)


def _leading_piece(piece: str, part: NamePart, gender: Gender) -> Forms:
    """A piece before the last: a particle never declines, a surname does, others are uncertain."""
    still = frozen(piece)
    if piece.lower() in INDECLINABLE_FIRST:
        return _settled(still)
    declined = _word(piece, part, gender)
    is_given = piece.lower() in FIRST_NAMES[gender]  # Эмин of Эмин-Асан, though it ends as surnames do
    if part is NamePart.SURNAME and _LIKE_SURNAME.search(piece) and not is_given:
        return declined
    declines = part is NamePart.FIRST and gender is Gender.FEMALE and is_given
    first, second = (declined.all, still) if declines else (still, declined.all)
    return Forms(first, second, _CUSTOM)


def _word(word: str, part: NamePart, gender: Gender) -> Forms:
    """A word without hyphens. Capitals stay capitals: ИВАНОВУ."""
    if not word or _INITIAL.fullmatch(word):
        return _settled(frozen(word))
    if not _RUSSIAN.fullmatch(word):
        still = frozen(word)
        return Forms(still, still, marked("it has letters that are not Russian"), unknown=True)
    if word.isupper():
        small = _small_word(word.capitalize(), part, gender)
        capitals = tuple(form.upper() for form in small.all), tuple(form.upper() for form in small.others)
        return Forms(*capitals, small.why)
    return _small_word(word, part, gender)


def _small_word(word: str, part: NamePart, gender: Gender) -> Forms:
    ways = ways_of(word.lower(), part, gender)
    if ways is not None:
        forms = ways.way(word)
        return Forms(forms, ways.other(word), ways.why) if ways.other else _settled(forms)
    forms = regular_forms(word, part, gender)
    if gender is Gender.MALE and forms[-1] == word and part is not NamePart.PATRONYMIC:
        # the engine leaves alone what it has no rule for, but a man's name in a consonant always declines
        forms = masculine(word)
    return _settled(forms)
