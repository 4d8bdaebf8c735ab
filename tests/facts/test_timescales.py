"""The real time limits: each with its source, the local ones with document and clause, none surer than it was read."""

from collections import Counter
from typing import Any

import pytest

from macros.publish.time_limits import words
from macros.records.models.timescale import Timescale, Timescales
from tests.facts import real


def file() -> Timescales:
    record = real.records().one("timescales")
    assert isinstance(record, Timescales)
    return record


def limit(name: str) -> Timescale:
    return next(one for one in file().timescales if one.id == name)


def test_every_limit_has_an_id_of_its_own() -> None:
    counts = Counter(one.id for one in file().timescales)
    assert len(counts) == 101
    assert set(counts.values()) == {1}


def test_every_local_limit_of_a_document_on_this_site_names_the_clause() -> None:
    documents = {source.id for source in file().sources if source.document}
    local = [one for one in file().timescales if one.source in documents]
    assert len(local) > 20
    assert [one.id for one in local if not one.clauses or not one.partnership] == []


def test_what_was_not_read_in_its_own_source_says_where_to_look() -> None:
    unsure = [one for one in file().timescales if one.certainty != "read-in-source" or one.held_back]
    assert len(unsure) > 50
    assert [one.id for one in unsure if not one.to_check] == []


def test_every_source_is_named_by_a_limit() -> None:
    named: set[Any] = set()
    for one in file().timescales:
        named |= {one.source, *one.also, *(other.source for other in one.disagreements)}
    assert {source.id for source in file().sources} == named - {None}


def test_the_clock_runs_back_for_notice_and_only_for_that() -> None:
    assert all(one.before == (one.kind == "notice") for one in file().timescales)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("icpc", "Within 15 working days"),
        ("assessment-max", "Within 45 working days"),
        ("police-protection", "Within 72 hours"),
        ("kr-agenda", "5 working days before, or earlier"),
        ("pf-advance-notice", "6 weeks before, or earlier"),
        ("core-group-next", "Every 6 weeks"),
        ("pep-review", "Every school term"),
        ("strategy-discussion", "As soon as possible"),
    ],
)
def test_limits_that_people_look_up_most(name: str, said: str) -> None:
    assert words(limit(name)) == said


def test_a_conference_is_counted_from_the_discussion_that_led_to_enquiries_and_not_from_the_first_of_all() -> None:
    assert "need not be the first" in limit("icpc").counts_from


def test_social_workers_in_england_read_that_the_duty_to_report_to_the_police_is_theirs() -> None:
    found = limit("fgm-report-legal")
    assert found.area == "England and Wales"
    assert "regulated health or social care professional" in found.who
    assert "tells" in found.trigger
    assert "physical signs" in found.trigger
    assert "home-office-fgm" in found.also


def test_a_document_that_does_not_say_from_when_to_count_is_not_made_to_say_it() -> None:
    found = limit("sin-partners-kr")
    assert (found.counts_from, found.clauses) == ("not-stated", ("3.24",))


@pytest.mark.parametrize("name", ["child-assessment-order", "kr-tor-review", "foi-response", "wt2023-masa"])
def test_where_a_count_would_mislead_there_is_a_reason_against_it(name: str) -> None:
    assert limit(name).uncounted
