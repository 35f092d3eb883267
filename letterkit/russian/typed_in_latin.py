"""Russian typed in Latin letters, without a Cyrillic keyboard, put into Cyrillic.

Spelling habits differ and Latin letters do not show everything (a soft sign left out), so what comes out must be
read again. The rules are of Russian spelling; where it leaves two readings, the one commoner in letters is taken.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, partial
from itertools import chain
from unicodedata import normalize

from letterkit.late_pattern import late_pattern
from letterkit.russian.characters import is_cyrillic
from letterkit.russian.english_names import from_english, is_shared, shows_english
from letterkit.russian.latin import search_key
from letterkit.russian.morphology import is_common, knows
from letterkit.russian.names.first_names import FIRST_NAMES, is_first_name
from letterkit.russian.word_table import word_pairs

# Adjectives shortened as on maps, names as English spells them, and soft signs that people leave out though the word
# without one exists as well.
_WORDS = word_pairs(
    """
    aleksander-александр aleksei-алексей alexander-александр alexei-алексей andrei-андрей charles-чарльз
    charlotte-шарлотта christine-кристин claire-клэр den-день dmitri-дмитрий dobry-добрый elizabeth-элизабет
    george-джордж henry-генри igor-игорь ilya-илья jack-джек james-джеймс jane-джейн jean-жан jennifer-дженнифер
    jessica-джессика joe-джо john-джон jose-хосе joseph-джозеф joyce-джойс juan-хуан kate-кейт kitai-китай lyubov-любовь
    mary-мэри matthew-мэтью michael-майкл natalya-наталья nikolai-николай ochen-очень ogon-огонь opyat-опять pust-пусть
    rachel-рейчел richard-ричард sarah-сара semya-семья semye-семье sergei-сергей smith-смит sophie-софи susan-сьюзан
    thomas-томас william-уильям y-у
    """
)

_CONSONANT = "[b-df-hj-np-tv-xz]"
_VOWEL = "[aeiouy]"
_SIGN = "['’ʼ`]"

# In this order; the first that fits at a position is taken. Context is that of the Latin letters.
_SPELLINGS = (
    # "сч" stands where a prefix or "с" meets счастье, счёт, считать; everywhere else "sch" is "щ"
    (r"(?:\b|(?<=\b(?:po|na|ne|ra))|(?<=\bpod)|(?<=\bpere))sch(?=ast|y?[eo]t|it)", "сч"),
    (r"shch|sch", "щ"),
    (r"zh|j(?=i)", "ж"),
    (r"kh", "х"),
    # "ться" and "тся" end verbs, no word ends in "ця"; "тск" is commoner than "цк" except in some towns and peoples
    (r"ts(?=ya\b)", "тс"),
    (r"(?<=neme|ture|done|lipe)ts(?=k)|(?<=kuzne)ts(?=k)", "ц"),
    (r"ts(?=k)", "тс"),
    (r"ts", "ц"),
    (r"ch", "ч"),
    (r"sh", "ш"),
    (r"ck", "к"),
    # signs: the hard one parts a prefix from a vowel
    (rf"(?:(?<=\bs)|(?<=\b(?:ob|ot|iz))|(?<=\b(?:pod|raz))){_SIGN}+(?=[yjeiu])|{_SIGN}{{2}}(?=[yjeiu])", "ъ"),
    (rf"(?<={_CONSONANT}){_SIGN}", "ь"),
    # y and j with a vowel
    (r"(?<=\bra)yo(?=n)|(?<=\bma)yo(?=r)", "йо"),
    (r"[yj]o", "ё"),
    (r"[yj]u", "ю"),
    (r"[yj]a|(?<=i)a\b", "я"),  # no word ends in "иа"
    (r"(?<=dorov|chast|varen|resen|echen)[yj]e\b", "ье"),
    (rf"(?<={_VOWEL}{_CONSONANT})[yj]e(?=v)", "ье"),  # Григорьевич
    (rf"(?<={_VOWEL}[lmnrstvdp])ye\b", "ые"),  # новые
    (r"[yj]e", "е"),
    # y alone: "ы" never follows к, г, х, ж, ш, ч, щ
    (rf"(?<={_VOWEL})[yj]", "й"),
    (rf"(?<!\bv)(?<={_CONSONANT})y(?=i)", "ь"),  # Ильич, but выиграть
    (r"(?<=[gkh])y\b", "ий"),
    (r"(?<=[gkh])y", "и"),
    (rf"(?<={_CONSONANT})y", "ы"),
    (r"[yj]", "й"),
    # "э" begins the pronouns это, этот and words from elsewhere
    (r"\be(?=t[aiou]|k[rz]|kon|ks[kpt]|l[dmvz]|le[km]|m[io]|ner|nv|pokh?|rn|sk|duard)|(?<=\bpo)e(?=tomu\b|zi)", "э"),
    (r"\bx|x(?=[b-df-hj-np-tvz])", "х"),
    (r"x", "кс"),
)
_SINGLE = dict(zip("abcdefghiklmnopqrstuvwz", "абцдефгхиклмнопкрстуввз", strict=True))

_CORE = f"[a-z]+(?:{_SIGN}+[a-z]+)*"
# after an opening quotation mark the closing one is not a soft sign
LATIN_WORD = late_pattern(rf"(?<!\w)(?:(?<={_SIGN}){_CORE}|{_CORE}{_SIGN}*)(?!\w)", re.IGNORECASE)
SENTENCE_BEGINS = late_pattern(r"(^|[.!?…\n])[\s\"«“'—–-]*$")
_PART = late_pattern(r"\s+|\S+")
_NOT_RUSSIAN = late_pattern(r"[\d@/\\_]|[a-z][.:][a-z]|\bwww\b")
_ROMAN_NUMBER = late_pattern(r"[IVX]{2,}")


_SHORTEST_NAME = 3
_LONG_VOWEL = late_pattern("aa|ee|oo|uu", re.IGNORECASE)

_NEAR = 8
"""Characters before a word in which the end of the sentence before it is sought."""


def name_in_cyrillic(name: str) -> str:
    """A name that is written in Latin letters in Russian ones; it need not be in a dictionary. "" where there is none.

    >>> name_in_cyrillic("John"), name_in_cyrillic("José Alonso"), name_in_cyrillic("Анна"), name_in_cyrillic("小林")
    ('Джон', 'Хосе Алонсо', '', '')

    Here, unlike in a text, words are read by English spelling if they show it: "Carter" is Картер.
    """
    reading = partial(_name_in_cyrillic, beside_english=is_english_name(name))
    russian = LATIN_WORD.sub(reading, _without_marks(name))
    return russian if not is_cyrillic(name) and is_cyrillic(russian) else ""


def is_english_name(name: str) -> bool:
    """Whether English spelling decided how a word of the name was read, so that it must be looked at.

    >>> is_english_name("John Carter"), is_english_name("Anna Kovalyova")
    (True, False)
    """
    return any(_is_english(word) for word in LATIN_WORD.findall(_without_marks(name)))


def _without_marks(name: str) -> str:
    return "".join(each if is_cyrillic(each) else normalize("NFD", each)[0] for each in normalize("NFC", name))


def _is_english(word: str) -> bool:
    return word.lower() not in _WORDS and shows_english(word)


def _name_in_cyrillic(match: re.Match[str], *, beside_english: bool) -> str:
    word = match[0]
    if _is_english(word) or (beside_english and is_shared(word)):
        return from_english(word)
    russian = _cyrillic(match)
    if name := _first_name(word):
        return russian if is_first_name(russian) else name
    # names are often spelt with one letter for what others have two for: Yury, Bely
    whole = (f"{russian[:-1]}{ending}" for ending in ("ий", "ый") if russian.endswith("ы"))
    return next((name for name in whole if knows(name.lower())), russian)


def to_cyrillic(text: str) -> str:
    """The text with its Latin words in Cyrillic: "Dorogoy Lenur, kak dela?" gives "Дорогой Ленур, как дела?".

    >>> to_cyrillic("Uvidimsya v mae")
    'Увидимся в мае'

    Words with digits, addresses of sites and mail, Roman numbers and words with letters of both alphabets stay.
    Doing it twice changes nothing more.
    """

    def read(part: re.Match[str]) -> str:
        if _NOT_RUSSIAN.search(part[0]):
            return part[0]
        return LATIN_WORD.sub(partial(_cyrillic, begins=_begins_sentence(text, part.start())), part[0])

    return _PART.sub(read, text)


def _begins_sentence(text: str, start: int) -> bool:
    near = max(0, start - _NEAR)
    before = ("," if near else "") + text[near:start]  # a cut text does not begin there
    return SENTENCE_BEGINS.search(before) is not None


def _cyrillic(match: re.Match[str], *, begins: bool = False) -> str:
    """The word in Cyrillic; if it `begins` a sentence, its capital shows a name only in an address: "Yury, privet!"."""
    word = match[0]
    if _ROMAN_NUMBER.fullmatch(word):
        return word
    if known := _WORDS.get(word.lower()):
        cyrillic = known.capitalize() if word[0].isupper() else known
    else:
        cyrillic = _known_reading(_PIECE.sub(_piece, word))
        stands_as_name = not begins or match.string.startswith((",", "!"), match.end())
        if word[0].isupper() and not is_first_name(cyrillic) and (stands_as_name or not is_common(cyrillic)):
            cyrillic = _first_name(word) or cyrillic  # Darya
    return cyrillic.upper() if len(word) > 1 and word.isupper() else cyrillic


def _first_name(word: str) -> str:
    """The common first name that is spelt so in one of the usual ways, "" if there is none."""
    if len(word) < _SHORTEST_NAME or _LONG_VOWEL.search(word):  # Ya is no Ия, Kaadyr no Кадыр
        return ""
    return _first_names().get(search_key(word), "").capitalize()


@cache
def _first_names() -> Mapping[str, str]:
    """By the key of their spellings; of those that share one, the first in the alphabet."""
    return {search_key(name): name for name in sorted(set().union(*FIRST_NAMES.values()), reverse=True)}


_PIECE = late_pattern("|".join(f"({spelling})" for spelling, _ in _SPELLINGS) + f"|[{''.join(_SINGLE)}]", re.IGNORECASE)
"""Any spelling, else a single letter."""


def _piece(match: re.Match[str]) -> str:
    piece = match[0]
    # "ı" and "ſ", which IGNORECASE takes for i and s, stay
    cyrillic = _SPELLINGS[match.lastindex - 1][1] if match.lastindex else _SINGLE.get(piece.lower(), piece)
    return cyrillic.capitalize() if piece[0].isupper() else cyrillic


# What Latin letters leave out or run together: soft signs above all, "сх" typed as "sh", "ые" as "ye".
_REREADINGS = tuple(
    (late_pattern(letters), reading)
    for letters, reading in (
        ("(?<=[бвгджзклмнпрстфхцчшщ])(?![ьъаоуыэй])", "ь"),
        ("ш", "сх"),
        ("ц", "тс"),
        ("(?<=[вднмрт])е$", "ые"),
        ("(?<=[бвднлмпрстц])ий$", "ый"),
        ("^е|(?<=о)е", "э"),
        ("(?<=[бвдзст])(?=[еёюя])", "ъ"),
    )
)

_LONGEST = 30
"""Letters: a longer word has too many readings to try them all while a letter is typed."""


@lru_cache(maxsize=4096)
def _known_reading(word: str) -> str:
    """The word; if the dictionary lacks it, with one or two letters read anew where that gives a word it has."""
    small = word.lower()
    if len(small) > _LONGEST or knows(small):
        return word
    fits = knows if word[0].isupper() else is_common  # a name is rarely a common word
    once = list(_reread(small))
    twice = (form for other in once for form in _reread(other))
    known = next(filter(fits, chain(once, twice)), "")
    return (known.capitalize() if word[0].isupper() else known) or word


def _reread(word: str) -> Iterator[str]:
    """The word with one of its letters read anew, from its end on: most soft signs stand there."""
    for letters, reading in _REREADINGS:
        for match in reversed(list(letters.finditer(word))):
            yield word[: match.start()] + reading + word[match.end() :]
