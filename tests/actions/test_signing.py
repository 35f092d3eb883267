import pytest

from letterkit.actions.evening.signing import Signing
from letterkit.errors import UsageError
from letterkit.model.evening_writer import EveningWriter
from letterkit.model.name import Gender
from letterkit.model.sender import Sender, SenderForm

BORIS = EveningWriter(Sender("Борис", gender=Gender.MALE), file="boris")
OWNER = Sender("Нина Белова", address=("Lindenstraße 5", "10969 Berlin"), country="DE")


def test_a_writer_without_an_address_has_the_owners_with_its_country() -> None:
    sender = Signing(OWNER, {"boris": BORIS}).sender("boris")
    assert (sender.name, sender.address, sender.country) == ("Борис", OWNER.address, "DE")


def test_where_nobody_is_to_appear_no_writer_does_but_an_unknown_one_is_still_refused() -> None:
    signing = Signing(OWNER.nameless, {"boris": BORIS}, SenderForm.NONE)
    assert signing.sender("boris") == Sender(gender=Gender.MALE, abroad=True)
    with pytest.raises(UsageError):
        signing.sender("vera")
