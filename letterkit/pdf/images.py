"""Photos and drawings as they are printed: their samples and nothing else. Only here Pillow reads them."""

import warnings
import zlib
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageCms, ImageOps, UnidentifiedImageError

from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.page import Coding, Image

FORMATS = ("JPEG", "PNG")

MOST_PIXELS = 120_000_000
"""More than any telephone takes; a larger picture may be made to fill the memory."""

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
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large images, which are refused below
            with Pillow.open(BytesIO(content), formats=FORMATS) as opened:
                _refuse_unfit(opened, called)
                return _as_printed(opened, round(width / MM_PER_INCH * FINEST))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Pillow.DecompressionBombError) as error:
        fact = tr("{file} is not an image that can be read.", file=called)
        raise LetterkitError(fact, tr("Save it as JPEG or PNG.")) from error


def _refuse_unfit(opened: Pillow.Image, called: str) -> None:
    if opened.width * opened.height > MOST_PIXELS:
        fact = tr("{file} has {width} by {height} pixels.", file=called, width=opened.width, height=opened.height)
        raise LetterkitError(fact, tr("Make it smaller; 4000 by 3000 are plenty."))


def _as_printed(opened: Pillow.Image, widest: int) -> Image:
    coding = Coding.JPEG if opened.format == "JPEG" else Coding.DEFLATED
    if coding is Coding.JPEG:
        opened.draft("RGB", (widest, widest))  # lets a large photo be read at a fraction of its size
    image = _opaque(ImageOps.exif_transpose(_in_common_colours(opened)))
    if image.width > widest:
        image = image.resize((widest, max(1, round(image.height * widest / image.width))), Pillow.Resampling.LANCZOS)
    return Image(image.width, image.height, len(image.getbands()), coding, _packed(image, coding))


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
        image = image.convert("RGBA")
        white = Pillow.new("RGBA", image.size, "white")
        return Pillow.alpha_composite(white, image).convert("RGB")
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow cuts off rather than divides
        image = image.point(lambda sample: sample / 256)
    return image.convert("L" if image.mode in ("1", "L", "I", "I;16", "F") else "RGB")


def _packed(image: Pillow.Image, coding: Coding) -> bytes:
    if coding is Coding.DEFLATED:
        return zlib.compress(image.tobytes(), 9)
    stream = BytesIO()
    Pillow.frombytes(image.mode, image.size, image.tobytes()).save(stream, "JPEG", quality=QUALITY, optimize=True)
    return stream.getvalue()
