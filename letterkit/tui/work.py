"""What the app works with while it runs: the library, the sender, the drafts, the log."""

import os
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
from letterkit.actions.report.selection import Selection
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.log import Logbook
from letterkit.actions.write.offer import Offer, offers
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.write import compose_letter, save_letter, taken_paths
from letterkit.errors import LetterkitError
from letterkit.model.answer import answer_day
from letterkit.model.choice import Choice
from letterkit.model.printer import Printer
from letterkit.model.sender import Sender
from letterkit.store.own_files import OwnFiles
from letterkit.store.print_system import PrintSystem
from letterkit.tui.background import in_small_slices
from letterkit.tui.drawer import Drawer


@contextmanager
def caught(show: Callable[[LetterkitError], object]) -> Iterator[None]:
    """Shows the error that ended an operation; only the reading of the library catches errors elsewhere."""
    try:
        yield
    except LetterkitError as error:
        show(error)


class Work:
    """One session of the app. What takes time to make is made when it is first asked for.

    `out` is the folder where PDFs are saved. `sender_typed` is what was typed in the sender dialog last.
    """

    def __init__(self, library: OpenLibrary, own: OwnFiles, out: Path) -> None:
        self.library = library
        self.own = own
        self.out = out
        self.sender = Sender()
        self.sender_typed = Sender()
        self.was_asked_who_writes = False
        self.printing = PrintSystem(os.environ)
        self.drawer = Drawer(own.drafts, library.today)
        self.log_troubles: list[str] = []
        self.selection_troubles: list[str] = []
        self.logbook = Logbook(own, lambda error, then: self.log_troubles.append(f"{error} {then}"))

    @cached_property
    def roll(self) -> Roll:
        """Everybody, as lists show them."""
        return Roll(self.library)

    @cached_property
    def index(self) -> PeopleIndex:
        """Finds people by what is typed."""
        return PeopleIndex.of(self.library.records)

    @cached_property
    def selection(self) -> Selection:
        """Whom the list of people shows."""
        return Selection(
            self.library, self.everybody, self.own, lambda error: self.selection_troubles.append(str(error))
        )

    def choose(self, choice: Choice) -> None:
        """Filters and sorts the list so from now on; what that takes delays no key."""
        with in_small_slices():
            self.selection.choose(choice)

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """The templates, with when to use them."""
        return offers(self.library)

    @property
    def everybody(self) -> tuple[str, ...]:
        """The ids of all people in order of name."""
        return self.index.people

    @cached_property
    def first_rows(self) -> tuple[Glance, ...]:
        """The rows that are seen before the list is scrolled."""
        return tuple(map(self.roll.glance, self.everybody[:WHOLE_ROWS]))

    def prepare(self) -> None:
        """Works out what the list and its search will need, so that no key waits for it."""
        if self.first_rows:
            self.roll.card(self.first_rows[0].person_id)
        self.selection.begin()

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of the people found by a query."""
        return self.index.find(query) if query.strip() else self.everybody

    def compose(self, letter: TypedLetter, printer: Printer | None = None) -> Composition:
        """The letter with its pages, the envelope's as that printer takes it, and findings.

        Raises LetterkitError if none can be made from what is typed.
        """
        return compose_letter(self.library, letter.request(self.sender, printer), self.logbook)

    def number_of(self, letter: TypedLetter) -> str:
        """The number that the letter gets if none is typed, or "none"."""
        person = self.library.person(letter.person_id).value
        dated = answer_day(letter.dated) or self.library.today
        number = self.logbook.past(person, letter.template, dated).number
        return str(number) if number else "none"

    def save(self, composition: Composition, *, force: bool) -> tuple[Path, ...]:
        """Saves the PDFs and returns their paths; `log_troubles` says why no copy was logged.

        Raises LetterkitError if they cannot be saved.
        """
        self.log_troubles.clear()
        return save_letter(composition, self.out, self.logbook, force=force)

    def taken(self, composition: Composition) -> tuple[Path, ...]:
        """The files that saving would replace."""
        return taken_paths(composition, self.out)

    def read_sender(self) -> None:
        """Reads the sender's profile. Raises DiskError if it cannot be used."""
        self.sender = self.sender_typed = own_sender(self.own.sender)

    def keep_sender(self, sender: Sender) -> None:
        """Writes the profile and uses it from now on. Raises LetterkitError if that fails."""
        self.sender = self.sender_typed = keep_sender(self.own.sender, sender)
