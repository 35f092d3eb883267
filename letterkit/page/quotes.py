"""Quotation marks and dashes as Russian books have them: « » outside, „ “ inside, a dash between blanks.

А. Э. Мильчин, Л. К. Чельцова, «Справочник издателя и автора».
"""

import re

from letterkit.late_pattern import late_pattern

_MARK = late_pattern(r"[\"“”„«»]")
_BEFORE_OPENING = late_pattern(r"[\s(«„\[—–-]")
_DASH = late_pattern(r"(?:^|(?<=\s))(?:-{1,3}|–)(?=\s)")


def with_russian_quotes(text: str) -> str:
    """The text with its quotation marks and dashes as they are printed; everything else is as it was.

    A mark opens at the beginning of a word and closes everywhere else. Where opening and closing marks do not
    form pairs, two deep at most, the marks stay as they are, since it is not clear which ones are meant.
    """
    return _DASH.sub("—", _quoted(text))


def _quoted(text: str) -> str:
    parts, depth, after = [], 0, 0
    for match in _MARK.finditer(text):
        opens = _opens(text, match)
        depth += opens
        if not 1 <= depth <= 2:
            return text
        outside = depth == 1
        parts += [text[after : match.start()], ("«" if outside else "„") if opens else ("»" if outside else "“")]
        depth -= not opens
        after = match.end()
    return "".join([*parts, text[after:]]) if depth == 0 else text


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether the mark begins a quotation: some always do, some never; the others do where a word begins."""
    if mark.group() in "«„»”":
        return mark.group() in "«„"
    before, after = text[: mark.start()][-1:], text[mark.end() :][:1]
    return (not before or bool(_BEFORE_OPENING.match(before))) and bool(after) and not after.isspace()
