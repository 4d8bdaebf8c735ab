"""Drafts never enter git."""

from tests.project import Project

RULE = "no-draft-in-git"
MESSAGE = "must not be in git, nor in its history: “git ls-files | grep -i drafts/” shows what is"


def test_a_tracked_draft_is_found_without_its_name(project: Project) -> None:
    project.git("init", "--quiet")
    project.write(".gitignore", "/drafts/\n")
    project.write("drafts/canary-name.yml", "x\n")
    assert project.found() == []
    project.git("add", "--force", "drafts/canary-name.yml")
    assert project.found() == [f"drafts:1: {RULE}: {MESSAGE}"]


def test_a_folder_of_that_name_anywhere_is_found(project: Project) -> None:
    project.git("init", "--quiet")
    project.write(".gitignore", "/drafts/\n")
    project.write("content/Drafts/canary-name.md", "x\n")
    project.git("add", "content/Drafts/canary-name.md")
    assert project.found() == [f"drafts:1: {RULE}: {MESSAGE}"]


def test_a_repository_that_does_not_ignore_drafts_is_found(project: Project) -> None:
    project.git("init", "--quiet")
    assert project.found() == [f".gitignore:1: {RULE}: must have the line /drafts/"]


def test_a_repository_that_git_cannot_read_is_found(project: Project) -> None:
    project.write(".git/HEAD", "broken\n")
    assert f".git:1: {RULE}: git must be able to list its files: else nobody can tell that it holds no draft" in (
        project.found()
    )


def test_without_a_repository_there_is_nothing_to_say(project: Project) -> None:
    project.write("drafts/notes.yml", "x\n")
    assert project.found() == []
