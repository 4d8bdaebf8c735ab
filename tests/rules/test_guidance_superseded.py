"""A review that comes after new guidance cites the new guidance."""

from datetime import date

import pytest

from macros.workings.reviews import how_to_allow
from tests.project import Project

RULE = "guidance-superseded"
MESSAGE = "must be the newer edition, in force when this record was last reviewed, or allowed for now: "
RUN_OUT = (
    "must hold today, as the record cites guidance that a newer edition has replaced: cite the newer one, or allow it "
    "anew: "
)
CITE = "  - guidance: sea-walls-2025\n"


def allow(project: Project, noted_on: str, look_again_by: str) -> None:
    """Give the priorities an exception for older guidance."""
    fields = f"noted_on: {noted_on}, reason: It rained., look_again_by: {look_again_by}"
    project.write(project.priorities, project.read(project.priorities) + f"old_guidance: {{{fields}}}\n")


def test_an_older_edition_is_found_at_its_citation_and_stops_publication_only(project: Project) -> None:
    project.change(project.priorities, CITE, "  - guidance: sea-walls-2020\n")
    assert project.found() == [
        project.finding(project.priorities, "sea-walls-2020", RULE, MESSAGE + how_to_allow(project.priorities))
    ]
    assert [problem.stops for problem in project.problems()] == ["publication"]


@pytest.mark.parametrize(("on", "count"), [("2025-07-31", 0), ("2025-08-01", 1), ("2025-08", 1), ("2025", 0)])
def test_it_counts_from_the_day_after_the_last_day_of_the_month_that_is_stated(
    project: Project, on: str, count: int
) -> None:
    project.change(project.priorities, CITE, "  - guidance: sea-walls-2020\n")
    project.change(project.priorities, "on: 2026-01-10", f'on: "{on}"')
    project.change(project.priorities, "every_months: 12", "every_months: 60")
    assert [problem.rule for problem in project.problems()].count(RULE) == count


def test_the_day_of_publication_counts_where_no_day_of_force_is_stated(project: Project) -> None:
    project.change(project.priorities, CITE, "  - guidance: sea-walls-2020\n")
    project.change("data/guidance.yml", "in_force: 2025-07\n", "in_force: not-stated\n")
    assert [problem.rule for problem in project.problems()] == [RULE]
    project.change("data/guidance.yml", "published: 2025-06\n", "published: not-stated\n")
    assert project.problems() == []


def test_an_exception_in_force_is_enough_and_one_that_ran_out_is_named(project: Project) -> None:
    project.change(project.priorities, CITE, "  - guidance: sea-walls-2020\n")
    allow(project, "2026-11-20", "2026-12-20")
    assert project.found() == []
    lines = [str(problem) for problem in project.problems(date(2026, 12, 21)) if problem.rule == RULE]
    assert lines == [
        project.finding(project.priorities, "old_guidance", RULE, RUN_OUT + how_to_allow(project.priorities))
    ]


def test_a_work_without_an_edition_passes(project: Project) -> None:
    project.change(project.priorities, CITE, "  - guidance: sea-walls\n")
    assert project.found() == []


def test_a_time_limit_that_rests_on_an_older_edition_is_found_at_its_line(project: Project) -> None:
    path = "data/timescales.yml"
    project.change(path, "    asked_as: [bell, ringing]\n", "    guidance: sea-walls-2020\n")
    assert project.found() == [project.finding(path, "guidance: sea-walls-2020", RULE, MESSAGE + how_to_allow(path))]
    fields = "noted_on: 2026-11-20, reason: It rained., look_again_by: 2026-12-20"
    project.write(path, project.read(path) + f"old_guidance: {{{fields}}}\n")
    assert project.found() == []


@pytest.mark.parametrize("path", ["data/levels.yml", "data/procedures/ring-the-bell.yml"])
def test_what_the_desk_cites_is_held_to_the_newer_edition_too(project: Project, path: str) -> None:
    project.write(path, project.read(path) + "cites: [{guidance: sea-walls-2020}]\n")
    assert project.found() == [project.finding(path, "cites:", RULE, MESSAGE + how_to_allow(path))]
