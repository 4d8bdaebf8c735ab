"""Four levels, each in its place."""

from tests.project import Project

RULE = "levels-in-order"
PATH = "data/levels.yml"


def test_a_level_that_stands_twice_is_found_where_another_should_stand(project: Project) -> None:
    project.change(PATH, '  - number: "3"\n', '  - number: "2"\n')
    message = "must be 3: the levels stand in order"
    assert project.found() == [project.finding(PATH, '- number: "2"', RULE, message, nth=2)]


def test_nothing_is_out_of_order_in_a_file_that_is_broken(project: Project) -> None:
    project.change(PATH, '  - number: "3"\n', '  - number: "5"\n')
    message = "“number” must be a level of need from 1 to 4"
    assert project.found() == [project.finding(PATH, '- number: "5"', "level", message)]
