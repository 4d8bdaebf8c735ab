"""The last touches to a page's HTML: addresses made relative, abbreviations expanded.

In: the HTML of one page, its own address and the glossary. Out: HTML that works below any address, in which the
first use of each abbreviation carries its expansion, and a list of them for print and for touch screens.
"""

import posixpath
import re
from collections.abc import Iterable
from functools import cache

from markupsafe import escape

from macros.public.sitewide import Term

_ID = re.compile(r'<[^>]*? id="([^"]+)"')
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_ROOTED = re.compile(r'\b(href|src|action)="/(?!/)([^"]*)"')
# A comment, a script and a style are one piece each; in a tag a quoted value may hold a `>`.
_TOKENS = re.compile(
    r"""(<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|<(?:[^>"']|"[^"]*"|'[^']*')*>)""",
    re.DOTALL | re.IGNORECASE,
)
_OPAQUE = {"a", "abbr", "svg", "title", "code", "option", "select", "textarea", "h1", "h2", "h3", "h4", "h5", "h6"}
_HERE = "<!-- abbreviations -->"


def ids(html: str) -> set[str]:
    """The ids in `html`, to which links may lead."""
    return set(_ID.findall(html))


def relative(html: str, page_url: str) -> str:
    """`html` with every address that begins at the site's root made relative to `page_url` (`a/b/`, no slash first)."""
    start = page_url if page_url.endswith("/") or not page_url else posixpath.dirname(page_url)

    def mend(match: re.Match[str]) -> str:
        attribute, target = match.groups()
        path, mark, rest = _split(target)
        there = posixpath.relpath(f"/{path}", f"/{start}")
        if path.endswith("/") or not path:
            there = "./" if there == "." else f"{there}/"
        return f'{attribute}="{there}{mark}{rest}"'

    return _ROOTED.sub(mend, html)


def without_anchors(html: str, gone: Iterable[str]) -> str:
    """`html` whose links to pages that were taken down lead to the page, as its parts are no longer there."""
    for url in gone:
        html = re.sub(rf'(\bhref="{re.escape(url)})#[^"]*"', r'\1"', html)
    return html


def unlinked(html: str, absent: Iterable[str]) -> str:
    """`html` in which what would lead to a page that this site goes without is text."""
    for url in absent:
        html = re.sub(rf'<a\b[^>]*\bhref="{re.escape(url)}(?:#[^"]*)?"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)
    return html


def _split(target: str) -> tuple[str, str, str]:
    mark = re.search(r"[#?]", target)
    return (target[: mark.start()], mark[0], target[mark.end() :]) if mark else (target, "", "")


def expand(html: str, terms: Iterable[Term]) -> str:
    """`html` with the first use of each abbreviation marked up, and all of them listed where the page asks."""
    known, pattern = _known(tuple(terms))
    if not known:
        return html.replace(_HERE, "")
    used: dict[str, Term] = {}
    pieces = []
    inside: list[str] = []
    for piece in _TOKENS.split(html):
        if piece.startswith("<"):
            _enter_or_leave(piece, inside)
        elif not inside and piece != "\n":
            piece = pattern.sub(lambda match: _abbr(match[1], known[match[1]], used), piece)
        pieces.append(piece)
    return "".join(pieces).replace(_HERE, _listed(used.values()))


@cache
def _known(terms: tuple[Term, ...]) -> tuple[dict[str, Term], re.Pattern[str]]:
    """The terms by what they are written as, and a pattern that finds any of them, the longest that fits."""
    # Text nodes hold `&` as `&amp;`, so that is how Q&I must be looked for.
    known = {str(escape(name)): term for term in terms if term.case_sensitive for name in (term.term, *term.also)}
    by_letter: dict[str, list[str]] = {}
    for name in sorted(known, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]) + _ending(name))
    # By first letters: most places in a text are then passed over without a look at the list.
    names = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return known, re.compile(rf"(?<![\w&])({names})")


def _ending(name: str) -> str:
    """What may follow a name: no letter or digit except the s of a plural (DSLs), which stays outside the mark."""
    return r"(?=s?(?!\w))" if len(name) > 1 and name[-2:].isupper() else r"(?!\w)"


def _enter_or_leave(tag: str, inside: list[str]) -> None:
    named = _NAME.match(tag)
    name = named[1].lower() if named else ""
    if name not in _OPAQUE:
        return
    if tag.startswith("</"):
        if name in inside:
            inside.remove(name)
    elif not tag.endswith("/>"):
        inside.append(name)


def _abbr(word: str, term: Term, used: dict[str, Term]) -> str:
    if term.id in used:
        return word
    used[term.id] = term
    return f'<abbr title="{escape(term.means)}">{word}</abbr>'


def _listed(terms: Iterable[Term]) -> str:
    rows = "".join(
        f'<div><dt><a href="/glossary/#{term.id}">{escape(term.term)}</a></dt><dd>{escape(term.means)}</dd></div>'
        for term in sorted(terms, key=lambda term: term.term.casefold())
    )
    if not rows:
        return ""
    heading = "<h2>Abbreviations on this page</h2>"
    return f'<aside class="abbreviations" aria-label="Abbreviations">{heading}<dl>{rows}</dl></aside>'
