"""What people call what is printed."""

from collections.abc import Mapping

from letterkit.language import marked, trp

_NAMES: Mapping[str, str] = {
    "envelope": marked("envelope", "what is printed"),
    "envelopes": marked("envelopes", "what is printed"),
    "letter": marked("letter", "what is printed"),
    "reply": marked("reply", "what is printed"),
    "label": marked("label", "what is printed"),
    "labels": marked("labels", "what is printed"),
    "sign-up sheet": marked("sign-up sheet", "what is printed"),
    "checklist": marked("checklist", "what is printed"),
    "card": marked("card", "what is printed"),
    "cards": marked("cards", "what is printed"),
    "calibration": marked("calibration", "what is printed"),
}


def document_called(name: str) -> str:
    """The name of a document in the language spoken; one that has none there, as it is."""
    return trp("what is printed", _NAMES[name]) if name in _NAMES else name
