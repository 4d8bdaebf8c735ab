"""Software and project apart: a project that holds nothing of the software is checked, built and verified by it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import software
from macros.cli import main
from macros.records import written
from tests.project import AS_AT, ROOT, Project

OURS = "---\ntitle: Who we are\n---\n# Who we are\n\nA harbour town.\n"
WALKS = '---\ntitle: Walks\n---\n# Walks\n\nBack to [who we are](../about.md).\n\n{{ show("ask") }}\n'


@pytest.fixture
def own_pages(project: Project) -> Project:
    """A project of records and two pages: one in the place of a default page, one that no other site has."""
    project.write("content/about.md", OURS)
    project.write("content/more/walks.md", WALKS)
    return project


def build(project: Project) -> tuple[int, str]:
    run = CliRunner().invoke(main, ["build", "--root", str(project.root), "--as-at", AS_AT.isoformat()])
    return run.exit_code, run.output


def test_all_that_the_software_brings_is_where_it_says() -> None:
    assert software.HOME == ROOT
    for place in (software.OVERRIDES, software.CONTENT, software.EXAMPLES, software.SETTINGS, software.WORKFLOWS):
        assert place.exists()
    assert Path(__file__).is_relative_to(software.TESTS)


def test_a_project_of_records_and_pages_alone_becomes_a_whole_site(own_pages: Project) -> None:
    code, printed = build(own_pages)
    assert (code, "To look at it: partnership serve" in printed) == (0, True), printed
    assert sorted(place.name for place in own_pages.root.iterdir()) == [".build", "content", "data", "site"]
    site = own_pages.root / "site"
    assert [name for name in ("glossary", "worried", "more/walks") if not (site / name / "index.html").exists()] == []
    about = (site / "about" / "index.html").read_text(encoding="utf-8")
    assert ("A harbour town." in about, "How to ask about a page" in about) == (True, False)
    a_to_z = (site / "a-to-z" / "index.html").read_text(encoding="utf-8")
    assert ">Walks<" in a_to_z


def test_a_faulty_link_on_a_page_of_the_project_is_told_with_its_place(own_pages: Project) -> None:
    own_pages.change("content/more/walks.md", "../about.md", "../abuot.md")
    code, printed = build(own_pages)
    assert code == 1
    assert "content/more/walks.md:6: page-link: " in printed
    assert "content:1: build: must end without the problems printed above; the site was not changed" in printed
    assert not (own_pages.root / "site").exists()


def test_pages_of_a_project_may_show_what_the_software_has(own_pages: Project) -> None:
    assert list(written.problems(own_pages.root)) == []
    own_pages.change("content/more/walks.md", '"ask"', '"mermaids"')
    assert [(problem.path, problem.rule) for problem in written.problems(own_pages.root)] == [
        ("content/more/walks.md", "page-code")
    ]


def test_a_checkout_is_made_by_the_software_in_it(project: Project) -> None:
    assert software.home(project.root) == software.HOME
    (project.root / "overrides").mkdir()
    assert software.home(project.root) == project.root
    assert software.pages(project.root) == {}
