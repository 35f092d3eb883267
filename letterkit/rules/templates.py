"""Family T: letter templates."""

import re
from collections.abc import Iterator

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.body import Body, Use
from letterkit.model.finding import Severity
from letterkit.model.nearest import did_you_mean, nearest_hint
from letterkit.model.template import PROVIDED, Template
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule

_STATEMENT = late_pattern(r"\{%.*?(?:%\}|\Z)|\{#.*?(?:#\}|\Z)", re.DOTALL)
_BLANK_LINE = late_pattern(r"\n[ \t]*\n")


@rule("T501", Severity.ERROR, on=Template)
def variables_used_are_declared(template: Template, context: Context) -> Iterator[Hit]:
    """A body reads only what its front matter declares and what every letter has; a question names an existing part.

    Bad:  {{ wether }} under [variables.weather], or {{ to.age }}, or choices_from = "wether"
    Good: {{ weather }}, {{ to.first }}, choices_from = "weather" with a file parts/weather.txt

    A name without a value stops the letter. Every letter has `to`, `sender`, `letter` and `today`.
    Source: templates are filled strictly; the template format lists what each name offers.
    """
    for variable in template.variables:
        if variable.choices_from and variable.choices_from not in context.library.parts:
            hint = nearest_hint(variable.choices_from, context.library.parts)
            path = ("variables", variable.name, "choices_from")
            yield Hit(path, tr('there is no part "{part}"', part=variable.choices_from), hint)
    declared = {variable.name for variable in template.variables}
    for body in (template.russian, template.english):
        first_uses = {use.name: use for use in sorted(body.uses, key=lambda use: -use.line)}
        for use in sorted(first_uses.values(), key=lambda use: use.line):
            yield from _undeclared(use, declared)


@rule("T502", Severity.WARNING, on=Template)
def variables_declared_are_used(template: Template, context: Context) -> Iterator[Hit]:
    """The answer to every question is used in a body.

    Bad:  [variables.weather], and no {{ weather }} in either body
    Good: {{ weather }} in the Russian body and in the gloss

    Otherwise a writer gives an answer that is never sent.
    Source: the template format.
    """
    if template.russian.flaws or template.english.flaws:
        return  # the names of a broken body are not known
    used = _roots(template.russian) | _roots(template.english)
    for variable in template.variables:
        if variable.name not in used:
            message = tr('the variable "{name}" is declared and never used', name=variable.name)
            hint = tr("Use it in the Russian body and in the gloss, or remove the question.")
            yield Hit(("variables", variable.name), message, hint)


@rule("T503", Severity.WARNING, on=Template)
def gloss_is_there(template: Template, context: Context) -> Iterator[Hit]:
    """A template has an English gloss.

    Bad:  a file that ends after the Russian body
    Good: a third part, after +++, with the same letter in English

    No one should have to sign what he cannot read.
    Source: the template format.
    """
    if not template.english.text.strip():
        hint = tr("Add a line +++ and the same letter in English.")
        yield Hit((), tr("there is no English gloss"), hint)


@rule("T504", Severity.WARNING, on=Template)
def gloss_follows_the_body(template: Template, context: Context) -> Iterator[Hit]:
    """The gloss has as many paragraphs as the body, and shows the same answers.

    Bad:  five Russian paragraphs, four English ones
    Good: an English paragraph for each Russian one, {{ weather }} in both

    The two stand beside each other; where they differ, a writer signs something other than what he read.
    Source: the template format.
    """
    russian, english = template.russian, template.english
    if russian.flaws or english.flaws or not english.text.strip():
        return
    pairs = [(each.label, each.russian, each.english) for each in template.variants]
    for label, body, gloss in pairs or [("", russian.text, english.text)]:
        if problem := _uneven(label, _paragraphs(body), _paragraphs(gloss)):
            yield Hit((), problem, tr("Give every paragraph its counterpart."), english.first_line)
    declared = {variable.name for variable in template.variables}
    yield from _only_in(marked('the variable "{name}" is only in the Russian body'), russian, english, declared)
    yield from _only_in(marked('the variable "{name}" is only in the gloss'), english, russian, declared)


@rule("T505", Severity.ERROR, on=Template)
def body_is_sound(template: Template, context: Context) -> Iterator[Hit]:
    """A body is written in the template language, and uses it for text only.

    Bad:  {% if weather %}... without {% endif %}, or {{ to.__class__ }}
    Good: {% if weather %}У нас {{ weather }}.{% endif %}

    A broken body cannot be filled; one that reaches beyond its own names could read or halt the computer.
    Source: the template language Jinja, of which a letter needs little.
    """
    for body in (template.russian, template.english):
        for flaw in body.flaws:
            message = tr("the template is broken or unsafe: {flaw}", flaw=flaw.words)
            yield Hit((), message, tr("Mend this line."), flaw.line)


def _undeclared(use: Use, declared: set[str]) -> Iterator[Hit]:
    root, _, attribute = use.name.partition(".")
    if root in declared:
        return
    if root not in PROVIDED:
        declare = tr("Declare it as [variables.{name}].", name=root)
        hint = did_you_mean(root, declared | set(PROVIDED)) or declare
        yield Hit((), tr('the variable "{name}" is used and not declared', name=root), hint, use.line)
    elif attribute and attribute not in PROVIDED[root] and not attribute.startswith("_"):  # that is T505
        hint = nearest_hint(attribute, sorted(PROVIDED[root]))
        yield Hit((), tr('"{name}" has no "{attribute}"', name=root, attribute=attribute), hint, use.line)


def _only_in(message: str, body: Body, other: Body, declared: set[str]) -> Iterator[Hit]:
    for name in sorted((_roots(body) - _roots(other)) & declared):
        line = next(use.line for use in body.uses if _root(use) == name)
        yield Hit((), tr(message, name=name), tr("Use it in both."), line)


def _uneven(label: str, ours: int, theirs: int) -> str:
    """That body and gloss have so many paragraphs each, of the variant with that label; "" if they have as many."""
    if ours == theirs:
        return ""
    counts = {"ours": ours, "theirs": theirs}
    if label:
        return tr('paragraphs of "{label}": {ours} in the Russian body, {theirs} in the gloss', label=label, **counts)
    return tr("paragraphs: {ours} in the Russian body, {theirs} in the gloss", **counts)


def _roots(body: Body) -> set[str]:
    return {_root(use) for use in body.uses}


def _root(use: Use) -> str:
    return use.name.partition(".")[0]


def _paragraphs(text: str) -> int:
    """How many paragraphs have any text in them; lines with nothing but `{% ... %}` do not count."""
    return sum(bool(paragraph.strip()) for paragraph in _BLANK_LINE.split(_STATEMENT.sub("", text)))
