"""The addresses that a page or a style sheet names, and where they lead.

In: a page or CSS text. Out: `Address` values; and for an address, the file and anchor of this site that it means.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

from macros.verify.page import Element, Page

# A link is followed by a reader, a request is made by the browser, a mention is read by programs only.
Use = Literal["link", "request", "mention"]
# Relations of <link> that make the browser ask for something; the others only describe.
_ASKING = frozenset({"stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload", "prefetch"})
_ASKING |= {"prerender", "manifest", "preconnect", "dns-prefetch"}
# The attributes by which an element makes the browser ask for something.
_LOADING = {"script", "img", "iframe", "embed", "video", "audio", "source", "track", "input", "frame"}
_DRAWN = {"script", "use", "image", "feimage"}
_SOURCES = {
    "src": _LOADING,
    "href": _DRAWN | {"base"},
    "xlink:href": _DRAWN,
    "data": {"object"},
    "poster": {"video"},
    "action": {"form"},
    "formaction": {"button", "input"},
    "background": {"body"},
}
_SOURCE_SETS = {"srcset", "imagesrcset"}
_CSS = re.compile(
    r"""url\(\s*(?P<q>["']?)(?P<url>.*?)(?P=q)\s*\)|@import\s+(?P<q2>["'])(?P<imported>.*?)(?P=q2)""", re.S | re.I
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_REFRESH = re.compile(r"url\s*=\s*[\"']?(?P<url>[^\"']*)", re.I)


@dataclass(frozen=True)
class Address:
    """An address as written, the line it stands on, and what is done with it."""

    url: str
    line: int
    use: Use


@dataclass(frozen=True)
class Target:
    """A place of this site: a file's path and the anchor in it."""

    file: str
    anchor: str | None


def of_page(page: Page) -> Iterator[Address]:
    """Every address in a page, style attributes and style elements included."""
    for element in page.elements:
        if element.attributes:
            yield from _of_element(element)
        if "style" in element.attributes:
            yield from of_css(element.attributes["style"], element.line)
        if element.tag == "style":
            yield from of_css(element.node.text or "", element.line)


def _of_element(element: Element) -> Iterator[Address]:
    attributes, line = element.attributes, element.line
    if element.tag in ("a", "area"):
        yield from (Address(attributes[name], line, "link") for name in ("href", "xlink:href") if name in attributes)
        yield from (Address(url, line, "request") for url in attributes.get("ping", "").split())
    elif element.tag in ("link", "meta"):
        yield from _of_head(element)
    for name in attributes:
        if element.tag in _SOURCES.get(name, ()):
            yield Address(attributes[name], line, "request")
    for name in _SOURCE_SETS & attributes.keys():
        for candidate in filter(str.strip, attributes[name].split(",")):
            yield Address(candidate.split()[0], line, "request")


def _of_head(element: Element) -> Iterator[Address]:
    attributes, line = element.attributes, element.line
    if element.tag == "link" and "href" in attributes:
        asking = _ASKING & set(attributes.get("rel", "").lower().split())
        yield Address(attributes["href"], line, "request" if asking else "mention")
    if attributes.get("http-equiv", "").lower() == "refresh":
        for match in _REFRESH.finditer(attributes.get("content", "")):
            yield Address(match["url"], line, "request")


def of_css(text: str, line: int = 1) -> Iterator[Address]:
    """Every address in CSS; `line` is the line on which the text begins."""
    plain = _CSS_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    for match in _CSS.finditer(plain):
        url = match["url"] if match["url"] is not None else match["imported"]
        yield Address(url, line + plain.count("\n", 0, match.start()), "request")


def is_elsewhere(url: str) -> bool:
    """True for an address with a scheme or a host: it leaves this site (`data:` holds its own content)."""
    parts = _split(url)
    return parts is None or bool(parts.netloc) or bool(parts.scheme and parts.scheme != "data")


def target(url: str, path: str, base: str = "/") -> Target | None:
    """The place that `url`, written in the file at `path`, means; None for one that is not of this site.

    `base` is the path below which the site is served: 404.html alone has addresses that begin with it.
    """
    parts = _split(url.strip())
    if parts is None or parts.scheme or parts.netloc:
        return None
    anchor = unquote(parts.fragment) if "#" in url else None
    if not parts.path:
        return Target(path, anchor)
    wanted = unquote(parts.path)
    if wanted.startswith("/"):
        if not wanted.startswith(base):
            return Target("..", anchor)
        joined = wanted[len(base) :]
    else:
        joined = posixpath.join(posixpath.dirname(path), wanted)
    file = posixpath.normpath(joined) if joined else "."
    if joined == "" or wanted.endswith(("/", "/.", "/..")) or wanted in (".", ".."):
        file = posixpath.normpath(posixpath.join(file, "index.html"))
    return Target(file, anchor)


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url.strip())
    except ValueError:
        return None
