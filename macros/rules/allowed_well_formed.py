"""An exception in data/allowed.yml is exact, needed and listed once: no list that grows until it allows everything.

A file in git's history that is accepted is listed once too, and a post accepted it.

PASS in allowed:
    allowed:
      - text: harbour@nowhere.example
        pattern: email
        where: everywhere
        reason: It is painted on the wall.
        noted_on: 2026-11-20
        look_again_by: 2027-05-20

FAIL in allowed:
    allowed:
      - text: all addresses of the harbour
        pattern: email
        where: everywhere
        reason: It is painted on the wall.
        noted_on: 2026-11-20
        look_again_by: 2027-05-20
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.problem import Problem
from macros.records.models.sitewide import AllowedText
from macros.rules import Context, Family
from macros.withheld import posts
from macros.withheld.patterns import certain
from macros.withheld.patterns.permitted import EVERYWHERE, Permitted, plain
from macros.withheld.reading.kinds import WRITTEN

ID = "allowed-well-formed"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every exception that its pattern would not find, whose file lacks it, or that something else explains."""
    yield from _accepted(context)
    explained = Permitted.numbers_of(context.records)
    seen: set[Any] = set()
    for entry, index, allowed in context.allowed():
        key = (allowed.pattern, plain(allowed.pattern, allowed.text), allowed.where)
        for field, message in _faults(context.root, allowed, explained):
            yield entry.problem(("allowed", index, field), ID, message)
        if key in seen:
            yield entry.problem(("allowed", index, "text"), ID, "must be listed once for each place")
        seen.add(key)


def _accepted(context: Context) -> Iterator[Problem]:
    for entry in context.records.of("allowed"):
        seen: set[tuple[str, str]] = set()
        for index, file in enumerate(entry.record.accepted_files):
            if wrong := posts.fault(file.authorised_by):
                yield entry.problem(("accepted_files", index, "authorised_by"), ID, wrong)
            if (file.blob, file.path) in seen:
                yield entry.problem(("accepted_files", index, "blob"), ID, "must be listed once for each path")
            seen.add((file.blob, file.path))


def _faults(root: Path, allowed: AllowedText, explained: Permitted) -> Iterator[tuple[str, str]]:
    whole = (0, len(allowed.text), allowed.pattern)
    found = certain(allowed.text, notes=True)
    if whole not in {(suspicion.start, suspicion.end, suspicion.pattern_id) for suspicion in found}:
        yield "text", "must be exactly what its pattern finds, without any other word"
    elif explained.explains(allowed.pattern, allowed.text, None):
        yield "text", "must not be listed: helplines.yml explains this number"
    if allowed.where == EVERYWHERE:
        return
    file = root / allowed.where
    if not allowed.where.startswith(tuple(f"{room}/" for room in WRITTEN)) or ".." in file.parts or not file.is_file():
        yield "where", f"must be a file in data/, content/, overrides/ or looks/, or: {EVERYWHERE}"
    elif _run_together(allowed.text) not in _run_together(file.read_text(encoding="utf-8", errors="replace")):
        yield "where", "must be a file that has this text: take out what is no longer needed"


def _run_together(text: str) -> str:
    """Text without spaces, as a record may fold it over lines."""
    return "".join(text.split()).casefold()
