"""Plain values -> the YAML text of a record, as a person would have written it.

In: blocks, lists and text in the order in which they are to stand. Out: text that `macros.records.source` reads back as
the same values: whatever a command writes is as easy to read and to correct by hand as what people write.
Quotation marks stand only where the reader needs them, and round times, as data/README.md asks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from macros.records import quotes

WIDTH = 110
Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]

# What source.py refuses in a line, and what a line of YAML cannot begin or end with.
_ESCAPED = re.compile('[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff"\\\\]')
_UNPRINTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_NOT_PLAIN = re.compile(r"""\A(?:[-?:,\[\]{}#&*!|>'"%@`\s=~]|\.\.\.)|:(?=\s|\Z)|\s\#|\n|\s\Z|\A\Z|\A\d\d:\d\d\Z""")
_NOT_FOLDED = re.compile(r"\A\s|\s\Z|\n[^\S\n]|[^\S\n]\n")
_BARE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_GAP = re.compile(r"(?<=\S) (?=\S)")
_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


class Quoted(str):
    """Text that stands in quotation marks whatever it is, such as the number of a clause."""


def dump(values: Mapping[str, Value], *, for_marks: bool = False) -> str:
    """The text of one record; raises ValueError for half a character (a lone surrogate), which no file can hold.

    `for_marks` puts every text of several words in quotation marks: people add `[[redact …: …]]` to a draft, and the
    colon of a mark would end a text without them.
    """
    if for_marks:
        values = {key: _quoted(value) for key, value in values.items()}
    lines: list[str] = []
    for key, value in values.items():
        if lines and isinstance(value, Mapping | list | tuple) and value:
            lines.append("")  # what is long stands apart
        lines.extend(_entry(key, value, 0))
    return "\n".join(lines) + "\n" if lines else "{}\n"


def _quoted(value: Value) -> Value:
    if isinstance(value, Mapping):
        return {key: _quoted(entry) for key, entry in value.items()}
    if isinstance(value, str):
        return Quoted(value) if " " in value else value
    return [_quoted(entry) for entry in value] if isinstance(value, Sequence) else value


def _entry(key: str, value: Value, indent: int) -> Iterator[str]:
    """The lines of one key and its value; the first carries the indentation as well."""
    name = " " * indent + _scalar(str(key)) + ":"
    if isinstance(value, Mapping) and value:
        yield name
        yield from _block(value, indent + 2)
    elif isinstance(value, list | tuple) and value and not _is_short(value, len(name)):
        yield name
        yield from _items(value, indent + 2)
    else:
        yield from _leaf(name, value, indent + 2)


def _block(values: Mapping[str, Value], indent: int) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(key, value, indent)


def _items(values: Sequence[Value], indent: int) -> Iterator[str]:
    """The lines of a list; an entry's first line begins with its dash."""
    dash = " " * indent + "-"
    for value in values:
        if isinstance(value, Mapping) and value:
            lines = list(_block(value, indent + 2))
        elif isinstance(value, list | tuple) and value and not _is_short(value, len(dash)):
            lines = list(_items(value, indent + 2))
        else:
            yield from _leaf(dash, value, indent + 2)
            continue
        yield f"{dash} {lines[0][indent + 2 :]}"
        yield from lines[1:]


def _leaf(before: str, value: Value, indent: int) -> Iterator[str]:
    """What fits behind a key or a dash, or text folded beneath it."""
    if not isinstance(value, str):
        yield f"{before} {_short(value)}"
        return
    is_long = "\n" in value or len(before) + 1 + len(_scalar(value)) > WIDTH
    if is_long and not _NOT_FOLDED.search(value) and not _UNPRINTED.search(value):
        yield f"{before} >-"
        yield from _folded(value, indent)
    else:
        yield f"{before} {_scalar(value)}"


def _short(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(str(entry) for entry in value)}]"
    return "{}" if isinstance(value, Mapping) else str(value)


def _is_short(values: Sequence[Value], before: int) -> bool:
    """Whether a list is of ids, initials or numbers only and fits in the line: `by: [AB, CD]`."""
    if any(isinstance(value, bool | Quoted) or not isinstance(value, str | int) for value in values):
        return False
    bare = all(isinstance(value, int) or _BARE.fullmatch(str(value)) for value in values)
    return bare and before + 1 + len(_short(values)) <= WIDTH


def _scalar(text: str) -> str:
    """Text in one line: as it is, or in double quotation marks."""
    plain = not isinstance(text, Quoted) and not _NOT_PLAIN.search(text) and not _UNPRINTED.search(text)
    if plain and not quotes.are_curly(text, is_key=True):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff":
        raise ValueError("half a character cannot be written")
    return _SHORT.get(char) or (f"\\x{ord(char):02x}" if ord(char) < 256 else f"\\u{ord(char):04x}")


def _folded(text: str, indent: int) -> Iterator[str]:
    """The lines of folded text: one more line end than the text has, as folding takes one away."""
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""
        line = ""
        for word in _GAP.split(paragraph):
            if line and indent + len(line) + 1 + len(word) > WIDTH:
                yield " " * indent + line
                line = word
            else:
                line = f"{line} {word}" if line else word
        if line:
            yield " " * indent + line
