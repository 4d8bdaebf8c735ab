"""Every domain has a place of its own."""

import pytest

from tests.project import Project

RULE = "domain-position"
PATH = "data/thresholds/seaside.yml"
OTHER = "data/thresholds/tides.yml"


def test_a_place_that_another_domain_has_is_found_in_the_second_file(project: Project) -> None:
    project.write(OTHER, project.called("Tides", PATH))
    message = "must be the place of one domain only"
    assert project.found() == [project.finding(OTHER, "position:", RULE, message)]
    project.change(OTHER, 'position: "01"', 'position: "90"')
    assert project.found() == []


@pytest.mark.parametrize("position", ["1", "001", "one", "²³"])
def test_a_place_is_two_digits_so_that_they_sort(project: Project, position: str) -> None:
    project.change(PATH, 'position: "01"', f'position: "{position}"')
    message = 'must be two digits in quotation marks: "01"'
    assert project.found() == [project.finding(PATH, "position:", RULE, message)]
