"""What the real records promise about reviews, as at two fixed days: what is late, and what the gate then says."""

from datetime import date

import pytest

from macros import check
from macros.problem import Problem
from macros.publish import publish
from tests.facts.real import PROJECT, records

PUBLISHED = date(2026, 11, 20)
A_YEAR_ON = date(2027, 12, 1)
KR = "data/partnerships/kingston-richmond"
MQP = "data/partnerships/wandsworth/groups/monitoring-quality-and-performance.yml"


def states(as_at: date) -> dict[str, str]:
    """The state of every review, by the record's id in the list of reviews."""
    return {row.id: row.review.state for row in publish(records(), as_at).reviews}


def named_line(problem: Problem) -> str:
    """What stands on the line that a problem names."""
    return (PROJECT / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1].strip()


def test_what_is_late_due_and_not_stated_on_the_day_of_publication() -> None:
    found = states(PUBLISHED)
    procedures = {name: found.pop(name) for name in list(found) if name.startswith("procedures-")}
    assert len(procedures) == len(list(PROJECT.glob("data/procedures/*.yml")))
    assert set(procedures.values()) == {"current"}
    assert found == {
        "wandsworth-groups-monitoring-quality-and-performance": "overdue",
        "kingston-richmond-arrangements-2024-02": "overdue",
        "kingston-richmond-priorities-2022-24": "overdue",
        "kingston-richmond-priorities-2019-11-top-five": "none-stated",
        "kingston-richmond-priorities-2018-20": "none-stated",
        "kingston-richmond-groups-quality-and-innovation": "due-soon",
        "redbridge-groups-full-partnership": "none-stated",
        "guidance": "current",
        "helplines": "current",
        "levels": "current",
        "timescales": "current",
        "duties": "current",
    }


@pytest.mark.parametrize("as_at", [PUBLISHED, date(2026, 12, 1)])
def test_the_records_may_be_published_on_that_day_and_when_the_next_terms_are_late(as_at: date) -> None:
    # Every rule is among these, so every abbreviation in a record is one that the glossary explains.
    assert [str(problem) for problem in check.run(PROJECT, as_at)] == []


def test_a_year_on_every_exception_and_every_review_that_ran_out_is_named_with_its_line() -> None:
    found = {
        (problem.path, problem.rule, named_line(problem).split(":")[0]) for problem in check.run(PROJECT, A_YEAR_ON)
    }
    desk = {
        (f"data/{name}.yml", *said)
        for name in ("levels", "timescales")
        for said in (("review-overdue", "every_months"), ("guidance-superseded", "look_again_by"))
    }
    procedures = {each for each in found if each[0].startswith("data/procedures/")}
    overdue = {path for path, rule, line in procedures if (rule, line) == ("review-overdue", "every_months")}
    assert overdue == {path.relative_to(PROJECT).as_posix() for path in PROJECT.glob("data/procedures/*.yml")}
    assert {(rule, line) for _, rule, line in procedures} == {
        ("review-overdue", "every_months"),
        ("guidance-superseded", "look_again_by"),
    }
    assert found - procedures == desk | {
        (MQP, "review-overdue", "look_again_by"),
        (f"{KR}/arrangements/2024-02.yml", "review-overdue", "look_again_by"),
        (f"{KR}/arrangements/2024-02.yml", "guidance-superseded", "look_again_by"),
        (f"{KR}/priorities/2022-24.yml", "review-overdue", "look_again_by"),
        (f"{KR}/groups/quality-and-innovation.yml", "review-overdue", "look_again_by"),
        ("data/guidance.yml", "review-overdue", "every_months"),
        ("data/helplines.yml", "review-overdue", "every_months"),
        ("data/duties.yml", "review-overdue", "every_months"),
    }


def test_a_review_that_ran_out_stops_publication_and_not_the_building_of_a_site_that_says_so() -> None:
    stops = {problem.rule: problem.stops for problem in check.run(PROJECT, A_YEAR_ON)}
    assert stops["review-overdue"] == "publication"
    assert set(states(A_YEAR_ON).values()) == {"overdue", "none-stated"}


def test_the_quality_and_innovation_terms_are_due_on_the_last_day_of_november_and_late_the_day_after() -> None:
    name = "kingston-richmond-groups-quality-and-innovation"
    assert states(date(2026, 11, 30))[name] == "due-soon"
    assert states(date(2026, 12, 1))[name] == "overdue"
