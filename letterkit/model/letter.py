"""What is printed, before it is laid out: plain lines and paragraphs, with all names declined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from letterkit.language import needs_gloss
from letterkit.model.logged import LoggedLetter
from letterkit.model.name import Gender
from letterkit.model.template import AnswerKind, Template


@dataclass(frozen=True, slots=True)
class EnvelopeText:
    """The texts of one envelope, each item of a tuple a line, not yet wrapped.

    `recipient` is in the order of the Russian post without the postcode: name and year, facility,
    street and house, settlement, district, region; the postcode follows on a line of its own.
    `romanised` stands beside on mail from abroad. `stamp_digits` are the six digits of the code
    stamp; None leaves the stamp out, "" draws the empty dotted grid. `country` is the last line
    from abroad.
    """

    recipient: tuple[str, ...]
    postcode: str
    sender: tuple[str, ...] = ()
    romanised: tuple[str, ...] = ()
    country: str = ""
    stamp_digits: str | None = None

    @property
    def whole_recipient(self) -> tuple[str, ...]:
        """The recipient's lines with the postcode, then the country, each on a line of its own."""
        return (*self.recipient, *(line for line in (self.postcode, self.country) if line))


@dataclass(frozen=True, slots=True)
class OwnText:
    """What a writer adds to a template: each line a paragraph, after the template's paragraph `after` (0: first)."""

    after: int
    text: str


@dataclass(frozen=True, slots=True)
class TemplateParagraph:
    """A paragraph of the template as it was filled, after which an `OwnText` may stand, and its gloss."""

    number: int
    russian: str
    english: str = ""

    @property
    def quoted(self) -> str:
        """What it is recognised by: its gloss, if it has one and the writer needs it."""
        return (needs_gloss() and self.english) or self.russian


@dataclass(frozen=True, slots=True)
class LetterText:
    """The texts of one letter. `gloss` is the body in English, for the writer only: never printed.

    `recipient` heads every page («Халилов Ленур Аблямитович, 1971 г. р.»), so that a page torn
    from the others still finds him. `number` stands bare ("3") or is empty; a line break within a
    paragraph is kept. `enclosures` are what lies in the envelope beside the letter.
    """

    recipient: str
    date: str
    number: str
    paragraphs: tuple[str, ...]
    signature: str = ""
    return_address: tuple[str, ...] = ()
    gloss: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()

    @property
    def plain_text(self) -> str:
        """Paragraphs and signature, a line each, as they go into the form of a service."""
        return "\n".join(filter(None, (*self.paragraphs, self.signature)))


@dataclass(frozen=True, slots=True)
class ReplyText:
    """The texts on ruled paper for an answer: who writes to whom, to which letter, and where it goes.

    `whom` is in the dative, `from_whom` in the genitive, `about` a line such as «Ответ на письмо № 3»;
    `address` is where the answer goes, a line each. What is empty is not printed.
    """

    whom: str
    from_whom: str
    about: str = ""
    questions: tuple[str, ...] = ()
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correspondents:
    """With whom the words of a letter agree: its reader, addressed with ты if `familiar`, and its writer.

    `first` is the reader's first name. A gender is None where it is not known or not stated.
    """

    first: str = ""
    reader: Gender | None = None
    familiar: bool = False
    writer: Gender | None = None


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """A letter that is being written: the template, the answers, and the text that follows from both.

    `answers` holds what the writer typed, by variable name; questions not answered are absent or "".
    `consents` are the occasions that the person keeps by his record, `nearby` earlier letters to the same
    facility, newest first. `between` is with whom its words agree. `template_paragraphs` leave out the
    writer's own. `phrases` are those chosen or suggested, by question. `dated` is the day that the text gives
    in words, `born` the reader's day of birth, if it is known. `same_number` is another letter of the writer to the
    reader that bears its number, `stressed` are the words that were typed with stress marks, which nothing else here
    has.
    """

    template: Template
    answers: Mapping[str, str] = field(hash=False)
    text: LetterText
    consents: tuple[str, ...] = ()
    nearby: tuple[LoggedLetter, ...] = ()
    between: Correspondents = Correspondents()
    template_paragraphs: tuple[TemplateParagraph, ...] = ()
    phrases: Mapping[str, str] = field(default_factory=dict, hash=False)
    dated: date | None = None
    born: date | None = None
    same_number: LoggedLetter | None = None
    stressed: tuple[str, ...] = ()

    @property
    def of_template(self) -> frozenset[str]:
        """The paragraphs in the words of the template: nothing that the writer typed as text stands in them."""
        asked = {variable.name for variable in self.template.variables if variable.kind is AnswerKind.TEXT}
        lines = (line.strip() for name in asked for line in self.answers.get(name, "").splitlines())
        typed = [line[1:].rstrip(".") for line in lines if line]  # filters change the first letter and the stop
        paragraphs = (paragraph.russian for paragraph in self.template_paragraphs)
        return frozenset(paragraph for paragraph in paragraphs if not any(line in paragraph for line in typed))
