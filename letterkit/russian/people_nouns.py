"""Nouns that show whether somebody is a man or a woman: учительница, рассказчица, отец, вдова."""

from functools import lru_cache

from letterkit.model.name import Gender
from letterkit.russian.morphology import knows, lemmas, readings
from letterkit.russian.word_table import word_set

_WOMEN = word_set(
    """
    мать мама мамочка бабушка прабабушка тетя сестра сестричка сестренка дочь дочка вдова вдовушка жена невеста девушка
    девочка женщина подруга подружка хозяйка повариха портниха ткачиха врачиха балерина актриса медсестра медичка швея
    няня красавица певица мастерица старушка домохозяйка королева принцесса барышня героиня москвичка внучка племянница
    госпожа
    """
)
_MEN = word_set(
    """
    отец папа дед дедушка дедуля прадедушка дядя брат братик братишка сын внук племянник вдовец муж жених мужчина парень
    мальчик юноша мужик старик холостяк господин
    """
)
_PAIRS = (
    *(("тельница", "тель"), ("чица", "чик"), ("щица", "щик"), ("ница", "ник"), ("ианка", "ианин"), ("анка", "анин")),
    *(("янка", "янин"), ("ка", ""), ("ка", "ец"), ("анка", "ец"), ("иня", "ь"), ("иня", ""), ("ыня", ""), ("есса", "")),
    *(("ица", "ец"), ("ца", "ец"), ("ица", ""), ("иса", "ёр"), ("чка", "к"), ("чка", "ец")),
)
"""The ending of a woman's word and that of a man's, which the dictionary has to have as well."""


@lru_cache(maxsize=1024)
def gender_of_person(word: str) -> Gender | None:
    """The gender that the noun shows; None where women and men are called so: врач, умница, друг.

    >>> gender_of_person("рассказчица"), gender_of_person("умница"), gender_of_person("художник")
    (<Gender.FEMALE: 'f'>, None, None)
    """
    found = lemmas(word)
    if found & _MEN:
        return Gender.MALE
    if found & _WOMEN or any(map(_is_of_a_woman, found)):
        return Gender.FEMALE
    return None


def _is_of_a_woman(lemma: str) -> bool:
    if not knows(lemma) or not {"NOUN", "anim", "femn"} <= readings(lemma)[0]:
        return False
    men = (lemma.removesuffix(hers) + his for hers, his in _PAIRS if lemma.endswith(hers))
    return any(knows(man) and {"NOUN", "anim", "masc", "nomn", "sing"} <= readings(man)[0] for man in men)
