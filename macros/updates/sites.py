"""Two built sites -> what a reader would find changed: addresses that come and go, and the words of each page.

In: two folders. Out: addresses and changes of words; nothing of how a page looks.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from lxml import etree, html

_UNSEEN = ("script", "style", "template")
_ASIDE = ("assets", "pagefind", "search")
"""Folders of files that nobody asks for by their address."""
_AROUND = 3
_MANY = 3
"""A change on more pages than this is told once."""
_PER_PAGE, _PAGES, _WORDS = 4, 30, 14


class Change(NamedTuple):
    """A passage before and after; one of them may be empty."""

    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What differs between two sites, by address."""

    added: tuple[str, ...]
    gone: tuple[str, ...]
    changed: dict[str, tuple[Change, ...]]
    code_only: int
    """How many pages say the same in other code."""
    same: int


def differences(old: Path, new: Path) -> Difference:
    """Compare what two folders hold."""
    before, after = _addresses(old), _addresses(new)
    changed: dict[str, tuple[Change, ...]] = {}
    code_only = same = 0
    for address in sorted(before.keys() & after.keys()):
        raw = before[address].read_bytes(), after[address].read_bytes()
        if before[address].suffix != ".html" or raw[0] == raw[1]:
            same += before[address].suffix == ".html"
        elif found := tuple(_changes(_passages(raw[0]), _passages(raw[1]))):
            changed[address] = found
        else:
            code_only += 1
    added, gone = sorted(after.keys() - before.keys()), sorted(before.keys() - after.keys())
    return Difference(tuple(added), tuple(gone), changed, code_only, same)


def lines(difference: Difference) -> Iterator[str]:
    """The differences to read: what goes first, then what comes, then the words of each page, up to a limit."""
    for address in difference.gone:
        yield f"GONE: {address} (whoever has this address finds nothing there)"
    yield from (f"new: {address}" for address in difference.added)
    counted = Counter(change for changes in difference.changed.values() for change in set(changes))
    everywhere = {change: number for change, number in counted.items() if number > _MANY}
    for change, number in everywhere.items():
        yield f"on {number} pages:"
        yield from _shown(change)
    own = {page: [c for c in changes if c not in everywhere] for page, changes in difference.changed.items()}
    own = {page: changes for page, changes in own.items() if changes}
    for page, changes in list(own.items())[:_PAGES]:
        yield f"changed: {page}"
        for change in changes[:_PER_PAGE]:
            yield from _shown(change)
        if len(changes) > _PER_PAGE:
            yield f"    … and {len(changes) - _PER_PAGE} more"
    if len(own) > _PAGES:
        yield f"… and {len(own) - _PAGES} more pages with changes of their own"
    yield (
        f"Pages and files: {len(difference.gone)} gone, {len(difference.added)} new. Pages: {len(difference.changed)} "
        f"with other words, {difference.code_only} with the same words in other code, {difference.same} the same."
    )


def _addresses(site: Path) -> dict[str, Path]:
    """The file at each address."""
    found = {}
    for file in site.rglob("*"):
        path = file.relative_to(site)
        if file.is_file() and path.parts[0] not in _ASIDE:
            found["/" + path.as_posix().removesuffix("index.html")] = file
    return found


def _passages(page: bytes) -> list[str]:
    """What a reader sees of a page, piece by piece, its title first."""
    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, *_UNSEEN, etree.Comment, with_tail=False)
    return [said for text in root.itertext() if (said := " ".join(str(text).split()))]


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _narrow(" ".join(before[a:b]).split(), " ".join(after[c:d]).split())


def _narrow(before: list[str], after: list[str]) -> Change:
    """The words that differ, with a few around them."""
    start = max(_alike(before, after) - _AROUND, 0)
    end = max(_alike(before[start:][::-1], after[start:][::-1]) - _AROUND, 0)
    return Change(*(" ".join(words[start : len(words) - end]) for words in (before, after)))


def _alike(first: list[str], second: list[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _shown(change: Change) -> Iterator[str]:
    for sign, words in zip("-+", change, strict=True):
        if words:
            split = words.split()
            yield f"    {sign} {' '.join(split[:_WORDS])}{' …' if len(split) > _WORDS else ''}"
