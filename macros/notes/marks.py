"""Marks in a draft: `[[redact personal-data: the words to withhold]]`.

In: a text of a draft. Out: its marks; the text as it may be published, with markers; the words that are withheld.
Fails closed: whatever looks like a mark and is not exactly one is an error, as its words would otherwise be published.
No error carries a word of the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.records.markers import MARKER

_MARK = re.compile(r"\[\[redact\s+(?P<reason>[a-z0-9]+(?:-[a-z0-9]+)*):(?P<words>(?:(?!\[\[|\]\]).)*)\]\]", re.DOTALL)
_SIGN = re.compile(r"\[\[|\]\]|[\[［({<]\s*(?i:redact)|(?i:\bredact\s+[a-z0-9-]+\s*:)|［［|］］")
FORM = "must be written exactly so: [[redact personal-data: the words]]"


@dataclass(frozen=True)
class Mark:
    """One passage to withhold: why, its words, and where the whole mark begins and ends in the text."""

    reason: str
    words: str
    start: int
    end: int


class MarkError(ValueError):
    """A mark that is not well formed: where it begins, and what must be true."""

    def __init__(self, offset: int, why: str) -> None:
        super().__init__(why)
        self.offset = offset
        self.why = why


def parse(text: str) -> tuple[Mark, ...]:
    """Every mark of `text`, in order; raises MarkError at the first that is nested, unclosed or of another form."""
    marks = []
    at = 0
    while sign := _SIGN.search(text, at):
        if exact := MARKER.match(text, sign.start()):
            # A marker: its words were taken out before the draft was made, so nothing is known of them.
            at = exact.end()
            continue
        mark = _MARK.match(text, sign.start())
        if mark is None:
            raise MarkError(sign.start(), _why(text, sign))
        if not mark["words"].strip():
            raise MarkError(mark.start(), "must hold the words to withhold")
        if text[: mark.start()][-1:].isalnum() or text[mark.end() :][:1].isalnum():
            raise MarkError(mark.start(), "must cover whole words: no letter or digit may touch its brackets")
        if text.startswith("]", mark.end()):
            raise MarkError(mark.start(), "must end with ]] and no third bracket: nobody could tell where it ends")
        marks.append(Mark(mark["reason"], mark["words"].strip(), mark.start(), mark.end()))
        at = mark.end()
    return tuple(marks)


def lacks_redact(text: str, reasons: Iterable[str]) -> bool:
    """Whether something looks like a mark without the word “redact”: brackets that begin with a reason."""
    known = "|".join(map(re.escape, reasons))
    return bool(known) and re.search(rf"[\[{{［]\s*(?:{known})\s*:", text) is not None


def public(text: str) -> str:
    """`text` with a marker such as [redacted: personal-data] in place of every mark, neighbours joined.

    Two marks with only spaces between them become one marker, or two with a comma: a reader cannot count the words,
    and Markdown would take two markers side by side for a link.
    """
    pieces: list[str] = []
    at = 0
    before = None
    for mark in parse(text):
        between = text[at : mark.start]
        if before is not None and not between.strip():
            pieces += [] if before == mark.reason else [", ", _marker(mark.reason)]
        else:
            pieces += [between, _marker(mark.reason)]
        at, before = mark.end, mark.reason
    return "".join([*pieces, text[at:]])


def withheld(text: str) -> tuple[str, ...]:
    """The words of every mark of `text`."""
    return tuple(mark.words for mark in parse(text))


def in_full(text: str) -> str:
    """`text` as it reads without the marks' brackets: for the people who check a draft, never for publication."""
    pieces = []
    at = 0
    for mark in parse(text):
        pieces += [text[at : mark.start], mark.words]
        at = mark.end
    return "".join([*pieces, text[at:]])


def _marker(reason: str) -> str:
    return f"[redacted: {reason}]"


def _why(text: str, sign: re.Match[str]) -> str:
    if sign.group() in ("]]", "］］"):
        return "must have a beginning: these brackets close no mark"
    begun = re.match(r"\[\[redact\s+[a-z0-9]+(?:-[a-z0-9]+)*:", text[sign.start() :])
    if not begun:
        return FORM
    inner = re.search(r"\[\[|\]\]", text[sign.start() + begun.end() :])
    if inner and inner.group() == "[[":
        return "must be closed with ]] before another begins: marks do not nest"
    return "must be closed with ]]"
