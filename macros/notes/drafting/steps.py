"""The steps from a draft to the public record, and what is missing before each.

In: a draft, the records, the day. Out: the steps in order. Source of the steps: the notes of 20 November 2019, item 2:
draft, comments by those who attended, approval by the chair, a redacted version, publication, partners told where it
is, a summary in the newsletter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros import dates
from macros.notes.drafting.derive import Values
from macros.notes.drafting.judge import Grounds, judge
from macros.notes.drafting.read import Opened
from macros.problem import Problem
from macros.records import source
from macros.records.load import Records
from macros.records.models.base import NOT_STATED
from macros.records.models.draft import Workflow
from macros.records.models.meeting import Meeting, Publication
from macros.records.shape import fit
from macros.withheld import posts

_STAND_IN = ("First Officer", "Second Officer")
_PUBLISHED = 5  # the place of publication among the steps


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One step: how it is recorded (nothing where it is not), and what is missing before it can be taken.

    `missing` are places of the draft to put right, `first` what else has to be done, in words.
    """

    name: str
    recorded: str
    missing: tuple[Problem, ...] = ()
    first: tuple[str, ...] = ()


def steps(root: Path, opened: Opened, records: Records, as_at: date, today: date) -> tuple[Stage, ...]:
    """Every step with its state."""
    flow = opened.draft.workflow
    # Who checks is said to `redact`; until then two posts stand in, from the partnership's list where it has one.
    first, second, *_ = (*posts.listed(records, opened.partnership)[:2], *_STAND_IN)
    stand_in = publication(opened, as_at, (first, second))
    judged = judge(opened, Grounds(root=root, records=records, as_at=as_at, today=today, publication=stand_in))
    approved = ""
    if flow.approved_by and flow.approved_on:
        # Where something is wrong with the approval or with what is withheld, the post may be a name: it is not shown.
        by = "" if judged.approval or judged.redaction else f", by {flow.approved_by}"
        approved = f"{_on(flow.approved_on)}{by}"
    begun = bool(flow.approved_by or flow.approved_on)
    drafted = Stage(name="Draft the notes", recorded=_on(flow.drafted_on), missing=judged.text)
    sent = Stage(name="Send them for comment", recorded=_on(flow.sent_for_comment_on), first=_may(drafted))
    closed = Stage(name="Close the comments", recorded=_on(flow.comments_closed_on), first=_may(sent))
    agreed = Stage(
        name="Have them approved", recorded=approved, missing=judged.approval if begun else (), first=_may(closed)
    )
    # An approval that nobody has begun is no fault of its own step: it is what the next one lacks.
    lacks = (*(() if begun else judged.approval), *judged.redaction)
    return (drafted, sent, closed, agreed, *_public(root, opened, (drafted, agreed), lacks))


def _public(root: Path, opened: Opened, before: tuple[Stage, Stage], lacks: tuple[Problem, ...]) -> Iterator[Stage]:
    """The steps that the public record holds; `redact` takes the first two at once."""
    drafted, agreed = before
    there = "done" if (root / opened.target).exists() else ""
    days = _published(root, opened)
    first = (*(_must(drafted) if drafted.missing else ()), *_must(agreed))
    redacted = Stage(
        name="Make the redacted version", recorded=_stated(days, "redacted_on") or there, missing=lacks, first=first
    )
    yield redacted
    posts = () if there else ("Two different posts must check what is withheld: “partnership redact” asks which.",)
    public = Stage(name="Publish it", recorded=_stated(days, "published_on") or there, first=(*_must(redacted), *posts))
    yield public
    yield Stage(name="Tell partners where it is", recorded=_stated(days, "partners_told_on"), first=_must(public))
    yield Stage(name="List it in the newsletter", recorded=_stated(days, "newsletter_on"), first=_must(public))


def _must(before: Stage) -> tuple[str, ...]:
    """What a step says of the one that has to be done before it."""
    if before.missing and before.recorded:
        return (f"“{before.name}” must be put right first.",)
    return () if before.recorded else (f"“{before.name}” must be done first.",)


def _may(before: Stage) -> tuple[str, ...]:
    """What a step says of one that comes before it and that nobody has to record."""
    if before.missing:
        return (f"“{before.name}” must be put right first.",)
    not_recorded = f"“{before.name}” is not recorded: that stops nothing, and the page will say so."
    return () if before.recorded else (not_recorded,)


def _published(root: Path, opened: Opened) -> Publication | None:
    """The days of the public record, if it is there and can be read."""
    if not (root / opened.target).is_file():
        return None
    record, _, problems = fit(Meeting, source.read(root, root / opened.target))
    return record.publication if isinstance(record, Meeting) and not problems else None


def _stated(days: Publication | None, field: str) -> str:
    day = getattr(days, field, NOT_STATED)
    return "" if day == NOT_STATED else _on(day)


def left(every: tuple[Stage, ...]) -> tuple[Stage, ...]:
    """The steps still to be taken, in order: those with something wrong, and those after the last that is recorded."""
    last = max((number for number, step in enumerate(every) if step.recorded), default=-1)
    # Partners and the newsletter are told in either order; a step left out before the approval is not made up for.
    last = min(last, _PUBLISHED)
    return tuple(step for n, step in enumerate(every) if step.missing or (n > last and not step.recorded))


def publication(opened: Opened, as_at: date, checkers: tuple[str, str], before: Values | None = None) -> Values:
    """The public record's `publication`; `before` is that of the record which it replaces.

    A replaced record keeps the days of its first publication, and its note.
    """
    flow = opened.draft.workflow
    today = as_at.isoformat()
    values = {
        "status": "published",
        **{name: getattr(flow, name) for name in Workflow.model_fields},
        "approved_by": flow.approved_by or NOT_STATED,
        "approved_on": flow.approved_on or NOT_STATED,
        "redacted_on": today,
        "redaction_checked_by": list(checkers),
        "published_on": today,
    }
    if before:
        # Everything but the steps of this draft and who checked it now.
        new = {"status", "redaction_checked_by", *Workflow.model_fields}
        values |= {name: before.get(name) for name in Publication.model_fields if name not in new}
    return {name: value for name, value in values.items() if value}


def _on(day: str | None) -> str:
    return f"done on {dates.in_words(day)}" if day else ""
