import json
import stat
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.write.drafts import drafts_in, drop_draft, keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.letter import OwnText
from letterkit.page.envelope_size import DL, ENVELOPE_SIZES, envelope_size

TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)
LETTER = TypedLetter(
    "sadykov-elmar-1980",
    "note",
    "2026-11-20",
    answers={"news": "выпал «снег»\n\nи растаял", "weather": ""},
    own=(OwnText(2, "Моё\nслово"), OwnText(0, "Сначала")),
    number="3",
    familiar=True,
    abroad=False,
    envelope=DL,
)


def test_a_draft_comes_back_as_it_was_typed(tmp_path: Path) -> None:
    keep_draft(tmp_path / "drafts", LETTER, TODAY)
    assert drafts_in(tmp_path / "drafts", TOMORROW).letters == (LETTER,)


def test_a_draft_remembers_with_which_answers_it_was_begun(tmp_path: Path) -> None:
    begun = replace(LETTER, answers={"home": "в Праге"}, own=(), begun_with={"home": "в Праге"})
    keep_draft(tmp_path, begun, TODAY)
    assert list(tmp_path.iterdir()) == []
    keep_draft(tmp_path, replace(begun, answers={"home": "в Праге", "news": "снег"}), TODAY)
    (letter,) = drafts_in(tmp_path, TODAY).letters
    assert letter.begun_with == {"home": "в Праге"}


@pytest.mark.parametrize("typed", [*ENVELOPE_SIZES, "200x100", "241.3 x 104,8"])
def test_every_size_the_program_knows_comes_back_from_a_draft(tmp_path: Path, typed: str) -> None:
    letter = replace(LETTER, envelope=envelope_size(typed))
    keep_draft(tmp_path, letter, TODAY)
    assert drafts_in(tmp_path, TODAY).letters == (letter,)


def test_a_size_is_kept_as_people_type_it(tmp_path: Path) -> None:
    keep_draft(tmp_path, LETTER, TODAY)
    (file,) = tmp_path.iterdir()
    assert json.loads(file.read_text("utf-8"))["envelope"] == "dl"


def test_a_draft_of_a_version_without_own_paragraphs_is_read(tmp_path: Path) -> None:
    keep_draft(tmp_path, replace(LETTER, own=()), TODAY)
    (file,) = tmp_path.iterdir()
    fields = json.loads(file.read_text("utf-8"))
    del fields["own"]
    file.write_text(json.dumps(fields), "utf-8")
    assert drafts_in(tmp_path, TODAY).letters == (replace(LETTER, own=()),)


def test_there_is_one_draft_for_a_person_and_template(tmp_path: Path) -> None:
    later = replace(LETTER, answers={"news": "дождь"})
    for letter in (LETTER, later, replace(LETTER, template="card"), replace(LETTER, person_id="a")):
        keep_draft(tmp_path, letter, TODAY)
    assert [letter.template for letter in drafts_in(tmp_path, TODAY).letters] == ["note", "card", "note"]
    assert later in drafts_in(tmp_path, TODAY).letters


def test_the_date_it_began_with_becomes_the_day_it_is_gone_on_with(tmp_path: Path) -> None:
    keep_draft(tmp_path, replace(LETTER, dated="2026-11-22"), TODAY)
    (letter,) = drafts_in(tmp_path, TOMORROW).letters
    assert letter.dated == "2026-11-23"


def test_nothing_typed_is_nothing_kept(tmp_path: Path) -> None:
    keep_draft(tmp_path, LETTER, TODAY)
    keep_draft(tmp_path, replace(LETTER, answers={"news": " "}, own=()), TODAY)
    drop_draft(tmp_path, LETTER)
    assert list(tmp_path.iterdir()) == []
    assert drafts_in(tmp_path / "nowhere", TODAY).letters == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_only_its_owner_reads_it_and_its_name_gives_nothing_away(tmp_path: Path) -> None:
    keep_draft(tmp_path, LETTER, TODAY)
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "sadykov" not in file.name


DAMAGED = {
    "nothing": "",
    "brackets in brackets": "[" * 100_000,
    "half": '{"person_id": "a',
    "a list": "[]",
    "no template": '{"person_id": "a", "dated": "2026-11-22"}',
    "a field of another version": None,
    "answers that are none": None,
    "answers from before that are none": None,
    "a paragraph without a position": None,
    "a position that is not a number": None,
    "a position before the first": None,
    "an unknown size": None,
    "a size too small for a letter": None,
    "half a character": None,
    "a question with half a character": None,
    "a number for a flag": None,
}
CHANGES: dict[str, dict[str, object]] = {
    "a field of another version": {"font": "large"},
    "answers that are none": {"answers": {"news": 3}},
    "answers from before that are none": {"begun_with": {"news": 3}},
    "a paragraph without a position": {"own": [{"text": "Моё"}]},
    "a position that is not a number": {"own": [{"after": "2", "text": "Моё"}]},
    "an unknown size": {"envelope": "c55"},
    "a size too small for a letter": {"envelope": "20x10"},
    "half a character": {"answers": {"news": "\ud83d"}},
    "a question with half a character": {"answers": {"\ud83d": "снег"}},
    "a number for a flag": {"abroad": 0},
    "a position before the first": {"own": [{"after": -3, "text": "Моё"}]},
}


@pytest.mark.parametrize("case", DAMAGED)
def test_what_is_not_a_draft_is_reported_and_left_where_it_is(tmp_path: Path, case: str) -> None:
    keep_draft(tmp_path, LETTER, TODAY)
    (file,) = tmp_path.iterdir()
    text = DAMAGED[case]
    fields = json.loads(file.read_text("utf-8")) | CHANGES.get(case, {})
    file.write_text(json.dumps(fields) if text is None else text, "utf-8")
    found = drafts_in(tmp_path, TODAY)
    assert (found.letters, found.damaged) == ((), (file,))
    assert file.exists()


@pytest.mark.parametrize("field", ["answers", "begun_with", "own", "envelope", "familiar", "number"])
def test_a_file_with_a_field_of_the_wrong_kind_is_not_a_draft(tmp_path: Path, field: str) -> None:
    keep_draft(tmp_path, LETTER, TODAY)
    (file,) = tmp_path.iterdir()
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {field: 7}), "utf-8")
    assert drafts_in(tmp_path, TODAY).damaged == (file,)
