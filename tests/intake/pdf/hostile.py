"""Files that mean harm, written byte by byte."""

from __future__ import annotations

import zlib

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def file_of(objects: list[bytes]) -> bytes:
    """A PDF of numbered objects, the first of them its catalog."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        len(out),
    )


def stream(content: bytes, filters: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filters, content)


def words(text: bytes) -> bytes:
    """A page's content that shows a line of text."""
    return b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % text


def pages(contents: list[bytes], kids: bytes | None = None, count: int | None = None) -> bytes:
    """A PDF with a page for each stream; `kids` and `count` may tell lies about them."""
    numbers = [4 + 2 * index for index in range(len(contents))]
    listed = kids or b" ".join(b"%d 0 R" % number for number in numbers)
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(contents) if count is None else count)
    objects = [CATALOG, tree, FONT]
    for number, content in zip(numbers, contents, strict=True):
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
        objects += [page % (number + 1) + b" /Resources << /Font << /F1 3 0 R >> >> >>", content]
    return file_of(objects)


def bomb() -> bytes:
    """A stream of a few kilobytes that unfolds to a gigabyte and more."""
    inner = zlib.compress(bytes(1 << 30), 9)
    return stream(zlib.compress(inner, 9), b"/Filter [/FlateDecode /FlateDecode]")


def nested_forms(depth: int) -> bytes:
    """A page whose drawing calls itself twice, `depth` times over."""
    draw = b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >> "
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> "
    )
    objects = [CATALOG, b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", FONT, page + b">> >>", stream(b"/X Do")]
    for index in range(depth):
        target = 7 + index if index + 1 < depth else 6
        objects.append(draw % target + b"/Length 11 >>\nstream\n/X Do /X Do\nendstream")
    return file_of(objects)
