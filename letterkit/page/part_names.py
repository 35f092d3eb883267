"""What people call the parts of a page: its blocks, and the zones of an envelope that must stay free."""

from letterkit.language import trp


def part_called(name: str) -> str:
    """What people call the part of that name, in the language spoken; several of a kind have numbers.

    >>> part_called("stamp zone"), part_called("photo 2")
    ('stamp zone', 'photo 2')
    """
    kind, _, number = name.rpartition(" ")
    if number.isdecimal():
        return f"{part_called(kind)} {number}"
    return _names().get(name, name)


def _names() -> dict[str, str]:
    """Those that can run into each other or over an edge; others, such as rulers, always fit."""
    return {
        "recipient": trp("part of a page", "recipient"),
        "romanised": trp("part of a page", "romanised"),
        "sender": trp("part of a page", "sender"),
        "code stamp": trp("part of a page", "code stamp"),
        "stamp zone": trp("part of a page", "stamp zone"),
        "machine zone": trp("part of a page", "machine zone"),
        "label": trp("part of a page", "label"),
        "header": trp("part of a page", "header"),
        "header rule": trp("part of a page", "header rule"),
        "heading": trp("part of a page", "heading"),
        "body": trp("part of a page", "body"),
        "signature": trp("part of a page", "signature"),
        "return address": trp("part of a page", "return address"),
        "enclosures": trp("part of a page", "enclosures"),
        "photo": trp("part of a page", "photo"),
        "hand lines": trp("part of a page", "hand lines"),
        "fold marks": trp("part of a page", "fold marks"),
        "cut marks": trp("part of a page", "cut marks"),
        "sender rule": trp("part of a page", "sender rule"),
        "reply header": trp("part of a page", "reply header"),
        "date": trp("part of a page", "date"),
        "room for the date": trp("part of a page", "room for the date"),
        "subject": trp("part of a page", "subject"),
        "question": trp("part of a page", "question"),
        "lines": trp("part of a page", "lines"),
        "foot": trp("part of a page", "foot"),
        "foot rule": trp("part of a page", "foot rule"),
    }
