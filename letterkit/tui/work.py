"""What the app works with as long as it runs: the library, the sender, the letters, the log."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from letterkit.actions.envelope.profile import keep_sender, own_sender
from letterkit.actions.library.find import PeopleIndex
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.glance import Glance
from letterkit.actions.report.remembered import WHOLE_ROWS
from letterkit.actions.report.roll import Roll
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.offer import Offer, offers
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.write import compose_letter, save_letter, taken_paths
from letterkit.errors import LetterkitError
from letterkit.model.answer import answer_day
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

    def __init__(self, library: OpenLibrary, own: OwnFiles, out: Path) -> None:
        self.library = library
        self.own = own
        self.out = out
        self.sender = Sender()
        self.sender_typed = Sender()
        self.drawer = Drawer(own.drafts, library.today)
        self.log_troubles: list[str] = []
        self.logbook = Logbook(own, lambda error, then: self.log_troubles.append(f"{error} {then}"))

    @cached_property
    def roll(self) -> Roll:
        """Everybody, as lists show them."""
        return Roll(self.library)

    @cached_property
    def index(self) -> PeopleIndex:
        """Finds people as one types."""
        return PeopleIndex.of(self.library.records)

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """The templates there are."""
        return offers(self.library)

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
        return compose_letter(self.library, letter.request(self.sender), self.logbook)

    def refuse_lost(self, letter: TypedLetter) -> None:
        """Raises UsageError for a letter whose person or template the library no longer has."""
        self.library.person(letter.person_id)
        self.library.template(letter.template)

    def number_of(self, letter: TypedLetter) -> str:
        """What number the letter gets if none is typed, in words."""
        person = self.library.person(letter.person_id).value
        dated = answer_day(letter.dated) or self.library.today
        number = self.logbook.past(person, letter.template, dated).number
        return str(number) if number else "none"

    def save(self, composition: Composition, *, force: bool) -> tuple[Path, ...]:
        """Saves the PDFs and returns their paths; why no copy was logged stands in `log_troubles`.

        Raises LetterkitError if they cannot be saved.
        """
        self.log_troubles.clear()
        return save_letter(composition, self.out, self.logbook, force=force)

    def taken(self, composition: Composition) -> tuple[Path, ...]:
        """The files that saving would replace."""
        return taken_paths(composition, self.out)

    def read_sender(self) -> None:
        """Takes over the sender's own profile. Raises DiskError for one that cannot be used."""
        self.sender = self.sender_typed = own_sender(self.own.sender)

    def keep_sender(self, sender: Sender) -> None:
        """Writes the profile and uses it from now on. Raises LetterkitError if that cannot be done."""
        self.sender = self.sender_typed = keep_sender(self.own.sender, sender)
