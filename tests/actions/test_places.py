"""Where a finding about a letter has its place in what is typed."""

import pytest

from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.places import by_place, first_place, offset_of, place_of
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import DiskError
from letterkit.model.finding import Finding, Severity
from letterkit.model.letter import OwnText
from letterkit.model.library import Path

LETTER = TypedLetter(
    "gromov-oleg-1980",
    "note",
    "2025-06-01",
    answers={"news": "зацвела сирень", "story": "Вчера был\nпетушиный бой"},
    own=(OwnText(1, "Пришлите подкаст."), OwnText(2, "Снегири прилетели.")),
)


def finding(*words: str, path: Path = (), file: str = "") -> Finding:
    return Finding("L999", Severity.WARNING, "something", path=path, file=file, words=words)


@pytest.mark.parametrize(
    ("found", "place"),
    [
        (finding(path=("answers", "news")), ("answers", "news")),
        (finding("снегири"), ("own", 1)),
        (finding("был петушиный"), ("answers", "story")),  # the letter joins lines
        (finding("снегир"), ()),  # a part of a word is another word
        (finding("нет", "сирень"), ("answers", "news")),  # the first word stands in the template
        (finding(""), ()),
        (finding(path=("stays", 0), file="addresses/people/gromov-oleg-1980.toml"), ()),
    ],
)
def test_a_finding_is_where_its_rule_says_or_its_words_stand(found: Finding, place: Path) -> None:
    assert place_of(found, LETTER) == place


def test_mending_begins_at_the_first_that_has_a_place() -> None:
    outcome = (finding("нигде"), finding("снегири"), finding("сирень"))
    assert first_place(outcome, LETTER) == (("own", 1), "снегири")
    assert list(by_place(outcome, LETTER)) == [("own", 1), ("answers", "news")]
    assert first_place(MistypedError(("dated",), "no day", "mend it"), LETTER) == (("dated",), "")
    assert first_place(DiskError("gone"), LETTER) == ((), "")


def test_signs_in_words_are_not_a_pattern() -> None:
    assert offset_of("(сирень", "Это (сирень)") == 4
    assert offset_of("a.b", "axb a.b") == 4
