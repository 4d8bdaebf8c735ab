"""The ways out within a page of the built site."""

import html
import json
from collections.abc import Callable
from urllib.parse import quote

from tests.leaks.canaries import Canary
from tests.leaks.way import WAYS, Planted, escaped, split, way


def _in_body(name: str, form: Callable[[Canary], str]) -> None:
    """A way within the body of a page, on a line of its own."""
    WAYS[name] = lambda canary, page: _page(page, "</main>", form(canary))


def _in_head(name: str, form: Callable[[Canary], str]) -> None:
    WAYS[name] = lambda canary, page: _page(page, "</head>", form(canary))


def _page(page: str, before: str, piece: str) -> Planted:
    start, end = page.split(before, 1)
    raw = f"{start}\n{piece}\n{before}{end}"
    return Planted("index.html", raw.encode(), raw[: raw.index(piece)].count("\n") + 1)


def _text(canary: Canary) -> str:
    return html.escape(canary.text)


def _e(text: str) -> str:
    return html.escape(text)


def _cells(canary: Canary) -> str:
    return "<table><tr>" + "".join(f"<td>{_e(word)}</td>" for word in canary.text.split()) + "</tr></table>"


_in_body("page-text", lambda c: f"<p>{_text(c)}</p>")
_in_body("text-split-over-tags", split)
_in_body("text-split-over-cells", _cells)
_in_body("text-in-entities", lambda c: "<p>" + "".join(f"&#x{ord(x):x};" for x in c.text) + "</p>")
_in_body("alt-text", lambda c: f'<img src="a.png" alt="{_text(c)}">')
_in_body("title-attribute", lambda c: f'<abbr title="{_text(c)}">x</abbr>')
_in_body("comment", lambda c: f"<!-- {c.text} -->")
_in_body("data-attribute", lambda c: f'<p data-owner="{_text(c)}">x</p>')
_in_body("aria-label", lambda c: f'<nav aria-label="{_text(c)}">x</nav>')
_in_body("href", lambda c: f'<a href="/people/{c.slug}/">x</a>')
_in_body("href-percent-encoded", lambda c: f'<a href="/search/?q={quote(c.text)}">x</a>')
_in_body("href-every-sign-encoded", lambda c: '<a href="?q=' + "".join(f"%{ord(x):02x}" for x in c.text) + '">x</a>')
_in_body("inline-script", lambda c: f"<script>var who = {json.dumps(c.text)};</script>")
_in_body("inline-script-escaped", lambda c: f'<script>var who = "{escaped(c.text)}";</script>')
_in_body("inline-style", lambda c: f"<style>.a::after {{ content: '{c.text}'; }}</style>")
_in_body("heading-anchor", lambda c: f'<h2 id="{c.slug}">x</h2>')
_in_body("table-of-contents", lambda c: f'<nav><ul><li><a href="#x">{_text(c)}</a></li></ul></nav>')
_in_body("next-link", lambda c: f'<a rel="next" href="../x/">{_text(c)}</a>')
_in_body("action-table", lambda c: f'<table><tr><td data-label="Action">Write to {_text(c)} today</td></tr></table>')
_in_body("owner", lambda c: f'<td data-label="Who"><a href="#person-{c.slug}">x</a></td>')
_in_body("hidden-input", lambda c: f'<input type="hidden" value="{_text(c)}">')
_in_body("hidden-part", lambda c: f"<p hidden>{_text(c)}</p>")
_in_body("template", lambda c: f"<template><p>{_text(c)}</p></template>")
_in_body("noscript", lambda c: f"<noscript><p>{_text(c)}</p></noscript>")
_in_body("textarea", lambda c: f"<textarea>{_text(c)}</textarea>")
_in_body("frame-document", lambda c: f'<iframe srcdoc="&lt;p&gt;{_text(c)}&lt;/p&gt;"></iframe>')
_in_body("inline-picture", lambda c: f"<svg><title>{_text(c)}</title><text>x</text></svg>")
_in_body("inline-picture-text", lambda c: f"<svg><text><tspan>{_e(c.text[:4])}</tspan>{_e(c.text[4:])}</text></svg>")
_in_body("unknown-element", lambda c: f'<x-card note="{_text(c)}"></x-card>')
_in_body("data-address", lambda c: f'<a href="data:text/plain,{quote(c.text)}">x</a>')
_in_head("meta-description", lambda c: f'<meta name="description" content="{_text(c)}">')
_in_head("social-preview", lambda c: f'<meta property="og:title" content="{_text(c)}">')
_in_head("redirect", lambda c: f'<meta http-equiv="refresh" content="0; url=../{c.slug}/">')
_in_head("json-in-page", lambda c: f'<script type="application/ld+json">{{"name": "{escaped(c.text)}"}}</script>')
_in_head("canonical-link", lambda c: f'<link rel="canonical" href="https://example.org/{c.slug}/">')


@way("document-title")
def _document_title(canary: Canary, page: str) -> Planted:
    start, end = page.split("<title>", 1)
    raw = f"{start}<title>\n{_text(canary)}{end[end.index('</title>') :]}"
    return Planted("index.html", raw.encode(), start.count("\n") + 2)
