"""The type words of Russian addresses, without full stops and in small letters, and their English."""

SETTLEMENTS = frozenset(
    (
        *("г", "гор", "город"),
        *("п", "р", "т", "пос", "поселок", "посёлок", "пгт", "рп", "кп", "дп"),
        *("с", "село", "д", "дер", "деревня", "х", "хут", "хутор", "аул", "улус", "нп"),
        *("ж/д", "ст", "ст-ца", "станица", "станция", "сл", "слобода"),
    )
)
"""What stands before a settlement; English leaves it out. "Р. п." and "ж/д ст." are two words."""

NAMED: dict[str, str] = {
    **dict.fromkeys(("ул", "улица"), "Street"),
    **dict.fromkeys(("пер", "переулок"), "Lane"),
    **dict.fromkeys(("пр-д", "проезд"), "Drive"),
    **dict.fromkeys(("пр", "пр-т", "пр-кт", "просп", "проспект"), "Avenue"),
    **dict.fromkeys(("ш", "шоссе"), "Highway"),
    **dict.fromkeys(("б-р", "бул", "бульвар"), "Boulevard"),
    **dict.fromkeys(("наб", "набережная"), "Embankment"),
    **dict.fromkeys(("пл", "площадь"), "Square"),
    "аллея": "Alley",
    "линия": "Line",
    "дорога": "Road",
    "вал": "Val",
    "тракт": "Trakt",
    **dict.fromkeys(("туп", "тупик"), "Tupik"),
    **dict.fromkeys(("мкр", "мкр-н", "мкрн", "микрорайон"), "Microdistrict"),
    **dict.fromkeys(("кв", "кв-л", "квартал"), "Quarter"),
    **dict.fromkeys(("тер", "территория"), "Territory"),
    **dict.fromkeys(("р-н", "район"), "District"),
    "городок": "Gorodok",
    "округ": "Okrug",
    "муниципальный": "Municipal",
    "городской": "Urban",
    "улус": "Ulus",
    "сельсовет": "Selsoviet",
}
"""Streets, parts of a town, districts. "Вал" and the like are part of the name on English maps too."""

COUNTED: dict[str, str] = {
    **dict.fromkeys(("зд", "здание", "стр", "строение"), "Building"),
    **dict.fromkeys(("к", "корп", "корпус"), "Block"),
    **dict.fromkeys(("вл", "влд", "владение"), "Property"),
    **dict.fromkeys(("уч", "участок"), "Plot"),
    **dict.fromkeys(("д", "дом"), "House"),
    **dict.fromkeys(("лит", "литер", "литера"), "Letter"),
    **dict.fromkeys(("п/я", "а/я"), "P. O. Box"),
    **dict.fromkeys(("отряд", "отр"), "Detachment"),
    **dict.fromkeys(("камера", "кам"), "Cell"),
    "барак": "Barrack",
    "бригада": "Brigade",
    "карантин": "Quarantine",
    "№": "No.",
    "км": "km",
}
"""Houses and units of a facility, their parts, and post-office boxes of an institution (п/я) or a subscriber (а/я)."""
