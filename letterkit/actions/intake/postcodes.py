"""Imports the official list of post offices and shows what it says about a postcode."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.joined import either
from letterkit.model.post_office import PostOffice
from letterkit.rules.settlements import is_postcode
from letterkit.russian.regions import find_regions
from letterkit.store.office_lists import OfficeRow, office_rows
from letterkit.store.outputs import refuse_if_unwritable
from letterkit.store.post_offices import OfficeList, write_office_list

_REPORT_EVERY = 5000


@dataclass(frozen=True, slots=True)
class OfficesImported:
    """What an import found: offices, postcodes out of use, rows passed over because they have no postcode.

    `as_of` is the newest date in the list, None if it has no dates; `encoding` that of its text, "" for a DBF.
    """

    offices: int
    retired: int
    passed_over: int
    as_of: date | None
    encoding: str = ""


def import_office_list(
    source: Path, target: Path, progress: Callable[[int], None], encoding: str = ""
) -> OfficesImported:
    """Replaces the list in use by the one in `source`; `progress` is called now and then with the rows read.

    Where a postcode stands twice, the row of the newer date counts. The encoding of a CSV is recognised where none is
    given. Raises DiskError if the file is not such a list, or the new one cannot be written; the list in use is then
    as it was.
    """
    refuse_if_unwritable(target)
    sent = office_rows(source, encoding)
    rows: dict[str, OfficeRow] = {}
    read = passed_over = 0
    for read, row in enumerate(sent.rows, 1):
        if read % _REPORT_EVERY == 0:
            progress(read)
        if not is_postcode(row.postcode):
            passed_over += 1
        elif row.postcode not in rows or row.as_of > rows[row.postcode].as_of:
            rows[row.postcode] = row
    if not rows:
        fact = tr("{path} holds no post office.", path=source)
        raise DiskError(fact, tr("Give the list as it was published, whole."))
    progress(read)
    former = {(row.former, row.postcode) for row in rows.values() if is_postcode(row.former) and row.former not in rows}
    write_office_list(target, map(_office, rows.values()), sorted(former))
    newest = max(row.as_of for row in rows.values())
    return OfficesImported(len(rows), len({old for old, _ in former}), passed_over, _day(newest), sent.encoding)


def office_line(offices: OfficeList, postcode: str) -> str:
    """What the list says about a postcode, in a line; "" if it does not have it."""
    office = offices.find(postcode)
    if office is None:
        successors = either(offices.successors(postcode))
        gone = tr("{postcode}  out of use, {successors} took its place", postcode=postcode, successors=successors)
        return gone if successors else ""
    address = ", ".join(filter(None, (office.region, office.district, office.locality, office.sublocality)))
    kind = f" ({office.kind})" if office.kind else ""
    shown = f"{office.name}{kind}, {address}"
    if not office.replaced_by:
        return f"{postcode}  {shown}"
    return tr(
        "{postcode}  out of use, {successor} took its place: {office}",
        postcode=postcode,
        successor=office.replaced_by,
        office=shown,
    )


def _office(row: OfficeRow) -> PostOffice:
    """The office; an autonomous district inside a region is the federal subject letters are addressed to."""
    region = _region(row.autonomy) or _region(row.region)
    return PostOffice(row.postcode, row.name, row.kind, region, row.district, row.locality, row.sublocality)


@cache
def _region(text: str) -> str:
    """The norm name of the only federal subject that the words name; "" if they name none or several."""
    found = find_regions(text) if text else ()
    return found[0].name if len(found) == 1 else ""


def _day(digits: str) -> date | None:
    try:
        return date.fromisoformat(digits)
    except ValueError:
        return None
