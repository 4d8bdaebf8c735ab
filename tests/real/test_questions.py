"""What people type, asked in a real browser of the built index: beside the records stands where they must be led.

Every question is asked once, on a phone; the tests look at what was shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.project import REAL
from tests.real import heads
from tests.real.expected import Expectation, read
from tests.site.searching import RESULTS, ask, result_paths

FIRST, BAR, PANELS_TOO_MANY, MOST_SIGNS = 3, 0.95, 0.02, 25
PHONE_WIDTH, PHONE_HEIGHT = 360, 740
READERS = {"child": "children and the public", "public": "children and the public", "practitioner": "practitioners"}
RUN_TOGETHER = re.compile(r"\w*[a-z)][A-Z][a-z]\w*")
CAPITALS_WITHIN = {"JavaScript", "iCalendar"}
FILTERS = {
    "/thresholds/": ("#find-q", "#find-signs > li", "#find-signs a[href$='#{}']"),
    "/contacts/": ("#contacts-q", "[data-contact]", "[id='{}']"),
}
SHOWN = """() => {
  const isShown = (at) => [...document.querySelectorAll(at)].some((element) => element.getClientRects().length);
  const first = document.querySelector("#search-results > li > a");
  return [isShown("#search-urgent .urgent"), isShown("#search-urgent .urgent-child"), isShown("#search-nothing"),
    first?.checkVisibility() ? first.getBoundingClientRect().bottom + scrollY : 0];
}"""


@dataclass(frozen=True)
class Answer:
    """What was shown on a phone: a right address among the first, the panel of help, that there is nothing."""

    question: Expectation
    led: bool
    panel: bool
    young: bool
    """Whether the panel is that for a child."""
    nothing: bool
    bottom: float
    """Where the first result's title ends, in pixels from the top of the page; 0 where there is no result."""

    @property
    def reader(self) -> str:
        """Who asks, as the shares are told."""
        reader = str(self.question.values.get("reader", "nobody said"))
        return READERS.get(reader, reader)


@pytest.fixture(scope="module")
def answers(browser: Browser, site_url: str) -> list[Answer]:
    """What every question shows that is typed into the search."""
    questions = [question for question in read(REAL, "questions") if not {"first", "at"} & set(question.values)]
    with browser.new_context(viewport={"width": PHONE_WIDTH, "height": PHONE_HEIGHT}, locale="en-GB") as context:
        page = context.new_page()
        page.goto(f"{site_url}search/")
        return list(_answers(page, site_url, questions))


def _answers(page: Page, url: str, questions: list[Expectation]) -> Iterator[Answer]:
    for question in questions:
        ask(page, question.values["ask"])
        panel, young, nothing, bottom = page.evaluate(SHOWN)
        led = bool(offered(page, url) & set(question.values.get("leads_to", ())))
        yield Answer(question, led, panel, young, nothing, bottom)


def _told(capsys: pytest.CaptureFixture[str], what: str, right: int, all_of_them: int, faults: list[str]) -> None:
    """Print a share, and each question that failed."""
    with capsys.disabled():
        print(f"\n{what}: {right} of {all_of_them}", *faults, sep="\n")


def offered(page: Page, url: str) -> set[str]:
    """Where the first results lead, with the parts of each."""
    links = page.locator(f"{RESULTS}:nth-child(-n+{FIRST}) a").evaluate_all("links => links.map(link => link.href)")
    addresses = {urlsplit(link)._replace(query="").geturl().removeprefix(url) for link in links}
    return {f"/{address}" for address in addresses} | {f"/{address.split('#')[0]}" for address in addresses}


def searched(page: Page, url: str, question: Expectation) -> bool:
    """Whether the search leads there first."""
    ask(page, question.values["ask"])
    return list(question.values["first"]) == [f"/{path}" for path in result_paths(page, url)[:1]]


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


def test_the_share_of_questions_answered_among_the_first_three(
    answers: list[Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [answer for answer in answers if not {"nothing", "urgent"} & set(answer.question.values)]
    too_few = []
    for reader in sorted({answer.reader for answer in asked}):
        own = [answer for answer in asked if answer.reader == reader]
        faults = [answer.question.fault("search must lead there") for answer in own if not answer.led]
        _told(capsys, f"Search, answered among the first three, {reader}", len(own) - len(faults), len(own), faults)
        too_few += [reader] if len(faults) > len(own) * (1 - BAR) and reader != "team" else []
    assert too_few == []
    assert sum(not answer.led for answer in asked) <= len(asked) * (1 - BAR)


def test_whoever_is_in_danger_sees_above_all_else_whom_to_ring(
    answers: list[Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    urgent = [answer for answer in answers if "urgent" in answer.question.values]
    faults = [answer.question.fault("whom to ring must come first") for answer in urgent if not answer.panel]
    _told(capsys, "Search, whom to ring for whoever is in danger", len(urgent) - len(faults), len(urgent), faults)
    assert faults == []


def test_people_at_work_are_hardly_ever_taken_for_somebody_in_danger(
    answers: list[Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    at_work = [answer for answer in answers if answer.question.values.get("reader") == "practitioner"]
    faults = [answer.question.fault("must be seen as a question of work") for answer in at_work if answer.panel]
    _told(capsys, "Search, practitioners taken for somebody in danger", len(faults), len(at_work), faults)
    assert len(faults) <= len(at_work) * PANELS_TOO_MANY


def test_where_no_record_answers_the_site_says_so(answers: list[Answer], capsys: pytest.CaptureFixture[str]) -> None:
    asked = [answer for answer in answers if "nothing" in answer.question.values]
    faults = [answer.question.fault("must be told that there is nothing") for answer in asked if not answer.nothing]
    _told(capsys, "Search, plainly nothing", len(asked) - len(faults), len(asked), faults)
    assert faults == []


def test_where_a_record_answers_the_site_does_not_say_that_it_has_nothing(answers: list[Answer]) -> None:
    asked = [answer for answer in answers if "nothing" not in answer.question.values]
    faults = [answer.question.fault("must not be told that there is nothing") for answer in asked if answer.nothing]
    assert len(faults) <= len(asked) * (1 - BAR), faults


def test_the_first_result_is_in_sight_on_a_phone(answers: list[Answer], capsys: pytest.CaptureFixture[str]) -> None:
    """But below the panel of help for a child, to whom whom to ring is the answer."""
    asked = [answer for answer in answers if answer.bottom and not answer.young]
    faults = [
        answer.question.fault("its first result must be in sight") for answer in asked if answer.bottom > PHONE_HEIGHT
    ]
    _told(capsys, "Search, first result in sight on a phone", len(asked) - len(faults), len(asked), faults[:5])
    assert faults == []


def unanswered(page: Page, url: str, questions: list[Expectation]) -> list[str]:
    """The line of every question that does not lead where it must."""
    page.goto(f"{url}search/")
    return [
        question.fault("search must lead there first") for question in questions if not searched(page, url, question)
    ]


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


def test_excerpts_run_no_words_together_and_mark_no_small_ones(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    questions = [question for question in read(REAL, "questions") if "leads_to" in question.values][::5]
    assert len(questions) > 100
    faults = []
    for question in questions:
        ask(page, question.values["ask"])
        texts = page.locator(f"{RESULTS}:nth-child(-n+{FIRST}) .excerpt").all_text_contents()
        marked = page.locator(f"{RESULTS}:nth-child(-n+{FIRST}) mark").all_text_contents()
        joined = [run for text in texts for run in RUN_TOGETHER.findall(text) if run not in CAPITALS_WITHIN]
        small = [mark for mark in marked if page.evaluate("word => Words.isSmall(word)", mark.strip().casefold())]
        faults += [question.fault(f"its excerpts must not have {fault}") for fault in joined + small]
    assert faults == []
