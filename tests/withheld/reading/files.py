"""Files of every kind with a passage planted in each place that a reader knows.

In: a passage. Out: for each way, a path and the bytes; invented throughout.
"""

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_PAGE = "<!doctype html>\n<html lang=en><head><title>T</title>{head}</head>\n<body>\n{body}\n</body></html>"
_PNG = b"\x89PNG\r\n\x1a\n"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def html(body: str, head: str = "") -> bytes:
    """A page."""
    return _PAGE.format(head=head, body=body).encode()


def pagefind(body: bytes) -> bytes:
    """A file as Pagefind packs it."""
    return gzip.compress(b"pagefind_dcd" + body, mtime=0)


def cbor(value: object) -> bytes:
    """A value in the parts of CBOR that Pagefind uses."""
    if isinstance(value, str):
        raw = value.encode()
        return (bytes([0x78, len(raw)]) if len(raw) > 23 else bytes([0x60 + len(raw)])) + raw
    if isinstance(value, int):
        return b"\x19" + struct.pack(">H", value)
    assert isinstance(value, list)
    return b"\x9f" + b"".join(map(cbor, value)) + b"\xff"


def png(kind: bytes, body: bytes, after: bytes = b"") -> bytes:
    """A picture of one dot with one chunk more."""
    dot = [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (kind, body),
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    ]
    return (
        _PNG
        + b"".join(struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in dot)
        + after
    )


def pdf(text: str, *, title: str = "", attachment: str = "") -> bytes:
    """A document of one page."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = DictionaryObject(
        {NameObject("/F1"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})}
    )
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 9 Tf 9 99 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({"/Title": title})
    if attachment:
        writer.add_attachment("a.txt", attachment.encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def locked_pdf() -> bytes:
    """A document with a password."""
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.encrypt("quibble", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str) -> bytes:
    """The parts of a Word file that hold text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        first, _, rest = text.partition(" ")
        packed.writestr(
            "word/document.xml",
            f"{_XML}<w xmlns='x'><r><t>{first[:3]}</t></r><r><t>{first[3:]}</t></r> <t>{rest}</t></w>",
        )
    return out.getvalue()


def planted(said: str) -> dict[str, tuple[str, bytes]]:
    """The name of each way -> the file that holds `said`, at least two words, in that way."""
    first, _, rest = said.partition(" ")
    cut = f"{first[:3]}<b>{first[3:]}</b> <i>{rest[:4]}</i>{rest[4:]}"
    data = base64.b64encode(f"so {said} it was".encode()).decode()
    escaped = json.dumps({"a": said.replace("i", "\\u0069")}).replace("\\\\", "\\")
    folded = f"SUMMARY:{said[:5]}\r\n {said[5:]}\r\n"
    entry = cbor([[[said.split()[0].lower(), [[1, [2, 3]]]]]])
    return {
        "text": ("a/index.html", html(f"<p>{said}")),
        "text cut by tags": ("a/index.html", html(f"<p>{cut}</p>")),
        "text over two paragraphs": ("a/index.html", html(f"<p>{first}</p><p>{rest}</p>")),
        "text in cells": ("a/index.html", html(f"<table><tr><td>{first}</td><td>{rest}</td></tr></table>")),
        "text in spans side by side": ("a/index.html", html(f"<p><span>{first}</span><span>{rest}</span>")),
        "title": ("a/index.html", html("", f"<title>{said}</title>")),
        "description": ("a/index.html", html("", f'<meta name="description" content="{said}">')),
        "alternative text": ("a/index.html", html(f'<img src="x.png" alt="{said}">')),
        "comment": ("a/index.html", html(f"<!-- it's {said} -->")),
        "data attribute": ("a/index.html", html(f'<p data-said="{said}">x')),
        "name of an attribute": ("a/index.html", html(f"<p data-{first}-{rest}='1'>x".lower())),
        "attribute with a sign": ("a/index.html", html(f"<p title='> {said}'>x")),
        "end tag": ("a/index.html", html(f"<p>x</p {said}>")),
        "script": ("a/index.html", html(f"<script>let a = '{said}'</script>")),
        "style": ("a/index.html", html(f"<style>p::after {{content: '{said}'}}</style>")),
        "link": ("a/index.html", html(f'<a href="/{first.lower()}-{rest.lower()}/">x</a>')),
        "encoded link": ("a/index.html", html(f'<a href="/?q={"".join(f"%{ord(c):02x}" for c in said)}">x</a>')),
        "data address": ("a/index.html", html(f'<a href="data:text/plain;base64,{data}">x</a>')),
        "anchor": ("a/index.html", html(f'<h2 id="{first.lower()}-{rest.lower()}">x</h2>')),
        "template": ("a/index.html", html(f"<template><p>{said}</p></template>")),
        "noscript": ("a/index.html", html(f"<noscript>{said}</noscript>")),
        "JSON value": ("a.json", json.dumps({"a": [said]}).encode()),
        "JSON key": ("a.json", json.dumps({said: 1}).encode()),
        "escaped JSON": ("a.json", escaped.encode()),
        "HTML in JSON": ("a.json", json.dumps({"a": cut}).encode()),
        "feed": ("a.atom", f"{_XML}<feed xmlns='http://www.w3.org/2005/Atom'><title>{said}</title></feed>".encode()),
        "HTML in a feed": ("a.atom", f"{_XML}<feed><content>{cut.replace('<', '&lt;')}</content></feed>".encode()),
        "comment in a feed": ("a.xml", f"{_XML}<a><!-- {said} --></a>".encode()),
        "attribute of a feed": ("a.xml", f"{_XML}<a b='{said}'/>".encode()),
        "packed sitemap": ("sitemap.xml.gz", gzip.compress(f"{_XML}<a>{said}</a>".encode(), mtime=0)),
        "calendar": ("a.ics", f"BEGIN:VCALENDAR\r\n{folded}END:VCALENDAR\r\n".encode()),
        "spreadsheet": ("a.csv", f"a,b\r\n1,{said}\r\n".encode()),
        "plain text": ("a.txt", said.encode()),
        "style sheet": ("a.css", f"/* {said} */".encode()),
        "escaped style sheet": ("a.css", f"p::after{{content:'{said.replace('E', chr(92) + '45 ')}'}}".encode()),
        "program": ("a.js", f"// {said}".encode()),
        "search fragment": ("pagefind/fragment/a.pf_fragment", pagefind(json.dumps({"content": said}).encode())),
        "search filter": ("pagefind/filter/a.pf_filter", pagefind(cbor(["group", [[said, [1]]]]))),
        "search list": ("pagefind/a.pf_meta", pagefind(cbor(["1.5.2", [["x", 1]], said]))),
        "search index": ("pagefind/index/a.pf_index", pagefind(entry)),
        "drawing": ("a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><title>{said}</title></svg>".encode()),
        "text of a drawing": ("a.svg", f"<svg><text><tspan>{first}</tspan><tspan>{rest}</tspan></text></svg>".encode()),
        "PNG text": ("a.png", png(b"tEXt", b"Comment\0" + said.encode())),
        "PNG packed text": ("a.png", png(b"zTXt", b"Comment\0\0" + zlib.compress(said.encode()))),
        "PNG international text": ("a.png", png(b"iTXt", b"X\0\1\0en\0\0" + zlib.compress(said.encode()))),
        "PNG EXIF": ("a.png", png(b"eXIf", b"MM\0*" + said.encode("utf-16-le"))),
        "JPEG": ("a.jpg", b"\xff\xd8\xff\xe1\0\x40Exif\0\0" + said.encode() + b"\xff\xd9"),
        "PDF text": ("a.pdf", pdf(said)),
        "PDF title": ("a.pdf", pdf("x", title=said)),
        "PDF attachment": ("a.pdf", pdf("x", attachment=said)),
    }
