"""Drafts that cannot be read, or must not be: told by their lines, nothing written, no word of them said."""

import pytest

from tests.notes.drafting import invented
from tests.notes.drafting.invented import files, redact, run
from tests.notes.drafting.test_refusals import NOT_YET, QUOTES, changed, unchanged
from tests.project import Project
from tests.september import CHECKED, DRAFT, RECORD


@pytest.mark.parametrize("place", ["notes.yml", "drafts/notes.yml", "drafts/nowhere-on-sea/Marlow Quagmire.yml"])
def test_a_draft_in_another_place_is_refused_and_its_name_is_not_repeated(project: Project, place: str) -> None:
    project.write(place, invented.TEXT)
    before = files(project)
    answer = run(project, "redact", str(project.root / place), *CHECKED, "--yes")
    assert answer.everything == (
        "A draft must be the file drafts/<partnership>/<date>-<group>.yml of this project, named in small letters, "
        "digits and hyphens: git ignores that folder.\n"
    )
    assert answer.code == 1
    assert files(project) == before


def test_a_draft_of_another_partnership_is_refused(project: Project) -> None:
    place = "drafts/elsewhere/2026-09-08-executive.yml"
    project.write(place, invented.TEXT)
    answer = run(project, "redact", str(project.root / place), *CHECKED, "--yes")
    assert f"{place}:1: draft: the draft must lie in a folder named as one in data/partnerships/\n" in answer.out
    assert answer.err == NOT_YET


def test_a_draft_that_is_not_yaml_or_has_another_shape_is_refused(project: Project) -> None:
    answer = unchanged(project, changed("title: A case", "title: A case: Marlow Quagmire"))
    line = project.line(DRAFT, "title: A case")
    assert answer.out.startswith(f"{DRAFT}:{line}: yaml: must be YAML")
    assert answer.err == "The draft cannot be read. A text with a mark must be in quotation marks or begin with >-.\n"
    answer = unchanged(project, changed("title: A case", "title: A case #3 [[redact personal-data: Marlow Quagmire]]"))
    assert answer.out.startswith(f"{DRAFT}:{line}: cut-text: must have nothing after “ #”, where it is lost")
    answer = unchanged(project, changed("title: A case", "heading: Marlow Quagmire"))
    fields = "the fields here are number, parts, title, withhold"
    assert answer.out == f"{DRAFT}:{project.line(DRAFT, 'heading')}: unknown-field: must not stand here: {fields}\n"
    assert answer.err == "The draft does not have the shape of a draft.\n"


@pytest.mark.parametrize(
    "mark", ["[[redact personal-data: Marlow Quagmire]]", "[redact personal-data: Marlow Quagmire]"]
)
def test_a_mark_in_a_comment_is_refused_as_nothing_would_guard_its_words(project: Project, mark: str) -> None:
    answer = unchanged(project, changed("    title: A case\n", f"    title: A case\n    # ask about {mark}\n"))
    rule = "draft-mark: a comment must have no mark, as its words would not be guarded"
    assert answer.out.startswith(f"{DRAFT}:{project.line(DRAFT, '# ask about')}: {rule}")


def test_a_comment_without_a_mark_is_no_hindrance(project: Project) -> None:
    project.write(DRAFT, changed("    title: A case\n", "    title: A case\n    # the second\n"))
    assert redact(project).code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- text: AB welcomed everybody.", "- text: [[redact personal-data: Ottoline Fay]]"),
        ("- text: AB welcomed everybody.", "- text: [[redact personal-data: Ottoline, Fay]]"),
        ("- text: AB welcomed everybody.", "- text: [redact personal-data: Ottoline Fay]"),
        ("title: A case", "title: [[redact personal-data: Ottoline Fay]]"),
        (
            "          - It seems that nobody",
            "          - [[redact personal-data: Ottoline Fay]]\n          - It seems",
        ),
    ],
)
def test_a_mark_without_quotation_marks_is_told_to_have_them(project: Project, old: str, new: str) -> None:
    answer = unchanged(project, changed(old, new))
    assert answer.out == f"{DRAFT}:{project.line(DRAFT, 'Ottoline')}: {QUOTES}\n"
    assert answer.err == "The draft cannot be read as it is meant.\n"


def test_a_draft_that_is_a_link_or_is_not_there_is_refused(project: Project) -> None:
    project.write("drafts/other.txt", invented.TEXT)
    (project.root / DRAFT).parent.mkdir(parents=True)
    (project.root / DRAFT).symlink_to(project.root / "drafts/other.txt")
    answer = redact(project)
    assert answer.out == f"{DRAFT}:1: symlink: must be a file of its own, not a link to another\n"
    (project.root / DRAFT).unlink()
    answer = redact(project)
    assert answer.out == f"{DRAFT}:1: missing-file: the file must exist\n"
    assert not (project.root / RECORD).exists()


def test_a_draft_in_git_is_refused(project: Project) -> None:
    project.git("init", "-q")
    project.write(DRAFT, invented.TEXT)
    project.write(".gitignore", "/drafts/\n")
    project.git("add", "-f", DRAFT)
    answer = redact(project)
    message = "must not be in git, nor in its history: “git ls-files | grep -i drafts/” shows what is"
    assert answer.out == f"drafts:1: no-draft-in-git: {message}\n"
    assert not (project.root / RECORD).exists()
