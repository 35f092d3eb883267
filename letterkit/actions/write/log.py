"""The writer's own log: what was written to whom with a copy of it, and the number that the next letter takes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from letterkit.actions.envelope.posting import Posting, Request
from letterkit.errors import DiskError, UsageError
from letterkit.language import marked, tr
from letterkit.model.letter import FilledLetter
from letterkit.model.logged import LoggedLetter, Past
from letterkit.model.nearest import nearest_hint
from letterkit.model.person import Person
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import Preferences, read_preferences, write_preferences

NEARBY = 40
"""How many letters to one facility a new one is compared with: some milliseconds; no one remembers older ones."""

Warn = Callable[[DiskError, str], object]
"""Called with the reason why the log could not be used, and what follows."""


@dataclass(slots=True)
class Logbook:
    """The writer's log. No letter is lost to it: where it cannot be used, `warn` is called and the letter is made.

    `off` leaves it alone. What is looked up is remembered until something is logged.
    """

    own: OwnFiles
    warn: Warn
    off: bool = False
    _known: dict[tuple[str, str, date], Past] = field(default_factory=dict)

    def numbered(self, request: Request, person: Person) -> Request:
        """The request with what the log knows of the letters before it."""
        past = self.past(person, request.template, request.posting.date)
        return replace(request, posting=replace(request.posting, past=past))

    def past(self, person: Person, template: str, dated: date) -> Past:
        """What a letter of that day from that template must know; nothing where there is no log."""
        key = person.id, template, dated
        if key not in self._known:
            self._known[key] = self._looked_up(person, template, dated)
        return self._known[key]

    def look_again(self) -> None:
        """Forgets what was looked up: another program may have logged a letter since."""
        self._known.clear()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Keeps other programs from making a letter until this one is logged; what is looked up within is true."""
        with ExitStack() as held:
            if log := self._log():
                try:
                    held.enter_context(log.turn())
                except DiskError as error:
                    self.warn(error, tr("The letter is made without waiting."))
            self.look_again()
            yield

    def keep(self, person: Person, letter: FilledLetter, posting: Posting, via: str) -> bool:
        """Keeps a copy of a letter that was made; returns whether there is one now."""
        self._known.clear()
        if log := self._log():
            try:
                return bool(log.keep(copy_of(person, letter, posting, via)))
            except DiskError as error:
                self.warn(error, tr("The letter was made; no copy of it was kept."))
        return False

    def keep_all(self, letters: Iterable[LoggedLetter]) -> bool:
        """Keeps copies of letters that were made; returns whether there are some now."""
        self._known.clear()
        if log := self._log():
            try:
                for letter in letters:
                    log.keep(letter)
            except DiskError as error:
                self.warn(error, tr("The letter was made; no copy of it was kept."))
            else:
                return True
        return False

    def _looked_up(self, person: Person, template: str, dated: date) -> Past:
        if log := self._log():
            try:
                return past_of(log, person, template, dated)
            except DiskError as error:
                self.warn(error, tr("The letter takes no number from it."))
        return Past()

    def _log(self) -> LetterLog | None:
        """The log; None where it is switched off, or its settings cannot be read, which is reported once."""
        if self.off:
            return None
        try:
            return LetterLog(self.own.log) if read_preferences(self.own.preferences).log else None
        except DiskError as error:
            self.off = True
            self.warn(error, tr("This letter is not logged."))
            return None


def past_of(log: LetterLog, person: Person, template: str, dated: date) -> Past:
    """What a letter of that day from that template must know of those before. Raises DiskError.

    Its number is one more than the highest logged for the person. A letter of the same template and day was made
    again, because something was corrected: it keeps its number and is not compared with itself.
    """
    to_person = log.letters_to(person.id)
    before = [letter for letter in to_person if (letter.template, letter.dated) == (template, dated)]
    numbers = [letter.number or 0 for letter in to_person]
    number = before[-1].number if before else max(numbers, default=0) + 1
    replaced = {letter.log_number for letter in before}
    at_facility = log.letters_at(person.stay.facility, NEARBY + len(replaced)) if person.stay else ()
    nearby = tuple(letter for letter in at_facility if letter.log_number not in replaced)
    return Past(number, again=bool(before), nearby=nearby[:NEARBY])


def made_meanwhile(before: Past, now: Past) -> str:
    """What the log says otherwise than before, as a sentence on the letter to be made; "" if it says the same."""
    if now.number is None or (before.number, before.again) == (now.number, now.again):
        return ""
    if now.again:
        message = marked("Letter {number} was made meanwhile from this template, with this date: this one replaces it.")
        return tr(message, number=now.number)
    if before.number is not None and now.number > before.number:
        message = marked("Letter {other} was made meanwhile: this one is number {number}.")
        return tr(message, other=now.number - 1, number=now.number)
    return tr("The log has changed: this letter is number {number}.", number=now.number)


def copy_of(person: Person, letter: FilledLetter, posting: Posting, via: str) -> LoggedLetter:
    """What is kept of a letter that was made."""
    return LoggedLetter(
        person_id=person.id,
        name=person.called,
        facility=person.stay.facility if person.stay else "",
        template=letter.template.name,
        dated=posting.date,
        number=int(letter.text.number) if letter.text.number else None,
        answers=posting.answers,
        paragraphs=letter.text.paragraphs,
        signature=letter.text.signature,
        via=via,
    )


def uses_of_templates(own: OwnFiles) -> Mapping[str, int]:
    """How many letters were written from each template; nothing where there is no log, or it cannot be used."""
    try:
        return LetterLog(own.log).uses() if is_logging(own) else {}
    except DiskError:
        return {}


def is_logging(own: OwnFiles) -> bool:
    """Whether letters made are logged. Raises DiskError if the settings cannot be used."""
    return read_preferences(own.preferences).log


def switch_log(own: OwnFiles, *, on: bool) -> None:
    """Logs letters from now on, or no longer; what is logged stays. Raises DiskError."""
    write_preferences(own.preferences, Preferences(log=on))


def logged_letter(log: LetterLog, log_number: str) -> LoggedLetter:
    """The letter of that log number, as typed. Raises UsageError if there is none, DiskError."""
    letter = log.letter(int(log_number)) if _is_log_number(log_number) else None
    if letter is None:
        raise UsageError(tr("The log has no letter {number}.", number=log_number), tr("letterkit log lists them."))
    return letter


def letters_named(log: LetterLog, named: str) -> tuple[LoggedLetter, ...]:
    """The letter of that log number, or all to the person of that id. Raises UsageError if there is none, DiskError."""
    if _is_log_number(named):
        return (logged_letter(log, named),)
    letters = log.letters_to(named)
    if not letters:
        known = dict.fromkeys(letter.person_id for letter in log.letters())
        raise UsageError(tr('The log has no letter to "{person}".', person=named), nearest_hint(named, known))
    return letters


def _is_log_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < len(str(2**63))
