"""The one door: every record that can be reviewed is listed, nothing private goes through, nothing is unexplained."""

import re
from datetime import date

from macros.public.sitewide import REDACTION
from tests.project import AS_AT, Project
from tests.publish.shown import site_of, strings


def test_every_reviewable_record_is_listed_once_soonest_due_first_and_undated_last(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    rows = site_of(project).reviews
    assert [(row.id, row.review.due_iso, row.kind) for row in rows] == [
        ("nowhere-on-sea-arrangements-2026-01", "2027-01-31", "Arrangements"),
        ("nowhere-on-sea-2026-05-12-executive-actions-1-redaction", "2027-05-12", "Redaction"),
        ("nowhere-on-sea-2026-05-12-executive-items-1-redactions-0", "2027-05-12", "Redaction"),
        ("nowhere-on-sea-2026-05-12-executive-items-2-redactions-0", "2027-05-12", "Redaction"),
        ("nowhere-on-sea-2026-05-12-executive-people-3-redaction", "2027-05-12", "Redaction"),
        ("bank-holidays", "2027-06-01", "Site-wide list"),
        ("guidance", "2027-06-01", "Site-wide list"),
        ("levels", "2027-06-01", "Thresholds"),
        ("procedures-ring-the-bell", "2027-06-01", "Procedure"),
        ("helplines", "2027-06-01", "Site-wide list"),
        ("timescales", "2027-06-01", "Site-wide list"),
        ("nowhere-on-sea-level-variations", "2027-06-01", "Thresholds"),
        ("duties", "2027-06-01", "Site-wide list"),
        ("urgent", "2027-06-01", "Site-wide list"),
        ("nowhere-on-sea-groups-executive", "2028-02-10", "Terms of reference"),
        ("nowhere-on-sea-priorities-2026-28", None, "Priorities"),
    ]


def test_a_row_leads_to_the_page_and_to_the_line_of_the_promise(project: Project) -> None:
    rows = site_of(project).reviews
    for row in rows:
        promise = "look_again_by: " if row.kind == REDACTION else "review:"
        assert promise in project.read(row.path).splitlines()[row.line - 1], row
    addresses = {row.url for row in rows}
    assert {"/guidance/", "/worried/", "/nowhere-on-sea/groups/executive/"} <= addresses
    assert {"/thresholds/", "/time-limits/", "/procedures/ring-the-bell/"} <= addresses
    assert [row.partnership for row in rows if row.kind == "Procedure"] == ["Nowhere-on-Sea"]


def test_a_redaction_is_a_line_of_the_reviews_that_leads_to_its_place_and_names_the_post(project: Project) -> None:
    rows = [row for row in site_of(project).reviews if row.kind == REDACTION]
    notes = "/nowhere-on-sea/meetings/2026-05-12-executive/"
    assert [(row.title, row.url) for row in rows] == [
        ("Redaction in action 2, Meeting of the executive, 12 May 2026", f"{notes}#action-2"),
        ("Redaction in item 2, Meeting of the executive, 12 May 2026", f"{notes}#item-2"),
        ("Redaction in item 3, Meeting of the executive, 12 May 2026", f"{notes}#item-3"),
        ("Redaction of a person, Meeting of the executive, 12 May 2026", f"{notes}#people"),
    ]
    assert {(row.partnership, row.review.owner) for row in rows} == {("Nowhere-on-Sea", "Partnership Manager")}


def test_the_page_of_reviews_lists_a_redaction_from_90_days_before_its_day(project: Project) -> None:
    def listed(day: date) -> set[str]:
        return {row.review.words for row in site_of(project, day).reviews if row.kind == REDACTION and row.listed}

    assert listed(date(2027, 2, 10)) == set()
    assert listed(date(2027, 2, 11)) == {"To be looked at again soon"}
    assert listed(date(2027, 5, 12)) == {"To be looked at again soon"}
    assert listed(date(2027, 5, 13)) == {"Overdue for another look"}


def test_a_group_without_terms_has_no_review_and_is_not_listed(project: Project) -> None:
    head, _, _ = project.read(project.group).partition("terms:")
    project.write(project.group, head + "source:\n  document: nowhere-arrangements\n")
    site = site_of(project)
    assert not any("groups" in row.id for row in site.reviews)
    assert site.groups[0].head.review is None


def test_the_day_changes_states_and_nothing_else_is_read_from_a_clock(project: Project) -> None:
    assert site_of(project) == site_of(project)
    states = {row.review.state for row in site_of(project, date(2030, 1, 1)).reviews}
    assert states == {"overdue"}
    assert site_of(project, date(2030, 1, 1)).as_at == date(2030, 1, 1)
    assert site_of(project).as_at == AS_AT


def test_no_public_string_is_a_bare_id_value_or_a_raw_marker(project: Project) -> None:
    for where, text in strings(site_of(project)):
        assert text != "not-stated", where
        assert not re.search(r"\[\s*redacted", text), where


def test_each_file_of_a_list_has_its_own_review_and_name(project: Project) -> None:
    project.join_the_coast()
    for place in ("data/national", "data/regions/coast", project.home):
        days = project.read("data/bank-holidays.yml").replace("every_months: 12", "every_months: 6")
        project.write(f"{place}/bank-holidays.yml", days)
    rows = [row for row in site_of(project).reviews if row.url == "/time-limits/bank-holidays/"]
    assert [(row.id, row.title, row.partnership) for row in rows] == [
        ("coast-bank-holidays", "Bank holidays: Coast", ""),
        ("nowhere-on-sea-bank-holidays", "Bank holidays: Nowhere-on-Sea", ""),
        ("bank-holidays", "Bank holidays: national", ""),
        ("shared-bank-holidays", "Bank holidays", ""),
    ]
    assert site_of(project).bank_holidays.review.due == "1 December 2026"
