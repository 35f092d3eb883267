"""What a cell beside the fields says that is not equal to the row's own values: a town, a house, a year, a birthday.

Also verbs of what became of somebody: of those nobody can know all, so what is harmless is known instead.
"""

from collections.abc import Iterator
from functools import lru_cache

from letterkit.actions.intake.clauses import Word, clauses, words_of, words_of_clauses
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.own_place import is_of_the_row, names_the_town
from letterkit.actions.intake.telling_words import begins_so, small_letters
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.partial_date import PartialDate
from letterkit.russian.address_sameness import same_house
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.blocks.birth_words import MONTH, month_number
from letterkit.russian.morphology import readings
from letterkit.russian.word_table import word_set

_POSTCODE = late_pattern(r"(?<![\d+№#-])(?<!№ )[1-6]\d{5}(?![\d-])")
_HOUSE = late_pattern(r"(?<!\w)(?:дом|д\.|д)\s?№?\s?(\d+(?:\s?/\s?\d+)?\s?[а-яё]?)(?!\w)")
_YEAR = late_pattern(r"(?<![\d/])(?:19[2-9]\d|200\d|201[0-2])(?![\d/])")
_HE_IS_OF = late_pattern(r"(?<!\w)(?:он|она|ему|ей)\s((?:19[2-9]|20[01])\d)(?!\d)")
_NUMBERED = late_pattern(r"(?<!\w)(ИК|СИЗО|КП|ЛИУ|ВК|ЛПУ|Т)\s?-?\s?(?:№\s?)?(\d+)(?!\d)")
_FULL_DATE = late_pattern(r"(?<!\d)(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)")
_BIRTHDAY = late_pattern(
    r"(?:(?:день|дата) рождения|род\.|д\.?\s?р\.?|родил\w+|рожд\.?|birthday)\W{0,3}"
    rf"(\d{{1,2}})[ .]({MONTH}|\d\d?)(?!\w)"
)
_CORRECTS = late_pattern(r"(?<!\w)не\s[^,]{1,30},\s?а\s|,\s?а\sне\s")
_IS_NOW = late_pattern(r"(?<!\w)(?:сейчас|теперь|ныне|уже|пока|временно)\s(?:в|во|на)\s")
_OUT_OF = frozenset(("из", "с", "со", "от", "о", "об", "про", "за", "против", "для", "к", "по", "изо"))
_FROM = frozenset(("из", "с", "со"))
_INTO = frozenset(("в", "во", "на", "под", "до", "г", "город", "городе", "пос", "республика", "республике"))
_TOGETHER = frozenset(("с", "со", "к", "ко", "без", "у"))
_DATIVES = ("ым", "ам", "ям")
_NOW = frozenset(("теперь", "ныне", "нынче", "сейчас"))
_OF_REGIONS = ("област", "край", "края", "крае", "округ", "район", "республик")
_NAMED = frozenset(("Name", "Surn", "Patr"))
_ENDINGS = tuple(
    word_set("л ла ли лся лась лись ен ена ены ён ан ана аны ян яна яны ят ята яты ит ита иты ыт ыта ыты ут ута уты")
)
_AT_PRESENT = frozenset(
    ("живет", "проживает", "находится", "гуляет", "лечится", "скрывается", "лежит", "едет", "отдыхает", "служит")
)
_INITIALS = 2


def differs(cell: str, listed: Listed, read: ParsedBlock) -> bool:
    """Whether a cell has a place, year or birthday unlike the row, or a verb that says what became of somebody."""
    if _CORRECTS.search(small_letters(cell)) or names_another_place(cell, read, listed.place, listed.facility):
        return True
    return has_another_number(cell, listed) or says_what_became(cell)


def has_another_number(cell: str, listed: Listed) -> bool:
    """Whether a cell has a postcode, a house, or a year or day of birth that is not the row's."""
    place, small = listed.place, small_letters(cell)
    if any(place is None or code != place.postcode for code in _POSTCODE.findall(cell)):
        return True
    if any(place is None or not same_house(house, place.house) for house in _HOUSE.findall(small)):
        return True
    return listed.born is not None and _is_another_birth(cell, listed.born)


def names_another_place(cell: str, read: ParsedBlock, place: Facility | None, facility_id: str) -> bool:
    """Whether a cell names a town or a facility that is not the row's; `read` is what it was read as."""
    towns = (*_towns(cell), *_towns_of_contact(cell))
    if not all(names_the_town(town, place, facility_id) for town in towns):
        return True
    if place and _stamped_elsewhere(cell, place):
        return True
    if _IS_NOW.search(small_letters(cell)) and not (towns or read.facility):
        return True  # «сейчас в десятке»
    return not is_of_the_row(read, place, facility_id)


def _stamped_elsewhere(cell: str, place: Facility) -> bool:
    """Whether a clause about letters to or from him names another facility: «штамп ИК-4»."""
    heard = (clause for clause in clauses(cell) if any(begins_so(w.small, "contact") for w in words_of(clause)))
    return any(found != (place.kind, place.number) for clause in heard for found in _NUMBERED.findall(clause))


def is_elsewhere_now(story: str, listed: Listed) -> bool:
    """Whether a sentence of a long text says that somebody is now in a town that is not the row's."""
    of_now = (clause for clause in clauses(story) if _NOW & set(small_letters(clause).split()))
    towns = (town for clause in of_now for town in _towns(clause))
    return any(not names_the_town(town, listed.place, listed.facility) for town in towns)


@lru_cache(maxsize=8192)
def says_what_became(cell: str) -> bool:
    """Whether a verb says what somebody did or what was done to him, other than in his case, his life before, letters.

    >>> says_what_became("перекинули"), says_what_became("окончил институт"), says_what_became("открытка отправлена")
    (True, False, False)
    """
    return any(_is_a_turn(word) for clause in words_of_clauses(cell) if not _is_of_else(clause) for word in clause)


def other_names(cell: str, own: str) -> Iterator[str]:
    """Names that a cell may give somebody in place of his own, which is in small letters.

    A surname alone or said to be the present one, and all that stand beside a word of his own name: «теперь Орлова»,
    «Кулик Савва Петрович».
    """
    parts = words_of_clauses(cell)
    for clause in parts:
        names = [word for word in clause if word.text[0].isupper() and len(word.text) > _INITIALS]
        is_full = len(names) == len(clause) and any(word.small in own.split() for word in names)
        for word in names:
            alone = len(parts) == len(clause) == 1 and "Surn" in readings(word.text)[0]
            if is_full or alone or word.before in _NOW:
                yield word.small


def _is_another_birth(cell: str, born: PartialDate) -> bool:
    """Whether a year in which people in prison were born, or a birthday, is not the row's."""
    for clause in clauses(cell):
        years = [year for year in _YEAR.findall(clause) if int(year) != born.year]
        if years and not _is_of_else(words_of(clause)):
            return True
        if any(int(year) != born.year for year in _HE_IS_OF.findall(small_letters(clause))):
            return True
    if born.day is None:
        return False
    own = (born.day.day, born.day.month)
    days = [(day, month) for day, month, year in _FULL_DATE.findall(cell) if int(year) == born.year]
    found = (*days, *_BIRTHDAY.findall(small_letters(cell)))
    return any((int(day), month_number(month)) != own for day, month in found)


@lru_cache(maxsize=8192)
def _towns(cell: str) -> tuple[str, ...]:
    """The towns, regions and countries in which it says that he is, not only that he is from there."""
    return tuple(
        word.text
        for clause in words_of_clauses(cell)
        if not _is_of_else(clause, "births")
        for word in clause
        if _is_a_place(word)
    )


@lru_cache(maxsize=8192)
def _towns_of_contact(cell: str) -> tuple[str, ...]:
    """The towns from which somebody heard of him, or where he was met: «письмо пришло из Вологды»."""
    return tuple(
        word.text
        for clause in words_of_clauses(cell)
        if any(begins_so(each.small, "contact") for each in clause)
        for word in clause
        if _is_a_place(word, out_of=_OUT_OF - _FROM)
    )


def _is_a_place(word: Word, out_of: frozenset[str] = _OUT_OF) -> bool:
    small, capital = word.small, word.text[0].isupper() and not word.text.isupper()
    if word.before in out_of or len(small) <= _INITIALS or begins_so(small, "no_places"):
        return False
    if capital and (word.before in _INTO | (_OUT_OF - out_of) or word.next.startswith(_OF_REGIONS)):
        return True
    known = readings(small)[0] if capital or word.before in _INTO else frozenset()
    return "Geox" in known and not any(_NAMED & each for each in readings(small) if word.before not in _INTO)


def _is_a_turn(word: Word) -> bool:
    small = word.small
    if small in _AT_PRESENT:
        return True
    if not small.endswith(_ENDINGS) or begins_so(small, "verbs"):
        return False
    likeliest = readings(small)[0]
    return ("VERB" in likeliest and "past" in likeliest) or ("PRTS" in likeliest and "neut" not in likeliest)


def _is_of_else(clause: tuple[Word, ...], *kinds: str) -> bool:
    """Whether a clause tells of the case, of a life, of letters, or of the other `kinds`, or of what relatives do."""
    of_any = ("about_else", "letters", *kinds)
    for word in clause:
        if any(begins_so(word.small, kind) for kind in of_any):
            return True
        if word.before not in _TOGETHER and begins_so(word.small, "relatives") and not word.small.endswith(_DATIVES):
            return True
    return False
