"""English names as Russian writes them: by what they sound like, where the letters would mislead.

Only for the name somebody signs with, and only as an offer: a name has no other authority than whoever bears it. The
rules are those of practical transcription (Gilyarevsky and Starostin); names that became usual otherwise have a table.
"""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.word_table import word_pairs

_USUAL = word_pairs(
    """
    aaron-аарон adam-адам alan-алан albert-альберт alexander-александр alfred-альфред alice-элис alison-элисон
    amanda-аманда amy-эми andrew-эндрю andrews-эндрюс andy-энди anne-энн anthony-энтони april-эйприл ashley-эшли
    audrey-одри bailey-бейли baker-бейкер barbara-барбара beatrice-беатрис benjamin-бенджамин benny-бенни
    blake-блейк bonny-бонни bradley-брэдли brian-брайан bruce-брюс campbell-кэмпбелл carl-карл carol-кэрол
    caroline-кэролайн catherine-кэтрин cathy-кэти cecile-сесиль chelsea-челси chloe-хлоя christian-кристиан
    church-чёрч claude-клод cohen-коэн colin-колин craig-крейг daisy-дейзи daley-дейли danny-дэнни dave-дейв
    davis-дэвис deborah-дебора denny-денни diana-диана douglas-дуглас drake-дрейк duke-дюк dylan-дилан edward-эдвард
    edwards-эдвардс edwin-эдвин elaine-элейн ellen-эллен emily-эмили emma-эмма eric-эрик ethan-итан eugene-юджин
    evans-эванс eve-ив fiona-фиона fitzgerald-фицджеральд frances-фрэнсис francis-фрэнсис frank-фрэнк gareth-гарет
    geoffrey-джеффри gerald-джеральд grace-грейс graham-грэм gregory-грегори hailey-хейли haley-хейли hall-холл
    hannah-ханна harris-харрис harry-гарри harvey-харви hayes-хейс hayley-хейли heather-хизер helen-хелен
    howard-ховард hugh-хью hughes-хьюз hutchinson-хатчинсон ian-иэн isaac-айзек isaacs-айзекс isabelle-изабель
    jackie-джеки jackson-джексон jacob-джейкоб jacqueline-жаклин jake-джейк janet-джанет jason-джейсон jeff-джефф
    jenkins-дженкинс jenny-дженни jeremy-джереми jerry-джерри jill-джилл jim-джим jimmy-джимми joan-джоан
    johnny-джонни johnson-джонсон jonathan-джонатан jones-джонс josh-джош joshua-джошуа joy-джой judith-джудит
    judy-джуди justin-джастин katherine-кэтрин kathleen-кэтлин kathy-кэти keith-кит kennedy-кеннеди kenny-кенни
    kevin-кевин kyle-кайл lauren-лорен lawrence-лоуренс lenny-ленни leslie-лесли lewis-льюис louis-луи louise-луиза
    lucas-лукас lucy-люси luke-люк lynch-линч macdonald-макдональд mackenzie-маккензи marc-марк margaret-маргарет
    mark-марк martha-марта matthews-мэтьюс maxwell-максвелл mcdonald-макдональд melanie-мелани michelle-мишель
    mike-майк miller-миллер mitchell-митчелл morgan-морган murphy-мёрфи murray-мюррей myers-майерс nancy-нэнси
    nathan-натан neil-нил nicholas-николас nichols-николс nicole-николь oliver-оливер olivia-оливия owen-оуэн
    patricia-патрисия paul-пол penny-пенни peter-питер phoebe-фиби powell-пауэлл price-прайс ralph-ральф
    rebecca-ребекка renee-рене riley-райли robert-роберт roberts-робертс robin-робин roger-роджер rogers-роджерс
    russell-рассел ruth-рут rutherford-резерфорд ryan-райан sally-салли sandra-сандра sean-шон shannon-шеннон
    stacy-стейси stanley-стэнли stephen-стивен steve-стив steven-стивен stone-стоун stuart-стюарт sullivan-салливан
    sydney-сидни taylor-тейлор theodore-теодор theresa-тереза thompson-томпсон timothy-тимоти tracey-трейси
    tracy-трейси turner-тёрнер tyler-тайлер vincent-винсент virginia-вирджиния wade-уэйд wallace-уоллес
    washington-вашингтон watts-уоттс wayne-уэйн white-уайт williams-уильямс williamson-уильямсон wright-райт
    young-янг zachary-закари
    """
)

_SHARED = word_pairs(
    """
    angela-анджела daniel-дэниел david-дэвид jordan-джордан julia-джулия julian-джулиан laura-лора rose-роуз
    samuel-сэмюэл simon-саймон zoe-зои
    """
)
"""Names that others have, too, and say otherwise: they are English only beside a word that shows it."""

_MARKS = late_pattern(
    r"c(?!h|enko|ki\b|yk\b)|chr|ph|th|igh|ee(?![av])|oo(?!l\b|lov|mas|rzh|ry)|\bmc|sch(?=[mnlrw])"
    r"|(?:[lrkgsm]|nn|bb|dd|tt)ie\b"  # Julie, but Safie is a Tatar name
    r"|(?:[bcdhklrst]l|[dt]n|w|ck|ph|fr|th|[ldm]s)ey\b"  # Shelley, but Sergey, Pantaley and Korney are Russian
    r"|(?:bb|dd|gg|ll|pp|rr|ss|tt)y\b"
    r"|ow(?:ns?|l\w*|e)?\b|aw(?![aeiou])|ew(?:\b|t)"
    r"|\bwa(?=l[klt]|ts|tk|rd|rr|sh)|\bwe(?=bb|ll|sl|st|nd)|\bwi(?=l(?!h)|ns|ng|nn|gg|th|s)|\bwh|\bwr|\bwoo"
    r"|x(?=(?:ter|ton|ley|ford)\b)",
    re.IGNORECASE,
)
"""What shows that a word is spelt the English way: no system of writing Russian in Latin letters has it."""

_SPELLINGS = (
    (r"\bmc", "мак"),
    (r"sch(?=[mnlrw])", "ш"),
    (r"tch", "тч"),
    (r"ch(?!r)", "ч"),
    (r"sh", "ш"),
    (r"ck(?=(?:y|ey|ie)\b)", "кк"),
    (r"ch|ck|c(?![eiy])", "к"),
    (r"c", "с"),
    (r"\bkn", "н"),
    (r"ph", "ф"),
    (r"(?<=[aeiou])th(?=er)", "з"),
    (r"th", "т"),
    (r"igh", "ай"),
    (r"ee|ea(?=[a-z])", "и"),
    (r"oo", "у"),
    (r"ai(?=[a-z])|ay", "ей"),
    (r"ow(?=n)", "ау"),
    (r"[oa]w(?![aeiou])", "оу"),
    (r"ew", "ью"),
    (r"\bwh", "у"),
    (r"\bw(?=r)", ""),
    (r"\bwa", "уо"),
    (r"\bwe", "уэ"),
    (r"\bwi", "уи"),
    (r"u(?=ck|nc|tch|bb|dd|ff|gg|ll|mm|nn|pp|ss|tt|zz)", "а"),
    (r"(?<=[a-z])ham\b", "ем"),
    (r"ur(?=[bcdfgklmnpstvz])", "ёр"),
    (r"a(?=ck)", "э"),
    (r"a(?=[bcdfgklmnprstvz]e\b)", "ей"),
    (r"i(?=[kvntm]e\b)", "ай"),
    (r"o(?=[lnpst]e\b)", "оу"),
    (r"ie\b|ey\b", "и"),
    (r"(?<=i)a\b", "я"),
    (r"(?<=[b-df-hj-np-tv-xz])e\b", ""),
    (r"\be", "э"),
    (r"(?<=[aeou])y", "й"),
    (r"y(?![aeiou])", "и"),
    (r"y", "й"),
    (r"j", "дж"),
    (r"x", "кс"),
    (r"qu", "кв"),
)
_SINGLE = dict(zip("abdefghiklmnopqrstuvwz", "абдефгхиклмнопкрстуввз", strict=True))
_PIECE = late_pattern("|".join(f"({spelling})" for spelling, _ in _SPELLINGS) + "|[a-z]", re.IGNORECASE)


def shows_english(word: str) -> bool:
    """Whether the word is a name usual in English alone, or spelt the English way.

    >>> [shows_english(word) for word in ("Emily", "Carter", "David", "Alekseev", "Kovalyova")]
    [True, True, False, False, False]
    """
    return word.lower() in _USUAL or bool(_MARKS.search(word))


def from_english(word: str) -> str:
    """An English name in Russian letters.

    >>> [from_english(word) for word in ("Carter", "Philip", "Heather", "Wilson", "Kelly", "O'Connor", "David")]
    ['Картер', 'Филип', 'Хизер', 'Уилсон', 'Келли', "О'Коннор", 'Дэвид']
    """
    small = word.lower()
    russian = _USUAL.get(small) or _SHARED.get(small) or _PIECE.sub(_piece, small)
    if len(word) > 1 and word.isupper():
        return russian.upper()
    return "'".join(map(str.capitalize, russian.split("'"))) if word[0].isupper() else russian


def is_shared(word: str) -> bool:
    """Whether it is a name that English has, too, but says otherwise than others do.

    >>> is_shared("David"), is_shared("Emily")
    (True, False)
    """
    return word.lower() in _SHARED


def _piece(match: re.Match[str]) -> str:
    return _SPELLINGS[match.lastindex - 1][1] if match.lastindex else _SINGLE[match[0]]
