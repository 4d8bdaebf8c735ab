"""A review that is overdue stops publication, unless the record carries a dated exception that has not run out.

PASS in priorities:
    review: {last: {on: 2025-01-10}, every_months: 12}
    overdue: {noted_on: 2026-11-01, reason: The board meets in March., look_again_by: 2027-04-01}

FAIL in priorities:
    review: {last: {on: 2025-01-10}, every_months: 12}
"""

from collections.abc import Iterator
from datetime import date

from macros.problem import Problem
from macros.records import walk
from macros.records.source import KeyPath
from macros.rules import Context, Family
from macros.workings import reviews

ID = "review-overdue"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every overdue record without an exception, or with one that has run out or not begun."""
    for it in walk.reviewed(context.records):
        if not is_overdue(it, context.as_at) or reviews.in_force(it.part.overdue, context.as_at):
            continue
        allow = reviews.how_to_allow(it.entry.path)
        if it.part.overdue is None:
            message = f"must be reviewed, as its review is overdue, or allowed for now: {allow}"
            yield it.entry.problem(_due(it), ID, message, stops="publication")
        else:
            message = (
                f"must be reviewed, as it is overdue and its exception does not hold today, or allowed anew: {allow}"
            )
            yield it.entry.problem(it.path("overdue", "look_again_by"), ID, message, stops="publication")


def is_overdue(it: walk.Reviewed, as_at: date) -> bool:
    """Whether the review should have been done before that day, whatever exception there is."""
    review = it.part.review
    day = reviews.due_day(review.last.on, review.every_months, review.due)
    superseded = getattr(it.part, "superseded_by", None) is not None
    return reviews.state(day, as_at, superseded=superseded).state == "overdue"


def _due(it: walk.Reviewed) -> KeyPath:
    return it.path("review", "due" if it.part.review.due is not None else "every_months")
