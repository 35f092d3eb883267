"""A sender's address on mail that crosses a border: in Latin letters, the country alone in the last line.

The Letter Post Regulations of the Universal Postal Union (on how items are addressed and made up) have name and address
of addressee and sender in roman letters and arabic numerals, the country of destination in capitals, in a language of
the country of posting or one known internationally. What the posts themselves ask:

- Germany (Deutsche Post, "Brief beschriften ins Ausland"): the country in the last line, in capitals, in German,
  English or French, without its code; no blank lines; the sender upper left.
- USA (USPS, International Mail Manual, 122): the country alone in the last line, in capitals; the return address in
  roman letters and arabic numerals with the full name, not in initials.
- Russia (postal rules of 1992, 422): mail that leaves has the address in Latin letters and arabic numerals, the country
  in Russian besides.
"""

from collections.abc import Sequence
from functools import lru_cache

from letterkit.model.sender import Sender
from letterkit.russian.countries import RUSSIA, country_name, country_named
from letterkit.russian.latin import romanise


def home_country(sender: Sender) -> str:
    """The code of the country that answers go to: that of the profile, else the one the last line names; "" for none.

    >>> home_country(Sender(address=("Lindenstraße 5", "10969 Berlin", "Germany")))
    'DE'
    """
    return sender.country or (country_named(sender.address[-1]) if sender.address else "")


def is_answered_abroad(sender: Sender) -> bool:
    """Whether answers to the sender leave Russia; an address without a country is where the letters are posted.

    >>> is_answered_abroad(Sender(address=("5 Main Road", "Atlantis"), abroad=True)), is_answered_abroad(Sender())
    (True, False)
    """
    country = home_country(sender)
    return bool(sender.address) and (country != RUSSIA if country else sender.abroad)


@lru_cache(maxsize=64)  # a writer sends many letters
def latin_lines(sender: Sender) -> tuple[str, ...]:
    """Name, address and country in Latin letters, the country in English and in capitals, if it is known.

    >>> latin_lines(Sender("Анна Ковалёва", address=("Lindenstraße 5", "10969 Berlin"), country="DE"))
    ('Anna Kovalyova', 'Lindenstraße 5', '10969 Berlin', 'GERMANY')

    What the profile does not have in Latin letters is romanised.
    """
    country = home_country(sender)
    name, lines = sender.latin or romanise(sender.name), _without_country(sender.latin_address or sender.address)
    capitals = country_name(country, "en").upper() if lines else ""
    return (name, *map(romanise, lines), *([capitals] if capitals else ()))


def country_in_russian(sender: Sender) -> str:
    """The country that answers go to as Russian mail repeats it, in capitals; "" if it is not known.

    >>> country_in_russian(Sender(country="DE"))
    'ГЕРМАНИЯ'
    """
    return country_name(home_country(sender), "ru").upper()


def answer_lines(sender: Sender) -> tuple[str, ...]:
    """Where answers go, without the name at home; abroad as the envelope has it, with name and both countries.

    >>> answer_lines(Sender("Анна", address=("Lindenstraße 5", "10969 Berlin"), country="DE"))
    ('Anna', 'Lindenstraße 5', '10969 Berlin', 'GERMANY', 'ГЕРМАНИЯ')
    """
    if not is_answered_abroad(sender):
        return sender.address
    repeated = country_in_russian(sender)
    return (*latin_lines(sender), *([repeated] if repeated else ()))


def lacks_latin(lines: Sequence[str]) -> bool:
    """Whether some of the lines are in Cyrillic, but for a country.

    >>> lacks_latin(("Lindenstraße 5", "10969 Berlin", "Германия")), lacks_latin(("ул. Абая, 5", "Алматы"))
    (False, True)
    """
    return any(romanise(line) != line for line in _without_country(lines))


def _without_country(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without the last if it names a country."""
    return tuple(lines[:-1] if lines and country_named(lines[-1]) else lines)
