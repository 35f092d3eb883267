"""The language that people are spoken to in; what programs read is the same in all of them."""

import gettext
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from letterkit import language
from letterkit.cli import commands
from letterkit.cli.main import main
from letterkit.cli.report import as_text, summary
from letterkit.language import asked_for, speak
from letterkit.model.finding import Finding, Severity

_VALUE = re.compile(r"(\{[^{}]*\}|%(?:\(\w+\))?[a-z])")
_ENGLISH = re.compile(r"(?<![\w/{-])[a-z']{2,} [a-z']{2,}(?![\w/}-])")
"""Two words beside each other, neither of them a part of a path or a list of choices."""


class Buzzing(gettext.NullTranslations):
    """A language whose only letter is Ж: what is not translated stands out, and what is said is as long as before."""

    def gettext(self, message: str) -> str:
        parts = _VALUE.split(message or "")  # argparse asks what None means
        return "".join(part if _VALUE.fullmatch(part) else re.sub("[A-Za-z]", "ж", part) for part in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        del context
        return self.gettext(message)


@pytest.fixture(autouse=True)
def _english_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", os.environ.get("LANGUAGE", ""))  # main sets it for argparse
    monkeypatch.setenv("COLUMNS", "100")
    yield
    speak("en")
    gettext.textdomain("messages")


@pytest.fixture
def buzzing(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is translated is so already, whatever the catalogue has."""
    monkeypatch.setattr("gettext.translation", lambda *_, **__: Buzzing())
    monkeypatch.setenv("LETTERKIT_LANG", "ru")


@pytest.fixture
def russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue as it was compiled."""
    try:
        known = gettext.translation("letterkit", language.CATALOGUES, ["ru"])
    except OSError:
        pytest.skip("the catalogue is not compiled: nox -s messages")
    told = ("neither look into the log nor keep a copy there", "Check records and templates.", "options")
    if any(known.gettext(text) == text for text in told):
        pytest.skip("the catalogue lacks the command line")
    monkeypatch.setenv("LETTERKIT_LANG", "ru")


def help_of(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    return capsys.readouterr().out


def english_in(shown: str) -> list[str]:
    """What reads like an English sentence, names of commands aside."""
    names = rf"\b(letterkit|{'|'.join(commands.names())}|show|list|forget|off|on|import|preview)\b(?![/-])"
    return _ENGLISH.findall(re.sub(names, "…", " ".join(shown.split())))


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LETTERKIT_LANG": "ru"}, "ru"),
        ({"LETTERKIT_LANG": "en", "LANGUAGE": "ru", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LETTERKIT_LANG": "", "LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANGUAGE": "uk:ru:en", "LANG": "uk_UA.UTF-8"}, "ru"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_MESSAGES": "ru_RU", "LANG": "en_GB"}, "ru"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_environment_chooses_the_language(environment: Mapping[str, str], code: str) -> None:
    assert asked_for(environment) == code


def test_windows_without_variables_has_a_locale_of_its_user() -> None:
    assert asked_for({}, "Russian_Russia") == "ru"
    assert asked_for({}, "German_Germany") == "en"
    assert asked_for({"LANG": "en_GB"}, "Russian_Russia") == "en"


@pytest.mark.parametrize("name", ["fr", "xx", "rus", "C"])
def test_a_language_that_is_not_spoken_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    monkeypatch.setenv("LETTERKIT_LANG", name)
    monkeypatch.setenv("LANG", "C")
    assert main(["explain", "A301"]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert f'LETTERKIT_LANG is "{name}"' in shown.err
    assert "en, ru" in shown.err


def test_a_locale_that_is_not_spoken_is_english(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LETTERKIT_LANG")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert main(["explain"]) == 0
    assert "A301" in capsys.readouterr().out


@pytest.mark.usefixtures("buzzing")
@pytest.mark.parametrize(
    "command",
    [
        (),
        *((name,) for name in commands.names()),
        *(("log", act) for act in ("list", "show", "forget", "off", "on")),
        *(("postcodes", act) for act in ("import", "show")),
    ],
)
def test_all_help_is_translated(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    shown = help_of(capsys, *command)
    assert shown.startswith("жжжжж: letterkit")
    assert not english_in(shown)


def test_what_is_not_translated_is_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    assert all(english_in(help_of(capsys, name)) for name in commands.names())


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("name", ["", *commands.names()])
def test_help_in_russian_has_no_english_left(capsys: pytest.CaptureFixture[str], name: str) -> None:
    shown = help_of(capsys, *filter(None, [name]))
    assert not english_in(shown)


@pytest.mark.usefixtures("buzzing")
@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["export", "--format", "json"],
        ["stale", "--format", "json"],
        ["stale", "--format", "csv"],
        ["namesakes", "--format", "json"],
        ["releases", "--format", "csv"],
        ["moved", "--since", "2020-01-01", "--format", "json"],
        ["history", "khalilov-lenur-1971", "--format", "json"],
        ["drafts", "--format", "json"],
        ["log", "--format", "json"],
        ["schema", "person"],
    ],
)
def test_what_programs_read_is_the_same_in_every_language(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    shown = []
    for code in ("en", "ru"):
        monkeypatch.setenv("LETTERKIT_LANG", code)
        assert main(["--library", str(root), "--today", "2026-11-22", *arguments]) == 0
        shown.append(capsys.readouterr())
    english, other = shown
    assert english.out == other.out
    assert english.out
    assert english.err != other.err or not english.err


@pytest.mark.usefixtures("buzzing")
def test_a_block_is_read_the_same_in_every_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    block = "431120, Республика Мордовия, п. Сосновка, ФКУ ИК-7, Соколову Петру Ильичу, 1980 г. р., ждёт пересмотра"
    shown = set()
    for code in ("en", "ru"):
        monkeypatch.setenv("LETTERKIT_LANG", code)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(block.encode())))
        assert main(["--today", "2026-11-22", "parse"]) == 0
        shown.add(capsys.readouterr().out)
    assert len(shown) == 1


@pytest.mark.usefixtures("buzzing")
def test_findings_keep_their_codes_and_severities_for_programs(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for code in ("en", "ru"):
        monkeypatch.setenv("LETTERKIT_LANG", code)
        main(["--library", str(root / "tests" / "broken"), "--today", "2026-11-22", "check", "--format", "json"])
        findings = json.loads(capsys.readouterr().out)
        shown.append([[finding[key] for key in ("code", "severity", "file", "line")] for finding in findings])
    english, other = shown
    assert english == other


@pytest.mark.usefixtures("buzzing")
def test_a_table_for_people_has_its_words_translated(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(root), "--today", "2026-11-22", "namesakes"]) == 0
    heading, row, *_ = capsys.readouterr().out.splitlines()
    assert heading.split() == ["ЖЖ", "ЖЖЖЖ", "ЖЖЖЖ", "ЖЖЖЖЖ", "ЖЖЖЖ", "ЖЖЖЖЖ", "ЖЖ"]
    assert row.startswith("khalilov-lenur-1967 ")
    assert row.split()[-2:] == ["жжжжжжж", "жжжжжжжжжж"]


def test_tables_are_translated_when_they_are_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["decline", "Соколов Олег Иванович"]
    assert main(command) == 0
    assert "dative         Соколову" in capsys.readouterr().out
    monkeypatch.setattr("gettext.translation", lambda *_, **__: Buzzing())
    monkeypatch.setenv("LETTERKIT_LANG", "ru")
    assert main(command) == 0
    assert "жжжжжж         Соколову" in capsys.readouterr().out


def test_counts_take_the_forms_of_russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog("ru")
    catalogue.add(("{count} error", "{count} errors"), ("{count} ошибка", "{count} ошибки", "{count} ошибок"))
    catalogue.add("ERROR", "ОШИБКА")
    compiled = tmp_path / "ru" / "LC_MESSAGES" / "letterkit.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as target:
        write_mo(target, catalogue)
    monkeypatch.setattr(language, "CATALOGUES", str(tmp_path))
    speak("ru")
    error = Finding("A301", Severity.ERROR, "неверный индекс", file="a.toml", line=3)
    counts = {count: summary([error] * count) for count in (1, 2, 5, 11, 21)}
    assert counts == {1: "1 ошибка.", 2: "2 ошибки.", 5: "5 ошибок.", 11: "11 ошибок.", 21: "21 ошибка."}
    assert as_text([error]) == "a.toml:3: ошибка A301: неверный индекс"


@pytest.mark.parametrize("code", ["en", "ru"])
@pytest.mark.parametrize(
    ("answer", "is_gone"), [("yes", True), ("да", True), ("Да", True), ("нет", False), ("y", False)]
)
def test_either_word_agrees_in_either_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, answer: str, *, is_gone: bool
) -> None:
    kept = tmp_path / "data" / "letterkit" / "edits" / "0123.json"
    kept.parent.mkdir(parents=True)
    kept.touch()
    for kind in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
        monkeypatch.setenv("LETTERKIT_LANG", code)
    keyboard = io.StringIO(f"{answer}\n")
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", keyboard)
    assert main(["forget", "--all"]) == int(not is_gone)
    assert kept.exists() is not is_gone


def test_another_process_refuses_it_too() -> None:
    environment = {**os.environ, "LETTERKIT_LANG": "fr", "LANG": "C", "LANGUAGE": ""}
    command = [sys.executable, "-m", "letterkit", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith('letterkit: LETTERKIT_LANG is "fr"')
