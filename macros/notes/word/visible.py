"""What a reader of a Word file sees in a paragraph, and what stands there unseen.

In: elements of WordprocessingML and the file's styles. Out: the visible text, and counts of what was left out.
An element that is not known to show text shows none, and is counted: what this module does not know stays out.
Source: ECMA-376 part 1, 17.3 (runs; `vanish` 17.3.2.41) and 17.13.5 (tracked changes).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn

from macros.notes.word.styles import Element, Styles, flag, value

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
    "drawing": "picture or text box", "pict": "picture or text box", "object": "embedded object",
    "AlternateContent": "picture or text box", "altChunk": "text from another file", "subDoc": "text from another file",
    "sym": "symbol of a special font", "ruby": "symbol of a special font",
    "oMath": "formula", "oMathPara": "formula",
}  # fmt: skip
# Marks and properties that show no words: nothing to count. Comments are counted where they are kept.
_SILENT_NAMES = (
    "rPr pPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr sectPr smartTagPr customXmlPr proofErr permStart permEnd "
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef footnoteRef endnoteRef "
    "separator continuationSeparator lastRenderedPageBreak instrText delInstrText softHyphen pgNum "
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNSEEN_SIZE = 6  # half points: nobody reads letters of 3 points
_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class ParagraphText:
    """The visible text of one paragraph, and how it looks."""

    text: str
    bold: bool
    covered: bool = False
    struck: bool = False
    tracked: bool = False


@dataclass(frozen=True)
class TableLook:
    """What a table does to the text in it."""

    hidden: bool = False
    shaded: bool = False


_PAGE = TableLook()


@dataclass
class Eye:
    """Reads what can be seen with one file's styles, and counts what cannot."""

    styles: Styles
    left_out: Counter[str] = field(default_factory=Counter)
    _fields: list[bool] = field(default_factory=list)
    """The fields that have begun and not ended, and whether each still gives its code: a field may run over lines."""

    def inside(self, element: Element) -> Iterator[Element]:
        """The children that show something, those within wrappers included; what is left out is counted."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.rpartition("}")[2]
            if child.tag in _WRAPPERS:
                if flag(child.find(qn("w:sdtPr")), "w:showingPlcHdr"):
                    self.left_out["prompt of an empty field"] += 1
                    continue
                self.left_out["address of a link"] += name == "hyperlink"
                yield from self.inside(child)
            elif name in LEFT_OUT:
                self.left_out[LEFT_OUT[name]] += 1
            elif child.tag.startswith(_W) and name not in _SILENT:
                yield child
            elif not child.tag.startswith(_W):
                self.left_out["part of an unknown kind"] += 1

    def words(self, paragraph: Element, setting: TableLook = _PAGE) -> ParagraphText:
        """The visible text of a paragraph."""
        style = value(paragraph, "w:pPr/w:pStyle")
        text: list[str] = []
        bold: list[bool] = []
        covered = struck = tracked = False
        for run in self.inside(paragraph):
            shown = self._run(run)
            if not shown.strip():
                text.append(shown)
                continue
            if self._hidden(run, style, setting.hidden):
                self.left_out["hidden text"] += 1
                continue
            text.append(shown)
            bold.append(bool(self.styles.run_flag(run, style, "w:b")))
            properties = run.find(qn("w:rPr"))
            covered |= _covered(properties, setting.shaded)
            struck |= bool(flag(properties, "w:strike") or flag(properties, "w:dstrike"))
            tracked |= _is_tracked(run)
        return ParagraphText(self._clean("".join(text)), bool(bold) and all(bold), covered, struck, tracked)

    def _hidden(self, run: Element, style: str | None, in_hidden_table: bool) -> bool:
        hidden = flag(run.find(qn("w:rPr")), "w:vanish")
        if hidden is not None:
            return hidden
        return in_hidden_table or bool(self.styles.run_flag(run, style, "w:vanish"))

    def _run(self, run: Element) -> str:
        if run.tag != qn("w:r"):
            self.left_out["part of an unknown kind"] += 1
            return ""
        pieces = []
        for child in self.inside(run):
            name = child.tag.removeprefix(_W)
            if name == "fldChar":
                self._field(child.get(qn("w:fldCharType")))
            elif any(self._fields):
                self.left_out["field code"] += name == "t"  # what a field asks for, not what it shows
            elif name == "t":
                pieces.append(child.text or "")
            elif name in _SIGNS:
                pieces.append(_SIGNS[name])
            else:
                self.left_out["part of an unknown kind"] += 1
        return "".join(pieces)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _clean(self, text: str) -> str:
        clean, removed = _INVISIBLE.subn(lambda sign: " " if sign[0] in "\t\x0b\x0c" else "", text)
        self.left_out["invisible character"] += removed
        return "\n".join(_SPACES.sub(" ", line).strip() for line in clean.split("\n")).strip()


def _is_tracked(run: Element) -> bool:
    """Whether text was put in while changes were tracked, itself or with its row, and nobody has accepted it."""
    rows = (row.find(f"{qn('w:trPr')}/{qn('w:ins')}") for row in run.iterancestors(qn("w:tr")))
    return any(True for _ in run.iterancestors(qn("w:ins"), qn("w:moveTo"))) or any(row is not None for row in rows)


def _covered(properties: Element | None, shaded: bool) -> bool:
    """Whether text is there that cannot be read on the page: black on black, white on white, or far too small."""
    if properties is None:
        return False
    shade = properties.find(qn("w:shd"))
    fill = "" if shade is None else (shade.get(qn("w:fill")) or "").upper()
    colour = (value(properties, "w:color") or "").upper()
    size = value(properties, "w:sz") or ""
    black = value(properties, "w:highlight") == "black" or fill == "000000"
    white = colour == "FFFFFF" and fill in ("", "AUTO", "FFFFFF") and not shaded
    return (black and colour != "FFFFFF") or white or (size.isdecimal() and int(size) <= _UNSEEN_SIZE)
