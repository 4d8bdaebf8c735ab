"""What the check warns of in notes that changed: it shows no word, stops nothing, and is silent about the rest."""

import pytest
import yaml

from tests.git import git
from tests.notes.drafting import invented
from tests.notes.drafting.invented import Answer, run
from tests.project import Project
from tests.rules.examples import published
from tests.september import DRAFT

SENTENCE = "Marlin Kelp (Year 5, Pebble Primary School) was excluded."
LOOK = "worth-a-look"
HEADING = "Worth a second look in notes that changed (this stops nothing):\n"
NO_BODY = (
    "this post names a body that “organisations” does not: quorum and attendance will not count it. "
    "Where organisations.yml has no such name, add it there first"
)


def check(project: Project, form: str = "text") -> Answer:
    """The check, as people and the pull request run it."""
    return run(project, "check", "--format", form)


@pytest.fixture
def notes(project: Project) -> Project:
    """The project with its notes published on the branch main."""
    published(project)
    return project


def name_a_child(project: Project) -> str:
    """Put the sentence into the notes; the place of it, as the warning tells it."""
    project.change(project.meeting, "text: CD will bring biscuits.", f"text: {SENTENCE}")
    return f"{project.meeting}:{project.line(project.meeting, SENTENCE)}"


def test_a_name_in_changed_notes_is_a_warning_that_stops_nothing_and_shows_no_word(project: Project) -> None:
    place = name_a_child(project)
    answer = check(project)
    message = "look at items 1 parts 1 commitments 1 text, word 1: name that is not in the list of people"
    assert answer.err.endswith(f"{HEADING}{place}: {LOOK}: {message}\n")
    assert answer.out.startswith("No problems")
    assert (answer.code, "Marlin" in answer.everything) == (0, False)
    answer = check(project, "github")
    path, line = place.split(":")
    assert answer.out == f"::warning file={path},line={line},title={LOOK}::{message}\n"
    assert answer.code == 0
    assert check(project, "json").out == "[]\n"


@pytest.mark.parametrize(
    "words", ["A girl aged 9 at Pebble School came.", "Two children came.", "QZ came.", "He lives in Sandcastle Road."]
)
def test_whatever_suggest_points_at_is_a_warning(project: Project, words: str) -> None:
    project.change(project.meeting, "text: CD will bring biscuits.", f"text: {words}")
    assert f": {LOOK}: " in check(project).err


def test_what_is_a_problem_is_not_warned_of_as_well(project: Project) -> None:
    project.change(project.meeting, "text: CD will bring biscuits.", "text: The family lives at 12 Sandcastle Road.")
    answer = check(project)
    assert (answer.code, LOOK in answer.err, "personal-data-pattern" in answer.out) == (1, False, True)


def test_only_notes_that_differ_from_the_branch_that_publishes_are_looked_at(notes: Project) -> None:
    name_a_child(notes)
    notes.write(notes.meeting, notes.read(notes.meeting).replace("post: Harbour Nurse", "post: Nurse, Gull Trust"))
    notes.git("commit", "--quiet", "--all", "--message", "Publish with a name")
    notes.git("commit", "--quiet", "--allow-empty", "--message", "Something else")
    assert "worth-a-look" not in check(notes).err
    notes.git("switch", "--quiet", "--create", "more")
    text = notes.read(notes.meeting).replace("2026-05-12", "2026-05-14")
    new = f"{notes.home}/meetings/2026-05-14-executive.yml"
    notes.write(new, text)
    for command in (("add", "--all"), ("commit", "--quiet", "--message", "More notes")):
        lines = [line for line in check(notes).err.splitlines() if LOOK in line or "body-known" in line]
        assert [line.partition(":")[0] for line in lines] == [new, new]
        notes.git(*command)
    assert {line.partition(":")[0] for line in check(notes).err.splitlines() if LOOK in line} == {new}


def test_what_the_last_commit_published_is_told_where_a_host_runs_the_check_and_not_again_at_a_desk(
    notes: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = name_a_child(notes)
    monkeypatch.delenv("CI", raising=False)
    assert f"{place}: {LOOK}: " in check(notes).err
    notes.git("commit", "--quiet", "--all", "--message", "Publish with a name")
    assert LOOK not in check(notes).err
    monkeypatch.setenv("CI", "true")
    assert f"{place}: {LOOK}: " in check(notes).err


def test_many_warnings_are_cut_short(project: Project) -> None:
    for day in range(10, 70):
        text = project.read(project.meeting).replace("CD will bring biscuits.", SENTENCE)
        project.write(f"{project.home}/meetings/2026-05-12-executive-{day}.yml", text)
    answer = check(project)
    assert answer.err.count(f": {LOOK}: ") == 50
    assert "Only the first 50 passages to look at are shown.\n" in answer.err


def test_where_not_all_of_the_history_is_here_the_check_says_what_it_did_not_look_at(notes: Project) -> None:
    notes.git("commit", "--quiet", "--allow-empty", "--message", "Something else")
    whole = notes.root.parent / "whole"
    notes.root.rename(whole)
    git(whole.parent, "clone", "--quiet", "--depth", "1", f"file://{whole}", str(notes.root))
    answer = check(notes)
    assert "correction-said: not looked at in full" in answer.err
    assert answer.code == 0


@pytest.mark.parametrize(
    ("old", "new", "warned"),
    [
        ("post: Harbour Nurse", "post: Harbour Nurse, Gull Trust", True),
        ("post: Harbour Nurse", "post: Harbour Nurse, Sea Health", True),
        ("post: Harbour Nurse", "post: Nurse, Nowhere-on-Sea Council\n    organisations: [nowhere-council]", False),
        ("post: Harbour Nurse", "post: Harbour Nurse, Early Help", False),
        ("post: Harbour Doctor", "post: Harbour Doctor, Gull Trust", False),
        ("post: Director of Lighthouses", "post: Director of Lighthouses, Gull Trust", False),
        ("post: Harbour Nurse", "post: Business Manager, {name}", False),
        ("post: Harbour Nurse", "post: Business Manager, {short_name}", False),
        ("post: Harbour Nurse", "post: Nurse, Gull Trust, for the {name}", True),
    ],
)
def test_somebody_present_for_a_body_that_is_not_counted_is_a_warning(
    project: Project, old: str, new: str, warned: bool
) -> None:
    written = yaml.safe_load(project.read(f"{project.home}/partnership.yml"))
    new = new.format(**written)
    project.change(project.meeting, old, new)
    answer = check(project)
    line = f"{project.meeting}:{project.line(project.meeting, new.splitlines()[0])}: body-known: {NO_BODY}\n"
    assert (line in answer.err, "body-known" in answer.err, answer.code) == (warned, warned, 0)


def test_draft_check_says_so_before_publication_and_stops_nothing(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    before = run(project, "draft", "check", str(project.root / DRAFT))
    post = "post: Harbour Nurse"
    project.change(DRAFT, post, f"{post}, Gull Trust")
    answer = run(project, "draft", "check", str(project.root / DRAFT))
    told = f"Look at (this stops nothing):\n{DRAFT}:{project.line(DRAFT, 'Gull Trust')}: body-known: {NO_BODY}\n"
    assert told in answer.out
    assert "Gull Trust" not in answer.everything
    assert answer.code == before.code
