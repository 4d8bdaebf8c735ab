"""A group's quorum, applied to one meeting under each reading, in words.

In: records. Out: `QuorumAnswer`s. Guests, those who only take the notes and withheld people are not counted; how many
withheld people were there is passed on, as they may have made the meeting quorate.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros import dates
from macros.public.governance import QuorumAnswer
from macros.publish.lookup import Lookup, in_a_row
from macros.records.models import group as groups
from macros.records.models.meeting import Meeting
from macros.workings import membership
from macros.workings import quorum as counting

NAMES = {
    "statutory-partners": "statutory safeguarding partners",
    "statutory-agencies": "statutory agencies",
    "members": "members",
}
ONE = {
    "statutory-partners": "statutory safeguarding partner",
    "statutory-agencies": "statutory agency",
    "members": "member",
}
PARTNERS = {"council": "the council", "icb": "the NHS", "police": "the police"}
THIS, OTHER = "As this site reads the rule", "Under the other reading"


def needed(rule: groups.Quorum) -> str:
    """`At least 3 members`."""
    return f"At least {rule.at_least} {(ONE if rule.at_least == 1 else NAMES)[rule.of]}"


def withheld(meeting: Meeting) -> int:
    """How many people whom the notes withhold were there."""
    return sum(person.openness == "withheld" and person.attendance == "present" for person in meeting.people)


def answers(look: Lookup, partnership: str, group: groups.Group, meeting: Meeting) -> tuple[QuorumAnswer, ...]:
    """The answer under the reading chosen, then the one under the other reading; none where no rule applies."""
    quorum = group.quorum
    if quorum is None or not membership.binds(look.records, quorum.source.document, meeting.date):
        return ()
    readings = [(quorum.counted, THIS if quorum.reading else "")]
    if quorum.reading and quorum.reading.other_counted:
        readings.append((quorum.reading.other_counted, OTHER))
    seats = tuple(_seats(look, partnership, group, meeting))
    register, hidden = look.registers[partnership], withheld(meeting)
    given = []
    for counted, reading in readings:
        answer = counting.answer(_rule(quorum, counted), seats, register, hidden)
        given.append(_in_words(look, meeting, quorum, answer, reading))
    return tuple(given)


def _rule(quorum: groups.Quorum, counted: groups.Counting | None) -> counting.Rule:
    if quorum.of == "members":
        return counting.Rule(quorum.at_least, "members")
    if counted is None:
        return counting.Rule(quorum.at_least, "partners")
    kinds = frozenset(counted.kinds)
    return counting.Rule(quorum.at_least, "partners" if counted.by == "partner" else "bodies", kinds)


def _seats(look: Lookup, partnership: str, group: groups.Group, meeting: Meeting) -> Iterator[counting.Seat]:
    register = look.registers[partnership]
    since = membership.members_since(look.records, group)
    listed = since is not None and since <= dates.first_day(meeting.date)
    for person in meeting.people:
        if membership.takes_part(person) and person.attendance == "present":
            member = not listed or membership.is_member(register, group, person)
            yield counting.Seat(person.organisations, member)


def _in_words(
    look: Lookup, meeting: Meeting, quorum: groups.Quorum, answer: counting.Outcome, reading: str
) -> QuorumAnswer:
    names = [PARTNERS[name] if name in PARTNERS else look.name_on(name, meeting.date) for name in answer.counted]
    verdict = {True: "Quorate", False: "Not quorate", None: "The published notes do not show it"}[answer.quorate]
    what = NAMES[quorum.of] if answer.number != 1 else ONE[quorum.of]
    counted = f" ({in_a_row(names)})" if names else ""
    words = Markup("<strong>{}</strong>: {} {} came{}; at least {} needed.").format(
        verdict, answer.number or "no", what, counted, answer.at_least
    )
    if answer.quorate is None:
        words += " Somebody else came whom the notes withhold."
    return QuorumAnswer(
        reading=reading,
        quorate=answer.quorate,
        number=answer.number,
        needed=answer.at_least,
        counted=tuple(names),
        words=words,
    )


def tally(meetings: Iterable[tuple[QuorumAnswer, ...]], reading: int) -> str:
    """`3 of 4 meetings were quorate. 1 was not.`, under the chosen `reading` (0) or the other one (1)."""
    judged = [answers[reading] for answers in meetings if len(answers) > reading]
    yes, no = sum(answer.quorate is True for answer in judged), sum(answer.quorate is False for answer in judged)
    words = [f"{yes} of {len(judged)} {'meeting was' if len(judged) == 1 else 'meetings were'} quorate."]
    if no:
        words.append(f"{no} {'was' if no == 1 else 'were'} not.")
    if unknown := len(judged) - yes - no:
        words.append(f"The published notes do not show it of {unknown}.")
    return " ".join(words)
