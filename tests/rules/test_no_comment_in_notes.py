"""Git publishes comments too."""

from tests.project import Project

RULE = "no-comment-in-notes"
MESSAGE = "must have no comment: what may be read goes into “note”, what may not be read goes nowhere in git"


def test_comments_of_every_kind_are_found(project: Project) -> None:
    project.change(project.meeting, "title: A case", "title: A case # one")
    project.change(project.meeting, "    actions: [1]", "    actions: [1]\n        # two")
    project.change(project.meeting, "summary: The executive", "summary: >- # three\n  The executive")
    assert project.found() == [
        project.finding(project.meeting, words, RULE, MESSAGE) for words in ("# three", "# two", "# one")
    ]


def test_the_first_line_and_a_hash_sign_in_text_pass(project: Project) -> None:
    project.change(project.meeting, "AB welcomed everybody.", '"AB welcomed # everybody."')
    project.change(project.meeting, "CD will bring biscuits.", "CD will bring#biscuits.")
    project.change(project.meeting, "summary: The executive", "summary: >-\n  # The executive")
    assert "# yaml-language-server" in project.read(project.meeting)
    assert [problem.rule for problem in project.problems()] == ["text-plain"]  # a heading, but not a comment
