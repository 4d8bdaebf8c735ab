"""What the notes of 20 November 2019 show beside the promises of February 2024, and Wandsworth's two readings."""

from datetime import date

from macros.public.governance import MeetingFacts
from macros.public.partnerships import Group
from macros.public.site import Site
from macros.publish import publish
from tests.facts.real import group, records

AS_AT = date(2026, 11, 20)


def site() -> Site:
    return publish(records(), AS_AT)


def facts() -> MeetingFacts:
    (only,) = site().meetings
    return only.governance


def public_group(url: str) -> Group:
    return next(one for one in site().groups if one.head.url == url)


def test_all_three_statutory_partners_were_there_by_body_and_post() -> None:
    found = {one.partner: {body.body: [str(p) for p in body.posts] for body in one.present} for one in facts().partners}
    assert found == {
        "Councils": {
            "Royal Borough of Kingston upon Thames": [
                "Chief Executive (in the chair)",
                "Interim Director of Children’s Services",
            ],
            "London Borough of Richmond upon Thames": ["Interim Director of Children’s Services"],
        },
        "NHS": {
            "Kingston CCG": ["Designated Doctor, Kingston CCG; Paediatric Consultant, Kingston Hospital"],
            "Richmond CCG": ["Designated Nurse for Safeguarding Children"],
        },
        "Police": {"Metropolitan Police Service": ["DCI, Met Police BCU"]},
    }


def test_both_apologies_are_named_by_post_without_a_substitute() -> None:
    found = {one.partner: [str(p) for body in one.apologies for p in body.posts] for one in facts().partners}
    assert found == {
        "Councils": [],
        "NHS": ["Director of Quality (no substitute recorded)"],
        "Police": ["SW BCU Head of Safeguarding (no substitute recorded)"],
    }
    assert (facts().apologies, facts().substituted, facts().withheld) == (2, 0, 0)


def test_no_quorum_is_stated_and_when_the_agenda_was_sent_is_not_recorded() -> None:
    rows = {row.label: f"{row.fact} {row.promise}".strip() for row in facts().beside}
    assert rows["Quorum"] == "No quorum stated."
    assert rows["Agenda"] == "When it was sent is not recorded. No notice stated."
    assert facts().quorum == ()
    assert facts().partners_dated == "February 2024"


def test_the_promise_of_2024_is_not_held_against_2019_and_the_meeting_that_was_named_is_missing() -> None:
    found = public_group("/kingston-richmond/groups/strategic-leadership-group/").governance
    (year,) = found.years
    assert (year.year, year.held, year.promised) == ("2019", 1, "Not known: the promise dates from February 2024")
    assert not any(row.member or row.standard for row in year.attendance)
    assert len(year.attendance) == 11
    assert found.overdue
    assert str(found.next_due).startswith("15 January 2020, as the notes of 20 November 2019 say.")


def test_wandsworth_counts_the_three_partners_once_and_by_the_other_reading_every_nhs_body() -> None:
    quorum = group("wandsworth", "monitoring-quality-and-performance").quorum
    assert quorum is not None
    assert quorum.counted is not None
    assert (quorum.counted.kinds, quorum.counted.by) == (("council", "icb", "police"), "partner")
    assert quorum.reading is not None
    assert quorum.reading.other_counted is not None
    assert quorum.reading.other_counted.by == "body"
    assert {"icb", "nhs-trust"} <= set(quorum.reading.other_counted.kinds)


def test_every_doubtful_wording_has_both_readings_and_a_reason() -> None:
    labels = {one.head.url: [reading.label for reading in one.readings] for one in site().groups if one.readings}
    assert labels == {
        "/kingston-richmond/groups/strategic-leadership-group/": ["Chair"],
        "/wandsworth/groups/monitoring-quality-and-performance/": ["Members", "Quorum", "How often it meets"],
    }


def test_a_promise_leads_to_its_clause() -> None:
    found = public_group("/wandsworth/groups/monitoring-quality-and-performance/")
    links = {fact.label: [link.url for link in fact.links] for fact in found.facts}
    assert links["Quorum"] == [f"{found.head.url}#s3"]
    assert links["Attendance"] == [f"{found.head.url}#s5", f"{found.head.url}#s14"]
    shared = public_group("/kingston-richmond/groups/strategic-leadership-group/")
    assert next(fact for fact in shared.facts if fact.label == "Meets").links[0].url.endswith("/2024-02/#c3-9")


def test_a_lay_member_s_three_years_may_be_renewed_and_two_may_chair_where_two_are_appointed() -> None:
    lay = next(one for one in group("redbridge", "full-partnership").members if one.capacity == "lay")
    assert (lay.at_most, lay.term_years, lay.renewable) == (3, 3, True)
    for partnership, name, at_once in (
        ("kingston-richmond", "quality-and-innovation", 2),
        ("wandsworth", "monitoring-quality-and-performance", 2),
        ("redbridge", "full-partnership", None),
    ):
        chairing = group(partnership, name).chairing
        assert chairing is not None
        assert chairing.at_once == at_once
