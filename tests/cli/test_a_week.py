"""A week of a maintainer's: what comes in, taken over into records kept in git, says exactly what is true.

The people are invented, the facilities are real.
"""

import csv
import io
import os
import shlex
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from letterkit.cli.main import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

TODAY = ("--today", "2026-11-22")
SAID = ("--source", "this week", "--seen", "2026-11-20")

MORDOVIA = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
RYAZAN = "ФКУ ИК-5 УФСИН России по Рязанской области"
KOSTROMA = "ФКУ ИК-1 УФСИН России по Костромской области"
KIROV = "ФКУ СИЗО-1 УФСИН России по Кировской области"
CHEPETSK = "ФКУ ИК-5 УФСИН России по Кировской области"  # which the library does not have
VLADIMIR = "ФКУ Т-2 УФСИН России по Владимирской области"

TO_MORDOVIA = f"431120, Республика Мордовия, п. Сосновка, ул. Центральная, д. 2, {MORDOVIA}"
TO_RYAZAN = f"391825, Рязанская обл., с. Клекотки, {RYAZAN}"
TO_KOSTROMA = f"156023, г. Кострома, ул. Петра Щербины, 21, {KOSTROMA}"
TO_KIROV = f"610004, Кировская обл., г. Киров, ул. Мопра, д. 1, {KIROV}"
TO_CHEPETSK = f"613049, Кировская область, г. Кирово-Чепецк, ул. Овражная, д. 16, {CHEPETSK}"
TO_VLADIMIR = f"600020, г. Владимир, улица Большая Нижегородская, дом 67, {VLADIMIR}"

TO_RYAZAN_ON_RECORD = "391825, Рязанская область, с. Клекотки"

FACILITIES = {  # kind, number, name, region, locality, street, house, postcode
    "ik-7-mordovia": ("ИК", "7", MORDOVIA, "Республика Мордовия", "п. Сосновка", "ул. Центральная", "2", "431120"),
    "ik-5-ryazan": ("ИК", "5", RYAZAN, "Рязанская область", "с. Клекотки", "", "", "391825"),
    "ik-1-kostroma": ("ИК", "1", KOSTROMA, "Костромская область", "г. Кострома", "ул. Петра Щербины", "21", "156023"),
    "sizo-1-kirov": ("СИЗО", "1", KIROV, "Кировская область", "г. Киров", "ул. Мопра", "1", "610004"),
    "t-2-vladimir": (
        *("Т", "2", VLADIMIR, "Владимирская область", "г. Владимир", "ул. Большая Нижегородская", "67", "600020"),
    ),
}
FIELDS = ("kind", "number", "name", "region", "locality", "street", "house", "postcode")
PEOPLE = {
    "akhmedova-zarema-1981": ("Ахмедова Зарема Исмаиловна", "f", "1981-05-19", "sizo-1-kirov"),
    "belova-nadezhda-1975": ("Белова Надежда Юрьевна", "f", "1975-12-02", "sizo-1-kirov"),
    "drozdov-yegor-1990": ("Дроздов Егор Павлович", "m", "1990", "ik-1-kostroma"),
    "grinyov-oleg-1971": ("Гринёв Олег Семёнович", "m", "1971", "ik-5-ryazan"),
    "kozlov-andrey-1966": ("Козлов Андрей Викторович", "m", "1966-01-30", "t-2-vladimir"),
    "kozlov-andrey-1992": ("Козлов Андрей Викторович", "m", "1992", "ik-1-kostroma"),
    "lapin-gleb-1983": ("Лапин Глеб Тимофеевич", "m", "1983-04-17", "ik-1-kostroma"),
    "melnik-bogdan-1985": ("Мельник Богдан Остапович", "m", "1985", "t-2-vladimir"),
    "sukhanova-vera-1957": ("Суханова Вера Никитична", "f", "1957", "sizo-1-kirov"),
    "tarasov-kirill-1969": ("Тарасов Кирилл Львович", "m", "1969", "ik-7-mordovia"),
    "yusupov-rustam-1979": ("Юсупов Рустам Маратович", "m", "1979", "ik-5-ryazan"),
    "zhdanova-olga-1988": ("Жданова Ольга Романовна", "f", "1988-08-08", "sizo-1-kirov"),
}

PAGE = f"""\
<!DOCTYPE html><html lang="ru"><head><title>Кому написать &mdash; Открытка</title>
<script>var who = "Иванов Иван, 1970";</script></head><body>
<header><nav><ul><li><a href="/">Главная</a></li><li><a href="/news">Все новости</a></li></ul></nav></header>
<main><h1>Кому можно написать</h1><p>Обновлено 20&nbsp;ноября 2026</p><ul>
<li><a href="/p/1">Тарасов Кирилл Львович</a>, 1969&nbsp;г.&nbsp;р. &mdash; {TO_MORDOVIA}</li>
<li><a href="/p/2">Жданова Ольга Романовна</a>, 08.08.1988 &mdash; {TO_KIROV.replace("-", "&#8209;")}</li>
<li><a href="/p/3">Пахомов Денис Егорович</a>, 1994&nbsp;г.&nbsp;р. &mdash; {TO_RYAZAN.replace(" ", "&nbsp;", 1)}</li>
</ul></main><footer><form>Подписаться</form><a href="/about">О&nbsp;нас</a> &copy; 2026</footer></body></html>
"""

CARD = '<div><h3><a href="/p">{}</a></h3><p>{}&nbsp;г.&nbsp;р.<br>{}</p><a href="/w">Написать письмо</a></div>'
CARDS = (
    ("Зимин Пётр Олегович", "1959", TO_MORDOVIA),
    ("Снегова Ольга Романовна", "1998", TO_KIROV),
    ("Пахомов Денис Егорович", "1994", TO_RYAZAN),
)

POST = f"""\
Новости недели

Лапин Глеб Тимофеевич, 17.04.1983 г. р., вышел на свободу 18 ноября 2026 года из {KOSTROMA}, отбыв срок полностью.

Не стало Сухановой Веры Никитичны, 1957 г. р.: она скончалась 19.11.2026 в СИЗО-1 Кирова.

Дроздова Егора Павловича (1990 г. р.) перевели из ИК-1 УФСИН России по Костромской обл. в ИК-5 УФСИН России по \
Рязанской обл.

Белова Надежда Юрьевна (02.12.1975) прибыла в {CHEPETSK} из {KIROV}. Адрес: {TO_CHEPETSK.partition(", ФКУ")[0]}.

Пахомов Денис Егорович, 1994 г. р., {TO_MORDOVIA}
"""

PROSE = f"""\
Начальник {KOSTROMA} полковник Рябов Виктор Ильич сообщил адвокату Соколовской Марине Львовне, что Козлов Андрей \
Викторович, 1992 г. р., здоров.

Судья Громова Инна Павловна не отпустила под домашний арест Ахмедову Зарему Исмаиловну, 19.05.1981 г. р., {KIROV}.

Юсупов Рустам Маратович, 1979 г. р., чуть не умер в {RYAZAN}.

Мать Мельника Богдана Остаповича, 1985 г. р., скончалась 12.11.2026.
"""

Row = dict[str, str]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of twelve people, committed; the working folder, as a maintainer has it."""
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    folder = tmp_path / "library"
    for name in ("templates", "addresses/people", "addresses/facilities"):
        (folder / name).mkdir(parents=True)
    for facility_id, values in FACILITIES.items():
        fields = [f'{key:8} = "{value}"' for key, value in zip(FIELDS, values, strict=True) if value]
        text = "\n".join((*fields, 'source   = "October"', "checked  = 2026-10-30", ""))
        (folder / f"addresses/facilities/{facility_id}.toml").write_text(text, encoding="utf-8")
    for person_id, (name, gender, born, facility) in PEOPLE.items():
        who = f'name     = "{name}"\ngender   = "{gender}"\nborn     = {born}\nchecked  = 2026-10-30\n'
        text = f"{who}{stay('seen     = 2026-10-30', facility=facility, source='October')}"
        (folder / f"addresses/people/{person_id}.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    git("init", "--quiet")
    commit("October")
    return folder


def stay(day: str, custody: str = "held", facility: str = "", source: str = "this week") -> str:
    """A stay as it is written at the end of a record."""
    place = f'facility = "{facility}"\n' if facility else ""
    return f'\n[[stays]]\n{day}\ncustody  = "{custody}"\n{place}source   = "{source}"\n'


def later(day: str, custody: str = "held", facility: str = "", source: str = "this week") -> str:
    """A stay as it is added to a record, with the day on which that was done."""
    return f"{stay(day, custody, facility, source)}noted    = 2026-11-22\n"


def git(*arguments: str) -> str:
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    done = subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def commit(message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


def changes() -> dict[str, tuple[str, str]]:
    """By id of the record what git says was taken out of it and what came in."""
    git("add", "--all", "--intent-to-add")
    found = {}
    for part in git("diff", "-U0", "--no-color").split("diff --git ")[1:]:
        head, _, hunks = part.partition("\n@@")
        out, come = ("".join(f"{line[1:]}\n" for line in hunks.splitlines() if line.startswith(sign)) for sign in "-+")
        found[Path(head.split()[0]).stem] = (out, come)
    git("reset", "--quiet")
    return found


def letterkit(*words: str | Path) -> int:
    return main([*map(str, words), *TODAY])


def sent(name: str, text: str) -> Path:
    """A file that came in, beside the library."""
    path = Path("..", name)
    path.write_text(text, encoding="utf-8")
    return path


def rest(file: Path) -> list[Row]:
    """What was left of a list, without those whom it does not name."""
    text = file.with_suffix(".rest.csv").read_text(encoding="utf-8-sig")
    return [row for row in csv.DictReader(io.StringIO(text)) if row["verdict"] != "missing"]


def reasons(file: Path) -> list[tuple[str, str, str]]:
    return [(row["verdict"], row["name"], row["detail"]) for row in rest(file)]


def new(name: str, gender: str, born: str, facility: str) -> tuple[str, str]:
    head = f'name   = "{name}"\ngender = "{gender}"\nborn   = {born}\n'
    return "", head + stay("seen     = 2026-11-20", facility=facility)


@pytest.mark.usefixtures("library")
def test_a_saved_page_brings_the_one_whom_nobody_has_and_changes_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    page = sent("page.html", PAGE)
    assert letterkit("compare", page, *SAID, "--apply") == 0
    assert changes() == {"pakhomov-denis-1994": new("Пахомов Денис Егорович", "m", "1994", "ik-5-ryazan")}
    assert reasons(page) == []
    told = capsys.readouterr().err
    assert "1 new, 10 missing, 2 same" in told
    assert told.endswith("Written: 1 of 1.\n")
    assert letterkit("import", "people", page, *SAID) == 0
    assert list(changes()) == ["pakhomov-denis-1994"]


@pytest.mark.usefixtures("library")
def test_of_a_page_of_cards_everybody_gets_his_own_birth_and_address() -> None:
    page = sent("cards.html", "".join(CARD.format(*card) for card in CARDS))
    assert letterkit("compare", page, *SAID, "--apply") == 0
    assert changes() == {
        "pakhomov-denis-1994": new("Пахомов Денис Егорович", "m", "1994", "ik-5-ryazan"),
        "snegova-olga-1998": new("Снегова Ольга Романовна", "f", "1998", "sizo-1-kirov"),
        "zimin-pyotr-1959": new("Зимин Пётр Олегович", "m", "1959", "ik-7-mordovia"),
    }


@pytest.mark.usefixtures("library")
def test_of_cards_as_plain_text_nobody_gets_the_birth_and_address_of_the_next() -> None:
    page = sent("cards.txt", "".join("{}\n\n{} г. р.\n{}\n\n".format(*card) for card in CARDS))
    assert letterkit("compare", page, *SAID, "--apply") == 1
    assert changes() == {}
    assert {row["verdict"] for row in rest(page)} == {"unclear"}
    assert all("it is not clear whom this is about" in row["detail"] for row in rest(page))


@pytest.mark.usefixtures("library")
def test_the_post_of_a_channel_is_recorded_as_it_says() -> None:
    post = sent("post.txt", POST)
    assert letterkit("compare", post, *SAID, "--apply") == 1
    assert changes() == {
        "drozdov-yegor-1990": ("", later("seen     = 2026-11-20", facility="ik-5-ryazan")),
        "lapin-gleb-1983": ("", later("since    = 2026-11-18", "released")),
        "pakhomov-denis-1994": new("Пахомов Денис Егорович", "m", "1994", "ik-7-mordovia"),
        "sukhanova-vera-1957": ("", later("since    = 2026-11-19", "died")),
    }
    without = "the library does not have the facility; letterkit add makes its record"
    assert reasons(post) == [("moved", "Белова Надежда Юрьевна", without)]
    assert rest(post)[0]["remarks"] == f'no longer at "{KIROV}"'


@pytest.mark.usefixtures("library")
def test_a_rehearsal_shows_the_same_and_undo_takes_all_of_it_back(capsys: pytest.CaptureFixture[str]) -> None:
    post = sent("post.txt", POST)
    assert letterkit("compare", post, *SAID, "--apply", "--dry-run") == 0
    rehearsed = [line for line in capsys.readouterr().err.splitlines() if line.startswith(("+", "-"))]
    assert changes() == {}
    assert not post.with_suffix(".rest.csv").exists()
    assert letterkit("compare", post, *SAID, "--apply") == 1
    assert [line for line in capsys.readouterr().err.splitlines() if line.startswith(("+", "-"))] == rehearsed
    assert letterkit("undo") == 0
    assert changes() == {}


@pytest.mark.usefixtures("library")
def test_one_at_a_facility_of_the_same_text_is_added_with_its_address() -> None:
    block = next(each for each in POST.split("\n\n") if each.startswith("Белова"))
    assert letterkit("add", sent("block.txt", block), *SAID, "--yes", "--as", "transfer") == 0
    found = changes()
    assert list(found) == ["ik-5-kirov", "belova-nadezhda-1975"]
    assert found["belova-nadezhda-1975"] == ("", later("seen     = 2026-11-20", facility="ik-5-kirov"))
    assert 'street   = "ул. Овражная"\nhouse    = "16"\npostcode = "613049"\n' in found["ik-5-kirov"][1]


@pytest.mark.usefixtures("library")
def test_heads_lawyers_judges_and_relatives_are_nobody_and_change_nobody() -> None:
    prose = sent("prose.txt", PROSE)
    assert letterkit("compare", prose, *SAID, "--apply") == 1
    assert changes() == {}
    assert [(row["verdict"], row["name"]) for row in rest(prose)] == [
        ("unclear", "Козлов Андрей Викторович"),
        ("unclear", "Ахмедова Зарема Исмаиловна"),
        ("unclear", "Юсупов Рустам Маратович"),
        ("unclear", "Мельник Богдан Остапович"),
    ]
    assert all(row["detail"] for row in rest(prose))


@pytest.mark.usefixtures("library")
def test_a_facility_that_moved_is_readdressed_for_all_who_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    moved = sent("moved.txt", f"390043, г. Рязань, проезд Шабулина, д. 18, {RYAZAN}\n\n{TO_KIROV}")
    assert letterkit("compare", "facilities", moved, *SAID, "--format", "csv") == 0
    told = list(csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    (row,) = (row for row in told if row["verdict"] != "missing")
    assert (row["verdict"], row["record"], row["there"]) == ("moved", "ik-5-ryazan", TO_RYAZAN_ON_RECORD)
    assert changes() == {}
    assert letterkit(*shlex.split(row["command"])[1:]) == 0
    out, come = changes().pop("ik-5-ryazan")
    assert not out
    assert come.startswith(
        'locality = "г. Рязань"\nstreet   = "проезд Шабулина"\nhouse    = "18"\npostcode = "390043"\n'
    )
    assert "\n[[former]]\nuntil    = 2026-11-20\n" in come
    capsys.readouterr()
    assert letterkit("export", "--format", "csv") == 0
    written = {row["id"]: row["address"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    there = {each for each, address in written.items() if "390043, Рязанская область, г. Рязань" in address}
    assert there == {"grinyov-oleg-1971", "yusupov-rustam-1979"}
    assert not any("Клекотки" in address for address in written.values())
    assert letterkit("history", "ik-5-ryazan") == 0
    assert TO_RYAZAN_ON_RECORD in capsys.readouterr().out


def spreadsheet() -> Path:
    """An organiser's list: namesakes, one of them without birth, a street unlike the record's, and somebody new."""
    book = Workbook()
    sheet = book.active
    elsewhere = TO_VLADIMIR.replace("улица Большая Нижегородская, дом 67", "ул. Мира, д. 3")
    for row in (
        ["Кому пишем в ноябре"],
        [],
        ["№", "ФИО", "Г. р.", "Куда писать", "Примечание"],
        [1, "Козлов Андрей Викторович", 1966, TO_VLADIMIR, None],
        [2, "Козлов Андрей Викторович", 1992, TO_RYAZAN, None],
        [3, "Козлов Андрей Викторович", None, TO_KOSTROMA, None],
        [4, "Мельник Богдан Остапович", 1985.0, elsewhere, None],
        [5, "Ахмедова Зарема Исмаиловна", date(1981, 5, 19), TO_KIROV, "ждёт открыток"],
        [6, "Фомина Лидия Аркадьевна", 1990, TO_KIROV, None],
    ):
        sheet.append(row)
    path = Path("..", "list.xlsx")
    book.save(path)
    return path


@pytest.mark.usefixtures("library")
def test_of_a_spreadsheet_namesakes_and_another_street_are_left_to_look_at() -> None:
    file = spreadsheet()
    assert letterkit("compare", file, *SAID, "--apply") == 1
    assert changes() == {"fomina-lidiya-1990": new("Фомина Лидия Аркадьевна", "f", "1990", "sizo-1-kirov")}
    either = (
        "may be kozlov-andrey-1966 (Козлов Андрей Викторович, born 1966-01-30) "
        "or kozlov-andrey-1992 (Козлов Андрей Викторович, born 1992)"
    )
    *namesakes, address = rest(file)
    assert [(row["verdict"], row["born"], row["record"], row["detail"]) for row in namesakes] == [
        ("ambiguous", "1966", "kozlov-andrey-1966", "rows 1 and 3 may mean the same record"),
        ("ambiguous", "1992", "kozlov-andrey-1992", "rows 2 and 3 may mean the same record"),
        ("ambiguous", "", "", either),
    ]
    assert (address["verdict"], address["record"]) == ("address", "t-2-vladimir")
    said, command = address["detail"].split(". If the list is right: letterkit ")
    assert said == (
        'street: the list prints "ул. Мира", the record has "ул. Большая Нижегородская"; '
        'house: the list prints "3", the record has "67"'
    )
    assert shlex.split(command)[:6] == ["readdress", "t-2-vladimir", "--street", "ул. Мира", "--house", "3"]


@pytest.mark.usefixtures("library")
def test_once_the_doubtful_row_is_out_the_namesakes_are_told_apart_by_their_year() -> None:
    text = f"Козлов Андрей Викторович, 1966 г. р., {TO_VLADIMIR}\n\nКозлову Андрею Викторовичу, 1992 г. р., {TO_RYAZAN}"
    file = sent("namesakes.txt", text)
    assert letterkit("compare", file, *SAID, "--apply") == 0
    assert changes() == {"kozlov-andrey-1992": ("", later("seen     = 2026-11-20", facility="ik-5-ryazan"))}


def conflict() -> Path:
    """Two branches that append a stay to one record, merged: the file with the markers that git leaves."""
    git("checkout", "--quiet", "-b", "from-a-channel")
    assert letterkit("status", "grinyov-oleg-1971", "in-transit", "--since", "2026-11-08", "--source", "a channel") == 0
    commit("on the way")
    git("checkout", "--quiet", "-b", "from-a-lawyer", "HEAD~1")
    to = ("--to", "ik-7-mordovia", "--since", "2026-11-10")
    assert letterkit("transfer", "grinyov-oleg-1971", *to, "--source", "a lawyer") == 0
    commit("arrived")
    with pytest.raises(subprocess.CalledProcessError):
        git("merge", "--quiet", "from-a-channel")
    return Path("addresses/people/grinyov-oleg-1971.toml")


@pytest.mark.usefixtures("library")
def test_of_a_record_in_conflict_nothing_is_written_until_it_is_settled(capsys: pytest.CaptureFixture[str]) -> None:
    record = conflict()
    left_by_git = record.read_bytes()
    capsys.readouterr()
    assert letterkit("check") == 1
    shown = capsys.readouterr().out
    assert f"{record.as_posix()}:13: error F008: a merge conflict is not settled" in shown
    assert "Both sides add a stay: keep both, the older one first" in shown
    block = sent("block.txt", f"Гринёву Олегу Семёновичу, 1971 г. р., {TO_MORDOVIA}")
    assert letterkit("compare", block, *SAID, "--apply") == 1
    ((verdict, name, detail),) = reasons(block)
    assert (verdict, name) == ("look", "Гринёв Олег Семёнович")
    assert detail.startswith(f"may be grinyov-oleg-1971: {record.as_posix()} cannot be read: a merge conflict")
    assert letterkit("add", block, *SAID, "--yes") == 3
    assert letterkit("confirm", "grinyov-oleg-1971", "--on", "2026-11-20", "--source", "a letter") == 3
    assert record.read_bytes() == left_by_git
    assert [path.name for path in record.parent.glob("grinyov*")] == [record.name]


@pytest.mark.usefixtures("library")
def test_settled_as_the_remedy_says_both_stays_are_in_the_history(capsys: pytest.CaptureFixture[str]) -> None:
    record = conflict()
    before, _, after = record.read_text(encoding="utf-8").partition("\n[[stays]]\n<<<<<<<")
    assert after
    on_the_way = later("since    = 2026-11-08", "in-transit", source="a channel")
    arrived = later("since    = 2026-11-10", facility="ik-7-mordovia", source="a lawyer")
    record.write_text(before + on_the_way + arrived, encoding="utf-8")
    commit("settled")
    assert letterkit("check", "--changed=HEAD~1") == 0
    capsys.readouterr()
    assert letterkit("history", "grinyov-oleg-1971", "--format", "csv") == 0
    events = [row["event"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))]
    assert events == ["held, seen", "address confirmed", "in-transit, since then", "held, since then"]
    assert letterkit("confirm", "grinyov-oleg-1971", "--on", "2026-11-20", "--source", "a letter") == 0
    confirmed = ("checked  = 2026-10-30\n", 'checked  = 2026-11-20\nsource   = "a letter"\n')
    assert changes() == {"grinyov-oleg-1971": confirmed}


@pytest.mark.usefixtures("library")
def test_after_the_week_everybody_is_where_it_says_and_nothing_bars_print(capsys: pytest.CaptureFixture[str]) -> None:
    assert letterkit("compare", sent("post.txt", POST), *SAID, "--apply") == 1
    assert letterkit("compare", spreadsheet(), *SAID, "--apply") == 1
    assert letterkit("check", "--changed") == 0
    capsys.readouterr()
    assert letterkit("export", "--format", "csv") == 0
    table = capsys.readouterr().out.removeprefix("\ufeff")
    status = {row["id"]: (row["status"], row["facility"]) for row in csv.DictReader(io.StringIO(table))}
    assert status == {
        **{person_id: ("held", facility) for person_id, (*_, facility) in PEOPLE.items()},
        "drozdov-yegor-1990": ("held", "ik-5-ryazan"),
        "fomina-lidiya-1990": ("held", "sizo-1-kirov"),
        "lapin-gleb-1983": ("released", ""),
        "pakhomov-denis-1994": ("held", "ik-7-mordovia"),
        "sukhanova-vera-1957": ("died", ""),
    }
