"""The comparison of the three real partnerships gives the right answers, and an agency's page says where it sits."""

from functools import cache

import pytest

from macros.public.partnerships import Told
from macros.public.site import Site
from macros.publish import publish
from tests.facts.real import records
from tests.project import AS_AT
from tests.publish.shown import page_at

KINGSTON, REDBRIDGE, WANDSWORTH = "Kingston and Richmond", "Redbridge", "Wandsworth"
SUBCOMMITTEE = "Monitoring, Quality and Performance"
HOME = "/wandsworth/groups/monitoring-quality-and-performance/"


@cache
def site() -> Site:
    """What is shown of the real records."""
    return publish(records(), AS_AT)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("quorum", {WANDSWORTH}),
        ("attendance", {WANDSWORTH}),
        ("review", {KINGSTON, WANDSWORTH}),
        ("frequency", {KINGSTON, REDBRIDGE, WANDSWORTH}),
        ("chairing", {KINGSTON, REDBRIDGE, WANDSWORTH}),
        ("lay-members", {KINGSTON, REDBRIDGE}),
        ("disagreements", {KINGSTON, WANDSWORTH}),
    ],
)
def test_which_of_the_three_state_it(question: str, stated: set[str]) -> None:
    row = next(row for row in site().comparison if row.id == question)
    assert {answer.area for answer in row.answers} == {KINGSTON, REDBRIDGE, WANDSWORTH}
    assert {answer.area for answer in row.answers if answer.told} == stated


def test_every_answer_leads_to_a_clause_or_to_its_document() -> None:
    told = [one for row in site().comparison for answer in row.answers for one in (*answer.told, *answer.instead)]
    assert len(told) > 15
    assert all(one.clauses and one.who.url.startswith("/") for one in told)
    # Arrangements promise their update in a passage without a number, the Redbridge agreement has none.
    # The chair and the date for review stand in the sign-off block of the Wandsworth terms.
    unnumbered = [
        (one.who.title, one.clauses[0].title) for one in told if not one.clauses[0].title.startswith("Clause")
    ]
    assert unnumbered == [
        ("Full partnership", "Terms of reference and member agreement"),
        ("Local safeguarding arrangements", "Local Safeguarding Arrangements"),
        ("Monitoring, Quality and Performance", "Sign-off"),
        ("Monitoring, Quality and Performance", "Sign-off"),
    ]


def told(question: str, area: str, group: str) -> list[Told]:
    """What one group or document states on a question."""
    row = next(row for row in site().comparison if row.id == question)
    answer = next(answer for answer in row.answers if answer.area == area)
    return [one for one in answer.told if one.who.title == group]


def test_a_clause_is_one_that_speaks_of_the_fact() -> None:
    (lay,) = told("lay-members", REDBRIDGE, "Full partnership")
    assert [link.title for link in lay.clauses] == ["Clause 4.3"]
    chair, chairing = told("chairing", WANDSWORTH, SUBCOMMITTEE)
    assert [link.url for link in chair.clauses] == [f"{HOME}#sign-off"]
    assert chairing.text.striptags().startswith("A co-chair as well")
    assert [link.title for link in chairing.clauses] == ["Clause 2"]
    (review,) = told("review", WANDSWORTH, SUBCOMMITTEE)
    assert [link.title for link in review.clauses] == ["Sign-off", "Clause 12"]
    assert "Clause 12 gives no date" in review.text
    (often,) = told("frequency", WANDSWORTH, "Executive")
    assert often.document == "Monitoring, Quality and Performance subcommittee, terms of reference"


def test_the_seats_of_redbridge_have_one_clause_each() -> None:
    seats = [line for line in site().memberships if line.partnership_id == "redbridge"]
    found = {line.line.split(" (")[0]: [link.title for link in line.clauses] for line in seats}
    assert {len(clauses) for clauses in found.values()} == {1}
    assert found["Lay members"] == ["Clause 4.3"]
    assert found["London Borough of Redbridge elected member for Children's Services"] == ["Clause 4.4"]


def test_the_whole_ladder_of_kingston_and_richmond_is_there_in_the_order_of_the_document() -> None:
    ladder = told("disagreements", KINGSTON, "Local safeguarding arrangements")[-1]
    assert [step.who for step in ladder.steps] == [
        "The two agencies",
        "Strategic Leadership Group",
        "The 3 statutory safeguarding partners",
        "Independent scrutineer",
        "Statutory safeguarding partners",
        "Statutory safeguarding partners",
    ]
    assert "chief executive" in ladder.steps[4].does
    assert "Metropolitan Police commander" in ladder.steps[4].does
    assert "Secretary of State" in ladder.steps[5].does
    assert ladder.after is not None


def test_redbridge_states_no_way_to_settle_a_disagreement_but_a_procedure_names_one() -> None:
    row = next(row for row in site().comparison if row.id == "disagreements")
    answer = next(answer for answer in row.answers if answer.area == REDBRIDGE)
    assert (answer.told, answer.instead) == ((), ())
    assert [link.url for link in answer.see_also] == ["/procedures/resolve-professional-differences-redbridge/"]


def test_the_metropolitan_police_sits_through_its_units_and_takes_part_where_they_do() -> None:
    one = next(body for body in site().organisations if body.id == "metropolitan-police")
    assert [(each.unit.url, each.seat.partnership_short, each.seat.group.title) for each in one.unit_seats] == [
        ("/agencies/south-west-bcu/", "KRSCP", "Quality and Innovation Subgroup"),
        ("/agencies/south-west-bcu/", "KRSCP", "Strategic Leadership Group"),
        ("/agencies/south-west-bcu/", "WSCP", "Monitoring, Quality and Performance"),
        ("/agencies/east-area-bcu/", "RSCP", "Full partnership"),
    ]
    assert {link.url for link in one.partnerships} == {"/kingston-richmond/", "/redbridge/", "/wandsworth/"}
    assert {link.url for link in one.unit_partnerships} == {"/redbridge/", "/wandsworth/"}


def test_abbreviations_that_the_terms_leave_unexplained_are_said_to_be_so_on_the_page_of_the_body() -> None:
    html = page_at(site(), "/agencies/south-west-bcu/")
    assert "The terms do not spell out PCLO" in html


def test_where_the_police_unit_of_south_west_london_sits() -> None:
    one = next(body for body in site().organisations if body.id == "south-west-bcu")
    assert [(seat.partnership_short, seat.group.title) for seat in one.seats] == [
        ("KRSCP", "Quality and Innovation Subgroup"),
        ("KRSCP", "Strategic Leadership Group"),
        ("WSCP", "Monitoring, Quality and Performance"),
    ]
    assert one.part_of is not None
    assert one.part_of.title == "Metropolitan Police Service"


def test_where_the_integrated_care_board_sits_and_whom_it_took_over_from() -> None:
    one = next(body for body in site().organisations if body.id == "south-west-london-icb")
    assert {seat.partnership_short for seat in one.seats} == {"KRSCP", "WSCP"}
    assert {link.title for link in one.took_over} == {"Kingston CCG", "Richmond CCG", "Kingston and Richmond CCGs"}


def test_a_trust_that_changed_its_name_has_both_and_what_joined_it() -> None:
    one = next(body for body in site().organisations if body.id == "kingston-hospital")
    assert [name.name for name in one.names] == [
        "Kingston Hospital NHS Foundation Trust",
        "Kingston and Richmond NHS Foundation Trust",
    ]
    assert [link.title for link in one.took_over] == ["Hounslow and Richmond Community Healthcare NHS Trust"]
    assert [(there.group.title, [year.came for year in there.years]) for there in one.there] == [
        ("Strategic Leadership Group", [1])
    ]
