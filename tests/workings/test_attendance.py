"""Attendance, against counting by hand."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.workings.attendance import AttendanceMark, Sheet, percent, reaches, rows

KEYS = ("council", "health", "police", "school")
MARKS = st.builds(AttendanceMark, st.sampled_from(KEYS), st.sampled_from(["present", "substitute", "apologies"]))
SHEETS = st.lists(
    st.builds(Sheet, st.frozensets(st.sampled_from(KEYS)), st.lists(MARKS, max_size=6).map(tuple), st.booleans()),
    max_size=6,
)


@given(SHEETS)
def test_every_row_is_what_a_reader_would_count(sheets: list[Sheet]) -> None:
    by_key = {row.key: row for row in rows(sheets)}
    for key in KEYS:
        came = listed = missed = 0
        for sheet in sheets:
            states = [mark.state for mark in sheet.marks if mark.key == key]
            came += "present" in states or "substitute" in states
            listed += bool(states)
            missed += not states and key in sheet.members and not sheet.withholds
        known = any(key in sheet.members or key in [mark.key for mark in sheet.marks] for sheet in sheets)
        assert (key in by_key) is known
        if known:
            row = by_key[key]
            assert (row.attended, row.expected) == (came, listed + missed)
            assert len(row.states) == len(sheets)
            assert row.member is any(key in sheet.members for sheet in sheets)


@given(SHEETS, st.lists(MARKS, max_size=4))
def test_one_more_meeting_changes_each_row_by_at_most_one(sheets: list[Sheet], marks: list[AttendanceMark]) -> None:
    before = {row.key: row for row in rows(sheets)}
    for row in rows([*sheets, Sheet(frozenset(), tuple(marks))]):
        old = before.get(row.key)
        assert row.attended - (old.attended if old else 0) in (0, 1)
        assert row.expected - (old.expected if old else 0) == (row.key in {mark.key for mark in marks})


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 100))
def test_the_standard_is_judged_exactly_and_never_by_a_rounded_figure(came: int, more: int, standard: int) -> None:
    expected = came + more
    if not expected:
        assert percent(came, expected) is None
        assert reaches(came, expected, standard) is None
        return
    assert reaches(came, expected, standard) is (Fraction(came, expected) >= Fraction(standard, 100))
    shown = percent(came, expected)
    assert shown is not None
    assert shown <= Fraction(100 * came, expected) < shown + 1


@pytest.mark.parametrize(
    ("sheet", "state"),
    [
        (Sheet(frozenset({"a"}), ()), "absent"),
        (Sheet(frozenset({"a"}), (), withholds=True), "withheld"),
        (Sheet(frozenset(), ()), "not-expected"),
        (Sheet(frozenset({"a"}), (AttendanceMark("a", "apologies"), AttendanceMark("a", "present"))), "present"),
        (Sheet(frozenset({"a"}), (AttendanceMark("a", "apologies"), AttendanceMark("a", "substitute"))), "substitute"),
    ],
)
def test_each_state(sheet: Sheet, state: str) -> None:
    row = next(row for row in rows([sheet, Sheet(frozenset({"a"}), ())]) if row.key == "a")
    assert row.states[0] == state
