"""One address printed in every way lists print it is one address. Then: any text at all can be read."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian.blocks import block_as_dict, parse_block

# Segments of invented addresses from large to small; the last is the house with what belongs to it.
ADDRESSES = (
    ("601234", "Владимирская область", "г. Лесной", "ул. Мира", "д. 5а"),
    ("656789", "Алтайский край", "Синий район", "с. Заречное", "пер. Садовый", "д. 12"),
    ("677001", "Республика Саха (Якутия)", "г. Лесной", "ул. 2-я Часовая", "д. 29/1"),
    ("628001", "Ханты-Мансийский автономный округ — Югра", "г. Усть-Лесной", "Северное шоссе", "д. 7"),
    ("431001", "Республика Мордовия", "р. п. Белая Гора", "ул. К. Маркса", "д. 3"),
    ("196001", "г. Санкт-Петербург", "г. Лесной", "Грузовой проезд", "д. 9"),
    ("650001", "Кемеровская область — Кузбасс", "г. Лесной", "мкр. Южный", "д. 8"),
)
FACILITY = "ФКУ ИК-9 УФСИН России по Томской области"
NAME = "Зориной Анне Олеговне"

Shape = Callable[[str, list[str]], str]
SHAPES: dict[str, Shape] = {
    "the order of the post": lambda code, parts: "\n".join(
        [f"{NAME}, 1971 г. р.", FACILITY, ", ".join(parts[-2:]), *reversed(parts[:-2]), code]
    ),
    "the same in one line": lambda code, parts: ", ".join(
        [f"{NAME}, 1971 г. р.", FACILITY, ", ".join(parts[-2:]), *reversed(parts[:-2]), code]
    ),
    "no comma behind the postcode": lambda code, parts: f"{code} {', '.join(parts)}, {FACILITY}, {NAME} 1971 г.р.",
    "no comma behind the facility": lambda code, parts: f"{code}, {', '.join(parts)}, {FACILITY} {NAME} 1971 г.р.",
    "no comma behind the house": lambda code, parts: f"{code}, {', '.join(parts)} {FACILITY}, {NAME}, 1971 г.р.",
    "no comma before the house": lambda code, parts: (
        f"{code}, {', '.join(parts[:-1])} {parts[-1]}, {FACILITY}, {NAME}, 1971 г.р."
    ),
    "houses without д.": lambda code, parts: (
        f"{code}, {', '.join(parts).replace('д. ', '')}, {FACILITY}, {NAME}, 1971 г. р"
    ),
    "full stops": lambda code, parts: f"{code}, {', '.join(parts)}. {FACILITY}. {NAME}. 1971 год рождения.",
    "semicolons": lambda code, parts: "; ".join([code, *parts, FACILITY, NAME, "1971 г. р."]),
    "no blank behind commas": lambda code, parts: ",".join([code, *parts, FACILITY, NAME, "1971 г. р."]),
    "lines": lambda code, parts: "\r\n".join([code, *parts, FACILITY, NAME, "1971 г. р."]),
    "labels": lambda code, parts: f"Куда: {', '.join(parts)}, {FACILITY}\nИндекс: {code}\nКому: {NAME}, 1971 г. р.",
    "the name first": lambda code, parts: f"{NAME} (1971 г. р.)\t{code}, {', '.join(parts)}, {FACILITY}",
    "the facility first": lambda code, parts: ", ".join([FACILITY, code, *parts, NAME, "1971 г. р."]),
    "blanks that do not break": lambda code, parts: (
        f"{code}, {', '.join(parts)}, {FACILITY}, {NAME}, 1971 г. р.".replace(" ", "\u00a0")
    ),
    "letters of two code points": lambda code, parts: unicodedata.normalize(
        "NFD", f"{code}, {', '.join(parts)}, {FACILITY}, {NAME}, 1971 г. р."
    ),
    "advice around it": lambda code, parts: (
        f"Отправить письмо можно по адресу: {code}, {', '.join(parts)}, {FACILITY}, {NAME}, 1971 г. р. "
        "Также можно воспользоваться сервисом ZT (оплата российскими картами)."
    ),
}


def plain(code: str, parts: list[str]) -> str:
    """As lists mostly print it."""
    return f"{code}, {', '.join(parts)}, {FACILITY}, {NAME}, 1971 г. р."


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("code", "parts"), [(code, list(parts)) for code, *parts in ADDRESSES])
def test_an_address_is_the_same_however_it_is_printed(shape: str, code: str, parts: list[str]) -> None:
    printed = SHAPES[shape](code, parts)
    assert block_as_dict(parse_block(printed)) == block_as_dict(parse_block(plain(code, parts)))


@pytest.mark.parametrize(("code", "parts"), [(code, list(parts)) for code, *parts in ADDRESSES])
def test_a_text_all_in_capitals_is_read_like_any(code: str, parts: list[str]) -> None:
    printed = plain(code, parts)
    fields, capitals = block_as_dict(parse_block(printed)), block_as_dict(parse_block(printed.upper()))
    for name in (
        "postal_code",
        "region_norm",
        "district",
        "locality",
        "street",
        "house",
        "name_nominative",
        "birth_year",
    ):
        assert str(capitals[name]).upper() == str(fields[name]).upper(), name


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert block_as_dict(parse_block(text))["kind"] in ("address", "no_address")


WORDS = [
    *("ФКУ", "ИК-1", "г.", "ул.", "д.", "5", "по", "России", "УФСИН", "Владимирской", "области", "Зорину", "Ивановичу"),
    *("1971", "г. р.", "можно", "сервис", "адрес", ",", ".", ";", ":", "(", ")", "«", "»", "если", "знаете", "где"),
    *("на этапе", "601234", "п/я", "Penal", "Colony", "No.", "Street", "born", "Russia", "и", "/", "—", "№"),
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_words_of_addresses_can_be_read_in_any_order(text: str) -> None:
    block = parse_block(text)
    locality = None if block.locality == "Россия" else block.locality  # "г. России" is taken for a genitive
    printed = (locality, block.street, block.house, block.facility, block.name_as_printed, *block.leftover)
    assert all(part in text or "," in part or ";" in part for part in printed if part)


@pytest.mark.parametrize(
    "junk",
    [
        *(",", "1", "А", "а ", "«а ", "(", "\n", ". ", "Аб ", "Ё-", "О'", "И. ", "Аx", "Иванович", "\u200b"),
        *("601234 ", "1971 г. р. ", "ФКУ ", "если знает где ", "можно а.\n", "Иван Иванович ", "ожидается в "),
        *("предыдущий адрес (", "адрес: ", "Abc "),
    ],
)
def test_a_long_text_of_junk_can_be_read(junk: str) -> None:
    assert block_as_dict(parse_block(junk * (65_536 // len(junk))))["locality"] in (None, "Аб", "Abc")
