"""What the runner adds to a hit, and what it leaves out."""

from dataclasses import replace
from datetime import date

from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.ignore import Ignore
from letterkit.model.library import Entry, Library, Misfit, MisfitKind, Path
from letterkit.model.page import Document
from letterkit.model.person import Custody, Person, Stay
from letterkit.model.post_office import PostOffice
from letterkit.rules.catalogue import ALL
from letterkit.rules.context import Context
from letterkit.rules.run import AnyEntry, check_document, check_entries, check_entry

CONTEXT = Context.of(Library(), date(2025, 6, 1))
FACILITY = Facility(
    "ik-70",
    "ИК",
    "70",
    "ФКУ ИК-70",
    "Рязанская область",
    locality="п. Икс",
    postcode="391825",
    source="a list",
    checked=date(2025, 5, 1),
)


def _never(path: Path) -> int | None:
    raise AssertionError(f"a line was looked up for {path}")


def _found(entry: AnyEntry, *codes: str, context: Context = CONTEXT) -> list[Finding]:
    """The findings of those codes, so that a rule added later changes no test here."""
    findings = check_entry(entry, context, lambda _: None)
    return sorted((each for each in findings if each.code in codes), key=lambda each: each.code)


def test_a_line_is_looked_up_only_for_what_is_reported() -> None:
    asked: list[Path] = []
    sound, wrong = (Entry(replace(FACILITY, postcode=code), "ik-70.toml") for code in ("391825", "39"))
    assert len(check_entry(sound, CONTEXT, asked.append)) >= len(asked)
    assert ("postcode",) not in asked
    check_entry(wrong, CONTEXT, asked.append)
    assert ("postcode",) in asked


def test_a_finding_carries_code_severity_file_and_line() -> None:
    entry = Entry(Facility("ik-70", "ИК", name="ФКУ ИК-70", postcode="39"), "addresses/facilities/ik-70.toml")
    findings = check_entry(entry, CONTEXT, lambda path: {"postcode": 9}.get(str(path[0])))
    (finding,) = [finding for finding in findings if finding.code == "A301"]
    assert (finding.code, finding.severity, finding.bars) == ("A301", Severity.ERROR, True)
    assert (finding.file, finding.line) == ("addresses/facilities/ik-70.toml", 9)


def test_a_file_that_cannot_be_read_is_reported_for_that_alone() -> None:
    entry = Entry(Person("x"), "x.toml", (Misfit(MisfitKind.NOT_TOML, "the file is not TOML", line=3),))
    findings = check_entry(entry, CONTEXT, _never)
    assert [(finding.code, finding.line) for finding in findings] == [("F002", 3)]


def test_what_lies_in_a_value_that_could_not_be_read_is_not_reported_again() -> None:
    stay = Stay(seen=date(2025, 5, 1), custody=Custody.UNKNOWN)
    sourceless = Entry(Person("x", "Садыков Эльмар", stays=(stay,)), "x.toml")
    misfit = Misfit(MisfitKind.WRONG, "«source» is 5", path=("stays", 0, "source"))
    broken = Entry(sourceless.value, "x.toml", (misfit,))
    assert "S403" in {finding.code for finding in check_entry(sourceless, CONTEXT, lambda _: 1)}
    assert "S403" not in {finding.code for finding in check_entry(broken, CONTEXT, lambda _: 1)}


def test_a_note_can_bar_printing_and_a_warning_does_not() -> None:
    person = Person("x", "Садыков Эльмар", stays=(Stay(seen=date(2025, 5, 1), custody=Custody.UNKNOWN),))
    found = _found(Entry(person, "x.toml"), "B204", "S403", "S405")
    assert {finding.code: finding.bars for finding in found} == {"B204": False, "S403": False, "S405": True}


def test_glyphs_are_not_looked_at_without_metrics() -> None:
    assert check_document(Document("letter", ()), CONTEXT) == ()


def _region_is_reported(*ignores: Ignore) -> bool:
    """Whether A305 reports a facility whose region is unclear, with those ignores."""
    facility = replace(FACILITY, region="РК", postcode="169200", ignore=ignores)
    return bool(_found(Entry(facility, "ik-70.toml"), "A305"))


def test_what_a_record_ignores_with_a_reason_is_not_reported() -> None:
    assert _region_is_reported()
    assert not _region_is_reported(Ignore("A305", "the source writes it so"))


def test_an_ignore_without_a_reason_has_no_effect() -> None:
    assert _region_is_reported(Ignore("A305", "  "))


def test_ignoring_what_cannot_be_ignored_has_no_effect() -> None:
    person = Person(
        "x",
        "Садыков Эльмар",
        stays=(Stay(seen=date(2025, 5, 1), custody=Custody.UNKNOWN, source="a list"),),
        ignore=(Ignore("S405", "he may come back"), Ignore("B204", "nobody knows")),
    )
    findings = _found(Entry(person, "x.toml"), "B204", "F007", "S405")
    assert [finding.code for finding in findings] == ["B204", "F007", "F007", "S405"]
    assert any(finding.bars for finding in findings)


def test_nothing_that_bars_printing_can_be_ignored() -> None:
    barring = [rule for rule in ALL if rule.bars or rule.severity is Severity.ERROR]
    assert len(barring) > 10
    assert not any(rule.can_be_ignored for rule in barring)


def test_an_ignore_of_a_rule_that_needs_post_offices_is_unused_only_where_there_is_a_list() -> None:
    entry = Entry(replace(FACILITY, ignore=(Ignore("A307", "asked the office"),)), "ik-70.toml")
    with_list = Context.of(Library(), date(2025, 6, 1), post_offices=lambda code: PostOffice(code, "Икс"))
    assert not _found(entry, "A307", "F007")
    assert [finding.code for finding in _found(entry, "A307", "F007", context=with_list)] == ["F007"]


def test_many_records_are_found_to_be_what_each_is_found_to_be_alone() -> None:
    held = Stay(seen=date(2025, 5, 1), custody=Custody.HELD, facility="nowhere")
    misfit = Misfit(MisfitKind.UNKNOWN, '"burn" is no field', path=("burn",))
    entries = [
        Entry(Person("sound", "Садыков Эльмар Русланович"), "sound.toml"),
        Entry(Person("held", "Садыков Эльмар", stays=(held,)), "held.toml"),
        Entry(Person("odd", "Садыкову Эльмару Руслановичу"), "odd.toml", (misfit,)),
        Entry(Person("ignoring", ignore=(Ignore("B204", "not known"),)), "ignoring.toml"),
    ]
    alone = [check_entry(entry, CONTEXT, lambda _: 7) for entry in entries]
    assert all(alone)
    assert check_entries(entries, CONTEXT, lambda _: lambda _: 7) == alone
