from dataclasses import replace

import pytest

from letterkit.actions.envelope.posting import ReplyKit
from letterkit.actions.write.reply import kit_for, reply_envelope_text
from letterkit.model.facility import Facility
from letterkit.model.letter import LetterText
from letterkit.model.library import Recipient
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.page.envelope import EnvelopeStyle
from letterkit.russian.asking import questions_of

OLGA = Person("gromova-olga-1971", "Громова Ольга Викторовна", Gender.FEMALE, PartialDate(1971))
PLACE = Facility(
    "t-2",
    name="ФКУ Т-2 ГУФСИН России по Красноярскому краю",
    region="Красноярский край",
    locality="г. Енисейск",
    postcode="663180",
)
TO_OLGA = Recipient(OLGA, PLACE)
ANNA = Sender("Анна Ковалёва", gender=Gender.FEMALE, address=("ул. Лесная, д. 5", "г. Тула", "300000"))
ANNA_ABROAD = replace(ANNA, address=("Lindenstraße 5", "10969 Berlin", "Germany"), abroad=True)


def test_at_home_the_reply_goes_to_the_sender_in_the_dative_with_the_code_stamp() -> None:
    text = reply_envelope_text(TO_OLGA, ANNA, EnvelopeStyle())
    assert text.whole_recipient == ("Анне Ковалёвой", "ул. Лесная, д. 5", "г. Тула", "300000")
    assert text.stamp_digits == "300000"
    assert text.sender == (
        "от Громовой Ольги Викторовны, 1971 г. р.",
        "ФКУ Т-2 ГУФСИН России по Красноярскому краю",
        "г. Енисейск",
        "Красноярский край",
        "663180",
    )


def test_a_postcode_within_a_line_stays_there_and_is_stamped() -> None:
    text = reply_envelope_text(TO_OLGA, replace(ANNA, address=("а/я 15", "300000, г. Тула")), EnvelopeStyle())
    assert text.whole_recipient == ("Анне Ковалёвой", "а/я 15", "300000, г. Тула")
    assert text.stamp_digits == "300000"


def test_without_a_postcode_the_grid_is_left_to_be_filled_by_hand() -> None:
    text = reply_envelope_text(TO_OLGA, replace(ANNA, address=("до востребования", "г. Тула")), EnvelopeStyle())
    assert text.stamp_digits == ""


def test_abroad_it_goes_in_latin_letters_with_the_country_in_russian_too() -> None:
    text = reply_envelope_text(TO_OLGA, ANNA_ABROAD, EnvelopeStyle())
    assert text.whole_recipient == ("Anna Kovalyova", "Lindenstraße 5", "10969 Berlin", "GERMANY", "ГЕРМАНИЯ")
    assert text.stamp_digits == ""
    assert text.sender[-1] == "РОССИЯ / RUSSIA"


def test_the_senders_own_forms_win() -> None:
    own = replace(ANNA, dative="Анне К.")
    assert reply_envelope_text(TO_OLGA, own, EnvelopeStyle()).recipient[0] == "Анне К."
    abroad = replace(ANNA_ABROAD, latin="Anna Kovaleva")
    assert reply_envelope_text(TO_OLGA, abroad, EnvelopeStyle()).recipient[0] == "Anna Kovaleva"


def test_a_country_not_known_stands_as_it_was_typed() -> None:
    text = reply_envelope_text(TO_OLGA, replace(ANNA_ABROAD, address=("5 Main Road", "Atlantis")), EnvelopeStyle())
    assert text.whole_recipient == ("Anna Kovalyova", "5 Main Road", "Atlantis")


@pytest.mark.parametrize(
    ("paragraphs", "questions"),
    [
        (("Пишу Вам. Что видно из окна? Пока.",), ("Что видно из окна?",)),
        (("Как Вы?", "Как Вы?"), ("Как Вы?",)),
        (("Ничего не спрашиваю.",), ()),
    ],
)
def test_the_questions_of_a_letter_are_its_sentences_that_ask(
    paragraphs: tuple[str, ...], questions: tuple[str, ...]
) -> None:
    assert questions_of(paragraphs) == questions


def test_the_kit_of_a_letter_names_it_and_takes_over_its_questions_if_asked_to() -> None:
    letter = LetterText("", "22 ноября 2026 г.", "3", ("Что за окном?",))
    kit = kit_for(letter, ReplyKit(questions=("Как Вы?",), own_questions=True))
    assert kit.about == "Ответ на письмо № 3 от 22 ноября 2026 г."
    assert kit.questions == ("Как Вы?", "Что за окном?")
    assert kit_for(letter, ReplyKit()).questions == ()
