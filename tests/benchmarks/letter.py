"""What it costs to look at a whole letter that nobody has seen before. Run it as a script.

The baseline is a bare look-up of each of its words in the dictionary, as the simplest check of spelling does, in the
same run. The letters are mixed from the sentences of the invented innocent ones, so that words are met again and
paragraphs never, as in an evening's letters. Medians of the runs. Goal: at most 8 times the baseline.
"""

import random
import re
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.russian.morphology import knows

FIRST, RUNS, CHARACTERS, SENTENCES = 20, 80, 2_300, 6
DAY = date(2026, 11, 22)
LETTERS = Path(__file__).parents[1] / "rules" / "letters" / "innocent.toml"
BETWEEN = Correspondents("Ленур", Gender.MALE, familiar=False, writer=Gender.FEMALE)


def main() -> None:
    """Prints the medians of both, with their ratio, and what the first letters took, whose words are new as well."""
    context, chance = Context.of(Library(), DAY), random.Random(0)  # noqa: S311 - samples, no secrets
    known = _sentences()
    letters = [_letter(known, chance) for _ in range(FIRST + RUNS)]
    checks = [_seconds(partial(check_letter, letter, context)) for letter in letters]
    bare = [_seconds(partial(_looked_up, letter)) for letter in letters]
    words, first, later = (1000 * statistics.median(each) for each in (bare, checks[:FIRST], checks[FIRST:]))
    sys.stdout.write(f"words alone {words:.1f} ms, all checks {later:.1f} ms, ratio {later / words:.1f}\n")
    sys.stdout.write(f"the first {FIRST} letters, with new words: {first:.1f} ms\n")


def _sentences() -> list[str]:
    letters = tomllib.loads(LETTERS.read_text(encoding="utf-8"))["letter"]
    found = (" ".join(each.split()) for letter in letters for each in re.findall(r"[^.!?…]+[.!?…]+", letter["text"]))
    return sorted(set(found))


def _letter(known: list[str], chance: random.Random) -> FilledLetter:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < CHARACTERS:
        paragraphs.append(" ".join(chance.sample(known, SENTENCES)))
    text = LetterText("Садыков Ленур", "1 июня 2025 г.", "1", tuple(paragraphs), "Анна")
    return FilledLetter(Template("x"), {}, text, between=BETWEEN)


def _looked_up(letter: FilledLetter) -> None:
    for paragraph in letter.text.paragraphs:
        for word in re.findall(r"[А-Яа-яЁё]+", paragraph):
            knows.__wrapped__(word)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
