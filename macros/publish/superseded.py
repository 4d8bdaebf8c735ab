"""What rests on an edition of guidance that a later one has replaced (CONTRIBUTING, promise V4).

In: the records. Out: edition by edition, the records and the time limits that may be shown and name it. Arrangements
that a later edition has replaced are left out: nobody should rely on those in any case.
"""

from collections.abc import Iterator

from macros.public.base import Link
from macros.public.sitewide import RestsOn, Superseded
from macros.publish import facts, procedures
from macros.publish.lookup import Lookup, clause_words, edition_url, home, in_a_row, partnership_link
from macros.records.load import Entry
from macros.records.models.review import Citation
from macros.records.models.timescale import Timescales

_KINDS = {
    "arrangements": "Arrangements",
    "groups": "Terms of reference",
    "priorities": "Priorities",
    "procedures": "Procedure",
    "levels": "Thresholds",
}
_LEVELS = Link(title="Levels of need and their indicators", url="/thresholds/")


def superseded(look: Lookup) -> tuple[Superseded, ...]:
    """Every replaced edition that something rests on, in the order of data/guidance.yml."""
    resting: dict[str, list[RestsOn]] = {}
    for entry in look.records.entries:
        for edition, one in _resting(look, entry):
            resting.setdefault(edition, []).append(one)
    found = []
    for edition in look.guidance:
        title, later = look.cited(edition)
        if later is not None and edition in resting:
            link = Link(title=title, url=edition_url(look.guidance[edition]))
            found.append(
                Superseded(id=f"rests-on-{edition}", edition=link, replaced_by=later, resting=tuple(resting[edition]))
            )
    return tuple(found)


def _resting(look: Lookup, entry: Entry) -> Iterator[tuple[str, RestsOn]]:
    record = entry.record
    if record is None or getattr(record, "superseded_by", None) is not None:
        return
    if entry.kind == "procedures" and not procedures.whole(look, entry):
        return
    if isinstance(record, Timescales):
        yield from _limits(look, record)
        return
    cites: dict[str, list[Citation]] = {}
    for cite in getattr(record.terms if entry.kind == "groups" else record, "cites", ()):
        cites.setdefault(cite.guidance, []).append(cite)
    for edition, said in cites.items():
        yield edition, _record(look, entry, said)


def _record(look: Lookup, entry: Entry, said: list[Citation]) -> RestsOn:
    record = entry.record
    title = _LEVELS.title if entry.kind == "levels" else record.name if entry.kind == "groups" else record.title
    whose = entry.partnership or getattr(record, "partnership", None)
    parts = in_a_row(dict.fromkeys(one.part for one in said if one.part))
    clauses = clause_words(dict.fromkeys(clause for one in said for clause in one.clauses))
    return RestsOn(
        title=title,
        url=_LEVELS.url if entry.kind == "levels" else home(entry),
        kind=_KINDS[entry.kind],
        partnership=_short(look, whose),
        part=" · ".join(words for words in (parts, f"cited in {clauses}" if clauses else "") if words),
    )


def _limits(look: Lookup, record: Timescales) -> Iterator[tuple[str, RestsOn]]:
    for one in record.timescales:
        if one.guidance is not None and facts.shown(look, one):
            url = f"/time-limits/#{one.id}"
            yield (
                one.guidance,
                RestsOn(
                    title=one.action,
                    url=url,
                    kind="Time limit",
                    partnership=_short(look, one.partnership),
                    part=one.law or "",
                ),
            )


def _short(look: Lookup, partnership: str | None) -> str:
    return partnership_link(look.records, partnership)[1] if partnership else ""
