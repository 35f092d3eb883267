"""What a template may say, as a manual page made of the tables the code itself goes by."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from letterkit.fill.environment import compiled, environment
from letterkit.language import marked, tr
from letterkit.model.template import KEPT_OCCASIONS, KINDS, NO_PHRASE, PROVIDED
from letterkit.store.fields import PART, TEMPLATE, VARIABLE
from letterkit.store.shape import Shape

FILTER_SAMPLES: dict[str, Any] = {
    "end": "у нас идёт снег",
    "sentence": "у нас идёт снег",
    "in_words": date(2026, 11, 22),
    "lower": "СНЕГ",
    "upper": "снег",
    "trim": "  снег ",
}
"""A value to show each filter on."""

FILTER_WORDS = {
    "end": marked('The text with a full stop, unless it ends a sentence already; "" stays empty.'),
    "sentence": marked("The text as a sentence: a capital first, a full stop last."),
    "in_words": marked("The day as a Russian letter is dated."),
    "lower": marked("Convert a value to lowercase."),
    "upper": marked("Convert a value to uppercase."),
    "trim": marked("Strip leading and trailing characters, by default whitespace."),
}
"""What each filter makes of a value."""

_INTRODUCTION = marked(
    """A template is a file in templates/: TOML, a Russian body and its English gloss, between lines +++.
A blank line separates paragraphs. A question left open is empty, so {% if news %}...{% endif %} drops its sentence.
templates/first-letter.txt shows everything; letterkit templates new NAME writes one to begin with."""
)

_PARTS = marked(
    """A part is a file in templates/parts/ with several variants of one thing, each below a line --- LABEL,
the same labels in both languages. A question offers them with choices_from = "NAME"; with suggest = true one is
taken where it is left open, another for every person and letter, and "{none}" leaves it out."""
)


def template_manual() -> str:
    """The manual page: the format, its fields, the kinds of questions, what bodies may read, and the filters."""
    sections = (
        (tr(_INTRODUCTION), ()),
        (tr("Fields of a template:"), _fields(TEMPLATE)),
        (tr("Occasions that need the record's consent: {occasions}.", occasions=", ".join(KEPT_OCCASIONS)), ()),
        (tr("Fields of a question, [variables.NAME]:"), _fields(VARIABLE)),
        (tr("Kinds of questions:"), ((kind.value, tr(meaning)) for kind, meaning in KINDS.items())),
        (tr("What a body may read besides the answers:"), _provided()),
        (tr("Filters, {{ news | sentence }}:"), _filters()),
        (tr(_PARTS, none=NO_PHRASE), ()),
        (tr("Fields of a part:"), _fields(PART)),
    )
    return "\n\n".join("\n".join((heading, *_table(rows))) for heading, rows in sections)


def _fields(shape: Shape) -> Iterator[tuple[str, str]]:
    for field in shape.fields:
        message = marked("{meaning} (required): {kind}") if field.required else marked("{meaning}: {kind}")
        yield field.name, tr(message, meaning=field.in_words, kind=tr(field.kind.called))


def _provided() -> Iterator[tuple[str, str]]:
    for name, offered in PROVIDED.items():
        if not offered:
            yield name, tr("the day, for the filter in_words")
        for attribute, meaning in offered.items():
            yield f"{name}.{attribute}", tr(meaning)


def _filters() -> Iterator[tuple[str, str]]:
    for name in environment().filters:
        sample = FILTER_SAMPLES[name]
        shown = compiled(f"{{{{ value | {name} }}}}").render(value=sample)
        what = tr(FILTER_WORDS[name])
        yield name, tr("{what} «{sample}» gives «{shown}».", what=what, sample=sample, shown=shown)


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    pairs = list(rows)
    width = max((len(name) for name, _ in pairs), default=0)
    return [f"  {name:{width}}  {meaning}" for name, meaning in pairs]
