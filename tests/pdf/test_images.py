"""Photos on paper: nothing of their files but the samples, upright, and no finer than can be seen."""

import zlib
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image as Pillow
from PIL import PngImagePlugin

from letterkit.errors import LetterkitError
from letterkit.model.image import Coding, Image
from letterkit.model.letter import LetterText
from letterkit.model.page import Document
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.letter_extras import Photo
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics
from letterkit.pdf.images import read_image

WHEREABOUTS = "52.5200N 13.4050E iPhone of Anna"


def file(image: Pillow.Image, kind: str, **extra: object) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **extra)
    return stream.getvalue()


def halves(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Pillow.Image:
    """The left half black, the right white."""
    image = Pillow.new("RGB", size, "white")
    image.paste((0, 0, 0), (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def samples(image: Image) -> Pillow.Image:
    if image.coding is Coding.JPEG:
        return Pillow.open(BytesIO(image.content))
    mode = "L" if image.channels == 1 else "RGB"
    return Pillow.frombytes(mode, (image.width, image.height), zlib.decompress(image.content))


def test_nothing_is_kept_of_what_a_photo_says_about_itself() -> None:
    exif = Pillow.Exif()
    exif[0x010E] = WHEREABOUTS
    jpeg = file(halves(), "JPEG", exif=exif, comment=WHEREABOUTS.encode())
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", WHEREABOUTS)
    png = file(halves(), "PNG", pnginfo=info)
    for content in (jpeg, png):
        assert WHEREABOUTS.encode() in content
        image = read_image(content, "photo", 100)
        assert WHEREABOUTS.encode() not in image.content
    assert b"Exif" not in read_image(jpeg, "photo", 100).content


def test_a_photo_taken_sideways_is_turned_upright() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6  # the upper edge is at the right
    image = read_image(file(halves(), "JPEG", exif=exif), "photo", 100)
    assert (image.width, image.height) == (20, 40)
    upright = samples(image).convert("L")
    assert upright.getpixel((10, 5)) < 60  # type: ignore[operator]
    assert upright.getpixel((10, 35)) > 200  # type: ignore[operator]


def test_a_photo_is_no_finer_than_three_hundred_pixels_per_inch() -> None:
    image = read_image(file(halves(size=(3000, 1500)), "PNG"), "photo", 50.8)
    assert (image.width, image.height) == (600, 300)
    small = read_image(file(halves(), "PNG"), "photo", 50.8)
    assert (small.width, small.height) == (40, 20)


def test_what_is_transparent_is_white() -> None:
    drawing = Pillow.new("RGBA", (10, 10), (0, 0, 0, 0))
    image = read_image(file(drawing, "PNG"), "drawing", 100)
    assert samples(image).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_half_transparent_is_between_its_colour_and_white(mode: str) -> None:
    drawing = Pillow.new("RGBA", (10, 10), (0, 0, 0, 102)).convert(mode)
    image = read_image(file(drawing, "PNG"), "drawing", 100)
    assert samples(image).getpixel((5, 5)) == (153, 153, 153)


@pytest.mark.parametrize(
    ("mode", "kind"), [("1", "PNG"), ("L", "JPEG"), ("P", "PNG"), ("CMYK", "JPEG"), ("I;16", "PNG")]
)
def test_every_way_to_store_samples_is_read(mode: str, kind: str) -> None:
    image = read_image(file(halves("L").convert("I;16") if mode == "I;16" else halves(mode), kind), "photo", 100)
    assert image.channels in (1, 3)
    assert (image.width, image.height) == (40, 20)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no image",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        file(halves(), "PNG")[:60],
        file(halves(), "JPEG")[:200],
    ],
)
def test_what_is_not_an_image_is_refused_with_a_remedy(content: bytes) -> None:
    with pytest.raises(LetterkitError) as raised:
        read_image(content, "cat.jpg", 100)
    assert raised.value.fact.startswith("cat.jpg is not an image")
    assert raised.value.remedy


def test_an_image_made_to_fill_the_memory_is_refused() -> None:
    bomb = file(Pillow.new("1", (20_000, 20_000)), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(LetterkitError):
        read_image(bomb, "bomb.png", 100)


@pytest.mark.parametrize(("mode", "kind"), [("RGB", "JPEG"), ("L", "JPEG"), ("RGB", "PNG"), ("L", "PNG")])
def test_a_photo_is_drawn_where_it_belongs(mode: str, kind: str) -> None:
    photo = Photo(read_image(file(halves(mode, (400, 200)), kind), "photo", 100), 100)
    text = LetterText("Громова Ольга", "", "", ("Здравствуйте!",))
    (page,) = letter_pages(text, LetterStyle(), metrics(), [photo])
    (place,) = [block.extent for block in page.blocks if block.pictures]
    with pypdfium2.PdfDocument(pdf_bytes([Document("letter", (page,))])) as document:
        image = document[0].render(scale=72 / 25.4, grayscale=True).to_pil()
    middle = place.y + place.height / 2
    shown = [image.getpixel((round((place.x + share * place.width) * 8), round(middle * 8))) for share in (0.25, 0.75)]
    assert shown[0] < 60
    assert shown[1] > 200


def test_one_photo_on_two_pages_is_in_the_file_once() -> None:
    photo = Photo(read_image(file(halves(size=(400, 600)), "PNG"), "photo", 100), 100)
    text = LetterText("Громова Ольга", "", "", ("Здравствуйте!",))
    pages = letter_pages(text, LetterStyle(), metrics(), [photo, photo])
    content = pdf_bytes([Document("letter", pages)])
    assert len(pages) == 2
    assert content.count(b"/Subtype/Image") == 1
