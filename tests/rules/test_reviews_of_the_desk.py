"""Levels of need, time limits and procedures are held to the promises of reviews like every other record."""

from datetime import date

import pytest

from macros.workings.reviews import how_to_allow
from tests.project import Project

PATHS = ("data/levels.yml", "data/timescales.yml", "data/procedures/ring-the-bell.yml")
DUE = "  every_months: 12\n"
ON = "    on: 2026-06-01\n"
OVERDUE = "must be reviewed, as its review is overdue, or allowed for now: "
LATE = date(2027, 6, 2)


def found(project: Project, path: str, as_at: date = date(2026, 11, 20)) -> list[str]:
    """What the check prints of that file, when that day has come."""
    return [str(problem) for problem in project.problems(as_at, as_at) if problem.path == path]


@pytest.mark.parametrize("path", PATHS)
def test_an_overdue_review_stops_publication_until_a_dated_exception_is_noted(project: Project, path: str) -> None:
    assert found(project, path, date(2027, 6, 1)) == []
    assert found(project, path, LATE) == [
        project.finding(path, "every_months", "review-overdue", OVERDUE + how_to_allow(path))
    ]
    allowance = "overdue: {noted_on: 2027-05-01, reason: The tide is high., look_again_by: 2027-11-01}\n"
    project.write(path, project.read(path) + allowance)
    assert found(project, path, LATE) == []


@pytest.mark.parametrize("path", PATHS)
def test_an_exception_that_lasts_too_long_is_found(project: Project, path: str) -> None:
    allowance = "overdue: {noted_on: 2026-11-20, reason: The tide is high., look_again_by: 2027-05-21}\n"
    project.write(path, project.read(path) + allowance)
    message = "must be at most 6 months after “noted_on”"
    assert found(project, path) == [project.finding(path, "overdue:", "allowance-length", message)]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("old", "new", "rule", "words", "message"),
    [
        (DUE, "", "review-one-due", "review:", "must have one of “every_months”, “due” and “none_stated”"),
        (
            ON,
            "    on: 2026-11-21\n",
            "review-not-in-future",
            "on: 2026-11-21",
            "must not be in the future: a review that is still to come stands under “due”",
        ),
        (
            "outcome: amended",
            "outcome: not-stated",
            "review-says-what-was-done",
            "outcome: not-stated",
            "must be unchanged, amended or replaced: only a document's own date may be without an outcome",
        ),
    ],
)
def test_a_review_says_when_and_what(
    project: Project, path: str, old: str, new: str, rule: str, words: str, message: str
) -> None:
    project.change(path, old, new)
    assert found(project, path) == [project.finding(path, words, rule, message)]
