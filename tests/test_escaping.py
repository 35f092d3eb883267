"""Text that steers a terminal is shown as its escape, in whatever way it is shown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.escaping import escaped, escaped_lines, without_steering
from letterkit.language import tr

STEERING = "\x00\x07\x08\x0b\x0c\x1b\x7f\x85\x9b\u061c\u200e\u200f\u2028\u2029\u202e\u2066\u2069\ud800\udfff"
TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(STEERING + "\n\t\r")))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Соколова Мария", "Соколова Мария"),
        ("a\x1b]52;c;eA==\x07", r"a\u001b]52;c;eA==\u0007"),
        ("one\ntwo\tthree\r", r"one\ntwo\tthree\r"),
        ("\u202eabc\u2028", r"\u202eabc\u2028"),
        ("name\udc80", r"name\udc80"),
        ("д.\u00a05", "д.\u00a05"),
    ],
)
def test_what_steers_is_shown_as_its_escape(text: str, shown: str) -> None:
    assert escaped(text) == shown


@given(TEXTS)
def test_nothing_steers_once_it_is_escaped_and_escaping_twice_changes_nothing(text: str) -> None:
    for way, kept in ((escaped, ""), (escaped_lines, "\n\t\r"), (without_steering, "")):
        shown = way(text)
        assert not set(shown) & set(STEERING + "\n\t\r") - set(kept)
        assert "\r" not in shown.replace("\r\n", "")
        assert way(shown) == shown


@given(TEXTS)
def test_json_stays_json_and_gives_the_same(text: str) -> None:
    assert json.loads(escaped_lines(json.dumps({"a": text}, ensure_ascii=False))) == {"a": text}


def test_a_value_never_breaks_the_line_of_a_message() -> None:
    said = tr('There is no facility "{id}".', id="a\n::error::x\x1b[2J")
    assert said == r'There is no facility "a\n::error::x\u001b[2J".'
