"""Somebody in distress sees whom to ring before all else, and nothing that they type is left anywhere."""

import json
import re
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from macros.commands.testing import of_the_system
from tests.axe import violations
from tests.site.searching import BOX, RESULTS, STATUS, SUGGESTED, ask

PANEL = ".urgent"
CHILD, ADULT = "You can get help on the beach", "Is somebody in the water?"
WEATHER = "https://www.bbc.co.uk/weather"
ASKED = "im not safe lanterns"


@pytest.fixture
def searching(page: Page, invented_url: str) -> Page:
    """The search page, with the words of distress read."""
    page.goto(f"{invented_url}search/")
    return page


@pytest.mark.parametrize(
    "words",
    [
        "my dad hits me",  # another form of the word
        "My Dad HIT me!!!",
        "im frightend",  # a slip
        "i am frigthened of him",
        "im not safe",
        "i dont feel safe",  # a phrase with a word between, and another word for not
        "nobody here is safe i think",
        "i’m not safe",  # an apostrophe of any kind
        "hitttt me",
        "help",  # all that was typed
        "  HELP ",
        "au secours",
        "请救命啊",  # another script, within a longer word
        "imnotsafe",  # no spaces
        "h e l p",
        "help help",
        "im fr1ghtened",  # signs for letters
        "im frighten*d",
        "he 👊 me",
    ],
)
def test_words_of_distress_bring_the_panel_up(searching: Page, words: str) -> None:
    ask(searching, words)
    expect(searching.locator(PANEL)).to_contain_text(CHILD)


@pytest.mark.parametrize(
    "words",
    [
        "pupil frightened my dad hits me procedure",  # somebody at work
        "enlightened, i",  # near a word, and never a slip of it
        "hungry",
        "the and of",
        "😀😀😀",
        "bonjour tout le monde",
        "020 7946 0000",
        "Canary Wharf",
        "helper",
        "imitation",
        "👊",
        "lantern " * 70,
    ],
)
def test_other_words_show_no_distress(searching: Page, words: str) -> None:
    """Where the site has nothing on them whom to ring may stand there all the same, but in words for an adult."""
    ask(searching, words[:500])
    assert searching.evaluate("words => Urgent.reader(words)", words) is None
    panel = searching.locator(PANEL)
    assert panel.count() == 0 or searching.locator("#search-nothing").is_visible()
    expect(panel.get_by_text(CHILD)).to_have_count(0)


@pytest.mark.parametrize(("words", "panels"), [("my zyxgle", 1), ("my procedure zyxgle", 0), ("zyxgle", 0)])
def test_where_the_site_has_nothing_less_is_enough_but_not_for_whoever_asks_for_something(
    searching: Page, words: str, panels: int
) -> None:
    ask(searching, words)
    expect(searching.locator("#search-nothing")).to_be_visible()
    expect(searching.locator(PANEL)).to_have_count(panels)


def test_the_end_of_a_long_text_counts_and_none_takes_long(searching: Page) -> None:
    searching.evaluate("Search.urgent('')")
    took = searching.evaluate(
        "texts => texts.map((text) => { const from = performance.now();"
        " return [Urgent.reader(text), performance.now() - from]; })",
        ["the sea is calm " * 320 + "im not safe", "not " * 1500, "r*" * 2500, "*" * 5000, "imnot" * 1000],
    )
    assert [reader for reader, _ in took] == ["child", None, None, None, None]
    assert max(milliseconds for _, milliseconds in took) < 1000


def test_an_empty_question_takes_the_panel_away(searching: Page) -> None:
    expect(ask(searching, ASKED).locator(PANEL)).to_be_visible()
    searching.fill("#search-q", "")
    expect(searching.locator(PANEL)).to_have_count(0)
    expect(searching.locator(STATUS)).to_be_empty()


def test_who_sees_something_next_door_is_told_what_an_adult_can_do(searching: Page) -> None:
    ask(searching, "my neighbour hits")
    expect(searching.locator(PANEL)).to_contain_text(ADULT)


def test_an_adult_sees_the_numbers_and_the_first_result_on_one_screen_of_a_phone(searching: Page) -> None:
    searching.set_viewport_size({"width": 360, "height": 740})
    panel = ask(searching, "my neighbour hits lanterns").locator(PANEL)
    for way in (panel.locator("a.tel").first, panel.get_by_role("link", name="Leave this page")):
        expect(way).to_be_in_viewport(ratio=1)
    expect(searching.locator(f"{RESULTS} > a").first).to_be_in_viewport(ratio=1)
    expect(panel.get_by_text("stay in this browser’s history")).to_be_hidden()
    panel.locator("summary").click()
    for words in ("stay in this browser’s history", "Numbers looked up on 1 June 2026"):
        expect(panel.get_by_text(words)).to_be_visible()


def test_the_panel_stands_above_the_results_and_has_what_the_records_say(searching: Page) -> None:
    panel = ask(searching, ASKED).locator(PANEL)
    expect(searching.locator(RESULTS).first).to_be_visible()
    top, first = panel.bounding_box(), searching.locator(RESULTS).first.bounding_box()
    assert top is not None
    assert first is not None
    assert top["y"] + top["height"] <= first["y"]
    number = panel.get_by_role("link", name="Ring 0000 000000")
    assert number.get_attribute("href") == "tel:0000000000"
    expect(panel).to_contain_text("Numbers looked up on 1 June 2026")
    expect(panel).not_to_contain_text("hecked")
    more = panel.get_by_role("link", name="More about the beach")
    more.click()
    searching.wait_for_url("**/worried/#young")
    assert searching.locator("#young").is_visible()


def test_the_panel_stands_above_the_suggestions_and_stays_when_the_box_is_left(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.locator(BOX).press_sequentially(ASKED)
    panel = page.locator(f"#site-search-suggestions {PANEL}")
    expect(panel).to_be_visible()
    expect(page.locator(SUGGESTED).first).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "site-search-q"
    page.locator("h1").click(position={"x": 1, "y": 1})
    expect(panel).to_be_visible()
    page.focus(BOX)
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_a_screen_reader_is_told_once_without_losing_its_place(searching: Page) -> None:
    ask(searching, ASKED)
    told = searching.locator('body > [role="status"]', has_text=CHILD)
    expect(told).to_contain_text("Ring 0000 000000")
    assert searching.evaluate("document.activeElement.id") == "search-q"
    searching.evaluate(
        "() => { const told = [...document.querySelectorAll('body > [role=status]')].find((p) => p.textContent);"
        " new MutationObserver(() => { window.again = true; }).observe(told, { childList: true, subtree: true }); }"
    )
    ask(searching, f"{ASKED} tonight")
    assert searching.evaluate("window.again ?? false") is False
    ask(searching, "lanterns")
    expect(told).to_have_count(0)


@pytest.mark.parametrize("words", [ASKED, "my neighbour hits"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_wrong_with_the_panel(searching: Page, width: int, words: str) -> None:
    searching.set_viewport_size({"width": width, "height": 740})
    ask(searching, words)
    assert violations(searching) == []
    assert searching.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("place", "box"), [("", BOX), ("search/", "#search-q")])
def test_words_typed_before_the_scripts_ran_are_answered(page: Page, invented_url: str, place: str, box: str) -> None:
    waiting: list[Route] = []
    page.route("**/assets/js/search.js", lambda route: waiting.append(route))
    with page.expect_request("**/assets/js/search.js"):
        page.goto(invented_url + place, wait_until="commit")
    page.fill(box, ASKED)
    waiting[0].continue_()
    expect(page.locator(PANEL)).to_be_visible()
    expect(page.locator(box)).to_have_value(ASKED)


def test_words_of_distress_that_could_not_be_read_are_asked_for_again(
    context: BrowserContext, invented_url: str
) -> None:
    page = context.new_page()
    page.route("**/search/urgent.json", lambda route: route.abort())
    page.goto(f"{invented_url}search/")
    ask(page, "lanterns")
    page.unroute("**/search/urgent.json")
    ask(page, ASKED)
    expect(page.locator(PANEL)).to_be_visible()


def test_without_the_words_of_distress_search_goes_on(context: BrowserContext, invented_url: str) -> None:
    page = context.new_page()
    page.route("**/search/urgent.json", lambda route: route.abort())
    page.goto(f"{invented_url}search/")
    ask(page, "lanterns")
    expect(page.locator(RESULTS).first).to_be_visible()


# ---------------------------------------------------------------- what is typed


@pytest.fixture
def asking(page: Page) -> list[str]:
    return requests_of(page)


def requests_of(page: Page) -> list[str]:
    """The address of everything that the browser asks a server for, and what it sends with it."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.headers} {request.post_data}"))
    return requests


def _traces(page: Page, requests: list[str]) -> list[str]:
    """Where the question can be seen."""
    kept = page.evaluate(
        "() => [location.href, document.title, JSON.stringify(history.state), JSON.stringify({...sessionStorage}),"
        " JSON.stringify({...localStorage}), document.cookie, window.name, document.referrer]"
    )
    forms = {ASKED, quote(ASKED), quote_plus(ASKED), json.dumps(ASKED)}
    return [place for place in [*kept, *requests] if any(form in place for form in forms)]


def test_a_question_in_the_header_is_seen_by_nobody(page: Page, invented_url: str, asking: list[str]) -> None:
    page.goto(invented_url)
    page.fill(BOX, ASKED)
    page.press(BOX, "Enter")
    expect(page.locator(STATUS)).to_contain_text(ASKED)
    expect(page.locator("#search-q")).to_have_value(ASKED)
    assert page.url == f"{invented_url}search/"
    assert _traces(page, asking) == []
    assert page.evaluate("sessionStorage.length") == 0
    assert page.evaluate("history.length") == 3  # the empty first page, the home page, the search page


def test_a_question_on_the_search_page_is_seen_by_nobody(searching: Page, asking: list[str]) -> None:
    before = searching.evaluate("history.length")
    title = searching.title()
    ask(searching, ASKED)
    searching.locator("#search-filters > summary").click()
    searching.select_option("#search-year", "2026")
    searching.wait_for_url("**/search/?year=2026")
    assert _traces(searching, asking) == []
    assert searching.title() == title
    assert searching.evaluate("history.length") == before


def test_a_question_that_never_arrived_is_forgotten_on_the_next_page(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.evaluate("sessionStorage.setItem('asked', 'lanterns')")
    page.goto(f"{invented_url}glossary/")
    page.wait_for_load_state()
    assert page.evaluate("sessionStorage.length") == 0


def test_an_old_address_with_a_question_works_and_is_cleaned_at_once(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=lanterns&year=2026")
    expect(page.locator(STATUS)).to_contain_text("“lanterns”")
    assert page.url == f"{invented_url}search/?year=2026"


def test_before_the_scripts_run_a_question_cannot_be_sent(context: BrowserContext, invented_url: str) -> None:
    page = context.new_page()
    asking = requests_of(page)
    page.route("**/*.js", lambda route: route.abort())
    for place, box in (("", BOX), ("search/", "#search-q")):
        page.goto(invented_url + place)
        page.fill(box, ASKED)
        page.press(box, "Enter")
        page.wait_for_url(lambda url: "search/?" in url)
        assert _traces(page, asking) == []


def test_back_leads_to_the_results_as_long_as_the_browser_has_the_page(browser: Browser, invented_url: str) -> None:
    # The tests' own browser is told to keep no page in memory.
    without = ["--disable-back-forward-cache"]
    with browser.browser_type.launch(
        executable_path=of_the_system(), args=["--no-sandbox"], ignore_default_args=without
    ) as other:
        page = other.new_page()
        page.goto(f"{invented_url}search/")
        ask(page, ASKED)
        page.locator(f"{RESULTS} > a").first.click()
        page.wait_for_url(lambda url: "/search/" not in url)
        page.go_back(wait_until="commit")
        expect(page.locator("#search-q")).to_have_value(ASKED)
        expect(page.locator(PANEL)).to_be_visible()
        assert page.evaluate("sessionStorage.length") == 0


# ---------------------------------------------------------------- the button that leaves


def _neutral(page: Page, seen: list[Request]) -> None:
    def answer(route: Route) -> None:
        seen.append(route.request)
        route.fulfill(body="<title>Weather</title>", content_type="text/html")

    page.route(f"{WEATHER}**", answer)


@pytest.mark.parametrize("how", ["click", "keyboard"])
def test_leaving_replaces_the_page_and_tells_nobody_where_the_reader_was(
    page: Page, invented_url: str, how: str
) -> None:
    seen: list[Request] = []
    _neutral(page, seen)
    page.goto(invented_url)
    page.goto(f"{invented_url}worried/")
    before = page.evaluate("history.length")
    if how == "click":
        page.get_by_role("link", name="Leave this page").click()
    else:
        for left in ("2 more times", "1 more time"):
            page.keyboard.press("Shift")
            expect(page.locator('[role="status"]', has_text=left)).to_have_count(1)
        page.keyboard.press("Shift")
    page.wait_for_url(WEATHER)
    assert page.evaluate("history.length") == before
    assert [request.headers.get("referer") for request in seen] == [None]
    page.go_back()
    assert page.url == invented_url


def test_writing_capitals_does_not_leave(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}worried/")
    page.focus(BOX)
    for letter in "HELP":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    expect(page.locator('[role="status"]', has_text="2 more times")).to_have_count(1)  # none before counted
    assert page.url == f"{invented_url}worried/"


def test_the_panel_has_the_button_too(searching: Page) -> None:
    seen: list[Request] = []
    _neutral(searching, seen)
    ask(searching, ASKED)
    searching.locator(PANEL).get_by_role("link", name="Leave this page").click()
    searching.wait_for_url(WEATHER)
    assert [request.headers.get("referer") for request in seen] == [None]


def test_without_javascript_it_is_a_plain_link_that_says_what_stays(plain_page: Page, invented_url: str) -> None:
    plain_page.goto(f"{invented_url}worried/")
    link = plain_page.get_by_role("link", name="Leave this page")
    assert link.get_attribute("href") == WEATHER
    assert link.get_attribute("rel") == "noreferrer"
    line = plain_page.locator(".leave-line")
    expect(line).to_contain_text("stay in this browser’s history")
    expect(line.get_by_text("Shift")).to_be_hidden()


# ---------------------------------------------------------------- for a young person


def test_a_young_person_gets_from_the_home_page_to_a_number_in_one_tap(page: Page, invented_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(invented_url)
    door = page.get_by_role("link", name="under 18")
    box = door.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 740
    door.click()
    page.wait_for_url("**/worried/#young")
    expect(page.locator(f'{PANEL} a[href="tel:0000000000"]')).to_be_in_viewport()


def test_on_a_phone_the_first_screen_has_999_first_and_then_the_number_for_children(
    page: Page, invented_url: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{invented_url}worried/")
    numbers = page.locator(f"{PANEL} .tel")
    assert numbers.evaluate_all("links => links.map((link) => link.textContent)") == ["Ring 999", "Ring 0000 000000"]
    for place in range(2):
        expect(numbers.nth(place)).to_be_in_viewport(ratio=1)


def test_the_numbers_are_printed_on_one_sheet_without_the_button(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}worried/")
    sheet = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", sheet)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".leave")).to_be_hidden()
    expect(page.locator("#lighthouse .tel")).to_be_visible()
