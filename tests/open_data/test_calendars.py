"""Calendars open in a client library, and an event keeps its name."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from macros.open_data import calendars
from tests.open_data.written import BASE, HOME, another_meeting, events, files
from tests.project import AS_AT, ROOT, Project
from tests.publish.shown import site_of

MEETINGS, ACTIONS, REVIEWS = (f"{HOME}{name}.ics" for name in ("meetings", "actions", "reviews"))
ALL_REVIEWS = "reviews/reviews.ics"


def by_uid(text: str) -> dict[str, Any]:
    """Events by the first words of their UID."""
    return {str(event["uid"]).removesuffix("@partnership-site"): event for event in events(text)}


@pytest.mark.parametrize("of", ["nowhere", "real"])
def test_every_calendar_opens_in_a_client_library_and_holds_to_the_standard(project: Project, of: str) -> None:
    shown = project if of == "nowhere" else Project(ROOT)
    written = files(shown)
    calendars = {name: text for name, text in written.items() if name.endswith(".ics")}
    assert len(calendars) >= 4
    for name, text in calendars.items():
        calendar = Calendar.from_ical(text)
        assert calendar["version"] == "2.0"
        assert calendar["prodid"]
        assert calendar.errors == []
        assert calendar.subcomponents, f"{name}: RFC 5545, 3.6, asks for a component"
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), name
        assert text.count("\n") == text.count("\r\n")
        uids = [str(event["uid"]) for event in events(text)]
        assert len(set(uids)) == len(uids)
        for event in events(text):
            assert event.errors == []
            assert event["dtstamp"].dt == datetime.combine(shown.day, time(), UTC)


def test_a_meeting_has_its_time_in_utc_and_the_one_that_it_announces_is_tentative(project: Project) -> None:
    shown = by_uid(files(project)[MEETINGS])
    held = shown["meeting-nowhere-on-sea-2026-05-12-executive"]
    # British Summer Time: 2 pm in London is 1 pm in UTC.
    assert held["dtstart"].dt == datetime(2026, 5, 12, 13, tzinfo=UTC)
    assert held["dtend"].dt == datetime(2026, 5, 12, 15, tzinfo=UTC)
    assert held["status"] == "CONFIRMED"
    assert held["url"] == "https://nowhere.example/sea/nowhere-on-sea/meetings/2026-05-12-executive/"
    announced = shown["meeting-nowhere-on-sea-2026-08-12-executive"]
    assert (announced["dtstart"].dt, announced["status"]) == (date(2026, 8, 12), "TENTATIVE")


def test_a_meeting_without_a_time_is_the_whole_day_and_one_with_an_end_alone_too(project: Project) -> None:
    project.change(project.meeting, 'starts: "14:00"\n', "")
    held = by_uid(files(project)[MEETINGS])["meeting-nowhere-on-sea-2026-05-12-executive"]
    assert held["dtstart"].dt == date(2026, 5, 12)
    assert "dtend" not in held


def test_the_announced_meeting_becomes_the_held_one_under_the_same_name(project: Project) -> None:
    name = "meeting-nowhere-on-sea-2026-08-12-executive"
    before = by_uid(files(project)[MEETINGS])
    another_meeting(project)
    after = by_uid(files(project)[MEETINGS])
    assert (before[name]["status"], after[name]["status"]) == ("TENTATIVE", "CONFIRMED")
    assert set(after) == {*before, "meeting-nowhere-on-sea-2026-12-09-executive"}


def test_open_actions_stand_on_their_day_with_posts_and_no_names(project: Project) -> None:
    (event,) = events(files(project)[ACTIONS])
    assert str(event["uid"]) == "action-nowhere-on-sea-2026-05-12-executive-1@partnership-site"
    assert event["dtstart"].dt == date(2026, 8, 1)
    assert "Overdue since 1 August 2026" in event["description"]
    assert "Who: Director of Lighthouses, Nowhere-on-Sea Council; Harbour Nurse.\n" in event["description"]
    assert "Avery" not in files(project)[ACTIONS]


def test_an_action_that_nobody_could_have_reported_yet_is_called_open(project: Project) -> None:
    (event,) = events(files(project, date(2026, 8, 1))[ACTIONS])
    assert "State: Open. Agreed at this group’s latest meeting on this site." in event["description"]


@pytest.mark.parametrize("name", [MEETINGS, ACTIONS, REVIEWS, ALL_REVIEWS])
def test_a_calendar_without_events_is_there_and_has_a_component_as_the_standard_asks(
    project: Project, name: str
) -> None:
    site = replace(site_of(project), meetings=(), actions=(), reviews=())
    text = dict(calendars.files(site, BASE))[name]
    assert events(text) == []
    (zone,) = Calendar.from_ical(text).subcomponents
    assert (zone.name, zone["tzid"]) == ("VTIMEZONE", "Europe/London")


def test_the_time_zone_is_londons_to_the_hour(project: Project) -> None:
    (zone,) = Calendar.from_ical(files(project)[MEETINGS]).timezones
    own, real = zone.to_tz(lookup_tzid=False), ZoneInfo("Europe/London")
    for year in range(2019, 2031):
        for month in (1, 3, 7, 10, 12):
            for hour in range(24 * 24, 31 * 24):
                moment = datetime(year, month, 1, 0, 30, tzinfo=real) + timedelta(hours=hour)
                # The hour that London's clocks leave out, or have twice, is nobody's meeting.
                if moment.hour != 1:
                    assert moment.replace(tzinfo=own).utcoffset() == moment.utcoffset(), moment


def test_an_action_that_a_later_meeting_closed_is_not_due_any_more(project: Project) -> None:
    name = another_meeting(project)
    path = f"{project.home}/meetings/{name}.yml"
    followed = "        follow_ups: [{meeting: 2026-05-12-executive, action: 1, state: done}]\n"
    project.change(path, "        actions: [1]\n", f"        actions: [1]\n{followed}")
    uids = [str(event["uid"]) for event in events(files(project)[ACTIONS])]
    assert uids == ["action-nowhere-on-sea-2026-08-12-executive-1@partnership-site"]


def test_reviews_have_the_names_that_the_calendar_of_the_whole_site_gives_them(project: Project) -> None:
    shown = by_uid(files(project)[REVIEWS])
    assert set(shown) == {
        "review-nowhere-on-sea-arrangements-2026-01",
        "review-nowhere-on-sea-groups-executive",
        "review-nowhere-on-sea-level-variations",
        "review-nowhere-on-sea-priorities-2026-28",
    }
    assert shown["review-nowhere-on-sea-arrangements-2026-01"]["dtstart"].dt == date(2027, 1, 31)


def test_without_the_sites_address_no_event_has_a_link(project: Project) -> None:
    for text in (files(project, AS_AT, "")[name] for name in (MEETINGS, ACTIONS, REVIEWS, ALL_REVIEWS)):
        assert all("url" not in event for event in events(text))


def test_the_calendar_of_the_whole_site_has_an_all_day_event_on_each_day_that_a_review_is_due(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    shown = events(files(project)[ALL_REVIEWS])
    assert [(str(event["summary"]), event["dtstart"].dt) for event in shown] == [
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
        ("Review due: Bank holidays", date(2027, 6, 1)),
        ("Review due: Guidance and law", date(2027, 6, 1)),
        ("Review due: Levels of need and their indicators", date(2027, 6, 1)),
        ("Review due: Ring the bell (Nowhere-on-Sea)", date(2027, 6, 1)),
        ("Review due: Telephone numbers", date(2027, 6, 1)),
        ("Review due: Time limits", date(2027, 6, 1)),
        ("Review due: Variations of the levels of need: Nowhere-on-Sea", date(2027, 6, 1)),
        ("Review due: What must be published", date(2027, 6, 1)),
        ("Review due: Words of somebody in distress", date(2027, 6, 1)),
        ("Review due: Executive (Nowhere-on-Sea)", date(2028, 2, 10)),
    ]
    assert all(type(event["dtstart"].dt) is date for event in shown)
    assert all("DTSTART;VALUE=DATE:" in event.to_ical().decode() for event in shown)
    assert str(shown[0]["url"]) == "https://nowhere.example/sea/nowhere-on-sea/arrangements/2026-01/"


def test_an_edition_that_a_later_one_has_replaced_is_not_in_the_calendar(project: Project) -> None:
    project.change(project.arrangements, "edition: January", "superseded_by: 2026-02\nedition: January")
    text = project.read(project.arrangements).replace("superseded_by: 2026-02\n", "")
    project.write(f"{project.home}/arrangements/2026-02.yml", text)
    uids = [str(event["uid"]) for event in events(files(project)[ALL_REVIEWS])]
    assert "review-nowhere-on-sea-arrangements-2026-02@partnership-site" in uids
    assert "review-nowhere-on-sea-arrangements-2026-01@partnership-site" not in uids


def test_an_event_keeps_its_name_when_the_day_the_title_or_the_due_date_changes(project: Project) -> None:
    before = [str(event["uid"]) for event in events(files(project)[ALL_REVIEWS])]
    assert len(before) == len(set(before)) == 16
    text = project.read(project.arrangements).replace("title: Arrangements for", "title: New arrangements for")
    project.write(project.arrangements, text.replace("due: 2027-01", "due: 2029-01"))
    after = [str(event["uid"]) for event in events(files(project, date(2026, 12, 24))[ALL_REVIEWS])]
    assert sorted(after) == sorted(before)


def test_a_long_title_with_commas_quotes_and_accents_is_folded_and_comes_back_whole(project: Project) -> None:
    title = "Arrangements, “agreed”; for Café Nowhere: " + "a very long title " * 8 + "indeed"
    project.change(project.arrangements, "title: Arrangements for Nowhere-on-Sea\n", f"title: '{title}'\n")
    text = files(project)[ALL_REVIEWS]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("\n") == text.count("\r\n")
    assert f"Review due: {title} (Nowhere-on-Sea)" in [str(event["summary"]) for event in events(text)]
