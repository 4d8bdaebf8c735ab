"""What the site says of the actions, the promises and the priorities of 20 November 2019, as at 20 November 2026."""

from datetime import date
from functools import cache

from macros.public.partnerships import Priorities
from macros.public.site import Site
from macros.publish import publish
from tests.facts.real import notes, records

ADVISER, RICHMOND, NURSE = (
    ("KRSCP Professional Adviser", ("Kingston and Richmond Safeguarding Children Partnership",)),
    ("Interim Director of Children’s Services", ("London Borough of Richmond upon Thames",)),
    ("Designated Nurse for Safeguarding Children", ("Richmond CCG",)),
)
OWNERS = {
    **{number: [ADVISER] for number in (2, 4, 5, 6, 7, 8)},
    1: [ADVISER, RICHMOND],
    3: [RICHMOND, NURSE, ADVISER],
}


@cache
def site() -> Site:
    return publish(records(), date(2026, 11, 20))


def period(name: str) -> Priorities:
    return next(one for one in site().priorities if one.head.url.endswith(f"/{name}/"))


def test_the_owners_of_all_eight_actions_are_there_by_post() -> None:
    found = {row.number: [(str(one.post), one.organisations) for one in row.owners] for row in site().actions}
    assert found == OWNERS


def test_a_post_that_two_people_held_is_told_with_its_body() -> None:
    (first,) = (row for row in site().actions if row.number == 1)
    assert first.who == (
        "KRSCP Professional Adviser, Kingston and Richmond Safeguarding Children Partnership; "
        "Interim Director of Children’s Services, London Borough of Richmond upon Thames"
    )


def test_until_the_announced_meeting_all_eight_were_open_and_the_day_after_none_was() -> None:
    before, after = (publish(records(), date(2020, 1, day)).actions for day in (15, 16))
    assert {(row.label, row.words, row.overdue) for row in before} == {
        ("Open", "Agreed at this group’s latest meeting on this site.", "")
    }
    assert {row.label for row in after} == {"Not reported since"}


def test_the_only_dated_action_is_overdue_since_15_january_2020_and_not_reported_since() -> None:
    dated = [row for row in site().actions if row.due_iso]
    assert [(row.number, row.overdue, row.label) for row in dated] == [
        (5, "Overdue since 15 January 2020", "Not reported since")
    ]
    assert site().actions[0] == dated[0]
    assert {row.label for row in site().actions} == {"Not reported since"}
    assert {row.words for row in site().actions} == {"No later notes of this group are on this site."}


def test_at_least_four_promises_that_no_action_tracks_are_named() -> None:
    anchors = {row.place.meeting.url.partition("#")[2] for row in site().commitments}
    assert len(anchors) >= 4
    assert anchors >= {"share-ilacs-report", "cqc-action-plan", "independent-schools", "early-help-progress"}


def test_the_shorter_lists_are_those_of_the_notes() -> None:
    printed = [
        (each.title, [point.text for point in each.points])
        for item in notes().items
        for part in item.parts
        if part.id == "top-five"
        for each in part.lists
    ]
    found = [(name, [theme.name for theme in themes]) for name, themes in period("2019-11-top-five").lists]
    assert found == printed
    assert [len(themes) for _, themes in found] == [5, 5, 1]


def test_signs_of_safety_leads_to_its_action_and_nothing_is_called_progress() -> None:
    theme = next(one for one in period("2019-11-top-five").themes if one.name == "Signs of Safety")
    assert [row.number for row in theme.followed.actions] == [7]
    assert [
        one.followed.progress
        for name in ("2018-20", "2019-11-top-five", "2022-24")
        for one in period(name).themes
        if one.followed.progress
    ] == []


def test_notes_of_2019_are_linked_to_no_priority_of_2022() -> None:
    assert [one.followed.said for one in period("2022-24").themes if one.followed.said] == []
    (said,) = period("2018-20").themes[0].followed.said
    assert said.part.url.endswith("#learning-hub-report")
