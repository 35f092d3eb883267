"""Text from anywhere as it may be shown: what would steer a terminal, or turn or break a line, as its escape."""

from letterkit.late_pattern import late_pattern

# Controls of C0 and C1 but for line feed and tab, a carriage return that ends no line, what turns the direction of
# writing, the separators of lines and paragraphs, and halves of surrogate pairs, which file names may have.
_STEERS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff"
_IN_LINES = late_pattern(f"[{_STEERS}]|\r(?!\n)")
_IN_ONE_LINE = late_pattern(f"[{_STEERS}\n\t\r]")
_SHORT = {"\n": r"\n", "\t": r"\t", "\r": r"\r"}


def escaped(text: str) -> str:
    r"""The text in one line, in which nothing steers whoever shows it.

    >>> escaped("ИК-1\n\x1b[31m")
    'ИК-1\\n\\u001b[31m'

    Escapes are written as JSON has them, so that JSON stays JSON. Escaping twice changes nothing more.
    """
    return text if text.isprintable() else _IN_ONE_LINE.sub(lambda sign: _escape(sign[0]), text)


def escaped_lines(text: str) -> str:
    r"""The same of a text whose lines and tabs stay.

    >>> escaped_lines("one\ttwo\r\nthree\x85")
    'one\ttwo\r\nthree\\u0085'
    """
    return text if text.isprintable() else _IN_LINES.sub(lambda sign: _escape(sign[0]), text)


def without_steering(text: str) -> str:
    """The text in one line without all that, for where there is no room for escapes."""
    return text if text.isprintable() else _IN_ONE_LINE.sub("", text)


def _escape(sign: str) -> str:
    return _SHORT.get(sign) or rf"\u{ord(sign):04x}"
