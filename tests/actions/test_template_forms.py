from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from letterkit import language
from letterkit.actions.library.init import make_library
from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.actions.write.new_template import begin_template
from letterkit.actions.write.template_forms import FORMS, check_forms
from letterkit.model.finding import Finding
from letterkit.store.library import load_library
from letterkit.store.roots import Root

Checked = Callable[[str, str], tuple[Finding, ...]]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Looks at a template of one question with that body in every form."""

    def check(body: str, question: str) -> tuple[Finding, ...]:
        (tmp_path / "addresses").mkdir()
        (tmp_path / "templates").mkdir()
        text = f'+++\ntitle = "T"\ngloss = "G"\n[variables.news]\n{question}\n+++\n{body}\n+++\n{{{{ news }}}}\n'
        (tmp_path / "templates" / "made.txt").write_text(text, encoding="utf-8")
        library = OpenLibrary(Root(tmp_path, "a test"), load_library(tmp_path), date(2026, 11, 22))
        return check_forms(library, library.template("made"))

    return check


def test_a_sound_template_has_no_findings(checked: Checked) -> None:
    assert checked("{{ news }}", 'ask = "News?"\nexample = "У нас снег."') == ()


def test_an_example_that_is_not_russian_is_found_once_with_the_form_it_was_found_in(checked: Checked) -> None:
    (finding,) = checked("{{ news }}", 'ask = "News?"\nexample = "Слушаю podcast."')
    assert finding.code == "L602"
    assert finding.file == "templates/made.txt"
    assert '"podcast"' in finding.message
    assert str(FORMS[1]) in finding.message


def test_an_example_that_does_not_fit_its_question_is_found(checked: Checked) -> None:
    codes = [finding.code for finding in checked("{{ news }}", 'ask = "When?"\nkind = "date"\nexample = "завтра"')]
    assert codes == ["L606"]


def test_what_only_filling_shows_is_found(checked: Checked) -> None:
    (finding,) = checked("{% if news %}{{ news.upper }}{% endif %}", 'ask = "News?"\nexample = "Снег."')
    assert (finding.code, finding.bars) == ("T505", True)


def test_a_broken_template_is_not_filled(checked: Checked) -> None:
    findings = checked("{{ news", 'ask = "News?"\nexample = "podcast"')
    assert "T505" in [finding.code for finding in findings]
    assert "L602" not in [finding.code for finding in findings]


@pytest.mark.parametrize(("spoken", "comment"), [("en", "# The lines up to"), ("ru", "# До следующей строки")])
def test_a_new_template_is_explained_in_each_language_and_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoken: str, comment: str
) -> None:
    monkeypatch.setattr(language, "_spoken", spoken)
    root = Root(tmp_path / "library", "a test")
    make_library(root.path)
    path = begin_template(open_library(root, date(2026, 11, 22)), "spring-letter")
    assert path.read_text("utf-8").splitlines()[1].startswith(comment)
    library = open_library(root, date(2026, 11, 22))
    assert check_forms(library, library.template("spring-letter")) == ()
