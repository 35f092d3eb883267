from dataclasses import replace
from datetime import date

import pytest

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import UsageError
from letterkit.model.sender import Sender
from letterkit.page.envelope_size import DL

LETTER = TypedLetter("gromov-oleg-1980", "note", dated="2025-06-01")
ABROAD = Sender("Анна", abroad=True)


def test_what_is_typed_becomes_the_writers_choices() -> None:
    typed = replace(LETTER, answers={"news": " снег ", "story": " "}, number=" 7 ", familiar=True, envelope=DL)
    posting = typed.request(ABROAD).posting
    assert posting.date == date(2025, 6, 1)
    assert dict(posting.answers) == {"news": " снег "}
    assert posting.number == 7
    assert posting.familiar
    assert posting.envelope.size.name == "DL"


@pytest.mark.parametrize(("chosen", "abroad"), [(None, True), (False, False), (True, True)])
def test_where_it_is_posted_follows_the_profile_until_it_is_chosen(*, chosen: bool | None, abroad: bool) -> None:
    assert replace(LETTER, abroad=chosen).request(ABROAD).posting.abroad == abroad


@pytest.mark.parametrize(
    ("dated", "number", "said"),
    [
        ("1 июня", "", '"1 июня"'),
        ("", "", '""'),
        ("2025-06-01", "0", '"0"'),
        ("2025-06-01", "два", '"два"'),
        ("2025-06-01", "9" * 5000, '"999'),
    ],
)
def test_a_date_or_number_that_cannot_be_read_is_refused(dated: str, number: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        replace(LETTER, dated=dated, number=number).request(ABROAD)


@pytest.mark.parametrize(("answers", "has"), [({}, False), ({"news": "  "}, False), ({"news": "снег"}, True)])
def test_only_what_is_typed_can_be_lost(answers: dict[str, str], *, has: bool) -> None:
    assert replace(LETTER, answers=answers).has_answers == has
