"""Somebody in distress is known by what they type, and nobody else is taken for it."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.site.searching import ASKED, BOX, CHILD, PANEL, RESULTS, ask


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
    page.route("**/search/urgent.json*", lambda route: route.abort())
    page.goto(f"{invented_url}search/")
    ask(page, "lanterns")
    page.unroute("**/search/urgent.json*")
    ask(page, ASKED)
    expect(page.locator(PANEL)).to_be_visible()


def test_without_the_words_of_distress_search_goes_on(context: BrowserContext, invented_url: str) -> None:
    page = context.new_page()
    page.route("**/search/urgent.json*", lambda route: route.abort())
    page.goto(f"{invented_url}search/")
    ask(page, "lanterns")
    expect(page.locator(RESULTS).first).to_be_visible()


def test_whatever_is_typed_childline_stands_above_the_results(searching: Page) -> None:
    """No list of words knows every way to ask for help; the panel of somebody in distress takes the line's place."""
    ask(searching, "lighthouse")
    line = searching.locator(".young-line")
    expect(line).to_be_visible()
    number = line.locator("a[href^='tel:']").inner_text()
    ask(searching, "i am frightened at home")
    expect(searching.locator(PANEL)).to_contain_text(number)
    expect(line).to_be_hidden()
