"""Many files -> their findings, on two cores, unchanged files from the cache.

In: files with the path by which they are called, what to look for, a cache. Out: problems; the path of a file whose
name itself holds withheld words is never printed, only the folder that holds it.
"""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from macros.problem import Problem
from macros.withheld.guard.cache import Cache
from macros.withheld.guard.scan import WITHHELD, Finding, Look
from macros.withheld.reading.folder import File, FolderContents
from macros.withheld.reading.kinds import ending_in

_FEW = 64  # below this many files another process costs more than it saves
_AT_ONCE = 32
_LARGE = 1_000_000  # bytes
_NAME = "no file or folder may have withheld words in its name: one in this folder has"
_working: Look | None = None


def problems(contents: FolderContents, look: Look, cache: Cache) -> Iterator[Problem]:
    """Everything wrong with the files: the names of everything, and what is in files."""
    files = contents.files
    shown = PrintedPaths(look)
    for path in (*(file.path for file in files), *contents.others):
        yield from shown.name(path)
    for path, target in contents.links:
        if look.names(target):
            yield Problem(shown.path(path), 1, WITHHELD, "must be no link to a place with withheld words in its name")
    for file, findings in _findings(files, look, cache):
        for finding in findings:
            yield Problem(shown.path(file.path), finding.line, finding.rule, finding.message)
    cache.save()


class PrintedPaths:
    """Paths as they may be printed."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.clean: dict[str, bool] = {}

    def path(self, path: str) -> str:
        """The path, or the nearest folder above whose path holds nothing withheld."""
        while path not in ("", ".") and not self._is_clean(path):
            path = path.rpartition("/")[0]
        return path or "."

    def name(self, path: str) -> Iterator[Problem]:
        """A problem where a path holds withheld words."""
        if not self._is_clean(path):
            yield Problem(self.path(path), 1, WITHHELD, _NAME)

    def _is_clean(self, path: str) -> bool:
        if path not in self.clean:
            self.clean[path] = not self.look.names(path)
        return self.clean[path]


def _findings(files: list[File], look: Look, cache: Cache) -> Iterator[tuple[File, tuple[Finding, ...]]]:
    unknown: list[tuple[File, str]] = []
    for file in files:
        digest = cache.digest(
            file.path if look.room != "site" else str(ending_in(file.path, look.room)), file.place.read_bytes()
        )
        known = cache.get(digest)
        if known is None:
            unknown.append((file, digest))
        else:
            yield file, known
    for (file, digest), known in zip(unknown, _looked([file for file, _ in unknown], look), strict=True):
        cache.put(digest, known)
        yield file, known


def _looked(files: list[File], look: Look) -> Iterator[tuple[Finding, ...]]:
    cores = min(os.cpu_count() or 1, 4)
    if len(files) < _FEW or cores == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (look.file(file.path, file.place.read_bytes()) for file in files)
        return
    # Forked: the ledger is in memory once, and the key is in no argument list.
    context = multiprocessing.get_context("fork")
    sizes = [file.place.stat().st_size for file in files]
    # The largest first: a process that has one of them has nothing else, while the others do the rest.
    order = sorted(range(len(files)), key=lambda place: -sizes[place])
    by_place: dict[int, tuple[Finding, ...]] = {}
    with ProcessPoolExecutor(cores, mp_context=context, initializer=_begin, initargs=(look,)) as pool:
        shares = list(_shares(order, sizes))
        asked = pool.map(_several, ([files[place] for place in share] for share in shares))
        for share, several in zip(shares, asked, strict=True):
            by_place.update(zip(share, several, strict=True))
    yield from (by_place[place] for place in range(len(files)))


def _shares(order: list[int], sizes: list[int]) -> Iterator[list[int]]:
    """What one process reads at a time: a few files, or one that is large."""
    share: list[int] = []
    for place in order:
        share.append(place)
        if len(share) == _AT_ONCE or sum(sizes[member] for member in share) > _LARGE:
            yield share
            share = []
    if share:
        yield share


def _begin(look: Look) -> None:
    global _working  # a worker process has one look for all its files
    _working = look


def _several(files: list[File]) -> list[tuple[Finding, ...]]:
    assert _working is not None
    return [_working.file(file.path, file.place.read_bytes()) for file in files]
