"""What a hash sign takes away: the comments of a YAML text, and the words that YAML drops as one without a word.

In: the text and its parser's events. Out: the lines that are a comment, and those where somebody may have meant the
hash sign as text. Those are: anything behind a value; a line straight beneath an unquoted text (or beneath a field
without one) and further in than its field, as if the text went on there; a hash sign with no space behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

CUT = "must have nothing after “ #”, where it is lost: put the text in quotation marks, or a comment on its own line"
EATEN = (
    "must not be lost as a comment: put the text in quotation marks; a comment begins with “# ” and no further in than "
    "the field above it"
)
_FOLDED = ("|", ">")
_QUOTED = ("'", '"')
_WORDS = re.compile(r"#[^\s#*=~_-]")


@dataclass
class _Level:
    """A block or list that is open: where its entries begin, and whether the next scalar of a block is a key."""

    is_block: bool
    in_brackets: bool
    column: int
    awaits_key: bool = True


def lines(text: str, events: list[Any]) -> tuple[tuple[int, ...], dict[int, str]]:
    """The numbers of the lines that are a comment, and of those where words may be lost, with what must be true."""
    alone: list[int] = []
    lost: dict[int, str] = {}
    for number, line in enumerate(_outside(text, events).split("\n"), 1):
        if "#" not in line:
            continue
        if not line.lstrip().startswith("#"):
            lost[number] = CUT
            continue
        alone.append(number)
        if _WORDS.match(line.lstrip()):
            lost[number] = EATEN
    if alone:
        lost |= dict.fromkeys(_beneath(text.split("\n"), events, frozenset(alone)), EATEN)
    return tuple(alone), lost


def _outside(text: str, events: list[Any]) -> str:
    """The text with `x` for every value, on as many lines; of a folded text its sign stays, with what is behind it."""
    outside = []
    start = 0
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            begin, end = _mark(event.start_mark).index, _mark(event.end_mark).index
            value = text[begin:end]
            lines_on = "\n" * value.count("\n")
            outside.append(text[start:begin])
            if event.style in _FOLDED:
                outside += [value.partition("\n")[0], lines_on]
            elif value:
                outside += ["x", lines_on, "x"]
            start = end
    return "".join([*outside, text[start:]])


def _beneath(written: list[str], events: list[Any], comments: frozenset[int]) -> set[int]:
    """The comments that stand where an unquoted text could have gone on."""
    eaten = set()
    for event, column in _open_ended(events):
        # A folded text ends on the line after its last.
        ends_above = event.style in _FOLDED and event.end_mark.column == 0
        number = event.end_mark.line + (1 if ends_above else 2)
        while number <= len(written):
            line = written[number - 1]
            if number in comments and len(line) - len(line.lstrip()) > column:
                eaten.add(number)
            elif line.strip() and number not in comments:
                break
            number += 1
    return eaten


def _open_ended(events: list[Any]) -> Iterator[tuple[Any, int]]:
    """Every value that no quotation mark ends, outside of brackets, with the column of its key or its hyphen."""
    levels: list[_Level] = []
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            levels.pop()
            continue
        level = levels[-1] if levels else None
        is_key = False
        if level is not None and isinstance(event, yaml.NodeEvent):
            is_key = level.is_block and level.awaits_key
            level.awaits_key = not level.awaits_key
            if is_key:
                level.column = _mark(event.start_mark).column
        if isinstance(event, yaml.CollectionStartEvent):
            is_block = isinstance(event, yaml.MappingStartEvent)
            levels.append(_Level(is_block, bool(event.flow_style), _mark(event.start_mark).column))
        elif level is not None and not (is_key or level.in_brackets or getattr(event, "style", '"') in _QUOTED):
            yield event, level.column


def _mark(mark: Any) -> Any:
    # PyYAML's types say that an event may have none; the events of its parsers always do.
    return mark
