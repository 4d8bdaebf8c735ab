"""No request to any third party (docs/reference/promises.md, B).

In: a page's addresses, a style sheet, a script. Out: problems.
Rule: third-party. An ordinary link to elsewhere is the reader's own choice and allowed. In scripts only what is written
out can be seen: calls that fetch, with the address in them.
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.verify.addresses import Address, is_elsewhere, of_css
from macros.verify.messages import problem
from macros.verify.page import Page
from macros.withheld.reading.proof import xml_root

_HOST = r"""\s*["'`](?:https?:|wss?:)?//"""
_CALL = re.compile(
    r"(?:\b(?:fetch|import|importScripts|sendBeacon)\s*\(|\bnew\s+(?:Worker|SharedWorker|WebSocket|EventSource)\s*\("
    r"|\.open\s*\(\s*[\"'][A-Z]+[\"']\s*,|\bfrom|\bimport|\.(?:src|srcset|action)\s*=(?!=))" + _HOST
)


def check_page(page: Page, addresses: list[Address]) -> Iterator[Problem]:
    """Requests that a page makes, in its markup and in the scripts within it."""
    for address in addresses:
        if address.use == "request" and is_elsewhere(address.url):
            yield problem(page.path, address.line, "third-party")
    for script in page.tagged("script"):
        yield from check_script(page.path, script.node.text or "", script.line)
    for element in page.elements:
        for name, value in element.attributes.items():
            if name.startswith("on") and _CALL.search(value):
                yield problem(page.path, element.line, "third-party")


def check_css(path: str, text: str) -> Iterator[Problem]:
    """Requests that a style sheet makes."""
    for address in of_css(text):
        if is_elsewhere(address.url):
            yield problem(path, address.line, "third-party")


def check_script(path: str, text: str, line: int = 1) -> Iterator[Problem]:
    """Requests that can be seen in a script's text."""
    for match in _CALL.finditer(text):
        yield problem(path, line + text.count("\n", 0, match.start()), "third-party")


def check_picture(path: str, raw: bytes) -> Iterator[Problem]:
    """Requests that an SVG file makes when it is shown."""
    for node in xml_root(raw).iter("{*}*"):
        is_link = str(node.tag).endswith("}a")
        for name, value in node.attrib.items():
            asked = name.split("}")[-1] in ("href", "src") and not is_link and is_elsewhere(value)
            styled = any(is_elsewhere(address.url) for address in of_css(value))
            if asked or styled:
                yield problem(path, node.sourceline or 1, "third-party")
        if str(node.tag).endswith("}style") and any(is_elsewhere(a.url) for a in of_css(node.text or "")):
            yield problem(path, node.sourceline or 1, "third-party")
