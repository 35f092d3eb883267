import csv
import io
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from letterkit.errors import DiskError
from letterkit.escaping import escaped_lines
from letterkit.model.plan import BadRow, EveningPlan, PlanRow
from letterkit.store.edited_tables import MOST_BYTES
from letterkit.store.plan_files import plan_content, read_plan, write_plan
from letterkit.store.spreadsheet_csv import taken_back

HEAD = ("id", "name", "template", "sender", "number", "paper", "reply", "answer weather", "answer about")
OLEG = (
    "sound-oleg-1980",
    "Соколов Олег Иванович",
    "first-letter",
    "Анна Ковалёва",
    "",
    "",
    "",
    "у нас снег; ветер",
    "",
)


def table(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD, sign: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=sign).writerows((head, *rows))
    return text.getvalue()


def read(folder: Path, content: bytes | str, name: str = "plan.csv") -> EveningPlan:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_plan(path)


def the_row(plan: EveningPlan) -> PlanRow:
    (row,) = plan.rows
    assert isinstance(row, PlanRow)
    return row


def bad(plan: EveningPlan) -> BadRow:
    (row,) = plan.rows
    assert isinstance(row, BadRow)
    return row


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("=+-@'\",;|\t\n="), max_size=20
)
STRIPPED = CELLS.map(str.strip)


@given(answers=st.lists(st.tuples(STRIPPED, STRIPPED), min_size=1, max_size=5), number=st.none() | st.integers(1, 999))
def test_what_is_written_is_read_again_whatever_stands_in_the_answers(
    tmp_path_factory: pytest.TempPathFactory, answers: list[tuple[str, str]], number: int | None
) -> None:
    rows = [
        PlanRow(
            line,
            f"person-{line}",
            "Соколов Олег",
            "plain",
            answers={name: text for name, text in zip(("weather", "about"), both, strict=True) if text},
            number=number,
            reply=bool(number),
        )
        for line, both in enumerate(answers, 2)
    ]
    plan = read(tmp_path_factory.getbasetemp(), plan_content(rows, ("weather", "about")))
    assert plan.rows == tuple(rows)
    assert plan.columns == HEAD


@given(text=CELLS)
def test_no_cell_of_a_plan_is_run_by_a_spreadsheet(text: str) -> None:
    row = PlanRow(2, "somebody", answers={"weather": text})
    written = plan_content([row], ("weather",)).decode("utf-8-sig")
    *_, cell = list(csv.reader(io.StringIO(written, newline="")))[1]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert taken_back(cell) == escaped_lines(text)


@pytest.mark.parametrize(
    "content",
    [
        table(OLEG).encode(),
        table(OLEG).encode("utf-8-sig"),
        table(OLEG, sign=";").encode("cp1251"),
        table(OLEG, sign=";").replace("\r\n", "\n").encode("utf-8-sig"),
        table(OLEG, sign="\t").encode("utf-16"),
        ("sep=;\r\n" + table(OLEG, sign=";")).encode("cp1251"),
    ],
    ids=["utf-8", "mark", "cp1251", "semicolons", "unicode-text", "sep"],
)
def test_a_plan_is_read_as_spreadsheets_save_it(tmp_path: Path, content: bytes) -> None:
    row = the_row(read(tmp_path, content))
    assert (row.line, row.person_id, row.name, row.template) == (2, *OLEG[:3])
    assert (row.sender, row.answers, row.number) == ("Анна Ковалёва", {"weather": "у нас снег; ветер"}, None)


def test_a_semicolon_in_every_row_does_not_part_the_columns(tmp_path: Path) -> None:
    rows = [(f"person-{number}", *OLEG[1:]) for number in range(40)]
    assert len(read(tmp_path, table(*rows)).rows) == len(rows)


def test_a_workbook_gives_numbers_days_and_truth_as_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([*HEAD, "answer day"])
    sheet.append([])
    sheet.append(["sound-oleg-1980", None, "birthday", None, 3.0, "A5", True, "'=1+1", None, "2026-11-22"])
    book.save(tmp_path / "plan.xlsx")
    row = the_row(read_plan(tmp_path / "plan.xlsx"))
    assert row == PlanRow(
        3,
        "sound-oleg-1980",
        template="birthday",
        answers={"weather": "=1+1", "day": "2026-11-22"},
        number=3,
        paper="a5",
        reply=True,
    )


def test_a_workbook_is_written_as_text_and_read_again(tmp_path: Path) -> None:
    answers = {"weather": "=1+1", "about": "'=5\n'снег", "day": "2026-11-22"}
    rows = (PlanRow(2, "sound-oleg-1980", "Соколов", "plain", answers=answers, number=3, reply=True),)
    path = write_plan(tmp_path / "plan.xlsx", rows, tuple(answers), force=False)
    assert read_plan(path).rows == rows
    sheet = load_workbook(path).active
    assert sheet is not None
    assert {cell.data_type for cell in sheet[2] if cell.value} == {"s"}
    assert {cell.number_format for cell in sheet[2]} == {"@"}


def with_cells(**cells: str) -> tuple[str, ...]:
    row: Mapping[str, str] = dict(zip(HEAD, OLEG, strict=True)) | cells
    return tuple(row.values())


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"number": "3"}, 3),
        ({"number": "3.0"}, 3),
        ({"number": "3,00"}, 3),
        ({"number": ""}, None),
    ],
)
def test_a_number_is_understood_as_spreadsheets_write_it(
    tmp_path: Path, cells: dict[str, str], expected: int | None
) -> None:
    assert the_row(read(tmp_path, table(with_cells(**cells)))).number == expected


@pytest.mark.parametrize(("typed", "reply"), [("ИСТИНА", True), ("да", True), ("x", True), ("no", False), ("", False)])
def test_a_reply_is_asked_for_in_any_of_the_usual_words(tmp_path: Path, typed: str, reply: bool) -> None:  # noqa: FBT001 (a case)
    assert the_row(read(tmp_path, table(with_cells(reply=typed)))).reply is reply


def test_paper_typed_in_cyrillic_is_the_same_paper(tmp_path: Path) -> None:
    assert the_row(read(tmp_path, table(with_cells(paper="А4")))).paper == "a4"  # the letter is Cyrillic


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"id": ""}, "The row names nobody."),
        ({"number": "0"}, 'The number of the letter is "0".'),
        ({"number": "три"}, 'The number of the letter is "три".'),
        ({"paper": "a3"}, 'There is no paper "a3".'),
        ({"reply": "maybe"}, 'The column "reply" has "maybe".'),
    ],
)
def test_a_bad_row_says_why_and_leaves_the_others(tmp_path: Path, cells: dict[str, str], reason: str) -> None:
    plan = read(tmp_path, table(with_cells(**cells), OLEG))
    first, second = plan.rows
    assert isinstance(first, BadRow)
    assert (first.line, first.reason) == (2, reason)
    assert first.remedy
    assert first.cells == with_cells(**cells)
    assert isinstance(second, PlanRow)


def test_a_row_says_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    row = bad(read(tmp_path, table((*with_cells(number="x", paper="a3"), "too much"))))
    assert row.reason.count(".") == 3
    assert row.cells[-1] == "too much"


def test_columns_that_nothing_reads_are_named_and_those_of_a_table_of_failures_are_not(tmp_path: Path) -> None:
    head = (*HEAD, "code", "reason", "remedy", "notes", "sendr")
    plan = read(tmp_path, table((*OLEG, "S405", "r", "r", "n", "s"), head=head))
    assert plan.remarks == (
        'The column "notes" is not used.',
        'The column "sendr" is not used. Did you mean "sender"?',
    )
    assert the_row(plan).cells[-2:] == ("n", "s")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", 'has no column "id", "name", "template"'),
        (os.urandom(5000), "plan.csv"),
        (b"\0" * 5000, "no plan"),
        (b'{"id": 1}', "no plan"),
        (table(OLEG[1:], head=HEAD[1:]).encode(), 'has no column "id"'),
        (table(OLEG, head=(*HEAD[:-1], "ID")).encode(), 'more than one column "id"'),
        (table(OLEG).encode() + b'"open', "not whole CSV"),
        (b"PK\x03\x04 and no more", "cannot be read as a spreadsheet"),
        (b"id,name,template\n" + b"a" * 2_000_000, "not whole CSV"),
    ],
    ids=["empty", "random", "zeros", "json", "no-id", "id-twice", "quote", "half-zip", "one-cell"],
)
def test_what_is_no_plan_is_refused_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(DiskError) as refused:
        read(tmp_path, content)
    assert said in str(refused.value)
    assert refused.value.remedy
    assert "\n" not in str(refused.value)


@pytest.mark.skipif(os.name != "posix", reason="no such device")
def test_a_file_without_an_end_is_refused() -> None:
    with pytest.raises(DiskError, match="this is a pipe or a device, not a file"):
        read_plan(Path("/dev/zero"))


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "plan.csv").open("wb") as plan:
        plan.truncate(MOST_BYTES + 1)
    with pytest.raises(DiskError, match=f"more than {MOST_BYTES // 2**20} MB"):
        read_plan(tmp_path / "plan.csv")


def test_a_plan_is_for_its_owner_alone_and_replaces_nothing(tmp_path: Path) -> None:
    path = write_plan(tmp_path / "plan.csv", [PlanRow(2, "somebody")], (), force=False)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(DiskError, match="exists already"):
        write_plan(path, [], (), force=False)
