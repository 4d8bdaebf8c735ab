"""Review promises -> their state in words (docs/reference/promises.md, V2 and V4).

A review in time says that somebody looked. It does not make facts sure that were read only elsewhere, nor guidance the
edition in force: where a record holds either, its state is `looked-at`, never `current`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from macros import dates
from macros.public.base import Citation as PublicCitation
from macros.public.base import FileReview, Link, Notice, overdue
from macros.public.base import Review as PublicReview
from macros.publish import facts, text
from macros.publish.lookup import Lookup, clause_words, edition_url, may_be_shown, stated
from macros.records.load import Entry
from macros.records.models.fact import Disagreement, Sourced
from macros.records.models.provenance import Checked
from macros.records.models.review import Allowance, Citation, Review
from macros.workings import reviews

_WORDS = {
    "current": "Review up to date",
    "due-soon": "Review due soon",
    "overdue": "Review overdue",
    "superseded": "Replaced by a later edition",
    "none-stated": "No review date stated",
}
_RESTS = "Rests on replaced guidance"
_UNCHECKED = "Looked at, not yet checked"
_WHY = {
    _RESTS: "It rests on guidance that a later edition has replaced. ",
    _UNCHECKED: "Not all of it has been checked against its own source. ",
}
_LOOK_AGAIN = {
    "current": "To be looked at again later",
    "due-soon": "To be looked at again soon",
    "overdue": "Overdue for another look",
}
_OUTCOMES = {
    "unchanged": "reviewed and left unchanged",
    "amended": "amended",
    "replaced": "replaced",
    "not-stated": "the date of the document; what was reviewed then is not stated",
}


def state(look: Lookup, *promises: Any, superseded: bool = False, beside: Iterable[BaseModel] = ()) -> PublicReview:
    """The review of a page as a reader sees it.

    In: the records, or parts of one, that promise it, and what the page shows `beside` them. Out: what falls due first.
    """
    every = [(promise, _due(look, promise, superseded)) for promise in promises]
    first, due = min(every, key=lambda pair: str(pair[1].day or "9999"))
    review = first.review
    flaw = _flaw(look, chain(promises, beside)) if due.state == "current" else ""
    due_words = dates.in_words(due.day) if due.day else "Not stated"
    allowance: Allowance | None = first.overdue if due.state == "overdue" else None
    last = dates.in_words(review.last.on)
    return PublicReview(
        state="looked-at" if flaw else due.state,
        words=flaw or _WORDS[due.state],
        meaning=_WHY.get(flaw, "") + _meaning(due.state, due_words, review),
        due=due_words,
        due_iso=due.day.isoformat() if due.day else None,
        last=f"{last} ({_OUTCOMES[review.last.outcome]})",
        said=look.inline(review.last.said),
        promise=None if review.promise is None else look.inline(review.promise),
        owner=stated(review.owner),
        allowance=look.inline(allowance.reason) if allowance else None,
        look_again=dates.in_words(allowance.look_again_by) if allowance else None,
    )


def _due(look: Lookup, promise: Any, superseded: bool) -> reviews.Due:
    review: Review = promise.review
    day = reviews.due_day(review.last.on, review.every_months, review.due)
    return reviews.state(day, look.as_at, superseded=superseded)


def _flaw(look: Lookup, content: Iterable[BaseModel]) -> str:
    """What forbids to call a review up to date: replaced guidance, then facts read only elsewhere; empty for none."""
    flaws = {_flaw_of(look, part) for record in content for part in _shown_parts(look, record)}
    return next((flaw for flaw in _WHY if flaw in flaws), "")


def _flaw_of(look: Lookup, part: BaseModel) -> str:
    cited = getattr(part, "guidance", None)
    if isinstance(cited, str) and look.cited(cited)[1] is not None:
        return _RESTS
    return _UNCHECKED if getattr(part, "certainty", "read-in-source") != "read-in-source" else ""


def _shown_parts(look: Lookup, value: object) -> Iterator[BaseModel]:
    """Every part of a record that may be shown, itself among them."""
    if isinstance(value, tuple | list):
        for part in value:
            yield from _shown_parts(look, part)
    elif isinstance(value, BaseModel) and _is_shown(look, value):
        yield value
        for name in type(value).model_fields:
            yield from _shown_parts(look, getattr(value, name))


def _is_shown(look: Lookup, part: BaseModel) -> bool:
    if isinstance(part, Sourced | Disagreement):
        return facts.shown(look, part)
    return not isinstance(part, Checked) or may_be_shown(look, part.certainty)


def of_entry(look: Lookup, *entries: Entry, superseded: bool = False) -> PublicReview:
    """The review of the page of these records, with the facts of other records that it shows as its own."""
    beside = (fact for entry in entries for fact in _beside(look, entry))
    return state(look, *(entry.reviewed for entry in entries), superseded=superseded, beside=beside)


def _beside(look: Lookup, entry: Entry) -> Iterator[BaseModel]:
    """The signs of the levels, whose review is that of the levels; the time limits that steps name."""
    if entry.kind == "levels":
        yield from (domain.record for domain in look.records.in_use("thresholds"))
    named = {step.limit for step in getattr(entry.record, "steps", ())} - {None}
    if named:
        yield from (limit for limit in look.records.one("timescales").timescales if limit.id in named)


def of_lists(look: Lookup, *kinds: str) -> PublicReview:
    """The review that is due first among the files of lists that a page shows."""
    return of_entry(look, *(entry for kind in kinds for entry in look.records.in_use(kind)))


def of_files(look: Lookup, kind: str) -> tuple[FileReview, ...]:
    """The review of each file of a list, in the order in which they are read as one."""
    return tuple(
        FileReview(
            national=entry.national,
            partnership=entry.partnership or "",
            place="" if entry.national else look.records.place(entry),
            review=of_entry(look, entry),
        )
        for entry in look.records.in_use(kind)
    )


def look_again(look: Lookup, day: str, authorised_by: str, allowance: Allowance | None = None) -> PublicReview:
    """The promise to look at a redaction again on `day`, as a review (docs/reference/promises.md, R3)."""
    due = reviews.state(dates.first_day(day), look.as_at)
    words = dates.in_words(day)
    allowed = allowance if due.state == "overdue" else None
    return PublicReview(
        state=due.state,
        words=_LOOK_AGAIN[due.state],
        meaning=f"Whether this must still be withheld is to be looked at by {words}.",
        due=words,
        due_iso=day,
        last="Not stated",
        said=Markup(""),
        promise=None,
        owner=authorised_by,
        allowance=look.inline(allowed.reason) if allowed else None,
        look_again=dates.in_words(allowed.look_again_by) if allowed else None,
    )


def _meaning(state: reviews.State, due: str, review: Review) -> str:
    if state == "overdue":
        return overdue(due)
    if state == "due-soon":
        return f"This is due to be reviewed by {due}. It may change soon."
    if state == "superseded":
        return "A later edition has replaced this one. Do not rely on it for what applies today."
    if state == "none-stated":
        return f"{text.plain(review.none_stated or '')} Last dated {dates.in_words(review.last.on)}.".strip()
    return f"Next review due by {due}."


def citations(look: Lookup, cites: Iterable[Citation]) -> tuple[PublicCitation, ...]:
    """What a record rests on, each with the edition that has replaced it."""
    cited = []
    for cite in cites:
        title, replaced_by = look.cited(cite.guidance)
        edition = look.guidance.get(cite.guidance)
        url = edition_url(edition) if edition and may_be_shown(look, edition.certainty) else "/guidance/"
        note = None if cite.note is None else look.inline(cite.note)
        where = clause_words(cite.clauses)
        cited.append(
            PublicCitation(
                title=title,
                url=url,
                part=cite.part or "",
                clauses=where,
                replaced_by=replaced_by,
                note=note,
                guidance=_known(look, cite),
            )
        )
    return tuple(cited)


def _known(look: Lookup, cite: Citation) -> str:
    """The id of what is cited, if it may be shown: an edition, or a work that has one."""
    shown = (edition for edition in look.guidance.values() if may_be_shown(look, edition.certainty))
    return cite.guidance if any(cite.guidance in (edition.id, edition.work) for edition in shown) else ""


def notices(look: Lookup, review: PublicReview, cites: Iterable[PublicCitation]) -> tuple[Notice, ...]:
    """What the reader must know first: an overdue or superseded record, an old edition of guidance."""
    shown = []
    if review.state in ("overdue", "superseded"):
        why = Markup("")
        if review.allowance:
            why = Markup(" {} This site will look again by {}.").format(review.allowance, review.look_again)
        shown.append(
            Notice(kind=review.state, title=review.words, text=Markup("<p>{}{}</p>").format(review.meaning, why))
        )
    old = [cite for cite in cites if cite.replaced_by]
    if old:
        shown.append(Notice(kind="info", title="Written under earlier guidance", text=look.html(" ".join(_old(old)))))
    return tuple(shown)


def _old(cites: Iterable[PublicCitation]) -> list[str]:
    def linked(link: Link) -> str:
        return f"[{link.title}]({link.url})"

    return [
        f"It cites [{cite.title}]({cite.url}), which {linked(cite.replaced_by)} has replaced."
        for cite in cites
        if cite.replaced_by
    ]
