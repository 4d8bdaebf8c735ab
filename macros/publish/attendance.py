"""Who came to a group's meetings in one year: by agency, unless data/site.yml chooses posts or people.

In: records. Out: `YearOfMeetings`. By agency a row is a body, whoever came for it, so that a small group does not
become a list of individuals. A unit of a police force counts as its force. Guests, and those who only take the notes,
have no row.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from macros import dates
from macros.public.base import Html, Link
from macros.public.governance import AttendanceRow, YearOfMeetings
from macros.publish.lookup import Lookup, home
from macros.publish.presence import substituted
from macros.records.load import Entry
from macros.records.markers import MARKER
from macros.records.models import group as groups
from macros.records.models.base import NOT_STATED
from macros.records.models.meeting import Meeting, Person
from macros.workings import attendance as counting
from macros.workings import membership

BY = {"agency": "Agency", "post": "Post", "person": "Person"}
REACHED, BELOW = "Reaches the standard", "Below the standard"
_JUDGED = {True: REACHED, False: BELOW, None: ""}
_STATES: dict[str, str] = {
    "present": "Present",
    "substitute": "Substitute",
    "apologies": "Apologies",
    "absent": "Not named",
    "withheld": "Not known",
    "not-expected": "",
}


def by(look: Lookup) -> str:
    """What a row is: agency, post or person."""
    return str(look.records.one("site").attendance_by)


def year(
    look: Lookup, partnership: str, group: groups.Group, meetings: Sequence[Entry], url: str, promised: str, words: str
) -> YearOfMeetings:
    """One calendar year and its `meetings`, in any order."""
    meetings = sorted(meetings, key=lambda meeting: str(meeting.record.date))
    sheets = [_sheet(look, partnership, group, meeting.record) for meeting in meetings]
    last = meetings[-1].record.date
    rows = [_row(look, row, last, group) for row in counting.rows(sheets)]
    people = [
        (meeting, person) for meeting in meetings for person in meeting.record.people if membership.takes_part(person)
    ]
    return YearOfMeetings(
        year=last[:4],
        url=url,
        held=len(meetings),
        promised=promised,
        words=words,
        # The year stands in the heading of the table.
        meetings=tuple(
            Link(title=dates.in_words(meeting.record.date).rpartition(" ")[0], url=home(meeting))
            for meeting in meetings
        ),
        attendance=tuple(sorted(rows, key=lambda row: str(row.who).casefold())),
        withheld=sum(sheet.withholds for sheet in sheets),
        unplaced=sum(not any(_keys(look, partnership, person)) for _, person in people),
    )


def _sheet(look: Lookup, partnership: str, group: groups.Group, meeting: Meeting) -> counting.Sheet:
    hidden = any(person.openness == "withheld" and person.attendance == "present" for person in meeting.people)
    marks = tuple(_marks(look, partnership, meeting))
    named = dict.fromkeys(mark.key for mark in marks)
    members = _members(look, partnership, group, meeting)
    expected = frozenset(key for member in members for key in _as_named(look, partnership, member, named))
    return counting.Sheet(expected, marks, hidden)


def _as_named(look: Lookup, partnership: str, member: str, named: Iterable[str]) -> tuple[str, ...]:
    """A member under its name in the notes: a body that has since become another sits as that other one."""
    if by(look) != "agency" or member in named:
        return (member,)
    leads_to = look.registers[partnership].leads_to
    return tuple(key for key in named if leads_to(member, key) or leads_to(key, member)) or (member,)


def _members(look: Lookup, partnership: str, group: groups.Group, meeting: Meeting) -> Iterator[str]:
    """The rows of the members of that day; none by person, as a membership line names nobody."""
    since = membership.members_since(look.records, group)
    if since is None or since > dates.first_day(meeting.date):
        return
    for line in group.members:
        if by(look) == "agency":
            yield from (look.registers[partnership].whole(body) for body in line.organisations)
        elif by(look) == "post":
            yield from line.posts


def _marks(look: Lookup, partnership: str, meeting: Meeting) -> Iterator[counting.AttendanceMark]:
    instead = substituted(meeting)
    for person in meeting.people:
        if not membership.takes_part(person):
            continue
        state: counting.Heard = "present" if person.attendance == "present" else "apologies"
        if state == "apologies" and person.initials in instead:
            state = "substitute"
        # Somebody who came in a colleague's place is no second presence of the same agency.
        colleagues = (other for other in meeting.people if other.initials)
        away = next((other for other in colleagues if other.initials == person.substitute_for), None)
        stood_in = set(_keys(look, partnership, away)) if away and membership.takes_part(away) else set()
        for key in _keys(look, partnership, person):
            yield counting.AttendanceMark(key, "substitute" if state == "present" and key in stood_in else state)


def _keys(look: Lookup, partnership: str, person: Person) -> Iterable[str]:
    """The rows that somebody counts for: each of their bodies, or their post, or themselves.

    None for a post or a name that is redacted in part: two of them would look like one.
    """
    if by(look) == "agency":
        return [look.registers[partnership].whole(body) for body in person.organisations]
    words = person.post if by(look) == "post" else person.name
    return [words] if words and words != NOT_STATED and not MARKER.search(words) else []


def _row(look: Lookup, row: counting.Row, day: str, group: groups.Group) -> AttendanceRow:
    who: Html = Markup("{}").format(look.name_on(row.key, day)) if by(look) == "agency" else look.line(row.key)
    standard = _standard(look, group, day)
    reaches = None
    if standard is not None and row.member:
        reaches = counting.reaches(row.attended, row.expected, standard)
    return AttendanceRow(
        who=who,
        states=tuple(_STATES[state] for state in row.states),
        attended=row.attended,
        expected=row.expected,
        percent=counting.percent(row.attended, row.expected),
        member=row.member,
        standard=_JUDGED[reaches],
        words=_words(row, _JUDGED[reaches]),
    )


def _standard(look: Lookup, group: groups.Group, day: str) -> int | None:
    """The standard that the group set itself, unless its document is later than the last meeting of the year."""
    standard = group.attendance
    if standard is None or not membership.binds(look.records, standard.source.document, day):
        return None
    return standard.percent


def _words(row: counting.Row, judged: str) -> str:
    """`3 of 4 (75%). Below the standard`; a percentage only beside a standard, as it says little about few meetings."""
    words = f"{row.attended} of {row.expected}"
    return f"{words} ({counting.percent(row.attended, row.expected)}%). {judged}" if judged else words
