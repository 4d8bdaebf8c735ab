"""What must not be left over in anything that a reader or a program can see.

In: a page, or the text of a feed, a list or a search fragment. Out: problems.
Rules: leftover-template, error-text, redaction-raw, redaction-marker, no-draft-in-site. For the first two scripts and
styles are left out: `{{` and `{#` are ordinary there. Signs of a draft are looked for in every kind of file.
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.verify.messages import problem
from macros.verify.page import Element, Page, inner_text
from macros.withheld.reading import drafts
from macros.withheld.reading.excerpt import Excerpt, any_text
from macros.withheld.reading.kinds import read
from macros.withheld.reading.proof import Unreadable
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
# Kinds that are no text, in which text can stand all the same.
_HOLD_TEXT = (".pdf", ".png", ".jpg", ".jpeg")


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


def check_draft(path: str, raw: bytes, text: str) -> Iterator[Problem]:
    """Signs of a draft anywhere in a file, as it stands and as its program shows it; `text` is what the bytes say."""
    excerpts = [Excerpt(text), *([Excerpt(FOLD.sub("", text))] if path.endswith(".ics") else [])]
    if path.endswith(_HOLD_TEXT):
        try:
            excerpts = list(read(path, "site", raw))
        except Unreadable:  # which the guard reports; what can be seen in its bytes counts all the same
            excerpts = list(any_text(raw, "the bytes"))
    for excerpt in excerpts:
        for offset in drafts.signs(excerpt.text):
            yield problem(path, excerpt.line_of(offset), "no-draft-in-site")


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
