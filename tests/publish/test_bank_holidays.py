"""One-off bank holidays: from the record to the page, the calculator's table and the notice of an agenda."""

import json

from macros.workings import working_days
from tests.project import Project
from tests.publish.shown import site_of

FILE = "data/bank-holidays.yml"
_CHANGES = """
bank_holidays:
  - day: 2027-05-31
    name: Spring bank holiday
    change: taken-away
    source: {title: A bank holiday is moved, publisher: Office of Tides}
    certainty: CERTAINTY
    checked: 2026-11-20
  - day: 2027-06-07
    name: Bank holiday for the Jubilee of the Tide
    change: added
    source: {title: A bank holiday is moved, publisher: Office of Tides}
    certainty: CERTAINTY
    checked: 2026-11-20
"""


def moved(project: Project, certainty: str) -> None:
    project.change(FILE, "bank_holidays: []\n", _CHANGES.replace("CERTAINTY", certainty))


def test_a_day_that_was_moved_is_worked_and_the_other_is_not(project: Project) -> None:
    moved(project, "read-in-source")
    found = site_of(project).bank_holidays
    days = {day.iso: (day.name, day.worked, day.said_by) for day in found.days if day.said_by}
    source = "A bank holiday is moved (Office of Tides), looked up on 20 November 2026"
    assert days == {
        "2027-05-31": ("Spring bank holiday", True, source),
        "2027-06-07": ("Bank holiday for the Jubilee of the Tide", False, source),
    }
    table = json.loads(working_days.table(found.off))["bank_holidays"]
    assert "2027-05-31" not in table
    assert table["2027-06-07"] == "Bank holiday for the Jubilee of the Tide"
    assert len(table) == len(working_days.usual())


def test_what_nobody_has_read_moves_no_deadline(project: Project) -> None:
    moved(project, "general-knowledge")
    found = site_of(project).bank_holidays
    assert set(found.off) == {day.isoformat() for day in working_days.usual()}


def test_the_usual_days_are_those_of_the_library_and_named(project: Project) -> None:
    found = site_of(project).bank_holidays
    first = found.of_year(2026)[0]
    assert (first.words, first.name, first.worked) == ("Thursday 1 January 2026", "New Year's Day", False)
    assert not any(day.said_by for day in found.days)
