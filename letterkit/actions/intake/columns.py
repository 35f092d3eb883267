"""The names of columns in tables that people send, in English and Russian, and the field each fills."""

from collections.abc import Mapping
from pathlib import Path

from letterkit.actions.intake.tables import column_key
from letterkit.store.disk import read_text
from letterkit.store.toml_text import parse_toml

_NAMES = parse_toml(read_text(Path(__file__).with_suffix(".toml"))).values


def _known(names: Mapping[str, str]) -> dict[str, str]:
    return {column_key(name): field for field, all_names in names.items() for name in all_names.split()}


PEOPLE_COLUMNS = _known({**_NAMES["address"], **_NAMES["people"]})
"""The columns of people; `block` is a whole published address, `address` the same without the person."""

TELLING_COLUMNS = frozenset(map(column_key, _NAMES["telling"]["names"].split()))
"""The columns of people that say by their name what became of those who have a cell in them."""

HELD_COLUMNS = frozenset(map(column_key, _NAMES["telling"]["of_the_held"].split()))
"""The columns of people that are true of those who are where the row has them."""

FACILITY_COLUMNS = _known({**_NAMES["address"], **_NAMES["facilities"]})
"""The columns of facilities; `address` is a whole address in one string."""
