"""A record stands where those whom it binds are, and names nobody who has no part in that place."""

import pytest

from tests.project import Project

RULE = "place-known"
NOT_HERE = "must not stand here: what is one partnership's belongs in that partnership's folder"
OWN = "must be the partnership in whose folder this is, or be left out"
REGION = "must be a region that “regions” of data/site.yml names, or its folder must go"
LINK = "a link must lead to the pages of a partnership of this place"
LEVELS = "must not stand here where there are several partnerships: use level-variations.yml"
LIMITS = "data/timescales.yml"


def elsewhere(project: Project) -> None:
    """A second partnership."""
    path = "data/partnerships/elsewhere/partnership.yml"
    project.write(path, project.called("Elsewhere", f"{project.home}/partnership.yml"))


@pytest.mark.parametrize("place", ["data/national", "data/regions/coast"])
def test_what_binds_more_than_this_site_names_no_partnership(project: Project, place: str) -> None:
    project.join_the_coast()
    assert project.found() == []
    path = f"{place}/timescales.yml"
    project.move(LIMITS, path)
    assert project.found() == [project.finding(path, "partnership: nowhere-on-sea", RULE, NOT_HERE)]


def test_what_stands_in_a_partnerships_folder_is_no_other_partnerships(project: Project) -> None:
    elsewhere(project)
    path = "data/partnerships/elsewhere/timescales.yml"
    project.move(LIMITS, path)
    assert project.found() == [project.finding(path, "partnership: nowhere-on-sea", RULE, OWN)]


def test_a_folder_of_a_region_that_the_site_does_not_name_is_found(project: Project) -> None:
    project.join_the_coast()
    project.change("data/site.yml", "regions: [coast]\n", "")
    assert project.found() == [f"data/regions/coast/region.yml:1: {RULE}: {REGION}"]


def test_nothing_is_said_of_regions_where_the_site_could_not_be_read(project: Project) -> None:
    project.join_the_coast()
    project.change("data/site.yml", "adopted: false", "adopted: perhaps")
    assert RULE not in {problem.rule for problem in project.problems()}


def test_a_link_to_a_partnership_that_the_site_does_not_have_is_found(project: Project) -> None:
    words = "summary: Look at [its terms](/elsewhere/groups/executive/) and [ours](/nowhere-on-sea/groups/executive/)."
    text = project.read(project.priorities)
    line = next(line for line in text.splitlines() if line.startswith("summary:"))
    project.change(project.priorities, line, words)
    assert project.found() == [project.finding(project.priorities, words, RULE, LINK)]
    elsewhere(project)
    assert project.found() == []


def test_national_text_links_to_no_partnership_at_all(project: Project) -> None:
    project.move("data/glossary.yml", "data/national/glossary.yml")
    path = "data/national/glossary.yml"
    about = "    means: Harbour master\n"
    project.change(path, about, f"{about}    about: See [its work](/nowhere-on-sea/groups/executive/).\n")
    assert project.found() == [project.finding(path, "about: See", RULE, LINK)]


def test_of_two_partnerships_neither_has_the_levels_of_the_site(project: Project) -> None:
    own = f"{project.home}/levels.yml"
    project.move("data/levels.yml", own)
    assert project.found() == []
    project.write("data/levels.yml", project.read(own))
    elsewhere(project)
    assert project.found() == [f"{own}:{project.line(own, 'review:')}: {RULE}: {LEVELS}"]
