import sys
from threading import Event

import pytest

if sys.platform == "win32":
    pytest.skip("the terminal is not asked there", allow_module_level=True)

from letterkit.tui.asking_driver import AskingDriver


@pytest.fixture
def driver() -> AskingDriver:
    """One that has asked; no terminal belongs to it."""
    driver = AskingDriver.__new__(AskingDriver)
    driver._heard = Event()  # noqa: SLF001
    return driver


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (["\x1b[?62;4c"], ""),
        (["щ\x1b[6;20;10t\x1b[?62;4cx"], "щx"),
        (["+", "\x1b[6;2", "0;10t+\x1b", "[?6", "2;4c", "\x1b[C"], "++\x1b[C"),
        (["\x1b_Gi=31;OK\x1b", "\\\x1b[?62c\x1b"], "\x1b"),
        (["\x1b_Gi=31;ENOTSUPPORTED\x1b\\\x1b[6~\x1b[?1;2c\x1b[5~"], "\x1b[6~\x1b[5~"),
    ],
)
def test_answers_are_kept_apart_from_keys(driver: AskingDriver, read: list[str], typed: str) -> None:
    keys = "".join(map(driver.without_answers, read)) + driver._begun  # noqa: SLF001
    assert keys == typed
    assert driver._heard  # noqa: SLF001
    assert driver._heard.is_set()  # noqa: SLF001


def test_before_anything_is_asked_nothing_is_kept_back() -> None:
    driver = AskingDriver.__new__(AskingDriver)
    assert driver.without_answers("\x1b") == "\x1b"
    assert driver.without_answers("\x1b[?62;4c") == "\x1b[?62;4c"


def test_a_key_that_looks_like_the_beginning_of_an_answer_goes_on_to_the_app(driver: AskingDriver) -> None:
    assert driver.without_answers("\x1b") == ""
    assert driver.without_answers("OP") == "\x1bOP"
