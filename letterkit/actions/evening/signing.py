"""Who signs a letter of an evening, and where its answer comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from letterkit.actions.envelope.profile import sender_as
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.evening_writer import EveningWriter
from letterkit.model.nearest import nearest_hint
from letterkit.model.sender import Sender, SenderForm
from letterkit.russian.characters import is_cyrillic


@dataclass(frozen=True, slots=True)
class Signing:
    """Those who may sign: the owner of the plan, and the writers by what they are found by; None if none were given.

    `form` is how a writer with an address of his own appears on paper.
    """

    owner: Sender
    writers: Mapping[str, EveningWriter] | None = field(default=None, hash=False)
    form: SenderForm = SenderForm.ADDRESS

    def sender(self, called: str) -> Sender:
        """The sender of that name, with the owner's return address if he has none; the owner for "".

        A name is never a path: it is looked up among the writers that were given. Without writers any Russian name can
        sign. Where nobody is to appear, he is looked up and left out. Raises UsageError for who is not among them, and
        for what a profile does not have.
        """
        if not called:
            return self.owner
        found = self._named(called)
        return found.nameless if self.form is SenderForm.NONE else found

    def _named(self, called: str) -> Sender:
        if self.writers is None:
            return self._by_name(called)
        writer = self.writers.get(called.casefold())
        if writer is None:
            names = dict.fromkeys(each.name for each in self.writers.values())
            raise UsageError(tr('There is no writer "{name}".', name=called), nearest_hint(called, names))
        if writer.sender.address:
            return sender_as(writer.sender, self.form)
        owner = self.owner
        return replace(
            writer.sender,
            address=owner.address,
            latin_address=owner.latin_address,
            country=owner.country,
            abroad=owner.abroad,
            box=owner.box,
        )

    def _by_name(self, called: str) -> Sender:
        if not is_cyrillic(called):
            fact = tr('Nothing says who "{name}" is.', name=called)
            raise UsageError(fact, tr("Write the name in Cyrillic, or give the profiles: --writers FOLDER."))
        return self.owner.signed(called)
