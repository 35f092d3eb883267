import locale
import sys

import pytest

from letterkit.cli.terminal import refuse_unfit_terminal
from letterkit.errors import UsageError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a Windows console shows every character")


@pytest.fixture(autouse=True)
def _a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


@pytest.mark.parametrize("encoding", ["UTF-8", "utf8"])
def test_a_terminal_that_shows_russian_will_do(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    monkeypatch.setattr(locale, "getencoding", lambda: encoding)
    refuse_unfit_terminal()


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "ANSI_X3.4-1968", "KOI8-R"])
def test_another_locale_is_refused_with_a_way_out(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    monkeypatch.setattr(locale, "getencoding", lambda: encoding)
    with pytest.raises(UsageError, match=f"{encoding}.*LC_ALL=C.UTF-8"):
        refuse_unfit_terminal()


def test_no_terminal_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    with pytest.raises(UsageError, match="needs a terminal"):
        refuse_unfit_terminal()
