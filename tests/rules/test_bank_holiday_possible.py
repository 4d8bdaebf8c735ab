"""Rule bank-holiday-possible: what is laid over the library's list can be true."""

import pytest

from tests.project import Project

FILE = "data/bank-holidays.yml"
RULE = "bank-holiday-possible"
_ENTRY = """
  - day: {}
    name: Jubilee of the Tide
    change: {}
    source: {{title: A day off, publisher: Office of Tides}}
    certainty: secondary
    checked: 2026-05-20
"""


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([("2027-06-07", "added"), ("2027-05-31", "taken-away")], ""),
        ([("2026-06-01", "added")], ""),
        ([("2026-06-01", "taken-away")], "must be a bank holiday if it is taken away: this day is none"),
        ([("2029-06-01", "added")], "must be in 2019 to 2028: no other year is counted"),
        ([("2027-06-07", "added"), ("2027-06-07", "added")], "must be listed once only"),
    ],
)
def test_changes(project: Project, entries: list[tuple[str, str]], message: str) -> None:
    written = "".join(_ENTRY.format(*entry) for entry in entries)
    project.change(FILE, "bank_holidays: []\n", f"bank_holidays:{written}")
    expected = [project.finding(FILE, "day: ", RULE, message, nth=len(entries))] if message else []
    assert project.found() == expected
