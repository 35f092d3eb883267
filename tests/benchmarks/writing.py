"""What it costs to look at a letter while it is typed. Run it as a script.

The baseline is Jinja filling the same template with the same answers, in the same run. Every letter has other answers,
so that only what stands in the template is met again, as when somebody types. Medians of the runs.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from letterkit.actions.write.template_forms import FORMS, example_answers, filled
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Library
from letterkit.model.template import Template, Variable
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter
from letterkit.russian.morphology import knows
from letterkit.russian.spelling import misspelt_words
from letterkit.store.library import load_library

LETTERS, RUNS = 60, 7
DAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
SYLLABLES = ("ба", "ве", "ги", "до", "жу", "за", "ка", "ло", "ми", "ну", "по", "ра", "се", "ти", "фу")


def main() -> None:
    """Prints how long the dictionary takes to read, fill and checks by the median with their ratio, and an odd word."""
    template = load_library(ROOT).templates["first-letter"].value
    context = Context.of(Library(), DAY)
    sys.stdout.write(f"dictionary read: {1000 * _seconds(lambda: knows('слово')):.0f} ms\n")
    fills, checks = [], []
    for run in range(RUNS):
        varied = [_varied(template, run * LETTERS + number) for number in range(LETTERS)]
        fills.append(_seconds(partial(_fill, varied)) / LETTERS)
        checks.append(_seconds(partial(_check, _fill(varied), context)) / LETTERS)
    fill, check = 1000 * statistics.median(fills), 1000 * statistics.median(checks)
    sys.stdout.write(f"fill {fill:.2f} ms, all checks {check:.2f} ms, ratio {check / fill:.1f}\n")
    nonsense = [_word(number) for number in range(500)]
    each = 1000 * _seconds(lambda: [list(misspelt_words([word])) for word in nonsense]) / len(nonsense)
    sys.stdout.write(f"a word no dictionary has: {each:.2f} ms\n")


def _fill(templates: Sequence[Template]) -> list[FilledLetter]:
    return [filled(template, FORMS[1], DAY) for template in templates]


def _check(drafts: Sequence[FilledLetter], context: Context) -> None:
    for draft in drafts:
        check_letter(draft, context)


def _varied(template: Template, number: int) -> Template:
    """The template with examples nobody has typed before."""
    answers = example_answers(template)

    def changed(variable: Variable) -> Variable:
        example = answers.get(variable.name, "")
        text = variable.kind in ("line", "text")
        return replace(variable, example=f"{example} {_word(number)}" if text else example)

    return replace(template, variables=tuple(map(changed, template.variables)))


def _word(number: int) -> str:
    pieces = []
    for _ in range(4):
        number, place = divmod(number, len(SYLLABLES))
        pieces.append(SYLLABLES[place])
    return "".join(pieces)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
