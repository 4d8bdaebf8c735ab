"""Two different posts check what is kept back."""

import pytest

from macros.withheld.posts import NO_PERSON, NO_POST
from tests.project import Project

RULE = "redaction-checked-twice"
TWO = "must have “redaction_checked_by” with two different posts, as something is kept back"
DIFFERENT = "the posts that checked the redaction must be different"


def test_one_post_alone_is_found(project: Project) -> None:
    project.change(project.meeting, "    - Information Officer\n", "")
    assert project.found() == [project.finding(project.meeting, "redaction_checked_by", RULE, TWO)]


def test_no_post_at_all_is_found_at_the_publication(project: Project) -> None:
    project.change(
        project.meeting, "  redaction_checked_by:\n    - Partnership Manager\n    - Information Officer\n", ""
    )
    assert project.found() == [project.finding(project.meeting, "publication:", RULE, TWO)]


@pytest.mark.parametrize(
    "again", ["Partnership Manager", "partnership manager", "Partnership  Manager.", "Partnership-manager"]
)
def test_the_same_post_again_is_found_at_its_line_however_it_is_written(project: Project, again: str) -> None:
    project.change(project.meeting, "    - Information Officer", f"    - {again}")
    line = project.line(project.meeting, "redaction_checked_by") + 2
    assert project.found() == [f"{project.meeting}:{line}: {RULE}: {DIFFERENT}"]


@pytest.mark.parametrize(
    ("checker", "why"), [("tbc", NO_POST), ("A", NO_POST), ("AB", NO_PERSON), ("Breakwater", NO_PERSON)]
)
def test_whoever_checked_is_a_post(project: Project, checker: str, why: str) -> None:
    project.change(project.meeting, "    - Information Officer", f"    - {checker}")
    assert project.found() == [project.finding(project.meeting, f"    - {checker}", RULE, why)]


def test_notes_that_keep_nothing_back_need_no_checker(project: Project) -> None:
    text = project.read(project.meeting)
    start, end = text.index("  - attendance: present"), text.index("items:")
    text = text[:start] + text[end:]
    start, end = text.index("  - number: 2\n    title"), text.index("\nactions:\n") + 1
    text = text[:start] + text[end:]
    start, end = text.index("  - number: 2\n    item: 3"), text.index("next_meeting")
    text = text[:start] + text[end:]
    start, end = text.index("  redaction_checked_by"), text.index("source:")
    project.write(project.meeting, text[:start] + text[end:])
    assert project.found() == []
