"""Text that is no YAML -> the line to look at and which of the usual mistakes it is.

In: the text and the parser's error. Out: one problem. The parser's own words can quote the file, so they are read
here and never passed on; nor is anything of the text.
"""

import re
from collections.abc import Iterator

import yaml

from macros.problem import Problem
from macros.records import comments

_GENERAL = "must be YAML: look at the indentation, the colon and the quotation marks on this line and the one above"
_QUOTE_ALL = "put quotation marks round the whole text"
_MISTAKES = {
    "unclosed": "a quotation mark that opens on this line must be closed",
    "goes-on": "a text that begins with a quotation mark must end with it: put the other kind round the whole text",
    "bracket-goes-on": f"a text that begins with [ or {{ ends at its bracket: {_QUOTE_ALL}",
    "start": f"a text must not begin with @, %, `, *, &, ?, a comma or a closing bracket: {_QUOTE_ALL}",
    "colon": f"a text with a colon and a space in it must be in quotation marks: {_QUOTE_ALL}",
    "space": "a colon behind a field's name must have a space after it",
    "dash": "a hyphen that begins a line of a list must have a space after it",
    "list": "a list must begin on the line beneath its field: a hyphen, a space and the text",
    "indent": "a line must begin as far in as the fields or hyphens that it belongs to: count the spaces; a text that "
    "goes on from the line above and has a colon must be in quotation marks",
    "wordless": "a line must be a field, a colon and its text; one that goes on from the line above must be further in",
    "bracket": "a list in brackets must be closed on its line, with commas between: put quotation marks round a text "
    "with a comma, a colon or a quotation mark",
    "folded": "nothing may stand behind > or |: the text begins on the next line",
    "backslash": "a backslash must not stand in double quotation marks: use single ones",
    "tab": "must have spaces, not a tab",
}
_TOLD = {
    "escape": "backslash",
    "hexdecimal": "backslash",
    "block scalar": "folded",
    "alias": "start",
    "anchor": "start",
    "cannot start any token": "start",
    "directive": "start",
    "node content": "start",
    "mapping keys": "start",
}
"""Signs in the parser's words that need no second look at the text."""
_KEY = re.compile(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z_]+:[^\s/:]")
_NO_DASH_SPACE = re.compile(r"\s*-[^\s-]")
_HASH = re.compile(r"(?:^|\s)#")


def syntax(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """The problem that `error` tells of `text`."""
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = problem or context
    lines = text.split("\n")
    # At its end the parser counts a line that is not there.
    last = max(len(text.rstrip().split("\n")) - 1, 0)
    if mark is None:
        return Problem(path, 1, "yaml", _GENERAL)
    at = min(mark.line, last)
    begun = min(context.line, at) if context else at
    words = (str(getattr(error, "context", None) or ""), str(getattr(error, "problem", None) or ""))
    for line, mistake in _mistakes(lines, words, at, mark.column if at == mark.line else len(lines[at]), begun):
        if mistake == "cut":
            alone = lines[line].lstrip().startswith("#")
            return Problem(path, line + 1, "cut-text", comments.EATEN if alone else comments.CUT)
        return Problem(path, line + 1, "yaml", f"must be YAML: {_MISTAKES[mistake]}")
    return Problem(path, at + 1, "yaml", _GENERAL)


def _mistakes(lines: list[str], words: tuple[str, str], at: int, column: int, begun: int) -> Iterator[tuple[int, str]]:
    """What it may be, the likeliest first, each with its line; lines are counted from 0 here."""
    context, problem = words
    if "\t" in lines[at][:column].strip(" ") or lines[at][column : column + 1] == "\t":
        yield at, "tab"
    told = next((mistake for sign, mistake in _TOLD.items() if sign in context or sign in problem), None)
    if told:
        yield at, told
    elif "quoted scalar" in context:
        yield begun, "unclosed"
    elif "flow" in context:
        yield from ((line, "cut") for line in range(begun, at + 1) if _HASH.search(lines[line]))
        yield begun, "bracket"
    elif "sequence entries" in problem:
        yield (at, "list") if _KEY.match(lines[at]) else (at, "indent")
    elif "simple key" in context:
        yield from _without_colon(lines, begun)
    elif "document start" in problem and at:
        yield from _without_colon(lines, at - 1)
    elif "mapping values" in problem:
        yield from _second_colon(lines, at, column)
    elif "expected" in problem:
        yield from _left_over(lines, at, column)


def _without_colon(lines: list[str], at: int) -> Iterator[tuple[int, str]]:
    if _HASH.search(lines[at]):
        yield at, "cut"
    if _NO_DASH_SPACE.match(lines[at]):
        yield at, "dash"
    if _NO_SPACE.match(lines[at]):
        yield at, "space"
    yield from _after_comment(lines, at)
    yield at, "wordless"


def _second_colon(lines: list[str], at: int, column: int) -> Iterator[tuple[int, str]]:
    """A colon where no field can begin."""
    if re.search(r":\s", lines[at][:column]):
        yield at, "colon"
    before = _before(lines, at)
    if before is not None and _NO_SPACE.match(lines[before]) and not _KEY.match(lines[before]):
        yield before, "space"
    if before is not None and _NO_DASH_SPACE.match(lines[before]):
        yield before, "dash"
    yield at, "indent"


def _left_over(lines: list[str], at: int, column: int) -> Iterator[tuple[int, str]]:
    """Something that belongs to nothing: behind a text that has ended, or at the beginning of a line."""
    earlier = lines[at][:column].rstrip()
    if earlier.endswith(("'", '"')):
        begun = _opened_above(lines, at, earlier)
        yield (at, "goes-on") if begun is None else (begun, "unclosed")
    if earlier.endswith(("]", "}")):
        yield at, "bracket-goes-on"
    if not earlier and not _KEY.match(lines[at]) and not lines[at].lstrip().startswith("- "):
        yield from _after_comment(lines, at)
    if _NO_DASH_SPACE.match(lines[at]):
        yield at, "dash"
    if _NO_SPACE.match(lines[at]):
        yield at, "space"
    yield at, "indent"


def _opened_above(lines: list[str], at: int, earlier: str) -> int | None:
    """The line above on which the quotation mark opened that is thought to close at the end of `earlier`."""
    sign = earlier[-1]
    if earlier.count(sign) % 2 == 0:
        return None
    return next((n for n in range(at - 1, -1, -1) if lines[n].count(sign) % 2), None)


def _after_comment(lines: list[str], at: int) -> Iterator[tuple[int, str]]:
    """The comment straight above, which ended a text that was meant to go on."""
    if at and lines[at - 1].lstrip().startswith("#"):
        yield at - 1, "cut"


def _before(lines: list[str], at: int) -> int | None:
    """The nearest line above with anything but a comment on it."""
    return next((n for n in range(at - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), None)
