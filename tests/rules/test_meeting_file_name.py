"""The name of a file is an address."""

import pytest

from tests.project import Project

RULE = "meeting-file-name"
MESSAGE = "the file must be named by this date and the group's id:"


@pytest.mark.parametrize("name", ["2026-05-13-executive", "2026-05-12", "2026-05-12-executive-canary"])
def test_another_name_is_found_at_the_date(project: Project, name: str) -> None:
    path = f"{project.home}/meetings/{name}.yml"
    project.write(path, project.read(project.meeting))
    assert project.found() == [project.finding(path, "date:", RULE, f"{MESSAGE} 2026-05-12-executive.yml")]


def test_the_right_name_is_that_of_this_meeting(project: Project) -> None:
    path = f"{project.home}/meetings/2026-06-09-executive.yml"
    project.write(path, project.read(project.meeting).replace("date: 2026-05-12", "date: 2026-06-08"))
    assert project.finding(path, "date:", RULE, f"{MESSAGE} 2026-06-08-executive.yml") in project.found()


def test_what_is_no_group_is_left_to_its_own_rule_and_not_printed(project: Project) -> None:
    project.change(project.meeting, "group: executive", "group: canary")
    assert "canary" not in "".join(project.found())
    assert RULE not in {problem.rule for problem in project.problems()}
