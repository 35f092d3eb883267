"""Photos and drawings as they are printed: their samples and nothing else. Only here Pillow reads them."""

import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from PIL import Image as Pillow
from PIL import ImageCms

from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.image import Coding, Image

FORMATS = ("JPEG", "PNG")

_PNG = b"\x89PNG\r\n\x1a\n"
_MARKER, _SCAN = 0xFF, b"\xff\xda"

MOST_PIXELS = 120_000_000
"""More than any telephone takes; a larger picture may be made to fill the memory."""

MOST_AT_ONCE = 40_000_000
"""Pixels of an image that is in memory whole before it can be made smaller: a PNG, or a progressive JPEG. A page of A4
that was scanned at 600 pixels per inch has 35 million."""

_LONGEST_SIDE = 40_000
"""Pixels; a panorama has 30,000."""

_MOST_PARTS = 2_000
"""Parts of a file beside its samples: a photo has some twenty. Pillow puts them together one by one."""

_MOST_SCANS = 200
"""Of a JPEG that shows more and more detail: it has some ten, and each goes over the whole picture."""

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Pillow.Transpose.FLIP_LEFT_RIGHT,
    3: Pillow.Transpose.ROTATE_180,
    4: Pillow.Transpose.FLIP_TOP_BOTTOM,
    5: Pillow.Transpose.TRANSPOSE,
    6: Pillow.Transpose.ROTATE_270,
    7: Pillow.Transpose.TRANSVERSE,
    8: Pillow.Transpose.ROTATE_90,
}
"""How an image is turned that a camera stored in another position, by the number that Exif has for it."""

FINEST = 300
"""Pixels per inch; more of them no printer shows."""

MM_PER_INCH = 25.4

QUALITY = 88
"""The quality of a JPEG; at 300 pixels per inch no one sees the loss."""


def read_image(content: bytes, called: str, width: float) -> Image:
    """The image of a JPEG or PNG file, upright, its transparent parts white, no finer than `width` mm can show.

    Nothing else in the file is kept: no location, time, camera, preview or profile. `called` is what
    messages call it. Raises LetterkitError for a file that cannot be read as such an image.
    """
    try:
        _refuse_many_parts(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large images, which are refused below
            with Pillow.open(BytesIO(content), formats=FORMATS) as opened:
                _refuse_unfit(opened, called)
                return _as_printed(opened, round(width / MM_PER_INCH * FINEST))
    except LetterkitError:
        raise
    except Exception as error:  # whatever a damaged file leads Pillow to
        fact = tr("{file} is not an image that can be read.", file=called)
        raise LetterkitError(fact, tr("Save it as JPEG or PNG.")) from error


def _refuse_many_parts(content: bytes) -> None:
    """Raises ValueError for a file of more parts than a photo or drawing has, before anything collects them."""
    parts = _png_parts(content) if content.startswith(_PNG) else _jpeg_parts(content)
    if next(islice(parts, _MOST_PARTS, None), None) is not None:
        raise ValueError("too many parts")
    if not content.startswith(_PNG) and content.count(_SCAN) > _MOST_SCANS:
        raise ValueError("too many scans")


def _png_parts(content: bytes) -> Iterator[int]:
    """Where each chunk begins that has no samples."""
    at = len(_PNG)
    while at + 8 <= len(content):
        if content[at + 4 : at + 8] != b"IDAT":
            yield at
        at += 12 + int.from_bytes(content[at : at + 4], "big")


def _jpeg_parts(content: bytes) -> Iterator[int]:
    """Where each segment begins before the samples."""
    at = 2
    while at + 4 <= len(content) and content[at : at + 2] != _SCAN:
        yield at
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big") if content[at] == _MARKER else 1


def _refuse_unfit(opened: Pillow.Image, called: str) -> None:
    at_once = opened.format != "JPEG" or bool(opened.info.get("progressive"))
    most = MOST_AT_ONCE if at_once else MOST_PIXELS
    if opened.width * opened.height > most or max(opened.size) > _LONGEST_SIDE:
        fact = tr("{file} has {width} by {height} pixels.", file=called, width=opened.width, height=opened.height)
        raise LetterkitError(fact, tr("Make it smaller; 4000 by 3000 are plenty."))


def _as_printed(opened: Pillow.Image, widest: int) -> Image:
    coding = Coding.JPEG if opened.format == "JPEG" else Coding.DEFLATED
    if coding is Coding.JPEG:
        opened.draft("RGB", (widest, widest))  # lets a large photo be read at a fraction of its size
    turn = _turn(opened)
    image = _opaque(_in_common_colours(_nearer(opened, widest)))
    image = image if turn is None else image.transpose(turn)
    if image.width > widest:
        image = image.resize((widest, max(1, round(image.height * widest / image.width))), Pillow.Resampling.LANCZOS)
    return Image(image.width, image.height, len(image.getbands()), coding, _packed(image, coding))


def _turn(opened: Pillow.Image) -> Pillow.Transpose | None:
    """How the image is to be turned; not at all where the camera, or whoever wrote for it, did not say it properly."""
    try:
        said = opened.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001 - Exif is written by anybody, and an image can be seen without
        return None
    return _UPRIGHT.get(said) if isinstance(said, int) else None


def _nearer(image: Pillow.Image, widest: int) -> Pillow.Image:
    """The image no more than some times too fine, before it is copied for its colours."""
    times = min(image.size) // (2 * widest)
    return image.reduce(times) if times > 1 and image.mode in ("L", "LA", "RGB", "RGBA", "CMYK") else image


def _in_common_colours(image: Pillow.Image) -> Pillow.Image:
    """The image in sRGB where it has a colour profile of its own: viewers and printers expect sRGB."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        turned = ImageCms.profileToProfile(image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:
        return image
    return turned if turned is not None else image


def _opaque(image: Pillow.Image) -> Pillow.Image:
    """The image in grey or in colours, on white."""
    if image.has_transparency_data:
        drawn = image if image.mode == "RGBA" else image.convert("RGBA")
        white = Pillow.new("RGB", image.size, "white")
        white.paste(drawn, mask=drawn)  # with no third copy: each may have 40 million pixels
        return white
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow cuts off rather than divides
        image = image.point(lambda sample: sample / 256)
    return image.convert("L" if image.mode in ("1", "L", "I", "I;16", "F") else "RGB")


def _packed(image: Pillow.Image, coding: Coding) -> bytes:
    if coding is Coding.DEFLATED:
        return zlib.compress(image.tobytes(), 9)
    stream = BytesIO()
    Pillow.frombytes(image.mode, image.size, image.tobytes()).save(stream, "JPEG", quality=QUALITY, optimize=True)
    return stream.getvalue()
