"""What is made of the rows of a plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.envelope.posting import Posting, ReplyKit
from letterkit.actions.evening.made import Made
from letterkit.actions.evening.planned import failed_columns, made_of_rows, rows_to_make
from letterkit.actions.evening.row_documents import KINDS, Evening
from letterkit.actions.evening.signing import Signing
from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.actions.write.logbook import Logbook
from letterkit.errors import DiskError
from letterkit.model.evening_writer import EveningWriter, by_name
from letterkit.model.logged import Mail
from letterkit.model.name import Gender
from letterkit.model.page import Document
from letterkit.model.plan import COLUMNS, BadRow, EveningPlan, PlanRow
from letterkit.model.sender import Sender, SenderForm
from letterkit.page.label_sheet import L7163
from letterkit.store.own_files import OwnFiles
from letterkit.store.roots import Root

TODAY = date(2026, 12, 1)
ELMAR, OLGA = "sadykov-elmar-1980", "gromova-olga-1971"
OWNER = Sender("Нина Белова", address=("а/я 15", "г. Тула", "300000"))
BORIS = EveningWriter(Sender("Борис", gender=Gender.MALE), file="boris")
VERA = EveningWriter(Sender("Вера", address=("ул. Лесная, д. 5", "г. Рязань", "390000"), box=("а/я 7", "390000")))


@pytest.fixture
def library(evening_library: Path) -> OpenLibrary:
    return open_library(Root(evening_library, "a test"), TODAY)


def unwarned(error: DiskError, consequence: str) -> None:
    pytest.fail(f"{error} {consequence}")


def evening(library: OpenLibrary, **choices: object) -> Evening:
    own = OwnFiles(library.root.path, library.root.path, library.root.path)
    log = Logbook(own, unwarned, TODAY, corrects=False)
    plain = Evening(library, Posting(TODAY, OWNER), frozenset(KINDS), Signing(OWNER), ReplyKit(), L7163, log)
    return replace(plain, **choices)  # type: ignore[arg-type]


def row(line: int = 2, person_id: str = ELMAR, **cells: object) -> PlanRow:
    return replace(PlanRow(line, person_id, template="first-letter"), **cells)  # type: ignore[arg-type]


def made(evening: Evening, *rows: PlanRow | BadRow) -> list[Made]:
    return list(made_of_rows(rows_to_make(EveningPlan(COLUMNS, rows), "plan.csv", evening), evening))


def words(document: Document) -> str:
    return " ".join(run.text for page in document.pages for block in page.blocks for run in block.runs)


def documents(each: Made) -> Mapping[str, str]:
    assert each.failure is None
    return {document.name: words(document) for document in each.documents}


def reason(each: Made) -> str:
    assert each.failure
    assert not each.documents
    assert each.failure.remedy
    return each.failure.reason


def test_a_row_gives_letter_envelope_and_label_and_the_reply_kit_that_it_asks_for(library: OpenLibrary) -> None:
    first, second = made(evening(library), row(), row(3, OLGA, reply=True))
    assert list(documents(first)) == ["envelope", "letter", "label"]
    assert list(documents(second)) == ["envelope", "letter", "reply", "label"]
    assert "Эльмар" in documents(first)["letter"]
    assert "Садыкову Эльмару Руслановичу" in documents(first)["label"]
    assert "Громовой Ольги Викторовны" in documents(second)["reply"]


def test_only_what_is_wanted_is_made_and_logged_as_what_it_is(library: OpenLibrary) -> None:
    (only,) = made(evening(library, kinds=frozenset({"envelope"})), row(reply=True))
    assert list(documents(only)) == ["envelope"]
    assert only.logged
    assert (only.logged.mail, only.logged.template, only.logged.paragraphs) == (Mail.ENVELOPE, "", ())
    (letter,) = made(evening(library, kinds=frozenset({"letter"})), row())
    assert letter.logged
    assert (letter.logged.person_id, letter.logged.signature, letter.sender) == (ELMAR, OWNER.name, OWNER.name)
    assert (letter.logged.mail, letter.logged.template) == (Mail.LETTER, "first-letter")


def test_a_row_without_a_template_is_an_envelope(library: OpenLibrary) -> None:
    plain, answered = made(
        evening(library), row(template="", reply=True), row(3, OLGA, template="", answers={"weather": "снег"})
    )
    assert list(documents(plain)) == ["envelope", "label", "reply"]
    assert reason(answered) == "The row has answers and no template."


def test_answers_number_and_paper_are_those_of_the_row(library: OpenLibrary) -> None:
    (only,) = made(evening(library), row(answers={"weather": "у нас метель"}, number=7, paper="a5", template="nature"))
    assert "метель" in documents(only)["letter"]
    assert "№ 7" in documents(only)["letter"]
    letter = next(document for document in only.documents if document.name == "letter")
    assert (letter.pages[0].width, letter.pages[0].height) == (148, 210)


def test_each_writer_signs_and_has_the_owners_address_unless_there_is_one_of_his_own(library: OpenLibrary) -> None:
    signing = Signing(OWNER, by_name((BORIS, VERA)))
    rows = [row(2, sender="Борис"), row(3, OLGA, sender="вера"), row(4, OLGA), row(5, OLGA, sender="boris")]
    boris, vera, owner, again = (documents(each) for each in made(evening(library, signing=signing), *rows))
    assert "от Бориса" in boris["envelope"]
    assert "а/я 15" in boris["envelope"]
    assert "ул. Лесная, д. 5" in vera["envelope"]
    assert "от Нины Беловой" in owner["envelope"]
    assert "от Бориса" in again["envelope"]


def test_the_forms_of_a_letter_agree_with_the_writer_of_its_row(library: OpenLibrary) -> None:
    signing = Signing(OWNER, by_name((BORIS, VERA)))
    (wished,) = (each for each in library.template("birthday").value.variables if each.name == "congratulation")
    by_gender = {wished.name: next(choice.key for choice in wished.choices if "sender.g" in choice.russian)}
    birthday = replace(row(template="birthday"), answers=by_gender)
    rows = [replace(birthday, line=line, sender=name) for line, name in enumerate(("Борис", "Вера"), 2)]
    boris, vera = (documents(each)["letter"] for each in made(evening(library, signing=signing), *rows))
    assert "Рад поздравить" in boris
    assert "Пишу, чтобы поздравить" in vera  # nothing says whether it is a woman who writes


def test_a_writer_appears_as_the_owner_chose_for_all(library: OpenLibrary) -> None:
    signing = Signing(OWNER, by_name((VERA,)), SenderForm.BOX)
    (vera,) = made(evening(library, signing=signing), row(sender="Вера"))
    assert "а/я 7" in documents(vera)["envelope"]
    assert "Лесная" not in documents(vera)["envelope"]


def test_without_writers_any_russian_name_signs_and_no_name_is_a_path(library: OpenLibrary) -> None:
    anna, path, latin = made(
        evening(library), row(sender="Анна Ковалёва"), row(3, sender="../anna.toml"), row(4, sender="anna")
    )
    assert "от Анны Ковалёвой" in documents(anna)["envelope"]
    assert reason(path) == 'Nothing says who "../anna.toml" is.'
    assert reason(latin) == 'Nothing says who "anna" is.'


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (row(person_id="sadykov-elmar"), 'There is no person "sadykov-elmar".'),
        (row(name="Садыкова Эльмира"), 'The row is called "Садыкова Эльмира", and sadykov-elmar-1980 is'),
        (row(template="first-leter"), 'There is no template "first-leter".'),
        (row(answers={"wether": "снег"}), 'The template first-letter does not ask "wether".'),
        (row(template="plain"), "must be answered"),
        (row(sender="Бориз"), 'There is no writer "Бориз".'),
        (BadRow(2, ELMAR, "", "The row names nobody.", "Give the id."), "The row names nobody."),
    ],
)
def test_a_bad_row_says_why_and_the_others_are_made(library: OpenLibrary, bad: PlanRow | BadRow, why: str) -> None:
    first, second = made(evening(library, signing=Signing(OWNER, by_name((BORIS,)))), bad, row(3, OLGA))
    assert why in reason(first)
    assert first.failure
    assert first.failure.file == "plan.csv:2"
    assert documents(second)


@pytest.mark.parametrize("name", ["", "Садыков Эльмар Русланович", "садыков  эльмар русланович", "Elmar Sadykov"])
def test_the_name_of_the_record_is_known_however_it_is_typed(library: OpenLibrary, name: str) -> None:
    assert made(evening(library), row(name=name))[0].failure is None


def test_one_writer_writes_once_to_a_person_and_two_may(library: OpenLibrary) -> None:
    first, other, again = made(evening(library), row(), row(3, sender="Анна"), row(4, sender="Анна"))
    assert documents(first)
    assert documents(other)
    assert reason(again) == "Row 3 has the same person and the same sender."


def test_a_reply_kit_without_an_address_bars_only_its_row(library: OpenLibrary) -> None:
    first, second = made(evening(library, signing=Signing(Sender("Анна"))), row(reply=True), row(3, OLGA))
    assert reason(first) == "Nothing says where an answer goes."
    assert documents(second)


def test_a_failure_keeps_the_cells_of_its_row_in_the_columns_of_the_plan(library: OpenLibrary) -> None:
    columns = ("notes", *COLUMNS, "code", "reason", "remedy")
    cells = ("by hand", ELMAR, "", "plain", "", "", "", "", "S405", "was free", "wait")
    bad = row(template="plain", cells=(*cells, "beyond"))
    plan = EveningPlan(columns, (bad, BadRow(3, "", "", "Nobody.", "Name one.", cells)))
    first, second = made_of_rows(rows_to_make(plan, "plan.csv", evening(library)), evening(library))
    assert failed_columns(plan) == ("notes", *COLUMNS, "file", "code", "reason", "remedy")
    assert first.failure
    assert second.failure
    assert (first.failure.code, first.failure.cells) == ("L601", (*cells[:8], "beyond"))
    assert first.failure.remedy == 'Fill or mend the cell in the column "answer text".'
    assert second.failure.cells == cells[:8]


def test_a_broken_row_that_was_mended_and_printed_elsewhere_is_done(library: OpenLibrary) -> None:
    unnamed = BadRow(2, ELMAR, "", "There is no paper.", "Give another.", sender="Анна")
    misnamed = row(3, OLGA, name="Громова Вера")
    plan = EveningPlan(COLUMNS, (unnamed, misnamed))
    printed = {(ELMAR, "Анна"), (OLGA, OWNER.name)}
    assert len(rows_to_make(plan, "plan.csv", evening(library))) == 2
    assert rows_to_make(plan, "plan.csv", evening(library), printed) == ()


def test_a_broken_row_is_not_done_by_another_that_names_the_same_person(library: OpenLibrary) -> None:
    plan = EveningPlan(COLUMNS, (row(), row(3, name="Громова Вера"), row(4)))
    first, second = rows_to_make(plan, "plan.csv", evening(library), {(ELMAR, OWNER.name)})
    assert isinstance(first, Made)
    assert isinstance(second, Made)
    assert [reason(first)[:26], reason(second)[:26]] == ['The row is called "Громова', "Row 2 has the same person "]


def test_who_stands_in_an_earlier_run_from_the_same_sender_is_not_made_again(library: OpenLibrary) -> None:
    plan = EveningPlan(COLUMNS, (row(), row(3, sender="Анна"), row(4, OLGA)))
    rows = rows_to_make(plan, "plan.csv", evening(library), {(ELMAR, OWNER.name)})
    assert [made.person_id for made in made_of_rows(rows, evening(library))] == [ELMAR, OLGA]
