"""Dates that nobody can have meant: a year typed wrong, something that has happened tomorrow."""

import types
from collections.abc import Iterator
from datetime import date
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from macros.cli import main
from macros.records.models import MODELS
from macros.records.models.base import When
from macros.records.models.draft import Draft
from tests.project import Project

RULE = "date-believable"
HAPPENED = "must not be after today: it has happened"
TOO_FAR = "must be at most 10 years from today"
TOO_OLD = "must be in 1900 or later"

HELPLINES, GUIDANCE, ORGANISATIONS = "data/helplines.yml", "data/guidance.yml", "data/organisations.yml"
GROUP = "data/partnerships/nowhere-on-sea/groups/executive.yml"
MEETING = "data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml"
PRIORITIES = "data/partnerships/nowhere-on-sea/priorities/2026-28.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (HELPLINES, "checked: 2026-06-01", "checked: 2062-06-01", HAPPENED),
        (HELPLINES, "checked: 2026-06-01", "checked: 2026-11-21", HAPPENED),
        (HELPLINES, "checked: 2026-06-01", "checked: 1026-06-01", TOO_OLD),
        (GROUP, "  dated: 2026-01", "  dated: 2062-01", HAPPENED),
        (MEETING, "published_on: 2026-06-02", "published_on: 2027", HAPPENED),
        (MEETING, "next_meeting: 2026-08-12", "next_meeting: 2036-11-21", TOO_FAR),
        (MEETING, "next_meeting: 2026-08-12", "next_meeting: 9999-12-31", TOO_FAR),
        (PRIORITIES, "ends: 2028", "ends: 2208", TOO_FAR),
    ],
)
def test_a_date_that_cannot_be_meant_is_found(project: Project, path: str, old: str, new: str, message: str) -> None:
    project.change(path, old, new)
    assert project.finding(path, new.strip(), RULE, message) in project.found()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (HELPLINES, "checked: 2026-06-01", "checked: 2026-11-20"),
        (MEETING, "published_on: 2026-06-02", "published_on: 2026-11"),
        (MEETING, "published_on: 2026-06-02", "published_on: 2026"),
        (MEETING, "next_meeting: 2026-08-12", "next_meeting: 2036-11-20"),
        (PRIORITIES, "ends: 2028", "ends: 2036"),
    ],
)
def test_today_this_month_and_ten_years_on_pass(project: Project, path: str, old: str, new: str) -> None:
    project.change(path, old, new)
    assert project.found() == []


def test_the_real_day_counts_and_not_the_day_that_the_check_is_as_at(project: Project) -> None:
    project.change(HELPLINES, "checked: 2026-06-01", "checked: 2026-12-24")
    line = [project.finding(HELPLINES, "checked:", RULE, HAPPENED)]
    assert project.found(as_at=date(2027, 1, 1)) == line
    assert project.found(today=date(2026, 12, 24)) == []


def test_the_command_cannot_be_talked_out_of_the_real_day(project: Project) -> None:
    project.change(HELPLINES, "checked: 2026-06-01", "checked: 2199-06-01")
    run = CliRunner().invoke(main, ["check", "--root", str(project.root), "--as-at", "2199-07-01"])
    assert project.finding(HELPLINES, "checked:", RULE, HAPPENED) in run.output


def _fields(hint: Any, seen: set[Any]) -> Iterator[tuple[str, Any]]:
    """Every field of a model and of the models in it."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        if hint in seen:
            return
        seen.add(hint)
        for name, inner in get_type_hints(hint, include_extras=True).items():
            if name in hint.model_fields:
                yield f"{hint.__name__}.{name}", inner
                yield from _fields(inner, seen)
    for argument in get_args(hint):
        yield from _fields(argument, seen)


def _marks(hint: Any) -> list[When]:
    if get_origin(hint) in (Union, types.UnionType):
        return [mark for argument in get_args(hint) for mark in _marks(argument)]
    return [mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, When)]


def test_every_date_of_every_record_says_whether_it_has_happened() -> None:
    seen: set[Any] = set()
    every = [field for model in (*MODELS.values(), Draft) for field in _fields(model, seen)]
    dated = {name for name, hint in every if any(word in repr(hint) for word in ("_day at", "_date at"))}
    assert len(dated) > 30
    assert dated == {name for name, hint in every if len(_marks(hint)) == 1}
