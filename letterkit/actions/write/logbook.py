"""What a letter takes from the log of those before it, and the copy of it that is kept there."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from letterkit.actions.envelope.envelopes import envelope_text
from letterkit.actions.envelope.posting import Posting, Request
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.letters import fill_letter
from letterkit.actions.write.log import is_logging
from letterkit.errors import DiskError, LetterkitError
from letterkit.language import marked, tr
from letterkit.model.logged import ON_PAPER, LoggedLetter, Mail, MailState, Past, Standing
from letterkit.model.person import Person
from letterkit.model.template import Template
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles

NEARBY = 40
"""How many letters to one facility a new one is compared with: some milliseconds; no one remembers older ones."""

Warn = Callable[[DiskError, str], object]
"""Called with the reason why the log could not be used, and what follows."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The letters to one person in the order they were logged, and the last ones to his facility, newest first."""

    to_person: tuple[LoggedLetter, ...] = ()
    at_facility: tuple[LoggedLetter, ...] = ()


@dataclass(slots=True)
class Logbook:
    """The writer's log. No letter is lost to it: where it cannot be used, `warn` is called and the letter is made.

    `day` is the one on which letters are made, `library` the folder of the records. With `corrects` a letter of the
    same writer, person, template and day is the one before, corrected; else only the same text is. `off` leaves the log
    alone. What is looked up is remembered until something is logged.
    """

    own: OwnFiles
    warn: Warn
    day: date
    library: str = ""
    corrects: bool = True
    off: bool = False
    _known: dict[str, _Known] = field(default_factory=dict)

    def numbered(self, request: Request, person: Person, template: Template) -> Request:
        """The request with what the log knows of the letters before it."""
        past = self.past(person, template, request.posting)
        return replace(request, posting=replace(request.posting, past=past))

    def past(self, person: Person, template: Template, posting: Posting) -> Past:
        """What a letter posted that way must know of those before; nothing where there is no log.

        Its number is one more than the highest of its writer to the person. A letter that was made before keeps its
        number and is not compared with itself.
        """
        if person.id not in self._known:
            known = self._looked_up(person)
            if known is None:
                return Past()
            self._known[person.id] = known
        return _Writing(person, template, posting, self.corrects).past(self._known[person.id])

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

    def keep(self, made: Composition, via: str = ON_PAPER) -> bool:
        """Keeps a copy of a letter that was made; returns whether there is one now.

        What was printed is not posted yet, what went into the form of an e-letter service is.
        """
        state = MailState.PRINTED if via == ON_PAPER else MailState.POSTED
        return self.keep_all([_copy(made, self.library, via, Standing(state, self.day))])

    def keep_all(self, letters: Iterable[LoggedLetter]) -> bool:
        """Keeps copies of what was made, of all or of none; returns whether there are some now."""
        self._known.clear()
        if log := self._log():
            try:
                log.keep_all(letters)
            except DiskError as error:
                self.warn(error, tr("The letter was made; no copy of it was kept."))
            else:
                return True
        return False

    def _looked_up(self, person: Person) -> _Known | None:
        """What the log has of letters to the person and to where he is; None without a log."""
        if log := self._log():
            try:
                to_person = log.letters_to(person.id)
                most = NEARBY + len(to_person)
                return _Known(to_person, log.letters_at(person.stay.facility, most) if person.stay else ())
            except DiskError as error:
                self.warn(error, tr("The letter takes no number from it."))
        return None

    def _log(self) -> LetterLog | None:
        """The log; None where it is switched off, or its settings cannot be read, which is reported once."""
        if self.off:
            return None
        try:
            return LetterLog(self.own.log) if is_logging(self.own) else None
        except DiskError as error:
            self.off = True
            self.warn(error, tr("This letter is not logged."))
            return None


@dataclass(frozen=True, slots=True)
class _Writing:
    """A letter that is being made; `corrects` is as in `Logbook`."""

    person: Person
    template: Template
    posting: Posting
    corrects: bool

    def past(self, known: _Known) -> Past:
        """What it takes from what is known."""
        writer = self.posting.sender.name
        own = [letter for letter in known.to_person if letter.signature == writer]
        taken = _phrases(letter for letter in known.to_person if letter.signature != writer)
        before = self._made_before(own, taken)
        number = before[-1].number if before else max((letter.number or 0 for letter in own), default=0) + 1
        replaced = {letter.log_number for letter in before}
        nearby = tuple(letter for letter in known.at_facility if letter.log_number not in replaced)
        return Past(number, again=bool(before), nearby=nearby[:NEARBY], taken=taken)

    def _made_before(self, own: Sequence[LoggedLetter], taken: Mapping[str, frozenset[str]]) -> list[LoggedLetter]:
        """The letters of its writer that this one replaces, the last one last."""
        what = (self.template.name, self.posting.date)
        alike = [letter for letter in own if (letter.template, letter.dated) == what]
        if self.corrects:
            return alike
        return [letter for letter in alike if self._paragraphs(Past(letter.number, taken=taken)) == letter.paragraphs]

    def _paragraphs(self, past: Past) -> tuple[str, ...]:
        """The text with the number of a letter before; none if it cannot be filled, which is said when it is made."""
        try:
            return fill_letter(self.person, self.template, replace(self.posting, past=past)).text.paragraphs
        except LetterkitError:
            return ()


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


def _phrases(letters: Iterable[LoggedLetter]) -> dict[str, frozenset[str]]:
    """The phrases that these letters have, by question."""
    taken: dict[str, frozenset[str]] = {}
    for letter in letters:
        for name, phrase in letter.phrases.items():
            taken[name] = taken.get(name, frozenset()) | {phrase}
    return taken


def _copy(made: Composition, library: str, via: str, standing: Standing) -> LoggedLetter:
    """What is kept of a letter that was made."""
    person, posting, letter, to = made.person, made.posting, made.letter, made.recipient
    return LoggedLetter(
        person_id=person.id,
        name=person.called,
        facility=person.stay.facility if person.stay else "",
        template=letter.template.name if letter else "",
        dated=posting.date,
        number=int(letter.text.number) if letter and letter.text.number else None,
        answers=posting.answers,
        paragraphs=letter.text.paragraphs if letter else (),
        signature=posting.sender.name,
        via=via,
        mail=Mail.LETTER if letter else Mail.REPLY,
        phrases=letter.phrases if letter else {},
        address=envelope_text(to, posting).whole_recipient if to else (),
        library=library,
        standing=standing,
    )
