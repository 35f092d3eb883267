import pytest

from letterkit.errors import DiskError
from letterkit.russian.news import parse_people, texts_of
from letterkit.store.html_pages import holds_html, read_page, text_of_html

PAGE = """<!doctype html><html><head><title>x</title><style>p{}</style></head><body>
<nav>Главная <a href="/about">О нас</a></nav><script>var x = "<p>нет</p>";</script><!-- нет -->
<h1>Новости недели</h1>
<p>663180, г. Енисейск,<br>ул. <b>Декабристов</b>,&nbsp;11, <a href="https://example.org/t2">ФКУ Т-2</a></p>
<ul><li><p>Ветров Илья, <s>ИК-1</s> ИК-2</p></li><li>Зорин Пётр</li></ul>
<table><tr><th>ФИО<th>Год<tr><td>Лапин<br>Артём<td>1973</table>
<span style="text-decoration: line-through">старый адрес</span>
<p hidden>скрыто</p><footer>101000, Москва</footer></body></html>"""


NAMED = (("Зорин Пётр Ильич", 71), ("Ирина Громова", 72))


def test_a_page_reads_as_it_looks() -> None:
    assert read_page(PAGE).text == (
        "Новости недели\n\n"
        "663180, г. Енисейск,\nул. Декабристов,\xa011, ФКУ Т-2\n\n"
        "- Ветров Илья, ~~ИК-1~~ ИК-2\n- Зорин Пётр\n\n"
        "| ФИО | Год |\n| Лапин, Артём | 1973 |\n\n"
        "~~старый адрес~~"
    )
    assert read_page(PAGE).rows == ()


def test_lines_of_one_card_stay_together_and_cards_apart() -> None:
    card = "<div class=card><div>Ветров Илья</div><div>ФКУ Т-2</div></div>"
    assert read_page(f"<body><div>{card}{card}</div>").text == "Ветров Илья\nФКУ Т-2\n\nВетров Илья\nФКУ Т-2"


def test_what_stands_under_a_name_is_one_card_with_it() -> None:
    cards = "".join(f"<h3>{name}</h3><p>19{year} г. р.</p><p>ФКУ Т-{year}</p>" for name, year in NAMED)
    page = read_page(
        f"<h1>Кому можно написать</h1><p>Раз</p><main>{cards}<h3>Кто мы</h3><p>Раз</p><p>Два</p></main>Три"
    )
    assert page.text == (
        "Кому можно написать\n\nРаз\n\nЗорин Пётр Ильич\n1971 г. р.\nФКУ Т-71\n\n"
        "Ирина Громова\n1972 г. р.\nФКУ Т-72\n\nКто мы\n\nРаз\n\nДва\n\nТри"
    )


def test_people_on_cards_are_read_each_with_what_is_theirs() -> None:
    place = (
        "663180, Красноярский край, г. Енисейск, ул. Декабристов, д. 11, ФКУ Т-{} ГУФСИН России по Красноярскому краю"
    )
    cards = "".join(f"<h3>{name}</h3><p>19{year} г. р.</p><p>{place.format(year)}</p>" for name, year in NAMED)
    found = [person for text in texts_of(read_page(cards).text) for person in parse_people(text)]
    assert [(each.name_nominative, each.birth_year, each.certain) for each in found] == [
        ("Зорин Пётр Ильич", 1971, True),
        ("Громова Ирина", 1972, True),
    ]
    assert [each.facility_number == "71" for each in found] == [True, False]


def test_a_page_that_is_a_table_is_its_rows() -> None:
    rows = "".join(f"<tr><td>Ветров Илья Андреевич<td colspan=2>19{year}" for year in range(50, 80))
    page = read_page(f"<h1>Список</h1><table><tr><th>ФИО</th><th>Год</th></tr>{rows}</table>")
    assert page.rows[:2] == (("ФИО", "Год"), ("Ветров Илья Андреевич", "1950", ""))
    assert page.around == "Список"


def test_a_table_that_only_frames_the_page_is_text() -> None:
    page = read_page("<table><tr><td><p>Раз</p><p>Два</p></td></tr></table>")
    assert (page.text, page.rows) == ("Раз\n\nДва", ())


def test_a_cell_with_html_says_what_it_reads() -> None:
    cell = "<p>663180,<br/>г. Енисейск</p><p><b>Ветрову</b>, 1971&nbsp;г.р.</p>"
    assert holds_html(cell)
    assert text_of_html(cell) == "663180,\nг. Енисейск\nВетрову, 1971\xa0г.р."
    assert text_of_html("ИК&nbsp;1 &amp; 2") == "ИК\xa01 & 2"
    assert not holds_html("a < b & c; d")


def test_a_cell_that_takes_columns_without_end_takes_a_hundred() -> None:
    page = read_page(f"<table><tr><td colspan={'9' * 5000}>Имя<td>Год<tr><td>Ветров<td>1973<td>a<td>b</table>")
    assert "Ветров" in page.text


@pytest.mark.parametrize("span", ["100", "&#49;00", "99999"])
def test_cells_that_say_they_take_columns_without_end_are_refused(span: str) -> None:
    rows = f"<tr><td colspan='{span}'>Ветров<td>1973" * 600
    with pytest.raises(DiskError, match="cells that take too many columns"):
        read_page(f"<table>{rows}</table>")
    assert len(read_page(f"<table>{rows[: len(rows) // 2]}</table>").rows) == 300


def test_elements_in_each_other_without_end_are_text_all_the_same() -> None:
    assert read_page("<div>" * 3000 + "Ветров").text == "Ветров"
