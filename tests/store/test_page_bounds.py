"""Pages that would take minutes are refused; what people write and save is not."""

import pytest

from letterkit.errors import DiskError
from letterkit.store.html_pages import read_page

ROW = '<tr><td>Ветров<td><p>1973</p></td><td><a href="x"><b><i>ИК-2</b></i></a></td></tr>'
CARD = '<div class="a"><h3>Ветров</h3><div><p>1973</p><div><span>ИК-2</span></div></div></div>'


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000,
        "<div>x</div>" * 20_000 + "<div>" * 20_000,
        "<div><!--</div>-->" * 20_000,
        '<div><x a="</div>"></x>' * 20_000,
        "<table><tr><td>" * 20_000,
        "".join(f"<p><b a{number}>" for number in range(5000)),
        "".join(f"<b a{number}>" for number in range(900)) + "<p>" * 50_000,
    ],
    ids=["deep", "deep below flat", "ends in remarks", "ends in values", "tables", "repeated", "repeated in each"],
)
def test_elements_inside_each_other_without_end_are_refused(page: str) -> None:
    with pytest.raises(DiskError, match="too many elements inside each other"):
        read_page(page)


@pytest.mark.parametrize("mark", ["a{} ", 'a{}=">" ', "a{}='>'", 'a{}=""', "a{}/"])
@pytest.mark.parametrize(("tags", "marks"), [(1, 40_000), (1000, 1000)])
def test_attributes_without_end_are_refused(mark: str, tags: int, marks: int) -> None:
    tag = f"<p {''.join(mark.format(number) for number in range(marks))}>"
    with pytest.raises(DiskError, match="thousands of attributes"):
        read_page(tag * tags)


@pytest.mark.parametrize(
    "page",
    [
        f"<main><div><table>{ROW * 3000}</table></div></main>",
        f"<main><div>{CARD * 3000}</div></main>",
        "<p>Ветров" * 20_000,
        f'<svg><path d="{"1 2 " * 4000}"/>{"<g><path/></g>" * 5000}</svg><p>Ветров',
        f"<p>Ветров {'слово ' * 30_000}<br>",
    ],
    ids=["rows", "cards", "paragraphs without end", "a drawing", "a long text"],
)
def test_large_pages_as_people_make_them_are_read(page: str) -> None:
    assert "Ветров" in read_page(page).text


def test_text_beside_the_cells_of_a_table_is_refused_where_the_parser_would_copy_it_without_end() -> None:
    with pytest.raises(DiskError, match="too much text between the cells"):
        read_page("<table><tr><td>A</tr>" + "Иван</td><td>1980</td></tr>" * 20_000)
    assert "Иван" in read_page("<table><tr><td>A</tr>" + "Иван</td><td>1980</td></tr>" * 200).text
