"""Editions replace each other in order of date and never in a circle; all but the current one name the next.

Editions of arrangements, of guidance, and of a group's terms (of which the earlier ones are copies of its file).

PASS in arrangements:
    history: [{date: 2026-01, event: issued, text: The first edition., on_this_site: full-text}]

FAIL in arrangements:
    superseded_by: 2026-01
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros import dates
from macros.problem import Problem
from macros.records.load import Entry, Records
from macros.records.models.base import NOT_STATED
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "edition-order"
FAMILY: Family = "reference"


@dataclass(frozen=True)
class _Edition:
    """One edition: its id and date, the id of the one that replaced it, and where that is written."""

    entry: Entry
    id: str
    dated: str
    later: str | None
    where: KeyPath


def check(context: Context) -> Iterator[Problem]:
    """Circles, editions replaced by older ones, two that are current or have the same successor; misplaced terms."""
    records = context.records
    for home in records.of("partnership"):
        entries = list(records.of("arrangements", home.id))
        editions = [_Edition(e, e.id, e.record.dated, e.record.superseded_by, ("superseded_by",)) for e in entries]
        wrong = _misdated(entries)
        for entry in wrong:
            yield entry.problem(("dated",), ID, "must be the date by which the history and the file's name call it")
        out_of_order = list(_in_order(editions, frozenset(entry.id for entry in wrong)))
        yield from out_of_order
        # Nobody can say whether a broken edition names the next.
        if all(entry.sound for entry in entries):
            yield from _one_current(editions)
            # Where a date is wrong, the lines of the history that have the right one are not the fault.
            if not out_of_order:
                gone = (name for kind, at, name in records.taken_down if (kind, at) == ("arrangements", home.id))
                yield from _history(entries, frozenset((*gone, *(entry.id for entry in wrong))))
    yield from _in_order(
        [
            _Edition(entry, edition.id, edition.published, edition.replaced_by, ("guidance", at, "replaced_by"))
            for entry in records.of("guidance")
            for at, edition in enumerate(entry.record.guidance)
        ]
    )
    yield from _terms(records)


def _in_order(editions: Sequence[_Edition], misdated: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Circles, and editions replaced by older ones; a date that is known to be wrong is not compared."""
    known = {edition.id: edition for edition in editions}
    for edition in editions:
        later = known.get(edition.later or "")
        if later is None:
            continue  # None: the current edition; an unknown id has a rule of its own.
        if _comes_back(edition, known):
            yield edition.entry.problem(edition.where, ID, "must be an edition that does not lead back to this one")
        elif not {edition.id, later.id} & misdated and _before(later.dated, edition.dated):
            yield edition.entry.problem(edition.where, ID, "must be an edition that is not dated before this one")


def _comes_back(start: _Edition, known: Mapping[str, _Edition]) -> bool:
    """Whether those that replaced it lead back to it."""
    seen: set[str] = set()
    at = start.later
    while at is not None and at in known and at not in seen:
        if at == start.id:
            return True
        seen.add(at)
        at = known[at].later
    return False


def _one_current(editions: Sequence[_Edition]) -> Iterator[Problem]:
    replaced: set[str] = set()
    for edition in editions:
        if edition.later is not None and edition.later in replaced:
            message = "must be the edition that came next: this one has replaced another already"
            yield edition.entry.problem(edition.where, ID, message)
        replaced.add(edition.later or "")
    current = sorted(
        (edition for edition in editions if edition.later is None), key=lambda edition: dates.last_day(edition.dated)
    )
    for edition in current[:-1]:
        message = "must have “superseded_by”: another edition of these arrangements is current"
        yield edition.entry.problem(("dated",), ID, message)


def _misdated(entries: Sequence[Entry]) -> list[Entry]:
    """Editions whose own date differs from their file's name, where a history agrees with the name."""
    here = {event.date for entry in entries for event in entry.record.history if event.on_this_site == "full-text"}
    return [entry for entry in entries if entry.sound and entry.record.dated != entry.id and entry.id in here]


def _history(entries: Sequence[Entry], known: frozenset[str]) -> Iterator[Problem]:
    """The texts that a history says are here; its order has a rule of its own (dates-in-order).

    `known` are the names of editions that were taken down, or whose own date is wrong.
    """
    dated = {entry.record.dated for entry in entries} | known
    for entry in entries:
        for index, event in enumerate(entry.record.history):
            if event.on_this_site == "full-text" and event.date not in dated:
                where = ("history", index, "on_this_site")
                yield entry.problem(where, ID, "must be the date of an edition on this site, or not-supplied")


def _terms(records: Records) -> Iterator[Problem]:
    groups = {(entry.partnership, entry.id): entry for entry in records.of("groups")}
    for entry in records.of("earlier-terms"):
        terms = entry.record.terms
        if terms is None:
            yield entry.problem((), ID, "must have “terms”: they are what this copy is kept for")
            continue
        name = entry.id.removesuffix(f"-{terms.dated}")
        group = groups.get((entry.partnership, name))
        if name == entry.id or name not in records.ids("groups", entry.partnership):
            message = "must be the date that ends the file's name, after the id of a group and a hyphen"
            yield entry.problem(("terms", "dated"), ID, message)
        elif group and (group.record.terms is None or not _before(terms.dated, group.record.terms.dated)):
            yield entry.problem(("terms", "dated"), ID, "must be before the date of the group's present terms")


def _before(earlier: str, later: str) -> bool:
    """Whether a date is surely before another: every day of a month or a year must be."""
    return NOT_STATED not in (earlier, later) and dates.last_day(earlier) < dates.first_day(later)
