"""The public record as if it stood in data/ already, so that what would fail the check is never written.

In: the records on disk, the values of a new one. Out: what the rules say of it. Nothing is written, not even for a
moment: the records are laid over each other in memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros import check
from macros.problem import Problem
from macros.records import source, yaml_text
from macros.records.load import Entry, Records
from macros.records.models.meeting import Meeting
from macros.records.models.sitewide import Document, Documents
from macros.records.shape import fit
from macros.records.source import KeyPath, SourceFile

_NEW_DOCUMENT = "documents.yml"
_OWN = ("drafts", ".git", ".gitignore")
# What these notes say of an action can make later notes wrong: the finding is then at a line of those.
_BETWEEN = ("follow-up-in-order", "follow-up-known")


@dataclass(frozen=True, kw_only=True)
class Laid:
    """A meeting's values, which file they are to be, and the lines at which problems are told."""

    path: str
    partnership: str
    id: str
    values: dict[str, Any]
    lines: dict[KeyPath, int]


def findings(
    root: Path, records: Records, laid: Laid, document: Document | None, as_at: date, today: date
) -> tuple[Meeting | None, list[Problem]]:
    """The public record, and what the check would say of it."""
    read = SourceFile(laid.path, laid.values, _lines(laid.lines))
    record, fitted, problems = fit(Meeting, read)
    if record is None or problems:
        return None, problems
    entry = Entry("meetings", laid.id, laid.partnership, record, fitted, True)
    reported = check.findings(root, _laid_over(records, entry, document), as_at, today)
    assert isinstance(record, Meeting)
    return record, [problem for problem in reported if problem.path in (laid.path, *_OWN) or problem.rule in _BETWEEN]


def read_back(path: str, text: str, record: Meeting) -> bool:
    """Whether the text of a file says exactly what was checked."""
    read = source.parse(path, text)
    again, _, problems = fit(Meeting, read)
    return not (read.problems or problems) and again == record


def documents_text(root: Path, path: str, added: dict[str, str]) -> str | None:
    """The text of a list of documents with one more at its end, or None where that cannot be done safely."""
    # What stands in a partnership's folder is that partnership's without saying so.
    own = {name: value for name, value in added.items() if name != "partnership" or path == "data/documents.yml"}
    text = (root / path).read_text("utf-8-sig") if (root / path).exists() else None
    return with_entry(text, "documents", own)


def with_entry(text: str | None, name: str, entry: Mapping[str, Any]) -> str | None:
    """The text of a file that is one list with one more entry at its end; None where that cannot be done safely."""
    if text is None:
        return yaml_text.dump({name: [entry]})
    before = source.parse(f"{name}.yml", text)
    if not isinstance(before.values, dict) or list(before.values) != [name] or before.problems:
        return None
    lines = text.rstrip("\n").split("\n")
    first = next((line for line in lines if line.lstrip().startswith("- ")), "")
    indent = " " * (len(first) - len(first.lstrip()))
    dumped = yaml_text.dump(entry).rstrip("\n").split("\n")
    added = [f"{indent}{'  ' if number else '- '}{line}" for number, line in enumerate(dumped)]
    written = "\n".join([*lines, "", *added, ""])
    listed = before.values[name]
    after = source.parse(f"{name}.yml", written)
    whole = isinstance(listed, list) and after.values == {name: [*listed, entry]}
    return written if whole and not after.problems else None


def without_document(text: str, name: str) -> str | None:
    """The text of documents.yml without one entry, or None where that cannot be done safely."""
    before = source.parse("documents.yml", text)
    listed = before.values.get("documents") if isinstance(before.values, dict) else None
    places = [at for at, entry in enumerate(listed or ()) if isinstance(entry, dict) and entry.get("id") == name]
    if before.problems or not isinstance(listed, list) or len(places) != 1 or len(listed) == 1:
        return None
    (at,) = places
    lines = text.rstrip("\n").split("\n")
    end = before.lines.get(("documents", at + 1), len(lines) + 1)
    written = "\n".join([*lines[: before.lines["documents", at] - 1], *lines[end - 1 :], ""])
    after = source.parse("documents.yml", written)
    whole = after.values == {"documents": [*listed[:at], *listed[at + 1 :]]}
    return written if whole and not after.problems else None


def _laid_over(records: Records, entry: Entry, document: Document | None) -> Records:
    """What the rules need to judge one meeting: of other meetings only those that speak of the same actions."""
    others = [other for other in records.entries if other.kind != "meetings"]
    if document is not None:
        # In a file of its own: which of the lists it will stand in makes no difference to the rules.
        read = SourceFile(_NEW_DOCUMENT, None)
        others.append(Entry("documents", "documents", entry.partnership, Documents(documents=(document,)), read, True))
    named = _followed_up(entry.record)
    same = (other for other in records.of("meetings", entry.partnership) if other.id != entry.id)
    beside = [other for other in same if other.id in named or (named | {entry.id}) & _followed_up(other.record)]
    return Records((*others, *beside, entry))


def _followed_up(record: Meeting) -> frozenset[str]:
    """The notes whose actions these notes follow up."""
    return frozenset(follow_up.meeting for item in record.items for part in item.parts for follow_up in part.follow_ups)


def _lines(lines: dict[KeyPath, int]) -> dict[KeyPath, int]:
    """The draft's lines under the names that the public record has for the same things."""
    steps = {("publication", *where[1:]): line for where, line in lines.items() if where[:1] == ("workflow",)}
    whole = {(*where[:-1], "openness"): line for where, line in lines.items() if where[-1:] == ("withhold",)}
    block: dict[KeyPath, int] = {("publication",): lines[("workflow",)]} if ("workflow",) in lines else {}
    return {**lines, **block, **steps, **whole}
