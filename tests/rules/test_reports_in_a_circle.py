"""Reports lead upwards and come to an end."""

from tests.project import Project

RULE = "reports-in-a-circle"
MESSAGE = "must be a group that does not report back to this one, directly or by way of others"


def groups(project: Project, **reports: str) -> None:
    """Groups by name, each of which reports to another."""
    for name, to in reports.items():
        text = project.called(name.capitalize(), project.group)
        project.write(f"{project.home}/groups/{name}.yml", text.replace("to_name: The town meeting", f"to: {to}"))


def test_a_group_that_reports_to_itself_is_found_at_its_line(project: Project) -> None:
    project.change(project.group, "to_name: The town meeting", "to: executive")
    assert project.found() == [project.finding(project.group, "to: executive", RULE, MESSAGE)]


def test_a_circle_of_three_is_found_at_each_of_them_and_a_group_below_it_is_not(project: Project) -> None:
    groups(project, divers="sailors", sailors="swimmers", swimmers="divers", visitors="divers")
    assert [(problem.path.rpartition("/")[2], problem.rule) for problem in project.problems()] == [
        ("divers.yml", RULE),
        ("sailors.yml", RULE),
        ("swimmers.yml", RULE),
    ]


def test_a_ladder_and_two_groups_below_one_pass(project: Project) -> None:
    groups(project, divers="sailors", sailors="executive", swimmers="executive")
    assert project.found() == []


def test_groups_of_two_partnerships_make_no_circle(project: Project) -> None:
    other = "data/partnerships/elsewhere"
    project.write(f"{other}/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml"))
    groups(project, divers="executive")
    project.write(
        f"{other}/groups/executive.yml",
        project.read(f"{project.home}/groups/divers.yml").replace("to: executive", "to: divers"),
    )
    project.write(f"{other}/groups/divers.yml", project.read(project.group))
    assert project.found() == []
