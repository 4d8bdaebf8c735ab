"""The outline of a document -> the values of its draft: what is proposed, what has no place, and the record so far.

In: the outline, the kind of record, what is known. Out: values in the order in which a person reads them. Only
`accept` makes a record of them; nothing that is proposed stands in the record's own fields before.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

from macros.notes.documents import about, meeting_rules, people, signed
from macros.notes.documents.abbreviations import abbreviations
from macros.notes.documents.outline import Outline, title
from macros.notes.documents.proposal import Known, Proposal
from macros.notes.documents.recorded import record_section
from macros.notes.documents.tables import Grid
from macros.records.yaml_text import Quoted

Kind = Literal["arrangements", "groups"]
_GROUP_KINDS = (
    ("subcommittee", r"sub-?\s?committee"),
    ("joint-group", r"\bjoint\b"),
    ("executive", r"\bexecutive\b"),
    ("strategic-leadership-group", r"\bstrategic leadership\b"),
    ("forum", r"\b(?:forum|network)\b"),
    ("full-partnership", r"\b(?:partnership|board)$|\bfull partnership\b"),
    ("subgroup", r""),
)
_OF_TERMS = re.compile(
    r"[\s,:–-]*\(?\b(?:draft |final )?(?:terms of reference|tor)\b\)?(?:\s+(?:for|of) (?:the )?)?[\s,:–-]*",
    re.IGNORECASE,
)
_OF_EVERY_PARTNERSHIP = "the and of for local s children safeguarding partnership board"
ABOVE = "a line above the first heading"
_PURPOSE = re.compile(r"\b(?:purpose|aims?|introduction|role|remit|overview)\b", re.IGNORECASE)


def values(outline: Outline, kind: Kind, known: Known, partnership: str, day: str) -> dict[str, Any]:
    """The whole draft; `day` is today, as a document is older."""
    date, dated_words = about.dated(outline, day)
    made = list(_proposals(outline, kind, known, date, dated_words))
    source = {"document": known.document}
    unplaced = list(_unplaced(outline, kind, partnership, dated_words))
    _take_names_out(outline, kind)
    sections = [numbers_quoted(record_section(section)) for section in outline.sections]
    record: dict[str, Any] = {"sections": sections, "source": source}
    if kind == "groups":
        record = {"terms": record, "source": source}
    return {"proposed": [entry.values() for entry in made], "unplaced": unplaced, **record}


def _proposals(outline: Outline, kind: Kind, known: Known, date: str | None, words: str) -> Iterator[Proposal]:
    of_itself = [*about.head(outline, kind, date, words), about.review(outline, date), *about.cites(outline, known)]
    if kind == "arrangements":
        yield from of_itself[:1]
        yield from _said_first(outline, "summary")
        yield from about.history(outline, date)
        yield from of_itself[1:]
        for sign in (signed.signatories, signed.agencies, signed.groups):
            yield from sign(outline, known)
        yield from _of_groups(outline, known)
    else:
        yield from _group(outline)
        yield from (replace(entry, fields={"terms": entry.fields}) for entry in of_itself)
        yield from people.members(outline, known)
        for rule in meeting_rules.EVERY:
            yield from rule(outline, known)
    yield from abbreviations(outline, known)


def _of_groups(outline: Outline, known: Known) -> Iterator[Proposal]:
    """What arrangements say of a group that has a record, where that does not say it yet."""
    for group, own in signed.of_each_group(outline, known):
        for sign in (people.members, *meeting_rules.EVERY):
            for entry in sign(own, known):
                if not known.has[group] & set(entry.fields):
                    clauses = tuple({**clause, "group": group} for clause in entry.clauses)
                    fields = {"groups": {group: entry.fields}}
                    yield replace(entry, what=f"{entry.what}: {group}", fields=fields, clauses=clauses)


def _group(outline: Outline) -> Iterator[Proposal]:
    line = title(outline)
    words = line.text if line else ""
    others = [entry.text for entry in outline.front if line and entry.text != line.text]
    name = re.split(r"\s*[,:–(]\s*|\s+-\s+", _OF_TERMS.sub(" ", words).strip())[0].strip()
    if not name and others:
        name = others[0]
    kind = next(kind for kind, form in _GROUP_KINDS if re.search(form, name, re.IGNORECASE))
    where = line.where if line else "at the top"
    yield Proposal("The group", words or name, where, {"name": name, "kind": kind})
    yield from _said_first(outline, "purpose")


def _said_first(outline: Outline, field: str) -> Iterator[Proposal]:
    """What the document is for, in its own words: the part that is headed so, else its first sentence."""
    clauses = [(section, clause) for section, clause in outline.clauses if len(clause.text.split()) >= 8]
    headed = [place for place in clauses if _PURPOSE.search(f"{place[0].title} {place[1].title}")]
    for _, clause in (headed or clauses)[:1]:
        yield Proposal(field.capitalize(), clause.text, clause.where, {field: clause.text.rstrip(":")})


def _unplaced(outline: Outline, kind: Kind, partnership: str, dated_words: str) -> Iterator[dict[str, str]]:
    named = title(outline)
    told = f"{named.text if named else ''} / {dated_words}".casefold()
    own = {*_words(partnership), *_OF_EVERY_PARTNERSHIP.split()}
    for line in outline.front:
        is_name = set(_words(line.text)) <= own
        if line.text.casefold() not in told and not is_name and not about.is_review_date(line.text):
            yield {"text": line.text, "where": line.where, "maybe": ABOVE}
    if kind == "groups":
        for words, where in people.names(outline):
            yield {"text": words, "where": where, "maybe": "names: the record of members holds posts and bodies"}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _take_names_out(outline: Outline, kind: Kind) -> None:
    for _, clause in outline.clauses if kind == "groups" else ():
        clause.body = [people.without_names(line) if isinstance(line, Grid) else line for line in clause.body]


def numbers_quoted(value: Any) -> Any:
    """With the numbers of sections and clauses in quotation marks, as data/README.md asks."""
    if isinstance(value, dict):
        return {name: Quoted(inner) if name == "number" else numbers_quoted(inner) for name, inner in value.items()}
    return [numbers_quoted(inner) for inner in value] if isinstance(value, list) else value
