"""A substitute is there, and comes alone for somebody of the same agency who is not."""

import pytest

from tests.project import Project

RULE = "substitute-for-absent"
ONCE = "must be the initials of somebody for whom nobody else came"
AGENCY = "must be the initials of somebody of the same agency, else left out and told in “note”: nobody counts for two"


def test_a_substitute_for_somebody_who_is_there_is_found(project: Project) -> None:
    project.change(project.meeting, "substitute_for: EF", "substitute_for: AB")
    message = "must be the initials of somebody who is not present"
    assert project.found() == [project.finding(project.meeting, "substitute_for", RULE, message)]


def test_a_substitute_for_themselves_is_found(project: Project) -> None:
    project.change(project.meeting, "substitute_for: EF", "substitute_for: CD")
    message = "must be the initials of somebody who is not present"
    assert project.found() == [project.finding(project.meeting, "substitute_for", RULE, message)]


def test_a_substitute_who_did_not_come_is_found(project: Project) -> None:
    project.change(
        project.meeting, "attendance: present\n    substitute_for", "attendance: apologies\n    substitute_for"
    )
    message = "must stand only with somebody who is present"
    assert project.found() == [project.finding(project.meeting, "substitute_for", RULE, message)]


def test_a_substitute_for_nobody_in_the_meeting_is_found_by_the_rule_on_initials(project: Project) -> None:
    project.change(project.meeting, "substitute_for: EF", "substitute_for: QZ")
    message = "must be the initials of a person in “people” whose initials are published"
    assert project.found() == [project.finding(project.meeting, "substitute_for", "initials-known", message)]


def agencies(project: Project, substitute: str, absent: str) -> None:
    """Say of which agencies the two are; a guest needs no seat in the group."""
    for post, bodies in (("Harbour Nurse", substitute), ("Harbour Doctor", absent)):
        more = f"    organisations: {bodies}\n" if bodies else ""
        project.change(project.meeting, f"post: {post}\n", f"post: {post}\n    guest: true\n{more}")


def test_a_second_substitute_for_one_person_is_found_and_the_first_is_not(project: Project) -> None:
    second = "  - {initials: GH, name: Gull Haven, post: Pilot, attendance: present,\n     substitute_for: EF}\n"
    project.change(project.meeting, "  - attendance: present\n", f"{second}  - attendance: present\n")
    assert project.found() == [project.finding(project.meeting, "substitute_for: EF", RULE, ONCE, nth=2)]


def test_somebody_who_did_not_come_leaves_the_place_to_who_did(project: Project) -> None:
    first = "  - {initials: GH, name: Gull Haven, post: Pilot, attendance: apologies,\n     substitute_for: EF}\n"
    project.change(project.meeting, "  - initials: CD\n", f"{first}  - initials: CD\n")
    message = "must stand only with somebody who is present"
    assert project.found() == [project.finding(project.meeting, "substitute_for: EF", RULE, message)]


def test_a_substitute_of_another_agency_is_found(project: Project) -> None:
    agencies(project, "[nowhere-council]", "[coast-police]")
    assert project.found() == [project.finding(project.meeting, "substitute_for: EF", RULE, AGENCY)]


@pytest.mark.parametrize(
    ("substitute", "absent"),
    [
        ("[coast-police]", "[coast-police]"),
        ("[nowhere-council, coast-police]", "[coast-police]"),
        ("", "[coast-police]"),
        ("[coast-police]", ""),
        ("", ""),
    ],
)
def test_one_agency_in_common_or_none_stated_passes(project: Project, substitute: str, absent: str) -> None:
    agencies(project, substitute, absent)
    assert project.found() == []


def test_a_unit_of_a_force_and_the_force_are_one_agency(project: Project) -> None:
    unit = "  - {id: pier-unit, kind: police, part_of: coast-police, names: [{name: Pier Unit}]}\n"
    project.write("data/organisations.yml", project.read("data/organisations.yml") + unit)
    agencies(project, "[pier-unit]", "[coast-police]")
    assert project.found() == []


def test_an_agency_that_is_not_there_has_a_rule_of_its_own(project: Project) -> None:
    agencies(project, "[nowhere-council]", "[sea-serpents]")
    assert [problem.rule for problem in project.problems()] == ["id-exists"]
