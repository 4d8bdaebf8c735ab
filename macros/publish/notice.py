"""The notice of an agenda that a group promises, beside the day on which it was sent.

In: records. Out: words. Where the notes do not say when the agenda went out, the page says so.
"""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from macros import dates
from macros.public.base import Html
from macros.public.governance import PromiseRow
from macros.publish import bank_holidays, clause_links
from macros.publish.clauses import limit_words
from macros.publish.lookup import Lookup
from macros.records.models import group as groups
from macros.records.models.base import NOT_STATED
from macros.records.models.meeting import Meeting
from macros.workings import membership, working_days
from macros.workings.meetings import NoticeGiven
from macros.workings.meetings import notice as given


def promised(group: groups.Group) -> groups.NoticePeriod | None:
    """The promise about the agenda, if there is one."""
    return next((notice for notice in group.notices if "agenda" in notice.what.casefold()), None)


def words(promise: groups.NoticePeriod) -> Html:
    """`Agenda at least 5 working days before the meeting`."""
    how_long = limit_words(promise.at_least, promise.unit)
    return Markup("{} at least {} before the meeting").format(promise.what, how_long)


def state(look: Lookup, group: groups.Group, meeting: Meeting) -> str:
    """Whether the promise was kept: met, weekdays, not-met or unknown; empty where no promise binds this meeting."""
    promise = promised(group)
    if promise is None or not membership.binds(look.records, promise.source.document, meeting.date):
        return ""
    return _state(promise, _given(look, promise, meeting))


def _state(promise: groups.NoticePeriod, notice: NoticeGiven | None) -> str:
    if notice is None:
        return "unknown"
    if promise.unit == "working-days" and notice.enough is None and notice.least >= promise.at_least:
        return "weekdays"
    return {True: "met", False: "not-met", None: "unknown"}[notice.enough]


def of_meeting(look: Lookup, partnership: str, group: groups.Group, meeting: Meeting) -> PromiseRow:
    """The promise beside the day of sending."""
    promise, sent = promised(group), meeting.agenda_sent_on
    fact = Markup("When it was sent is not recorded.")
    if sent != NOT_STATED:
        fact = Markup("Sent {} {}.").format(
            "on" if dates.first_day(sent) == dates.last_day(sent) else "in", dates.in_words(sent)
        )
    if promise is None:
        return PromiseRow(label="Agenda", promise=Markup("No notice stated."), clauses=(), fact=fact)
    links = clause_links.links(look, partnership, promise.source)
    if not membership.binds(look.records, promise.source.document, meeting.date):
        dated = dates.in_words(look.documents[promise.source.document].dated)
        fact += Markup(" The promise is of {}, after this meeting.").format(dated)
        return PromiseRow(label="Agenda", promise=words(promise), clauses=links, fact=fact)
    notice = _given(look, promise, meeting)
    if notice:
        fact += " " + _measured(notice, promise)
    return PromiseRow(label="Agenda", promise=words(promise), clauses=links, fact=fact, state=_state(promise, notice))


def _given(look: Lookup, promise: groups.NoticePeriod, meeting: Meeting) -> NoticeGiven | None:
    sent = meeting.agenda_sent_on
    if sent == NOT_STATED:
        return None
    span = (dates.first_day(sent), min(dates.last_day(sent), dates.first_day(meeting.date)))
    return given(span, dates.first_day(meeting.date), promise.at_least, promise.unit, _days_off(look, span[0], meeting))


def _days_off(look: Lookup, first: date, meeting: Meeting) -> frozenset[date] | None:
    """The bank holidays of England and Wales, if they are known for every day from the first one to the meeting."""
    known = first.year >= working_days.FIRST_YEAR and dates.first_day(meeting.date) <= working_days.last_known()
    return frozenset(bank_holidays.known(look)) if known else None


def _measured(notice: NoticeGiven, promise: groups.NoticePeriod) -> Html:
    days = f"{notice.least}" if notice.least == notice.most else f"between {notice.least} and {notice.most}"
    working = promise.unit == "working-days"
    unit = ("working day" if notice.taken_off else "weekday") if working else "day"
    plural = "" if days == "1" else "s"
    short = " That is shorter than promised." if notice.enough is False else ""
    off = " Bank holidays are not taken off." if unit == "weekday" and notice.enough is not False else ""
    return Markup("That was {} {}{} before the meeting.{}{}").format(days, unit, plural, short, off)


def tally(states: Iterable[str]) -> str:
    """`Sent in time: 2. Too short: 1. Not recorded, or not certain: 3.`"""
    known = [kind for kind in states if kind]
    rows = (
        ("Sent in time", "met"),
        ("Sent in time by weekdays, bank holidays not taken off", "weekdays"),
        ("Too short", "not-met"),
        ("Not recorded, or not certain", "unknown"),
    )
    return " ".join(f"{label}: {known.count(kind)}." for label, kind in rows if known.count(kind))
