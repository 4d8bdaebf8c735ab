"""A built page -> what the search holds of it: a record for the page itself and one for each part that has an address.

In: the bytes of a page, and the sets of words that mean the same. Out: records, each with its anchor, its
title and text, the words that people type for it, and the page it belongs to. A row, sign, clause or step is found for
what itself says, so that an answer is a place and not a page to read through. Notes of meetings are one record each:
a thousand of them must not make a first search heavy (docs/reference/promises.md, B).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import html

from macros.kinds import KINDS

_NOTES = KINDS["meetings"].title
_PART_TAGS = frozenset({"tr", "li", "div", "section", "p", "dt", "dd", "details", "article"})
_HEADINGS = frozenset({"h2", "h3", "h4"})
_LEFT_OUT = (
    ".//*[@data-pagefind-ignore or @hidden or self::nav or self::form or self::script or self::style or self::svg"
    " or self::button or self::noscript]"
    " | .//*[contains(concat(' ', normalize-space(@class), ' '), ' visually-hidden ')]"
)
# Beside an entry: what only names its sources, or every answer would be found under its sources' names.
_QUIET = (
    ".//small | .//*[contains(concat(' ', normalize-space(@class), ' '), ' limit-source ')]"
    " | .//*[contains(concat(' ', normalize-space(@class), ' '), ' provenance ')]"
)
_ENDS = frozenset(
    {"p", "li", "tr", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "div", "section", "article"}
    | {"summary", "caption", "blockquote", "header", "br"}
)
_LABELS = frozenset({"a", "b", "em", "small", "span", "strong", "time"})
_REMARKS = frozenset({"em", "small", "span"})
_WHOLE_SENTENCE = re.compile(r"[\s\0\x01]*[A-Z]\S*[\s\0]+\S.*[.!?][\s\0]*", re.DOTALL)
_RUN_TOGETHER = re.compile(r"(?<=[\w)?!.:;,])\0+(?=\w)")
_NEW_LINE = re.compile(r"(?<=[\w)\]”\"])[\0\s]*\x01[\0\x01\s]*(?=\S)")
_ASIDE = re.compile(r"sources?(?:-.+)?")
"""Parts that say where something stands, and answer nothing themselves."""
_POINTS_ON = (
    "self::li/*[1][self::a][not(contains(@href, ':')) and substring(@href, string-length(@href)) = '/']"
    " | ./td[@data-label='Page']//a"
)
"""The link of an entry of a list to the page that has all of it."""
_OF_LEVEL = "ancestor::td/@data-level | ancestor::ul[@data-level='1']/@data-level"
"""The table of signs, and those of level 1 wherever they stand: the pages of the levels have the signs again."""
_MOST_WORDS = 70
"""Of a part that has parts of its own: enough to know it by."""
_TITLE_WORDS = 12
_DATE = re.compile(r"\d+ \w+ \d{4}|Not stated")
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_SPACE = re.compile(r"\s+")
_LOOSE_STOP = re.compile(r"\s+([.,;:!?)])")


@dataclass
class Record:
    """A page or a part of one; `anchor` is empty for a page, `under` are the headings over a part.

    `level` is the number of the level of need of which a part is a sign, from 1, or 0.
    """

    anchor: str
    title: str
    text: str
    words: str = ""
    under: tuple[str, ...] = ()
    page: dict[str, str] = field(default_factory=dict)
    holds_parts: bool = False
    points_on: bool = False
    level: int = 0


def records(raw: bytes) -> Iterator[Record]:
    """The records of a page; none where it is not marked for the search."""
    tree: Any = html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8"))
    bodies = tree.xpath("//main[@data-pagefind-body]")
    if not bodies:
        return
    main = bodies[0]
    for element in main.xpath(_LEFT_OUT):
        element.drop_tree()
    if main.get("data-shape") is None:
        for entry in main.xpath(".//*[@id][self::tr or self::li or self::div]"):
            for note in entry.xpath(_QUIET):
                note.drop_tree()
    page = _page(main)
    _wrap_headings(main)
    parts = [] if page["kind"] == _NOTES else [one for one in main.iter() if _is_part(one)]
    inside = set(parts)
    words = ", ".join(filter(None, (main.get("data-asked"), page["kind"])))
    own = _text(main, inside) if inside else _text(main, set())
    yield Record("", page["title"], own, words, (), page)
    for part in parts:
        if _ASIDE.fullmatch(part.get("id")):
            continue
        text = _text(part, inside - {part})
        if len(text.split()) < 4:
            text = " ".join(_text(part, set()).split()[:_MOST_WORDS])
        if not text:
            continue
        title = _title(part, text)
        words = part.get("data-words") or part.get("data-w") or ""
        yield Record(
            part.get("id"),
            title,
            text,
            words,
            _under(part, inside),
            page,
            any(one in inside for one in part.iterdescendants()),
            bool(part.xpath(_POINTS_ON)),
            int(next(iter(part.xpath(_OF_LEVEL)), 0)),
        )


def _is_part(element: Any) -> bool:
    return element.tag in _PART_TAGS and bool(element.get("id")) and element.get("id") != "main"


def _page(main: Any) -> dict[str, str]:
    article = (main.xpath(".//article") or [main])[0]
    title = _text(main.xpath(".//h1")[0], set()) if main.xpath(".//h1") else ""
    names = ("kind", "partnership", "group", "year", "date", "replaced", "edition")
    return {"title": title, **{name: article.get(f"data-{name}") or "" for name in names}} | {
        "answers": main.get("data-answers") or ("yes" if "data-answers" in main.attrib else ""),
        "explains": "yes" if "data-explains" in main.attrib else "",
    }


def _wrap_headings(main: Any) -> None:
    """A heading with an address of its own and what follows it, up to the next, become one part."""
    for heading in main.xpath(".//*[self::h2 or self::h3 or self::h4][@id]"):
        after = []
        for sibling in heading.itersiblings():
            if sibling.tag in _HEADINGS and sibling.tag <= heading.tag:
                break
            if sibling.tag in {"section", "article", "footer", "details"}:
                break
            after.append(sibling)
        box = html.Element("section", id=heading.get("id"))
        del heading.attrib["id"]
        heading.addprevious(box)
        for element in (heading, *after):
            box.append(element)


def _title(part: Any, text: str) -> str:
    named = part.xpath("(.//h2 | .//h3 | .//h4 | .//summary | ./th | ./dt | ./strong | ./p[1]/strong)[1]")
    if part.tag == "tr":
        named = named or part.xpath("./td[1]")
    title = _text(named[0], set()).rstrip(".:") if named else ""
    if part.tag == "tr" and _DATE.match(title):  # what is due says more than the day
        title = next((_text(cell, set()).rstrip(".:") for cell in part.xpath("./td[.//a]")), title)
    words = title.split()
    if not 0 < len(words) <= 2 * _TITLE_WORDS:
        words = _SENTENCE.split(title or text, maxsplit=1)[0].rstrip(".").split()
    if len(words) <= 2 * _TITLE_WORDS:
        return " ".join(words)
    return " ".join(words[:_TITLE_WORDS]) + "…"


def _under(part: Any, parts: set[Any]) -> tuple[str, ...]:
    """The titles of the parts around this one, from outside in."""
    around = [element for element in part.iterancestors() if element in parts]
    return tuple(_title(element, "") for element in reversed(around))


def _text(element: Any, without: set[Any]) -> str:
    """The words of an element; where a cell, a label or a line ends, a sentence or at least a word ends too."""
    marked = _NEW_LINE.sub(". ", "".join(_pieces(element, without)))
    text = _RUN_TOGETHER.sub(" ", marked).replace("\0", "").replace("\x01", " ")
    return _LOOSE_STOP.sub(r"\1", _flat(text))


def _pieces(element: Any, without: set[Any]) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return
    yield element.text or ""
    for child in element:
        if child not in without and isinstance(child.tag, str):
            piece = "".join(_pieces(child, without))
            yield _begin(child, piece)
            if child.tag in _ENDS:
                yield _end(child.tag, piece)
        yield child.tail or ""


def _begin(child: Any, piece: str) -> str:
    """A piece with a mark where a line begins, or where a label does, which only styles part from its neighbours."""
    is_remark = child.tag in _REMARKS and (child.get("class") == "when" or _WHOLE_SENTENCE.fullmatch(piece))
    if child.tag in _LABELS:
        return f"\x01{piece}\0" if is_remark else f"\0{piece}\0"
    return f"\x01{piece}" if child.tag in _ENDS else piece


def _end(tag: str, piece: str) -> str:
    last = piece.rstrip(" \n\0\x01")[-1:]
    if not last or last in ".:;?!,…" or tag == "br":
        return " "
    return ": " if tag in {"dt", "th"} else ". "


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
