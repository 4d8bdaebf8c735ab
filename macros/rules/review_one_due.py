"""A review says exactly one of: how often, when next, or why no date is stated.

PASS in priorities:
    review: {every_months: 12}

FAIL in priorities:
    review: {every_months: 12, due: 2027-05}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "review-one-due"
FAMILY: Family = "review"

WAYS = ("every_months", "due", "none_stated")
LONGEST_CYCLE_MONTHS = 60
LONGEST_OF_NUMBERS_MONTHS = 12
"""Somebody may ring a number on any day: whether it still answers is looked at every year at least."""


def check(context: Context) -> Iterator[Problem]:
    """None or several of the three ways; a cycle that cannot be meant."""
    for it in walk.reviewed(context.records):
        given = [way for way in WAYS if getattr(it.part.review, way) is not None]
        if not given:
            message = "must have one of “every_months”, “due” and “none_stated”"
            yield it.entry.problem(it.path("review"), ID, message)
        for way in given[1:]:
            message = "must have only one of “every_months”, “due” and “none_stated”"
            yield it.entry.problem(it.path("review", way), ID, message)
        months = it.part.review.every_months
        longest = LONGEST_OF_NUMBERS_MONTHS if it.entry.kind == "helplines" else LONGEST_CYCLE_MONTHS
        if months is not None and not 1 <= months <= longest:
            message = f"must be from 1 to {longest} months"
            yield it.entry.problem(it.path("review", "every_months"), ID, message)
