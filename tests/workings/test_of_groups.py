"""From notes to what the group's page says: attendance by agency, meetings held, promises beside facts."""

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from macros import pages
from macros.pages import attendance_chart
from macros.public.governance import AttendanceRow
from macros.public.partnerships import Group
from tests.project import Project, copy_of_nowhere
from tests.publish.shown import page_at, places, site_of, unchecked
from tests.workings.seaside import GROUP, WITHHELD, add_group, add_meeting, person

NAMES = {
    "nowhere-council": "Nowhere-on-Sea Council",
    "tide-council": "Tide Council",
    "sea-health": "Sea Health",
    "harbour-police": "Coast Police",
    "rock-trust": "Rock Pool Trust",
    "dune-trust": "Sand Dune Trust",
    "gull-company": "Gulls for Children",
}
URL = f"/nowhere-on-sea/groups/{GROUP}/"


def group(project: Project) -> Group:
    return next(shown for shown in site_of(project).groups if shown.head.url == URL)


def attendance(project: Project) -> dict[str, tuple[int, int]]:
    """Of the latest year: who came to how many of how many."""
    return {str(row.who): (row.attended, row.expected) for row in group(project).governance.years[0].attendance}


def beside(project: Project) -> dict[str, str]:
    return {row.label: str(row.fact) for row in group(project).governance.beside}


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.dictionaries(st.sampled_from(sorted(NAMES)), st.sampled_from(["present", "apologies"]), min_size=1),
        min_size=1,
        max_size=5,
    )
)
def test_the_table_is_what_somebody_with_the_notes_and_a_pencil_would_count(meetings: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of_nowhere(Path(folder))
        add_group(project)
        came: Counter[str] = Counter()
        for number, states in enumerate(meetings, 1):
            people = [person(0, "nowhere-council")]
            people += [person(at, body, state) for at, (body, state) in enumerate(sorted(states.items()), 1)]
            add_meeting(project, f"2026-{number:02}-05", people)
            came.update({body for body, state in states.items() if state == "present"} | {"nowhere-council"})
        group = next(shown for shown in unchecked(project).groups if shown.head.url == URL)
        by_name = {str(row.who): row for row in group.governance.years[0].attendance}
        for body, name in NAMES.items():
            row = by_name[name]
            assert (row.attended, row.expected) == (came[body], len(meetings))
            reached = came[body] / len(meetings) >= 0.8
            assert row.standard == ("Reaches the standard" if reached else "Below the standard")


def test_adding_one_file_of_notes_changes_attendance_with_no_other_edit(project: Project) -> None:
    add_group(project)
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), person(1, "sea-health")])
    before, lines = attendance(project), beside(project)
    assert (before["Nowhere-on-Sea Council"], before["Sea Health"], before["Coast Police"]) == ((1, 1), (1, 1), (0, 1))
    assert lines["Meetings"].startswith("2026: notes of 1 meeting on this site.")
    people = [person(0, "nowhere-council"), person(1, "sea-health", "apologies"), person(2, "harbour-police")]
    add_meeting(project, "2026-05-04", people)
    after = attendance(project)
    assert (after["Nowhere-on-Sea Council"], after["Sea Health"], after["Coast Police"]) == ((2, 2), (1, 2), (1, 2))
    assert beside(project)["Meetings"].startswith("2026: notes of 2 meetings on this site.")
    assert beside(project)["Substitutes"] == "Apologies in the notes: 1. With a substitute: 0."


def test_promises_stand_beside_facts_with_their_clauses(project: Project) -> None:
    add_group(project)
    everybody = [person(0, "nowhere-council"), person(1, "sea-health"), person(2, "harbour-police")]
    add_meeting(project, "2026-03-02", everybody, "agenda_sent_on: 2026-02-27\n")
    add_meeting(project, "2026-05-04", [person(0, "nowhere-council"), person(1, "rock-trust"), person(2, "dune-trust")])
    add_meeting(project, "2026-09-07", [person(0, "nowhere-council"), WITHHELD])
    lines = beside(project)
    assert lines["Quorum"] == (
        "As this site reads the rule: 1 of 3 meetings were quorate. 1 was not. "
        "The published notes do not show it of 1. Under the other reading: 2 of 3 meetings were quorate. "
        "The published notes do not show it of 1."
    )
    assert lines["Agenda"] == "Too short: 1. Not recorded, or not certain: 2."
    assert lines["Chair"] == "Post 0, Nowhere-on-Sea Council: 3 meetings, 2 March 2026 to 7 September 2026."
    assert all(row.clauses for row in group(project).governance.beside)
    due = group(project).governance.next_due
    assert str(due) == (
        "By 7 November 2026, 6 times a year counted from 7 September 2026. "
        "No notes of a meeting since are on this site."
    )


def test_a_chair_who_changes_too_soon_is_said_to_be_shorter_than_promised(project: Project) -> None:
    add_group(project)
    for day, body in (("2026-03-02", "nowhere-council"), ("2026-05-04", "sea-health"), ("2026-07-06", "coast-police")):
        add_meeting(project, day, [person(0, body)])
    assert beside(project)["Chair"] == (
        "Post 0, Nowhere-on-Sea Council: 2 March 2026; Post 0, Sea Health: 4 May 2026; "
        "Post 0, Coast Police: 6 July 2026. Shorter than promised, by the notes: 1."
    )


@pytest.mark.parametrize(
    ("terms", "bodies"),
    [
        ("", ("nowhere-council", "sea-health", "coast-police", "sea-health")),  # somebody stood in for a day
        ("at_once: 2, ", ("nowhere-council", "sea-health", "coast-police", "gull-company")),
    ],
)
def test_who_stands_in_for_a_chair_or_chairs_beside_another_makes_no_term_shorter(
    project: Project, terms: str, bodies: tuple[str, ...]
) -> None:
    add_group(project)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.change(path, "at_least_months: 12", f"{terms}at_least_months: 12")
    for month, body in zip((3, 5, 7, 9), bodies, strict=True):
        add_meeting(project, f"2026-{month:02}-02", [person(0, body)])
    assert "Shorter" not in beside(project)["Chair"]


def test_a_chair_whose_term_began_before_the_notes_or_before_the_promise_is_not_judged(project: Project) -> None:
    add_group(project)
    for day, body in (("2025-11-03", "nowhere-council"), ("2026-01-05", "sea-health"), ("2026-03-02", "coast-police")):
        add_meeting(project, day, [person(0, body)])
    assert "Shorter" not in beside(project)["Chair"]


def test_meetings_are_set_beside_the_promise_of_a_year_that_is_over(project: Project) -> None:
    add_group(project)
    older = "  - {id: older, title: Older, publisher: Us, partnership: nowhere-on-sea, dated: 2024-01}\n"
    project.write("data/documents.yml", project.read("data/documents.yml") + older)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.write(path, project.read(path).replace("nowhere-arrangements", "older"))
    for day in ("2024-05-06", "2025-03-03", "2025-06-02"):
        add_meeting(project, day, [person(0, "nowhere-council")])
    years = {year.year: (year.held, year.promised, year.words) for year in group(project).governance.years}
    words = "Notes of 4 fewer than promised; under the other reading notes of 22 fewer than promised"
    assert years["2025"] == (2, "6 (24 under the other reading)", words)
    assert years["2024"] == (1, "6 (24 under the other reading)", words.replace("4 f", "5 f").replace("22", "23"))


def test_a_promise_of_the_middle_of_a_year_says_nothing_of_the_whole_of_it(project: Project) -> None:
    add_group(project)
    older = "  - {id: older, title: Older, publisher: Us, partnership: nowhere-on-sea, dated: 2024-06}\n"
    project.write("data/documents.yml", project.read("data/documents.yml") + older)
    path = f"{project.home}/groups/{GROUP}.yml"
    project.write(path, project.read(path).replace("nowhere-arrangements", "older"))
    for day in ("2024-07-01", "2025-03-03"):
        add_meeting(project, day, [person(0, "nowhere-council")])
    years = {year.year: (year.promised, year.words) for year in group(project).governance.years}
    assert years["2024"] == ("Not known: the promise dates from June 2024", "")
    assert years["2025"][0] == "6 (24 under the other reading)"


@pytest.mark.parametrize(
    ("setting", "label", "who"),
    [("agency", "Agency", "Nowhere-on-Sea Council"), ("post", "Post", "Post 0"), ("person", "Person", "Name 0")],
)
def test_the_setting_of_the_site_says_whose_attendance_is_counted(
    project: Project, setting: str, label: str, who: str
) -> None:
    add_group(project)
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    if setting != "agency":
        project.write("data/site.yml", project.read("data/site.yml") + f"attendance_by: {setting}\n")
    governance = group(project).governance
    assert governance.by == label
    assert who in [str(row.who) for row in governance.years[0].attendance]
    names = places(governance, "Name 0")
    assert bool(names) is (setting == "person")


def test_a_membership_line_s_post_is_expected_where_posts_are_counted(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + "attendance_by: post\n")
    add_group(project)
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")])
    assert attendance(project) == {"Director of Tides": (0, 1), "Post 0": (1, 1)}


def test_an_agency_that_a_meeting_with_withheld_people_does_not_name_is_not_counted_as_absent(project: Project) -> None:
    add_group(project)
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), WITHHELD])
    year = group(project).governance.years[0]
    assert year.withheld == 1
    row = next(line for line in year.attendance if line.who == "Sea Health")
    assert (row.states, row.attended, row.expected, row.standard) == (("Not known",), 0, 0, "")


def test_a_group_of_which_no_notes_are_known_has_promises_and_nothing_beside_them(project: Project) -> None:
    add_group(project)
    shown = group(project)
    assert (shown.governance.beside, shown.governance.years) == ((), ())
    page = page_at(site_of(project), URL)
    assert "No meeting notes of this group are on this site, so there is nothing to set beside what it promises" in page
    assert "Under the other reading" not in page
    assert "Each body on its own, trusts too." in page


def test_the_drawing_says_the_same_as_the_table_in_its_order_and_has_a_name(project: Project) -> None:
    add_group(project)
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), person(1, "sea-health", "apologies")])
    governance = group(project).governance
    svg = etree.fromstring(str(attendance_chart.chart(governance.years[0], governance.standard)))
    assert svg.get("role") == "img"
    assert "The table below says the same in words." in (svg.get("aria-label") or "")
    words = [text.text for text in svg.iter("{*}text")]
    rows: tuple[AttendanceRow, ...] = governance.years[0].attendance
    assert words == [word for row in rows for word in (str(row.who), f"{row.attended} of {row.expected}")]
    assert [str(row.who) for row in rows] == sorted((str(row.who) for row in rows), key=str.casefold)
    assert len(list(svg.iter("{*}path"))) == len(rows)


def test_a_year_of_weekly_meetings_stays_small_and_the_group_s_page_shows_the_latest(project: Project) -> None:
    add_group(project)
    people = [person(number, body) for number, body in enumerate(NAMES)]
    for number in range(40):
        add_meeting(project, f"2026-{number // 4 + 1:02}-{number % 4 * 7 + 1:02}", people)
    site = site_of(project)
    page = page_at(site, URL)
    assert page.count('<table class="cards attendance">') == 1
    assert "Every meeting of 2026" in page
    year = f"/nowhere-on-sea/meetings/2026/{GROUP}/"
    assert year in [page.url for page in pages.pages(site)]
    whole = page_at(site, year)
    assert whole.count('<table class="cards attendance">') == 7
    assert whole.count(">Present<") == 40 * len(NAMES)
    assert max(len(page.encode()), len(whole.encode())) < 120_000
