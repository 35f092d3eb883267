"""The capitals of federal subjects, which name their region by themselves: «СИЗО-1 Воронежа».

Left out are those that share their name with another town in which there is, or may be, a facility: Благовещенск,
Донецк, Киров, Красногорск, Гатчина, Байконур. Source: the administrative centres of the federal subjects, by their
codes of ISO 3166-2:RU.
"""

from functools import cache

from letterkit.russian.regions import REGIONS, Region
from letterkit.russian.word_table import word_pairs

_CAPITALS = (
    "AD/Майкоп BA/Уфа BU/Улан-Удэ AL/Горно-Алтайск DA/Махачкала IN/Магас KB/Нальчик KL/Элиста KC/Черкесск "
    "KR/Петрозаводск KO/Сыктывкар ME/Йошкар-Ола MO/Саранск SA/Якутск SE/Владикавказ TA/Казань TY/Кызыл UD/Ижевск "
    "KK/Абакан CE/Грозный CU/Чебоксары ALT/Барнаул KDA/Краснодар KYA/Красноярск PRI/Владивосток STA/Ставрополь "
    "KHA/Хабаровск ARK/Архангельск AST/Астрахань BEL/Белгород BRY/Брянск VLA/Владимир VGG/Волгоград VLG/Вологда "
    "VOR/Воронеж IVA/Иваново IRK/Иркутск KGD/Калининград KLU/Калуга KAM/Петропавловск-Камчатский KEM/Кемерово "
    "KOS/Кострома KGN/Курган KRS/Курск LIP/Липецк MAG/Магадан MUR/Мурманск NIZ/Нижний_Новгород NGR/Великий_Новгород "
    "NVS/Новосибирск OMS/Омск ORE/Оренбург ORL/Орёл PNZ/Пенза PER/Пермь PSK/Псков ROS/Ростов-на-Дону RYA/Рязань "
    "SAM/Самара SAR/Саратов SAK/Южно-Сахалинск SVE/Екатеринбург SMO/Смоленск TAM/Тамбов TVE/Тверь TOM/Томск TUL/Тула "
    "TYU/Тюмень ULY/Ульяновск CHE/Челябинск ZAB/Чита YAR/Ярославль YEV/Биробиджан NEN/Нарьян-Мар KHM/Ханты-Мансийск "
    "CHU/Анадырь YAN/Салехард"
)
# Genitive and prepositional where no rule gives them.
_IRREGULAR = {
    "Орёл": ("Орла", "Орле", "Орел"),
    "Чебоксары": ("Чебоксар", "Чебоксарах"),
    "Грозный": ("Грозного", "Грозном"),
    "Улан-Удэ": (),
    "Ярославль": ("Ярославля", "Ярославле"),
    "Ставрополь": ("Ставрополя", "Ставрополе"),
    "Анадырь": ("Анадыря", "Анадыре"),
    "Ростов-на-Дону": ("Ростова-на-Дону", "Ростове-на-Дону"),
    "Петропавловск-Камчатский": ("Петропавловска-Камчатского", "Петропавловске-Камчатском"),
    "Нижний Новгород": ("Нижнего Новгорода", "Нижнем Новгороде"),
    "Великий Новгород": ("Великого Новгорода", "Великом Новгороде"),
}
_HARD = word_pairs("г-ги к-ки х-хи ж-жи ч-чи ш-ши щ-щи")


def capital_meant(word: str) -> tuple[str, Region] | None:
    """The capital that a word names in the nominative, genitive or prepositional, and its region; None for another.

    >>> capital_meant("Воронежа")[0], capital_meant("Калуги")[1].name, capital_meant("Таганрога")
    ('Воронеж', 'Калужская область', None)
    """
    return _by_form().get(word)


@cache
def _by_form() -> dict[str, tuple[str, Region]]:
    regions = {region.key: region for region in REGIONS}
    rows = (row.replace("_", " ").split("/") for row in _CAPITALS.split())
    return {form: (capital, regions[f"RU-{key}"]) for key, capital in rows for form in _forms(capital)}


def _forms(capital: str) -> tuple[str, ...]:
    """The nominative and the two cases in which a town stands behind a facility."""
    if capital in _IRREGULAR:
        return capital, *_IRREGULAR[capital]
    stem, last = capital[:-1], capital[-1]
    if last == "а":
        return capital, stem[:-1] + _HARD.get(stem[-1], f"{stem[-1]}ы"), f"{stem}е"
    if last == "ь":
        return capital, f"{stem}и"
    if last == "о":
        return capital, f"{stem}а", f"{stem}е"
    return capital, f"{capital}а", f"{capital}е"
