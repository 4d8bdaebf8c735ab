"""Published words of notes change only with a line that says so."""

import os
from collections.abc import Callable

import pytest

from macros.rules.correction_said import MESSAGE
from tests.project import Project
from tests.rules.examples import published

RULE = "correction-said"
LINE = """corrections:
  - on: 2026-11-20
    what: The notes gave a wrong word.
    by: Partnership Manager
"""
WORDS = [
    ("AB welcomed everybody.", "AB welcomed nobody."),
    ("title: Meeting of the executive", "title: Meeting of a committee"),
    ("summary: The executive talked", "summary: The executive sang"),
    ("next_meeting: 2026-08-12", "next_meeting: 2026-08-13"),
    ("post: Harbour Nurse", "post: Harbour Doctor"),
    ("name: Ellis Foam", "name: Ellis Spray"),
    ("    chair: true\n", ""),
    ("CD will bring biscuits.", "CD may bring biscuits."),
    ("title: Welcome\n", "title: Farewell\n"),
    ("Paint the door of the lighthouse.", "Paint the roof of the lighthouse."),
    ("owners: [AB, CD]", "owners: [AB]"),
    ("due: 2026-08-01", "due: 2026-08-02"),
    ("and agreed what to learn.", "and learnt nothing."),
    ('starts: "14:00"', 'starts: "13:00"'),
]
NO_WORDS = [
    ("        actions: [1]\n", "        actions: [1]\n        note: >-\n          It rained.\n", False),
    ("        actions: [1]\n", "        actions: [1]\n        themes: [{priorities: 2026-28}]\n", True),
    ("published_on: 2026-06-02", "published_on: 2026-06-03", True),
    ("  approved_by: Chair of the executive", "  newsletter_on: 2026-07-01\n  approved_by: The executive", True),
    ("text: AB welcomed everybody.", "text: >-\n              AB welcomed\n              everybody.", True),
    ("text: AB welcomed everybody.", 'text: "AB [welcomed](https://nowhere.example/) everybody."', True),
    ("  document: nowhere-notes", "  document: nowhere-notes\n  note: Read on a sunny day.", True),
    ("id: welcome\n", "id: the-welcome\n", True),
]


@pytest.fixture
def notes(project: Project) -> Project:
    """The project with its notes published on the branch main."""
    published(project)
    return project


def commit(project: Project, message: str = "Change") -> None:
    """Everything that was changed, in git."""
    project.git("add", "--all")
    project.git("commit", "--quiet", "--allow-empty", "--message", message)


def said(project: Project) -> bool:
    """Whether nothing is wrong; whatever else is wrong is no answer."""
    rules = {problem.rule for problem in project.problems()}
    assert rules <= {RULE}
    return not rules


def add_line(project: Project, line: str = LINE) -> None:
    """The line that tells the correction."""
    project.write(project.meeting, project.read(project.meeting) + line)


@pytest.mark.parametrize(("old", "new"), WORDS)
def test_words_that_differ_from_what_was_public_need_a_line(notes: Project, old: str, new: str) -> None:
    notes.change(notes.meeting, old, new)
    found = [line for line in notes.found() if f" {RULE}: " in line]
    assert found == [f"{notes.meeting}:2: {RULE}: {MESSAGE}"]
    commit(notes)
    assert not said(notes)
    add_line(notes)
    assert RULE not in {problem.rule for problem in notes.problems()}
    commit(notes)
    assert RULE not in {problem.rule for problem in notes.problems()}


@pytest.mark.parametrize(("old", "new", "passes"), NO_WORDS)
def test_what_the_site_keeps_books_of_needs_none(notes: Project, old: str, new: str, passes: bool) -> None:
    notes.change(notes.meeting, old, new)
    assert said(notes) is passes
    commit(notes)
    assert said(notes) is passes


def test_new_notes_and_notes_that_go_need_no_line(notes: Project) -> None:
    text = notes.read(notes.meeting).replace("2026-05-12", "2026-05-13")
    notes.write(f"{notes.home}/meetings/2026-05-13-executive.yml", text)
    assert said(notes)
    commit(notes)
    assert said(notes)
    (notes.root / notes.meeting).unlink()
    assert said(notes)
    commit(notes)
    assert said(notes)


def test_each_correction_needs_a_line_of_its_own(notes: Project) -> None:
    notes.change(notes.meeting, *WORDS[0])
    add_line(notes)
    assert said(notes)
    commit(notes)
    assert said(notes)
    notes.change(notes.meeting, *WORDS[2])
    assert not said(notes)
    notes.write(notes.meeting, notes.read(notes.meeting) + LINE.partition("\n")[2])
    assert said(notes)
    commit(notes)
    assert said(notes)


def test_a_line_that_was_public_stays(notes: Project) -> None:
    before = notes.read(notes.meeting)
    add_line(notes)
    commit(notes)
    notes.write(notes.meeting, before)
    assert not said(notes)
    notes.write(notes.meeting, before + LINE.replace("a wrong word", "another word"))
    assert not said(notes)


def test_a_branch_is_judged_as_a_whole(notes: Project) -> None:
    notes.git("switch", "--quiet", "--create", "correction")
    add_line(notes)
    commit(notes, "Say it first")
    notes.change(notes.meeting, *WORDS[0])
    commit(notes, "Then change one word")
    notes.change(notes.meeting, *WORDS[2])
    commit(notes, "Then another")
    assert said(notes)
    notes.git("switch", "--quiet", "main")
    notes.git("merge", "--quiet", "--no-ff", "--message", "Merge", "correction")
    assert said(notes)


def test_a_merge_that_brings_other_words_without_a_line_is_found(notes: Project) -> None:
    notes.git("switch", "--quiet", "--create", "change")
    notes.change(notes.meeting, *WORDS[0])
    commit(notes)
    assert not said(notes)
    notes.git("switch", "--quiet", "main")
    notes.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change")
    assert not said(notes)


def test_a_branch_that_main_has_overtaken_answers_only_for_itself(notes: Project) -> None:
    notes.git("switch", "--quiet", "--create", "elsewhere")
    notes.change(notes.group, "purpose: It leads", "purpose: It guides")
    commit(notes)
    notes.git("switch", "--quiet", "main")
    notes.change(notes.meeting, *WORDS[0])
    add_line(notes)
    commit(notes)
    notes.git("switch", "--quiet", "elsewhere")
    assert said(notes)


def test_a_pull_request_is_compared_with_the_branch_that_it_goes_to(
    notes: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes.git("update-ref", "refs/remotes/origin/next", "HEAD")
    notes.git("branch", "--move", "feature")
    notes.change(notes.meeting, *WORDS[0])
    commit(notes)
    add_line(notes)
    commit(notes)
    notes.change(notes.meeting, *WORDS[2])
    commit(notes)
    assert not said(notes)
    monkeypatch.setitem(os.environ, "GITHUB_BASE_REF", "next")
    assert said(notes)


def test_notes_that_get_another_name_are_the_same_notes(notes: Project) -> None:
    text = notes.read(notes.meeting).replace("date: 2026-05-12", "date: 2026-05-13")
    (notes.root / notes.meeting).unlink()
    renamed = f"{notes.home}/meetings/2026-05-13-executive.yml"
    notes.write(renamed, text)
    commit(notes)
    assert [problem.path for problem in notes.problems()] == [renamed]
    notes.write(renamed, text + LINE)
    assert said(notes)


def opened(text: str) -> str:
    """Item 2 without its redaction, as lifting leaves it."""
    redacted = text.index("    openness: partly-redacted")
    parts = text.index("    parts:", redacted)
    text = text[:redacted] + "    openness: open\n" + text[parts:]
    return text.replace('"The group heard about [redacted: personal-data] and', '"The group heard about a gull and')


LIFTED = "lifted:\n  - {item: 2, reason: personal-data, lifted_on: 2026-11-20, lifted_by: Partnership Manager}\n"


@pytest.mark.parametrize(
    ("change", "passes"),
    [
        (lambda text: opened(text) + LIFTED, True),
        (lambda text: opened(text), False),
        (lambda text: opened(text).replace("AB welcomed everybody.", "AB welcomed nobody.") + LIFTED, False),
    ],
)
def test_what_is_lifted_says_so_in_its_own_way(notes: Project, change: Callable[[str], str], passes: bool) -> None:
    notes.write(notes.meeting, change(notes.read(notes.meeting)))
    assert said(notes) is passes


def test_without_git_nothing_can_be_compared(project: Project) -> None:
    project.change(project.meeting, *WORDS[0])
    assert project.found() == []
