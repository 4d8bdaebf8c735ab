"""Duties: shown only where somebody read them, with a link where this site has them, never “not done”."""

import re

import pytest

from macros.public.duties import DutyRow, Tally
from tests.project import Project
from tests.publish.shown import places, site_of, unchecked, written

PATH = "data/duties.yml"


def rows(project: Project) -> dict[str, DutyRow]:
    return {row.id: row for part in site_of(project).duties.lists for row in part.rows}


def test_general_knowledge_and_what_is_held_back_leave_no_trace(project: Project) -> None:
    assert list(rows(project)) == ["say-how", "tell-the-town"]
    assert [part.id for part in site_of(project).duties.lists] == ["publish", "promise"]
    assert places(site_of(project), "A message in a bottle") == []
    project.change(
        PATH, "    certainty: secondary\n", "    certainty: secondary\n    held_back: It is another area's.\n"
    )
    site = site_of(project)
    assert [row.id for part in site.duties.lists for row in part.rows] == ["tell-the-town"]
    assert [line.id for line in site.duties.sources] == ["arrangements"]
    assert [where for where in places(site, "Notice on the pier") if where.startswith("site.duties")] == []


def test_how_many_nobody_has_read_is_said_and_what_is_held_back_is_not_counted(project: Project) -> None:
    assert site_of(project).duties.unread == 1
    assert "1 more duty is held back" in " ".join(written(site_of(project), "duties").split())
    path = "    certainty: general-knowledge\n"
    project.change(PATH, path, f"{path}    held_back: It is another area's.\n")
    assert site_of(project).duties.unread == 0
    assert "held back" not in written(site_of(project), "duties")


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("notify", "For Nowhere-on-Sea only. Not something to publish: it goes to those named here."),
        ("to-come", "For Nowhere-on-Sea only. Not yet in force: there is nothing to find yet."),
    ],
)
def test_of_a_notice_and_of_what_is_not_in_force_nothing_is_said_to_be_missing(
    project: Project, group: str, words: str
) -> None:
    project.change(PATH, "group: promise", f"group: {group}")
    row = rows(project)["tell-the-town"]
    assert (row.met, row.instead) == ((), words)
    assert "Not found on this site" not in written(site_of(project), "duties")
    project.change(PATH, "    partnership: nowhere-on-sea\n", "")
    assert rows(project)["tell-the-town"].instead == words.partition("only. ")[2]


def test_two_grounds_are_both_named_with_whether_they_add_up(project: Project) -> None:
    project.change(
        PATH, "    force: local-arrangement\n", "    force: act\n    law: Bell Act\n    and_force: regulations\n"
    )
    assert rows(project)["tell-the-town"].basis == "Act of Parliament: Bell Act and regulations"
    project.change(PATH, "and_force: regulations", "or_force: local-arrangement")
    assert rows(project)["tell-the-town"].basis == "Act of Parliament: Bell Act or local arrangement"


def test_what_another_document_says_of_the_arrangements_meets_it_in_part_only(project: Project) -> None:
    project.change(PATH, "    group: publish\n    what: How", "    group: arrangements\n    what: How")
    assert [met.missing for met in rows(project)["say-how"].met] == [("The lighthouse keeper.",)]
    project.change(
        PATH, "kind: arrangements\n        id: 2026-01\n        anchor: s1", "kind: groups\n        id: executive"
    )
    (met,) = rows(project)["say-how"].met
    assert met.missing == ("The lighthouse keeper.", "The arrangements themselves.")


def test_a_procedure_meets_a_duty_unless_it_may_not_be_shown(project: Project) -> None:
    project.change(
        PATH,
        "kind: arrangements\n        id: 2026-01\n        anchor: s1",
        "kind: procedures\n        id: ring-the-bell",
    )
    (met,) = rows(project)["say-how"].met
    assert [(link.title, link.url) for link in met.found] == [("Ring the bell", "/procedures/ring-the-bell/")]
    path = "data/procedures/ring-the-bell.yml"
    project.change(path, "    certainty: secondary\n", "    certainty: general-knowledge\n    to_check: The bell.\n")
    duty = next(row for part in unchecked(project).duties.lists for row in part.rows if row.id == "say-how")
    assert [(met.found, met.missing) for met in duty.met] == [((), ())]


def test_a_clause_without_a_number_is_called_by_that_of_its_section(project: Project) -> None:
    new = "kind: groups\n        id: executive\n        anchor: c1"
    project.change(PATH, "kind: arrangements\n        id: 2026-01\n        anchor: s1", new)
    assert [link.title for link in rows(project)["say-how"].met[0].found] == ["Executive, Meetings"]
    project.change(project.group, "    - id: s1\n", "    - id: s1\n      number: '13'\n")
    assert [link.title for link in rows(project)["say-how"].met[0].found] == ["Executive, clause 13"]


def test_the_strictest_setting_hides_what_was_read_elsewhere(project: Project) -> None:
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    assert list(rows(project)) == ["tell-the-town"]


def test_what_was_read_elsewhere_says_so_quietly_and_what_was_read_in_its_source_does_not(project: Project) -> None:
    by_id = rows(project)
    assert by_id["say-how"].standing.warning == "Not yet checked against the source"
    assert by_id["tell-the-town"].standing.warning == ""


def test_where_it_is_met_has_a_link_to_the_place_and_what_is_missing(project: Project) -> None:
    (met,) = rows(project)["say-how"].met
    assert [(link.title, link.url) for link in met.found] == [
        ("Arrangements for Nowhere-on-Sea, section 1", "/nowhere-on-sea/arrangements/2026-01/#s1")
    ]
    assert met.missing == ("The lighthouse keeper.",)
    html = written(site_of(project), "duties")
    assert "in part: <a" in html


def test_where_nothing_is_known_it_is_not_found_and_never_not_done(project: Project) -> None:
    (met,) = rows(project)["tell-the-town"].met
    assert met.found == ()
    html = written(site_of(project), "duties")
    assert html.count("Not found on this site") == 1
    assert "not done" not in html.casefold()


def test_a_promise_is_listed_for_its_own_partnership_and_a_duty_for_all(project: Project) -> None:
    project.write(
        "data/partnerships/elsewhere/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml")
    )
    by_id = rows(project)
    assert [met.partnership.url for met in by_id["say-how"].met] == ["/elsewhere/", "/nowhere-on-sea/"]
    assert [met.partnership.url for met in by_id["tell-the-town"].met] == ["/nowhere-on-sea/"]


def test_a_promise_leads_to_its_clause_and_one_in_notes_to_its_action(project: Project) -> None:
    assert [link.url for link in rows(project)["tell-the-town"].stated] == [
        "/nowhere-on-sea/arrangements/2026-01/#c1-1"
    ]
    project.change(PATH, "document: nowhere-arrangements", "document: nowhere-notes")
    project.change(PATH, 'clauses: ["1.1"]', "clauses: [Action 1]")
    (stated,) = rows(project)["tell-the-town"].stated
    assert (stated.title, stated.url) == ("Action 1", "/nowhere-on-sea/meetings/2026-05-12-executive/#action-1")


def test_an_edition_that_was_replaced_is_named_beside_the_duty(project: Project) -> None:
    html = written(site_of(project), "duties")
    assert 'replaced by <a href="/guidance/sea-walls-2025/">' in html


def test_what_a_partnership_meets_stands_beside_what_the_duty_itself_says(project: Project) -> None:
    own = f"{project.home}/duties.yml"
    review, _, _ = project.read(PATH).partition("sources:\n")
    place = "meets:\n  - duty: say-how\n    at:\n      - {kind: groups, id: executive, missing: The bell.}\n"
    project.write(own, review + place)
    (say_how,) = (row for part in site_of(project).duties.lists for row in part.rows if row.id == "say-how")
    (met,) = say_how.met
    assert [link.url.partition("#")[0] for link in met.found] == [
        "/nowhere-on-sea/arrangements/2026-01/",
        "/nowhere-on-sea/groups/executive/",
    ]
    assert [str(words) for words in met.missing] == ["The lighthouse keeper.", "The bell."]


def test_how_much_a_partnership_keeps_is_counted_apart_for_the_law_and_for_its_own_promises(project: Project) -> None:
    kept = site_of(project).duties.kept
    assert [one.partnership.url for one in kept] == ["/nowhere-on-sea/"]
    assert [(one.asked, one.promised) for one in kept] == [(Tally(in_part=1), Tally(not_found=1))]
    told = " ".join(written(site_of(project), "duties").split())
    assert "Asked by law and guidance: 0 of 1 found, 1 in part." in told
    assert "Promised by itself: 0 of 1 found." in told
    project.change(PATH, "        missing: The lighthouse keeper.\n", "")
    assert site_of(project).duties.kept[0].asked == Tally(found=1)
    project.change(PATH, "group: promise", "group: to-come")
    assert site_of(project).duties.kept[0].promised.all == 0
    assert "Promised by itself: none is listed." in " ".join(written(site_of(project), "duties").split())


def test_every_list_of_duties_keeps_its_address_when_it_is_folded(project: Project) -> None:
    html = written(site_of(project), "duties")
    assert re.findall(r'<details class="fold" id="([^"]*)"', html) == ["part-publish", "part-promise", "sources"]
