import io
import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.actions.intake.add import listed_in_text, plan_addition
from letterkit.actions.intake.decisions import Course, Decisions
from letterkit.actions.library.init import make_library
from letterkit.actions.library.opening import OpenLibrary
from letterkit.cli.main import main
from letterkit.errors import DiskError, LetterkitError
from letterkit.model.name import Gender
from letterkit.model.person import Custody
from letterkit.store.library import load_library
from letterkit.store.roots import Root

TODAY = ["--today", "2026-11-22"]
BY = ["--source", "a list", "--seen", "2026-11-20"]

IN_MORDOVIA = (
    "431120, Республика Мордовия, Зубово-Полянский район, п. Сосновка, ул. Центральная, д. 2, "
    "ФКУ ИК-7 УФСИН России по Республике Мордовия"
)
IN_TVER = "170100, г. Тверь, ул. Вагжанова, д. 141, ФКУ СИЗО-1 УФСИН России по Тверской области"


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Adder":
    return Adder(tmp_path, monkeypatch)


class Adder:
    """Runs `letterkit add` on a library of its own; what is typed on a terminal follows the text."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder / "library"
        self.monkeypatch = monkeypatch
        make_library(self.folder)

    def __call__(self, text: str, *options: str) -> int:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return main(["add", *options, "--library", str(self.folder), *TODAY])

    def typed(self, text: str, *options: str) -> int:
        self.monkeypatch.setattr("sys.stdin", Keyboard(text))
        return main(["add", *options, "--library", str(self.folder), *TODAY])

    def undo(self) -> int:
        return main(["undo", "--library", str(self.folder)])

    def text(self, file: str) -> str:
        return (self.folder / "addresses" / file).read_text()

    @property
    def files(self) -> set[str]:
        folder = self.folder / "addresses"
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*.toml")}


class Keyboard(io.StringIO):
    """A terminal at which all this is typed."""

    def isatty(self) -> bool:
        return True


def test_a_block_becomes_a_record_at_the_facility_that_is_there(add: Adder, capsys: pytest.CaptureFixture[str]) -> None:
    before = add.files
    assert add(f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.", *BY, "--yes") == 0
    assert add.files - before == {"people/sokolov-pyotr-1980.toml"}
    assert add.text("people/sokolov-pyotr-1980.toml") == (
        'name   = "Соколов Пётр Ильич"\ngender = "m"\nborn   = 1980\ndative = "Соколову Петру Ильичу"\n\n'
        '[[stays]]\nseen     = 2026-11-20\ncustody  = "held"\nfacility = "ik-7-mordovia"\nsource   = "a list"\n'
    )
    assert capsys.readouterr().out.endswith("addresses/people/sokolov-pyotr-1980.toml\n")


def test_a_facility_that_is_not_there_gets_a_record_and_undo_takes_both_back(add: Adder) -> None:
    before = add.files
    assert add(f"{IN_TVER}, Соколову Петру Ильичу, 1980 г. р.", *BY, "--yes") == 0
    assert add.files - before == {"people/sokolov-pyotr-1980.toml", "facilities/sizo-1-tver.toml"}
    assert 'locality = "г. Тверь"' in add.text("facilities/sizo-1-tver.toml")
    assert add.undo() == 0
    assert add.files == before


def test_both_forms_of_a_block_give_the_published_latin_name(add: Adder) -> None:
    english = "Sokolov Pyotr Ilyich, born 1980, Penal Colony No. 7, 2 Tsentralnaya Street, Sosnovka, 431120, Russia"
    assert add(f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.\n{english}", *BY, "--yes") == 0
    assert 'latin  = "Sokolov Pyotr Ilyich"' in add.text("people/sokolov-pyotr-1980.toml")


def test_the_second_of_a_name_and_year_gets_another_id(add: Adder) -> None:
    assert add(f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.", *BY, "--yes") == 0
    assert add(f"{IN_TVER}, Соколову Петру Олеговичу, 1980 г. р.", *BY, "--yes") == 0
    assert "people/sokolov-pyotr-1980-2.toml" in add.files


@pytest.mark.parametrize(
    ("text", "options", "asked"),
    [
        (f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.", ["--seen", "2026-11-20"], "--source URL"),
        (f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.", ["--source", "a list"], "--seen DATE"),
        (f"{IN_MORDOVIA}, Яреме Петру Ильичу, 1980 г. р.", BY, "--name NAME"),
        (f"{IN_MORDOVIA}, 1980 г. р.", BY, "--name NAME"),
        (f"{IN_MORDOVIA}, Шевченко Саше, 1980 г. р.", [*BY, "--name", "Шевченко Саша"], "--gender m or f"),
        ("431999, Мордовия, г. Ковылкино, ФКУ ИК-7, Соколову Петру Ильичу, 1980 г. р.", BY, "--facility ID or new"),
        (f"{IN_MORDOVIA}, Асанову Марлену Рифатовичу", BY, "--person ID or new"),
        (f"{IN_MORDOVIA}, Асанову Марлену Рифатовичу, 1977 г. р.", BY, "--as one of these"),
        (f"{IN_MORDOVIA}, Соколову Петру Ильичу", BY, "--draft"),
    ],
)
def test_what_is_open_is_asked_not_guessed(
    add: Adder, capsys: pytest.CaptureFixture[str], text: str, options: list[str], asked: str
) -> None:
    before = add.files
    assert add(text, *options, "--yes") == 2
    assert f"Decide with {asked}." in capsys.readouterr().err
    assert add.files == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "г. Тверь, ул. Вагжанова, д. 141, кв. 12, Соколову Петру Ильичу, 1980 г. р.",
        f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.\n\n{IN_TVER}, Речной Анне Олеговне, 1990 г. р.",
    ],
)
def test_a_home_two_people_or_nothing_is_refused(add: Adder, text: str) -> None:
    before = add.files
    assert add(text, *BY, "--yes") == 2
    assert add.files == before


def test_namesakes_are_shown_side_by_side_before_anything_is_written(
    add: Adder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(f"{IN_MORDOVIA}, Халилову Ленуру Олеговичу, 1985 г. р.", *BY, "--dry-run") == 0
    rows = [re.split(r" {2,}", line) for line in capsys.readouterr().err.splitlines()]
    by_record = {row[-1]: row[:3] for row in rows}
    assert by_record["(new)"] == ["Халилов Ленур", "Олегович", "1985"]
    assert by_record["khalilov-lenur-1967"] == ["Халилов Ленур", "Абдураманович", "1967-12-08"]
    assert by_record["khalilov-lenur-1971"] == ["Халилов Ленур", "Аблямитович", "1971-06-09"]


def test_somebody_who_is_there_is_transferred_with_a_new_facility_if_need_be(add: Adder) -> None:
    text = f"{IN_TVER}, Асанову Марлену Рифатовичу, 1977 г. р."
    assert add(text, *BY, "--as", "transfer", "--yes") == 0
    person = load_library(add.folder).people["asanov-marlen-1977"].value
    assert [stay.facility for stay in person.stays] == ["ik-7-mordovia", "sizo-1-tver"]
    assert add.undo() == 0
    assert "facilities/sizo-1-tver.toml" not in add.files


def test_somebody_who_is_there_still_is_confirmed(add: Adder) -> None:
    text = f"{IN_MORDOVIA}, Асанову Марлену Рифатовичу, 02.03.1977"
    assert add(text, *BY, "--as", "confirm", "--yes") == 0
    assert load_library(add.folder).people["asanov-marlen-1977"].value.checked == date(2026, 11, 20)
    assert add(text, *BY, "--as", "transfer", "--yes") == 2


def test_a_second_person_of_the_same_name_and_year_is_an_error_until_they_are_told_apart(
    add: Adder, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"{IN_MORDOVIA}, Асанову Марлену Рифатовичу, 1977 г. р."
    assert add(text, *BY, "--as", "new", "--yes") == 2
    assert "F006" in capsys.readouterr().err
    assert add(text, *BY, "--as", "new", "--yes", "--draft") == 0
    assert "people/asanov-marlen-1977-2.toml" in add.files


def test_a_block_without_address_records_the_status(add: Adder) -> None:
    text = "Асанову Марлену Рифатовичу, 1977 г. р. НА ЭТАПЕ"
    assert add(text, *BY, "--as", "status", "--yes") == 0
    stay = load_library(add.folder).people["asanov-marlen-1977"].value.stay
    assert stay is not None
    assert (stay.custody, stay.facility) == (Custody.IN_TRANSIT, "")


def test_without_a_terminal_nothing_is_written_unless_it_was_said(add: Adder) -> None:
    before = add.files
    assert add(f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.", *BY) == 2
    assert add.files == before


def test_on_a_terminal_everything_open_is_asked(add: Adder) -> None:
    typed = f"{IN_MORDOVIA},\nЯреме Петру Ильичу\n\na list\nyesterday\n20261120\n2026-11-20\n1\ny\ny\n"
    assert add.typed(typed) == 0
    text = add.text("people/yarema-pyotr.toml")
    assert 'name   = "Ярема Пётр Ильич"' in text
    assert "seen     = 2026-11-20" in text


@pytest.mark.parametrize("answers", ["n\n", ""])
def test_without_a_yes_nothing_is_written(add: Adder, answers: str) -> None:
    before = add.files
    add.typed(f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.\n\n{answers}", *BY)
    assert add.files == before


PROJECT = Path(__file__).parents[2]
LIBRARY = OpenLibrary(Root(PROJECT, "a test"), load_library(PROJECT), date(2026, 11, 22))

PIECES = st.sampled_from(
    (
        *("431120", "Республика Мордовия", "п. Сосновка", "ул. Центральная", "д. 2", "ФКУ ИК-7", "УФСИН России по"),
        *("Соколову Петру Ильичу", "Асанову Марлену Рифатовичу", "1977 г. р.", "02.03.1977", "НА ЭТАПЕ", "Т-2"),
        *(", ", "\n", "\n\n", "Prison No. 2", "Marlen Asanov", "born 1977", "Халилову Ленуру", "больница № 3"),
    )
)


TEXTS = st.text(max_size=300) | st.lists(PIECES | st.text(max_size=4), max_size=12).map(" ".join)
DECISIONS = st.builds(
    Decisions,
    source=st.just("a list"),
    seen=st.just(date(2026, 11, 20)) | st.dates(),
    name=st.just("") | st.text(max_size=30) | st.just("Соколов Пётр Ильич"),
    gender=st.none() | st.sampled_from(Gender),
    facility=st.sampled_from(("", "new", "ik-7-mordovia", "nowhere")),
    person=st.sampled_from(("", "new", "asanov-marlen-1977", "nobody")),
    course=st.none() | st.sampled_from(Course),
    barred=st.booleans(),
)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, decisions=DECISIONS)
def test_any_text_and_any_decision_give_a_plan_or_a_sentence(text: str, decisions: Decisions) -> None:
    with suppress(LetterkitError):
        plan_addition(LIBRARY, listed_in_text(text), decisions)


@pytest.mark.parametrize("text", ["\ud800".encode("utf-8", "surrogatepass"), b"\x00", "№\u202e".encode()])
def test_odd_bytes_give_a_sentence(monkeypatch: pytest.MonkeyPatch, text: bytes, root: Path) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert main(["add", "--dry-run", *BY, "--library", str(root), *TODAY]) in (2, 3)


def test_the_shipped_library_is_read_only() -> None:
    shipped = replace(LIBRARY, root=replace(LIBRARY.root, shipped=True))
    listed = listed_in_text(f"{IN_MORDOVIA}, Соколову Петру Ильичу, 1980 г. р.")
    with pytest.raises(DiskError):
        plan_addition(shipped, listed, Decisions("a list", date(2026, 11, 20)))
