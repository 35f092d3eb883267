"""Family L, blanks of a sample letter that its writer was to fill in."""

import re
from collections.abc import Iterator

from letterkit.kept import kept
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import in_paragraph, joined, quoted

_NAMES = "(?:имя(?:,? и)? (?:отчество|фамилия)|имя|отчество|фамилия|фио|имярек)"
_THINGS = "(?:город|страна|дата|день|год|возраст|адрес|профессия|подпись|текст|тема|книга|погода)"
_YOURS = "(?:ваше|твоё|твое|своё|свое|моё|мое)"
_HERE = "(?:сюда|здесь|тут)"
_TO_FILL = "(?:вставить|вставьте|вставь|впишите|вписать|впиши|указать|укажите|заполнить|заполните|дописать|допишите)"
_DOTS = r"(?:…|\.{2,}+|_+)"
_GREETING = "(?:здравствуйте|здравствуй|добрый день|добрый вечер|привет|дорог(?:ой|ая)|уважаем(?:ый|ая))"
_ASKED = "(?:меня зовут|по имени|живу в(?: городе)?|я из(?: города)?|пишу (?:вам|тебе) из)"

_BLANKS = (
    r"\[(?![ ]*(?:…|\.\.\.)?[ ]*\])[^\[\]\n]{1,60}\]",  # [имя], but not […] of a quotation
    r"\{{1,2}[^{}\n]{0,60}\}{1,2}",
    r"<(?=[^<>\n]*[^\W\d])[^<>\n]{1,40}>",
    r"%[^\W\d][\w ]{0,30}%",
    r"_{2,}",
    r"\b[ХхXx]{3,}\b(?! (?:век|олимп|съезд|летн|зимн))",
    rf"\((?:(?:{_YOURS} )?{_NAMES}|{_YOURS} {_THINGS})\)",
    rf"\((?:{_HERE} )?{_TO_FILL}\b[^()\n]*\)",
    rf"\({_HERE} [^()\n]*(?:[шжв]ьте|[шж]ите|[аеё]те)\b[^()\n]*\)",
    "нужное (?:подчеркнуть|вписать|вставить)",
    rf"\b{_GREETING},? (?:{_NAMES}|[НHN]\.?(?: ?[НHN]\.?)?)(?=[ ]*(?:[!,.]|$))",
    rf"\b(?:меня зовут|имя) {_NAMES}(?=[ ]*(?:[!,.]|$))",
    rf"\b{_ASKED} {_DOTS}(?=[ ]*(?:[,.!]|и\b|$))",
    rf"\bмне {_DOTS}(?=[ ]*(?:лет|год))",
    rf"\b{_YOURS} имя[ ]*$",
    rf"\b{_ASKED} (?=[,.!])",
    "«название(?: [а-яё]+)?»",
    r"\bимя (?:отчество|отправителя|получателя|адресата)\b",
)

_BLANK = late_pattern("|".join(_BLANKS), re.IGNORECASE)


@rule("L610", Severity.WARNING, on=FilledLetter)
def no_place_is_left_unfilled(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter has no blanks left that its writer was to fill in.

    Bad:  Здравствуйте, [имя]! Меня зовут ____, мне ... лет.
    Good: Здравствуйте, Эльмар! Меня зовут Анна.

    Open blanks show that the letter was written to no one in particular. Brackets where a quotation leaves
    something out, […], are fine.
    Source: letter-writing guides of human-rights groups, which warn of letters that read like a form.
    """
    paragraphs = enumerate(letter.text.paragraphs, 1)
    blanks = [(blank, number) for number, text in paragraphs for blank in _blanks_in(text)]
    if blanks:
        shown = joined(in_paragraph(quoted(blank), number) for blank, number in blanks)
        message = tr("blanks that look left to fill: {blanks}", blanks=shown)
        yield Hit((), message, tr("Fill them in, or leave them out."), words=tuple(blank for blank, _ in blanks))


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def _blanks_in(text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _BLANK.finditer(text))
