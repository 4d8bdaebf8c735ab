"""Fields and controls of a Word file: whether what comes in a paragraph is the code of a field or what the field shows.

In: the marks and codes in their order. Out: whether text there is on the page, and what a form's field shows.
Source: ECMA-376 part 1, 17.16.
"""

from dataclasses import dataclass, field

from macros.notes.word.styles import Element, flag, qn, value

# Fields that give a value and show none (17.16.5): a bookmark's text, a question, entries of indexes and tables.
_UNSEEN = frozenset({"SET", "ASK", "XE", "TC", "TA", "RD", "PRIVATE"})
_APPEARANCE = "{http://schemas.microsoft.com/office/word/2012/wordml}appearance"


def is_unseen(code: str) -> bool:
    """Whether a field with this code shows nothing."""
    return _name(code) in _UNSEEN


def _name(code: str) -> str:
    return next(iter(code.split()), "").upper()


@dataclass
class _Field:
    """A field that has begun and not ended: its code so far, and whether what comes is still its code."""

    code: str = ""
    is_code: bool = True


@dataclass
class Fields:
    """The fields that have begun and not ended; one may run over lines."""

    _begun: list[_Field] = field(default_factory=list)

    @property
    def show_nothing(self) -> bool:
        """Whether what comes is on no page."""
        return any(begun.is_code or is_unseen(begun.code) for begun in self._begun)

    @property
    def in_contents(self) -> bool:
        """Whether what comes is in a table of contents."""
        return any(_name(begun.code) == "TOC" for begun in self._begun)

    def add(self, code: str) -> None:
        """Take note of more of a code."""
        if self._begun:
            self._begun[-1].code += code

    def mark(self, mark: Element) -> str:
        """Take note of a w:fldChar; what it shows itself, if it is one of a form."""
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            shown = "" if self.show_nothing else _of_form(mark.find(qn("w:ffData")))
            self._begun.append(_Field())
            return shown
        if kind == "separate" and self._begun:
            self._begun[-1].is_code = False
        elif kind == "end" and self._begun:
            self._begun.pop()
        return ""


def is_prompt(control: Element | None) -> bool:
    """Whether a control shows what should be typed there. One without a frame looks and prints like any other text.

    Word's own templates of minutes keep their headings in such controls, in which nobody has typed.
    """
    shown = None if control is None else control.find(_APPEARANCE)
    is_plain = shown is not None and shown.get(f"{shown.tag.removesuffix('appearance')}val") == "hidden"
    return bool(flag(control, "w:showingPlcHdr")) and not is_plain


def _of_form(data: Element | None) -> str:
    """What a field of an old form shows that no text says: a box, ticked or not, or the chosen entry of a list."""
    box = None if data is None else data.find(qn("w:checkBox"))
    if box is not None:
        ticked = flag(box, "w:checked")
        return "☒" if (flag(box, "w:default") if ticked is None else ticked) else "☐"
    choices = None if data is None else data.find(qn("w:ddList"))
    if choices is None:
        return ""
    entries = choices.findall(qn("w:listEntry"))
    chosen = value(choices, "w:result") or value(choices, "w:default") or "0"
    return entries[int(chosen)].get(qn("w:val")) or "" if chosen.isdecimal() and int(chosen) < len(entries) else ""
