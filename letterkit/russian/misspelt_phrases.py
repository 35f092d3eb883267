"""Words that are misspelt beside one another though the dictionary has each: «из за», «не смотря на», «и и».

Of a pair that is right in some sentence, only the neighbours that exclude it are looked for.
"""

from collections.abc import Iterator

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import knows, readings
from letterkit.russian.speech import folded

_TIME = (
    "(?:дня|недели|месяца|года|лета|зимы|осени|весны|часа|часов|минуты?|секунды?|суток|ночи|вечера|утра|жизни"
    "|времени|урока|отпуска|каникул|лет|дней|недель|месяцев)"
)
_WHICH = "как(?:ой|ая|ое|ие|ого|ому|ую|их|им|ими|ом)"
_WHO = f"(?:кто|кого|кому|кем|чего|чему|чем|чей|чья|чье|чьи|откуда|почему|зачем|{_WHICH})"
_NO_NEUTER = r"(?= \w)(?! \w+(?:о|е|мя)\b)"
"""«Где то письмо» is right: the word after it may be neuter."""
_LOOKED_AT = "(?:час|дорог|не[гй]|них|меня|экран|нот|доск|карт|клавиш|двер|неб|окн|текст|рецепт|лиц|собеседн|друг)"
_BEGINS = r"(?:(?<=^)|(?<=[.!?…,:(«] )|(?<=[«(\n]))"

_PHRASES = (
    (rf"не смотря на(?! {_LOOKED_AT})", "несмотря на"),
    (r"не смотря ни на", "несмотря ни на"),
    (r"(я|ты|он|она|мы|вы|они) то же(?= \w)(?! (?:самое|что|время|место|сам))", r"\1 тоже"),
    (r"из (далека|редка|давна)", r"из\1"),
    (r"на верное(?=,| (?:вы|ты|он|она|они|уже|мы|я|не|скоро|это|все)\b)", "наверное"),
    (rf"в течении(?=(?: \w+){{0,2}} {_TIME}\b)", "в течение"),
    (rf"в продолжении(?=(?: \w+){{0,2}} {_TIME}\b)", "в продолжение"),
    (r"в заключении(?= (?:письма|хочу|хочется|скажу|пожела|желаю|расскажу|напишу|добавлю))", "в заключение"),
    (r"тоже самое(?! \w+(?:ее|ое)\b)", "то же самое"),
    (r"в тоже время", "в то же время"),
    (r"также,? как и", "так же, как и"),
    (r"точно также", "точно так же"),
    (rf"({_WHO}|что|где|куда|когда|как) (нибудь|либо)", r"\1-\2"),
    (rf"кое ({_WHO}|что|где|куда|когда|как)", r"кое-\1"),
    (rf"({_WHO}) то(?= \w)", r"\1-то"),
    (rf"(где|куда|когда|как) то{_NO_NEUTER}", r"\1-то"),
    (
        r"что то(?= (?:случил|произо|измен|вроде|похож|нов|хорош|интересн|важн|вкусн|друг|прият|добр|тепл|родн|не))",
        "что-то",
    ),
    (r"вообще то", "вообще-то"),
    (r"все таки", "всё-таки"),
    (r"(опять|так|довольно|прямо) таки", r"\1-таки"),
    (r"(не (?:очень|так)) то(?= \w)", r"\1-то"),
    (r"из за", "из-за"),
    (r"из под", "из-под"),
    (rf"{_BEGINS}по (моему|твоему|вашему|нашему|своему)(?=,)", r"по-\1"),
    (r"по (\w{3,}ски)", r"по-\1"),
    (r"по видимому(?=,| \w+(?!у|ю)\w\b)", "по-видимому"),
    (r"по (тихоньку|немногу|маленьку|малу)", r"по\1"),
    (r"в (двоем|троем|четвером|пятером|перемешку|догонку|чистую|скользь|потьмах|слепую)", r"в\1"),
    (r"на (перегонки|всегда|изусть|чистую|ощупь|едине|распашку)", r"на\1"),
    (r"от (туда|куда|сюда)", r"от\1"),
    (r"с (разу|нова|право|лева|начало)", r"с\1"),
    (r"за (ново|частую)", r"за\1"),
    (r"в друг(?! друг)", "вдруг"),
    (r"на конец то", "наконец-то"),
    (r"по тому что", "потому что"),
    (r"(потому|так|то|как|все)-(что|как|есть|будто|равно)(?<!то-что)(?<!так-что)(?<!как-что)", r"\1 \2"),
    (
        r"ни (чего|кто|кого|кому|кем|чему|чем|где|куда|когда|сколько|как(?:ой|ого|их|ая|ую|ие|им|ому)?)(?![^.!?]* ни )",
        r"ни\1",
    ),
    (r"не (кто|что|где|куда|когда|чего|кому|кого) не", r"ни\1 не"),
    (rf"{_BEGINS}что бы(?= (?:(?:я|ты|вы|он|она|они|мы|все|у|там|это|\w+) )?не [^?]*(?:[.!…]|$))", "чтобы"),
    (r"што", "что"),
    (r"будим(?= \w+(?:ть|ться)\b)", "будем"),
    (r"(что|как|где|кто|куда) ?бы не (случил\w+|произошло|говорил\w*)(?=,)", r"\1 бы ни \2"),
    (
        (
            r"(?<=[а-я] )(?<!наю )(?<!маю )(?<!шаю )(?<!мать )"
            r"(?<! и )(?<! а )(?<!вот )что бы(?= (?:не )?[а-я]+(?:ть|ться|ти|чь)\b(?![^.!]*\?))"
        ),
        "чтобы",
    ),
    (r"прошу прощение", "прошу прощения"),
    (r"до свидань?[еи]е?", "до свидания"),
    (r"(желаю (?:вам |тебе )?)(здоровь|счасть|терпени|везени)е", r"\1\2я"),
    (r"(желаю (?:вам |тебе )?)удачу", r"\1удачи"),
    (
        (
            r"оде(л[аи]?|ть|ну|нет|ваю|вает|нь|ньте|вать)(?= (?:на себя )?(?:(?:теплы|новы|сво|мам|шерстян)\w+ )?"
            r"(?:шапк|куртк|пальто|шарф|свитер|носки|перчатк|варежк|рукавиц|платье|юбк|рубаш|ботинк|сапог|туфл|шуб|очки|брюк|джинс|пиджак))"
        ),
        r"наде\1",
    ),
    (r"(желаю|хочу|хочется|хотелось|надо|нужно|прошу|для того|ради того|так),? что бы(?! ни)", r"\1, чтобы"),
    (r"(желаю|хочу|хочется|хотелось|прошу|главное) чтобы", r"\1, чтобы"),
    (r"(извини|прости|напиши|пиши|расскажи|смотри|держи|здравствуй) те(?= за | мне | меня|[,.!])", r"\1те"),
    (r"(чуть) чуть", "чуть-чуть"),
    (r"(еле) еле", "еле-еле"),
    (r"(давным|точь в|полным|волей|мало) (давно|точь|полно|неволей|помалу)", r"\1-\2"),
    (r"по долгу(?! служб)", "подолгу"),
    (
        (
            r"по ((?:стар|нов|друг|летн|зимн|весенн|осенн|домашн|хорош|настоящ|разн|добр|нормальн|праздничн|человечьи)"
            r"(?:ому|ему))(?=[,.!?…;:]|$)"
        ),
        r"по-\1",
    ),
    (rf"{_BEGINS}на счет(?= (?!\w+(?:ли|ла)\b)\w+(?:ы|и|а|я|ов|ей|ого|его|их|ых)\b)", "насчёт"),
    (r"придти", "прийти"),
    (
        (
            r"((?:надею?сь|надеемся|думаю|думаем|верю|верим|уверен[аы]?|рада?|рады|жаль|боюсь"
            r"|счастлива?|кажется|считаю|хорошо|жалко|знаете|представляете"
            r"|говорит|говорят|сказала?|сказали|пишет|пишете|написала?|слышала?)) что(?= \w)"
            r"(?! (?:попало|угодно|хочет|хотят|надо|ли|за|бог)\b)"
        ),
        r"\1, что",
    ),
    (
        (
            r"\b(?P<twice>и|в|на|с|к|у|по|за|от|из|о|об|не|я|вы|мы|ты|он|они|мне|вам|вас|тебе|тебя|для|при|до|под|через|без|или"
            r"|чтобы|если|бы|же|ли|а|но) (?P=twice)(?!\.\.|…)"
        ),
        r"\g<twice>",
    ),
)
_APART = r"(?<![\w-])(?:{})(?![\w\u0301-])"
_EACH = tuple((late_pattern(_APART.format(phrase)), meant) for phrase, meant in _PHRASES)
_ANY = late_pattern(_APART.format("|".join(phrase for phrase, _ in _PHRASES)))
"""In one go: in most texts there is none."""

_DISPLAYED = {"вдвоем": "вдвоём", "втроем": "втроём"}

_PAIR = late_pattern(
    r"(?<![\w-])(ни(?! один| одн| един| как| чь| котор| мал)"
    r"|на|по|за|от|до|под|при|пере|раз|рас|об|с|у|про) ([а-я]{3,})(?![\w-])"
)
_EVEN_IF = late_pattern(r"\b(?:ни\b.*\bни|(?:как|что|кто|где|куда|сколько|когда|чего|как\w+)(?: \w+){0,2} ни|бы ни)\b")
_NOUN_AND_WHICH = late_pattern(r"(?<![\w-])([а-я]{3,}) (котор(?:ый|ая|ое|ые|ую))(?! (?:раз|час|год|день|месяц))\b")
_SENTENCE = late_pattern(r"[^.!?…\n]+")
_WITH_ADJECTIVE = late_pattern(r"(?<![\w-])(?:с|со|перед|над|под|между|за) ([а-я]{3,}[ео]м) ([а-я]{3,})(?![\w-])")
_DENIES = late_pattern(r"\b(?:не|нет|без|нельзя|ни \w+ ни|ни один|ни разу|нету|никогда|ничего|никто)\b")
_NEVER_BEHIND = frozenset({"VERB", "INFN", "COMP"})
_DENIED = frozenset({"VERB", "ADJF", "ADJS", "PRTS", "PRED"})


def misspelt_phrases(text: str) -> Iterator[tuple[str, str]]:
    """The phrases as they stand, each with what was meant.

    >>> list(misspelt_phrases("Не смотря на дождь, мы гуляли."))
    [('Не смотря на', 'Несмотря на')]
    """
    small = folded(text)
    if len(small) != len(text):
        return
    for pattern, meant in _EACH if _ANY.search(small) else ():
        for match in pattern.finditer(small):
            yield _as_written(text[match.start() : match.end()], match.expand(meant))
    for sentence in _SENTENCE.finditer(small):
        for start, end, meant in (
            *_joined_or_parted(sentence[0]),
            *_wrong_cases(sentence[0]),
            *_which_without_comma(sentence[0]),
        ):
            yield _as_written(text[sentence.start() + start : sentence.start() + end], meant)


def _as_written(phrase: str, meant: str) -> tuple[str, str]:
    meant = _DISPLAYED.get(meant, meant)
    return phrase, meant[0].upper() + meant[1:] if phrase[0].isupper() else meant


def _joined_or_parted(sentence: str) -> Iterator[tuple[int, int, str]]:
    """«На пишу», «по больше»: no preposition stands before such a word. «Ни писала»: nothing is repeated."""
    for match in _PAIR.finditer(sentence):
        first, word = match.groups()
        if not knows(word):
            continue
        if first == "ни":
            denies = _EVEN_IF.search(sentence) or _DENIES.search(sentence)
            if not denies and all(kind & _DENIED for kind in readings(word)):
                yield *match.span(), f"не {word}"
        elif knows(first + word) and all(
            kind & _NEVER_BEHIND and "impr" not in kind
            for kind in readings(word)
            if first != "по" or "ADVB" not in kind
        ):
            yield *match.span(), first + word


def _wrong_cases(sentence: str) -> Iterator[tuple[int, int, str]]:
    """«С наступающем праздником»: -ем and -ом belong behind «в» and «о», and the noun shows that -им is meant."""
    for match in _WITH_ADJECTIVE.finditer(sentence):
        adjective, noun = match[1], match[2]
        mended = adjective[:-2] + ("ым" if adjective.endswith("ом") else "им")
        is_wrong = knows(adjective) and all({"loct"} <= kind for kind in readings(adjective))
        if is_wrong and knows(mended) and all("ablt" in kind or "plur" in kind for kind in readings(noun)):
            yield match.start(1), match.end(1), mended


def _which_without_comma(sentence: str) -> Iterator[tuple[int, int, str]]:
    for match in _NOUN_AND_WHICH.finditer(sentence):
        if knows(match[1]) and all("NOUN" in reading for reading in readings(match[1])):
            yield *match.span(), f"{match[1]}, {match[2]}"
