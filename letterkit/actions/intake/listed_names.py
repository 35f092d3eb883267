"""The name that the columns of a row give: a nominative as it stands, or what it can stand for."""

from collections.abc import Iterator
from dataclasses import replace

from letterkit.actions.intake.cells import Cells, gender_in
from letterkit.actions.intake.listed import Listed, listed_in
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, Gender
from letterkit.russian.blocks import NameCandidate, parse_block
from letterkit.russian.characters import clean, invisible_codes, is_latin
from letterkit.russian.doubt import said
from letterkit.russian.names import in_ordinary_case, nominatives, printed_case, split_name
from letterkit.russian.news import not_understood

# What is in names of lists: letters and their accents, a birth, a nickname, bullets before them.
_ODD = late_pattern(r"[^\w\s.,;:()\[\]\"'«»„“”’‘ʼ`´\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff•·№/|‐‑‒–—-]+|[\[\]_|]+")
_NOT_RUSSIAN = late_pattern("[іїєґІЇЄҐ]")


def listed_name(cells: Cells) -> Listed:
    """What the columns of the name say, also more than a name: «Для Ветрова Ильи», stress marks, birth, nickname.

    Raises RowError for a gender that cannot be read.
    """
    names, printed = _names(cells)
    signs = tuple(_odd_signs(cells))
    certain = bool(names) and names[0].accepted
    block = None if certain or is_latin(printed) else parse_block(printed)
    if block is None or block.name_as_printed in (None, printed) or not block.name_candidates:
        return Listed(printed=printed, names=names, doubts=signs, declined=_declined(names, cells))
    return replace(listed_in(block), doubts=(*said(map(not_understood, block.leftover)), *signs))


def _odd_signs(cells: Cells) -> Iterator[str]:
    """The doubts about signs in a name that no name has: a cross, a footnote, struck-out text."""
    for field in ("name", "surname", "first", "patronymic", "printed"):
        if found := _ODD.search(cells.get(field, "")):
            sign = ", ".join(invisible_codes(found[0])) or found[0].strip()
            yield tr('the name has a sign "{sign}": "{name}"', sign=sign, name=cells[field])


def _declined(names: tuple[NameCandidate, ...], cells: Cells) -> tuple[NameCandidate, ...]:
    """What a name that is taken as it stands can mean in another case: «Халилова Ленура», of Халилов Ленур."""
    if not names or not names[0].accepted:
        return ()
    others = nominatives(names[0].name, gender_in(cells), cells.get("latin", ""))
    found = (NameCandidate(str(each.name), each.gender, accepted=False) for each in others)
    return tuple(each for each in found if each.name != names[0].name)


def _names(cells: Cells) -> tuple[tuple[NameCandidate, ...], str]:
    """The nominatives a row gives or can mean, and its name as printed."""
    name = clean(cells.get("name", ""))
    if "surname" in cells:  # beside a surname a `name` is the first name, as in «Фамилия; Имя; Отчество»
        parts = (cells["surname"], cells.get("first") or name, cells.get("patronymic"))
        name = clean(" ".join(part for part in parts if part))
    printed = clean(name or cells.get("printed", ""))
    name, printed = in_ordinary_case(name), in_ordinary_case(printed)
    gender = gender_in(cells)
    found = tuple(
        NameCandidate(str(each.name), each.gender, each.accepted)
        for each in nominatives(printed, gender, cells.get("latin", ""))
    )
    if not _stands_as_it_is(name, gender):
        return found, printed
    likeliest = found[0].name if found else name
    return (NameCandidate(name, gender, accepted=True),) if likeliest == name else found, printed


def _stands_as_it_is(name: str, gender: Gender | None) -> bool:
    """Whether a name may be taken from its column as it stands: in full, in Russian, evidently in no other case."""
    full = split_name(name)
    if not full or is_latin(name) or "." in name or (not full.patronymic and _NOT_RUSSIAN.search(name)):
        return False  # which of two words is the surname, only Russian first names show
    return printed_case(full, gender) in (None, Case.NOMINATIVE)
