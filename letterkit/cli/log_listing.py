"""How the log is shown: which of its entries, and what of each."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import day
from letterkit.cli.choices import by_value, one_of
from letterkit.language import tr
from letterkit.model.logged import LoggedLetter, Mail, MailState, Sought

COLUMNS = (
    *("entry", "date", "person", "name", "number", "template", "facility", "via"),
    *("kind", "writer", "state", "since", "reason", "library"),
)
SHOWN = COLUMNS[:-1]
"""What people are shown: they know the folder of their records, and its path is long."""


def add_sought(parser: argparse.ArgumentParser) -> None:
    """Declares the options that say which entries are meant."""
    states = one_of(by_value(MailState))
    parser.add_argument("--state", **states, action="append", help=tr("only what is so far now; may be given again"))
    parser.add_argument("--kind", **one_of(by_value(Mail)), action="append", help=tr("only what was made so"))
    parser.add_argument("--writer", metavar=tr("NAME"), help=tr("only what that writer signed"))
    parser.add_argument("--to", dest="person", metavar="ID", help=tr("only what went to that person"))
    parser.add_argument("--since", type=day, metavar=tr("DATE"), help=tr("only what is so far since that day or later"))
    about = tr("only what was made from the records in that folder")
    parser.add_argument("--library", dest="of_library", type=Path, metavar=tr("DIR"), help=about)


def sought_of(chosen: argparse.Namespace) -> Sought:
    """Which entries those options mean."""
    return Sought(
        states=frozenset(chosen.state or ()),
        mails=frozenset(chosen.kind or ()),
        person_id=chosen.person,
        signature=chosen.writer,
        library=str(chosen.of_library.resolve()) if chosen.of_library else None,
        since=chosen.since,
    )


def listing_of(entries: Iterable[LoggedLetter], columns: tuple[str, ...]) -> "actions.Listing":
    """A row for each entry, with the first of COLUMNS."""
    return actions.Listing(columns, tuple(row_of(entry)[: len(columns)] for entry in entries))


def row_of(entry: LoggedLetter) -> tuple[str | int | None, ...]:
    """What the list shows of an entry, in the order of the columns."""
    when_to_whom = (entry.log_number, entry.dated.isoformat(), entry.person_id, entry.name)
    what = (entry.number, entry.template, entry.facility, entry.via, entry.mail.value, entry.signature)
    reason = entry.standing.reason if entry.standing else None
    so_far = (entry.state.value, entry.state_day.isoformat(), reason.value if reason else "")
    return (*when_to_whom, *what, *so_far, entry.library)
