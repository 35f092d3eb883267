"""Links, addresses for mail, telephones, handles and hashtags around an address: what they say of it is nothing."""

import re

from letterkit.late_pattern import late_pattern

_LINK = (
    r"(?:https?|ftp|tg|mailto)://?[^\s<>\[\]()\"'»]+|www\.[^\s<>\[\]()\"'»]+|(?<![\w.])t\.me/[\w/+-]+"
    r"|(?<![\w.@/-])(?!prison|zona|f-?pismo|fsin|rosuznik)(?:[a-z][a-z0-9-]{0,40}\.){1,3}(?:ru|org|com|net|info|su|me|io|media|help|online|site)"
    r"(?![\w-])(?:/[^\s<>\[\]()\"'»,]*)?"
)
_LABELS = (
    r"(?:(?:источник|подробн(?:ее|ости)(?:\s(?:о\sделе|здесь|тут|на\sсайте))?|"
    r"подпи(?:сывайтесь|саться)(?:\sна\s(?:нас|канал))?|"
    r"(?:наш\s)?(?:ссылка|сайт|канал|чат|бот)|страница|карточка|читайте|см\.|"
    r"письм[оа]|телеграм(?:-канал)?|telegram|тг|вк|vk|source|more)\s?[:\u2013\u2014-]?\s?)?"
)
_LINKS = late_pattern(rf"(?:(?<!\w){_LABELS})?<?(?:{_LINK})>?", re.IGNORECASE)
_PERHAPS_LINK = late_pattern(r"://|mailto|[a-z]\.[a-z]", re.IGNORECASE)
_MAIL = late_pattern(
    r"(?:(?<!\w)(?:e-?mail|емейл|имейл|эл\.?\s?почта|электронная почта|(?:адрес\s)?(?:электронной\s)?почт[аы]|mail)"
    r"(?:\s(?:группы|поддержки|для\s(?:связи|писем|справок)|родных|[а-яё]{4,15}))?\s?[:\u2013\u2014-]?\s?)?"
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}",
    re.IGNORECASE,
)
_HANDLE = late_pattern(r"(?<!\w)@(?=[^\W\d])\w+")
_HASHTAG = late_pattern(r"(?<!\w)#(?=[^\W\d])[\w-]+")
# Hashtags that may say where a person is, or that he is there no longer; "#свободу" is a wish.
_SAYS_WHERE = late_pattern(
    r"умер|погиб|сконча|смерт|убит|освобо[жд]|свободе|вышел|вышла|отпущ|удо(?![а-яё])|обмен|помилов|этап|перев[её][дз]|"
    r"больниц|госпитал|мсч|арест|границ|эмигр|адрес|died|dead|released|hospital|transit|abroad",
    re.IGNORECASE,
)
_TELEPHONE = late_pattern(
    r"(?:(?<!\w)(?:(?:контактный\s)?тел(?:ефон)?(?:\s(?:для\sсправок|канцелярии|дежурной\sчасти|колонии))?|моб|сот|факс|"
    r"whatsapp|viber|phone|tel)\.?(?:/факс)?\s?:?\s?)?"
    r"(?<![\w./-])(?:(?:\+\s?7|8)[\s(-]{0,2}\(?\d{3,5}\)?[\s-]{0,2}|\((?!(?:19|20)\d\d\))\d{3,5}\)\s?)\d{1,3}(?:[\s-]\d{2,3}){1,2}(?![\d-])"
    r"|(?<!\w)(?:тел(?:ефон)?|факс)\.?\s?:?\s?\d{1,3}(?:-\d\d){2}(?![\d-])"
    r"|(?<![\w./+-])(?:\+7|8)\s?\(?\d{3,5}\)?\s?\d{5,7}(?!\d)",
    re.IGNORECASE,
)
MAY_HAVE_CONTACTS = r"\.(?<=[a-zA-Z]\.)[a-zA-Z]|[ -](?<=\d[ -])\d\d(?!\d)|[@#+]|8\d{10}(?!\d)"
"""What a text has that has any of these, and few others."""
_PERHAPS_TELEPHONE = late_pattern(r"\d[ -]\d\d(?!\d)|\+7|8\d{10}(?!\d)")


def without_contacts(text: str) -> str:
    """The text without links, mail, telephones, handles and hashtags, and without the words that only lead to them.

    >>> without_contacts("ИК-2. Подробнее: example.org/zorin, тел. (8482) 00-00-00 #письма #умер_в_колонии")
    'ИК-2. ,   умер в колонии'

    A hashtag stays in words if it may say where somebody is.
    """
    if "@" in text:
        text = _HANDLE.sub("", _MAIL.sub("", text))
    if _PERHAPS_LINK.search(text):
        text = _LINKS.sub("", text)
    if "#" in text:
        text = _HASHTAG.sub(_if_it_says_where, text)
    return _TELEPHONE.sub("", text) if _PERHAPS_TELEPHONE.search(text) else text


def _if_it_says_where(hashtag: re.Match[str]) -> str:
    return hashtag[0][1:].replace("_", " ") if _SAYS_WHERE.search(hashtag[0]) else ""
