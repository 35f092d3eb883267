"""Spoils what people and strangers give to letterkit: strategies of broken, hostile and merely odd files."""

import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import tomli_w
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

Test = Callable[..., None]

HOSTILE = (
    *("\x00", "\x1b[31m", "\x1b]52;c;cHduZWQ=\a", "\x9b2J", "\u202e", "\u2028::error::x", "\n::error file=x::pwn\n"),
    *("\u200b", "\u00ad", "\ufeff", "\u2060", "\ufe0f", "\u3164", "и\u0306", "\r", "\t", "\u0085", "\x7f"),
    *("{{ 1/0 }}", "{% for a in range(99999999) %}{{ a }}{% endfor %}", "{{ to.g }}", "{{ self }}", "{% set a=a~a %}"),
    *("[" * 400, "{" * 400, "(" * 400, "a." * 400, "9" * 5000, "0x" + "F" * 5000, "1e999", "-1", "nan", "9999-12-31"),
    *('"', '"""', "'", "\\", "+++", "---", "[[stays]]", "[a.b.c]", "=2+5", ";=2+5;", "|", ",", " " * 3000, "," * 3000),
    *("../../../etc/passwd", "/dev/zero", "https://example.org/\x1b", "ъ" * 3000, "👨‍👩‍👧", "٣", "Ⅷ", "ﬁ"),
)
"""What has broken a reader of files somewhere: a terminal, a workflow, TOML, a template, a spreadsheet, a number."""

LONGER = int(os.environ.get("LETTERKIT_FUZZ", "1"))
"""How many times longer than in the gate the suite runs: LETTERKIT_FUZZ=100 on request."""

_MOST_EDITS = 4


def times(examples: int, *, shrink: bool = True) -> Callable[[Test], Test]:
    """So many examples in the gate; without `shrink` what fails is shown as it is, where an example takes seconds."""
    return settings(
        phases=tuple(phase for phase in Phase if shrink or phase is not Phase.shrink),
        max_examples=examples * LONGER,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


def spoilt(text: str) -> st.SearchStrategy[str]:
    """The text with a few edits: something hostile put in, a piece taken out, doubled, or moved elsewhere."""
    places = st.integers(0, len(text))
    put_in = st.tuples(places, places, st.sampled_from(HOSTILE) | st.text(max_size=8))
    move = st.tuples(places, places, st.just(None))
    return st.lists(put_in | move, min_size=1, max_size=_MOST_EDITS).map(lambda edits: _edited(text, edits))


def odd_toml(text: str) -> st.SearchStrategy[str]:
    """TOML as sound as this, with odd values under some of its keys, and odd keys beside them."""
    paths = list(_paths(tomllib.loads(text)))
    odd_key = st.sampled_from(paths).flatmap(lambda path: _WORDS.map(lambda key: (*path[:-1], key)))
    edits = st.lists(st.tuples(st.sampled_from(paths) | odd_key, _VALUES), min_size=1, max_size=_MOST_EDITS)
    return edits.map(lambda each: _with_values(text, each))


def spoilt_bytes(content: bytes) -> st.SearchStrategy[bytes]:
    """The content cut off, with other bytes here and there, or something else altogether."""
    edits = st.lists(st.tuples(st.integers(0, max(0, len(content) - 1)), st.binary(min_size=1, max_size=6)), max_size=8)
    cut_off = st.integers(0, len(content)).map(lambda end: content[:end])
    return edits.map(lambda each: _overwritten(content, each)) | cut_off | st.binary(max_size=200)


_WORDS = st.sampled_from(HOSTILE).map(lambda word: word.strip() or "?") | st.text(min_size=1, max_size=12)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        *(_WORDS, _WORDS.map(lambda word: f"Иван{word}ов"), st.booleans(), st.dates(), st.datetimes(), st.times()),
        *(st.integers(-(2**70), 2**70), st.floats(), st.sampled_from(("", " ", "м", "f", "0"))),
    ),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(_WORDS, each, max_size=3),
    max_leaves=6,
)


def _paths(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where the values of a file stand, whole tables and lists as well as what is in them."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from _paths(inner, (*path, key))


def _with_values(text: str, edits: list[tuple[tuple[str | int, ...], object]]) -> str:
    content = tomllib.loads(text)
    for (*path, key), value in edits:
        table: Any = content
        for each in path:
            table = table[each] if _has(table, each) else {}
        if isinstance(table, dict) or _has(table, key):
            table[str(key) if isinstance(table, dict) else key] = value
    return tomli_w.dumps(content)


def _has(table: object, key: str | int) -> bool:
    if isinstance(table, list):
        return isinstance(key, int) and key < len(table)
    return isinstance(table, dict) and key in table


def _edited(text: str, edits: Sequence[tuple[int, int, str | None]]) -> str:
    for start, end, new in edits:
        low, high = sorted((start, end))
        taken = text[low:high]
        if new is not None:
            text = text[:low] + new + text[low:]
        elif start < end:
            text = text[:low] + text[high:]
        else:
            text += taken
    return text


def _overwritten(content: bytes, edits: list[tuple[int, bytes]]) -> bytes:
    spoilt = bytearray(content)
    for start, new in edits:
        spoilt[start : start + len(new)] = new
    return bytes(spoilt)
