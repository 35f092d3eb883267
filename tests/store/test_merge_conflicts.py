import shutil
import subprocess
from pathlib import Path

import pytest

from letterkit.model.library import MisfitKind
from letterkit.store.library import FACILITY_FILES, PERSON_FILES
from letterkit.store.merge_conflicts import conflicts_in

RECORD = """\
name     = "Ветров Илья Андреевич"
gender   = "m"
born     = 1971-06-09

[[stays]]
seen     = 2025-03-30
custody  = "held"
facility = "ik-1-tambov"
source   = "a list"
"""
STAY = '\n[[stays]]\nseen     = {}\ncustody  = "held"\nfacility = "{}"\nsource   = "{}"\n'


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize(
    ("style", "lines"), [("merge", (12, "13 to 16", "18 to 21")), ("diff3", (10, "11 to 16", "19 to 24"))]
)
def test_a_conflict_that_git_leaves_is_one_misfit_with_the_lines_of_both_sides(
    tmp_path: Path, style: str, lines: tuple[int, str, str]
) -> None:
    sides = {
        "base": RECORD,
        "ours": RECORD + STAY.format("2026-03-30", "ik-2-pokrov", "one"),
        "theirs": RECORD + STAY.format("2026-04-01", "ik-7-pokrov", "other"),
    }
    for name, text in sides.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    options = ["--diff3"] if style == "diff3" else []
    command = ["git", "merge-file", "-p", *options, "-L", "mine", "-L", "base", "-L", "yours", "ours", "base", "theirs"]
    merged = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout.decode()
    person, misfits = PERSON_FILES.value_of("vetrov-ilya-1971", merged)
    line, mine, yours = lines
    assert [(misfit.kind, misfit.line) for misfit in misfits] == [(MisfitKind.CONFLICT, line)]
    assert f"one side (mine) stands on lines {mine}, the other (yours) on lines {yours}" in misfits[0].message
    assert misfits[0].hint.startswith(
        "Both sides add a stay: keep both, the older one first, each below a line [[stays]]"
    )
    assert ("all from ||||||| to =======" in misfits[0].hint) == (style == "diff3")
    assert (person.name, person.stays) == ("Ветров Илья Андреевич", ())


def test_every_conflict_of_a_file_is_named() -> None:
    one = '<<<<<<< HEAD\nhouse = "1"\n=======\nhouse = "2"\n>>>>>>> moves\n'
    _, misfits = FACILITY_FILES.value_of("ik-1", f'kind = "ИК"\n{one}name = "x"\n{one.replace("house", "street")}')
    assert [(misfit.kind, misfit.line) for misfit in misfits] == [(MisfitKind.CONFLICT, 2), (MisfitKind.CONFLICT, 8)]
    assert all(misfit.hint.startswith("Keep what is true of the two sides, take out") for misfit in misfits)


def test_a_side_without_lines_is_named_too() -> None:
    (misfit,) = conflicts_in("a = 1\r\n<<<<<<< HEAD\r\n=======\r\nb = 2\r\n>>>>>>> moves\r\n")
    assert "one side (HEAD) stands on no line, below line 2, the other (moves) on line 4" in misfit.message


def test_a_conflict_inside_a_text_of_several_lines_is_one_although_that_is_toml() -> None:
    text = f'{RECORD}notes = """\n<<<<<<< HEAD\nТихий.\n=======\nШумный.\n>>>>>>> moves\n"""\n'
    _, misfits = PERSON_FILES.value_of("vetrov-ilya-1971", text)
    assert [misfit.kind for misfit in misfits] == [MisfitKind.CONFLICT]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> moves", "||||||| base"])
def test_a_mark_that_was_left_over_is_named_and_nothing_else(mark: str) -> None:
    _, misfits = PERSON_FILES.value_of("vetrov-ilya-1971", f"{RECORD}{mark}\n")
    assert [(misfit.kind, misfit.line) for misfit in misfits] == [(MisfitKind.CONFLICT, 10)]
    assert "Texts stand in quotes" not in misfits[0].hint


def test_a_record_without_marks_has_no_conflict_and_a_syntax_error_stays_one() -> None:
    assert PERSON_FILES.value_of("x", RECORD)[1] == ()
    assert conflicts_in('notes = "<<<<<<<HEAD and >>>>>>>"') == ()
    _, misfits = PERSON_FILES.value_of("x", RECORD.replace('"m"', "m"))
    assert [(misfit.kind, misfit.line) for misfit in misfits] == [(MisfitKind.NOT_TOML, 2)]
