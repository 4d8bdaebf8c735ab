"""When a dated exception to the review gate counts. Not a rule of its own."""

from datetime import date

from macros import dates, reviews
from macros.models.review import Allowance


def in_force(allowance: Allowance | None, as_at: date) -> bool:
    """Whether the exception counts on that day: from the day it was noted, for six months at the most."""
    if allowance is None:
        return False
    begins = dates.first_day(allowance.noted_on)
    return begins <= as_at <= reviews.allowance_ends(allowance.noted_on, allowance.look_again_by)
