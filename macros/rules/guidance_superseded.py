"""A record reviewed after a newer edition of guidance came into force no longer cites the older one.

PASS in priorities:
    review: {last: {on: 2026-01-10}}
    cites: [{guidance: sea-walls-2025}]

FAIL in priorities:
    review: {last: {on: 2026-01-10}}
    cites: [{guidance: sea-walls-2020}]
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from macros import dates
from macros.problem import Problem
from macros.records import walk
from macros.records.models.base import NOT_STATED
from macros.records.models.sitewide import GuidanceEdition
from macros.records.source import KeyPath
from macros.rules import Context, Family
from macros.workings import reviews

ID = "guidance-superseded"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every citation of an edition that had been replaced when the record was reviewed; not of a work as such."""
    for it, where in outdated(context):
        allowance = getattr(it.part, "old_guidance", None)
        if reviews.in_force(allowance, context.as_at):
            continue
        allow = reviews.how_to_allow(it.entry.path)
        message = f"must be the newer edition, in force when this record was last reviewed, or allowed for now: {allow}"
        if allowance is not None:
            where = it.path("old_guidance", "look_again_by")
            message = (
                "must hold today, as the record cites guidance that a newer edition has replaced: cite the newer one, "
                f"or allow it anew: {allow}"
            )
        yield it.entry.problem(where, ID, message, stops="publication")


def outdated(context: Context) -> Iterator[tuple[walk.Reviewed, KeyPath]]:
    """Every record that cites an edition replaced before its last review, and where, whatever exception there is."""
    listed = context.records.one("guidance")
    editions = {edition.id: edition for edition in listed.guidance} if listed else {}
    for it in walk.reviewed(context.records):
        # A month or a year counts from its first day: a review is called late only where it must be.
        on = dates.first_day(it.part.review.last.on)
        for where, cited in cited_in(it):
            day = replaced_on(editions, cited)
            if day is not None and day < on:
                yield it, where


def cited_in(it: walk.Reviewed) -> Iterator[tuple[KeyPath, str]]:
    """What the record cites, and the edition on which each of its time limits rests."""
    for index, citation in enumerate(getattr(it.part, "cites", ())):
        yield (*it.path("cites"), index, "guidance"), citation.guidance
    for index, limit in enumerate(getattr(it.part, "timescales", ())):
        if limit.guidance is not None:
            yield (*it.path("timescales"), index, "guidance"), limit.guidance


def replaced_on(editions: dict[str, Any], cited: str) -> date | None:
    """The first day on which a newer edition of the cited one's work was in force, or None."""
    edition = editions.get(cited)
    began = _began(edition) if edition is not None else None
    if edition is None or began is None:
        return None
    later = (_began(other) for other in editions.values() if other.work == edition.work)
    return min((day for day in later if day is not None and day > began), default=None)


def _began(edition: GuidanceEdition) -> date | None:
    stated = next((day for day in (edition.in_force, edition.published) if day != NOT_STATED), None)
    return dates.last_day(stated) if stated is not None else None
