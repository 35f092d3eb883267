"""One cell of a table read: a date, a status, a gender."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from letterkit.actions.intake.cell_dates import bare_date, spreadsheet_date
from letterkit.actions.intake.parse import whereabouts_in_cell
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody
from letterkit.russian.blocks.birth import take_birth
from letterkit.russian.blocks.source import cleaned_source
from letterkit.russian.doubt import Doubt

Cells = Mapping[str, str]
"""The cells of a row by field; empty ones are absent."""

_GENDERS = {
    **dict.fromkeys(("m", "male", "man", "м", "муж", "мужской"), Gender.MALE),
    **dict.fromkeys(("f", "female", "woman", "ж", "жен", "женский"), Gender.FEMALE),
}


class RowError(LetterkitError):
    """A row that cannot be taken; the fact says why."""


def gender_in(cells: Cells) -> Gender | None:
    """The gender of a row, None if it gives none. Raises RowError for another word."""
    given = cells.get("gender", "")
    if not given:
        return None
    if given.casefold() not in _GENDERS:
        raise RowError(tr('the gender is "{given}", expected m or f', given=given))
    return _GENDERS[given.casefold()]


def custody_in(text: str) -> tuple[Custody, PartialDate | None, tuple[Doubt, ...]]:
    """The status by our words, or as lists print it («НА ЭТАПЕ»), since when, and what is open.

    Raises RowError for what is no status.
    """
    if word := our_word(text):
        return word, None, ()
    read = whereabouts_in_cell(text)
    if read.custody is None:
        raise RowError(tr('the status is "{text}", expected one of {words}', text=text, words=", ".join(Custody)))
    return read.custody, PartialDate.of(read.since) if read.since else None, read.doubts


def our_word(text: str) -> Custody | None:
    """The status that a cell gives by the word that records have, in any letters; None for other words."""
    word = "-".join(text.casefold().split())
    return Custody(word) if word in list(Custody) else None


def partial_date_in(cells: Cells, field: str) -> PartialDate | None:
    """The day or year of a field, None where the row gives none. Raises RowError for what is not one."""
    given = cells.get(field, "")
    if not given:
        return None
    if found_in_cell := spreadsheet_date(given, birth=field == "born"):
        return found_in_cell
    found, rest = take_birth(cleaned_source(bare_date(given, birth=field == "born")))
    if found is None or any(map(str.isalnum, rest.plain)):
        message = marked('"{field}" is "{given}", expected a date such as 1971-06-09, or only the year')
        raise RowError(tr(message, field=field, given=given))
    if found.day is None and sum(map(str.isdecimal, given)) > len("1971"):
        raise RowError(tr('"{field}" is "{given}", a day the calendar does not have', field=field, given=given))
    return PartialDate(found.year, found.day)


def date_in(cells: Cells, field: str) -> date | None:
    """The day of a field, None where the row gives none. Raises RowError for anything less than a day."""
    found = partial_date_in(cells, field)
    if found and not found.day:
        raise RowError(tr('"{field}" is "{given}", expected a day such as 2026-11-22', field=field, given=found))
    return found.day if found else None


def can_be_read(field: str, cell: str) -> bool:
    """Whether a cell says where somebody is, by our words or as lists print it; or is a date, as the field needs it."""
    with suppress(RowError):
        if field == "custody":
            return bool(custody_in(cell)[0])
        read = partial_date_in if field in ("born", "since") else date_in
        return bool(read({field: cell}, field))
    return False
