"""The picture that a partnership gives its site: whether it may be published, and how large it is.

In: the bytes of a logo and its file's name. Out: what must be true of it and is not, in words that quote nothing of it;
its width and height.

A drawing (SVG) is a document that can run programs, fetch what is elsewhere and hold what nobody sees. So it may have
only what is listed here: shapes, their colours and text, and references within itself. Sources: SVG 2 (W3C, 2018) for
elements and attributes; CSS Syntax 3 (W3C, 2021), 4, for what in a style is a function; what the usual programs write.
"""

import re
from typing import Any

from lxml import etree

from macros import png

ENDINGS = (".svg", ".png")
MOST = 100_000
"""Bytes of a logo at the most: it is on every page."""

_LONGEST = 20
_MOST_DRAWN = 20_000

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_LAYER = "{http://www.serif.com/}id"
"""The name of a layer, as Affinity writes it beside every id."""
_WORDS = re.compile(r"[\w-]+")
_ELEMENTS = frozenset(
    _WORDS.findall(
        "svg g defs symbol use switch title desc style metadata "
        "path rect circle ellipse line polyline polygon text tspan textPath "
        "linearGradient radialGradient stop clipPath mask pattern marker "
        # Shadows and the like: every part of a filter but feImage, which fetches.
        "filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG "
        "feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset"
    )
)
_ATTRIBUTES = frozenset(
    _WORDS.findall(
        # of every element, and of the drawing as a whole
        "id class style type transform role lang tabindex version baseProfile zoomAndPan contentStyleType "
        "viewBox preserveAspectRatio width height x y overflow enable-background focusable "
        "requiredFeatures requiredExtensions systemLanguage "
        # of shapes and text
        "d points r rx ry cx cy x1 y1 x2 y2 dx dy rotate pathLength textLength lengthAdjust font-family font-size "
        "font-weight font-style font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration "
        "startOffset method spacing side dominant-baseline alignment-baseline baseline-shift writing-mode "
        # of colours
        "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin "
        "stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule "
        "clipPathUnits mask maskUnits maskContentUnits mask-type isolation mix-blend-mode paint-order vector-effect "
        "shape-rendering text-rendering color-interpolation color-rendering image-rendering stop-color stop-opacity "
        "offset gradientUnits gradientTransform spreadMethod fx fy fr patternUnits patternContentUnits "
        "patternTransform marker-start marker-mid marker-end markerUnits markerWidth markerHeight refX refY "
        "orient href "
        # of filters
        "filter filterUnits primitiveUnits color-interpolation-filters in in2 result mode values operator k1 k2 k3 k4 "
        "stdDeviation flood-color flood-opacity edgeMode radius tableValues slope intercept amplitude exponent"
    )
)
_FREE = frozenset(("id", "class", "role", "lang", "type", "version", "requiredExtensions", "requiredFeatures"))
"""Attributes that are words of whoever drew it and ask for nothing, as `data-…` and `aria-…` are."""
_TOLD = frozenset(
    _WORDS.findall("script foreignObject image a animate animateTransform set feImage metadata view style")
)
"""Elements that a message may name; what else a file has for names could be anything."""
_FUNCTIONS = frozenset(
    _WORDS.findall(
        "url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp "
        "matrix translate translatex translatey translate3d scale scalex scaley scale3d rotate rotatez rotate3d "
        "skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia "
        "inset circle ellipse polygon not is where nth-child nth-of-type nth-last-child nth-last-of-type lang"
    )
)
_AT_RULES = frozenset(("media", "supports"))
_HARMLESS = frozenset(("", "image/svg+xml", "http://purl.org/dc/dcmitype/StillImage"))
"""What Inkscape says of every drawing, even of a plain one."""
_DOCTYPE = re.compile(
    r'<!DOCTYPE\s+svg\s+PUBLIC\s+"-//W3C//DTD SVG 1\.[01]//EN"\s+"https?://www\.w3\.org/[\w./-]*"\s*>'
)
"""The line that Illustrator and others write: it defines nothing, and no browser fetches what it names."""
_ENCODING = re.compile(r"""\A\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)""")
_CALL = re.compile(r"([\w-]*)\(\s*([\"']?)\s*(.?)")
_NUMBER = r"\s*\+?(\d{1,7}(?:\.\d*)?|\.\d+)"
_LENGTH = re.compile(_NUMBER + r"\s*(?:px|pt|mm|cm|in|em|rem)?\s*\Z")
_BOX = re.compile(r"\s*[-+.\de]+[\s,]+[-+.\de]+[\s,]+" + _NUMBER + r"[\s,]+" + _NUMBER + r"\s*\Z")

_MUST_BE_SVG = "must be a drawing in SVG as its name says: a well-formed document in UTF-8, the root of which is <svg>"
_ONLY_SHAPES = (
    "must hold nothing but shapes, their colours and text (line {line}): no script, no event, no link, no picture "
    "within it and nothing of the program that drew it; save it as “plain SVG” or “optimised SVG”, with text as paths"
)
_TOO_LONG = (
    f"must be at most {_LONGEST} times as wide as it is high, and at most {_LONGEST} times as high as it is wide"
)
_TOO_MUCH = "must use its own parts (<use>) a few times alone, and none within itself: a browser would draw without end"
_ONLY_WITHIN = (
    "must refer to nothing outside itself, nor to a picture packed into it (line {line}): only to its own parts, #name"
)


def logo_problem(raw: bytes, name: str) -> str | None:
    """What must be true of a logo and is not; None where it may be published."""
    is_png = name.lower().endswith(".png")
    if not name.lower().endswith(ENDINGS):
        return f"must be a file that ends in {' or '.join(ENDINGS)}"
    if len(raw) > MOST:
        return f"must be at most {MOST // 1000} kB: every page has it"
    if problem := png.problem(raw) if is_png else _svg_problem(raw):
        return problem
    width, height = logo_size(raw, name)
    return None if 1 / _LONGEST <= width / height <= _LONGEST else _TOO_LONG


def logo_size(raw: bytes, name: str) -> tuple[float, float]:
    """Width and height of a logo of which nothing is wrong, in units of its own."""
    if name.lower().endswith(".png"):
        return png.size(raw)
    size = _svg_size(_svg(raw))
    assert size is not None
    return size


def _svg_problem(raw: bytes) -> str | None:
    try:
        _check_svg(raw)
    except _Refused as refused:
        return str(refused)
    return None


class _Refused(ValueError):
    """The logo may not be published; the message says why."""


def _svg(raw: bytes) -> Any:
    # As text first: what a parser would resolve, or read in another encoding, must not reach it.
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Refused(_MUST_BE_SVG) from None
    encoding = _ENCODING.match(text)
    if encoding and encoding[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise _Refused(_MUST_BE_SVG)
    text = _DOCTYPE.sub(lambda line: "\n" * line[0].count("\n"), text, count=1)
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
        if node.tag is etree.Comment or _in_harmless_metadata(node):
            continue
        space, _, name = str(node.tag).rpartition("}")
        if not isinstance(node.tag, str) or space != f"{{{_SVG}" or name not in _ELEMENTS or name == "metadata":
            told = f", <{name}>" if name in _TOLD else ""
            raise _Refused(_ONLY_SHAPES.format(line=f"{line}{told}"))
        if any(not _is_known(attribute) for attribute in node.attrib):
            raise _Refused(_ONLY_SHAPES.format(line=line))
        if not _stays_within(node, name):
            raise _Refused(_ONLY_WITHIN.format(line=line))
    if _drawn(root, {node.get("id"): node for node in root.iter() if node.get("id")}, {}) > _MOST_DRAWN:
        raise _Refused(_TOO_MUCH)
    if _svg_size(root) is None:
        raise _Refused("must say how large it is: width and height, or a viewBox, on its first element")


def _drawn(node: Any, named: dict[str, Any], counted: dict[Any, int]) -> int:
    """How many elements are drawn for one, what it uses included; more than may be where it uses itself."""
    if node not in counted:
        counted[node] = _MOST_DRAWN + 1
        parts = list(node)
        if str(node.tag).endswith("}use"):
            used = named.get((node.get("href") or node.get(_XLINK) or "").removeprefix("#"))
            parts += [] if used is None else [used]
        counted[node] = min(1 + sum(_drawn(part, named, counted) for part in parts), _MOST_DRAWN + 1)
    return counted[node]


def _in_harmless_metadata(node: Any) -> bool:
    """Whether it belongs to a <metadata> that says nothing but that this is a drawing."""
    around = [node, *node.iterancestors()]
    metadata = next((one for one in around if one.tag == f"{{{_SVG}}}metadata"), None)
    if metadata is None:
        return False
    parts = list(metadata.iter())
    values = [value for part in parts for key, value in part.attrib.items() if part is not metadata or key != "id"]
    texts = [
        text.strip() for part in parts for text in (part.text or "", part.tail if part is not metadata else "") if text
    ]
    in_place = all(isinstance(part.tag, str) and not part.tag.startswith(f"{{{_SVG}") for part in parts[1:])
    return in_place and _HARMLESS.issuperset((*values, *texts))


def _is_known(attribute: Any) -> bool:
    free = str(attribute).startswith(("data-", "aria-"))
    return free or attribute in _ATTRIBUTES or attribute in (_XLINK, f"{_XML}space", f"{_XML}lang", _LAYER)


def _stays_within(node: Any, name: str) -> bool:
    """Whether an element asks for nothing: its links, its styles and, of <style>, its style sheet."""
    for attribute, value in node.attrib.items():
        if attribute in ("href", _XLINK):
            if not re.fullmatch(r"#\S+", value):
                return False
        elif attribute in _ATTRIBUTES - _FREE and not _asks_for_nothing(value):
            return False
    return name != "style" or _asks_for_nothing("".join(node.itertext()))


def _asks_for_nothing(text: str) -> bool:
    """Whether every function of a style is a known one, and url() is of a part.

    Its comments are read too: what begins and ends one is not sure where there are quotation marks.
    """
    rules = re.findall(r"@([\w-]*)", text.lower())
    calls = ((call[1].lower(), call[3]) for call in _CALL.finditer(text))
    known = all(name in _FUNCTIONS | {""} and (name != "url" or begin == "#") for name, begin in calls)
    return known and "\\" not in text and _AT_RULES.issuperset(rules)


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
