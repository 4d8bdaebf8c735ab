"""Who is in distress is known by words that nobody has listed, and who is at work is left to work."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.project import REAL
from tests.real.expected import Expectation, read

MOST_AT_WORK, MOST_CALM = 0.02, 0.1
LEAST_IN_DISTRESS = 1
"""The promise is all of them (docs/reference/distress.md); the test says which lines are still missed."""


def _known(page: Page, url: str, questions: list[Expectation], *, unanswered: bool = False) -> list[Expectation]:
    """The questions that bring the panel up."""
    page.goto(f"{url}search/")
    page.evaluate("Search.urgent('')")
    asked = [question.values["ask"] for question in questions]
    readers = page.evaluate(
        "([asked, unanswered]) => asked.map((words) => Urgent.reader(words, unanswered))", [asked, unanswered]
    )
    return [question for question, reader in zip(questions, readers, strict=True) if reader]


def test_the_share_of_those_in_distress_who_are_shown_whom_to_ring(
    page: Page, site_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    urgent = [question for question in read(REAL, "questions") if "urgent" in question.values]
    known = _known(page, site_url, urgent)
    missed = [question.fault("must show whom to ring") for question in urgent if question not in known]
    with capsys.disabled():
        print(f"\nIn distress, and shown whom to ring: {len(known)} of {len(urgent)}")
        print(*missed, sep="\n")
    assert len(known) >= len(urgent) * LEAST_IN_DISTRESS


@pytest.mark.parametrize("reader", ["practitioner", "team"])
def test_hardly_anybody_at_work_is_shown_it(
    page: Page, site_url: str, reader: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [question for question in read(REAL, "questions") if question.values.get("reader") == reader]
    at_work = [question for question in asked if "urgent" not in question.values]
    known = _known(page, site_url, at_work)
    with capsys.disabled():
        print(f"\nAsked by the {reader}, and shown whom to ring: {len(known)} of {len(at_work)}")
    assert len(known) <= len(at_work) * MOST_AT_WORK


def test_hardly_anybody_calm_is_shown_it_where_the_site_has_nothing(
    page: Page, site_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    calm = [q for q in read(REAL, "questions") if "nothing" in q.values and "urgent" not in q.values]
    known = _known(page, site_url, calm, unanswered=True)
    with capsys.disabled():
        print(f"\nCalm, on what the site has nothing, and shown whom to ring: {len(known)} of {len(calm)}")
        print(*(question.fault("must be seen as calm") for question in known), sep="\n")
    assert len(known) <= len(calm) * MOST_CALM


def test_no_number_of_the_panel_is_called_checked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    words = page.evaluate("Search.urgent('i am scared at home').then((panel) => panel.textContent)")
    assert "looked up on" in words
    assert "checked" not in words.casefold()
    assert urlsplit(page.url).query == ""
