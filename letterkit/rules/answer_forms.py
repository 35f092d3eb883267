"""Family L, whether the words of an answer fit the sentence that the template puts them into."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.template import AnswerKind, Variable
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import question, quoted
from letterkit.russian.morphology import knows, may_name_a_place, readings
from letterkit.russian.word_table import word_set

_WORD = late_pattern(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_BEGINNING = late_pattern(r"[^,;:.!?()—–]+")
"""What stands before the first stop or comma."""

_SETTLEMENTS = word_set("город городок деревня село посёлок поселок пригород столица мегаполис остров хутор станица")


@rule("L620", Severity.WARNING, on=FilledLetter)
def answers_fit_their_sentences(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """Where a sentence waits for a place with its preposition, the answer is no bare name.

    Bad:  «Берлин» for «Я живу …», whose example is «в Праге, недалеко от реки»: Я живу Берлин.
    Good: «в Берлине»

    A question for a few words goes on with a sentence, and its example shows in which form. Reported is only a name of
    a place, or a word such as город, in the form of dictionaries, where the example begins with a preposition.
    Source: the template format.
    """
    for variable in letter.template.variables:
        words = _bare_place(letter.answers.get(variable.name, "")) if _waits_for_preposition(variable) else ""
        if words:
            message = tr(
                "the answer to {question} does not fit the sentence: {words} stands there as in a dictionary",
                question=question(variable),
                words=quoted(words),
            )
            example = quoted(variable.shown_example)
            hint = tr("Write it with its preposition and ending, as in the example: {example}.", example=example)
            yield Hit(("answers", variable.name), message, hint)


def _waits_for_preposition(variable: Variable) -> bool:
    first = _WORD.match(variable.example)
    return variable.kind is AnswerKind.LINE and first is not None and "PREP" in readings(first[0])[0]


def _bare_place(answer: str) -> str:
    """The name of a place with which an answer begins, "" if it begins otherwise."""
    begins = _BEGINNING.match(answer.strip())
    words = _WORD.findall(begins[0]) if begins else []
    if not words or not all(_may_be_nominative(word) for word in words):
        return ""
    names = (word.lower() in _SETTLEMENTS or (word[0].isupper() and may_name_a_place(word)) for word in words)
    return " ".join(words) if any(names) else ""


def _may_be_nominative(word: str) -> bool:
    """Whether a word is a noun or adjective in the nominative, a name that no dictionary has, or joins two."""
    if word.lower() in ("и", "или") or (word[0].isupper() and not knows(word)):
        return True
    ways = readings(word)
    return "PREP" not in ways[0] and any("nomn" in way and way & {"NOUN", "ADJF"} for way in ways)
