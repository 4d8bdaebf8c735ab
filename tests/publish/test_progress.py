"""Priorities: what was said of each theme in which meeting, its actions, documents and the progress reported."""

from macros.public.partnerships import Followed, Priorities
from macros.public.site import Site
from tests import later
from tests.project import Project
from tests.publish.shown import page_at, places, site_of, unchecked

ABOUT = "        themes: [{priorities: 2026-28, theme: tides, actions: [1]}, {priorities: 2026-28}]\n"

NONE = "No progress reported on this site on any of these priorities"


def link(project: Project, words: str = ABOUT) -> None:
    """Say that the welcome was about a priority."""
    project.change(project.meeting, "        actions: [1]\n", f"        actions: [1]\n{words}")


def theme(site: Site, name: str = "tides") -> Followed:
    (period,) = site.priorities
    return next(theme.followed for theme in period.themes if theme.id == name)


def period(site: Site) -> Priorities:
    (priorities,) = site.priorities
    return priorities


def test_nothing_said_is_nothing_followed_and_the_page_says_so(project: Project) -> None:
    site = site_of(project)
    assert theme(site) == Followed(said=(), actions=(), commitments=(), publications=(), progress=())
    assert period(site).lists == (("", period(site).themes),)
    assert (
        page_at(site, period(site).head.url).count("No progress reported on this site on any of these priorities") == 1
    )


def test_a_part_of_the_notes_is_led_to_from_the_theme_and_leads_to_it(project: Project) -> None:
    link(project)
    site = site_of(project)
    (mention,) = theme(site).said
    assert (mention.part.title, mention.date, mention.group) == ("Welcome", "12 May 2026", "Executive")
    assert mention.part.url == "/nowhere-on-sea/meetings/2026-05-12-executive/#welcome"
    assert mention.listed == "/nowhere-on-sea/meetings/2026/executive/"
    assert [other.part.url for other in period(site).followed.said] == [mention.part.url]
    assert theme(site, "storms").said == ()
    links = [(link.title, link.url) for link in site.meetings[0].items[0].parts[0].themes]
    home = "/nowhere-on-sea/priorities/2026-28/"
    assert links == [("Tides (Priorities 2026 to 2028)", f"{home}#tides"), ("Priorities 2026 to 2028", home)]


def test_only_the_actions_that_serve_it_are_linked_with_their_state(project: Project) -> None:
    link(project)
    site = site_of(project)
    assert [(row.number, row.states) for row in theme(site).actions] == [(1, ("overdue", "not-reported"))]
    assert period(site).followed.actions == ()


def test_promises_of_the_text_that_serve_it_stand_apart_from_numbered_actions(project: Project) -> None:
    link(project, "        themes: [{priorities: 2026-28, theme: tides, commitments: [bring-biscuits]}]\n")
    site = site_of(project)
    (row,) = theme(site).commitments
    assert (row.text, row.place.meeting.url.partition("#")[2]) == ("<p>CD will bring biscuits.</p>", "bring-biscuits")
    assert theme(site).actions == ()
    assert theme(site, "storms").commitments == ()
    page = page_at(site, period(site).head.url)
    assert page.count("Promised, but never made a numbered action") == 1


def test_being_talked_about_is_not_progress(project: Project) -> None:
    link(project)
    site = site_of(project)
    assert theme(site).progress == ()
    assert (
        page_at(site, period(site).head.url).count("No progress reported on this site on any of these priorities") == 1
    )


def test_later_notes_change_the_page_of_priorities_with_no_other_edit(project: Project) -> None:
    link(project)
    more = "        themes: [{priorities: 2026-28, theme: tides, progress: The tide tables are out.}]\n"
    later.meeting(project, "2026-06-09", "action: 1, state: done", more=more)
    followed = theme(site_of(project))
    assert [mention.date for mention in followed.said] == ["9 June 2026", "12 May 2026"]
    (report,) = followed.progress
    assert (report.when, report.text) == ("9 June 2026", "<p>The tide tables are out.</p>")
    assert [row.states for row in followed.actions] == [("done",)]


def test_documents_about_a_theme_and_the_progress_that_they_report_are_there(project: Project) -> None:
    project.change(
        project.priorities,
        "    name: Tides\n",
        "    name: Tides\n    publications: [nowhere-notes]\n"
        "    progress: [{on: 2026-03, text: A wall was built., source: {document: nowhere-priorities}}]\n",
    )
    followed = theme(site_of(project))
    assert [link.title for link in followed.publications] == ["Notes of the executive"]
    assert [(report.when, report.text, report.where.url) for report in followed.progress] == [
        ("March 2026", "<p>A wall was built.</p>", "/documents/#nowhere-priorities")
    ]


def test_lists_within_a_period_keep_their_names_and_order(project: Project) -> None:
    project.change(project.priorities, "    name: Tides\n", "    name: Tides\n    listed: Strengths\n")
    project.change(project.priorities, "    name: Storms\n", "    name: Storms\n    listed: To improve\n")
    lists = period(site_of(project)).lists
    assert [(name, [theme.name for theme in themes]) for name, themes in lists] == [
        ("Strengths", ["Tides"]),
        ("To improve", ["Storms"]),
    ]


def test_a_withheld_item_says_nothing_of_priorities_even_if_the_check_was_not_asked(project: Project) -> None:
    project.change(
        project.meeting,
        "  - number: 3\n    openness: withheld\n",
        "  - number: 3\n    openness: withheld\n    parts:\n      - id: canary\n        themes:"
        " [{priorities: 2026-28, theme: tides, progress: A canary sang.}]\n",
    )
    site = unchecked(project)
    assert theme(site) == Followed(said=(), actions=(), commitments=(), publications=(), progress=())
    assert places(site, "canary") == []


def test_many_meetings_are_listed_by_year_and_group_beyond_the_first(project: Project) -> None:
    more = "        themes: [{priorities: 2026-28, theme: tides}]\n"
    for month in (1, 2, 3):
        for day in range(1, 9):
            later.meeting(project, f"2026-0{month}-0{day}", more=more)
    site = site_of(project)
    page = page_at(site, period(site).head.url)
    assert len(theme(site).said) == 24
    assert page.count("#matters-arising") == 20
    assert '<li>4 more in what the <a href="/nowhere-on-sea/meetings/2026/executive/">Executive discussed' in page


def test_a_withheld_action_is_linked_to_no_theme_even_if_the_check_was_not_asked(project: Project) -> None:
    link(project, ABOUT.replace("actions: [1]", "actions: [1, 2]"))
    project.change(project.meeting, "        actions: [1]\n", "        actions: [1, 2]\n")
    project.change(project.meeting, "    item: 3\n    openness: withheld\n", "    item: 1\n    openness: withheld\n")
    assert [row.number for row in theme(unchecked(project)).actions] == [1]
