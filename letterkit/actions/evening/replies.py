"""Reply kits for many people."""

from letterkit.actions.envelope.posting import Posting, ReplyKit
from letterkit.actions.evening.lineup import Making
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.reply import refuse_without_address, reply_document
from letterkit.model.library import Recipient
from letterkit.model.page import Document


def reply_making(library: OpenLibrary, posting: Posting, kit: ReplyKit, log: Logbook) -> Making:
    """Makes what is enclosed for an answer. Raises UsageError for a sender without name or address."""
    refuse_without_address(posting.sender)

    def reply(recipient: Recipient) -> Document:
        return reply_document(recipient, posting, kit, library.metrics)

    return Making(reply, posting, log)
