"""The records of Kingston and Richmond hold the facts of the published documents, as data and not as prose."""

from tests.facts.real import arrangements, clause, clauses, group, notes, partnership, priorities, records, sections

KR = "kingston-richmond"

NUMBERED_CLAUSES = [
    *("1.1", "1.2", "1.3"),
    *("2.1", "2.2", "2.3", "2.4", "2.5"),
    *(f"3.{number}" for number in range(1, 28)),
    *("4.1", "4.2", "4.3", "4.4"),
    *("5.1", "5.2"),
    *("6.1", "7.1", "8.1", "9.1"),
]
SIGNATORIES = [
    ("Sarah Blow", "Chief Executive", ("south-west-london-icb",)),
    ("Fergus Keegan", "Director of Quality", ("south-west-london-icb",)),
    ("Mike Jackson", "Chief Executive", ("richmond-council",)),
    ("Sarah Ireland", "Chief Executive", ("kingston-council",)),
    ("Ian Dodds", "Director of Children's Services", ("kingston-council", "richmond-council")),
    ("Clair Kelland", "Commander for South West Basic Command Unit", ("metropolitan-police",)),
    ("Ian Cameron", "Detective Superintendent", ("metropolitan-police",)),
]
COUNCIL_SERVICES = ["Public Health", "Adult Services", "Housing", "Community Safety", "Youth Offending"]
ENGAGED = [
    "Kingston Primary Heads",
    "Richmond Primary Heads",
    "Richmond and Kingston Secondary Heads",
    "Designated Safeguarding Leads",
    "Independent Schools Forum",
    "Safeguarding GP Network",
    "Early Years Forum",
    "14 to 19 Forum",
    "Children's Homes Provider Network",
    "Kingston Voluntary Sector Network",
    "Richmond Voluntary Sector Network",
]
ACTIONS = {
    1: ("EM", "JT"),
    2: ("EM",),
    3: ("JT", "ST", "EM"),
    4: ("EM",),
    5: ("EM",),
    6: ("EM",),
    7: ("EM",),
    8: ("EM",),
}


def test_the_arrangements_have_every_numbered_clause_in_order() -> None:
    printed = [each.number for each in clauses(arrangements().sections) if each.number]
    assert printed == NUMBERED_CLAUSES
    assert [section.number for section in arrangements().sections if section.number] == list("123456789")


def test_a_numbered_clause_is_found_at_the_anchor_that_its_number_makes() -> None:
    ids = {each.number: each.id for each in clauses(arrangements().sections) if each.number}
    assert ids == {number: "c" + number.replace(".", "-") for number in NUMBERED_CLAUSES}


def test_seven_people_signed_in_the_posts_of_that_day() -> None:
    assert [(each.name, each.post, each.organisations) for each in arrangements().signatories] == SIGNATORIES


def test_the_history_of_the_arrangements_says_which_editions_are_not_here() -> None:
    found = [(each.date, each.event, each.on_this_site) for each in arrangements().history]
    assert found[:3] == [
        ("2019-06-29", "issued", "not-supplied"),
        ("2022-09", "updated", "not-supplied"),
        ("2024-02", "updated", "full-text"),
    ]
    assert ("2024", "update-promised") in {(when, event) for when, event, _ in found}


def test_the_partnership_spans_two_boroughs_and_its_police_and_nhs_span_more() -> None:
    assert partnership(KR).boroughs == ("Kingston upon Thames", "Richmond upon Thames")
    beyond = {
        each.organisation: set(each.boroughs) - {*partnership(KR).boroughs} for each in partnership(KR).footprints
    }
    assert beyond == {
        "south-west-bcu": {"Merton", "Wandsworth"},
        "south-west-london-icb": {"Croydon", "Merton", "Sutton", "Wandsworth"},
    }
    assert [each.kind for each in partnership(KR).statutory_partners] == ["council", "icb", "police"]


def test_every_line_of_relevant_agencies_is_there_with_its_lines_beneath() -> None:
    lines = clause(arrangements().sections, "c3-11").agencies
    assert len(lines) == 25
    assert {line.name: [part.name for part in line.parts] for line in lines if line.parts} == {
        "Kingston Council": COUNCIL_SERVICES,
        "Richmond Council": COUNCIL_SERVICES,
    }
    # “Each primary school” is a class of bodies: 9 lines say “each”, and one says it of named professionals.
    assert sum(line.each for line in lines) == 10


def test_relevant_agencies_have_six_responsibilities_four_questions_and_three_forms_of_evidence() -> None:
    responsibilities, evidence = clause(arrangements().sections, "c3-12").lists
    assert [len(point.points) for point in responsibilities.points] == [4, 0, 0, 0, 0, 0]
    assert len(evidence.points) == 3


def test_the_groups_to_engage_with_are_named_in_order() -> None:
    assert [point.text for point in clause(arrangements().sections, "c3-17").points] == ENGAGED
    assert len(clause(arrangements().sections, "c3-14").points) == 5


def test_a_disagreement_is_settled_in_order_up_to_the_secretary_of_state() -> None:
    steps = clause(arrangements().sections, "c5-2").steps
    assert [step.who for step in steps] == [
        "The two agencies",
        "Strategic Leadership Group",
        "The 3 statutory safeguarding partners",
        "Independent scrutineer",
        "Statutory safeguarding partners",
        "Statutory safeguarding partners",
    ]
    assert "Secretary of State" in steps[-1].does


def test_partners_are_told_of_a_serious_case_within_five_working_days_of_something_not_stated() -> None:
    (limit,) = clause(arrangements().sections, "c3-24").time_limits
    assert (limit.value, limit.unit, limit.counts_from) == (5, "working-days", "not-stated")


def test_independent_scrutiny_has_three_duties_three_more_and_four_yearly_checks() -> None:
    found = arrangements().sections
    assert len(clause(found, "c4-2").points) == 3
    assert len(clause(found, "c4-3").points) == 3
    assert len(clause(found, "c4-3-guide").time_limits) == 4
    assert len(clause(found, "c4-4").points) == 3


def test_the_annual_report_has_five_contents() -> None:
    (contents,) = clause(arrangements().sections, "c9-1").lists
    assert len(contents.points) == 5


def test_four_priorities_run_from_2022_to_2024() -> None:
    assert [theme.name for theme in priorities().themes] == [
        "Mental health",
        "Parental vulnerability",
        "Contextual safeguarding",
        "Child sexual abuse",
    ]
    assert (priorities().starts, priorities().ends) == ("2022", "2024")


def test_the_strategic_leadership_group_has_three_statutory_and_four_advisory_members() -> None:
    found = group(KR, "strategic-leadership-group")
    assert [each.capacity for each in found.members] == ["statutory-partner"] * 3 + ["advisory"] * 4
    assert found.chairing is not None
    assert (found.chairing.rotates, found.chairing.at_least_months, found.chairing.reviewed_every_months) == (
        True,
        12,
        12,
    )
    assert found.frequency is not None
    assert (found.frequency.a_year, found.frequency.word) == (4, "quarterly")


def test_the_quality_and_innovation_subgroup_has_26_lines_of_members() -> None:
    found = group(KR, "quality-and-innovation")
    assert len(found.members) == 26
    assert len(found.members[0].includes) == 7
    assert found.chairing is not None
    assert len(found.chairing.co_chairs) == 2
    assert found.frequency is not None
    assert (found.frequency.a_year, found.frequency.extraordinary) == (4, True)
    assert [(each.at_least, each.unit) for each in found.notices] == [(5, "working-days")]
    assert [section.number for section in sections(found)] == ["I", "II", "III", "IV", "V", "VI", "VII"]


def test_quarterly_and_on_a_routine_basis_are_both_told() -> None:
    report = next(
        each for each in group(KR, "quality-and-innovation").reports if each.to == "strategic-leadership-group"
    )
    assert (report.every_months, report.word) == (3, "quarterly")
    assert "routine basis" in (report.differs or "")


def test_eleven_people_were_present_and_two_sent_apologies() -> None:
    people = notes().people
    assert sum(person.attendance == "present" for person in people) == 11
    assert [person.initials for person in people if person.attendance == "apologies"] == ["FK", "OR"]
    assert [person.initials for person in people if person.chair] == ["IT"]
    assert [person.initials for person in people if person.notetaker] == ["JM"]
    assert {person.name for person in people if person.attendance == "mentioned"} == {
        "Chris Robson",
        "Ian Dodds",
        "Lucy MacArthur",
    }


def test_the_notes_have_nine_items_when_and_where_they_say() -> None:
    assert [item.number for item in notes().items] == list(range(1, 10))
    assert (notes().date, notes().starts, notes().ends) == ("2019-11-20", "14:00", "16:00")
    assert notes().next_meeting == "2020-01-15"
    # 1 in item 2, 1 and 2 in item 3, 4 in item 4, 5 in item 5, 3 in item 6, 2 in item 7, 2 in item 8.
    titled = [sum(part.title is not None for part in item.parts) for item in notes().items]
    assert titled == [0, 0, 2, 4, 5, 3, 2, 2, 0]


def test_eight_actions_have_exactly_their_owners_and_only_the_fifth_has_a_date() -> None:
    assert {action.number: action.owners for action in notes().actions} == ACTIONS
    assert {action.number: action.due for action in notes().actions if action.due} == {5: "2020-01-15"}
    assert [action.item for action in notes().actions] == [2, 2, 4, 4, 5, 5, 5, 6]


def test_the_list_called_top_five_keeps_its_sixth() -> None:
    part = next(part for item in notes().items for part in item.parts if part.id == "top-five")
    strengths, improvements, *rest = part.lists
    assert len(strengths.points) == 5
    assert len(improvements.points) + sum(len(each.points) for each in rest) == 6


def test_promises_that_never_became_actions_are_kept() -> None:
    found = [each for item in notes().items for part in item.parts for each in part.commitments]
    assert len(found) >= 6
    initials = {person.initials for person in notes().people}
    assert all(set(each.by) <= initials for each in found)


def test_the_notes_say_nothing_of_their_approval_and_neither_do_we() -> None:
    publication = notes().publication
    assert publication.status == "published"
    assert {publication.approved_by, publication.approved_on, publication.published_on} == {"not-stated"}


def test_an_allegation_by_anybody_is_reason_enough_to_keep_secret_who_was_the_victim_of_a_sexual_offence() -> None:
    reasons = {reason.id: reason for reason in records().one("redaction-reasons").redaction_reasons}
    assert "allegation by anybody is enough" in reasons["sexual-offence-anonymity"].plain_english
