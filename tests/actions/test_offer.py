from datetime import date
from pathlib import Path

from letterkit.actions.library.opening import open_library
from letterkit.actions.write.offer import Habits, likeliest, offers, offers_to
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.store.roots import Root

TEMPLATE = """+++
title = '{title}'
gloss = 'Says little.'
{more}
+++
Привет, {{{{ to.first }}}}!
+++
Hi, {{{{ to.first }}}}!
"""


def test_the_first_letter_comes_first_and_broken_templates_stay_in_the_list(tmp_path: Path) -> None:
    (tmp_path / "addresses").mkdir()
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "a.txt").write_text(TEMPLATE.format(title="Arrival", more=""), "utf-8")
    (folder / "b.txt").write_text("no front matter", "utf-8")
    (folder / "z.txt").write_text(TEMPLATE.format(title="Zeroth", more="occasion = 'first-letter'"), "utf-8")
    library = open_library(Root(tmp_path, "a test"), date(2025, 6, 1))
    offered = offers(library)
    assert [offer.title for offer in offered] == ["Zeroth", "Arrival", "b"]
    assert [offer.barred.code if offer.barred else "" for offer in offered] == ["", "", "F002"]
    assert [likeliest(offered, has_written=has_written) for has_written in (False, True)] == [0, 1]
    assert likeliest((), has_written=True) == 0


def test_after_the_first_letter_the_reply_is_likeliest_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "addresses").mkdir()
    folder = tmp_path / "templates"
    folder.mkdir()
    for name in ("illness", "reply"):
        (folder / f"{name}.txt").write_text(TEMPLATE.format(title=name, more=""), "utf-8")
    offered = offers(open_library(Root(tmp_path, "a test"), date(2025, 6, 1)))
    assert offered[likeliest(offered, has_written=True)].template.name == "reply"
    assert offered[likeliest(offered, has_written=False)].template.name == "illness"


def test_for_a_person_what_is_right_now_comes_before_habits_and_what_is_out_of_season_after_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "addresses").mkdir()
    folder = tmp_path / "templates"
    folder.mkdir()
    for name in ("first-letter", "new-year", "march-8", "nauryz", "book", "nature", "plain"):
        more = f"occasion = '{name}'" if "-" in name or name == "nauryz" else ""
        (folder / f"{name}.txt").write_text(TEMPLATE.format(title=name, more=more), "utf-8")
    (folder / "a.txt").write_text("no front matter", "utf-8")
    today = date(2027, 1, 20)
    among = offers(open_library(Root(tmp_path, "a test"), today))
    person = Person("b", gender=Gender.FEMALE, occasions=("nauryz",))
    uses = {"nature": 2, "plain": 5, "new-year": 90, "first-letter": 90}

    def names(*, has_written: bool) -> list[str]:
        offered = offers_to(person, among, today, Habits(uses, has_written))
        return [offer.template.name for offer in offered]

    fitting = ["march-8", "nauryz", "plain", "nature", "book"]
    assert names(has_written=False) == ["first-letter", *fitting, "new-year", "a"]
    assert names(has_written=True) == [*fitting, "first-letter", "new-year", "a"]
