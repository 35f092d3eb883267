"""Every rule against the cases in cases/*.toml, to which anyone can add."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from letterkit.model.finding import Finding
from letterkit.model.image import Coding, Image
from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Entry, Library
from letterkit.model.logged import LoggedLetter
from letterkit.model.mailing import Item, Mailing
from letterkit.model.name import Gender
from letterkit.model.page import Block, Document, Face, Page, Picture, Placement, Rect, Run, Zone
from letterkit.model.post_office import PostOffice
from letterkit.model.sender import ReturnAddress, Sender
from letterkit.model.service import FormField, Service, ServiceForm
from letterkit.model.template import AnswerKind, Choice, Template, Variable
from letterkit.page.metrics import FaceMetrics, Metrics
from letterkit.rules.catalogue import ALL
from letterkit.rules.context import Context
from letterkit.rules.registry import Rule
from letterkit.rules.run import (
    check_document,
    check_entry,
    check_form,
    check_letter,
    check_mailing,
    check_notices,
    check_return_address,
)
from letterkit.store.library import load_library
from letterkit.store.locator import line_of
from letterkit.store.mailings import checked_file, notice_files

Case = dict[str, Any]

CASES_OF_A_RULE = {"a speaking": True, "a silent": False}

TODAY = date(2025, 6, 1)
FOLDERS = {
    "person": "addresses/people/{}.toml",
    "facility": "addresses/facilities/{}.toml",
    "template": "templates/{}.txt",
    "part": "templates/parts/{}.txt",
}


def _cases(*families: str) -> Iterator[Any]:
    for family in families:
        path = Path(__file__).parent / "cases" / f"{family}.toml"
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(case, id=f"{case['rule']}-{case['title']}")


RECORDS = tuple(_cases("files", "names", "birth", "address", "stays", "templates"))
LETTERS = tuple(_cases("letters"))
PAGES = tuple(_cases("pages"))
FORMS = tuple(_cases("forms"))
MAILINGS = tuple(_cases("mailings"))
NOTICES = tuple(_cases("notices"))
SENDERS = tuple(_cases("senders"))
ALL_CASES: tuple[Case, ...] = tuple(
    case.values[0] for cases in (RECORDS, LETTERS, PAGES, FORMS, MAILINGS, NOTICES, SENDERS) for case in cases
)


@pytest.mark.parametrize("case", RECORDS)
def test_a_rule_speaks_on_the_lines_of_a_record_it_should(case: Case, tmp_path: Path) -> None:
    found = [finding for finding in _check_record(case, tmp_path) if finding.code == case["rule"]]
    assert [finding.line or 0 for finding in found] == case["lines"], found
    assert case.get("says", "") in " ".join(finding.text for finding in found)
    assert {case.get("severity", finding.severity.word) for finding in found} == {
        finding.severity.word for finding in found
    }


@pytest.mark.parametrize("case", LETTERS)
def test_a_rule_says_of_a_letter_what_it_should(case: Case) -> None:
    _assert_says(case, _check_letter(case))


@pytest.mark.parametrize("case", FORMS)
def test_a_rule_says_of_a_form_what_it_should(case: Case) -> None:
    _assert_says(case, _check_form(case))


@pytest.mark.parametrize("case", PAGES)
def test_a_rule_says_of_pages_what_it_should(case: Case) -> None:
    _assert_says(case, _check_pages(case))


@pytest.mark.parametrize("case", MAILINGS)
def test_a_rule_says_of_a_mailing_what_it_should(case: Case) -> None:
    _assert_says(case, _check_mailing(case))


@pytest.mark.parametrize("case", SENDERS)
def test_a_rule_says_of_a_sender_what_it_should(case: Case) -> None:
    _assert_says(case, _check_sender(case))


@pytest.mark.parametrize("case", NOTICES)
def test_a_rule_speaks_on_the_lines_of_notices_it_should(case: Case, tmp_path: Path) -> None:
    found = [finding for finding in _check_notices(case, tmp_path) if finding.code == case["rule"]]
    assert [finding.line for finding in found] == case["lines"], found
    assert case.get("says", "") in " ".join(finding.text for finding in found)


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", tuple(_cases("address", "stays", "templates")))
def test_all_that_is_said_of_a_record_is_translated(case: Case, tmp_path: Path) -> None:
    _assert_translated(case, _check_record(case, tmp_path))


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", LETTERS)
def test_all_that_is_said_of_a_letter_is_translated(case: Case) -> None:
    _assert_translated(case, _check_letter(case))


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", FORMS)
def test_all_that_is_said_of_a_form_is_translated(case: Case) -> None:
    _assert_translated(case, _check_form(case))


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", PAGES)
def test_all_that_is_said_of_pages_is_translated(case: Case) -> None:
    _assert_translated(case, _check_pages(case))


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", MAILINGS)
def test_all_that_is_said_of_a_mailing_is_translated(case: Case) -> None:
    _assert_translated(case, _check_mailing(case))


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", SENDERS)
def test_all_that_is_said_of_a_sender_is_translated(case: Case) -> None:
    _assert_translated(case, _check_sender(case))


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize("case", NOTICES)
def test_all_that_is_said_of_notices_is_translated(case: Case, tmp_path: Path) -> None:
    _assert_translated(case, _check_notices(case, tmp_path))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_every_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent(rule: Rule) -> None:
    speaks = {bool(case.get("lines") or case.get("hits")) for case in ALL_CASES if case["rule"] == rule.code}
    absent = " and ".join(word for word, is_there in CASES_OF_A_RULE.items() if is_there not in speaks)
    assert not absent, f"add {absent} case for {rule.code} in tests/rules/cases/"


def test_every_case_is_about_an_existing_rule() -> None:
    codes = {rule.code for rule in ALL}
    assert {case["rule"] for case in ALL_CASES} <= codes


def _check_record(case: Case, root: Path) -> tuple[Finding, ...]:
    """The findings of the subject, read from a library folder as all records are."""
    (kind,) = [kind for kind in FOLDERS if kind in case]
    copies = range(case.get("copies", 1))
    people = [(f"{stem}{copy or ''}", text) for stem, text in case.get("people", {}).items() for copy in copies]
    others = [(FOLDERS["person"], stem, text) for stem, text in people]
    others += [(FOLDERS["facility"], stem, text) for stem, text in case.get("facilities", {}).items()]
    others += [(FOLDERS["part"], stem, text) for stem, text in case.get("parts", {}).items()]
    subject = case.get("stem", "subject")
    for folder, stem, text in (*others, (FOLDERS[kind], subject, case[kind])):
        path = root / folder.format(stem)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(case.get("encoding", "utf-8") if stem == subject else "utf-8"))
    (root / "addresses").mkdir(exist_ok=True)
    library = load_library(root)
    entry = _subject(library, kind, normalize("NFC", subject))
    return check_entry(entry, _context(case, library), partial(line_of, case[kind]))


def _check_notices(case: Case, root: Path) -> tuple[Finding, ...]:
    """The findings of a file of notices, in a library that has the people of the case."""
    for folder in ("addresses/people", "mailings"):
        (root / folder).mkdir(parents=True)
    for stem in case.get("people", ()):
        (root / FOLDERS["person"].format(stem)).touch()
    (root / "mailings/2025-05.jsonl").write_text(case["notices"], "utf-8")
    (file,) = notice_files(root)
    return check_notices(checked_file(file), Context.of(load_library(root), TODAY))


def _check_letter(case: Case) -> tuple[Finding, ...]:
    return check_letter(_draft(case), Context.of(Library(), case.get("today", TODAY)))


def _check_form(case: Case) -> tuple[Finding, ...]:
    service = Service("subject", "Subject", "2025-05", most_characters=case.get("takes"))
    form = ServiceForm(service, {field: case["form"].get(field, "есть") for field in FormField})
    return check_form(form, Context.of(Library(), TODAY))


def _check_pages(case: Case) -> tuple[Finding, ...]:
    return check_document(_document(case), Context.of(Library(), TODAY, _metrics(case.get("glyphs", "а"))))


def _check_mailing(case: Case) -> tuple[Finding, ...]:
    parts = (tuple(Item(name, grams) for name, grams in case[part]) for part in ("letter", "enclosed"))
    return check_mailing(Mailing(*parts), Context.of(Library(), TODAY))


def _check_sender(case: Case) -> tuple[Finding, ...]:
    lines: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in case["sender"].items()
    }
    address = ReturnAddress(Sender(**lines), case.get("abroad", False))
    return check_return_address(address, Context.of(Library(), TODAY))


def _context(case: Case, library: Library) -> Context:
    """The day, the fonts and the post offices of a case."""
    metrics = _metrics("", advance=450) if case.get("paper") else None
    offices = {code: PostOffice(code, **fields) for code, fields in case.get("post_offices", {}).items()}
    return Context.of(library, case.get("today", TODAY), metrics, offices.get if offices else None)


def _subject(library: Library, kind: str, stem: str) -> Entry[Any]:
    if kind in ("template", "part"):
        return (library.templates if kind == "template" else library.parts)[stem]
    return library.people[stem] if kind == "person" else library.facilities[stem]


def _assert_says(case: Case, findings: tuple[Finding, ...]) -> None:
    found = [finding.text for finding in findings if finding.code == case["rule"]]
    assert len(found) == len(case["hits"]), found
    for text, words in zip(found, case["hits"], strict=True):
        assert words in text


def _assert_translated(case: Case, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        if finding.code == case["rule"]:
            assert not re.search(r"\w", _outside_brackets(finding.text_without_code)), finding


def _outside_brackets(text: str) -> str:
    inner = re.sub("‹[^‹›]*›", "", text)
    return inner if inner == text else _outside_brackets(inner)


def _draft(case: Case) -> FilledLetter:
    answers, required = case.get("answers", {}), case.get("required", ())
    kinds, choices = case.get("kinds", {}), tuple(Choice(*each) for each in case.get("choices", ()))
    asks, examples, past = case.get("asks", {}), case.get("examples", {}), case.get("past", ())
    variables = tuple(
        Variable(
            name,
            AnswerKind(kinds.get(name, "line")),
            asks.get(name, ""),
            example=examples.get(name, ""),
            required=name in required,
            past=name in past,
            choices=choices,
        )
        for name in answers
    )
    text = LetterText(
        "Садыков Эльмар Русланович, 1980 г. р.",
        "1 июня 2025 г.",
        case.get("number", "1"),
        tuple(case.get("text", ())),
        case.get("signature", ""),
        tuple(case.get("address", ())),
        enclosures=tuple(case.get("enclosures", ())),
    )
    template = Template(
        "subject", occasion=case.get("occasion", ""), calendar=tuple(case.get("calendar", ())), variables=variables
    )
    nearby = tuple(_logged(tuple(paragraphs)) for paragraphs in case.get("nearby", ()))
    between, consents = _correspondents(case), tuple(case.get("consents", ()))
    twin = _logged(()) if case.get("has_twin") else None
    return FilledLetter(
        template,
        answers,
        text,
        consents,
        nearby,
        between,
        dated=case.get("dated"),
        born=case.get("born"),
        same_number=twin,
        stressed=tuple(case.get("stressed", ())),
    )


def _correspondents(case: Case) -> Correspondents:
    reader, writer = case.get("reader", {}), case.get("writer")
    gender = Gender(reader["gender"]) if reader else None
    return Correspondents(
        reader.get("first", ""), gender, reader.get("familiar", False), Gender(writer) if writer else None
    )


def _logged(paragraphs: tuple[str, ...]) -> LoggedLetter:
    return LoggedLetter("sokolov-oleg", "Oleg Sokolov", "ik-2", "plain", date(2025, 5, 20), paragraphs=paragraphs)


def _document(case: Case) -> Document:
    free = (Zone("zone of the stamp", Rect(*case["free"])),) if "free" in case else ()
    width, height = case.get("size", (100, 100))
    placement = Placement(*case["placement"]) if "placement" in case else None
    page = Page(width, height, tuple(_block(**block) for block in case.get("blocks", ())), free, placement)
    return Document(case.get("name", "envelope"), (page,) * case.get("pages", 1), case.get("allowed"))


def _block(name: str, area: list[float], extent: list[float], **ink: Any) -> Block:  # noqa: ANN401 - as TOML has it
    where = Rect(*extent)
    if "pixels" in ink:
        picture = Picture(where, Image(ink["pixels"][0], ink["pixels"][1], 1, Coding.DEFLATED, b""))
        return Block(name, Rect(*area), where, pictures=(picture,))
    run = Run(where.x, where.bottom, ink.get("text", ""), Face.SERIF, ink.get("points", 12), where.width)
    return Block(name, Rect(*area), where, (run,))


def _metrics(glyphs: str, advance: int = 500) -> Metrics:
    face = FaceMetrics(dict.fromkeys(glyphs + " ", advance), advance, 700, 200)
    return Metrics(dict.fromkeys(Face, face))
