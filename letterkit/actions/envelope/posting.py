"""How one letter is written and posted: everything that is the writer's choice rather than the record's."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from letterkit.errors import UsageError
from letterkit.model.letter import OwnText
from letterkit.model.logged import Past
from letterkit.model.printer import Printer
from letterkit.model.sender import Sender
from letterkit.page.envelope import EnvelopeStyle
from letterkit.page.envelope_size import C6, EnvelopeSize, envelope_size
from letterkit.page.letter import LetterStyle
from letterkit.page.letter_extras import Photo
from letterkit.page.ruled import RuledStyle
from letterkit.russian.stress_marks import without_stress
from letterkit.store.chosen_word import chosen_word
from letterkit.store.profile import read_sender


@dataclass(frozen=True, slots=True)
class ReplyKit:
    """What is enclosed for the answer: an envelope, ruled paper, questions with room below each.

    `own_questions` takes over those the letter asks. `about` says to which letter the answer is; empty,
    the sheet does not.
    """

    envelope: EnvelopeStyle = field(default_factory=EnvelopeStyle)
    ruled: RuledStyle = field(default_factory=RuledStyle)
    questions: tuple[str, ...] = ()
    own_questions: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Posting:
    """The writer's choices for one letter.

    `sender` without a name leaves the envelope's corner and the signature empty. `own` is what the writer adds to the
    template, in the order it was begun. `number` None takes the next one of `past`; without a log none is printed, but
    a first letter is number 1. `familiar` says ты, `patronymic` addresses by first name and patronymic where the letter
    says Вы. `abroad` is where it is posted, not where it goes. `reply` is what is enclosed for the answer, if anything.
    `printer` says how envelopes are fed and how far off they are printed. `enclosures` are listed below the letter and
    weighed, `photos` are printed there. `title` is the title in the PDFs' own information, none unless it is asked for.
    `combined` saves all pages in one file, not a file for each document; with `dated_files` the names of files carry
    the number and the day of the letter, so that letters to one person lie side by side. `in_spite` writes also to whom
    a letter would hardly reach: one came back, or the release was due.
    """

    date: date
    sender: Sender = field(default_factory=Sender)
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    own: tuple[OwnText, ...] = ()
    number: int | None = None
    familiar: bool = False
    patronymic: bool = False
    abroad: bool = False
    envelope: EnvelopeStyle = field(default_factory=EnvelopeStyle)
    letter: LetterStyle = field(default_factory=LetterStyle)
    reply: ReplyKit | None = None
    printer: Printer | None = None
    enclosures: tuple[str, ...] = ()
    photos: tuple[Photo, ...] = ()
    title: str = ""
    combined: bool = False
    dated_files: bool = False
    in_spite: bool = False
    past: Past = field(default_factory=Past)

    @property
    def typed(self) -> tuple[str, ...]:
        """All texts that the writer typed for this letter and what goes with it."""
        asked = self.reply.questions if self.reply else ()
        return (*self.answers.values(), *(own.text for own in self.own), *self.enclosures, *asked)

    @property
    def without_stress(self) -> "Posting":
        """The same with no stress marks in the texts of the letter, as all rules read it and as it is printed."""
        return replace(
            self,
            answers={name: without_stress(answer) for name, answer in self.answers.items()},
            own=tuple(replace(own, text=without_stress(own.text)) for own in self.own),
            enclosures=tuple(map(without_stress, self.enclosures)),
        )


@dataclass(frozen=True, slots=True)
class Request:
    """A letter to that person, from that template, as the posting says."""

    person_id: str
    template: str
    posting: Posting


def usual_envelope(chosen: Path) -> EnvelopeSize:
    """The size chosen in the app for letters begun there; C6 if none was, or the file has none that is known."""
    try:
        return envelope_size(chosen_word(chosen) or C6.typed)
    except UsageError:
        return C6


def posting_from(named: Path | None, own: Path, today: date) -> Posting:
    """The choices that a sender's profile implies: the named one, else the writer's own; without any, no sender.

    Raises DiskError for a profile that cannot be read or used.
    """
    profile = named or (own if own.exists() else None)
    sender = read_sender(profile) if profile else Sender()
    return Posting(today, sender, abroad=sender.posts_abroad)
