"""Every link leads somewhere, and every page can be reached.

In: what each page links to and the ids that it has; the files of the site. Out: problems.
Rules: broken-link, broken-anchor, link-script, link-number, orphan-page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from macros import telephone
from macros.problem import Problem
from macros.verify.addresses import Address, of_css, target
from macros.verify.messages import problem
from macros.verify.origins import Origins
from macros.verify.page import Page

# Shown by the server in place of a page that is not there, so nothing links to it.
_UNLINKED = frozenset({"404.html"})


@dataclass(frozen=True)
class Outline:
    """As much of a page as links need: the rest is let go as soon as the page has been checked."""

    path: str
    anchors: frozenset[str]
    addresses: tuple[Address, ...]
    searchable: bool = False


def base_path(home: Page | None) -> str:
    """The path below which the site will be served, from the home page's canonical address; `/` without one."""
    for link in home.tagged("link") if home else ():
        if link.attributes.get("rel", "").lower() == "canonical":
            path = urlsplit(link.attributes.get("href", "")).path
            return path if path.endswith("/") else "/"
    return "/"


def check(
    outlines: dict[str, Outline], files: frozenset[str], base: str, origins: Origins | None = None
) -> Iterator[Problem]:
    """All broken links, and the pages that no link leads to from index.html.

    With `origins` each broken link is reported where it was written as well.
    """
    ways: dict[str, set[str]] = {}
    for outline in outlines.values():
        ways[outline.path] = set()
        for address in outline.addresses:
            rule, file = _judge(address, outline, outlines, files, base)
            if rule:
                yield problem(outline.path, address.line, rule)
                wanted = target(address.url, outline.path, base)
                for path, line in origins.of(outline.path, address.url, wanted) if origins and wanted else ():
                    yield problem(path, line, rule)
            elif file is not None and address.use == "link":
                ways[outline.path].add(file)
    reached = _reached(ways)
    for path in outlines:
        if path not in reached and path not in _UNLINKED:
            yield problem(path, 1, "orphan-page")


def check_css(path: str, text: str, files: frozenset[str], base: str) -> Iterator[Problem]:
    """Fonts and pictures that a style sheet asks for and that are not there."""
    for address in of_css(text):
        place = target(address.url, path, base)
        if place is not None and place.file not in files and not address.url.startswith("#"):
            yield problem(path, address.line, "broken-link")


def _judge(
    address: Address, here: Outline, outlines: dict[str, Outline], files: frozenset[str], base: str
) -> tuple[str | None, str | None]:
    """The rule that an address breaks, if any, and the file that it leads to, if of this site."""
    if address.url.strip().lower().startswith("javascript:"):
        return "link-script", None
    if address.url.strip().lower().startswith(("tel:", "sms:")):
        return (None if telephone.can_be_rung(address.url) else "link-number"), None
    place = target(address.url, here.path, base)
    if place is None:
        return None, None
    if place.file not in files:
        return "broken-link", None
    there = outlines.get(place.file)
    if place.anchor is None or there is None:
        return None, place.file
    # An empty anchor ("#") is a link to nowhere: the sources are full of them, the site has none.
    return (None, place.file) if place.anchor in there.anchors else ("broken-anchor", place.file)


def _reached(ways: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting: list[str] = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        waiting += ways.get(path, set())
    return reached
