"""One field of a record's text set to a value, with every comment and every other line as it was.

In: the text of a file, the path of keys to a field of a block that begins on a line of its own, its value. Out: the
new text; None where that cannot be done without touching anything else, which is found out by reading it back.
"""

import copy
from typing import Any

from macros.records import source, yaml_text
from macros.records.source import KeyPath, SourceFile


def put(text: str, where: KeyPath, value: yaml_text.Value, after: str) -> str | None:
    """The text with `value` at `where`: in the place of what is there, or as a new field behind its sibling `after`."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    read = source.parse("", text)
    *parent, name = where
    is_there = where in read.lines
    anchor = read.lines.get(where if is_there else (*parent, after))
    if anchor is None:
        return None
    first = anchor - 1
    column = _column(lines[first])
    last = _last(lines, read, first, column)
    dash = lines[first].lstrip().startswith("- ")
    lead = lines[first][:column] if is_there and dash else " " * column
    heading, *rest = yaml_text.dump({str(name): value}).rstrip("\n").split("\n")
    block = [lead + heading, *(" " * column + line if line else "" for line in rest)]
    if is_there:
        # What people noted between the lines of the old value is kept, above the new one.
        kept = [" " * column + lines[number - 1].lstrip() for number in read.comments if first < number - 1 < last]
        new = [*lines[:first], *kept, *block, *lines[last:]]
    else:
        new = [*lines[:last], *block, *lines[last:]]
    written = end.join(new)
    return written if _says(read, written, where, value) else None


def _column(line: str) -> int:
    """Where the key of a line begins, behind the dash of a list if it has one."""
    return len(line) - len(line.lstrip().removeprefix("-").lstrip())


def _last(lines: list[str], read: SourceFile, first: int, column: int) -> int:
    """The end of the block that begins on line `first`: what stands further in than its key, without what trails."""
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > column):
        last += 1
    while last > first + 1 and (not lines[last - 1].strip() or last in read.comments):
        last -= 1
    return last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _says(read: SourceFile, written: str, where: KeyPath, value: yaml_text.Value) -> bool:
    """Whether the new text says what the old one said and the value, no more and no less, with every comment."""
    wanted: Any = copy.deepcopy(read.values)
    block = wanted
    for step in where[:-1]:
        block = block[step]
    block[where[-1]] = value
    again = source.parse("", written)
    return again.values == wanted and len(again.comments) == len(read.comments) and not again.problems
