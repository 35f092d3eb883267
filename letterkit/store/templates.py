"""Reads letter templates and their parts: TOML front matter, Russian body, English gloss."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from letterkit.fill.inspect import inspect
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.body import Body
from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.template import BIRTHDAY, PROVIDED, AnswerKind, Choice, Template, Variable
from letterkit.russian.stress_marks import stressed_words, without_stress
from letterkit.russian.template_days import span_meant
from letterkit.store.fields import PART, TEMPLATE, VARIABLE
from letterkit.store.reading import read_fields
from letterkit.store.toml_text import TableReading, parse_toml
from letterkit.store.visible_text import stressed

FENCE = "+++"
"""The line between the sections of a template."""

_MOST_FRONT_MATTER = 50_000
"""Characters: ten times the longest of ours. To ask a writer thousands of questions helps nobody."""

_SEPARATOR = late_pattern(r"^---[ \t]+(?P<label>\S.*)$", re.MULTILINE)
"""The line above each variant of a part: `--- books and music`."""


@dataclass(frozen=True, slots=True)
class _Section:
    """What stands between two fences, and the line of the file at which it begins."""

    text: str
    first_line: int


@dataclass(frozen=True, slots=True)
class _Sections:
    """The three sections of a file, the Russian one without stress marks, and the lines where those stood."""

    front_matter: _Section
    russian: _Section
    english: _Section
    stressed: tuple[Misfit, ...]


def read_template(name: str, text: str) -> tuple[Template, tuple[Misfit, ...]]:
    """The template of that name as far as it can be read, and the misfits."""
    sections = _sections(text)
    if sections is None:
        return Template(name), (_no_front_matter(),)
    russian, english = (inspect(body.text, body.first_line) for body in (sections.russian, sections.english))
    toml = _front_matter(sections.front_matter)
    table = dict(toml.values)
    variables, misfits = _read_variables(table.pop("variables", {}))
    if toml.misfits:
        return Template(name, russian=russian, english=english), toml.misfits
    reading = read_fields(table, TEMPLATE)
    template = Template(name, variables=variables, russian=russian, english=english, **reading.values)
    return template, (*reading.misfits, *misfits, *sections.stressed, *_no_days(template.calendar))


def _front_matter(section: _Section) -> TableReading:
    """The fields, or the misfit that says why there are none."""
    if len(section.text) <= _MOST_FRONT_MATTER:
        return parse_toml(section.text, section.first_line)
    message = tr("the front matter has more than {most} characters", most=_MOST_FRONT_MATTER)
    return TableReading({}, (Misfit(MisfitKind.NOT_TOML, message, tr("Nothing of it is read."), line=1),))


def _no_days(calendar: Sequence[str]) -> Iterator[Misfit]:
    """What a template says of the days it is for, and means none."""
    for number, entry in enumerate(calendar):
        if entry != BIRTHDAY and span_meant(entry) is None:
            hint = tr("Write a day as 10-05 (5 October), days as 12-01..02-28, or birthday.")
            message = tr('"{entry}" is no day of the year', entry=entry)
            yield Misfit(MisfitKind.WRONG, message, hint, ("calendar", number))


def read_part(name: str, text: str) -> tuple[Template, tuple[Misfit, ...]]:
    """The part of that name, which templates offer as choices, as far as it can be read, and the misfits.

    A line `--- label` stands above each variant; the gloss has the same labels in the same order.
    """
    name = f"parts/{name}"
    sections = _sections(text)
    if sections is None:
        return Template(name), (_no_front_matter(),)
    ours, theirs = _variants(sections.russian.text), _variants(sections.english.text)
    russian, english = _joined(sections.russian, ours), _joined(sections.english, theirs)
    toml = _front_matter(sections.front_matter)
    if toml.misfits:
        return Template(name, russian=russian, english=english), toml.misfits
    reading = read_fields(toml.values, PART)
    pairs = zip(ours, theirs, strict=False)
    variants = tuple(Choice(one.text.strip(), other.text.strip(), one.label) for one, other in pairs if one.label)
    part = Template(name, russian=russian, english=english, variants=variants, **reading.values)
    unlike = _unlike(ours, theirs, sections.english.first_line)
    return part, (*reading.misfits, *unlike, *sections.stressed)


def _sections(text: str) -> _Sections | None:
    """The sections of a file; those missing at its end are empty. None if there is no front matter."""
    lines = text.split("\n")
    fences = [index for index, line in enumerate(lines) if line.rstrip() == FENCE]
    if not fences or "".join(lines[: fences[0]]).strip():
        return None
    first, second, third = [*fences[:3], len(lines), len(lines)][:3]
    bounds = ((first, second), (second, third), (third, len(lines)))
    toml, russian, english = (_Section("\n".join(lines[start + 1 : end]), start + 2) for start, end in bounds)
    plain = replace(russian, text=without_stress(russian.text))
    return _Sections(toml, plain, english, tuple(_stressed_lines(russian)))


def _stressed_lines(russian: _Section) -> Iterator[Misfit]:
    """The lines of the Russian section that bear stress marks."""
    for number, line in enumerate(russian.text.split("\n"), russian.first_line):
        if words := stressed_words(line):
            yield stressed(words, ("text",), number)


def _no_front_matter() -> Misfit:
    hint = tr(
        "Begin with a line {fence}, then TOML, {fence}, the Russian body, {fence}, the English gloss.", fence=FENCE
    )
    return Misfit(MisfitKind.NOT_TOML, tr("the template has no front matter"), hint, line=1)


@dataclass(frozen=True, slots=True)
class _Variant:
    """One variant of a part; it begins at line `offset` of its section. What stands above the first has no label."""

    label: str
    text: str
    offset: int


def _variants(section: str) -> list[_Variant]:
    lines = section.split("\n")
    starts = [(index, match["label"].rstrip()) for index, line in enumerate(lines) if (match := _SEPARATOR.match(line))]
    bounds = [(-1, ""), *starts, (len(lines), "")]
    made = [
        _Variant(label, "\n".join(lines[start + 1 : end]), start + 1) for (start, label), (end, _) in pairwise(bounds)
    ]
    return [variant for variant in made if variant.label or variant.text.strip()]


def _joined(section: _Section, variants: Sequence[_Variant]) -> Body:
    """The variants as one body, each inspected on its own, since each is filled on its own."""
    inspected = [inspect(variant.text, section.first_line + variant.offset) for variant in variants]
    uses = tuple(use for each in inspected for use in each.uses)
    flaws = tuple(flaw for each in inspected for flaw in each.flaws)
    return Body(_SEPARATOR.sub("", section.text), section.first_line, uses, flaws)


def _unlike(ours: Sequence[_Variant], theirs: Sequence[_Variant], gloss_line: int) -> tuple[Misfit, ...]:
    """Why the variants of a part cannot be chosen by their labels in both languages, if they cannot."""
    labels, glossed = [variant.label for variant in ours], [variant.label for variant in theirs]
    hint = tr("Put a line --- LABEL above each variant, the same labels in the same order in both languages.")
    if not ours or "" in (*labels, *glossed):
        return (Misfit(MisfitKind.WRONG, tr("a variant of the part has no label"), hint),)
    if len(set(labels)) < len(labels):
        return (Misfit(MisfitKind.WRONG, tr("two variants of the part have the same label"), hint),)
    if labels != glossed:
        return (Misfit(MisfitKind.WRONG, tr("the gloss has other variants than the body"), hint, line=gloss_line),)
    return ()


def _read_variables(tables: object) -> tuple[tuple[Variable, ...], tuple[Misfit, ...]]:
    if not isinstance(tables, Mapping):
        hint = tr("Declare each as [variables.NAME].")
        return (), (Misfit(MisfitKind.WRONG, tr('"variables" is not a table'), hint, ("variables",)),)
    variables: list[Variable] = []
    misfits: list[Misfit] = []
    for name, table in tables.items():
        variable, more = _read_variable(str(name), table)
        variables.append(variable)
        misfits += more
    return tuple(variables), tuple(misfits)


def _read_variable(name: str, table: Any) -> tuple[Variable, tuple[Misfit, ...]]:  # noqa: ANN401 (a TOML value)
    path = ("variables", name)
    if not isinstance(table, Mapping):
        message = tr('the variable "{name}" is not a table', name=name)
        hint = tr("Declare it as [variables.{name}].", name=name)
        return Variable(name), (Misfit(MisfitKind.WRONG, message, hint, path),)
    reading = read_fields(table, VARIABLE, path)
    variable = Variable(name, **reading.values)
    is_whole = all(misfit.is_mended for misfit in reading.misfits)
    return variable, (*reading.misfits, *(_oddities(variable) if is_whole else ()))


def _oddities(variable: Variable) -> Iterator[Misfit]:
    """What does not fit together in one question."""
    path = ("variables", variable.name)
    has_choices = bool(variable.choices or variable.choices_from)
    if has_choices != (variable.kind is AnswerKind.CHOICE):
        hint = tr('Phrases to choose from need kind = "choice", and that needs choices or choices_from.')
        message = tr('the variable "{name}" has a kind that its choices do not fit', name=variable.name)
        yield Misfit(MisfitKind.WRONG, message, hint, path)
    for text in (text for choice in variable.choices for text in (choice.russian, choice.english)):
        body = inspect(text, 1)
        unknown = [use.name for use in body.uses if not _is_provided(use.name)]
        if body.flaws or unknown:
            hint = tr("A phrase may use only {names}.", names=", ".join(PROVIDED))
            message = tr('the phrase "{phrase}" cannot be filled', phrase=text)
            yield Misfit(MisfitKind.WRONG, message, hint, (*path, "choices"))


def _is_provided(name: str) -> bool:
    root, _, attribute = name.partition(".")
    return root in PROVIDED and (not attribute or attribute in PROVIDED[root])
