"""What a reader of a Word file sees in a paragraph, and what stands there unseen.

In: elements of WordprocessingML and the file's styles. Out: the visible text, and counts of what was left out.
An element that is not known to show text shows none, and is counted: what this module does not know stays out.
Source: ECMA-376 part 1, 17.3 (runs; `vanish` 17.3.2.41) and 17.13.5 (tracked changes).
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lxml.etree import tostring

from macros.notes.word.boxes import Box, alternative, has_picture, text_boxes
from macros.notes.word.fields import Fields, is_prompt, is_unseen
from macros.notes.word.flow import Piece, flow
from macros.notes.word.looks import DRAWN_OVER, PAGE, Look, Setting, lies_over, of_paragraph, of_run
from macros.notes.word.places import Pages
from macros.notes.word.signs import sign
from macros.notes.word.styles import Element, Styles, qn

_W = qn("w:p").removesuffix("p")
# What may stand round runs, paragraphs, rows and cells and shows what is in it. Text that was put in while changes
# were tracked is shown by Word, so it is kept.
_WRAPPERS = frozenset(
    _W + name
    for name in ("ins", "moveTo", "hyperlink", "fldSimple", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")
)
LEFT_OUT = {
    "del": "tracked deletion", "moveFrom": "tracked deletion", "delText": "tracked deletion",
    "cellDel": "tracked deletion",
    "footnoteReference": "footnote or endnote", "endnoteReference": "footnote or endnote",
    "drawing": "picture", "pict": "picture", "object": "embedded object",
    "altChunk": "text from another file", "subDoc": "text from another file", "ruby": "symbol of a special font",
    "oMath": "formula", "oMathPara": "formula",
}  # fmt: skip
# Marks and properties that show no words: nothing to count. Comments are counted where they are kept.
_SILENT_NAMES = (
    "rPr pPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr sectPr smartTagPr customXmlPr proofErr permStart permEnd "
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef footnoteRef endnoteRef "
    "separator continuationSeparator delInstrText softHyphen pgNum "
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # letters that Word shows from a font of pictures, whatever the font
_DRAWN = ("drawing", "pict", "object")


@dataclass(frozen=True)
class ParagraphText:
    """The visible text of one paragraph, and how it looks."""

    text: str
    bold_parts: tuple[tuple[int, int], ...] = ()
    bold: bool = False
    underlined: bool = False
    size: float = 0
    covered: frozenset[str] = frozenset()
    """Why its words, or some of them, may be meant not to be read."""
    struck: bool = False
    tracked: bool = False
    page: int = 0
    boxes: tuple[Box, ...] = ()
    """The text boxes that are anchored in it."""


@dataclass
class _Seen:
    """What was seen of a paragraph so far."""

    pieces: list[Piece] = field(default_factory=list)
    underlined: list[bool] = field(default_factory=list)
    sizes: Counter[float] = field(default_factory=Counter)
    covered: frozenset[str] = frozenset()
    struck: bool = False
    tracked: bool = False
    page: int | None = None
    boxes: list[Box] = field(default_factory=list)


@dataclass
class Eye:
    """Reads what can be seen with one file's styles, and counts what cannot."""

    styles: Styles
    pages: Pages
    shows_boxes: bool = True
    """Whether text boxes are read: not where some are hidden and nobody can say which."""
    left_out: Counter[str] = field(default_factory=Counter)
    fields: Fields = field(default_factory=Fields)
    _drawn_before: frozenset[str] = frozenset()
    _lines: dict[bytes, frozenset[str]] = field(default_factory=dict)
    _looks: dict[tuple[bytes, bytes, Setting], Look] = field(default_factory=dict)

    def inside(self, element: Element) -> Iterator[Element]:
        """The children that show something, those within wrappers included; what is left out is counted."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.rpartition("}")[2]
            if child.tag in _WRAPPERS:
                yield from self._wrapped(child, name)
            elif name == "AlternateContent":
                yield from self.inside(alternative(child))
            elif name in _DRAWN and text_boxes(child):
                self.left_out["picture"] += has_picture(child)
                yield child
            elif name in LEFT_OUT:
                self.left_out[LEFT_OUT[name]] += 1
            elif (child.tag.startswith(_W) and name not in _SILENT) or name == "symEx":
                yield child
            elif not child.tag.startswith(_W):
                self.left_out["part of an unknown kind"] += 1

    def _wrapped(self, wrapper: Element, name: str) -> Iterator[Element]:
        if name == "fldSimple" and is_unseen(wrapper.get(qn("w:instr")) or ""):
            self.left_out["field code"] += 1
        elif is_prompt(wrapper.find(qn("w:sdtPr"))):
            self.left_out["prompt of an empty field"] += 1
        else:
            self.left_out["address of a link"] += name == "hyperlink"
            yield from self.inside(wrapper)

    def words(self, paragraph: Element, setting: Setting = PAGE) -> ParagraphText:
        """The visible text of a paragraph."""
        seen = _Seen()
        for run in self.inside(paragraph):
            self._see(run, paragraph, setting, seen)
        around = self._around(paragraph) | self._drawn_before
        has_words = any(words.strip() for words, _ in seen.pieces)
        # What is drawn beside no words lies over those of the paragraphs around it.
        self._drawn_before = frozenset() if has_words else around & {DRAWN_OVER}
        text, bold_parts, removed = flow(seen.pieces)
        self.left_out["invisible character"] += removed
        return ParagraphText(
            text,
            bold_parts,
            bold_parts == ((0, len(text)),),
            bool(seen.underlined) and all(seen.underlined),
            max(seen.sizes, key=seen.sizes.__getitem__, default=0),
            seen.covered | (around if has_words else frozenset()),
            seen.struck,
            seen.tracked,
            self.pages.number if seen.page is None else seen.page,
            tuple(seen.boxes),
        )

    @contextmanager
    def apart(self) -> Iterator[None]:
        """While what stands in a text box is read: no field of the text around it goes on in it."""
        kept = self.fields, self._drawn_before
        self.fields, self._drawn_before = Fields(), frozenset()
        yield
        self.fields, self._drawn_before = kept

    def _see(self, run: Element, paragraph: Element, setting: Setting, seen: _Seen) -> None:
        look = self._look(run, paragraph, setting)
        boxes: list[Box] = []
        shown = self._run(run, look.picture_font, boxes)
        if (shown.strip() or boxes) and look.hidden:
            self.left_out["hidden text"] += 1
            return
        if self.shows_boxes:
            seen.boxes += boxes
        else:
            self.left_out["text box that may be hidden"] += len(boxes)
        if not shown.strip():
            seen.pieces.append((shown, False))
            return
        seen.page = self.pages.number if seen.page is None else seen.page
        seen.pieces.append((shown, look.bold))
        seen.underlined.append(look.underlined)
        seen.sizes[look.points] += len(shown)
        seen.covered |= look.covered
        seen.struck |= look.struck
        seen.tracked |= _is_tracked(run)

    def _around(self, paragraph: Element) -> frozenset[str]:
        """Why all words of a paragraph may be meant not to be read."""
        key = _written(paragraph.find(qn("w:pPr")))
        if key not in self._lines:
            self._lines[key] = of_paragraph(paragraph, self.styles)
        return self._lines[key] | ({DRAWN_OVER} if lies_over(paragraph) else set())

    def _look(self, run: Element, paragraph: Element, setting: Setting) -> Look:
        """How a run looks; most runs of a file look like one before."""
        key = _written(run.find(qn("w:rPr"))), _written(paragraph.find(qn("w:pPr"))), setting
        if key not in self._looks:
            self._looks[key] = of_run(run, paragraph, self.styles, setting)
        return self._looks[key]

    def _run(self, run: Element, font: str | None, boxes: list[Box]) -> str:
        if run.tag != qn("w:r"):
            self.left_out["part of an unknown kind"] += 1
            return ""
        pieces = []
        for child in self.inside(run):
            name = child.tag.rpartition("}")[2]
            if name == "fldChar":
                pieces.append(self.fields.mark(child))
            elif name == "instrText":
                self.fields.add(child.text or "")
            elif self.fields.show_nothing:
                self.left_out["field code"] += name == "t"  # what a field asks for, not what it shows
            elif name in _DRAWN:
                boxes.extend(text_boxes(child))
            else:
                pieces.append(self._shown(child, name, font))
        return "".join(pieces)

    def _shown(self, child: Element, name: str, font: str | None) -> str:
        if name in ("lastRenderedPageBreak", "br"):
            self.pages.broken(name, child.get(qn("w:type")))
        if name == "lastRenderedPageBreak":
            return ""
        if name == "t":
            return self._letters(child.text or "", font)
        if name in ("sym", "symEx"):
            return self._symbol(child)
        if name not in _SIGNS:
            self.left_out["part of an unknown kind"] += 1
        return _SIGNS.get(name, "")

    def _letters(self, text: str, font: str | None) -> str:
        if font is None and not _PRIVATE.search(text):
            return text
        shown = [" " if letter.isspace() else sign(font, ord(letter)) for letter in text]
        self.left_out["symbol of a special font"] += shown.count("")
        return "".join(shown)

    def _symbol(self, symbol: Element) -> str:
        names = {name.rpartition("}")[2]: held for name, held in symbol.attrib.items()}
        code = names.get("char", "")
        shown = sign(names.get("font"), int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{1,8}", code) else ""
        self.left_out["symbol of a special font"] += not shown
        return shown


def _written(properties: Element | None) -> bytes:
    return b"" if properties is None else tostring(properties, with_tail=False)


def _is_tracked(run: Element) -> bool:
    """Whether text was put in while changes were tracked, itself or with its row, and nobody has accepted it."""
    rows = (row.find(f"{qn('w:trPr')}/{qn('w:ins')}") for row in run.iterancestors(qn("w:tr")))
    return any(True for _ in run.iterancestors(qn("w:ins"), qn("w:moveTo"))) or any(row is not None for row in rows)
