"""Exceptions end: after six months, or after 24 where a public fact seldom changes."""

import pytest

from tests.project import Project

RULE = "allowed-length"


@pytest.mark.parametrize(
    ("permanent", "ends", "message"),
    [
        ("true", "2028-06-01", None),
        ("true", "2028-06-02", "must be at most 24 months after “noted_on”"),
        ("true", "2026-06-01", "must be after “noted_on”"),
        ("false", "2026-12-01", None),
        ("false", "2026-12-02", "must be at most 6 months after “noted_on”"),
        ("false", "2026-05-31", "must be after “noted_on”"),
    ],
)
def test_an_exception_lasts_so_long_and_no_longer(
    project: Project, permanent: str, ends: str, message: str | None
) -> None:
    project.change("data/allowed.yml", "look_again_by: 2028-06-01", f"look_again_by: {ends}")
    project.change("data/allowed.yml", "permanent_fact: true", f"permanent_fact: {permanent}")
    expected = [project.finding("data/allowed.yml", "look_again_by", RULE, message)] if message else []
    assert [line for line in project.found() if f" {RULE}: " in line] == expected
