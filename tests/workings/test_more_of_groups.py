"""Whose attendance is counted as what on the page of a group, and its promises in plain words."""

import pytest

from macros.pages import attendance_chart
from tests.project import Project
from tests.publish.shown import page_at, site_of
from tests.workings.seaside import GROUP, WITHHELD, add_group, add_meeting, person
from tests.workings.test_of_groups import URL, beside, group


def states(project: Project) -> dict[str, tuple[str, ...]]:
    """Of the latest year: what the notes say of each row, meeting by meeting."""
    return {str(row.who): row.states for row in group(project).governance.years[0].attendance}


def test_a_member_that_became_another_body_since_the_list_was_made_sits_there_as_that_body(project: Project) -> None:
    add_group(project)
    project.change(f"{project.home}/groups/{GROUP}.yml", "organisations: [sea-health]", "organisations: [sea-ccg]")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), person(1, "sea-health")])
    row = next(line for line in group(project).governance.years[0].attendance if line.who == "Sea Health")
    assert (row.attended, row.expected, row.standard) == (1, 1, "Reaches the standard")
    assert "Sea Commissioners" not in states(project)


def test_two_bodies_that_became_one_are_not_each_other(project: Project) -> None:
    add_group(project)
    text = project.read("data/organisations.yml")
    dune = "  - id: dune-ccg\n    kind: nhs-body\n    names: [{name: Dune Commissioners}]\n    became: sea-health\n"
    project.write("data/organisations.yml", text + dune)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.change(path, "organisations: [sea-health]", "organisations: [sea-ccg, dune-ccg]")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), person(1, "sea-ccg")])
    shown = states(project)
    assert (shown["Sea Commissioners"], shown["Dune Commissioners"]) == (("Present",), ("Not named",))


def test_who_comes_for_a_colleague_of_the_same_agency_is_its_substitute(project: Project) -> None:
    add_group(project)
    away, deputy = person(1, "sea-health", "apologies"), person(2, "sea-health, rock-trust", more="substitute_for: AB")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), away, deputy])
    shown = states(project)
    assert (shown["Sea Health"], shown["Rock Pool Trust"]) == (("Substitute",), ("Present",))


def test_names_that_are_redacted_in_part_are_no_row_where_persons_are_counted(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + "attendance_by: person\n")
    add_group(project)
    secret = (
        "  - {name: '[redacted: personal-data]', post: Post 1, attendance: present, openness: partly-redacted, "
        "redaction: {reason: personal-data, authorised_by: Partnership Manager, look_again_by: 2027-05-12}}\n"
    )
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), secret, secret, WITHHELD])
    year = group(project).governance.years[0]
    assert ([str(row.who) for row in year.attendance], year.unplaced) == (["Name 0"], 2)


def test_a_standard_that_is_younger_than_the_meetings_judges_nobody(project: Project) -> None:
    add_group(project)
    younger = "  - {id: younger, title: Younger, publisher: Us, partnership: nowhere-on-sea, dated: 2026-06}\n"
    project.write("data/documents.yml", project.read("data/documents.yml") + younger)
    path, text = f"{project.home}/groups/{GROUP}.yml", "text: Everybody comes., source: {document: "
    project.change(path, f"{text}nowhere-arrangements", f"{text}younger")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    governance = group(project).governance
    assert {row.standard for row in governance.years[0].attendance} == {""}
    assert "<path" not in attendance_chart.chart(governance.years[0], governance.standard)
    assert "The upright line" not in page_at(site_of(project), URL)


@pytest.mark.parametrize(("held", "drawn"), [(2, 0), (3, 1)])
def test_attendance_is_drawn_only_from_three_meetings_on(project: Project, held: int, drawn: int) -> None:
    add_group(project)
    for month in range(1, held + 1):
        add_meeting(project, f"2026-0{month}-02", [person(0, "nowhere-council")])
    page = page_at(site_of(project), URL)
    assert page.count('class="diagram attendance-chart"') == drawn
    assert f"{held} of {held}" in page


def test_of_a_group_that_is_no_more_no_next_meeting_is_due(project: Project) -> None:
    add_group(project)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.write(path, project.read(path) + "older: true\nexisted_until: 2026-04\n")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    governance = group(project).governance
    assert (str(governance.next_due), governance.overdue) == ("None: this group existed until April 2026.", False)


def test_one_of_a_kind_is_said_in_the_singular(project: Project) -> None:
    add_group(project)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.change(path, "at_least: 3", "at_least: 1")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    shown = group(project)
    assert [str(fact.text) for fact in shown.facts if fact.label == "Quorum"] == ["At least 1 statutory agency"]
    assert next(str(row.promise) for row in shown.governance.beside) == "At least 1 statutory agency"


def test_how_often_and_how_long_are_plain_english_for_one_too(project: Project) -> None:
    add_group(project)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.change(path, "a_year: 6", "a_year: 1")
    project.change(path, "at_least_months: 12", "at_least_months: 1")
    project.change(path, "{line: Voluntary sector}", "{line: Voluntary sector, term_years: 1}")
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    governance = group(project).governance
    assert str(governance.next_due) == "By 2 March 2027, once a year counted from 2 March 2026."
    promised = {row.label: str(row.promise) for row in governance.beside}
    assert promised["Chair"] == "Not stated, for at least 1 month"
    # Where the list of members names no document of its own, it is that of the group.
    assert promised["Terms of members"] == "Voluntary sector: for 1 year"


def test_a_promise_that_is_younger_than_every_meeting_says_so(project: Project) -> None:
    add_group(project)
    add_meeting(project, "2025-11-03", [person(0, "nowhere-council")])
    later = "The promise is of January 2026, after this meeting."
    assert [beside(project)[row].endswith(later) for row in ("Chair", "Meetings", "Substitutes")] == [True] * 3
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    assert "after th" not in " ".join(beside(project).values())


def test_a_review_by_the_month_is_a_promise(project: Project) -> None:
    (executive,) = (other for other in site_of(project).groups if other.head.url.endswith("/executive/"))
    (row,) = (line for line in executive.governance.beside if line.label == "Review")
    assert (str(row.promise), row.fact.startswith("Review up to date. Due ")) == ("Every 24 months", True)
