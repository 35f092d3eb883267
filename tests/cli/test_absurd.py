"""Whatever number or place is typed for whatever option: a sentence and an exit code, never a traceback."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from letterkit.cli import commands
from letterkit.cli.arguments import count, day, up_to
from letterkit.cli.listing import day_count
from letterkit.cli.main import _parser, main
from letterkit.cli.places import file_to_write, folder_to_write
from letterkit.errors import LetterkitError

ABSURD = (
    *("99999999999999999999", "-1", "0", "-0", "1e-300", "1e300", "nan", "inf", "-inf", "１２", "9" * 5000),
    *("999999999d", "9999-12-31", "0001-01-01", "31.12.9999", "", " ", ".", "..", "/", "a/", "x" * 300, "a/" * 2100),
    *("/dev/null", "-", "\x1b", "\n::error::x", "\udc80"),
)


def typed_options() -> Iterator[tuple[str, argparse.Action]]:
    for name in commands.names():
        waiting: list[argparse.ArgumentParser] = [_parser([name])]
        while waiting:
            for action in waiting.pop()._actions:  # noqa: SLF001 (argparse tells it in no other way)
                if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 (as above)
                    waiting += action.choices.values()
                elif callable(action.type):
                    yield name, action


def test_no_option_of_any_command_fails_on_what_is_absurd() -> None:
    options = list(typed_options())
    assert len(options) > 100
    for name, action in options:
        for typed in ABSURD:
            try:
                action.type(typed)  # type: ignore[operator,misc]  # callable, as asked above
            except (argparse.ArgumentTypeError, LetterkitError):
                continue
            except ValueError as error:
                if action.type is float:  # argparse says a sentence of its own
                    continue
                pytest.fail(f"{name} {action.option_strings} {typed[:40]!r}: {error}")


@pytest.mark.parametrize("typed", ["9999-12-31", "0001-01-01", "31.12.9999"])
def test_a_day_is_of_years_that_people_live_in(typed: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        day(typed)


def test_numbers_have_bounds() -> None:
    assert (count("999999999"), up_to(100)("100"), day_count("36525d")) == (999_999_999, 100, 36525)
    for read, typed in ((count, "9999999999"), (up_to(100), "101"), (day_count, "36526"), (day_count, "999999w")):
        with pytest.raises(argparse.ArgumentTypeError):
            read(typed)


@pytest.mark.parametrize("typed", ["", " ", "a/", ".", "..", "x" * 256, "a/" * 2100, "/dev/null", "/"])
def test_a_file_is_written_only_where_a_file_can_be(
    typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises((argparse.ArgumentTypeError, LetterkitError)):
        file_to_write(typed)


def test_places_that_can_be_written_are_taken(tmp_path: Path) -> None:
    assert file_to_write(str(tmp_path / "я.pdf")) == tmp_path / "я.pdf"
    assert folder_to_write(str(tmp_path)) == tmp_path
    (tmp_path / "file").touch()
    with pytest.raises(LetterkitError):
        folder_to_write(str(tmp_path / "file"))


@pytest.mark.parametrize("argument", ["\0", "a\0b"])
def test_a_nul_in_an_argument_is_refused(argument: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", argument]) == 2
    assert "NUL" in capsys.readouterr().err
