"""Family T, words of a body that show who reads or writes it: in the form for one gender only, or in both at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.body import Body
from letterkit.model.finding import Severity
from letterkit.model.library import Path
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.russian.double_forms import double_forms

_COMMENT = late_pattern(r"\{#.*?(?:#\}|\Z)", re.DOTALL)
_EXPRESSION = late_pattern(r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)|\{#.*?(?:#\}|\Z)", re.DOTALL)
"""Without an end, to the end of the text: each of thousands would be looked for there."""

_GREETING = late_pattern(
    r"\b(?:(?:много)?уважаем|мил|любим|родн)(?:ый|ая|ой)\s+\{\{\s*to\.|\bдорог(?:ой|ая)\s+\{\{\s*to\.", re.IGNORECASE
)
_SAID_BY_THE_WRITER = late_pattern(
    r"(?<![\w«])я (?:(?:не|уже|тоже|очень|так|всегда|однажды|недавно|давно|вчера|сегодня) ){0,2}"
    r"(?:[а-яё]+(?:[аеёиуыя]л|[аеиоуыя]ла|лся|лась)|шла|пришла|мог|могла|рада?|должен|должна|готова?|уверена?"
    r"|благодар(?:ен|на)|счастлива?)\b",
    re.IGNORECASE,
)
"""«я узнал», «я рада»: past tenses and short adjectives, which show whether a man or a woman writes."""

_OF_THE_READER = marked('"{words}" has the form of one gender, whatever the reader\'s is')
_OF_THE_WRITER = marked('"{words}" has the form of one gender, whatever the writer\'s is')


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that stands alone or double: from where to where it stands, what is wrong, and the remedy."""

    start: int
    end: int
    message: str
    hint: str


@rule("T506", Severity.WARNING, on=Template)
def forms_fit_reader_and_writer(template: Template, context: Context) -> Iterator[Hit]:
    """A letter shows one form, the one that fits: for a man or a woman, for Вы or ты.

    Bad:  Я рад/а, написал(а), Уважаемый(ая), Вам/тебе; Дорогой {{ to.first }}, which is wrong for a woman
    Good: {{ sender.g("Я рад", "Я рада", "Мне радостно") }}, {{ to.g("Дорогой", "Дорогая") }} {{ to.first }}

    Double forms belong on a questionnaire: «рад/а» shows that a letter was written to no one in particular.
    This rule reads the Russian body with the texts in its expressions, and the phrases to choose from; it
    trusts a body that reads `to.gender` or `sender.gender` itself.
    Source: letter-writing guides of human-rights groups, which warn of letters that read like a form.
    """
    body = template.russian
    for form in _forms(body):
        yield Hit((), form.message, form.hint, body.first_line + body.text.count("\n", 0, form.start))
    for path, phrase in _phrases(template):
        for form in _doubles(phrase):
            yield Hit(path, form.message, form.hint)


def _phrases(template: Template) -> Iterator[tuple[Path, str]]:
    """The phrases that stand in the template itself; those of a part are checked there."""
    for variable in template.variables:
        if not variable.choices_from:
            yield from ((("variables", variable.name, "choices"), choice.russian) for choice in variable.choices)


def _forms(body: Body) -> list[_Form]:
    asked = {use.name for use in body.uses}
    text = _struck_out(_COMMENT, body.text)
    doubles, single = list(_doubles(text)), []
    if "to.gender" not in asked:
        single += _one_gender(_GREETING.finditer(text), _OF_THE_READER, '{{ to.g("Дорогой", "Дорогая") }}')
    if "sender.gender" not in asked:
        plain = _struck_out(_EXPRESSION, body.text)
        remedy = '{{ sender.g("Я рад", "Я рада", "Мне радостно") }}'
        single += _one_gender(_SAID_BY_THE_WRITER.finditer(plain), _OF_THE_WRITER, remedy)
    apart = [
        form for form in single if not any(form.start < double.end and double.start < form.end for double in doubles)
    ]
    return sorted(doubles + apart, key=lambda form: form.start)


def _one_gender(matches: Iterable[re.Match[str]], message: str, remedy: str) -> list[_Form]:
    hint = tr("Give every form, as in {remedy}.", remedy=remedy)
    return [_Form(*match.span(), tr(message, words=match[0].partition("{")[0].strip()), hint) for match in matches]


def _doubles(text: str) -> Iterator[_Form]:
    """Every word that stands in two forms at once."""
    for form in double_forms(text):
        if form.of_gender:
            message = tr('"{words}" gives both gender forms at once', words=form.text)
            hint = tr(
                'Give each form separately: {{ sender.g("рад", "рада", "мне радостно") }} or {{ to.g("...", "...") }}.'
            )
        else:
            message = tr('"{words}" says Вы and ты at once', words=form.text)
            hint = tr('Give each form separately: {{ to.you("Вам", "тебе") }}.')
        yield _Form(form.start, form.start + len(form.text), message, hint)


def _struck_out(pattern: re.Pattern[str], text: str) -> str:
    """The text with every match struck out, its lines kept; of `был{{ ... }}` no whole word is left."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", "_", match[0]), text)
