"""What is the writer's own, and what is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian.speech import clauses, own_speech, own_speeches


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Он сказал: «Иди!» и ушёл.", "Он сказал: и ушёл"),
        ('Пишу "Письмо" и „другое“.', "Пишу и"),
        ("— Ты где? — спросил он.", ""),
        ("Ёж фыркнул: мол, ты иди, куда шёл. А я пошла.", "Ёж фыркнул: мол А я пошла"),
        ("Незакрытая «кавычка остаётся", "Незакрытая «кавычка остаётся"),
    ],
)
def test_what_is_quoted_is_struck_out_letter_for_letter(text: str, own: str) -> None:
    speech = own_speech(text)
    assert len(speech) == len(text)
    assert " ".join(speech.replace(".", " ").split()) == own


def test_short_lines_behind_a_colon_are_verse_until_a_longer_one_comes() -> None:
    letter = ("Помню со школы:", "Ещё ты дремлешь, друг прелестный —", "Пора, красавица, проснись…", "А " * 40)
    own = [speech.strip(".").strip() for speech in own_speeches(letter)]
    assert own == ["Помню со школы:", "", "", ("А " * 40).strip()]


def test_a_clause_ends_at_every_mark() -> None:
    found = [[word.text for word in clause] for clause in clauses("Я видел, как она пришла — и рад. Кое-что!")]
    assert found == [["Я", "видел"], ["как", "она", "пришла"], ["и", "рад"], ["Кое-что"]]


@given(st.lists(st.text('аб «»„“":—-.,\nмол ', max_size=30), max_size=6))
def test_every_character_keeps_its_position(letter: list[str]) -> None:
    own = list(own_speeches(letter))
    assert [len(text) for text in own] == [len(text) for text in letter]
    for speech, text in zip(own, letter, strict=True):
        assert all(one in (other, ".") for one, other in zip(speech, text, strict=True))
