"""Less usual ways out, each a file: codes within codes, words cut in odd places, bytes that few programs show.

In: nothing. Out: for each way a path and bytes with a withheld name; the tests' own tools make them, not the guard's.
"""

import base64
import gzip
import html
import io
import json
import zlib
from urllib.parse import quote

from tests.leaks import pictures
from tests.leaks.canaries import NAME
from tests.withheld.reading import files

SAID = NAME.text
FIRST, LAST = SAID.split()
_ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'
_SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def _page(body: str, head: str = "") -> tuple[str, bytes]:
    return "a/index.html", files.html(body, head)


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _css(text: str) -> str:
    return "".join(f"\\{ord(character):x} " for character in text)


def _octal(text: str) -> str:
    return "".join(f"\\{ord(character):03o}" for character in text)


def _braces(text: str) -> str:
    return "".join(f"\\u{{{ord(character):x}}}" for character in text)


def _tagged(text: str) -> str:
    return f"{text[:3]}<b>{text[3:6]}</b>{text[6:]}"


def _headed(raw: bytes) -> bytes:
    """Packed with gzip, with a file name in its head."""
    made = io.BytesIO()
    with gzip.GzipFile(SAID, "wb", fileobj=made) as packed:
        packed.write(raw)
    return made.getvalue()


def _idat(after: bytes) -> bytes:
    """A picture whose drawn part ends before its chunk does."""
    drawn = zlib.compress(b"\x00\xff")
    old, new = pictures.chunk(b"IDAT", drawn), pictures.chunk(b"IDAT", drawn + after)
    assert old in pictures.png(b"")
    return pictures.png(b"").replace(old, new)


def _profile(text: str) -> bytes:
    return pictures.chunk(b"iCCP", b"name\0\0" + zlib.compress(b"prof" + text.encode("utf-16-be")))


_INNER = f"<img src='data:text/plain;base64,{_base64(SAID.encode())}'>"
_NESTED = f"data:text/html;base64,{_base64(_INNER.encode())}"
_DRAWN = f"data:image/svg+xml;base64,{_base64(_SVG.format(_tagged(SAID)).encode())}"
_AGAIN = f"{SAID} ".encode() * 3
_CODED = "".join(f"%{ord(character):02x}" for character in SAID)
_XMP = f"<x:xmpmeta><rdf:li>{FIRST}</rdf:li><rdf:li>{LAST}</rdf:li></x:xmpmeta>"
IN_SITE: dict[str, tuple[str, bytes]] = {
    # Words cut by what a reader does not see.
    "comment within a word": _page(f"<p>{SAID[:3]}<!-- x -->{SAID[3:]}</p>"),
    "element that nobody knows within a word": _page(f"<p>{SAID[:3]}<x-mark>{SAID[3:]}</x-mark></p>"),
    "break after a hyphen": _page(f"<p>{SAID[:3]}-<br>{SAID[3:]}</p>"),
    "possible break within a word": _page(f"<p>{SAID[:3]}<wbr>{SAID[3:]}</p>"),
    "blocks and inline tags together": _page(f"<div>{FIRST[:3]}<b>{FIRST[3:]}</b></div><span>{LAST}</span>"),
    "tags in a comment": _page(f"<!-- {_tagged(SAID)} -->"),
    "tags in a script": _page(f"<script>x = '{_tagged(SAID)}'</script>"),
    "tags in a frame's document": _page(f'<iframe srcdoc="{html.escape(_tagged(SAID))}"></iframe>'),
    "tags escaped twice": _page(f"<p>{html.escape(html.escape(_tagged(SAID)))}</p>"),
    "two attributes of one tag": _page(f'<p data-first="{FIRST}" data-last="{LAST}">x</p>'),
    "second of two equal attributes": _page(f'<p title="x" title="{SAID}">x</p>'),
    "document type": ("a.html", f'<!doctype html SYSTEM "{SAID}"><title>x</title>'.encode()),
    "very deep": _page("<b>" * 3000 + SAID),
    "unclosed attribute": _page(f'<p title="x>{SAID}</p><p>x</p>'),
    "byte-order mark within a page": _page(f"<p>{SAID[:4]}\ufeff{SAID[4:]}"),
    "name over two paragraphs": _page(f"<p>{FIRST}</p><p>{LAST}</p>"),
    "name in two elements side by side": _page(f"<p><span>{FIRST}</span><span>{LAST}</span></p>"),
    "comment with an apostrophe": _page(f"<!-- it's {SAID} -->"),
    "name of an attribute": _page(f"<p data-{NAME.slug}='1'>x"),
    "attribute with a sign": _page(f"<p title='> {SAID}'>x"),
    "end tag": _page(f"<p>x</p {SAID}>"),
    # Codes within codes.
    "style with escapes in a page": _page("", f"<style>p::after {{ content: '{_css(SAID)}' }}</style>"),
    "style attribute with escapes": _page(f"<p style=\"content: '{_css(SAID)}'\">x"),
    "style with escapes in a drawing": ("a.svg", _SVG.format(f"<style>a{{content:'{_css(SAID)}'}}</style>").encode()),
    "octal escapes of a script": ("a.js", f"x = '{_octal(SAID)}'".encode()),
    "braced escapes of a script": ("a.js", f"x = '{_braces(SAID)}'".encode()),
    "hexadecimal escapes of a script": ("a.js", "".join(f"\\x{ord(character):02x}" for character in SAID).encode()),
    "escapes behind percent signs": _page(f'<a href="?q={quote(_braces(SAID))}">x</a>'),
    "escapes behind entities": _page("<a onclick=\"f('" + _braces(SAID).replace("\\", "&#92;") + "')\">x</a>"),
    "entities behind escapes": ("a.js", "".join(f"\\u0026#{ord(character)};" for character in SAID).encode()),
    "percent signs twice": _page(f'<a href="?q={quote(_CODED)}">x</a>'),
    "base64 in base64": _page(f'<iframe src="{_NESTED}"></iframe>'),
    "base64 of a drawing with tags": _page(f'<img alt="" src="{_DRAWN}">'),
    "base64 with percent signs": _page("<a href='data:;base64," + quote(_base64(SAID.encode()), safe="") + "'>x</a>"),
    "base64 of UTF-16": _page(f"<a href='data:;base64,{_base64(SAID.encode('utf-16'))}'>x</a>"),
    "base64 without an address": ("a.js", b"x = atob('" + base64.b64encode(f"This was {SAID} again".encode()) + b"')"),
    "base64 in a style sheet": ("a.css", f"a{{background:url({_DRAWN})}}".encode()),
    "base64 in JSON": ("a.json", json.dumps({"a": _NESTED}).encode()),
    "drawing in an address": _page(f'<img alt="" src="data:image/svg+xml,{quote(_SVG.format(_tagged(SAID)))}">'),
    # Words apart from one another.
    "two fields of JSON": ("a.json", json.dumps({"first": FIRST, "last": LAST}, indent=1).encode()),
    "tags in JSON": ("a.json", json.dumps({"a": _tagged(SAID)}).encode()),
    "two columns": ("a.csv", f"first,last\r\n{FIRST},{LAST}\r\n".encode()),
    "quoted cell": ("a.csv", f'a,b\r\n1,"a ""{FIRST}"" {LAST}"\r\n'.encode()),
    "line of a calendar": (
        "a.ics",
        f"BEGIN:VCALENDAR\r\nX:{FIRST[:2]}\r\n\t{FIRST[2:]} {LAST}\r\nEND:VCALENDAR".encode(),
    ),
    "calendar attachment": (
        "a.ics",
        f"BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:{_base64(_AGAIN)}\r\nEND:VCALENDAR\r\n".encode(),
    ),
    "escaped comma of a calendar": ("a.ics", f"BEGIN:VCALENDAR\r\nX:{FIRST}\\,\\n{LAST}\r\nEND:VCALENDAR".encode()),
    "feed with tags escaped twice": ("a.atom", _ATOM.format(html.escape(html.escape(_tagged(SAID)))).encode()),
    "fragment with tags escaped": (
        "pagefind/fragment/a.pf_fragment",
        files.pagefind(json.dumps({"content": html.escape(_tagged(SAID))}).encode()),
    ),
    "fragment in two fields": (
        "pagefind/fragment/a.pf_fragment",
        files.pagefind(json.dumps({"meta": {"first": FIRST, "last": LAST}}).encode()),
    ),
    "head of a packed fragment": ("pagefind/fragment/a.pf_fragment", _headed(b"pagefind_dcd{}")),
    "head of a packed sitemap": ("sitemap.xml.gz", _headed(b"<urlset/>")),
    "head of a packed list": ("a.json.gz", _headed(b"{}")),
    "equal fields of a fragment": (
        "pagefind/fragment/a.pf_fragment",
        files.pagefind(f'{{"meta": "{SAID}", "meta": "x"}}'.encode()),
    ),
    "filter of the search": ("pagefind/a.pf_filter", files.pagefind(files.cbor(["group", [[SAID, [1]]]]))),
    "list of the search": ("pagefind/a.pf_meta", files.pagefind(files.cbor(["1.5.2", [["x", 1]], SAID]))),
    # Pictures.
    "EXIF in UTF-16": ("a.png", pictures.png(pictures.chunk(b"eXIf", b"MM\0*" + SAID.encode("utf-16-le")))),
    "after the drawn part of a picture": ("a.png", _idat(SAID.encode())),
    "colour profile": ("a.png", pictures.png(_profile(SAID))),
    "chunk of nobody's kind": ("a.png", pictures.png(pictures.chunk(b"prVt", SAID.encode("utf-16-le")))),
    "metadata over two elements": ("a.png", pictures.png(pictures.international_chunk(_XMP))),
    "photograph with metadata over two elements": ("a.jpg", pictures.photograph(_XMP)),
    "photograph with a comment in UTF-16": (
        "a.jpg",
        b"\xff\xd8\xff\xe1\0\x40Exif\0\0UNICODE\0" + SAID.encode("utf-16-be") + b"\xff\xd9",
    ),
    "drawing with an address": ("a.svg", _SVG.format(f'<image href="{_NESTED}"/>').encode()),
    "drawing with a link": ("a.svg", _SVG.format(f'<a href="/{NAME.slug}/"/>').encode()),
}
