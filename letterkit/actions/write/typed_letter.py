"""A letter as far as it is typed: kept word for word, whether or not it fits yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from letterkit.actions.envelope.posting import Posting, Request
from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.typed_options import TypedOptions
from letterkit.language import tr
from letterkit.model.answer import answer_day
from letterkit.model.letter import OwnText
from letterkit.model.printer import Printer
from letterkit.model.sender import Sender
from letterkit.model.typed_day import is_no_day
from letterkit.model.whole_number import whole_number
from letterkit.page.envelope import EnvelopeStyle
from letterkit.page.envelope_size import C6, EnvelopeSize
from letterkit.store.drafts import DraftKey


@dataclass(frozen=True, slots=True)
class TypedLetter:
    """What a writer has typed and ticked for one person and one template.

    `answers` by the name of the question; `own` paragraphs in the order they were begun; `dated` as files keep a day,
    or as it was typed if it is none; `number` may be empty. `abroad` None means: as the sender's profile says. `rival`
    is above 0 where another window began a letter to the same person from the same template: both are kept. `options`
    say how it looks and what goes with it.
    `begun_with` are answers that `begun_by` gave in earlier letters, with which the form was opened; they may be in
    `answers` still, and go into no letter that somebody else signs.
    """

    person_id: str
    template: str
    dated: str
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    own: tuple[OwnText, ...] = ()
    number: str = ""
    familiar: bool = False
    patronymic: bool = False
    abroad: bool | None = None
    envelope: EnvelopeSize = C6
    rival: int = 0
    options: TypedOptions = field(default_factory=TypedOptions)
    begun_with: Mapping[str, str] = field(default_factory=dict, compare=False)
    begun_by: str = field(default="", compare=False)

    @property
    def draft_key(self) -> DraftKey:
        """By what its draft is found again."""
        return DraftKey(self.person_id, self.template, self.rival)

    @property
    def has_answers(self) -> bool:
        """Whether something would be lost: an answer, unless the letter is still as it was begun."""
        answers = {name: answer for name, answer in self.answers.items() if answer.strip()}
        own = self.options.encloses or any(own.text.strip() for own in self.own)
        return own or (bool(answers) and answers != self.begun_with)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that was typed into the letter itself."""
        return (*self.answers.values(), *(own.text for own in self.own))

    def posted_abroad(self, sender: Sender) -> bool:
        """Whether this letter is posted outside Russia."""
        return sender.posts_abroad if self.abroad is None else self.abroad

    @property
    def off_paper(self) -> "TypedLetter":
        """The letter with what counts of its options where nothing is printed."""
        return replace(self, options=self.options.off_paper)

    def request(self, sender: Sender, printer: Printer | None = None, *, combined: bool = False) -> Request:
        """What is asked for, the envelope for that printer.

        Raises MistypedError for a date, a number or an option that makes no sense.
        """
        posting = Posting(
            date=self._day(),
            sender=sender,
            answers={name: answer for name, answer in self.answers.items() if self._is_said_by(sender, name)},
            own=self.own,
            number=self._count(),
            familiar=self.familiar,
            patronymic=self.patronymic,
            abroad=self.posted_abroad(sender),
            envelope=EnvelopeStyle(self.envelope),
            printer=printer,
            combined=combined,
            dated_files=True,
            in_spite=True,  # the app asks about every warning before it saves
        )
        return Request(self.person_id, self.template, self.options.applied(posting))

    def _is_said_by(self, sender: Sender, name: str) -> bool:
        """Whether the question is answered, and not by somebody else about himself."""
        answer = self.answers[name]
        is_of_another = self.begun_by != sender.name and self.begun_with.get(name) == answer
        return bool(answer.strip()) and not is_of_another

    def _day(self) -> date:
        day = answer_day(self.dated)
        if day is None:
            fact = tr('The date of the letter is "{date}".', date=self.dated)
            if is_no_day(self.dated):
                raise MistypedError(("dated",), fact, tr("No calendar has that day; correct it."))
            raise MistypedError(("dated",), fact, tr("Write it as 2026-11-22 or 22.11.2026."))
        return day

    def _count(self) -> int | None:
        typed = self.number.strip()
        number = whole_number(typed)
        if typed and number is None:
            fact = tr('The number of the letter is "{number}".', number=typed)
            raise MistypedError(("number",), fact, tr("Write a number from 1, or leave it empty."))
        return number


def options_problem(letter: TypedLetter, sender: Sender, options: TypedOptions) -> str:
    """What is wrong with these options for the letter, the fact and the remedy; "" if nothing."""
    try:
        options.applied(Posting(date.min, sender, envelope=EnvelopeStyle(letter.envelope)))
    except MistypedError as error:
        return str(error)
    return ""
