"""What the builder and Python print -> lines that hold no words of a record or a page.

In: the lines of a process that was asked to build or to show the site. Out: problems as they were printed, the file,
line and kind of a fault, and the few lines that say how a preview is doing. Everything else is dropped: an error can
quote what it stumbled over, and logs are public.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.problem import Problem

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_PROBLEM = re.compile(
    r"(?:Error: |(?:ERROR|WARNING) +- +)?(\S[^\n]*?:\d+: [a-z]+(?:-[a-z0-9]+)*: .*\b(?:must|may)\b.*|\d+ problems?\.)"
)
_TRACEBACK = re.compile(r"\s*Traceback \(most recent call last\):")
_PLACE = re.compile(r'\s*File "(?P<file>[^"]+)", line (?P<line>\d+)')
_KIND = re.compile(r"(?P<kind>[A-Za-z_][\w.]*)(?::|$)")
_WARNING = re.compile(r"(?:WARNING|ERROR|CRITICAL)\s+-\s")
_PAGE = re.compile(r"Doc file '(?P<page>[^\n]+?)' contains an? (?:\w+ )*link '(?P<link>[^']*)'")
_PREVIEW = re.compile(
    r"INFO +- +(?:\[[\d:]+\] +)?(?:Building documentation\.\.\.|Documentation built in [\d.]+ seconds"
    r"|Reloading browsers|Detected file changes|Serving on http://[\w.:/\[\]-]+|Shutting down\.\.\.)"
)
UNSAID = (
    "A fault that the builder found in a page, a template or mkdocs.yml. Its words are not repeated here, as they can "
    "be those of a record."
)
_LINK = "must link only to pages, parts of pages and files that there are"


def lines(printed: Iterable[str], root: Path) -> Iterator[str]:
    """What may be shown of `printed`, as it comes; in the pages of the project `root` a faulty link is looked for."""
    place: str | None = None
    in_traceback = False
    for line in (_COLOUR.sub("", printed_line) for printed_line in printed):
        if _TRACEBACK.match(line):
            in_traceback, place = True, None
        elif in_traceback and (found := _PLACE.match(line)):
            # What stands nearest to the fault and is this project's own says more than a library's inside.
            if place is None or "site-packages" not in found["file"]:
                place = f"{Path(found['file']).name} line {found['line']}"
        elif in_traceback and line.strip() and not line[0].isspace():
            in_traceback = False
            kind = _KIND.match(line)
            of = f" ({kind['kind'].rpartition('.')[2]})" if kind else ""
            yield f"A fault in the program itself, {place or 'at no known place'}{of}. Please report these words."
        elif not in_traceback and (shown := _without_words(line, root)):
            yield shown


def _without_words(line: str, root: Path) -> str | None:
    """What may be shown of a line outside of tracebacks; None for nothing."""
    if problem := _PROBLEM.match(line):
        return problem[1]
    if page := _PAGE.search(line):
        return str(_link(root, page["page"], page["link"]))
    if preview := _PREVIEW.match(line):
        return preview[0]
    if not _WARNING.match(line):
        return None
    return str(Problem("mkdocs.yml", 1, "page-link", _LINK)) if "'nav' configuration" in line else UNSAID


def _link(root: Path, page: str, link: str) -> Problem:
    path = f"content/{page}"
    try:
        written = (root / path).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        written = []
    number = next((number for number, line in enumerate(written, 1) if link in line), 1)
    return Problem(path, number, "page-link", _LINK)
