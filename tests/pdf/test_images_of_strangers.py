"""Images made to fill the memory, to take hours, or to break whoever opens them."""

import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageOps

from letterkit.errors import LetterkitError
from letterkit.model.image import Coding
from letterkit.pdf.images import read_image


def file(kind: str, **extra: object) -> bytes:
    """The left half black, the right white."""
    image, stream = Pillow.new("RGB", (40, 20), "white"), BytesIO()
    image.paste((0, 0, 0), (0, 0, 20, 20))
    image.save(stream, kind, **extra)
    return stream.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(b"\0" * 110)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + rows


@pytest.mark.parametrize("size", [(1, 119_000_000), (119_000_000, 1), (10_000, 10_000), (40_001, 2), (2**31 - 1, 2)])
def test_an_image_too_large_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    with pytest.raises(LetterkitError, match=r"pixels|not an image"):
        read_image(png(*size), "a.png", 100)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "BMP", "PCX", "EPS", "TGA", "ICO", "PPM"])
def test_no_other_format_is_opened_whatever_it_is_called(kind: str) -> None:
    with pytest.raises(LetterkitError, match="not an image that can be read"):
        read_image(file(kind), "a.jpg", 100)


def exif(kind: int, count: int, said: bytes) -> bytes:
    """The orientation, of that kind and count."""
    return b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHI", 0x0112, kind, count) + said + b"\0\0\0\0"


@pytest.mark.parametrize(
    "odd",
    [
        exif(2, 4, b"abc\0"),
        exif(5, 1, b"\0\0\0\x1a"),
        exif(4, 1, b"\xff" * 4),
        exif(99, 1, b"\0\0\0\6"),
        exif(3, 10**6, b"\xff" * 4),
        b"Exif\0\0MM",
        b"Exif\0\0" + b"\xff" * 500,
    ],
)
def test_an_image_is_seen_whatever_stands_in_its_exif(odd: bytes) -> None:
    image = read_image(file("JPEG", exif=odd), "a.jpg", 100)
    assert (image.width, image.height) == (40, 20)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_upright_as_every_camera_says_it(orientation: int) -> None:
    content = file("JPEG", exif=exif(3, 1, struct.pack(">HH", orientation, 0)))
    upright = ImageOps.exif_transpose(Pillow.open(BytesIO(content))).convert("L")
    read = read_image(content, "a.jpg", 100)
    assert read.coding is Coding.JPEG
    image = Pillow.open(BytesIO(read.content)).convert("L")
    assert image.size == upright.size
    assert image.point(lambda sample: sample > 127).tobytes() == upright.point(lambda sample: sample > 127).tobytes()


def test_a_jpeg_that_shows_itself_again_and_again_is_refused() -> None:
    content = file("JPEG", progressive=True)
    scan = content.rindex(b"\xff\xda")
    for times, is_read in ((100, True), (2_000, False)):
        repeated = content[:scan] + content[scan:-2] * times + content[-2:]
        if is_read:
            assert read_image(repeated, "a.jpg", 100).width == 40
        else:
            with pytest.raises(LetterkitError, match="not an image"):
                read_image(repeated, "a.jpg", 100)


def test_a_file_of_thousands_of_parts_is_refused_at_once() -> None:
    photo = file("JPEG")
    segments = b"\xff\xe1\0\x10Exif\0\0MM\0*\0\0\0\x08" * 3_000
    for content in (photo[:2] + segments + photo[2:], png(10, 10, *[chunk(b"tEXt", b"a\0b")] * 3_000)):
        with pytest.raises(LetterkitError, match="not an image"):
            read_image(content, "a.jpg", 100)


@given(st.data())
def test_a_damaged_image_is_an_image_or_a_sentence(data: st.DataObject) -> None:
    content = bytearray(file(data.draw(st.sampled_from(["JPEG", "PNG"]))))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[at] = data.draw(st.integers(0, 255))
    with suppress(LetterkitError):
        read_image(bytes(content[: data.draw(st.integers(0, len(content)))]), "a.jpg", 100)
