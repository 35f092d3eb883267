"""Many blocks are read by several processes as one process reads them. People are invented."""

import os
from datetime import date
from multiprocessing import active_children

import pytest

from letterkit.actions.intake import many_blocks
from letterkit.actions.intake.many_blocks import read_blocks
from letterkit.actions.intake.parse import NoBlock, RawBlock

TODAY = date(2026, 11, 29)
NOT_ONE = NoBlock("Line 3 is not a block.")
BLOCKS: list[RawBlock | NoBlock] = [
    RawBlock({"list": 1}, "Ветров Илья Андреевич, 1971 г.р. — этап\nЗорин Пётр Олегович, 1972 г.р. — ФКУ ИК-7"),
    RawBlock("zwei", "Крыловой Анне Сергеевне, 1990 г.р., ФКУ ИК-2 УФСИН России по Рязанской области"),
    NOT_ONE,
    RawBlock(None, ""),
    RawBlock(5, "Зорин Пётр Олегович, умер 12 ноября 2026"),
]


def test_several_processes_read_what_one_reads_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(read_blocks(BLOCKS, TODAY))
    monkeypatch.setattr(many_blocks, "MANY", 2)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    together = list(read_blocks(iter(BLOCKS), TODAY))
    assert together == alone
    assert [[read.fields["id"] for read in each] for each in together if not isinstance(each, NoBlock)] == [
        [{"list": 1}, {"list": 1}],
        ["zwei"],
        [None],
        [5],
    ]
    assert together[2] == NOT_ONE


def test_who_stops_early_leaves_no_process_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_blocks, "MANY", 2)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    reading = read_blocks(BLOCKS, TODAY)
    next(reading)
    assert active_children()
    del reading
    assert not active_children()
