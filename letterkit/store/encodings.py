"""Text in whatever encoding a sender's program wrote: recognised where one fits, else refused."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern

UTF_8 = "utf-8"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_OF_RUSSIA = ("cp1251", "cp866", "koi8-r")
_ENOUGH = 4096  # what is looked at, of a long file as of a short one
_SURE, _LEAD = 0.6, 0.12  # how Russian a text must be, and how much more than in another encoding
_COMMON = frozenset("оеаинтсрвлкмдпуОЕАИНТСРВЛКМДПУ")
"""Three letters of four in Russian, and in names; the letters that another encoding makes of them are rarer."""
_CASE_SLIPS = late_pattern(r"[а-яё][А-ЯЁ]")
_FEW = 4  # letters; fewer show nothing
_SPOILT = 4  # Cyrillic letters to a byte that is not UTF-8, in a text that is UTF-8 all the same
_NEARLY_ALL = 0.8  # of the high bytes, in UTF-16


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was written in."""

    text: str
    encoding: str


def decode(content: bytes, path: Path, encoding: str = "") -> Decoded:
    """The content as text, a byte order mark dropped: in that encoding, else in the one that fits.

    The mark of UTF-8 counts for more than what is asked: no other text begins with it.

    UTF-8 and UTF-16 are certain. What is neither is Russian in cp1251, cp866 or KOI8-R if one of the three gives far
    more of the common Russian letters than the others.

    Raises DiskError if none fits, or the one that was asked for does not; UsageError for one that does not exist.
    """
    if encoding:
        check_encoding(encoding)
        if not content.startswith(codecs.BOM_UTF8):
            return Decoded(_whole(content, path, encoding).removeprefix("\ufeff"), encoding)
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return Decoded(_whole(content, path, codec), name)
    if codec := _utf_16_without_mark(content):
        return Decoded(_whole(content, path, codec), codec)
    try:
        return Decoded(content.decode(UTF_8), UTF_8)
    except UnicodeDecodeError as error:
        found = "" if _is_spoilt_utf_8(content) else _russian_encoding(content)
        if not found:
            raise _unrecognised(path, content[: error.start].count(b"\n") + 1) from error
        return Decoded(_whole(content, path, found), found)


def check_encoding(encoding: str) -> None:
    """Raises UsageError for an encoding that does not exist or is none of text."""
    try:
        "".encode(encoding)
    except (LookupError, ValueError) as error:
        remedy = tr("Give one such as utf-8, cp1251, cp866, koi8-r or utf-16.")
        raise UsageError(tr('There is no encoding "{encoding}".', encoding=encoding), remedy) from error


def _whole(content: bytes, path: Path, codec: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fact = tr("{path} is not {encoding} text from line {line} on.", path=path, encoding=codec, line=line)
        raise DiskError(fact, tr("Name another with --encoding.")) from error


def _utf_16_without_mark(content: bytes) -> str:
    """The codec, if every other byte is the high one of an ASCII or a Cyrillic letter; else ""."""
    few = content[: _ENOUGH - _ENOUGH % 2]
    for codec, high in (("utf-16-le", few[1::2]), ("utf-16-be", few[0::2])):
        if len(content) % 2 == 0 and 0 in high and sum(byte in b"\x00\x04" for byte in high) > _NEARLY_ALL * len(high):
            return codec
    return ""


def _is_spoilt_utf_8(content: bytes) -> bool:
    """Whether it is UTF-8 but for a byte here and there, which no other encoding would mend."""
    text = content[:_ENOUGH].decode(UTF_8, errors="replace")
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in text)
    return cyrillic > _SPOILT * text.count("\ufffd")


def _russian_encoding(content: bytes) -> str:
    """The encoding in which the text is Russian beyond doubt, else ""."""
    ranked = sorted(_readings(content), reverse=True)
    if not ranked or ranked[0][0] < _SURE:
        return ""
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return ranked[0][1] if ranked[0][0] - second >= _LEAD else ""


def _readings(content: bytes) -> Iterator[tuple[float, str]]:
    """Each encoding that can be, and how Russian the text would be in it.

    That is the share of common letters in all that is not ASCII, less the capitals inside words.
    """
    few = bytes(byte for byte in content[: 16 * _ENOUGH] if byte > 0x7F or byte in b" \n")[:_ENOUGH]
    for codec in _OF_RUSSIA:
        try:
            content.decode(codec)
        except UnicodeDecodeError:
            continue
        text = few.decode(codec, errors="replace")
        foreign = sum(letter > "\x7f" for letter in text)
        if foreign >= _FEW:
            common = sum(letter in _COMMON for letter in text)
            yield (common - len(_CASE_SLIPS.findall(text))) / foreign, codec


def _unrecognised(path: Path, line: int) -> DiskError:
    fact = tr("{path} is not UTF-8 from line {line} on, and no other encoding is sure.", path=path, line=line)
    return DiskError(fact, tr("Save it as UTF-8, or name its encoding: --encoding cp1251."))
