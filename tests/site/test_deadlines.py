"""Time limits in a real browser: from the page to a deadline that is never wrong, on a phone, by keyboard, on paper."""

import random
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from tests.axe import WIDTHS, violations
from tests.workings import calculator

ADDRESS = "time-limits/"
NOW = "2026-11-20T15:00:00Z"
RESULT = "#deadline-result"
RECORD = """() => {
  const day = document.querySelector("#deadline-day"), result = document.querySelector("#deadline-result");
  window.moments = [];
  const record = () => window.moments.push([day.value, result.hidden ? "" : result.querySelector("h3").textContent]);
  document.addEventListener("input", record);
  new MutationObserver(record).observe(result, { attributes: true, childList: true, subtree: true });
}"""
"""Writes down the day and the deadline that stand together, whenever either changes, however fast the machine is."""


@pytest.fixture
def phone(page: Page, invented_url: str) -> Page:
    """The page on a phone, on a Friday afternoon in November 2026."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.clock.set_fixed_time(NOW)
    page.goto(invented_url + ADDRESS)
    return page


def choose(page: Page, name: str, day: str = "", time: str = "") -> None:
    """Fill the calculator in and ask for the deadline."""
    page.select_option("#deadline-limit", name)
    if day:
        page.fill("#deadline-day", day)
    if time:
        page.fill("#deadline-time", time)
    page.press("#deadline-day", "Enter")


def said(page: Page) -> str:
    """The deadline that is shown."""
    return page.locator(f"{RESULT} h3").inner_text()


def message(page: Page, field: str) -> str:
    """What is wrong with a field, by the way that a screen reader finds it; the answer must be gone."""
    expect(page.locator(RESULT)).to_be_hidden()
    expect(page.locator(field)).to_have_attribute("aria-invalid", "true")
    named = (page.locator(field).get_attribute("aria-describedby") or "").split()
    assert f"{field.removeprefix('#')}-error" in named
    words = page.locator(f"{field}-error")
    expect(words).to_be_visible()
    return words.inner_text()


def test_by_keyboard_alone_from_the_page_to_a_deadline(phone: Page) -> None:
    phone.locator("h1").click()
    for _ in range(8):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement.id") == "deadline-limit":
            break
    phone.keyboard.type("Hold the first harbour")
    expect(phone.locator("#deadline-limit")).to_have_value("harbour-conference")
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.id") == "deadline-day"
    phone.keyboard.press("Enter")
    expect(phone.locator(RESULT)).to_be_focused()
    assert said(phone) == "By the end of Friday 11 December 2026"


def test_choosing_a_limit_is_enough_because_today_is_filled_in(phone: Page) -> None:
    phone.select_option("#deadline-limit", "harbour-conference")
    expect(phone.locator(f"{RESULT} h3")).to_have_text("By the end of Friday 11 December 2026")
    expect(phone.locator(RESULT)).to_contain_text("Friday 20 November 2026 (today)")
    expect(phone.locator("#deadline-heard")).to_have_text("By the end of Friday 11 December 2026")


def test_every_day_counted_and_every_day_skipped_is_shown_with_its_reason(phone: Page) -> None:
    choose(phone, "harbour-conference", "2026-12-18")
    assert said(phone) == "By the end of Wednesday 13 January 2027"
    rows = phone.locator(".days li").all_inner_texts()
    assert len(rows) == 26
    assert [row for row in rows if ":" in row] == [
        "– Fri 25 December 2026: Christmas Day",
        "– Sat 26 December 2026: Boxing Day",
        "– Mon 28 December 2026: Boxing Day (substitute day)",
        "– Fri 1 January 2027: New Year's Day",
    ]
    left_out = "Christmas Day (Fri 25 December 2026), Boxing Day (Sat 26 December 2026), Boxing Day (substitute day)"
    expect(phone.locator(RESULT)).to_contain_text(f"Not counted, besides weekends: {left_out}")
    assert [row.split()[0] for row in rows if not row.startswith("–")] == [str(n) for n in range(1, 16)]
    expect(phone.locator(RESULT)).to_contain_text("To be safe, work to Tuesday 12 January 2027")


def test_the_caveats_of_the_source_go_with_the_answer(phone: Page) -> None:
    choose(phone, "harbour-conference")
    answer = phone.locator(RESULT)
    for words in (
        "Not yet checked against the source",
        "replaced by the edition of 2025",
        "Sources disagree",
        "Gulls count from the morning after",
    ):
        expect(answer).to_contain_text(words)
    expect(answer).to_contain_text("How to count is this site's own rule")


def test_a_deadline_that_has_passed_says_so(phone: Page) -> None:
    choose(phone, "harbour-conference", "2026-10-01")
    assert said(phone) == "By the end of Thursday 22 October 2026"
    expect(phone.locator(".passed")).to_have_text("This deadline has already passed, 29 days ago.")


def test_hours_need_a_time_and_pass_by_the_clock_when_the_clocks_change(phone: Page) -> None:
    expect(phone.locator("#deadline-time-field")).to_be_hidden()
    phone.select_option("#deadline-limit", "shelter")
    expect(phone.locator("#deadline-time")).to_have_value("15:00")
    assert said(phone) == "By 3pm on Monday 23 November 2026"
    choose(phone, "shelter", "2026-10-24", "12:00")
    assert said(phone) == "By 11am on Tuesday 27 October 2026"
    expect(phone.locator(RESULT)).to_contain_text("The clocks change in between.")
    phone.select_option("#deadline-limit", "harbour-conference")
    expect(phone.locator("#deadline-time-field")).to_be_hidden()


def test_where_the_source_does_not_say_from_when_the_answer_says_so(phone: Page) -> None:
    choose(phone, "tell-the-partners")
    words = "The source does not say from when, so take the earliest day that it could be. Counted here from Friday 20"
    expect(phone.locator(RESULT)).to_contain_text(words)


def test_notice_is_counted_back(phone: Page) -> None:
    choose(phone, "send-the-agenda", "2026-11-27")
    expect(phone.locator("#deadline-label")).to_have_text("The day that it leads up to")
    assert said(phone) == "At the latest on Friday 20 November 2026"
    expect(phone.locator(RESULT)).to_contain_text("Friday 27 November 2026, which is still to come")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2018-12-31", "Enter a date in 2019 or later. Earlier bank holidays are not known here."),
        ("2028-12-27", "Enter a date up to Tuesday 26 December 2028. Later bank holidays are not known yet."),
        ("2028-12-20", "No deadline is given: the count would go past Tuesday 26 December 2028."),
    ],
)
def test_a_day_beyond_what_is_known_has_a_message_beside_it_and_no_deadline(phone: Page, day: str, words: str) -> None:
    choose(phone, "harbour-conference")
    choose(phone, "harbour-conference", day)
    assert message(phone, "#deadline-day").startswith(words)
    choose(phone, "harbour-conference", "2026-11-20")
    expect(phone.locator("#deadline-day")).not_to_have_attribute("aria-invalid", "true")
    assert said(phone) == "By the end of Friday 11 December 2026"


def test_what_is_not_a_date_has_a_message_beside_it_and_no_deadline(phone: Page) -> None:
    choose(phone, "harbour-conference")
    phone.focus("#deadline-day")
    phone.keyboard.press("Delete")  # the day alone: the month and the year remain
    phone.keyboard.press("Enter")
    assert message(phone, "#deadline-day").startswith("That is not a date")
    phone.fill("#deadline-day", "")
    phone.press("#deadline-day", "Enter")
    assert message(phone, "#deadline-day") == "Enter a date."


def test_a_time_that_is_missing_or_never_was_has_a_message_beside_it(phone: Page) -> None:
    choose(phone, "shelter", "2026-03-29", "01:30")
    assert message(phone, "#deadline-time").startswith("There was no such time")
    phone.fill("#deadline-time", "")
    phone.press("#deadline-time", "Enter")
    assert message(phone, "#deadline-time").startswith("Enter a time")


def test_asking_without_a_limit_has_a_message_beside_the_list(phone: Page) -> None:
    phone.click("#deadline button")
    assert message(phone, "#deadline-limit") == "Choose a time limit."
    expect(phone.locator("#deadline-limit")).to_be_focused()


def test_an_old_answer_never_stands_beside_a_new_date(phone: Page) -> None:
    choose(phone, "harbour-conference")
    phone.evaluate(RECORD)
    day, answer = "2026-12-01", "By the end of Tuesday 22 December 2026"
    phone.fill("#deadline-day", day)
    expect(phone.locator(f"{RESULT} h3")).to_have_text(answer)
    # The answer to the first day may come late: beside its own day it is no old one.
    moments = [moment for moment in phone.evaluate("window.moments") if moment[0] == day]
    assert moments[0] == [day, ""]
    assert [moment for moment in moments if moment not in ([day, ""], [day, answer])] == []
    assert moments[-1] == [day, answer]


@pytest.mark.parametrize("name", ["ring-at-once", "oil-the-bell", "court-of-tides"])
def test_what_cannot_be_counted_is_not_offered_and_says_why(page: Page, invented_url: str, name: str) -> None:
    page.goto(f"{invented_url}{ADDRESS}?limit={name}#calculator")
    expect(page.locator("#deadline-said")).to_be_visible()
    expect(page.locator(f'#deadline-limit option[value="{name}"]')).to_have_count(0)
    expect(page.locator(f"#{name} .count-link")).to_have_count(0)
    expect(page.locator(RESULT)).to_be_hidden()


def test_a_row_leads_to_the_calculator_and_so_does_its_address(phone: Page, invented_url: str) -> None:
    phone.goto(f"{invented_url}{ADDRESS}#first-watch")
    phone.click("#first-watch .count-link")
    expect(phone.locator("#deadline-day")).to_be_focused()
    assert said(phone) == "By the end of Friday 4 December 2026"
    assert phone.url == f"{invented_url}{ADDRESS}?limit=first-watch"
    phone.goto(f"{invented_url}{ADDRESS}?limit=tell-the-partners#calculator")
    expect(phone.locator(f"{RESULT} h3")).to_have_text("By the end of Friday 27 November 2026")


def test_nothing_that_is_entered_is_stored_or_put_into_the_address(phone: Page, invented_url: str) -> None:
    choose(phone, "harbour-conference", "2026-12-18")
    assert phone.url == f"{invented_url}{ADDRESS}?limit=harbour-conference"
    assert phone.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_without_the_table_of_bank_holidays_there_is_no_deadline(context: BrowserContext, invented_url: str) -> None:
    page = context.new_page()
    page.route("**/working-days.json", lambda route: route.abort())
    page.goto(f"{invented_url}{ADDRESS}?limit=harbour-conference")
    expect(page.locator(RESULT)).to_contain_text("The bank holidays could not be loaded, so no deadline is given.")
    expect(page.locator(f"{RESULT} h3")).to_have_count(0)


def saved(page: Page) -> Any:
    """The event in the calendar file that the answer offers."""
    with page.expect_download() as download:
        page.click("text=Save to a calendar")
    text = Path(download.value.path()).read_bytes()
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert text.count(b"\n") == text.count(b"\r\n")
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    return event


def test_the_calendar_file_has_an_all_day_event_with_its_caveats(phone: Page, invented_url: str) -> None:
    choose(phone, "harbour-conference")
    event = saved(phone)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 11), date(2026, 12, 12))
    assert event["DTSTAMP"].dt == datetime.fromisoformat(NOW)
    assert event["SUMMARY"] == "Deadline: Hold the first harbour conference"
    assert "Not yet checked against the source" in event["DESCRIPTION"]
    assert "the storm talk that began it; with several talks, the first: Friday 20 November" in event["DESCRIPTION"]
    assert event["URL"] == f"{invented_url}{ADDRESS}?limit=harbour-conference"
    assert saved(phone)["UID"] != event["UID"]


def test_the_calendar_file_of_hours_has_a_time(phone: Page) -> None:
    choose(phone, "shelter", "2026-10-24", "12:00")
    assert saved(phone)["DTSTART"].dt == datetime.fromisoformat("2026-10-27T11:00:00Z")


def cases(number: int) -> list[dict[str, Any]]:
    """Random limits and starts of all years, some of them outside the table; always the same."""
    chance = random.Random(4)
    first = datetime.fromisoformat("2018-12-01T00:00")
    drawn = []
    for _ in range(number):
        unit = chance.choice(["working-days"] * 4 + ["calendar-days", "weeks", "months", "years", "hours", "hours"])
        moment = first + timedelta(minutes=chance.randrange(10 * 366 * 24 * 60))
        if unit == "hours" and chance.random() < 0.5:  # half of them about the nights when the clocks change
            month, last = chance.choice([(3, 31), (10, 31)])
            night = datetime.fromisoformat(f"{moment.year}-{month:02}-{last}")
            night -= timedelta(days=(night.weekday() + 1) % 7)
            moment = night + timedelta(
                minutes=chance.choice([chance.randrange(180), chance.randrange(-4 * 1440, 1440)])
            )
        before = unit != "hours" and chance.random() < 0.3
        limit = {"value": chance.randrange(1, 61), "unit": unit, "before": before}
        text = moment.isoformat(timespec="minutes")
        drawn.append({"limit": limit, "start": text if unit == "hours" else text[:10]})
    return drawn


def counted(case: dict[str, Any]) -> dict[str, Any]:
    """What Python says, in the form in which the browser says it."""
    start, limit = case["start"], case["limit"]
    moment = datetime.fromisoformat(start) if "T" in start else date.fromisoformat(start)
    try:
        answer = calculator.deadline(moment, limit["value"], limit["unit"], before=limit["before"])
    except calculator.Refused as refused:
        return {"refused": str(refused)}
    days = [[day.day.isoformat(), day.number, day.why] for day in answer.days]
    if isinstance(answer.ends, datetime):
        ends = answer.ends.replace(tzinfo=None).isoformat(timespec="minutes")
        utc = (answer.ends - (answer.ends.utcoffset() or timedelta())).strftime("%Y-%m-%dT%H:%M:00.000Z")
        return {"ends": ends, "careful": None, "days": days, "utc": utc}
    return {"ends": answer.ends.isoformat(), "careful": answer.careful and answer.careful.isoformat(), "days": days}


def test_the_browser_counts_as_python_does(phone: Page) -> None:
    asked = cases(4000)
    answers = phone.evaluate(
        """async (asked) => {
             const table = await (await fetch("working-days.json")).json();
             return asked.map(({ limit, start }) => Deadlines.count(limit, start, table));
           }""",
        asked,
    )
    wrong = [(case, answer) for case, answer in zip(asked, answers, strict=True) if answer != counted(case)]
    assert wrong == []
    assert {answer.get("refused") for answer in answers} == {None, "before", "after", "no-such-time"}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation_with_an_answer_nor_with_a_message(phone: Page, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 900})
    choose(phone, "harbour-conference", "2026-10-01")
    expect(phone.locator(".passed")).to_be_visible()
    assert violations(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= width
    choose(phone, "shelter", "2018-01-01")
    message(phone, "#deadline-day")
    assert violations(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_are_the_limits_and_the_answer_but_no_controls(phone: Page) -> None:
    phone.emulate_media(media="print")
    expect(phone.locator("#calculator")).to_be_hidden()
    phone.emulate_media(media="screen")
    choose(phone, "harbour-conference")
    phone.set_viewport_size({"width": 700, "height": 1000})
    phone.emulate_media(media="print")
    for hidden in ("#deadline", "#limit-filters", ".save", "#harbour-conference .count-link"):
        expect(phone.locator(hidden)).to_be_hidden()
    for shown in ("#calculator", RESULT, "#harbour-conference", "#how-to-count"):
        expect(phone.locator(shown)).to_be_visible()


def test_what_can_be_touched_is_large_enough(phone: Page) -> None:
    choose(phone, "harbour-conference")
    small = phone.locator(".count-link, .often a, main button, main summary, main select, main input").evaluate_all(
        """all => all.map(e => [e.id || e.textContent, e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([name]) => name)"""
    )
    assert small == []
