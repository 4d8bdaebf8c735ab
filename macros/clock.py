"""The one place that reads the clock, for the entry points: the command and the builder's hooks."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

AS_AT = "PARTNERSHIP_AS_AT"


def london() -> date:
    """The real day in London, whatever day the site is as at."""
    return datetime.now(ZoneInfo("Europe/London")).date()


def today() -> date:
    """Today in London, or the day (ISO) in the environment variable PARTNERSHIP_AS_AT; ValueError if that is no day."""
    fixed = os.environ.get(AS_AT)
    return date.fromisoformat(fixed) if fixed else london()
