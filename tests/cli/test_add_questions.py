"""What add asks before it writes, and the answers it takes. The people are invented."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.intake.addresses import address_news
from letterkit.actions.intake.decisions import address_question
from letterkit.actions.library.init import make_library
from letterkit.cli.main import main
from letterkit.language import CATALOGUES, speak
from letterkit.model.facility import Facility
from letterkit.model.person import Person
from letterkit.store.library import load_library

BY = ["--source", "a list", "--seen", "2026-11-20"]
WHERE = "431120, Республика Мордовия, п. Сосновка, ФКУ ИК-7 УФСИН России по Республике Мордовия"
WHOLE = f"{WHERE}, Соколову Петру Ильичу, 1980 г. р."
DOUBTFUL = f"{WHOLE}, ожидает пересмотра"


class Keyboard(io.StringIO):
    """A terminal at which all this is typed."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def library(tmp_path: Path) -> Path:
    make_library(tmp_path / "library")
    return tmp_path / "library"


def add(library: Path, monkeypatch: pytest.MonkeyPatch, text: str, *options: str) -> int:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    return main(["add", *options, "--library", str(library), "--today", "2026-11-22"])


def typed(library: Path, monkeypatch: pytest.MonkeyPatch, text: str, *options: str) -> int:
    monkeypatch.setattr("sys.stdin", Keyboard(text))
    return main(["add", *options, "--library", str(library), "--today", "2026-11-22"])


def sokolov(library: Path) -> Person | None:
    entry = load_library(library).people.get("sokolov-pyotr-1980")
    return entry.value if entry else None


def test_a_text_that_was_not_wholly_understood_is_refused_without_a_look(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(library, monkeypatch, DOUBTFUL, *BY, "--yes") == 2
    shown = capsys.readouterr().err
    assert 'not understood: "ожидает пересмотра"' in shown
    assert "Decide with --as-read." in shown
    assert sokolov(library) is None


def test_who_has_looked_says_so(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert add(library, monkeypatch, DOUBTFUL, *BY, "--yes", "--as-read") == 0
    assert sokolov(library) is not None


@pytest.mark.parametrize(
    ("answers", "is_written"), [("y\ny\n", True), ("д\nДа\n", True), ("n\n", False), ("нет\n", False), ("", False)]
)
def test_on_a_terminal_the_words_are_shown_and_asked_about(
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answers: str,
    *,
    is_written: bool,
) -> None:
    typed(library, monkeypatch, f"{DOUBTFUL}\n\n{answers}", *BY)
    assert 'not understood: "ожидает пересмотра"' in capsys.readouterr().err
    assert (sokolov(library) is not None) is is_written


@pytest.mark.parametrize(("born", "recorded"), [("1980", "born   = 1980"), ("1980-03-02", "born   = 1980-03-02")])
def test_a_birth_that_the_text_lacks_can_be_given(
    library: Path, monkeypatch: pytest.MonkeyPatch, born: str, recorded: str
) -> None:
    assert add(library, monkeypatch, f"{WHERE}, Соколову Петру Ильичу", *BY, "--born", born, "--yes") == 0
    assert recorded in (library / "addresses/people/sokolov-pyotr-1980.toml").read_text()


def test_a_given_birth_may_be_the_day_of_the_year_in_the_text_and_not_another_year(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(library, monkeypatch, WHOLE, *BY, "--born", "1981-03-02", "--yes") == 2
    assert "The text says born 1980, --born says 1981-03-02." in capsys.readouterr().err
    assert add(library, monkeypatch, WHOLE, *BY, "--born", "1980-03-02", "--yes") == 0


@pytest.mark.parametrize("typed_day", ["20.11.26", "11/20/2026", "yesterday"])
def test_a_day_in_another_form_is_asked_again_with_the_reason(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed_day: str
) -> None:
    assert typed(library, monkeypatch, f"{WHOLE}\n\na list\n{typed_day}\n2026-11-20\ny\ny\n") == 0
    person = sokolov(library)
    assert person is not None
    assert person.stay is not None
    assert person.stay.seen == date(2026, 11, 20)
    assert (
        f'"{typed_day}" is not a date as commands take it; write it as 2026-11-22 or 22.11.2026.'
        in capsys.readouterr().err
    )


def test_a_day_with_dots_is_taken(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(library, monkeypatch, f"{WHOLE}\n\na list\n20.11.2026\ny\ny\n") == 0
    person = sokolov(library)
    assert person is not None
    assert person.stay is not None
    assert person.stay.seen == date(2026, 11, 20)


@pytest.mark.usefixtures("in_russian")
def test_in_russian_what_is_asked_for_is_named_in_russian(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LETTERKIT_LANG", "ru")
    assert typed(library, monkeypatch, f"{WHOLE}\n\na list\n20.11.2026\nд\nд\n") == 0
    asked = capsys.readouterr().err
    assert "источник: " in asked
    assert "известно на (день): " in asked


MANY = """\
kind     = "СИЗО"
number   = "1"
name     = "ФКУ СИЗО-1 УФСИН России"
region   = "{region}"
locality = "{locality}"
postcode = "{postcode}"
"""
REGIONS = {"kirov": "610004", "perm": "614000", "omsk": "644007", "tula": "300045", "tver": "170100", "tomsk": "634003"}
NAMES = dict(
    zip(
        REGIONS,
        (
            "Кировская область",
            "Пермский край",
            "Омская область",
            "Тульская область",
            "Тверская область",
            "Томская область",
        ),
        strict=True,
    )
)


def test_of_many_facilities_the_nearest_few_are_told_and_any_may_be_answered(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for place, postcode in REGIONS.items():
        locality = "п. Лесной" if place == "tomsk" else "п. Мирный"
        path = library / f"addresses/facilities/sizo-1-{place}.toml"
        path.write_text(MANY.format(region=NAMES[place], postcode=postcode, locality=locality), encoding="utf-8")
    text = "ФКУ СИЗО-1, п. Лесной, Соколову Петру Ильичу, 1980 г. р."
    assert add(library, monkeypatch, text, *BY, "--yes") == 2
    shown = [line.strip().partition(":")[0] for line in capsys.readouterr().err.splitlines() if line.startswith("  ")]
    assert (shown[0], len(shown), shown[-1]) == ("sizo-1-tomsk", 5, "new")
    assert typed(library, monkeypatch, f"{text}\n\nsizo-1-tver\nkeep\ny\ny\n", *BY) == 0
    person = sokolov(library)
    assert person is not None
    assert person.stay is not None
    assert person.stay.facility == "sizo-1-tver"


def test_strictly_a_remark_is_refused_too(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tambov = "ФКУ ИК-1 УФСИН России по Тамбовской области"
    moving = f"Соколов Пётр Ильич, 1980 г. р., переведён из {tambov} в {WHERE}"
    assert add(library, monkeypatch, moving, *BY, "--yes", "--strict") == 2
    assert f'no longer at "{tambov}"' in capsys.readouterr().err
    assert sokolov(library) is None
    assert add(library, monkeypatch, moving, *BY, "--yes") == 0


def test_a_surname_in_capitals_is_written_in_ordinary_case(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert add(library, monkeypatch, f"{WHERE}, СОКОЛОВУ Петру Ильичу, 1980 г. р.", *BY, "--yes") == 0
    record = (library / "addresses/people/sokolov-pyotr-1980.toml").read_text()
    assert 'name   = "Соколов Пётр Ильич"' in record
    assert 'dative = "Соколову Петру Ильичу"' in record


@pytest.mark.parametrize("answer", ["f", "ж", "Ж"])
def test_the_gender_is_answered_in_either_language(library: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    text = f"{WHERE}, Шевченко Саше, 1980 г. р.\n\n{answer}\ny\n"
    assert typed(library, monkeypatch, text, *BY, "--name", "Шевченко Саша") == 0
    added = [entry.value for entry in load_library(library).people.values() if entry.value.name == "Шевченко Саша"]
    assert [person.gender for person in added] == ["f"]


@pytest.mark.skipif(
    not Path(CATALOGUES, "ru", "LC_MESSAGES", "letterkit.mo").exists(),
    reason="the Russian catalogue is not compiled: nox -s messages, or install letterkit",
)
@pytest.mark.parametrize(
    ("people", "said"), [(1, "1 человек)"), (3, "3 человека)"), (5, "5 человек)"), (21, "21 человек)")]
)
def test_russian_has_three_forms_for_how_many_are_at_a_facility(people: int, said: str) -> None:
    recorded = Facility("ik-9", locality="п. Лесной", street="ул. Новая", house="77", postcode="300000")
    news = address_news(replace(recorded, postcode="300001"), recorded)
    assert news
    speak("ru")
    try:
        question = address_question(news, people)
    finally:
        speak("en")
    assert "индекс: в списке «300001», в записи «300000»" in question.question
    assert question.alternatives[1].meaning.endswith(said)
