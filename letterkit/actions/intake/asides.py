"""What cells say of a person that fill no field of his: columns of no known name, notes, a status with a place."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from letterkit.actions.intake.cells import our_word
from letterkit.actions.intake.columns import HELD_COLUMNS, TELLING_COLUMNS
from letterkit.actions.intake.listed import Listed, place_in
from letterkit.actions.intake.parse import whereabouts_in_cell
from letterkit.actions.intake.tables import column_key
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.person import Custody
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.custody_words import custody_said
from letterkit.russian.kinds import KINDS, Kind, find_kind
from letterkit.russian.news import DENIES, NOT_UNDERSTOOD
from letterkit.russian.word_table import word_set

_IN_A_STORY = (Custody.DIED, Custody.RELEASED, Custody.ABROAD, Custody.HOUSE_ARREST)
_NO = word_set("нет no false 0 none null n/a")
_WORDLESS = late_pattern(r"[\d\s.,:;/+-]*|https?://\S+")
_SHOWN, _LONGEST_REMARK = 80, 120
"""Characters of a cell that are shown, and of one that is a remark and not a story."""
_OF_HOSPITALS = ("больниц", "лечеб", "медиц", "госпитал")
# What lists write of people who are not, or no longer, where the row has them; the reader of news takes it for nothing.
_ELSEWHERE = late_pattern(
    r"(?<![\w-])(?:заочно|условно|св[оа]боден|свободна|домой|дома|(?:на|из|с) сво|неактуальн\w*|невер\w*|ошибоч\w*|"
    r"устаре\w*|архив\w*|экстрадирован\w*|на поселени[еи]|под надзором|розыск\w*|закрыт\w*|удал[её]н\w*|штраф\w*|"
    r"вернул(?:ся|ась)|бывш\w*|"
    r"(?:покойн|умерш|погибш|вышедш|освобожд[её]нн|освободивш|обмен[её]нн|обмененн|помилованн)\w*|"
    r"(?:уже|больше|его|её|ее|там|тут|здесь) нет|не (?:сидит|находится|содержится|отбывает|там|тут|здесь)|"
    r"похорон\w*|пропал\w*|смерт\w*|обмен|предв|free|dead|outdated|former|parole)(?![\w-])",
    re.IGNORECASE,
)


def doubts_of_columns(asides: Mapping[str, str], listed: Listed) -> Iterator[str]:
    """The cells, by column, that say of where the person is what the row does not; a mere remark is none.

    Of a column such as «умер» any cell says it that is not a no, of one such as «сидит» a no.
    """
    for column, cell in asides.items():
        if _is_no(cell) and _tells(column):
            continue
        if _says_by_its_name(column, cell) or speaks_of_whereabouts(cell, listed):
            yield tr('the column "{column}" says "{cell}"', column=column, cell=_shown(cell))


def doubts_of_notes(notes: str, listed: Listed) -> Iterator[str]:
    """The same of the notes of a row."""
    said = whereabouts_in_cell(notes).custody
    if said and not said.has_address and said is not listed.custody:
        yield tr('by the notes the person is "{custody}"', custody=custody_said(said))
    elif speaks_of_whereabouts(notes, listed):
        yield tr('the notes say "{notes}"', notes=_shown(notes))


def doubts_of_status(status: str, place: Facility | None, facility_id: str) -> Iterator[str]:
    """A status that names a place of its own, where the row is about another one: «переведён в ИК-7»."""
    own = None if our_word(status) else place_in(whereabouts_in_cell(status))
    if own and (place or facility_id) and not _is_same(own, place, facility_id):
        where = place.name if place else facility_id
        yield tr('the status says "{status}", the place is "{place}"', status=_shown(status), place=where)


def speaks_of_whereabouts(cell: str, listed: Listed) -> bool:
    """Whether a cell says of where somebody is what the row does not, or casts doubt on it."""
    if _WORDLESS.fullmatch(cell):
        return False
    if word := our_word(cell):
        return word is not listed.custody
    return _unlike(listed, cell, whereabouts_in_cell(cell))


def _unlike(listed: Listed, cell: str, read: ParsedBlock) -> bool:
    if len(cell) > _LONGEST_REMARK:  # the story of a case names old places and moves, and denies much
        return read.custody in _IN_A_STORY and read.custody is not listed.custody
    if read.former or read.expected or _ELSEWHERE.search(cell):
        return True
    of_anything = (NOT_UNDERSTOOD,) if read.custody else (NOT_UNDERSTOOD, DENIES)
    if any(doubt.message not in of_anything for doubt in read.doubts):
        return True
    own = place_in(read)
    if own and read.custody and read.custody.has_address:
        return not _is_same(own, listed.place, listed.facility)
    return read.custody is not None and read.custody is not listed.custody


def _says_by_its_name(column: str, cell: str) -> bool:
    return _is_true_of_the_held(column) if _is_no(cell) else _tells(column)


@lru_cache(maxsize=1024)
def _tells(column: str) -> bool:
    """Whether the name of a column says what became of those who have a cell in it."""
    name = column_key(column)
    return name in TELLING_COLUMNS or whereabouts_in_cell(name).custody not in (None, Custody.HELD)


@lru_cache(maxsize=1024)
def _is_true_of_the_held(column: str) -> bool:
    """Whether a column would say no of who is no longer there: «сидит», «актуально»."""
    name = column_key(column)
    return name in HELD_COLUMNS or whereabouts_in_cell(name).custody is Custody.HELD


def _is_no(cell: str) -> bool:
    return cell.casefold() in _NO or not any(map(str.isalnum, cell.replace("+", "1")))


def _is_same(own: Facility, place: Facility | None, facility_id: str) -> bool:
    """Whether a facility in passing is the row's: of its kind, with its number if it gives one."""
    kind = find_kind(own.kind) if own.kind else None
    theirs, number = _of_id(facility_id) if facility_id else _of_place(place)
    if kind is None or _is_any_hospital(own):
        russian = theirs.russian if theirs else ""
        return own.name.casefold() in russian or (
            _is_any_hospital(own) and any(stem in russian for stem in _OF_HOSPITALS)
        )
    return theirs is kind and own.number in ("", number)


def _of_place(place: Facility | None) -> tuple[Kind | None, str]:
    return (find_kind(place.kind), place.number) if place else (None, "")


def _of_id(facility_id: str) -> tuple[Kind | None, str]:
    """Kind and number as an id such as "ik-5-ryazan" has them."""
    word, _, rest = facility_id.partition("-")
    kind = next((each for each in KINDS if each.latin.partition(" ")[0].lower() == word), None)
    return kind, rest.partition("-")[0]


def _is_any_hospital(place: Facility) -> bool:
    return not place.number and place.name.casefold() in ("больница", "госпиталь")


def _shown(cell: str) -> str:
    text = " ".join(cell.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
