"""What an option takes is listed in one place: help, messages and values follow from there."""

from argparse import ArgumentParser
from types import ModuleType

import pytest

from letterkit.actions.intake.decisions import Course
from letterkit.cli.commands import add, batch, calibrate, decline, labels, reply, returned, status, write
from letterkit.cli.commands import copy as copying
from letterkit.cli.main import main
from letterkit.model.name import Gender
from letterkit.model.page import TEXT_FACES, Face
from letterkit.model.person import Custody, ReturnReason
from letterkit.model.printer import Edge, Feed, PrintedOn
from letterkit.model.sender import SenderForm
from letterkit.model.service import FormField
from letterkit.page.envelope_size import C6, DL, ENVELOPE_SIZES, WINDOW_SIZES, EnvelopeSize, envelope_size
from letterkit.page.label_sheet import LABEL_SHEETS
from letterkit.page.paper import A4, A5, PAPERS, RULED_A4, RULED_A5
from letterkit.store.services import shipped_services

NAMES = ("somebody", "first-letter")


def help_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    return " ".join(capsys.readouterr().out.split())


def parsed(command: ModuleType, *arguments: str) -> dict[str, object]:
    parser = ArgumentParser()
    command.add_arguments(parser)
    return vars(parser.parse_args(arguments))


def test_help_names_everything_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    writing, services = help_of("write", capsys), ", ".join(shipped_services())
    assert f"{', '.join(ENVELOPE_SIZES)}, or width by height" in writing
    assert f"shows through a window ({', '.join(WINDOW_SIZES)})" in writing
    assert f"--paper {{{','.join(PAPERS)}}}" in writing
    assert f"--face {{{','.join(TEXT_FACES)}}}" in writing
    assert f"--sender-as {{{','.join(SenderForm)}}}" in writing
    assert f"{', '.join(sheet.name for sheet in LABEL_SHEETS.values())}, or a TOML file" in help_of("labels", capsys)
    assert f"{services} or plain (default)" in help_of("copy", capsys)


def test_a_size_added_to_the_table_is_one_that_options_name_and_take(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    added = EnvelopeSize("Tall", 250, 176)
    monkeypatch.setitem(ENVELOPE_SIZES, added.typed, added)
    for command in (write, batch):
        assert parsed(command, *NAMES, "--envelope", "TALL")["envelope"] is added
    assert parsed(reply, "somebody", "--reply-envelope", "tall")["reply_envelope"] is added
    assert parsed(calibrate, "--envelope", "tall")["envelope"] is added
    for name in ("write", "batch"):
        assert f"{', '.join(ENVELOPE_SIZES)}, or width by height" in help_of(name, capsys)


TAKEN: list[tuple[ModuleType, list[str], str, object]] = [
    (write, [*NAMES], "envelope", C6),
    (batch, [], "envelope", DL),
    (write, [*NAMES, "--envelope", "100x200"], "envelope", envelope_size("200x100")),
    (write, [*NAMES], "face", Face.SERIF),
    (write, [*NAMES, "--face", "sans"], "face", Face.SANS),
    (write, [*NAMES], "paper", A4),
    (write, [*NAMES, "--paper", "a5"], "paper", A5),
    (write, [*NAMES], "sender_as", SenderForm.ADDRESS),
    (write, [*NAMES, "--sender-as", "pen-name"], "sender_as", SenderForm.PEN_NAME),
    (write, [*NAMES], "abroad", None),
    (write, [*NAMES, "--from", "russia"], "abroad", False),
    (labels, ["--from", "abroad"], "abroad", True),
    (reply, ["somebody"], "reply_paper", RULED_A4),
    (reply, ["somebody", "--reply-paper", "a5"], "reply_paper", RULED_A5),
    (calibrate, ["--feed", "portrait"], "feed", Feed.PORTRAIT),
    (calibrate, ["--edge", "right"], "edge", Edge.RIGHT),
    (calibrate, ["--rotated", "no"], "rotated", False),
    (calibrate, ["--printed-on", "carrier"], "printed_on", PrintedOn.CARRIER),
    (add, ["--gender", "f"], "gender", Gender.FEMALE),
    (add, ["--as", "new"], "course", Course.NEW),
    (decline, ["Имя", "--gender", "m"], "gender", Gender.MALE),
    (copying, [*NAMES, "--field", "first-name"], "field", FormField.FIRST_NAME),
    (status, ["somebody", "house-arrest", "--since", "2026", "--source", "x"], "status", Custody.HOUSE_ARREST),
    (returned, ["somebody", "--reason", "moved", "--on", "2026-11-22"], "reason", ReturnReason.MOVED),
]


@pytest.mark.parametrize(("command", "arguments", "name", "value"), TAKEN)
def test_a_command_gets_the_value_and_not_its_name(
    command: ModuleType, arguments: list[str], name: str, value: object
) -> None:
    taken = parsed(command, *arguments)[name]
    assert (type(taken), taken) == (type(value), value)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["write", *NAMES, "--paper", "a3"], "argument --paper: invalid choice: 'a3' (choose from 'a4', 'a5')"),
        (
            ["write", *NAMES, "--face", "serif-bold"],
            "--face: invalid choice: 'serif-bold' (choose from 'serif', 'sans')",
        ),
        (["write", *NAMES, "--envelope", "c9"], 'argument --envelope: There is no envelope "c9".'),
        (["write", *NAMES, "--number", "1" * 20], "is more than 999999999"),
        (["add", "--gender", "x"], "argument --gender: invalid choice: 'x' (choose from 'm', 'f')"),
        (
            ["status", "somebody", "held"],
            "argument STATUS: invalid choice: 'held' (choose from 'in-transit', ",
        ),
    ],
)
def test_what_a_table_does_not_have_is_refused_with_what_it_has(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert said in capsys.readouterr().err
