"""Where people wrote a link that is broken in the built site: the record, the page or the template, and its line.

In: the project folder; a broken link as the site has it. Out: places, never the words of a line. Only what people write
is looked through, line by line: of what a template makes of an id there is no such place.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from macros.verify.addresses import Target
from macros.withheld.reading.kinds import WRITTEN

Place = tuple[str, int]
_KINDS = (".md", ".yml", ".html")


def text_lines(root: Path) -> Iterator[tuple[str, int, str]]:
    """Every line of what people write: the path of its file, its number, its words."""
    for room in WRITTEN:
        for file in sorted((root / room).rglob("*")):
            if file.suffix in _KINDS and not file.is_symlink() and file.is_file():
                path = file.relative_to(root).as_posix()
                for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
                    yield path, number, line


class Origins:
    """The lines of one project, read when the first link is looked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.known: dict[str, frozenset[Place]] = {}

    def of(self, page: str, url: str, wanted: Target) -> frozenset[Place]:
        """Where the link `url` of a page of the site, which leads to `wanted`, was written."""
        address = _address(wanted)
        if address not in self.known:
            whole = re.compile(rf"(?<![\w./:-]){re.escape(address)}(?![\w/.-])")
            self.known[address] = frozenset((path, number) for path, number, _ in self._matching(whole))
        # As it stands in the page it can mean something else in another file: only those of this page count.
        alike = re.compile(rf"\]\({re.escape(url)}[\s)]")
        own = {PurePosixPath(page).parent.name, PurePosixPath(page).stem}
        here = ((path, number) for path, number, stem in self._matching(alike) if stem in own)
        return self.known[address] | frozenset(here)

    def _matching(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, int, str]]:
        for path, number, line in self._lines:
            if pattern.search(line):
                yield path, number, PurePosixPath(path).stem

    @cached_property
    def _lines(self) -> list[tuple[str, int, str]]:
        """Those that may have a link at all: the others are most of them."""
        return [(path, number, line) for path, number, line in text_lines(self.root) if "/" in line or "](" in line]


def _address(wanted: Target) -> str:
    """How a record or a page writes the place: from the top of the site, a folder for its page."""
    page = f"/{wanted.file}".removesuffix("index.html")
    return page if wanted.anchor is None else f"{page}#{wanted.anchor}"
