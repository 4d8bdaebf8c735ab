"""What stands first on a page: what was decided and what became of it, and the key facts of a group."""

import re
from datetime import date

import pytest

from tests.project import Project
from tests.publish.shown import page_at, site_of, the_group, the_meeting, unchecked

ACTION = "  - number: 3\n    text: Oil the hinges.\n    owners: [AB]\n    item: 1\n"


def words(html: str) -> str:
    """The page as it is read."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def notes(project: Project, as_at: date | None = None) -> str:
    """The page of the only notes."""
    site = unchecked(project, as_at or project.day)
    return str(page_at(site, the_meeting(site).head.url))


def decide(project: Project) -> None:
    """Two decisions, the second with something withheld in it."""
    decisions = "        decisions:\n          - Buy *paint*.\n          - 'Ring [redacted: personal-data].'\n"
    project.change(project.meeting, "        actions: [1]\n", f"{decisions}        actions: [1]\n")


def test_what_was_decided_stands_before_all_that_was_said_with_the_way_to_where_it_was(project: Project) -> None:
    decide(project)
    page = notes(project)
    first = page[page.index('id="decisions"') : page.index('id="actions"')]
    assert first.count("<li>") == 2
    assert first.count('href="#welcome"') == 2
    assert "redacted: " in first
    assert "1 passage" in words(first) or "passages withheld" in words(first)
    order = [page.index(f'id="{place}"') for place in ("decisions", "actions", "about", "items", "item-1", "people")]
    assert order == sorted(order)


def test_notes_without_a_decision_say_so_and_begin_with_their_summary(project: Project) -> None:
    page = words(notes(project))
    assert page.index("The executive talked about the lighthouse.") < page.index("The notes record no decision.")


def test_an_action_says_beside_itself_what_became_of_it(project: Project) -> None:
    page = notes(project, date(2026, 8, 2))
    rows = dict(re.findall(r'<tr id="action-(\d)">(.*?)</tr>', page, re.DOTALL))
    assert "Overdue since 1 August 2026" in words(rows["1"])
    assert "Withheld" in words(rows["2"])
    assert "Action 1 is overdue since 1 August 2026." in words(page)


@pytest.mark.parametrize(
    ("as_at", "once"),
    [
        (date(2026, 7, 1), "All 2 are open. Agreed at this group’s latest meeting on this site."),
        (date(2026, 8, 20), "Nothing on this site says what became of these 2 actions."),
    ],
)
def test_what_is_true_of_every_action_is_said_once(project: Project, as_at: date, once: str) -> None:
    hidden = re.search(r"  - number: 2\n    item: 3\n.*?(?=next_meeting)", project.read(project.meeting), re.DOTALL)
    assert hidden is not None
    project.change(project.meeting, hidden[0], ACTION.replace("number: 3", "number: 2"))
    site = unchecked(project, as_at)
    for url in (the_meeting(site).head.url, the_meeting(site).ledger):
        page = words(str(page_at(site, url)))
        assert page.count(once) == 1
        assert page.count("Agreed at this group’s latest meeting") <= 1
        assert page.count("No later notes of this group are on") <= 1


def test_a_group_begins_with_its_key_facts_and_says_what_is_not_stated(project: Project) -> None:
    source = 'source: {document: nowhere-arrangements, clauses: ["4"]}'
    quorum = f"quorum: {{at_least: 2, of: statutory-partners, if_not: It meets again., {source}}}\n"
    project.change(
        project.group, "purpose: It leads the partnership.\n", f"purpose: It leads the partnership.\n{quorum}"
    )
    site = site_of(project)
    page = words(str(page_at(site, the_group(site).head.url)))
    facts = page[page.index("Key facts") : page.index("It leads the partnership.")]
    for fact in (
        "Chair Not stated",
        "Quorum At least 2 statutory safeguarding partners",
        "Meets Not stated",
        "Who is in it 1 agency or post",
        "Reports to The town meeting",
        "Review Due by",
    ):
        assert fact in facts
    assert "It meets again." not in facts
    assert "It meets again." in page


def test_notes_that_are_called_the_latest_say_how_old_they_are(project: Project) -> None:
    for as_at, age in ((date(2027, 5, 11), ""), (date(2027, 5, 12), "1 year ago"), (date(2033, 6, 1), "7 years ago")):
        site = unchecked(project, as_at)
        for url in ("/nowhere-on-sea/", "/nowhere-on-sea/meetings/", "/nowhere-on-sea/groups/executive/"):
            assert ("ago" in words(str(page_at(site, url)))) == bool(age)
            assert age in words(str(page_at(site, url)))


def test_arrangements_begin_with_their_key_facts_that_lead_to_their_clauses_on_the_same_page(project: Project) -> None:
    fact = 'key_facts:\n  - {label: Money, text: The town pays., clauses: ["1.1"]}\n'
    project.change(project.arrangements, "history:\n", f"{fact}history:\n")
    site = site_of(project)
    for url in ("/nowhere-on-sea/arrangements/", site.arrangements[0].head.url):
        page = str(page_at(site, url))
        facts = page[page.index('id="key-facts"') : page.index("</section>")]
        assert "Money The town pays. Clause 1.1" in words(facts)
        (anchor,) = re.findall(r'href="#([^"]+)"', facts)
        assert f'id="{anchor}"' in page


def test_a_partnership_begins_with_the_group_that_leads_it_and_who_chairs_that(project: Project) -> None:
    source = 'source: {document: nowhere-arrangements, clauses: ["4"]}'
    purpose = "purpose: It leads the partnership.\n"
    for chairing, words_of_it in (
        ("", "Chair: not stated"),
        (f"chairing: {{chair: Nurse, {source}}}\n", "Chair: Nurse"),
    ):
        if chairing:
            project.change(project.group, purpose, purpose + chairing)
        page = words(str(page_at(site_of(project), "/nowhere-on-sea/")))
        assert f"Executive Executive . {words_of_it}" in page
        assert page.index(words_of_it) < page.index("Meeting notes (minutes)")
