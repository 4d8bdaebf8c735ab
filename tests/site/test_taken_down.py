"""What was taken down is gone from every file of the site, and whoever follows an old address finds a line."""

import re
from pathlib import Path

import pytest

from macros.build import build
from macros.cli import main
from tests.project import AS_AT, Project
from tests.town import whole_town

NOTES = "nowhere-on-sea/meetings/2026-05-12-executive/"
PROCEDURE = "procedures/raise-the-flag/"
LINE = "Taken down on</dt><dd><time datetime="


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The whole town without one record of each kind; a page and later notes still name what is gone."""
    project = whole_town(tmp_path_factory.mktemp("town"))
    later = f"{project.home}/meetings/2026-08-12-tide-watch.yml"
    text = project.read(f"{project.home}/meetings/2026-03-02-tide-watch.yml").replace("2026-03-02", "2026-08-12")
    follow_up = "notes: [It watched.], follow_ups: [{meeting: 2026-05-12-executive, action: 1, state: done}]"
    project.write(later, text.replace("notes: [It watched.]", follow_up))
    page = project.root / "content" / "about.md"
    page.write_text(f"{page.read_text('utf-8')}\nSee [these notes](/{NOTES}#item-2).\n", "utf-8")
    for record in (project.meeting, project.priorities, project.arrangements, "data/procedures/raise-the-flag.yml"):
        command = ["take-down", str(project.root / record), "--by", "Harbour Clerk", "--yes", "--as-at", "2026-11-20"]
        main([*command, "--root", str(project.root)], standalone_mode=False)
    assert project.found() == []
    return project


@pytest.fixture(scope="module")
def without(town: Project) -> Path:
    """The site of that project, built as for a removal although other records have faults that stop other builds."""
    town.change(town.group, "purpose: ", "purpose: The QZX. ")
    assert [problem.rule for problem in build(town.root, AS_AT, town.root / "site", print)] == ["abbreviation-known"]
    printed: list[str] = []
    assert build(town.root, AS_AT, town.root / "site", printed.append, for_removal=True) == [], "\n".join(printed)
    assert "No removal waits for these. Put them right next: they stop every other publication." in printed
    return town.root / "site"


@pytest.mark.parametrize(
    "address",
    [NOTES, PROCEDURE, "nowhere-on-sea/priorities/2026-28/", "nowhere-on-sea/arrangements/2026-01/"],
)
def test_an_old_address_and_the_list_say_what_was_there_and_when_it_went(without: Path, address: str) -> None:
    page = (without / address / "index.html").read_text("utf-8")
    assert f'{LINE}"2026-11-20">20 November 2026</time></dd>' in page
    assert "<dd>Harbour Clerk</dd>" in page
    assert "No reason is stated." in page
    # The search leads to what there is.
    assert "data-pagefind-body" not in page
    listed = (without / address).parent / "index.html"
    assert f'<a href="{Path(address).name}/">' in listed.read_text("utf-8").partition('id="taken-down"')[2]


def test_notes_are_called_by_their_kind_group_and_day(without: Path) -> None:
    page = (without / NOTES / "index.html").read_text("utf-8")
    assert "<h1>Taken down: Meeting notes (minutes), Executive, 12 May 2026</h1>" in page


def test_a_link_to_a_part_of_what_is_gone_leads_to_the_line(without: Path) -> None:
    assert f'<a href="../{NOTES}">these notes</a>' in (without / "about" / "index.html").read_text("utf-8")


def test_no_file_of_the_site_has_a_word_of_what_is_gone(without: Path) -> None:
    words = re.compile(rb"Avery Breakwater|door of the lighthouse|agreed what to learn")
    holding = [file.name for file in without.rglob("*") if file.is_file() and words.search(file.read_bytes())]
    assert holding == []
