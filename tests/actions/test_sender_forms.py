from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.envelope.envelopes import envelope_text
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.envelope.profile import keep_sender, own_sender, sender_as
from letterkit.errors import UsageError
from letterkit.model.facility import Facility
from letterkit.model.library import Recipient
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.model.sender import Sender, SenderForm
from letterkit.page.envelope import EnvelopeStyle

ANNA = Sender(
    "Анна Ковалёва",
    gender=Gender.FEMALE,
    address=("ул. Лесная, д. 5", "г. Тула", "300000"),
    box=("а/я 15", "г. Тула", "300000"),
    pen_name="Мария Лесная",
)
OLGA = Person("gromova-olga-1971", "Громова Ольга Викторовна", Gender.FEMALE)
PLACE = Facility("t-2", name="ФКУ Т-2", postcode="663180")


def corner(form: SenderForm, style: EnvelopeStyle = EnvelopeStyle()) -> tuple[str, ...]:  # noqa: B008 - frozen
    sender = sender_as(ANNA, form)
    posting = Posting(date(2026, 11, 22), sender, envelope=style)
    return envelope_text(Recipient(OLGA, PLACE), posting).sender


def test_the_sender_appears_in_four_forms() -> None:
    assert corner(SenderForm.ADDRESS) == ("от Анны Ковалёвой", *ANNA.address)
    assert corner(SenderForm.BOX) == ("от Анны Ковалёвой", *ANNA.box)
    assert corner(SenderForm.PEN_NAME) == ("от Марии Лесной", *ANNA.box)
    assert corner(SenderForm.NONE) == ()


def test_captions_stand_in_place_of_the_preposition_but_not_behind_a_window() -> None:
    assert corner(SenderForm.ADDRESS, EnvelopeStyle(captions=True))[0] == "Анны Ковалёвой"
    assert corner(SenderForm.ADDRESS, EnvelopeStyle(captions=True, window=True))[0] == "от Анны Ковалёвой"


def test_a_pen_name_signs_the_letter_too_and_keeps_nothing_of_the_name() -> None:
    shown = sender_as(Sender("Анна Ковалёва", genitive="Анны К.", pen_name="Мария Лесная"), SenderForm.PEN_NAME)
    assert (shown.name, shown.genitive) == ("Мария Лесная", "")


@pytest.mark.parametrize("form", [SenderForm.BOX, SenderForm.PEN_NAME])
def test_what_the_profile_does_not_have_is_refused_with_a_way_out(form: SenderForm) -> None:
    with pytest.raises(UsageError) as raised:
        sender_as(Sender("Анна"), form)
    assert raised.value.remedy.startswith("Add ")


def test_box_and_pen_name_are_kept_in_the_profile(tmp_path: Path) -> None:
    path = tmp_path / "sender.toml"
    keep_sender(path, ANNA)
    assert own_sender(path) == ANNA


def test_a_country_is_kept_by_its_code_and_says_where_letters_are_posted(tmp_path: Path) -> None:
    path = tmp_path / "sender.toml"
    kept = keep_sender(path, Sender("Анна", address=("10969 Berlin",), country="Германия"))
    assert (kept.country, kept.posts_abroad) == ("DE", True)
    assert own_sender(path) == kept
    assert not keep_sender(path, Sender("Анна", country="ru")).posts_abroad
    with pytest.raises(UsageError, match="Атлантида"):
        keep_sender(path, Sender("Анна", country="Атлантида"))


def test_nobody_is_left_of_a_sender_who_is_not_to_appear() -> None:
    shown = sender_as(Sender("Анна", gender=Gender.FEMALE, address=("10969 Berlin",), country="DE"), SenderForm.NONE)
    assert shown == Sender(gender=Gender.FEMALE, abroad=True)


def test_a_sender_without_an_address_is_named_whatever_his_country() -> None:
    sender = Sender("Анна Ковалёва", gender=Gender.FEMALE, country="DE")
    inside, outside = (Posting(date(2026, 11, 22), sender, abroad=abroad) for abroad in (False, True))
    assert envelope_text(Recipient(OLGA, PLACE), inside).sender == ("от Анны Ковалёвой",)
    assert envelope_text(Recipient(OLGA, PLACE), outside).sender == ("Anna Kovalyova",)
