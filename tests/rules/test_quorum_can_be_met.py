"""A quorum that no meeting could reach is found where it is written."""

import pytest

from tests.project import Project

RULE = "quorum-can-be-met"
NO_PARTNER = "must hold council, icb or police: by partner no other kind counts, so no meeting could have a quorum"
TOO_MANY = "must not be more than the kinds of statutory partner that count: by partner each counts once"
TOO_FEW = "must hold as many of council, icb and police as “at_least” asks for: by partner each counts once"

QUORUM = """quorum:
  at_least: {at_least}
  of: {of}
{counted}  if_not: It meets again.
  source: {{document: nowhere-arrangements}}
"""
TRUST = """  - id: bay-hospital
    kind: nhs-trust
    names:
      - name: Bay Hospital
"""
READING = """  reading:
    doubt: Who counts?
    chosen: Partners.
    other: Others.
    other_counted:
      kinds: {}
      by: {}
    reason: The sea.
"""


def counted(kinds: str, by: str = "partner") -> str:
    return f"  counted:\n    kinds: {kinds}\n    by: {by}\n"


def say(project: Project, at_least: int, counted: str = "", of: str = "statutory-agencies") -> None:
    text = QUORUM.format(at_least=at_least, of=of, counted=counted)
    project.write(project.group, project.read(project.group) + text)


@pytest.mark.parametrize(
    ("at_least", "how"),
    [
        (3, ""),
        (3, counted("[council, icb, police]")),
        (1, counted("[police, prison]")),
        (9, counted("[nhs-body, prison]", "body")),
        (3, READING.format("[nhs-body]", "body")),
    ],
)
def test_a_quorum_that_can_be_reached_passes(project: Project, at_least: int, how: str) -> None:
    say(project, at_least, how)
    assert project.found() == []


def test_of_members_nobody_can_tell_how_many_there_can_be(project: Project) -> None:
    say(project, 9, of="members")
    assert project.found() == []


@pytest.mark.parametrize(
    ("at_least", "how"),
    [(9, ""), (9, counted("[council, icb, police]")), (3, counted("[council, icb, prison]"))],
)
def test_more_partners_than_there_are_kinds_of_is_found_at_the_number(
    project: Project, at_least: int, how: str
) -> None:
    say(project, at_least, how)
    assert project.found() == [project.finding(project.group, "at_least:", RULE, TOO_MANY)]


def test_kinds_that_hold_no_partner_are_found_at_their_line(project: Project) -> None:
    say(project, 2, counted("[nhs-body, prison]"))
    assert project.found() == [project.finding(project.group, "kinds:", RULE, NO_PARTNER)]


@pytest.mark.parametrize(("kinds", "message"), [("[school]", NO_PARTNER), ("[council, icb]", TOO_FEW)])
def test_the_other_reading_must_be_one_that_can_be_reached_too(project: Project, kinds: str, message: str) -> None:
    say(project, 3, READING.format(kinds, "partner"))
    assert project.found() == [project.finding(project.group, "kinds:", RULE, message)]


def test_a_number_beyond_both_readings_is_one_fault(project: Project) -> None:
    say(project, 9, READING.format("[council, police]", "partner"))
    assert project.found() == [project.finding(project.group, "at_least:", RULE, TOO_MANY)]


@pytest.mark.parametrize(
    ("at_least", "kinds", "reached"), [(4, "nhs-trust", True), (5, "nhs-trust", False), (4, "school", False)]
)
def test_a_number_beyond_the_partners_stands_where_the_listed_bodies_reach_it_when_each_counts(
    project: Project, at_least: int, kinds: str, reached: bool
) -> None:
    project.write("data/organisations.yml", project.read("data/organisations.yml") + TRUST)
    project.change(project.group, "[nowhere-council]", "[nowhere-council, sea-health, coast-police, bay-hospital]")
    say(project, at_least, READING.format(f"[council, icb, police, {kinds}]", "body"))
    number = project.finding(project.group, "at_least:", RULE, TOO_MANY)
    assert project.found() == ([] if reached else [number])


def test_earlier_terms_are_looked_at_too(project: Project) -> None:
    say(project, 9)
    path = f"{project.home}/earlier-terms/executive-2020-03.yml"
    project.write(path, project.read(project.group).replace("dated: 2026-01", "dated: 2020-03"))
    assert project.finding(path, "at_least:", RULE, TOO_MANY) in project.found()


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        (
            "quorum: {of: members, if_not: x, source: {document: nowhere-arrangements},\n  at_least: 0}\n",
            "at_least: 0",
            "“at_least” must be 1 or more",
        ),
        (
            "frequency: {word: never, source: {document: nowhere-arrangements},\n  a_year: 0}\n",
            "a_year: 0",
            "“a_year” must be 1 or more",
        ),
        (
            "frequency: {word: often, a_year: 4, source: {document: nowhere-arrangements},\n"
            "  reading: {doubt: x, chosen: x, other: x, reason: x,\n    other_a_year: 0}}\n",
            "other_a_year: 0",
            "“other_a_year” must be 1 or more",
        ),
        (
            "attendance: {text: All come., source: {document: nowhere-arrangements},\n  percent: 101}\n",
            "percent: 101",
            "“percent” must be 100 or less",
        ),
        (
            "attendance: {text: All come., source: {document: nowhere-arrangements},\n  percent: 0}\n",
            "percent: 0",
            "“percent” must be 1 or more",
        ),
    ],
)
def test_a_number_that_no_promise_can_have_is_found_by_the_shape(
    project: Project, text: str, words: str, message: str
) -> None:
    project.write(project.group, project.read(project.group) + text)
    assert project.found() == [project.finding(project.group, words, "whole-number", message)]
