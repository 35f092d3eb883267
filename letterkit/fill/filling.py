"""Fills a template: the Russian body that is printed, and the English gloss beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jinja2 import TemplateError

from letterkit.errors import LetterkitError
from letterkit.fill.answers import filled_values
from letterkit.fill.environment import rendered
from letterkit.fill.inspect import sound
from letterkit.fill.own_paragraphs import FilledBody, filled_body, tagged
from letterkit.fill.voices import LetterFacts, Reader, Writer
from letterkit.language import tr
from letterkit.model.template import Template


@dataclass(frozen=True, slots=True)
class Voices:
    """Whom and what a body speaks about: the reader and the writer in one language, the letter, the day."""

    to: Reader
    sender: Writer
    letter: LetterFacts
    today: date

    @property
    def provided(self) -> Mapping[str, Any]:
        """What every body may read besides its own variables, by name."""
        return {"to": self.to, "sender": self.sender, "letter": self.letter, "today": self.today}


def fill(template: Template, answers: Mapping[str, str], voices: Voices, *, english: bool = False) -> FilledBody:
    """The paragraphs of the Russian body, or of the English gloss, with the template's paragraphs they came from.

    A question left open is "", so that what depends on it drops out. A blank line separates two
    paragraphs; a single line break in a template is a blank.
    Raises LetterkitError if the body is broken or reads an unknown name.
    """
    body = template.english if english else template.russian
    try:
        provided = voices.provided
        values = filled_values(template, answers, provided, english=english)
        return filled_body(rendered(sound(body.text, tagged), {**values, **provided}))
    except Exception as error:  # whatever a template led Jinja and Python to: it is the template that is wrong
        reason = error.message if isinstance(error, TemplateError) and error.message else str(error)
        reason = reason or type(error).__name__
        fact = tr("The template {name} cannot be filled: {error}.", name=template.name, error=reason.rstrip("."))
        raise LetterkitError(fact, tr("letterkit check shows what is wrong with it.")) from error
