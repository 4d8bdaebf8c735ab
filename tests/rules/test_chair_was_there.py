"""Nobody chairs from afar."""

import pytest

from tests.project import Project

RULE = "chair-was-there"
MESSAGE = "“chair” must be true only for somebody who is present"


@pytest.mark.parametrize("attendance", ["apologies", "mentioned"])
def test_a_chair_who_stayed_away_or_is_only_mentioned_is_found(project: Project, attendance: str) -> None:
    project.change(
        project.meeting, "attendance: present\n    chair: true", f"attendance: {attendance}\n    chair: true"
    )
    assert project.found() == [project.finding(project.meeting, "chair: true", RULE, MESSAGE)]


def test_of_two_chairs_the_one_who_stayed_away_is_found_and_that_they_are_two(project: Project) -> None:
    project.change(project.meeting, "attendance: apologies\n", "attendance: apologies\n    chair: true\n")
    assert project.found() == [
        project.finding(project.meeting, "chair: true", RULE, MESSAGE, nth=2),
        project.finding(
            project.meeting, "chair: true", "people-distinct", "“chair” must be true for one person only", nth=2
        ),
    ]


def test_of_somebody_withheld_only_the_rule_on_withheld_people_speaks(project: Project) -> None:
    project.change(
        project.meeting,
        "  - attendance: present\n    openness: withheld\n",
        "  - attendance: apologies\n    chair: true\n    openness: withheld\n",
    )
    assert [problem.rule for problem in project.problems() if problem.rule == RULE] == []
    assert "withheld-has-no-text" in {problem.rule for problem in project.problems()}
