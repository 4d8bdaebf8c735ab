"""What counts as a release from which national records come: a folder, a package, a tag; and what does not."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import software
from macros.cli import main
from tests.git import git
from tests.updates.adopted import FIVE, LIMITS, SEVEN, Pair


def test_a_folder_that_is_no_release_is_refused(both: Pair) -> None:
    for missing in ("pyproject.toml", "data/national"):
        place = both.newer.root / missing
        place.rename(place.with_name("gone"))
        done = both.update()
        assert (done.exit_code, "This is no release of this project" in done.output) == (1, True)
        place.with_name("gone").rename(place)


def test_a_release_that_a_host_packed_in_a_folder_of_its_name(both: Pair, tmp_path: Path) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    packed = shutil.make_archive(str(tmp_path / "site-1.0"), "zip", both.newer.root.parent, both.newer.root.name)
    assert both.update(source=packed).exit_code == 0
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


@pytest.mark.parametrize("packed", [True, False])
def test_a_package_is_a_release_as_well(both: Pair, tmp_path: Path, packed: bool) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    package = tmp_path / "package"
    shutil.copytree(both.newer.root / "data", package / "partnership_site" / "data")
    metadata = package / "partnership_site-1.1.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Metadata-Version: 2.4\nName: partnership-site\nVersion: 1.1\n", encoding="utf-8")
    if packed:
        package = Path(shutil.make_archive(str(package), "zip", package)).rename(tmp_path / "partnership_site-1.1.whl")
    done = both.update(source=str(package))
    assert (done.exit_code, "those of release 1.1." in done.output) == (0, True)
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


def test_a_file_that_is_no_package_is_refused(both: Pair) -> None:
    done = both.update(source=str(both.newer.root / LIMITS))
    assert (done.exit_code, "This is no release of this project" in done.output) == (1, True)


def test_the_software_that_runs_is_the_release_if_none_is_named(both: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    monkeypatch.setattr(software, "HOME", both.newer.root)
    done = CliRunner().invoke(
        main, ["national", "update", "--yes", "--root", str(both.project.root), "--as-at", "2026-11-20"]
    )
    assert done.exit_code == 0, done.output
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


def test_an_older_release_is_refused(both: Pair) -> None:
    both.newer.write("pyproject.toml", both.newer.read("pyproject.toml").replace("1.0.0", "0.9.10"))
    both.newer.change(LIMITS, FIVE, SEVEN)
    done = both.update()
    assert (done.exit_code, "This is release 0.9.10" in done.output) == (1, True)


def _in_git(both: Pair) -> None:
    git(both.newer.root, "init", "--quiet", "--initial-branch=main")
    git(both.newer.root, "add", "--all")
    git(both.newer.root, "commit", "--quiet", "--message", "First")
    commit = git(both.newer.root, "rev-parse", "HEAD").strip()
    both.project.write("software.txt", f"partnership-site @ git+{both.newer.root.as_uri()}@{commit}\n")
    both.commit()


def test_a_tag_of_the_repository_of_the_software_and_never_back_to_an_older_commit(both: Pair) -> None:
    _in_git(both)
    both.newer.change(LIMITS, FIVE, SEVEN)
    git(both.newer.root, "commit", "--quiet", "--all", "--message", "Second")
    git(both.newer.root, "tag", "v1.1")
    assert both.update(source="v1.1").exit_code == 0
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)
    both.commit()
    done = both.update(source=git(both.newer.root, "rev-parse", "HEAD~1").strip())
    assert (done.exit_code, "which is newer" in done.output) == (1, True)


def test_a_tag_that_is_not_there_is_said(both: Pair) -> None:
    _in_git(both)
    done = both.update(source="v9")
    assert (done.exit_code, "no tag, branch or commit “v9”" in done.output) == (1, True)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (None, "There is no folder or wheel “v9”"),
        (
            f"partnership-site @ https://host.example/site.whl#sha256={'0' * 64}\n",
            "names a wheel and no git repository",
        ),
    ],
)
def test_a_tag_without_a_repository_is_said(both: Pair, line: str | None, words: str) -> None:
    if line:
        both.project.write("software.txt", line)
    done = both.update(source="v9")
    assert (done.exit_code, words in done.output) == (1, True)


def test_a_release_with_a_link_is_refused(both: Pair) -> None:
    (both.newer.root / "data/national/glossary.yml").symlink_to(both.newer.root / "pyproject.toml")
    done = both.update()
    assert (done.exit_code, "is a link to another file" in done.output) == (1, True)
