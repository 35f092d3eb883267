"""Commands that are killed at any moment, or run beside one another: nothing is lost, half done or done twice."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from tests.fuzz.spoiling import LONGER

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9"),
]
OLEG, IRINA = "petrov-oleg-1985", "zaitseva-irina-1990"
LONGEST = 1.2
"""Seconds within which a command is killed; most take less."""


def started(library: Path, *arguments: str | Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "letterkit", "--library", str(library), "--today", "2026-11-22"]
    return subprocess.Popen(
        [*command, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def finished(library: Path, *arguments: str | Path) -> str:
    """What the command says when nothing stops it."""
    process = started(library, *arguments)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err.decode()
    return out.decode()


def _code_of(process: "subprocess.Popen[bytes]") -> int:
    process.communicate(timeout=60)
    return process.returncode


def killed(process: "subprocess.Popen[bytes]", after: float) -> None:
    time.sleep(after)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def letter(person: str, out: Path, house: int, *, force: bool = True) -> tuple[str | Path, ...]:
    """A letter from that house, whose number stands on the envelope and in the letter."""
    sender = out.parent / f"sender-{house}.toml"
    sender.write_text(
        f'name = "Анна Ковалёва"\naddress = ["ул. Лесная, д. {house}", "г. Тула, 300000"]\n', encoding="utf-8"
    )
    text = ("--set", f"text=Вчера мы считали дома на нашей улице. Наш дом {house}.")
    return ("write", person, "plain", *text, "--sender", sender, "--out", out, *(("--force",) if force else ()))


def houses_in(pdf: Path) -> set[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return set(re.findall(r"Лесная, д\. (\d+)", text))


def numbers_in_the_log(library: Path) -> list[int]:
    logged = json.loads(finished(library, "log", "list", "--kind", "letter", "--format", "json"))
    return [int(each["number"]) for each in logged]


def test_a_letter_killed_at_any_moment_is_the_old_pair_or_the_new_one(evening_library: Path, tmp_path: Path) -> None:
    chance, out = random.Random(14), tmp_path / "out"  # noqa: S311 (moments, not secrets)
    finished(evening_library, *letter(OLEG, out, 1))
    for house in range(2, 2 + 8 * LONGER):
        killed(started(evening_library, *letter(OLEG, out, house)), chance.uniform(0.05, LONGEST))
        finished(evening_library, *letter(IRINA, out, house))
        envelope, text = (houses_in(out / f"{OLEG}-{part}.pdf") for part in ("envelope", "letter"))
        assert envelope == text
    assert {file.name for file in out.iterdir()} == {
        f"{person}-{part}.pdf" for person in (OLEG, IRINA) for part in ("envelope", "letter")
    }
    numbers = Counter(numbers_in_the_log(evening_library))
    assert max(numbers.values()) <= 2  # one of each person


def test_six_letters_at_once_have_six_numbers(evening_library: Path, tmp_path: Path) -> None:
    for at_once in range(LONGER):
        six = [
            started(evening_library, *letter(OLEG, tmp_path / f"out-{house}", house, force=False))
            for house in range(10 * at_once, 10 * at_once + 6)
        ]
        assert [_code_of(process) for process in six] == [0] * 6
    assert sorted(numbers_in_the_log(evening_library)) == list(range(1, 6 * LONGER + 1))


def test_of_two_letters_at_once_to_one_file_one_is_refused(evening_library: Path, tmp_path: Path) -> None:
    for at_once in range(3 * LONGER):
        out = tmp_path / f"out-{at_once}"
        two = [started(evening_library, *letter(OLEG, out, house, force=False)) for house in (1, 2)]
        codes = [_code_of(process) for process in two]
        assert sorted(codes) == [0, 3]
        written = {str(codes.index(0) + 1)}
        assert houses_in(out / f"{OLEG}-envelope.pdf") == houses_in(out / f"{OLEG}-letter.pdf") == written


def test_an_edit_killed_at_any_moment_is_made_or_not_and_is_taken_back_whole(evening_library: Path) -> None:
    chance = random.Random(15)  # noqa: S311 (moments, not secrets)
    record = evening_library / f"addresses/people/{OLEG}.toml"
    before = record.read_bytes()
    for day in range(1, 1 + 6 * LONGER):
        said = ("confirm", OLEG, "--on", f"2026-10-{day % 30 + 1:02}", "--source", "a list")
        killed(started(evening_library, *said), chance.uniform(0.05, LONGEST))
        finished(evening_library, "check")
        assert _code_of(started(evening_library, *said)) in {0, 2}  # 2: the one that was killed had done it
        finished(evening_library, "undo")
        assert record.read_bytes() == before
    files = {file.suffix for file in (evening_library / "addresses").rglob("*") if file.is_file()}
    assert files == {".toml"}
