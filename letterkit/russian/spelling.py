"""Words that are misspelt, beyond doubt, and what they were meant to be.

A word is doubted only if one slip leads from it to a common word of the dictionary: a letter too many, too few, wrong
or swapped with its neighbour, or two words written as one. Names, rare and new words have no such neighbour,
or are passed over; a slip that makes another word of the dictionary is not seen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.dishes import sentences_on_dishes
from letterkit.russian.foreign_words import without_glossed
from letterkit.russian.infinitives import misspelt_verbs
from letterkit.russian.looked_up import LookedUp, words_in
from letterkit.russian.misspelt_phrases import misspelt_phrases
from letterkit.russian.morphology import is_common, is_prefixed, knows, readings
from letterkit.russian.names.gender import knows_first
from letterkit.russian.slips_of_ear import heard_as
from letterkit.russian.word_table import word_set

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_DRAWN_OUT = late_pattern(r"(.)\1\1")
"""Such as "ураааа": drawn out on purpose."""

_SHORTEST, _SHORT, _LONGEST, _SHORTEST_CAPITALISED = 4, 5, 30, 5
"""Letters. Shorter words than the first have too many neighbours, words up to the second too many by odd slips, and
longer ones than the third are not slips. With a capital, a word shorter than the fourth is rather a name."""

_SHORTEST_LOOKED_UP = 3
"""Letters of a word that says whether a text is in Russian."""

_ODD_WORD = late_pattern("«[а-яё-]+»")
"""One word in quotation marks is spoken of."""

_MOST_UNKNOWN = 20
"""Words: in a short text there may be many by chance."""

_FEWEST_UNKNOWN = 2
"""Words of a paragraph: a single one that the dictionary lacks may be a rare one."""

_MOST = 3
"""Words to choose from; more would not be read."""

_UNLISTED = late_pattern(
    "(?:ковид|гелев|наврез|янтык|куб[эе]т|самс|баурсак|кура[йяею]|казы$|шужук|бешбармак|латте|бууз|крымскотатар|сторис|лайк|репост|айран).*|воскресе|самеах|това|снову|муми|нибудь|точь|давным"
)
"""Words that the dictionary, which is of 2020, lacks though it has a neighbour of theirs; and fragments of words."""

_BEGINS_TWO, _ENDS_TWO = word_set("не ни как так то"), word_set("бы же ли что будто есть")
"""Where two words are written as one by mistake, the first is one of these or the second of those."""

_VOWELS = frozenset(map(frozenset, ("оа", "еи", "яе", "яи", "иы", "еэ")))
_CONSONANTS = frozenset(
    map(frozenset, ("сз", "тд", "пб", "кг", "вф", "вг", "шж", "щч", "ео", "ёо", "шч", "шщ", "ъь", "йе", "йи"))
)
"""Letters that sound alike in some positions: a slip of the ear, likelier than one of the hand."""

_KEYS = frozenset(frozenset(pair) for row in ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю") for pair in pairwise(row))
"""Letters that lie side by side on a Russian keyboard."""

_SMALL, _ODDEST = 2, 4
"""How odd a slip is: up to the first it is a common mistake; the last is a finger that hits the key beside."""

_SURNAME = late_pattern("(?:[оеё]в|ин|ын|[оеё]ва|ина|ына|ко|их|ых|ий|ый|ая)$")
_LIKE_NAMES = frozenset({"NOUN", "ADJF", "ADJS", "PRTF", "PRTS"})


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word as it stands, and what was meant, the likeliest first; there is always one."""

    word: str
    meant: tuple[str, ...]


def misspelt_words(paragraphs: Sequence[str], names: frozenset[str] = frozenset()) -> Iterator[Misspelt]:
    """The misspelt words of a text, each once. `names` are words known from elsewhere, in small letters.

    >>> list(misspelt_words(["Спасибо за писмо."]))
    [Misspelt(word='писмо', meant=('письмо',))]

    Only words in small letters are looked at, and capitalised ones that begin a sentence. A text with many words that
    the dictionary lacks is in another language, or nonsense.
    """
    paragraphs = [without_glossed(text) for text in paragraphs]
    words = {word.small: word.is_known for text in paragraphs for word in words_in(text)}
    unknown = sum(not is_known for is_known in words.values())
    if unknown > _MOST_UNKNOWN and unknown > len(words) / 3:
        return
    found = {slip.word: slip for text in paragraphs for slip in _slips(text, names)}
    yield from found.values()


def strange_words(paragraphs: Sequence[str], names: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words that the dictionary lacks, of those paragraphs that consist of them by half: they are not in Russian.

    >>> strange_words(["Ин тхе хоусе тхеы слееп.", "Спасибо за писмо."])
    ('тхе', 'тхеы')

    Names, which begin with a capital inside a sentence, and words of one or two letters are not looked at.
    """
    return tuple(dict.fromkeys(word for text in paragraphs for word in _strange(without_glossed(text), names)))


def _strange(text: str, names: frozenset[str]) -> list[str]:
    found = [word for word in words_in(text) if word.text.islower() or word.is_first]
    words = [word for word in found if len(word.text) >= _SHORTEST_LOOKED_UP and word.small not in names]
    unknown = [word.text for word in words if not (word.is_known or _is_explained(word.small, names))]
    return unknown if len(unknown) >= _FEWEST_UNKNOWN and len(unknown) >= len(words) / 2 else []


def _is_explained(word: str, names: frozenset[str]) -> bool:
    """Whether it is a Russian word, one of the words and forms that no dictionary lists, or a slip."""
    is_unlisted = _UNLISTED.fullmatch(word) or _DRAWN_OUT.search(word) or "-" in word
    return bool(knows(word) or is_unlisted or _is_formed(word) or _meant(word, names))


def _slips(text: str, names: frozenset[str]) -> Iterator[Misspelt]:
    quiet = _ODD_WORD.sub(lambda odd: "." * len(odd[0]), text)
    yield from (Misspelt(words, (right,)) for words, right in (*misspelt_phrases(quiet), *misspelt_verbs(text)))
    for word in dict.fromkeys(words_in(quiet)):
        if not word.is_known and (word.text.islower() or (word.text.istitle() and word.is_first)):
            meant = _meant(word.text, names)
            if meant and not _may_be_a_dish(word, text):
                yield Misspelt(word.text, meant)


def _meant(word: str, names: frozenset[str]) -> tuple[str, ...]:
    """What the word was meant to be; () if nothing is wrong with it, or that is not clear."""
    small = word.lower()
    if small in names or knows(small) or _UNLISTED.fullmatch(small):
        return ()
    if heard := heard_as(small):
        return (heard if small == word else heard.capitalize(),)
    if small == word:
        return tuple(other for other, _ in _slips_back(small))
    if len(small) < _SHORTEST_CAPITALISED or "-" in small or any(knows_first(small, gender) for gender in Gender):
        return ()
    return tuple(
        other.capitalize()
        for other, oddness in _slips_back(small)
        if (oddness <= _SMALL and _is_hardly_a_name(other)) or (oddness == 0 and not _SURNAME.search(small))
    )


def _may_be_a_dish(word: LookedUp, text: str) -> bool:
    """Whether only an odd slip leads from it to a word, as from «баурсак», and its sentence is about such things."""
    if heard_as(word.small) or any(oddness < _SMALL for _, oddness in _slips_back(word.small)):
        return False
    return any(word.text in sentence for sentence in sentences_on_dishes(text))


def _is_hardly_a_name(word: str) -> bool:
    """Whether it can hardly be a name with a slip in it, as nouns and adjectives can."""
    return " " in word or not _LIKE_NAMES & readings(word)[0]


@lru_cache(maxsize=4096)
def _slips_back(word: str) -> tuple[tuple[str, int], ...]:
    """What a word in small letters was meant to be, and how odd a slip that was."""
    if "-" in word:
        return _slips_in_parts(word.split("-"))
    if (
        not _SHORTEST <= len(word) <= _LONGEST
        or _UNLISTED.fullmatch(word)
        or _DRAWN_OUT.search(word)
        or knows(word)
        or _is_formed(word)
    ):
        return ()
    return (*((parted, 0) for parted in _parted(word)), *_neighbours(word))[:_MOST]


def _slips_in_parts(parts: list[str]) -> tuple[tuple[str, int], ...]:
    """For a word with a hyphen, if any part of it is known; one such as "сине-" is in no dictionary by itself."""
    if not any(map(knows, parts)):
        return ()
    looked_at = [part for part in parts[:-1] if not part.endswith("о")] + parts[-1:]
    meant = {part: back[0][0] for part in looked_at if (back := _slips_back(part))}
    return (("-".join(meant.get(part, part) for part in parts), _SMALL),) if meant else ()


def _is_formed(word: str) -> bool:
    """Whether it is formed from a word of the dictionary in a way so regular that no dictionary lists it."""
    return (
        is_prefixed(word)
        or (word.startswith("пол") and knows(word[3:]))  # полцены
        or (word.endswith(("ски", "цки")) and knows(f"{word}й"))  # по-христиански
        or (word.endswith(("ою", "ею")) and knows(f"{word[:-1]}й"))  # которою
    )


def _parted(word: str) -> list[str]:
    """The word as two, with a hyphen or apart."""
    halves = [(word[:cut], word[cut:]) for cut in range(1, len(word))]
    hyphenated = [f"{one}-{other}" for one, other in halves if knows(f"{one}-{other}")]
    apart = [
        f"{one} {other}"
        for one, other in halves
        if (one in _BEGINS_TWO and _is_word(other)) or (other in _ENDS_TWO and _is_word(one))
    ]
    return hyphenated or apart


def _is_word(half: str) -> bool:
    return half in _ENDS_TWO or (len(half) > 2 and is_common(half))


def _neighbours(word: str) -> list[tuple[str, int]]:
    """The common words one slip away, the likeliest slips first and none that is much odder than those."""
    found: dict[str, int] = {}
    for other, oddness in _one_slip_away(word):
        if oddness < found.get(other, _ODDEST + 1) and is_common(other):
            found[other] = oddness
    worst = min(found.values(), default=0) + 1 if len(word) > _SHORT else _SMALL
    return sorted((each for each in found.items() if each[1] <= worst), key=lambda each: (each[1], each[0]))


def _one_slip_away(word: str) -> Iterator[tuple[str, int]]:
    """Every string one slip away, and how odd that slip is, from 0 to _ODDEST."""
    for cut in range(len(word) + 1):
        one, other = word[:cut], word[cut:]
        for letter in _LETTERS:
            yield one + letter + other, 0 if letter in ("ь", one[-1:], other[:1]) else 2
            if other and (oddness := _oddness(letter, other[0])) is not None:
                yield one + letter + other[1:], oddness
        if other:
            yield one + other[1:], 0 if other[0] in ("ь", one[-1:]) else 3
        if len(other) > 1:
            yield one + other[1] + other[0] + other[2:], 3


def _oddness(one: str, other: str) -> int | None:
    """How odd one letter is for another that sounds like it or lies beside it on the keyboard; else None."""
    likely = ((0, _VOWELS), (1, _CONSONANTS), (_ODDEST, _KEYS))
    return next((oddness for oddness, pairs in likely if frozenset((one, other)) in pairs), None)
