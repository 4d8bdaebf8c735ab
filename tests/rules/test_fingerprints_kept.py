"""A ledger that is lost is a problem, at the notes that were redacted with it."""

import yaml

from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from tests.project import Project

RULE = "fingerprints-kept"
MESSAGE = (
    f"{LEDGER} must be there, with the fingerprints of what these notes withhold: get it back from git; if it is lost, "
    "“partnership guide redaction” says how to make it anew"
)
_KEY = bytes(32)


def redacted_here(project: Project) -> str:
    """Notes that `partnership redact` made; the finding there would be."""
    project.change(project.meeting, "  published_on:", "  redacted_on: 2026-06-01\n  published_on:")
    return project.finding(project.meeting, "redacted_on:", RULE, MESSAGE)


def test_without_a_ledger_the_notes_are_named(project: Project) -> None:
    assert redacted_here(project) in project.found()


def test_a_ledger_without_a_print_is_none(project: Project) -> None:
    project.write(LEDGER, Ledger().text)
    assert redacted_here(project) in project.found()


def test_with_a_ledger_there_is_nothing_to_say(project: Project) -> None:
    redacted_here(project)
    project.write(LEDGER, Ledger().add([], _KEY).text)
    assert project.found() == []


def test_notes_that_their_publisher_redacted_need_none(project: Project) -> None:
    assert "[redacted: personal-data]" in project.read(project.meeting)
    assert project.found() == []


def test_notes_that_withhold_nothing_need_none(project: Project) -> None:
    redacted_here(project)
    record = yaml.load(project.read(project.meeting), yaml.BaseLoader)
    for part in (*record["items"], *record["people"], *record["actions"]):
        for field in ("openness", "redactions", "redaction"):
            part.pop(field, None)
    project.write(project.meeting, yaml.safe_dump(record, allow_unicode=True))
    assert not [line for line in project.found() if RULE in line]


def test_a_ledger_that_cannot_be_read_is_named_by_the_guard_alone(project: Project) -> None:
    redacted_here(project)
    project.write(LEDGER, "x\n")
    assert [line.split(": ")[1] for line in project.found()] == ["withheld-text"]
