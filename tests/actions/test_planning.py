"""Who writes to whom, from which template, before anybody has edited the plan."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.evening.planning import MadePlan, Wishes, make_plan
from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.errors import UsageError
from letterkit.model.evening_writer import EveningWriter
from letterkit.model.sender import Sender
from letterkit.store.roots import Root

TODAY = date(2026, 12, 1)
ELMAR, OLGA, OLEG, IRINA = "sadykov-elmar-1980", "gromova-olga-1971", "petrov-oleg-1985", "zaitseva-irina-1990"
EVERYBODY = (ELMAR, OLGA, OLEG, IRINA)


@pytest.fixture
def library(evening_library: Path) -> OpenLibrary:
    return open_library(Root(evening_library, "a test"), TODAY)


def plan(library: OpenLibrary, *people: str, wishes: Wishes | None = None, wrote: bool = False) -> MadePlan:
    wishes = wishes or Wishes(owner="Нина")
    return make_plan(library, people, wishes, {(person, wishes.owner) for person in people} if wrote else ())


def test_who_has_letters_from_somebody_else_gets_the_first_letter_of_a_new_writer(library: OpenLibrary) -> None:
    writers = tuple(EveningWriter(Sender(name)) for name in ("Анна", "Борис"))
    rows = make_plan(library, (ELMAR, OLGA), Wishes(writers=writers), {(ELMAR, "Анна"), (OLGA, "Анна")}).rows
    assert [(row.sender, row.template) for row in rows] == [("Анна", "nature"), ("Борис", "first-letter")]


def test_each_person_has_a_row_in_the_order_given(library: OpenLibrary) -> None:
    made = plan(library, OLEG, ELMAR)
    assert [(row.line, row.person_id, row.name) for row in made.rows] == [
        (2, OLEG, "Петров Олег Ильич"),
        (3, ELMAR, "Садыков Эльмар Русланович"),
    ]
    assert all(row.number is None and not row.answers for row in made.rows)
    assert not made.troubles


def test_the_first_letter_goes_to_whoever_has_had_none(library: OpenLibrary) -> None:
    assert {row.template for row in plan(library, *EVERYBODY).rows} == {"first-letter"}


def test_later_the_occasion_that_the_record_says_is_kept_comes_before_a_general_letter(library: OpenLibrary) -> None:
    chosen = {row.person_id: row.template for row in plan(library, *EVERYBODY, wrote=True).rows}
    assert chosen == {ELMAR: "nature", OLGA: "nature", OLEG: "nature", IRINA: "birthday"}


def test_a_letter_for_the_season_is_nobodys_in_particular_and_not_chosen_for_all(evening_library: Path) -> None:
    calendar = "+++\ntitle = 'Snow'\ngloss = 'Snow'\ncalendar = ['11-01..12-31']\n+++\nСнег!\n+++\nSnow!\n"
    (evening_library / "templates" / "a-snow.txt").write_text(calendar, "utf-8")
    rows = plan(open_library(Root(evening_library, "a test"), TODAY), OLGA, OLEG, wrote=True).rows
    assert "a-snow" not in {row.template for row in rows}


def test_the_writers_take_turns_and_nobody_writes_two_more_than_another(library: OpenLibrary) -> None:
    writers = tuple(EveningWriter(Sender(name)) for name in ("Анна", "Борис", "Вера"))
    rows = plan(library, *EVERYBODY, wishes=Wishes(writers=writers)).rows
    assert [row.sender for row in rows] == ["Анна", "Борис", "Вера", "Анна"]
    shares = Counter(row.sender for row in rows).values()
    assert max(shares) - min(shares) <= 1


def test_a_writer_brings_template_and_answers_and_the_plan_has_the_last_word(library: OpenLibrary) -> None:
    anna = EveningWriter(Sender("Анна"), "nature", {"weather": "у нас снег", "home": "в Туле"})
    assert plan(library, ELMAR, wishes=Wishes(writers=(anna,))).rows[0].answers == {"weather": "у нас снег"}
    wishes = Wishes("first-letter", (anna,), {"weather": "тепло"}, paper="a5", reply=True)
    (row,) = plan(library, ELMAR, wishes=wishes).rows
    assert (row.template, row.answers) == ("first-letter", {"weather": "тепло", "home": "в Туле"})
    assert (row.paper, row.reply) == ("a5", True)


def test_each_question_has_a_column_but_those_that_take_a_phrase_by_themselves(library: OpenLibrary) -> None:
    questions = plan(library, ELMAR).questions
    assert questions[:3] == ("day", "country", "home")
    assert "wishes" not in questions
    answered = Wishes(answers={"wishes": "Всего доброго."})
    assert "wishes" in plan(library, ELMAR, wishes=answered).questions


def test_rows_that_need_an_answer_are_counted(library: OpenLibrary) -> None:
    assert plan(library, ELMAR, OLEG, wishes=Wishes("plain")).unanswered == {("plain", "text"): 2}
    answered = Wishes("plain", answers={"text": "Здравствуйте!"})
    assert not plan(library, ELMAR, OLEG, wishes=answered).unanswered


def test_who_is_not_known_or_cannot_be_written_to_keeps_the_row_and_is_named(
    evening_library: Path, library: OpenLibrary
) -> None:
    record = evening_library / "addresses/people" / f"{OLEG}.toml"
    record.write_text(record.read_text(encoding="utf-8").replace('"held"', '"released"'), encoding="utf-8")
    made = plan(open_library(library.root, TODAY), "nobody", OLEG, ELMAR)
    assert [row.person_id for row in made.rows] == ["nobody", OLEG, ELMAR]
    unknown, released = made.troubles
    assert unknown.startswith('There is no person "nobody".')
    assert released.startswith(f"{OLEG}: S405")


def test_a_template_that_there_is_not_and_an_answer_to_nothing_are_refused(library: OpenLibrary) -> None:
    with pytest.raises(UsageError, match="first-letter"):
        plan(library, ELMAR, wishes=Wishes("first-leter"))
    with pytest.raises(UsageError, match="weather"):
        plan(library, ELMAR, wishes=Wishes(answers={"wether": "снег"}))
