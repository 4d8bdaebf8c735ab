"""The page of the reviews: what is late comes first, and the time line has every dated review."""

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.public.site import Site
from tests.project import Project
from tests.publish.shown import site_of, written

LATE = "overdue:\n  noted_on: 2026-10-20\n  reason: No later edition is known.\n  look_again_by: 2027-02-20\n"


@pytest.fixture
def late(project: Project) -> Site:
    """The site with one review that is late."""
    project.change(
        project.arrangements, "  due: 2027-01\n  owner: not-stated\n", f"  due: 2026-10\n  owner: not-stated\n{LATE}"
    )
    return site_of(project)


def page(site: Site) -> HtmlElement:
    """The page of the reviews."""
    return lxml.html.fromstring(f"<main>{written(site, 'reviews')}</main>")


def test_what_is_late_is_said_and_listed_before_all_else(late: Site) -> None:
    main = page(late)
    assert main.xpath("(.//h2)[1]")[0].text_content() == "Overdue: 1"
    (first, *_) = main.xpath(".//ul[contains(@class, 'reviews')]/li")
    assert first.get("id") == next(row.id for row in late.reviews if row.review.state == "overdue")
    assert "No later edition is known." in first.text_content()
    assert not first.xpath("ancestor::details")


def test_where_nothing_is_late_the_page_says_so_first(project: Project) -> None:
    assert page(site_of(project)).xpath("(.//h2)[1]")[0].text_content() == "Nothing is overdue"


def test_the_time_line_counts_every_dated_review_and_leads_to_the_first_of_each_month(late: Site) -> None:
    main = page(late)
    dated = [row for row in late.reviews if row.listed and row.review.due_iso and row.review.state != "superseded"]
    rows = main.xpath(".//ol[@class='due-line']/li/a")
    assert sum(len(row.xpath(".//i")) for row in rows) == len(dated)
    first: dict[str, str] = {}
    for row in dated:
        first.setdefault(row.due_month, row.id)
    assert [row.get("href") for row in rows] == [f"#{name}" for name in first.values()]
    assert all(main.xpath(f".//li[@id='{name}']") for name in first.values())


def test_every_review_stands_on_the_page_once(late: Site) -> None:
    ids = page(late).xpath(".//ul[contains(@class, 'reviews')]/li/@id")
    assert sorted(ids) == sorted(row.id for row in late.reviews if row.listed)
