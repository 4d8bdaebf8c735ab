"""Whoever says that it is the law says which."""

import pytest

from tests.project import Project

RULE = "law-named"
PATH = "data/timescales.yml"
FORCE = "    force: local-arrangement\n"


@pytest.mark.parametrize("force", ["act", "regulations", "statutory-guidance"])
def test_a_statutory_limit_without_law_or_edition_is_found_at_its_force(project: Project, force: str) -> None:
    project.change(PATH, FORCE, f"    force: {force}\n")
    message = "must come with “law” or “guidance”: which Act, regulations or edition says so"
    assert project.found() == [project.finding(PATH, f"force: {force}", RULE, message)]


@pytest.mark.parametrize("named", ["    law: Sea Walls Act 2025\n", "    guidance: sea-walls-2025\n"])
def test_either_is_enough(project: Project, named: str) -> None:
    project.change(PATH, FORCE, f"    force: act\n{named}")
    assert project.found() == []


def test_what_is_good_practice_needs_neither(project: Project) -> None:
    assert "force: good-practice" in project.read(PATH)
    assert project.found() == []
