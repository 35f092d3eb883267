"""A library from a stranger: whatever stands in one of its files, the others go on."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import FACILITY, PERSON
from tests.fuzz.command import ran
from tests.fuzz.spoiling import HOSTILE, odd_toml, spoilt, spoilt_bytes, times

SOUND = "petrov-oleg-1985"
SPOILT = "addresses/people/sadykov-elmar-1980.toml"
_PLACE = FACILITY.format(number="7")
_READ_BY = (
    ("check",),
    ("export", "--format", "json"),
    ("pick", "--all"),
    ("history", "sadykov-elmar-1980"),
    ("stale",),
)


def _written(library: Path, file: str, content: bytes) -> None:
    (library / file).write_bytes(content)


@times(25)
@given(text=spoilt(PERSON) | odd_toml(PERSON), command=st.sampled_from(_READ_BY))
def test_a_spoilt_record_of_a_person_stops_nobody_else(
    text: str, command: tuple[str, ...], evening_library: Path
) -> None:
    _written(evening_library, SPOILT, text.encode("utf-8", "surrogatepass"))
    ran(*command, library=evening_library)
    _is_written_to(evening_library, SOUND)


@times(10)
@given(content=spoilt_bytes(PERSON.encode()))
def test_a_record_of_other_bytes_stops_nobody_else(content: bytes, evening_library: Path) -> None:
    _written(evening_library, SPOILT, content)
    ran("check", library=evening_library)
    _is_written_to(evening_library, SOUND)


@times(15)
@given(text=spoilt(_PLACE) | odd_toml(_PLACE), command=st.sampled_from(_READ_BY))
def test_a_spoilt_record_of_a_facility_is_a_finding(text: str, command: tuple[str, ...], evening_library: Path) -> None:
    _written(evening_library, "addresses/facilities/ik-7-pokrov.toml", text.encode("utf-8", "surrogatepass"))
    ran(*command, library=evening_library)
    _is_written_to(evening_library, SOUND)


@pytest.mark.parametrize("name", ["first-letter", "birthday"])
@times(20)
@given(data=st.data())
def test_a_spoilt_template_spoils_no_other(name: str, evening_library: Path, root: Path, data: st.DataObject) -> None:
    text = (root / "templates" / f"{name}.txt").read_text(encoding="utf-8")
    spoilt_text = data.draw(spoilt(text))
    _written(evening_library, f"templates/{name}.txt", spoilt_text.encode("utf-8", "surrogatepass"))
    ran("check", library=evening_library)
    ran("templates", library=evening_library)
    ran("write", SOUND, name, "--force", "--out", evening_library / "out", library=evening_library)
    _is_written_to(evening_library, SOUND)


@times(10)
@given(data=st.data())
def test_spoilt_services_leave_the_letter_on_paper(evening_library: Path, root: Path, data: st.DataObject) -> None:
    text = (root / "templates" / "services.toml").read_text(encoding="utf-8")
    spoilt_text = data.draw(spoilt(text) | odd_toml(text))
    _written(evening_library, "templates/services.toml", spoilt_text.encode("utf-8", "surrogatepass"))
    ran("check", library=evening_library)
    ran("copy", SOUND, "plain", "--set", "text=Здравствуйте!", library=evening_library)
    _is_written_to(evening_library, SOUND)


@times(15)
@given(name=st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=12), text=st.just(PERSON) | spoilt(PERSON))
def test_a_file_may_be_called_anything(name: str, text: str, evening_library: Path) -> None:
    file = evening_library / "addresses/people" / f"{name.replace('/', '_')}.toml"
    try:
        file.write_text(text, encoding="utf-8", errors="replace")
    except (OSError, ValueError):  # the system takes no such name
        return
    try:
        for command in _READ_BY:
            ran(*command, library=evening_library)
    finally:
        file.unlink()


def _is_written_to(library: Path, person: str) -> None:
    """A letter to the person is printed, whatever happened to the rest."""
    letter = ("--set", "text=Здравствуйте!", "--force", "--out", library / "out")
    result = ran("write", person, "plain", *letter, library=library)
    assert (library / "out" / f"{person}-letter.pdf").read_bytes().startswith(b"%PDF"), result
