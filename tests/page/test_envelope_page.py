import csv
from pathlib import Path

import pytest

from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block, Page
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import C6, DL, ENVELOPE_SIZES, EnvelopeSize
from letterkit.pdf.fonts import metrics

FACILITIES = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"

TYPICAL = (
    "Громовой Ольге Викторовне, 1971 г. р.",
    "ФКУ Т-2 ГУФСИН России по Красноярскому краю",
    "ул. Декабристов, д. 11",
    "г. Енисейск",
    "Красноярский край",
)
LONG = (
    "Воскресенской-Громыхаловой Александре Константиновне, 1971 г. р.",
    "ФКУ СИЗО-6 УФСИН России по г. Санкт-Петербургу и Ленинградской области",
    "ул. Большая Санкт-Петербургская, д. 227, стр. 1",
    "р. п. Новобирюсинский",
    "Ломоносовский муниципальный район",
    "Ханты-Мансийский автономный округ — Югра",
)
SENDER = ("от Анны Воскресенской-Громыхаловой", "ул. Ивана Франко, д. 17, кв. 254", "г. Новосибирск", "630001")
ROMANISED = (
    "Olga Viktorovna Gromova, born 1971",
    "Prison No. 2",
    "11 Dekabristov Street",
    "Yeniseysk",
    "Krasnoyarsk Krai",
    "663180",
)

SIZES = list(ENVELOPE_SIZES.values())


def domestic(recipient: tuple[str, ...], size: EnvelopeSize) -> Page:
    return envelope_page(
        EnvelopeText(recipient, "663180", SENDER, stamp_digits="663180"), EnvelopeStyle(size), metrics()
    )


def from_abroad(recipient: tuple[str, ...], size: EnvelopeSize) -> Page:
    text = EnvelopeText(recipient, "663180", SENDER, ROMANISED, "RUSSIA")
    return envelope_page(text, EnvelopeStyle(size), metrics())


def lines(page: Page, name: str) -> list[str]:
    return [run.text for run in block(page, name).runs]


def block(page: Page, name: str) -> Block:
    (found,) = [block for block in page.blocks if block.name == name]
    return found


def displaced(page: Page) -> list[str]:
    """Which blocks leave their areas, meet each other or stand in a zone that must stay free."""
    troubles = [block.name for block in page.blocks if not block.area.contains(block.extent)]
    troubles += [f"{b.name}/{z.name}" for b in page.blocks for z in page.keep_free if b.extent.meets(z.area)]
    pairs = [(one, other) for n, one in enumerate(page.blocks) for other in page.blocks[n + 1 :]]
    return troubles + [f"{one.name}/{other.name}" for one, other in pairs if one.extent.meets(other.extent)]


@pytest.mark.parametrize("size", [C6, DL], ids=lambda size: size.name)
@pytest.mark.parametrize("lay_out", [domestic, from_abroad])
def test_typical_lines_stay_whole_at_the_normal_size(lay_out, size) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    page = lay_out(TYPICAL, size)
    assert lines(page, "recipient")[:6] == [*TYPICAL, "663180"]
    assert {run.size for run in block(page, "recipient").runs} == {size.type_sizes[0]}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("recipient", [TYPICAL, LONG], ids=["typical", "long"])
@pytest.mark.parametrize("lay_out", [domestic, from_abroad])
def test_everything_stays_in_its_area_on_every_size(lay_out, recipient, size) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    page = lay_out(recipient, size)
    assert (page.width, page.height) == (size.width, size.height)
    assert displaced(page) == []


def test_the_recipient_stands_at_the_lower_right_and_the_sender_at_the_upper_left() -> None:
    for size in SIZES:
        page = domestic(TYPICAL, size)
        recipient, sender = block(page, "recipient").extent, block(page, "sender").extent
        assert recipient.y > 40
        assert recipient.x > size.width / 3
        assert size.width - 16 < recipient.right <= size.width - 15
        assert recipient.bottom <= size.height - 15
        assert sender.x == 15
        assert sender.bottom < 40


SHORT = ("Громову О. И., 1971 г. р.", "СИЗО-1", "ул. Весны, д. 11", "г. Чита", "Забайкальский край")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("recipient", [SHORT, TYPICAL, LONG], ids=["short", "typical", "long"])
@pytest.mark.parametrize("lay_out", [domestic, from_abroad])
def test_the_recipient_stands_as_far_right_as_his_longest_line_allows(lay_out, recipient, size) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    found = block(lay_out(recipient, size), "recipient")
    assert len({run.x for run in found.runs}) == 1
    assert found.extent.x == int(found.extent.x)
    assert size.width - 16 < found.extent.right <= size.width - 15


def test_a_short_address_stands_right_of_the_code_stamp_and_a_long_line_above_it() -> None:
    short, typical = (block(domestic(recipient, C6), "recipient").extent for recipient in (SHORT, TYPICAL))
    stamp = block(domestic(SHORT, C6), "code stamp").extent
    assert short.x >= stamp.right + 5
    assert (short.y + short.bottom) / 2 == pytest.approx((42 + 99) / 2)
    assert typical.x < stamp.right
    assert typical.bottom <= stamp.y - 5


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
@pytest.mark.parametrize("recipient", [SHORT, TYPICAL, LONG], ids=["short", "typical", "long"])
def test_the_code_stamp_has_5_mm_around_it(recipient: tuple[str, ...], size: EnvelopeSize) -> None:
    page = domestic(recipient, size)
    assert not block(page, "recipient").extent.meets(block(page, "code stamp").extent.grown(4.9))


def test_a_long_name_is_set_smaller_before_it_stands_on_two_lines() -> None:
    def lines_and_size(letters: int) -> tuple[int, float]:
        runs = block(domestic(("Ж" * letters + " " + "Ж" * letters, *TYPICAL[1:]), C6), "recipient").runs
        return len(runs), runs[0].size

    found = [lines_and_size(letters) for letters in range(10, 30)]
    assert list(dict.fromkeys(found)) == [(6, 11), (6, 10), (6, 9), (7, 11)]


def test_domestic_mail_has_the_postcode_last_and_no_country() -> None:
    assert lines(domestic(TYPICAL, C6), "recipient")[-1] == "663180"


def test_mail_from_abroad_ends_in_the_country_alone_with_the_romanised_block_at_its_left() -> None:
    page = from_abroad(TYPICAL, C6)
    assert lines(page, "recipient")[-2:] == ["663180", "RUSSIA"]
    assert " ".join(lines(page, "romanised")) == " ".join(ROMANISED)
    assert block(page, "romanised").extent.right < block(page, "recipient").extent.x
    assert "code stamp" not in [found.name for found in page.blocks]


def test_a_year_of_birth_is_never_separated_from_its_abbreviation() -> None:
    for size in SIZES:
        recipient = lines(domestic(LONG, size), "recipient")
        assert [line for line in recipient if line.endswith("1971 г. р.")]


def test_what_no_stated_size_can_hold_is_left_outside_its_area_for_the_rules_to_find() -> None:
    page = domestic(("Ж" * 90, *TYPICAL[1:]), C6)
    assert block(page, "recipient").extent.right > block(page, "recipient").area.right
    assert {run.size for run in block(page, "recipient").runs} == {C6.type_sizes[-1]}
    assert lines(page, "recipient")[0] == "Ж" * 90


def test_a_line_too_long_steps_down_through_the_stated_sizes_only() -> None:
    pages = [domestic(("Ж" * letters, *TYPICAL[1:]), C6) for letters in range(20, 50)]
    sizes = [block(page, "recipient").runs[0].size for page in pages]
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) == set(C6.type_sizes)


def test_an_envelope_without_a_sender_has_no_sender_block() -> None:
    page = envelope_page(EnvelopeText(TYPICAL, "663180"), EnvelopeStyle(), metrics())
    assert [found.name for found in page.blocks] == ["recipient"]
    assert [zone.name for zone in page.keep_free] == ["stamp zone", "machine zone"]


@pytest.mark.skipif(not FACILITIES.exists(), reason="the list of facilities is not beside this checkout")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_every_known_facility_fits_with_the_longest_of_names(size: EnvelopeSize) -> None:
    with FACILITIES.open(encoding="utf-8", newline="") as file:
        facilities = list(csv.DictReader(file))
    assert len(facilities) > 800
    for facility in facilities:
        region, *address = (line.strip() for line in facility["address_ru"].split(","))
        street = address[-2:] if len(address) > 2 else address[:1]
        recipient = (LONG[0], facility["name_short_composed"], ", ".join(street), *address[:-2], region)
        assert displaced(domestic(recipient, size)) == []
        assert displaced(from_abroad(recipient, size)) == []
