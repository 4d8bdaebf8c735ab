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

from macros.notes.word.looks import DRAWN_OVER, PAGE, Setting, of_paragraph, reasons
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
    "separator continuationSeparator lastRenderedPageBreak delInstrText softHyphen pgNum "
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
)
_SILENT = frozenset(_SILENT_NAMES.split())
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Fields that give a value and show none (17.16.5): a bookmark's text, a question, entries of indexes and tables.
_UNSEEN_FIELDS = frozenset({"SET", "ASK", "XE", "TC", "TA", "RD", "PRIVATE"})
_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class ParagraphText:
    """The visible text of one paragraph, and how it looks."""

    text: str
    bold: bool
    covered: frozenset[str] = frozenset()
    """Why its words, or some of them, may be meant not to be read."""
    struck: bool = False
    tracked: bool = False


@dataclass
class _Field:
    """A field that has begun and not ended: its code so far, and whether what comes is still its code."""

    code: str = ""
    is_code: bool = True

    @property
    def shows_nothing(self) -> bool:
        """Whether what comes is on no page."""
        return self.is_code or _field_name(self.code) in _UNSEEN_FIELDS


@dataclass
class Eye:
    """Reads what can be seen with one file's styles, and counts what cannot."""

    styles: Styles
    left_out: Counter[str] = field(default_factory=Counter)
    _fields: list[_Field] = field(default_factory=list)
    """A field may run over lines."""
    _drawn_before: frozenset[str] = frozenset()

    def inside(self, element: Element) -> Iterator[Element]:
        """The children that show something, those within wrappers included; what is left out is counted."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.rpartition("}")[2]
            if name == "fldSimple" and _field_name(child.get(qn("w:instr")) or "") in _UNSEEN_FIELDS:
                self.left_out["field code"] += 1
            elif child.tag in _WRAPPERS:
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

    def words(self, paragraph: Element, setting: Setting = PAGE) -> ParagraphText:
        """The visible text of a paragraph."""
        style = value(paragraph, "w:pPr/w:pStyle")
        text: list[str] = []
        bold: list[bool] = []
        covered: frozenset[str] = frozenset()
        struck = tracked = False
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
            covered |= reasons(run, paragraph, self.styles, setting)
            struck |= any(self.styles.run_flag(run, style, name) for name in ("w:strike", "w:dstrike"))
            tracked |= _is_tracked(run)
        around = of_paragraph(paragraph, self.styles) | self._drawn_before
        has_words = any(map(str.strip, text))
        # What is drawn beside no words lies over those of the paragraphs around it.
        self._drawn_before = frozenset() if has_words else around & {DRAWN_OVER}
        covered |= around if has_words else frozenset()
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
            elif name == "instrText":
                if self._fields:
                    self._fields[-1].code += child.text or ""
            elif any(begun.shows_nothing for begun in self._fields):
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
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].is_code = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _clean(self, text: str) -> str:
        clean, removed = _INVISIBLE.subn(lambda sign: " " if sign[0] in "\t\x0b\x0c" else "", text)
        self.left_out["invisible character"] += removed
        return "\n".join(_SPACES.sub(" ", line).strip() for line in clean.split("\n")).strip()


def _field_name(code: str) -> str:
    return next(iter(code.split()), "").upper()


def _is_tracked(run: Element) -> bool:
    """Whether text was put in while changes were tracked, itself or with its row, and nobody has accepted it."""
    rows = (row.find(f"{qn('w:trPr')}/{qn('w:ins')}") for row in run.iterancestors(qn("w:tr")))
    return any(True for _ in run.iterancestors(qn("w:ins"), qn("w:moveTo"))) or any(row is not None for row in rows)
