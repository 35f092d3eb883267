"""The words a facility's name is made of: legal forms, kinds, premises, numbers, territorial bodies."""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.vocabulary import CAPITAL

_FORMS = r"ФК\s?ЛПУ|ФКЛПУ|ФКУЗ|ФКУ|ФКСУ|ФГКУ|ФКО|ФК|ФБУ|ФГУ|Фку|FKUZ|FKU|ДУ(?=\s?\")"
LEGAL = (
    rf"{_FORMS}|(?i:федеральн[а-яё]+\s(?:казенн|казённ|бюджетн|государственн)[а-яё]+\sучреждени[а-яё]+"
    r"(?:\sздравоохранения)?|державна\sустанова)"
)
WITHIN = r"ПФРСИ|УКП|УФИЦ|PFRSI|UKP"
KIND = (
    r"СИЗО|СІЗО|ЛИУ|ЛПУ|МОТБ|КТБ|ОТБ|ОСБ|СТБ|УФИЦ|ИВС|ЦВСИГ|СУВСИГ|МСЧ|ИК|КП|ВК|ИЦ|SIZO|LIU|LPU|IVS|UFITs|IK|KP|VK|ITs"
)
# Letters that mean other things too (РБ, СПБ, a surname's initial): only with a number and a body, or after "ФКУ".
SHORT_KIND = r"Т|Б|ОБ|РБ|КБ|МБ|СПБ|T|OB|RB|KB|MB|SPB|B"
# `cleaned_source` sets blanks for a colony's regime, which would be read as a word of a sentence.
_REGIME = r"(?:\s(?:общего|строгого|особого)\sрежима|[ ]{14,16})?(?:\sдля\s(?:женщин|мужчин))?"
IN_WORDS = (
    rf"колония-поселение|(?:(?:женская|мужская) )?(?:исправительная )?колония{_REGIME}|следственный изолятор|"
    r"воспитательная колония|"
    r"лечебное исправительное учреждение|лечебно-исправительное учреждение|изолятор временного содержания|"
    r"исправительный центр|центр временного содержания[а-яё ]*|лечебно-профилактическое учреждение|тюрьма|"
    r"виправна колонія|слідчий ізолятор|виховна колонія|виправний центр|тюрма|"
    r"colony-settlement section(?: at penal colony)?|remand premises(?: at penal colony)?|"
    r"penal colony|correctional colony|remand prison|pre-?trial detention cent(?:er|re)|detention cent(?:er|re)|"
    r"colony-settlement|settlement colony|prison hospital|juvenile colony|medical correctional institution|"
    r"медико-санитарная часть|медсанчасть|"
    r"temporary detention [a-z ]+|correctional cent(?:er|re)|prison|correctional facility"
)
# A reformatory without a number is called by its region: "Пермская воспитательная колония".
_ADJECTIVE = (
    rf"{CAPITAL}[а-яёіїє-]+(?:ая|ий|ый|кое|ський|ська)\s"
    r"(?=(?i:воспитательная|виховна|виправна|слідчий|следственный|тюрьма)|ВК(?!\w|\s?-?\s?\d))"
)
_OF_PLACE = rf"(?:(?<![\w.-] )(?<![\w.-]){_ADJECTIVE})?"
WORD_END = r"(?![А-ЯЁа-яёІЇЄіїєA-Za-z])"
NUMBER = (
    rf"(?:\s\(?(?:{KIND}|{SHORT_KIND})(?=[\s-]?(?:№\s?)?\d))?{_REGIME}"
    r"\s?-?\s?(?P<open>\()?(?:№|N[o°º]?\.?|#|номер\s|ном\.)?\s?(?P<number>\d+(?:/\d+)?)(?![\d-])(?(open)\))"
)
WITHOUT_NUMBER = late_pattern(r"\s?-?\s?(?:б/н|без номера|без №)", re.IGNORECASE)
BODY_WORD = (
    r"(?:[УГО]{0,3}ФСИН|UFSIN|GUFSIN|OFSIN|FSIN|[Уу]фсин|[Гг]уфсин|(?:[ГУО]{0,3}|МО |ОП )МВД|УИН|ФСБ|"
    r"(?i:(?:главно[а-яё]+\s)?управлени[а-яё]\s(?:ФСИН|федеральн[а-яё]+\sслужбы\sисполнения\sнаказаний))|"
    r"Federal Penitentiary|Main Directorate)"
)
# An older union of colonies that a colony belongs to: "ФКУ ОИК-2 ИК-1".
_UNION = rf"(?:(?:ОИК|ОИУ|ОИУОХД)[\s-]?\d+(?:\s|\s?[/,-]\s?)(?:ФКУ\s)?(?=(?:{KIND}){WORD_END}))?"
PREMISES = rf"(?:{WITHIN}){WORD_END}(?:\s?-?№?\s?\d{{1,2}})?(?:\s?,)?\s?(?:при\s|на базе\s|at\s)?"
_SMALL_KIND = r"(?:[Сс]изо|[Лл]иу|[Ии][Кк]|[Кк]п|[Вв]к)(?=\s?-\s?(?:№\s?)?\d|\s?№\s?\d)"


def _start(legal: str, adjective: str, in_place: str, words: str) -> str:
    """Where a facility's name begins, up to its kind."""
    return (
        # "ФКУ Т", "ПФРСИ при ФКУ ИК-9", "ФКУ УКП ИК-27", "ФКУТ-2"
        rf"(?<![\w-])(?:(?P<whole>(?:{PREMISES})?(?:{legal})\s?\"?(?:{PREMISES}(?={KIND}))?{_UNION}{adjective}"
        rf"(?:{WITHIN}|{KIND}|{SHORT_KIND}|{_SMALL_KIND}{words}){WORD_END})"
        # "ИК № 6", "ПФРСИ при ИК-9", "сизо-1"
        rf"|(?:{PREMISES})?{_UNION}{in_place}(?:(?:{KIND}){WORD_END}|{_SMALL_KIND})"
        # "Т-2 УФСИН", and "Т-2" alone
        rf"|(?:{SHORT_KIND})(?=\s?-\s?\d+\s+(?:{BODY_WORD}|\"))"
        rf"|(?:[ТT]|(?<![\w.] )(?:ОБ|РБ|КБ|МБ))(?=\s?-\s?\d+(?:[,;\n]|$|\s{CAPITAL}[а-яё]+\s{CAPITAL}))"
        # "ПФРСИ", "тюрьма № 2", "ФКУ" with a kind we do not know
        rf"|(?:{WITHIN}){WORD_END}{f'|{in_place}(?:{words[1:]}){WORD_END}' if words else ''}|(?:{legal}){WORD_END})"
    )


SHORT_START = _start(_FORMS, "", "", "")
MAY_BEGIN = r"(?=[А-ЯЁІA-Z](?![а-яё])|Фку|[СсЛлИиКкВв](?:изо|иу|[Кк]|п))"
"""A look ahead that holds wherever `SHORT_START` can match: at no name, and at few words in small letters."""
_SHORT_START = late_pattern(MAY_BEGIN + SHORT_START)
_LONG_START = late_pattern(_start(LEGAL, f"(?:{_ADJECTIVE})?", _OF_PLACE, f"|(?i:{IN_WORDS})"))
_OF_LONG = (
    *("олони", "олоні", "золятор", "ізолятор", "юрьм", "юрма", "центр", "учрежд", "установа", "часть", "ая вк"),
    *("rison", "olony", "cent", "detention", "premises", "correctional", "medical"),
)


def start_pattern(plain: str) -> re.Pattern[str]:
    """The pattern for where facilities begin; a text without any of the words for them needs only the shorter one."""
    low = plain.lower()
    return _LONG_START if any(part in low for part in _OF_LONG) else _SHORT_START


# A town's hospital is called by its whole name, with the legal form before it.
HOSPITAL = late_pattern(
    r"(?<![\w-])(?:[Фф]илиал\s)?(?:[А-ЯЁ]{2,6}\s(?:[А-ЯЁ()]{2,6}\s)?)?\"?(?:(?:[А-ЯЁ][\w-]*\s|(?:Обл|Респ|Кр|Гор)\.\s))?"
    r"(?:[а-яё-]+\s){0,4}[Бб]ольница(?![а-яё])[^,;\n(]*"
    r"|(?<![\w-])(?:[A-Z][\w-]+ ){1,4}Hospital(?: No\.? ?\d+)?"
)
LEGAL_OF_HOSPITAL = late_pattern(rf"(?:{LEGAL})\s?\"(?=[^\"\n]*[Бб]ольниц)")
# The hospital of a medical unit, printed behind it: "ФКУЗ МСЧ-66 ФСИН России, филиал «Больница»".
BRANCH = late_pattern(r",?\s\(?(?:филиал\s)?\"?(?:[А-ЯЁа-яё-]+\s){0,3}[Бб]ольница(?:\s?(?:№\s?)?\d+)?\"?")
# A hospital's abbreviation, which says more than the word: "Областная больница ФКУ ОБ-21".
HOSPITAL_KIND = late_pattern(r"(?<!\w)(?:МОТБ|КТБ|ОТБ|ОСБ|СТБ|СПБ|ОБ|РБ|КБ|МБ|Б)\s?-?\s?(?=\d|$|\s[УГО]{0,3}ФСИН)")
_NAME_WORD = rf"{CAPITAL}[а-яёїієґ'’]+(?:-{CAPITAL}[а-яёїієґ'’]+)*"
NAME_BEHIND = late_pattern(
    rf"\s(?:{_NAME_WORD}\s){{1,2}}{CAPITAL}[а-яё'’-]*(?:вич|ьич|мич|кич|вн|ичн)(?:[уаеы]|ем|ой)?(?=\s*(?:[,;\n(]|$))"
    rf"|\s(?:{_NAME_WORD}\s){{2,3}}(?:оглы|кызы)(?!\w)|\s{_NAME_WORD}\s{CAPITAL}\.\s?{CAPITAL}\."
)
# What a prison is called besides, right behind its name without quotation marks.
ALSO_CALLED = late_pattern(
    r"\s\(?(?:Бутырка|Бутырская тюрьма|Матросская [Тт]ишина|Лефортово|Кресты(?:-2)?|"
    r"Медведь|Водник|Пресня|Капотня|Печатники|"
    r"(?:Владимирский|Торбеевский|Кремл[её]вский) централ|Ч[её]рный дельфин|Белый лебедь|Полярная сова|Красная утка|"
    r"Вологодский пятак)\)?(?![\w-])"
)
# The colony that a settlement belongs to: "КП-2 при ИК-6".
AT_A_COLONY = late_pattern(rf"\sпри\s(?:(?:{LEGAL})\s)?(?:{KIND})\s?-?\s?(?:№\s?)?\d+")
