"""What a template may say, as a manual page made of the tables the code itself goes by."""

from collections.abc import Iterable, Iterator
from datetime import date
from inspect import getdoc
from typing import Any

from letterkit.fill.environment import compiled, environment
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

_INTRODUCTION = """A template is a file in templates/: TOML, a Russian body and its English gloss, between lines +++.
A blank line separates paragraphs. A question left open is empty, so {% if news %}...{% endif %} drops its sentence.
templates/first-letter.txt shows everything; letterkit templates new NAME writes one to begin with."""

_PARTS = f"""A part is a file in templates/parts/ with several variants of one thing, each below a line --- LABEL,
the same labels in both languages. A question offers them with choices_from = "NAME"; with suggest = true one is
taken where it is left open, another for every person and letter, and "{NO_PHRASE}" leaves it out."""


def template_manual() -> str:
    """The manual page: the format, its fields, the kinds of questions, what bodies may read, and the filters."""
    sections = (
        (_INTRODUCTION, ()),
        ("Fields of a template:", _fields(TEMPLATE)),
        (f"Occasions that need the record's consent: {', '.join(KEPT_OCCASIONS)}.", ()),
        ("Fields of a question, [variables.NAME]:", _fields(VARIABLE)),
        ("Kinds of questions:", ((kind.value, meaning) for kind, meaning in KINDS.items())),
        ("What a body may read besides the answers:", _provided()),
        ("Filters, {{ news | sentence }}:", _filters()),
        (_PARTS, ()),
        ("Fields of a part:", _fields(PART)),
    )
    return "\n\n".join("\n".join((heading, *_table(rows))) for heading, rows in sections)


def _fields(shape: Shape) -> Iterator[tuple[str, str]]:
    for field in shape.fields:
        yield field.name, f"{field.meaning}{' (required)' if field.required else ''}: {field.kind.called}"


def _provided() -> Iterator[tuple[str, str]]:
    for name, offered in PROVIDED.items():
        if not offered:
            yield name, "the day, for the filter in_words"
        for attribute, meaning in offered.items():
            yield f"{name}.{attribute}", meaning


def _filters() -> Iterator[tuple[str, str]]:
    for name, apply in environment().filters.items():
        sample = FILTER_SAMPLES[name]
        shown = compiled(f"{{{{ value | {name} }}}}").render(value=sample)
        what = (getdoc(apply) or "").partition("\n")[0]
        yield name, f"{what} «{sample}» gives «{shown}»."


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    pairs = list(rows)
    width = max((len(name) for name, _ in pairs), default=0)
    return [f"  {name:{width}}  {meaning}" for name, meaning in pairs]
