"""The draft of a document, answered -> its record: the clauses, and of what was proposed what was confirmed.

In: the project folder, drafts/<partnership>/<kind>/<name>.yml. Out: the files to write. Raises `NotDone` with the lines
of the draft where an answer or a field is missing: what nobody confirmed gets into no record.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.kinds import KINDS
from macros.notes.documents import answers
from macros.notes.documents.draft import numbers_quoted
from macros.notes.drafting import FOLDER, NotDone, overlay, sources
from macros.problem import Problem
from macros.records import source, yaml_edit, yaml_text
from macros.records.load import Records
from macros.records.models import MODELS
from macros.records.shape import fit
from macros.records.source import KeyPath, SourceFile
from macros.rules import abbreviation_known

NOTHING = "Nothing was written."
_PLACE = re.compile(rf"{FOLDER}/([a-z0-9-]+)/(arrangements|groups)/([a-z0-9]+(?:-[a-z0-9]+)*)\.yml")


@dataclass(frozen=True, kw_only=True)
class Opened:
    """The draft of a document that could be read."""

    partnership: str
    kind: str
    id: str
    source: SourceFile

    @property
    def target(self) -> str:
        """The file of the record, relative to the project folder."""
        return f"data/partnerships/{self.partnership}/{self.kind}/{self.id}.yml"


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """The files that the draft makes, and where each line of the record stands in the draft."""

    files: dict[str, str]
    target: str
    draft: str
    lines: dict[KeyPath, int]

    def in_draft(self, problem: Problem) -> Problem:
        """A problem of the record at the line of the draft that it comes from; any other as it is.

        No letters of the draft are told: an abbreviation may be somebody's initials.
        """
        if problem.path != self.target:
            return problem
        read = source.parse(self.target, self.files[self.target])
        there = max((where for where, line in read.lines.items() if line == problem.line), key=len, default=())
        line = SourceFile(self.draft, {}, self.lines).line(there)
        message = problem.message.partition(": ")[0] if problem.rule == abbreviation_known.ID else problem.message
        return Problem(self.draft, line, problem.rule, message, problem.stops)


def is_document(root: Path, file: Path) -> bool:
    """Whether the path is that of such a draft, and not of the notes of a meeting."""
    return _PLACE.fullmatch(_path(root, file)) is not None


def _path(root: Path, file: Path) -> str:
    try:
        return (file.parent.resolve() / file.name).relative_to(root.resolve()).as_posix()
    except ValueError:
        return ""


def opened(root: Path, file: Path) -> Opened:
    """Read the draft `file`."""
    path = _path(root, file)
    place = _PLACE.fullmatch(path)
    if place is None:
        raise NotDone(
            f"This must be a draft of a document: {FOLDER}/<partnership>/arrangements/<edition>.yml or "
            f"{FOLDER}/<partnership>/groups/<group>.yml of this project. {NOTHING}"
        )
    read = source.read(root.resolve(), root.resolve() / path)
    if read.problems or not isinstance(read.values, dict):
        raise NotDone(f"The draft cannot be read. {NOTHING}", read.problems)
    return Opened(partnership=place[1], kind=place[2], id=place[3], source=read)


def plan(root: Path, records: Records, draft: Opened) -> Accepted:
    """The files, if every answer is there and what was confirmed has the shape of the record."""
    given, problems = answers.read(draft.source)
    if problems:
        raise NotDone(f"The draft has lines without an answer. {NOTHING}", problems)
    merged = answers.Merged(draft.source)
    for at, proposal in enumerate(given.proposed):
        if proposal.confirmed == "yes":
            merged.take(("proposed", at), proposal)
    if merged.problems:
        raise NotDone(f"The draft has proposals without a place. {NOTHING}", merged.problems)
    for name in ("proposed", "unplaced"):
        merged.values.pop(name, None)
    others = {name: merged.values.pop(name) for name in answers.OTHERS if name in merged.values}
    read = SourceFile(draft.source.path, merged.values, merged.lines)
    _, _, faults = fit(MODELS[draft.kind], read)
    if faults:
        raise NotDone(f"The record would not have the shape of a record. {NOTHING}", faults)
    files = {
        **_listed_document(root, records, draft, merged.values),
        **_listed_terms(root, draft, others.get("glossary", [])),
        **_told_of_groups(root, draft, others.get("groups", {})),
        **_record(root, records, draft, merged.values),
    }
    return Accepted(files=files, target=draft.target, draft=draft.source.path, lines=merged.lines)


def _record(root: Path, records: Records, draft: Opened, values: dict[str, Any]) -> dict[str, str]:
    """The record's file, and those of the records that it replaces."""
    model, schema = MODELS[draft.kind], KINDS[draft.kind].schema
    ordered = numbers_quoted({name: values[name] for name in model.model_fields if name in values})
    there = root / draft.target
    if not there.exists():
        head = f"# yaml-language-server: $schema=../../../schema/{schema}.json\n"
        return {draft.target: head + yaml_text.dump(ordered), **_superseded(root, records, draft, values)}
    if draft.kind != "groups":
        raise NotDone(f"{draft.target} is there already: give the draft the name of another edition. {NOTHING}")
    return _new_terms(records, draft, ordered, there.read_text("utf-8-sig"))


def _new_terms(records: Records, draft: Opened, values: dict[str, Any], before: str) -> dict[str, str]:
    """The group's record with its new terms, every other line as it was; the old one among the earlier terms."""
    text: str | None = before
    for name, value in values.items():
        text = text if text is None or name in ("name", "kind") else yaml_edit.put(text, (name,), value, "name")
    if text is None:
        raise NotDone(f"{draft.target} could not be changed safely: put the fields in by hand. {NOTHING}")
    group = next((entry.record for entry in records.of("groups", draft.partnership) if entry.id == draft.id), None)
    files = {draft.target: text}
    if group is not None and group.terms is not None and group.terms.dated != values["terms"]["dated"]:
        files[f"data/partnerships/{draft.partnership}/earlier-terms/{draft.id}-{group.terms.dated}.yml"] = before
    return files


def _superseded(root: Path, records: Records, draft: Opened, values: dict[str, Any]) -> dict[str, str]:
    """The edition before this one, which then leads to it."""
    older = [
        entry
        for entry in records.of("arrangements", draft.partnership)
        if draft.kind == "arrangements" and entry.record.superseded_by is None and entry.record.dated < values["dated"]
    ]
    for entry in sorted(older, key=lambda entry: str(entry.record.dated))[-1:]:
        text = yaml_edit.put((root / entry.path).read_text("utf-8-sig"), ("superseded_by",), draft.id, "source")
        return {entry.path: text} if text else {}
    return {}


def _listed_document(root: Path, records: Records, draft: Opened, values: dict[str, Any]) -> dict[str, str]:
    """documents.yml with this document, where it is not listed yet."""
    name = values["source"]["document"]
    listed = records.one("documents")
    home = next(iter(records.of("partnership", draft.partnership)), None)
    if home is None or (listed and any(document.id == name for document in listed.documents)):
        return {}
    of_it = values.get("terms", values)
    entry = {"id": name, "title": of_it["title"], "publisher": home.record.name, "partnership": draft.partnership}
    path = sources.documents_path(root, draft.partnership)
    text = overlay.documents_text(root, path, entry | {"dated": of_it["dated"]})
    if text is None:
        raise NotDone(f"{path} could not be added to: list the document there yourself. {NOTHING}")
    return {path: text}


def _listed_terms(root: Path, draft: Opened, terms: list[dict[str, str]]) -> dict[str, str]:
    """The partnership's glossary with the abbreviations that were confirmed."""
    path = f"data/partnerships/{draft.partnership}/glossary.yml"
    text: str | None = (root / path).read_text("utf-8-sig") if (root / path).exists() else None
    for term in terms:
        text = overlay.with_entry(text, "terms", term)
        if text is None:
            raise NotDone(f"{path} could not be added to: put the abbreviations in by hand. {NOTHING}")
    return {path: text} if terms and text else {}


def _told_of_groups(root: Path, draft: Opened, groups: dict[str, dict[str, Any]]) -> dict[str, str]:
    """The records of groups with what the arrangements say of them, every other line as it was."""
    files = {}
    for group, fields in groups.items():
        path = f"data/partnerships/{draft.partnership}/groups/{group}.yml"
        text: str | None = (root / path).read_text("utf-8-sig") if (root / path).exists() else None
        for name, value in fields.items():
            text = yaml_edit.put(text, (name,), numbers_quoted(value), "purpose") if text else None
        if text is None:
            raise NotDone(f"{path} could not be changed safely: put the fields in by hand. {NOTHING}")
        files[path] = text
    return files
