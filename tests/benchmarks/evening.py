"""What an evening's paper takes, beside plain ways of drawing the same. Run: python -m tests.benchmarks.evening.

Every command runs in a process of its own on an invented library: most addresses were not confirmed lately, one person
in twenty cannot be written to. Printed are medians of the processor's time, user and system, imports included, the
ratios to a bare loop in the same run, and the most memory a process took. Goals: 0.30 of the loop for envelopes, 0.45
for letters, 120 MB, and five times the time for five times the people, give or take a tenth.
"""

import gc
import os
import re
import statistics
import sys
import tempfile
import time
from datetime import date
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from letterkit import actions
from letterkit.actions.envelope.posting import Request
from letterkit.actions.write.compose import compose
from letterkit.model.letter import OwnText
from letterkit.model.page import Face, Page
from letterkit.model.sender import Sender
from letterkit.model.wanted import Sorting
from letterkit.page.envelope import EnvelopeStyle
from letterkit.page.envelope_size import DL
from letterkit.pdf.content import POINTS
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import font_path
from letterkit.store.roots import Root
from tests.benchmarks.invented import write_library
from tests.benchmarks.paper import SENTENCES, bare_platypus, report

PEOPLE, MANY, FACILITIES, LETTERS, RUNS = 10_000, 50_000, 300, 1_000, 3
TODAY = date(2027, 1, 20)
SENDER = Sender("Анна Воскресенская", address=("ул. Ивана Франко, д. 17", "г. Новосибирск, 630001"))
PROFILE = 'name = "Анна Воскресенская"\naddress = ["ул. Ивана Франко, д. 17", "г. Новосибирск, 630001"]\n'
TEMPLATE = """+++
title = "Письмо"
gloss = "A letter"
+++
{{ to.g("Дорогой", "Дорогая") }} {{ to.first }}!
+++
Dear {{ to.first }},
"""
OWN = tuple(OwnText(1, " ".join(SENTENCES[at % 4 :] + SENTENCES[: at % 4])) for at in range(9))


class Taken(NamedTuple):
    """What a process took: its processor's time, s, and its most memory, MB."""

    seconds: float
    memory: float


def main() -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "sender.toml").write_text(PROFILE, encoding="utf-8")
        for name, people in (("some", PEOPLE), ("many", MANY)):
            _write_evening(home / name, people)
        _report_envelopes(home)
        _report_many(home)
        _report_letters(home)


def _report_envelopes(home: Path) -> None:
    batch = ("batch", "--all", "--sender", str(home / "sender.toml"))
    cold = _command(home, "some", *batch)
    bare, taken = [], dict[str, list[Taken]]()
    for _ in range(RUNS):
        bare.append(_apart(home, "bare", "some").seconds)
        for command in (batch, ("labels", "--all"), ("check",), ("check", "--paper")):
            taken.setdefault(" ".join(command[:2]), []).append(_command(home, "some", *command))
    loop = statistics.median(bare)
    report(f"bare drawString loop        {loop:6.2f} s for {PEOPLE} records")
    report(f"batch --all, cold cache     {cold.seconds:6.2f} s, {cold.seconds / loop:.2f} of it, {cold.memory:.0f} MB")
    for name, runs in taken.items():
        seconds = statistics.median(run.seconds for run in runs)
        report(f"{name:27} {seconds:6.2f} s, {seconds / loop:.2f} of it, {max(run.memory for run in runs):.0f} MB")


def _report_many(home: Path) -> None:
    batch = ("batch", "--all", "--sender", str(home / "sender.toml"))
    cold = _command(home, "many", *batch)
    few, many = ([_command(home, name, *batch) for _ in range(RUNS)] for name in ("some", "many"))
    seconds, fewer = (statistics.median(run.seconds for run in runs) for runs in (many, few))
    growth = seconds / fewer / (MANY / PEOPLE)
    memory = max(run.memory for run in many)
    report(f"batch --all of {MANY}       {seconds:6.2f} s, {growth:.2f} of the time a person, {memory:.0f} MB")
    report(f"the same, cold cache        {cold.seconds:6.2f} s, {cold.memory:.0f} MB")


def _report_letters(home: Path) -> None:
    ours, theirs = ([_apart(home, name, "some") for _ in range(RUNS)] for name in ("letters", "platypus"))
    seconds, bare = (statistics.median(run.seconds for run in runs) for runs in (ours, theirs))
    report(f"bare Platypus loop          {bare:6.2f} s for {LETTERS} letters of two pages")
    report(f"letters with envelopes      {seconds:6.2f} s, {seconds / bare:.2f} of it, {ours[0].memory:.0f} MB")


def _write_evening(root: Path, people: int) -> None:
    """An invented library as real ones are: postcodes of their own, and some people who cannot be written to."""
    write_library(root, people, FACILITIES)
    for number, file in enumerate(sorted(root.glob("addresses/facilities/*.toml"))):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r'"(\d{3})\d{3}"', rf'"\g<1>{number:03}"', text), encoding="utf-8")
    for file in islice(sorted(root.glob("addresses/people/*.toml")), None, None, 20):
        stay = 'seen     = 2026-10-01\ncustody  = "in-transit"\nsource   = "https://example.org/news"\n'
        file.write_text(f"{file.read_text(encoding='utf-8')}\n[[stays]]\n{stay}", encoding="utf-8")
    (root / "templates" / "letter.txt").write_text(TEMPLATE, encoding="utf-8")


def _command(home: Path, name: str, *arguments: str) -> Taken:
    """What a command takes; its PDF goes where the library lies."""
    out = () if arguments[0] == "check" else ("--force", "--out", str(home / f"{name}.pdf"))
    return _taken(home, "letterkit", *arguments, *out, "--library", str(home / name), "--today", str(TODAY))


def _apart(home: Path, what: str, name: str) -> Taken:
    """The same of what this module does, without the time that it says was spent on getting ready."""
    told = home / "ready"
    taken = _taken(home, "tests.benchmarks.evening", what, str(home / name), str(told))
    return taken._replace(seconds=taken.seconds - float(told.read_text(encoding="utf-8")))


def _taken(home: Path, module: str, *arguments: str) -> Taken:
    own = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(home / "home"))
    with (home / "output").open("wb") as output:
        files = [(os.POSIX_SPAWN_DUP2, output.fileno(), number) for number in (1, 2)]
        command = [sys.executable, "-m", module, *arguments]
        child = os.posix_spawn(sys.executable, command, os.environ | own, file_actions=files)
        _, _, used = os.wait4(child, 0)
    return Taken(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _opened(root: Path) -> "actions.OpenLibrary":
    return actions.open_library(Root(root, ""), TODAY)


def _posting() -> "actions.Posting":
    return actions.Posting(TODAY, SENDER, own=OWN, envelope=EnvelopeStyle(DL))


def _bare(root: Path, ready: Path) -> None:
    """All lines and strokes of the envelopes drawn one by one."""
    library = _opened(root)
    lined_up = actions.line_up(library, dict.fromkeys(library.records.people, ""), Sorting.FACILITY)
    made = actions.made_for(library, lined_up, actions.envelope_making(library, _posting()))
    pages = [_plain(page) for each in made for document in each.documents for page in document.pages]
    pdfmetrics.registerFont(TTFont("bench", font_path(Face.SANS)))
    _say_ready(ready)
    canvas = Canvas(BytesIO(), pagesize=(DL.width * POINTS, DL.height * POINTS))
    for lines, strokes in pages:
        for size, x, y, text in lines:
            canvas.setFont("bench", size)
            canvas.drawString(x, y, text)
        before = 0.0
        for thickness, *ends in strokes:
            if thickness != before:
                canvas.setLineWidth(thickness)
                before = thickness
            canvas.line(*ends)
        canvas.showPage()
    canvas.save()


def _plain(page: Page) -> tuple[list[tuple[float, float, float, str]], list[tuple[float, ...]]]:
    """What is drawn on the page in points, y upwards: size, place and text of lines, thickness and ends of strokes."""
    runs = [run for block in page.blocks for run in block.runs]
    strokes = [stroke for block in page.blocks for stroke in block.all_strokes]
    lines = [(run.size, run.x * POINTS, (page.height - run.y) * POINTS, run.text) for run in runs]
    ends = [(each.thickness, each.x1, page.height - each.y1, each.x2, page.height - each.y2) for each in strokes]
    return lines, [tuple(measure * POINTS for measure in each) for each in ends]


def _letters(root: Path, ready: Path) -> None:
    """Letters composed with their envelopes, each saved as a file is."""
    library = _opened(root)
    ids, posting = _reachable(library), _posting()
    _say_ready(ready)
    for person_id in ids:
        composition = compose(library, Request(person_id, "letter", posting))
        if sum(len(document.pages) for document in composition.documents) != 1 + 2:
            raise AssertionError(composition.findings)
        pdf_bytes(composition.documents)


def _platypus(root: Path, ready: Path) -> None:
    """The text of the same letters set by Platypus."""
    library = _opened(root)
    composition = compose(library, Request(_reachable(library)[0], "letter", _posting()))
    pdfmetrics.registerFont(TTFont("bench", font_path(Face.SERIF)))
    text = composition.letter.text if composition.letter else None
    paragraphs = (text.recipient, text.date, *text.paragraphs, text.signature) if text else ()
    _say_ready(ready)
    for number in range(LETTERS):
        bare_platypus(number, (f"{number}", *paragraphs))


def _reachable(library: "actions.OpenLibrary") -> list[str]:
    people = library.records.people.values()
    held = (entry.value.id for entry in people if entry.value.stay and entry.value.stay.has_address)
    return list(islice(held, LETTERS))


def _say_ready(ready: Path) -> None:
    gc.collect()
    gc.freeze()
    ready.write_text(str(time.process_time()), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        {"bare": _bare, "letters": _letters, "platypus": _platypus}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
