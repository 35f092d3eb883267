"""What in a text may be taken for a cipher: numbers, abbreviations, sequences of letters, codes."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.kept import kept
from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.rules.hidden_messages import dialled_in_words, groups_in, initials_in, numbers_in_words, pointers_in
from letterkit.russian.morphology import knows
from letterkit.russian.word_table import word_set

_PHONE = late_pattern(
    r"\+\d(?:[ ()-]{0,2}\d){7,14}(?!\d)"
    r"|(?<![\d-])8[ (-]{0,2}\d{3,4}[ )-]{0,2}\d{2,3}[ -]?\d{2}[ -]?\d{2}(?!\d)"
    r"|(?<![\d-])(?:\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{2}|\d{3}[ -]\d{2}[ -]\d{2})(?![\d-]| \d)"
)
_LONG_NUMBER = late_pattern(r"(?<![\d,.])(?!\d+000\b)(?:\d{7,}|\d{4}(?:[ -]\d{4}){3,})(?!\d)")
_DATE_OR_SUM = late_pattern(r"\d{1,2}\.\d{1,2}\.\d{2,4}|(?<!\d)(?<!\d )\d{1,3}(?: \d{3}){1,3}(?! ?\d)")
_COORDINATES = late_pattern(r"(?<![\d.,])\d{1,3}[.,]\d{3,8}°?[ ,;NSEWСЮВЗсюв.ш]{1,9}\d{1,3}[.,]\d{3,8}(?!\d)")
_SEQUENCE_OF_NUMBERS = late_pattern(r"(?<![\d.,])\d{1,4}(?:[ ,;/–-]{1,2}\d{1,4}){5,}(?!\d)")

_ABBREVIATED = late_pattern(r"\b[тниг]\. ?[дпекнэроa]\.")
_SEQUENCE_OF_LETTERS = late_pattern(r"(?<![\w.])[А-ЯЁа-яё](?:[ .,-]{1,2}[А-ЯЁа-яё](?![\w])){4,}")
_SEQUENCE_OF_PAIRS = late_pattern(r"(?<![\w-])[а-яё]-\d{1,3}(?:[,; ]+[а-яё]-\d{1,3}){3,}", re.IGNORECASE)
"""As in «к-7, д-3, с-12, п-9»."""
_NAMES_LETTERS = late_pattern(r"витамин|букв|групп|класс|категори", re.IGNORECASE)

_CODE = late_pattern(r"(?<![\w-])(?=[А-ЯЁA-Z\d/-]*\d)[А-ЯЁA-Z\d]{2,}(?:[-/][А-ЯЁA-Z\d]+)*(?![\w-])")
_FORMULA = late_pattern(r"(?:[CHNOSPKFСНОРК]\d{0,2})+")
"""As in H2SO4, in Latin or Russian letters."""

_MOST_SWITCHES = 2
"""How often letters and digits alternate in «Ту-154М» or «ИК-7»; in a code they do so more often."""

_CAPITALS = late_pattern(r"(?<![\w.-])[А-ЯЁ]{2,7}(?!\w)")
_SHOUTED = late_pattern(r"(?<![А-ЯЁ])[А-ЯЁ]{2,}(?:[ ,!-]+[А-ЯЁ]{2,}){2,}")
_WORD = late_pattern("[А-ЯЁ]+")
_VOWEL = late_pattern("[АЕЁИОУЫЭЮЯ]")
_HARD_TO_SAY = late_pattern("[^АЕЁИОУЫЭЮЯ]{4,}|^[^АЕЁИОУЫЭЮЯ]{3}|[АЕЁИОУЫЭЮЯ]{3}")

_SHORT_WORDS = word_set(
    """
    не ни да но на по за до от из со во ко об бы же ли ты мы вы он их её ее ей им ем ах ох ой ух эх уж то та те ту ёж
    нет имя все всё она оно они мой моя моё мои ваш наш его ему вас вам нас нам мне тот это как что кто где тут там вот
    уже ещё еще оба два две три сто раз дом мир год так или при без для над под жду жди был сам лес сон кот пёс пес
    рад ура тем эта эти век час май зло дно чем иду иди пою еду них ним ней
    """
)
_KNOWN = word_set(
    """
    рф сша ссср снг ес оон тв пк эвм смс днк рнк нло мкс наса аэс гэс тэц лэп нии мгу спбгу спб вуз пту егэ огэ гиа
    гто зож жкх загс узи мрт кт экг лфк орви орз дтп гаи пдд мчс чп тюз мхат бдт вднх цум гум бам ваз газ уаз зил
    камаз ржд мпс мцк мкад жд влксм кпсс нэп вов квн нхл кхл фифа уефа фиде цска ска юнеско воз бсэ обж изо пс псс хх
    фбк всу сво чвк зсу овд лгбт
    ик сизо кп лиу вк лпу фсин уфсин гуфсин фку удо пвр шизо пкт епкт пфрси
    """
)
"""Abbreviations that everyone knows. Those of the last line belong to prison, those of the one before are topics, L603.
"""


@dataclass(frozen=True, slots=True)
class Cipher:
    """One kind of what may be a cipher, all of that kind in the letter, and the remedy; `marked`, as in _KINDS."""

    message: str
    texts: tuple[str, ...]
    remedy: str


def ciphers_in(paragraphs: Sequence[str]) -> Iterator[Cipher]:
    """What may be a cipher in a letter, one value for each kind."""
    for message, find, remedy in _KINDS:
        found = tuple(dict.fromkeys(text for paragraph in paragraphs for text in _found_by(find, paragraph)))
        if found:
            yield Cipher(message, found, remedy)


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def _found_by(find: Callable[[str], Iterator[str]], paragraph: str) -> tuple[str, ...]:
    return tuple(text.strip(" ,;-–") for text in find(paragraph))


_DIGIT = late_pattern(r"\d")


def _numbers(text: str) -> Iterator[str]:
    if _DIGIT.search(text):
        yield from _in_digits(text)
    yield from dict.fromkeys((*numbers_in_words(text), *dialled_in_words(text)))


def _in_digits(text: str) -> Iterator[str]:
    yield from _PHONE.findall(text)
    rest = _PHONE.sub(" ", text)
    yield from _LONG_NUMBER.findall(rest)
    yield from _COORDINATES.findall(rest)
    for sequence in _SEQUENCE_OF_NUMBERS.findall(_DATE_OR_SUM.sub(" · ", _LONG_NUMBER.sub(" ", rest))):
        if not _counts(sequence):
            yield sequence
    yield from groups_in(rest)


def _counts(sequence: str) -> bool:
    """Whether a sequence goes up or down by equal steps: 10, 9, 8, 7, 6, 5."""
    numbers = [int(number) for number in re.findall(r"\d+", sequence)]
    return len({later - earlier for earlier, later in pairwise(numbers)}) == 1


def _codes(text: str) -> Iterator[str]:
    if _DIGIT.search(text):
        yield from _codes_with_digits(text)
    for sequence in _SEQUENCE_OF_LETTERS.finditer(_ABBREVIATED.sub(" · ", text)):
        if not _NAMES_LETTERS.search(text):
            yield sequence[0]
    yield from initials_in(text)


def _codes_with_digits(text: str) -> Iterator[str]:
    for code in _CODE.findall(_PHONE.sub(" ", text)):
        kinds = [character.isdigit() for character in code if character.isalnum()]
        switches = sum(one != other for one, other in pairwise(kinds))
        if switches > _MOST_SWITCHES and not _FORMULA.fullmatch(code):
            yield code
    yield from _SEQUENCE_OF_PAIRS.findall(text)


def _abbreviations(text: str) -> Iterator[str]:
    quiet = _SHOUTED.sub(lambda shouted: shouted[0].lower() if _is_said(shouted[0]) else shouted[0], text)
    for match in _CAPITALS.finditer(quiet):
        word = match[0]
        explained = quiet[match.end() :].lstrip("»").startswith(" (") or quiet[: match.start()].endswith("(")
        if word.lower() not in _KNOWN and not explained and not _is_word(word) and set(word) != {"Х"}:  # a blank, L610
            yield word


def _is_said(shouted: str) -> bool:
    """Whether a row of words in capitals is a sentence that somebody shouts: Russian has half of them."""
    words = _WORD.findall(shouted)
    return sum(knows(word) for word in words) * 2 >= len(words)


def _is_word(capitals: str) -> bool:
    """Whether the capitals may be a stressed word: a short one by the list, a longer one by its sound."""
    if len(capitals) <= 3:
        return capitals.lower() in _SHORT_WORDS
    return bool(_VOWEL.search(capitals)) and not _HARD_TO_SAY.search(capitals)


_KINDS: tuple[tuple[str, Callable[[str], Iterator[str]], str], ...] = (
    (
        marked("numbers that a censor may take for a cipher: {texts}"),
        _numbers,
        marked("Leave them out, or say in words what they are for."),
    ),
    (
        marked("unexplained abbreviations that a censor may take for a cipher: {texts}"),
        _abbreviations,
        marked("Write them in full, or explain them in brackets."),
    ),
    (
        marked("codes or sequences of letters that a censor may take for a cipher: {texts}"),
        _codes,
        marked("Leave them out, or say what they are."),
    ),
    (
        marked("words that a censor may take for the key to a hidden message: {texts}"),
        pointers_in,
        marked("Leave them out, or say plainly what you mean."),
    ),
)
