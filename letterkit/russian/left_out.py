"""Whose a predicate is where the clause has no subject: «Вчера ходил в лес», «Извините, что не писал»."""

from dataclasses import dataclass

from letterkit.model.name import Gender
from letterkit.russian.morphology import lemmas
from letterkit.russian.sentences import Token
from letterkit.russian.subjects import Who, nominatives
from letterkit.russian.telling import Clause, Telling
from letterkit.russian.word_table import word_set

_FEELING = ("рад", "благодар", "признател", "счастлив", "уверен", "тронут", "восхищ")
_OF_THINGS = word_set(
    """
    понравиться нравиться получиться получаться оказаться случиться произойти пригодиться дойти начаться кончиться
    закончиться состояться прийтись достаться удаться исполниться наступить расцвести зацвести нужный виден
    видный слышный известный открыться закрыться появиться длиться растаять
    """
)
"""Predicates that are hardly ever said of writer or reader where no pronoun stands."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate, the gender it shows, whom it is said of, and the pronoun by which, if one stands there.

    `either` says that writer and reader are both possible, `verbal` that with Вы it would be in the plural.
    """

    token: Token
    gender: Gender
    who: Who
    pronoun: Token | None = None
    either: bool = False
    verbal: bool = True


def left_out(token: Token, gender: Gender, clause: Clause, telling: Telling) -> Predicate | None:
    """The predicate whose subject its clause leaves out, if it is the writer or the reader.

    >>> from letterkit.russian.sentences import sentences
    >>> words = sentences("вчера ходил в лес")[0].clauses[0]
    >>> left_out(words[1], Gender.MALE, Clause(words, (), 0, below=False), Telling("", familiar=False)).who.value
    'writer'
    """
    if lemmas(token.small) & _OF_THINGS:
        return None
    if clause.joined and telling.last is not Who.OPEN:
        return None if telling.last is Who.OTHER else Predicate(token, gender, telling.last)
    if clause.below:
        return _below(token, gender, clause, telling)
    if telling.main is Who.OPEN:
        return None if gender in telling.named else _beginning(token, gender, telling)
    return _going_on(token, gender, telling)


def _going_on(token: Token, gender: Gender, telling: Telling) -> Predicate | None:
    """«Вы, наверное, устала», «Я встал, умылся»: what a clause before began."""
    named = telling.named
    if telling.main is Who.OTHER:
        named |= telling.people | telling.things
    if telling.main in (Who.FAMILIAR, Who.FORMAL) and not telling.main_said and gender not in named:
        return Predicate(token, gender, telling.main)
    if gender in named and (telling.main is not Who.WRITER or telling.interrupted):
        return None
    return Predicate(token, gender, Who.WRITER, either=telling.main is not Who.WRITER)


def _below(token: Token, gender: Gender, clause: Clause, telling: Telling) -> Predicate | None:
    if clause.words[0].small == "чтобы":  # «хочу, чтобы был»: always somebody else
        return None
    if telling.main is Who.OPEN and telling.governing is Who.OPEN and not telling.seen:
        named = {each for words in clause.behind for noun in nominatives(words) for each in noun.genders}
        return None if gender in named else Predicate(token, gender, Who.WRITER, either=True)
    if telling.main is Who.OTHER or gender in telling.named:
        return None
    if telling.governing is Who.WRITER:
        return Predicate(token, gender, Who.WRITER)
    if telling.governing is Who.FAMILIAR or telling.main in (Who.FAMILIAR, Who.FORMAL):
        return Predicate(token, gender, _reader(telling))
    return Predicate(token, gender, Who.WRITER, either=True)


def _reader(telling: Telling) -> Who:
    return Who.FAMILIAR if telling.familiar else Who.FORMAL


def _beginning(token: Token, gender: Gender, telling: Telling) -> Predicate | None:
    """«Вчера ходил в лес.»: the writer, unless the sentence before spoke of somebody of that gender."""
    by_people_only = any("tran" in each for each in token.readings) or token.small.startswith(_FEELING)
    if gender in telling.people or (gender in telling.things and not by_people_only):
        return None
    if telling.asks:
        return Predicate(token, gender, _reader(telling))
    return Predicate(token, gender, Who.WRITER)
