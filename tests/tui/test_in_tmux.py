import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from letterkit.model.sender import Sender
from letterkit.store.profile import write_sender
from letterkit.tui.drawer import AUTOSAVE

if TYPE_CHECKING:
    from tests.tui.conftest import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux to drive a terminal with"),
]


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
def test_the_journey_in_a_real_terminal(
    root: Path, tmp_path: Path, terminal: "Terminal", size: tuple[int, int]
) -> None:
    out = tmp_path / "evening"
    out.mkdir()
    options = ("--library", str(root), "--today", "2025-06-01")
    terminal.start(size, out, sys.executable, "-m", "letterkit", *options)
    terminal.until("15 of 15")
    terminal.type("halilov")
    screen = terminal.until("2 of 15")
    assert "1967 namesake b. 1971" in screen
    assert "1971 namesake b. 1967" in screen
    terminal.press("Enter")
    terminal.until("gets no letter now")
    close(terminal, "gets no letter now")
    terminal.press("Down")
    terminal.until("born 1971-06-09")
    terminal.press("Enter")
    terminal.until("What kind of letter?")
    terminal.press("Enter")
    terminal.until("First letter: fill it in")
    terminal.type("Утром пели дрозды.")
    terminal.press("F3")
    screen = terminal.until("Халилову Ленуру Аблямитовичу, 1971 г. р.")
    assert "663180" in screen
    assert "confirmed on 2025-03-30, 63 days ago" in screen
    terminal.press("F4")
    terminal.until("The letter is not signed yet.")
    terminal.type("Анна")
    terminal.press("F4")
    terminal.until("Letters are signed Анна from now on.")
    terminal.press("F4")
    terminal.until("Save in spite of this?")  # nobody could answer: no address is given
    close(terminal, "Save in spite of this?", "y")
    terminal.until("Saved as PDF")
    terminal.press("Enter")
    terminal.until("15 of 15")
    terminal.press("C-q")
    terminal.wait_until(lambda: not terminal.runs(), lambda: "the app does not end")
    assert "Халилову Ленуру Аблямитовичу, 1971 г. р." in envelope_lines(
        out / "khalilov-lenur-1971-1-2025-06-01-envelope.pdf"
    )
    assert sorted(path.name for path in out.iterdir()) == [
        "khalilov-lenur-1971-1-2025-06-01-envelope.pdf",
        "khalilov-lenur-1971-1-2025-06-01-letter.pdf",
    ]


def close(terminal: "Terminal", notice: str, key: str = "Escape") -> None:
    """Presses the key, and once more if the first came before the notice counted as shown."""
    dropped = "What was typed before this was shown is not used."
    terminal.press(key)
    terminal.wait_until(
        lambda: notice not in terminal.screen() or dropped in terminal.screen(), lambda: f'"{notice}" does not go'
    )
    if dropped in terminal.screen():
        terminal.press(key)


def test_killed_while_typing_it_loses_what_was_typed_since_it_last_wrote(
    root: Path, tmp_path: Path, terminal: "Terminal"
) -> None:
    assert AUTOSAVE <= 2
    terminal.start((120, 40), tmp_path, sys.executable, "-m", "letterkit", "--library", str(root))
    terminal.until("15 of 15")
    terminal.type("halilov")
    terminal.until("2 of 15")
    terminal.press("Down", "Enter")
    terminal.until("What kind of letter?")
    terminal.press("Enter")
    terminal.until("First letter: fill it in")
    drafts = tmp_path / "home" / "letterkit" / "drafts"

    def typed_and_kept() -> bool:
        terminal.type("ы")
        return letters_kept(drafts) >= 20

    terminal.wait_until(typed_and_kept, lambda: f"{letters_kept(drafts)} letters are kept")
    before = letters_kept(drafts)
    terminal.type("ы" * 20)
    os.kill(int(terminal.tmux("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
    assert letters_kept(drafts) >= before


def letters_kept(drafts: Path) -> int:
    """How many letters the one draft has on disk; none before it is written."""
    (answers,) = [json.loads(file.read_text("utf-8"))["answers"] for file in drafts.glob("*.json")] or [{}]
    return max(map(len, answers.values()), default=0)


def envelope_lines(envelope: Path) -> list[str]:
    return text_of(envelope).splitlines()


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.2, 0.3])
def test_no_key_is_lost_however_early_it_is_pressed(
    root: Path, tmp_path: Path, terminal: "Terminal", seconds: float
) -> None:
    options = ("--library", str(root), "--today", "2025-06-01")
    terminal.start((80, 24), tmp_path, sys.executable, "-m", "letterkit", *options)
    time.sleep(seconds)
    terminal.type("Khalilov")
    terminal.press("Down", "Enter")
    seen = terminal.until("What kind of letter?")
    assert "Халилов Ленур Аблямитович, born 1971" in seen


def begin_letter(terminal: "Terminal", root: Path, folder: Path, *program: str) -> None:
    """Starts the program under a shell, which says how it ended, and opens the form for somebody; "Анна" writes."""
    write_sender(folder / "home" / "letterkit" / "sender.toml", Sender("Анна", address=("а/я 15", "390000, г. Рязань")))
    options = shlex.join([sys.executable, *program, "--library", str(root), "--today", "2025-06-01"])
    terminal.start((80, 24), folder, "sh", "-c", f"{options}; echo ended with $?; stty -a; exec sleep 60")
    terminal.until("15 of 15")
    terminal.type("asan")
    terminal.press("Enter", "Enter")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_signal_restores_the_terminal_and_keeps_what_is_typed(
    root: Path, tmp_path: Path, terminal: "Terminal", number: signal.Signals
) -> None:
    begin_letter(terminal, root, tmp_path, "-m", "letterkit")
    terminal.type("на чердаке")
    terminal.until("на чердаке")
    shell = terminal.tmux("display-message", "-p", "#{pane_pid}").strip()
    (app,) = subprocess.run(["pgrep", "-P", shell], capture_output=True, text=True, check=True).stdout.split()
    os.kill(int(app), number)
    seen = terminal.until(f"ended with {128 + number}")
    assert f"Ended by {number.name}." in seen
    assert_restored(terminal)
    assert letters_kept(tmp_path / "home" / "letterkit" / "drafts") == len("на чердаке")


def assert_restored(terminal: "Terminal") -> None:
    """The screen, mouse, cursor and line editing are those of the shell."""
    assert terminal.tmux("display-message", "-p", "#{alternate_on}#{mouse_any_flag}#{cursor_flag}").strip() == "001"
    seen = terminal.until("ixon").split()
    assert {"icanon", "echo", "isig", "ixon"} <= {word.strip(";") for word in seen}


BREAK = """
from textual.widgets import Footer
Footer.on_click = Footer.on_mouse_down = lambda *_: {}["на чердаке"]
from letterkit.cli.main import entry
entry()
"""


def test_what_cannot_go_on_ends_with_a_sentence_without_the_words_typed(
    root: Path, tmp_path: Path, terminal: "Terminal"
) -> None:
    (tmp_path / "broken.py").write_text(BREAK, "utf-8")
    begin_letter(terminal, root, tmp_path, str(tmp_path / "broken.py"))
    terminal.type("на чердаке")
    terminal.until("на чердаке")
    terminal.tmux("send-keys", "-l", "\x1b[<0;3;24M\x1b[<0;3;24m")
    seen = terminal.until("ended with 70")
    assert "Something in letterkit went wrong (KeyError, broken.py line 3)." in seen
    assert "чердак" not in seen
    assert_restored(terminal)
    assert letters_kept(tmp_path / "home" / "letterkit" / "drafts") == len("на чердаке")


@pytest.mark.parametrize("_", range(3))
def test_what_is_typed_while_the_screens_open_goes_where_it_belongs(
    root: Path, tmp_path: Path, terminal: "Terminal", _: int
) -> None:
    begin_letter(terminal, root, tmp_path, "-m", "letterkit")
    typed = ["Space" if character == " " else character for character in "Утром пели дрозды"]
    terminal.press(*typed, "F3", "F4", "Enter", "Down", *"lugovs", "BSpace")
    terminal.until("lugov F6 Region")
    (letter,) = tmp_path.glob("*-letter.pdf")
    assert "Утром пели дрозды" in " ".join(text_of(letter).split())


def test_a_terminal_without_pixels_is_asked_without_losing_a_key(
    root: Path, tmp_path: Path, terminal: "Terminal"
) -> None:
    begin_letter(terminal, root, tmp_path, "-m", "letterkit")
    terminal.until("fill it in")
    title = terminal.tmux("display-message", "-p", "#{pane_title}")
    terminal.press("F3")
    terminal.until("(stamp zone)")
    terminal.press("Right")
    terminal.until("стр. 1 из 1")
    terminal.press("Left")
    terminal.until("(machine zone)")
    before = page_at_rest(terminal)
    terminal.press("м", "Right", "Left", "Right")
    terminal.until("стр. 1 из 1")
    assert "This terminal shows no pictures" in terminal.screen()
    terminal.press("Left")
    terminal.wait_until(
        lambda: page_seen(terminal) == before, lambda: f"the screen is not as before:\n{terminal.screen()}"
    )
    assert terminal.tmux("display-message", "-p", "#{pane_title}") == title


def page_at_rest(terminal: "Terminal") -> str:
    """What stands there once nothing is drawn any more: a terminal may be looked at in the middle of a drawing."""
    seen, now = "", page_seen(terminal)
    while seen != now:
        time.sleep(0.3)
        seen, now = now, page_seen(terminal)
    return now


def page_seen(terminal: "Terminal") -> str:
    """What stands below the tabs."""
    return terminal.screen().partition("┌")[2]
