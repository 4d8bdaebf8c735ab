"""Notes of a meeting: who was there and said what, in the post of the day, when, and what the notes do not say."""

import pytest

from macros.public.meetings import Part
from tests.project import Project
from tests.publish.shown import page_at, places, site_of, the_meeting


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("14:00", "2pm"),
        ("14:30", "2:30pm"),
        ("12:00", "midday"),
        ("12:05", "12:05pm"),
        ("00:00", "12am"),
        ("00:30", "12:30am"),
        ("09:05", "9:05am"),
        ("11:59", "11:59am"),
        ("23:00", "11pm"),
    ],
)
def test_times_are_said_as_people_say_them(project: Project, time: str, words: str) -> None:
    project.change(project.meeting, 'starts: "14:00"\nends: "16:00"', f'starts: "{time}"\nends: "23:59"')
    assert the_meeting(site_of(project)).time == f"{words} to 11:59pm"
    project.change(project.meeting, 'ends: "23:59"\n', "")
    assert the_meeting(site_of(project)).time == words


def test_what_the_notes_do_not_say_is_said_to_be_not_stated(project: Project) -> None:
    for gone in ('starts: "14:00"\nends: "16:00"\n', "next_meeting: 2026-08-12\n", "    due: 2026-08-01\n"):
        project.change(project.meeting, gone, "")
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: not-stated\n")
    project.change(
        project.meeting,
        "approved_by: Chair of the executive\n  approved_on: 2026-06-01\n  published_on: 2026-06-02",
        "approved_by: not-stated\n  approved_on: not-stated\n  published_on: not-stated",
    )
    meeting = the_meeting(site_of(project))
    assert (meeting.time, meeting.venue, meeting.next_meeting) == ("Not stated",) * 3
    assert meeting.actions[0].due == "Not stated"
    assert meeting.people[1].post == "Not stated"
    days = {step.what: step.when for step in meeting.timeline}
    assert days["Meeting held"] == "12 May 2026"
    assert [days[f"Notes {what}"] for what in ("approved", "published")] == ["Not recorded"] * 2
    assert places(meeting, "not-stated") == []


def test_speakers_promises_and_actions_name_people_in_their_post(project: Project) -> None:
    meeting = the_meeting(site_of(project))
    part: Part = meeting.items[0].parts[0]
    assert [person.post for person in part.said[0].speakers] == ["Director of Lighthouses"]
    assert [person.post for person in part.commitments[0].speakers] == ["Harbour Nurse"]
    assert [person.post for person in meeting.actions[0].owners] == ["Director of Lighthouses", "Harbour Nurse"]
    assert part.actions == (meeting.actions[0],)


def test_a_page_names_a_speaker_by_post_and_by_name_where_no_post_is_stated(project: Project) -> None:
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: not-stated\n")
    site = site_of(project)
    page = page_at(site, the_meeting(site).head.url)
    assert '<a href="#person-ab">Director of Lighthouses <span class="initials">(AB)</span></a>' in page
    assert '<a href="#person-cd">Corin Driftwood <span class="initials">(CD)</span></a>' in page


def test_what_one_person_says_in_a_row_is_one_turn_and_another_person_begins_a_new_one(project: Project) -> None:
    project.change(
        project.meeting,
        "            by: [AB]\n        commitments",
        "            by: [AB]\n          - {text: Then AB sat down., by: [AB]}\n"
        "          - {text: CD rose., by: [CD]}\n"
        "          - Everybody sang.\n        commitments",
    )
    turns = the_meeting(site_of(project)).items[0].parts[0].said
    assert [[person.initials for person in turn.speakers] for turn in turns] == [["AB"], ["CD"], []]
    assert turns[0].text == "<p>AB welcomed everybody.</p><p>Then AB sat down.</p>"


def test_a_persons_body_has_the_name_that_it_bore_on_the_day_of_the_meeting(project: Project) -> None:
    project.change(
        "data/organisations.yml",
        "        since: 2010-04\n",
        "        since: 2010-04\n      - name: Sea Union\n        since: 2026-05-13\n",
    )
    meeting = the_meeting(site_of(project))
    assert meeting.people[0].organisations == ("Nowhere-on-Sea Council",)


def test_meetings_are_newest_first(project: Project) -> None:
    for day in ("2026-02-01", "2026-09-01"):
        text = project.read(project.meeting).replace("2026-05-12", day)
        text = text.replace(f"look_again_by: {day}", "look_again_by: 2027-05-12").replace("2027-02-01", "2027-05-12")
        for old in ("approved_on: 2026-06-01", "published_on: 2026-06-02"):
            text = text.replace(old, old.partition(":")[0] + ": not-stated")
        text = text.replace("next_meeting: 2026-08-12\n", "").replace("    due: 2026-08-01\n", "")
        project.write(f"{project.home}/meetings/{day}-executive.yml", text)
    assert [meeting.head.date_iso for meeting in site_of(project).meetings] == [
        "2026-09-01",
        "2026-05-12",
        "2026-02-01",
    ]


def test_what_was_corrected_is_told_latest_first_with_its_day_and_post(project: Project) -> None:
    assert the_meeting(site_of(project)).corrections == ()
    lines = (
        "  - {on: 2026-07-01, what: The summary had a slip., by: Chair of the executive}\n"
        "  - {on: 2026-07-03, what: Item 1 named a gull., by: Partnership Manager}\n"
        "  - {on: 2026-07-03, what: So did item 2., by: Partnership Manager}\n"
    )
    project.change(project.meeting, "source:\n", f"corrections:\n{lines}source:\n")
    shown = [(line.when, line.iso, line.what, line.by) for line in the_meeting(site_of(project)).corrections]
    assert shown == [
        ("3 July 2026", "2026-07-03", "So did item 2.", "Partnership Manager"),
        ("3 July 2026", "2026-07-03", "Item 1 named a gull.", "Partnership Manager"),
        ("1 July 2026", "2026-07-01", "The summary had a slip.", "Chair of the executive"),
    ]
