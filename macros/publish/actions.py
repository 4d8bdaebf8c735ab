"""Meetings -> the ledger: each action with what later meetings said of it, and promises that never became actions.

In: the records and the day. Out: public rows. The row of a withheld action has only its number, its place, the state
“withheld” and the reason; what other notes say of it is left out. Owners are posts and bodies, never people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from markupsafe import Markup

from macros import dates
from macros.public.actions import ActionRow, CommitmentRow, Owner, Place, Report
from macros.public.base import Link
from macros.public.meetings import FollowedUp
from macros.publish import clauses, promises
from macros.publish.lookup import Lookup, home, partnership_link, stated
from macros.publish.text import plain
from macros.records.load import Entry
from macros.records.models import meeting as models
from macros.records.models.base import NOT_STATED
from macros.records.models.group import Group
from macros.workings.actions import CLOSED, ActionReport, ActionStanding, Raised, standing
from macros.workings.meetings import next_due

LABELS = {
    "open": "Open",
    "done": "Done",
    "superseded": "Superseded",
    "not-reported": "Not reported since",
    "withheld": "Withheld",
}
_ORDER = ("overdue", "open", "not-reported", "superseded", "done", "withheld")

Key = tuple[str | None, str, int]  # partnership, meeting, number of the action


@dataclass(frozen=True, kw_only=True)
class _Heard:
    """A follow-up, and the notes in which it stands."""

    entry: Entry
    part: models.NotePart
    follow_up: models.FollowUp

    @property
    def day(self) -> date:
        return dates.first_day(self.entry.record.date)


@dataclass(frozen=True, kw_only=True)
class _Notes:
    """The notes that record an action, and what all their actions share.

    `held` are the days of the group's meetings, `next_by` is the day by which the next was due.
    """

    entry: Entry
    day: date
    place: Place
    posts: dict[str, Owner]  # by initials
    held: tuple[date, ...]
    next_by: date | None


@lru_cache(maxsize=1)
def ledger(look: Lookup) -> tuple[tuple[ActionRow, ...], tuple[CommitmentRow, ...]]:
    """Every action, those that need attention first, and every promise that no action tracks, latest first."""
    heard: dict[Key, list[_Heard]] = defaultdict(list)
    days: dict[tuple[str | None, str], list[date]] = defaultdict(list)
    meetings = sorted(look.records.of("meetings"), key=lambda entry: (entry.record.date, entry.path))
    for entry in meetings:
        days[entry.partnership, entry.record.group].append(dates.first_day(entry.record.date))
        for part in open_parts(entry.record):
            for follow_up in part.follow_ups:
                heard[entry.partnership, follow_up.meeting, follow_up.action].append(
                    _Heard(entry=entry, part=part, follow_up=follow_up)
                )
    rows: list[ActionRow] = []
    commitments: list[CommitmentRow] = []
    for entry in reversed(meetings):
        notes = _notes(look, entry, tuple(days[entry.partnership, entry.record.group]))
        for at, action in enumerate(entry.record.actions):
            rows.append(_row(look, notes, at, tuple(heard[entry.partnership, entry.id, action.number])))
        commitments.extend(_commitments(look, notes))
    rows.sort(key=lambda row: (_ORDER.index(row.states[0]), row.due_iso or "9999"))
    return tuple(rows), tuple(commitments)


def _notes(look: Lookup, entry: Entry, held: tuple[date, ...]) -> _Notes:
    day = dates.first_day(entry.record.date)
    return _Notes(
        entry=entry,
        day=day,
        place=_place(look, entry),
        posts=_posts(look, entry.record),
        held=held,
        next_by=_next_by(look, entry, day),
    )


def _next_by(look: Lookup, entry: Entry, day: date) -> date | None:
    """The day of the next meeting as these notes announce it, else as the group's promised frequency implies it."""
    assert entry.partnership is not None
    group: Group = look.groups[entry.partnership, entry.record.group].record
    named = dates.first_day(entry.record.next_meeting) if entry.record.next_meeting else None
    return next_due((day,), named, promises.promised(look, group), look.as_at).by


def open_parts(record: models.Meeting) -> Iterator[models.NotePart]:
    """The parts of the notes that may be read."""
    for item in record.items:
        if item.openness != "withheld":
            yield from item.parts


def _place(look: Lookup, entry: Entry) -> Place:
    """The meeting as the place where something was agreed or promised; `_at` leads to the very place in its notes."""
    record, partnership = entry.record, entry.partnership
    assert partnership is not None
    link, short = partnership_link(look.records, partnership)
    return Place(
        meeting=Link(title=record.title, url=home(entry)),
        date=dates.in_words(record.date),
        date_iso=record.date,
        year=record.date[:4],
        group=clauses.group_link(look, partnership, record.group),
        partnership=link,
        partnership_short=short,
        listed=f"/{partnership}/actions/{record.date[:4]}/{record.group}/",
    )


def _at(place: Place, anchor: str) -> Place:
    return replace(place, meeting=Link(title=place.meeting.title, url=f"{place.meeting.url}#{anchor}"))


def _row(look: Lookup, notes: _Notes, at: int, heard: tuple[_Heard, ...]) -> ActionRow:
    entry, action = notes.entry, notes.entry.record.actions[at]
    hidden = entry.record.withholds(action.number)
    row = ActionRow(
        id=f"{entry.partnership}-{entry.id}-{action.number}",
        number=action.number,
        what=None,
        plain="",
        owners=(),
        owners_note=None,
        due="Withheld",
        due_iso="",
        state="withheld",
        label=LABELS["withheld"],
        overdue="",
        words="What became of it is withheld as well.",
        place=_at(notes.place, f"action-{action.number}"),
        reports=(),
        marker=look.markers.get(action.redaction.reason or "") if hidden and action.redaction else None,
        path=entry.path,
        line=entry.source.line(("actions", at)),
    )
    return row if hidden else _open(look, notes, action, row, heard)


def _open(look: Lookup, notes: _Notes, action: models.Action, row: ActionRow, heard: tuple[_Heard, ...]) -> ActionRow:
    """The row of an action that may be read."""
    due = dates.first_day(action.due) if action.due else None
    reports = tuple(ActionReport(report.day, report.follow_up.state) for report in heard)
    now = standing(Raised(notes.day, due, reports, notes.held, notes.next_by), look.as_at)
    return replace(
        row,
        what=None if action.text is None else look.inline(action.text),
        plain=plain(action.text or ""),
        owners=_owners(notes, action.owners),
        owners_note=look.maybe(action.owners_note),
        due=dates.in_words(action.due) if action.due else "Not stated",
        due_iso=action.due or "",
        state=now.state,
        label="Open again" if now.reopened else LABELS[now.state],
        overdue=f"Overdue since {dates.in_words(now.overdue)}" if now.overdue else "",
        words=_words(now),
        reports=tuple(_report(look, report) for report in heard if notes.day < report.day <= look.as_at),
    )


def _words(now: ActionStanding) -> str:
    """What to say beside the state: when the action was last reported, and for how long nobody mentioned it."""
    day = dates.in_words(now.last) if now.last else ""
    if now.state in CLOSED:
        return f"Reported on {day}."
    last = f"Last reported on {day}." if day else ""
    if now.silent:
        meetings = "1 later meeting" if now.silent == 1 else f"{now.silent} later meetings"
        return f"{last} The published notes of {meetings} of this group say nothing of it.".strip()
    if last or now.state == "not-reported":
        return last or "No later notes of this group are on this site."
    return "Agreed at this group’s latest meeting on this site."


def _report(look: Lookup, heard: _Heard) -> Report:
    record = heard.entry.record
    where = Link(title=record.title, url=f"{home(heard.entry)}#{heard.part.id}")
    return Report(
        meeting=where,
        state=heard.follow_up.state,
        words=LABELS[heard.follow_up.state],
        text=look.maybe(heard.follow_up.text),
    )


def followed_up(look: Lookup, entry: Entry, part: models.NotePart) -> Iterator[FollowedUp]:
    """What a part of the notes says of earlier actions that are not withheld, for the page of these notes."""
    for follow_up in part.follow_ups:
        earlier = look.entries.get(("meetings", entry.partnership, follow_up.meeting))
        actions = earlier.record.actions if earlier else ()
        action = next((action for action in actions if action.number == follow_up.action), None)
        # Beside a withheld action the heading would reveal what it is about.
        if earlier is None or action is None or earlier.record.withholds(action.number):
            continue
        title = f"Action {follow_up.action} of {dates.in_words(earlier.record.date)}"
        link = Link(title=title, url=f"{home(earlier)}#action-{follow_up.action}")
        yield FollowedUp(action=link, words=LABELS[follow_up.state], text=look.maybe(follow_up.text))


def _posts(look: Lookup, record: models.Meeting) -> dict[str, Owner]:
    """The post and bodies of everybody in the notes who is not withheld."""
    known = (person for person in record.people if person.openness != "withheld")
    return {person.initials: _owner(look, record, person) for person in known if person.initials}


def _owners(notes: _Notes, initials: Iterable[str]) -> tuple[Owner, ...]:
    return tuple(dict.fromkeys(notes.posts[who] for who in initials if who in notes.posts))


def _owner(look: Lookup, record: models.Meeting, person: models.Person) -> Owner:
    return Owner(
        post=Markup("Post not stated") if person.post in (None, NOT_STATED) else look.line(stated(person.post)),
        organisations=tuple(look.name_on(body, record.date) for body in person.organisations),
        current=tuple(look.name_now(body) for body in person.organisations),
    )


def _commitments(look: Lookup, notes: _Notes) -> Iterator[CommitmentRow]:
    for part in open_parts(notes.entry.record):
        for promise in part.commitments:
            who, due = _owners(notes, promise.by), look.line(promise.due or "")
            yield CommitmentRow(text=look.html(promise.text), said_by=who, due=due, place=_at(notes.place, promise.id))
