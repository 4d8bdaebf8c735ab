"""What was looked at and tells nothing is dismissed once, with a reason, and is published nowhere."""

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from tests.notes.drafting import invented
from tests.notes.drafting.invented import public_files, redact
from tests.project import Project
from tests.september import DRAFT, RECORD

TEXT = """\
# Of the meeting in September
group: executive
date: 2026-09-08
items:
  - number: 1
    title: Welcome
    parts:
      - id: welcome
        notes:
          # a ship
          - They spoke of Marlin. The tide rose.
          - Marlin sank.
"""
PLACE, OTHER = "items 1 parts 1 notes 1, word 4", "items 1 parts 1 notes 2, word 1"
REASON = "The name of a ship"


@pytest.fixture
def draft(project: Project) -> Project:
    """A project with a draft in it that names a ship twice."""
    project.write(DRAFT, TEXT)
    return project


def suggest(project: Project, *more: str, path: str = DRAFT) -> Result:
    """What the command says."""
    return CliRunner().invoke(main, ["suggest", str(project.root / path), "--root", str(project.root), *more])


def places(project: Project) -> list[str]:
    """Where the passages stand that are still suggested."""
    return [line.split(": ")[1] for line in suggest(project).stdout.splitlines()]


def dismiss(project: Project, *places: str, reason: str = REASON, more: tuple[str, ...] = ()) -> Result:
    """What the command says when these places are dismissed."""
    asked = [word for place in places for word in ("--dismiss", place)]
    return suggest(project, *asked, "--because", reason, *more)


def test_a_passage_that_is_dismissed_is_not_suggested_again(draft: Project) -> None:
    assert places(draft) == [PLACE, OTHER]
    answer = dismiss(draft, PLACE)
    assert (answer.exit_code, places(draft)) == (0, [OTHER])
    assert "Marlin" not in answer.output + draft.read(DRAFT).replace(TEXT, "")


def test_the_reason_stands_at_the_end_of_the_draft_and_everything_else_as_it_was(draft: Project) -> None:
    dismiss(draft, PLACE)
    text = draft.read(DRAFT)
    assert text.startswith(TEXT)
    assert text.endswith(f"because: {REASON}\n")


def test_it_stays_so_when_the_draft_changes_elsewhere(draft: Project) -> None:
    dismiss(draft, PLACE)
    draft.change(DRAFT, "          - They", "          - The pier was closed.\n          - Then the pier opened. They")
    draft.change(DRAFT, "The tide rose.", "The tide fell.")
    assert places(draft) == ["items 1 parts 1 notes 3, word 1"]


def test_it_is_asked_again_where_its_own_sentence_changes(draft: Project) -> None:
    dismiss(draft, PLACE)
    draft.change(DRAFT, "They spoke of Marlin.", "They spoke of Marlin, aged 7.")
    assert PLACE in places(draft)


def test_several_are_dismissed_at_once_and_one_after_the_other(draft: Project) -> None:
    dismiss(draft, PLACE)
    dismiss(draft, OTHER, reason="Another ship")
    assert places(draft) == []
    draft.write(DRAFT, TEXT)
    dismiss(draft, PLACE, OTHER)
    assert places(draft) == []


def test_the_same_words_are_dismissed_throughout_where_that_is_asked_for(draft: Project) -> None:
    dismiss(draft, PLACE, more=("--throughout",))
    assert places(draft) == []


@pytest.mark.parametrize("more", [("--dismiss", PLACE), ("--because", REASON), ("--dismiss", PLACE, "--because", " ")])
def test_a_place_needs_a_reason_and_a_reason_a_place(draft: Project, more: tuple[str, ...]) -> None:
    assert suggest(draft, *more).exit_code == 2
    assert draft.read(DRAFT) == TEXT


@pytest.mark.parametrize("place", ["items 1 title, word 1", "Marlin", "items 1 parts 1 notes 1"])
def test_a_place_at_which_nothing_points_is_refused_and_nothing_is_written(draft: Project, place: str) -> None:
    answer = dismiss(draft, PLACE, place)
    assert answer.exit_code == 1
    assert "A place is not known" in answer.output
    assert "Marlin" not in answer.output
    assert draft.read(DRAFT) == TEXT


def test_only_a_draft_can_dismiss(project: Project) -> None:
    before = project.read(project.meeting)
    answer = suggest(project, "--dismiss", PLACE, "--because", REASON, path=project.meeting)
    assert (answer.exit_code, project.read(project.meeting)) == (1, before)


@pytest.mark.parametrize(
    "broken", ["dismissed: yes\n", "dismissed: {passage: a}\n", "dismissed:\n  - a\n  - because: [b]\n"]
)
def test_a_block_that_is_broken_dismisses_nothing_and_is_never_overwritten(draft: Project, broken: str) -> None:
    draft.write(DRAFT, TEXT + broken)
    assert places(draft) == [PLACE, OTHER]
    dismiss(draft, PLACE)
    assert draft.read(DRAFT).startswith(TEXT + broken)


def test_nothing_of_it_is_published(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    (first, *_) = places(project)
    dismiss(project, first, reason="Umbrella of the keeper, Marlow Quagmire")
    assert "Umbrella" in project.read(DRAFT)
    assert redact(project).code == 0
    assert project.found() == []
    assert "dismissed" not in project.read(RECORD)
    assert not any("Umbrella" in text or "Quagmire" in text for text in public_files(project).values())
