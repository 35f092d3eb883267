"""What in a text points to a message beside its words: first letters, invisible ink, initials, numbers in words."""

from collections.abc import Iterator
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.rules.word_lists import first_of, folded

_PART = "(букв|слов|строк|строч|предлож|абзац)"

_POINTERS = rf"""
    (прочт|прочит|чита|слож|склад|собер|соедин|обрати|посмотри|смотри|выпиш|ищи|угада|отгада)*_(\w+_){{0,4}}(перв|последн|начальн|заглавн|кажд|втор|трет)(ую|ые|ых|ое|ая|ому)_(\w+_)?{_PART}*
    по_(перв|последн|начальн|заглавн)(ым|ой|ому)_{_PART}* (перв|последн|заглавн|начальн)(ые|ых|ая|ую|ой)_{_PART}(ы|а|у|е|)?_(кажд|строк|строч|предлож|абзац|слов|всех|сложи|склад|образу|дадут)*
    акростих* кажд(ую|ое|ая|ой)_(втор|трет|четверт|пят|десят)*_{_PART}* (чита|прочт|прочит|слож|слова|буквы|пиши)*_(\w+_){{0,2}}через_(одн(о|у)|строчку|строку|букву|слово)
    (чита|прочт|прочит|пойм|напис|пис|ищи|смотри|остал)*_(\w+_){{0,3}}между_строк(ами|ок|чек)? между_строк(ами|ок|чек)?_(\w+_){{0,2}}(чита|прочт|прочит|пойм|напис|пис|ищи|смотри|спрят|все|есть)*
    (подерж|держ|нагре|прогре|поднес|проглад|погре|посмотри|смотри|поверн|прове|потри|побрызг|смочи)*_(\w+_){{0,4}}(лист|бумаг|письм|страниц|открытк|строк|конверт)*_(\w+_){{0,3}}(над|на|под|к|у|перед|через)_(\w+_)?(свеч|свет|ламп|огн|огон|утюг|пламе|плит|лун|зеркал|ультрафиол|йод|пар(ом|у)?)*
    (лист|бумаг|письм|страниц|открытк)*_(\w+_){{0,2}}(подерж|нагре|прогре|поднес|проглад|погре|посмотри|прове|потри)*_(\w+_){{0,2}}(над|на|под|к|у|утюгом|свечой)
    (нагре|прогре|проглад|погре)(й|йте|ть|ешь|ете|ите|ишь|дь|дьте)_(\w+_)?(лист|бумаг|письм|страниц|открытк|конверт)*
    (напис|пиш|рис|дописа|добави)*_(\w+_){{0,4}}(молоком|лимонн\w+_соком|лимоном|симпатическ|невидим|воском|луковым_соком)*
    (молоком|лимонн\w+_соком|лимоном|симпатическ|невидим|воском)*_(\w+_){{0,3}}(напис|пиш|надпис|чернил|дописа)* (невидим|симпатическ|исчезающ)*_чернил*
    проступ(ит|ят|ают|ает)_(\w+_)?{_PART}* (надпис|слова|буквы|текст|остальное)*_(\w+_)?(проступ|прояв)(ит|ят|ится|ятся)
    тайнопис* шифр шифр(а|у|ом|е|овк|овать) (за|рас)шифр* криптограмм* (кодов|условн|тайн|секретн)*_(слов|знак|сигнал|фраз|язык|послан|сообщени|код)* парол(ь|я|ем|и) явк(а|и|у|е|ой)
    (по|действ\w*|запуск\w*|переход\w*|готов\w*)_(\w+_)?план(у|ом|а)?_«?(?-i:[БВГ])»? план_«?(?-i:[БВ])»?_(в_силе|работ|запущ|начал|готов)*
    (сожг|уничтож|порв|разорв|съешь|съешьте)(и|ите|ь|ьте)?_(\w+_){{0,2}}(письмо|листок|бумагу|записку|конверт|после) тайник* спрятан*_в_(письм|откр|тексте|рисунк|стих|конверт)*
    (зашито|спрятано|лежит)_под_(маркой|подкладк|стелькой|обложк)* под_маркой
    """
"""A list for `first_of`."""

_PLAYED = """
    внук* внуч* дочк* дочер* дочь сын сына сыну сыном детск* дети детей детям детьми малыш* ребен* племян* школ* азбук* алфавит* урок* игр(а|ы|е|у|ой|ают|ал|аем|ать)* квест* загадк* ребус*
    книг* роман* детектив* фильм* сериал* музе* библиотек* компьютер* почт(у|ы|е) вай-фай* вайфай* телефон* кассир* фокус* кроссворд* концерт* театр* вяз* петл*
    дожд* лес* обед* пикник* гост* кот* учеб* истори* доклад* экспонат* сейф* замк* белк* пирог* торт* яйц* пасхальн* елк* снеговик*
    """
"""A sentence with one of these speaks of a game, a book, a computer or weather."""

_INITIALS = late_pattern(
    r"(?<![\w.])[А-ЯЁ]\.(?: и |, |,? а также )[А-ЯЁ]\.(?! ?[А-ЯЁ])"
    r"|(?<!\w)(?:[Оо]т|[Дд]ля|[УуКкСс]|[Пп]ро|[Пп]ередай(?:те)?|[Сс]кажи(?:те)?|[Пп]ривет) (?P<one>[А-ЯЁ]\.)(?=,| [а-яё]|$)"
)
_VITAMINS = late_pattern(r"витамин|групп|класс|категори|букв|подъезд|корпус|блок|гепатит", 2)

_UNITS = {
    "ноль": 0, "нуль": 0, "один": 1, "одна": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6,
    "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13,
    "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18,
    "девятнадцать": 19,
}  # fmt: skip
_TENS = {
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70,
    "восемьдесят": 80, "девяносто": 90,
}  # fmt: skip
_HUNDREDS = {
    "сто": 100, "двести": 200, "триста": 300, "четыреста": 400, "пятьсот": 500, "шестьсот": 600, "семьсот": 700,
    "восемьсот": 800, "девятьсот": 900,
}  # fmt: skip
_NUMBERS = {**_UNITS, **_TENS, **_HUNDREDS}
_SPELT_OUT = late_pattern(rf"(?<!\w)(?:{'|'.join(_NUMBERS)})(?:[ ,–—-]{{1,3}}(?:и )?(?:{'|'.join(_NUMBERS)}))+(?!\w)")
_FEWEST_DIGITS = 6
"""Digits of a number in words, as it would be dialled; shorter ones are scores, sizes and ages."""

_GROUPS = late_pattern(r"(?<![\d.,:/-])\d{1,2}(?:-\d{2}){2}(?![\d-])")
_MEASURED = late_pattern(r"размер|спиц|петл|выкройк|тали|бёдр|бедр|обхват|удобрени|азот|счёт|счет|сет(?:ы|ов|а)?\b", 2)


def pointers_in(text: str) -> Iterator[str]:
    """The words that tell where to look for another message.

    >>> list(pointers_in("Прочитайте первые буквы строк."))
    ['Прочитайте первые буквы']
    """
    for sentence in _SENTENCE.finditer(text):
        small = folded(sentence[0])
        if (found := first_of(_POINTERS, small)) and not first_of(_PLAYED, small):
            yield sentence[0][found.start() : found.end()]


_SENTENCE = late_pattern(r"[^.!?…\n]+")


def initials_in(text: str) -> Iterator[str]:
    """The letters that stand for people.

    >>> list(initials_in("Привет от К. и М., читаю А. П. Чехова."))
    ['К. и М.']
    """
    if not _VITAMINS.search(text):
        for match in _INITIALS.finditer(text):
            yield match["one"] or match[0]


def numbers_in_words(text: str) -> Iterator[str]:
    """The numbers that are spelt out as they are dialled.

    >>> list(numbers_in_words("Звоните: двести четыре, семнадцать, тридцать пять. Нам два, три года."))
    ['двести четыре, семнадцать, тридцать пять']
    """
    for match in _SPELT_OUT.finditer(text.lower()):
        values = _values([word for word in match[0].replace(",", " ").replace("-", " ").split() if word in _NUMBERS])
        rises = all(one < other for one, other in pairwise(values)) or all(one > other for one, other in pairwise(values))
        if sum(len(str(value)) for value in values) > _FEWEST_DIGITS and not rises:
            yield text[match.start() : match.end()]


def _values(words: list[str]) -> list[int]:
    """The numbers that the words give: two hundred and four is one, seventeen another."""
    values: list[int] = []
    for before, word in pairwise(["", *words]):
        value = _NUMBERS[word]
        goes_on = (before in _HUNDREDS and 0 < value < 100) or (before in _TENS and 0 < value < 10)
        values[-1:] = [values[-1] + value] if values and goes_on else [*values[-1:], value]
    return values


def groups_in(text: str) -> Iterator[str]:
    """The numbers in groups of two digits that are no date: 24-17-35.

    >>> list(groups_in("Запомните: 24-17-35. Родился 12-04-61."))
    ['24-17-35']
    """
    if _MEASURED.search(text):
        return
    for match in _GROUPS.finditer(text):
        day, month, _ = groups = [int(group) for group in match[0].split("-")]
        is_date = day <= 31 and 1 <= month <= 12
        if not is_date and groups[0] != groups[-1] and len(set(groups)) > 1:
            yield match[0]
