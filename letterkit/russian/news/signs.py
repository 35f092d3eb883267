"""Signs beside people of which nobody knows what they mean, as long as no line of the text explains them."""

import re

from letterkit.late_pattern import late_pattern

# Pictures that only mark an address, a name or an item, and signs that only part or begin something.
_ADORNING = "✅✔✉✍✏✒✨✦✧❇❗❤➖➡➤🌐🎂🏢🏤👤👥💌📃📄📅📆📋📌📍📎📜📝📢📣📧📨📩📪📫📬📭📮🔔🔴🔵🔶🔷🔸🔹🔺🗓🗺🖊🖋"
_HEARTS = "💙💚💛💜🧡🤍🩵🩷"  # black, brown and broken ones may mourn
_DRAWN = "\u2500-\u257f●▪▫►▶▸▹◆◇•‣·◦⁃⏎"
_ORDINARY = r"\w\s.,;:!?…()«»\"“”„‟‹›'’‘`´ʼ/|№&‐‑‒–—―−⁻﹘﹣－¬\ufe0f\u200d\0\1\u0300-\u0334-"
_STRANGE = late_pattern(rf"[^{_ORDINARY}{_DRAWN}{_ADORNING}{_HEARTS}]")
_PICTURE = late_pattern("[\u2600-\u27bf\U0001f000-\U0001faff]")
# A box or what stands in one tells one entry of a list from another, whatever words stand beside it.
_BOX = late_pattern(
    r"(?<!:)//|[☐☑☒✓✗✘⬛⬜◻◼□■▢▣]|\([ ]?(?:[-–—+*~=!xх✓✅✔]{1,3}[ ]?)?\)|\[[ ]?[-+*~=!xх✓✅✔]?[ ]?\]", re.IGNORECASE
)
_EMPHASIS = late_pattern(
    r"(?<![\w*])(?P<pair>[*]{1,3})(?=[^\s*])[^*\n]*(?<![\s*])(?P=pair)(?![\w*])|^[ \t]*[*][ ](?=\S)|^[*~ ]+$"
    r"|~~(?:[ ]?[→⇒➜])?",
    re.MULTILINE,
)
# What stands at the head of the lines that have a year; those of one family tell lines apart, and so does none at all.
_HEAD = late_pattern(r"^[ \t>]*(?P<sign>[^\w\s(«\"'*]|[*](?![*]))?[^\n]*?(?<!\d)(?:19|20)\d\d(?!\d)", re.MULTILINE)
_SWAPPED = late_pattern("[↔⇄⇆⇌⇋🔄🔁🔀]")
_FAMILIES = tuple(
    map(
        frozenset,
        ("+-–—−⁻﹘﹣－¬", "✅✔❌✖❎", "🔴🔵🟢🟡🟠🟣🟤⚪⚫", "🔶🔷", "❗❓‼", "*", "➕➖", f"❤{_HEARTS}🖤💔🤎"),
    )
)
_BARE, _DASHES = "", frozenset("-–—−⁻﹘﹣－¬")


def strange_sign(text: str, *, pictures: bool) -> str | None:
    """The first sign that may say something of a person, None without one; `pictures` says whether one may, too.

    >>> strange_sign("Ветров Илья Никитич*, 1971 г.р.", pictures=True), strange_sign("**Ветров** Илья", pictures=True)
    ('*', None)
    """
    if box := _BOX.search(text):
        return box[0]
    if not _STRANGE.search(text):
        return None
    shown = _EMPHASIS.sub(_inner, text)
    found = (match[0] for match in _STRANGE.finditer(shown))
    return next((sign for sign in found if pictures or not _PICTURE.match(sign)), None)


def may_have_sign(text: str) -> bool:
    """Whether `strange_sign` can find one at all, which in most texts two looks rule out."""
    return _STRANGE.search(text) is not None or (("(" in text or "//" in text) and _BOX.search(text) is not None)


def _inner(match: re.Match[str]) -> str:
    return match[0].strip("*") if match["pair"] else ""


def heads_differ(raw: str) -> bool:
    r"""Whether the lines with a year begin with signs that tell them apart: "+" and "-", or a tick and nothing.

    >>> heads_differ("+ Ветров Илья, 1971\n- Зорин Пётр, 1972"), heads_differ("- Ветров Илья, 1971\nЗорин Пётр, 1972")
    (True, False)
    """
    if _SWAPPED.search(raw):
        return True
    if "\n" not in raw:
        return False
    heads = {match["sign"] or _BARE for match in _HEAD.finditer(raw)}
    for family in _FAMILIES:
        found = heads & family
        if not found <= _DASHES and (len(found) > 1 or (found and _BARE in heads)):
            return True
    return False
