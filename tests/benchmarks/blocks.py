"""How right and how fast published blocks are read, as one block and as news. Run it with the shared data or without.

Goals on one core, in time of the processor: 1,500 blocks a second; 64 KB of junk in under a second; shares as in the
table of part 2. Each run of blocks has new surnames, so that only facilities, first names and patronymics are met
again, as in a list.
"""

import csv
import json
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from letterkit.russian.blocks import block_as_dict, parse_block
from letterkit.russian.news import parse_people

SHARED = Path(__file__).parents[3] / "shared" / "data"
READERS: tuple[Callable[[str], object], ...] = (parse_block, parse_people)
BLOCKS, RUNS, JUNK = 2_000, 5, 65_536
SYLLABLES = ("ба", "ва", "га", "да", "за", "ка", "ла", "ме", "не", "пе", "ре", "со", "то", "фу", "ху", "шу", "му", "ди")
FIRSTS = ("Андрею", "Павлу", "Ремзи", "Рустему", "Олегу", "Тимуру", "Илье", "Сергею")
PATRONYMICS = ("Львовичу", "Юсуфовичу", "Ильичу", "Андреевичу", "Рустемовичу", "Тарасовичу")
ADVICE = ("", " Или через сервис «Зонателеком».", "\n\nЭлектронные письма можно отправлять через «Ф-письмо».")
INVENTED = (
    (
        "601234",
        "Владимирская область, Синий район, п. Лесной, ул. Мира, д. 5",
        "ФКУ ИК-9 УФСИН России по Томской области",
    ),
    ("196001", "г. Санкт-Петербург, г. Лесной, Грузовой проезд, д. 9, стр. 2", "ФКУ СИЗО-1"),
)
PATHOLOGICAL = (
    ",",
    "1",
    "А",
    "а ",
    "«а ",
    "(",
    "Ё-",
    "601234 ",
    "1971 г. р. ",
    "ФКУ ИК-1 ",
    "если знает где ",
    "можно а.\n",
    "умер ",
    "этап из ",
    "Ветров Илья Андреевич, 1971 г.р. ",
)


def main() -> None:
    """Prints the shares of right fields, blocks a second (the median of the runs), and the slowest junk."""
    if (SHARED / "published_blocks.jsonl").exists():
        _report_shares()
    chance = random.Random(7)  # noqa: S311 (people are invented, not secret)
    facilities = _facilities()
    runs = [[[_block(chance, facilities) for _ in range(BLOCKS)] for _ in READERS] for _ in range(RUNS)]
    seconds = [[_seconds(read, texts) for read, texts in zip(READERS, run, strict=True)] for run in runs]
    for name, each in zip(("as one block", "as news"), zip(*seconds, strict=True), strict=True):
        speed, slowest = BLOCKS / statistics.median(each), BLOCKS / max(each)
        sys.stdout.write(f"read {name}: {speed:,.0f} a second, slowest run {slowest:,.0f}\n")
    ratio = statistics.median(news / block for block, news in seconds)
    sys.stdout.write(f"news take {ratio:.2f} of the time of a block\n")
    junk = {text: _seconds(parse_people, [text * (JUNK // len(text))]) for text in PATHOLOGICAL}
    worst = max(junk, key=lambda text: junk[text])
    sys.stdout.write(f"64 KB of junk: {junk[worst]:.2f} s at most (of {worst!r})\n")


def _report_shares() -> None:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in (SHARED / "published_blocks.jsonl").read_text(encoding="utf-8").splitlines():
        block = json.loads(line)
        fields = block_as_dict(parse_block(block["raw"]))
        expected = block["expected"] or {"kind": "no_address", "status": block["status"], "locality": None}
        agreeing = [name for name, value in expected.items() if fields[name] == value]
        right.update([*agreeing, *(["all at once"] if len(agreeing) == len(expected) else [])])
        asked.update([*expected, "all at once"])
    for name, count in asked.items():
        sys.stdout.write(f"{name}: {right[name]} of {count}, {right[name] / count:.1%}\n")


def _facilities() -> list[tuple[str, str, str]]:
    path = SHARED / "facilities.csv"
    if not path.exists():
        return list(INVENTED)
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["postal_index"], row["address_ru"], row["name_short_composed"]) for row in csv.DictReader(file)]


def _block(chance: random.Random, facilities: list[tuple[str, str, str]]) -> str:
    surname = "".join(chance.choices(SYLLABLES, k=3)).capitalize()
    name = f"{surname}рову {chance.choice(FIRSTS)} {chance.choice(PATRONYMICS)}"
    year = chance.randrange(1940, 2006)
    return f"{', '.join(chance.choice(facilities))}, {name}, {year} г. р.{chance.choice(ADVICE)}"


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
