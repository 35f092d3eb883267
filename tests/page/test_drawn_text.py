"""Text as it is put on paper."""

import sys

from letterkit.page.metrics import DRAWN, NO_BREAK_HYPHEN, drawn


def test_text_is_taken_as_it_is_only_where_nothing_is_drawn_in_another_way() -> None:
    assert [chr(code) for code in DRAWN if chr(code).isprintable()] == [NO_BREAK_HYPHEN]
    assert drawn("Мира 5,\u00a0кв.\u202f7 ИК\u201113 то\u00adварищ") == "Мира 5, кв. 7 ИК-13 товарищ"
    plain = "".join(map(chr, range(sys.maxunicode + 1)))
    assert drawn(plain) == plain.translate(DRAWN)
    assert all(drawn(chr(code)) == chr(code).translate(DRAWN) for code in range(0x3000))
