"""What meets a duty is there."""

import pytest

from tests.project import Project

RULE = "duty-met-at"
PATH = "data/duties.yml"
RECORD = "must be a record of that kind in that partnership"
PLACE = "must be the id of a part of that record, or item-1 or action-1 of notes, not withheld"
OWN = "must be the partnership that made this promise"
MET = """    met_at:
      - partnership: nowhere-on-sea
        kind: arrangements
        id: 2026-01
        anchor: s1
"""


def met(project: Project, kind: str, name: str, anchor: str | None) -> None:
    """The duty is met in another place."""
    new = MET.replace("arrangements", kind).replace("2026-01", name)
    project.change(
        PATH, MET, new.replace("anchor: s1", f"anchor: {anchor}") if anchor else new.replace("        anchor: s1\n", "")
    )


@pytest.mark.parametrize(
    ("kind", "name", "anchor"),
    [
        ("arrangements", "2026-01", None),
        ("arrangements", "2026-01", "s1"),
        ("groups", "executive", "c1"),
        ("priorities", "2026-28", "tides"),
        ("meetings", "2026-05-12-executive", "item-1"),
        ("meetings", "2026-05-12-executive", "action-1"),
        ("partnership", "nowhere-on-sea", None),
        ("procedures", "ring-the-bell", None),
        ("procedures", "ring-the-bell", "tell"),
    ],
)
def test_a_place_that_is_there_passes(project: Project, kind: str, name: str, anchor: str | None) -> None:
    met(project, kind, name, anchor)
    assert project.found() == []


@pytest.mark.parametrize("anchor", ["c9-9", "item-1", "person-ab"])
def test_a_place_that_is_not_there_is_found_at_its_line(project: Project, anchor: str) -> None:
    met(project, "arrangements", "2026-01", anchor)
    assert project.found() == [project.finding(PATH, f"anchor: {anchor}", RULE, PLACE)]


def test_a_record_that_is_not_there_is_found(project: Project) -> None:
    met(project, "groups", "sailors", None)
    assert project.found() == [project.finding(PATH, "id: sailors", RULE, RECORD)]


def test_another_partnership_s_procedure_is_not_there(project: Project) -> None:
    project.change("data/procedures/ring-the-bell.yml", "partnership: nowhere-on-sea\n", "")
    met(project, "procedures", "ring-the-bell", None)
    assert project.found() == [project.finding(PATH, "id: ring-the-bell", RULE, RECORD)]


@pytest.mark.parametrize("anchor", ["item-3", "action-2"])
def test_what_is_withheld_meets_no_duty(project: Project, anchor: str) -> None:
    met(project, "meetings", "2026-05-12-executive", anchor)
    assert project.found() == [project.finding(PATH, f"anchor: {anchor}", RULE, PLACE)]


def test_another_partnership_cannot_keep_somebody_else_s_promise(project: Project) -> None:
    project.write(
        "data/partnerships/elsewhere/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml")
    )
    text = project.read(PATH)
    place = "    met_at:\n      - {partnership: elsewhere, kind: partnership, id: elsewhere}\n"
    project.write(PATH, text.replace("  - id: never-read\n", f"{place}  - id: never-read\n"))
    assert project.found() == [project.finding(PATH, "partnership: elsewhere", RULE, OWN)]


def test_where_a_partnership_meets_a_duty_of_another_file_is_looked_at_in_its_own(project: Project) -> None:
    own = f"{project.home}/duties.yml"
    review, _, _ = project.read(PATH).partition("sources:\n")
    project.write(
        own, f"{review}meets:\n  - duty: say-how\n    at:\n      - {{kind: groups, id: executive, anchor: c1}}\n"
    )
    assert project.found() == []
    project.change(own, "anchor: c1", "anchor: c9")
    assert project.found() == [project.finding(own, "anchor: c9", RULE, PLACE)]


def test_another_partnership_does_not_meet_what_one_has_promised(project: Project) -> None:
    home = "data/partnerships/elsewhere"
    project.write(f"{home}/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml"))
    review, _, _ = project.read(PATH).partition("sources:\n")
    place = "meets:\n  - duty: tell-the-town\n    at:\n      - {kind: partnership, id: elsewhere}\n"
    project.write(f"{home}/duties.yml", review + place)
    assert project.found() == [project.finding(f"{home}/duties.yml", "kind: partnership", RULE, OWN)]
