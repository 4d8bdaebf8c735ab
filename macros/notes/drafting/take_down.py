"""A record that is taken off the site: its file goes, and a dated line that holds no word of it stays.

In: the project folder, the record's file, the post that decided it. Out: a `Removal`; `finish` does all of it or
nothing. Nothing that may be wrong with the record, or is overdue elsewhere, stands in the way; raises `NotDone` where
it is no record of a kind that can be taken down, or the post is a person.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from macros import check
from macros.kinds import KINDS
from macros.notes.drafting import NotDone, overlay, prints, store
from macros.problem import Problem, ordered
from macros.records import source, walk, yaml_text
from macros.records.load import Entry, Records, load, reread
from macros.records.models.taken_down import Removable, TakenDown
from macros.records.shape import fit
from macros.rules.id_exists import REFERENCES
from macros.verify.origins import text_lines
from macros.withheld import posts
from macros.withheld.fingerprint.scanner import find

LIST = KINDS["taken-down"].files
NOTHING = "Nothing was changed."
_HEADER = "# yaml-language-server: $schema=schema/taken-down.json\n# What was taken off the site: no word of it.\n"
_NAMES_DOCUMENTS = ("document", "documents", "publications")


@dataclass(frozen=True, kw_only=True)
class RemovalRequest:
    """What `take-down` was asked to do; `unnamed` where the name of the file is itself secret."""

    file: Path
    post: str
    reason: str | None
    unnamed: bool
    as_at: date
    today: date


@dataclass(frozen=True, kw_only=True)
class Removal:
    """What goes (None) and what is written; the lines that name the record; what no longer passes the check."""

    path: str
    files: dict[str, str | None]
    document_stays: str
    """The list in which the document stays that the record restates; empty where it goes."""
    named_at: tuple[str, ...]
    to_mend: tuple[Problem, ...]
    before: store.Seen


def plan(root: Path, asked: RemovalRequest) -> Removal:
    """What taking the record down means; nothing is changed."""
    records, _ = load(root)
    entry = _entry(root, records, asked.file)
    may = posts.listed(records, entry.partnership)
    if wrong := posts.fault(asked.post, getattr(entry.record, "people", ()), may):
        raise NotDone(f"Who takes a record down {wrong}. {NOTHING}")
    document = _restated(entry)
    listed_at = _list_with(records, document)
    before = store.seen(root, (entry.path, LIST, *([listed_at] if listed_at else [])))
    files: dict[str, str | None] = {LIST: _listed(root, entry, asked)}
    documents = _without_document(root, records, entry, document, listed_at)
    if documents is not None:
        files[listed_at] = documents
    files[entry.path] = None
    return Removal(
        path=entry.path,
        files=files,
        document_stays="" if documents is not None else listed_at,
        named_at=tuple(dict.fromkeys((*_named_by(records, entry), *_linked_from(root, entry)))),
        to_mend=tuple(_to_mend(root, records, entry, files, asked)),
        before=before,
    )


def finish(root: Path, removal: Removal) -> None:
    """Do it: the record goes last, so that a machine that is switched off in between leaves the line."""
    store.write(root, removal.files, before=removal.before)


def _entry(root: Path, records: Records, file: Path) -> Entry:
    try:
        path = (file.parent.resolve() / file.name).relative_to(root.resolve()).as_posix()
    except ValueError:
        path = ""
    entry = next((entry for entry in records.entries if entry.path == path), None)
    if entry is None or entry.kind not in get_args(Removable):
        places = ", ".join(pattern for kind in get_args(Removable) for pattern in KINDS[kind].patterns)
        raise NotDone(
            f"This must be a record of this project in one of these places: {places}. From any other record take the "
            f"words out of its file: pages that stay rest on it. {NOTHING}"
        )
    return entry


def _listed(root: Path, entry: Entry, asked: RemovalRequest) -> str:
    """The text of the list with this record's line, in the place of an earlier one of the same record."""
    values: Any = {"taken_down": []}
    if (root / LIST).exists():
        read = source.read(root, root / LIST)
        record, _, problems = fit(TakenDown, read)
        if record is None or read.problems or problems:
            raise NotDone(f"The list has problems: put them right first. {NOTHING}", [*read.problems, *problems])
        values = read.values
    unnamed = asked.unnamed or _is_withheld(root, entry.id)
    line = {
        "kind": entry.kind,
        "partnership": entry.partnership if KINDS[entry.kind].in_partnership else None,
        "id": None if unnamed else entry.id,
        "taken_down_on": asked.as_at.isoformat(),
        "taken_down_by": asked.post,
        "reason": asked.reason,
    }
    same = tuple((name, line[name]) for name in ("kind", "partnership", "id"))
    others = [other for other in values["taken_down"] if unnamed or any(other.get(name) != at for name, at in same)]
    stated = {name: value for name, value in line.items() if value is not None}
    return _HEADER + yaml_text.dump({"taken_down": [*others, stated]})


def _is_withheld(root: Path, name: str) -> bool:
    """Whether the name of a file holds withheld words. Where the key is not here, a person must say so."""
    try:
        ledger, key = prints.ledger_here(root)
    except NotDone:
        return False
    return key is not None and next(find(name, ledger, key), None) is not None


def _restated(entry: Entry) -> str | None:
    """The document of which it is a record, even where the rest of it cannot be read."""
    values = entry.source.values
    provenance = values.get("source") if isinstance(values, dict) else None
    name = provenance.get("document") if isinstance(provenance, dict) else None
    return name if isinstance(name, str) else None


def _list_with(records: Records, name: str | None) -> str:
    """The file of the list in which a document stands; empty where none has it."""
    lists = (
        entry.path for entry in records.of("documents") if name in walk.raw(entry.source.values, "documents", "id")
    )
    return next(lists, "")


def _without_document(root: Path, records: Records, entry: Entry, name: str | None, listed_at: str) -> str | None:
    """The text of that list without the document that only this record restates; None where it stays."""
    others = (other for other in records.entries if other.path != entry.path)
    if name is None or not listed_at or any(name in _documents(other.source.values) for other in others):
        return None
    return overlay.without_document((root / listed_at).read_text("utf-8-sig"), name)


def _documents(values: Any) -> Iterator[str]:
    """The documents that a record names, whether it could be read whole or not."""
    if isinstance(values, list):
        for value in values:
            yield from _documents(value)
    if isinstance(values, dict):
        for field, value in values.items():
            if field in _NAMES_DOCUMENTS:
                yield from (name for name in (value if isinstance(value, list) else [value]) if isinstance(name, str))
            yield from _documents(value)


def _named_by(records: Records, entry: Entry) -> Iterator[str]:
    """Every line of another record that names this one by its id."""
    for other in records.entries:
        away = KINDS[entry.kind].in_partnership and entry.partnership != other.partnership
        if other.path == entry.path or other.record is None or away:
            continue
        for where, part in walk.parts(other.record):
            for (model, field), place in REFERENCES.items():
                value = getattr(part, field, None) if type(part) is model and place == entry.kind else None
                if value is not None and entry.id in (value if isinstance(value, tuple) else (value,)):
                    yield f"{other.path}:{other.source.line((*where, field))}"


def _linked_from(root: Path, entry: Entry) -> Iterator[str]:
    """Every line of what people write that has the address of its page."""
    address = KINDS[entry.kind].address(entry.partnership, entry.id)
    for path, number, line in text_lines(root):
        if address in line and path not in (entry.path, LIST):
            yield f"{path}:{number}"


def _to_mend(
    root: Path, records: Records, entry: Entry, files: dict[str, str | None], asked: RemovalRequest
) -> Iterator[Problem]:
    """What the rules say of the project without the record that they do not say of it now."""
    after = [other for other in records.entries if other.path not in files]
    for path, text in files.items():
        if text is not None:
            unlisted = Entry("taken-down", "taken-down", None, None, source.SourceFile(path, None), True)
            listed = next((other for other in records.entries if other.path == path), unlisted)
            after.append(reread(listed, source.parse(path, text))[0])
    before = check.findings(root, records, asked.as_at, asked.today)
    known = {(problem.path, problem.rule, problem.message) for problem in before}
    for problem in ordered(check.findings(root, Records(tuple(after)), asked.as_at, asked.today)):
        if (problem.path, problem.rule, problem.message) not in known:
            yield problem
