"""A period's priorities -> their page: each theme with what meetings said of it, its actions, documents and progress.

In: the record of the priorities, the notes of the same partnership, the rows of the ledger and of commitments. Out:
public types. To be talked about is not progress: only what notes or a published document report as progress is.
"""

from collections.abc import Iterable, Iterator

from macros import dates
from macros.kinds import KINDS
from macros.public.actions import ActionRow, CommitmentRow
from macros.public.base import Head, Link
from macros.public.partnerships import Followed, Mention, Priorities, Progress, Theme
from macros.publish import actions, clauses, reviews
from macros.publish.lookup import Lookup, home, partnership_link, stated
from macros.publish.text import plain
from macros.records.load import Entry
from macros.records.models import meeting as meetings
from macros.records.models import priorities as models

About = tuple[Entry, meetings.Item, meetings.NotePart, meetings.OnPriority]
Rows = dict[str, ActionRow | CommitmentRow]
"""Actions and commitments by their address."""


def priorities(look: Lookup) -> tuple[Priorities, ...]:
    """The public page of every period's priorities."""
    rows = [row for listed in actions.ledger(look) for row in listed]
    return tuple(_priorities(look, entry, rows) for entry in look.records.of("priorities"))


def _priorities(look: Lookup, entry: Entry, rows: Iterable[ActionRow | CommitmentRow]) -> Priorities:
    record: models.Priorities = entry.record
    about = tuple(_about(look, entry))
    by_place = {row.place.meeting.url: row for row in rows}
    shown = tuple(
        Theme(
            id=t.id,
            name=t.name,
            about=look.maybe(t.about),
            lead=stated(t.lead),
            followed=_followed(look, t, about, by_place),
        )
        for t in record.themes
    )
    listed: dict[str, list[Theme]] = {}
    for theme, public in zip(record.themes, shown, strict=True):
        listed.setdefault(theme.listed or "", []).append(public)
    return Priorities(
        head=_head(look, entry),
        lede=look.html(record.summary),
        period=_period(record),
        themes=shown,
        lists=tuple((name, tuple(themes)) for name, themes in listed.items()),
        followed=_followed(look, None, about, by_place),
        agreed_how=look.html(record.agreed_how),
        note=look.maybe(record.note),
    )


def _period(record: models.Priorities) -> str:
    return f"{dates.in_words(record.starts)} to {dates.in_words(record.ends)}"


def _head(look: Lookup, entry: Entry) -> Head:
    record: models.Priorities = entry.record
    partnership, short = partnership_link(look.records, entry.partnership)
    review = reviews.state(look, record)
    cites = reviews.citations(look, record.cites)
    return Head(
        url=home(entry),
        kind=KINDS[entry.kind].title,
        title=record.title,
        description=plain(record.summary),
        partnership=partnership,
        partnership_short=short,
        origin=look.origin(record.source),
        date=_period(record),
        date_iso=record.starts,
        year=record.starts[:4],
        review=review,
        cites=cites,
        notices=reviews.notices(look, review, cites),
    )


def themes(look: Lookup, entry: Entry, part: meetings.NotePart) -> Iterator[Link]:
    """The priorities that a part of the notes is about, for the page of these notes."""
    for on_priority in part.themes:
        period = look.entries.get(("priorities", entry.partnership, on_priority.priorities))
        if period is None:
            continue
        named = next((theme for theme in period.record.themes if theme.id == on_priority.theme), None)
        if named:
            yield Link(title=f"{named.name} ({period.record.title})", url=f"{home(period)}#{named.id}")
        elif on_priority.theme is None:
            yield Link(title=period.record.title, url=home(period))


def _about(look: Lookup, entry: Entry) -> Iterator[About]:
    """Every part of the partnership's notes that is about these priorities, latest first; nothing withheld."""
    own = look.records.of("meetings", entry.partnership)
    for notes in sorted(own, key=lambda meeting: (meeting.record.date, meeting.id), reverse=True):
        for item in notes.record.items:
            if item.openness == "withheld":
                continue
            for part in item.parts:
                yield from ((notes, item, part, theme) for theme in part.themes if theme.priorities == entry.id)


def _followed(look: Lookup, theme: models.Theme | None, about: Iterable[About], rows: Rows) -> Followed:
    """What follows from one theme, or (None) what is about the list as a whole."""
    own = [passage for passage in about if passage[3].theme == (theme.id if theme else None)]
    linked = list(dict.fromkeys(place for passage in own for place in _linked(passage)))
    served = [rows[place] for place in linked if place in rows]
    return Followed(
        said=tuple(_mention(look, notes, item, part) for notes, item, part, _ in own),
        # To say that a withheld action serves this very theme would reveal what it is about.
        actions=tuple(row for row in served if isinstance(row, ActionRow) and row.state != "withheld"),
        commitments=tuple(row for row in served if isinstance(row, CommitmentRow)),
        publications=tuple(
            Link(title=look.documents[document].title, url=look.document_url(document))
            for document in (theme.publications if theme else ())
        ),
        progress=tuple(sorted(_progress(look, theme, own), key=lambda report: report.iso, reverse=True)),
    )


def _linked(about: About) -> Iterator[str]:
    """The addresses of the actions and commitments that serve a theme."""
    notes, _, _, on_priority = about
    yield from (f"{home(notes)}#action-{number}" for number in on_priority.actions)
    yield from (f"{home(notes)}#{promise}" for promise in on_priority.commitments)


def _mention(look: Lookup, notes: Entry, item: meetings.Item, part: meetings.NotePart) -> Mention:
    record, partnership = notes.record, notes.partnership
    assert partnership is not None
    return Mention(
        part=Link(title=plain(part.title or item.title or "Untitled"), url=f"{home(notes)}#{part.id}"),
        meeting=Link(title=record.title, url=home(notes)),
        date=dates.in_words(record.date),
        date_iso=record.date,
        year=record.date[:4],
        group=clauses.group_link(look, partnership, record.group).title,
        listed=f"/{partnership}/meetings/{record.date[:4]}/{record.group}/",
    )


def _progress(look: Lookup, theme: models.Theme | None, own: Iterable[About]) -> Iterator[Progress]:
    for notes, _, part, on_priority in own:
        if on_priority.progress:
            where = Link(title=notes.record.title, url=f"{home(notes)}#{part.id}")
            day = notes.record.date
            yield Progress(text=look.html(on_priority.progress), where=where, when=dates.in_words(day), iso=day)
    for report in theme.progress if theme else ():
        origin = look.origin(report.source)
        title = f"{origin.title}, {origin.clauses}" if origin.clauses else origin.title
        where = Link(title=title, url=origin.url)
        yield Progress(text=look.html(report.text), where=where, when=dates.in_words(report.on), iso=report.on)
