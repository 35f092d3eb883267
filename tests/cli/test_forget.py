import json
import sys
from datetime import date
from pathlib import Path

import pytest
from platformdirs import user_cache_path, user_config_path, user_data_path

from letterkit.actions.write.drafts import keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.cli.main import main
from letterkit.model.logged import LoggedLetter
from letterkit.store.letter_log import LetterLog

TODAY = date(2026, 11, 22)
DRAFT = TypedLetter("sadykov-elmar-1980", "note", "2026-11-20", answers={"news": "снег", "more": ""})


class Home:
    """The three folders of letterkit, and what it kept there."""

    def __init__(self) -> None:
        folders = (user_config_path, user_data_path, user_cache_path)
        self.config, self.data, self.cache = (folder("letterkit", appauthor=False) for folder in folders)
        keep_draft(self.data / "drafts", DRAFT, TODAY)
        LetterLog(self.data / "letters.db").keep(LoggedLetter("a", "A", "ik-2", "note", TODAY))
        for file in (
            self.config / "sender.toml",
            self.config / ".sender.toml.k1ll3d",
            self.config / "standing-answers.toml",
            self.config / "first-steps.json",
            self.config / "settings.toml",
            self.data / "letters.db-journal",
            self.data / "edits" / "0123.json",
            self.data / "post-offices.sqlite",
            self.data / "drafts" / ".unfinished.json.x",
            self.cache / "records-0123.json",
            self.cache / "list-0123.json",
            self.cache / "counts-0123.json",
            self.cache / ".list-0123.json.xyz",
        ):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("log = true\n")

    @property
    def files(self) -> set[str]:
        roots = (self.config, self.data, self.cache)
        return {path.name for root in roots for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    for name in ("config", "data", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    return Home()


def test_everything_private_goes_and_settings_and_post_offices_stay(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "--all", "--yes"]) == 0
    assert home.files == {"settings.toml", "post-offices.sqlite"}
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == 15
    for kind in ("the log of letters:", "drafts:", "edits to take back:", "sender's profile:", "the cache:"):
        assert kind in shown.err
    assert "15 files removed." in shown.err
    assert main(["forget", "--all"]) == 0
    assert "There is nothing to forget." in capsys.readouterr().err


def test_without_a_yes_nothing_goes(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    before = home.files
    assert main(["forget", "--all"]) == 2
    assert "There is no one to ask; nothing was done." in capsys.readouterr().err
    assert home.files == before


def test_forget_alone_says_what_is_missing(home: Home) -> None:
    with pytest.raises(SystemExit) as usage:
        main(["forget"])
    assert usage.value.code == 2
    assert "letters.db" in home.files


def test_a_file_that_will_not_go_does_not_keep_the_others(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def refusing(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "sender.toml":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing)
    assert main(["forget", "--all", "--yes"]) == 1
    shown = capsys.readouterr().err
    assert "sender.toml cannot be deleted: permission denied. Delete it yourself." in shown
    assert "14 files removed. 1 could not be removed." in shown
    assert home.files == {"settings.toml", "post-offices.sqlite", "sender.toml"}


def test_drafts_are_listed_and_forgotten(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as terminal:
        terminal.setattr(sys.stdout, "isatty", lambda: True)
        assert main(["drafts", "--today", "2026-11-22"]) == 0
        headings, draft = capsys.readouterr().out.splitlines()
        assert headings.split() == ["PERSON", "TEMPLATE", "DATE", "ANSWERED"]
        assert draft.split() == ["sadykov-elmar-1980", "note", "2026-11-20", "1"]
    assert main(["drafts", "--today", "2026-11-22"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "sadykov-elmar-1980\tnote\t2026-11-20\t1\n"
    main(["drafts", "--format", "json"])
    assert json.loads(capsys.readouterr().out)[0]["answers"] == {"news": "снег", "more": ""}
    assert main(["drafts", "--forget", "nobody", "--yes"]) == 2
    assert main(["drafts", "--forget", "sadykov-elmar-1980", "--yes"]) == 0
    capsys.readouterr()
    main(["drafts"])
    assert capsys.readouterr().out == ""
    assert "letters.db" in home.files
