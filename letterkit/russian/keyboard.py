"""Text typed while the keyboard was switched to the other alphabet: "fcfyjd" is «асанов» on the same keys."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"

_TO_RUSSIAN = str.maketrans(_LATIN, _RUSSIAN)
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)


def on_other_keys(text: str) -> str:
    """What the same keys give in the other layout, American for Russian or Russian for American.

    >>> on_other_keys("fcfyjd 1977"), on_other_keys("фыфтщм")
    ('асанов 1977', 'asanov')

    Text with a Russian letter is taken as typed in the Russian layout, everything else in the American one.
    Source: the layouts "US" and "Russian" of Windows, macOS and X.
    """
    is_russian = any(sign in _RUSSIAN for sign in text)
    return text.translate(_TO_LATIN if is_russian else _TO_RUSSIAN)
