"""Topics a censor is known to stop: the words that show them, why, and another way to say it.

The list is short, since too many warnings keep people from writing. Sympathy, prison as such and
daily life are no topics. Sources: letter-writing guides of human-rights groups, and what came back
struck out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.rules.word_lists import any_of, folded
from letterkit.russian.speech import own_paragraphs


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic.

    The words are lists for `any_of`. `certain` ones speak for themselves; `doubtful` ones do unless
    the paragraph, or the one before, tells a story, the sentence speaks of long ago or of something
    `harmless`, or somebody else is quoted. `reason` says why letters are stopped for it, `way_out` how
    the same can be said.
    """

    name: str
    reason: str
    way_out: str
    certain: str
    doubtful: str
    harmless: str

    def found_in(self, sentence: str, speech: str, *, in_story: bool) -> re.Match[str] | None:
        """The first words of a sentence, ё folded, that touch the topic; `speech` is what of it is not quoted."""
        if certain := any_of(self.certain).search(sentence):
            return certain
        long_ago = any_of(_LONG_AGO).search(sentence) and not any_of(_NOW).search(sentence)
        harmless = in_story or long_ago or any_of(self.harmless).search(sentence)
        return None if harmless else any_of(self.doubtful).search(speech)


def topics_of(paragraphs: Sequence[str]) -> Iterator[tuple[int, Topic, str]]:
    """Each topic a letter touches, once: the number of the paragraph from 1, the topic, the words that show it."""
    texts = [folded(paragraph) for paragraph in paragraphs]
    tells = [any_of(_STORY).search(text) is not None for text in texts]
    told: set[str] = set()
    for number, (text, speech) in enumerate(zip(texts, own_paragraphs(texts), strict=True)):
        for sentence in _SENTENCE.finditer(text):
            spoken = speech[slice(*sentence.span())]
            in_story = tells[number] or (number > 0 and tells[number - 1])
            for topic in TOPICS:
                if topic.name not in told and (match := topic.found_in(sentence[0], spoken, in_story=in_story)):
                    told.add(topic.name)
                    start = sentence.start() + match.start()
                    yield number + 1, topic, paragraphs[number][start : start + len(match[0])]
                    break


_SENTENCE = re.compile(r"[^.!?…\n]+")

_STORY = """
    книг* роман* повест* рассказ(а|ы|е|ах|ов)? стих* поэм* сказк* геро(й|я|и|е)* автор* писател* глав(а|е|у|ы) детектив*
    перечит* чита(ю|л|ла|ем)_(?!новост)* толст(ой|ого) ремарк* шолохов* булгаков* фильм* кино мультфильм* сериал*
    спектакл* театр* картин* песн* опер(а|е|у|ы) шахмат* игруш* музе(й|я|е|ю)* экскурси* памятник* выставк* историческ*
    доклад* учебник* урок* древн* средневек* рыцар* крепост* корол* цар(ь|я|ю|е) импер* век(а|е)? столети* 1[0-8]\\d\\d
    19[0-8]\\d
    """
"""A paragraph with one of these tells of a book, a film or history; its wars and judges are those."""

_LONG_AGO = """
    отечественн* миров(ой|ую|ая) гражданск* звездн* холодн*_войн* прадед* прабабушк* дед(а|у|ом|ушк*)? бабушк* ветеран*
    детств* после_войны до_войны эвакуац* блокад*
    """
_NOW = "сейчас теперь опять снова когда_же (за|о)?кончится прекратится продолжается новост*"

_AUTHORITY = """(власт(ь|и|ью)|правительств*|президент*|фсб|фсин|полици*|полицейск*|суд|судь(я|и|е|ю)|судей|прокурор*\
|следовател(ь|я|и)|начальник*|начальств*|надзирател*|охранник*|тюремщик*|цензор*|чиновник*|депутат*)"""
_INSULT = """(негодя*|подлец*|подлы(е|й|м)*|мраз*|твар(ь|и|ей)|сволоч*|подон*|бандит*|преступник*|преступн*|вор|воры\
|ворует|воруют|убийц*|лжец*|врут|врет|лгут|лжет|лгун*|идиот*|дурак*|тупы(е|х|м)|гад|гады|садист*|изверг*|нелюд*|звери|зверств*\
|продажн*|ненавижу|палач*|скотин*|бессовестн*)"""

_WAR = Topic(
    "the war",
    "letters that speak of it are struck out or held back, and may harm the reader",
    "Leave the event out and say what you wish: «Думаю о Вас и надеюсь на спокойные дни».",
    certain="""
        спецопераци* специальн*_военн*_операци* (?-i:СВО) всу чвк мобилизаци* мобилизованн* обстрел* обстрелива*
        бомб(ят|или|ил) бомбеж* бомбардиров* разбомб* ракетн*_удар* налет*_(дронов|беспилотников) оккупа* оккупир*
        аннекс* вагнеров* военнопленн* вторжени*_в_украин* напал*_на_украин* войн*_(в|на|с|против)_украин* нет_войне
        (эт|нынешн)*_войн* (российск|русск|украинск)*_(войск|арми|солдат)* (по)?гиб(нут|ли)_солдат*
        солдат*_(по)?гиб(нут|ли)
        """,
    doubtful="войн(а|ы|е|у|ой) вою(е|ю)т воевать (боев|военн)*_действи* фронт* окоп*",
    harmless="""
        войн*_и_мир* войн*_(миров|роз) войн*_со?_(улит|сорня|мурав|комар|крот|мыш|таракан|жук)* атмосферн*
        (тепл|холодн)*_фронт* огород* грядк* сорняк* комар* фронт*_работ снежк* подушк* ремонт* (целая|настоящая)_война
        """,
)

_CASE = Topic(
    "the case",
    "what is said of charge, court or evidence is stopped, and may be used in the case",
    "Leave it to the lawyer, and ask after the person: «Как Вы себя чувствуете? Что Вы читаете?»",
    certain="""
        уголовн*_(дел|преследовани|кодекс)* ук_рф стать(я|и|е|ю|ей)_\\d{3} ст\\.?_?\\d{3} материал*_дела сфабрик*
        сфальсифицир* ни_в_чем_не_виноват* не_виновн* невинов* невинн*_осу* лжесвидетел*
        незаконн*_(осу|арест|задерж|держ|поса|приговор|суд|сид)* доказательств*_вины (вас|тебя)_пытали
        (несправедлив|неправосудн|заказн)*_(приговор|суд|обвинени|дел|процесс)*
        (по|за|о)_(ваш|тво)*_(делу|делом|деле(?!_жизни)) (да|дай)*_показани*(?!_(термометр|счетчик|прибор))
        показани*_против в_чем_(вас|тебя)_обвин*
        (посадил|осудил|арестовал|судил|суд|держ|сид)*_(ни_за_что|незаконно|несправедливо|за_(веру|правду|слова|убеждения))
        (приговор|суд|процесс)*_(был_)?(несправедлив|незакон|фарс)* лг(али|ут)_на_суде
        подброс(ил|ила|или)_(вам|тебе|ему|ей|книг*|литератур*|наркот*|оружи*) полит(ическ*_)?заключенн* политзек*
        узник*_совести
        """,
    doubtful="следовател(ь|я|ю|ем|е|и|ей) прокурор* судь(я|и|ю|ей|ям) (апелля|касса)ци* обвинени(е|я|ю) улик*",
    harmless="футбол* хокке* матч* спорт* соревнован* конкурс* свист* наши",
)

_AUTHORITIES = Topic(
    "the authorities",
    "what can be read as an insult to them stops the whole letter, and may be punished",
    "Say what you feel and not of whom: «От новостей грустно, а от Вашего письма стало теплее».",
    certain=f"""
        (кровав|преступн|бандитск|фашистск|людоедск|воровск|проклят)*_(режим|власт|государств|правительств)* гэбн* гебн*
        гэбист* путинист* путинск* (?-i:Путин)(а|у|ым|е)? мент(ы|ов|ам) легавы* вертуха* карател* беспредел*
        режим_(скоро_)?(рухнет|падет) падени*_режима
        {_AUTHORITY}\\b.{{1,60}}?\\b{_INSULT} {_INSULT}\\b.{{1,60}}?\\b{_AUTHORITY}
        """,
    doubtful="диктатор* диктатур* тиран* палач* тоталитар*",
    harmless="кот кота кошк* соба* ребен* сын* доч* внук* внучк*",
)

_EXTREMISM = Topic(
    "extremism",
    "names, slogans and deeds that the law lists as extremist are looked for word by word",
    "Leave the name out, and speak of the person: «Мне рассказали о Вас друзья».",
    certain="""
        экстремис* экстремизм* террорис* терроризм* теракт* хизб[-_]ут[-_]тахрир* джихад* шахид* меджлис*
        свидетел*_иеговы правый_сектор (полк|батальон)*_«?азов бандеров* фбк навальн(ый|ого|ому|ым|ом)
        слава_(украине|героям|нации) героям_слава россия_будет_свободн* смерть_(врагам|оккупантам)
        крым_([—–-]_)?(это_)?(украина|наш) иноагент* иностранн*_агент* нежелательн*_организаци* овд-инфо взрывчатк*
        взрывн*_устройств* (заложи|подложи)*_бомбу (бери|берите|взять)_оружие коктейл*_молотова поджеч* поджог*
        """,
    doubtful="халифат* свастик* нацис* нацизм* фаши(ст|зм)*",
    harmless="(?!)",
)

_CALLS = Topic(
    "calls to act",
    "a call against anybody, or for anything, is stopped whoever it is addressed to",
    "Tell of yourself instead of calling on others: «Я каждый день вспоминаю о Вас».",
    certain="""
        митинг* пикет(ы|а|у|е|ов|ом)? акци*_протеста голодовк* голодай(те)? бойкот* забастовк* свергн* свергать свергли
        долой восстань(те)? не_(признавай|подчиняй|подписывай|сознавай)*
        (выходи|выйди|иди)(те)?_на_(улицы|площад*|протест*) пиши(те)?_жалоб* (устро|соверш|готов)*_побег
        беги(те)?_оттуда (с?бежать|беги|бегите)_из_(тюрьмы|колонии|камеры|сизо|зоны)
        """,
    doubtful="протест(ы|а|у|ом|ов|ами)? революци* бунт* восстани* бори(сь|тесь) сопротивляй(ся|тесь)",
    harmless="""
        кот кошк* соба* ребен* сын* доч* внук* внучк* научн* техническ* болезн* простуд* лень ленью скук* хандр*
        соблазн* ней ним
        """,
)

TOPICS = (_WAR, _AUTHORITIES, _EXTREMISM, _CALLS, _CASE)
"""The topics, the gravest first: of a sentence that touches two, the first is told."""
