"""A fact says where it was read, or where a person should look."""

import pytest

from tests.project import Project

RULE = "fact-has-source"
LEVELS = "data/levels.yml"
VARIATIONS = "data/partnerships/nowhere-on-sea/level-variations.yml"
LIMITS = "data/timescales.yml"
DOMAIN = "data/thresholds/seaside.yml"
PROCEDURE = "data/procedures/ring-the-bell.yml"
END = "    certainty: secondary\n  - id: never-read\n"
"""Of the limit ring-at-once: what follows its source."""
NOT_READ = "must not stand beside the certainty general-knowledge: nobody has read it anywhere"
NO_SOURCE = "must have “source”: an id from “sources” of this file, unless its certainty is general-knowledge"
NOWHERE = "must have “to_check”: where a person should look to confirm it"
UNKNOWN = "must be the id of one of the “sources” of this file"


def test_a_limit_without_a_source_is_found_at_its_first_line(project: Project) -> None:
    project.change(LIMITS, f"    source: notice\n{END}", END)
    assert project.found() == [project.finding(LIMITS, "id: ring-at-once", RULE, NO_SOURCE)]


@pytest.mark.parametrize(
    ("path", "old", "new", "nth"),
    [
        (LIMITS, f"    source: notice\n{END}", f"    source: pier\n{END}", 1),
        (DOMAIN, "    source: arrangements\n", "    source: pier\n", 1),
        (
            VARIATIONS,
            "    name: Light airs\n    source: notice\n",
            "    name: Light airs\n    source: pier\n",
            1,
        ),
        (PROCEDURE, "    source: notice\n", "    source: pier\n", 1),
        (PROCEDURE, "    source: notice\n", "    source: notice\n    also: [arrangements, pier]\n", 1),
    ],
)
def test_a_source_that_the_file_does_not_name_is_found_at_its_line(
    project: Project, path: str, old: str, new: str, nth: int
) -> None:
    project.change(path, old, new)
    assert project.found() == [project.finding(path, "pier", RULE, UNKNOWN, nth + _said_before(project, path))]


def _said_before(project: Project, path: str) -> int:
    """The title of the notice has the word as well."""
    return sum("Notice on the pier" in line for line in project.read(path).splitlines())


def test_another_source_of_another_file_is_not_enough(project: Project) -> None:
    text = project.read(DOMAIN).replace("id: notice\n", "id: poster\n").replace("source: notice", "source: poster")
    project.write(DOMAIN, text)
    assert project.found() == []
    project.change(LIMITS, f"    source: notice\n{END}", f"    source: poster\n{END}")
    assert project.found() == [project.finding(LIMITS, "source: poster", RULE, UNKNOWN)]


def test_general_knowledge_with_a_source_is_found(project: Project) -> None:
    project.change(LIMITS, "    to_check: Ask the harbour master.\n", "    to_check: Ask.\n    source: arrangements\n")
    where = project.line(LIMITS, "to_check: Ask.") + 1
    assert project.found() == [f"{LIMITS}:{where}: {RULE}: {NOT_READ}"]
    project.change(LIMITS, "    to_check: Ask.\n    source: arrangements\n", "    to_check: Ask.\n    also: [notice]\n")
    assert project.found() == [f"{LIMITS}:{where}: {RULE}: {NOT_READ}"]


def test_general_knowledge_that_leads_nowhere_is_found(project: Project) -> None:
    project.change(LIMITS, "    to_check: Ask the harbour master.\n", "")
    assert project.found() == [project.finding(LIMITS, "id: never-read", RULE, NOWHERE)]


def test_an_indicator_is_looked_for_where_its_domain_says(project: Project) -> None:
    assert "certainty: general-knowledge\n    to_check" not in project.read(DOMAIN)
    assert project.found() == []


def test_a_disagreement_without_a_source_is_found_and_one_of_general_knowledge_passes(project: Project) -> None:
    disagreement = "    disagreements: [{text: Another page says six., certainty: secondary}]\n"
    project.change(LIMITS, "    asked_as: [bell, ringing]\n", disagreement)
    assert project.found() == [project.finding(LIMITS, "disagreements:", RULE, NO_SOURCE)]
    project.change(LIMITS, disagreement, disagreement.replace("secondary", "general-knowledge"))
    assert project.found() == []


def test_what_stands_beside_the_steps_names_its_source(project: Project) -> None:
    beside = "beside: [{title: Whistles, text: Blow one., certainty: secondary}]\n"
    project.write(PROCEDURE, project.read(PROCEDURE) + beside)
    assert project.found() == [project.finding(PROCEDURE, "beside:", RULE, NO_SOURCE)]


def test_where_it_was_read_how_to_use_the_levels_is_one_of_the_sources(project: Project) -> None:
    project.change(LEVELS, "sources:\n", "how_to_use_source: pier\nsources:\n")
    assert project.found() == [project.finding(LEVELS, "how_to_use_source", RULE, UNKNOWN)]
    project.change(LEVELS, "how_to_use_source: pier", "how_to_use_source: notice")
    assert project.found() == []
