"""The catalogues say all that the code says, in the same values, and the code says nothing beside them."""

import re
import runpy
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from letterkit.language import CATALOGUES, LANGUAGES

ROOT = Path(__file__).parents[2]
TOOL = ROOT / ".ci/messages.py"
TRANSLATED = [code for code in LANGUAGES if code != "en"]

_VALUE = re.compile(r"\{(\w+)|(%\(\w+\)[rs]|%[rs])")

pytestmark = pytest.mark.skipif(not TOOL.exists(), reason="no .ci: this is no checkout")


@pytest.fixture(scope="module")
def tool() -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(TOOL)))


@pytest.fixture(scope="module", params=TRANSLATED)
def catalogue(tool: SimpleNamespace, request: pytest.FixtureRequest) -> Catalog:
    found: Catalog = tool.read(ROOT / f"letterkit/locale/{request.param}/LC_MESSAGES/letterkit.po")
    return found


def keys(catalogue: Catalog) -> set[tuple[object, str | None]]:
    return {(message.id, message.context) for message in catalogue if message.id}


def forms(message: Message) -> Iterator[tuple[str, str]]:
    """Each translation with its English: of a number of things the singular for the first form, then the plural."""
    said = message.string if isinstance(message.string, list | tuple) else [message.string]
    english = message.id if isinstance(message.id, list | tuple) else [message.id]
    for number, each in enumerate(said):
        yield english[min(number, len(english) - 1)], each or ""


def test_every_message_is_in_the_catalogue_and_none_is_stale(tool: SimpleNamespace, catalogue: Catalog) -> None:
    wanted = keys(tool.wanted())
    assert (wanted - keys(catalogue), keys(catalogue) - wanted) == (set(), set()), "nox -s messages"


def test_every_message_has_a_translation_in_all_its_forms(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and not all(said for _, said in forms(message))] == []
    assert [message.id for message in catalogue if message.fuzzy and message.id] == []


def test_a_translation_has_the_values_of_its_message(catalogue: Catalog) -> None:
    for message in catalogue:
        for english, said in forms(message) if message.id else ():
            found, expected = set(_VALUE.findall(said)), set(_VALUE.findall(english))
            assert found ^ expected <= ({("count", "")} if message.pluralizable else set()), english


def test_the_program_reads_what_the_catalogue_says(catalogue: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    installed = Path(CATALOGUES, str(catalogue.locale), "LC_MESSAGES", "letterkit.mo")
    if not installed.exists():
        pytest.skip("letterkit was not installed here: pip install -e .")
    assert installed.read_bytes() == compiled.getvalue(), "nox -s messages, or pip install ."


def test_no_sentence_is_said_in_english_alone(tool: SimpleNamespace) -> None:
    assert list(tool.unmarked()) == []
