"""How lists write a date and say that it is a birth: months, orders, abbreviations, a spreadsheet's times."""

import re

from letterkit.late_pattern import late_pattern

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "января январь янв january jan січня i",
            "февраля февраль февр фев february feb лютого ii",
            "марта март мар march mar березня iii",
            "апреля апрель апр april apr квітня iv",
            "мая май may травня v",
            "июня июнь июн june jun червня vi",
            "июля июль июл july jul липня vii",
            "августа август авг august aug серпня viii",
            "сентября сентябрь сент сен september sep sept вересня ix",
            "октября октябрь окт october oct жовтня x",
            "ноября ноябрь нояб ноя november nov листопада xi",
            "декабря декабрь дек december dec грудня xii",
        ),
        start=1,
    )
    for month in names.split()
}
_ROMAN = "xii|xi|ix|iv|viii|vii|vi|iii|ii|x|v|i"
MONTH = "|".join(sorted((month for month in _MONTHS if month not in _ROMAN.split("|")), key=len, reverse=True))
_TIME = r"(?:[TТ ]\s?(?P<{}>\d{{1,2}}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?))?"
YEAR_WORD = r"(?:\s?г\.?(?!\w)|\s(?:год|года|року|р\.)(?!\w))"
# Two capitalised words are a name as far as the form shows, "д. 11" and "ул. Мира" are not.
_BEHIND_NAME = late_pattern(
    r"(?:^|[,;\n(]\s?)[А-ЯЁA-Z][\w'’-]{1,40}(?:\s[А-ЯЁA-Z][\w'’-]{0,40}\.?| оглы| кызы){1,3}[ ,;(\n]*$"
    # a patronymic shows that it is a name, whatever stands before it
    r"|(?:\s[А-ЯЁ][\w'’-]{1,40}){2}\s[А-ЯЁ][а-яё]{2,30}(?:ич[ау]?|[вч]н[ауые])[ ,;(\n]*$"
)
_LONGEST_NAME = 120
SHORT_DAY = r"(?P<d6>\d{1,2})[./-](?P<m6>\d{1,2})[./-](?P<y6>\d\d)" + _TIME.format("t6")
"""A date with two digits for its year."""

SAID_AFTER = (
    r"(?:(?:-?го)?\s?(?:г(?:од(?:а|у|ом)?)?\.?\s?(?:рожд(?:ения)?\b\.?|р\b\.?)|г[/-]р\b|рожд(?:ения)?\b\.?|гр\b\.?|"
    r"р(?:оку|ік)?\.?\s?(?:н\b\.?|народження\b)|g\.?\s?r\b\.?))"
)
SAID_BEFORE = (
    r"(?:(?:род(?:\.|ился|илась|ившийся|ившаяся)?|народи(?:вся|лася)|(?:дата|день) рождения|дата народження|"
    r"год рождения|год(?=\s?:)|рік народження|рожд(?:ения)?\.?|г\.\s?р\.|д\.\s?р\.|р\.(?=\s?\d)|д/р|г/р|др(?=[\s:])|"
    r"born|b\.|dob|yob|date of birth|year of birth)"
    r"\s?[:,-]?\s?(?:(?:в|in|on)\s)?)"
)


def day_with(year: str) -> str:
    """The pattern of a date or a year alone; groups y, m, d and t with a digit behind them."""
    return (
        rf"(?:(?P<d>\d{{1,2}})\s?(?P<s>[./-])\s?(?P<m>\d{{1,2}}|{_ROMAN})\s?(?P=s)\s?(?P<y>{year})(?!\d)"
        + _TIME.format("t")
        + rf"|(?P<y2>{year})[-./](?P<m2>\d\d)[-./](?P<d2>\d\d)(?!\d)"
        + _TIME.format("t2")
        + rf"|[\"(]?(?P<d3>\d{{1,2}})[\")]?(?:-?го)?\s(?P<m3>{MONTH})\.?\s(?P<y3>{year})"
        rf"|(?P<m4>{MONTH})\.?\s(?P<d4>\d{{1,2}}),?\s(?P<y4>{year})"
        rf"|(?P<y5>{year})(?:\.0(?!\d))?)"
    )


def named_groups(match: re.Match[str]) -> dict[str, str]:
    """What the groups of `day_with` hold, by their first letters."""
    return {
        name[0]: value for name, value in match.groupdict().items() if value and name not in ("said", "s", "serial")
    }


def month_number(month: str) -> int:
    """The number of a month in digits, Roman digits or words."""
    return _MONTHS.get(month.lower()) or int(month)


_NOT_OF_A_BIRTH = late_pattern(
    r"(?<!\w)(?:суд(?!ак)|апелляц|кассац|заседан|слушан|задерж|арест|осужд|приговор|срок|сроком|этап|"
    r"освобо|конец срока|начало срока|под стражей|в заключении|"
    r"сизо с|сидит с|обновл|дата письма|опубликован)[а-яё]*(?:\s(?:с|от|до|в|на|дата|срока|стражу))?\s?[,:-]?\s?$",
    re.IGNORECASE,
)
_OF_A_RELATIVE = late_pattern(
    r"(?<!\w)(?:сын(?:у|а|овья)?|доч(?:ь|ери|ка|ке)|дет(?:и|ей|ям)|реб[её]н(?:ок|ка|ку)|жен[аеы]|"
    r"муж[уа]?|мат(?:ь|ери)|от(?:ец|цу|ца)|"
    r"брат[уа]?|сестр[аеы]|внук[уа]?|внучк[аеи]|супруг[аеиу]?)(?:\s(?!г\.|ФКУ)[^\s,;\n.]{1,30}){0,3}[\s,(]{0,2}$",
    re.IGNORECASE,
)
_PERHAPS_OF_ELSE = late_pattern(
    "суд|апелл|кассац|заседан|слушан|задерж|арест|осужд|пригов|срок|этап|освобо|страж|заключ|сизо с|"
    "сидит|обновл|дата|опубл|"
    "сын|доч|дет|реб|жен|муж|мат|от[ец]|"
    "брат|сестр|внук|внуч|супруг"
)
_BEFORE, _LONGEST_WORD = 60, 24
"""Characters before a date in which it may be said whose, or of what, it is."""


def is_of_something_else(plain: str, start: int, *, said: bool = False) -> bool:
    """Whether the words before a date say that it is of an arrest or a sentence, or of a relative's birth.

    What is `said` to be a birth is of no arrest.
    """
    before = plain[max(0, start - _BEFORE) : start]
    if not _PERHAPS_OF_ELSE.search(before.lower()):
        return False
    of_the_case = not said and _NOT_OF_A_BIRTH.search(before) is not None
    return of_the_case or _OF_A_RELATIVE.search(before) is not None


def has_hours(found: dict[str, str]) -> bool:
    """Whether a time behind the date is another than midnight, so that the day may be the next one elsewhere."""
    time = found.get("t", "")
    return bool(time) and bool(re.search(r"[1-9]", re.sub(r"[+-]\d\d:?\d\d$", "", time)))


def can_only_be_month_first(found: dict[str, str]) -> bool:
    """Whether the second number is too great for a month and the first is not: "08/19/1985"."""
    day, month = found.get("d", ""), found.get("m", "")
    return day.isdigit() and month.isdigit() and int(day) <= 12 < int(month)


def may_be_month_first(printed: str, found: dict[str, str]) -> bool:
    """Whether strokes and two digits for the year leave open which of two numbers is the month: "03/05/71"."""
    if "/" not in printed or len(found["y"]) > 2 or "m" not in found:
        return False
    return int(found["d"]) <= 12 and found["d"].lstrip("0") != found["m"].lstrip("0")


# Two years, or one that nobody is sure of.
_OTHERWISE = late_pattern(
    r"\s?[,(]{0,2}\s?(?:по\s(?:другим|иным|некоторым)\s(?:данным|сведениям|источникам)|или|либо|возможно|"
    r"в\s(?:другом|других)\sсписк\w+)\s?[,:-]?\s?(?:в\s)?(?:(?:19|20)\d\d|\d\d(?!\d))(?:\s?г(?:\.|"
    r"ода?)?(?:\s?р(?:\.|ожд\w*))?)?"
    r"|\s?\(?\?\)?"
    r"|\s?[(]\s?(?:19|20)\d\d(?:\s?г\.?(?:\s?р\.?)?)?\s?[?)]|\s?/\s?(?:19|20)?\d\d(?:\s?г\.?(?:\s?р\.?)?)?(?![\d./])",
    re.IGNORECASE,
)
_ABOUT = late_pattern(
    r"(?<!\w)(?:около|примерно|приблизительно|ориентировочно|предположительно|вероятно|возможно|ок\.|"
    r"прим\.|~|≈)\s?(?:в\s)?$"
    r"|(?<!\d)(?:19|20)\d\d(?:\s?г\.?(?:\s?р\.?)?)?,?\s?(?:или|либо|/|\()\s?$",
    re.IGNORECASE,
)


def open_stretch(plain: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a date together with what makes it doubtful; the same if nothing does."""
    before = plain[max(0, start - _LONGEST_WORD) : start].rstrip()
    about = _ABOUT.search(plain, max(0, start - _LONGEST_WORD), start) if before[-1:] not in ("", ",", ";") else None
    otherwise = _OTHERWISE.match(plain, end)
    return about.start() if about else start, otherwise.end() if otherwise else end


def is_apart(plain: str, match: re.Match[str]) -> bool:
    """Whether what is not said to be a birth stands alone between separators, or says it itself."""
    said = match["said"]
    if re.search(r"[а-яa-z]{2}|[гр]\.?\s?[рн]", said, re.IGNORECASE):
        return True
    start, end = match.span("said")
    before, behind = plain[:start].rstrip(" "), plain[end:].lstrip(" ")
    separated = not before or before[-1] in ",;\n(" or before.endswith(" -") or is_behind_a_name(plain, start)
    return separated and behind[:1] in ",;\n)."


def is_behind_a_name(plain: str, start: int) -> bool:
    """Whether two to four capitalised words stand before that position."""
    return _BEHIND_NAME.search(plain[max(0, start - _LONGEST_NAME) : start]) is not None
