"""A new version of the software is taken after everybody has seen which pages it changes, and never by halves."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.adopter import files
from tests.git import git
from tests.project import ROOT, Project, copy_of_nowhere
from tests.updates.software import IGNORED, LOCK, WORKFLOW, Versions, versions

NEW = {"": "Welcome", "about": "We are <b>many</b> now", "new": "At last"}
GIVEN = {WORKFLOW: "on: pull_request\n", IGNORED: "drafts/\nsite/\n"}


@pytest.fixture
def both(tmp_path: Path) -> Versions:
    """A project, and the software that it names."""
    return versions(tmp_path)


def test_the_pages_that_change_are_told_and_a_yes_takes_the_newest_version(both: Versions) -> None:
    commit = both.release("v1.10", NEW, GIVEN)
    done = both.upgrade()
    assert done.exit_code == 0, done.output
    for line in (
        "GONE: /old/ (whoever has this address finds nothing there)\n",
        "new: /new/\n",
        "changed: /about/\n    - We are few\n    + We are many now\n",
        "1 gone, 1 new. Pages: 1 with other words, 0 with the same words in other code, 1 the same.",
        f"To be written: {WORKFLOW} (replaced), {IGNORED} (replaced), software.txt (replaced)\n",
    ):
        assert line in done.output
    assert both.files() == {"software.txt": both.line(commit), "requirements.txt": LOCK, **GIVEN}


def test_without_a_yes_nothing_is_written(both: Versions) -> None:
    both.release("v1.10", NEW, GIVEN)
    before = both.files()
    done = both.upgrade(yes=False)
    assert (done.exit_code, both.files()) == (1, before)
    assert "GONE: /old/" in done.output


def test_a_file_that_the_project_changed_itself_stays_and_is_told(both: Versions) -> None:
    both.release("v1.10", NEW, GIVEN)
    both.project.write(WORKFLOW, "on: never\n")
    both.commit()
    done = both.upgrade("--to", "v1.10")
    assert f"Look at {WORKFLOW}: this project changed it, and so does the new version" in done.output
    assert (both.project.read(WORKFLOW), both.project.read(IGNORED)) == ("on: never\n", GIVEN[IGNORED])


def test_a_version_that_cannot_make_the_site_is_not_taken(both: Versions) -> None:
    both.release("v2", {"problem": "data/site.yml:3: new-rule: must be longer"}, GIVEN)
    before = both.files()
    done = both.upgrade()
    assert (done.exit_code, both.files()) == (1, before)
    assert "data/site.yml:3: new-rule: must be longer\n" in done.output
    assert "The new version cannot make the site of these records" in done.output


def test_a_site_that_cannot_be_made_now_comes_first(both: Versions) -> None:
    commit = both.release("v2", {"problem": "data/site.yml:3: old-rule: must be shorter"}, GIVEN)
    both.release("v3", NEW, GIVEN)
    both.project.write("software.txt", both.line(commit))
    both.commit()
    done = both.upgrade()
    assert (done.exit_code, "cannot be made with the version that is here" in done.output) == (1, True)


def test_a_wheel_that_needs_other_versions_comes_with_its_lock(both: Versions) -> None:
    # It needs nothing, so that nothing is fetched for it.
    both.release("v2", NEW, GIVEN, lock="# nothing\n")
    made = both.software.root / "made"
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation")
    subprocess.run([*pip, "-w", made, both.software.root], check=True, capture_output=True)
    (wheel,) = made.iterdir()
    done = both.upgrade("--to", str(wheel))
    assert done.exit_code == 0, done.output
    assert both.project.read("requirements.txt") == "# nothing\n"
    assert both.project.read("software.txt").startswith(f"partnership-site @ {wheel.as_uri()}#sha256=")
    assert "no host can fetch" in done.output


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("v1.9", "The project has this version already"),
        (None, "The project has this version already"),
        ("v7", "There is no tag, branch or commit “v7”"),
        ("missing.whl", "There is no such wheel here"),
    ],
)
def test_what_cannot_be_taken_is_said(both: Versions, to: str | None, words: str) -> None:
    before = both.files()
    done = both.upgrade(*(["--to", to] if to else []))
    assert (done.exit_code, words in done.output, both.files()) == (1, True, before)


@pytest.mark.parametrize(
    "text", [None, "", "partnership-site==1.0\n", "partnership-site @ git+https://code.example/a@v1\n"]
)
def test_a_project_that_does_not_say_which_version_it_has_is_refused(both: Versions, text: str | None) -> None:
    (both.project.root / "software.txt").unlink()
    if text is not None:
        both.project.write("software.txt", text)
    done = both.upgrade("--to", "v1.9")
    assert (done.exit_code, "software.txt " in done.output, "Nothing was changed" in done.output) == (1, True, True)


def test_what_git_has_not_got_yet_comes_first(both: Versions) -> None:
    both.release("v2", NEW, GIVEN)
    both.project.write(WORKFLOW, "on: pull_request\n# mine\n")
    both.commit()
    both.project.write("software.txt", both.project.read("software.txt") + "# mine\n")
    before = both.files()
    done = both.upgrade()
    assert (done.exit_code, "git has not got these changes yet: software.txt" in done.output) == (1, True)
    assert both.files() == before


def test_a_repository_that_is_away_is_said_without_its_address(both: Versions) -> None:
    both.software.root.rename(both.software.root.with_name("away"))
    done = both.upgrade("--to", "v2")
    assert (done.exit_code, "cannot be read" in done.output) == (1, True)
    assert str(both.software.root) not in done.output


def test_this_software_itself_is_upgraded_to_a_commit_that_changes_a_template(tmp_path: Path) -> None:
    theirs = Project(tmp_path / "software")
    left = (".git", ".venv", ".build", ".*cache", ".hypothesis", "__pycache__", "site", "drafts", "partnerships")
    shutil.copytree(ROOT, theirs.root, ignore=shutil.ignore_patterns(*left))
    theirs.git("init", "--quiet", "--initial-branch=main")
    commits = []
    for old, new in (("Redactions", "Redactions"), ("Redactions", "Blackenings")):
        theirs.change("content/redactions.md", f"title: {old}\n", f"title: {new}\n")
        theirs.git("add", "--all")
        theirs.git("commit", "--quiet", "--allow-empty", "--message", new)
        commits.append(theirs.git("rev-parse", "HEAD").strip())
    project = copy_of_nowhere(tmp_path)
    lines = [f"partnership-site @ git+{theirs.root.as_uri()}@{commit}" for commit in commits]
    for path, text in files.files("Nowhere", lines[0]).items():
        project.write(path, text)
    git(project.root, "init", "--quiet", "--initial-branch=main")
    both = Versions(project, theirs)
    both.commit()
    done = both.upgrade("--to", "main")
    assert done.exit_code == 0, done.output
    assert "changed: /redactions/\n" in done.output
    assert "+ Blackenings" in done.output
    assert both.project.read("software.txt") == f"{lines[1]}\n"
    assert both.project.git("status", "--porcelain").split() == ["M", "software.txt"]
