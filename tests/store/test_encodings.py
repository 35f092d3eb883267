from pathlib import Path

import pytest

from letterkit.errors import DiskError, UsageError
from letterkit.store.encodings import Decoded, decode

FILE = Path("list.csv")
BLOCK = "663180, г. Енисейск, ул. Декабристов, д. 11, ФКУ Т-2, Ветрову Илье Андреевичу, 1971 г. р."
TEXTS = (BLOCK, BLOCK.upper(), f"name;born\n{BLOCK};\n" * 400, "ФИО;Год\nЖуков Юрий Щукин;1971\nСоколов Олег;1980")


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r", "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("text", TEXTS, ids=["block", "capitals", "long", "table"])
def test_the_encoding_of_a_russian_text_is_recognised(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding), FILE)
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize(("encoding", "called"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16")])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str, called: str) -> None:
    found = decode(BLOCK.encode(encoding), FILE)
    assert (found.text, found.encoding) == (BLOCK, called)


@pytest.mark.parametrize(
    "content",
    ["ИК-5".encode("cp1251"), b"caf\xe9;1971\n", BLOCK.encode() + b"\xd0", b"\xff" * 40],
    ids=["too little", "another language", "cut UTF-8", "no text"],
)
def test_what_is_not_certain_is_refused_with_its_line_and_a_remedy(content: bytes) -> None:
    with pytest.raises(DiskError, match=r"list.csv is not UTF-8 from line 1 on.*--encoding"):
        decode(content, FILE)


def test_the_mark_of_utf_8_decides_whatever_is_asked() -> None:
    assert decode(BLOCK.encode("utf-8-sig"), FILE, "cp1251") == Decoded(BLOCK, "utf-8")


def test_an_encoding_that_is_given_overrides() -> None:
    assert decode("ИК-5".encode("cp866"), FILE, "cp866").text == "ИК-5"
    with pytest.raises(DiskError, match="is not cp1251 text from line 2"):
        decode(b"a\n\x98", FILE, "cp1251")
    with pytest.raises(UsageError, match='no encoding "cp9999"'):
        decode(b"", FILE, "cp9999")
