"""The picture that a partnership gives its site: whether it may be published, and how large it is.

In: the bytes of a logo and its file's name. Out: what must be true of it and is not, in words that quote nothing of it;
its width and height.

A drawing (SVG) is a document that can run programs, fetch what is elsewhere and hold what nobody sees. So it may have
only what is listed here: shapes, their colours and text, and references within itself. Sources: SVG 2 (W3C, 2018) for
elements and attributes; PNG (W3C, 2003), 5 and 11, for how a picture is put together.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

ENDINGS = (".svg", ".png")
MOST = 100_000
"""Bytes of a logo at the most: it is on every page."""

_WIDEST = 4096
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_WORDS = re.compile(r"[\w-]+")
_ELEMENTS = frozenset(
    _WORDS.findall(
        "svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan "
        "linearGradient radialGradient stop clipPath mask pattern"
    )
)
_ATTRIBUTES = frozenset(
    _WORDS.findall(
        # of every element, and of the drawing as a whole
        "id class style transform role aria-label aria-labelledby aria-hidden data-name lang version baseProfile "
        "viewBox preserveAspectRatio width height x y overflow enable-background focusable "
        # of shapes and text
        "d points r rx ry cx cy x1 y1 x2 y2 dx dy rotate pathLength textLength lengthAdjust font-family font-size "
        "font-weight font-style font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration "
        "dominant-baseline alignment-baseline baseline-shift writing-mode "
        # of colours
        "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin "
        "stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule "
        "clipPathUnits mask maskUnits maskContentUnits mask-type isolation mix-blend-mode paint-order vector-effect "
        "shape-rendering text-rendering color-interpolation color-rendering image-rendering stop-color stop-opacity "
        "offset gradientUnits gradientTransform spreadMethod fx fy fr patternUnits patternContentUnits "
        "patternTransform href"
    )
)
_FUNCTIONS = frozenset(
    _WORDS.findall(
        "url rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy"
    )
)
_CALL = re.compile(r"([\w-]*)\s*\(\s*([\"']?)\s*(.?)")
_NUMBER = r"\s*\+?(\d+(?:\.\d*)?|\.\d+)"
_LENGTH = re.compile(_NUMBER + r"\s*(?:px|pt|mm|cm|in|em|rem)?\s*\Z")
_BOX = re.compile(r"\s*[-+.\de]+[\s,]+[-+.\de]+[\s,]+" + _NUMBER + r"[\s,]+" + _NUMBER + r"\s*\Z")

_PNG, _END = b"\x89PNG\r\n\x1a\n", b"IEND"
_CHUNKS = frozenset((b"IHDR", b"PLTE", b"IDAT", _END, *b"tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP".split()))

_MUST_BE_SVG = "must be a drawing in SVG as its name says: a well-formed document in UTF-8, the root of which is <svg>"
_MUST_BE_PNG = "must be a PNG picture, as its name says, whole and without anything after its end"
_ONLY_SHAPES = (
    "must hold nothing but shapes, their colours and text (line {line}): no script, no event, no link, no picture "
    "within it and nothing of the program that drew it; save it as “plain SVG”, with text as paths"
)
_ONLY_WITHIN = (
    "must refer to nothing outside itself, nor to a picture packed into it (line {line}): only to its own parts, #name"
)


def logo_problem(raw: bytes, name: str) -> str | None:
    """What must be true of a logo and is not; None where it may be published."""
    if not name.lower().endswith(ENDINGS):
        return f"must be a file that ends in {' or '.join(ENDINGS)}"
    if len(raw) > MOST:
        return f"must be at most {MOST // 1000} kB: every page has it"
    try:
        if name.lower().endswith(".png"):
            _check_png(raw)
        else:
            _check_svg(raw)
    except _Refused as refused:
        return str(refused)
    return None


def logo_size(raw: bytes, name: str) -> tuple[float, float]:
    """Width and height of a logo of which nothing is wrong, in units of its own."""
    if name.lower().endswith(".png"):
        return int.from_bytes(raw[16:20], "big"), int.from_bytes(raw[20:24], "big")
    size = _svg_size(_svg(raw))
    assert size is not None
    return size


class _Refused(ValueError):
    """The logo may not be published; the message says why."""


def _svg(raw: bytes) -> Any:
    # As text first: what a parser would resolve, or read in another encoding, must not reach it.
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Refused(_MUST_BE_SVG) from None
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise _Refused("must have no DOCTYPE and no entities: take out the line <!DOCTYPE …>, or save as “plain SVG”")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    try:
        root: Any = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        raise _Refused(_MUST_BE_SVG) from None
    if root.tag != f"{{{_SVG}}}svg":
        raise _Refused(_MUST_BE_SVG)
    return root


def _check_svg(raw: bytes) -> None:
    root = _svg(raw)
    for node in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        line = node.sourceline or 1
        if node.tag is etree.Comment:
            continue
        space, _, name = str(node.tag).rpartition("}")
        if not isinstance(node.tag, str) or space != f"{{{_SVG}" or name not in _ELEMENTS:
            raise _Refused(_ONLY_SHAPES.format(line=line))
        if any(not _is_known(attribute) for attribute in node.attrib):
            raise _Refused(_ONLY_SHAPES.format(line=line))
        if not all(_stays_within(text) for text in _values(node, name)):
            raise _Refused(_ONLY_WITHIN.format(line=line))
    if _svg_size(root) is None:
        raise _Refused("must say how large it is: width and height, or a viewBox, on its first element")


def _is_known(attribute: Any) -> bool:
    return attribute in _ATTRIBUTES or attribute in (_XLINK, f"{_XML}space", f"{_XML}lang")


def _values(node: Any, name: str) -> Iterator[str]:
    """What in an element can refer to something; a link as a style that asks for it."""
    for attribute, value in node.attrib.items():
        yield f"url({value})" if attribute in ("href", _XLINK) else value
    if name == "style":
        yield "".join(node.itertext())


def _stays_within(text: str) -> bool:
    """Whether a value or a style sheet asks for nothing: every function is a known one, and url() is of a part."""
    if "\\" in text or "@" in text or "//" in text:
        return False
    calls = ((call[1].lower(), call[3]) for call in _CALL.finditer(re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL)))
    return all(name in _FUNCTIONS | {""} and (name != "url" or begin == "#") for name, begin in calls)


def _svg_size(root: Any) -> tuple[float, float] | None:
    lengths = [_LENGTH.match(root.get(side, "")) for side in ("width", "height")]
    box = _BOX.match(root.get("viewBox", ""))
    if box:
        size = float(box[1]), float(box[2])
    elif lengths[0] and lengths[1]:
        size = float(lengths[0][1]), float(lengths[1][1])
    else:
        return None
    return size if min(size) > 0 else None


def _check_png(raw: bytes) -> None:
    at, kinds = len(_PNG), list[bytes]()
    while raw.startswith(_PNG) and at + 12 <= len(raw) and kinds[-1:] != [_END]:
        size, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        proof = raw[at + 8 + size : at + 12 + size]
        if proof != zlib.crc32(raw[at + 4 : at + 8 + size]).to_bytes(4, "big"):
            raise _Refused(_MUST_BE_PNG)
        kinds.append(kind)
        at += size + 12
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [_END] or b"IDAT" not in kinds or at != len(raw):
        raise _Refused(_MUST_BE_PNG)
    if not _CHUNKS.issuperset(kinds):
        raise _Refused("must hold nothing but the picture: save it without its metadata (author, place, preview)")
    width, height = logo_size(raw, ".png")
    if not 0 < width <= _WIDEST or not 0 < height <= _WIDEST:
        raise _Refused(f"must be from 1 to {_WIDEST} pixels wide and high")
