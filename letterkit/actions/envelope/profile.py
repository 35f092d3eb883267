"""The sender's own profile: who signs, and where an answer comes to."""

from dataclasses import replace
from pathlib import Path

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.sender import Sender, SenderForm
from letterkit.russian.characters import clean
from letterkit.store.profile import read_sender, write_sender


def own_sender(path: Path) -> Sender:
    """The sender of that profile; one without a name where there is none yet. Raises DiskError if it cannot be used."""
    return read_sender(path) if path.exists() else Sender()


def keep_sender(path: Path, sender: Sender) -> Sender:
    """Writes the profile, readable by its owner only, and returns the sender as it was kept: blanks folded.

    Raises UsageError for a sender without a name, DiskError if the file cannot be written.
    """
    kept = clean_sender(sender)
    if not kept.name:
        raise UsageError(tr("The sender has no name."), tr("Type it in Cyrillic, as you sign: Анна."))
    write_sender(path, kept)
    return kept


def clean_sender(sender: Sender) -> Sender:
    """The sender with blanks folded, without empty lines and without what nobody sees or prints."""
    return replace(
        sender,
        name=clean(sender.name),
        genitive=clean(sender.genitive),
        address=_clean_lines(sender.address),
        dative=clean(sender.dative),
        latin=clean(sender.latin),
        box=_clean_lines(sender.box),
        pen_name=clean(sender.pen_name),
    )


def sender_as(sender: Sender, form: SenderForm) -> Sender:
    """The sender as letter and envelope show him: with his address, with his box, or under his pen name.

    A pen name stands with the box if there is one, else with the address. Raises UsageError for what the
    profile does not have. What is left out altogether is left out by the envelope alone.
    """
    sender = clean_sender(sender)  # a name may have been typed for this letter alone
    if form is SenderForm.BOX:
        if not sender.box:
            remedy = tr('Add box = ["а/я 15", "г. Тула", "300000"].')
            raise UsageError(tr("The sender's profile has no box."), remedy)
        return replace(sender, address=sender.box)
    if form is SenderForm.PEN_NAME:
        if not sender.pen_name:
            raise UsageError(tr("The sender's profile has no pen name."), tr('Add pen_name = "Анна Лесная".'))
        return replace(
            sender, name=sender.pen_name, genitive="", dative="", latin="", address=sender.box or sender.address
        )
    return sender


def _clean_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(clean, lines) if line)
