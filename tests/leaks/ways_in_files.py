"""The ways out by files of text beside the pages, and by their names."""

import gzip
import json
from collections.abc import Callable
from xml.sax.saxutils import escape

from tests.leaks.canaries import Canary
from tests.leaks.way import WAYS, Planted, escaped, split, way


def _file(name: str, path: str, form: Callable[[Canary], str], line: int | None = None) -> None:
    WAYS[name] = lambda canary, _: Planted(path, form(canary).encode(), line)


_file("script", "a.js", lambda c: f"var a = 1;\nvar who = {json.dumps(c.text)};\n", 2)
_file("script-comment", "a.js", lambda c: f"var a = 1;\n// {c.text}\n", 2)
_file("style-content", "a.css", lambda c: f"a {{}}\n.a::after {{ content: '{c.text}'; }}\n", 2)
_file("style-comment", "a.css", lambda c: f"a {{}}\n/* {c.text} */\n", 2)
_file("style-escaped", "a.css", lambda c: "a { content: '" + "".join(f"\\{ord(x):06x}" for x in c.text) + "'; }")
_file("json-value", "a.json", lambda c: json.dumps({"a": [{"b": c.text}]}))
_file("json-value-escaped", "a.json", lambda c: f'{{"a": "{escaped(c.text)}"}}')
_file("json-key", "a.json", lambda c: json.dumps({c.text: 1}))
_file("plain-text", "a.txt", lambda c: f"User-agent: *\n# {c.text}\n", 2)
_file("csv", "a.csv", lambda c: f'n,owner\r\n1,"{c.text}"\r\n', 2)
_file("csv-header", "a.csv", lambda c: f'n,"{c.text}"\r\n1,x\r\n', 1)

_FEED = '<feed xmlns="http://www.w3.org/2005/Atom">\n{}\n</feed>'
_file("feed", "a.atom", lambda c: _FEED.format(f"<entry><title>{escape(c.text)}</title></entry>"), 2)
_file("feed-attribute", "a.atom", lambda c: _FEED.format(f'<category term="{escape(c.text)}"/>'), 2)
_file("feed-comment", "a.atom", lambda c: _FEED.format(f"<!-- {c.text} -->"), 2)
_file("feed-html", "a.atom", lambda c: _FEED.format(f"<content type='html'>{escape(split(c))}</content>"), 2)
_file("feed-cdata", "a.atom", lambda c: _FEED.format(f"<summary><![CDATA[<p>{c.text}</p>]]></summary>"), 2)
_file(
    "sitemap", "sitemap.xml", lambda c: f"<urlset>\n<url><loc>https://example.org/{c.slug}/</loc></url>\n</urlset>", 2
)
_file("xml-instruction", "a.xml", lambda c: f"<?note {c.text}?>\n<urlset/>", 1)
_SVG = '<svg xmlns="http://www.w3.org/2000/svg">\n{}\n</svg>'
_file("svg-text", "a.svg", lambda c: _SVG.format(f"<text><tspan>{c.text[:3]}</tspan>{c.text[3:]}</text>"), 2)
_file("svg-title", "a.svg", lambda c: _SVG.format(f"<title>{c.text}</title>"), 2)
_file("svg-metadata", "a.svg", lambda c: _SVG.format(f"<metadata><creator>{c.text}</creator></metadata>"), 2)
_file("svg-comment", "a.svg", lambda c: _SVG.format(f"<!-- {c.text} -->"), 2)


@way("file-name")
def _file_name(canary: Canary, _: str) -> Planted:
    return Planted(f"{canary.slug}.txt", b"x", where="")


@way("file-name-with-spaces")
def _spaced_name(canary: Canary, _: str) -> Planted:
    return Planted(f"{canary.text}.txt", b"x", where="")


@way("folder-name")
def _folder_name(canary: Canary, _: str) -> Planted:
    return Planted(f"{canary.slug}/a.txt", b"x", where="")


@way("calendar")
def _calendar(canary: Canary, _: str) -> Planted:
    # Folded within a word, as RFC 5545 allows (3.1).
    text = canary.text.replace(",", "\\,")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:x", "DTSTAMP:20260101T000000Z"]
    folded = f"SUMMARY:About {text[:3]}\r\n {text[3:]}"
    return Planted("a.ics", "\r\n".join([*lines, folded, "END:VEVENT", "END:VCALENDAR", ""]).encode(), 7)


@way("calendar-parameter")
def _calendar_parameter(canary: Canary, _: str) -> Planted:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:x", "DTSTAMP:20260101T000000Z"]
    owner = f'ORGANIZER;CN="{canary.text}":mailto:a@nowhere.example'
    return Planted("a.ics", "\r\n".join([*lines, owner, "END:VEVENT", "END:VCALENDAR", ""]).encode(), 7)


@way("sitemap-packed")
def _sitemap_packed(canary: Canary, _: str) -> Planted:
    raw = f"<urlset><url><loc>https://example.org/{canary.slug}/</loc></url></urlset>".encode()
    return Planted("sitemap.xml.gz", gzip.compress(raw, mtime=0))


@way("json-packed")
def _json_packed(canary: Canary, _: str) -> Planted:
    return Planted("a.json.gz", gzip.compress(json.dumps({"words": [canary.text]}).encode(), mtime=0))
