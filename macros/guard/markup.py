"""Pages, feeds and drawings -> pieces of text.

In: bytes of HTML, XML or SVG. Out: the text that a reader sees, in which a word or a sentence may be cut by tags; every
attribute, comment and script; every tag as it stands, for what a parser drops; the whole source where a parser may see
less than is there.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import lxml.html
from lxml import etree

from macros.guard.piece import TAG, Piece, without_tags
from macros.verify.kinds import Unreadable, xml_root

_AROUND = 200  # characters on either side in which a run of words would end
# Elements at whose beginning and end a word ends (HTML, 15.3: those that are drawn as blocks, cells or lines of their
# own, or not as text). Any other may stand within a word, as may a comment.
_BREAKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside audio blockquote body br button canvas caption center col colgroup dd desc "
        "details dialog dir div dl dt embed fieldset figcaption figure footer foreignobject form frame "
        "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input legend li link listing main "
        "map math menu meta metadata nav noframes noscript object ol optgroup option p picture plaintext pre "
        "progress script search section select style summary svg table tbody td template text textarea tfoot "
        "th thead title tr ul video xmp",
    )
)
_SPOKEN = ("alt", "title", "content", "aria-label", "aria-description", "placeholder", "value", "label", "summary")
_SAID = frozenset((*_SPOKEN, "href", "src", "srcset", "id", "class", "name", "style", "action", "datetime"))
_ATTRIBUTE = re.compile(r"\s(?P<name>[\w:-]+)\s*=\s*(?:\"[^\"]*|'[^']*|[^\s\"'>]*)\Z")
_SPOKEN_VALUES = " | ".join(
    (
        *(f"//@{name}" for name in _SPOKEN),
        "//@*[starts-with(name(), 'data-')]",
        "//@href[starts-with(., 'mailto:') or starts-with(., 'tel:')]",
    )
)
_VALUE = re.compile(r"=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_PROGRAMS = {"script": "a script", "style": "a style sheet"}
_COMMENTS = "//comment() | //processing-instruction()"
_EVENTS = ("start", "end", "comment", "pi")


def page(text: str) -> Iterator[Piece]:
    """An HTML page."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root: Any = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise Unreadable from None
    for piece in seen(root, "the text", without=frozenset(_PROGRAMS)):
        yield from _with_tags(piece)
    for node in root.xpath(_COMMENTS):
        # The parser gives a comment the line on which it ends.
        said = node.text or ""
        line = max(1, (node.sourceline or 1) - said.count("\n"))
        yield from _with_tags(Piece(said, line, "a comment", prose=True))
    for node in root.xpath("//script | //style"):
        yield from _with_tags(Piece(node.text or "", node.sourceline or 1, _PROGRAMS[node.tag]))
    for value in root.xpath(_SPOKEN_VALUES):
        yield Piece(unquote(value), value.getparent().sourceline or 1, prose=True, again=True)
    yield Piece(text, units=tuple(set(TAG.findall(text))))
    if parser.error_log.filter_from_fatals() or _is_odd(root, text):
        yield from _attributes(root)
        yield from _with_tags(Piece(text, where="the source"))


def _with_tags(piece: Piece) -> Iterator[Piece]:
    """A text that may hold tags of its own, as it stands and without them."""
    yield piece
    for each in without_tags(piece.text):
        yield Piece(each, piece.line, piece.where)


def values(tag: str) -> str:
    """The values of a tag's attributes, one after the other: a name may be cut in two of them."""
    return " ".join(value.strip("\"'") for value in _VALUE.findall(tag))


def _is_odd(root: Any, text: str) -> bool:
    """True where the parser may have left something out, or sees attributes that hold tags.

    All that is not within a tag must be among the texts and comments that it gives: it drops what follows the end of a
    page, what stands too deep, and what an unclosed quotation mark swallows.
    """
    if root.xpath("//@*[contains(., '<') or contains(., '>')]"):
        return True
    given = " ".join([root.xpath("string()"), *(node.text or "" for node in root.xpath(_COMMENTS))])
    there = html.unescape(TAG.sub("", text))
    return not Counter(there.split()) <= Counter(given.split())


def _attributes(root: Any) -> Iterator[Piece]:
    for value in root.xpath("//@*"):
        yield from _with_tags(Piece(value, value.getparent().sourceline or 1, _called(value.attrname)))


def xml(raw: bytes, text: str) -> Iterator[Piece]:
    """A feed, a sitemap or a drawing."""
    yield Piece(text, where="the source")
    root = xml_root(raw)
    yield from seen(root, "the text")
    for node in root.iter():
        for name, value in node.attrib.items() if isinstance(node.tag, str) else ():
            yield Piece(str(value), node.sourceline or 1, _called(str(name)), prose=True)


def seen(root: Any, where: str, without: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The texts of a document in order, as one piece; and again where a tag within a word may be a break as well."""
    parts: list[str] = [""]
    starts: list[tuple[int, int]] = []
    cuts: list[int] = []
    size, breaks = 0, False
    for text, line, is_break in _texts(root, without):
        breaks = breaks or is_break
        if not text:
            continue
        if size and not (parts[-1][-1:].isspace() or text[0].isspace()):
            if not breaks and parts[-1][-1:].isalnum() and text[0].isalnum():
                cuts.append(size)
            else:
                parts.append("\n" if breaks else " ")
                size += 1
        starts.append((size, line))
        parts.append(text)
        size += len(text)
        breaks = False
    whole = Piece("".join(parts), 1, where, tuple(starts), prose=True)
    yield whole
    yield from _cut(whole, cuts)


def _texts(root: Any, without: frozenset[str]) -> Iterator[tuple[str, int, bool]]:
    """Every text with its line, and whether a word ends before it."""
    for event, node in etree.iterwalk(root, events=_EVENTS):
        name = _local(node)
        line = node.sourceline or 1
        if event == "start":
            yield "" if name in without else node.text or "", line, name in _BREAKS
        elif node is not root:
            yield node.tail or "", line, name in _BREAKS


def _cut(whole: Piece, cuts: list[int]) -> Iterator[Piece]:
    """What stands around tags within words, with every such tag as a break; neighbours together."""
    at = 0
    while at < len(cuts):
        end = at + 1
        while end < len(cuts) and cuts[end] - cuts[end - 1] < _AROUND:
            end += 1
        edges = [max(0, cuts[at] - _AROUND), *cuts[at:end], cuts[end - 1] + _AROUND]
        text = " ".join(whole.text[start:stop] for start, stop in pairwise(edges))
        yield Piece(text, whole.line_of(cuts[at]), whole.where)
        at = end


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def place(tag: str, offset: int) -> str:
    """Where in a tag a character stands, in words that quote nothing of it."""
    found = _ATTRIBUTE.search(tag[: offset + 1])
    return _called(found["name"].lower()) if found else "a tag"


def _called(name: str) -> str:
    # An attribute's name may itself be what must not be printed.
    return f"the attribute “{name}”" if name in _SAID else "an attribute"
