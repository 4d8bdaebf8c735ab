"""What every page must have, for people, screen readers and search engines.

In: a page. Out: problems.
Rules: page-h1, page-title, page-language, page-description, page-main, review-state, image-alt,
duplicate-id, broken-reference, table-role, html-nesting.
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.verify.messages import problem
from macros.verify.page import Page, inner_text

# docs/reference/promises.md, V2
STATES = frozenset({"current", "looked-at", "due-soon", "overdue", "superseded", "none-stated"})
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_WORDS_ONLY = {"abbr", "b", "button", "code", "em", "i", "label", "p", "small", "span", "strong", "time"} | _HEADINGS
_BLOCKS = {"article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "header"}
_BLOCKS |= {"hr", "nav", "ol", "p", "pre", "section", "table", "ul"} | _HEADINGS
_ENTRIES = {"ul": {"li"}, "ol": {"li"}, "dl": {"div", "dt", "dd"}}
_TABLE = ("table", "thead", "tbody", "tfoot", "tr", "th", "td")
_REFERENCES = {"aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"}


def check(page: Page, needs_state: bool) -> Iterator[Problem]:
    """All problems of one page's structure."""
    yield from _heading_and_head(page)
    yield from _landmark_and_state(page, needs_state)
    yield from _images(page)
    yield from _ids(page)
    yield from _markup(page)


def _heading_and_head(page: Page) -> Iterator[Problem]:
    headings = page.tagged("h1")
    if len(headings) != 1 or not inner_text(headings[0]):
        yield problem(page.path, headings[-1].line if headings else 1, "page-h1")
    # A picture drawn in the page (svg) has titles of its own.
    titles = [title for title in page.tagged("title") if title.node.getparent().tag == "head"]
    if len(titles) != 1 or not inner_text(titles[0]):
        yield problem(page.path, titles[-1].line if titles else 1, "page-title")
    root = page.elements[0]
    if not root.attributes.get("lang", "").strip():
        yield problem(page.path, root.line, "page-language")
    described = [meta for meta in page.tagged("meta") if meta.attributes.get("name", "").lower() == "description"]
    if len(described) != 1 or not described[0].attributes.get("content", "").strip():
        yield problem(page.path, described[-1].line if described else 1, "page-description")


def _landmark_and_state(page: Page, needs_state: bool) -> Iterator[Problem]:
    mains = [e for e in page.elements if e.tag == "main" or e.attributes.get("role") == "main"]
    if len(mains) != 1:
        yield problem(page.path, mains[-1].line if mains else 1, "page-main")
    if not needs_state:
        return
    articles = page.tagged("article")
    if not any(article.attributes.get("data-review-state") in STATES for article in articles):
        yield problem(page.path, articles[0].line if articles else 1, "review-state")


def _images(page: Page) -> Iterator[Problem]:
    for image in page.tagged("img", "area"):
        if "alt" not in image.attributes:
            yield problem(page.path, image.line, "image-alt")


def _ids(page: Page) -> Iterator[Problem]:
    seen: set[str] = set()
    for element in page.elements:
        name = element.attributes.get("id")
        if name is None:
            continue
        if name in seen or not name:
            yield problem(page.path, element.line, "duplicate-id")
        seen.add(name)
    for element in page.elements:
        for attribute in _REFERENCES & element.attributes.keys():
            if not set(element.attributes[attribute].split()) <= seen:
                yield problem(page.path, element.line, "broken-reference")


def _markup(page: Page) -> Iterator[Problem]:
    """What a checker of HTML finds fault with: the standard's models of content, and its section on ARIA and tables."""
    for part in page.tagged(*_TABLE):
        if "role" in part.attributes:
            yield problem(page.path, part.line, "table-role")
    for element in page.elements:
        parent = element.node.getparent()
        in_words = element.tag in _BLOCKS and any(e.tag in _WORDS_ONLY for e in element.node.iterancestors())
        if in_words or (parent is not None and element.tag not in _ENTRIES.get(parent.tag, {element.tag})):
            yield problem(page.path, element.line, "html-nesting")
