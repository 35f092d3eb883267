"""The rows of a table, their cells by field, as what a list says about people and facilities."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from letterkit.actions.intake.asides import doubts_of_status
from letterkit.actions.intake.cells import Cells, RowError, custody_in, date_in, gender_in, partial_date_in
from letterkit.actions.intake.composed_names import with_composed_name
from letterkit.actions.intake.listed import Listed, listed_in, no_longer_at, place_in
from letterkit.actions.intake.listed_names import listed_name
from letterkit.actions.intake.parse import block_in_cell, people_in, whereabouts_in_cell
from letterkit.actions.intake.reconciled import agreed_birth, agreed_names
from letterkit.actions.intake.row_regions import doubts_of_region
from letterkit.language import tr, trn
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import ADDRESS_FIELDS, Facility
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody
from letterkit.russian.blocks import BlockKind, ParsedBlock
from letterkit.russian.blocks.place_doubts import A_FLAT
from letterkit.russian.characters import clean, is_latin
from letterkit.russian.custody_words import custody_said
from letterkit.russian.doubt import said
from letterkit.russian.kinds import find_kind
from letterkit.russian.news import NOT_UNDERSTOOD, not_understood
from letterkit.russian.regions import find_regions

_DAY = late_pattern(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{4}-\d{1,2}-\d")
_YEAR = late_pattern(r"(?<!\d)20\d\d(?!\d)")
_ID = late_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_IN_ONE_STRING = ("postcode", "address", "name")
_OF_A_PLACE = (  # without "name": of a row it is the person's
    *("facility", "kind", "number", "address", "new_address", "unit"),
    *(field for field in ADDRESS_FIELDS if field != "name"),
)


def listed_person(cells: Cells, number: int) -> Listed:
    """What a row says about a person; an address only where he is held, since elsewhere it may be a home.

    Raises RowError for a date, gender or status that cannot be read, DisagreementError where a column and the block
    tell of different people.
    """
    cells, left = _as_of_now(cells)
    facility = cells.get("facility", "")
    release = _release(cells)  # of a year alone: that is over when the year is
    is_id = bool(_ID.fullmatch(facility))
    named = "" if is_id else facility
    listed = _of_a_block(cells, number) if "block" in cells else _of_a_place(named, cells, number)
    listed = _with_name(_with_place(listed, {**cells, "name": named}, facility if is_id else ""), cells)
    return replace(
        listed,
        gender=gender_in(cells),
        unit=cells.get("unit", listed.unit),
        since=partial_date_in(cells, "since") or listed.since,
        seen=date_in(cells, "seen"),
        source=cells.get("source", ""),
        notes=cells.get("notes", listed.notes),
        detained=date_in(cells, "detained"),
        former=(*listed.former, *left),
        remarks=(*listed.remarks, *map(no_longer_at, left)),
        release=release.day if release else None,
        until=date(release.year, 12, 31) if release and not release.day else listed.until,
    )


def _as_of_now(cells: Cells) -> tuple[Cells, tuple[str, ...]]:
    """The cells with the new address of a row that has one as its only place, and what was left, as printed."""
    new = cells.get("new_address", "")
    left = [cells["old_address"]] if "old_address" in cells else []
    if any(map(str.isalnum, new)):
        left += [", ".join(cells[field] for field in _OF_A_PLACE if field in cells and field != "new_address")]
        rest = {field: cell for field, cell in cells.items() if field not in _OF_A_PLACE}
        cells = {**rest, ("facility" if _ID.fullmatch(new) else "address"): new}
    return cells, tuple(text for text in left if text and text != new)


def _release(cells: Cells) -> PartialDate | None:
    """The expected release; of words around a year, such as «весной 2029», the year. Raises RowError."""
    given = cells.get("release", "")
    if given and not _DAY.search(given):
        with suppress(RowError):
            return partial_date_in(cells, "release")
        years = _YEAR.findall(given)
        return PartialDate(int(max(years))) if years else None
    return partial_date_in(cells, "release")


def _with_place(listed: Listed, cells: Cells, facility_id: str) -> Listed:
    """With the status and the facility of the columns; no address of somebody who is at home."""
    status = cells.get("custody", "")
    custody, since, open_status = custody_in(status) if status else (listed.custody, None, ())
    at_home = custody is not None and not custody.has_address
    place, block = (None, None) if at_home or listed.remarks else _place(cells)
    doubts = (
        *listed.doubts,
        *(said(map(not_understood, block.leftover)) if block else ()),
        *said(open_status),
        *(doubts_of_status(status, custody, place or listed.place, facility_id) if status and custody else ()),
        *(doubts_of_region(cells.get("region", ""), block) if block else ()),
        *((_by_the_place(listed.custody),) if _is_elsewhere(listed.custody, custody) else ()),
    )
    return replace(
        listed,
        doubts=tuple(dict.fromkeys(doubts)),
        custody=custody or (Custody.HELD if place or facility_id else None),
        place=None if at_home else place or listed.place,
        facility=facility_id,
        since=since or listed.since,
        status=status,
    )


def _with_name(listed: Listed, cells: Cells) -> Listed:
    """With the name and birth of the columns, which must agree with those of a block."""
    column, is_block = listed_name(cells), "block" in cells
    born = partial_date_in(cells, "born") or column.born
    return replace(
        listed,
        doubts=tuple(dict.fromkeys((*listed.doubts, *column.doubts))),
        declined=() if is_block and listed.printed else column.declined,
        printed=column.printed or listed.printed,
        names=agreed_names(column.names, column.printed, listed) if is_block else column.names or listed.names,
        latin=cells.get("latin") or (column.printed if is_latin(column.printed) else listed.latin),
        dative=cells.get("printed", listed.dative),
        born=agreed_birth(born, listed) if is_block else born or listed.born,
    )


def _of_a_block(cells: Cells, number: int) -> Listed:
    person = _person_of_block(cells)
    named = person.name_as_printed is not None
    return listed_in(person if named else whereabouts_in_cell(cells["block"]), number)


def _person_of_block(cells: Cells) -> ParsedBlock:
    """The person of the block that the row is about; of several it must say which."""
    people, which = people_in(cells["block"]), cells.get("person_of_block", "")
    if not which and len(people) == 1:
        return people[0]
    if which not in map(str, range(1, len(people) + 1)):
        raise RowError(_names_others(len(people), which))
    return people[int(which) - 1]


def _names_others(count: int, which: str) -> str:
    """What is wrong with a row that is about none of the people of its block."""
    if not which:
        return trn("the block names {count} person", "the block names {count} people", count)
    return trn(
        'the block names {count} person, and not one "{number}"',
        'the block names {count} people, and not one "{number}"',
        count,
        number=which,
    )


def _of_a_place(facility: str, cells: Cells, number: int) -> Listed:
    """What the columns of the place say besides an address: «Умер», «этап», «переведён из ИК-1 в ИК-2»."""
    text = ", ".join(cell for cell in (facility, cells.get("address")) if cell)
    if not text:
        return Listed(number)
    read = whereabouts_in_cell(text)
    listed = listed_in(read, number)
    ignored = (NOT_UNDERSTOOD, A_FLAT) if _is_at_home(cells) else (NOT_UNDERSTOOD,)
    doubts = said(doubt for doubt in read.doubts if doubt.message not in ignored)
    tells_more = listed.remarks or (listed.custody and not listed.has_address)
    return listed if tells_more else Listed(number, doubts=doubts)


def _is_at_home(cells: Cells) -> bool:
    """Whether the status says that somebody is in no facility. Raises RowError for one that cannot be read."""
    custody = custody_in(cells["custody"])[0] if cells.get("custody") else None
    return custody is not None and not custody.has_address


def _by_the_place(custody: Custody | None) -> str:
    return tr('by the place the person is "{custody}"', custody=custody_said(custody))


def _is_elsewhere(by_the_place: Custody | None, custody: Custody | None) -> bool:
    """Whether the place column says that somebody is in no facility, and the status does not."""
    return by_the_place is not None and not by_the_place.has_address and by_the_place is not custody


def listed_facility(cells: Cells) -> tuple[Facility, tuple[str, ...]]:
    """The facility of a row, without an id, and remarks: a name that was composed, what was not understood.

    Raises RowError if the row names no facility, or its date cannot be read.
    """
    named, composed = with_composed_name(cells)
    place, block = _place(named)
    if place is None:
        raise RowError(tr("the row names no facility"))
    source, notes = cells.get("source", ""), cells.get("notes", "")
    remarks = [tr('the name was composed from region, kind and number: "{name}"', name=composed)] if composed else []
    remarks += said(map(not_understood, block.leftover if block else ()))
    return replace(place, source=source, checked=date_in(cells, "checked"), notes=notes), tuple(remarks)


def _place(cells: Cells) -> tuple[Facility | None, ParsedBlock | None]:
    """The facility, and what its strings were read as.

    An address in one string is split up; what has a column of its own wins.
    """
    own: dict[str, Any] = {
        field: clean(cells[field]) for field in ("kind", "number", *ADDRESS_FIELDS) if cells.get(field)
    }
    if not own and not cells.get("address"):
        return None, None
    block = block_in_cell(", ".join(cells[field] for field in _IN_ONE_STRING if cells.get(field)))
    place = place_in(block) or Facility("")
    if place.name and "," in own.get("name", ""):
        own["name"] = place.name  # a whole address where the name was expected
    if "kind" in own:
        kind = find_kind(own["kind"])
        own["kind"] = kind.abbr if kind else own["kind"]
    return replace(place, **{**own, "region": _region(block, own.get("region", ""))}), block


def _region(block: ParsedBlock, own: str) -> str:
    """The region in the address, since a list's own column often has that of the prison service; else the column's."""
    found = find_regions(own)
    if block.region or not found:
        return block.region_norm or own
    return found[0].name if len(found) == 1 else block.region_norm or own


def says_nothing_of_a_place(cells: Cells) -> bool:
    """Whether a row has no address, facility or status, nor a block with one; what was not understood is a doubt."""
    places = {"custody", "old_address", *_OF_A_PLACE}
    if places & cells.keys():
        return False
    return "block" not in cells or _person_of_block(cells).kind is BlockKind.NO_ADDRESS
