"""A broken link names the record, the page or the template where it was written, with its line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.verify import verify
from macros.verify.messages import MESSAGES
from tests.project import copy_of_nowhere
from tests.verify.sites import Site

PAGE = "group/index.html"
WRITTEN = "data/partnerships/nowhere-on-sea/groups/group.yml"


def broken(site: Site, project: Path, html: str, **files: str) -> list[str]:
    """What is found of a page with this HTML on line 13, where people wrote these files."""
    site.change(PAGE, '<p><a href="../list.csv">List</a></p>', html)
    for path, text in files.items():
        file = project / path.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return [f"{problem.path}:{problem.line}: {problem.rule}" for problem in verify(site.folder, project)]


GONE = '<a href="../gone/">Gone</a>'


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        (WRITTEN, "name: Group\npurpose: >-\n  It reads [what is gone](/gone/) first.\n", 3),
        ("content/about.md", "# About\n\n[Gone](/gone/)\n", 3),
        ("overrides/home.html", '<p>\n<a href="/gone/">Gone</a>\n', 2),
        ("data/helplines.yml", "when: See [this](/gone/#part).\n", 1),
    ],
)
def test_the_place_where_it_was_written_is_named_beside_that_of_the_page(
    site: Site, tmp_path: Path, path: str, text: str, line: int
) -> None:
    found = broken(site, tmp_path / "project", GONE, **{path: text})
    assert sorted(found) == sorted([f"{path}:{line}: broken-link", f"{PAGE}:13: broken-link"])


@pytest.mark.parametrize(
    "text",
    [
        "see: https://nowhere.example/gone/\n",
        "see: /gone/deeper/ and /not/gone/ and /gone-for-good/\n",
        "see: The words are gone.\n",
    ],
)
def test_what_only_looks_like_it_is_not_named(site: Site, tmp_path: Path, text: str) -> None:
    assert broken(site, tmp_path / "project", GONE, **{WRITTEN: text}) == [f"{PAGE}:13: broken-link"]


def test_a_part_that_is_not_there_is_named_where_its_page_is_linked_with_it(site: Site, tmp_path: Path) -> None:
    text = "a: See [there](/group/#top).\nb: See [here](/group/#lost).\nc: See [both](/group/#lost-and-found).\n"
    found = broken(site, tmp_path / "project", '<a href="../group/#lost">Lost</a>', **{"data/guidance.yml": text})
    assert found == ["data/guidance.yml:2: broken-anchor", f"{PAGE}:13: broken-anchor"]


def test_a_link_within_its_own_page_is_looked_for_in_the_record_of_that_page_alone(site: Site, tmp_path: Path) -> None:
    text = "a: See [below](#lost).\n"
    other = WRITTEN.replace("/group.yml", "/other.yml")
    found = broken(site, tmp_path / "project", '<a href="#lost">Lost</a>', **{WRITTEN: text, other: text})
    assert found == [f"{WRITTEN}:1: broken-anchor", f"{PAGE}:13: broken-anchor"]


def test_without_a_project_the_page_alone_is_named(site: Site, tmp_path: Path) -> None:
    broken(site, tmp_path / "project", GONE, **{WRITTEN: "a: /gone/\n"})
    assert [problem.path for problem in verify(site.folder)] == [PAGE]


def test_the_command_names_the_line_of_the_record_and_none_of_its_words(site: Site, tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    project.change("data/helplines.yml", "The lighthouse\n", "The lighthouse, see [Tansy](/gone/)\n")
    site.change(PAGE, '<p><a href="../list.csv">List</a></p>', GONE)
    done = CliRunner().invoke(main, ["verify", str(site.folder), "--root", str(project.root)])
    line = project.line("data/helplines.yml", "/gone/")
    assert done.exit_code == 1
    assert f"data/helplines.yml:{line}: broken-link: {MESSAGES['broken-link']}\n" in done.output
    assert "Tansy" not in done.output


@pytest.mark.parametrize(("path", "stops"), [("data/synonyms.yml", "build"), ("data/national/synonyms.yml", "nothing")])
def test_words_that_lead_to_what_is_not_there_are_named_and_stop_only_the_project_that_wrote_them(
    site: Site, tmp_path: Path, path: str, stops: str
) -> None:
    manifest = site.folder / "partnership-manifest.json"
    listed = json.loads(manifest.read_text(encoding="utf-8"))
    listed["answers"] = ["/gone/", "/group/", "/group/#gone", "/group/#top"]
    manifest.write_text(json.dumps(listed), encoding="utf-8")
    project = copy_of_nowhere(tmp_path)
    file = project.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    text = "- answered_by: [/group/]\n- answered_by: [/group/#gone]\n- answered_by: [/gone/]\n"
    file.write_text(text, encoding="utf-8")
    (file.parent / "must-be-found.yml").write_text("leads_to: [/gone/]\n", encoding="utf-8")
    found = [problem for problem in verify(site.folder, project.root) if problem.rule == "search-place"]
    assert [(problem.path, problem.line, problem.stops) for problem in found] == [(path, 2, stops), (path, 3, stops)]
    site.remove("picture.png")  # no picture that the guard can read
    result = CliRunner().invoke(main, ["verify", str(site.folder), "--root", str(project.root)])
    assert f"{path}:3: search-place" in result.output
    assert result.exit_code == (1 if stops == "build" else 0)
