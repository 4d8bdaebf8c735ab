"""What was taken down stays away until its line says otherwise."""

import pytest

from tests.project import Project

RULE = "taken-down-gone"
LIST = "data/taken-down.yml"
LINE = (
    "taken_down:\n"
    "  - kind: meetings\n"
    "    partnership: nowhere-on-sea\n"
    "    id: 2026-02-10-executive\n"
    "    taken_down_on: 2026-11-19\n"
    "    taken_down_by: Clerk\n"
)


def test_a_project_that_took_nothing_down_needs_no_list(project: Project) -> None:
    assert not (project.root / LIST).exists()
    assert project.found() == []


def test_other_records_may_name_what_was_taken_down(project: Project) -> None:
    project.change(
        project.meeting,
        "        actions: [1]\n",
        "        actions: [1]\n        follow_ups: [{meeting: 2026-02-10-executive, action: 3, state: done}]\n",
    )
    assert [problem.rule for problem in project.problems()] == ["id-exists"]
    project.write(LIST, LINE)
    assert project.found() == []


@pytest.mark.parametrize(
    ("old", "new", "words", "message"),
    [
        (
            "id: 2026-02-10-executive",
            "id: 2026-05-12-executive",
            "id:",
            "this record must not be in data/ again: remove it; if it was put right, “back_since” must say the day",
        ),
        ("by: Clerk", "by: Clerk\n    back_since: 2026-11-20", "back", "must be left out: this record is not here"),
        ("    partnership: nowhere-on-sea\n", "", "kind:", "must be the partnership whose record it was, and left out "
         "for a procedure"),
        ("taken_down:\n", LINE, "id:", "must be listed once: change that line"),
    ],
)  # fmt: skip
def test_a_line_says_what_is_so(project: Project, old: str, new: str, words: str, message: str) -> None:
    project.write(LIST, LINE.replace(old, new))
    nth = project.read(LIST).count(words)
    assert project.found() == [project.finding(LIST, words, RULE, message, nth)]


def test_a_record_that_was_put_right_may_come_back(project: Project) -> None:
    back = LINE.replace("2026-02-10", "2026-05-12").replace("by: Clerk", "by: Clerk\n    back_since: 2026-11-20")
    project.write(LIST, back)
    assert project.found() == []
