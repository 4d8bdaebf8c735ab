"""The whole way from the Word file of a document to its draft on the disk.

In: the project folder, the Word file, the kind of record, where the draft goes. Out: the file, and the text of the
report, which never has a word of the document. Raises `NotImported` with nothing written.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.notes.documents import about, draft, judged, outline
from macros.notes.documents.lines import Line
from macros.notes.documents.outline import Outline
from macros.notes.documents.proposal import Known
from macros.notes.documents.tables import heads_left_out
from macros.notes.placing.report import ImportReport
from macros.notes.warnings import bodies
from macros.notes.word.blocks import Table, WordText, paragraphs
from macros.notes.word.container import NotImported
from macros.notes.word.reading import read
from macros.notes.word.writing import must_be_out_of_git, target, write
from macros.records import yaml_text
from macros.records.load import Records, load
from macros.records.source import MAX_BYTES
from macros.rules.abbreviation_known import terms_of

_HEAD = """\
# Read from a Word file. Nothing of it is published, and git never takes it.
# 1. Under “proposed”: write yes or no behind each “confirmed”. Read the words beside it first, and correct or fill in
#    the fields where they are not right. What you answer with no is left out; its words stay in their clause.
# 2. Under “unplaced”: put the words where they belong, or leave them out, and delete the entry.
# 3. Read the clauses at the end against the document.
# Then: partnership draft accept {path}

"""
_EMPTY = re.compile(r'^( +(?:- )?[a-z_]+:) ""$', re.MULTILINE)
"""A line to be filled in: without the quotation marks, in which nobody knows whether to write."""
_OF_NOTES = re.compile(
    r"(?:draft |confirmed )?(?:minutes|notes) of (?:the|a) .*|apologies(?: for absence)?:?.*|matters arising.*"
    r"|present:?|in attendance:?|attendees:?|(?:date of )?next meeting:?.*|minutes of the (?:last|previous) meeting.*",
    re.IGNORECASE,
)
_MINUTES = (
    "must be a document such as arrangements or terms of reference: this looks like the notes of a meeting, which "
    "“partnership import” reads without --arrangements or --terms"
)
_NO_HEADINGS = (
    "no headings were found, so all of it stands in one section: give them the style Heading 1 in Word and import it "
    "again, or divide it in the draft"
)
_NOTHING = "must say something: nothing was found beneath its title. Look whether its words are pictures"
_TOO_LONG = (
    "must be a document that fits into one record: this one is too long. Save its main part alone, without appendices, "
    "and import that"
)


def import_document(root: Path, file: Path, out: Path, kind: draft.Kind, replace: bool, day: str) -> str:
    """Read, propose and write; `day` is today."""
    place = target(root, out, replace, kind)
    reading = read(file)
    must_be_out_of_git(root, file)
    listed, left_out = judged.of(reading.blocks)
    _must_be_no_notes(listed)
    whole = outline.of(listed)
    if not whole.sections:
        raise NotImported(_NOTHING)
    records, _ = load(root)
    named, date = outline.title(whole), about.dated(whole, day)[0]
    known = _known(records, place.partnership, kind, (place.group, named.text if named else "", date))
    values = draft.values(whole, kind, known, _name(records, place.partnership), day)
    path = f"drafts/{place.partnership}/{kind}/{place.file.name}"
    text = _HEAD.format(path=path) + _EMPTY.sub(r"\1", yaml_text.dump(values))
    if len(text.encode()) > MAX_BYTES:
        raise NotImported(_TOO_LONG)
    write(place, text, replace)
    report = _report(whole, listed, values, reading, left_out)
    if place.partnership not in records.ids("partnership"):
        report += "\nLook at: data/ has no partnership of this name, so no record can be made of the draft."
    return f"{report}\nWritten: the draft. Answer in it, then: partnership draft accept {path}"


def _must_be_no_notes(listed: list[Line | Table]) -> None:
    """Notes of a meeting have an attendance, matters arising and a next meeting, each on a line of its own."""
    texts = [line.text for line in listed if isinstance(line, Line)]
    texts += [row.texts[0] for table in listed if isinstance(table, Table) for row in table.rows if row.texts]
    signs = {text.split()[0].lower() for text in texts if len(text.split()) <= 12 and _OF_NOTES.fullmatch(text)}
    if len(signs) >= 3:
        raise NotImported(_MINUTES)


def _known(records: Records, partnership: str, kind: draft.Kind, of_it: tuple[str, str, str | None]) -> Known:
    name, title, date = of_it
    groups = {
        called.lower(): entry.id
        for entry in records.of("groups", partnership)
        for called in (entry.record.name, entry.record.short_name, *entry.record.also_called)
        if called
    }
    listed, glossary = records.one("guidance"), records.one("glossary")
    editions: dict[str, tuple[str, dict[str, str]]] = {}
    for edition in listed.guidance if listed else ():
        editions.setdefault(edition.title, (edition.work, {}))[1][edition.name] = edition.id
    # A law has one edition, and is named by that; guidance has several.
    works = {name: (next(iter(ids.values())) if len(ids) == 1 else work, ids) for name, (work, ids) in editions.items()}
    terms = terms_of(glossary) if glossary else frozenset()
    document = _document(records, partnership, kind, (name, title, date))
    has = {entry.id: frozenset(entry.record.model_fields_set) for entry in records.of("groups", partnership)}
    return Known(bodies(records), groups, works, terms, document, has)


def _document(records: Records, partnership: str, kind: draft.Kind, of_it: tuple[str, str, str | None]) -> str:
    """The id of the document: that of documents.yml where it is listed, else one like those that are."""
    name, title, date = of_it
    listed = records.one("documents")
    for document in listed.documents if listed and title else ():
        alike = _plain(document.title) in _plain(title) or _plain(title) in _plain(document.title)
        if document.partnership == partnership and document.dated == date and alike:
            return str(document.id)
    if kind == "arrangements":
        return f"{partnership}-arrangements-{name}"
    return f"{partnership}-{name}-terms" + (f"-{date}" if date else "")


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _name(records: Records, partnership: str) -> str:
    return next(
        (f"{entry.record.name} {entry.record.short_name}" for entry in records.of("partnership", partnership)), ""
    )


def _report(
    whole: Outline, listed: list[Line | Table], values: dict[str, Any], reading: WordText, left_out: Counter[str]
) -> str:
    """What was placed, what to look at and what was left out; never a word of the document."""
    clauses = [clause for _, clause in whole.clauses]
    told = ImportReport()
    told.placed["section"] = len(whole.sections)
    told.placed["clause"] = len(clauses)
    told.placed["proposal to confirm"] = len(values["proposed"])
    told.placed["passage unplaced, to be decided"] = len(values["unplaced"])
    for paragraph in paragraphs(reading.blocks):
        told.looks(paragraph)
    for place, doubt in _doubts(whole, listed, values):
        told.doubt(place, doubt)
    tables = [table for clause in clauses for table in clause.grids]
    at_top = len(whole.front) - sum(entry["maybe"] == draft.ABOVE for entry in values["unplaced"])
    counted = reading.left_out + left_out
    counted["heading of a column that names its rows or is empty"] += sum(map(heads_left_out, tables))
    counted["line at the top that names the partnership or stands in “Title and date”"] += at_top
    return told.text(+counted)


def _doubts(whole: Outline, listed: list[Line | Table], values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not any(isinstance(line, Line) and line.kind == "heading" for line in listed):
        yield "the whole file", _NO_HEADINGS
    if not any(entry["what"] == "Title and date" and _dated(entry) for entry in values["proposed"]):
        yield "“Title and date”", "no date of the document was found: fill in “dated”"
    for _, clause in whole.clauses:
        yield from ((table.place, "became a list: see that it still says the same") for table in clause.grids)
        if not clause.id.endswith("-".join(clause.number.casefold().split("."))):
            yield f"clause {clause.number}", "another clause has this number too, so its address has a word behind it"


def _dated(entry: dict[str, Any]) -> bool:
    fields = entry["fields"].get("terms", entry["fields"])
    return bool(fields.get("dated"))
