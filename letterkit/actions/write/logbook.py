"""What a letter takes from the log of those before it, and the copy of it that is kept there."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from letterkit.actions.envelope.envelopes import envelope_text
from letterkit.actions.envelope.posting import Posting, Request
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.letters_before import NEARBY, Writing
from letterkit.actions.write.log import is_logging
from letterkit.errors import DiskError
from letterkit.language import marked, tr
from letterkit.model.library import Recipient
from letterkit.model.logged import ON_PAPER, LoggedLetter, Mail, MailState, Past, Standing
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.template import Template
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles

Warn = Callable[[DiskError, str], object]
"""Called with the reason why the log could not be used, and what follows."""


UNKEPT = marked("The letter was made; no copy of it was kept.")


@dataclass(slots=True)
class Logbook:
    """The writer's log. No letter is lost to it: where it cannot be used, `warn` is called and the letter is made.

    `day` is the one on which letters are made, `library` the folder of the records. With `corrects` a letter of the
    same writer, person, template and day is the one before, corrected, unless that is posted; else only the same text
    is. `off` leaves the log alone. What is looked up is remembered until something is logged, and so is what is coming.
    """

    own: OwnFiles
    warn: Warn
    day: date
    library: str = ""
    corrects: bool = True
    off: bool = False
    _to_person: dict[str, list[LoggedLetter]] = field(default_factory=dict)
    _at_facility: dict[str, list[LoggedLetter]] = field(default_factory=dict)
    _has_turn: bool = False
    _told: set[tuple[str, str]] = field(default_factory=set)

    def settled(self) -> Self:
        """The logbook, off if the settings say so: they are read once for a run of many letters."""
        self.off = self._log() is None
        return self

    def numbered(self, request: Request, person: Person, template: Template) -> Request:
        """The request with what the log knows of the letters before it."""
        past = self.past(person, template, request.posting)
        return replace(request, posting=replace(request.posting, past=past))

    def past(self, person: Person, template: Template, posting: Posting) -> Past:
        """What a letter posted that way must know of those before; nothing where there is no log.

        Its number is one more than the highest of its writer to the person. A letter that was made before keeps its
        number and is not compared with itself.
        """
        facility = person.stay.facility if person.stay else ""
        if not self._is_known(person.id, facility):
            return Past()
        writing = Writing(person, template, posting, self.corrects)
        return writing.past(self._to_person[person.id], self._at_facility[facility])

    def look_again(self) -> None:
        """Forgets what was looked up: another program may have logged a letter since."""
        self._to_person.clear()
        self._at_facility.clear()
        self._told.clear()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Keeps other programs from making a letter until this one is logged; what is looked up within is true."""
        with ExitStack() as held:
            if log := self._log():
                try:
                    held.enter_context(log.turn())
                    self._has_turn = True
                except DiskError as error:
                    self.warn(error, tr("The letter is made without waiting."))
            self.look_again()
            held.callback(setattr, self, "_has_turn", False)  # noqa: FBT003 (the function's own order)
            yield

    def copy_of(self, made: Composition) -> LoggedLetter | None:
        """What `take` gets of a letter or reply kit on paper; None if the log is off."""
        return self._copy(made, made.recipient, ON_PAPER) if made.recipient and self._log() else None

    def keep(self, made: Composition, via: str = ON_PAPER) -> bool:
        """Keeps a copy of a letter or reply kit that was made; returns whether there is one now.

        What was printed is not posted yet, what went into the form of an e-letter service is.
        """
        if made.recipient is None or self._log() is None:
            return False
        try:
            self.take([self._copy(made, made.recipient, via)])
        except DiskError as error:
            self.warn(error, tr(UNKEPT))
            return False
        return True

    def coming(self, made: Composition) -> LoggedLetter | None:
        """The copy of a printed letter that `take` gets once its run is saved; the letters after it know of it already.

        None if the log is off.
        """
        if self.off or made.recipient is None:
            return None
        copy = self._copy(made, made.recipient, ON_PAPER)
        if self._is_known(copy.person_id, copy.facility):
            self._to_person[copy.person_id].append(copy)
            self._at_facility[copy.facility].insert(0, copy)
        return copy

    def coming_mail(self, to: Recipient, posting: Posting, document: Document) -> LoggedLetter | None:
        """What `take` gets of an envelope or label without a letter once its run is saved; None if the log is off."""
        if self.off:
            return None
        return self._mail(to, posting, Mail(document.name), document.address)

    def planned(self, person: Person, template: str, writer: str) -> LoggedLetter:
        """A letter that is planned: it has no number yet, and nobody is to be chosen for it twice."""
        facility = person.stay.facility if person.stay else ""
        return LoggedLetter(
            *(person.id, person.called, facility, template, self.day),
            signature=writer,
            library=self.library,
            standing=Standing(MailState.PLANNED, self.day),
        )

    def plan(self, letters: Iterable[LoggedLetter]) -> None:
        """Keeps letters that are planned; where the log cannot be used, no more than that is said."""
        try:
            self.take(letters)
        except DiskError as error:
            self.warn(error, tr("The log does not have what is planned."))

    def take(self, letters: Iterable[LoggedLetter]) -> None:
        """Keeps copies of what was made, of all or of none.

        Raises DiskError if the log cannot be used, or there are letters for it and it is off.
        """
        self.look_again()
        if log := self._log():
            log.keep_all(letters)
        elif next(iter(letters), None):
            fact = tr("An earlier run to the same file has letters for the log, which is off.")
            raise DiskError(fact, tr("Run it without --no-log; letterkit log on switches the log on."))

    def take_over(self, letters: Iterable[LoggedLetter]) -> None:
        """The same of what a program that was stopped had for the log, whatever this one is asked; not if it is off."""
        if is_logging(self.own):
            LetterLog(self.own.log).keep_all(letters)

    def writers_to(self, people: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Who wrote to these people: their ids, each with the name of a writer; nobody without a log."""
        if log := self._log():
            try:
                return log.writers_to(people)
            except DiskError as error:
                self.warn(error, tr("Nobody is known to have had a letter."))
        return frozenset()

    def _copy(self, made: Composition, to: Recipient, via: str) -> LoggedLetter:
        """What is kept of a letter that was made, or of a reply kit."""
        letter = made.letter
        if letter is None:
            return self._mail(to, made.posting, Mail.REPLY)
        state = MailState.PRINTED if via == ON_PAPER else MailState.POSTED
        return replace(
            self._mail(to, made.posting, Mail.LETTER),
            template=letter.template.name,
            number=int(letter.text.number) if letter.text.number else None,
            answers=made.posting.answers,
            paragraphs=letter.text.paragraphs,
            phrases=letter.phrases,
            replaces=made.posting.past.replaces,
            via=via,
            standing=Standing(state, self.day),
            unseen=made.posting.number is None and not self._has_turn,
        )

    def _mail(self, to: Recipient, posting: Posting, mail: Mail, address: tuple[str, ...] = ()) -> LoggedLetter:
        """What is kept of what was made; without an `address` that which an envelope would have."""
        return LoggedLetter(
            person_id=to.person.id,
            name=to.person.called,
            facility=to.facility.id,
            template="",
            dated=posting.date,
            signature=posting.sender.name,
            mail=mail,
            address=address or envelope_text(to, posting).whole_recipient,
            library=self.library,
            standing=Standing(MailState.PRINTED, self.day),
        )

    def _is_known(self, person_id: str, facility: str) -> bool:
        """Whether it is known now what the log has of letters to the person and to where he is; False without a log."""
        if person_id in self._to_person and facility in self._at_facility:
            return True
        if log := self._log():
            try:
                self._to_person.setdefault(person_id, list(log.letters_to(person_id)))
                self._at_facility.setdefault(facility, list(log.letters_at(facility, 2 * NEARBY)) if facility else [])
            except DiskError as error:
                self._warn_once(error, tr("The letter takes no number from it."))
            else:
                return True
        return False

    def _warn_once(self, error: DiskError, consequence: str) -> None:
        """Warns of it, unless that was said of another letter of the same run."""
        if (error.fact, consequence) not in self._told:
            self._told.add((error.fact, consequence))
            self.warn(error, consequence)

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
