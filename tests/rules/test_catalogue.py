"""The list of all rules, and how one is found and explained."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import get_origin, get_type_hints

import pytest

from letterkit import rules
from letterkit.errors import UsageError
from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Entry
from letterkit.model.mailing import Mailing
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.service import ServiceForm
from letterkit.model.template import Template
from letterkit.rules import catalogue
from letterkit.rules.catalogue import ALL, by_code
from letterkit.rules.context import Context
from letterkit.rules.ignores import Review
from letterkit.rules.manual import manual
from letterkit.rules.registry import Hit, Rule, rules_in

FIRST_CODES = {
    *("F001", "F002", "F003", "F004", "F005", "F006", "N101", "N102", "N103"),
    *("B201", "B202", "B203", "B204", "B205", "A301", "A302", "A304", "A305"),
    *("S401", "S402", "S403", "S404", "S405", "S406", "S407"),
    *("T501", "T502", "T503", "T504", "T505", "L601", "L602", "P701", "P702", "P703"),
}
LATER_CODES = {"F007", "N104", "N105", "A303", "A306", "A307", "T506", "L603", "L604", "L605"}


def test_every_code_of_the_table_is_there() -> None:
    assert {rule.code for rule in ALL} >= FIRST_CODES | LATER_CODES


def test_no_code_is_used_twice() -> None:
    assert len({rule.code for rule in ALL}) == len(ALL) > 0


def test_two_rules_of_one_code_both_stand_in_a_section() -> None:
    module = ModuleType("scratch")
    one, other = (Rule("A399", Severity.NOTE, Facility, check) for check in (_silent, _speaking))
    vars(module).update(one=one, other=other, again=one)
    found = rules_in(module)
    assert set(found) == {one, other}
    assert [rule.code for rule in found] == ["A399", "A399"]


def test_a_module_that_has_rules_is_listed_in_a_section() -> None:
    names = [module.name for module in pkgutil.iter_modules(rules.__path__, "letterkit.rules.") if not module.ispkg]
    assert set(rules_in(*map(importlib.import_module, names))) == set(ALL)


def test_codes_stand_in_order_within_their_families() -> None:
    codes = [rule.code for rule in ALL]
    assert [code[0] for code in dict.fromkeys(codes)] == sorted((code[0] for code in codes), key="FNBASTLP".index)
    for family in "FNBASTLP":
        of_family = [code for code in codes if code.startswith(family)]
        assert of_family == sorted(of_family) != []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_a_rule_looks_at_what_its_function_takes(rule: Rule) -> None:
    (subject, *_) = get_type_hints(rule.check).values()
    assert rule.on in (subject, get_origin(subject))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_every_manual_page_has_a_sentence_two_samples_and_a_source(rule: Rule) -> None:
    page = manual(rule)
    heading, blank, sentence, *rest = page.splitlines()
    assert heading.startswith(f"{rule.code}: {rule.severity.name}")
    assert not blank
    assert sentence.endswith(".")
    for word in ("Bad:  ", "Good: ", "Source: "):
        assert any(line.startswith(word) for line in rest), word


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_only_a_rule_on_people_is_milder_to_those_who_cannot_be_written_to(rule: Rule) -> None:
    assert rule.unwritable is None or rule.unwritable < rule.severity


def test_every_rule_of_a_part_is_among_all_and_every_rule_in_a_part() -> None:
    parts = (catalogue.LIBRARY, catalogue.LETTERS, catalogue.PAPER)
    assert all(parts)
    assert {rule for part in parts for rule in part} == set(ALL)


@pytest.mark.parametrize(
    ("part", "subjects"),
    [
        (catalogue.LIBRARY, (Entry, Person, Facility, Template, Review)),
        (catalogue.LETTERS, (FilledLetter, ServiceForm)),
        (catalogue.PAPER, (Document, Mailing)),
    ],
    ids=("library", "letters", "paper"),
)
def test_a_part_has_every_rule_on_its_subjects(part: tuple[Rule, ...], subjects: tuple[type, ...]) -> None:
    for subject in subjects:
        on_it = [rule for rule in ALL if issubclass(subject, rule.on)]
        assert on_it
        assert [rule for rule in part if issubclass(subject, rule.on)] == on_it


def test_a_release_bars_printing_and_is_not_a_defect() -> None:
    rule = by_code("S405")
    assert (rule.severity, rule.bars) == (Severity.NOTE, True)
    assert "bars printing" in manual(rule)


def test_a_code_may_be_asked_for_in_small_letters() -> None:
    assert by_code(" a301 ").code == "A301"


def test_an_unknown_code_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r'There is no rule "A3O1"\. Did you mean "A301"\?'):
        by_code("A3O1")


def test_a_code_like_no_other_leads_to_the_list() -> None:
    with pytest.raises(UsageError, match="letterkit explain lists all rules"):
        by_code("postcode")


def _silent(facility: Facility, context: Context) -> Iterator[Hit]:
    del facility, context
    yield from ()


def _speaking(facility: Facility, context: Context) -> Iterator[Hit]:
    del context
    yield Hit((), facility.id)
