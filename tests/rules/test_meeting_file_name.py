"""The name of a file is an address."""

import pytest

from tests.project import Project

RULE = "meeting-file-name"
MESSAGE = "the file must be named by this date and the group's id: 2026-05-12-executive.yml"


@pytest.mark.parametrize("name", ["2026-05-13-executive", "2026-05-12", "2026-05-12-executive-canary"])
def test_another_name_is_found_at_the_date(project: Project, name: str) -> None:
    path = f"{project.home}/meetings/{name}.yml"
    project.write(path, project.read(project.meeting))
    assert project.found() == [project.finding(path, "date:", RULE, MESSAGE)]
