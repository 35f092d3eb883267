"""SARIF 2.1.0 as code scanning reads it. The names and limits below are those of the OASIS standard."""

import json
from pathlib import Path
from typing import Any

import pytest

from letterkit.cli.main import main
from letterkit.cli.sarif import as_sarif
from letterkit.model.finding import Finding, Severity
from letterkit.rules.catalogue import ALL

ROOT = Path(__file__).parents[2]

LEVELS = ("none", "note", "warning", "error")


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a check of the broken library, called from the project's root, prints."""
    monkeypatch.chdir(ROOT)
    main(["check", "tests/broken", "--today", "2026-11-22", "--format", "sarif"])
    parsed: dict[str, Any] = json.loads(capsys.readouterr().out)
    return parsed


def test_the_log_says_which_version_it_follows_and_has_one_run(log: dict[str, Any]) -> None:
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert len(log["runs"]) == 1
    assert set(log["runs"][0]) == {"tool", "columnKind", "results"}


def test_every_rule_brings_its_manual_page(log: dict[str, Any]) -> None:
    driver = log["runs"][0]["tool"]["driver"]
    assert driver["name"] == "letterkit"
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in ALL]
    for described, rule in zip(driver["rules"], ALL, strict=True):
        assert described["name"].isidentifier()
        assert described["shortDescription"]["text"].endswith(".")
        assert "Bad:" in described["help"]["text"]
        assert "```text\nBad:" in described["help"]["markdown"]
        assert described["defaultConfiguration"]["level"] == rule.severity.word
        assert described["defaultConfiguration"]["level"] in LEVELS
        assert described["properties"]["tags"]


def test_every_result_points_to_its_rule_and_to_a_line_of_a_file_below_the_root(log: dict[str, Any]) -> None:
    (run,) = log["runs"]
    assert len(run["results"]) > 25
    for result in run["results"]:
        assert set(result) == {"ruleId", "ruleIndex", "level", "message", "locations"}
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert (ROOT / place["artifactLocation"]["uri"]).is_file()
        assert place["region"]["startLine"] >= 1


def test_a_finding_stands_on_its_line_with_its_remedy(log: dict[str, Any]) -> None:
    (result,) = [
        each
        for each in log["runs"][0]["results"]
        if each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("/ik-2-five-digits.toml")
        and each["ruleId"] == "A301"
    ]
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 8}
    assert result["message"]["text"].endswith(
        "expected six digits. Look it up in the source or on the site of the Russian post."
    )


def test_strict_lifts_the_level_of_a_result_and_not_that_of_its_rule(capsys: pytest.CaptureFixture[str]) -> None:
    warned = ROOT / "tests/broken/addresses/people/release-passed.toml"
    main(["check", str(warned), "--today", "2026-11-22", "--format", "sarif", "--strict"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (result,) = [result for result in run["results"] if result["ruleId"] == "S406"]
    assert result["level"] == "error"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["defaultConfiguration"]["level"] == "warning"


def test_odd_paths_are_written_as_uris_and_a_finding_without_a_file_has_no_location(tmp_path: Path) -> None:
    far = (tmp_path / "ik 1.toml").as_posix()
    findings = [Finding("A301", Severity.ERROR, "x", file=file) for file in ("a b/ик-1.toml", far, "")]
    results = json.loads(as_sarif(findings))["runs"][0]["results"]
    locations = [
        location["physicalLocation"]["artifactLocation"] for result in results for location in result["locations"]
    ]
    assert locations == [
        {"uri": "a%20b/%D0%B8%D0%BA-1.toml", "uriBaseId": "%SRCROOT%"},
        {"uri": (tmp_path / "ik 1.toml").as_uri()},
    ]


def test_without_findings_the_log_is_whole() -> None:
    (run,) = json.loads(as_sarif([]))["runs"]
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"]
