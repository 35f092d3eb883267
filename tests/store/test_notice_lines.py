import json
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.logged import Mail, MailState
from letterkit.model.notice import TOLD_MAILS, TOLD_STATES, Notice
from letterkit.store.notice_lines import NO_ROW, line_of, rows_in, why_unread

NOTICE = Notice("0123456789abcdef" * 2, "sadykov-elmar-1980", date(2026, 11, 22), Mail.LETTER, MailState.POSTED)
LINE = line_of(NOTICE)
FIELDS = json.loads(LINE)
ROW = ("2026-11-22", NOTICE.event, "letter", NOTICE.person_id, "posted")


def test_a_notice_is_one_line_in_one_form() -> None:
    assert LINE == (
        '{"day": "2026-11-22", "id": "0123456789abcdef0123456789abcdef", "kind": "letter",'
        ' "person": "sadykov-elmar-1980", "state": "posted"}\n'
    )


@given(
    st.integers(0, 2**128 - 1),
    st.text(st.characters(categories=("L", "Nd")) | st.sampled_from("-_."), min_size=1, max_size=50),
    st.dates(),
    st.sampled_from(TOLD_MAILS),
    st.sampled_from(TOLD_STATES),
)
def test_whatever_is_written_is_read(number: int, person: str, day: date, mail: Mail, state: MailState) -> None:
    (row,) = rows_in(line_of(Notice(f"{number:032x}", person, day, mail, state)))
    assert (row[0], row[1], row[2], row[4]) == (day.isoformat(), f"{number:032x}", mail, state)


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda some: some.decode("utf-8", "surrogateescape")))
def test_no_text_is_too_odd_to_be_read_line_by_line(text: str) -> None:
    rows = rows_in(f"{LINE}{text}\n{LINE}")
    assert rows[0] == rows[-1] == ROW
    assert len(rows) == text.count("\n") + 3
    assert all(map(str.isprintable, (cell for row in rows for cell in row)))


@pytest.mark.parametrize(
    "line",
    [
        json.dumps(dict(reversed(FIELDS.items()))),
        json.dumps(FIELDS, separators=(",", ":")),
        json.dumps({**FIELDS, "later": {"more": [1]}}),
        f"  {LINE.strip()}  \r",
        f"{LINE.strip()}\r",
    ],
)
def test_other_programs_may_write_it_in_another_form(line: str) -> None:
    assert rows_in(f"{line}\n{LINE}") == [ROW, ROW]


def test_an_id_is_known_however_its_letters_are_composed() -> None:
    composed, apart = "зимний", normalize("NFD", "зимний")
    assert composed != apart
    assert rows_in(LINE.replace(NOTICE.person_id, apart))[0][3] == composed


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (LINE[:60], "may be torn"),
        (LINE[:60] + LINE, "may be torn"),
        ("[" * 900, "may be torn"),
        ("7", "may be torn"),
        ('"text"', "may be torn"),
        ("NaN", "may be torn"),
        ("\x00\x1b[2J", "may be torn"),
        (json.dumps({**FIELDS, "more": "x" * 1_000}), "longer than 1000 characters"),
        ("{}", '"day" is missing'),
        *((json.dumps({**FIELDS, name: 7}), f'"{name}" is missing') for name in FIELDS),
        *((json.dumps({**FIELDS, name: [FIELDS[name]]}), f'"{name}" is missing') for name in FIELDS),
        *((json.dumps({**FIELDS, name: None}), f'"{name}" is missing') for name in FIELDS),
        *((json.dumps({**FIELDS, name: ""}), f'"{name}" is missing') for name in FIELDS),
        *(
            (LINE.replace("2026-11-22", day), '"day" is missing')
            for day in ("2026-02-30", "0000-01-01", "2026-W47-1", "20261122", "٢٠٢٦-١١-٢٢")
        ),
        *(
            (LINE.replace(NOTICE.person_id, person), '"person" is missing')
            for person in ("../../passwd", "a/b", "a\\\\b", "\\u001b[2J", "\\ud800", "\\u202e", "a" * 256)
        ),
        (LINE.replace("letter", "reply"), '"kind" is missing'),
        (LINE.replace("posted", "planned"), '"state" is missing'),
        (LINE.replace("0123", "ABCD"), '"id" is missing'),
        ("<<<<<<< HEAD", "merge conflict"),
        ("=======", "merge conflict"),
    ],
)
def test_what_is_no_notice_counts_as_nothing_and_says_why(line: str, why: str) -> None:
    assert rows_in(f"{line.strip()}\n{LINE}") == [NO_ROW, ROW]
    assert why in why_unread(line)
