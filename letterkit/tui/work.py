"""What the app works with as long as it runs: the library, the sender, the letters that were begun."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.actions.find import PeopleIndex, in_order_of_name
from letterkit.actions.offer import Offer, offers
from letterkit.actions.opening import OpenLibrary
from letterkit.actions.profile import keep_sender, own_sender
from letterkit.actions.roll import Roll
from letterkit.actions.typed_letter import TypedLetter
from letterkit.errors import LetterkitError
from letterkit.model.sender import Sender

if TYPE_CHECKING:
    from letterkit.actions.composing import Composition, Desk


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

    def __init__(self, library: OpenLibrary, today: date, sender_file: Path, out: Path) -> None:
        self.library = library
        self.today = today
        self.sender_file = sender_file
        self.out = out
        self.sender = Sender()
        self.sender_typed = Sender()
        self._letters: dict[tuple[str, str], TypedLetter] = {}
        self._saved: dict[tuple[str, str], TypedLetter] = {}

    @cached_property
    def roll(self) -> Roll:
        """Everybody, as lists show them."""
        return Roll.of(self.library, self.today)

    @cached_property
    def index(self) -> PeopleIndex:
        """Finds people as one types."""
        return PeopleIndex.of(self.library.records)

    @cached_property
    def desk(self) -> "Desk":
        """What letters are composed at; reads the fonts."""
        from letterkit.actions.composing import Desk  # noqa: PLC0415 (fonts and all that reads them)
        from letterkit.pdf.fonts import metrics  # noqa: PLC0415 (the same)

        return Desk.of(self.library, self.today, metrics())

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """The templates there are."""
        return offers(self.library, self.roll.context)

    @cached_property
    def everybody(self) -> tuple[str, ...]:
        """The ids of all people in order of name."""
        return tuple(person.id for person in in_order_of_name(self.library.records))

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of those whom a query finds."""
        return self.index.find(query) if query.strip() else self.everybody

    def letter(self, person_id: str, template: str) -> TypedLetter:
        """The letter to this person from this template as far as it was typed; a new one if it was not begun."""
        begun = self._letters.get((person_id, template))
        return begun or TypedLetter(person_id, template, dated=self.today.isoformat())

    def keep(self, letter: TypedLetter) -> None:
        """Remembers what is typed for as long as the app runs."""
        self._letters[letter.person_id, letter.template] = letter

    def compose(self, letter: TypedLetter) -> "Composition":
        """The letter with its pages and findings. Raises LetterkitError if it cannot be made of what is typed."""
        from letterkit.actions.composing import compose  # noqa: PLC0415 (the first frame does without)

        return compose(self.desk, letter.person_id, letter.template, letter.posting(self.sender))

    def save(self, composition: "Composition", letter: TypedLetter, *, force: bool) -> tuple[Path, ...]:
        """Saves the PDFs and returns their paths. Raises LetterkitError if that cannot be done."""
        from letterkit.actions.saving import save  # noqa: PLC0415 (brings the PDF writer)

        paths = save(composition, letter.person_id, self.out, force=force)
        self._saved[letter.person_id, letter.template] = letter
        return paths

    def taken(self, composition: "Composition", letter: TypedLetter) -> tuple[Path, ...]:
        """The files that saving would replace."""
        from letterkit.actions.saving import taken_paths  # noqa: PLC0415 (the same)

        return taken_paths(composition, letter.person_id, self.out)

    @property
    def unsaved(self) -> int:
        """How many letters have answers that no PDF holds."""
        return sum(letter.has_answers and self._saved.get(key) != letter for key, letter in self._letters.items())

    def read_sender(self) -> None:
        """Takes over the sender's own profile. Raises DiskError for one that cannot be used."""
        self.sender = self.sender_typed = own_sender(self.sender_file)

    def keep_sender(self, sender: Sender) -> None:
        """Writes the profile and uses it from now on. Raises LetterkitError if that cannot be done."""
        self.sender = self.sender_typed = keep_sender(self.sender_file, sender)
