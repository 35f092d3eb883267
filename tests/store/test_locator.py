import pytest

from letterkit.model.library import Path
from letterkit.store.locator import line_of

TEXT = """name = "Соколов Олег"
[forms]
dative = "Соколову Олегу"

[[stays]]
seen = 2026-11-01
# source = "a comment is no value"

[[stays]]
source = "second"
seen=2026-11-02
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 1),
        (("forms", "dative"), 3),
        (("forms",), 2),
        (("stays", 0, "seen"), 6),
        (("stays", 0), 5),
        (("stays", 0, "source"), 5),
        (("stays", 1, "seen"), 11),
        (("stays", 1, "source"), 10),
        (("born",), None),
        (("stays", 7, "seen"), None),
    ],
)
def test_a_value_is_found_on_its_line_or_its_tables(path: Path, line: int | None) -> None:
    assert line_of(TEXT, path) == line
