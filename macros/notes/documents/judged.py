"""Blocks of a Word file -> lines and tables, each known for what it is by what stands around it.

In: paragraphs and tables in the order of the page. Out: `Line`s and those tables that are more than a frame. Nothing is
left out but a table of contents, which is counted.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from macros.notes.documents import phrases
from macros.notes.documents.frames import unframed
from macros.notes.documents.lines import DECIMAL, LONGEST_HEADING, Line, cleaned, line_of
from macros.notes.word.blocks import Paragraph, Table

_CONTENTS = re.compile(r"(?:\t|\.{4,}|…{2,})\s*\d{1,3}\s*\Z")
_CONTENTS_TITLE = re.compile(r"(?:table of )?contents(?: page)?:?", re.IGNORECASE)
_LIST_HEADING = re.compile(r"(?:signatories|signed(?: off)? by|members(?:hip)?|core members|membership list):?", re.I)
DOCUMENT = re.compile(r"\b(?:arrangements|terms of reference|constitution|remit)\b", re.IGNORECASE)
"""What a document calls itself in its title."""


def of(blocks: Iterable[Paragraph | Table]) -> tuple[list[Line | Table], Counter[str]]:
    """The lines and tables of a file, and what was left out; a table that is only a frame is its paragraphs."""
    left_out: Counter[str] = Counter()
    lines: list[Line | Table] = []
    for block in unframed(blocks):
        if isinstance(block, Table):
            lines.append(block)
            continue
        text = cleaned(block.text)
        is_entry = block.contents or (len(text) < 120 and bool(_CONTENTS.search(block.text.rstrip())))
        if _CONTENTS_TITLE.fullmatch(text) or is_entry:
            left_out["line of the table of contents"] += 1
        elif text:
            before = lines.pop() if lines and _is_number_alone(lines[-1]) else None
            number = f"{before.text} " if isinstance(before, Line) else ""
            lines.append(line_of(block, number + text))
    return _lists(_counted(_headings(lines))), left_out


def _is_number_alone(line: Line | Table) -> bool:
    return isinstance(line, Line) and "." in line.text and bool(DECIMAL.fullmatch(line.text))


def _headings(lines: list[Line | Table]) -> list[Line | Table]:
    """The lines with those made headings that only look like it."""
    own = [line for line in lines if isinstance(line, Line)]
    # One is the title of the file: who typed it as a heading need not have done so with the others.
    styled = sum(line.styled for line in own) > 1
    numbered_within = {line.number.split(".")[0] for line in own if line.kind == "clause" and "." in line.number}
    deepest = max((line.level for line in own if line.styled), default=1)
    judged: list[Line | Table] = []
    begun = False
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if isinstance(line, Line) and line.title and begun:
            line = replace(line, kind="heading", level=1)  # the title of an appendix
        elif isinstance(line, Line) and not begun and line.styled and _heads_nothing(line, following):
            line = replace(line, kind="text", title=True)
        elif isinstance(line, Line) and not begun and _is_title(line, following):
            line = replace(line, title=True)
        elif isinstance(line, Line) and line.kind in ("text", "clause") and not line.title and _looks_like_one(line):
            numbers_a_part = line.number in numbered_within or (line.kind == "clause" and not _goes_on(line, following))
            top = bool(line.number) and "." not in line.number
            if line.bold or (top and numbers_a_part and not styled):
                level = deepest + 1 if styled else (line.number.count(".") + 1 if line.number else 0)
                line = replace(line, kind="heading", level=level)
        begun = begun or not isinstance(line, Line) or not line.title
        judged.append(line)
    return judged


def _is_title(line: Line, following: Line | Table | None) -> bool:
    """Of the lines at the top: a bold one that says so, or that has another bold one beneath it."""
    if not line.bold or line.number or not _looks_like_one(line):
        return False
    beneath = isinstance(following, Line) and following.bold and _looks_like_one(following) and not following.number
    return beneath or bool(DOCUMENT.search(line.text))


def _heads_nothing(line: Line, following: Line | Table | None) -> bool:
    """Of the headings at the top: one with no words beneath it, such as a title, a name or a date."""
    if line.number or not isinstance(following, Line):
        return False
    beneath = following.kind == "heading" and following.level <= line.level
    return beneath or bool(DOCUMENT.search(line.text)) or phrases.is_date(line.text)


def _looks_like_one(line: Line) -> bool:
    short = len(line.text.split()) <= LONGEST_HEADING and not phrases.is_date(line.text)
    return short and not line.styled and line.text[-1:] not in ".;,:" and line.text[:1].isupper()


def _goes_on(line: Line, following: "Line | Table | None") -> bool:
    """Whether the next line has the next number: then both are entries of one list."""
    if not isinstance(following, Line) or not following.number.isdigit() or not line.number.isdigit():
        return False
    return int(following.number) == int(line.number) + 1


def _counted(lines: list[Line | Table]) -> list[Line | Table]:
    """Single numbers are those of clauses where they go on through the file, and of lists where they begin again."""
    numbers = [line.number for line in lines if isinstance(line, Line) and line.kind == "clause"]
    if not any("." in number for number in numbers) and numbers.count("1") < 2:
        return lines
    return [_as_entry(line) if isinstance(line, Line) else line for line in lines]


def _as_entry(line: Line) -> Line:
    is_single = line.kind == "clause" and line.number.isdigit()
    return replace(line, kind="point", ordered=True) if is_single else line


def _lists(lines: list[Line | Table]) -> list[Line | Table]:
    """Short lines beneath one that ends in a colon, or beneath a heading such as “Signatories”, are a list."""
    judged: list[Line | Table] = []
    leads = False
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if isinstance(line, Line) and _is_counted(line, judged[-1] if judged else None, leads=leads):
            judged.append(replace(line, kind="point", ordered=True))
            leads = False
            continue
        is_listed = _is_entry(following) or (bool(judged) and _is_point(judged[-1]))
        if isinstance(line, Line) and leads and _is_entry(line) and is_listed:
            judged.append(replace(line, kind="point"))
            continue
        leads = isinstance(line, Line) and (line.text.endswith(":") or bool(_LIST_HEADING.fullmatch(line.text)))
        judged.append(line)
    return judged


def _is_counted(line: Line, before: Line | Table | None, *, leads: bool) -> bool:
    """Whether a typed number counts entries of a list: it begins with 1 beneath a colon and goes on without a gap."""
    if line.kind != "clause" or not line.number.isdigit():
        return False
    if leads:
        return line.number == "1"
    goes_on = isinstance(before, Line) and before.kind == "point" and before.number.isdigit()
    return goes_on and isinstance(before, Line) and int(line.number) == int(before.number) + 1


def _is_entry(line: "Line | Table | None") -> bool:
    return isinstance(line, Line) and line.kind == "text" and len(line.text.split()) <= 25 and line.text[-1] not in ".:"


def _is_point(line: Line | Table) -> bool:
    return isinstance(line, Line) and line.kind == "point"
