"""A part of the notes is about a theme that the list of priorities has."""

from tests.project import Project

RULE = "theme-known"


def about(project: Project, words: str) -> None:
    project.change(project.meeting, "        actions: [1]\n", f"        actions: [1]\n        themes: [{words}]\n")


def test_a_theme_that_the_list_does_not_have_is_found(project: Project) -> None:
    about(project, "{priorities: 2026-28, theme: whirlpools}")
    message = "must be the id of a theme of those priorities"
    assert project.found() == [project.finding(project.meeting, "whirlpools", RULE, message)]


def test_a_list_that_is_not_there_is_found_by_the_rule_on_ids_alone(project: Project) -> None:
    about(project, "{priorities: 2020-22, theme: tides}")
    message = "must be the id of a file in this partnership's priorities/"
    assert project.found() == [project.finding(project.meeting, "2020-22", "id-exists", message)]


def test_a_theme_and_a_list_as_a_whole_are_in_order(project: Project) -> None:
    about(project, "{priorities: 2026-28, theme: tides}, {priorities: 2026-28, progress: Both themes came on well.}")
    assert project.found() == []


def test_a_theme_that_could_not_be_read_whole_is_there_all_the_same(project: Project) -> None:
    about(project, "{priorities: 2026-28, theme: storms}")
    project.change(project.priorities, "name: Storms", "nome: Storms")
    assert RULE not in [problem.rule for problem in project.problems()]


def test_an_action_of_another_part_is_found(project: Project) -> None:
    about(project, "{priorities: 2026-28, theme: tides, actions: [1, 2]}")
    message = "must be the number of an action of this part"
    assert project.found() == [project.finding(project.meeting, "actions: [1, 2]", RULE, message)]


def test_a_promise_of_another_part_is_found(project: Project) -> None:
    about(project, "{priorities: 2026-28, theme: tides, commitments: [bring-biscuits]}")
    assert project.found() == []
    project.change(project.meeting, "commitments: [bring-biscuits]", "commitments: [bring-tea]")
    message = "must be the id of a commitment of this part"
    assert project.found() == [project.finding(project.meeting, "commitments: [bring-tea]", RULE, message)]


def test_a_withheld_action_is_found_as_the_theme_would_tell_what_it_is_about(project: Project) -> None:
    about(project, "{priorities: 2026-28, theme: tides, actions: [1]}")
    secret = "    openness: withheld\n    redaction: {reason: personal-data, authorised_by: Partnership Manager, "
    text = project.read(project.meeting)
    start = text.index("  - number: 1\n", text.index("\nactions:"))
    end = text.index("  - number: 2\n", start)
    project.write(
        project.meeting,
        f"{text[:start]}  - number: 1\n    item: 1\n{secret}look_again_by: 2027-05-12}}\n{text[end:]}",
    )
    message = "must not be a withheld action: the theme would tell what it is about"
    assert project.finding(project.meeting, "actions: [1]}", RULE, message) in project.found()
