from gettext import NullTranslations

import pytest

from letterkit import language


class Brackets(NullTranslations):
    """A language that says each message between ‹ and ›: what stands outside was not translated."""

    def gettext(self, message: str) -> str:
        return f"‹{message}›"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(f"{message} ({context})")


@pytest.fixture
def in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on everything is said in brackets."""
    monkeypatch.setattr(language, "_catalogue", Brackets())


@pytest.fixture
def in_russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on everything is said in Russian."""
    for name in ("_catalogue", "_spoken"):
        monkeypatch.setattr(language, name, getattr(language, name))
    language.speak("ru")
    if language.tr("held") == "held":
        pytest.skip("the Russian catalogue is not compiled: nox -s messages")
