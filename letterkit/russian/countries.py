"""Countries an answer may go to, as Russian mail names them beside the name in Latin letters.

Rules of the Russian post: the address abroad stands in Latin letters, the country is repeated in Russian.
"""

_NAMES = {
    "Австралия": ("Australia",),
    "Австрия": ("Austria", "Österreich"),
    "Азербайджан": ("Azerbaijan", "Azərbaycan"),
    "Албания": ("Albania", "Shqipëria"),
    "Аргентина": ("Argentina",),
    "Армения": ("Armenia", "Hayastan"),
    "Бельгия": ("Belgium", "Belgique", "België"),
    "Болгария": ("Bulgaria", "България"),
    "Босния и Герцеговина": ("Bosnia and Herzegovina", "Bosna i Hercegovina"),
    "Бразилия": ("Brazil", "Brasil"),
    "Великобритания": ("United Kingdom", "UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "Венгрия": ("Hungary", "Magyarország"),
    "Германия": ("Germany", "Deutschland", "Allemagne"),
    "Греция": ("Greece", "Ellada", "Ελλάδα"),
    "Грузия": ("Georgia", "Sakartvelo", "საქართველო"),
    "Дания": ("Denmark", "Danmark"),
    "Израиль": ("Israel",),
    "Индия": ("India",),
    "Ирландия": ("Ireland", "Éire"),
    "Исландия": ("Iceland", "Ísland"),
    "Испания": ("Spain", "España"),
    "Италия": ("Italy", "Italia"),
    "Казахстан": ("Kazakhstan", "Қазақстан"),
    "Канада": ("Canada",),
    "Кипр": ("Cyprus", "Κύπρος"),
    "Китай": ("China",),
    "Киргизия": ("Kyrgyzstan", "Кыргызстан"),
    "Латвия": ("Latvia", "Latvija"),
    "Литва": ("Lithuania", "Lietuva"),
    "Люксембург": ("Luxembourg",),
    "Мальта": ("Malta",),
    "Мексика": ("Mexico", "México"),
    "Молдавия": ("Moldova", "Молдова"),
    "Нидерланды": ("Netherlands", "The Netherlands", "Nederland", "Holland"),
    "Новая Зеландия": ("New Zealand",),
    "Норвегия": ("Norway", "Norge", "Noreg"),
    "Объединённые Арабские Эмираты": ("United Arab Emirates", "UAE"),
    "Польша": ("Poland", "Polska"),
    "Португалия": ("Portugal",),
    "Республика Корея": ("South Korea", "Republic of Korea", "Korea"),
    "Румыния": ("Romania", "România"),
    "Северная Македония": ("North Macedonia", "Severna Makedonija"),
    "Сербия": ("Serbia", "Srbija", "Србија"),
    "Словакия": ("Slovakia", "Slovensko"),
    "Словения": ("Slovenia", "Slovenija"),
    "США": ("USA", "United States", "United States of America", "U.S.A."),
    "Таджикистан": ("Tajikistan", "Тоҷикистон"),
    "Таиланд": ("Thailand",),
    "Турция": ("Turkey", "Türkiye", "Turkiye"),
    "Узбекистан": ("Uzbekistan", "Oʻzbekiston", "O'zbekiston"),
    "Украина": ("Ukraine", "Україна"),
    "Финляндия": ("Finland", "Suomi"),
    "Франция": ("France",),
    "Хорватия": ("Croatia", "Hrvatska"),
    "Черногория": ("Montenegro", "Crna Gora"),
    "Чехия": ("Czech Republic", "Czechia", "Česko", "Česká republika"),
    "Швейцария": ("Switzerland", "Schweiz", "Suisse", "Svizzera"),
    "Швеция": ("Sweden", "Sverige"),
    "Эстония": ("Estonia", "Eesti"),
    "Япония": ("Japan", "Nippon"),
}
"""The Russian name of each, and the names people write it by: the English ones and its own."""

_RUSSIAN = {name.casefold(): russian for russian, names in _NAMES.items() for name in (russian, *names)}


def russian_country(typed: str) -> str:
    """The Russian name of a country written in English, in its own language or in Russian; "" if it is not known.

    >>> russian_country("Germany"), russian_country("Deutschland"), russian_country("Атлантида")
    ('Германия', 'Германия', '')
    """
    return _RUSSIAN.get(" ".join(typed.split()).strip(".,").casefold(), "")
