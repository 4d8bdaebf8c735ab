"""Editions of arrangements and of terms of reference -> pages at addresses that stay, and what changed between two.

In: public arrangements, and the records of groups with the copies kept of earlier ones. Out: public types.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from markupsafe import Markup

from macros import dates
from macros.kinds import KINDS
from macros.public.base import Head, Link, Notice, Section
from macros.public.editions import ClauseChange, EditionsCompared, TermsEdition, Words
from macros.public.partnerships import Arrangements
from macros.publish import clauses, groups, reviews
from macros.publish.lines import lines
from macros.publish.lookup import Lookup, partnership_link
from macros.records.load import Entry
from macros.workings import editions

_SAYS = {"added": "Added", "removed": "Removed", "changed": "Changed", "same": "The same"}
_NAME_LENGTH = 60


def compared(arrangements: Sequence[Arrangements], terms: Sequence[TermsEdition]) -> tuple[EditionsCompared, ...]:
    """Every edition that was replaced, beside the one that replaced it."""
    by_url = {edition.head.url: edition for edition in arrangements}
    comparisons = []
    for old in arrangements:
        new = by_url.get(old.superseded_by.url) if old.superseded_by else None
        if new:
            home = f"{old.head.partnership.url}arrangements/"
            ends = tuple(Link(title=f"the edition of {end.head.date}", url=end.head.url) for end in (old, new))
            comparisons.append(_compared(home, home, new.head, ends, (old.sections, new.sections)))
    for group, rows in groupby(terms, key=lambda edition: edition.group.url):
        for early, late in pairwise(rows):
            ends = tuple(Link(title=end.name, url=end.head.url) for end in (early, late))
            comparisons.append(_compared(f"{group}terms/", group, late.head, ends, (early.sections, late.sections)))
    return tuple(comparisons)


def _compared(
    home: str, of: str, head: Head, ends: Sequence[Link], texts: Sequence[tuple[Section, ...]]
) -> EditionsCompared:
    old, new = ends
    changes = editions.compare(*([*_clauses(text)] for text in texts))
    shown = [_shown(change, old, new) for change in changes]
    counted = [
        (_SAYS[kind], sum(change.kind == kind for change in shown)) for kind in ("added", "removed", "changed", "same")
    ]
    runs = [
        run for same, rows in groupby(shown, key=lambda change: change.kind == "same") for run in _split(same, rows)
    ]
    names = "-".join(end.url.rstrip("/").rpartition("/")[2] for end in ends)
    what = head.title
    return EditionsCompared(
        url=f"{home}compare/{names}/",
        title=f"What changed: {what}, {old.title.removeprefix('the ')} to {new.title.removeprefix('the ')}",
        what=what,
        of=of,
        partnership=head.partnership,
        partnership_short=head.partnership_short,
        old=old,
        new=new,
        counts=tuple(counted),
        runs=tuple(runs),
    )


def _split(same: bool, run: Iterable[ClauseChange]) -> Iterator[tuple[ClauseChange, ...]]:
    """Clauses that are the same stand together; every other one on its own."""
    if same:
        yield tuple(run)
    else:
        yield from ((change,) for change in run)


def _clauses(sections: Iterable[Section]) -> Iterator[editions.PlainClause]:
    for section in sections:
        yield editions.PlainClause(section.id, section.number or "", section.title, heading=True)
        for clause in section.clauses:
            yield editions.PlainClause(clause.id, clause.number or "", "\n".join(lines(clause)))


def _shown(change: editions.Change, old: Link, new: Link) -> ClauseChange:
    here = change.new or change.old
    assert here is not None
    twin = None
    if change.twin:
        there = new if change.kind == "removed" else old
        twin = Link(title=f"{_name(change.twin)} of {there.title}", url=f"{there.url}#{change.twin.id}")
    name = _name(here)
    if change.old and change.new and change.old.number != change.new.number:
        name = f"{name} (before: {_name(change.old)})"
    return ClauseChange(
        kind=change.kind,
        says=_SAYS[change.kind],
        name=name,
        heading=here.heading,
        old_url=f"{old.url}#{change.old.id}" if change.old else "",
        new_url=f"{new.url}#{change.new.id}" if change.new else "",
        paragraphs=() if change.kind == "same" else tuple(_paragraphs(change.pieces)),
        moved=twin,
    )


def _name(clause: editions.PlainClause) -> str:
    if clause.heading:
        return f"Section {clause.number}" if clause.number else f"Section “{clause.text}”"
    if clause.number:
        return f"Clause {clause.number}"
    first = clause.text.partition("\n")[0]
    if len(first) > _NAME_LENGTH:
        first = first[:_NAME_LENGTH].rpartition(" ")[0] + "…"
    return f"Clause “{first}”" if first else "Clause without words"


def _paragraphs(pieces: Iterable[editions.Piece]) -> Iterator[tuple[Words, ...]]:
    """The pieces line by line, as the clause has them."""
    line: list[Words] = []
    for piece in pieces:
        for index, words in enumerate(re.split("\n", piece.text)):
            if index:
                yield tuple(line)
                line = []
            if words:
                line.append(Words(kind=piece.kind, text=words))
    yield tuple(line)


def terms(look: Lookup) -> tuple[TermsEdition, ...]:
    """Every edition of every group's terms, group by group, oldest first."""
    pages: list[TermsEdition] = []
    for entry in look.records.of("groups"):
        if entry.record.terms is None:
            continue
        kept = [e for e in look.records.of("earlier-terms", entry.partnership) if _of(e, entry)]
        kept.sort(key=lambda edition: dates.last_day(edition.record.terms.dated))
        pages.extend(_terms(look, entry, edition, kept[at + 1 :]) for at, edition in enumerate(kept))
        pages.append(_terms(look, entry, entry, []))
    return tuple(pages)


def _of(kept: Entry, group: Entry) -> bool:
    return kept.record.terms is not None and kept.id == f"{group.id}-{kept.record.terms.dated}"


def _terms(look: Lookup, group: Entry, entry: Entry, after: Sequence[Entry]) -> TermsEdition:
    record, terms = entry.record, entry.record.terms
    assert group.partnership is not None
    partnership, short = partnership_link(look.records, group.partnership)
    current = entry is group
    home = f"/{group.partnership}/groups/{group.id}/"
    review = reviews.state(look, terms, superseded=not current)
    cites = reviews.citations(look, terms.cites)
    later = [*after, group][0].record.terms.dated
    notices = reviews.notices(look, review, cites)
    own: Callable[..., Notice] = _current if current else _replaced
    notices = (own(home, later), *(notice for notice in notices if notice.kind != "superseded"))
    return TermsEdition(
        head=Head(
            url=f"{home}terms/{terms.dated}/",
            kind=KINDS["groups"].title,
            title=terms.title,
            description=f"{record.name}: terms of reference, edition of {dates.in_words(terms.dated)}.",
            partnership=partnership,
            partnership_short=short,
            origin=look.origin(terms.source),
            date=dates.in_words(terms.dated),
            date_iso=terms.dated,
            group=group.record.name,
            review=review,
            cites=cites,
            notices=notices,
        ),
        name=f"the edition of {dates.in_words(terms.dated)}",
        group=Link(title=group.record.name, url=home),
        sections=tuple(_sections(look, entry, group.partnership)),
        is_current=current,
    )


def _sections(look: Lookup, entry: Entry, partnership: str) -> Iterator[Section]:
    """The clauses with the facts of that very edition: its own members, not those of today."""
    record, terms = entry.record, entry.record.terms
    for part in terms.sections:
        yield clauses.section(
            look, part, partnership, lambda clause: groups.shown(look, record, clause, terms.source.document)
        )


def _current(home: str, _: str) -> Notice:
    words = Markup(
        "<p>This is the current edition, at an address that stays. "
        '<a href="{}">The group’s own page</a> always has the current one.</p>'
    )
    return Notice(kind="info", title="Current edition", text=words.format(home))


def _replaced(home: str, later: str) -> Notice:
    words = Markup(
        '<p>Read <a href="{0}terms/{1}/">the edition of {2}</a>, which replaced it, '
        'or <a href="{0}">the terms that apply now</a>.</p>'
    )
    return Notice(
        kind="superseded", title="Replaced by a later edition", text=words.format(home, later, dates.in_words(later))
    )
