"""The territorial bodies of the penal service, and a facility's official name composed with its body.

State of 2026, when those of Moscow, of Moscow Oblast, of St Petersburg with Leningrad Oblast and of Krasnodar Krai had
become main directorates (ГУФСИН). Lists print the older names for years.
"""

from letterkit.russian.kinds import find_kind
from letterkit.russian.regions import Region, find_regions, regions_within

# the subjects that a body is for, by their keys, and the newest name of the body
_ROWS: tuple[tuple[str, str], ...] = (
    ("RU-AD", "УФСИН России по Республике Адыгея"),
    ("RU-BA", "УФСИН России по Республике Башкортостан"),
    ("RU-BU", "УФСИН России по Республике Бурятия"),
    ("RU-AL", "УФСИН России по Республике Алтай"),
    ("RU-DA", "УФСИН России по Республике Дагестан"),
    ("RU-IN", "ОФСИН России по Республике Ингушетия"),
    ("RU-KB", "УФСИН России по Кабардино-Балкарской Республике"),
    ("RU-KL", "УФСИН России по Республике Калмыкия"),
    ("RU-KC", "ОФСИН России по Карачаево-Черкесской Республике"),
    ("RU-KR", "УФСИН России по Республике Карелия"),
    ("RU-KO", "УФСИН России по Республике Коми"),
    ("RU-ME", "УФСИН России по Республике Марий Эл"),
    ("RU-MO", "УФСИН России по Республике Мордовия"),
    ("RU-SA", "УФСИН России по Республике Саха (Якутия)"),
    ("RU-SE", "УФСИН России по Республике Северная Осетия — Алания"),
    ("RU-TA", "УФСИН России по Республике Татарстан"),
    ("RU-TY", "УФСИН России по Республике Тыва"),
    ("RU-UD", "УФСИН России по Удмуртской Республике"),
    ("RU-KK", "УФСИН России по Республике Хакасия"),
    ("RU-CE", "УФСИН России по Чеченской Республике"),
    ("RU-CU", "УФСИН России по Чувашской Республике — Чувашии"),
    ("RU-ALT", "УФСИН России по Алтайскому краю"),
    ("RU-KDA", "ГУФСИН России по Краснодарскому краю"),
    ("RU-KYA", "ГУФСИН России по Красноярскому краю"),
    ("RU-PRI", "ГУФСИН России по Приморскому краю"),
    ("RU-STA", "УФСИН России по Ставропольскому краю"),
    ("RU-KHA", "УФСИН России по Хабаровскому краю"),
    ("RU-AMU", "УФСИН России по Амурской области"),
    ("RU-ARK", "УФСИН России по Архангельской области"),
    ("RU-AST", "УФСИН России по Астраханской области"),
    ("RU-BEL", "УФСИН России по Белгородской области"),
    ("RU-BRY", "УФСИН России по Брянской области"),
    ("RU-VLA", "УФСИН России по Владимирской области"),
    ("RU-VGG", "УФСИН России по Волгоградской области"),
    ("RU-VLG", "УФСИН России по Вологодской области"),
    ("RU-VOR", "УФСИН России по Воронежской области"),
    ("RU-IVA", "УФСИН России по Ивановской области"),
    ("RU-IRK", "ГУФСИН России по Иркутской области"),
    ("RU-KGD", "УФСИН России по Калининградской области"),
    ("RU-KLU", "УФСИН России по Калужской области"),
    ("RU-KAM", "УФСИН России по Камчатскому краю"),
    ("RU-KEM", "ГУФСИН России по Кемеровской области"),
    ("RU-KIR", "УФСИН России по Кировской области"),
    ("RU-KOS", "УФСИН России по Костромской области"),
    ("RU-KGN", "УФСИН России по Курганской области"),
    ("RU-KRS", "УФСИН России по Курской области"),
    ("RU-LEN RU-SPE", "ГУФСИН России по г. Санкт-Петербургу и Ленинградской области"),
    ("RU-LIP", "УФСИН России по Липецкой области"),
    ("RU-MAG", "УФСИН России по Магаданской области"),
    ("RU-MOS", "ГУФСИН России по Московской области"),
    ("RU-MUR", "УФСИН России по Мурманской области"),
    ("RU-NIZ", "ГУФСИН России по Нижегородской области"),
    ("RU-NGR", "УФСИН России по Новгородской области"),
    ("RU-NVS", "ГУФСИН России по Новосибирской области"),
    ("RU-OMS", "УФСИН России по Омской области"),
    ("RU-ORE", "УФСИН России по Оренбургской области"),
    ("RU-ORL", "УФСИН России по Орловской области"),
    ("RU-PNZ", "УФСИН России по Пензенской области"),
    ("RU-PER", "ГУФСИН России по Пермскому краю"),
    ("RU-PSK", "УФСИН России по Псковской области"),
    ("RU-ROS", "ГУФСИН России по Ростовской области"),
    ("RU-RYA", "УФСИН России по Рязанской области"),
    ("RU-SAM", "УФСИН России по Самарской области"),
    ("RU-SAR", "УФСИН России по Саратовской области"),
    ("RU-SAK", "УФСИН России по Сахалинской области"),
    ("RU-SVE", "ГУФСИН России по Свердловской области"),
    ("RU-SMO", "УФСИН России по Смоленской области"),
    ("RU-TAM", "УФСИН России по Тамбовской области"),
    ("RU-TVE", "УФСИН России по Тверской области"),
    ("RU-TOM", "УФСИН России по Томской области"),
    ("RU-TUL", "УФСИН России по Тульской области"),
    ("RU-TYU", "УФСИН России по Тюменской области"),
    ("RU-ULY", "УФСИН России по Ульяновской области"),
    ("RU-CHE", "ГУФСИН России по Челябинской области"),
    ("RU-ZAB", "УФСИН России по Забайкальскому краю"),
    ("RU-YAR", "УФСИН России по Ярославской области"),
    ("RU-MOW", "ГУФСИН России по г. Москве"),
    ("RU-YEV", "УФСИН России по Еврейской автономной области"),
    ("RU-KHM", "УФСИН России по ХМАО"),
    ("RU-YAN", "УФСИН России по Ямало-Ненецкому автономному округу"),
    ("UA-43 UA-40", "УФСИН России по Республике Крым и г. Севастополю"),
    ("UA-14", "ГУФСИН по ДНР"),
    ("UA-09", "УФСИН по ЛНР"),
)

RENAMED_LATELY = frozenset(("RU-KDA", "RU-LEN", "RU-MOS", "RU-MOW", "RU-SPE"))
"""The subjects whose body became a main directorate in 2026."""

_OF_SUBJECT = {key: body for keys, body in _ROWS for key in keys.split()}
_CENTRAL = "ФСИН России"
_RUN_BY_THE_SERVICE = "СИЗО (ц. п.)"
_ALWAYS_NUMBERED = frozenset(("ИК", "СИЗО", _RUN_BY_THE_SERVICE, "КП", "ЛИУ", "УКП ИК"))
_MAY_BE_THE_ONLY_ONE = frozenset(("ВК", "Т", "ОБ", "КТБ", "ОТБ", "МОТБ", "РБ", "Б", "МБ", "КБ", "ОСБ", "СТБ", "СПБ"))
"""Of these a region often has one, without a number: "ФКУ ВК УФСИН России по Брянской области"."""


def body_of(region: str) -> str:
    """The territorial body that runs the facilities of a region, by its newest name; "" if that is not certain.

    >>> body_of("Республика Мордовия")
    'УФСИН России по Республике Мордовия'

    The text may name the two subjects that share a body ("г. Санкт-Петербург и Ленинградская область"), or the body
    itself by an older name.
    """
    found = find_regions(region) or regions_within(region)
    bodies = {_OF_SUBJECT.get(each.key, "") for each in found}
    return bodies.pop() if len(bodies) == 1 else ""


def composed_name(kind: str, number: str, region: str) -> str:
    """A facility's official name by its kind, number and region; "" where they do not settle it.

    >>> composed_name("ИК", "7", "Республика Мордовия")
    'ФКУ ИК-7 УФСИН России по Республике Мордовия'
    >>> composed_name("СИЗО (ц. п.)", "2", "Москва")
    'ФКУ СИЗО-2 ФСИН России'

    Colonies and remand prisons need a number. What the penal service does not run, and what is part of a colony, has
    no name of this form.
    """
    known = find_kind(kind)
    abbr = known.abbr if known else ""
    if abbr not in (_ALWAYS_NUMBERED | _MAY_BE_THE_ONLY_ONE if number else _MAY_BE_THE_ONLY_ONE):
        return ""
    body = _CENTRAL if abbr == _RUN_BY_THE_SERVICE else body_of(region)
    short = "-".join(part for part in (abbr.partition(" (")[0], number) if part)
    return f"ФКУ {short} {body}" if body else ""


def of_one_body(one: Region, other: Region) -> bool:
    """Whether two subjects are one, or have one body, as St Petersburg and Leningrad Oblast do.

    >>> spb, oblast, tula = (find_regions(name)[0] for name in ("СПб", "Ленинградская область", "Тульская область"))
    >>> of_one_body(spb, oblast), of_one_body(spb, tula)
    (True, False)
    """
    return one is other or body_of(one.name) == body_of(other.name) != ""
