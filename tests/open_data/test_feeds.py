"""The files for other programs: JSON and a calendar that programs can read, in order and with names that last."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from icalendar import Calendar

from macros.open_data.feeds import FILES, reviews_ics, reviews_json
from tests.project import Project
from tests.publish.shown import site_of

NOTES = "Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)"


def events(text: str) -> list[Any]:
    """The events of a calendar, as a program reads them."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def test_reviews_as_json_parse_and_stand_in_order_with_the_undated_last(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    found = json.loads(reviews_json(site_of(project)))
    assert found["as_at"] == "2026-11-20"
    assert [(row["due"], row["state"]) for row in found["reviews"]] == [
        ("2027-01-31", "due-soon"),
        *[("2027-05-12", "current")] * 4,  # the redactions
        *[("2027-06-01", "current")] * 6,  # what is kept for every partnership, and a procedure
        ("2028-02-10", "current"),
        (None, "none-stated"),
    ]
    assert found["reviews"][0] == {
        "id": "nowhere-on-sea-arrangements-2026-01",
        "title": "Arrangements for Nowhere-on-Sea",
        "partnership": "Nowhere-on-Sea",
        "kind": "Arrangements",
        "address": "/nowhere-on-sea/arrangements/2026-01/",
        "state": "due-soon",
        "due": "2027-01-31",
        "owner": "Not stated",
    }


def test_the_calendar_has_an_all_day_event_on_each_day_that_a_review_is_due(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    found = events(reviews_ics(site_of(project)))
    assert [(str(event["summary"]), event["dtstart"].dt) for event in found] == [
        ("Review due: Arrangements for Nowhere-on-Sea (Nowhere-on-Sea)", date(2027, 1, 31)),
        (
            "Review due: Redaction in action 2, Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)",
            date(2027, 5, 12),
        ),
        ("Review due: Redaction in item 2, Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)", date(2027, 5, 12)),
        ("Review due: Redaction in item 3, Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)", date(2027, 5, 12)),
        (
            "Review due: Redaction of a person, Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)",
            date(2027, 5, 12),
        ),
        ("Review due: Guidance and law", date(2027, 6, 1)),
        ("Review due: Levels of need and their indicators", date(2027, 6, 1)),
        ("Review due: Ring the bell (Nowhere-on-Sea)", date(2027, 6, 1)),
        ("Review due: Telephone numbers", date(2027, 6, 1)),
        ("Review due: Time limits", date(2027, 6, 1)),
        ("Review due: What must be published", date(2027, 6, 1)),
        ("Review due: Executive (Nowhere-on-Sea)", date(2028, 2, 10)),
    ]
    assert all(type(event["dtstart"].dt) is date for event in found)
    assert all("DTSTART;VALUE=DATE:" in event.to_ical().decode() for event in found)


def test_an_edition_that_a_later_one_has_replaced_is_not_in_the_calendar(project: Project) -> None:
    project.change(project.arrangements, "edition: January", "superseded_by: 2026-02\nedition: January")
    text = project.read(project.arrangements).replace("superseded_by: 2026-02\n", "")
    project.write(f"{project.home}/arrangements/2026-02.yml", text)
    uids = [str(event["uid"]) for event in events(reviews_ics(site_of(project)))]
    assert "review-nowhere-on-sea-arrangements-2026-02@partnership-site" in uids
    assert "review-nowhere-on-sea-arrangements-2026-01@partnership-site" not in uids


def test_an_event_keeps_its_name_when_the_day_the_title_or_the_due_date_changes(project: Project) -> None:
    before = [str(event["uid"]) for event in events(reviews_ics(site_of(project)))]
    assert len(before) == len(set(before)) == 13
    text = project.read(project.arrangements).replace("title: Arrangements for", "title: New arrangements for")
    project.write(project.arrangements, text.replace("due: 2027-01", "due: 2029-01"))
    after = [str(event["uid"]) for event in events(reviews_ics(site_of(project, date(2026, 12, 24))))]
    assert sorted(after) == sorted(before)


def test_a_long_title_with_commas_quotes_and_accents_is_folded_and_comes_back_whole(project: Project) -> None:
    title = "Arrangements, “agreed”; for Café Nowhere: " + "a very long title " * 8 + "indeed"
    project.change(project.arrangements, "title: Arrangements for Nowhere-on-Sea\n", f"title: '{title}'\n")
    text = reviews_ics(site_of(project))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("\n") == text.count("\r\n")
    assert f"Review due: {title} (Nowhere-on-Sea)" in [str(event["summary"]) for event in events(text)]


def test_two_writings_of_one_day_are_the_same(project: Project) -> None:
    for write in FILES.values():
        assert write(site_of(project)) == write(site_of(project))


def test_a_calendar_of_no_reviews_still_has_the_component_that_the_standard_asks_for(project: Project) -> None:
    text = reviews_ics(replace(site_of(project), reviews=()))
    assert events(text) == []
    assert [each.name for each in Calendar.from_ical(text).subcomponents] == ["VTIMEZONE"]
