"""Whatever is pasted, twice as much takes at most two and a half times as long."""

import time
from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.template import Template
from letterkit.page.hyphenation import break_points
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.russian.blocks import parse_block
from letterkit.russian.news import parse_people, texts_of

PIECES = {
    "blanks": " ",
    "commas": ",",
    "line ends": "\n",
    "tabs": "\t",
    "letters": "а",
    "capitals": "А",
    "syllables": "пре",
    "hyphens": "а-",
    "dots": ".",
    "digits": "1",
    "quotes": "«",
    "brackets": "(",
    "links": "[a](",
    "tags": "<a ",
    "entities": "&#",
    "addresses": "http://",
    "words": "слово ",
    "names": "Иванов Иван Иванович, ",
    "initials": "И. И. ",
    "dates": "01.01.1980 ",
    "postcodes": "391825 ",
    "prisons": "ИК-70 ",
    "kinds of prisons": "ФКУ ",
    "streets": "ул. ",
    "regions": "обл. ",
    "labels": "a:",
    "strokes": "|",
    "was": "был ",
    "his": "его ",
    "soon": "скоро ",
}
IN_LETTERS = {
    "was": "был ",
    "odd words": "шьте ",
    "other odd words": "проснуться ",
    "clauses": "если придёшь, ",
    "dashes": "ты — ",
    "requests": "пиши и ",
    "nouns": "погода ",
    "quotations": "«рад» ",
    "half quotations": "«рад ",
    "dishes": "варим баурсок, ",
}
READERS: dict[str, Callable[[str], object]] = {
    "a block": parse_block,
    "news": parse_people,
    "the texts of a list": texts_of,
    "places to break a word": break_points,
}
CONTEXT = Context.of(Library(), date(2025, 6, 1))
READERS_OF_LETTERS: dict[str, Callable[[str], object]] = {
    "all rules": lambda text: check_letter(_letter(text), CONTEXT),
}
LENGTH = 8_000
LENGTH_OF_LETTER = 16_000
"""Of less, what takes the square is hidden behind the looking up of words."""

AT_MOST = 2.5
TRIES = 3
"""A reader in whose nature it is takes four times as long each time."""

SLACK = 0.05
"""Seconds that do not count: what is so quick is told apart by chance only."""

NUMBERS = count()


def _seconds(read: Callable[[str], object], text: str) -> float:
    """The least processor time of two: what else runs on the machine makes others longer, none shorter."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        read(f"{text}{next(NUMBERS)}")  # another text each time, since readings are remembered
        taken.append(time.process_time() - began)
        if taken[-1] < SLACK:
            break
    return min(taken)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_twice_as_long_a_text_takes_at_most_two_and_a_half_times_as_long(
    read: Callable[[str], object], piece: str
) -> None:
    _assert_linear(read, piece * (LENGTH // len(piece)))


@pytest.mark.parametrize("piece", IN_LETTERS.values(), ids=IN_LETTERS)
@pytest.mark.parametrize("read", READERS_OF_LETTERS.values(), ids=READERS_OF_LETTERS)
def test_twice_as_long_a_letter_takes_at_most_two_and_a_half_times_as_long(
    read: Callable[[str], object], piece: str
) -> None:
    _assert_linear(read, piece * (LENGTH_OF_LETTER // len(piece)))


def _assert_linear(read: Callable[[str], object], text: str) -> None:
    ratios = (_seconds(read, text + text) / max(_seconds(read, text), SLACK) for _ in range(TRIES))
    assert any(ratio <= AT_MOST for ratio in ratios)


def _letter(text: str) -> FilledLetter:
    said = LetterText("Садыков Эльмар, 1980 г. р.", "1 июня 2025 г.", "1", (text,), "Анна")
    return FilledLetter(Template("x"), {}, said, between=Correspondents("Эльмар"))
