"""A letter template: its questions, its Russian body, its English gloss."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from letterkit.language import marked, spoken, trp
from letterkit.late_pattern import late_pattern
from letterkit.model.body import EMPTY, Body
from letterkit.model.ignore import Ignores
from letterkit.model.meaning import Meaning
from letterkit.model.shortened import shortened
from letterkit.model.typed_day import as_people_type_it

PROVIDED: Mapping[str, Mapping[str, str]] = {
    "to": {
        "first": marked("the first name"),
        "patronymic": marked("the patronymic, empty where none is known"),
        "surname": marked("the surname"),
        "call": marked(
            "how the letter addresses the person: the first name, with the patronymic if that was asked for and Вы said"
        ),
        "gender": marked("m or f"),
        "formal": marked("true for Вы, false for ты"),
        "g": marked('what agrees with the reader: {{ to.g("Дорогой", "Дорогая") }}'),
        "you": marked('for Вы, for ты: {{ to.you("Вам", "тебе") }}'),
    },
    "sender": {
        "name": marked("the name as signed, empty where there is no profile"),
        "first": marked("the writer's first name, or empty"),
        "gender": marked("m or f, or nothing where the writer does not say"),
        "g": marked('man, woman, unstated: {{ sender.g("рад", "рада", "мне радостно") }}'),
    },
    "letter": {
        "number": marked("the letter's number as text, or empty"),
        "date": marked("its date, for the filter in_words"),
    },
    "today": {},
}
"""The names every body may read besides its own variables, what each offers, and what that is (`marked`)."""

FIRST_LETTER = "first-letter"
"""The occasion of a letter that must be number 1; it needs no consent."""

BIRTHDAY = "birthday"
"""The occasion whose day only the record of a person gives."""

KEPT_OCCASIONS: Mapping[str, str] = {
    BIRTHDAY: marked("birthdays"),
    "new-year": marked("New Year"),
    "march-8": marked("the 8th of March"),
    "oraza-bayram": marked("Oraza Bayram"),
    "kurban-bayram": marked("Kurban Bayram"),
    "easter": marked("Easter"),
    "nauryz": marked("Nauryz"),
    "christmas": marked("Christmas"),
    "khydyrlez": marked("Khydyrlez"),
    "sabantuy": marked("Sabantuy"),
    "ysyakh": marked("Ysyakh"),
    "sagaalgan": marked("Sagaalgan"),
    "pesach": marked("Pesach"),
    "rosh-hashana": marked("Rosh Hashana"),
}
"""Occasions that not everyone keeps, as a record lists them, and what people call them (`marked`)."""

OF_WOMEN = frozenset({"march-8"})
"""Those of them on which women are greeted."""

KEPT_BY_MOST = frozenset({BIRTHDAY, "new-year", "march-8"})
"""Those of them that most people keep; only a record says who keeps the others, which belong to a faith or a people."""

NO_PHRASE = "none"
"""The label of the choice that leaves a suggested phrase out."""

_FIRST_FORM = late_pattern(r'\{\{ *[\w.]+\("([^"]*)"[^}]*\}\}')
_BRANCHES = late_pattern(r"\{%[^%]*%\}(.*?)(?:\{% *(?:else|elif)[^%]*%\}.*?)?\{% *endif *%\}")
"""What is said only under a condition, with the words of the first case."""

_NAME_READ = late_pattern(r"\{\{[^}]*\}\}")
_RUSSIAN = "ru"
_LONGEST_SHOWN = 60
"""How many characters of a phrase without a label in its language a list shows."""

_LONGEST_READ = 10 * _LONGEST_SHOWN
"""How many are looked at for that: enough for a form and a condition or two."""


class AnswerKind(StrEnum):
    """What a question takes as an answer; see KINDS."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"


KINDS: Mapping[AnswerKind, str] = {
    AnswerKind.LINE: marked("a few words that the template puts into a sentence"),
    AnswerKind.TEXT: marked("whole sentences; each line becomes a paragraph"),
    AnswerKind.DATE: marked("a day such as 2026-11-22, put into words"),
    AnswerKind.NUMBER: marked("a number"),
    AnswerKind.CHOICE: marked("a phrase out of choices, or out of the part that choices_from names"),
}
"""What each kind of question takes (`marked`)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One phrase to choose: the Russian that is printed and the English that explains it.

    Both may hold forms that agree with the reader: `{{ to.you("Вам", "тебе") }}`. `label` names a phrase of
    a part in a few English words; both texts are empty where the choice is to say nothing.
    """

    russian: Annotated[str, Meaning("what is printed", required=True)] = ""
    english: Annotated[str, Meaning("what it means", required=True)] = ""
    label: str = ""

    @property
    def key(self) -> str:
        """The name of the phrase in an answer, whatever form it takes for its reader."""
        return self.label or self.russian

    @property
    def shown(self) -> str:
        """What a list of phrases shows: what they mean in English, or how they begin in Russian, in their first form.

        Of what depends on a condition, the first case.

        >>> Choice('Какую книгу {{ to.you("Вы любите", "ты любишь") }}?', "Which book do you like?", "books").shown
        'books'
        """
        if spoken() != _RUSSIAN:
            return self.label or f"{self.russian} — {self.english}"
        if not self.russian:
            return trp("instead of a phrase", "none")
        first = _BRANCHES.sub(r"\1", self.russian[:_LONGEST_READ])
        return shortened(_NAME_READ.sub("…", _FIRST_FORM.sub(r"\1", first)), _LONGEST_SHOWN)


@dataclass(frozen=True, slots=True)
class Variable:
    """One question to the writer. `example` shows what fits and never reaches paper.

    `choices_from` names the part whose variants are the choices. With `suggest` an open question takes one
    of its choices, varied by person and letter, instead of leaving its sentence out. With `about_writer` the
    answer stands for the letters after this one too, also for those from other templates that ask the same.
    """

    name: str
    kind: Annotated[AnswerKind, Meaning("what the question takes as an answer")] = AnswerKind.LINE
    ask: Annotated[str, Meaning("the question to the writer, in English", required=True)] = ""
    ask_russian: Annotated[str, Meaning("the same question in Russian, for whoever has letterkit speak it")] = ""
    example: Annotated[str, Meaning("an answer that fits; never printed")] = ""
    example_english: Annotated[str, Meaning("what that answer means, for whoever reads no Russian")] = ""
    required: Annotated[bool, Meaning("whether the letter makes no sense without it")] = False
    past: Annotated[bool, Meaning("of a date: whether it is of something that has happened")] = False
    choices: Annotated[tuple[Choice, ...], Meaning("phrases to choose from")] = ()
    choices_from: Annotated[
        str, Meaning("the part whose variants are the phrases to choose from, such as questions")
    ] = ""
    suggest: Annotated[bool, Meaning("whether an open question takes a phrase that varies by person and letter")] = (
        False
    )
    about_writer: Annotated[
        bool, Meaning("whether it asks what the writer says of himself, so that the app offers the answer again")
    ] = False

    @property
    def question(self) -> str:
        """What is asked, in the language spoken if the template has it so."""
        return _in_spoken(self.ask, self.ask_russian)

    @property
    def shown_example(self) -> str:
        """The answer that fits, with what it means for whoever has letterkit speak English."""
        if self.example_english and spoken() != _RUSSIAN:
            return f"{self.example} ({self.example_english})"
        return as_people_type_it(self.example) if self.kind is AnswerKind.DATE else self.example


@dataclass(frozen=True, slots=True)
class Template:
    """One template, as far as it could be read.

    `occasion` names what needs the record's consent ("birthday"), empty where nothing does. `calendar` has the days
    that it is for, where these are not those of the occasion. `fits` and
    `not_for` say in English when to take it and when not; what ends in `_russian` is shown instead of what is
    called the same without it, if Russian is spoken. A part is read as a template whose bodies hold its
    variants one after the other; `variants` has them one by one and is empty for a letter.
    """

    name: str
    title: Annotated[str, Meaning("what the list of templates shows", required=True)] = ""
    title_russian: Annotated[str, Meaning("the title in Russian")] = ""
    gloss: Annotated[str, Meaning("one English line: what the letter says", required=True)] = ""
    gloss_russian: Annotated[str, Meaning("the same in Russian")] = ""
    occasion: Annotated[str, Meaning("the occasion that needs the record's consent, if any")] = ""
    calendar: Annotated[
        tuple[str, ...], Meaning("its days: 10-05, 12-01..02-28 or birthday; otherwise those of the occasion")
    ] = ()
    fits: Annotated[str, Meaning("one English line: when to take it")] = ""
    fits_russian: Annotated[str, Meaning("the same in Russian")] = ""
    not_for: Annotated[str, Meaning("one English line: when not to take it")] = ""
    not_for_russian: Annotated[str, Meaning("the same in Russian")] = ""
    variables: tuple[Variable, ...] = ()
    russian: Body = EMPTY
    english: Body = EMPTY
    ignore: Ignores = ()
    variants: tuple[Choice, ...] = ()

    @property
    def needs_consent(self) -> bool:
        """Whether it is for an occasion that the person's record must list among those kept."""
        return self.occasion not in ("", FIRST_LETTER)

    @property
    def shown_title(self) -> str:
        """The title in the language spoken, if the template has it so; the same is true of the three others."""
        return _in_spoken(self.title, self.title_russian)

    @property
    def shown_gloss(self) -> str:
        """What the letter says."""
        return _in_spoken(self.gloss, self.gloss_russian)

    @property
    def shown_fits(self) -> str:
        """When to take it."""
        return _in_spoken(self.fits, self.fits_russian)

    @property
    def shown_not_for(self) -> str:
        """When not to take it."""
        return _in_spoken(self.not_for, self.not_for_russian)


def _in_spoken(english: str, russian: str) -> str:
    return russian if russian and spoken() == _RUSSIAN else english
