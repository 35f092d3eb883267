"""Pasted markup read as the text it shows: HTML, Markdown, BBCode, tables, stress marks, signs of a channel."""

import re
import unicodedata
from html import unescape

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.contacts import MAY_HAVE_CONTACTS, without_contacts
from letterkit.russian.blocks.line_breaks import mended_breaks
from letterkit.russian.blocks.shown_html import shown_text

# One line of letters and ordinary punctuation, as most blocks are: nothing to look for.
_PLAIN = late_pattern(r"[А-Яа-яЁё0-9A-Za-z .,;:()«»\"№/'!?-]*")
_PERHAPS = ("- ", " -", " / ", "://", '",', '";')
_UNUSUAL = late_pattern(rf"{MAY_HAVE_CONTACTS}| [А-ЯЁа-яё] [А-ЯЁа-яё] [А-ЯЁа-яё] ")
_TAG = late_pattern(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|<!--|<!DOCTYPE", re.IGNORECASE)
_ENTITY = late_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10}\d?);?")
_SIGN = late_pattern(r"[\[\]`\\#@|\t¬\u2043\u20e3]")
_BULLETS = ("> ", "+ ", "- ", "· ", "◦ ")
_LINK = late_pattern(
    r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*>?(?:\s+\"[^\"]*\")?\s*\)"
)
_LINK_BY_NUMBER = late_pattern(r"\[([^\[\]\n]+)\]\[[\w ]*\]")
_WIKI = late_pattern(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]|\[(?:id|club|public)\d+\|([^\[\]|\n]+)\]")
_BBCODE = late_pattern(
    r"\[(?P<tag>br|b|i|u|s|url|img|email|quote|code|list|li|\*|size|color|font|center|left|right|table|tr|td|th|p|hr|h\d)"
    r"(?:=[^\[\]\n]*)?\]|\[/(?P<end>b|i|u|s|url|img|email|quote|code|list|li|size|color|font|center|left|right|table|"
    r"tr|td|th|p|h\d)\]",
    re.IGNORECASE,
)
_ROWS = frozenset(("list", "li", "*", "tr", "p", "quote", "table", "br", "hr", "h1", "h2", "h3", "center"))
_CELLS = frozenset(("td", "th"))
_QUOTED = r"\"(?:[^\"\n]|\"\")*\"[ ]?"
_CELLS_IN_QUOTES = late_pattern(rf"^[ \t]*{_QUOTED}(?:[,;](?:[ ]?{_QUOTED}|[^,;\"\n]*))+$", re.MULTILINE)
_CELL = late_pattern(r"\"((?:[^\"\n]|\"\")*)\"(?=[ ]?(?:[,;]|$))")
_ESCAPED = late_pattern(r"\\(?=[\\`*_{}\[\]()#+.!|~>-])")
_QUOTE = late_pattern(
    r"^[ \t]*(?:>[ \t]?)+|^[ \t]*(?:[+·◦⁃]|-(?=[ \t]))[ \t]*|^[ \t]*#{1,6}[ \t]+|`+|[0-9#*]\ufe0f?\u20e3", re.MULTILINE
)
_RULE = late_pattern(r"^(?=[ \t:]*[|+=-])[ \t|:+=-]{2,}$\n?", re.MULTILINE)
_NUMBER_CELL = late_pattern(r"^[ \t]*(?:\|[ \t]*)?(?:№[ ]?)?\d{1,4}\.?[ ]*[|;\t][ \t]*(?=\S)", re.MULTILINE)
_TABLE_ROW = late_pattern(r"^[ \t]*\|.*|^[^|\n]*\|[^|\n]*\|.*", re.MULTILINE)
# Strokes, dashes or dots instead of commas, all through a line.
_SEPARATED = late_pattern(r"[ ][/—–·•][ ](?!Алани|Кузбасс|Чуваши|Югр)|·[ ]")
_MANY = 3
_GLUED_DASH = late_pattern(r"(?<=\w)[‐‑‒–—−⁻﹘﹣－](?=\w)")
_TABS = late_pattern(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")
# A mark of stress on a vowel, also where a Latin look-alike carries it in a Russian word.
_STRESS = late_pattern(r"([аеиоуыэюяАЕИОУЫЭЮЯ]\u0308?)[\u0300\u0301]+")
_STRESS_ON_LATIN = late_pattern(
    r"(?<=[\u0400-\u04ff])([aeoypxcAEOPCXTKMH])[\u0300\u0301]|([aeoypxcAEOPCX])[\u0300\u0301](?=[\u0400-\u04ff])"
)
# A name set with blanks between its letters.
_SPACED = late_pattern(r"(?<!\w)(?:[А-ЯЁ](?: [А-ЯЁ]){3,}|[А-ЯЁ](?: [а-яё]){3,})(?!\w)")
_ACCENTED = late_pattern(r"[\u0300\u0301ѐѝЀЍáàéèóòýÁÀÉÈÓÒÝ]")


def without_markup(raw: str) -> str:
    r"""The text a pasted piece shows, line by line; cells of a table are parted by semicolons.

    >>> without_markup("<p><b>Зорину Павлу</b>,<br>1980&nbsp;г.&nbsp;р.</p>").split("\n")
    ['Зорину Павлу,', '1980\xa0г.\xa0р.']

    Links keep their words and lose their address; hashtags and handles go unless they say where somebody is. What is
    struck out stays between "~~". A text without markup comes back as it is. Raises nothing.
    """
    unusual = _UNUSUAL.search(raw)
    if not unusual and _PLAIN.fullmatch(raw) and not any(part in raw for part in _PERHAPS):
        return raw
    text = _SPACED.sub(_set_close, raw) if unusual else raw
    if "&" in text and _ENTITY.search(text):
        text = unescape(unescape(text))
    if "<" in text and _TAG.search(text):
        text = shown_text(text)
    if _ACCENTED.search(text):
        text = _without_stress(text)
    if len(_SEPARATED.findall(text)) >= _MANY:
        text = "\n".join(map(_with_commas, text.split("\n")))
    text = mended_breaks(_GLUED_DASH.sub("-", text))
    if '",' in text or '";' in text:
        text = _CELLS_IN_QUOTES.sub(lambda row: _CELL.sub(lambda cell: cell[1].replace('""', '"'), row[0]), text)
    if _has_signs(text):
        return _without_signs(text)
    return without_contacts(text) if unusual else text


def _set_close(word: re.Match[str]) -> str:
    return word[0].replace(" ", "")


def _with_commas(line: str) -> str:
    return _SEPARATED.sub("; ", line) if len(_SEPARATED.findall(line)) >= _MANY else line


def _has_signs(text: str) -> bool:
    if _SIGN.search(text):
        return True
    return text.lstrip().startswith(_BULLETS) or any(f"\n{bullet}" in text for bullet in _BULLETS)


def _without_signs(text: str) -> str:
    """Without what Markdown, BBCode, tables and channels add."""
    if "[" in text:
        text = _WIKI.sub(lambda link: link[1] or link[2], text)
        text = _LINK_BY_NUMBER.sub(r"\1", _LINK.sub(r"\1", text))
        text = _BBCODE.sub(_as_a_break, text)
    text = without_contacts(_ESCAPED.sub("", text))
    text = _NUMBER_CELL.sub("", _RULE.sub("", _QUOTE.sub("", text)))
    if "|" in text:
        text = _TABLE_ROW.sub(lambda row: row[0].strip(" \t|").replace("|", ";"), text)
    return _TABS.sub("; ", text)


def _as_a_break(code: re.Match[str]) -> str:
    tag = (code["tag"] or code["end"]).lower()
    if tag == "s":
        return "~~"
    return "\n" if tag in _ROWS else "\t" if tag in _CELLS and code["end"] else ""


def _without_stress(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    apart = _STRESS_ON_LATIN.sub(lambda letter: letter[1] or letter[2], _STRESS.sub(r"\1", apart))
    return unicodedata.normalize("NFC", apart)
