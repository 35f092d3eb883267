"""What is kept of texts: every short one, of long ones the last two."""

import pytest

from letterkit.kept import kept


@pytest.mark.parametrize(("length", "read_again"), [(10, 0), (5_000, 0), (5_001, 3), (160_000, 3)])
def test_of_long_texts_two_are_kept(length: int, read_again: int) -> None:
    read: list[str] = []
    keep = kept(maxsize=64)(read.append)
    texts = [letter * length for letter in "абвгд"]
    for text in texts:
        keep(text)
        keep(text)
    assert read == texts
    for text in reversed(texts):
        keep(text)
    assert read[len(texts) :] == texts[:read_again][::-1]


def test_a_long_text_behind_another_is_long_too() -> None:
    read: list[str] = []
    find = kept(maxsize=64)(lambda _word, text: read.append(text))
    for text in ("а" * 9_000, "б" * 9_000, "в" * 9_000, "а" * 9_000):
        find("слово", text)
    assert len(read) == 4
