"""Blocks as they are pasted from pages, tables, channels and PDF files. People and most towns are invented."""

import time

import pytest

from letterkit.russian.blocks import block_as_dict, parse_block
from letterkit.russian.blocks.line_breaks import mended_breaks
from letterkit.russian.blocks.markup import without_markup

NAME, BORN = "Зорину Павлу Олеговичу", "1980 г. р."
PLACE = "601234, Владимирская область, г. Лесной, ул. Декабристов, д. 11, ФКУ ИК-2 УФСИН России по Владимирской области"
PLAIN = block_as_dict(parse_block(f"{PLACE}, {NAME}, {BORN}"))

PASTED = {
    "HTML": f"<p>{PLACE.replace(', ', ',<br/>')}</p><p><b>{NAME}</b>, {BORN}</p>",
    "entities": f"{PLACE}, {NAME}, {BORN}".replace(" ", "&nbsp;"),
    "entities of entities": f"{PLACE}, {NAME}, {BORN}".replace(" ", "&amp;nbsp;"),
    "a page with a script": f"<style>p {{ color: red }}</style><script>a()</script><div>{PLACE}, {NAME}, {BORN}</div>",
    "a row of an HTML table": f"<table><tr><td>7</td><td>{NAME}</td><td>1980</td><td>{PLACE}</td></tr></table>",
    "a link in HTML": f'<a href="https://example.org/zorin">{NAME}</a>, {BORN}, {PLACE}',
    "a Markdown table": f"| {NAME} | 1980 | {PLACE} |",
    "a numbered Markdown table": f"| 12 | {NAME} | 1980 | {PLACE} |",
    "a Markdown link": f"[{NAME}](https://example.org/zorin_(2)), {BORN}, {PLACE}",
    "bold and italic": f"**{NAME}**, _{BORN}_, `{PLACE}`",
    "a quotation": f"> {NAME}, {BORN}\n> {PLACE}",
    "a heading": f"## {NAME}, {BORN}\n\n{PLACE}",
    "escaped Markdown": f"1\\. {NAME}, {BORN}, {PLACE}".replace("-", "\\-"),
    "BBCode": f"[b]{NAME}[/b], {BORN}[br][url=https://example.org]{PLACE}[/url]",
    "a link of a network": f"[id12345|{NAME}], {BORN}, {PLACE}",
    "a name in quotation marks": f"«{NAME}», {BORN}, {PLACE}",
    "a link behind a word": f"{PLACE}, {NAME}, {BORN}. Подробнее: https://example.org/zorin?a=1&b=2",
    "cells in quotation marks": f'"{NAME}","1980","{PLACE}"',
    "cells parted by tabs": f"{NAME}\t1980\t{PLACE}",
    "numbered cells parted by tabs": f"3\t{NAME}\t1980\t{PLACE}",
    "a list number": f"17. {NAME}, {BORN} — {PLACE}",
    "a number in brackets": f"(17) {NAME}, {BORN}, {PLACE}",
    "a bullet": f"- {NAME}, {BORN}, {PLACE}",
    "a channel": f"📮 Адрес: {PLACE}\n👤 {NAME}, {BORN}\n#письма #свободу @channel\nПодробнее: https://t.me/channel",
    "an icon of a digit": f"1️⃣ {NAME}, {BORN}, {PLACE}",
    "zero-width blanks": f"{PLACE}, {NAME}, {BORN}".replace(",", ",\u200b"),
    "soft hyphens": f"{PLACE}, {NAME}, {BORN}".replace("Декаб", "Декаб\u00ad").replace("Влади", "Влади\u00ad"),
    "long dashes": f"{PLACE}, {NAME}, {BORN}".replace("-", "–"),
    "minus signs": f"{PLACE}, {NAME}, {BORN}".replace("-", "\u2212"),
    "broken words": f"{PLACE}, {NAME}, {BORN}".replace("Декабр", "Декабр-\n").replace("Владим", "Владим-\n"),
    "words broken by soft hyphens": f"{PLACE}, {NAME}, {BORN}".replace("Декабр", "Декабр\u00ad\n"),
    "words broken by a PDF": f"{PLACE}, {NAME}, {BORN}".replace("Декабр", "Декабр- "),
    "strokes": f"{PLACE}, {NAME}, {BORN}".replace(", ", " / "),
    "dashes": f"{PLACE}, {NAME}, {BORN}".replace(", ", " — "),
    "dots": f"{PLACE}, {NAME}, {BORN}".replace(", ", " · "),
    "lines cut anywhere": f"{PLACE}, {NAME}, {BORN}".replace("г. ", "г.\n")
    .replace("д. ", "д.\n")
    .replace("ой об", "ой\nоб"),
    "lines cut in names": f"{PLACE}, {NAME}, {BORN}".replace("России ", "России\n").replace(" Олег", "\nОлег"),
    "an envelope": f"{PLACE}, {NAME}, {BORN}".replace(", ", "\n").replace("Зорину ", "Зорину\n"),
    "a split postcode": f"{PLACE}, {NAME}, {BORN}".replace("601234", "601 234"),
    "a postcode of an envelope": f"{PLACE}, {NAME}, {BORN}".replace("601234", "6 0 1 2 3 4"),
    "the word for a postcode": f"Индекс {PLACE}, {NAME}, {BORN}",
    "stress marks": f"{PLACE}, Зо́рину Па́влу Оле́говичу, {BORN}",
    "stress marks the other way": f"{PLACE}, Зо\u0300рину Павлу Олеговичу, {BORN}",
}


@pytest.mark.parametrize("way", PASTED)
def test_a_pasted_block_is_read_like_a_plain_one(way: str) -> None:
    assert block_as_dict(parse_block(PASTED[way])) == PLAIN


def test_latin_look_alikes_give_the_same_fields() -> None:
    latin = PLACE.translate(str.maketrans("аеос", "aeoc"))
    block = block_as_dict(parse_block(f"{latin}, {NAME}, {BORN}".replace("Олеговичу", "Oлеговичу")))
    assert block.pop("name_as_printed") == "Зорину Павлу Oлеговичу"
    assert block == {key: value for key, value in PLAIN.items() if key != "name_as_printed"}


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("г. Крас-\nноярск", "г. Красноярск"),
        ("КРАС-\nНОЯРСК", "КРАСНОЯРСК"),
        ("г. Крас- ноярск", "г. Красноярск"),
        ("Санкт-\nПетербург", "Санкт-Петербург"),
        ("Санкт- Петербург", "Санкт-Петербург"),
        ("Санкт – Петербург", "Санкт-Петербург"),
        ("Ростов-\nна-Дону", "Ростов-на-Дону"),
        ("Ростов-на-\nДону", "Ростов-на-Дону"),
        ("Дмитровский р-\nн", "Дмитровский р-н"),
        ("ФКУ ИК-\n2", "ФКУ ИК-2"),
        ("ул. Мира- дом 5", "ул. Мира- дом 5"),
        ("Зорин Павел - этап", "Зорин Павел - этап"),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_joined(broken: str, whole: str) -> None:
    assert mended_breaks(broken) == whole


def test_what_is_struck_out_stays_marked() -> None:
    assert without_markup("<s>ИК-1</s> <del>ИК-2</del> ИК-3") == "~~ИК-1~~ ~~ИК-2~~ ИК-3"


def test_a_text_without_markup_comes_back_as_it_is() -> None:
    text = f"{PLACE}\n{NAME} (1 < 2 & 3 > 2), {BORN}; José"
    assert without_markup(text) == text


@pytest.mark.parametrize(
    "junk", ["[", "[a", "[](", "&", "<", "<a ", "|", "| ", "-\n", "а-\n", '"",', '"', "\t", "@a", "а-а", "\\"]
)
def test_a_long_text_of_signs_takes_no_time(junk: str) -> None:
    start = time.process_time()
    parse_block(junk * (65_536 // len(junk)))
    assert time.process_time() - start < 3
