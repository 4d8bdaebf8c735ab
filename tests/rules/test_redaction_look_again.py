"""A redaction past its day stops publication."""

from datetime import date

from tests.project import Project

RULE = "redaction-look-again"


def test_a_day_gone_by_is_found_and_stops_publication_only(project: Project) -> None:
    project.change(
        project.meeting,
        "      - reason: under-way\n        authorised_by: Partnership Manager\n        look_again_by: 2027-05-12",
        "      - reason: under-way\n        authorised_by: Partnership Manager\n        look_again_by: 2026-11-19",
    )
    message = (
        "must be looked at again, as its day has gone by: lift it or state a new day; or allow it for now: "
        f'partnership allow {project.meeting} --reason "…" --until DATE'
    )
    assert project.found() == [project.finding(project.meeting, "2026-11-19", RULE, message)]
    assert [problem.stops for problem in project.problems()] == ["publication"]


def test_the_day_itself_passes_and_the_day_after_does_not(project: Project) -> None:
    def found(day: date) -> int:
        return [problem.rule for problem in project.problems(day)].count(RULE)

    assert found(date(2027, 5, 12)) == 0
    assert found(date(2027, 5, 13)) == 4


def test_a_day_more_than_two_years_away_is_found(project: Project) -> None:
    day = "authorised_by: Partnership Manager\n        look_again_by: "
    message = "must be at most two years from today"
    text = project.read(project.meeting)
    assert f"under-way\n        {day}2027-05-12" in text
    project.write(
        project.meeting, text.replace(f"under-way\n        {day}2027-05-12", f"under-way\n        {day}2028-11-20")
    )
    assert project.found() == []
    project.change(project.meeting, "2028-11-20", "2028-11-21")
    assert project.found() == [project.finding(project.meeting, "2028-11-21", RULE, message)]
    assert [problem.stops for problem in project.problems()] == ["build"]
