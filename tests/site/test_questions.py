"""What people type about the invented records, asked in a real browser of the built index."""

import pytest
from playwright.sync_api import Page, expect

from tests.project import Project
from tests.real.expected import read
from tests.real.test_questions import filtered, offered, unanswered
from tests.site.searching import ask, result_paths


def test_every_question_about_the_invented_records_is_answered(page: Page, invented_url: str, project: Project) -> None:
    questions = read(project.root, "questions")
    assert {"first", "at"} <= {key for question in questions for key in question.values}
    assert unanswered(page, invented_url, [question for question in questions if "first" in question.values]) == []
    for question in questions:
        if not {"first", "at"} & set(question.values):
            ask(page, question.values["ask"])
            assert offered(page, invented_url) & set(question.values["leads_to"]), question.fault(
                "search must lead there"
            )
    filters = [question for question in questions if "at" in question.values]
    assert [question for question in filters if not filtered(page, invented_url, question)] == []


def test_the_meaning_of_a_word_is_first_only_for_whoever_asks_for_it(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/")
    ask(page, "what does harbour master mean")
    assert result_paths(page, invented_url)[0] == "glossary/"
    ask(page, "harbour master")
    assert result_paths(page, invented_url)[:1] != ["glossary/"]


def test_whoever_describes_a_concern_finds_how_to_raise_it(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/")
    ask(page, "a boy drenched at the tide lanterns meeting")
    assert "glossary/" in result_paths(page, invented_url)[:3]
    expect(page.locator("#search-nothing")).to_be_hidden()
    ask(page, "drenched lanterns tide meeting")
    assert "glossary/" not in result_paths(page, invented_url)[:3]


@pytest.mark.parametrize(
    ("unheld", "held"),
    [
        (
            "where can I hire good shoes for the lanterns",
            "shoes for the lanterns",
        ),  # not here, in words that stand apart
        ("minutes of the executive 2025", "minutes of the executive 2026"),  # of 2025 there is guidance, and no notes
    ],
)
def test_what_no_record_holds_is_said_and_what_is_near_it_is_found(
    page: Page, invented_url: str, unheld: str, held: str
) -> None:
    page.goto(f"{invented_url}search/")
    ask(page, unheld)
    expect(page.locator("#search-nothing")).to_be_visible()
    ask(page, held)
    expect(page.locator("#search-nothing")).to_be_hidden()
