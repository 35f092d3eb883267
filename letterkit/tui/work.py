"""What the app works with as long as it runs: the library, the sender, the letters, the log."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.envelope.profile import keep_sender, own_sender
from letterkit.actions.library.find import PeopleIndex
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.glance import Glance
from letterkit.actions.report.remembered import WHOLE_ROWS
from letterkit.actions.report.roll import Roll
from letterkit.actions.write.compose import Composition, Desk, compose
from letterkit.actions.write.log import keep_copy, log_in_use, past_of
from letterkit.actions.write.offer import Offer, offers
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import DiskError, LetterkitError
from letterkit.model.answer import answer_day
from letterkit.model.logged import Past
from letterkit.model.sender import Sender
from letterkit.store.own_files import OwnFiles
from letterkit.tui.drawer import Drawer


@contextmanager
def caught(show: Callable[[LetterkitError], object]) -> Iterator[None]:
    """Shows the error for which an operation could not go on: the one place where the app catches errors."""
    try:
        yield
    except LetterkitError as error:
        show(error)


class Work:
    """One sitting at the desk. Whatever is heavy is made when it is first asked for.

    `out` is the folder PDFs are saved to. `sender_typed` is what the sender dialog was left with.
    """

    def __init__(self, library: OpenLibrary, today: date, own: OwnFiles, out: Path) -> None:
        self.library = library
        self.today = today
        self.own = own
        self.out = out
        self.sender = Sender()
        self.sender_typed = Sender()
        self.drawer = Drawer(own.drafts, today)
        self._past: dict[tuple[str, str, date], Past] = {}

    @cached_property
    def roll(self) -> Roll:
        """Everybody, as lists show them."""
        return Roll.of(self.library, self.today)

    @cached_property
    def index(self) -> PeopleIndex:
        """Finds people as one types."""
        return PeopleIndex.of(self.library.records)

    @cached_property
    def desk(self) -> Desk:
        """What letters are composed at; reads the fonts."""
        from letterkit.pdf.fonts import metrics  # noqa: PLC0415 (fonts and all that reads them)

        return Desk.of(self.library, self.today, metrics())

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """The templates there are."""
        return offers(self.library, self.roll.context)

    @property
    def everybody(self) -> tuple[str, ...]:
        """The ids of all people in order of name."""
        return self.index.people

    @cached_property
    def first_rows(self) -> tuple[Glance, ...]:
        """The rows that are seen before anybody scrolls."""
        return tuple(map(self.roll.glance, self.everybody[:WHOLE_ROWS]))

    def prepare(self) -> None:
        """Works out what the list and its search need at once, so that no key waits for it."""
        if self.first_rows:
            self.roll.card(self.first_rows[0].person_id)

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of those whom a query finds."""
        return self.index.find(query) if query.strip() else self.everybody

    def compose(self, letter: TypedLetter) -> Composition:
        """The letter with its pages and findings. Raises LetterkitError if it cannot be made of what is typed."""
        return compose(self.desk, letter.person_id, letter.template, self.posting(letter))

    def refuse_lost(self, letter: TypedLetter) -> None:
        """Raises UsageError for a letter whose person or template the library no longer has."""
        self.library.person(letter.person_id)
        self.library.template(letter.template)

    def posting(self, letter: TypedLetter) -> Posting:
        """The writer's choices, with what the log knows. Raises UsageError for a date or number that is none."""
        posting = letter.posting(self.sender)
        return replace(posting, past=self._past_of(letter, posting.date))

    def number_of(self, letter: TypedLetter) -> str:
        """What number the letter gets if none is typed, in words."""
        number = self._past_of(letter, answer_day(letter.dated) or self.today).number
        return str(number) if number else "none"

    def _past_of(self, letter: TypedLetter, dated: date) -> Past:
        """What the log knows, looked up once until something is logged; a log that cannot be used knows nothing."""
        key = letter.person_id, letter.template, dated
        if key not in self._past:
            self._past[key] = Past()
            with suppress(DiskError):  # told when a copy is to be kept
                if log := log_in_use(self.own):
                    person = self.library.person(letter.person_id).value
                    self._past[key] = past_of(log, person, letter.template, dated)
        return self._past[key]

    def save(self, composition: Composition, letter: TypedLetter, *, force: bool) -> tuple[Path, ...]:
        """Saves the PDFs and returns their paths. Raises LetterkitError if that cannot be done."""
        from letterkit.actions.write.saving import save  # noqa: PLC0415 (brings the PDF writer)

        return save(composition, letter.person_id, self.out, force=force)

    def note_saved(self, composition: Composition, letter: TypedLetter) -> None:
        """Logs a letter that was saved, which is no draft any more. Raises DiskError."""
        person = self.library.person(letter.person_id).value
        try:
            if composition.draft and (log := log_in_use(self.own)):
                keep_copy(log, person, composition.draft, self.posting(letter))
        finally:
            self._past.clear()
            self.drawer.put_away(letter)

    def taken(self, composition: Composition, letter: TypedLetter) -> tuple[Path, ...]:
        """The files that saving would replace."""
        from letterkit.actions.write.saving import taken_paths  # noqa: PLC0415 (the same)

        return taken_paths(composition, letter.person_id, self.out)

    def read_sender(self) -> None:
        """Takes over the sender's own profile. Raises DiskError for one that cannot be used."""
        self.sender = self.sender_typed = own_sender(self.own.sender)

    def keep_sender(self, sender: Sender) -> None:
        """Writes the profile and uses it from now on. Raises LetterkitError if that cannot be done."""
        self.sender = self.sender_typed = keep_sender(self.own.sender, sender)
