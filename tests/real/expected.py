"""The files called must-be-found.yml: what readers must find of the records beside them, and what they ask.

In: a project's folder. Out: each expectation with its line, and what of them a built site does not keep.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import html

from macros.records import source
from macros.records.load import EXPECTED as NAME

_LISTS = {"words", "parts", "leads_to", "first", "do", "shows"}
_FIELDS = {
    "pages": {"page", "words", "parts"},
    "questions": {"ask", "at", "leads_to", "first", "reader", "nothing", "urgent"},
    "journeys": {"seeks", "do", "shows"},
}
_ONLY = {
    "reader": ("child", "public", "practitioner", "team"),
    "nothing": ("true",),
    "urgent": ("true",),
}


@dataclass(frozen=True)
class Expectation:
    """An entry of such a file; `line` says where it stands, `lines` where each entry of its lists does."""

    path: str
    line: int
    values: dict[str, Any]
    lines: dict[str, list[int]] = field(default_factory=dict)

    def fault(self, what: str, key: str = "", number: int = 0) -> str:
        """What must be true, with the line to change where it need not be."""
        line = self.lines[key][number] if key else self.line
        return f"{self.path}:{line}: must-be-found: {what}"


def read(root: Path, part: str) -> list[Expectation]:
    """Every entry of a part (a key of _FIELDS) of every such file; a file that cannot be read fails the test."""
    return [entry for file in sorted((root / "data").rglob(NAME)) for entry in _entries(source.read(root, file), part)]


def _entries(file: source.SourceFile, part: str) -> Iterator[Expectation]:
    assert [str(problem) for problem in file.problems] == []
    values = file.values
    assert isinstance(values, dict), f"{file.path}:1: must-be-found: must hold {sorted(_FIELDS)}"
    assert set(values) <= set(_FIELDS), f"{file.path}:1: must-be-found: must hold {sorted(_FIELDS)} and nothing else"
    for number, entry in enumerate(values.get(part, [])):
        line = file.line((part, number))
        named = f"{file.path}:{line}: must-be-found: must have some of {sorted(_FIELDS[part])} and no other field"
        assert isinstance(entry, dict), named
        assert 1 < len(set(entry) & _FIELDS[part]) == len(entry), named
        lists = {key: entry[key] for key in _LISTS & set(entry)}
        assert all(isinstance(value, list) for value in lists.values()), named
        _assert_of_one_kind(entry, f"{file.path}:{line}: must-be-found:")
        lines = {key: [file.line((part, number, key, n)) for n in range(len(lists[key]))] for key in lists}
        yield Expectation(file.path, line, entry, lines)


def _assert_of_one_kind(entry: dict[str, Any], where: str) -> None:
    """A question is led somewhere or has no answer, never both; what is only said or left out has one of its values."""
    for key in _ONLY.keys() & entry.keys():
        assert entry[key] in _ONLY[key], f"{where} {key} must be {' or '.join(_ONLY[key])}"
    if "ask" in entry:
        ends = {"leads_to", "first", "nothing"} & entry.keys()
        assert len(ends) == 1, f"{where} a question must have one of leads_to, first and nothing"


def not_found(site: Path, pages: list[Expectation]) -> list[str]:
    """What stands in no page of the built site, or not in the order that was said; one line for each."""
    return [fault for page in pages for fault in _not_on(site, page)]


def _not_on(site: Path, page: Expectation) -> Iterator[str]:
    address = page.values["page"]
    file = site / address.strip("/") / "index.html"
    if not file.is_file():
        yield page.fault(f"the site must have the page {address}")
        return
    main: Any = html.parse(str(file)).xpath("//main")[0]
    text = _plain(main.text_content())
    for number, words in enumerate(page.values.get("words", ())):
        if _plain(words) not in text:
            yield page.fault(f"these words must stand on {address}", "words", number)
    there = [str(name) for name in main.xpath(".//@id")]
    last = -1
    for number, name in enumerate(page.values.get("parts", ())):
        if name not in there:
            yield page.fault(f"{address} must have this part", "parts", number)
        elif there.index(name) < last:
            yield page.fault(f"on {address} this part must come after those named before it", "parts", number)
        else:
            last = there.index(name)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold()
