"""A meeting's published notes -> their page. The only place where a redaction becomes what a reader sees."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from macros import dates
from macros.kinds import KINDS
from macros.public.base import Head, Link
from macros.public.meetings import (
    Action,
    Commitment,
    Correction,
    Item,
    Marker,
    Meeting,
    Part,
    Person,
    Said,
    TimelineStep,
)
from macros.publish import actions as ledger
from macros.publish import clauses, presence, progress, register
from macros.publish.lookup import Lookup, home, partnership_link, stated
from macros.publish.text import plain
from macros.records.load import Entry
from macros.records.models import meeting as models
from macros.records.models.base import NOT_STATED

_ATTENDANCE = {"present": "Present", "apologies": "Sent apologies", "mentioned": "Named in the notes"}


def meetings(look: Lookup) -> tuple[Meeting, ...]:
    """The public page of every meeting, latest first."""
    every = (_meeting(look, entry) for entry in look.records.of("meetings"))
    return tuple(sorted(every, key=lambda meeting: (meeting.day, meeting.head.url), reverse=True))


def _meeting(look: Lookup, entry: Entry) -> Meeting:
    record: models.Meeting = entry.record
    people = tuple(_person(look, record, person) for person in record.people)
    by_initials = {person.initials: person for person in people if person.initials}
    actions = tuple(_action(look, action, by_initials) for action in record.actions)
    assert entry.partnership is not None
    group = clauses.group_link(look, entry.partnership, record.group)
    return Meeting(
        head=_head(look, entry, record, group),
        lede=look.html(record.summary),
        day=dates.first_day(record.date),
        group=group,
        listed=f"/{entry.partnership}/meetings/{record.date[:4]}/{record.group}/",
        ledger=f"/{entry.partnership}/actions/{record.date[:4]}/{record.group}/",
        time=_time(record),
        venue=record.venue or "Not stated",
        people=people,
        items=tuple(_item(look, entry, item, by_initials, actions) for item in record.items),
        actions=actions,
        next_meeting=dates.in_words(record.next_meeting) if record.next_meeting else "Not stated",
        timeline=tuple(_timeline(record)),
        publication_note=look.maybe(record.publication.note),
        redactions=tuple(register.redactions(look, record, Link(title=record.title, url=home(entry)))),
        lifted=tuple(register.lifted(look, record, Link(title=record.title, url=home(entry)))),
        note=look.maybe(record.note),
        governance=presence.facts(look, entry),
        starts=record.starts or "",
        ends=record.ends or "",
        next_iso=record.next_meeting or "",
        corrections=tuple(_corrections(record)),
    )


def _head(look: Lookup, entry: Entry, record: models.Meeting, group: Link) -> Head:
    partnership, short = partnership_link(look.records, entry.partnership)
    return Head(
        url=home(entry),
        kind=KINDS[entry.kind].title,
        title=record.title,
        description=plain(record.summary),
        partnership=partnership,
        partnership_short=short,
        origin=look.origin(record.source),
        date=dates.in_words(record.date),
        date_iso=record.date,
        year=record.date[:4],
        group=group.title,
    )


def _time(record: models.Meeting) -> str:
    if not record.starts:
        return "Not stated"
    return _clock(record.starts) + (f" to {_clock(record.ends)}" if record.ends else "")


def _clock(time: str) -> str:
    hour, minute = int(time[:2]), time[3:]
    half = "am" if hour < 12 else "pm"
    if (hour, minute) == (12, "00"):
        return "midday"
    return f"{hour % 12 or 12}{'' if minute == '00' else ':' + minute}{half}"


def _marker(look: Lookup, redaction: models.Redaction | None) -> Marker | None:
    return look.markers[redaction.reason] if redaction and redaction.reason else None


def _person(look: Lookup, record: models.Meeting, person: models.Person) -> Person:
    # Whatever a record says of a withheld person, only this leaves it; the same goes for items and actions below.
    if person.openness == "withheld":
        nothing = Markup("")
        return Person(
            initials="",
            name=nothing,
            post=nothing,
            organisations=(),
            attendance=_ATTENDANCE[person.attendance],
            role="",
            note=None,
            marker=_marker(look, person.redaction),
        )
    roles = [word for word, is_so in (("Chair", person.chair), ("Notetaker", person.notetaker)) if is_so]
    return Person(
        initials=person.initials or "",
        name=look.line(person.name or ""),
        post=look.line(stated(person.post)),
        organisations=tuple(look.name_on(body, record.date) for body in person.organisations),
        attendance=_ATTENDANCE[person.attendance],
        role=", ".join(roles),
        note=look.maybe(person.note),
        marker=None,
        organisation_ids=person.organisations,
    )


def _speakers(by_initials: dict[str, Person], initials: Iterable[str]) -> tuple[Person, ...]:
    return tuple(by_initials[who] for who in initials if who in by_initials)


def _item(
    look: Lookup, entry: Entry, item: models.Item, people: dict[str, Person], actions: tuple[Action, ...]
) -> Item:
    markers = tuple(marker for redaction in item.redactions if (marker := _marker(look, redaction)))
    if item.openness == "withheld":
        return Item(
            number=item.number, title=Markup("Withheld item"), openness=item.openness, markers=markers, parts=()
        )
    parts = tuple(_part(look, entry, part, people, actions) for part in item.parts)
    return Item(
        number=item.number,
        title=look.line(item.title or "Untitled item"),
        openness=item.openness,
        markers=markers,
        parts=parts,
    )


def _part(
    look: Lookup, entry: Entry, part: models.NotePart, people: dict[str, Person], actions: tuple[Action, ...]
) -> Part:
    return Part(
        id=part.id,
        title=None if part.title is None else look.line(part.title),
        said=tuple(_said(look, part, people)),
        decisions=tuple(look.html(decision) for decision in part.decisions),
        lists=clauses.point_lists(look, part.lists),
        commitments=tuple(
            Commitment(
                id=promise.id,
                text=look.html(promise.text),
                speakers=_speakers(people, promise.by),
                due=look.line(promise.due or ""),
            )
            for promise in part.commitments
        ),
        actions=tuple(action for action in actions if action.number in part.actions),
        note=look.maybe(part.note),
        follow_ups=tuple(ledger.followed_up(look, entry, part)),
        themes=tuple(progress.themes(look, entry, part)),
    )


def _said(look: Lookup, part: models.NotePart, people: dict[str, Person]) -> Iterator[Said]:
    """What was said, turn by turn: what one person says in a row is one turn."""
    for by, notes in groupby(part.notes, key=lambda note: note.by):
        yield Said(text=Markup("").join(look.html(note.text) for note in notes), speakers=_speakers(people, by))


def _action(look: Lookup, action: models.Action, people: dict[str, Person]) -> Action:
    if action.openness == "withheld":
        marker = _marker(look, action.redaction)
        return Action(
            number=action.number,
            text=None,
            owners=(),
            owners_note=None,
            due="Withheld",
            due_iso="",
            item=action.item,
            printed_as=Markup(""),
            marker=marker,
        )
    return Action(
        number=action.number,
        text=None if action.text is None else look.inline(action.text),
        owners=_speakers(people, action.owners),
        owners_note=look.maybe(action.owners_note),
        due=dates.in_words(action.due) if action.due else "Not stated",
        due_iso=action.due or "",
        item=action.item,
        printed_as=look.line(action.printed_as or ""),
        marker=None,
    )


def _timeline(record: models.Meeting) -> Iterator[TimelineStep]:
    """How the notes came to be published, in the order of the notes of November 2019, item 2.

    A step that nobody wrote down is shown all the same, so that its absence can be seen.
    """
    publication = record.publication
    yield _step("held", "Meeting held", record.date)
    yield _step("drafted", "Notes drafted", publication.drafted_on)
    yield _step("sent-for-comment", "Sent for comment to those who were there", publication.sent_for_comment_on)
    yield _step("comments-closed", "Comments closed", publication.comments_closed_on)
    by = "whom is not recorded" if publication.approved_by == NOT_STATED else publication.approved_by
    yield _step("approved", "Notes approved", publication.approved_on, f"by {by}")
    checked = " and ".join(publication.redaction_checked_by)
    yield _step("redacted", "Redacted version made", publication.redacted_on, f"checked by {checked}" * bool(checked))
    yield _step("published", "Notes published", publication.published_on)
    yield _step("partners-told", "Partners told where the notes are", publication.partners_told_on)
    yield _step("newsletter", "Listed in the newsletter", publication.newsletter_on)


def _corrections(record: models.Meeting) -> Iterator[Correction]:
    """The latest first; of one day, that which stands last in the record."""
    in_order = sorted(enumerate(record.corrections), key=lambda placed: (placed[1].on, placed[0]), reverse=True)
    for _, correction in in_order:
        yield Correction(what=correction.what, by=correction.by, when=dates.in_words(correction.on), iso=correction.on)


def _step(key: str, what: str, day: str, by: str = "") -> TimelineStep:
    if day == NOT_STATED:
        return TimelineStep(key=key, what=what, when="Not recorded", iso="", by=by)
    return TimelineStep(key=key, what=what, when=dates.in_words(day), iso=day, by=by)
