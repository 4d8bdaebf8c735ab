"""How sure a fact is decides whether it is shown: what may not be shown is nowhere in what pages can see."""

import re

import pytest

from macros.public.site import Site
from macros.publish.facts import UNCHECKED
from tests.project import Project
from tests.publish.shown import places, site_of

LIMITS = "data/timescales.yml"
LEVELS = "data/levels.yml"
VARIATIONS = "data/partnerships/nowhere-on-sea/level-variations.yml"
DOMAIN = "data/thresholds/seaside.yml"
PROCEDURE = "data/procedures/ring-the-bell.yml"
ELSEWHERE = ("data/helplines.yml", "data/guidance.yml")

HIDE = {
    "general knowledge": ("general-knowledge", "to_check: Canary look."),
    "held back": ("secondary", "source: canary, held_back: Canary why."),
    "strict": ("secondary", "source: canary"),
}
"""How a fact is kept off the pages: its certainty, and what else stands beside it."""


def strict(project: Project) -> None:
    """Set the site to show only what was read in its own source."""
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")


def plant(project: Project, how: str) -> None:
    """A fact of every kind that may be kept off the pages, each with the word canary in all that it says."""
    certainty, more = HIDE[how]
    fact = f"certainty: {certainty}, {more}"
    doubt = f"certainty: {certainty}" + ("" if how == "general knowledge" else ", source: canary")
    if how == "strict":
        strict(project)
    project.write(DOMAIN, project.read(DOMAIN) + f'  - {{id: canary-sign, level: "2", text: Canary sign, {fact}}}\n')
    limit = "trigger: Canary trigger, action: Canary action, wording: canary wording, kind: no-delay, who: Canary who"
    more_limit = (
        "topic: Canary topic, counts_from: canary count, area: Canary area, asked_as: [canary asked], law: Canary"
    )
    project.write(
        LIMITS,
        project.read(LIMITS)
        + f"  - {{id: canary-limit, {limit}, force: regulations, guidance: sea-walls-2020, {more_limit}, {fact}}}\n",
    )
    levels = project.read(LEVELS)
    project.change(VARIATIONS, "    facts:\n", f"    facts:\n      - {{about: leads, text: Canary part., {fact}}}\n")
    project.write(VARIATIONS, project.read(VARIATIONS) + f"facts: [{{text: Canary local., {fact}}}]\n")
    levels += f"cautions: [{{text: Canary caution., {fact}}}]\n"
    levels = levels.replace(
        "    in_brief: Needs that everyday services meet\n    facts:\n",
        "    in_brief: Needs that everyday services meet\n    time_limits: [canary-limit]\n    facts:\n"
        f"      - {{about: consent, text: Canary level., {fact}}}\n",
    )
    project.write(LEVELS, levels)
    if how != "held back":
        more_doubt = f"disagreements: [{{text: Canary disagreement., {doubt}}}]\n"
        project.write(PROCEDURE, project.read(PROCEDURE) + more_doubt)
        project.change(LIMITS, "    asked_as: [bell, ringing]\n", f"    {more_doubt}")
    # General knowledge names no source; with the others, a source that nothing else names would be a trace.
    for path in () if how == "general knowledge" else (DOMAIN, LIMITS, LEVELS, VARIATIONS, PROCEDURE):
        source = "  - {id: canary, title: Canary page, publisher: Canary council, checked: 2026-06-01}\n"
        project.change(path, "\nsources:\n", f"\nsources:\n{source}")
    beside = f"beside: [{{title: Canary title, text: Canary beside., {fact}}}]\n"
    project.write(PROCEDURE, project.read(PROCEDURE).replace("limit: answer-the-bell", "limit: canary-limit") + beside)


@pytest.mark.parametrize("how", HIDE)
def test_what_may_not_be_shown_is_nowhere(project: Project, how: str) -> None:
    plant(project, how)
    site = site_of(project)
    assert places(site, "canary") == []


def test_the_look_does_find_what_may_be_shown(project: Project) -> None:
    plant(project, "strict")
    project.write("data/site.yml", project.read("data/site.yml").replace("read-in-source", "secondary"))
    fields = {words for where in places(site_of(project), "canary") for words in re.findall(r"^site\.(\w+)", where)}
    assert {"thresholds", "time_limits", "procedures", "synonyms"} - fields <= {"synonyms"}
    every = site_of(project)
    for words in ("canary sign", "canary action", "canary level", "canary part", "canary local", "canary caution"):
        assert places(every, words) != [], words
    for words in ("canary disagreement", "canary beside", "canary wording"):
        assert places(every, words) != [], words


def test_by_default_what_was_read_only_elsewhere_carries_its_warning(project: Project) -> None:
    site = site_of(project)
    (domain,) = site.thresholds.domains
    signs = [sign for column in domain.columns for sign in column]
    warned = {sign.text: sign.standing.warning for sign in signs}
    assert warned["Often comes to school in wet shoes"] == UNCHECKED
    assert warned["Comes home from the beach with dry shoes"] == ""
    assert "Nobody has read this invented sign" not in warned
    limits = {limit.id: limit.standing.warning for topic in site.time_limits.topics for limit in topic.limits}
    assert (limits["answer-the-bell"], limits["ring-at-once"]) == ("", UNCHECKED)
    assert "never-read" not in limits
    (procedure,) = (procedure for procedure in site.procedures if procedure.head.url.endswith("/ring-the-bell/"))
    assert [step.standing.warning for step in procedure.steps] == ["", UNCHECKED]


def test_a_strict_site_shows_only_what_was_read_in_its_own_source(project: Project) -> None:
    strict(project)
    site = site_of(project)
    assert [limit.id for topic in site.time_limits.topics for limit in topic.limits] == ["answer-the-bell"]
    (domain,) = site.thresholds.domains
    assert [sign.anchor for column in domain.columns for sign in column] == ["seaside-dry-shoes", "seaside-swims-alone"]
    # A procedure with a step left out would look whole.
    assert [procedure for procedure in site.procedures if "ring-the-bell" in procedure.head.url] == []
    assert places(site, "ring-the-bell") == []
    assert places(site, UNCHECKED) == []


def all_elsewhere(project: Project) -> Site:
    """A strict site of which every number and every edition was read only elsewhere."""
    for path in ELSEWHERE:
        project.write(path, project.read(path).replace("read-in-source", "secondary"))
    strict(project)
    return site_of(project)


def test_a_number_and_an_edition_that_may_not_be_shown_are_linked_from_nowhere(project: Project) -> None:
    project.change(PROCEDURE, "    certainty: secondary\n", "    certainty: read-in-source\n    helpline: lighthouse\n")
    site = all_elsewhere(project)
    assert (site.helplines, site.guidance) == ((), ())
    for words in ("#lighthouse", "0000 000000", "#sea-walls", "Looking after sea walls"):
        assert places(site, words) == []
    assert [cite.title for cite in site.priorities[0].head.cites] == ["Guidance that this site has not yet looked up"]


def test_a_reason_that_may_not_be_shown_is_linked_from_no_redaction_that_was_lifted(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    unused = text[text.rindex("  - id:") :].replace("id: under-way", "id: ended").replace("read-in-source", "secondary")
    project.write("data/redaction-reasons.yml", text + unused)
    lifted = "lifted: [{item: 2, reason: ended, lifted_on: 2026-11-01, lifted_by: Partnership Manager}]\n"
    project.write(project.meeting, project.read(project.meeting) + lifted)
    assert [redaction.reason_url for redaction in site_of(project).lifted] == ["/redactions/#ended"]
    strict(project)
    assert [redaction.reason_url for redaction in site_of(project).lifted] == ["/redactions/"]


@pytest.mark.parametrize(("certainty", "shown"), [("read-in-source", True), ("secondary", False), (None, False)])
def test_a_strict_site_names_a_partnerships_website_only_if_it_was_read_there(
    project: Project, certainty: str | None, shown: bool
) -> None:
    more = f"website_certainty: {certainty}\n" if certainty else ""
    home = f"{project.home}/partnership.yml"
    project.change(home, "team: not-stated\n", f"team: not-stated\nwebsite: https://sea.example/\n{more}")
    strict(project)
    assert (places(site_of(project), "sea.example") != []) is shown
