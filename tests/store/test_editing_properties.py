"""Edits of odd but valid records: whatever the layout, only what was asked for changes."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.store.fields import PERSON
from letterkit.store.text_edits import AppendTable, LayoutError, SetValue, TextEdit, edited_text

DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
SOURCES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)
BLANKS = st.sampled_from(["", " ", "  ", "\t", "     "])
COMMENTS = st.sampled_from(["", "", " # note", "  # a = \"b\" ''' # [[stays]]", "#=", "\t# сноска"])
LOOSE = st.lists(st.sampled_from(["", "# a comment", "  # checked = 2020-01-01", "   ", "#[[stays]]"]), max_size=3)
NAMES = st.sampled_from(["{}", '"{}"', "'{}'"])
NOTES = (
    '"""\nchecked = 2020-01-01\n[[stays]]\n"""',
    "'''\n# none\nsource = \"x'''",
    '"one # line = \\"\\""',
    "'C:\\x # y'",
    '"""a""" ',
)
LISTS = ('["birthday"]', '[\n  "birthday", # yes\n\n  "new-year",\n]', "[] ", '[ "a=#b" ]')
FORMS = ('{ dative = "А" }', "{dative=\"А\",genitive='Б'}", "{}")
INLINE_STAYS = ("[]", '[{since = 2024, custody = "held"}]', '[\n  { seen = 2024-01-01, custody = "held" }, # one\n]')


@dataclass(frozen=True)
class Layout:
    """One text, and whether its stays are an inline list, which nothing can be appended to."""

    text: str
    inline: bool


@st.composite
def pairs(draw: st.DrawFn, contents: Sequence[tuple[str, str]]) -> list[str]:
    """A line or more for each key and value, spaced at random or aligned."""
    column, indent = draw(st.sampled_from([0, 0, 9, 12])), draw(st.sampled_from(["", "", "  "]))
    lines = []
    for key, value in contents:
        name = draw(NAMES).format(key)
        gap = " " * max(column - len(name), 1) if column else draw(BLANKS)
        lines += [*draw(LOOSE), f"{indent}{name}{gap}={draw(BLANKS)}{value}{draw(COMMENTS)}"]
    return lines


@st.composite
def fields(draw: st.DrawFn) -> tuple[tuple[str, str], ...]:
    """Some fields of a record, in any order."""
    every = [
        ("name", '"Садыков Эльмар"'),
        ("gender", "'m'"),
        ("born", draw(st.sampled_from(["1980", "1980-01-02"]))),
        ("checked", f"{draw(DAYS)}"),
        ("source", draw(st.sampled_from(['"a list"', "'его письмо'", '"""\nмного строк"""']))),
        ("notes", draw(st.sampled_from(NOTES))),
        ("occasions", draw(st.sampled_from(LISTS))),
        ("forms", draw(st.sampled_from(FORMS))),
    ]
    return tuple(draw(st.permutations(draw(st.lists(st.sampled_from(every), unique=True)))))


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A record in an odd but valid layout."""
    inline = draw(st.booleans()) and draw(st.booleans())
    root = draw(fields())
    if inline:
        root = (*root, ("stays", draw(st.sampled_from(INLINE_STAYS))))
    lines = draw(pairs(root))
    for number in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from(["ignore", "returns", "odd"] if inline else ["stays", "stays", "ignore", "odd"]))
        header = draw(st.sampled_from(["[[{}]]", "[[ {} ]]", '  [["{}"]]'])).format(name)
        body = [("since", "2024"), ("custody", '"held"'), ("notes", draw(st.sampled_from(NOTES)))]
        lines += [*draw(LOOSE), header + draw(COMMENTS), *draw(pairs(body[: draw(st.integers(0, 3))]))]
        if draw(st.booleans()):
            lines += [f"[{name}.more{number}]", *draw(pairs([("x", "1")]))]
    if draw(st.booleans()):
        lines += ["[other.table]", *draw(pairs([("checked", "1"), ("stays", "2")]))]
    lines += draw(LOOSE)
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    text = "\n".join(lines).replace("\n", ending) + draw(st.sampled_from(["", ending]))
    return Layout(draw(st.sampled_from(["", "\ufeff"])) + text, inline)


EDITS = st.one_of(
    st.builds(SetValue, st.just("checked"), DAYS),
    st.builds(SetValue, st.just("source"), SOURCES),
    st.builds(SetValue, st.just("release"), DAYS),
    st.builds(
        AppendTable,
        st.just("stays"),
        st.fixed_dictionaries(
            {"since": DAYS, "custody": st.just("held"), "facility": st.just("ik-5"), "source": SOURCES}
        ),
    ),
    st.builds(AppendTable, st.just("returns"), st.fixed_dictionaries({"on": DAYS, "reason": st.just("moved")})),
)


def parsed(text: str) -> dict[str, object]:
    return tomllib.loads(text.removeprefix("\ufeff"))


def intended(before: dict[str, object], edit: TextEdit) -> dict[str, object]:
    if isinstance(edit, SetValue):
        return {**before, edit.key: edit.value}
    assert isinstance(edit, AppendTable)
    tables = before.get(edit.name, [])
    assert isinstance(tables, list)
    return {**before, edit.name: [*tables, edit.values]}


def lines_of(text: str) -> list[str]:
    """The lines without byte order mark and endings, of which the last one may be new."""
    body = text.removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\n")
    return body.split("\n") if body else []


@settings(max_examples=200, deadline=None)
@given(layouts(), EDITS)
def test_an_edit_changes_what_was_asked_for_and_no_other_line(layout: Layout, edit: TextEdit) -> None:
    before = parsed(layout.text)
    try:
        after = edited_text(layout.text, [edit], PERSON)
    except LayoutError:
        assert layout.inline
        assert isinstance(edit, AppendTable)
        return
    assert parsed(after) == intended(before, edit)
    assert_only_its_lines_changed(layout.text, after, edit)
    assert_endings_stayed(layout.text, after)


def assert_only_its_lines_changed(before: str, after: str, edit: TextEdit) -> None:
    old, new = lines_of(before), lines_of(after)
    start = alike(old, new)
    end = alike(old[start:][::-1], new[start:][::-1])
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    if isinstance(edit, AppendTable) or edit_is_new(before, edit):
        assert gone == []
    else:
        assert len(gone) == len(come) <= 1 or '"""' in gone[0]
        assert [comment(line) for line in gone[-1:]] == [comment(line) for line in come]


def alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many of the first lines are the same."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def edit_is_new(before: str, edit: TextEdit) -> bool:
    return isinstance(edit, SetValue) and edit.key not in parsed(before)


def comment(line: str) -> str:
    """What stands behind the value of a line of this test, where it is a comment."""
    return next(
        (line[-len(tail) :] for tail in (" # note", "''' # [[stays]]", "#=", "# сноска") if line.endswith(tail)), ""
    )


def assert_endings_stayed(before: str, after: str) -> None:
    assert after.startswith("\ufeff") == before.startswith("\ufeff")
    if "\n" in before:
        assert ("\r\n" in after) == ("\r\n" in before)
        assert after.count("\n") == after.count("\r\n") or "\r" not in after
    if before.strip("\ufeff"):
        assert after.endswith("\n") == before.endswith("\n")


@settings(max_examples=100, deadline=None)
@given(layouts(), st.lists(EDITS, min_size=2, max_size=4))
def test_edits_follow_one_another(layout: Layout, edits: list[TextEdit]) -> None:
    expected = parsed(layout.text)
    try:
        after = edited_text(layout.text, edits, PERSON)
    except LayoutError:
        assert layout.inline
        return
    for edit in edits:
        expected = intended(expected, edit)
    assert parsed(after) == expected


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("a=[]{}\"'#\n\r\t .,1\ufeff\u2028\x00é"), max_size=40), EDITS)
def test_no_text_whatever_is_edited_into_something_else(text: str, edit: TextEdit) -> None:
    try:
        after = edited_text(text, [edit], PERSON)
    except LayoutError:
        return
    assert parsed(after) == intended(parsed(text), edit)
