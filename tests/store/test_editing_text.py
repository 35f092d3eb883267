"""Single edits of a record's text, as a maintainer sees them in a diff."""

from datetime import date
from textwrap import dedent

import pytest

from letterkit.model.facility import FormerAddress
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Stay
from letterkit.store.fields import FORMER, PERSON, STAY
from letterkit.store.statements import statements_of
from letterkit.store.text_edits import AppendTable, LayoutError, SetValue, TextEdit, edited_text

MOVED = AppendTable("stays", {"since": date(2026, 11, 1), "custody": "held", "facility": "ik-5", "source": "a list"})
CHECKED = SetValue("checked", date(2026, 11, 22))
RETURNED = AppendTable("returns", {"on": date(2026, 11, 20), "reason": "moved"})

RECORD = """\
# Sentenced in 2020.
name     = "Садыков Эльмар"   # as the court spells it
gender   = "m"
checked  = 2025-03-30         # by a list

[[stays]]
seen     = 2025-03-30
custody  = "held"
facility = "sizo-8"
"""


def added(text: str, *edits: TextEdit) -> str:
    """What stands in the text after the edits and not before, where nothing else may have changed."""
    old, new = text.splitlines(keepends=True), edited_text(text, edits, PERSON).splitlines(keepends=True)
    start = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    end = len(new) - (len(old) - start)
    assert old == new[:start] + new[end:]
    return "".join(new[start:end])


def test_a_stay_is_appended_as_the_last_one_is_set() -> None:
    assert (
        added(RECORD, MOVED)
        == """
[[stays]]
since    = 2026-11-01
custody  = "held"
facility = "ik-5"
source   = "a list"
"""
    )


def test_a_value_is_replaced_in_place_and_its_comment_stays_in_its_column() -> None:
    after = edited_text(RECORD, [CHECKED], PERSON)
    assert after == RECORD.replace("2025-03-30         # by a list", "2026-11-22         # by a list")
    shorter = edited_text(RECORD, [SetValue("gender", "f"), SetValue("checked", 2026)], PERSON)
    assert "checked  = 2026               # by a list\n" in shorter


def test_a_new_field_stands_where_fields_of_its_kind_do() -> None:
    assert added(RECORD, SetValue("source", "his letter")) == 'source   = "his letter"\n'
    after = edited_text(RECORD, [SetValue("source", "his letter"), SetValue("born", 1980)], PERSON)
    keys = [line.split()[0] for line in after.splitlines()[:6]]
    assert keys == ["#", "name", "gender", "born", "checked", "source"]


def test_a_table_of_another_name_goes_to_the_end_and_a_stay_to_the_stays() -> None:
    after = edited_text(RECORD, [RETURNED, MOVED, RETURNED], PERSON)
    headers = [line for line in after.splitlines() if line.startswith("[")]
    assert headers == ["[[stays]]", "[[stays]]", "[[returns]]", "[[returns]]"]


def test_comments_of_the_next_table_stay_with_it() -> None:
    text = RECORD + "# seen by his lawyer\n\n# disputed\n[[ignore]]\ncode = 'N105'\nreason = 'looked up'\n"
    after = edited_text(text, [MOVED], PERSON)
    assert "# seen by his lawyer\n\n[[stays]]\nsince    =" in after
    assert 'source   = "a list"\n\n# disputed\n[[ignore]]\n' in after


def test_tables_without_blank_lines_between_them_stay_so() -> None:
    text = 'name = "Садыков"\n[[stays]]\nsince = 2024\ncustody = "held"\n[[ returns ]]\non = 2025-01-01\n'
    after = edited_text(text, [MOVED], PERSON)
    assert 'custody = "held"\n[[stays]]\nsince = 2026-11-01\n' in after
    assert 'source = "a list"\n[[ returns ]]\n' in after
    assert added(text, RETURNED) == '[[ returns ]]\non = 2026-11-20\nreason = "moved"\n'


@pytest.mark.parametrize(
    ("pairs", "line"),
    [
        ('name="x"\ngender="m"', "checked=2026-11-22"),
        ('name = "x"\ngender = "m"', "checked = 2026-11-22"),
        ('  name   = "x"\n  gender = "m"', "  checked = 2026-11-22"),
        ('name   ="x"\ngender ="m"', "checked =2026-11-22"),
        ('name      =  "x"\ngender    =  "m"', "checked   =  2026-11-22"),
        ('name\t= "x"\ngender\t= "m"', "checked\t= 2026-11-22"),
    ],
)
def test_a_new_line_is_aligned_as_its_neighbours_are(pairs: str, line: str) -> None:
    assert added(f"{pairs}\n", CHECKED) == f"{line}\n"


def test_a_table_with_a_longer_key_has_a_column_of_its_own() -> None:
    text = '[[stays]]\nsince   = 2024\ncustody = "released"\n'
    assert 'since    = 2026-11-01\ncustody  = "held"\nfacility = "ik-5"\n' in added(text, MOVED)


def test_windows_line_endings_a_byte_order_mark_and_a_missing_final_newline_stay() -> None:
    text = "\ufeff" + RECORD.rstrip("\n").replace("\n", "\r\n")
    after = edited_text(text, [CHECKED, MOVED], PERSON)
    assert after.startswith("\ufeff# Sentenced")
    assert after.count("\n") == after.count("\r\n") == text.count("\n") + 6
    assert after.endswith('source   = "a list"')


def test_a_text_that_looks_like_a_field_is_not_taken_for_one() -> None:
    text = 'notes = """\nchecked = 2020-01-01\n[[stays]]\n# no comment"""\n"checked" = 2025-03-30 # "="\n'
    after = edited_text(text, [CHECKED, MOVED], PERSON)
    assert text.replace("2025-03-30", "2026-11-22") in after


def test_a_record_with_an_impossible_date_can_be_edited() -> None:
    text = RECORD.replace("seen     = 2025-03-30", "seen     = 2025-02-30 # so the list says")
    assert edited_text(text, [MOVED], PERSON).startswith(text)


@pytest.mark.parametrize(
    ("text", "edit", "reason"),
    [
        ('stays = [{since = 2024, custody = "held"}]\n', MOVED, "cannot be edited safely"),
        ("stays = 5\n", MOVED, "not a list of tables"),
        ("stays.since = 5\n", MOVED, "not a list of tables"),
        ("[checked]\n", CHECKED, "cannot be edited safely"),
        ("checked.day = 5\nchecked.year = 6\n", CHECKED, "cannot be edited safely"),
        ("name = Садыков\n", CHECKED, "not TOML from line 1"),
        ("[[stays]\n", MOVED, "not TOML"),
    ],
)
def test_a_layout_that_cannot_be_edited_safely_is_refused(text: str, edit: TextEdit, reason: str) -> None:
    with pytest.raises(LayoutError, match=reason):
        edited_text(text, [edit], PERSON)


def test_quotes_and_backslashes_of_a_source_are_written_so_that_they_are_read_back() -> None:
    after = edited_text(RECORD, [SetValue("source", 'он сказал: "C:\\да" \' # =')], PERSON)
    assert 'source   = "он сказал: \\"C:\\\\да\\" \' # ="\n' in after


def test_statements_joined_are_the_text() -> None:
    text = dedent("""\
        a = [
          1, # one
        ]
        # c

        b = '''
        x = '''
        [t]""")
    found = statements_of(text)
    assert [statement.text for statement in found] == [
        "a = [\n  1, # one\n]\n",
        "# c\n",
        "\n",
        "b = '''\nx = '''\n",
        "[t]",
    ]


def test_a_table_of_a_value_leaves_out_what_is_not_given() -> None:
    stay = Stay(PartialDate(2026), custody=Custody.HELD, facility="ik-5", source="a list")
    assert list(STAY.table_of(stay).items()) == [
        ("since", 2026),
        ("custody", "held"),
        ("facility", "ik-5"),
        ("source", "a list"),
    ]


def test_a_former_field_that_was_not_there_is_told_apart_from_one_that_did_not_change() -> None:
    former = FormerAddress(PartialDate.of(date(2026, 10, 1)), po_box="")
    assert FORMER.table_of(former) == {"until": date(2026, 10, 1), "po_box": ""}
