"""A partnership's front page, its arrangements and its priorities."""

import re

import pytest

from macros.public.partnerships import Partnership
from macros.records.models.partnership import area_of
from tests.project import Project
from tests.publish.shown import clause, places, site_of


def front(project: Project) -> Partnership:
    """The front page of Nowhere-on-Sea."""
    (partnership,) = site_of(project).partnerships
    return partnership


@pytest.mark.parametrize(
    ("lead", "delegated", "words"),
    [
        ("Chief", "Warden", "Nowhere-on-Sea Council. Senior lead: Chief. Acts for it: Warden."),
        ("not-stated", "Warden", "Nowhere-on-Sea Council. Senior lead: not stated. Acts for it: Warden."),
        ("Chief", "not-stated", "Nowhere-on-Sea Council. Senior lead: Chief. Acts for it: not stated."),
    ],
)
def test_a_statutory_partner_says_who_leads_and_who_acts_or_that_this_is_not_stated(
    project: Project, lead: str, delegated: str, words: str
) -> None:
    home = f"{project.home}/partnership.yml"
    project.change(home, "lead: Chief Executive", f"lead: {lead}")
    project.change(home, "delegated: Director of Lighthouses", f"delegated: {delegated}")
    (partner,) = front(project).partners
    assert (partner.label, partner.text, partner.source) == ("Council", words, "clause 2")


def test_a_partner_of_whom_the_document_says_nothing_does_not_pretend_to(project: Project) -> None:
    home = f"{project.home}/partnership.yml"
    project.change(home, "lead: Chief Executive", "lead: not-stated")
    project.change(home, "delegated: Director of Lighthouses", "delegated: not-stated")
    assert "does not say" in front(project).partners[0].text
    assert places(front(project), "not-stated") == []


def test_an_unknown_team_and_an_unknown_lead_of_a_theme_are_not_stated(project: Project) -> None:
    site = site_of(project)
    assert site.partnerships[0].team == "Not stated"
    assert [theme.lead for theme in site.priorities[0].themes] == ["Not stated", "Not stated"]


def test_a_partner_with_a_larger_area_names_every_borough(project: Project) -> None:
    (footprint,) = front(project).footprints
    assert (footprint.label, footprint.text) == ("Coast Police", "Nowhere-on-Sea and Elsewhere")


def test_the_front_page_has_its_own_numbers_and_gaps_and_not_those_of_others(project: Project) -> None:
    text = project.called("Elsewhere", f"{project.home}/partnership.yml").replace(
        "helplines: [lighthouse, night-line]\n", ""
    )
    project.write("data/partnerships/elsewhere/partnership.yml", text)
    elsewhere, nowhere = site_of(project).partnerships
    assert [line.id for line in nowhere.helplines] == ["lighthouse"]
    assert [gap.what for gap in nowhere.unknown_numbers] == ["The number at night"]
    assert (elsewhere.helplines, elsewhere.unknown_numbers) == ((), ())


def test_arrangements_tell_their_history_with_dates_and_what_of_it_is_here(project: Project) -> None:
    (arrangements,) = site_of(project).arrangements
    assert [(event.date, event.event, event.on_this_site) for event in arrangements.history] == [
        ("2019", "First issued", "Text not supplied to this site"),
        ("January 2026", "Updated", "Full text on this page"),
    ]
    assert (arrangements.head.date, arrangements.head.date_iso) == ("January 2026", "2026-01")


def test_a_signatory_has_the_post_and_the_bodys_name_of_the_day(project: Project) -> None:
    project.change(
        "data/organisations.yml",
        "        since: 2010-04\n",
        "        since: 2010-04\n      - name: Sea Union\n        since: 2026-02\n",
    )
    project.change(project.arrangements, "        group: executive\n", "        shows: [signatories]\n")
    site = site_of(project)
    (block,) = clause(site, "c1-1").blocks
    assert [(fact.label, fact.text) for fact in block.facts] == [
        ("Morgan Seagrass", "Chief Executive, Nowhere-on-Sea Council")
    ]
    assert "Sea Union" in site.partnerships[0].partners[0].text  # today's page has today's name


@pytest.mark.parametrize(
    ("kind", "title", "links"),
    [
        ("groups", "Groups", [("Executive", "/nowhere-on-sea/groups/executive/")]),
        ("priorities", "Priorities", [("Priorities 2026 to 2028", "/nowhere-on-sea/priorities/2026-28/")]),
    ],
)
def test_a_clause_leads_to_the_groups_or_priorities_that_it_states(
    project: Project, kind: str, title: str, links: list[tuple[str, str]]
) -> None:
    project.change(project.arrangements, "        group: executive\n", f"        shows: [{kind}]\n")
    (block,) = clause(site_of(project), "c1-1").blocks
    assert (block.title, [(link.title, link.url) for link in block.links]) == (title, links)


def test_priorities_say_their_period_themes_and_how_they_are_agreed(project: Project) -> None:
    (priorities,) = site_of(project).priorities
    assert priorities.period == "2026 to 2028"
    assert [(theme.id, theme.name, theme.about) for theme in priorities.themes] == [
        ("tides", "Tides", None),
        ("storms", "Storms", None),
    ]
    assert priorities.agreed_how == "<p>The executive agrees them.</p>"


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("St Mary's & Llanfair-y-Bryn Safeguarding Children Board", "St Mary's & Llanfair-y-Bryn"),
        ("Leeds Safeguarding Children Partnership (LSCP)", "Leeds"),
        ("Far Vale Safeguarding Vulnerable People Partnership", "Far Vale"),
        ("The Far Vale Safeguarding Children Partnership", "Far Vale"),
        ("The Safeguarding Children Partnership", "The Safeguarding Children Partnership"),
        ("Safeguarding Children Partnership", "Safeguarding Children Partnership"),
        ("Partnership for Children", "Partnership for Children"),
    ],
)
def test_the_area_is_what_a_name_says_besides_that_it_is_a_partnership(name: str, area: str) -> None:
    assert area_of(name) == area


def test_many_places_stand_in_a_row_and_a_heading_has_what_they_are_called_together(project: Project) -> None:
    (few,) = site_of(project).partnerships
    assert few.place == few.boroughs
    home = f"{project.home}/partnership.yml"
    listed = re.findall(r"^boroughs: .*$", project.read(home), re.MULTILINE)[0]
    project.change(home, listed, "boroughs: [Amber, Brough & Wick, Castle, Dun]")
    (many,) = site_of(project).partnerships
    assert (many.boroughs, many.place) == ("Amber, Brough & Wick, Castle and Dun", "Nowhere-on-Sea")
