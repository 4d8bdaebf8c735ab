"""The ledger of actions: owners by post, states as at a day, nothing told of withheld ones, and no edit elsewhere."""

from dataclasses import replace
from datetime import date

import pytest

from macros.public.actions import ActionRow
from macros.public.site import Site
from tests import later
from tests.project import AS_AT, Project
from tests.publish.shown import places, site_of, strings, the_meeting, unchecked

HOME = "/nowhere-on-sea/meetings/2026-05-12-executive/"
PAGE = "/nowhere-on-sea/actions/2026/executive/"
NEW = "Agreed at this group’s latest meeting on this site."


def door(site: Site) -> ActionRow:
    """The action on the door of the lighthouse."""
    return next(row for row in site.actions if row.number == 1)


def test_an_action_has_its_owners_by_post_its_day_and_its_place(project: Project) -> None:
    row = door(site_of(project))
    assert [(owner.post, owner.organisations) for owner in row.owners] == [
        ("Director of Lighthouses", ("Nowhere-on-Sea Council",)),
        ("Harbour Nurse", ()),
    ]
    assert (row.due, row.due_iso, row.plain) == ("1 August 2026", "2026-08-01", "Paint the door of the lighthouse.")
    assert (row.place.meeting.url, row.place.listed, row.place.date) == (f"{HOME}#action-1", PAGE, "12 May 2026")
    assert project.read(row.path).splitlines()[row.line - 1] == "  - number: 1"


def test_no_person_is_named_by_the_ledger(project: Project) -> None:
    site = site_of(project)
    for name in ("Breakwater", "Driftwood", "Foam"):
        assert places((site.actions, site.commitments), name) == []


@pytest.mark.parametrize(
    ("as_at", "overdue", "states", "label", "words"),
    [
        (date(2026, 8, 1), "", ("open",), "Open", NEW),
        (
            date(2026, 8, 2),
            "Overdue since 1 August 2026",
            ("overdue", "not-reported"),
            "Not reported since",
            "No later notes of this group are on this site.",
        ),
    ],
)
def test_an_action_is_overdue_from_the_day_after_it_was_due(
    project: Project, as_at: date, overdue: str, states: tuple[str, ...], label: str, words: str
) -> None:
    row = door(unchecked(project, as_at))
    assert (row.overdue, row.states, row.label, row.words) == (overdue, states, label, words)


def test_an_action_without_a_day_is_open_until_the_meeting_that_its_notes_announce_has_gone_by(
    project: Project,
) -> None:
    project.change(project.meeting, "    due: 2026-08-01\n", "")
    assert door(unchecked(project, date(2026, 8, 12))).states == ("open",)
    row = door(unchecked(project, date(2026, 8, 13)))
    assert (row.states, row.overdue) == (("not-reported",), "")


FREQUENCY = "frequency: {a_year: 6, word: often, source: {document: nowhere-arrangements}}\n"


def test_where_no_meeting_is_announced_the_promised_frequency_tells_and_without_it_the_action_stays_open(
    project: Project,
) -> None:
    project.change(project.meeting, "    due: 2026-08-01\n", "")
    project.change(project.meeting, "next_meeting: 2026-08-12\n", "")
    row = door(unchecked(project, AS_AT))
    assert (row.states, row.words) == (("open",), NEW)
    project.write(project.group, project.read(project.group) + FREQUENCY)
    assert door(unchecked(project, date(2026, 7, 12))).states == ("open",)
    assert door(unchecked(project, date(2026, 7, 13))).states == ("not-reported",)


def test_a_later_meeting_that_says_nothing_ends_the_wait_even_before_the_day(project: Project) -> None:
    later.meeting(project, "2026-06-09")
    row = door(unchecked(project, date(2026, 6, 10)))
    assert (row.states, row.words) == (
        ("not-reported",),
        "The published notes of 1 later meeting of this group say nothing of it.",
    )


def test_an_owner_is_a_post_with_its_bodies_and_a_semicolon_stands_between_owners_only(project: Project) -> None:
    project.change(
        project.meeting,
        "    post: Harbour Nurse\n",
        "    post: Nurse; Pilot\n    organisations: [far-away-council, coast-police]\n    guest: true\n",
    )
    row = door(site_of(project))
    assert row.who == (
        "Director of Lighthouses, Nowhere-on-Sea Council; Nurse, Pilot, Far-Away Council and Coast Police"
    )


def test_later_notes_change_the_ledger_with_no_other_edit(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 1, state: open, text: Half of it is painted.")
    row = door(site_of(project))
    assert (row.states, row.words) == (("overdue", "open"), "Last reported on 9 June 2026.")
    later.meeting(project, "2026-07-14")
    row = door(site_of(project))
    words = "Last reported on 9 June 2026. The published notes of 1 later meeting of this group say nothing of it."
    assert (row.states, row.words) == (("overdue", "open"), words)
    later.meeting(project, "2026-08-12", "action: 1, state: done")
    row = door(site_of(project))
    assert (row.overdue, row.states, row.words) == ("", ("done",), "Reported on 12 August 2026.")
    assert [(report.meeting.url, report.words, report.text) for report in row.reports] == [
        (HOME.replace("05-12", "06-09") + "#matters-arising", "Open", "<p>Half of it is painted.</p>"),
        (HOME.replace("05-12", "08-12") + "#matters-arising", "Done", None),
    ]
    assert door(site_of(project, date(2026, 7, 1))).states == ("open",)


def test_silence_an_end_and_a_new_beginning_are_said_in_words(project: Project) -> None:
    later.meeting(project, "2026-06-09")
    later.meeting(project, "2026-07-14")
    assert door(site_of(project)).words == "The published notes of 2 later meetings of this group say nothing of it."
    later.meeting(project, "2026-08-12", "action: 1, state: superseded")
    assert door(site_of(project)).label == "Superseded"
    later.meeting(project, "2026-09-09", "action: 1, state: open, text: It was the wrong door.")
    row = door(site_of(project))
    assert (row.label, row.states) == ("Open again", ("overdue", "open"))


def test_the_notes_that_follow_an_action_up_say_so_in_their_place(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 1, state: done", "action: 2, state: done")
    notes = site_of(project).meetings[0]
    links = [(report.action.title, report.action.url, report.words) for report in notes.items[0].parts[0].follow_ups]
    # Action 2 is withheld: the heading beside it would reveal what it is about.
    assert links == [("Action 1 of 12 May 2026", f"{HOME}#action-1", "Done")]


def without_lines(site: Site) -> tuple[ActionRow, ...]:
    return tuple(replace(row, line=0) for row in site.actions)


def test_of_a_withheld_action_there_are_its_number_its_place_and_that_it_is_withheld(project: Project) -> None:
    (row,) = (row for row in site_of(project).actions if row.number == 2)
    assert (row.states, row.label, row.owners, row.due_iso, row.what) == (("withheld",), "Withheld", (), "", None)
    assert row.marker
    assert row.marker.words == "not finished"
    texts = {text for where, text in strings(row) if ".place" not in where and ".marker" not in where}
    assert texts == {
        *("", "nowhere-on-sea-2026-05-12-executive-2", "withheld", "Withheld", project.meeting),
        "What became of it is withheld as well.",
    }


def test_what_later_notes_say_of_a_withheld_action_is_not_shown_even_if_the_check_was_not_asked(
    project: Project,
) -> None:
    later.meeting(project, "2026-06-09", "action: 2, state: done")
    before = unchecked(project)
    later.meeting(project, "2026-06-09", "action: 2, state: open, text: A canary.")
    after = unchecked(project)
    assert places(after, "canary") == []
    assert without_lines(before) == without_lines(after)


def test_an_open_action_of_a_withheld_item_is_withheld_too_even_if_the_check_was_not_asked(project: Project) -> None:
    project.change(project.meeting, "    item: 3\n    openness: withheld\n", "    item: 3\n    text: A canary.\n")
    (row,) = (row for row in unchecked(project).actions if row.number == 2)
    assert (row.state, row.what, row.plain) == ("withheld", None, "")


def test_promises_that_no_action_tracks_stand_beside(project: Project) -> None:
    site = site_of(project)
    (row,) = site.commitments
    assert (row.text, row.place.meeting.url) == ("<p>CD will bring biscuits.</p>", f"{HOME}#bring-biscuits")
    assert [owner.post for owner in row.said_by] == ["Harbour Nurse"]
    assert the_meeting(site).ledger == PAGE


def test_two_people_of_one_post_are_one_owner_and_a_missing_post_is_said(project: Project) -> None:
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: not-stated\n")
    assert [owner.post for owner in door(site_of(project)).owners][1] == "Post not stated"
    project.change(
        project.meeting,
        "    post: not-stated\n",
        "    post: Director of Lighthouses\n    organisations: [nowhere-council]\n",
    )
    assert len(door(site_of(project)).owners) == 1


def test_overdue_ones_come_first_then_open_ones_then_closed_ones_and_withheld_ones_last(project: Project) -> None:
    later.meeting(project, "2026-04-14")
    text = project.read(f"{project.home}/meetings/2026-04-14-executive.yml")
    actions = "".join(
        f"  - {{number: {number}, text: Row out {number} times., owners: [AB], item: 1{due}}}\n"
        for number, due in ((1, ""), (2, ", due: 2026-05-01"), (3, ", due: 2027-05-01"))
    )
    text = text.replace("by: [AB]}]\n", "by: [AB]}]\n        actions: [1, 2, 3]\n")
    text = text.replace("publication:", f"actions:\n{actions}publication:")
    project.write(f"{project.home}/meetings/2026-04-14-executive.yml", text)
    order = [(row.place.date_iso, row.number) for row in site_of(project, AS_AT).actions]
    assert order == [
        *(("2026-04-14", 2), ("2026-05-12", 1), ("2026-04-14", 3)),
        *(("2026-04-14", 1), ("2026-05-12", 2)),
    ]
