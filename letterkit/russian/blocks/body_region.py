"""The region behind a territorial body: where "по Красноярскому краю", "по СПб и ЛО", "по кр-кому краю" ends."""

import re
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.vocabulary import CAPITAL
from letterkit.russian.regions import leading_region

_OF = late_pattern(r"\s(?:по|for|in|po)\s(?:г\.?\s)?")
_AND = late_pattern(r"(?:\s(?:и|and|i)\s|\s?[/&]\s?)(?:г\.?\s)?(?:по\s)?")
_SUBJECT = r"(?:обл(?:асти|-ти|-сти)?\.?|край|краю|кр\.|кр-ю|республике|респ\.|округу?|АО)(?![А-ЯЁа-яё])"
# What is not the full name of a federal subject, or a misspelt one: "Моск. обл.", "р-ке Коми", "РТ".
_ANY_REGION = late_pattern(
    r"(?:респ(?:ублике|-ке)?\.?|р-к[еи]|р\.)\s?(?:[А-ЯЁ][^\s,;\n]*)(?:\s(?=Эл(?!\w))Эл)?|"
    rf"(?:г\.?\s?)?[^\s,;\n]+(?:\s[^\s,;\n]+){{0,4}}?\s(?:{_SUBJECT}|району|р-ну|oblast|krai|region)(?![А-ЯЁа-яёA-Za-z])"
    r"|(?:г\.|городу)\s?[^\s,;\n]+|[^\s,;\n]+",
    re.IGNORECASE,
)
_NEXT_REGION = late_pattern(rf"[А-ЯЁ]{{2,4}}(?!\w)|{CAPITAL}[а-яё]+(?:\.|-\w+)?\s{_SUBJECT}")
_CASE_ENDING = late_pattern(r"-(?:с?т[ьи]|[ейюя])(?!\w)")
_NOUN = late_pattern(r"\s(?:[Рр]есп\.|[Оо]бл\.)(?=\s?(?:[,;\n)\"]|$))")
_SEGMENT_END = late_pattern("[,;]")
_LONGEST = 160


def region_end(plain: str, end: int) -> int:
    """Behind "по Красноярскому краю", "по Тверской обл.", "по г. Санкт-Петербургу и Ленинградской области"."""
    close = _SEGMENT_END.search(plain, end, end + _LONGEST)
    return end + _length(plain[end : close.start() if close else end + _LONGEST])


@lru_cache(maxsize=4096)
def _length(text: str) -> int:
    """How many characters the region takes at the head of a text without commas; 0 if none stands there."""
    of = _OF.match(text)
    if not of:
        return 0
    end = of.end() + leading_region(text[of.end() :])
    if end == of.end():
        other = _ANY_REGION.match(text, end)
        if other is None:
            return 0
        end = other.end()
    elif ending := _CASE_ENDING.match(text, end):  # "области" as "обл-ти"
        end = ending.end()
    if noun := _NOUN.match(text, end):  # "Чув. Респ."
        end = noun.end()
    if joined := _AND.match(text, end):
        more = leading_region(text[joined.end() :])
        other = _NEXT_REGION.match(text, joined.end())
        end = joined.end() + more if more else other.end() if other else end
    return end + 1 if text[end : end + 1] == "." else end
