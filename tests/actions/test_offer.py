from datetime import date
from pathlib import Path

from letterkit.actions.library.opening import open_library
from letterkit.actions.write.offer import likeliest, offers
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
