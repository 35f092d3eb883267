"""The language in which letterkit speaks to people: English, or another one that has a catalogue.

What is said is translated when it is said. What programs read (records, JSON, TSV, codes) is the same in all languages.
"""

from collections.abc import Mapping
from functools import lru_cache

from letterkit.escaping import escaped

TYPE_CHECKING = False  # what typing calls by that name, without loading typing
if TYPE_CHECKING:
    from gettext import NullTranslations
    from typing import Protocol

    class Day(Protocol):
        """A date, or what else a day is written by; asked by its method, since datetime would load for --help too."""

        def isoformat(self) -> str:
            """As programs read it."""

        def __format__(self, form: str, /) -> str: ...

        def __hash__(self) -> int: ...


CATALOGUES = __file__.replace("language.py", "locale")
"""The folder of the catalogues, in the order that gettext expects: ru/LC_MESSAGES/letterkit.mo. No pathlib: it would
double the time of --help."""

LANGUAGES: Mapping[str, str] = {"en": "English", "ru": "Русский"}
"""What each language calls itself, by its code."""

LANGUAGE_VARIABLE = "LETTERKIT_LANG"

_ENGLISH, _RUSSIAN = "en", "ru"
_catalogue: "NullTranslations | None" = None
_spoken = _ENGLISH


def speak(code: str) -> None:
    """From now on what is said is said in that language; in English where it has no catalogue."""
    global _catalogue, _spoken  # noqa: PLW0603 (one process speaks one language, as with gettext itself)
    _spoken, _catalogue = _ENGLISH, None
    if code in LANGUAGES and code != _ENGLISH:
        from gettext import translation  # noqa: PLC0415 (English needs none of it)

        try:
            _catalogue = translation("letterkit", CATALOGUES, [code])
        except OSError:  # a checkout that was never installed has no compiled catalogue
            return
        _spoken = code


def spoken() -> str:
    """The code of the language that is spoken."""
    return _spoken


def asked_for(environment: Mapping[str, str], otherwise: str = "") -> str:
    """The code of the language that the environment asks for, English if it asks for none that letterkit speaks.

    LETTERKIT_LANG decides, then the variables that gettext looks at, in its order; `otherwise` is the locale where they
    do not name one.

    >>> asked_for({"LETTERKIT_LANG": "ru", "LANG": "en_GB.UTF-8"}), asked_for({"LANGUAGE": "uk:ru", "LANG": "uk_UA"})
    ('ru', 'ru')
    """
    names = [environment.get(LANGUAGE_VARIABLE, ""), *environment.get("LANGUAGE", "").split(":")]
    names.append(next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), otherwise))
    return next(filter(None, map(language_named, names)), _ENGLISH)


def language_named(name: str) -> str:
    """The code of the language that a locale names, such as ru_RU.UTF-8; "" for one that letterkit does not speak.

    >>> language_named("ru_RU.UTF-8"), language_named("Russian_Russia"), language_named("C.UTF-8")
    ('ru', 'ru', '')
    """
    code = name[:2].lower()
    is_code = name[2:3] in ("", "_", "-", ".", "@")  # Windows spells languages out
    return code if code in LANGUAGES and (is_code or name.startswith(("Russian", "English"))) else ""


def needs_gloss() -> bool:
    """Whether whoever is spoken to needs English beside the Russian of a letter."""
    return _spoken != _RUSSIAN


def tr(message: str, **values: object) -> str:
    """The message in the language spoken, with the values in their places.

    >>> tr('There is no facility "{id}".', id="ik-2")
    'There is no facility "ik-2".'

    The message is a literal, whole sentence: it is what the catalogue is searched for. Braces stand for themselves
    where no values are given. A day is said as people write it.
    """
    spoken_message = _catalogue.gettext(message) if _catalogue else message
    return spoken_message.format(**_said(values)) if values else spoken_message


def trn(one: str, many: str, count: int, **values: object) -> str:
    """What is said of a number of things, which is the value `count`.

    >>> trn("{count} letter", "{count} letters", 2)
    '2 letters'
    """
    english = one if count == 1 else many
    spoken_message = _catalogue.ngettext(one, many, count) if _catalogue else english
    return spoken_message.format(count=count, **_said(values))


def trp(context: str, message: str, **values: object) -> str:
    """A message that means different things in different places: `context` says where this one stands.

    >>> trp("of a woman", "held")
    'held'
    """
    spoken_message = _catalogue.pgettext(context, message) if _catalogue else message
    return spoken_message.format(**_said(values)) if values else spoken_message


def day_said(day: "Day") -> str:
    """A day, or a year where no more is known, as people write it: 2026-11-22, in Russian 22.11.2026.

    `str` of a day is what programs read.
    """
    return _in_form(tr(_DAY), day)


def month_said(day: "Day") -> str:
    """The month of a day as people write it: 2026-11, in Russian 11.2026."""
    return _in_form(tr(_MONTH), day)


@lru_cache(maxsize=1024)  # what is found in a library names the same days again and again
def _in_form(form: str, day: "Day") -> str:
    return form.format(day=day)


def _said(values: "Mapping[str, object]") -> "Mapping[str, object]":
    """The values, days among them as people write them; numbers as they are, all else in one line, escaped."""
    return {name: _one_said(value) for name, value in values.items()}


def _one_said(value: object) -> object:
    if isinstance(value, int | float):
        return value
    return day_said(value) if hasattr(value, "isoformat") else escaped(str(value))


def marked(message: str, *_context: str) -> str:
    """The message as it is, for a table: it is translated when it is said, by `tr`, or by `trp` if it has a context."""
    return message


_DAY = marked("{day:%Y-%m-%d}")
_MONTH = marked("{day:%Y-%m}")


def tr_paragraphs(text: str) -> str:
    """A text such as a docstring, paragraph by paragraph."""
    return "\n\n".join(map(tr, text.split("\n\n")))
