"""Who signed a document, which agencies it binds, and which of its clauses are about a group.

In: the outline and what is known. Out: proposals.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from macros.notes.documents.outline import Clause, Outline
from macros.notes.documents.people import AGENCIES, LISTS, SIGNED, columns_of, is_signed, words_of
from macros.notes.documents.proposal import Known, Proposal

_EACH = re.compile(r"(?:each|every|all)\b|for each\b", re.IGNORECASE)


def signatories(outline: Outline, known: Known) -> Iterator[Proposal]:
    """Who signed: name, post and body."""
    for section, clause in outline.clauses:
        if not is_signed(clause) and not SIGNED.search(section.title):
            continue
        entries = [entry for entry in _signed(clause, known) if entry]
        if entries:
            shown = {"id": clause.id, "shows": ["signatories"]}
            yield Proposal(
                "Signatories", words_of(clause), clause.where, {"signatories": entries}, (shown,), ("points", "lists")
            )
            return


def _signed(clause: Clause, known: Known) -> Iterator[dict[str, Any] | None]:
    for table in clause.grids:
        columns = columns_of(table)
        for _, row in table.parts():
            told = [
                " ".join(row[columns[kind]]) for kind in ("name", "post", "line") if columns.get(kind, 99) < len(row)
            ]
            yield _signatory(", ".join(part for part in told if part), known)
    for line in clause.points:
        yield _signatory(line.text, known)


def _signatory(words: str, known: Known) -> dict[str, Any] | None:
    parts = [part.strip() for part in re.split(r",\s|\s[–-]\s", words) if part.strip()]
    if len(parts) < 2:
        return None
    name, *rest = parts
    at = next((index for index, part in enumerate(rest) if index and known.bodies.named_in(part)), len(rest))
    at = at if at < len(rest) or len(rest) == 1 else len(rest) - 1
    ids = [body for part in rest[at:] for whole in _each_of(part) if (body := known.bodies.id_of(whole))]
    return {"name": name, "post": ", ".join(rest[:at]) or rest[0], "organisations": ids}


def _each_of(part: str) -> list[str]:
    """The bodies of “Kingston and Richmond Councils”, or the one that is named."""
    both = re.fullmatch(r"(.+?) (?:and|&) (.+) (Council|Trust|Board)s", part)
    return [f"{name} {both[3]}" for name in both.groups()[:2]] if both else [part]


def agencies(outline: Outline, known: Known) -> Iterator[Proposal]:
    """The list of relevant agencies."""
    for _, clause in outline.clauses:
        if len(clause.points) < 3 or not AGENCIES.search(clause.text) or not LISTS.search(clause.text):
            continue
        if re.search(r"\bresponsib", clause.text, re.IGNORECASE):
            continue
        listed: list[dict[str, Any]] = []
        for line in clause.points:
            text = line.text.rstrip(".;:,")
            if line.level and listed:
                listed[-1].setdefault("parts", []).append(text)
                continue
            body = known.bodies.id_of(text)
            each = {"each": "true"} if _EACH.match(text) else {}
            listed.append({"name": text} | ({"organisation": body} if body else {}) | each)
        shown = {"id": clause.id, "agencies": listed}
        yield Proposal("Relevant agencies", words_of(clause), clause.where, {}, (shown,), ("points",))


def groups(outline: Outline, known: Known) -> Iterator[Proposal]:
    """Clauses under a heading that is the name of a group of this partnership."""
    found = [(clause, group) for _, clause in outline.clauses if (group := known.group(clause.heading))]
    if found:
        headings = dict.fromkeys(clause.heading for clause, _ in found)
        clauses = tuple({"id": clause.id, "group": group} for clause, group in found)
        yield Proposal("Clauses about a group", "; ".join(headings), "", {}, clauses)


def of_each_group(outline: Outline, known: Known) -> Iterator[tuple[str, Outline]]:
    """Each group that the document is about in clauses of its own, and these alone."""
    for group in dict.fromkeys(known.groups.values()):
        parts = [
            replace(section, clauses=[clause for clause in section.clauses if known.group(clause.heading) == group])
            for section in outline.sections
        ]
        if own := [part for part in parts if part.clauses]:
            yield group, Outline([], own)
