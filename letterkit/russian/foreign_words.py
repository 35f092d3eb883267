"""Russian suggestions for words of a letter that are in another language or alphabet."""

from collections.abc import Iterable, Mapping, Sequence

from letterkit.late_pattern import late_pattern
from letterkit.russian.characters import mixed_words
from letterkit.russian.morphology import is_common
from letterkit.russian.typed_in_latin import to_cyrillic
from letterkit.russian.word_table import word_pairs

_IN_RUSSIAN = {
    **word_pairs(
        """
        android-андроид app-приложение ayran-айран baby-малыш bar-бар best-лучший bike-велосипед birthday-день_рождения
        blog-блог book-книга boss-начальник bus-автобус business-бизнес bye-пока cafe-кафе café-кафе chat-чат
        cheesecake-чизкейк coffee-кофе computer-компьютер cool-здорово covid-ковид croissant-круассан dad-папа
        deadline-срок dear-дорогие design-дизайн email-электронная_почта english-английский excel-эксель
        facebook-фейсбук feedback-отзыв film-фильм friend-друг friends-друзья game-игра google-гугл happy-счастливый
        harry-Гарри hello-привет her-её here-здесь hi-привет home-дом hotel-гостиница ikea-Икея instagram-инстаграм
        internet-интернет iphone-айфон jazz-джаз job-работа lego-лего life-жизнь link-ссылка live-вживую love-любовь
        lunch-обед mail-почта meeting-встреча mom-мама mum-мама music-музыка netflix-Нетфликс news-новости nice-хорошо
        no-нет office-контора ok-хорошо okay-хорошо online-онлайн party-вечеринка peace-мир perfect-прекрасно photo-фото
        pizza-пицца playlist-плейлист please-пожалуйста podcast-подкаст post-пост potter-Поттер python-питон rock-рок
        selfie-селфи show-представление skype-скайп smile-улыбка sms-смс sorry-простите spotify-Спотифай sport-спорт
        startup-стартап student-студент super-отлично tea-чай teacher-учитель telegram-телеграм thanks-спасибо
        tiktok-тикток trailer-трейлер update-новости usb-флешка video-видео weekend-выходные whatsapp-ватсап wifi-вайфай
        windows-виндоус work-работа workshop-мастерская world-мир wow-ого yes-да yoga-йога youtube-ютуб zoom-зум
        zoo-зоопарк
        """
    ),
    **word_pairs(
        """
        вірш-стихотворение вірші-стихи він-он дім-дом друзі-друзья є-есть зірка-звезда зірки-звёзды і-и її-её
        квіти-цветы київ-Киев києві-Киеве києва-Киева кіт-кот кішка-кошка львів-Львов ліс-лес літо-лето мені-мне
        місто-город мій-мой мрія-мечта надія-надежда неділя-воскресенье ніч-ночь ні-нет осінь-осень пісня-песня
        пісні-песни привіт-привет радість-радость річка-река різдво-Рождество сім-семь сніг-снег свіжий-свежий
        твій-твой тобі-тебе україна-Украина україні-Украине україни-Украины харків-Харьков хліб-хлеб цікаво-интересно
        чоловік-муж ґанок-крыльцо
        """
    ),
}
"""Words people slip into letters, and what Russian has for them; "_" stands for a blank."""


_ENGLISH_WORDS = """
    about after all am an and any are as at be because been before but can could did every everybody for from
    get had has have he his how if in is it its just like make many much near not nothing now of one or our
    out she should some soon than that the their them then there these they this those today tomorrow under upon
    us use very was we went were what when where which while who why will with would yesterday you your
    """
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
"""Words that show a text to be English. Those that are also Russian ones typed in Latin letters (on, to) do not."""


_GLOSSED = late_pattern(
    r"(?:«[^«»\n]*»|(?<!\w)(?:[A-Za-zіїєґІЇЄҐўЎ]|\w+[іїєґў])[\w'’-]*)"
    r"(?= ?\((?:то есть |по-русски |в переводе )*«?[А-Яа-яЁё]"
    r"| ?[,—–-]? ?(?:то есть|значит|что значит|по-русски|в переводе)\b)"
)


_GLOSS = late_pattern(r"\(|то есть|значит|по-русски|в переводе")
"""One of these stands behind whatever is put into Russian."""


def without_glossed(text: str) -> str:
    """The text with foreign words that are put into Russian at once struck out, letter for letter.

    >>> without_glossed("Песня «Червона рута» (красная рута) и podcast.")
    'Песня .............. (красная рута) и podcast.'
    """
    return _GLOSSED.sub(lambda glossed: "." * len(glossed[0]), text) if _GLOSS.search(text) else text


def is_english(words: Iterable[str]) -> bool:
    """Whether a text of these words is English.

    >>> is_english(["I", "like", "football"]), is_english(["on", "i", "ya"])
    (True, False)
    """
    return any(word.lower() in _ENGLISH for word in words)


def is_foreign(word: str) -> bool:
    """Whether a word in Latin letters is one that people slip into letters and that Russian does not have.

    >>> is_foreign("love"), is_foreign("sport"), is_foreign("privet")
    (True, False, False)
    """
    known = _IN_RUSSIAN.get(word.lower())
    return known is not None and known != to_cyrillic(word.lower())


def in_russian(words: Sequence[str]) -> Mapping[str, str]:
    """Russian for those of the words of one text for which it is known.

    >>> in_russian(["email", "privet", "Praha"])
    {'email': 'электронная почта', 'privet': 'привет'}

    It is taken from the table, mended, or read from small Latin letters if it is common. To a text that is English
    nothing is said: word by word, it would not become Russian.

    >>> in_russian(["in", "London", "near", "the", "river"])
    {}
    """
    if is_english(words):
        return {}
    return {word: russian for word in words if (russian := _in_russian(word))}


def _in_russian(word: str) -> str:
    known = _IN_RUSSIAN.get(word.lower(), "").replace("_", " ")
    if known:
        return known
    if mixed := mixed_words(word):
        return mixed[0].mended
    typed = to_cyrillic(word)
    return typed if typed != word and word.islower() and is_common(typed) else ""
