"""A logo is a picture and nothing else: whatever could run, fetch or hide something is refused, whoever made it."""

import struct
import zlib

import pytest

from macros.looks import logo_problem, logo_size

_HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40"'
_LINK = "http://nowhere.example/a"


def svg(inner: str, head: str = _HEAD, before: str = "") -> bytes:
    return f"{before}<svg {head}>{inner}</svg>".encode()


def png(*more: tuple[bytes, bytes], width: int = 3, after: bytes = b"") -> bytes:
    drawn = zlib.compress(b"".join(b"\0" + b"\0" * 3 * width for _ in range(2)))
    head = struct.pack(">IIBBBBB", width, 2, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), *more, (b"IDAT", drawn), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, body) for kind, body in chunks) + after


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@pytest.mark.parametrize(
    "drawing",
    [
        svg('<path d="M0 0h9" fill="#0a5961"/>'),
        svg(
            '<title>Nowhere-on-Sea</title><g id="a" data-name="Layer 1" transform="translate(1 2)"><circle r="2"/></g>'
        ),
        svg("<defs><style>.cls-1 { fill: rgb(0, 0, 0); font-family: 'Arial'; }</style></defs><rect class='cls-1'/>"),
        svg('<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><rect fill="url(#g)"/>'),
        svg(
            '<symbol id="s"><path d="M0 0"/></symbol><use xlink:href="#s"/><use href="#s" style="fill: url( \'#g\' )"/>'
        ),
        svg("<text x='1'>Nowhere</text>", before='<?xml version="1.0" encoding="UTF-8"?>\n<!-- a drawing -->\n'),
        b"\xef\xbb\xbf" + svg("<g/>"),
        svg("<g/>", head='xmlns="http://www.w3.org/2000/svg" width="30mm" height="10mm"'),
    ],
)
def test_a_drawing_of_shapes_and_text_may_be_published(drawing: bytes) -> None:
    assert logo_problem(drawing, "logo.svg") is None


@pytest.mark.parametrize(
    "drawing",
    [
        svg("<script>alert(1)</script>"),
        svg("<g><SCRIPT>alert(1)</SCRIPT></g>"),
        svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'),
        svg('<script xmlns="http://www.w3.org/1999/xhtml">1</script>'),
        svg('<rect onclick="alert(1)"/>'),
        svg("<g/>", head=_HEAD + ' onload="alert(1)"'),
        svg("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>"),
        svg('<a href="#x"><rect/></a>'),
        svg('<animate attributeName="href" to="javascript:alert(1)"/>'),
        svg('<set attributeName="onload" to="alert(1)"/>'),
        svg('<image href="#x"/>'),
        svg('<feImage href="#x"/>'),
        svg("<metadata>drawn by somebody</metadata>"),
        svg('<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="/home/somebody/a.png"/>'),
        svg("<g/>", before='<?xml-stylesheet href="a.css"?>'),
        svg("<g><?php echo 1 ?></g>"),
    ],
)
def test_a_drawing_with_anything_else_is_refused(drawing: bytes) -> None:
    assert "nothing but shapes" in str(logo_problem(drawing, "logo.svg"))


@pytest.mark.parametrize(
    "inner",
    [
        f'<use href="{_LINK}#a"/>',
        '<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>',
        '<use xlink:href="other.svg#a"/>',
        '<use href="javascript:alert(1)"/>',
        f'<rect fill="url({_LINK})"/>',
        '<rect fill="url(data:image/png;base64,AAAA)"/>',
        '<rect fill="url(other.svg#a)"/>',
        f"<rect style=\"fill: URL( '{_LINK}' )\"/>",
        "<rect style=\"background: image-set('other.png' 1x)\"/>",
        '<rect style="fill: u\\72l(other.svg)"/>',
        f"<style>@import '{_LINK}';</style>",
        f"<style>@font-face {{ font-family: a; src: url({_LINK}) }}</style>",
        "<style>rect { fill: url(/*#*/other.svg) }</style>",
        "<style><![CDATA[rect { mask: url(other.svg#a) }]]></style>",
        "<style>rect { background: src('other.png') }</style>",
    ],
)
def test_a_drawing_that_asks_for_anything_elsewhere_is_refused(inner: str) -> None:
    assert "must refer to nothing outside itself" in str(logo_problem(svg(inner), "logo.svg"))


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<!doctype svg SYSTEM "http://nowhere.example/a.dtd">', "<!DOCTYPE svg>"],
)
def test_a_drawing_with_a_doctype_is_refused_before_it_is_parsed(before: str) -> None:
    assert "no DOCTYPE" in str(logo_problem(svg("<g/>", before=before), "logo.svg"))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<svg",
        b"<svg><script/></svg>",
        b"<html><body/></html>",
        svg("<g/>").decode().encode("utf-16"),
        b"\xff\xfe" + svg("<g/>"),
        svg("<g>&undefined;</g>"),
        png(),
    ],
)
def test_what_is_no_drawing_is_refused(raw: bytes) -> None:
    assert "must be a drawing in SVG" in str(logo_problem(raw, "logo.svg"))


def test_a_drawing_must_say_how_large_it_is() -> None:
    for head in ("", 'viewBox="0 0 0 10"', 'width="100%" height="100%"', 'viewBox="a b c d"', 'width="10"'):
        drawing = svg("<g/>", head=f'xmlns="http://www.w3.org/2000/svg" {head}')
        assert "how large" in str(logo_problem(drawing, "logo.svg")), head


def test_the_size_of_a_logo() -> None:
    assert logo_size(svg("<g/>"), "logo.svg") == (120, 40)
    assert logo_size(svg("<g/>", 'xmlns="http://www.w3.org/2000/svg" width="30mm" height="1.5"'), "a.svg") == (30, 1.5)
    assert logo_size(png(), "logo.png") == (3, 2)


def test_a_png_picture_may_be_published() -> None:
    assert logo_problem(png(), "logo.png") is None
    assert logo_problem(png((b"gAMA", b"\0\0\0\1")), "LOGO.PNG") is None


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        png()[:-1],
        png(after=b"<script>"),
        png()[:40] + b"!" + png()[41:],
        svg("<g/>"),
        b"GIF89a",
    ],
)
def test_a_broken_png_or_one_with_more_after_it_is_refused(raw: bytes) -> None:
    assert "must be a PNG picture" in str(logo_problem(raw, "logo.png"))


@pytest.mark.parametrize("kind", [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"npTc"])
def test_a_png_with_metadata_is_refused(kind: bytes) -> None:
    assert "without its metadata" in str(logo_problem(png((kind, b"Author\0somebody")), "logo.png"))


def test_a_picture_must_not_be_too_large() -> None:
    assert "pixels" in str(logo_problem(png(width=5000), "logo.png"))
    assert "at most 100 kB" in str(logo_problem(svg("<g/>" * 30_000), "logo.svg"))


@pytest.mark.parametrize("name", ["logo.gif", "logo.jpg", "logo", "logo.svg.html", "svg", "logo.svgz"])
def test_other_kinds_of_file_are_refused(name: str) -> None:
    assert logo_problem(svg("<g/>"), name) == "must be a file that ends in .svg or .png"
