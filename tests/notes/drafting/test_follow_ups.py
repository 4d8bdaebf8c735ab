"""A draft carries what became of earlier actions, and what its parts say of priorities, like any other words."""

from tests import later
from tests.notes.drafting import invented
from tests.notes.drafting.invented import redact
from tests.project import Project
from tests.september import DRAFT, RECORD

WORDS = (
    "        follow_ups:\n          - {meeting: 2026-05-12-executive, action: 1, state: done, text: "
    '"The door was painted by [[redact personal-data: Marlow Quagmire]]."}\n'
    "        themes:\n          - {priorities: 2026-28, theme: tides, progress: "
    '"The tables are out since [[redact personal-data: Marlow Quagmire]] came."}\n'
)


def draft(project: Project, part: str) -> None:
    """A draft in which that part follows an action up."""
    assert invented.TEXT.count(part) == 1
    project.write(DRAFT, invented.TEXT.replace(part, part + WORDS))


def test_a_mark_in_a_follow_up_or_in_progress_becomes_a_marker_and_the_record_is_sound(project: Project) -> None:
    draft(project, "      - id: learning\n")
    assert redact(project).code == 0
    text = project.read(RECORD)
    assert "The door was painted by [redacted: personal-data]." in text
    assert "The tables are out since [redacted: personal-data] came." in text
    assert "state: done" in text
    assert "Quagmire" not in text
    assert project.found() == []


def test_with_a_withheld_item_its_follow_ups_go(project: Project) -> None:
    draft(project, "      - id: missing-anchor-chain\n")
    assert redact(project).code == 0
    assert "follow_ups" not in project.read(RECORD)
    assert project.found() == []


def test_an_action_that_other_notes_have_closed_already_is_found_before_the_record_is_written(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 1, state: done")
    draft(project, "      - id: learning\n")
    answer = redact(project)
    assert answer.code == 1
    assert "follow-up-in-order: must not close the action again: an earlier meeting closed it" in answer.out


def test_a_withheld_action_keeps_no_theme(project: Project) -> None:
    themes = "        themes: [{priorities: 2026-28, theme: tides, actions: [1, 2]}]\n"
    part = "        actions: [1, 2]\n"
    assert invented.TEXT.count(part) == 1
    text = invented.TEXT.replace(part, part + themes)
    action = "    text: Count the gulls.\n"
    assert text.count(action) == 1
    project.write(DRAFT, text.replace(action, f"{action}    withhold: personal-data\n"))
    assert redact(project).code == 0
    assert "            theme: tides\n            actions: [1]\n" in project.read(RECORD)
    assert project.found() == []


def test_a_promise_with_withheld_words_keeps_no_theme_as_its_name_may_tell_them(project: Project) -> None:
    themes = "        themes: [{priorities: 2026-28, theme: tides, commitments: [bring-biscuits]}]\n"
    part = "        actions: [1, 2]\n"
    text = invented.TEXT.replace(part, part + themes)
    marked = "'CD will bring [[redact personal-data: a lilac otter]].'"
    project.write(DRAFT, text.replace("CD will bring biscuits.", marked))
    assert redact(project).code == 0
    record = project.read(RECORD)
    assert "theme: tides\n" in record
    assert "bring-biscuits" not in record
    assert project.found() == []


def test_an_action_that_later_notes_close_too_is_found_before_the_record_is_written(project: Project) -> None:
    later.meeting(project, "2026-10-06", "action: 1, state: done")
    draft(project, "      - id: learning\n")
    answer = redact(project)
    assert answer.code == 1
    assert "2026-10-06-executive.yml" in answer.out
    assert "follow-up-in-order: must not close the action again: an earlier meeting closed it" in answer.out
    assert not (project.root / RECORD).exists()
