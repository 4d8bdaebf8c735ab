"""The text of a record's file as parts that can be exchanged one by one: its keys, and the entries of its lists.

In: YAML text. Out: parts, each with its own lines and the comments above them; put together again they are the same
text. A list is taken apart where every entry is a block with an id, or another name, of its own; whatever cannot be
taken apart safely stays one part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from macros.records import source
from macros.records.source import KeyPath, Plain, SourceFile

WHOLE = "."
"""The name of a part that is the whole file."""
_TITLES = ("title", "name", "term", "short", "does", "action", "duty", "text")
_SAME = ("id", "on", "number", "title", "guidance")
"""What tells entries of a list apart: the first of these that each has and no two share."""
# No digit and no vowel: a digest is never taken for a number or a word that was withheld.
_LETTERS = dict(zip("0123456789abcdef", "bcdfghjkmnpqrstv", strict=True))


@dataclass(frozen=True)
class Part:
    """A key of a file or an entry of a list: the comments above it, its own lines, what they say, where they begin."""

    name: str
    lead: tuple[str, ...]
    body: tuple[str, ...]
    value: Plain
    line: int
    entries: tuple[Part, ...] = ()
    """The entries of a list; `body` is then the line of its key alone."""
    foot: tuple[str, ...] = ()
    """Comments behind the last entry."""

    @property
    def title(self) -> str:
        """What a reader would call it; empty where it has no name."""
        said = self.value if isinstance(self.value, dict) else {}
        return next((str(said[key]) for key in _TITLES if isinstance(said.get(key), str)), "")

    @property
    def column(self) -> int:
        """How far its first line is indented."""
        return len(self.body[0]) - len(self.body[0].lstrip())

    def shifted(self, by: int) -> Part:
        """The same, further in or out by so many columns."""
        if by == 0:
            return self
        lead, body = ([_shifted(line, by) for line in lines] for lines in (self.lead, self.body))
        return replace(self, lead=tuple(lead), body=tuple(body))

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything of it, as it stands in its file."""
        return (*self.lead, *self.body, *(line for entry in self.entries for line in entry.lines), *self.foot)

    @property
    def shown(self) -> tuple[str, ...]:
        """Its own lines, without the comments above it."""
        return self.lines[len(self.lead) :]

    def digests(self) -> dict[str, str]:
        """A digest for each thing in it that can change by itself."""
        if not self.entries:
            return {self.name: digest("\n".join(self.shifted(-self.column).body))}
        return {name: value for entry in self.entries for name, value in entry.digests().items()}


@dataclass(frozen=True)
class Parted:
    """A whole file: its parts in order, and the lines behind the last."""

    path: str
    parts: tuple[Part, ...]
    tail: tuple[str, ...]
    source: SourceFile

    @property
    def text(self) -> str:
        """The text, lines ending as on Unix."""
        return "\n".join([*(line for part in self.parts for line in part.lines), *self.tail])

    def digests(self) -> dict[str, str]:
        """A digest of the whole text, and one for each thing that can change by itself, in the order of the file."""
        every = {WHOLE: digest(self.text)}
        for part in self.parts:
            every.update(part.digests())
        return every


def digest(text: str) -> str:
    """A short digest of a text; the ends of its lines do not count."""
    plain = "\n".join(line.rstrip() for line in text.strip("\r\n").splitlines())
    return "".join(_LETTERS[digit] for digit in blake2b(plain.encode(), digest_size=8).hexdigest())


def parted(path: str, text: str) -> Parted:
    """The parts of a file's text; `source.problems` says why there are none where it cannot be read."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    read = source.parse(path, text)
    lines = text.split("\n")
    # Where something cannot be read, or two keys stand on one line, nothing can be exchanged by itself.
    if read.problems or not isinstance(read.values, dict) or not read.values:
        return Parted(path, (_whole(lines, read.values or ""),), (), read)
    starts = [read.lines[(key,)] for key in read.values]
    own_lines = all(_key_of(lines[start - 1]) for start in starts) and len(set(starts)) == len(starts)
    if not own_lines:
        return Parted(path, (_whole(lines, read.values),), (), read)
    end = len(lines)
    while end > starts[-1] and _is_between(lines[end - 1], column=0):
        end -= 1
    cuts = _cuts(lines, starts, column=0, end=end, first=0)
    parts = []
    for (key, value), start, (begin, end) in zip(read.values.items(), starts, cuts, strict=True):
        lead, body = tuple(lines[begin : start - 1]), tuple(lines[start - 1 : end])
        parts.append(_apart(Part(key, lead, body, value, start), read))
    whole = Parted(path, tuple(parts), tuple(lines[end:]), read)
    assert whole.text == text
    return whole


def _shifted(line: str, by: int) -> str:
    return (" " * by + line if by > 0 else line[-by:] if not line[:-by].strip() else line) if line else line


def _whole(lines: list[str], value: Plain) -> Part:
    return Part(WHOLE, (), tuple(lines), value, 1)


def _key_of(line: str) -> bool:
    return bool(line) and line[0] not in " #-{["


def _apart(part: Part, read: SourceFile) -> Part:
    """The part with its entries apart, where each of them can be told from the others and has lines of its own."""
    names = _names(part.value)
    if not names:
        return part
    assert isinstance(part.value, list)
    starts = [_dash(part, read, (part.name, at)) for at in range(len(part.value))]
    columns = {len(line) - len(line.lstrip()) for start in starts for line in [part.body[start]] if start}
    if 0 in starts or len(set(starts)) < len(starts) or len(columns) != 1:
        return part
    column, end = columns.pop(), len(part.body)
    while end > starts[-1] + 1 and _is_between(part.body[end - 1], column):
        end -= 1
    cuts = _cuts(list(part.body), [start + 1 for start in starts], column, end, first=1)
    entries = []
    for name, value, start, (begin, end) in zip(names, part.value, starts, cuts, strict=True):
        lead, body = part.body[begin:start], part.body[start:end]
        entries.append(Part(f"{part.name}/{name}", lead, body, value, part.line + start))
    return replace(part, body=part.body[:1], entries=tuple(entries), foot=part.body[end:])


def _names(listed: Any) -> list[str]:
    """What tells the entries of a list apart; nothing where it is no such list."""
    for key in _SAME:
        if isinstance(listed, list) and all(isinstance(entry, dict) for entry in listed):
            names = [str(entry[key]) for entry in listed if isinstance(entry.get(key), str)]
            if names and len(set(names)) == len(listed):
                return names
    return []


def _dash(part: Part, read: SourceFile, where: KeyPath) -> int:
    """The place in the body of the line that begins an entry; 0 where no line of its own does."""
    at = read.lines[where] - part.line
    return at if 0 < at < len(part.body) and part.body[at].lstrip().startswith("- ") else 0


def _cuts(lines: list[str], starts: list[int], column: int, end: int, first: int) -> list[tuple[int, int]]:
    """For each start (a line from 1) where the comments above it begin, and where its own lines end.

    A comment belongs to what stands beneath it, unless it is indented further: then it is inside of what is above.
    """
    begins = []
    for number, start in enumerate(starts):
        at = start - 1
        while number and at > first and _is_between(lines[at - 1], column):
            at -= 1
        begins.append(at if number else first)
    return list(zip(begins, [*begins[1:], end], strict=True))


def _is_between(line: str, column: int) -> bool:
    inside = line.lstrip()
    return not inside or (inside.startswith("#") and len(line) - len(inside) <= column)
