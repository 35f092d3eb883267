"""What screens hear when another program changed something. Quick to import: the first frame is drawn with it."""

from textual.message import Message


class RecordsChanged(Message):
    """Records, templates or drafts are other than before: what is shown of them is to be shown anew."""
