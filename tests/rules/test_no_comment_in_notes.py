"""Git publishes comments too."""

from tests.project import Project

RULE = "no-comment-in-notes"
MESSAGE = "must have no comment: what may be read goes into “note”, what may not be read goes nowhere in git"


def test_comments_are_found_and_text_that_a_hash_sign_cuts_off_is_one_problem(project: Project) -> None:
    project.change(project.meeting, "    actions: [1]", "    actions: [1]\n        # two")
    assert project.found() == [project.finding(project.meeting, "# two", RULE, MESSAGE)]
    project.change(project.meeting, "title: A case", "title: A case #3")
    assert [(problem.line, problem.rule) for problem in project.problems()] == [
        (project.line(project.meeting, "# two"), RULE),
        (project.line(project.meeting, "A case #3"), "cut-text"),
    ]


def test_the_first_line_and_a_hash_sign_in_text_pass(project: Project) -> None:
    project.change(project.meeting, "AB welcomed everybody.", '"AB welcomed # everybody."')
    project.change(project.meeting, "CD will bring biscuits.", "CD will bring#biscuits.")
    project.change(project.meeting, "summary: The executive", "summary: >-\n  # The executive")
    assert "# yaml-language-server" in project.read(project.meeting)
    assert [problem.rule for problem in project.problems()] == ["text-plain"]  # a heading, but not a comment
