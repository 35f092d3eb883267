"""A run prints what is made for people, whatever made it."""

import csv
import os
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from letterkit import actions
from letterkit.actions.evening.made import Failure
from letterkit.errors import DiskError
from letterkit.model.logged import LoggedLetter
from letterkit.model.page import Block, Document, Page, Rect
from letterkit.page.label_sheet import L7163
from letterkit.store.letter_log import LetterLog

ENVELOPE = Document("envelope", (Page(220, 110),))
AREA = Rect(0, 0, 1, 1)
LETTER = Document("letter", (Page(210, 297), Page(210, 297)))
LABEL = Document("label", (Page(L7163.width, L7163.height),))


def somebody(number: int, *documents: Document) -> actions.Made:
    logged = LoggedLetter(f"p{number}", "", "ik-2", "note", date(2026, 10, 1), 1)
    return actions.Made(f"p{number}", f"N {number}", documents or (LETTER, ENVELOPE), logged=logged)


def left_out(number: int, *, rightly: bool) -> actions.Made:
    failure = Failure(f"p{number}", "", "p.toml", "S405", "reason", "remedy", rightly)
    return actions.Made(f"p{number}", failure=failure)


def to(path: Path, **apart: actions.Target) -> actions.Targets:
    return actions.Targets(actions.Target(path), apart)


def rows(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [tuple(row.values()) for row in csv.DictReader(lines)]


def pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def test_what_one_person_gets_lies_together_and_copies_follow_as_a_set(tmp_path: Path) -> None:
    order = actions.Order(to(tmp_path / "all.pdf"), copies=2)
    outcome = actions.print_run([somebody(1), left_out(2, rightly=True), left_out(3, rightly=False)], order)
    kinds = [("letter", "1"), ("letter", "2"), ("envelope", "3"), ("letter", "4"), ("letter", "5"), ("envelope", "6")]
    assert [(row[2], row[4]) for row in rows(tmp_path / "all.contents.csv")] == kinds
    assert pages(tmp_path / "all.pdf") == 6
    assert [row[0] for row in rows(tmp_path / "all.failed.csv")] == ["p2", "p3"]
    assert outcome.files.paths == tuple(tmp_path / f"all.{name}" for name in ("pdf", "contents.csv", "failed.csv"))
    assert (outcome.printed, outcome.rightly, outcome.broken, outcome.tried) == (1, 1, 1, 3)
    assert outcome.documents == {"letter": 2, "envelope": 2}
    assert len(list(tmp_path.iterdir())) == 3


def test_each_kind_may_have_a_file_of_its_own_and_labels_fill_sheets(tmp_path: Path) -> None:
    labels = actions.Target(tmp_path / "labels.pdf", actions.LabelPlan(L7163, first=13))
    targets = to(tmp_path / "letters.pdf", envelope=actions.Target(tmp_path / "envelopes.pdf"), label=labels)
    made = (somebody(number, LETTER, ENVELOPE, LABEL) for number in range(3))
    outcome = actions.print_run(made, actions.Order(targets))
    assert {pdf.path.name: pages(pdf.path) for pdf in outcome.files.pdfs} == {
        "letters.pdf": 6,
        "envelopes.pdf": 3,
        "labels.pdf": 2,
    }
    found = rows(tmp_path / "letters.contents.csv")
    assert found[3] == ("p0", "N 0", "label", "labels.pdf", "1", "13", "")
    assert [row[4:6] for row in found if row[2] == "label"] == [("1", "13"), ("1", "14"), ("2", "1")]


def test_most_people_are_those_who_were_printed(tmp_path: Path) -> None:
    made = iter([left_out(1, rightly=True), somebody(2), somebody(3), somebody(4)])
    outcome = actions.print_run(made, actions.Order(to(tmp_path / "all.pdf"), most=2))
    assert (outcome.printed, outcome.tried, outcome.stopped) == (2, 3, False)
    assert next(made).person_id == "p4"  # nobody was made in vain


def test_memory_does_not_grow_with_the_pages(tmp_path: Path) -> None:
    def page(number: int) -> Page:
        return Page(210, 297, (Block(f"{number:02000}", AREA, AREA),))

    def peak(count: int) -> int:
        tracemalloc.start()
        made = (somebody(number, Document("letter", (page(number),))) for number in range(count))
        actions.print_run(made, actions.Order(to(tmp_path / f"{count}.pdf")))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    few, many = peak(500), peak(5_000)
    assert (many - few) / 4_500 < 250  # bytes a page: where it lies in the file; a page itself has 2,000


def test_the_log_gets_a_letter_before_anybody_sees_it(tmp_path: Path) -> None:
    kept: list[str] = []

    def keep(letters: Iterable[LoggedLetter]) -> None:
        assert not (tmp_path / "all.pdf").exists()
        kept.extend(letter.person_id for letter in letters)

    actions.print_run(map(somebody, (1, 2)), actions.Order(to(tmp_path / "all.pdf"), keep=keep))
    assert kept == ["p1", "p2"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.contents.csv", "all.pdf"]


def test_what_the_log_could_not_take_it_takes_the_next_time(tmp_path: Path) -> None:
    def refuse(_: Iterable[LoggedLetter]) -> None:
        raise DiskError("The log is away.")

    targets, kept = to(tmp_path / "all.pdf"), list[LoggedLetter]()
    outcome = actions.print_run(map(somebody, (1, 2)), actions.Order(targets, keep=refuse))
    assert outcome.unlogged
    assert outcome.unlogged.fact == "The log is away."
    assert pages(tmp_path / "all.pdf") == 6
    with actions.resumed(targets, kept.extend) as claim:
        assert claim.printed == {"p1", "p2"}
        assert claim.targets.main.path == tmp_path / "all-2.pdf"
    assert [letter.person_id for letter in kept] == ["p1", "p2"]
    assert not targets.journal.exists()


def test_numbers_go_on_where_a_file_is_missing_and_a_year_is_none(tmp_path: Path) -> None:
    for number, name in enumerate(("all.pdf", "all-3.pdf", "all-2026.pdf")):
        actions.print_run([somebody(number)], actions.Order(to(tmp_path / name)))
    (tmp_path / "all.pdf").unlink()  # printed on paper and deleted; its contents are still there
    with actions.resumed(to(tmp_path / "all.pdf"), lambda _: None) as claim:
        assert claim.printed == {"p0", "p1"}
        assert claim.targets.main.path == tmp_path / "all-2.pdf"


def test_of_who_is_barred_by_now_nothing_is_left_to_post(tmp_path: Path) -> None:
    targets = to(tmp_path / "all.pdf", label=actions.Target(tmp_path / "all-labels.pdf"))
    actions.print_run([somebody(1, ENVELOPE, LABEL)], actions.Order(targets))
    with actions.claimed(targets, lambda _: None, force=True):
        outcome = actions.print_run([left_out(1, rightly=True)], actions.Order(targets))
    assert [path.name for path in outcome.files.gone] == ["all.pdf", "all-labels.pdf", "all.contents.csv"]
    assert [path.name for path in tmp_path.iterdir()] == ["all.failed.csv"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_a_file_that_exists_wherever_it_leads(tmp_path: Path) -> None:
    for name in ("all.pdf", "all.failed.csv"):
        link = tmp_path / name
        link.symlink_to(tmp_path / "elsewhere")
        with (
            pytest.raises(DiskError, match=r"exists already|cannot be read"),
            actions.claimed(to(tmp_path / "all.pdf"), lambda _: None),
        ):
            pytest.fail(name)
        link.unlink()


def test_no_two_runs_write_into_one_file(tmp_path: Path) -> None:
    labels = actions.Target(tmp_path / "evening-labels.pdf")
    with actions.claimed(to(tmp_path / "evening.pdf", label=labels), lambda _: None):
        for name in ("evening.pdf", "evening-labels.pdf", "evening"):  # the last has the same tables as the first
            with (
                pytest.raises(DiskError, match="Another letterkit is writing to"),
                actions.claimed(to(tmp_path / name), lambda _: None),
            ):
                pytest.fail(name)
    assert not list(tmp_path.iterdir())


def test_whoever_writes_into_the_folder_next_takes_away_what_a_stopped_run_began(tmp_path: Path) -> None:
    targets = to(tmp_path / "evening.pdf", label=actions.Target(tmp_path / "evening-labels.pdf"))
    begun = tmp_path / ".evening-labels.pdf.part"
    begun.write_bytes(b"half")
    targets.journal.write_text(f'{{"run": "{"0" * 32}"}}\n{{"begun": ".evening-labels.pdf.part"}}\n', "utf-8")
    with actions.claimed(to(tmp_path / "other.pdf"), lambda _: None):
        assert not begun.exists()
        assert not targets.journal.exists()


def test_a_file_of_a_run_that_cannot_be_ended_is_left_alone(tmp_path: Path) -> None:
    begun = tmp_path / ".evening-labels.pdf.part"
    begun.write_bytes(b"half")
    with (
        pytest.raises(DiskError, match="from a run to another file, which was stopped"),
        actions.claimed(to(tmp_path / "evening-labels.pdf"), lambda _: None),
    ):
        pytest.fail("it was claimed")
    assert begun.exists()


KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, {here!r})
from test_evening_run import ENVELOPE, actions, somebody, to
from letterkit.store.letter_log import LetterLog

def keep(letters):
    LetterLog(Path("log.db")).keep_all(letters)

def made(printed):
    for number in range(60):
        if f"p{{number}}" not in printed:
            time.sleep(0.001)
            yield somebody(number, ENVELOPE)

print("ready", flush=True)
with actions.resumed(to(Path("all.pdf")), keep) as claim:
    actions.print_run(made(claim.printed), actions.Order(claim.targets, keep=keep))
"""


def exit_code(folder: Path, killed_after: float | None = None) -> int:
    """Runs it, and kills it so many seconds after it was ready, if at all."""
    code = KILLED.format(here=str(Path(__file__).parent))
    with subprocess.Popen([sys.executable, "-c", code], cwd=folder, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline().strip() == b"ready"
        if killed_after is not None:
            time.sleep(killed_after)
            process.kill()
    return process.returncode


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_whenever_it_is_killed_log_and_paper_agree_in_the_end(tmp_path: Path) -> None:
    chance = random.Random()  # noqa: S311 (moments, no secrets)
    for attempt in range(6):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        moment = chance.uniform(0, 0.6)
        exit_code(folder, moment)
        assert exit_code(folder) == 0
        printed = [row[0] for table in folder.glob("*.contents.csv") for row in rows(table)]
        logged = [letter.person_id for letter in LetterLog(folder / "log.db").letters()]
        assert sorted(printed) == sorted(logged) == sorted(f"p{number}" for number in range(60)), moment
        assert not list(folder.glob(".*")), moment
