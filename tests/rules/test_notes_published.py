"""Only published notes stand in data/."""

import pytest

from tests.project import Project

RULE = "notes-published"
MESSAGE = "must be published: notes that are not stay in drafts/, which git ignores"


@pytest.mark.parametrize("status", ["draft", "approved"])
def test_another_status_is_found(project: Project, status: str) -> None:
    project.change(project.meeting, "status: published", f"status: {status}")
    assert project.found() == [project.finding(project.meeting, f"status: {status}", RULE, MESSAGE)]
