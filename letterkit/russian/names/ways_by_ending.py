"""Where grammar says more than the engine: surnames and first names by their endings.

Each table is read from the top, the first line whose test holds decides, and a word that passes none is left
to the engine. A line with two ways says that both occur: the first is printed, and the cases in which the two
differ are uncertain.

Sources that were looked up: the academic rules of spelling of 2006 (Правила русской орфографии и пунктуации), § 13: no
я or ю after ц, so Стецу; § 71, 1: -ии in the dative of names in an unstressed -ия; § 71, 2: -ие after a stem of one
syllable, as in Лие, though the Gramota.ru service calls -ии no mistake there; the note to both: -ие where the ending is
stressed, as in Алие, Зульфие, Зие. Gramota.ru, question 247229: handbooks disagree about Georgian surnames in -ия.
Not verified: surnames in -ая that are no adjectives (Шенгелая), of which no source was found that says how men and
women decline; and, from memory, the rules for surnames of Rosental's handbook and of the Gramota.ru service (foreign,
Ukrainian and noun-like surnames), Zaliznyak's dictionary for where the stress is.
"""

from dataclasses import dataclass

from letterkit.language import marked
from letterkit.model.name import Gender
from letterkit.russian.morphology import is_adjective
from letterkit.russian.names import paradigms as way
from letterkit.russian.names import surname_words as words
from letterkit.russian.names.ends_in import WordTest, among, by_last_letter, ends_in, whole
from letterkit.russian.names.first_names import FIRST_NAMES, STRESSED_IYA, UNSTRESSED_IYA
from letterkit.russian.names.paradigms import NamePart, Way


@dataclass(frozen=True, slots=True)
class Ways:
    """How words decline that pass `test` (in small letters); `other` also occurs, for the reason `why`, a message."""

    test: WordTest
    way: Way
    other: Way | None = None
    why: str = ""


_V = f"[{way.VOWELS}]"
_C = f"[^{way.VOWELS}]"


def _one_syllable(pattern: str) -> WordTest:
    """Words of one syllable that end so."""
    fits = ends_in(pattern)
    return WordTest(lambda word: fits(word) and way.syllables(word) == 1, fits.last)


def _of_the_dictionary(pattern: str, *grammemes: str) -> WordTest:
    """Adjectives of the dictionary in that form, which end so; it is read only for what ends so."""
    fits = ends_in(pattern)
    return WordTest(lambda word: fits(word) and is_adjective(word, *grammemes), fits.last)


_SHORT_IYA = WordTest(lambda word: word.endswith("ия") and way.syllables(word) == 2, "я")
"""Ия, Лия, Мия; Гия, Зия."""

_FIRST_NAMES_IN_IJ = {name for name in FIRST_NAMES[Gender.MALE] if name.endswith("ий")}

_FLEETING = marked("the vowel may drop as in the noun")
_STRESS = marked("the ending depends on the stress")
_NOUN = marked("it may be a noun or an adjective")
_SOFT_SIGN = marked("a woman's name in a soft sign may decline or not")
_VOWEL = marked("after a vowel the ending may stay as it is")
_NOUN_OF_HERS = marked("a feminine noun in a soft sign may decline or not as a man's surname")
_NOUN_IN_IN = marked("the noun has -ом where surnames in -ин have -ым")
_UKRAINIAN = marked("-ць is Ukrainian spelling, in Russian it is -ц")
_SHORT = marked("after a stem of one syllable the rule has -ие, but many write -ии")
_OF_MANY = marked("-их, -ых may be the ending of an adjective")
_GEORGIAN = marked("it may be an adjective or a Georgian name")
_GEORGIAN_IYA = marked("handbooks disagree whether a Georgian name in -ия declines")
_UKRAINIAN_IN_O = marked("a Ukrainian name in -о")

# Козодой, Зверобой, Водопой, Рукомой, Землерой, Винокрой: a noun, o or e, and a verb's stem; but Молодой
_OF_A_VERB = f"{_V}.*(?:[ое](?:[бпмр]|ст?р|кр|гн)|(?<!мол)[ое]д)ой"

_VOWEL_SURNAMES = (
    Ways(ends_in("[оеёэиыую]"), way.frozen),
    Ways(among(words.FRENCH), way.frozen),
    Ways(ends_in(f"{_V}а"), way.frozen, way.IN_A, _VOWEL),
    Ways(_SHORT_IYA, way.IN_YA, way.IN_IYA, _SHORT),
    Ways(ends_in("ия"), way.IN_IYA, way.frozen, _GEORGIAN_IYA),
    Ways(ends_in(f"{_V}я"), way.IN_YA, way.frozen, _VOWEL),
    Ways(ends_in("[жшчщ]а"), way.IN_CHA, way.IN_KA, _STRESS),
    Ways(ends_in("ца"), way.IN_TSA, way.IN_A, _STRESS),
    Ways(ends_in("[гкх]а"), way.IN_KA),
    Ways(ends_in("а"), way.IN_A),
    Ways(ends_in("я"), way.IN_YA),
)

_HIS_SURNAMES = (
    Ways(among(words.LOSES_A_VOWEL), way.like_nouns(words.LOSES_A_VOWEL), way.masculine, _FLEETING),
    Ways(among(("сон",)), way.HARD, way.like_nouns({"сон": "сн"}), _FLEETING),  # the Korean name, or the noun
    # -их, -ых: a genitive plural that never declines (Белых), but not the Ukrainian Клых or the German Эрлих
    Ways(
        _one_syllable("[иы]х"), way.HARD, way.frozen, marked("in one syllable -ых need not be the adjective's ending")
    ),
    Ways(ends_in("рих"), way.HARD),
    Ways(ends_in("[оеё]вых|[иы]ных|[сц]ких"), way.frozen),
    Ways(_of_the_dictionary("[иы]х", "plur", "gent"), way.frozen),
    Ways(ends_in("[гкхжшчщ]их|ых"), way.frozen, way.HARD, _OF_MANY),
    Ways(ends_in("их"), way.HARD, way.frozen, _OF_MANY),  # Мюних
    Ways(_one_syllable("[оеё]к"), way.HARD),
    Ways(ends_in("бек"), way.HARD),
    Ways(among(words.KEEPS_ITS_VOWEL), way.masculine),
    Ways(ends_in("[оеёи]бок"), way.HARD, way.fleeting, _FLEETING),  # Кривобок, Тягнибок, from the noun бок
    Ways(ends_in("(?:[оеё][чш]е|ё|о)к"), way.fleeting, way.HARD, _FLEETING),
    Ways(ends_in("ек"), way.HARD, way.fleeting, _FLEETING),
    Ways(_one_syllable("ец"), way.HARD, way.HUSHING, _STRESS),  # Стец: the instrumental alone is open
    Ways(ends_in("[бвгджзкпстфхцчшщ][нрлмв]ец"), way.HARD),  # Кузнец, Мудрец, Мертвец: nothing can drop
    Ways(ends_in(f"{_C}{{2}}ец"), way.HUSHING, way.fleeting, _FLEETING),
    Ways(ends_in("ец"), way.fleeting, way.HUSHING, _FLEETING),
    Ways(_one_syllable("ць"), way.HUSHING_SOFT, way.SOFT, _UKRAINIAN),
    Ways(ends_in("ець"), way.fleeting_ukrainian, way.HUSHING_SOFT, _UKRAINIAN),
    Ways(ends_in("ць"), way.HUSHING_SOFT, way.SOFT, _UKRAINIAN),
    Ways(ends_in("[жшчщ]ь"), way.HUSHING_SOFT, way.frozen, _NOUN_OF_HERS),
    Ways(among(words.NOUNS_OF_HERS_IN_SOFT_SIGN), way.SOFT, way.frozen, _NOUN_OF_HERS),
    Ways(ends_in(f"[оеё]вь|{_V}.*ость|знь"), way.SOFT, way.frozen, _NOUN_OF_HERS),
    Ways(ends_in("ень"), way.SOFT, way.fleeting_en, _FLEETING),
    Ways(_one_syllable("ий"), way.SOFT_IN_IJ),
    Ways(ends_in("[сц]кий"), way.ADJECTIVE_KIJ),
    Ways(among(_FIRST_NAMES_IN_IJ), way.SOFT_IN_IJ),
    Ways(ends_in("[гкх]ий"), way.ADJECTIVE_KIJ),
    Ways(among(words.ADJECTIVES_IN_IJ), way.ADJECTIVE_SOFT),
    Ways(among(words.POSSESSIVE_IN_IJ), way.POSSESSIVE, way.SOFT_IN_IJ, _NOUN),
    Ways(ends_in("[жшц]ий|[жштдх]ний"), way.ADJECTIVE_SOFT, way.SOFT_IN_IJ, _NOUN),
    Ways(ends_in("[аяую]щий"), way.ADJECTIVE_SOFT),  # participles: Непомнящий
    Ways(among(("топчий",)), way.SOFT_IN_IJ, way.ADJECTIVE_SOFT, _NOUN),
    Ways(ends_in("[чщ]ий"), way.ADJECTIVE_SOFT, way.SOFT_IN_IJ, _NOUN),  # Осадчий
    Ways(ends_in("ний"), way.SOFT_IN_IJ, way.ADJECTIVE_SOFT, _NOUN),
    Ways(ends_in("ий"), way.SOFT_IN_IJ, way.ADJECTIVE, _NOUN),
    Ways(among(words.KOREAN_IN_OJ), way.SOFT),
    Ways(among(("злой",)), way.ADJECTIVE),
    Ways(_one_syllable("ой"), way.SOFT, way.ADJECTIVE, _NOUN),
    Ways(among(words.NOUNS_IN_OJ), way.SOFT, way.ADJECTIVE, _NOUN),
    Ways(ends_in(_OF_A_VERB), way.SOFT, way.ADJECTIVE, _NOUN),
    Ways(ends_in("[гкхжшчщ]ой"), way.ADJECTIVE_KIJ),
    Ways(ends_in("ой"), way.ADJECTIVE),
    Ways(ends_in("ый"), way.ADJECTIVE),
    Ways(ends_in("[йь]"), way.SOFT),
    Ways(ends_in("ич"), way.HUSHING),
    Ways(_one_syllable("[жшчщ]"), way.HARD, way.HUSHING, _STRESS),
    Ways(ends_in("ач"), way.HARD, way.HUSHING, _STRESS),
    Ways(ends_in("[жшчщц]"), way.HUSHING, way.HARD, _STRESS),
    Ways(_one_syllable("[оеё]в|н"), way.HARD),
    Ways(among(words.NOUNS_IN_IN), way.SHORT, way.HARD, _NOUN_IN_IN),
    Ways(ends_in("[юэ]н|[аиуэюя]в"), way.HARD),
    # The engine says the same of these, the most there are, and takes ten times as long.
    Ways(among(words.FOREIGN_IN_IN), way.HARD),
    Ways(ends_in("[оеё]в|[иы]н"), way.SHORT),
    Ways(whole(f"{_C}*ая"), way.IN_YA, way.frozen, _VOWEL),
    Ways(ends_in("ая"), way.frozen, way.IN_YA, _VOWEL),  # Georgian: Шенгелая
    *_VOWEL_SURNAMES,
)

_HER_SURNAMES = (
    Ways(ends_in(_C), way.frozen),
    Ways(ends_in("яя"), way.SHE_SOFT),
    Ways(among(("большая", "чужая", "злая")), way.SHE_ADJECTIVE),
    Ways(among(f"{word[:-2]}ья" for word in words.POSSESSIVE_IN_IJ), way.SHE_POSSESSIVE),
    Ways(ends_in("[жшчщц]ая"), way.SHE_HUSHING),
    Ways(whole(f"{_C}*ая"), way.IN_YA, way.SHE_ADJECTIVE, _NOUN),
    Ways(among(words.ADJECTIVES_IN_AYA), way.SHE_ADJECTIVE),
    Ways(ends_in("[сц]кая|[оеё]вая|ная"), way.SHE_ADJECTIVE),
    Ways(_of_the_dictionary("ая", "femn", "nomn"), way.SHE_ADJECTIVE),
    Ways(ends_in("ая"), way.SHE_ADJECTIVE, way.IN_YA, _GEORGIAN),
    Ways(among(words.NOUNS_LIKE_HERS), way.IN_A, way.SHE_SHORT, _NOUN),
    Ways(among(("львова",)), way.SHE_SHORT),
    Ways(whole(f"{_C}*(?:[оеё]в|[иы]н)а"), way.IN_A, way.SHE_SHORT, _NOUN),
    Ways(ends_in("(?:[оеё]в|[иы]н)а"), way.SHE_SHORT),
    Ways(whole(f"{_C}*{_V}[сц]ка"), way.IN_KA, way.SHE_SHORT, _NOUN),
    Ways(ends_in("[сц]ка"), way.SHE_SHORT, way.IN_KA, marked("a Polish or Ukrainian -ска declines as an adjective")),
    *_VOWEL_SURNAMES,
)

_HIS_FIRST_NAMES = (
    Ways(among(("данило", "гаврило", "михайло", "кирило", "самойло")), way.IN_A, way.frozen, _UKRAINIAN_IN_O),
    Ways(among(("марко", "павло", "петро", "дмитро", "левко")), way.NEUTER_LIKE, way.frozen, _UKRAINIAN_IN_O),
    Ways(ends_in("[еёиоуыэю]"), way.frozen),
    Ways(among(("шота",)), way.frozen),
    Ways(ends_in(f"{_V}а"), way.frozen, way.IN_A, _VOWEL),
    Ways(_SHORT_IYA, way.IN_YA, way.IN_IYA, _SHORT),
    Ways(among(UNSTRESSED_IYA), way.IN_IYA),
    Ways(ends_in("ия"), way.IN_IYA, way.IN_YA, _STRESS),
    Ways(among(("николя", "тома")), way.frozen, way.IN_A, marked("a French name does not decline")),
    Ways(ends_in("бек|ирек"), way.HARD),
    Ways(ends_in("ек"), way.HARD, way.fleeting, _FLEETING),  # Марек, Яцек; the engine takes -ек for the diminutive -ёк
    Ways(ends_in("[цчщ]"), way.HUSHING, way.HARD, _STRESS),
)

_HER_FIRST_NAMES = (
    Ways(ends_in("[^ьаеёиоуыэюя]"), way.frozen),
    Ways(among(("любовь",)), way.FEMININE_SOFT),
    Ways(among(("нинель", "рахиль", "эсфирь", "юдифь", "руфь", "агарь")), way.FEMININE_SOFT, way.frozen, _SOFT_SIGN),
    Ways(ends_in("ь"), way.frozen, way.FEMININE_SOFT, _SOFT_SIGN),
    Ways(ends_in("[еёиоуыэю]"), way.frozen),
    Ways(ends_in(f"{_V}а"), way.frozen, way.IN_A, _VOWEL),
    Ways(_SHORT_IYA, way.IN_YA, way.IN_IYA, _SHORT),
    Ways(among(UNSTRESSED_IYA), way.IN_IYA),
    Ways(among(STRESSED_IYA), way.IN_YA, way.IN_IYA, _STRESS),
    Ways(ends_in("ия"), way.IN_IYA, way.IN_YA, _STRESS),
    Ways(ends_in("[жчщ]а"), way.IN_CHA, way.IN_KA, _STRESS),
)

_TABLES = {
    (NamePart.SURNAME, Gender.MALE): by_last_letter(_HIS_SURNAMES),
    (NamePart.SURNAME, Gender.FEMALE): by_last_letter(_HER_SURNAMES),
    (NamePart.FIRST, Gender.MALE): by_last_letter(_HIS_FIRST_NAMES),
    (NamePart.FIRST, Gender.FEMALE): by_last_letter(_HER_FIRST_NAMES),
}


def ways_of(word: str, part: NamePart, gender: Gender) -> Ways | None:
    """The first line whose test the word (in small letters) passes; None leaves it to the engine."""
    table = _TABLES.get((part, gender))
    return next((ways for ways in table(word[-1:]) if ways.test(word)), None) if table else None
