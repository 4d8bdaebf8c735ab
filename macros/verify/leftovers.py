"""What must not be left over in anything that a reader or a program can see.

In: a page, or the text of a feed, a list or a search fragment. Out: problems.
Rules: leftover-template, error-text, redaction-raw, redaction-marker. Scripts and styles are left out:
`{{` and `{#` are ordinary there.
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.verify.messages import problem
from macros.verify.page import Element, Page, inner_text
from macros.withheld.reading.texts import FOLD

_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("leftover-template", re.compile(r"\{\{|\{%|\{#")),
    (
        "error-text",
        re.compile(
            r"Traceback \(most recent call last\)|Macro (?:Rendering|Syntax) Error|jinja2\.exceptions"
            r"|<[\w.]+(?: object)? at 0x[0-9a-f]+>|<(?:bound method|built-in|function|class) ['\w]"
        ),
    ),
    ("redaction-raw", re.compile(r"\[\s*redacted\s*:", re.IGNORECASE)),
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|/)")
# Kinds of file, other than pages, whose text people and programs read.
READ_AS_TEXT = (".json", ".xml", ".txt", ".svg", ".ics", ".atom", ".csv", ".gz", ".pf_fragment")


def check_page(page: Page) -> Iterator[Problem]:
    """Leftovers in a page's text, comments and attributes, and its redaction markers."""
    for line, text in page.words + page.comments:
        yield from _check(page.path, text, line)
    for element in page.elements:
        for value in element.attributes.values():
            yield from _check(page.path, value, element.line)
        if element.tag == "span" and element.has_class("redaction") and not _is_marker(element):
            yield problem(page.path, element.line, "redaction-marker")


def check_text(path: str, text: str) -> Iterator[Problem]:
    """Leftovers in any other text that is published, as a program shows it: unfolded, and without JSON's escapes."""
    shown = FOLD.sub("", text) if path.endswith(".ics") else text
    if "\\" in shown:
        shown = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else "/", shown)
    yield from _check(path, shown, 1)


def _check(path: str, text: str, line: int) -> Iterator[Problem]:
    # Most texts hold none of the signs: one cheap look spares them the patterns.
    if "{" not in text and "[" not in text and "<" not in text and "Error" not in text and "(" not in text:
        return
    for rule, pattern in _RULES:
        for match in pattern.finditer(text):
            yield problem(path, line + text.count("\n", 0, match.start()), rule)


def _is_marker(element: Element) -> bool:
    links = [link for link in element.node.iter("a") if link.get("href")]
    return any("".join(link.itertext()).strip() for link in links) and bool(inner_text(element))
