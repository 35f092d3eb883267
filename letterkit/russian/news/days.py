"""Days of events as news write them, as patterns: of these years, or without a year. Births are earlier."""

_IN_SOFT_SIGN = ("январ", "феврал", "апрел", "июн", "июл", "сентябр", "октябр", "ноябр", "декабр")
_IN_T = ("март", "август")
MONTH_STEMS = (*_IN_SOFT_SIGN, *_IN_T)
"""How the months begin, whatever their cases; May is too short to be known so."""

MONTH = rf"(?:(?:{'|'.join(_IN_SOFT_SIGN)})[яьею]м?|(?:{'|'.join(_IN_T)})[аеу]?(?!\w)|ма[йяею](?!\w))"
"""A month in any case."""

_G = r"(?:\sг(?:ода|оду|\.)?(?!\w))?"
DAY = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:20)?[2-3]\d(?!\d){_G}"
    r"|20[2-3]\d-\d\d-\d\d(?!\d)"
    rf"|\d{{1,2}}(?:-го)?\s{MONTH}(?:\s20[2-3]\d{_G}|(?!\s?\d{{4}}))"
    rf"|(?<!\d\.)20[2-3]\d{_G}"
    rf"|(?:начале |середине |конце )?{MONTH}(?:\s20[2-3]\d{_G}|(?!\s?\d)))"
)
SINCE = rf"(?:с|со|от|начиная с)\s{DAY}"
UNTIL = rf"(?:до|по)\s{DAY}|20[12]\d\s?-\s?20[23]\d"
WHEN = rf"(?:в\s)?{DAY}"
