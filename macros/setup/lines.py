"""The lines of a record, with entries put in or taken out; every other line and comment stays as it is.

In: the text of a file, an entry or the places of entries. Out: the text with it, or without them; None where that
cannot be done so that the file says exactly what it is to say.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from macros.records import source, yaml_text
from macros.records.source import KeyPath


def with_entry(path: str, text: str, key: str, entry: Mapping[str, Any]) -> str | None:
    """The text with one more entry at the end of a list at its top."""
    read = source.parse(path, text)
    values: Any = read.values
    if read.problems or not isinstance(values, dict) or not isinstance(values.get(key), list):
        return None
    lines = text.rstrip("\n").split("\n")
    begins = read.lines[(key,)]
    later = [line for where, line in read.lines.items() if len(where) == 1 and line > begins]
    end = _above(lines, min(later, default=len(lines) + 1) - 1)
    heading, *added = yaml_text.dump({key: [entry]}).rstrip("\n").split("\n")
    if not values[key]:
        lines[begins - 1] = heading
    plain: Any = source.parse(path, "\n".join([heading, *added, ""])).values
    written = "\n".join([*lines[:end], *added, *lines[end:], ""])
    return _saying(path, written, {**values, key: [*values[key], *plain[key]]})


def without(path: str, text: str, places: Iterable[KeyPath]) -> str | None:
    """The text without these entries of lists and keys of blocks, and without the comments right above them.

    A list at the top of which nothing is left is written `[]`, any other goes with its key.
    """
    lines = source.parse(path, text).lines
    every = set(places)
    outer = [where for where in every if not any(where[:length] in every for length in range(len(where)))]
    left: str | None = text
    # From the end, so that the places of those before stay what they are.
    for where in sorted(outer, key=lambda where: (lines[where], len(where), str(where)), reverse=True):
        left = None if left is None else _without(path, left, where)
    return left


def _without(path: str, text: str, where: KeyPath) -> str | None:
    read = source.parse(path, text)
    wanted: Any = deepcopy(read.values)
    parent = wanted
    for step in where[:-1]:
        parent = parent[step]
    if isinstance(parent, list) and len(parent) == 1 and len(where) > 2:
        return _without(path, text, where[:-1])
    del parent[where[-1]]
    lines = text.rstrip("\n").split("\n")
    at = read.lines[where] - 1
    words = lines[at].lstrip()
    if isinstance(parent, list) and not words.startswith("-"):
        written = _flow(lines, where, read.lines)
    elif isinstance(parent, dict) and words.startswith("-"):
        return None
    else:
        begins, end = _reach(lines, at)
        if not parent and isinstance(parent, list):
            key = read.lines[where[:-1]] - 1
            lines[key] = f"{lines[key].partition(':')[0]}: []"
        written = [*lines[:begins], *lines[end:]]
    return _saying(path, "\n".join([*written, ""]), wanted)


def _flow(lines: list[str], where: KeyPath, numbers: Mapping[KeyPath, int]) -> list[str]:
    """The lines without one entry of a list in brackets; the others stay on their lines."""
    begins = numbers[where[:-1]] - 1
    end = begins + 1
    while end < len(lines) and "]" not in lines[end - 1]:
        end += 1
    head, opened, rest = "\n".join(lines[begins:end]).partition("[")
    listed, closed, tail = rest.partition("]")
    kept = [word for index, word in enumerate(listed.split(",")) if index != where[-1]]
    return [*lines[:begins], *f"{head}{opened}{','.join(kept).strip()}{closed}{tail}".split("\n"), *lines[end:]]


def _reach(lines: list[str], at: int) -> tuple[int, int]:
    """The first line of what begins there, with the comments above it, and the line behind its last."""
    column = _column(lines[at])
    end = at + 1
    while end < len(lines) and (not _says(lines[end]) or _column(lines[end]) > column):
        end += 1
    end = _above(lines, end)
    begins = at
    while begins and lines[begins - 1].lstrip().startswith("#") and _column(lines[begins - 1]) == column:
        begins -= 1
    if end == len(lines) or not lines[end].strip():
        while begins and not lines[begins - 1].strip():
            begins -= 1
    return begins, end


def _above(lines: list[str], end: int) -> int:
    """Behind the last line before `end` that says something: empty lines and comments belong to what is beneath."""
    while end and not _says(lines[end - 1]):
        end -= 1
    return end


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _column(line: str) -> int:
    return len(line) - len(line.lstrip())


def _saying(path: str, text: str, wanted: Any) -> str | None:
    read = source.parse(path, text)
    return text if read.values == wanted and not read.problems else None
