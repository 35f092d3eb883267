"""E-letter services, as lists name them beside an address."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.characters import in_small_letters

# In small letters, as the text is for them.
_SERVICES = {
    "Ф-Письмо": late_pattern(r"ф-?\s?письм"),
    "ФСИН-письмо": late_pattern(r"фсин-?\s?письм"),
    "Зонателеком": late_pattern(r"зона-?\s?телеком|zona-?\s?tele[ck]om|(?<![a-z])zt(?![a-z])"),
    "PrisonMail": late_pattern(r"prison-?\s?mail"),
    "РосУзник": late_pattern(r"рос-?узник"),
}


def services_in(text: str) -> tuple[str, ...]:
    """The services that a text names, always in the same order.

    >>> services_in("Письма можно отправлять через «Зонателеком» и «Ф-письмо»")
    ('Ф-Письмо', 'Зонателеком')
    """
    small = in_small_letters(text)
    return tuple(name for name, pattern in _SERVICES.items() if pattern.search(small))
