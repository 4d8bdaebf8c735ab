"""A partnership's name is the first step of its addresses."""

import pytest

from macros.pages import pages
from macros.rules.partnership_name_free import TAKEN
from tests.project import ROOT, Project
from tests.publish.shown import site_of

RULE = "partnership-name-free"
MESSAGE = "the folder must have another name: this site has pages or files of its own at this one"


@pytest.mark.parametrize("name", ["data", "meetings", "agencies", "time-limits"])
def test_a_name_that_the_site_uses_is_found(project: Project, name: str) -> None:
    path = f"data/partnerships/{name}/partnership.yml"
    project.write(path, project.called("Elsewhere", f"{project.home}/partnership.yml"))
    assert project.found() == [f"{path}:1: {RULE}: {MESSAGE}"]


def test_any_other_name_passes(project: Project) -> None:
    text = project.called("Elsewhere", f"{project.home}/partnership.yml")
    project.write("data/partnerships/data-on-sea/partnership.yml", text)
    assert project.found() == []


def test_the_list_knows_every_page_that_there_is(project: Project) -> None:
    written = {page.stem for page in (ROOT / "content").glob("*.md")}
    made = {page.url.split("/")[1] for page in pages(site_of(project))} - {"nowhere-on-sea"}
    assert written | made <= TAKEN
    assert len(written) > 15
    assert "agencies" in made
