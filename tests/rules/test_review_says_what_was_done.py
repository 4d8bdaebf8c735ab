"""Changing a date is not a review."""

from tests.project import Project

RULE = "review-says-what-was-done"
MESSAGE = "must be unchanged, amended or replaced: only a document's own date may be without an outcome"


def test_a_later_date_without_an_outcome_is_found(project: Project) -> None:
    project.change(project.arrangements, "    on: 2026-01\n", "    on: 2026-02\n")
    assert project.found() == [project.finding(project.arrangements, "outcome", RULE, MESSAGE)]


def test_a_site_wide_record_always_says_it(project: Project) -> None:
    project.change("data/guidance.yml", "outcome: unchanged", "outcome: not-stated")
    assert project.found() == [project.finding("data/guidance.yml", "outcome", RULE, MESSAGE)]


def test_the_terms_are_measured_by_their_own_document(project: Project) -> None:
    project.change(project.group, "outcome: amended", "outcome: not-stated")
    assert project.found() == [project.finding(project.group, "outcome", RULE, MESSAGE)]


def test_the_date_of_the_document_itself_passes(project: Project) -> None:
    assert "outcome: not-stated" in project.read(project.arrangements)
    assert project.found() == []
