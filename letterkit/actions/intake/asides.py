"""What cells say of a person that fill no field of his: columns of no known name, notes, a status with a place."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from letterkit.actions.intake.cells import our_word
from letterkit.actions.intake.columns import HELD_COLUMNS, TELLING_COLUMNS
from letterkit.actions.intake.familiar_remarks import LONGEST, is_familiar
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.other_values import (
    differs,
    has_another_number,
    is_elsewhere_now,
    names_another_place,
    other_names,
)
from letterkit.actions.intake.parse import whereabouts_in_cell
from letterkit.actions.intake.tables import column_key
from letterkit.actions.intake.telling_words import IN_A_STORY, OF_HIM, against, begins_so, meanings_in, small_letters
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.person import Custody
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.custody_words import custody_said
from letterkit.russian.news import DENIES, NOT_UNDERSTOOD, not_understood
from letterkit.russian.news.open_names import MAY_BE_NO_NAME
from letterkit.russian.word_table import word_set

_IN_A_STORY = (Custody.DIED, Custody.RELEASED, Custody.ABROAD, Custody.HOUSE_ARREST)
_YES = word_set("да есть yes true")
_NO = word_set("нет no false 0 none null n/a")
_WORDLESS = late_pattern(r"[\d\s.,:;/+-]*|https?://\S+")
_LINK = late_pattern(r"(?:https?://|www\.)\S+|\S+@\S+")
_SHOWN = 80
"""Characters of a cell that are shown; one longer than LONGEST is no remark but a story."""
_WORD = late_pattern(r"[^\W\d_]+")
_PLAIN_NUMBERS = {"postcode": ("индекс", "postcode", "postal", "zip"), "born": ("год", "рожд", "birth", "born", "year")}
_REMARKS = (
    *word_set("""
    коммент замет замеч прим доп инф отмет помет разное новост событ что известн remark comment note info news
    """),
)
_OPEN_COLUMNS = (
    *word_set("""
    прочее важно ps детал описан сведен вниман поясн итог результат обратн сейчас где местополож локац судьба изменен
    апдейт обновлен последн ответ состоян теперь способ статус как кому куда misc additional detail
    update last where now status
    """),
)
"""Beginnings of the names of columns in which anything may stand."""
_UNNAMED = late_pattern(r"(?:(?:column|unnamed|столбец|колонка)\W*\d*)?")
_ALNUM = late_pattern(r"[^\W_]")
_LINK_ALONE = late_pattern(r"https?://\S+")
_ARRIVED = late_pattern(
    r"(?<!\w)(?:прибы|приеха|доеха|достав|привез|привёз|поступи|добра)(?:л|в|ден|зен)", re.IGNORECASE
)


def doubts_of_columns(asides: Mapping[str, str], listed: Listed) -> Iterator[str]:
    """The cells, by column, that say of where the person is what the row does not; a mere remark is none.

    Of a column such as «умер» any cell says it that is not a no, of one such as «сидит» a no.
    """
    for column, cell in asides.items():
        if _is_no(cell) and _tells(column):
            continue
        if _says_by_its_name(column, cell) or _says_a_number(column, cell, listed) or _says(column, cell, listed):
            yield tr('the column "{column}" says "{cell}"', column=column, cell=_shown(cell))


def doubts_of_notes(notes: str, listed: Listed) -> Iterator[str]:
    """The same of the notes of a row."""
    said = whereabouts_in_cell(notes).custody
    if said and not said.has_address and said is not listed.custody:
        yield tr('by the notes the person is "{custody}"', custody=custody_said(said))
    elif speaks_of_whereabouts(notes, listed) or _is_a_remark_otherwise(notes, listed):
        yield tr('the notes say "{notes}"', notes=_shown(notes))


def doubts_of_status(status: str, custody: Custody, place: Facility | None, facility_id: str) -> Iterator[str]:
    """A status that names a place of its own, where the row is about another one: «переведён в ИК-7».

    Also one of somebody on the way who has arrived: where he is then must be said in the column of the place.
    """
    if our_word(status):
        return
    if custody is Custody.IN_TRANSIT and _ARRIVED.search(status):
        yield str(not_understood(_shown(status)))
    if not custody.has_address or not (place or facility_id):
        return
    if names_another_place(status, whereabouts_in_cell(status), place, facility_id):
        where = place.name if place else facility_id
        yield tr('the status says "{status}", the place is "{place}"', status=_shown(status), place=where)


def remarks_to_be_read(asides: Mapping[str, str], notes: str, listed: Listed) -> Iterator[str]:
    """The notes, and cells of columns of remarks, that are of no form known to say nothing against the row.

    A long text about somebody's case is looked at as such, unless it stands among the notes.
    """
    if not _is_to_be_somewhere(listed):
        return
    cells = (cell for column, cell in asides.items() if _holds_remarks(column, cell))
    for remark in filter(_ALNUM.search, (*cells, notes)):
        if not (_is_no(remark) or our_word(remark) or _LINK_ALONE.fullmatch(remark) or is_familiar(remark, listed)):
            yield " ".join(remark.split())


def _holds_remarks(column: str, cell: str) -> bool:
    """Whether a cell may be a remark by the name of its column; numbers and long texts only in a column of remarks."""
    if _is_of_remarks(column):
        return True
    small = small_letters(cell)
    return _is_open(column) and len(cell) <= LONGEST and small not in _YES and not _WORDLESS.fullmatch(cell)


@lru_cache(maxsize=1024)
def _is_open(column: str) -> bool:
    """Whether anything may stand in a column, by its name."""
    return bool(_UNNAMED.fullmatch(column_key(column))) or any(
        word.startswith(_OPEN_COLUMNS) for word in _words(column)
    )


def told_beside(asides: Mapping[str, str], notes: str) -> tuple[str, ...]:
    """The remarks of a row, each with the name of its column, that are to be judged as of a day; no stories."""
    told = (
        f"{column}: {_LINK.sub('', cell)}" for column, cell in asides.items() if not _says_by_its_name(column, cell)
    )
    return tuple(each for each in (*told, notes) if each and len(each) <= LONGEST)


def speaks_of_whereabouts(cell: str, listed: Listed) -> bool:
    """Whether a cell says of where somebody is what the row does not, or casts doubt on it."""
    if _WORDLESS.fullmatch(cell):
        return False
    if word := our_word(cell):
        return word is not listed.custody
    cell = _LINK.sub(" ", cell)
    is_story = len(cell) > LONGEST
    if (found := against(cell, listed.custody)) and (not is_story or found & IN_A_STORY):
        return True
    read = whereabouts_in_cell(cell)
    if is_story:  # the story of a case names old places and moves, and denies much
        return is_elsewhere_now(cell, listed) or (read.custody in _IN_A_STORY and read.custody is not listed.custody)
    return _unlike(listed, read) or (_is_to_be_somewhere(listed) and differs(cell, listed, read))


def _unlike(listed: Listed, read: ParsedBlock) -> bool:
    """Whether what was read is of another place or status."""
    if read.former or read.expected:
        return True
    of_anything = (NOT_UNDERSTOOD,) if read.custody else (NOT_UNDERSTOOD, DENIES, MAY_BE_NO_NAME)
    if any(doubt.message not in of_anything for doubt in read.doubts):
        return True
    if read.facility and read.custody and read.custody.has_address:
        return False  # the place itself is compared
    return read.custody is not None and read.custody is not listed.custody


def _is_to_be_somewhere(listed: Listed) -> bool:
    """Whether the row has somebody at a place, so that another one contradicts it; or does not say where he is."""
    return listed.custody is None or listed.custody.has_address


def _says(column: str, cell: str, listed: Listed) -> bool:
    """Whether a cell of a column of no known name says something; of a lawyer or a court only what became of him."""
    if not _is_of_else(column):
        return speaks_of_whereabouts(cell, listed) or (_is_of_remarks(column) and _is_a_remark_otherwise(cell, listed))
    if _WORDLESS.fullmatch(cell) or len(cell) > LONGEST or our_word(cell):
        return speaks_of_whereabouts(cell, listed)
    return bool(against(cell, listed.custody) & OF_HIM) or _unlike(listed, whereabouts_in_cell(cell))


def _says_a_number(column: str, cell: str, listed: Listed) -> bool:
    """Whether a column that is called a postcode or a year of birth has another one than the row."""
    words, digits = _words(column), "".join(filter(str.isdecimal, cell))
    if not _WORDLESS.fullmatch(cell) or not digits:
        return False
    if any(word.startswith(_PLAIN_NUMBERS["postcode"]) for word in words):
        return listed.place is None or digits != listed.place.postcode
    is_year = len(digits) == len("1971") and digits[:2] in ("19", "20")
    of_birth = any(word.startswith(_PLAIN_NUMBERS["born"]) for word in words)
    of_birth = of_birth and not any(begins_so(word, "relatives") for word in words)
    return bool(is_year and of_birth and listed.born and digits != str(listed.born.year))


def _is_a_remark_otherwise(notes: str, listed: Listed) -> bool:
    """Whether notes give a surname, alone or as the present one, or a mere number, that the row does not have."""
    if _WORDLESS.fullmatch(notes):
        return has_another_number(notes, listed)
    own = small_letters(f"{listed.printed} {listed.name}")
    return any(name[:-2] not in own for name in other_names(notes, own))


@lru_cache(maxsize=1024)
def _is_of_else(column: str) -> bool:
    """Whether a column is about a lawyer, a court, a trade: about another place than the prisoner's."""
    return not _is_of_remarks(column) and any(begins_so(word, "columns") for word in _words(column))


@lru_cache(maxsize=1024)
def _is_of_remarks(column: str) -> bool:
    return any(word.startswith(_REMARKS) for word in _words(column))


@lru_cache(maxsize=1024)
def _words(column: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(small_letters(column_key(column))))


def _says_by_its_name(column: str, cell: str) -> bool:
    return _is_true_of_the_held(column) if _is_no(cell) else _tells(column)


@lru_cache(maxsize=1024)
def _tells(column: str) -> bool:
    """Whether the name of a column says what became of those who have a cell in it."""
    name = column_key(column)
    if name in TELLING_COLUMNS or whereabouts_in_cell(name).custody not in (None, Custody.HELD):
        return True
    return bool(meanings_in(name) & OF_HIM) and not _is_of_else(column)


@lru_cache(maxsize=1024)
def _is_true_of_the_held(column: str) -> bool:
    """Whether a column would say no of who is no longer there: «сидит», «актуально»."""
    name = column_key(column)
    return name in HELD_COLUMNS or whereabouts_in_cell(name).custody is Custody.HELD


def _is_no(cell: str) -> bool:
    return cell.casefold() in _NO or not any(map(str.isalnum, cell.replace("+", "1")))


def _shown(cell: str) -> str:
    text = " ".join(cell.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
