"""Pages, feeds and drawings -> excerpts of text.

In: the text of HTML, XML or SVG. Out: the text that a reader sees, in which a word or a sentence may be cut by tags;
every attribute, comment and script; every tag as it stands, for what a parser drops; the whole source where a parser
may see less than is there.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

from lxml import etree

from macros.withheld.reading.excerpt import TAG, Excerpt, without_tags
from macros.withheld.reading.proof import xml_root

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
# Numbers of two cells that stand beside each other are not one number: more space than any pattern goes over.
_CELLS = frozenset({"td", "th"})
_APART = "\n\n\n"
_SPOKEN = ("alt", "title", "content", "aria-label", "aria-description", "placeholder", "value", "label", "summary")
_NAMED = frozenset((*_SPOKEN, "href", "src", "srcset", "id", "class", "name", "style", "action", "datetime"))
_ATTRIBUTE = re.compile(r"\s(?P<name>[\w:-]+)\s*=\s*(?:\"[^\"]*|'[^']*|[^\s\"'>]*)\Z")
# Attributes that no person reads, in a page or in a drawing.
_MARKS = (
    r"class|style|d|points|transform|viewbox|xmlns(?::\w+)?|on[a-z]+|rel|role|type|media|charset|http-equiv"
    r"|data-(?:md|pagefind)-[\w-]+"
)
_MARK = re.compile(_MARKS, re.IGNORECASE)
# What in a tag is for programs: its own name, those attributes, the names of all others.
_FOR_PROGRAMS = re.compile(
    rf"\A<[/!?]?[\w:-]+|\s(?:{_MARKS})\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)|[\w:.@-]+\s*=", re.IGNORECASE
)
_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_PROGRAMS = {"script": "a script", "style": "a style sheet"}
_COMMENTS = "//comment() | //processing-instruction()"
_EVENTS = ("start", "end", "comment", "pi")


def page(text: str) -> Iterator[Excerpt]:
    """An HTML page; of one that the parser may not see whole, the whole source as well."""
    if "{%" in text or "{{" in text:
        # A template: what stands in its commands is its program.
        yield Excerpt(text, where="the source", code=True)
        text = _JINJA.sub(_spaces, text)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root: Any = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        yield from _with_tags(Excerpt(text, where="the source", prose=True))
        return
    for excerpt in seen(root, "the text", without=frozenset(_PROGRAMS)):
        yield from _with_tags(excerpt)
    yield from _comments(root)
    for node in root.xpath("//script | //style"):
        code = "json" not in node.get("type", "")
        yield from _with_tags(Excerpt(node.text or "", node.sourceline or 1, _PROGRAMS[node.tag], code=code))
    values = [(name, value, node) for node in root.iter(etree.Element) for name, value in node.items()]
    for name, value, node in values:
        if _is_spoken(name, value):
            yield Excerpt(unquote(value), node.sourceline or 1, prose=True, again=True)
    yield Excerpt(text, units=tuple(set(TAG.findall(text))))
    holds_tags = any("<" in value or ">" in value for _, value, _ in values)
    if holds_tags or parser.error_log.filter_from_fatals() or _is_odd(root, text):
        yield from _attributes(root)
        yield Excerpt(text, where="the source", code=True)
        yield from (Excerpt(reading, where="the source") for reading in without_tags(without_programs(text)))


def _comments(root: Any) -> Iterator[Excerpt]:
    for node in root.xpath(_COMMENTS):
        # The parser gives a comment the line on which it ends.
        comment = node.text or ""
        line = max(1, (node.sourceline or 1) - comment.count("\n"))
        yield from _with_tags(Excerpt(comment, line, "a comment", prose=True))


def _is_spoken(name: str, value: str) -> bool:
    return name in _SPOKEN or name.startswith("data-") or (name == "href" and value.startswith(("mailto:", "tel:")))


def _with_tags(excerpt: Excerpt) -> Iterator[Excerpt]:
    """A text that may hold tags of its own, as it stands and without them."""
    yield excerpt
    for reading in without_tags(excerpt.text):
        yield Excerpt(reading, excerpt.line, excerpt.where, code=excerpt.code)


def shown(tag: str) -> str:
    """A tag with spaces for all that is for programs: a person's name may be one value of it, or cut in two of them."""
    return _FOR_PROGRAMS.sub(_spaces, tag)


def without_programs(text: str) -> str:
    """A page or a drawing with spaces for its scripts and styles."""
    return _SCRIPT.sub(_spaces, text)


def _spaces(part: re.Match[str]) -> str:
    return "".join(sign if sign == "\n" else " " for sign in part.group())


def _is_odd(root: Any, text: str) -> bool:
    """True where the parser may have left something out.

    All that is not within a tag must be among the texts and comments that it gives: it drops what follows the end of a
    page, what stands too deep, and what an unclosed quotation mark swallows.
    """
    given = root.xpath("string()")
    there = html.unescape(TAG.sub("", text)).split()
    if there == given.split():
        return False
    given = " ".join([given, *(node.text or "" for node in root.xpath(_COMMENTS))])
    return not Counter(there) <= Counter(given.split())


def _attributes(root: Any) -> Iterator[Excerpt]:
    for value in root.xpath("//@*"):
        line, code = value.getparent().sourceline or 1, _MARK.fullmatch(value.attrname) is not None
        yield from _with_tags(Excerpt(value, line, _called(value.attrname), code=code))


def xml(text: str) -> Iterator[Excerpt]:
    """A feed, a sitemap, a drawing or a part of a Word file."""
    yield Excerpt(text, where="the source", code=True)
    root = xml_root(text.encode())
    yield from seen(root, "the text", without=frozenset(_PROGRAMS))
    yield from _comments(root)
    for node in root.iter():
        for name, value in node.attrib.items() if isinstance(node.tag, str) else ():
            code = _MARK.fullmatch(str(name)) is not None
            yield Excerpt(str(value), node.sourceline or 1, _called(str(name)), prose=True, code=code)


def seen(root: Any, where: str, without: frozenset[str] = frozenset()) -> Iterator[Excerpt]:
    """The texts of a document in order, as one excerpt; and again where a tag within a word may be a break as well."""
    parts: list[str] = [""]
    starts: list[tuple[int, int]] = []
    cuts: list[int] = []
    size, breaks = 0, ""
    for text, node, ends in _texts(root, without):
        breaks = max(breaks, ends, key=len)
        if not text:
            continue
        if size and (breaks == _APART or not (parts[-1][-1:].isspace() or text[0].isspace())):
            if not breaks and parts[-1][-1:].isalnum() and text[0].isalnum():
                cuts.append(size)
            else:
                parts.append(breaks or " ")
                size += len(parts[-1])
        starts.append((size, node.sourceline or 1))
        parts.append(text)
        size += len(text)
        breaks = ""
    whole = Excerpt("".join(parts), 1, where, tuple(starts), prose=True)
    yield whole
    yield from _cut(whole, cuts)


def _texts(root: Any, without: frozenset[str]) -> Iterator[tuple[str, Any, str]]:
    """Every text with the element at whose beginning or end it stands, and the break before it, if a word ends."""
    names: dict[Any, str] = {}
    for event, node in etree.iterwalk(root, events=_EVENTS):
        tag = node.tag
        if (name := names.get(tag)) is None:
            name = names[tag] = tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
        is_silent = name in without if event == "start" else node is root
        text = "" if is_silent else node.text if event == "start" else node.tail
        ends = _APART if name in _CELLS else "\n" if name in _BREAKS else ""
        if text or ends:
            yield text or "", node, ends


def _cut(whole: Excerpt, cuts: list[int]) -> Iterator[Excerpt]:
    """The text around each tag that stands within a word, with the tag as a break; tags that are close go together."""
    at = 0
    while at < len(cuts):
        end = at + 1
        while end < len(cuts) and cuts[end] - cuts[end - 1] < _AROUND:
            end += 1
        edges = [_word_begins(whole.text, cuts[at] - _AROUND), *cuts[at:end]]
        edges.append(_word_ends(whole.text, cuts[end - 1] + _AROUND))
        text = " ".join(whole.text[start:stop] for start, stop in pairwise(edges))
        yield Excerpt(text, whole.line_of(cuts[at]), whole.where)
        at = end


# A part of a text begins and ends with whole words: what is left of a word that is cut may look like a name.
def _word_begins(text: str, at: int) -> int:
    return max(text.rfind(sign, 0, max(at, 0)) for sign in " \n") + 1


def _word_ends(text: str, at: int) -> int:
    return min((end for sign in " \n" if (end := text.find(sign, at)) >= 0), default=len(text))


def place(tag: str, offset: int) -> str:
    """Where in a tag a character stands, in words that quote nothing of it."""
    attribute = _ATTRIBUTE.search(tag[: offset + 1])
    return _called(attribute["name"].lower()) if attribute else "a tag"


def _called(name: str) -> str:
    # An attribute's name may itself be what must not be printed.
    return f"the attribute “{name}”" if name in _NAMED else "an attribute"
