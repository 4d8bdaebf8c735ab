"""Record text -> safe HTML.

In: the plain-English Markdown of a record. Out: sanitised `Html` in which every redaction marker has
become the fixed bar with its reason in words. Raw HTML in a record never reaches a page.
"""

import re
from collections.abc import Mapping

import markdown
import nh3
from markupsafe import Markup, escape

from macros.public.base import Html
from macros.public.meetings import Marker
from macros.records.markers import MARKER

_TAGS = {"p", "em", "strong", "a", "br", "code"}
# Without the "*", nh3 lets `title` and `lang` stand everywhere.
_ATTRIBUTES = {"a": {"href"}, "*": set[str]()}
_SCHEMES = {"https", "http", "mailto", "tel"}
# A value in quotation marks may hold a `>`.
_TOKENS = re.compile(r'(<(?:[^>"]|"[^"]*")*>)')
_LINKED = re.compile(r'<a\b(?:[^>"]|"[^"]*")*>(.*?)</a>', re.DOTALL)
# One line of words and of signs that mean nothing in Markdown: its HTML is known without running Markdown.
_PLAIN_LINE = re.compile(r"""(?![0-9]+[.)])[^\W_](?:[^\W_]|[ ,.;:?/()%&£’‘“”–—…'"-])*(?<! )""")
_MARKDOWN = markdown.Markdown()
_ONE_PARAGRAPH = re.compile(r"\A<p>((?:(?!</?p>).)*)</p>\Z", re.DOTALL)


def marker_html(marker: Marker) -> Html:
    """What a redaction looks like: one fixed bar, whose length tells nothing, and the reason as a link."""
    return Markup(
        '<span class="redaction"><span class="redaction-bar" aria-hidden="true"></span> '
        '<a href="{url}">redacted: {words}</a></span>'
    ).format(url=marker.url, words=marker.words)


def html(text: str, markers: Mapping[str, Marker]) -> Html:
    """Block HTML of a record's text; raises KeyError for a marker whose reason is not known."""
    if _PLAIN_LINE.fullmatch(text):
        return Markup("<p>" + text.replace("&", "&amp;") + "</p>")
    rendered = _MARKDOWN.reset().convert(str(escape(text)).replace("&#39;", "'").replace("&#34;", '"'))
    clean = nh3.clean(rendered, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
    # A bar leads to its reason, so it cannot stand inside another link.
    unlinked = _LINKED.sub(lambda match: match[1] if MARKER.search(match[1]) else match[0], clean)
    pieces = (piece if piece.startswith("<") else _bars(piece, markers) for piece in _TOKENS.split(unlinked))
    return Markup("".join(pieces))


def line(words: str, markers: Mapping[str, Marker]) -> Html:
    """A plain line, such as a title: escaped, not read as Markdown, with its markers as bars."""
    return Markup(_bars(str(escape(words)), markers))


def _bars(escaped: str, markers: Mapping[str, Marker]) -> str:
    return MARKER.sub(lambda match: str(marker_html(markers[match[1]])), escaped)


def inline(text: str, markers: Mapping[str, Marker]) -> Html:
    """The same, without the paragraph around a text of one paragraph."""
    block = html(text, markers)
    only = _ONE_PARAGRAPH.match(block)
    return Markup(only[1]) if only else block


def plain(text: str) -> str:
    """The text without Markdown signs and with markers in words, for descriptions and feeds."""
    without_links = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", MARKER.sub("(redacted)", text))
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", without_links)).strip()
