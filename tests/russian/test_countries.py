import pytest

from letterkit.russian.countries import russian_country


@pytest.mark.parametrize(
    ("typed", "russian"),
    [
        ("Germany", "Германия"),
        ("DEUTSCHLAND", "Германия"),
        ("the  netherlands", "Нидерланды"),
        ("Czech Republic.", "Чехия"),
        ("США", "США"),
        ("Україна", "Украина"),
        ("10969 Berlin", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_english_its_own_and_its_russian_name(typed: str, russian: str) -> None:
    assert russian_country(typed) == russian
