"""Words that show a gender, and who each is said of, sentence by sentence through a paragraph."""

from collections.abc import Iterator

from letterkit.model.name import Gender
from letterkit.russian.clause_kinds import introduces_writer
from letterkit.russian.descriptions import SELF, descriptions, endearment
from letterkit.russian.left_out import Predicate, left_out
from letterkit.russian.reported import own_sentences
from letterkit.russian.sentences import Token
from letterkit.russian.shown_gender import shown_by
from letterkit.russian.speech import folded
from letterkit.russian.subjects import PRONOUNS, Who, nominatives, subject_of
from letterkit.russian.telling import Clause, Telling, clauses_of
from letterkit.russian.word_table import word_set

_IN_PROVERBS = frozenset({"рай"})
"""«Рад бы в рай, да грехи не пускают.»"""

_OWNED = word_set("ваш ваша твой твоя наш наша его ее")
_LONGEST_ADDRESS = 3


def predicates(speech: str, first: str, *, familiar: bool) -> Iterator[Predicate]:
    """The predicates of a paragraph that are the writer's or the reader's, whose first name is `first`.

    >>> [(each.token.small, each.who.value) for each in predicates("Вчера ходил в лес. Вы рады?", "", familiar=False)]
    [('ходил', 'writer')]
    """
    telling = Telling(folded(first), familiar)
    for sentence in own_sentences(speech):
        if not any(token.small in _IN_PROVERBS for token in sentence.tokens):
            telling.begin(sentence)
            for clause in clauses_of(sentence):
                yield from _of_clause(clause, telling)
            telling.end(sentence)


def _of_clause(clause: Clause, telling: Telling) -> Iterator[Predicate]:
    if introduces_writer(clause.words):
        telling.say_of(Who.WRITER)
    elif _is_address(clause, telling):
        if (gender := endearment(clause.words)) and telling.main is not Who.OTHER:
            yield Predicate(clause.words[0], gender, Who.FAMILIAR, verbal=False)
    else:
        for at, token in enumerate(clause.words):
            if gender := shown_by(token, clause.words[at - 1] if at else None):
                yield from _said(at, gender, clause, telling)
        yield from _described(clause, telling)
        telling.go_on(clause)


def _said(at: int, gender: Gender, clause: Clause, telling: Telling) -> Iterator[Predicate]:
    """The predicate at that place, unless it is said of somebody else."""
    token = clause.words[at]
    who, pronoun = subject_of(clause.words, at, gender)
    found: Predicate | None = Predicate(token, gender, who, pronoun)
    if who is Who.OPEN:
        found = left_out(token, gender, clause, telling)
    telling.last = found.who if found else Who.OTHER
    if found and found.who is not Who.OTHER:
        yield found
    if telling.main is Who.OPEN and not clause.below:
        telling.say_of(telling.last)


def _described(clause: Clause, telling: Telling) -> Iterator[Predicate]:
    """Adjectives, nouns and сам, said of the writer or the reader."""
    pronoun = clause.pronoun
    who = PRONOUNS[pronoun.small] if pronoun is not None else _of_whom(clause, telling)
    if who is not Who.OTHER:
        for token, gender in descriptions(clause.words):
            yield Predicate(token, gender, who, pronoun, verbal=token.small in SELF)


def _of_whom(clause: Clause, telling: Telling) -> Who:
    """Who a clause without a pronoun describes: one that stands alone before it, or the writer, as its verb says."""
    words = clause.words
    if clause.of_writer:
        return Who.WRITER
    if telling.main in PRONOUNS.values() and not telling.main_said and not clause.verbs:
        return telling.main
    if words[0].small in SELF and clause.number == 0 and not telling.asks and not clause.verbs:
        return Who.OTHER if any(each.animate for each in nominatives(words)) else Who.WRITER
    if telling.main not in (Who.OPEN, Who.WRITER) or not any(token.small == "замужем" for token in words):
        return Who.OTHER
    named = Gender.FEMALE in telling.people or any(nominatives(words)) or telling.asks
    return Who.OTHER if named else Who.WRITER


def _is_address(clause: Clause, telling: Telling) -> bool:
    words = clause.words
    if len(words) > _LONGEST_ADDRESS or any(_says_something(token) for token in words):
        return False
    named = any(token.small == telling.first or token.may_be("Name") for token in words)
    calls = named and all({"NOUN", "ADJF"} & token.readings[0] and token.small not in _OWNED for token in words)
    return calls or endearment(words) is not None


def _says_something(token: Token) -> bool:
    return bool({"VERB", "ADJS", "PRED"} & token.readings[0])
