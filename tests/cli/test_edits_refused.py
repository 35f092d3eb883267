"""Edits that make no sense: each is refused in a sentence, and nothing is written."""

from pathlib import Path

import pytest

from letterkit.cli.main import main

ELMAR = "sadykov-elmar-1980"
TODAY = "2026-11-22"
LIST = ("--source", "https://example.org/list")

MOVE = ("transfer", ELMAR, "--to", "ik-7-pokrov")
RELEASE = ("status", ELMAR, "released")
CONFIRM = ("confirm", ELMAR)
RETURN = ("returned", ELMAR, "--reason", "moved")
ADDRESS = ("readdress", "ik-2-pokrov")

Command = tuple[str, ...]

REFUSED: tuple[tuple[Command, str], ...] = (
    ((*MOVE, "--since", TODAY, "--source", "\udcff"), "is not UTF-8 text"),
    (("transfer", "sadykov-elmar", "--to", "ik-7-pokrov", "--since", "2026-11-01", *LIST), 'Did you mean "sadykov-'),
    (("transfer", ELMAR, "--to", "ik-7-pokrow", "--since", "2026-11-01", *LIST), 'Did you mean "ik-7-pokrov"?'),
    (("transfer", ELMAR, "--to", "ik-2-pokrov", "--since", "2026-11-01", *LIST), "is already in ik-2-pokrov"),
    ((*MOVE, "--since", "2026-08-31", *LIST), "of 2026-09-01, which is after 2026-08-31. History is appended to"),
    ((*MOVE, "--since", "2025", *LIST), "of 2026-09-01, which is after 2025"),
    ((*MOVE, "--since", "2026-09-29", *LIST), "confirmed on 2026-09-30, which is after 2026-09-29. Give --seen"),
    ((*MOVE, "--since", "2026-11-24", *LIST), "2026-11-24 is in the future"),
    ((*MOVE, "--seen", "2027-01-01", *LIST), "2027-01-01 is in the future"),
    ((*MOVE, "--since", "2027", *LIST), "2027 is in the future"),
    ((*RELEASE, "--since", "2027", *LIST), "2027 is in the future"),
    ((*RELEASE, "--since", "2026-11-01", "--to", "ik-7-pokrov", *LIST), 'only "hospital" takes --to'),
    (("status", ELMAR, "hospital", "--since", "2026-11-01", "--to", "ik-9", *LIST), 'There is no facility "ik-9"'),
    ((*CONFIRM, "--on", "2027-01-01", *LIST), "in the future"),
    ((*CONFIRM, "--on", "2026-08-01", *LIST), "The newest stay of Elmar Sadykov is of 2026-09-01"),
    ((*CONFIRM, "--on", "2026-09-29", *LIST), "already confirmed later, on 2026-09-30"),
    ((*RETURN, "--on", "2026-12-01"), "in the future"),
    ((*RETURN, "--on", "2026-08-01"), "in ik-2-pokrov since 2026-09-01: no letter came back from there"),
    ((*RETURN, "--on", "2026-11-01", "--from", "ik-7-pokrov"), 'was never in "ik-7-pokrov"'),
    (("readdress", "ik-2-pokrow", "--house", "7", "--since", "2026-11-01", *LIST), 'Did you mean "ik-2-pokrov"?'),
    ((*ADDRESS, "--house", "6", "--since", "2026-11-01", *LIST), "is already that"),
    ((*ADDRESS, "--since", "2026-11-01", *LIST), "Give the fields that are to change"),
    ((*ADDRESS, "--house", "7", "--since", "2027", *LIST), "2027 is in the future"),
    (("undo",), "no edit of"),
)

ONE_AFTER_THE_OTHER: tuple[tuple[Command, Command, str], ...] = (
    ((*RELEASE, "--since", "2026-11-01", *LIST), (*RELEASE, "--since", "2026-11-02", *LIST), 'already says "released"'),
    ((*RELEASE, "--since", "2026-11-01", *LIST), (*CONFIRM, "--on", TODAY, *LIST), "There is no address to confirm"),
    ((*RELEASE, "--since", "2026-11-01", *LIST), (*RETURN, "--on", TODAY), "names no facility for now"),
    (("status", ELMAR, "died", "--since", "2026-11-01", *LIST), (*MOVE, "--since", "2026-11-02", *LIST), "died"),
    ((*CONFIRM, "--on", TODAY, *LIST), (*CONFIRM, "--on", TODAY, *LIST), "The record already says that"),
    ((*RETURN, "--on", TODAY), (*RETURN, "--on", TODAY), "already says so"),
    (
        (*ADDRESS, "--house", "7", "--since", "2026-11-01", *LIST),
        (*ADDRESS, "--house", "8", "--since", "2026-10-01", *LIST),
        "already changed later, as of 2026-11-01",
    ),
)

MISTYPED: tuple[tuple[Command, str], ...] = (
    ((*MOVE, *LIST), "one of the arguments --since --seen is required"),
    ((*MOVE, "--since", "2026", "--seen", TODAY, *LIST), "not allowed with argument"),
    ((*MOVE, "--since", "November", *LIST), '"November" is not a date; write 2026-11-22 or 22.11.2026'),
    ((*MOVE, "--since", "0000", *LIST), '"0000" is not a date'),
    ((*MOVE, "--since", TODAY), "--source"),
    ((*MOVE, "--since", TODAY, "--source", "  "), "it is empty"),
    ((*MOVE, "--since", TODAY, "--source", "one\ntwo"), "a line break"),
    (("status", ELMAR, "held", "--since", TODAY, *LIST), "invalid choice: 'held'"),
    (("returned", ELMAR, "--reason", "lost", "--on", TODAY), "invalid choice: 'lost'"),
)


def run(library: Path, *command: str) -> int:
    return main(["--library", str(library), "--today", TODAY, *command])


def content(library: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in library.rglob("*.toml")}


@pytest.mark.parametrize(("command", "sentence"), REFUSED)
def test_what_makes_no_sense_is_refused(
    small_library: Path, capsys: pytest.CaptureFixture[str], command: Command, sentence: str
) -> None:
    before = content(small_library)
    assert run(small_library, *command) == 2
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert shown.out == ""
    assert content(small_library) == before


@pytest.mark.parametrize(("first", "then", "sentence"), ONE_AFTER_THE_OTHER)
def test_what_the_record_has_settled_is_refused(
    small_library: Path, capsys: pytest.CaptureFixture[str], *, first: Command, then: Command, sentence: str
) -> None:
    assert run(small_library, *first) == 0
    before = content(small_library)
    assert run(small_library, *then) == 2
    assert sentence in capsys.readouterr().err
    assert content(small_library) == before


@pytest.mark.parametrize(("command", "sentence"), MISTYPED)
def test_what_is_mistyped_is_refused(
    small_library: Path, capsys: pytest.CaptureFixture[str], command: Command, sentence: str
) -> None:
    with pytest.raises(SystemExit) as raised:
        run(small_library, *command)
    assert raised.value.code == 2
    assert sentence in capsys.readouterr().err
