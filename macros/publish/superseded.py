"""What rests on an edition of guidance that a later one has replaced (docs/reference/promises.md, V4).

In: the records. Out: edition by edition, the records and the time limits that may be shown and name it. Arrangements
that a later edition has replaced are left out: nobody should rely on those in any case.
"""

from collections.abc import Iterator

from macros.kinds import KINDS
from macros.public.base import Link
from macros.public.sitewide import RestsOn, Superseded
from macros.publish import facts, procedures
from macros.publish.lookup import (
    Lookup,
    clause_words,
    edition_url,
    home,
    in_a_row,
    partnership_link,
    short_name,
    title_of,
)
from macros.records.load import Entry
from macros.records.models.review import Citation
from macros.records.models.timescale import Timescales


def superseded(look: Lookup) -> tuple[Superseded, ...]:
    """Every replaced edition that something rests on, in the order of guidance.yml."""
    resting: dict[str, list[RestsOn]] = {}
    for entry in look.records.entries:
        for edition, rests_on in _resting(look, entry):
            resting.setdefault(edition, []).append(rests_on)
    editions = []
    for edition in look.guidance:
        words, later = look.cited(edition)
        if later is not None and edition in resting:
            link = Link(title=words, url=edition_url(look.guidance[edition]))
            editions.append(
                Superseded(id=f"rests-on-{edition}", edition=link, replaced_by=later, resting=tuple(resting[edition]))
            )
    return tuple(editions)


def _resting(look: Lookup, entry: Entry) -> Iterator[tuple[str, RestsOn]]:
    record = entry.record
    replaced = getattr(record, "superseded_by", None) is not None
    if record is None or replaced or not procedures.may_be_shown(look, entry):
        return
    if isinstance(record, Timescales):
        yield from _limits(look, record)
        return
    cites: dict[str, list[Citation]] = {}
    for cite in getattr(entry.reviewed, "cites", ()):
        cites.setdefault(cite.guidance, []).append(cite)
    for edition, citations in cites.items():
        yield edition, _record(look, entry, citations)


def _record(look: Lookup, entry: Entry, citations: list[Citation]) -> RestsOn:
    parts = in_a_row(dict.fromkeys(cite.part for cite in citations if cite.part))
    clauses = clause_words(dict.fromkeys(clause for cite in citations for clause in cite.clauses))
    return RestsOn(
        title=title_of(entry),
        url=home(entry),
        kind=KINDS[entry.kind].title,
        partnership=short_name(look, entry),
        part=" · ".join(words for words in (parts, f"cited in {clauses}" if clauses else "") if words),
    )


def _limits(look: Lookup, record: Timescales) -> Iterator[tuple[str, RestsOn]]:
    for limit in record.timescales:
        if limit.guidance is not None and facts.shown(look, limit):
            url = f"/time-limits/#{limit.id}"
            yield (
                limit.guidance,
                RestsOn(
                    title=limit.action,
                    url=url,
                    kind="Time limit",
                    partnership=partnership_link(look.records, limit.partnership)[1] if limit.partnership else "",
                    part=limit.law or "",
                ),
            )
