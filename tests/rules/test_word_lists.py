"""How words and phrases of a list are found: only those whose first letters are in the text are searched for."""

import re

import pytest

from letterkit.rules import hidden_messages, topics, unwelcome
from letterkit.rules.word_lists import first_of, folded, with_forms

LISTS = [
    *(
        words
        for topic in topics.TOPICS
        for words in (topic.certain, topic.likely, topic.doubtful, topic.harmless)
        if words
    ),
    *(phrase.words for phrase in unwelcome.PHRASES),
    hidden_messages.POINTERS,
]


def _in_one(listed: str) -> re.Pattern[str]:
    """The whole list as one expression: the first that matches, from the left, is the one to be found."""
    entries = (
        re.sub(r"\((?!\?)", "(?:", with_forms(entry).replace("_", " ").replace("*", r"\w*")) for entry in listed.split()
    )
    return re.compile(rf"\b(?:{'|'.join(entries)})\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("listed", "text", "found"),
    [
        ("книг* роман*", "О романах и книгах", "романах"),
        ("в_саду сад*", "Мы были в саду", "в саду"),
        ("(за|о)кончится", "Скоро ОКОНЧИТСЯ", "ОКОНЧИТСЯ"),
        ("(за|о)?кончится", "когда кончится", "кончится"),
        ("(вор|(при)?суд(ья|ьи))_ушли", "присудьи ушли", "присудьи ушли"),
        ("(?<!мой_)начальник*", "мой начальник и начальники", "начальники"),
        ("букв?а", "бука", "бука"),
        ("(?-i:Мир)(у)?", "миру Миру", "Миру"),
        ("19[0-8]\\d", "в 1985 году", "1985"),
        ("книг*", "вкнига", None),
        ("вор", "\u1c80ор", "\u1c80ор"),  # the rounded ve, which IGNORECASE takes for «в»
    ],
)
def test_an_entry_is_found_as_it_is_written(listed: str, text: str, found: str | None) -> None:
    match = first_of(listed, text)
    assert (match and match[0]) == found
    assert (match and match.span()) == ((whole := _in_one(listed).search(text)) and whole.span())


def test_every_entry_of_the_lists_is_found_as_by_one_expression_for_all() -> None:
    assert len(LISTS) > 15
    for listed in LISTS:
        whole, found = _in_one(listed), 0
        for entry in listed.split():
            plain = re.sub(r"\(([^()|]*)\|[^()]*\)", r"\1", entry.replace("~", "").replace("_", " ").replace("*", ""))
            for text in (folded(plain), f"и {plain.upper()} вот"):
                one, other = first_of(listed, text), whole.search(text)
                assert (one and one.span()) == (other and other.span()), text
                found += one is not None
        assert found


def test_no_entry_has_alternatives_outside_brackets() -> None:
    for listed in LISTS:
        for entry in listed.split():
            bare = entry
            while (inner := re.sub(r"\([^()]*\)", "", bare)) != bare:
                bare = inner
            assert "|" not in bare, entry
