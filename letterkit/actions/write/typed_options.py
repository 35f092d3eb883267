"""How a letter looks and what goes with it, as chosen in the app: kept word for word, whether or not it fits yet."""

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from pathlib import Path

from letterkit.actions.envelope.posting import Posting, ReplyKit
from letterkit.actions.envelope.profile import sender_as
from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.photos import photo
from letterkit.actions.write.reply import refuse_without_address
from letterkit.errors import LetterkitError, UsageError
from letterkit.language import tr
from letterkit.model.page import TEXT_FACES, Face
from letterkit.model.sender import SenderForm
from letterkit.model.typed_path import typed_path
from letterkit.model.whole_number import whole_number
from letterkit.page.envelope import EnvelopeStyle
from letterkit.page.letter import LetterStyle
from letterkit.page.letter_extras import Photo
from letterkit.page.paper import A4, PAPERS, RULED_A4, RULED_PAPERS, Paper
from letterkit.page.ruled import RuledStyle
from letterkit.page.typed_measures import photo_width, type_size
from letterkit.store.chosen_word import chosen_word, keep_word
from letterkit.store.stamps import stamp_of

CHOICES: Mapping[str, Collection[str]] = {
    "face": TEXT_FACES,
    "paper": PAPERS,
    "reply_paper": RULED_PAPERS,
    "sender_as": [form.value for form in SenderForm],
}
"""The options that take one of a few words, and the words."""

MOST_SHEETS = 20
"""Of ruled paper: more weigh 100 g."""

PLACE = ("options",)
"""Where in a letter all of them are, as findings and errors name places."""


@dataclass(frozen=True, slots=True)
class TypedOptions:
    """What a writer chose beside the text; see `Posting`, `LetterStyle` and `ReplyKit` for what each means.

    `enclosures` and `photos` have a line for each, photos the paths of files. `size` is in points, `photo_width` in
    mm or empty.
    """

    face: str = Face.SERIF.value
    size: str = "12"
    paper: str = A4.name.lower()
    ragged: bool = False
    quotes: bool = False
    fold_marks: bool = False
    hand_lines: bool = False
    sender_as: str = SenderForm.ADDRESS.value
    captions: bool = False
    window: bool = False
    enclosures: str = ""
    photos: str = ""
    photo_width: str = ""
    reply: bool = False
    reply_paper: str = RULED_A4.name.lower()
    reply_sheets: str = "1"
    own_questions: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether each is of the type, and among the words, that it has: a draft may have been written by hand."""
        return all(type(getattr(self, each.name)) is type(each.default) for each in fields(self)) and all(
            getattr(self, name) in words for name, words in CHOICES.items()
        )

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of those that are not as they are without a choice."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name) != each.default)

    @property
    def encloses(self) -> bool:
        """Whether something was typed that goes with this letter alone."""
        return bool(self.enclosures.strip() or self.photos.strip())

    @property
    def off_paper(self) -> "TypedOptions":
        """Those that count where nothing is printed: who signs."""
        return TypedOptions(sender_as=self.sender_as)

    @property
    def for_later(self) -> "TypedOptions":
        """Those that letters begun later can have too: what is enclosed is of one letter."""
        return replace(self, enclosures="", photos="")

    def applied(self, posting: Posting) -> Posting:
        """The posting with these choices.

        Raises MistypedError for what makes no sense, or what profile and files do not have.
        """
        try:
            return self._applied(posting)
        except LetterkitError as error:
            raise MistypedError(PLACE, error.fact, error.remedy) from error

    def _applied(self, posting: Posting) -> Posting:
        paper, sender = PAPERS[self.paper], sender_as(posting.sender, SenderForm(self.sender_as))
        if self.reply:
            refuse_without_address(sender)
        width = photo_width(self.photo_width) if self.photo_width.strip() else None
        return replace(
            posting,
            sender=sender,
            envelope=EnvelopeStyle(posting.envelope.size, captions=self.captions, window=self.window),
            letter=self._style(paper),
            reply=self._kit() if self.reply else None,
            enclosures=_lines(self.enclosures),
            photos=tuple(_photo(path, paper, width) for path in _lines(self.photos)),
        )

    def _style(self, paper: Paper) -> LetterStyle:
        return LetterStyle(
            TEXT_FACES[self.face],
            type_size(self.size),
            not self.ragged,
            paper,
            fold_marks=self.fold_marks,
            hand_lines=self.hand_lines,
            quotes=self.quotes,
        )

    def _kit(self) -> ReplyKit:
        sheets = whole_number(self.reply_sheets.strip())
        if sheets is None or sheets > MOST_SHEETS:
            fact = tr('The number of ruled sheets is "{typed}".', typed=self.reply_sheets)
            raise UsageError(fact, tr("Write a number from 1 to {most}.", most=MOST_SHEETS))
        style = EnvelopeStyle(captions=self.captions)
        return ReplyKit(style, RuledStyle(RULED_PAPERS[self.reply_paper], sheets), own_questions=self.own_questions)


def usual_options(file: Path) -> TypedOptions:
    """Those kept for letters begun later; the ones without a choice if none are, or the file cannot be used."""
    with suppress(ValueError, TypeError, RecursionError):
        options = TypedOptions(**json.loads(chosen_word(file) or "{}"))
        return options if options.is_sound else TypedOptions()
    return TypedOptions()


def keep_options(file: Path, options: TypedOptions) -> None:
    """Keeps them for letters begun later. Raises DiskError."""
    keep_word(file, json.dumps(asdict(options.for_later)))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.splitlines())))


def _photo(typed: str, paper: Paper, width: float | None) -> Photo:
    path = typed_path(typed)
    return _read(path, tuple(stamp_of(path)), paper, width)


@lru_cache(maxsize=4)  # a letter is composed whenever typing pauses, and a photo takes a tenth of a second
def _read(path: Path, _stamp: tuple[int, ...], paper: Paper, width: float | None) -> Photo:
    return photo(path, paper, width)
