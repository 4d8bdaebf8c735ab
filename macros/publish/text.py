"""Record text -> safe HTML.

In: the plain-English Markdown of a record. Out: sanitised `Html` in which every redaction marker has
become the fixed bar with its reason in words. Raw HTML in a record never reaches a page.
"""

import re
from collections.abc import Mapping

import markdown
import nh3
from markupsafe import Markup, escape

from macros.public import Html, Marker

MARKER = re.compile(r"\[redacted: ([a-z0-9]+(?:-[a-z0-9]+)*)\]")
_TAGS = {"p", "em", "strong", "a", "br", "code"}
_ATTRIBUTES = {"a": {"href"}}
_SCHEMES = {"https", "http", "mailto", "tel"}
_ONE_PARAGRAPH = re.compile(r"\A<p>((?:(?!</?p>).)*)</p>\Z", re.DOTALL)


def marker_html(marker: Marker) -> Html:
    """The look of a redaction: one fixed bar, so that its length tells nothing, and the reason as a link."""
    return Markup(
        '<span class="redaction"><span class="redaction-bar" aria-hidden="true"></span> '
        '<a href="{url}">redacted: {words}</a></span>'
    ).format(url=marker.url, words=marker.words)


def html(text: str, markers: Mapping[str, Marker]) -> Html:
    """Block HTML of a record's text; raises KeyError for a marker whose reason is not known."""
    rendered = markdown.markdown(str(escape(text)).replace("&#39;", "'").replace("&#34;", '"'))
    clean = nh3.clean(rendered, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
    return Markup(MARKER.sub(lambda found: str(marker_html(markers[found[1]])), clean))


def inline(text: str, markers: Mapping[str, Marker]) -> Html:
    """The same, without the paragraph around a text of one paragraph."""
    block = html(text, markers)
    only = _ONE_PARAGRAPH.match(block)
    return Markup(only[1]) if only else block


def plain(text: str) -> str:
    """The text without Markdown signs and with markers in words, for descriptions and feeds."""
    without_links = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", MARKER.sub("(redacted)", text))
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", without_links)).strip()
