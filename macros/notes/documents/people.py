"""Lists and tables of members -> the fields that hold them.

In: the outline and what is known. Out: proposals, and the names of members, for which a record of members has no place.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Any

from macros.notes.documents.lines import Line
from macros.notes.documents.outline import Clause, Outline, Section
from macros.notes.documents.proposal import Known, Proposal, in_sentences, printed
from macros.notes.documents.tables import Grid, Row

_MEMBERS = re.compile(r"\b(?:member(?:s|ship)?|composition|representation|attendees)\b", re.IGNORECASE)
# What is asked of members is no list of them.
_ASKED = re.compile(
    r"\b(?:expect\w*|dut(?:y|ies)|responsib\w*|role of|able to|senior|agrees?|request\w*|sign|must|should|agenda)\b",
    re.I,
)
_LONGEST = 35
"""In words: a longer entry names no member."""
SIGNED = re.compile(r"\b(?:signator(?:y|ies)|signed(?: off)? (?:by|on behalf)|signature)\b", re.IGNORECASE)
AGENCIES = re.compile(r"\brelevant agencies\b", re.IGNORECASE)
LISTS = re.compile(r"(?::|\bas follows\b|\bare\b|\bcomprises?\b|\bconsists?\b|\bincludes?\b)", re.IGNORECASE)
_HEADS = (
    ("name", re.compile(r"^(?:names?|member(?: name)?|current (?:post ?holder|member)|who)\b", re.IGNORECASE)),
    ("signature", re.compile(r"^(?:signature|signed|date)\b", re.IGNORECASE)),
    (
        "line",
        re.compile(r"\b(?:agency|organisation|body|partner|service|sector|representing|department)\b", re.IGNORECASE),
    ),
    ("post", re.compile(r"\b(?:role|post|title|job|designation|position|representative|member)s?\b", re.IGNORECASE)),
    ("capacity", re.compile(r"\b(?:capacity|status|type|voting)\b", re.IGNORECASE)),
)
_CAPACITIES = (
    ("chair", r"(?<!vice )(?<!deputy )(?<!vice-)\bchair\b"),
    ("statutory-partner", r"\bstatutory\b|\bsafeguarding partners?\b"),
    ("advisory", r"\badvis"),
    ("scrutiny", r"\bscrutin"),
    ("lay", r"\blay\b"),
    ("observer", r"\bobserv|\bin attendance\b"),
    ("relevant-agency", r"\brelevant agenc"),
)


def members(outline: Outline, known: Known) -> Iterator[Proposal]:
    """The first table or list of members, and those beside it in the same clause or section."""
    for section, clause in outline.clauses:
        entries = _of_clause(section, clause, known) if not is_signed(clause) else []
        if len(entries) < 2:
            continue
        told = len(entries) + sum(len(entry.get("includes", ())) for entry in entries)
        whole = bool(clause.grids) or told == len(clause.points)
        replaces = ("points", "lists") if whole else ()
        fields = {"members": entries, "members_source": known.source(printed(section, clause))}
        shown = {"id": clause.id, "shows": ["members"]}
        yield Proposal("Members", words_of(clause), clause.where, fields, (shown,), replaces)
        return


def _of_clause(section: Section, clause: Clause, known: Known) -> list[dict[str, Any]]:
    lead = f"{section.title} {clause.title} {clause.text}"
    if clause.grids:
        table = clause.grids[0]
        columns = columns_of(table)
        of_people = "post" in columns and ("line" in columns or "name" in columns)
        return list(_tabled(table, columns, known)) if of_people or (columns and _MEMBERS.search(lead)) else []
    titled = _MEMBERS.search(f"{section.title} {clause.title}")
    if not _MEMBERS.search(lead) or not (titled or LISTS.search(clause.text)) or AGENCIES.search(clause.text):
        return []
    if _ASKED.search(f"{section.title} {clause.title}") or _ASKED.search(_last_text(clause)):
        return []
    entries = list(_listed(clause, known))
    return entries if all(len(entry["line"].split()) <= _LONGEST for entry in entries) else []


def _last_text(clause: Clause) -> str:
    """What leads into the first list."""
    said = [
        line.text
        for line in takewhile(lambda line: getattr(line, "kind", "point") != "point", clause.body)
        if isinstance(line, Line)
    ]
    return in_sentences(said[-1])[-1] if said else ""


def _listed(clause: Clause, known: Known) -> Iterator[dict[str, Any]]:
    capacity: dict[str, str] = {}
    top: dict[str, Any] | None = None
    for line in clause.body:
        if not isinstance(line, Line):
            continue
        if line.kind != "point":
            capacity = _capacity(line.text) if len(line.text.split()) <= 9 else {}
            if re.search(r"\bresponsib|\bduties\b|\bfunction", line.text, re.IGNORECASE):
                break
        elif line.level and top is not None:
            top.setdefault("includes", []).append(line.text)
        else:
            if top:
                yield top
            text = line.text.rstrip(".;,")
            top = {"line": text} | _bodies(text, known) | (_capacity(text) or capacity)
    if top:
        yield top


def columns_of(table: Grid) -> dict[str, int]:
    """Which column holds what, by its heading; the first that fits."""
    columns: dict[str, int] = {}
    for at, head in enumerate(table.header):
        kind = next((kind for kind, form in _HEADS if form.search(head)), None)
        if kind:
            columns.setdefault(kind, at)
    if "line" not in columns and "post" not in columns and "name" in columns:
        columns["line"] = columns["name"]
        del columns["name"]
    return columns


def _tabled(table: Grid, columns: dict[str, int], known: Known) -> Iterator[dict[str, Any]]:
    """The members of a table; rows about one agency that follow one another are one line with several posts."""
    before: dict[str, Any] | None = None
    for band, row in table.parts():
        entry = _member(row, columns, known)
        if entry is None:
            continue
        entry = _capacity(band) | entry if band else entry
        if before and before["line"] == entry["line"] and "posts" in before and "posts" in entry:
            before["posts"] += entry["posts"]
            continue
        if before:
            yield before
        before = {"line": entry.pop("line"), **entry}
    if before:
        yield before


def _member(row: Row, columns: dict[str, int], known: Known) -> dict[str, Any] | None:
    def _cell(kind: str) -> tuple[str, ...]:
        at = columns.get(kind)
        return row[at] if at is not None and at < len(row) else ()

    posts, line = _cell("post"), " ".join(_cell("line"))
    if not line and not posts:
        return None
    entry: dict[str, Any] = {"line": line or " ".join(posts)} | _bodies(line or " ".join(posts), known)
    if line and posts:
        entry["posts"] = list(posts)
    return entry | _capacity(" ".join((*_cell("capacity"), *posts, line)))


def _capacity(words: str) -> dict[str, str]:
    kind = next((kind for kind, form in _CAPACITIES if re.search(form, words, re.IGNORECASE)), None)
    return {"capacity": kind} if kind else {}


def _bodies(words: str, known: Known) -> dict[str, Any]:
    body = known.bodies.id_of(words)
    if body is None:
        named = known.bodies.named_in(words)
        body = named[1] if named else None
    return {"organisations": [body]} if body else {}


def names(outline: Outline) -> Iterator[tuple[str, str]]:
    """Names of people in tables of members, with where they stand: the record holds posts."""
    for _, clause in outline.clauses:
        for table in clause.grids if not is_signed(clause) else ():
            columns = columns_of(table)
            if "name" in columns and ("post" in columns or "line" in columns):
                listed = [" ".join(row[columns["name"]]) for _, row in table.parts()]
                yield "; ".join(name for name in listed if name), clause.where


def without_names(table: Grid) -> Grid:
    """The table of members as a clause may show it: without the people's names."""
    columns = columns_of(table)
    if "name" not in columns or not ("post" in columns or "line" in columns) or "signature" in columns:
        return table
    at = columns["name"]
    rows = tuple(row if len(row) == 1 else _less(row, at) for row in table.rows)
    return replace(table, header=_less(table.header, at), rows=rows)


def _less(row: tuple[Any, ...], at: int) -> tuple[Any, ...]:
    return tuple(cell for index, cell in enumerate(row) if index != at)


def is_signed(clause: Clause) -> bool:
    """Whether the clause is the list of those who signed."""
    heads = " ".join(head for table in clause.grids for head in table.header)
    lines = " ".join(line.text for line in clause.body if isinstance(line, Line) and line.kind != "point")
    return bool(SIGNED.search(f"{clause.title} {heads} {lines}"))


def words_of(clause: Clause) -> str:
    """The words of a list or table, entry by entry."""
    listed = [line.text for line in clause.points]
    listed += [", ".join(" ".join(cell) for cell in row if cell) for table in clause.grids for row in table.rows]
    return " / ".join([*([clause.text] if 0 < len(clause.text.split()) <= 40 else []), *listed])
