"""Facilities of the shared list, each spelt oddly in several ways at once: read right or left over, never wrong.

People are invented.
"""

import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from letterkit.russian.blocks import ParsedBlock, parse_block

FACILITIES = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"
_IN_WORDS = {
    "ИК": "исправительная колония",
    "СИЗО": "следственный изолятор",
    "КП": "колония-поселение",
    "ЛИУ": "лечебное исправительное учреждение",
    "ВК": "воспитательная колония",
    "Т": "тюрьма",
}
_SHORT_REGIONS = {
    "Республике Татарстан": "РТ",
    "Республике Башкортостан": "РБ",
    "Республике Мордовия": "РМ",
    "Республике Коми": "РК",
    "Кабардино-Балкарской Республике": "КБР",
    "Карачаево-Черкесской Республике": "КЧР",
    "Республике Саха (Якутия)": "РС(Я)",
    "г. Санкт-Петербургу и Ленинградской области": "СПб и ЛО",
    "Красноярскому краю": "кр-кому краю",
    "Краснодарскому краю": "Кр. краю",
    "Московской области": "Моск. обл.",
    "Свердловской области": "Свердл. обл.",
    "Удмуртской Республике": "УР",
    "Республике Марий Эл": "РМЭ",
    "Чувашской Республике — Чувашии": "Чувашии",
    "Ямало-Ненецкому автономному округу": "ЯНАО",
    "Республике Северная Осетия — Алания": "РСО-А",
}
_NAMES = (
    ("Ветрову Илье Андреевичу", "Ветров Илья Андреевич"),
    ("ВЕТРОВУ ИЛЬЕ АНДРЕЕВИЧУ", "Ветров Илья Андреевич"),
    ("ВЕТРОВУ Илье Андреевичу", "Ветров Илья Андреевич"),
    ("Илье Андреевичу Ветрову", "Ветров Илья Андреевич"),
    ("Илье Ветрову", "Ветров Илья"),
    ("Для Ветрова Ильи Андреевича", "Ветров Илья Андреевич"),
    ("Ве́трову Илье́ Андре́евичу", "Ветров Илья Андреевич"),
    ("Ветров Илья Андреевич", "Ветров Илья Андреевич"),
    ("Ветрову И. А.", None),
    ("Зориной Анне Олеговне", "Зорина Анна Олеговна"),
    ("ГАСАНОВУ РАМИНУ САМЕД ОГЛЫ", "Гасанов Рамин Самед оглы"),
    ("осуждённому Ветрову Илье Андреевичу", "Ветров Илья Андреевич"),
)
_BIRTHS = (
    *("1971 г.р.", "1971 г. р.", "05.03.1971", "05.03.71", "5 марта 1971 г.", "1971 р.н.", "05.03.1971 0:00", "1971.0"),
    *("1971-03-05T00:00:00", "71 г.р.", "(1971)", "1971 года рождения", "род. 05.03.1971", "1971", "д.р. 05.03.1971"),
)


@dataclass(frozen=True, slots=True)
class OddBlock:
    """One block and what it must give; `kind` and `number` as records have them."""

    raw: str
    postcode: str
    kind: str
    number: str
    name: str | None

    def outcome(self, block: ParsedBlock) -> str:
        """How it was read: right, left over, or wrong in silence."""
        given = (block.postal_code, block.facility_type, block.facility_number or "", block.name_nominative)
        if (*given, block.birth_year) == (self.postcode, self.kind, self.number, self.name, 1971):
            return "left over" if block.leftover else "right"
        open_still = block.leftover or not block.facility_type or not block.birth_year or not block.postal_code
        return "left over" if open_still or not (self.name and block.name_nominative) else "wrong"


def odd_blocks(each: int, seed: int = 11) -> Iterator[OddBlock]:
    """So many blocks about each facility of the list."""
    chance = random.Random(seed)  # noqa: S311 - variety, no secret
    with FACILITIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for _ in range(each):
                yield _block(row, chance)


def _block(row: dict[str, str], chance: random.Random) -> OddBlock:
    kind = row["type"].removesuffix(" (ц. п.)")
    (printed, name), birth = chance.choice(_NAMES), chance.choice(_BIRTHS)
    between = " " if birth[0] == "(" else ", "
    who = f"{printed}{between}{birth}"
    address = (
        row["address_ru"].replace("Санкт-Петербург", "Санкт- Петербург") if chance.random() < 0.1 else row["address_ru"]
    )
    place = f"{row['postal_index']}, {address}"
    facility = _facility(row["name_short_composed"], kind, row["number"], chance)
    parts = [f"{place}, {facility}, {who}", f"{facility}, {place}, {who}", f"{who}, {place}, {facility}"]
    return OddBlock(_markup(chance.choice(parts), chance), row["postal_index"], kind, row["number"], name)


def _facility(printed: str, kind: str, number: str, chance: random.Random) -> str:
    head = f"{kind}-{number}" if number else kind
    ways = [head]
    if number and kind != "УКП ИК":
        ways += [f"{kind} № {number}", f"{kind} №{number}", f"{kind} {number}", f"{kind}–{number}", f"«{head}»"]
        ways += [f"{_IN_WORDS[kind]} № {number}"] if kind in _IN_WORDS else []
    spelt = printed.replace(f"ФКУ {head}", f"ФКУ {chance.choice(ways)}")
    if chance.random() < 0.15:
        spelt = spelt.replace("ФКУ ", "ФКУ")
    if chance.random() < 0.1:
        spelt = re.sub(r"^ФКУ ?", "Федеральное казённое учреждение ", spelt)
    if chance.random() < 0.4:
        for full, short in _SHORT_REGIONS.items():
            spelt = spelt.replace(full, short)
    return spelt.replace("УФСИН России", "УФСИН") if chance.random() < 0.3 else spelt


def _markup(text: str, chance: random.Random) -> str:
    ways = (
        lambda: text,
        lambda: text.replace(", ", ",&nbsp;"),
        lambda: "<p>" + text.replace(", ", ",<br>") + "</p>",
        lambda: f"**{text}**",
        lambda: f"📍 {text}\n#письма @channel",
        lambda: text.translate(str.maketrans("аеос", "aeoc")) if "&" not in text else text,
        lambda: re.sub(r"(?<=[а-я]{3})(?=[бвгдклмнпрст][аеиоу][а-я]{2})", "\u00ad", text),
        lambda: re.sub(r"(\d{3})(\d{3})(?=,)", r"\1 \2", text),
        lambda: f"12. {text}",
        lambda: text.replace(", ", ",\u200b "),
        lambda: text.replace(", ", "\n"),
        lambda: text.replace(", ", "; "),
        lambda: f"{text}, арестован 24.02.2022",
    )
    return chance.choice(ways)()


@pytest.mark.skipif(not FACILITIES.exists(), reason="the shared list of facilities is not here")
def test_odd_spellings_are_read_right_or_left_over_and_never_wrong() -> None:
    outcomes = Counter((odd.outcome(parse_block(odd.raw)), odd.raw) for odd in odd_blocks(each=2))
    counted = Counter(outcome for outcome, _raw in outcomes.elements())
    assert [raw for outcome, raw in outcomes if outcome == "wrong"] == []
    assert counted["right"] >= 0.99 * counted.total()
