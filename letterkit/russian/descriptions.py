"""What else shows a gender beside я, ты or Вы: сам, один, an adjective alone, a noun such as учительница, «замужем»."""

from collections.abc import Iterator, Sequence

from letterkit.model.name import Gender
from letterkit.russian.morphology import lemmas
from letterkit.russian.people_nouns import gender_of_person
from letterkit.russian.sentences import Token
from letterkit.russian.shown_gender import GENDERS
from letterkit.russian.subjects import nominatives, outside_phrases
from letterkit.russian.word_table import word_set

SELF = {"сам": Gender.MALE, "сама": Gender.FEMALE}
_ALONE = {"один": Gender.MALE, "одна": Gender.FEMALE}
_COPULAS = word_set("работать быть стать остаться служить трудиться являться подрабатывать становиться")
_COMPARING = word_set("как словно будто точно вроде чем")
_APART = word_set("и с не ни или да")
_SET_PHRASES = word_set("по собой себе за на из")
"""«сам по себе», «сам не свой», «один за другим», «один из нас»."""

_ENDEARMENTS = word_set(
    "дорогой милый родной любимый хороший славный уважаемый золотой драгоценный ненаглядный замечательный"
)
_LONGEST_ADDRESS = 3


def descriptions(clause: tuple[Token, ...]) -> Iterator[tuple[Token, Gender]]:
    """The words that show the gender of whom a clause is about that has я, ты or Вы for its subject.

    >>> from letterkit.russian.sentences import sentences
    >>> [(token.small, gender.value) for token, gender in descriptions(sentences("я живу одна")[0].clauses[0])]
    [('одна', 'f')]
    """
    named = [each for each in nominatives(clause) if each.animate and "NOUN" in each.token.readings[0]]
    people = {gender for each in named for gender in each.genders if gender_of_person(each.token.small) is None}
    for at in outside_phrases(clause):
        if any(each.small in _COMPARING for each in clause[max(1, at - 2) : at]):
            continue
        gender = _of_adjective(clause, at)
        if gender is None or gender in people:
            gender = _of_noun(clause, at)
        if gender:
            yield clause[at], gender


def _of_adjective(clause: Sequence[Token], at: int) -> Gender | None:
    token, behind = clause[at], clause[at + 1 :]
    follows = behind[0] if behind else None
    if (gender := SELF.get(token.small) or _ALONE.get(token.small)) is not None:
        in_phrase = follows is not None and follows.small in _SET_PHRASES
        counts = token.small in _ALONE and (_takes_object(clause) or (follows is not None and _is_nominal(follows)))
        return None if in_phrase or counts else gender
    if token.small == "замужем":
        return Gender.FEMALE
    tags = [each for each in token.readings if {"ADJF", "PRTF"} & each and {"sing", "nomn"} <= each]
    plain = tags and {"ADJF", "PRTF"} & token.readings[0] and "Apro" not in token.readings[0]
    genders = {gender for each in tags for tag, gender in GENDERS.items() if tag in each}
    if not plain or len(genders) != 1 or any("NOUN" in each.readings[0] and _agrees(each, genders) for each in behind):
        return None
    (gender,) = genders
    return None if gender is Gender.MALE and (_takes_object(clause) or token.may_be("femn")) else gender


def _takes_object(clause: Sequence[Token]) -> bool:
    return any(token.likely("VERB", "tran") for token in clause)


def _is_nominal(token: Token) -> bool:
    return bool({"NOUN", "ADJF", "PRTF", "NUMR"} & token.readings[0])


def _agrees(noun: Token, genders: set[Gender]) -> bool:
    shown = {"masc": Gender.MALE, "femn": Gender.FEMALE, "ms-f": next(iter(genders))}
    return any(
        {"nomn", "sing"} <= each and genders & {shown[tag] for tag in shown if tag in each} for each in noun.readings
    )


def _of_noun(clause: Sequence[Token], at: int) -> Gender | None:
    """A noun that says what somebody is: beside the pronoun alone, or in the instrumental with «быть», «работать»."""
    token, ends = clause[at], next((n for n, each in enumerate(clause) if n > at and each.small in _APART), None)
    verbs = [each for each in clause[:ends] if {"VERB", "INFN"} & each.readings[0]]
    if "NOUN" not in token.readings[0] or (at > 0 and clause[at - 1].small in _APART):
        return None
    if all(lemmas(each.small) & _COPULAS for each in verbs):
        case = "ablt" if verbs and not token.may_be("NOUN", "sing", "nomn") else "nomn"
        return gender_of_person(token.small) if token.may_be("NOUN", "sing", case) else None
    return None


def endearment(clause: Sequence[Token]) -> Gender | None:
    """The gender of an address without a name: «дорогая моя», «мой хороший»; None of any other clause.

    >>> from letterkit.russian.sentences import sentences
    >>> endearment(sentences("дорогая моя")[0].clauses[0]), endearment(sentences("дорогая посылка")[0].clauses[0])
    (<Gender.FEMALE: 'f'>, None)
    """
    if len(clause) > _LONGEST_ADDRESS or not any(lemmas(token.small) & _ENDEARMENTS for token in clause):
        return None
    genders = {_of_address(token) for token in clause}
    return genders.pop() if len(genders) == 1 else None


def _of_address(token: Token) -> Gender | None:
    if token.small in ("мой", "моя") or lemmas(token.small) & _ENDEARMENTS:
        return next((GENDERS[tag] for tag in GENDERS if token.may_be("ADJF", "sing", "nomn", tag)), None)
    return None
