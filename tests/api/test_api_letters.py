"""Letters and envelopes for Python programs: the same as the command line's, and refused where that refuses."""

import csv
import io
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import letterkit
from letterkit.cli.main import main

TODAY = date(2026, 11, 22)
ANNA = """
name = "Анна Ковалёва"
gender = "f"
address = ["ул. Лесная, д. 5, кв. 12", "г. Тула", "300000"]
"""
SENDER = letterkit.Sender(
    "Анна Ковалёва", gender=letterkit.Gender.FEMALE, address=("ул. Лесная, д. 5, кв. 12", "г. Тула", "300000")
)


def refused_by_batch(library: Path, folder: Path) -> set[str]:
    """Whom `letterkit batch --all` leaves out."""
    main(["batch", "--all", "--envelope", "c6", "--library", str(library), "--out", str(folder / "e.pdf"), *_today()])
    rows = csv.DictReader(io.StringIO((folder / "e.failed.csv").read_text(encoding="utf-8-sig")))
    return {row["id"] for row in rows}


def _today() -> list[str]:
    return ["--today", TODAY.isoformat()]


def refuses(library: Path, person_id: str) -> bool:
    try:
        assert letterkit.envelope_pdf(person_id, library=library, today=TODAY).startswith(b"%PDF-")
    except letterkit.BarredError:
        return True
    return False


@pytest.mark.parametrize("library", [".", "tests/broken"])
def test_nobody_gets_an_envelope_that_the_command_line_would_refuse(root: Path, tmp_path: Path, library: str) -> None:
    people = {path.stem for path in (root / library / "addresses" / "people").glob("*.toml")}
    refused = refused_by_batch(root / library, tmp_path)
    assert refused
    assert refused < people
    assert {person for person in people if refuses(root / library, person)} == refused


@pytest.mark.parametrize("custody", ["in-transit", "unknown", "house-arrest", "released", "abroad", "died"])
def test_whoever_cannot_be_written_to_is_refused_with_the_reason(small_library: Path, custody: str) -> None:
    record = small_library / "addresses/people/sadykov-elmar-1980.toml"
    text = (
        record.read_text(encoding="utf-8").replace('"held"', f'"{custody}"').replace('facility = "ik-2-pokrov"\n', "")
    )
    record.write_text(text, encoding="utf-8")
    with pytest.raises(letterkit.BarredError, match="Nothing was made: "):
        letterkit.envelope_pdf(record.stem, library=small_library, today=TODAY)


def test_a_hidden_person_is_refused(small_library: Path) -> None:
    record = small_library / "addresses/people/sadykov-elmar-1980.toml"
    record.write_text("hidden = true\n" + record.read_text(encoding="utf-8"), encoding="utf-8")
    assert refuses(small_library, record.stem)


def test_letter_and_envelope_are_byte_for_byte_those_of_write(root: Path, tmp_path: Path) -> None:
    profile = tmp_path / "anna.toml"
    profile.write_text(ANNA, encoding="utf-8")
    options = [
        "--set",
        "home=в Праге",
        "--number",
        "3",
        "--ty",
        "--patronymic",
        "--date",
        "2026-11-20",
        "--from",
        "abroad",
    ]
    looks = ["--envelope", "dl", "--captions", "--sender", str(profile), "--out", str(tmp_path)]
    who = ("asanov-marlen-1977", "first-letter")
    assert main(["write", *who, *options, *looks, "--library", str(root), "--no-log", *_today()]) == 0
    on_paper: letterkit.EnvelopeChoices = {"sender": SENDER, "size": "dl", "abroad": True, "captions": True}
    in_all: letterkit.LetterChoices = {
        **on_paper,
        "answers": {"home": "в Праге"},
        "number": 3,
        "familiar": True,
        "patronymic": True,
        "dated": date(2026, 11, 20),
    }
    letter = letterkit.compose(*who, library=root, today=TODAY, **in_all)
    assert letter.pdf() == (tmp_path / f"{who[0]}-letter.pdf").read_bytes()
    envelope = letterkit.envelope_pdf(who[0], library=root, today=TODAY, **on_paper)
    assert envelope == (tmp_path / f"{who[0]}-envelope.pdf").read_bytes()


def test_a_barred_letter_has_findings_and_no_text(root: Path) -> None:
    letter = letterkit.compose("umerova-leniye-1998", "first-letter", library=root, today=TODAY)
    assert letter.barred
    assert "S405" in [finding.code for finding in letter.findings]
    assert (letter.text, letter.gloss, letter.pages, letter.grams) == ("", "", 0, 0)
    with pytest.raises(letterkit.BarredError, match="released"):
        letter.pdf()


def test_a_letter_whose_text_bars_it_can_be_read_and_not_printed(root: Path) -> None:
    letter = letterkit.compose("asanov-marlen-1977", "plain", library=root, today=TODAY)
    assert letter.barred
    with pytest.raises(letterkit.BarredError):
        letter.pdf()


def test_without_a_sender_nobody_signs_even_if_there_is_a_profile(root: Path) -> None:
    profile = Path(os.environ["XDG_CONFIG_HOME"]) / "letterkit" / "sender.toml"
    profile.parent.mkdir(parents=True)
    profile.write_text(ANNA, encoding="utf-8")
    letter = letterkit.compose("asanov-marlen-1977", "first-letter", library=root, today=TODAY)
    assert "Ковалёва" not in letter.text


def test_nothing_is_printed_or_written(
    small_library: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in small_library.rglob("*")}
    letterkit.check(small_library, today=TODAY)
    letterkit.envelope_pdf("sadykov-elmar-1980", library=small_library, today=TODAY)
    assert {path: path.stat().st_mtime_ns for path in small_library.rglob("*")} == before
    assert list(Path(os.environ["HOME"]).rglob("*")) == []
    assert [path.name for path in tmp_path.iterdir()] == [small_library.name]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("choices", "error"),
    [
        ({"size": "c99"}, letterkit.UsageError),
        ({"sice": "c6"}, TypeError),
        ({"answers": {}}, TypeError),
    ],
)
def test_what_an_envelope_cannot_be_is_refused(root: Path, choices: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        letterkit.envelope_pdf("asanov-marlen-1977", library=root, today=TODAY, **choices)  # type: ignore[arg-type]  # wrong on purpose


def test_an_unknown_person_template_or_question_is_a_usage_error(root: Path) -> None:
    with pytest.raises(letterkit.UsageError, match="asanov-marlen-1977"):
        letterkit.envelope_pdf("asanov-marlen-1978", library=root, today=TODAY)
    with pytest.raises(letterkit.UsageError, match="first-letter"):
        letterkit.compose("asanov-marlen-1977", "first-leter", library=root, today=TODAY)
    with pytest.raises(letterkit.UsageError, match="home"):
        letterkit.compose("asanov-marlen-1977", "first-letter", library=root, today=TODAY, answers={"hom": "x"})


def test_a_gender_may_be_a_word_and_a_day_a_moment(root: Path) -> None:
    in_words = letterkit.Sender("Анна Ковалёва", gender="f")  # type: ignore[arg-type]
    with_values = letterkit.Sender("Анна Ковалёва", gender=letterkit.Gender.FEMALE)
    letters = [
        letterkit.compose("asanov-marlen-1977", "first-letter", library=root, today=today, sender=sender)
        for today, sender in ((TODAY, with_values), (datetime(2026, 11, 22, 9, tzinfo=UTC), in_words))
    ]
    assert letters[0].text
    assert letters[0].text == letters[1].text


def test_a_number_that_the_command_line_refuses_is_refused(root: Path) -> None:
    for number in (0, -1):
        with pytest.raises(letterkit.UsageError, match="cannot be number"):
            letterkit.compose("asanov-marlen-1977", "first-letter", library=root, today=TODAY, number=number)
