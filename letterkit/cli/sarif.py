"""Findings as SARIF 2.1.0, which code scanning reads: each finding with the manual page of its rule."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from letterkit import __version__, rules
from letterkit.model.finding import Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
"""What code scanning takes for the root of the repository; paths are relative to the folder of the command."""


def as_sarif(findings: Iterable[Finding]) -> str:
    """One run with all rules and a result for each finding. Levels are the severities: error, warning, note."""
    driver = {
        "name": "letterkit",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules.ALL],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: "rules.Rule") -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.check.__name__.split("_")),
        "shortDescription": {"text": rules.first_sentence(rule)},
        "fullDescription": {"text": rules.first_sentence(rule)},
        "help": {"text": rules.manual(rule), "markdown": rules.manual_as_markdown(rule)},
        "defaultConfiguration": {"level": rule.severity.word},
        "properties": {"tags": [rules.FAMILIES[rule.code[0]]]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": _index_of_rules()[finding.code],
        "level": finding.severity.word,
        "message": {"text": finding.text_without_code},
        "locations": [_location(finding)] if finding.file else [],
    }


@cache
def _index_of_rules() -> dict[str, int]:
    return {rule.code: index for index, rule in enumerate(rules.ALL)}


def _location(finding: Finding) -> dict[str, Any]:
    """Where the finding is. Code scanning wants a line for everything; the first stands for the whole file."""
    path = PurePath(finding.file)
    artifact = {"uri": Path(path).as_uri()} if path.is_absolute() else {"uri": quote(finding.file), "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": {"startLine": finding.line or 1}}}
