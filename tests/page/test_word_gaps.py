"""How wide blanks between words get in two hundred justified letters: the shipped templates in five forms each."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from letterkit.actions.write.template_forms import FORMS, filled
from letterkit.model.letter import LetterText
from letterkit.model.page import Face, Run
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.metrics import MM_PER_POINT
from letterkit.page.paper import A4, A5, Paper
from letterkit.pdf.fonts import metrics
from letterkit.store.library import load_library

pytestmark = pytest.mark.long

DAY = date(2026, 11, 22)


@cache
def letters() -> tuple[LetterText, ...]:
    templates = load_library(Path(__file__).parents[2]).templates.values()
    forms = [form for form in FORMS if form.answered][::6][:5]
    return tuple(filled(entry.value, form, DAY).text for entry in templates for form in forms)


def gap(run: Run) -> float:
    """How wide a blank of the line is, in ems."""
    if " " not in run.text:
        return 0.0
    return metrics().faces[Face.SERIF].advance(" ") / 1000 + run.word_space / (run.size * MM_PER_POINT)


@pytest.mark.parametrize(
    ("paper", "size", "widest"),
    [(A4, 10, 1), (A4, 11, 0.75), (A4, 14, 1), (A5, 10, 1), (A5, 12, 1), (A5, 14, 1)],
    ids=lambda value: value.name if isinstance(value, Paper) else str(value),
)
def test_no_blank_gapes_in_two_hundred_letters(paper: Paper, size: float, widest: float) -> None:
    style = LetterStyle(size=size, paper=paper)
    assert len(letters()) >= 200
    lines = [
        run
        for text in letters()
        for page in letter_pages(text, style, metrics())
        for block in page.blocks
        if block.name == "body"
        for run in block.runs
    ]
    assert len(lines) > 2000
    assert [(run.text, gap(run)) for run in lines if gap(run) > widest] == []
    reached = [run for run in lines if run.x + run.width == pytest.approx(paper.width - paper.right)]
    assert len(reached) > len(lines) / 6
