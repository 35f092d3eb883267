import pytest

from letterkit.russian.countries import country_code, country_name, country_named


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Germany", "DE"),
        ("DEUTSCHLAND", "DE"),
        ("Allemagne", "DE"),
        ("германия.", "DE"),
        ("the  netherlands", "NL"),
        ("Holland", "NL"),
        ("Osterreich", "AT"),
        ("Czech Republic.", "CZ"),
        ("Česká republika", "CZ"),
        ("США", "US"),
        ("U.S.A.", "US"),
        ("England", "GB"),
        ("Bosnia & Herzegovina", "BA"),
        ("Україна", "UA"),
        ("O'zbekiston", "UZ"),
        ("საქართველო", "GE"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Молдавия", "MD"),
        ("Россия", "RU"),
        ("10969 Berlin", ""),
        ("г. Тула", ""),
        ("Тула", ""),
        ("Atlantis", ""),
        ("GA", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_english_russian_french_and_own_name(typed: str, code: str) -> None:
    assert country_named(typed) == code


@pytest.mark.parametrize(("typed", "code"), [("de", "DE"), (" KZ ", "KZ"), ("UK", "GB"), ("Serbia", "RS"), ("QQ", "")])
def test_a_country_may_be_given_by_its_code_or_its_name(typed: str, code: str) -> None:
    assert country_code(typed) == code


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("DE", ("Germany", "Германия", "Allemagne")),
        ("US", ("USA", "США", "États-Unis")),
        ("BA", ("Bosnia and Herzegovina", "Босния и Герцеговина", "Bosnie-Herzégovine")),
        ("MM", ("Myanmar", "Мьянма", "Myanmar")),
        ("HK", ("Hong Kong", "Гонконг", "R.A.S. chinoise de Hong Kong")),
        ("QQ", ("", "", "")),
        ("EU", ("", "", "")),
    ],
)
def test_a_country_has_a_name_for_mail_in_three_languages(code: str, names: tuple[str, str, str]) -> None:
    assert tuple(country_name(code, language) for language in ("en", "ru", "fr")) == names
