"""The options of a letter, as they are chosen in the app and kept in its draft."""

import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.write.drafts import drafts_in, keep_draft
from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import CHOICES, PLACE, TypedOptions, keep_options, usual_options
from letterkit.model.page import Face
from letterkit.model.sender import Sender
from letterkit.page.paper import A5, RULED_A5

TODAY = date(2025, 6, 1)
ANNA = Sender("Анна", address=("ул. Полевая, д. 1", "390000 Рязань"), box=("а/я 15", "г. Рязань", "390000"))
POSTING = Posting(TODAY, ANNA)


def test_without_a_choice_a_letter_is_as_the_command_line_makes_it() -> None:
    assert TypedOptions().applied(POSTING) == POSTING
    assert TypedOptions().changed == ()


def test_what_is_chosen_is_what_is_printed(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "gray").save(tmp_path / "сад.png")
    looks = TypedOptions("sans", "13,5", "a5", ragged=True, quotes=True, fold_marks=True, hand_lines=True)
    with_it = replace(
        looks, sender_as="box", captions=True, enclosures="открытка\n\n фото \n", photos=str(tmp_path / "сад.png")
    )
    posting = replace(with_it, reply=True, reply_paper="a5", reply_sheets="2", own_questions=True).applied(POSTING)
    style = posting.letter
    assert (style.face, style.size, style.justified, style.paper) == (Face.SANS, 13.5, False, A5)
    assert style.quotes
    assert style.fold_marks
    assert style.hand_lines
    assert posting.sender.address == ANNA.box
    assert posting.envelope.captions
    assert posting.enclosures == ("открытка", "фото")
    assert len(posting.photos) == 1
    assert posting.reply
    assert (posting.reply.ruled.paper, posting.reply.ruled.sheets, posting.reply.own_questions) == (RULED_A5, 2, True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (TypedOptions(size="20"), "20 is not from 10 to 14"),
        (TypedOptions(size="groß"), '"groß" is not a number'),
        (TypedOptions(photo_width="0"), "0 is not a width"),
        (TypedOptions(reply=True, reply_sheets="-1"), 'The number of ruled sheets is "-1"'),
        (TypedOptions(sender_as="pen-name"), "The sender's profile has no pen name"),
        (TypedOptions(photos="/no/such/file.png"), "/no/such/file.png"),
    ],
)
def test_what_makes_no_sense_says_so_and_where_it_is_mended(options: TypedOptions, said: str) -> None:
    with pytest.raises(MistypedError, match=said) as raised:
        options.applied(POSTING)
    assert raised.value.place == PLACE


def test_an_answer_needs_an_address() -> None:
    with pytest.raises(MistypedError, match="Nothing says where an answer goes"):
        TypedOptions(reply=True).applied(replace(POSTING, sender=Sender("Анна")))


def test_they_come_back_with_the_draft(tmp_path: Path) -> None:
    options = TypedOptions("sans", enclosures="открытка [red]\n\x1b[31m", reply=True)
    letter = TypedLetter("gromov-oleg-1980", "note", "2025-05-01", {"news": "снег"}, options=options)
    keep_draft(tmp_path, letter, TODAY)
    assert drafts_in(tmp_path, TODAY).letters == (letter,)


@pytest.mark.parametrize("changed", [{"face": "comic"}, {"reply": "yes"}, {"size": 12}, {"unknown": 1}, []])
def test_a_draft_with_options_that_are_none_is_damaged_and_stays(tmp_path: Path, changed: object) -> None:
    letter = TypedLetter("gromov-oleg-1980", "note", "2025-05-01", {"news": "снег"})
    keep_draft(tmp_path, letter, TODAY)
    (file,) = tmp_path.iterdir()
    file.write_text(json.dumps(json.loads(file.read_text()) | {"options": changed}), "utf-8")
    drafts = drafts_in(tmp_path, TODAY)
    assert (drafts.letters, drafts.damaged) == ((), (file,))


def test_those_for_later_letters_are_private_and_leave_out_what_is_enclosed(tmp_path: Path) -> None:
    file = tmp_path / "options"
    assert usual_options(file) == TypedOptions()
    keep_options(file, TypedOptions("sans", reply=True, photos="a.png", enclosures="открытка"))
    assert usual_options(file) == TypedOptions("sans", reply=True)
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["no json", '{"face": "comic"}', '{"other": 1}', "[1]", "[" * 100_000])
def test_a_file_that_holds_none_is_as_if_there_were_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "options").write_text(text, "utf-8")
    assert usual_options(tmp_path / "options") == TypedOptions()


def test_each_choice_is_an_option_and_begins_as_one_of_its_words() -> None:
    defaults = {each.name: each.default for each in fields(TypedOptions)}
    assert all(defaults[name] in words for name, words in CHOICES.items())
