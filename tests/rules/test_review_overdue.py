"""The gate: overdue records and their expiring exceptions."""

from datetime import date

import pytest

from tests.project import Project

RULE = "review-overdue"
ALLOW = 'partnership allow {} --reason "…" --until DATE'
PLAIN = "must be reviewed, as its review is overdue, or allowed for now: " + ALLOW
RUN_OUT = "must be reviewed, as it is overdue and its exception does not hold today, or allowed anew: " + ALLOW


def due(project: Project, day: str, allowance: str = "") -> None:
    """Make the arrangements due on that day, with this exception."""
    project.change(
        project.arrangements, "  due: 2027-01\n  owner: not-stated\n", f"  due: {day}\n  owner: not-stated\n{allowance}"
    )


def exception(noted_on: str, look_again_by: str) -> str:
    """An exception as it is written."""
    return f"overdue:\n  noted_on: {noted_on}\n  reason: It rained.\n  look_again_by: {look_again_by}\n"


def test_an_overdue_record_is_found_at_its_due_date_and_stops_publication_only(project: Project) -> None:
    due(project, "2026-10")
    assert project.found() == [
        project.finding(project.arrangements, "due: 2026-10", RULE, PLAIN.format(project.arrangements))
    ]
    assert [problem.stops for problem in project.problems()] == ["publication"]


def test_the_last_day_of_the_month_is_in_time_and_the_next_is_not(project: Project) -> None:
    due(project, "2026-10")
    assert project.found(date(2026, 10, 31)) == []
    assert project.found(date(2026, 11, 1)) != []


def test_every_kind_of_reviewed_record_is_gated(project: Project) -> None:
    assert {problem.path for problem in project.problems(date(2028, 3, 1)) if problem.rule == RULE} == {
        "data/bank-holidays.yml",
        "data/duties.yml",
        "data/guidance.yml",
        "data/helplines.yml",
        "data/levels.yml",
        "data/timescales.yml",
        "data/urgent.yml",
        "data/procedures/ring-the-bell.yml",
        f"{project.home}/level-variations.yml",
        project.arrangements,
        project.group,
        project.priorities,
    }


def test_a_superseded_edition_is_not_gated(project: Project) -> None:
    due(project, "2026-10", "superseded_by: 2026-02\n")
    project.write(
        f"{project.home}/arrangements/2026-02.yml",
        project.read(project.arrangements).replace("due: 2026-10", "due: 2027").replace("superseded_by: 2026-02\n", ""),
    )
    assert project.found() == []


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2026, 11, 19), False), (date(2026, 11, 20), True), (date(2027, 3, 1), True), (date(2027, 3, 2), False)],
)
def test_an_exception_holds_from_its_day_to_its_end(project: Project, day: date, holds: bool) -> None:
    due(project, "2026-10", exception("2026-11-20", "2027-03-01"))
    lines = [str(problem) for problem in project.problems(day) if problem.path == project.arrangements]
    expected = (
        []
        if holds
        else [project.finding(project.arrangements, "look_again_by", RULE, RUN_OUT.format(project.arrangements))]
    )
    assert lines == expected


def test_an_exception_ends_after_six_months_whatever_it_says(project: Project) -> None:
    due(project, "2026-10", exception("2026-01-01", "2029-01-01"))
    assert project.found() == [
        project.finding(
            project.arrangements, "look_again_by", "allowance-length", "must be at most 6 months after “noted_on”"
        ),
        project.finding(project.arrangements, "look_again_by", RULE, RUN_OUT.format(project.arrangements)),
    ]


def test_a_record_with_an_impossible_date_is_not_called_overdue_as_well(project: Project) -> None:
    due(project, "2026-02-30")
    assert [problem.rule for problem in project.problems()] == ["date"]
