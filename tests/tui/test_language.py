import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, OptionList

from letterkit.language import CATALOGUES, speak
from letterkit.model.choice import Choice
from letterkit.model.finding import Finding, Severity
from letterkit.store.print_system import PrintSystem
from letterkit.tui.filter_words import shown
from letterkit.tui.start import Start
from letterkit.tui.widgets.people_columns import Columns
from letterkit.tui.words import findings_count

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not Path(CATALOGUES, "ru", "LC_MESSAGES", "letterkit.mo").exists(),
        reason="the Russian catalogue is not compiled: nox -s messages, or install letterkit",
    ),
]

WIDE = (160, 50)


@pytest.fixture(autouse=True)
def _english_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process speaks English again afterwards, and no environment asks for a language before."""
    monkeypatch.delenv("LETTERKIT_LANG")
    yield
    speak("en")


async def change(seat: "Seat", name: str) -> None:
    """Chooses the language of that name in the palette."""
    await seat.press("ctrl+p")
    await seat.type(name)
    await seat.until(f": {name}")
    await seat.press("down", "enter")
    await seat.until_gone(f": {name}")


def test_a_letter_that_is_being_typed_goes_on_in_the_other_language(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("left", "left")
        await change(seat, "Русский")
        await seat.until("Note [red]: заполните")
        await seat.until("По-русски, так и напечатается")
        assert isinstance(seat.app.focused, Input)
        assert (seat.app.focused.value, seat.app.focused.cursor_position) == ("снег", 2)
        await seat.type("и")
        await seat.when(lambda: "Новость: сниег" in seat.said, "the letter does not take what is typed now")
        assert "(обязательно)" in seat.words
        assert "Свой абзац" not in seat.words
        assert "f4 В PDF" in seat.words
        await seat.press("escape")
        await seat.until("Какое письмо?")
        assert "Note [red] (черновик)" in seat.words
        await seat.press("escape")
        await seat.until("Кому писать? 1 из 5")
        assert "F6 Регион Учреждение" in seat.words
        assert "На конверте" in seat.words
        await change(seat, "English")
        await seat.until("Whom do you want to write to? 1 of 5")
        assert "On the envelope" in seat.words
        await seat.press("f7")
        await seat.until("сниег")

    village.run(journey, WIDE)


def test_a_highlight_and_a_page_stay_where_they_were(shipped: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("down", "enter")
        await seat.press("down", "down")
        before = seat.app.screen.query_one(OptionList).highlighted_option
        await change(seat, "Русский")
        await seat.until("Какое письмо?")
        highlighted = seat.app.screen.query_one(OptionList).highlighted_option
        assert highlighted is not None
        assert before is not None
        assert (highlighted.id, str(before.prompt), str(highlighted.prompt)) == ("book", "About a book", "О книге")
        await seat.press("enter", "f3")
        await seat.until("Страницы перед печатью")
        await seat.press("right")
        await seat.until("стр. 1 из 1")
        await change(seat, "English")
        await seat.until("The pages as they are printed")
        assert "стр. 1 из 1" in seat.words

    shipped.run(journey, WIDE)


def test_in_russian_no_english_stands_beside_the_letter(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        assert "Hello, Oleg!" in seat.said
        await change(seat, "Русский")
        alone = ("Здравствуйте, Олег!", "Hello, Oleg!")
        await seat.when(lambda: [each in seat.said for each in alone] == [True, False], "the English stays")
        assert "English" not in seat.said
        await seat.press("f9")
        await seat.until("Здравствуйте, Олег!")
        assert "Hello" not in seat.words
        await seat.press("home", "down", "enter")
        await seat.until("после «Здравствуйте, Олег!»")
        await seat.type("Моё.")
        await seat.when(lambda: "Моё." in seat.said, "the letter does not take it")
        await change(seat, "English")
        await seat.until('after "Hello, Oleg!"')
        assert "News:" in seat.said

    village.run(journey, WIDE)


@pytest.mark.usefixtures("in_russian")
def test_the_key_that_closes_a_list_is_said_in_russian(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERKIT_LANG", "ru")

    async def journey(seat: "Seat") -> None:
        await seat.press("f2", "tab", "enter")
        await seat.until("esc Закрыть список")

    village.run(journey)


def test_what_is_searched_for_and_filtered_stays(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("gromov")
        await seat.press("down")
        await change(seat, "Русский")
        await seat.until("Кому писать? 2 из 5")
        assert "> Громов Олег Петрович" in seat.words
        assert "тёзка 1980 г. р." in seat.words

    village.run(journey, WIDE)


def test_the_language_chosen_is_spoken_the_next_time(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    async def choose(seat: "Seat") -> None:
        await change(seat, "Русский")
        await seat.until("Кому писать?")

    async def russian(seat: "Seat") -> None:
        await seat.until("Кому писать? 5 из 5")

    async def english(seat: "Seat") -> None:
        await seat.until("Whom do you want to write to? 5 of 5")

    village.run(choose)
    speak("en")
    village.run(russian)
    speak("en")
    monkeypatch.setenv("LETTERKIT_LANG", "en")
    village.run(english)
    monkeypatch.delenv("LETTERKIT_LANG")
    village.own.language.write_text("xx", "utf-8")
    village.run(english)


def test_no_language_is_chosen_over_a_dialog(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Who writes")
        await seat.press("ctrl+p")
        await seat.until("Theme")
        assert "Русский" not in seat.words

    village.run(journey, WIDE)


def test_the_palette_says_in_russian_that_it_found_nothing(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await change(seat, "Русский")
        await seat.press("ctrl+p")
        await seat.until("Поиск команд…")
        await seat.type("zzz")
        await seat.until("Ничего не найдено")

    village.run(journey)


def test_tables_are_translated_when_they_are_shown(village: "Sitting") -> None:
    choice, library = Choice(occasion=30), village._read()  # noqa: SLF001
    assert shown(choice, "occasion", library) == "[Occasion 30 d]"
    speak("ru")
    assert shown(choice, "occasion", library) == "[Повод 30 д]"
    assert "Статус, учреждение" in str(Columns.within(80).headings("name", backwards=False))


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 ошибка"), (2, "2 ошибки"), (5, "5 ошибок"), (11, "11 ошибок"), (21, "21 ошибка")]
)
def test_numbers_have_their_russian_forms(count: int, words: str) -> None:
    speak("ru")
    assert findings_count([Finding("X1", Severity.ERROR, "something")] * count) == words


KEYS = {"Esc", "Enter", "PDF", "esc", "del", "pgdn", "letterkit"}
IN_HELP = {"Page", "Down", "Tab", "Shift", "Ctrl", "Delete", "Del", "Dorogoy", "Lenur"}
NAMES = {"Oleg", "Ilyich", "Petrovich", "Gromov", "Anna", "Igorevna", "Belova", "Vera", "Lugovaya"}


def latin_words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{3,}", text))


async def assert_russian(seat: "Seat", known: set[str]) -> None:
    """Asserts that no word of the screen is English but those that are known."""
    await seat.settled()
    foreign = latin_words(f"{seat.seen}\n{seat.said}") - known
    assert not foreign, f"{sorted(foreign)}:\n{seat.seen}"


@pytest.mark.parametrize("size", [(80, 24), WIDE], ids=["80x24", "160x50"])
def test_a_first_letter_is_written_without_a_word_of_english(
    village: "Sitting", size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Start, "library_shown", "")  # the folder of a test is called in English
    monkeypatch.setattr(PrintSystem, "lack", "")  # programs that are lacking are named as they are called
    (village.library / "addresses/people/broken.toml").unlink()  # of a file that is no TOML, tomllib says why
    village.own.language.parent.mkdir(parents=True, exist_ok=True)
    village.own.language.write_text("ru", "utf-8")
    for person in (village.library / "addresses/people").glob("*.toml"):  # a dialog cuts a word behind it in two
        person.write_text(person.read_text("utf-8").replace("the list of the association", "список"), "utf-8")
    records = [file for file in village.library.rglob("*.*") if file.is_file()]
    known = KEYS | NAMES | latin_words(" ".join(f"{file.stem} {file.read_text('utf-8')}" for file in records))

    async def journey(seat: "Seat") -> None:
        await assert_russian(seat, known)
        await seat.press("f1")
        await assert_russian(seat, known | IN_HELP | latin_words(str(village.library)))
        await seat.press("escape", "f6", "right", "enter")
        await assert_russian(seat, known)
        await seat.press("escape", "f2")
        await assert_russian(seat, known)
        await seat.press("escape", "f6")
        await seat.type("ilich")
        await seat.press("enter")
        await assert_russian(seat, known | {"ilich"})
        await seat.press("enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await assert_russian(seat, known)
        await seat.press("f3")
        await seat.until("390000")
        await assert_russian(seat, known)
        await seat.press("f4")
        await seat.until("PDF сохранены")
        await assert_russian(seat, known | latin_words(f"{village.out} pdf envelope letter"))

    village.run(journey, size)
