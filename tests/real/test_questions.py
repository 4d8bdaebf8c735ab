"""What people type, asked in a real browser of the built index: beside the records stands where they must be led."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.project import REAL
from tests.real import heads
from tests.real.expected import Expectation, read
from tests.site.searching import RESULTS, ask, result_paths

FIRST, BAR, MOST_SIGNS = 3, 0.95, 25
FILTERS = {
    "/thresholds/": ("#find-q", "#find-signs > li", "#find-signs a[href$='#{}']"),
    "/contacts/": ("#contacts-q", "[data-contact]", "[id='{}']"),
}


def offered(page: Page, url: str) -> set[str]:
    """Where the first results lead, with the parts of each."""
    links = page.locator(f"{RESULTS}:nth-child(-n+{FIRST}) a").evaluate_all("links => links.map(link => link.href)")
    addresses = {urlsplit(link)._replace(query="").geturl().removeprefix(url) for link in links}
    return {f"/{address}" for address in addresses} | {f"/{address.split('#')[0]}" for address in addresses}


def searched(page: Page, url: str, question: Expectation) -> bool:
    """Whether the search leads there, or there first."""
    ask(page, question.values["ask"])
    if "first" in question.values:
        return list(question.values["first"]) == [f"/{path}" for path in result_paths(page, url)[:1]]
    return bool(offered(page, url) & set(question.values["leads_to"]))


def filtered(page: Page, url: str, question: Expectation) -> bool:
    """Whether the filter of a page of its own, of signs or of contacts, leaves that entry and few others."""
    page.goto(url + question.values["at"].strip("/") + "/")
    field, rows, place = FILTERS[question.values["at"]]
    page.fill(field, question.values["ask"])
    page.press(field, "Enter")
    expect(page.locator(field.replace("-q", "-status"))).not_to_be_empty()
    left, all_rows = page.locator(f"{rows}:visible").count(), page.locator(rows).count()
    (entry,) = (answer.partition("#")[2] for answer in question.values["leads_to"])
    return page.locator(f"{place.format(entry)}:visible").count() == 1 and left <= max(MOST_SIGNS, all_rows / 2)


def unanswered(page: Page, url: str, questions: list[Expectation]) -> list[str]:
    """The line of every question that does not lead where it must."""
    page.goto(f"{url}search/")
    return [question.fault("search must lead there") for question in questions if not searched(page, url, question)]


def test_the_share_of_questions_answered_among_the_first_three(
    page: Page, site_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [
        question for question in read(REAL, "questions") if not {"first", "at", "reader"} & set(question.values)
    ]
    missed = unanswered(page, site_url, questions)
    with capsys.disabled():
        print(f"\nSearch, answered among the first three: {len(questions) - len(missed)} of {len(questions)}")
        print(*missed, sep="\n")
    assert len(missed) <= len(questions) * (1 - BAR), missed


def test_what_must_come_first_comes_first(page: Page, site_url: str) -> None:
    questions = [question for question in read(REAL, "questions") if "first" in question.values]
    assert unanswered(page, site_url, questions) == []


def test_the_filters_of_signs_and_of_contacts_leave_what_was_asked_for(page: Page, site_url: str) -> None:
    questions = [question for question in read(REAL, "questions") if "at" in question.values]
    failing = [question for question in questions if not filtered(page, site_url, question)]
    assert [question.fault("the filter must leave this entry") for question in failing] == []


def test_the_title_of_every_record_finds_it_among_the_first_three(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    assert heads()
    missed = []
    for head in heads():
        ask(page, head.title)
        if head.url not in offered(page, site_url):
            missed.append(head.url)
    assert missed == []
