import os
import re
import stat
from datetime import date
from pathlib import Path

import pytest
from platformdirs import user_config_path, user_data_path

from letterkit.actions.write.drafts import keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.cli.main import main
from tests.store.test_own_folders import NOBODY

MARLEN = "asanov-marlen-1977"
WRITE = ("write", MARLEN, "first-letter", "--sign", "Анна Ковалёва", "--today", "2026-12-01")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_each_kept_file_is_listed_with_what_it_is_and_how_it_is_wiped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*WRITE, "--out", str(tmp_path)]) == 0
    data = user_data_path("letterkit", appauthor=False)
    draft = TypedLetter(MARLEN, "note", "2026-11-20", answers={"news": "снег"})
    keep_draft(data / "drafts", draft, date(2026, 11, 22))
    (data / "odd.txt").write_text("text")
    (user_config_path("letterkit", appauthor=False) / "settings.toml").write_text("log = true\n")
    capsys.readouterr()
    assert main(["own"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {row[3] for row in rows} == {str(path) for path in data.rglob("*") if path.is_file()}
    log = next(row for row in rows if row[3].endswith("letters.db"))
    assert log[:3] == ["the log of letters", "0600", "letterkit log forget N|ID"]
    wiped = {row[2] for row in rows}
    assert {"letterkit drafts --forget ID", "letterkit forget --all", "delete it yourself"} <= wiped
    assert len({row[3] for row in rows}) == len(rows)


@pytest.mark.skipif(os.name == "nt", reason="file modes are best effort on Windows")
def test_files_for_people_are_for_their_owner_unless_asked_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / f"{MARLEN}-{name}.pdf" for name in ("envelope", "letter")]
    assert main([*WRITE, "--out", str(tmp_path)]) == 0
    assert [mode(path) for path in paths] == [0o600, 0o600]
    assert main([*WRITE, "--out", str(tmp_path), "--force", "--mode", "640"]) == 0
    assert [mode(path) for path in paths] == [0o640, 0o640]
    settings = user_config_path("letterkit", appauthor=False) / "settings.toml"
    settings.write_text('mode = "0644"\n')
    assert main(["log", "off"]) == 0  # which leaves the mode as it is
    for command in (("batch", MARLEN), ("labels", MARLEN), ("kit", MARLEN)):
        assert main([*command, "--out", str(tmp_path / f"{command[0]}.pdf")]) == 0
        assert mode(tmp_path / f"{command[0]}.pdf") == 0o644
    assert mode(tmp_path / "batch.contents.csv") == 0o644
    settings.write_text('mode = "0777"\n')
    capsys.readouterr()
    assert main([*WRITE, "--out", str(tmp_path), "--force"]) == 3
    assert 'mode is "0777", not as 0600 or 0640' in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["0777", "0606", "0200", "u+r", "", "06400", "٠٦٠٠"])
def test_a_mode_that_makes_no_sense_is_refused(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as usage:
        main([*WRITE, "--mode", typed])
    assert usage.value.code == 2
    assert "write 0600 or 0640" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files to others")
def test_a_folder_of_another_user_is_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = user_data_path("letterkit", appauthor=False)
    data.mkdir(parents=True)
    data.chmod(0o777)
    os.chown(data, NOBODY, NOBODY)
    assert main([*WRITE, "--out", str(tmp_path / "out")]) == 3
    assert "belongs to another user" in capsys.readouterr().err
    assert (list(data.iterdir()), (tmp_path / "out").exists()) == ([], False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
@pytest.mark.parametrize("forced", [(), ("--force",)])
@pytest.mark.parametrize(
    "command",
    [
        ("batch", MARLEN, "--out"),
        ("labels", MARLEN, "--out"),
        ("labels", "--outline", "--out"),
        ("kit", MARLEN, "--out"),
        ("preview", MARLEN, "first-letter", "--page", "letter", "--png"),
    ],
)
def test_a_pipe_or_device_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], forced: tuple[str, ...]
) -> None:
    for out, pipe in (("all.pdf", "all.pdf"), ("all.pdf", "all.failed.csv"), ("all.pdf", "all.contents.csv")):
        if (pipe != out and command[0] not in ("batch", "labels")) or (pipe != out and "--outline" in command):
            continue
        os.mkfifo(tmp_path / pipe)
        assert main([*command, str(tmp_path / out), *forced]) == 3
        assert re.search("is a (pipe or a )?device, not a file", capsys.readouterr().err)
        assert [path.name for path in tmp_path.iterdir()] == [pipe]
        (tmp_path / pipe).unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows asks otherwise")
def test_a_user_without_a_home_folder_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import pwd

    def unknown(user: int) -> None:
        raise KeyError(user)

    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    assert main(["own"]) == 3
    assert "The system does not say where your home folder is. Set HOME." in capsys.readouterr().err
