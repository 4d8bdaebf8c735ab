"""data/ as a folder: which files are records, and what a person may have done to the folder."""

import pytest

from macros.records.load import load
from tests.project import Project

MISPLACED = (
    "misplaced-file: must be a record or go: files named in small letters, digits and hyphens, ending .yml, in the "
    "folder of their kind"
)


def found(project: Project) -> list[str]:
    """Every problem of loading alone."""
    return sorted(str(problem) for problem in load(project.root)[1])


def test_every_file_becomes_a_record_of_its_kind(project: Project) -> None:
    records, problems = load(project.root)
    assert problems == []
    files = [file for file in (project.root / "data").rglob("*.yml") if file.name != "must-be-found.yml"]
    assert len(records.entries) == len(files) == 20
    assert all(entry.sound for entry in records.entries)
    assert records.ids("groups", "nowhere-on-sea") == {"executive"}
    assert records.ids("groups", "elsewhere") == frozenset()
    assert records.one("site").editor == "Site editor"
    assert records.unsound == frozenset()


@pytest.mark.parametrize(
    "kind", ["site", "documents", "organisations", "guidance", "glossary", "redaction-reasons", "helplines", "allowed"]
)
def test_a_missing_site_wide_file_is_said(project: Project, kind: str) -> None:
    (project.root / "data" / f"{kind}.yml").unlink()
    assert found(project) == [f"data/{kind}.yml:1: missing-file: the file must exist"]


def test_a_folder_named_like_a_file_is_said(project: Project) -> None:
    (project.root / "data" / "site.yml").unlink()
    (project.root / "data" / "site.yml").mkdir()
    (project.root / project.home / "groups" / "lifeguards.yml").mkdir()
    assert found(project) == [
        f"{project.home}/groups/lifeguards.yml:1: {MISPLACED}",
        "data/site.yml:1: missing-file: the file must exist",
    ]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("data/canary.yml", "data/canary.yml"),
        ("data/partnerships/canary.yml", "data/partnerships/canary.yml"),
        ("data/partnerships/Canary Town/partnership.yml", "data/partnerships/Canary Town"),
        ("data/partnerships/must-be-found.yml", "data/partnerships/must-be-found.yml"),
        ("data/partnerships/nowhere-on-sea/canary/x.yml", "data/partnerships/nowhere-on-sea/canary"),
        (
            "data/partnerships/nowhere-on-sea/groups/canary.yaml",
            "data/partnerships/nowhere-on-sea/groups/canary.yaml",
        ),
        (
            "data/partnerships/nowhere-on-sea/groups/The Canary.yml",
            "data/partnerships/nowhere-on-sea/groups/The Canary.yml",
        ),
        ("data/partnerships/nowhere-on-sea/groups/canary/x.yml", "data/partnerships/nowhere-on-sea/groups/canary"),
        (
            "data/partnerships/nowhere-on-sea/groups/.canary.yml",
            "data/partnerships/nowhere-on-sea/groups/.canary.yml",
        ),
    ],
)
def test_a_file_in_no_place_of_a_record_is_named(project: Project, path: str, told: str) -> None:
    project.write(path, "a: b\n")
    assert found(project) == [f"{told}:1: {MISPLACED}"]


def test_links_out_of_data_are_not_followed(project: Project) -> None:
    outside = project.root / "outside"
    outside.mkdir()
    (outside / "x.yml").write_text("name: canary\n", encoding="utf-8")
    (project.root / project.home / "groups" / "linked.yml").symlink_to(outside / "x.yml")
    (project.root / project.home / "meetings" / "more").symlink_to(outside)
    (project.root / "data" / "partnerships" / "linked").symlink_to(outside)
    assert found(project) == [
        f"data/partnerships/linked:1: {MISPLACED}",
        f"{project.home}/groups/linked.yml:1: symlink: must be a file of its own, not a link to another",
        f"{project.home}/meetings/more:1: {MISPLACED}",
    ]


def test_no_data_at_all_is_said(project: Project) -> None:
    (project.root / "data").rename(project.root / "elsewhere")
    assert project.found() == ["data:1: missing-file: the folder data/ must exist"]
    (project.root / "data").symlink_to(project.root / "elsewhere")
    assert project.found() == ["data:1: missing-file: the folder data/ must exist"]


def test_no_partnerships_are_said(project: Project) -> None:
    (project.root / "data" / "partnerships").rename(project.root / "elsewhere")
    assert "data/partnerships:1: missing-file: the folder data/partnerships/ must exist" in found(project)


def test_the_explanation_and_the_schemas_are_no_records(project: Project) -> None:
    project.write("data/README.md", "# Records\n")
    project.write("data/schema/site.json", "{}\n")
    assert found(project) == []
