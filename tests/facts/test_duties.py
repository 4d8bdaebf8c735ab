"""The duties of the real records: none lost, none made surer, and where Kingston and Richmond meets which."""

from macros.publish import publish
from macros.records.models.duties import Duties, Duty
from tests.facts.real import PROJECT, records
from tests.project import AS_AT

HELD = {
    *("arrangements-funding", "arrangements-voice-of-children", "assessment-protocol", "yearly-report-copies"),
    *("care-leaver-death", "review-decision", "review-advance-copy", "review-availability"),
    *("publication-scheme", "accessibility-statement"),
}


MET = {
    ("threshold-document", "Redbridge"): ["c1-4"],
    ("relevant-agencies-list", "Wandsworth"): ["s4"],
    ("arrangements-who-we-are", "Redbridge"): ["c1-1"],
    ("arrangements-geography", "Redbridge"): ["c1-3", "c1-2"],
    ("arrangements-how-we-work", "Redbridge"): ["s3"],
    ("arrangements-how-we-work", "Wandsworth"): ["s6"],
    ("arrangements-relevant-agencies", "Wandsworth"): ["s4"],
    ("arrangements-education-included", "Redbridge"): ["c4-2"],
    ("arrangements-education-included", "Wandsworth"): ["s4"],
    ("arrangements-scrutiny", "Redbridge"): ["c5-1", "c5-2"],
    ("arrangements-case-reviews", "Redbridge"): ["c1-4"],
    ("arrangements-data-and-intelligence", "Redbridge"): ["c3-1"],
    ("arrangements-data-and-intelligence", "Wandsworth"): ["c6-2", "c6-4"],
    ("arrangements-multi-agency-training", "Redbridge"): ["c1-4"],
    ("arrangements-multi-agency-training", "Wandsworth"): ["c7-5", "s13-training"],
    ("arrangements-lead-and-delegated-partners", "Redbridge"): ["c3-3-chairing"],
    ("arrangements-escalation", "Redbridge"): [""],
    ("arrangements-escalation", "Wandsworth"): ["s9"],
}
"""The parts of the terms of reference that say something of a duty; of the procedure no part is named."""


def duties() -> dict[str, Duty]:
    record = records().one("duties")
    assert isinstance(record, Duties)
    return {one.id: one for one in record.duties}


def test_every_duty_that_was_gathered_is_there_and_what_nobody_read_is_not_shown() -> None:
    found = duties()
    assert len([one for one in found.values() if not one.id.startswith("kr-annual-report")]) == 50
    assert {one.id for one in found.values() if one.certainty == "general-knowledge"} == HELD
    assert sum(one.certainty == "secondary" for one in found.values()) == 24


def test_the_annual_report_promised_in_clause_9_has_five_contents_and_none_is_found_here() -> None:
    promises = [one for one in duties().values() if one.id.startswith("kr-annual-report")]
    assert all(one.clauses == ("9.1",) and one.partnership == "kingston-richmond" for one in promises)
    contents = [one.what for one in promises if "of 5 contents" in one.what]
    assert [what.split()[0] for what in contents] == ["First", "Second", "Third", "Fourth", "Fifth"]
    assert all(one.met_at == () for one in promises)


def test_only_kingston_and_richmond_has_arrangements_here_so_the_others_are_not_found() -> None:
    met = duties()["published-arrangements"].met_at
    assert [(place.kind, place.id) for place in met] == [("arrangements", "2024-02")]


def test_what_the_terms_of_redbridge_and_wandsworth_say_is_found_and_is_never_the_whole() -> None:
    rows = {row.id: row for part in publish(records(), AS_AT).duties.lists for row in part.rows}
    found = {
        (row.id, met.partnership.title): [link.url.partition("#")[2] for link in met.found]
        for row in rows.values()
        for met in row.met
        if met.found and met.partnership.title in ("Redbridge", "Wandsworth")
    }
    assert found == MET
    assert all(met.missing for row in rows.values() for met in row.met if (row.id, met.partnership.title) in MET)
    # Hidden until somebody has read them, but they must not say more than the documents either.
    assert all(
        place.missing for name in ("funding", "voice-of-children") for place in duties()[f"arrangements-{name}"].met_at
    )


def test_where_the_facts_name_two_grounds_both_are_kept() -> None:
    found = duties()
    two = {one.id: (one.force, one.and_force, one.or_force) for one in found.values() if one.and_force or one.or_force}
    assert two.pop("serious-incident-partners") == ("statutory-guidance", "local-arrangement", None)
    assert two.pop("relevant-agencies-list") == ("regulations", "statutory-guidance", None)
    assert set(two) == {one.id for one in found.values() if one.group == "yearly-report"}
    assert len(two) == 8
    assert set(two.values()) == {("statutory-guidance", None, "local-arrangement")}


def test_the_page_says_how_many_duties_nobody_has_read() -> None:
    assert publish(records(), AS_AT).duties.unread == len(HELD) == 10


def test_nothing_of_the_act_of_2026_is_shown_as_in_force() -> None:
    coming = [one for one in duties().values() if any(cite.guidance == "cwsa-2026" for cite in one.cites)]
    assert {one.group for one in coming} == {"to-come"}
    assert all("Not started" in (one.changes or "") for one in coming)


def test_the_history_of_the_arrangements_has_three_editions_and_one_text() -> None:
    (entry,) = records().of("arrangements", "kingston-richmond")
    editions = [event for event in entry.record.history if event.event in ("issued", "updated")]
    assert [(event.date, event.on_this_site) for event in editions] == [
        ("2019-06-29", "not-supplied"),
        ("2022-09", "not-supplied"),
        ("2024-02", "full-text"),
    ]


def test_the_page_has_a_way_in() -> None:
    assert "url: duties/" in (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
