from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.service import Service
from letterkit.rules.lengths import LIMITS
from letterkit.store.services import read_services


def write(root: Path, text: str) -> Path:
    (root / "templates").mkdir()
    (root / "templates/services.toml").write_text(text, "utf-8")
    return root


def test_what_is_shipped_is_what_the_rule_of_length_goes_by(root: Path) -> None:
    services = read_services(root)
    assert services["prisonmail"].most_characters == LIMITS.most_characters
    assert services["fsin-pismo"].page_characters == LIMITS.page_characters
    assert {service.as_of for service in services.values()} == {LIMITS.as_of}


def test_no_price_is_shipped_that_nobody_has_seen(root: Path) -> None:
    services = read_services(root)
    assert services
    assert {service.price for service in services.values()} == {""}


def test_a_library_without_a_list_has_the_shipped_one(tmp_path: Path, root: Path) -> None:
    assert read_services(tmp_path) == read_services(root)


def test_a_library_may_know_services_of_its_own(tmp_path: Path) -> None:
    text = """
        [[services]]
        id = "post"
        title = "Почта"
        as_of = "2027-01"
        source = "its site"
        page_characters = 1800
        price = "55 рублей за страницу"
        price_as_of = "2027-01"
    """
    (service,) = read_services(write(tmp_path, text)).values()
    expected = Service("post", "Почта", "2027-01", "its site", None, 1800, "55 рублей за страницу", "2027-01")
    assert service == expected


WRONG = {
    'title = "Почта"\nas_of = "2027"\nsource = "a"': '"id" is missing',
    'id = "post"\ntitle = "Почта"\nas_of = "2027"': "source",
    'id = "post"\ntitle = "Почта"\nas_of = "2027"\nsource = "a"\nlimit = 3': "limit",
    'id = "post"\ntitle = "Почта"\nas_of = "2027"\nsource = "a"\npage_characters = "many"': "a number",
    'id = "post"\ntitle = "Почта"\nas_of = "2027"\nsource = "a"\nprice = "55"': "post has a price without its date",
}


@pytest.mark.parametrize("fields", WRONG)
def test_a_list_that_does_not_fit_is_refused_with_its_reason(tmp_path: Path, fields: str) -> None:
    with pytest.raises(DiskError, match=r"The list of services .* cannot be used") as refused:
        read_services(write(tmp_path, f"[[services]]\n{fields}\n"))
    assert WRONG[fields] in str(refused.value)


@pytest.mark.parametrize("count", ["0", "-1", "0.5", "9" * 400, "inf", "nan", "1e300"])
@pytest.mark.parametrize("field", ["page_characters", "most_characters"])
def test_an_absurd_count_is_a_sentence(field: str, count: str, tmp_path: Path) -> None:
    text = f'[[services]]\nid = "a"\ntitle = "A"\nas_of = "2027"\nsource = "s"\n{field} = {count}\n'
    with pytest.raises(DiskError, match="cannot be used"):
        read_services(write(tmp_path, text))


def test_an_entry_without_an_id_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match='"id" is missing'):
        read_services(write(tmp_path, '[[services]]\ntitle = "A"\nas_of = "2027"\nsource = "s"\n'))
