"""A procedure -> its page.

In: the records. Out: public procedures, in order of title. With a step left out a procedure would still look whole, and
somebody would follow it: so a procedure is shown with all its steps, or not at all.
"""

from collections.abc import Iterator
from dataclasses import replace

from macros.kinds import KINDS
from macros.public.base import Head, Html, Link, Notice, Origin, Standing
from macros.public.partnerships import Helpline
from macros.public.procedures import Beside, Choice, FrontDoor, Procedure, ProcedureStep, StepLimit, StepNote
from macros.publish import additions, facts, reviews, sitewide, time_limits
from macros.publish.additions import Merged
from macros.publish.lookup import Lookup, clause_words, home, in_a_row, partnership_link
from macros.publish.text import plain
from macros.records.load import Entry
from macros.records.models import procedure as models
from macros.records.models.base import NOT_STATED
from macros.records.models.fact import Disagreement, Sourced

EVERY_AREA = "Every area"
INDEX = "/procedures/"
_NOT_LOCAL = (
    "Nothing on this page comes from a document of {}: what it says is the law and national guidance alone. "
    "[Other procedures](/procedures/) may be local. Ask the partnership’s team whether it has one for this."
)


def procedures(look: Lookup) -> tuple[Procedure, ...]:
    """Every procedure whose steps may all be shown."""
    shown = [entry for entry in look.records.of("procedures") if whole(look, entry)]
    links = {entry.id: Link(title=entry.record.title, url=home(entry)) for entry in shown}
    helplines = {line.id: line for line in sitewide.helplines(look)}
    pages = [_procedure(look, entry, links, helplines) for entry in shown]
    return tuple(sorted(pages, key=lambda page: (page.head.title, page.head.url)))


def may_be_shown(look: Lookup, entry: Entry) -> bool:
    """Whether this record may be shown at all: in every kind but procedures, each part is judged for itself."""
    return entry.kind != "procedures" or whole(look, entry)


def whole(look: Lookup, entry: Entry) -> bool:
    """Whether every step may be shown: if not, no page, list or search mentions the procedure."""
    added = (step for own in additions.to(look, entry) for step in own.record.steps)
    return all(facts.shown(look, step) for step in (*entry.record.steps, *added))


def _procedure(look: Lookup, entry: Entry, links: dict[str, Link], helplines: dict[str, Helpline]) -> Procedure:
    merged = additions.merged(look, entry)
    record = merged.record
    named = _sources(look, merged)
    return Procedure(
        head=_head(look, entry, record, named),
        aim=record.aim,
        answer=record.answer,
        for_whom=record.for_whom,
        starts_when=record.starts_when,
        asked_as=record.asked_as,
        steps=tuple(_step(look, merged, at, named, helplines) for at in range(len(record.steps))),
        beside=tuple(
            Beside(title=fact.title, text=look.inline(fact.text), standing=_standing(look, record, fact, named))
            for fact in record.beside
            if facts.shown(look, fact)
        ),
        record=tuple(look.inline(line) for line in record.record),
        record_not_stated=_inline(look, record.record_not_stated),
        if_you_disagree=look.html(record.if_you_disagree),
        not_stated=tuple(look.inline(line) for line in record.not_stated),
        disagreements=facts.other_words(look, record.disagreements, named),
        groups=tuple(link for own in (entry, *additions.to(look, entry)) for link in _groups(look, own)),
        related=tuple(links[name] for name in record.related if name in links),
        sources=tuple(named.values()),
        note=look.maybe(record.note),
    )


def _sources(look: Lookup, merged: Merged) -> facts.Sources:
    """The sources of what is shown; a source that only hidden facts name would be a trace of them."""
    record, notes = merged.record, (note for _, note in merged.notes)
    stated: list[Sourced | Disagreement] = [*record.steps, *notes, *record.beside, *record.disagreements]
    ids = {shown: set[str]() for shown in (True, False)}
    for fact in stated:
        ids[facts.shown(look, fact)].update(filter(None, (fact.source, *getattr(fact, "also", ()))))
    return facts.sources(look, (source for source in record.sources if source.id not in ids[False] - ids[True]))


def _head(look: Lookup, entry: Entry, record: models.Procedure, named: facts.Sources) -> Head:
    partnership, short = Link(title=EVERY_AREA, url=INDEX), EVERY_AREA
    if record.partnership:
        partnership, short = partnership_link(look.records, record.partnership)
    # What falls due first is what the reader must know of.
    review = reviews.of_entry(look, entry, *additions.to(look, entry))
    cites = reviews.citations(look, record.cites)
    first = next(iter(named.values()))
    return Head(
        url=home(entry),
        kind=KINDS[entry.kind].title,
        title=record.title,
        description=plain(record.answer),
        partnership=partnership,
        partnership_short=short,
        origin=Origin(
            title=first.title,
            publisher=first.publisher,
            dated=first.edition or "Not stated",
            clauses="",
            url=first.url,
            note=None,
        ),
        review=review,
        cites=cites,
        notices=(*reviews.notices(look, review, cites), *_not_local(look, entry)),
    )


def _not_local(look: Lookup, entry: Entry) -> Iterator[Notice]:
    """That a page has nothing local, of any area or of some."""
    areas = additions.without(look, entry)
    if areas:
        words = _NOT_LOCAL.format(in_a_row(areas, "or"))
        yield Notice(kind="local", title="No local source", text=look.html(words))


def _step(look: Lookup, merged: Merged, at: int, named: facts.Sources, helplines: dict[str, Helpline]) -> ProcedureStep:
    step = merged.record.steps[at]
    return ProcedureStep(
        id=step.id,
        number=at + 1,
        who=step.who,
        does=look.inline(step.does),
        short=step.short,
        choice=Choice(asks=step.choice.asks, otherwise=step.choice.otherwise) if step.choice else None,
        outcomes=step.outcomes,
        when=_inline(look, step.when),
        limit=_limit(look, step.limit),
        form=_form(step.form),
        helpline=helplines.get(step.helpline or ""),
        doors=_front_doors(look, helplines) if step.front_doors else (),
        if_not=_inline(look, step.if_not),
        note=_inline(look, step.note),
        standing=_standing(look, merged.record, step, named),
        area=merged.areas.get(step.id, ""),
        notes=tuple(
            StepNote(
                area=area,
                text=look.inline(note.text),
                limit=_limit(look, note.limit),
                form=_form(note.form),
                standing=_standing(look, merged.record, note, named),
            )
            for area, note in merged.notes
            if note.step == step.id and facts.shown(look, note)
        ),
    )


def _form(form: models.Form | None) -> Link | None:
    return Link(title=form.name, url=form.url or "") if form else None


def _limit(look: Lookup, name: str | None) -> StepLimit | None:
    """The limit that a step names, if it may be shown."""
    listed = look.records.one("timescales")
    limit = next((limit for limit in listed.timescales if limit.id == name), None)
    if limit is None or not facts.shown(look, limit):
        return None
    counts_from = "" if limit.counts_from == NOT_STATED or limit.kind == "recurring" else limit.counts_from
    warning = "" if limit.certainty == "read-in-source" else facts.UNCHECKED
    return StepLimit(
        words=time_limits.words(limit), counts_from=counts_from, url=f"/time-limits/#{limit.id}", warning=warning
    )


def _front_doors(look: Lookup, helplines: dict[str, Helpline]) -> tuple[FrontDoor, ...]:
    """The numbers of every area, from each partnership's own record."""
    listed = look.records.one("helplines")
    gaps = dict(zip((gap.id for gap in listed.not_confirmed), sitewide.unknown_numbers(look), strict=True))
    doors = []
    for entry in look.records.of("partnership"):
        lines = tuple(helplines[name] for name in entry.record.helplines if name in helplines)
        own = tuple(gaps[gap.id] for gap in listed.not_confirmed if gap.partnership == entry.id and gap.needed_first)
        area = entry.record.area
        doors.append(FrontDoor(area=area, lines=tuple(line for line in lines if not line.national), gaps=own))
    return tuple(doors)


def _groups(look: Lookup, own: Entry) -> tuple[Link, ...]:
    record: models.Procedure | models.Addition = own.record
    entries = {entry.id: entry for entry in look.records.of("groups", record.partnership)} if record.groups else {}
    return tuple(
        Link(title=entries[group].record.name, url=home(entries[group])) for group in record.groups if group in entries
    )


def _standing(look: Lookup, record: models.Procedure, fact: Sourced, named: facts.Sources) -> Standing:
    """Where a fact comes from; notes of a meeting have items, not clauses."""
    standing = facts.standing(fact, named)
    document = next((source.document for source in record.sources if source.id == fact.source), None)
    unit = "item" if document in look.notes else "clause"
    return replace(standing, clauses=clause_words(fact.clauses, unit))


def _inline(look: Lookup, words: str | None) -> Html | None:
    return None if words is None else look.inline(words)
