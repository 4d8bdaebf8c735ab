"""A logo is a picture and nothing else: whatever could run, fetch or hide something is refused, whoever made it."""

import struct
import zlib

import pytest

from macros.looks import logo_problem, logo_size

_HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40"'
_LINK = "http://nowhere.example/a"


def svg(inner: str, head: str = _HEAD, before: str = "") -> bytes:
    return f"{before}<svg {head}>{inner}</svg>".encode()


def png(
    *more: tuple[bytes, bytes],
    width: int = 3,
    after: bytes = b"",
    kind: int = 2,
    interlaced: int = 0,
    drawn: bytes | None = None,
) -> bytes:
    # Interlaced, one of 3 by 2 points is drawn in passes 1, 4, 6 and 7.
    rows = [1 + 1, 1 + 1, 1 + 1, 1 + 3] if interlaced else [1 + 3 * width] * 2
    packed = zlib.compress(b"\0" * sum(rows)) if drawn is None else drawn
    head = struct.pack(">IIBBBBB", width, 2, 8, kind, 0, 0, interlaced)
    chunks = [(b"IHDR", head), *more, (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in chunks) + after


def profile(name: bytes, after: bytes = b"") -> bytes:
    colours = struct.pack(">I", 128) + b"\0" * 32 + b"acsp" + b"\0" * 88
    return name + b"\0\0" + zlib.compress(colours + after)


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


_W3C = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
_RDF = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def described(words: str) -> bytes:
    work = f'<cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>{words}</cc:Work>'
    return svg(f'<metadata id="m"><rdf:RDF>{work}</rdf:RDF></metadata>', head=f"{_HEAD} {_RDF}")


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            svg('<style type="text/css">\n.st0{fill:#0A5961;}\n.st1{clip-path:url(#a);}</style>', before=_W3C),
            id="Illustrator",
        ),
        pytest.param(described("<dc:title></dc:title>"), id="Inkscape, plain"),
        pytest.param(
            svg('<path style="font-variation-settings:normal;-inkscape-stroke:none" d="M0 0"/>'), id="Inkscape, of now"
        ),
        pytest.param(svg('<g fill-opacity="1"/>', head=_HEAD + ' zoomAndPan="magnify" version="1.0"'), id="Canva"),
        pytest.param(svg('<metadata id="Corel-Layer"/><style><![CDATA[.fil0 {fill:#222}]]></style>'), id="CorelDRAW"),
        pytest.param(
            svg('<g id="A" serif:id="A (1)"/>', head=_HEAD + ' xmlns:serif="http://www.serif.com/"', before=_W3C),
            id="Affinity",
        ),
        pytest.param(
            svg(
                '<filter id="f"><feFlood flood-opacity="0" result="B"/><feBlend in2="B"/></filter><g filter="url(#f)"/>'
            ),
            id="Figma, with a shadow",
        ),
        pytest.param(
            svg('<path style="fill:#0A5961;fill:color(display-p3 0.04 0.35 0.38)"/>'), id="Figma, wide colours"
        ),
        pytest.param(
            svg('<g id="logo@2x" data-name="Mark (a copy) // 2" aria-label="Nowhere (by the sea)"/>'), id="names"
        ),
        pytest.param(svg("<style>@media (prefers-color-scheme: dark) { g:not(.a) { fill: #fff } }</style>"), id="dark"),
        pytest.param(svg('<path id="c" d="M0 0"/><text><textPath href="#c">a seal</textPath></text>'), id="round"),
    ],
)
def test_what_the_usual_programs_write_may_be_published(drawing: bytes) -> None:
    assert logo_problem(drawing, "logo.svg") is None


def test_what_a_drawing_says_of_itself_is_refused_by_name() -> None:
    for words in ("<dc:title>Somebody</dc:title>", "<dc:creator rdf:resource='somebody'/>", "<!--a--><?b c?>"):
        assert "(line 1, <metadata>)" in str(logo_problem(described(words), "logo.svg")), words


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
        svg('<metadata><g xmlns="http://www.w3.org/2000/svg"/></metadata>'),
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
        "<style>a { font-family: '/*' } rect { fill: url(other.svg#a) } b { font-family: '*/' }</style>",
        """<rect style='font-family: "/*"; fill: url(other.svg#a); --a: "*/"'/>""",
        '<use href=" #a"/>',
        """<use href="'#a"/>""",
        '<use href=""/>',
        '<g filter="url(other.svg#a)"/>',
        "<style>@media screen { @import 'a' }</style>",
    ],
)
def test_a_drawing_that_asks_for_anything_elsewhere_is_refused(inner: str) -> None:
    assert "must refer to nothing outside itself" in str(logo_problem(svg(inner), "logo.svg"))


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!doctype svg SYSTEM "http://nowhere.example/a.dtd">',
        "<!DOCTYPE svg>",
        _W3C * 2,
        _W3C.replace(">", "[]>"),
    ],
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
        svg("<g/>", before='<?xml version="1.0" encoding="UTF-7"?>'),
        svg("<g/>", before='<?xml version="1.0" encoding="ISO-2022-JP"?>'),
    ],
)
def test_what_is_no_drawing_is_refused(raw: bytes) -> None:
    assert "must be a drawing in SVG" in str(logo_problem(raw, "logo.svg"))


def test_a_drawing_must_say_how_large_it_is() -> None:
    for head in (
        "",
        'viewBox="0 0 0 10"',
        'width="100%" height="100%"',
        'viewBox="a b c d"',
        'width="10"',
        f'viewBox="0 0 1 {"9" * 400}"',
    ):
        drawing = svg("<g/>", head=f'xmlns="http://www.w3.org/2000/svg" {head}')
        assert "how large" in str(logo_problem(drawing, "logo.svg")), head


def test_a_drawing_must_come_to_an_end() -> None:
    itself = '<g id="a"><use href="#a"/></g>'
    tenfold = "".join(f'<g id="g{n}">' + f'<use xlink:href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 8))
    for inner in (itself, tenfold, '<use id="a" href="#b"/><use id="b" href="#a"/>'):
        assert "draw without end" in str(logo_problem(svg(inner), "logo.svg"))
    symbols = '<symbol id="a"><g/></symbol><symbol id="b"><use href="#a"/></symbol>' + '<use href="#b"/>' * 50
    assert logo_problem(svg(symbols), "logo.svg") is None


def test_a_logo_is_no_thread() -> None:
    for box in ("0 0 1 21", "0 0 2100 100", "0 0 9999999 1"):
        thread = svg("<g/>", head=f'xmlns="http://www.w3.org/2000/svg" viewBox="{box}"')
        assert "at most 20 times" in str(logo_problem(thread, "logo.svg")), box
    assert "at most 20 times" in str(logo_problem(png(width=60), "logo.png"))


def test_the_size_of_a_logo() -> None:
    assert logo_size(svg("<g/>"), "logo.svg") == (120, 40)
    assert logo_size(svg("<g/>", 'xmlns="http://www.w3.org/2000/svg" width="30mm" height="1.5"'), "a.svg") == (30, 1.5)
    assert logo_size(png(), "logo.png") == (3, 2)


def test_a_png_picture_may_be_published() -> None:
    assert logo_problem(png(), "logo.png") is None
    assert logo_problem(png((b"gAMA", b"\0\0\0\1"), (b"iCCP", profile(b"Display P3"))), "LOGO.PNG") is None
    assert logo_problem(png((b"PLTE", b"\0\0\0" * 4), (b"tRNS", b"\0"), kind=3, interlaced=1), "logo.png") is None


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
        png(drawn=b"Somebody was here"),
        png(drawn=zlib.compress(b"\0" * 20) + b"Somebody was here"),
        png(drawn=zlib.compress(b"\0" * 21)),
        png(kind=7),
        png((b"IHDR", b"\0" * 13)),
    ],
)
def test_a_broken_png_or_one_with_more_after_it_is_refused(raw: bytes) -> None:
    assert "must be a PNG picture" in str(logo_problem(raw, "logo.png"))


@pytest.mark.parametrize("kind", [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"npTc"])
def test_a_png_with_metadata_is_refused(kind: bytes) -> None:
    assert "without its metadata" in str(logo_problem(png((kind, b"Author\0somebody")), "logo.png"))


@pytest.mark.parametrize(
    "part",
    [
        (b"pHYs", b"Somebody was here"),
        (b"PLTE", b"\0" * 4),
        (b"iCCP", b"Somebody"),
        (b"iCCP", profile(b"a", after=b"Somebody was here")),
        (b"iCCP", profile(b"a") + b"Somebody was here"),
        (b"iCCP", profile(b"a" * 80)),
    ],
)
def test_no_part_of_a_png_has_room_for_words(part: tuple[bytes, bytes]) -> None:
    assert "without its metadata" in str(logo_problem(png(part), "logo.png"))


def test_a_picture_must_not_be_too_large() -> None:
    assert "pixels" in str(logo_problem(png(width=5000), "logo.png"))
    assert "at most 100 kB" in str(logo_problem(svg("<g/>" * 30_000), "logo.svg"))


@pytest.mark.parametrize("name", ["logo.gif", "logo.jpg", "logo", "logo.svg.html", "svg", "logo.svgz"])
def test_other_kinds_of_file_are_refused(name: str) -> None:
    assert logo_problem(svg("<g/>"), name) == "must be a file that ends in .svg or .png"
