"""What the pages for people say is what the program does: commands, options, shell lines, records, links."""

import io
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from letterkit.cli import commands
from letterkit.cli.main import main
from letterkit.store.library import FACILITY_FILES, PERSON_FILES

ROOT = Path(__file__).parents[1]
PAGES = tuple(sorted(ROOT.glob("*.md")))
README = ROOT / "README.md"
SISTERS = tuple(sorted(ROOT.glob("README.*.md")))
"""The README in other languages: the same to type, and the same to read."""
TODAY = "2026-11-22"

STANDS_FOR = {
    "ID": "asanov-marlen-1977",
    "FACILITY": "ik-1-kostroma",
    "URL": "https://example.org/list",
    "NAME": "first-letter",
}
"""What a reader puts in the place of the words in capitals."""

FIRST = {
    "letterkit undo": "letterkit confirm ID --on 2026-11-20 --source URL",
    "letterkit log merge ours.jsonl": "letterkit log export ours.jsonl",
}
"""What must have happened before a line makes sense."""

CODES = {"letterkit check --strict": 1}
"""Lines that end with another code than 0: the shipped records have warnings."""

NOT_RUN = {"pip": "installs packages", "pytest": "runs these very tests"}

BLOCK = "Соколовой Марии Ивановне, 1980 г. р., ФКУ ИК-9 УФСИН России, ул. Мира, д. 5, п. Лесной, 300000"

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`]+)`")
_CALL = re.compile(r"(?<![\w./-])letterkit ([a-z]+)(?![\w.])(.*?)(?= && |$)", re.MULTILINE)
_SHORT_CALL = re.compile(rf"^({'|'.join(commands.names())}) (.+)$")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_PARTS_OF_COMMAND = re.compile(r"(?<=\s)([a-z]+(?:\|[a-z]+)+) \.\.\.")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_PATH = re.compile(r"(?!out/)(?!.*\b[A-Z]{2,}\b)[a-z_.][\w.-]*/[\w./-]*")
"""A path, but not of what is yet to be made, nor with a word in capitals to be replaced."""


class Named(NamedTuple):
    """Options that a page gives to a command, or with "" to one of those its section names, or to `letterkit write`."""

    command: str
    options: tuple[str, ...]


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8").replace("\\\n", " ")


def blocks(page: Path, *languages: str) -> list[str]:
    return [block for language, block in _FENCE.findall(text_of(page)) if language in languages]


def code_in(text: str) -> list[str]:
    fenced = [block for language, block in _FENCE.findall(text) if language != "python"]
    return fenced + spans_in(text)


def spans_in(text: str) -> list[str]:
    return [" ".join(span.split()) for span in _SPAN.findall(_FENCE.sub("", text))]


def named_in(section: str) -> Iterator[Named]:
    for code in code_in(section):
        for command, rest in (*_CALL.findall(code), *_SHORT_CALL.findall(code)):
            yield Named(command, tuple(_OPTION.findall(rest)))
        if code.startswith(("--", "letterkit --")):
            yield Named("", tuple(_OPTION.findall(code)))


def sections(page: Path) -> list[str]:
    return re.split(r"^#+ ", text_of(page), flags=re.MULTILINE)


@cache
def options_of(*command: str) -> frozenset[str]:
    """The options that help lists for a command, those of its parts among them; without one, those of letterkit."""
    shown = io.StringIO()
    with redirect_stdout(shown), pytest.raises(SystemExit):
        main([*command, "--help"])
    parts = _PARTS_OF_COMMAND.search(shown.getvalue())
    inner = [options_of(*command, part) for part in parts[1].split("|")] if parts else []
    return frozenset(_OPTION.findall(shown.getvalue())).union(*inner)


def shell_lines(page: Path) -> list[str]:
    lines = "".join(blocks(page, "sh")).splitlines()
    return [line for each in lines if (line := re.sub(r"\s+", " ", each.partition(" # ")[0]).strip())]


def steps_of(line: str) -> list[list[str]]:
    """The programs a line calls, one after the other, each as its words."""
    filled = re.sub(r"\b[A-Z]+\b", lambda word: STANDS_FOR.get(word[0], word[0]), line)
    return [shlex.split(step) for step in filled.split(" && ")]


def split_at(words: list[str], word: str) -> tuple[list[str], bool, list[str]]:
    at = words.index(word) if word in words else len(words)
    return words[:at], word in words, words[at + 1 :]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped library as the current folder, with the files that the README speaks of in it."""
    for folder in ("addresses", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (profile,) = (block for block in blocks(README, "toml") if "\ncountry" in block)
    (tmp_path / "me.toml").write_text(profile, encoding="utf-8")
    (tmp_path / "blocks.txt").write_text(BLOCK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_line(line: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """The highest exit code of what a line calls; what is in NOT_RUN is left out."""
    codes = [0]
    for program, *words in steps_of(line):
        if program == "cd":
            monkeypatch.chdir(words[0])
        elif program not in NOT_RUN:
            assert program == "letterkit"
            arguments, piped, file = split_at(words, "<")
            if piped:
                content = io.BytesIO(Path(*file).read_bytes())
                monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(content, "utf-8"))
            codes.append(main(["--today", TODAY, *arguments]))
    return max(codes)


@pytest.mark.parametrize("line", shell_lines(README))
def test_a_shell_line_of_the_readme_runs(line: str, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if line == "letterkit":
        pytest.skip("opens the app, which has tests of its own")
    if all(step[0] in NOT_RUN for step in steps_of(line)):
        pytest.skip(" and ".join(NOT_RUN[step[0]] for step in steps_of(line)))
    if "--changed" in line:
        if shutil.which("git") is None:
            pytest.skip("git is not there")
        commit_all(library)
    if line == "letterkit templates check":
        keep_templates(library, "plain", "greetings", "wishes", "closings")  # all in every form take half a minute
    if line in FIRST:
        assert run_line(FIRST[line], monkeypatch) == 0
    assert run_line(line, monkeypatch) == CODES.get(line, 0)


def keep_templates(folder: Path, *names: str) -> None:
    for file in (folder / "templates").rglob("*.txt"):
        if file.stem not in names:
            file.unlink()


def commit_all(folder: Path) -> None:
    who = ("-c", "user.name=Anna", "-c", "user.email=anna@example.org")
    for step in (["init", "-q", "-b", "main"], ["add", "."], [*who, "commit", "-q", "-m", "Begin"]):
        subprocess.run(["git", *step], cwd=folder, check=True, capture_output=True)


def test_the_readme_has_lines_to_run_and_blocks_to_read() -> None:
    assert len(shell_lines(README)) > 30
    assert blocks(README, "toml")
    assert blocks(README, "yaml")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_and_options_named_in_a_page_exist(page: Path) -> None:
    for section in sections(page):
        found = list(named_in(section))
        named = {each.command for each in found if each.command}
        assert named <= set(commands.names())
        here = options_of("write").union(*map(options_of, named))
        for each in found:
            missing = set(each.options) - (options_of(each.command) if each.command else here)
            assert not missing, f"{page.name}: letterkit {each.command} has no {missing}"


@pytest.mark.parametrize("page", SISTERS, ids=lambda page: page.name)
def test_a_readme_in_another_language_says_the_same(page: Path) -> None:
    assert shell_lines(page) == shell_lines(README)
    for language in ("python", "yaml"):
        assert without_remarks(blocks(page, language)) == without_remarks(blocks(README, language))
    assert set(spans_in(text_of(page))) == set(spans_in(text_of(README)))
    assert [section.count("\n|") for section in sections(page)] == [each.count("\n|") for each in sections(README)]


def without_remarks(blocks: list[str]) -> list[str]:
    return [re.sub(r"#.*", "", block) for block in blocks]


@pytest.mark.parametrize("page", SISTERS, ids=lambda page: page.name)
def test_readmes_lead_to_each_other_before_anything_else(page: Path) -> None:
    assert page.name in _LINK.findall(text_of(README))[: len(SISTERS)]
    assert _LINK.findall(text_of(page))[0] == README.name


def test_every_command_stands_in_the_readme() -> None:
    found = {each.command for section in sections(README) for each in named_in(section)}
    missing = [name for name in commands.names() if name not in found]
    assert not missing, f"README.md does not mention {missing}"


@pytest.mark.parametrize("block", [block for page in (README, *SISTERS) for block in blocks(page, "toml")])
def test_a_toml_block_of_the_readme_is_toml(block: str) -> None:
    assert tomllib.loads(block)


@pytest.mark.parametrize("block", [each for page in PAGES for each in blocks(page, "toml") if "[[stays]]" in each])
def test_a_person_shown_in_a_page_is_a_record_without_a_flaw(block: str) -> None:
    person, misfits = PERSON_FILES.value_of("khalilov-lenur-1971", block)
    assert not misfits
    assert person.stays


@pytest.mark.parametrize("block", [each for page in PAGES for each in blocks(page, "toml") if "postcode" in each])
def test_a_facility_shown_in_a_page_is_a_record_without_a_flaw(block: str) -> None:
    assert not FACILITY_FILES.value_of("t-2-krasnoyarsk", block)[1]


@pytest.mark.parametrize("block", blocks(README, "yaml"), ids=lambda block: block.split()[1])
def test_a_yaml_block_of_the_readme_is_yaml(block: str) -> None:
    assert yaml.safe_load(block)


def test_the_hook_of_the_readme_is_one_that_is_offered() -> None:
    (block,) = (each for each in blocks(README, "yaml") if "repos:" in each)
    asked = {hook["id"] for repository in yaml.safe_load(block)["repos"] for hook in repository["hooks"]}
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert asked <= {hook["id"] for hook in offered}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_pictures_and_paths_of_a_page_exist(page: Path) -> None:
    text = text_of(page)
    links = [link.partition("#")[0] for link in _LINK.findall(text) if not re.match(r"https?:", link)]
    paths = [code for code in spans_in(text) if _PATH.fullmatch(code)]
    for path in filter(None, (*links, *paths)):
        assert any((folder / path).exists() for folder in (ROOT, ROOT / "letterkit")), f"{page.name} names {path}"


def test_names_in_the_glossary_are_names_of_the_code() -> None:
    glossary = text_of(ROOT / "ARCHITECTURE.md").partition("## Glossary")[2]
    columns = [row.split("|")[3] for row in glossary.splitlines() if row.startswith("| **")]
    names = {name for column in columns for code in spans_in(column) for name in re.findall(r"[A-Za-z_]\w+", code)}
    code = " ".join(file.read_text(encoding="utf-8") for file in (ROOT / "letterkit").rglob("*.py"))
    assert "Finding" in names
    assert names - {"letterkit", "py", "pyi"} <= set(re.findall(r"\w+", code))
