"""Nobody is named who is not listed."""

import pytest

from tests.project import Project

RULE = "names-listed"
MESSAGE = "a person named here must be in “people”; a withheld person is named nowhere"


@pytest.mark.parametrize("who", ["Dr Undertow", "Mrs Una Undertow", "Cllr Undertow", "Inspector Undertow"])
def test_a_name_after_a_title_that_is_not_listed_is_found(project: Project, who: str) -> None:
    project.change(project.meeting, "AB welcomed everybody.", f"AB welcomed {who} warmly.")
    assert project.found() == [project.finding(project.meeting, "AB welcomed", RULE, MESSAGE)]


@pytest.mark.parametrize("who", ["Dr Foam", "Mr Corin Driftwood", "the doctor", "Ms Breakwater's team"])
def test_a_listed_name_passes(project: Project, who: str) -> None:
    project.change(project.meeting, "AB welcomed everybody.", f"AB welcomed {who} warmly.")
    assert project.found() == []
