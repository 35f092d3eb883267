"""A template in every form it can take: for its author, and for the tests."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.letters import fill_letter
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.finding import Finding
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Entry
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.model.template import Template
from letterkit.rules.letter_dates import letter_is_in_season
from letterkit.rules.run import check_letter
from letterkit.rules.signature import letter_is_signed
from letterkit.rules.templates import body_is_sound

READERS = {
    "man": Person("sokolov-oleg", "Соколов Олег Иванович", Gender.MALE),
    "woman": Person("sokolova-mariya", "Соколова Мария Ивановна", Gender.FEMALE),
}
"""Invented people to write to."""

_BOX = ("а/я 15", "300000, г. Тула")

WRITERS = {
    "man": Sender("Пётр Лесной", gender=Gender.MALE, address=_BOX),
    "woman": Sender("Анна Ковалёва", gender=Gender.FEMALE, address=_BOX),
    "somebody": Sender("Саша", address=_BOX),
    "nobody": Sender(address=_BOX),
}
"""Invented people who write; the last two do not say whether they are a man or a woman. All can be answered."""


_TO = {"man": marked("to a man"), "woman": marked("to a woman")}
_BY = {
    "man": marked("by a man"),
    "woman": marked("by a woman"),
    "somebody": marked("by somebody"),
    "nobody": marked("by nobody named"),
}
_ADDRESSED = {
    (False, False): marked("Вы, without patronymic"),
    (False, True): marked("Вы, with patronymic"),
    (True, False): marked("ты, without patronymic"),
    (True, True): marked("ты, with patronymic"),
}
"""How a letter speaks to its reader, by whether it is familiar, and whether it names the patronymic."""

_OF_THE_WRITER = (letter_is_signed.code, letter_is_in_season.code)
"""What is the writer's matter, not that of the author of the template."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a letter agrees with its reader and its writer.

    `reader` and `writer` are keys of READERS and WRITERS. `answered` fills in every question with its
    example or its first phrase; otherwise only those that must be answered.
    """

    reader: str
    writer: str
    familiar: bool
    patronymic: bool
    answered: bool

    def __str__(self) -> str:
        answered = tr("all answered") if self.answered else tr("nothing answered")
        return ", ".join((*map(tr, self._words), answered))

    @property
    def _words(self) -> tuple[str, str, str]:
        return _TO[self.reader], _BY[self.writer], _ADDRESSED[self.familiar, self.patronymic]


FORMS = tuple(Form(*each) for each in product(READERS, WRITERS, (False, True), (False, True), (False, True)))
"""Every form there is."""

ONE_FORM = Form("woman", "somebody", familiar=False, patronymic=False, answered=True)
"""The form to show where one is enough."""


def filled(template: Template, form: Form, day: date) -> FilledLetter:
    """The template as a letter in that form. Raises LetterkitError if it cannot be filled."""
    reader = replace(READERS[form.reader], occasions=(template.occasion,))
    answers = example_answers(template, required_only=not form.answered)
    return fill_letter(
        reader,
        template,
        Posting(day, WRITERS[form.writer], answers, familiar=form.familiar, patronymic=form.patronymic),
    )


def example_answers(template: Template, *, required_only: bool = False) -> Mapping[str, str]:
    """What an author gives as examples, for a choice its first phrase; a question without either stays open."""
    examples = {
        variable.name: variable.example or next((choice.key for choice in variable.choices), "")
        for variable in template.variables
        if variable.required or not required_only
    }
    return {name: example for name, example in examples.items() if example}


def check_forms(library: OpenLibrary, entry: Entry[Template]) -> tuple[Finding, ...]:
    """The findings about a template or part, then those about its letters in every form, each once.

    A template with an ERROR is not filled.
    """
    findings = check_one(library, entry)
    if any(finding.bars for finding in findings):
        return findings
    seen: dict[tuple[str, str], Finding] = {}
    for form in FORMS:
        for finding in _findings(library, entry, form):
            message = tr("as a letter {form}: {finding}", form=form, finding=finding.message)
            seen.setdefault((finding.code, finding.message), replace(finding, message=message, file=entry.file))
    return (*findings, *seen.values())


def _findings(library: OpenLibrary, entry: Entry[Template], form: Form) -> Iterator[Finding]:
    try:
        letter = filled(entry.value, form, library.today)
    except LetterkitError as error:
        yield Finding(body_is_sound.code, body_is_sound.severity, error.fact, error.remedy, bars=True)
    else:
        found = check_letter(letter, library.context)
        yield from (finding for finding in found if finding.code not in _OF_THE_WRITER)
