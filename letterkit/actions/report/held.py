"""What was printed and is not posted yet, though what is known now would be printed otherwise or not at all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from letterkit.actions.envelope.envelopes import envelope_text
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary, unreadable
from letterkit.actions.report.listing import Cell, Listing, id_cells
from letterkit.language import tr, trn
from letterkit.model.finding import Finding
from letterkit.model.library import Entry, Recipient
from letterkit.model.logged import LoggedLetter, Mail, MailState, Sought
from letterkit.model.person import Person
from letterkit.rules.status import why_not
from letterkit.russian.address import COUNTRY_LINE, with_usual_words
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import read_preferences

HELD_COLUMNS = ("id", "name", "born", "entry", "date", "kind", "writer", "verdict", "detail")
_IN_THE_POST = frozenset({Mail.LETTER, Mail.ENVELOPE, Mail.LABEL})


@dataclass(frozen=True, slots=True)
class _Change:
    """What is otherwise now: a word, and what there is to know of it."""

    verdict: str
    detail: str


def held(library: OpenLibrary, log: LetterLog) -> Listing:
    """A row for everything that is printed, not posted, and must be looked at before it is; the id of its reader first.

    What was printed is compared with what would be printed now, so that it does not matter when something happened,
    only that it is known now: another facility or address, another name or year, somebody released, dead or on the way,
    a letter that came back since, a release that has passed since. Raises DiskError if the log cannot be used.
    """
    printed = log.letters(Sought(states=frozenset({MailState.PRINTED}), mails=_IN_THE_POST))
    here = library.root.folder
    ours = (entry for entry in printed if entry.library in ("", here))
    rows = tuple(_row(library, entry, change) for entry in ours if (change := _change(library, entry)))
    return Listing(HELD_COLUMNS, rows)


def not_looked_at(library: OpenLibrary, log: LetterLog, own: OwnFiles) -> Iterator[str]:
    """What is printed and was not compared, since it was made from the records in another folder, or is not logged.

    Raises DiskError if log or settings cannot be used.
    """
    printed = log.entries(Sought(states=frozenset({MailState.PRINTED}), mails=_IN_THE_POST))
    here = library.root.folder
    if others := sum(entry.library not in ("", here) for entry in printed):
        yield trn(
            "{count} printed entry was made from records in another folder and is not compared: letterkit log.",
            "{count} printed entries were made from records in another folder and are not compared: letterkit log.",
            others,
        )
    if not read_preferences(own.preferences).log:
        yield tr("The log is switched off: what was made since is not known here.")


def _change(library: OpenLibrary, printed: LoggedLetter) -> _Change | None:
    record = library.records.people.get(printed.person_id)
    if record is None and not printed.library:
        return None  # a log of before says not from which library; it may be of another
    if record is None:
        return _Change("missing", tr("The library has no record of this id any more."))
    if record.unread:
        return _Change("unreadable", str(unreadable(record.file, record.unread)))
    person = record.value
    if reason := why_not(person):
        return _Change("unreachable", reason)
    if person.stay and person.stay.facility != printed.facility:
        return _Change("moved", f"{printed.facility} → {person.stay.facility}")
    return next(_otherwise(library, record, printed), None)


def _otherwise(library: OpenLibrary, record: Entry[Person], printed: LoggedLetter) -> Iterator[_Change]:
    """What is printed otherwise now at the same facility, or held back by what became known since."""
    facility = library.facility_of(record.value)
    if facility and (before := _lines(printed.address)):
        now = envelope_text(Recipient(record.value, facility), Posting(library.today)).whole_recipient
        if before[1:] != now[1:]:
            yield _Change("address", ", ".join(now[1:]))
        elif before != now:
            yield _Change("changed", f"{before[0]} → {now[0]}")
    known_since = (each for each in _holding(library, record) if _is_since(record.value, each, printed.state_day))
    yield from (_Change("held-back", finding.message) for finding in known_since)


def _lines(printed: Iterable[str]) -> tuple[str, ...]:
    """The lines without the country, which envelopes have that are posted abroad, and in the words of today."""
    return tuple(with_usual_words(line) for line in printed if line != COUNTRY_LINE)


def _holding(library: OpenLibrary, record: Entry[Person]) -> Iterator[Finding]:
    return (finding for finding in addressee(library, record, in_spite=False).findings if finding.holds)


def _is_since(person: Person, finding: Finding, day: date) -> bool:
    """Whether what holds a letter back came on that day or later: a letter that came back, a release that was due."""
    match finding.path:
        case ("returns", int(number)):
            came = person.returns[number].on
            return came is None or came >= day
        case ("release",):
            return person.release is None or person.release >= day
    return True


def _row(library: OpenLibrary, printed: LoggedLetter, change: _Change) -> tuple[Cell, ...]:
    record = library.records.people.get(printed.person_id)
    who = id_cells(record.value) if record else (printed.person_id, printed.name, None)
    of_it = (printed.log_number, printed.state_day.isoformat(), printed.mail.value, printed.signature)
    return (*who, *of_it, change.verdict, change.detail)
