"""Where an action stands: properties that must hold whatever was reported, and the cases that people ask about."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.workings.actions import CLOSED, ActionReport, ActionStanding, Raised, Said, counted, standing

AGREED = date(2026, 1, 10)
AS_AT = date(2026, 11, 20)
NEAR = st.dates(date(2025, 11, 1), date(2027, 2, 1))
STATES: tuple[Said, ...] = ("open", "done", "superseded")
REPORTS = st.builds(ActionReport, on=NEAR, state=st.sampled_from(STATES))
ACTIONS = st.builds(
    Raised,
    on=st.just(AGREED),
    due=st.none() | NEAR,
    reports=st.lists(REPORTS, max_size=6).map(tuple),
    meetings=st.lists(NEAR, max_size=8).map(tuple),
    next_by=st.none() | NEAR,
)


def on(month: int, state: Said) -> ActionReport:
    return ActionReport(date(2026, month, 10), state)


@pytest.mark.parametrize(
    ("reports", "due", "expected"),
    [
        ((), None, ActionStanding("not-reported", None, None, 3)),
        ((), date(2026, 2, 1), ActionStanding("not-reported", None, date(2026, 2, 1), 3)),
        ((), AS_AT, ActionStanding("not-reported", None, None, 3)),
        ((), AS_AT - timedelta(1), ActionStanding("not-reported", None, AS_AT - timedelta(1), 3)),
        ((on(3, "open"),), None, ActionStanding("open", date(2026, 3, 10), None, 2)),
        ((on(3, "done"),), date(2026, 2, 1), ActionStanding("done", date(2026, 3, 10), None, 0)),
        ((on(3, "superseded"),), None, ActionStanding("superseded", date(2026, 3, 10), None, 0)),
        ((on(3, "done"), on(6, "open")), None, ActionStanding("open", date(2026, 6, 10), None, 1, reopened=True)),
        ((on(3, "done"), on(6, "open"), on(9, "done")), None, ActionStanding("done", date(2026, 9, 10), None, 0)),
        ((on(12, "done"),), None, ActionStanding("not-reported", None, None, 3)),
        ((ActionReport(AGREED, "done"),), None, ActionStanding("not-reported", None, None, 3)),
    ],
)
def test_where_an_action_stands(reports: tuple[ActionReport, ...], due: date | None, expected: ActionStanding) -> None:
    meetings = (AGREED, date(2026, 3, 10), date(2026, 6, 10), date(2026, 9, 10), date(2026, 12, 10))
    assert standing(Raised(AGREED, due, reports, meetings), AS_AT) == expected


DAY = timedelta(1)


@pytest.mark.parametrize(
    ("due", "next_by", "meetings", "expected"),
    [
        (None, None, (), ActionStanding("open", None, None, 0)),
        (AS_AT, AS_AT, (), ActionStanding("open", None, None, 0)),
        (None, AS_AT + DAY, (AS_AT + DAY,), ActionStanding("open", None, None, 0)),
        (AS_AT - DAY, AS_AT, (), ActionStanding("not-reported", None, AS_AT - DAY, 0)),
        (None, AS_AT - DAY, (), ActionStanding("not-reported", None, None, 0)),
        (AS_AT + DAY, None, (AS_AT,), ActionStanding("not-reported", None, None, 1)),
    ],
)
def test_what_nobody_could_have_reported_yet_is_open(
    due: date | None, next_by: date | None, meetings: tuple[date, ...], expected: ActionStanding
) -> None:
    assert standing(Raised(AGREED, due, (), (AGREED, *meetings), next_by), AS_AT) == expected


@given(ACTIONS, NEAR, st.randoms())
def test_the_order_in_which_reports_are_handed_in_does_not_matter(action: Raised, as_at: date, dice: Random) -> None:
    mixed = list(action.reports)
    dice.shuffle(mixed)
    assert standing(replace(action, reports=tuple(mixed)), as_at) == standing(action, as_at)


@given(ACTIONS, NEAR)
def test_what_was_said_too_early_or_is_yet_to_come_counts_for_nothing(action: Raised, as_at: date) -> None:
    held = tuple(day for day in action.meetings if day <= as_at)
    assert standing(replace(action, reports=counted(action, as_at), meetings=held), as_at) == standing(action, as_at)
    assert all(action.on < report.on <= as_at for report in counted(action, as_at))


@given(ACTIONS, NEAR)
def test_an_action_is_late_if_and_only_if_its_day_has_gone_by_and_nobody_closed_it(action: Raised, as_at: date) -> None:
    now = standing(action, as_at)
    late = action.due is not None and action.due < as_at and now.state not in CLOSED
    assert now.overdue == (action.due if late else None)


@given(ACTIONS, NEAR)
def test_a_later_report_that_closes_it_closes_it_and_then_nothing_is_owed(action: Raised, as_at: date) -> None:
    last = max(as_at, AGREED + timedelta(1))
    now = standing(replace(action, reports=(*action.reports, ActionReport(last, "done"))), last)
    assert now == ActionStanding("done", last, None, 0)


@given(ACTIONS, NEAR, NEAR)
def test_another_silent_meeting_adds_at_most_one_to_the_silence_and_ends_only_the_wait_for_a_first_report(
    action: Raised, as_at: date, day: date
) -> None:
    before = standing(action, as_at)
    after = standing(replace(action, meetings=(*action.meetings, day)), as_at)
    assert after.silent - before.silent in (0, 1)
    assert (after.last, after.overdue, after.reopened) == (before.last, before.overdue, before.reopened)
    waited = before.state == "open" and before.last is None and after.silent > before.silent
    assert after.state == ("not-reported" if waited else before.state)


@given(ACTIONS, NEAR)
def test_an_action_that_waits_for_its_first_report_is_never_late(action: Raised, as_at: date) -> None:
    now = standing(action, as_at)
    if now.state == "open" and now.last is None:
        assert (now.overdue, now.silent) == (None, 0)
    if now.state == "not-reported":
        assert now.last is None
