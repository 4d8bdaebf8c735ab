"""YAML text -> plain values and the line of every key path.

In: one file below `data/`. Out: a `SourceFile` whose values are only dict, list and str (YAML 1.1
would read `10:30` as 630 and `No` as false, so nothing is resolved here: the models convert),
or the problems that kept it from being read. Equal keys, tabs, aliases and tags are problems, and so is whatever
YAML would take for something else without a word: `#` as a comment, curly quotation marks as letters.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.problem import Problem
from macros.records import comments, quotes, yaml_faults

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
# Characters that YAML refuses, or that it takes for the end of a line where an editor does not.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
KeyPath = tuple[str | int, ...]
Plain = str | list["Plain"] | dict[str, "Plain"]

try:
    from yaml import CBaseLoader as _Base
except ImportError:  # PyYAML without libyaml: slower, the same values
    from yaml import BaseLoader as _Base  # type: ignore[assignment]


class _Loader(_Base):
    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """No tag: PyYAML would work one out for every value, and nothing here asks for it."""
        return ""


@dataclass(frozen=True)
class SourceFile:
    """A file's values, where each stands, and what is wrong with it as YAML."""

    path: str
    values: Plain | None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    comments: tuple[int, ...] = ()
    """Lines that are a YAML comment: no value holds them, but git does."""

    def line(self, where: KeyPath = ()) -> int:
        """The line of the longest part of `where` that the file has; 1 where it has none."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.lines:
                return self.lines[where[:length]]
        return 1


def read(root: Path, file: Path) -> SourceFile:
    """Read `file`, a path below `root`; never raises for what a person may have done to it."""
    path = file.relative_to(root).as_posix()
    text, problem = text_of(root, file)
    if problem:
        return SourceFile(path, None, problems=(problem,))
    assert text is not None
    return parse(path, text)


def parse(path: str, text: str) -> SourceFile:
    """The values of YAML `text`, every problem of its syntax included; `path` names it in problems."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # as YAML has it, so that lines are counted in one way
    events: list[yaml.Event] = []
    problems = list(_unreadable_lines(path, text))
    if not problems:
        try:
            problems = list(_unwanted_events(path, text, events))
        except yaml.YAMLError as error:
            problems = [yaml_faults.syntax(path, text, error)]
    if problems:
        return SourceFile(path, None, problems=tuple(problems))
    # A stream and one document in it begin and end around the value.
    inside = iter(events[2:-2])
    first = next(inside, None)
    if first is None:
        return SourceFile(path, None, problems=(Problem(path, 1, "empty-file", "the file must hold a record"),))
    reading = _Reading(path)
    values = reading.value(first, inside, ())
    alone, lost = comments.lines(text, events)
    cut = (Problem(path, line, "cut-text", message) for line, message in lost.items())
    return SourceFile(path, values, reading.lines, (*reading.problems, *cut), alone)


def text_of(root: Path, file: Path, *, or_utf_16: bool = False) -> tuple[str | None, Problem | None]:
    """The file's text, or why there is none: checked in the order in which it can be said.

    With `or_utf_16` it may be UTF-16 that begins with its mark, as PowerShell 5.1 writes what a command prints (“>”).
    """
    path = file.relative_to(root).as_posix()
    if file.is_symlink() or not file.resolve().is_relative_to(root.resolve()):
        return None, Problem(path, 1, "symlink", "must be a file of its own, not a link to another")
    if not file.is_file():
        return None, Problem(path, 1, "missing-file", "the file must exist")
    try:
        if file.stat().st_size > MAX_BYTES:
            return None, Problem(path, 1, "file-size", f"must be at most {MAX_BYTES:,} bytes")
        raw = file.read_bytes()
    except OSError:
        return None, Problem(path, 1, "unreadable-file", "must be a file that can be read")
    try:
        is_utf_16 = or_utf_16 and raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return raw.decode("utf-16" if is_utf_16 else "utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, Problem(path, line, "encoding", "must be saved as UTF-8 text")


def _unreadable_lines(path: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            yield Problem(path, number, "tab", "must be indented with spaces, not tabs")
        if _CONTROL.search(line):
            yield Problem(path, number, "character", "must hold no control characters: type this line afresh")


def _unwanted_events(path: str, text: str, events: list[yaml.Event]) -> Iterator[Problem]:
    """Parts of YAML that a record does not need and that can hide, repeat or run away with text.

    All events are left in `events`, so that the text is parsed once for whoever else asks.
    """
    depth = documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        events.append(event)
        if isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag:
            continue
        line = _line(event.start_mark)
        opens = isinstance(event, yaml.CollectionStartEvent)
        depth += opens - isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if opens and depth > MAX_DEPTH:
            yield Problem(path, line, "depth", f"must not be nested deeper than {MAX_DEPTH} levels")
            return
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = "must not begin with & or * outside quotation marks"
            yield Problem(path, line, "alias", message)
        if getattr(event, "tag", None):
            yield Problem(path, line, "tag", "must not begin with ! outside quotation marks")
        if documents > 1 and isinstance(event, yaml.DocumentStartEvent):
            yield Problem(path, line, "one-record", "must hold one record, not several")


def _line(mark: Any) -> int:
    return int(mark.line) + 1


@dataclass
class _Reading:
    """The events of one file on their way to values: what has been found on the way."""

    path: str
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)

    def value(self, event: yaml.Event, rest: Iterator[yaml.Event], where: KeyPath, in_brackets: bool = False) -> Plain:
        """The value that begins with `event`; of the events after it, its own are taken."""
        self.lines.setdefault(where, _line(event.start_mark))
        if isinstance(event, yaml.ScalarEvent):
            return self._word(event, in_brackets=in_brackets)
        if isinstance(event, yaml.SequenceStartEvent):
            children = enumerate(iter(lambda: _next(rest), None))
            return [self.value(child, rest, (*where, index), bool(event.flow_style)) for index, child in children]
        assert isinstance(event, yaml.MappingStartEvent)
        values: dict[str, Plain] = {}
        while key := _next(rest):
            name = self._word(key, is_key=True) if isinstance(key, yaml.ScalarEvent) else None
            if name is None:
                self._fault(key, "key", "a key must be one word")
                _Reading(self.path).value(key, rest, ())
            elif name in values:
                self._fault(key, "duplicate-key", "a key must stand once in its block")
            if name is None or name in values:
                _Reading(self.path).value(next(rest), rest, ())
            else:
                self.lines[(*where, name)] = _line(key.start_mark)
                values[name] = self.value(next(rest), rest, (*where, name), bool(event.flow_style))
        return values

    def _word(self, event: yaml.ScalarEvent, *, is_key: bool = False, in_brackets: bool = False) -> str:
        text = str(event.value)
        if event.style or not quotes.are_curly(text, is_key=is_key, in_brackets=in_brackets):
            return text
        self._fault(event, "quotation-marks", quotes.CURLY)
        return quotes.straightened(text)

    def _fault(self, event: yaml.Event, rule: str, message: str) -> None:
        self.problems[Problem(self.path, _line(event.start_mark), rule, message)] = None


def _next(events: Iterator[yaml.Event]) -> yaml.Event | None:
    """The next event of a list or a block; None at its end."""
    event = next(events)
    return None if isinstance(event, yaml.CollectionEndEvent) else event
