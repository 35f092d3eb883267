"""The Latin letter or letters for each Cyrillic one."""

# Letters as they are out of context: of Russian; of Ukrainian and Belarusian; of Tatar, Bashkir and Kazakh.
LETTERS = dict(zip("абвгдезийклмнопрстуфыэіґўәғқңөүұһ", "abvgdeziyklmnoprstufyeiguagknouuh", strict=True))
LETTERS |= {"ё": "yo", "ж": "zh", "җ": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
LETTERS |= {"ъ": "", "ь": "", "ю": "yu", "я": "ya", "ї": "yi", "є": "ye"}
