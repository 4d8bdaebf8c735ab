"""A paragraph of a Word file -> a line that knows what it is: heading, clause, entry of a list, text.

In: a paragraph. Out: a `Line` with its number taken out of the text, and what it is by itself; `judged` sees the rest.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from macros.notes.word.blocks import Paragraph

LONGEST_HEADING = 14
"""In words: a longer line that stands out is a sentence that somebody stresses."""
_LONGEST_STYLED = 25
Kind = Literal["heading", "clause", "point", "text"]
DECIMAL = re.compile(r"(?:(?:[Cc]lause|[Ss]ection|[Pp]art|CLAUSE|SECTION|PART)\s+)?(\d{1,3}(?:\.\d{1,3}){0,3})([.):]*)")
_TYPED = re.compile(rf"{DECIMAL.pattern}(\s+)(?=\S)", re.IGNORECASE)
_ROMAN = re.compile(r"([IVX]{1,5})[.):]?\s+(?=[A-Z])")
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_BULLET = re.compile(r"[•●▪■◦○‣·*–-]\s+(?=\S)")


@dataclass(frozen=True)
class Line:
    """A paragraph, and what it is; `number` as printed and `text` without it."""

    kind: Kind
    text: str
    where: str
    number: str = ""
    level: int = 0
    """Of a heading: its depth, 1 for the highest; of an entry of a list: how deep within it, 0 for the outermost."""
    ordered: bool = False
    bold: bool = False
    """Whether it stands out: in bold, underlined or in capitals."""
    styled: bool = False
    """Whether Word itself knows it as a heading."""
    title: bool = False
    """Whether it has the style of a title, or of the line beneath one."""
    size: float = 0


def cleaned(text: str) -> str:
    """The text in one line, without what nobody sees."""
    seen = "".join(char for char in text if char in "\n\t" or unicodedata.category(char)[0] != "C")
    return " ".join(seen.split())


def line_of(paragraph: Paragraph, text: str) -> Line:
    """What one paragraph is by itself; whether a bold or numbered line is a heading is seen from all of them."""
    printed = paragraph.printed.strip()
    stands_out = paragraph.bold or paragraph.underlined or (text.isupper() and len(text) > 3)
    line = Line("text", text, paragraph.after or paragraph.place, bold=stands_out, size=paragraph.size)
    if paragraph.level:
        return _heading(replace(line, kind="heading", level=paragraph.level, styled=True), printed)
    if paragraph.heading:
        return replace(line, title=True)
    number, typed = DECIMAL.fullmatch(printed), _TYPED.match(text)
    if number:
        depth = paragraph.mark.level if paragraph.mark else 0
        is_nested = depth > 0 and "." not in number[1]
        return replace(line, kind="point" if is_nested else "clause", number=number[1], ordered=True, level=depth)
    if typed and _numbers(typed, text):
        return replace(line, kind="clause", number=typed[1], text=text[typed.end() :])
    if bullet := _BULLET.match(text):
        depth = paragraph.mark.level if paragraph.mark else 0
        return replace(line, kind="point", text=text[bullet.end() :], level=depth)
    if lettered := _LETTERED.match(text):
        return replace(line, kind="point", text=text[lettered.end() :], ordered=True)
    if paragraph.mark is not None:
        return replace(line, kind="point", level=paragraph.mark.level, ordered=paragraph.mark.ordered)
    return line


def _heading(line: Line, printed: str) -> Line:
    """A heading without its number, which Word prints or somebody typed."""
    typed = _TYPED.match(line.text) or _ROMAN.match(line.text)
    if decimal := DECIMAL.fullmatch(printed):
        line = replace(line, number=decimal[1])
    elif _ROMAN.match(f"{printed} A"):
        line = replace(line, number=printed.strip(" .):"))
    elif typed:
        line = replace(line, number=typed[1], text=line.text[typed.end() :])
    # Offices give whole paragraphs the style of a heading for the sake of its number.
    words = len(line.text.split())
    if words > _LONGEST_STYLED or (words > LONGEST_HEADING and line.text.endswith(".")):
        return replace(line, kind="clause" if line.number else "text", level=0, styled=False)
    return line


def _numbers(typed: re.Match[str], text: str) -> bool:
    """Whether figures at the beginning of a line number it: “12 months later” and “2.5 million” do not."""
    is_apart = bool(typed[2]) or "." in typed[1] or "\t" in typed[3]
    rest = text[typed.end() :].lstrip("\"'“‘(")
    return (is_apart or len(text.split()) <= LONGEST_HEADING) and rest[:1].isupper()
