"""Each promise of a group's terms, and beside it what the notes of its meetings show.

In: records. Out: rows, with links to the clauses. What is not stated is a list of its own, so that the table
holds promises only.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros import dates
from macros.public.base import Html
from macros.public.governance import PromiseRow, YearOfMeetings
from macros.publish import attendance, clause_links, notice, quorum, reviews
from macros.publish.clauses import limit_words
from macros.publish.lookup import Lookup, in_a_row, stated
from macros.publish.presence import substituted
from macros.records.load import Entry
from macros.records.models import group as models
from macros.records.models.meeting import Meeting
from macros.records.models.provenance import Provenance
from macros.workings import meetings as counting
from macros.workings import membership
from macros.workings.meetings import Promise

_NO_RECORD = Markup("This site holds no record of it.")
_RUNS = 3


def promised(look: Lookup, group: models.Group) -> Promise | None:
    """How often a group says that it meets, as read here and as it can be read otherwise, and since when.

    None where that is not stated, or where nobody knows the day of the document that states it.
    """
    frequency = group.frequency
    since = membership.since(look.records, frequency.source.document) if frequency else None
    if frequency is None or since is None:
        return None
    otherwise = frequency.reading.other_a_year if frequency.reading else None
    return Promise(frequency.a_year, since, otherwise)


def not_stated(group: models.Group) -> Iterator[str]:
    """What the documents do not say, of what a reader would look for."""
    if not group.quorum:
        yield "a quorum"
    if not group.attendance or group.attendance.percent is None:
        yield "a standard of attendance in figures"
    if not group.attendance or group.attendance.substitutes is None:
        yield "a rule on substitutes"
    if not group.frequency:
        yield "how often it meets"
    if not notice.promised(group):
        yield "the notice of an agenda"


def beside(
    look: Lookup, name: str, group: models.Group, meetings: Sequence[Entry], years: Sequence[YearOfMeetings]
) -> Iterator[PromiseRow]:
    """Every promise of the group that is stated, with the fact; `meetings` (one at least) and `years` latest first."""
    if group.quorum:
        yield _quorum(look, name, group, group.quorum, meetings)
    if group.attendance and group.attendance.percent is not None:
        yield _standard(look, name, group.attendance, years[0])
    if group.attendance and group.attendance.substitutes:
        yield _substitutes(look, name, group.attendance, meetings)
    if group.frequency:
        yield _frequency(look, name, group.frequency, years[0], meetings)
    if agenda := notice.promised(group):
        yield _notice(look, name, group, agenda, meetings)
    if group.chairing:
        yield _chair(look, name, group.chairing, meetings)
    yield from _terms_of_members(look, name, group)
    for report in group.reports:
        to = look.groups[name, report.to].record.name if report.to else stated(report.to_name)
        often = "how often is not stated" if report.word == "not-stated" else report.word
        promise, links = Markup("{}: {}").format(to, often), clause_links.links(look, name, report.source)
        yield PromiseRow(label="Reports to", promise=promise, clauses=links, fact=_NO_RECORD)
    if group.terms:
        yield _review(look, group.terms)


def _quorum(look: Lookup, name: str, group: models.Group, rule: models.Quorum, meetings: Sequence[Entry]) -> PromiseRow:
    promise = Markup("{}").format(quorum.needed(rule))
    links = clause_links.links(look, name, rule.source)
    answers = [given for meeting in meetings if (given := quorum.answers(look, name, group, meeting.record))]
    if not answers:
        return PromiseRow(
            label="Quorum",
            promise=promise,
            clauses=links,
            fact=Markup("No meeting in the notes is younger than the rule."),
        )
    words = quorum.tally(answers, 0)
    if len(answers[0]) > 1:
        words = f"{quorum.THIS}: {words} {quorum.OTHER}: {quorum.tally(answers, 1)}"
    return PromiseRow(label="Quorum", promise=promise, clauses=links, fact=Markup("{}").format(words))


def _standard(look: Lookup, name: str, standard: models.AttendanceStandard, latest: YearOfMeetings) -> PromiseRow:
    promise, links = Markup("{}% or more").format(standard.percent), clause_links.links(look, name, standard.source)
    judged = [row for row in latest.attendance if row.standard]
    reached = sum(row.standard == attendance.REACHED for row in judged)
    members = "1 member" if len(judged) == 1 else f"{len(judged)} members"
    words = Markup("{}: {} of {} reached it.").format(latest.year, reached, members)
    return PromiseRow(
        label="Attendance",
        promise=promise,
        clauses=links,
        fact=words if judged else Markup("No member of that day is in the notes."),
    )


def _substitutes(look: Lookup, name: str, standard: models.AttendanceStandard, meetings: Sequence[Entry]) -> PromiseRow:
    sent = instead = 0
    for meeting in meetings:
        came = substituted(meeting.record)
        away = [
            person
            for person in meeting.record.people
            if membership.takes_part(person) and person.attendance == "apologies"
        ]
        sent, instead = sent + len(away), instead + sum(person.initials in came for person in away)
    links = clause_links.links(look, name, standard.source)
    words = Markup("Apologies in the notes: {}. With a substitute: {}.").format(sent, instead)
    words += _if_younger(look, standard.source, meetings)
    return PromiseRow(label="Substitutes", promise=look.inline(standard.substitutes or ""), clauses=links, fact=words)


def _if_younger(look: Lookup, source: Provenance, meetings: Sequence[Entry]) -> Html:
    """A sentence if the promise was made after the last of the meetings; else nothing."""
    since = membership.since(look.records, source.document)
    if since is None or since <= dates.first_day(meetings[0].record.date):
        return Markup("")
    dated = dates.in_words(look.documents[source.document].dated)
    return Markup(" The promise is of {}, after {}.").format(
        dated, "this meeting" if len(meetings) == 1 else "these meetings"
    )


def _frequency(
    look: Lookup, name: str, frequency: models.Frequency, latest: YearOfMeetings, meetings: Sequence[Entry]
) -> PromiseRow:
    notes = "notes of 1 meeting" if latest.held == 1 else f"notes of {latest.held} meetings"
    fact = Markup("{}: {} on this site.").format(latest.year, notes)
    fact += Markup(" {}.").format(latest.words) if latest.words else Markup("")
    fact += _if_younger(look, frequency.source, meetings)
    links = clause_links.links(look, name, frequency.source)
    reading = frequency.reading
    other = f" ({reading.other_a_year} under the other reading)" if reading and reading.other_a_year else ""
    return PromiseRow(
        label="Meetings", promise=Markup("{} a year{}").format(frequency.a_year, other), clauses=links, fact=fact
    )


def _notice(
    look: Lookup, name: str, group: models.Group, promise: models.NoticePeriod, meetings: Sequence[Entry]
) -> PromiseRow:
    states = [notice.state(look, group, meeting.record) for meeting in meetings]
    fact = Markup("{}").format(notice.tally(states) or "No meeting in the notes is younger than the promise.")
    return PromiseRow(
        label="Agenda", promise=notice.words(promise), clauses=clause_links.links(look, name, promise.source), fact=fact
    )


def _chair(look: Lookup, name: str, chairing: models.Chairing, meetings: Sequence[Entry]) -> PromiseRow:
    promise = in_a_row(chairing.co_chairs) if chairing.co_chairs else stated(chairing.chair)
    if chairing.at_least_months:
        promise += f", for at least {limit_words(chairing.at_least_months, 'months')}"
        promise += ", in turn" if chairing.rotates else ""
    runs = counting.runs(
        (dates.first_day(meeting.record.date), who) for meeting in meetings if (who := _chaired(look, meeting.record))
    )
    words = "; ".join(_run(run) for run in runs[-_RUNS:])
    if early := _early(look, chairing, runs):
        words += f". Shorter than promised, by the notes: {early}"
    sources = (chairing.source.at(chairing.chair_clauses), chairing.source)
    links = tuple(dict.fromkeys(link for source in sources for link in clause_links.links(look, name, source)))
    fact = f"{words}." if words else "The notes do not show it."
    beside = Markup("{}").format(fact) + _if_younger(look, chairing.source, meetings)
    return PromiseRow(label="Chair", promise=Markup("{}").format(promise), clauses=links, fact=beside)


def _early(look: Lookup, chairing: models.Chairing, runs: Sequence[counting.Run]) -> int:
    """How many certainly chaired for less than promised; the first is left out, as nobody knows when that term began.

    A term began after the last meeting that somebody else chaired. Terms that began before the promise are not judged,
    nor are chairs where several may chair at once: that one of them chaired alone does not end the others' terms.
    """
    since, months = membership.since(look.records, chairing.source.document), chairing.at_least_months
    if not months or since is None or chairing.co_chairs or (chairing.at_once or 1) > 1:
        return 0
    terms = counting.terms(runs)
    around = zip(terms, terms[2:], strict=False)
    return sum(since <= before.last and dates.add_months(before.last, months) > after.first for before, after in around)


def _chaired(look: Lookup, meeting: Meeting) -> str:
    """Who chaired, by post and body, co-chairs together; empty where that is withheld."""
    chairs = []
    for person in meeting.people:
        if person.chair and person.openness == "open":
            bodies = in_a_row(look.name_on(body, meeting.date) for body in person.organisations)
            chairs.append(f"{stated(person.post)}, {bodies}" if bodies else stated(person.post))
    return in_a_row(sorted(chairs))


def _run(run: counting.Run) -> str:
    first, last = dates.in_words(run.first), dates.in_words(run.last)
    return f"{run.chair}: {first}" if run.meetings == 1 else f"{run.chair}: {run.meetings} meetings, {first} to {last}"


def _terms_of_members(look: Lookup, name: str, group: models.Group) -> Iterator[PromiseRow]:
    for line in group.members:
        if line.term_years:
            again = ", which may be renewed" if line.renewable else ""
            most = f"at most {line.at_most}, " if line.at_most else ""
            term = limit_words(line.term_years, "years")
            promise = Markup("{}: {}for {}{}").format(line.line, most, term, again)
            links = clause_links.links(look, name, membership.members_source(group).at(line.clauses))
            yield PromiseRow(label="Terms of members", promise=promise, clauses=links, fact=_NO_RECORD)


def _review(look: Lookup, terms: models.Terms) -> PromiseRow:
    state = reviews.state(look, terms)
    review = terms.review
    every = f"Every {limit_words(review.every_months, 'months')}" if review.every_months else ""
    promise = look.inline(review.promise or every or review.none_stated or "Not stated")
    due = Markup(" Due {}.").format(state.due) if state.due_iso else Markup("")
    return PromiseRow(
        label="Review",
        promise=promise,
        clauses=(),
        fact=Markup("{}.").format(state.words) + due,
        state=_REVIEW.get(state.state, ""),
    )


_REVIEW = {"overdue": "not-met", "current": "met", "looked-at": "met", "due-soon": "met"}
