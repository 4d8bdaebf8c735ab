"""The records of Wandsworth and Redbridge hold the facts of the published documents, doubts included."""

from tests.facts.real import clause, clauses, group, records, sections

WANDSWORTH_NUMBERED = [*(f"6.{number}" for number in range(1, 7)), *(f"7.{number}" for number in range(1, 9))]
REDBRIDGE_NUMBERED = [
    *("1.1", "1.2", "1.3", "1.4", "2.1", "2.2"),
    # The document prints this number twice.
    *("3.1", "3.2", "3.3", "3.3"),
    *("4.1", "4.2", "4.3", "4.4", "5.1", "5.2"),
]


def test_the_wandsworth_subcommittee_needs_three_statutory_agencies_however_that_is_read() -> None:
    quorum = group("wandsworth", "monitoring-quality-and-performance").quorum
    assert quorum is not None
    assert (quorum.at_least, quorum.of) == (3, "statutory-agencies")
    assert quorum.reading is not None
    assert quorum.reading.chosen != quorum.reading.other


def test_wandsworth_members_attend_80_percent_of_meetings_every_two_months() -> None:
    found = group("wandsworth", "monitoring-quality-and-performance")
    assert found.attendance is not None
    assert found.attendance.percent == 80
    assert found.frequency is not None
    assert (found.frequency.word, found.frequency.a_year, found.frequency.extraordinary) == ("bi-monthly", 6, True)
    assert found.frequency.reading is not None
    assert "24" in found.frequency.reading.other


def test_the_wandsworth_terms_name_fifteen_agencies_and_fourteen_sections() -> None:
    found = group("wandsworth", "monitoring-quality-and-performance")
    assert [len(member.posts) for member in found.members] == [2, 2, 3, 2, 4, 2, 5, 2, 1, 1, 2, 1, 1, 1, 1]
    assert [section.number for section in sections(found) if section.number] == [str(n) for n in range(1, 15)]
    assert [each.number for each in clauses(sections(found)) if each.number] == WANDSWORTH_NUMBERED
    assert len(clause(sections(found), "s14-expectations").points) == 6


def test_work_passes_between_wandsworth_subcommittees_in_four_steps() -> None:
    steps = clause(sections(group("wandsworth", "monitoring-quality-and-performance")), "s8-transfer").steps
    assert len(steps) == 4
    assert steps[-1].who == "Executive"


def test_the_wandsworth_review_was_due_in_december_2023() -> None:
    terms = group("wandsworth", "monitoring-quality-and-performance").terms
    assert terms is not None
    assert (terms.review.last.on, terms.review.due) == ("2023-01", "2023-12")


def test_redbridge_prints_two_clauses_3_3_and_each_has_an_address_and_a_note() -> None:
    found = clauses(sections(group("redbridge", "full-partnership")))
    assert [each.number for each in found if each.number] == REDBRIDGE_NUMBERED
    twins = [each for each in found if each.number == "3.3"]
    assert [each.id for each in twins] == ["c3-3-chairing", "c3-3-forums"]
    assert all(each.note for each in twins)


def test_redbridge_has_at_most_five_from_the_voluntary_sector_and_three_lay_members_for_three_years() -> None:
    limits = {
        member.capacity if member.capacity == "lay" else member.line: (member.at_most, member.term_years)
        for member in group("redbridge", "full-partnership").members
        if member.at_most is not None
    }
    assert limits == {"Voluntary and community sector representatives": (5, None), "lay": (3, 3)}
    observers = [each for each in group("redbridge", "full-partnership").members if each.capacity == "observer"]
    assert len(observers) == 1


def test_redbridge_meets_four_times_a_year_with_four_standing_items_and_seven_functions() -> None:
    found = group("redbridge", "full-partnership")
    assert found.frequency is not None
    assert found.frequency.a_year == 4
    (standing,) = clause(sections(found), "c3-1").lists
    assert len(standing.points) == 4
    assert len(clause(sections(found), "c1-4").points) == 7
    assert len(clause(sections(found), "c2-1").points) == 6


def test_the_redbridge_member_agreement_is_whole() -> None:
    found = sections(group("redbridge", "full-partnership"))
    parts = ("member-agreement-undertakings", "member-agreement-contributions", "member-agreement-in-return")
    assert [len(clause(found, part).points) for part in parts] == [6, 5, 5]


def test_redbridge_has_an_independent_chair_a_deputy_and_two_standing_subgroups() -> None:
    chairing = group("redbridge", "full-partnership").chairing
    assert chairing is not None
    assert chairing.chair == "Independent Chair"
    assert chairing.deputy is not None
    assert {"learning-and-improvement", "training"} <= records().ids("groups", "redbridge")
