"""The pieces from the first item on -> their final roles, one after the other.

In: pieces, told which of them are headings of items. Out: the same with roles. What a line is depends on the heading
that it stands beneath, so the walk remembers it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.notes.roles import dates, front, vocabulary
from macros.notes.roles.front_lines import labelled
from macros.notes.roles.pieces import Piece, bare, bold_lead, is_action, is_short, with_text

_PARTS_OF_ITEMS = frozenset(
    {"discussion", "notes", "outcome", "outcomes", "minutes", "key points", "discussion points", "summary"}
)
_AFTER = re.compile(
    r"(?:glossary.*|abbreviations?(?: used)?|acronyms.*|papers|attachments|appendi(?:x|ces)\b.*|annex(?:e|es)?\b.*|"
    r"distribution(?: list)?|circulation(?: list)?)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:next|future) (?:\w+ ){0,3}?(?:meetings?|date|mtg|one|time|board|group|panel|committee|session|forum)\b|"
    r"\bDONM\b|\bmeet (?:again|next)\b|\breconvene\b",
    re.IGNORECASE,
)


@dataclass
class Walk:
    """Goes through the items; knows which one it is in, and whether actions stand beneath the last heading."""

    title: str = ""
    items: int = 0
    log: str = ""
    next: bool = False
    """Whether the last heading was about the next meeting."""
    end: bool = False
    """Whether a glossary or the like has begun, which is no part of the notes."""

    def begin(self, piece: Piece, number: int | None, scheme: str, beneath: Sequence[Piece]) -> Iterator[Piece]:
        """The heading of an item, and what of its line is its text."""
        text = bare(piece)
        entries = bool(beneath) and all(
            other.role in ("columns", "action-row") or other.number or is_action(other.text) for other in beneath[:6]
        )
        if number is None and is_short(text) and (not piece.paragraph.level or entries):
            kind = labelled(text)[0]
            if (
                (kind == "next" and self.items and not piece.paragraph.level)
                or (entries and vocabulary.is_old_log(text))
                or (vocabulary.is_log(text) and not vocabulary.is_old_log(text))
            ):
                yield self._line(piece, (), 0.5)
                return
        self.items += 1
        self.next, self.end = labelled(text)[0] == "next", False
        text, rest = _title_and_text(piece)
        text = _without_times(re.sub(r"^(?:[A-Z]|[IVX]{1,5}|[ivx]{1,5})[.)]\s+", "", text))
        self.title = text
        self.log = "old" if vocabulary.is_old_log(text) else "new" if vocabulary.is_log(text) else ""
        cells = {"number": "" if number is None else str(number)}
        label, value = labelled(text)
        if label == "next" and value:
            cells["next"] = value
        yield piece.as_("item", f"items are marked by {scheme}", text=text.strip(" :–-*."), cells=cells)
        if rest:
            yield piece.as_(
                "text",
                "stands on the line of the heading",
                text=rest,
                paragraph=with_text(replace(piece.paragraph, bold=False, mark=None), rest),
                number=(),
            )

    def within(self, piece: Piece, following: Sequence[Piece], share: float) -> Iterator[Piece]:
        """What stands beneath a heading."""
        if piece.role in ("columns", "decision", "side"):
            yield piece
        elif piece.role == "people" and piece.cells.get("sentence"):
            yield piece.as_("text")
        elif piece.role == "action-row":
            yield piece.as_("action-row", cells={"log": self.log, **piece.cells} if self.log == "old" else piece.cells)
        elif piece.role == "row":
            yield piece.as_("unplaced", cells={**piece.cells, "maybe": "a row of a table"})
        elif piece.role in ("people", "person", "people-heading") and self._about_people(piece):
            yield piece.as_("people" if piece.role == "person" else piece.role)
        elif piece.role == "person":
            yield piece.as_("unplaced", cells={"maybe": "people in a table below the items"})
        elif piece.role in ("head", "sub"):
            self.next = False
            yield self._heading(piece) if is_short(piece.text) else self._text(piece)
        elif piece.paragraph.contents:
            yield piece.as_("contents", "a line of a table of contents")
        elif self.end and piece.table == 0 and not labelled(bare(piece))[0]:
            yield piece.as_("unplaced", cells={"maybe": "behind the notes"})
        else:
            yield self._line(piece, following, share)

    def _about_people(self, piece: Piece) -> bool:
        return (
            piece.role == "person"
            or (self.items <= 2 and front.is_heading_of_people(self.title))
            or piece.role == "people-heading"
            or bool(piece.people)
        )

    def _line(self, piece: Piece, following: Sequence[Piece], share: float) -> Piece:
        text = bare(piece)
        look = piece.paragraph
        label, value = labelled(text)
        if label == "next" and (value or not following or is_short(text)):
            self.log, self.next = "", not value
            return piece.as_("next", "names the next meeting")
        if self.next and (dates.some_day(text) or label in ("time", "venue", "date", "when")) and len(text) < 200:
            return piece.as_("next", "stands beneath a heading about the next meeting")
        if _NEXT.search(text) and dates.some_day(text) and len(text) < 400 and piece.table == 0:
            return piece.as_("next", "names the next meeting")
        if (
            share > 0.75
            and not re.search(r"[^\W_]", re.sub(r"signed|signature|chair|date|name|print", "", text, flags=re.I))
        ) or (share > 0.6 and vocabulary.SIGNATURE.fullmatch(text)):
            return piece.as_("signature", "a line to sign on")
        if share > 0.5 and vocabulary.STATUS.fullmatch(text) and len(text) < 80 and len(text.split()) > 1:
            return piece.as_("status", "says what the document is")
        if not is_action(text) and (vocabulary.is_log(text) or vocabulary.is_old_log(text)) and is_short(text):
            self.log = "old" if vocabulary.is_old_log(text) and not vocabulary.is_log(text) else "new"
            return piece.as_("log-heading", "a heading of actions", cells={"log": self.log})
        marked = look.bold or look.level or look.underlined or (text.isupper() and len(text.split()) > 1)
        if marked and is_short(text) and not look.mark and not is_action(text) and len(text.split()) <= 16:
            return self._heading(piece)
        alone = not (following and len(following[0].number) == 2) or following[0].text.rstrip().endswith((".", "?"))
        if len(piece.number) == 2 and following and alone and _is_plain_heading(text):
            return self._heading(piece)
        return self._text(piece)

    def _heading(self, piece: Piece) -> Piece:
        self.log = "old" if vocabulary.is_old_log(bare(piece)) else "new" if vocabulary.is_log(bare(piece)) else ""
        if vocabulary.plain(bare(piece)) in _PARTS_OF_ITEMS:
            return piece.as_("columns", "names a part of an item, as in every item")
        if _AFTER.fullmatch(bare(piece)):
            self.end = True
            return piece.as_("unplaced", "heads what stands behind the notes", cells={"maybe": "behind the notes"})
        if self.log:
            return piece.as_("log-heading", "a heading of actions", text=bare(piece), cells={"log": self.log})
        return piece.as_("sub-heading", "looks like a heading beneath an item", text=bare(piece))

    def _text(self, piece: Piece) -> Piece:
        plain = len(piece.number) > 1
        text = bare(piece) if plain else piece.text
        look = replace(piece.paragraph, mark=None) if plain and piece.paragraph.mark else piece.paragraph
        look = with_text(look, text) if text != look.text else look
        told = re.search(r"\b(?:was|were|had|has been|have been|is|are)\b", text)
        is_entry = (
            (look.mark is not None and not told)
            or (bool(piece.number) and not told)
            or is_action(text)
            or bool(re.search(r"(?:\b[A-Z]{2,4}|\d{4}|[)\]])\W*$|^[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4})*\s*:", text))
            or dates.some_day(text[-24:])
        )
        if self.log == "new" and piece.table == 0 and is_entry:
            return piece.as_(
                "action", "stands beneath a heading of actions", text=bare(piece), paragraph=replace(look, mark=None)
            )
        return piece.as_("text", text=text, paragraph=look)


def _title_and_text(piece: Piece) -> tuple[str, str]:
    """The heading of an item, and what on its line is its text: the next lines, or what stands behind bold words."""
    text = bare(piece)
    lead = bold_lead(piece.paragraph) if piece.text == piece.paragraph.text else None
    if "\n" in text and is_short(text.split("\n")[0]):
        title, rest = text.split("\n", 1)
        return title, rest
    if lead:
        return bare(replace(piece, text=piece.text[: lead[0]])), piece.text[lead[1] :]
    return ("", text) if not is_short(text) and len(text.split()) > 14 else (text, "")


def _is_plain_heading(text: str) -> bool:
    """Whether a line that only its number marks is a heading: short, with a capital, no sentence and no figure."""
    opens = text[:1].isupper() and not text.rstrip().endswith(":")
    return opens and is_short(text) and len(text) < 60 and not is_action(text) and not re.search(r"\d", text)


def _without_times(title: str) -> str:
    """A heading without the time at which its item was taken: “10:00 – 10:10 Welcome (5 mins)”."""
    title = re.sub(
        r"^\(?\d{1,2}[:.]\d{2}\s*(?:am|pm)?\s*(?:(?:[–-]|to)\s*\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?\)?\s*[:–-]?\s*(?=\D)",
        "",
        title,
        flags=re.I,
    )
    return re.sub(r"\s*[(\[]?\b\d{1,3}\s*(?:mins?|minutes)\b[)\]]?\s*$", "", title, flags=re.I) or title
