"""Quorum, against plain counting of another kind, and the traps: two councils, several hats, older bodies, trusts."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.workings.bodies import CountedBody, Register
from macros.workings.quorum import Outcome, Rule, Seat, answer

BODIES = (
    CountedBody("north-council", "council"),
    CountedBody("south-council", "council"),
    CountedBody("other-council", "council"),
    CountedBody("board", "icb"),
    CountedBody("north-ccg", "nhs-body", became="joint-ccg"),
    CountedBody("south-ccg", "nhs-body", became="joint-ccg"),
    CountedBody("joint-ccg", "nhs-body", became="board"),
    CountedBody("trust", "nhs-trust"),
    CountedBody("hospital", "nhs-trust", became="trust"),
    CountedBody("force", "police"),
    CountedBody("unit", "police", part_of="force"),
    CountedBody("company", "company"),
)
REGISTER = Register(
    {body.id: body for body in BODIES},
    {
        "council": frozenset({"north-council", "south-council"}),
        "icb": frozenset({"board"}),
        "police": frozenset({"unit"}),
    },
)
# Written out by hand, so that the test does not ask the code that it tests.
STANDS_FOR = {
    "north-council": "council",
    "south-council": "council",
    "board": "icb",
    "north-ccg": "icb",
    "south-ccg": "icb",
    "joint-ccg": "icb",
    "force": "police",
    "unit": "police",
}
NHS = {"board", "north-ccg", "south-ccg", "joint-ccg", "trust", "hospital"}
PARTNERS = Rule(3, "partners")
BODIES_RULE = Rule(3, "bodies", frozenset({"council", "icb", "nhs-body", "nhs-trust", "police"}))
SEATS = st.lists(
    st.builds(Seat, st.lists(st.sampled_from([body.id for body in BODIES]), max_size=3).map(tuple), st.booleans()),
    max_size=8,
)


def seats(*people: str) -> list[Seat]:
    """One person for each text, with the bodies that it names."""
    return [Seat(tuple(bodies.split())) for bodies in people]


@pytest.mark.parametrize("body", [body.id for body in BODIES])
def test_a_body_stands_for_the_partner_that_it_is_or_became_or_belongs_to_and_no_other_does(body: str) -> None:
    assert REGISTER.stands_for(body) == STANDS_FOR.get(body)


@given(SEATS, st.integers(0, 4))
def test_partners_are_counted_as_a_reader_would_count_them(sitting: list[Seat], at_least: int) -> None:
    there = {body for seat in sitting for body in seat.bodies}
    number = (
        bool(there & {"north-council", "south-council"})
        + bool(there & {"board", "north-ccg", "south-ccg", "joint-ccg"})
        + bool(there & {"force", "unit"})
    )
    got = answer(Rule(at_least, "partners"), sitting, REGISTER)
    assert (got.number, got.quorate) == (number, number >= at_least)
    assert len(got.counted) == number


@given(SEATS)
def test_bodies_are_counted_one_by_one_a_unit_and_its_force_together(sitting: list[Seat]) -> None:
    there = {body for seat in sitting for body in seat.bodies}
    number = len(there & NHS) + len(there & {"north-council", "south-council", "other-council"})
    number += bool(there & {"force", "unit"})
    assert answer(BODIES_RULE, sitting, REGISTER).number == number


@given(SEATS)
def test_members_are_counted_by_head(sitting: list[Seat]) -> None:
    assert answer(Rule(2, "members"), sitting, REGISTER) == Outcome(
        len([seat for seat in sitting if seat.member]), 2, (), len([seat for seat in sitting if seat.member]) >= 2
    )


@given(SEATS)
def test_the_stricter_reading_never_says_yes_where_the_other_says_no(sitting: list[Seat]) -> None:
    if answer(PARTNERS, sitting, REGISTER).quorate:
        assert answer(BODIES_RULE, sitting, REGISTER).quorate


@given(SEATS, st.integers(1, 3))
def test_withheld_people_can_make_an_answer_unknown_and_never_a_no(sitting: list[Seat], hidden: int) -> None:
    known, got = answer(PARTNERS, sitting, REGISTER), answer(PARTNERS, sitting, REGISTER, hidden)
    assert got.number == known.number
    assert got.quorate is (True if known.quorate else None)


@given(SEATS, st.randoms())
def test_the_order_of_the_people_changes_nothing(sitting: list[Seat], dice: Random) -> None:
    mixed = sorted(sitting, key=lambda _: dice.random())
    for rule in (PARTNERS, BODIES_RULE):
        assert set(answer(rule, mixed, REGISTER).counted) == set(answer(rule, sitting, REGISTER).counted)


@pytest.mark.parametrize(
    ("people", "once", "each_body"),
    [
        (["north-council", "board", "unit"], True, True),
        (["north-council", "board", "trust"], False, True),
        (["north-council", "trust", "hospital"], False, True),
        (["north-council", "trust", "unit"], False, True),
        (["north-council", "south-council", "unit"], False, True),
        (["north-council south-council", "board"], False, True),
        (["north-council", "board trust"], False, True),
        (["north-ccg", "south-ccg", "north-council"], False, True),
        (["north-ccg", "force", "north-council"], True, True),
        (["unit", "force", "north-council"], False, False),
        (["company", "board", "unit"], False, False),
        ([], False, False),
    ],
)
def test_the_two_readings_of_three_statutory_agencies(people: list[str], once: bool, each_body: bool) -> None:
    assert answer(PARTNERS, seats(*people), REGISTER).quorate is once
    assert answer(BODIES_RULE, seats(*people), REGISTER).quorate is each_body


def test_bodies_that_lead_to_each_other_in_a_circle_are_one_body_and_end() -> None:
    circle = {name: CountedBody(name, "icb", became=to) for name, to in (("a", "b"), ("b", "c"), ("c", "a"))}
    register = Register(circle, {"icb": frozenset({"b"})})
    assert {register.successor(body) for body in circle} == {"a"}
    assert register.stands_for("c") == "icb"


def test_a_body_that_nobody_knows_counts_for_nothing() -> None:
    assert answer(BODIES_RULE, seats("nobody"), REGISTER).number == 0
