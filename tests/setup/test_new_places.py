"""Where `partnership new` may write, and in which project."""

from pathlib import Path

import pytest

from macros.setup import example
from tests.project import copy_of_nowhere
from tests.setup import explain_nhs, kept_by_git
from tests.setup.answering import DAY, in_place, made, run


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine", encoding="utf-8")
    result = made(tmp_path, example.text())
    assert result.exit_code == 1
    assert "must be empty" in result.output
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("place", ["content", "data/more/site", ".git/site"])
def test_a_folder_inside_another_project_is_refused(tmp_path: Path, place: str) -> None:
    project = copy_of_nowhere(tmp_path)
    kept_by_git(project)
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    before = sorted(project.root.rglob("*"))
    result = run("--answers", str(tmp_path / "a.yml"), "--into", str(project.root / place / "new"), "--yes")
    assert result.exit_code == 1
    assert "must not be inside another" in result.output
    assert sorted(project.root.rglob("*")) == before


def test_a_folder_that_cannot_be_made_is_refused_plainly(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    result = run("--answers", str(tmp_path / "a.yml"), "--into", str(tmp_path / "a.yml" / "site"), "--yes")
    assert result.exit_code == 1
    assert "The folder could not be made" in result.output
    assert "Nothing was written." in result.output


def test_what_makes_a_folder_a_project_is_written_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that goes off in the middle leaves nothing that looks whole."""
    moved: list[Path] = []
    move = Path.replace

    def noted(beside: Path, place: Path) -> Path:
        moved.append(place)
        return move(beside, place)

    monkeypatch.setattr(Path, "replace", noted)
    assert made(tmp_path, example.text()).exit_code == 0
    own = [place.relative_to(tmp_path / "site").as_posix() for place in moved if place.is_relative_to(tmp_path)]
    assert len(own) > 20
    assert sorted(own[-2:]) == ["data/partnerships/calderbrook/partnership.yml", "data/site.yml"]


def test_without_a_yes_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    result = run("--answers", str(tmp_path / "a.yml"), "--into", str(tmp_path / "site"), given="n\n")
    assert result.exit_code == 1
    assert "data/partnerships/calderbrook/partnership.yml" in result.output
    assert not (tmp_path / "site").exists()


def test_answers_that_are_not_there_are_missed(tmp_path: Path) -> None:
    result = run("--answers", str(tmp_path / "b.yml"), "--into", str(tmp_path / "site"), "--yes")
    assert result.exit_code == 1
    assert f"{tmp_path.as_posix()}/b.yml:1: missing-file: the file must exist" in result.output


def test_a_partnership_comes_to_a_project_and_names_the_bodies_that_are_there(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    explain_nhs(project)
    text = example.text().replace("name: Calder Valley Police", "name: Coast Police")
    result = in_place(project, text)
    assert result.exit_code == 0, result.output
    assert project.problems(DAY, DAY) == []
    home = "data/partnerships/calderbrook"
    assert "organisations: [coast-police]" in project.read(f"{home}/partnership.yml")
    assert "Coast Police" not in project.read(f"{home}/organisations.yml")
    changed = project.git("status", "--porcelain").split()
    assert changed == ["M", "data/allowed.yml", "??", f"{home}/"]


@pytest.mark.parametrize("change", ["?? data/new.yml", " M data/site.yml"])
def test_uncommitted_changes_are_named_and_stop_it(tmp_path: Path, change: str) -> None:
    project = copy_of_nowhere(tmp_path)
    kept_by_git(project)
    path = change[3:]
    project.write(path, project.read("data/site.yml") + "# More\n")
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    result = run("--answers", str(tmp_path / "a.yml"), "--root", str(project.root), "--yes")
    assert result.exit_code == 1
    assert f"{path}:1: uncommitted: must be committed first" in result.output
    assert not (project.root / "data/partnerships/calderbrook").exists()


def test_a_name_that_is_there_already_is_refused(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    before = project.read("data/partnerships/nowhere-on-sea/partnership.yml")
    result = in_place(project, example.text().replace("folder: calderbrook", "folder: nowhere-on-sea"))
    assert result.exit_code == 1
    assert "name-taken: must be another: a partnership of that name is there already" in result.output
    assert project.read("data/partnerships/nowhere-on-sea/partnership.yml") == before
    assert project.git("status", "--porcelain") == ""


def test_a_partnership_that_is_there_already_is_told_at_its_answers_and_in_no_file_of_the_project(
    tmp_path: Path,
) -> None:
    project = copy_of_nowhere(tmp_path)
    explain_nhs(project)
    assert in_place(project, example.text()).exit_code == 0
    result = in_place(project, example.text())
    told = [line for line in result.output.splitlines() if ": names-distinct: " in line]
    assert told
    assert [line for line in told if "(of data/partnerships/calderbrook/" in line] == []
    assert len({line.partition(": ")[0] for line in told}) == len(told)
    assert "name-taken" in result.output


def test_a_folder_that_is_no_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    (tmp_path / "here").mkdir()
    result = run("--answers", str(tmp_path / "a.yml"), "--root", str(tmp_path / "here"), "--yes")
    assert result.exit_code == 1
    assert "This folder is no project" in result.output
    assert list((tmp_path / "here").iterdir()) == []
