"""Outside facts: shown with their source, with a warning where only others say so, not at all where nobody looked."""

import pytest

from macros.public.site import Site
from tests.project import Project
from tests.publish.shown import page_at, places, site_of


def last(project: Project, path: str, certainty: str) -> None:
    """How sure the last fact of a file is."""
    before, mark, after = project.read(path).rpartition("certainty: read-in-source")
    assert mark
    project.write(path, f"{before}certainty: {certainty}{after}")


def test_no_number_of_general_knowledge_is_anywhere_even_if_a_partnership_asks_for_it(project: Project) -> None:
    assert places(site_of(project), "0000 000000") != []
    last(project, "data/helplines.yml", "general-knowledge")
    site = site_of(project)
    assert places(site, "0000") == []
    assert places(site, "Numbers of the harbour") == []
    assert (site.helplines, site.partnerships[0].helplines) == ((), ())


def test_no_reason_of_general_knowledge_is_anywhere(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    unused = text[text.rindex("  - id:") :].replace("id: under-way", "id: canary").replace("unfinished", "canary")
    unused = (
        unused.replace("not finished", "canary")
        .replace("section 5", "canary")
        .replace("read-in-source", "general-knowledge")
    )
    project.write("data/redaction-reasons.yml", text + unused)
    site = site_of(project)
    assert [reason.id for reason in site.reasons] == ["personal-data", "under-way"]
    assert places(site, "canary") == []


def canary_edition(project: Project) -> None:
    """An edition known only from general knowledge has replaced the one of 2025, and is cited."""
    text = project.read("data/guidance.yml")
    hidden = (
        text[text.index("  - id: sea-walls-2025") :]
        .replace("2025", "2026")
        .replace("Looking after sea walls", "Canary")
    )
    hidden = hidden.replace("How sea walls are looked after now", "Canary").replace(
        "read-in-source", "general-knowledge"
    )
    text = text.replace("    in_force: 2025-07\n", "    in_force: 2025-07\n    replaced_by: sea-walls-2026\n")
    project.write("data/guidance.yml", text + hidden)
    project.change(project.priorities, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2026")


def test_no_edition_of_general_knowledge_is_anywhere_not_even_where_it_is_cited_or_replaces_another(
    project: Project,
) -> None:
    canary_edition(project)
    site = site_of(project)
    assert places(site, "canary") == []
    assert places(site, "sea-walls-2026") == []
    assert [
        (edition.id, edition.state, edition.replaced_by) for edition in site.guidance if edition.id == "sea-walls-2025"
    ] == [("sea-walls-2025", "Replaced", None)]
    (cite,) = site.priorities[0].head.cites
    title = "Guidance that this site has not yet looked up"
    assert (cite.title, cite.url, cite.replaced_by) == (title, "/guidance/", None)


def test_an_old_edition_leads_past_one_that_may_not_be_shown_to_the_last_that_may(project: Project) -> None:
    canary_edition(project)
    project.change(project.arrangements, "  - guidance: sea-walls-2025", "  - guidance: sea-walls-2020")
    project.change(project.arrangements, "on: 2026-01\n    outcome: not-stated", "on: 2025-01\n    outcome: amended")
    cite = site_of(project).arrangements[0].head.cites[0]
    assert cite.replaced_by is not None
    assert cite.replaced_by.url == "/guidance/sea-walls-2025/"


def provenances(site: Site) -> list[list[str]]:
    """What each list says of where its facts come from."""
    return [
        [edition.provenance for edition in site.guidance],
        [reason.provenance for reason in site.reasons],
        [helpline.provenance for helpline in site.helplines],
    ]


def test_a_fact_says_where_and_when_it_was_read_and_one_seen_elsewhere_that_it_is_not_confirmed(
    project: Project,
) -> None:
    before = provenances(site_of(project))
    assert before[2] == ["Numbers of the harbour (Nowhere-on-Sea Council), looked up on 1 June 2026"]
    for path in ("data/guidance.yml", "data/redaction-reasons.yml", "data/helplines.yml"):
        project.write(path, project.read(path).replace("read-in-source", "secondary"))
    site = site_of(project)
    assert provenances(site) == before
    assert not any(edition.confirmed for edition in site.guidance)
    assert not any(reason.confirmed for reason in site.reasons)
    assert not any(helpline.confirmed for helpline in site.helplines)


@pytest.mark.parametrize(("certainty", "warned"), [("read-in-source", False), ("secondary", True), (None, True)])
def test_a_partnerships_website_is_warned_of_unless_it_was_read_in_the_source(
    project: Project, certainty: str | None, warned: bool
) -> None:
    more = f"website_certainty: {certainty}\n" if certainty else ""
    project.change(
        f"{project.home}/partnership.yml",
        "team: not-stated\n",
        f"team: not-stated\nwebsite: https://sea.example/\n{more}",
    )
    site = site_of(project)
    page = page_at(site, "/nowhere-on-sea/")
    assert "https://sea.example/" in page
    assert ("not yet checked" in page.partition("https://sea.example/")[2]) is warned


def test_a_number_that_could_not_be_confirmed_says_what_to_do_instead(project: Project) -> None:
    (gap,) = site_of(project).partnerships[0].unknown_numbers
    assert (gap.what, gap.instead) == ("The number at night", "<p>Knock at the lighthouse.</p>")


def test_editions_stand_newest_first_and_say_what_they_are(project: Project) -> None:
    newer, older = site_of(project).guidance
    assert [newer.id, older.id] == ["sea-walls-2025", "sea-walls-2020"]
    assert (newer.state, older.state) == ("Latest edition known to this site", "Replaced")
    assert older.replaced_by is not None
    assert (older.replaced_by.title, older.replaced_on) == ("Looking after sea walls 2025", "July 2025")
    assert (newer.replaced_by, newer.replaced_on) == (None, "")


def test_days_that_nobody_states_are_said_to_be_not_stated(project: Project) -> None:
    text = project.read("data/guidance.yml").replace("published: 2025-06", "published: not-stated")
    project.write("data/guidance.yml", text.replace("in_force: 2025-07", "in_force: not-stated"))
    newest = site_of(project).guidance[0]
    assert (newest.published, newest.in_force) == ("Not stated", "Not stated")


def test_terms_are_in_alphabetical_order_and_a_number_can_be_rung(project: Project) -> None:
    site = site_of(project)
    assert [term.term for term in site.terms] == ["HM", "Q&I", "TIP"]
    assert site.helplines[0].tel == "0000000000"


def test_what_a_region_publishes_has_the_name_that_the_region_gives_it(project: Project) -> None:
    text = project.read("data/guidance.yml").replace("kind: statutory-guidance", "kind: regional-procedures")
    project.write("data/guidance.yml", text)
    assert {edition.kind for edition in site_of(project).guidance} == {"Regional procedures"}
    project.join_the_coast()
    assert {edition.kind for edition in site_of(project).guidance} == {"Coast ways"}
    project.move("data/guidance.yml", "data/regions/coast/guidance.yml")
    assert {edition.kind for edition in site_of(project).guidance} == {"Coast ways"}
