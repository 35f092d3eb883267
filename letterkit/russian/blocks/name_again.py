"""The person's name printed once more beside the first: in Latin letters, with initials, as it was before marriage."""

from dataclasses import replace

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.person_name import PersonName
from letterkit.russian.blocks.source import Source
from letterkit.russian.blocks.vocabulary import CAPITAL
from letterkit.russian.latin_spelling import spells
from letterkit.russian.names.parts import split_name

_LATIN_NAME = late_pattern(r"(?<![\w@./-])[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]*\.?){1,3}(?![\w@-])")
_TWO_LATIN_WORDS = late_pattern(r"[A-Z][A-Za-z'’-]+ [A-Z]")
_WITH_INITIALS = late_pattern(
    rf"(?<![\w-])(?:(?P<surname>{CAPITAL}[\w'-]+),? (?P<letters>{CAPITAL}\. ?(?:{CAPITAL}\.)?)"
    rf"|(?P<before>{CAPITAL}\. ?(?:{CAPITAL}\. ?)?)(?P<after>{CAPITAL}[\w'-]+))(?![\w-])"
)
_BEFORE_MARRIAGE = late_pattern(
    r"\(?\s?(?<![\w-])(?:(?:в\s)?дев(?:ичестве|ичья(?:\sфамилия)?|[.\n])|урожд(?:[её]нн\w+|[.\n])|"
    r"до замужества|до брака)\s?:?\s[А-ЯЁ][а-яё-]+\)?"
)
_SHORTEST_STEM = 3


def without_name_again(source: Source, name: PersonName) -> tuple[PersonName, Source]:
    """The name with the Latin form printed beside it, and the source without further forms of the name."""
    nominative = name.naming.nominative
    if not nominative or source.latin:
        return name, source
    low = source.plain.lower()
    if "дев" in low or "урожд" in low or "замуж" in low or "до брака" in low:
        for match in _BEFORE_MARRIAGE.finditer(source.plain):
            source = source.without(*match.span())
    for match in _WITH_INITIALS.finditer(source.plain) if nominative[:_SHORTEST_STEM] in source.plain else ():
        letters = match["letters"] or match["before"]
        if _abbreviates(match["surname"] or match["after"], letters, nominative):
            source = source.without(*match.span())
    latin, source = _without_latin(source, nominative)
    return replace(name, latin=latin) if latin else name, source


def _abbreviates(surname: str, letters: str, nominative: str) -> bool:
    """Whether a surname in any case, with these initials, is the person's."""
    full = split_name(nominative)
    if full is None:
        return False
    initials = [part[0] for part in (full.first, full.patronymic) if part]
    stem = full.surname[: max(_SHORTEST_STEM, len(full.surname) - 2)].lower()
    printed = [letter for letter in letters if letter.isalpha()]
    return surname.lower().startswith(stem) and printed == initials[: len(printed)]


def _without_latin(source: Source, nominative: str) -> tuple[str | None, Source]:
    if not _TWO_LATIN_WORDS.search(source.plain) or not (match := _LATIN_NAME.search(source.plain)):
        return None, source
    full = split_name(nominative)
    if full is None or not (spells(match[0], full) or spells(_turned(match[0]), full)):
        return None, source
    return source.printed(*match.span()), source.without(*match.span())


def _turned(latin: str) -> str:
    """The last word first, as Russian lists have the surname."""
    *others, last = latin.split()
    return " ".join((last, *others))
