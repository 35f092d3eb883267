from pathlib import Path

import pypdfium2
import pytest

from letterkit.actions.write.template_forms import FORMS
from letterkit.actions.write.template_manual import FILTER_SAMPLES
from letterkit.cli.main import main
from letterkit.fill.environment import environment
from letterkit.model.template import KINDS, PROVIDED, AnswerKind
from letterkit.store.fields import PART, TEMPLATE, VARIABLE


def pdf_text(path: Path) -> str:
    """The text of all pages in one line."""
    document = pypdfium2.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    assert main(["init", str(folder)]) == 0
    return folder


def templates(library: Path, *arguments: str) -> int:
    return main(["templates", *arguments, "--library", str(library), *TODAY])


def test_the_list_names_every_template_and_part(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert templates(root) == 0
    lines = capsys.readouterr().out.splitlines()
    names = {line for line in lines if not line.startswith(" ")}
    files = {path.stem for path in (root / "templates").glob("*.txt")}
    parts = {f"parts/{path.stem}" for path in (root / "templates" / "parts").glob("*.txt")}
    assert files
    assert parts
    assert names == files | parts
    assert "    Only where the record's occasions list birthday." in lines
    assert any(line.startswith("    Not for: ") for line in lines)


@pytest.mark.long
def test_every_part_and_a_shipped_template_pass_their_check(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = library / "templates" / "first-letter.txt"
    for other in set(kept.parent.glob("*.txt")) - {kept}:  # no rule speaks of them: see actions/test_letter_forms.py
        other.unlink()
    capsys.readouterr()
    assert templates(library, "check") == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Nothing to report." in shown.err


def test_a_library_of_ones_own_has_the_parts_too(library: Path, root: Path) -> None:
    copied = {path.name for path in (library / "templates" / "parts").iterdir()}
    assert copied == {path.name for path in (root / "templates" / "parts").iterdir()}
    assert copied


def test_a_new_template_passes_every_check_and_can_be_written_with(
    library: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert templates(library, "new", "spring-letter") == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(library / "templates" / "spring-letter.txt")
    assert templates(library, "check", "spring-letter") == 0
    assert capsys.readouterr().out == ""
    out = ["--out", str(tmp_path / "out"), "--library", str(library), *TODAY]
    assert main(["write", "asanov-marlen-1977", "spring-letter", *out]) == 0


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["new"], 2, "templates new needs a name"),
        (["preview"], 2, "templates preview needs a name"),
        (["new", "../escape"], 2, "cannot be the name of a template"),
        (["new", "con"], 2, "cannot be the name of a template"),
        (["new", "lpt1"], 2, "cannot be the name of a template"),
        (["new", "first-letter"], 3, "exists already"),
        (["preview", "frist-letter"], 2, 'Did you mean "first-letter"?'),
        (["preview", "parts/wihses"], 2, 'Did you mean "wishes"?'),
        (["check", "nothing-like-it"], 2, 'There is no template "nothing-like-it"'),
    ],
)
def test_bad_input_gets_a_sentence(
    library: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str
) -> None:
    assert templates(library, *arguments) == code
    assert sentence in capsys.readouterr().err


def test_the_shipped_library_takes_no_new_template(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["templates", "new", "spring-letter"]) == 3
    assert "letterkit init" in capsys.readouterr().err


@pytest.mark.parametrize("answer", ["books and music", "1"])
def test_a_variant_is_chosen_by_its_label_or_number(
    root: Path, tmp_path: Path, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", str(tmp_path), "--library", str(root), *TODAY]
    assert main(["write", "asanov-marlen-1977", "nauryz", "--set", "questions=the table", *out]) == 0
    assert "L607" in capsys.readouterr().err
    assert "Кто его завёл?" in pdf_text(tmp_path / "asanov-marlen-1977-letter.pdf")
    assert main(["write", "asanov-marlen-1977", "reply", "--set", f"questions={answer}", *out, "--force"]) == 0
    assert "музыка Вам близка?" in pdf_text(tmp_path / "asanov-marlen-1977-letter.pdf")
    assert "L602" not in capsys.readouterr().err


def test_a_check_names_what_is_wrong_and_fails(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, parts = library / "templates" / "nature.txt", library / "templates" / "parts"
    for other in {*path.parent.glob("*.txt"), *parts.glob("*.txt")} - {path, parts / "closings.txt"}:
        other.unlink()
    path.write_text(path.read_text(encoding="utf-8").replace('"nature-notes"', '"nature-nots"'), encoding="utf-8")
    assert templates(library, "check") == 1
    assert 'T501: there is no part "nature-nots"' in capsys.readouterr().out
    assert main(["check", str(path), *TODAY]) == 1


def test_a_preview_shows_russian_and_gloss(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert templates(root, "preview", "first-letter") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines.index(" 1  Здравствуйте, Мария!") + 1 == lines.index("    Hello, Mariya!")


def test_a_preview_of_all_forms_shows_each(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert templates(root, "preview", "birthday", "--all-forms") == 0
    shown = capsys.readouterr().out
    assert shown.count("\n== ") + 1 == len(FORMS) == 64
    for form in FORMS:
        assert f"== {form} ==" in shown


def test_a_preview_of_a_part_shows_every_variant(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert templates(root, "preview", "parts/closings") == 0
    shown = capsys.readouterr().out
    assert "С теплом,\n    Warmly,\n" in shown
    assert "Сердечно," in shown


def test_the_manual_names_all_a_template_may_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "templates"]) == 0
    shown = capsys.readouterr().out
    fields = {field.name for shape in (TEMPLATE, VARIABLE, PART) for field in shape.fields}
    provided = {f"{name}.{attribute}" for name, offered in PROVIDED.items() for attribute in offered}
    filters = set(environment().filters)
    assert filters == set(FILTER_SAMPLES)
    assert set(KINDS) == set(AnswerKind)
    first_words = {line.split()[0] for line in shown.splitlines() if line.startswith("  ")}
    assert fields | provided | filters | {kind.value for kind in AnswerKind} <= first_words
    assert "«у нас идёт снег» gives «У нас идёт снег.»" in shown
