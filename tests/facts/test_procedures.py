"""The procedures hold what the published documents say, stage by stage, and name where each step was read."""

import re
from typing import Any

import pytest

from macros.records.models.procedure import Procedure, ProcedureStep
from tests.facts.real import records

ASKED_FOR = {
    "raise-a-concern": None,
    "resolve-professional-differences": "kingston-richmond",
    "resolve-professional-differences-redbridge": "redbridge",
    "leadership-disagreement": "kingston-richmond",
    "settle-a-dispute-wandsworth": "wandsworth",
    "serious-incident": None,
    "serious-incident-kingston-richmond": "kingston-richmond",
    "child-death-review": "kingston-richmond",
    "transfer-work": "wandsworth",
    "conflict-of-interest": "wandsworth",
    "agenda-item-kingston-richmond": "kingston-richmond",
    "agenda-item-wandsworth": "wandsworth",
    "agenda-item-redbridge": "redbridge",
    "appoint-lay-member": "redbridge",
    "publish-notes": "kingston-richmond",
    "circulate-minutes-wandsworth": "wandsworth",
}
IN_ORDER = {
    "resolve-professional-differences": [
        *("chapter", "talk", "senior-staff", "first-line-managers", "scrutineer", "leadership-group"),
    ],
    "leadership-disagreement": [
        *("two-agencies", "whole-group", "three-partners", "scrutineer", "chief-officers", "secretary-of-state"),
    ],
    "serious-incident-kingston-richmond": ["notify", "tell", "decide", "rapid-review", "recommend", "learning"],
    "child-death-review": ["notify", "local-meeting", "panel", "share", "report"],
    "transfer-work": ["write", "costs", "answer", "executive"],
    "conflict-of-interest": ["declare", "minute", "agree"],
    "publish-notes": ["comments", "approve", "redact", "publish", "tell", "newsletter"],
    "raise-a-concern": ["danger-now", "ring", "write", "decision"],
}
LIMITS = {
    ("serious-incident", "notify"): "sin-panel",
    ("serious-incident", "inform-the-partners"): "sin-partners",
    ("serious-incident", "rapid-review"): "rapid-review",
    ("serious-incident-kingston-richmond", "tell"): "sin-partners-kr",
    ("raise-a-concern", "danger-now"): "immediate-danger",
    ("raise-a-concern", "decision"): "referral-decision-kr",
    ("agenda-item-kingston-richmond", "agenda"): "kr-agenda",
    ("appoint-lay-member", "renew"): "rscp-lay-members",
}
SECTIONS = {"the-steps", "the-drawing", "what-to-record", "if-you-disagree", "what-is-open", "sources-disagree"}


def procedure(name: str) -> Procedure:
    """A procedure by its id."""
    record = next(entry.record for entry in records().of("procedures") if entry.id == name)
    assert isinstance(record, Procedure)
    return record


def step(name: str, part: str) -> ProcedureStep:
    """A step by the ids of its procedure and its own."""
    return next(one for one in procedure(name).steps if one.id == part)


def limits() -> dict[str, Any]:
    """Every time limit by its id."""
    return {one.id: one for one in records().one("timescales").timescales}


def test_every_procedure_is_there_and_belongs_to_whoever_has_it() -> None:
    assert {entry.id: entry.record.partnership for entry in records().of("procedures")} == ASKED_FOR


@pytest.mark.parametrize("name", IN_ORDER)
def test_the_stages_stand_in_the_order_of_the_source(name: str) -> None:
    assert [one.id for one in procedure(name).steps] == IN_ORDER[name]


def test_disagreement_among_the_leaders_ends_with_the_secretary_of_state_and_only_there() -> None:
    *before, last = procedure("leadership-disagreement").steps
    assert "Secretary of State" in last.does
    assert [one.id for one in before if "Secretary of State" in one.does] == []
    assert {one.clauses[-1] for one in (*before, last)} == {"5.2"}


@pytest.mark.parametrize("name", ["resolve-professional-differences", "leadership-disagreement"])
def test_whistle_blowing_stands_beside_the_steps_and_is_none_of_them(name: str) -> None:
    found = procedure(name)
    beside = [one for one in found.beside if one.title.startswith("Whistle-blowing")]
    assert [(one.source, one.clauses) for one in beside] == [("arrangements", ("5.2",))]
    assert [one.id for one in found.steps if "whistle" in one.does.lower()] == []


@pytest.mark.parametrize("name", ASKED_FOR)
def test_every_step_was_read_somewhere_and_may_be_shown(name: str) -> None:
    known = {one.id for one in procedure(name).sources}
    for one in procedure(name).steps:
        assert one.certainty in ("read-in-source", "secondary")
        assert one.source in known
        assert one.held_back is None


@pytest.mark.parametrize("name", ASKED_FOR)
def test_a_step_from_a_published_document_names_its_clause(name: str) -> None:
    documents = {one.id for one in procedure(name).sources if one.document}
    assert [one.id for one in procedure(name).steps if one.source in documents and not one.clauses] == []


@pytest.mark.parametrize("name", ASKED_FOR)
def test_what_the_sources_leave_open_is_said(name: str) -> None:
    found = procedure(name)
    assert found.not_stated
    assert found.record or found.record_not_stated


@pytest.mark.parametrize(("where", "limit"), LIMITS.items(), ids=str)
def test_a_time_limit_is_that_of_the_table(where: tuple[str, str], limit: str) -> None:
    assert step(*where).limit == limit


@pytest.mark.parametrize("name", ASKED_FOR)
def test_every_limit_of_a_step_may_be_shown(name: str) -> None:
    for one in procedure(name).steps:
        if one.limit:
            assert limits()[one.limit].held_back is None
            assert limits()[one.limit].certainty != "general-knowledge"


@pytest.mark.parametrize("name", ASKED_FOR)
def test_the_answer_is_one_line_that_can_be_read_at_a_glance(name: str) -> None:
    assert len(procedure(name).answer) <= 130


@pytest.mark.parametrize("name", ASKED_FOR)
def test_a_step_does_not_take_the_place_of_a_part_of_the_page(name: str) -> None:
    ids = {one.id for one in procedure(name).steps}
    assert ids & (SECTIONS | {"beside-the-steps", "related"}) == set()
    assert [one for one in ids if re.match(r"source-\d", one)] == []


def test_a_worried_reader_finds_the_number_of_every_area_and_what_could_not_be_confirmed() -> None:
    assert step("raise-a-concern", "danger-now").helpline == "emergency"
    assert step("raise-a-concern", "ring").front_doors


def test_no_secondary_step_stands_between_a_worried_reader_and_the_number() -> None:
    assert {one.certainty for one in procedure("raise-a-concern").steps} == {"read-in-source"}
