"""What a person has still to check: every fact that nobody has read in its own source, or that is held back.

In: the project folder and the day. Out: text, or the problems that keep the records from being read. The order is that
of work: first what readers see with a warning, as they may be relying on it now; then what was read and is held back;
then what nobody has read anywhere. In each part what does most harm when it is wrong comes first: a telephone number
before a time limit, a time limit before a sign.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from macros import check, clock
from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry, Records
from macros.records.models.base import Model
from macros.records.models.provenance import Reference

State = Literal["secondary", "held-back", "general-knowledge"]

KINDS = {
    "Helpline": "telephone number",
    "BankHoliday": "bank holiday",
    "Timescale": "time limit",
    "ProcedureStep": "step",
    "AddedStep": "step",
    "StepNote": "at a step",
    "Beside": "beside the steps",
    "LevelFact": "level",
    "LocalFact": "local rule",
    "Indicator": "indicator",
    "Duty": "duty",
    "Difference": "disagreement",
    "Disagreement": "disagreement",
    "GuidanceEdition": "edition",
    "RedactionReason": "reason for a redaction",
    "Partnership": "website",
}
"""Each kind of part that has a certainty, as people call it: what does most harm when it is wrong comes first."""

_ORDER: tuple[State, ...] = ("secondary", "held-back", "general-knowledge")
_HEADINGS: dict[State, str] = {
    "secondary": "Read only elsewhere: shown with the warning that it is not yet checked",
    "held-back": "Read, but held back: not shown",
    "general-knowledge": "Read nowhere yet: not shown",
}
_STRICT = "Read only elsewhere: not shown, as data/site.yml asks for what was read in its own source"


@dataclass(frozen=True)
class Unconfirmed:
    """One fact: where it stands, what it is, how sure it is, and where to look."""

    path: str
    line: int
    kind: str
    id: str
    state: State
    certainty: str
    held_back: str
    look: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.said}"

    @property
    def said(self) -> str:
        """Everything but the place, in one line."""
        held = f", held back: {self.held_back}" if self.held_back else ""
        return " ".join([f"{self.kind} {self.id}: {self.certainty}{_stop(held)}", *map(_stop, self.look)])


def unconfirmed(root: Path, as_at: date, form: str) -> tuple[str | None, list[Problem]]:
    """The list as text, as workflow notices or as JSON."""
    records, problems = check.examine(root, as_at, clock.london())
    problems = [problem for problem in problems if problem.stops == "build"]
    if problems:
        return None, problems
    every = listed(records)
    if form == "json":
        facts = [asdict(fact) for fact in every]
        whole = {"as_at": as_at.isoformat(), "facts": facts, "counts": counts(every)}
        return json.dumps(whole, indent=2, ensure_ascii=False), []
    if form == "github":
        return "\n".join(map(_notice, every)), []
    return _text(every, strict=records.one("site").least_certain == "read-in-source"), []


def listed(records: Records) -> list[Unconfirmed]:
    """Every fact that is not both read in its own source and free to be shown, in the order of work."""
    facts = [fact for entry in records.entries if entry.record is not None for fact in _of(records, entry)]
    kinds = list(KINDS.values())
    return sorted(facts, key=lambda fact: (_ORDER.index(fact.state), kinds.index(fact.kind), fact.path, fact.line))


def counts(every: list[Unconfirmed]) -> dict[str, dict[str, int]]:
    """How many of each kind are in each state; kinds without any are left out."""
    return {
        kind: {state: sum((fact.kind, fact.state) == (kind, state) for fact in every) for state in _ORDER}
        for kind in KINDS.values()
        if any(fact.kind == kind for fact in every)
    }


def _of(records: Records, entry: Entry) -> Iterator[Unconfirmed]:
    on_the_way = dict(walk.parts(entry.record))
    for where, part in on_the_way.items():
        kind = KINDS.get(type(part).__name__)
        certainty, held = _certainty(part), getattr(part, "held_back", None)
        if kind is None or certainty is None or (certainty == "read-in-source" and held is None):
            continue
        way = [on_the_way[where[:length]] for length in range(len(where) + 1) if where[:length] in on_the_way]
        state: State = "held-back" if held else "secondary"
        yield Unconfirmed(
            path=entry.path,
            line=entry.source.line((*where, "website") if hasattr(part, "website_certainty") else where),
            kind=kind,
            id=_name(entry, way),
            state="general-knowledge" if certainty == "general-knowledge" else state,
            certainty=certainty,
            held_back=" ".join((held or "").split()),
            look=tuple(_look(records, entry, way)),
        )


def _certainty(part: Model) -> str | None:
    if hasattr(part, "website_certainty"):
        return (part.website_certainty or "secondary") if getattr(part, "website", None) else None
    return getattr(part, "certainty", None)


def _name(entry: Entry, way: list[Model]) -> str:
    """`seaside wet-shoes`, `level-3 meaning`: the file, where each such record has one, and the part within it."""
    names = [entry.id] if entry.kind in ("thresholds", "procedures", "additions", "partnership") else []
    names += [str(entry.partnership)] if entry.kind == "level-variations" else []
    for part in way[1:]:
        level = getattr(part, "number", "") if type(part).__name__ == "Level" else ""
        own = [getattr(part, field, "") or "" for field in ("partnership", "code", "id")]
        names += [f"level-{level}" if level else "", own[2] or own[1] or own[0]]
    about = getattr(way[-1], "about", "") if type(way[-1]).__name__ == "LevelFact" else ""
    return " ".join(name for name in (*names, about) if name) or entry.id


def _look(records: Records, entry: Entry, way: list[Model]) -> Iterator[str]:
    """Where a person should look, as the part or what it stands in says, and where it was read."""
    to_check = next((words for part in reversed(way) if (words := getattr(part, "to_check", None))), None)
    if to_check:
        yield f"Look: {' '.join(to_check.split())}"
    part: Any = way[-1]
    if isinstance(getattr(part, "source", None), Reference):
        if part.certainty == "general-knowledge":
            # Its source is only a placeholder: nothing was read.
            yield f"Look: {getattr(part, 'legal_basis', None) or getattr(part, 'title', part.id)}"
        else:
            yield from (f"Read in: {_reference(source)}" for source in (part.source, *part.also))
    elif hasattr(part, "website_certainty"):
        yield f"Look: {part.website}"
    else:
        wanted = (getattr(part, "source", None), *getattr(part, "also", ()))
        known = {named.id: named for named in getattr(entry.record, "sources", ())}
        yield from (f"Read in: {_reference(_document(records, known[source]))}" for source in wanted if source in known)


def _document(records: Records, source: Any) -> Any:
    """The document that a source is, or the source itself."""
    documents = records.one("documents").documents
    return next((document for document in documents if document.id == source.document), source)


def _reference(source: Any) -> str:
    return ", ".join(words for words in (f"{source.title} ({source.publisher})", source.url) if words)


def _stop(words: str) -> str:
    # An address with a full stop behind it leads nowhere when it is clicked.
    return words if words.endswith((".", "!", "?")) or "://" in words.rpartition(" ")[2] else f"{words}."


def _text(every: list[Unconfirmed], *, strict: bool) -> str:
    lines: list[str] = []
    for state, group in groupby(every, key=lambda fact: fact.state):
        facts = list(group)
        heading = _STRICT if strict and state == "secondary" else _HEADINGS[state]
        lines += [f"{heading} ({len(facts)})", *map(str, facts), ""]
    if not every:
        return "Every fact was read in its own source."
    lines.append(f"{'Count':24}{'read elsewhere':>16}{'held back':>12}{'read nowhere':>14}{'all':>6}")
    for kind, numbers in counts(every).items():
        lines.append(_row(kind, [numbers[state] for state in _ORDER]))
    lines.append(_row("all", [sum(fact.state == state for fact in every) for state in _ORDER]))
    return "\n".join(lines)


def _row(name: str, numbers: list[int]) -> str:
    first, second, third = numbers
    return f"{name:24}{first:>16}{second:>12}{third:>14}{sum(numbers):>6}"


def _notice(fact: Unconfirmed) -> str:
    words = fact.said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::notice file={fact.path},line={fact.line},title=unconfirmed {fact.state}::{words}"
