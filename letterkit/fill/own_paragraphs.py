"""How a writer's own paragraphs get between those of a template, whatever it is filled with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.fill.environment import environment
from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.model.letter import OwnText
from letterkit.russian.characters import clean

_BREAK = late_pattern(r"\n[ \t]*\n\s*")
_BLANKS = late_pattern(r"[ \t\r\n]+")
_TAG = "\x01{}\x02"
"""Stands before each paragraph of a body while it is filled; what was typed has no such characters once it is clean."""
_TAGS = late_pattern("\x01([0-9]+)\x02")


@dataclass(frozen=True, slots=True)
class FilledBody:
    """The paragraphs of a filled body. `numbers` has for each the number, from 1, of the template's it came from."""

    paragraphs: tuple[str, ...]
    numbers: tuple[int, ...]


@kept(maxsize=256)
def tagged(body: str) -> str:
    """The body with a tag before each of its paragraphs. Raises jinja2.TemplateSyntaxError on a broken one.

    Only a blank line in the text itself separates two paragraphs, not one in an expression, a statement or a comment.
    A paragraph of nothing but statements has no number: it leaves nothing in the letter.
    """
    number, says_something, texts = 1, False, [_TAG.format(1)]
    for _, kind, value in environment().lex(body):
        if kind != "data":
            says_something |= kind == "variable_begin"
            texts.append(value)
            continue
        first, *others = _BREAK.split(value)
        says_something |= bool(first.strip())
        texts.append(first)
        for text in others:
            number += says_something
            texts.append(f"\n\n{_TAG.format(number)}{text}")
            says_something = bool(text.strip())
    return "".join(texts)


def filled_body(text: str) -> FilledBody:
    """The paragraphs of a tagged body once it is filled."""
    pairs = [(paragraph, number) for number, section in _sections(text) for paragraph in _paragraphs(section)]
    return FilledBody(tuple(paragraph for paragraph, _ in pairs), tuple(number for _, number in pairs))


def with_own(filled: FilledBody, own: Sequence[OwnText]) -> tuple[str, ...]:
    """The paragraphs with the writer's own among them, each line of a text as a paragraph.

    A text follows the paragraph it was put after, or the one before it where that one dropped out; nothing is lost.
    Texts after the same paragraph keep their order.
    """
    numbered = list(zip(filled.numbers, filled.paragraphs, strict=True))
    for text in own:
        at = max((index for index, (number, _) in enumerate(numbered, 1) if number <= text.after), default=0)
        numbered[at:at] = [(text.after, line) for line in map(clean, text.text.splitlines()) if line]
    return tuple(paragraph for _, paragraph in numbered)


def _sections(text: str) -> Iterator[tuple[int, str]]:
    """The number of each tag with the text between it and the next."""
    _, *split = _TAGS.split(text)
    return ((int(number), section) for number, section in zip(split[::2], split[1::2], strict=True))


def _paragraphs(text: str) -> Iterator[str]:
    folded = (_BLANKS.sub(" ", paragraph).strip() for paragraph in _BREAK.split(text))
    return (paragraph for paragraph in folded if paragraph)
