"""Predicates that show a gender, and who each is said of, sentence by sentence through a paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from letterkit.model.name import Gender
from letterkit.russian.descriptions import SELF, descriptions, endearment
from letterkit.russian.morphology import lemmas
from letterkit.russian.reported import without_reported
from letterkit.russian.sentences import Sentence, Token, sentences
from letterkit.russian.speech import folded
from letterkit.russian.subjects import (
    PRONOUNS,
    Nominative,
    Who,
    introduces_writer,
    is_aside,
    is_subordinate,
    nominatives,
    shown_by,
    subject_of,
)
from letterkit.russian.word_table import word_set

_APOLOGY = word_set("извинить простить извиняться сердиться обижаться обидеться жаль")
_OF_THE_READER = word_set("спасибо благодарить молодец умница благодарный признательный")
_OF_THINGS = word_set(
    """
    понравиться нравиться получиться получаться оказаться случиться произойти пригодиться дойти начаться кончиться
    закончиться состояться прийтись достаться удаться остаться исполниться наступить расцвести зацвести нужный виден
    видный слышный известный открыться закрыться появиться длиться растаять
    """
)
"""Predicates that are hardly ever said of writer or reader where no pronoun stands."""

_ASKING = word_set("спрашивать спросить просить попросить интересоваться")
_OWNED = word_set("ваш ваша твой твоя наш наша его ее")
_FEELING = ("рад", "благодар", "признател", "счастлив", "уверен", "тронут", "восхищ")
_IN_PROVERBS = frozenset({"рай"})


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


@dataclass(slots=True)
class _Telling:
    """What the sentences so far have told: of whom one goes on to speak."""

    first: str
    familiar: bool
    people: set[Gender] = field(default_factory=set)
    things: set[Gender] = field(default_factory=set)
    main: Who = Who.OPEN
    main_said: bool = False
    governing: Who = Who.OPEN
    interrupted: bool = False
    seen: list[Nominative] = field(default_factory=list)
    asks: bool = False


def predicates(speech: str, first: str, *, familiar: bool) -> Iterator[Predicate]:
    """The predicates of a paragraph that are the writer's or the reader's, whose first name is `first`.

    >>> [(each.token.small, each.who.value) for each in predicates("Вчера ходил в лес. Вы рады?", "", familiar=False)]
    [('ходил', 'writer')]
    """
    telling = _Telling(folded(first), familiar)
    for sentence in map(without_reported, sentences(speech)):
        yield from _of_sentence(sentence, telling)


def _of_sentence(sentence: Sentence, telling: _Telling) -> Iterator[Predicate]:
    telling.main, telling.governing, telling.seen, telling.asks = Who.OPEN, Who.OPEN, [], sentence.asks
    telling.main_said = telling.interrupted = False
    if _IN_PROVERBS & {token.small for token in sentence.tokens}:
        return
    for number, clause in enumerate(sentence.clauses):
        yield from _of_clause(clause, number, sentence, telling)
    _remember(sentence, telling)


def _remember(sentence: Sentence, telling: _Telling) -> None:
    """Of whom the next sentence may go on to speak without naming them."""
    of_writer = any(token.small == "я" or token.likely("VERB", "1per", "sing") for token in sentence.tokens)
    if telling.seen or of_writer:
        telling.people = {gender for each in telling.seen if each.animate for gender in each.genders}
        telling.things = {gender for each in telling.seen if not each.animate for gender in each.genders}


def _of_clause(clause: Sequence[Token], number: int, sentence: Sentence, telling: _Telling) -> Iterator[Predicate]:
    if introduces_writer(clause):
        telling.main, telling.main_said = Who.WRITER, True
        return
    if _is_address(clause, telling):
        if (gender := endearment(clause)) and telling.main is not Who.OTHER:
            yield Predicate(clause[0], gender, Who.FAMILIAR, verbal=False)
        return
    below = is_subordinate(clause, number, of_many=len(sentence.clauses) > 1)
    for at, token in enumerate(clause):
        if gender := shown_by(token, clause[at - 1].small if at else ""):
            who, pronoun = subject_of(clause, at, gender)
            found: Predicate | None = Predicate(token, gender, who, pronoun)
            if who is Who.OPEN:
                found = _left_out(token, gender, clause, below, sentence.clauses[number + 1 :], telling)
            if found and found.who is not Who.OTHER:
                yield found
            if telling.main is Who.OPEN and not below:
                telling.main, telling.main_said = found.who if found else Who.OTHER, True
    yield from _described(clause, number, telling)
    _go_on(clause, below, telling)


def _described(clause: Sequence[Token], number: int, telling: _Telling) -> Iterator[Predicate]:
    """Adjectives, nouns and сам, where я, ты or Вы stands in the clause, or alone before it, or the verb says я."""
    pronoun = next((token for token in clause if token.small in PRONOUNS), None)
    if pronoun is not None:
        who = PRONOUNS[pronoun.small]
    elif any(token.likely("VERB", "1per", "sing") for token in clause):
        who = Who.WRITER
    elif telling.main in PRONOUNS.values() and not telling.main_said and not any(t.likely("VERB") for t in clause):
        who = telling.main
    elif clause[0].small in SELF and number == 0 and not telling.asks and not any(t.likely("VERB") for t in clause):
        who = Who.OTHER if any(each.animate for each in nominatives(clause)) else Who.WRITER
    else:
        who = _of_the_married(clause, telling)
    if who is not Who.OTHER:
        for token, gender in descriptions(clause):
            yield Predicate(token, gender, who, pronoun, verbal=token.small in SELF)


def _of_the_married(clause: Sequence[Token], telling: _Telling) -> Who:
    """«Замужем, двое детей.»"""
    named = Gender.FEMALE in telling.people or any(nominatives(clause)) or telling.asks
    said = any(token.small == "замужем" for token in clause) and not named
    return Who.WRITER if said and telling.main in (Who.OPEN, Who.WRITER) else Who.OTHER


def _is_address(clause: Sequence[Token], telling: _Telling) -> bool:
    if len(clause) > 3 or any({"VERB", "ADJS", "PRED"} & token.readings[0] for token in clause):  # noqa: PLR2004
        return False
    if endearment(clause) is not None:
        return True
    named = any(token.small == telling.first or token.may_be("Name") for token in clause)
    return named and all({"NOUN", "ADJF"} & token.readings[0] and token.small not in _OWNED for token in clause)


def _go_on(clause: Sequence[Token], below: bool, telling: _Telling) -> None:
    """Keep who the clause was about, for those behind it."""
    subjects = nominatives(clause)
    pronoun = next((PRONOUNS[token.small] for token in clause if token.small in PRONOUNS), None)
    of_writer = any(token.likely("VERB", "1per", "sing") for token in clause)
    telling.seen += [each for each in subjects if not each.token.is_quotation]
    verbs = [token for token in clause if token.likely("VERB")]
    of_another = below or (subjects and not verbs)
    telling.interrupted = bool(of_another or (telling.interrupted and not (subjects or pronoun or of_writer)))
    governing = _governing(clause, verbs)
    if below or (is_aside(clause) and pronoun is None):
        telling.governing = telling.governing if below or governing is Who.OPEN else governing
        return
    telling.governing = governing
    if pronoun is not None:
        telling.main, telling.main_said = pronoun, bool(verbs) or any(map(shown_by, clause))
    elif of_writer:
        telling.main, telling.main_said = Who.WRITER, True
    elif (subjects and (verbs or subjects[0].animate)) or any(map(_is_general, verbs)):
        telling.main, telling.main_said = Who.OTHER, True


def _is_general(verb: Token) -> bool:
    """«Посмотришь на облака и забудешь»: said of nobody, unless it can be a request."""
    return verb.likely("2per") and not verb.may_be("impr")


def _governing(clause: Sequence[Token], verbs: Sequence[Token]) -> Who:
    """Of whom a clause below this one speaks, if it does not say, as far as the words of this one tell."""
    words = {lemma for token in clause for lemma in lemmas(token.small)}
    if words & _OF_THE_READER:
        return Who.FAMILIAR
    if words & (_APOLOGY | _ASKING):
        return Who.WRITER
    return Who.FAMILIAR if any(token.likely("impr") for token in verbs) else Who.OPEN


def _left_out(
    token: Token, gender: Gender, clause: Sequence[Token], below: bool, behind: Sequence[Sequence[Token]], telling: _Telling
) -> Predicate | None:
    """The predicate whose subject its clause leaves out, if it is the writer or the reader."""
    if lemmas(token.small) & _OF_THINGS:
        return None
    if below:
        wished = clause[0].small == "чтобы"  # «хочу, чтобы был»: always somebody else
        return None if wished else _below(token, gender, behind, telling)
    named = {each for seen in telling.seen for each in seen.genders}
    if telling.main is Who.OTHER:
        named |= telling.people | telling.things
    if telling.main is Who.OPEN:
        return None if gender in named else _beginning(token, gender, telling)
    if telling.main in (Who.FAMILIAR, Who.FORMAL) and not telling.main_said and gender not in named:
        return Predicate(token, gender, telling.main)
    if gender in named and (telling.main is not Who.WRITER or telling.interrupted):
        return None
    return Predicate(token, gender, Who.WRITER, either=telling.main is not Who.WRITER)


def _below(token: Token, gender: Gender, behind: Sequence[Sequence[Token]], telling: _Telling) -> Predicate | None:
    if telling.main is Who.OPEN and telling.governing is Who.OPEN and not telling.seen:
        named = {each for clause in behind for noun in nominatives(clause) for each in noun.genders}
        return None if gender in named else Predicate(token, gender, Who.WRITER, either=True)
    if telling.main is Who.OTHER or gender in {each for seen in telling.seen for each in seen.genders}:
        return None
    if telling.governing is Who.WRITER:
        return Predicate(token, gender, Who.WRITER)
    of_you = telling.governing is Who.FAMILIAR or telling.main in (Who.FAMILIAR, Who.FORMAL)
    if of_you:
        return Predicate(token, gender, Who.FAMILIAR if telling.familiar else Who.FORMAL)
    return Predicate(token, gender, Who.WRITER, either=True)


def _beginning(token: Token, gender: Gender, telling: _Telling) -> Predicate | None:
    """«Вчера ходил в лес.»: the writer, unless the sentence before spoke of somebody of that gender."""
    by_people_only = any("tran" in each for each in token.readings) or token.small.startswith(_FEELING)
    if gender in telling.people or (gender in telling.things and not by_people_only):
        return None
    if telling.asks:
        return Predicate(token, gender, Who.FAMILIAR) if telling.familiar else None
    return Predicate(token, gender, Who.WRITER)
