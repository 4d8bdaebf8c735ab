"""The counts by group that lead to the pages of the ledger."""

from macros.pages.tally import lines
from tests import later
from tests.project import Project
from tests.publish.shown import site_of

HOME = "/nowhere-on-sea/"


def test_a_group_has_its_counts_and_its_pages_latest_year_first(project: Project) -> None:
    (line,) = lines(site_of(project), HOME)
    assert dict(line.counts) == {"overdue": 1, "not-reported": 1, "withheld": 1, "promised": 1}
    assert [(page.title, page.url) for page in line.pages] == [("2026", "/nowhere-on-sea/actions/2026/executive/")]
    later.meeting(project, "2026-06-09", "action: 1, state: superseded")
    (line,) = lines(site_of(project), HOME)
    assert dict(line.counts) == {"closed": 1, "withheld": 1, "promised": 1}


def test_nothing_is_counted_for_another_partnership(project: Project) -> None:
    assert lines(site_of(project), "/elsewhere/") == ()
