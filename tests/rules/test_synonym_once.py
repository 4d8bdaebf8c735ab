"""A word means one thing to the search."""

import pytest

from tests.project import Project

RULE = "synonym-once"
PATH = "data/synonyms.yml"
MESSAGE = "must stand in one set only, and once"


@pytest.mark.parametrize("words", ["[canary gull, Boots]", "[canary gull, boots]"])
def test_a_word_of_two_sets_is_found_at_the_second(project: Project, words: str) -> None:
    project.write(PATH, project.read(PATH) + f"  - id: canary\n    words: {words}\n")
    assert project.found() == [project.finding(PATH, "canary gull", RULE, MESSAGE)]


def test_a_word_twice_in_one_set_is_found_whatever_its_capitals_and_spaces(project: Project) -> None:
    project.write(PATH, project.read(PATH) + '  - id: canary\n    words: [sea gull, "Sea  Gull"]\n')
    assert project.found() == [project.finding(PATH, "words: [sea gull", RULE, MESSAGE)]
