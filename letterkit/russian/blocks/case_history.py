"""What a list says of a case: arrest, sentence, articles. Understood, and no part of who a person is or where."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.birth_words import MONTH
from letterkit.russian.blocks.source import Source, blotted

_DATE = (
    rf"(?:\d{{1,2}}[./]\d{{1,2}}[./](?:(?:19|20)\d\d|\d\d)(?!\d)|\d{{1,2}}\s(?:{MONTH})\s(?:19|20)\d\d|"
    rf"(?:19|20)\d\d-\d\d-\d\d|(?:{MONTH}|(?:в|во)\s\w+)\s(?:19|20)\d\d|(?:19|20)\d\d)(?:\s?г(?:\.|ода?|оду)?(?!\w))?"
)
_ARTICLE = (
    r"(?:ч\.\s?\d[\d.]*\s|п\.\s?\S{1,6}\s)*(?:ст|статья|статье|статьям|статьи)\.?\s?\d+(?:\.\d+)?"
    r"(?:\s?(?:ч\.|п\.)\s?\S{1,5})*(?:\sУК(?:\sРФ)?)?"
)
_TERM = (
    r"(?:к|на|срок(?:ом)?:?)\s\d+(?:[,.]\d+)?\s(?:годам|году|года|год|лет|месяцам|месяцев|г\.)"
    r"(?:\s(?:и\s)?\d+\s(?:мес\w*\.?))?(?:\s(?:колонии|лишения свободы|заключения|тюрьмы))?"
    r"(?:\s(?:общего|строгого|особого)\sрежима)?"
)
_DONE = r"(?:(?:был|была)\s)?(?:арестован|задержан|осужд[её]н|приговор[её]н)(?:а|ы)?"
_CASE = late_pattern(
    rf"(?<![\w-])(?:{_DONE}\s(?:с\s|в\s|от\s)?{_DATE}"
    rf"|(?:дата\s)?(?:(?<!домашний )(?<!домашнего )ареста?|задержани[ея]|приговора?):?\s{_DATE}"
    rf"|(?:{_DONE}\s)?(?:по\s)?{_ARTICLE}|(?:{_DONE}\s)?{_TERM})(?=\s?(?:[,;.\n()]|$)|\sпо\s)",
)
_PERHAPS = ("арест", "задерж", "осужд", "пригов", "срок", "ст.", "стать")


def without_case(source: Source) -> Source:
    """The source without arrests and sentences with their dates, none of which is a birth.

    Only what is understood to its end is taken: "арестован 24.02.2022", "приговорён к 5 годам". An arrest without a
    date may be news of where a person is, and stays.
    """
    if not any(part in source.plain for part in _PERHAPS):
        return source
    return Source(source.text, _CASE.sub(blotted, source.plain), source.latin)
