"""What is withheld or redacted in notes: nothing of it is shown but the fixed marker, its reason and the register."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from macros.public.base import Html
from macros.public.meetings import Item, Marker, Person
from macros.public.site import Site
from tests.project import Project
from tests.publish.shown import page_at, places, site_of, strings, the_meeting, unchecked

CANARY = "Canary"
BAR = (
    '<span class="redaction"><span class="redaction-bar" aria-hidden="true"></span> '
    '<a href="/redactions/#personal-data">redacted: personal information</a></span>'
)
PERSONAL = Marker(words="personal information", url="/redactions/#personal-data")
UNDER_WAY = Marker(words="not finished", url="/redactions/#under-way")


def withhold_the_second_person(project: Project) -> None:
    """A withheld person, for whom the record wrongly fills every field that a person can have."""
    project.change(
        project.meeting,
        "  - attendance: present\n    openness: withheld\n",
        f"  - initials: ZQ\n    name: {CANARY} Name\n    post: {CANARY} Post\n    organisations: [coast-police]\n"
        f"    chair: true\n    notetaker: true\n    note: A {CANARY} note.\n"
        "    attendance: present\n    openness: withheld\n",
    )


def say_all_of_the_withheld_item(project: Project) -> None:
    """The withheld item with every field that an item can have."""
    project.change(
        project.meeting,
        "  - number: 3\n    openness: withheld\n",
        f"""  - number: 3
    title: {CANARY} title
    openness: withheld
    parts:
      - id: {CANARY.lower()}-part
        title: {CANARY} heading
        notes: [{{text: {CANARY} note., by: [AB]}}]
        decisions: [{CANARY} decision.]
        lists: [{{title: {CANARY} list, points: [{CANARY} point]}}]
        commitments: [{{id: {CANARY.lower()}-promise, text: {CANARY} promise., due: {CANARY} day}}]
        actions: [2]
        follow_ups: [{{meeting: 2026-05-12-executive, action: 1, state: done, text: {CANARY} end.}}]
        themes: [{{priorities: 2026-28, theme: tides, progress: {CANARY} progress.}}]
        note: {CANARY} remark.
""",
    )


def say_all_of_the_withheld_action(project: Project) -> None:
    """The withheld action with every field that an action can have."""
    project.change(
        project.meeting,
        "    item: 3\n    openness: withheld\n",
        f"    text: {CANARY} deed.\n    owners: [AB]\n    owners_note: {CANARY} owner.\n    due: 2026-09-17\n"
        f"    printed_as: {CANARY} 9\n    item: 3\n    openness: withheld\n",
    )


def without_lines(site: Site) -> Site:
    """The site without the numbers of the lines in its files: no page shows them, and more words move them."""
    reviews = tuple(replace(row, line=0) for row in site.reviews)
    return replace(site, reviews=reviews, actions=tuple(replace(row, line=0) for row in site.actions))


@pytest.mark.parametrize(
    "tell", [withhold_the_second_person, say_all_of_the_withheld_item, say_all_of_the_withheld_action]
)
def test_nothing_of_what_is_withheld_is_anywhere_in_the_public_site(
    project: Project, tell: Callable[[Project], None]
) -> None:
    before = site_of(project)
    tell(project)
    assert project.found() != []  # the check refuses it as well: this is the second lock
    after = unchecked(project)
    assert places(after, CANARY) == []
    assert without_lines(after) == without_lines(before)


def test_the_look_through_the_site_does_find_what_is_open(project: Project) -> None:
    project.change(project.meeting, "CD will bring biscuits.", "CD will bring a canary.")
    assert places(site_of(project), CANARY) == [
        "site.meetings[0].items[0].parts[0].commitments[0].text",
        "site.commitments[0].text",
    ]


def test_a_withheld_item_shows_its_number_its_marker_and_that_it_is_withheld(project: Project) -> None:
    item = the_meeting(site_of(project)).items[2]
    assert item == Item(number=3, title=Html("Withheld item"), openness="withheld", markers=(UNDER_WAY,), parts=())


def test_a_withheld_person_shows_attendance_and_marker(project: Project) -> None:
    person = the_meeting(site_of(project)).people[3]
    assert person == Person(
        initials="",
        name=Html(""),
        post=Html(""),
        organisations=(),
        attendance="Present",
        role="",
        note=None,
        marker=PERSONAL,
    )


def test_a_withheld_action_shows_number_item_and_marker(project: Project) -> None:
    action = the_meeting(site_of(project)).actions[1]
    assert (action.number, action.item, action.marker, action.due) == (2, 3, UNDER_WAY, "Withheld")
    assert {text for where, text in strings(action) if ".marker" not in where} == {"", "Withheld"}


def test_the_page_shows_the_fixed_bar_and_no_word_more_than_the_reason(project: Project) -> None:
    say_all_of_the_withheld_item(project)
    site = unchecked(project)
    page = page_at(site, the_meeting(site).head.url)
    section = page.partition('id="item-3"')[2].partition("</section>")[0]
    assert "This whole item is withheld." in section
    assert 'href="/redactions/#under-way">redacted: not finished</a>' in section
    assert CANARY not in page


def test_a_marker_in_a_note_becomes_the_bar_with_a_link_to_its_reason(project: Project) -> None:
    (turn,) = the_meeting(site_of(project)).items[1].parts[0].said
    assert turn.text == f"<p>The group heard about {BAR} and agreed what to learn.</p>"


def test_a_marker_in_a_title_a_name_a_post_a_list_and_a_day_becomes_the_bar(project: Project) -> None:
    marker = "[redacted: personal-data]"
    entry = "{reason: personal-data, authorised_by: Partnership Manager, look_again_by: 2027-05-12}"
    project.change(project.meeting, "title: A case", f'title: "The case of {marker}"')
    project.change(
        project.meeting,
        "      - id: learning\n",
        f"""      - id: part-1
        title: "About {marker}"
        lists: [{{title: "What {marker} needs", points: [{{title: "For {marker}", text: "Help {marker}."}}]}}]
        commitments: [{{id: a-promise, text: "To see {marker}.", due: "before {marker} leaves"}}]
      - id: learning
""",
    )
    project.change(
        project.meeting,
        "    post: Harbour Nurse\n",
        f'    post: "Nurse of {marker}"\n    openness: partly-redacted\n    redaction: {entry}\n',
    )
    site = site_of(project)
    meeting = the_meeting(site)
    item, part = meeting.items[1], meeting.items[1].parts[0]
    assert item.title == f"The case of {BAR}"
    assert part.title == f"About {BAR}"
    assert part.lists[0].title == f"What {BAR} needs"
    assert part.lists[0].points[0].title == f"For {BAR}"
    assert part.commitments[0].due == f"before {BAR} leaves"
    person = meeting.people[1]
    assert (person.name, person.post, person.marker) == ("Corin Driftwood", f"Nurse of {BAR}", None)
    assert places(site, "[redacted") == []
    page = page_at(site, meeting.head.url)
    assert '<a href="#item-2">2. The case of redacted: personal information</a>' in page
    assert "Nurse of redacted: personal information <span" in page


def test_a_partly_redacted_action_keeps_its_text_owner_and_day(project: Project) -> None:
    entry = "{reason: personal-data, authorised_by: Partnership Manager, look_again_by: 2027-05-12}"
    project.change(
        project.meeting,
        "Paint the door of the lighthouse.",
        f'"Write to [redacted: personal-data]."\n    openness: partly-redacted\n    redaction: {entry}',
    )
    action = the_meeting(site_of(project)).actions[0]
    assert (action.text, action.marker, action.due) == (f"Write to {BAR}.", None, "1 August 2026")
    assert [owner.initials for owner in action.owners] == ["AB", "CD"]


def test_a_description_for_search_engines_and_lists_has_no_marker(project: Project) -> None:
    project.change(
        project.meeting,
        "summary: The executive talked about the lighthouse.",
        'summary: "They talked about [redacted: personal-data]."',
    )
    head = the_meeting(unchecked(project)).head
    assert head.description == "They talked about (redacted)."


def test_every_redaction_is_in_the_register_with_kind_reason_post_and_day(project: Project) -> None:
    site = site_of(project)
    assert [(row.what, row.reason, row.reason_url, row.authorised_by, row.look_again) for row in site.redactions] == [
        (what, reason, f"/redactions/#{url}", "Partnership Manager", "12 May 2027")
        for what, reason, url in (
            ("Part of item 2", "Personal information", "personal-data"),
            ("Whole item 3", "Something not finished", "under-way"),
            ("Whole action 2", "Something not finished", "under-way"),
            ("A person", "Personal information", "personal-data"),
        )
    ]
