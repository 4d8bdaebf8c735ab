"""What became of an action: its state as at a day, whether it is overdue, for how many meetings it went unmentioned.

In: the day an action was agreed, when it is due, what later meetings reported of it, the days of its group's meetings
and the day by which the next one was to be. Out: where it stands. The latest report holds, so an action that was closed
can be opened again. Reports from before the action was agreed, or from after the day as at, are not counted.

An action without a report is open for as long as nobody could have reported: until its day or that of the next meeting
has gone by, or a later meeting has said nothing. From then on it is “not reported since”.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Said = Literal["open", "done", "superseded"]
State = Literal["open", "done", "superseded", "not-reported"]
CLOSED = ("done", "superseded")
# Where two reports have the same day, the one that closes the action holds.
_ORDER: tuple[Said, ...] = ("open", "superseded", "done")


@dataclass(frozen=True)
class ActionReport:
    """What one meeting said of the action."""

    on: date
    state: Said


@dataclass(frozen=True)
class Raised:
    """An action as it was agreed; `meetings` are the days of its group's meetings whose notes are known.

    `next_by` is the day by which the meeting after it was to be, where the notes or the group's terms tell.
    """

    on: date
    due: date | None = None
    reports: tuple[ActionReport, ...] = ()
    meetings: tuple[date, ...] = ()
    next_by: date | None = None


@dataclass(frozen=True)
class ActionStanding:
    """Where an action stands: `last` is the day of the last report, `silent` the group's meetings since then."""

    state: State
    last: date | None
    overdue: date | None
    silent: int
    reopened: bool = False


def standing(action: Raised, as_at: date) -> ActionStanding:
    """Where the action stands as at a day: overdue from the day after it was due, until it is closed."""
    heard = sorted(counted(action, as_at), key=lambda report: (report.on, _ORDER.index(report.state)))
    last = heard[-1] if heard else None
    if last and last.state in CLOSED:
        return ActionStanding(last.state, last.on, None, 0)
    since = last.on if last else action.on
    silent = len({day for day in action.meetings if since < day <= as_at})
    gone_by = any(day is not None and day < as_at for day in (action.due, action.next_by))
    return ActionStanding(
        state="open" if last or not (silent or gone_by) else "not-reported",
        last=last.on if last else None,
        overdue=action.due if action.due and action.due < as_at else None,
        silent=silent,
        reopened=any(report.state in CLOSED for report in heard),
    )


def counted(action: Raised, as_at: date) -> tuple[ActionReport, ...]:
    """The reports that count on the day as at: after the action was agreed, and not after that day."""
    return tuple(report for report in action.reports if action.on < report.on <= as_at)
