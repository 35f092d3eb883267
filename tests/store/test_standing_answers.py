import stat
import sys
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.template import AnswerKind
from letterkit.store.standing_answers import StandingAnswer, read_standing, write_standing

HOSTILE = '"""\n]] = [red]\\u0000 \x00\x1b[2J\x7f\r\n\u2028 ${HOME} {{ to.you("Вы", "ты") }} \U0001f408'
ANSWERS = (
    StandingAnswer("Анна", "в Праге", "home"),
    StandingAnswer("Пётр [answers]", HOSTILE, 'about\n"', AnswerKind.TEXT),
)


def test_answers_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "config" / "standing-answers.toml"
    assert read_standing(file) == ()
    write_standing(file, ANSWERS)
    assert read_standing(file) == ANSWERS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_only_their_owner_reads_them_and_none_leave_no_file(tmp_path: Path) -> None:
    file = tmp_path / "standing-answers.toml"
    write_standing(file, ANSWERS)
    write_standing(file, ANSWERS[:1])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    write_standing(file, ())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"answers = 7\n",
        b'[[answers]]\nwriter = "A"\n',
        b'[[answers]]\nwriter = "A"\nanswer = "B"\nkind = "song"\n',
        b"\xff\xfe",
        b"[" * 10_000,
    ],
)
def test_a_file_that_cannot_be_used_says_where_it_is_deleted(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.toml").write_bytes(content)
    with pytest.raises(DiskError, match="F10"):
        read_standing(tmp_path / "a.toml")
