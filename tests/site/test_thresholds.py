"""The threshold finder as a teacher meets it: on a phone, by words, by keyboard, without scripts, on paper."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.facts.test_thresholds import every_fact
from tests.site.test_accessibility import VIEWS, show, violations

FINDER = "thresholds/"
LEVELS = tuple(f"thresholds/level-{number}/" for number in "1234")
PHONE: ViewportSize = {"width": 360, "height": 740}
MOST_BYTES = 75_000
"""The finder with its own styles and script; with the table of time limits the bar is 120 kB packed."""

ASKED = {
    "bruise": "babies-bruise",
    "bruises on a baby": "babies-bruise",
    "missing school": "education-absence",
    "truancy": "education-absence",
    "hungry": "health-meals",
    "starving": "abuse-neglect-severe",
    "smacked": "abuse-neglect-punished",
    "grooming": "exploitation-sexual",
    "domestic violence": "domestic-abuse-severe",
    "suicidal": "wellbeing-suicide",
    "young carer": "relationships-carer",
    "brusie": "babies-bruise",
    "he comes to school dirty and hungry": "abuse-neglect-lasting",
}
"""Words that people type, and a sign that must be among the answers."""


def shown(page: Page) -> list[str]:
    """The ids of the signs that can be seen."""
    return [str(one) for one in page.locator(".signs td li:visible").evaluate_all("all => all.map(one => one.id)")]


def status(page: Page) -> str:
    """What is said about the answer, once it is said."""
    page.wait_for_function("document.querySelector('#find-status').textContent !== ''")
    return page.locator("#find-status").inner_text()


def ask(page: Page, site_url: str, words: str) -> None:
    """Type words on a phone and press Enter."""
    page.set_viewport_size(PHONE)
    page.goto(site_url + FINDER)
    page.get_by_label("What worries you?").fill(words)
    page.keyboard.press("Enter")
    status(page)


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such thing stands in the window without scrolling."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return 0 <= box["y"] < PHONE["height"]


@pytest.mark.parametrize(("words", "sign"), ASKED.items())
def test_words_that_people_type_find_the_sign(page: Page, site_url: str, words: str, sign: str) -> None:
    ask(page, site_url, words)
    found = shown(page)
    assert sign in found
    assert len(found) <= 25


def test_an_answer_names_its_levels_and_stands_beside_the_three_things(page: Page, site_url: str) -> None:
    ask(page, site_url, "bruise")
    found = shown(page)
    assert status(page) == f"{len(found)} signs for “bruise”: {len(found)} at level 4"
    page.get_by_role("link", name="Level 4: Children in acute need").first.wait_for()
    assert page.locator("#find-levels a").count() == 1
    beside = page.locator(".beside")
    for words in ("not a tick list", "In doubt? Ring", "In danger now? Ring 999", "looked up on 20 November 2026"):
        assert words in beside.inner_text()
    page.wait_for_timeout(600)  # the page scrolls smoothly to the answer
    assert in_view(page, "#find-status")
    assert in_view(page, ".beside a[href='tel:999']")
    assert in_view(page, ".beside-ring a[href^='tel:']")


def test_the_address_of_an_answer_can_be_sent(page: Page, site_url: str) -> None:
    ask(page, site_url, "hungry")
    found = shown(page)
    assert page.url.endswith("thresholds/?q=hungry")
    page.goto("about:blank")
    page.goto(site_url + FINDER + "?q=hungry")
    assert status(page).startswith(f"{len(found)} signs for “hungry”:")
    assert shown(page) == found
    assert page.locator("#find-link").get_attribute("href") == "?q=hungry"


def test_words_that_nothing_has_say_what_to_do(page: Page, site_url: str) -> None:
    ask(page, site_url, "zebra")
    assert status(page) == "No sign for “zebra”"
    assert shown(page) == []
    assert "does not mean that nothing is wrong" in page.locator("#find-empty").inner_text()
    assert page.locator(".beside a[href^='tel:']").first.is_visible()
    assert page.get_by_role("link", name="Abuse and neglect").is_visible()


def test_a_subject_without_a_sign_that_may_be_shown_leads_to_its_part_of_life(page: Page, site_url: str) -> None:
    ask(page, site_url, "FGM")
    assert status(page).startswith("No sign in this list has “FGM”. If in doubt, ring.")
    found = shown(page)
    assert len(found) == 15
    assert all(one.startswith("abuse-neglect-") for one in found)


def test_a_part_of_life_can_be_chosen_and_all_shown_again(page: Page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(site_url + FINDER)
    every = shown(page)
    page.get_by_label("Part of the child’s life", exact=True).select_option("Abuse and neglect")
    assert status(page).endswith("in “Abuse and neglect”: 2 at level 1, 4 at level 2, 4 at level 3, 5 at level 4")
    assert page.url.endswith("?part=abuse-neglect")
    page.get_by_role("button", name="Show everything").click()
    assert shown(page) == every
    assert page.url.endswith(FINDER)


def test_a_link_to_a_sign_shows_it_even_while_something_else_is_looked_for(page: Page, site_url: str) -> None:
    page.goto(site_url + FINDER + "?q=hungry")
    status(page)
    page.evaluate("location.hash = 'babies-bruise'")
    page.locator("#babies-bruise").wait_for(state="visible")
    assert page.locator("#babies-bruise").evaluate("one => one.matches(':target')")


def test_every_sign_and_level_has_a_link_of_its_own(page: Page, site_url: str) -> None:
    page.goto(site_url + FINDER)
    for one in page.locator(".signs td li").all():
        name = one.get_attribute("id")
        assert one.locator(f"a[href='#{name}']").count() == 1
        assert one.locator("small").inner_text().split(",")[0] in ("not yet checked", "checked")
    assert [one.get_attribute("id") for one in page.locator(".levels > li").all()] == [f"level-{n}" for n in "1234"]
    for address in LEVELS:
        assert page.locator(f".levels a[href='{address.removeprefix(FINDER)}']").count() == 1


def test_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(site_url + FINDER)
    page.locator("#find-q").focus()
    page.keyboard.type("missing school")
    page.keyboard.press("Enter")
    assert "3 signs" in status(page)
    assert page.evaluate("document.activeElement.id") == "answer"
    for level in ("Level 1", "Level 2", "Level 4"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").startswith(level)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "find-link"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#find-more').hidden")
    assert page.evaluate("document.activeElement.id") == "find-q"


def test_without_scripts_everything_is_there(browser: Browser, site_url: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(site_url + FINDER)
        assert not page.locator("#find-form").is_visible()
        assert len(shown(page)) == 157
        page.get_by_role("link", name="Abuse and neglect").click()
        cells = page.locator("#abuse-neglect td")
        assert cells.count() == 4
        assert len(set(cells.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)"))) == 1


def test_on_paper_the_table_is_whole_and_the_controls_are_gone(page: Page, site_url: str) -> None:
    page.goto(site_url + FINDER)
    page.emulate_media(media="print")
    for hidden in ("#find-form", ".parts-of-life", ".signs small a:last-child"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator(".beside a[href='tel:999']").is_visible()
    assert page.locator("#health thead").is_visible()
    assert len(shown(page)) == 157


def test_nothing_is_stored(page: Page, site_url: str) -> None:
    ask(page, site_url, "bruise")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize("address", [FINDER, f"{FINDER}?q=hungry", f"{FINDER}?q=zebra", *LEVELS])
@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_no_violation(page: Page, site_url: str, address: str, width: int, scheme: str) -> None:
    show(page, site_url + address, width, scheme)
    if "?" in address:
        status(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", [FINDER, LEVELS[3]])
def test_what_is_touched_is_large_enough(page: Page, site_url: str, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(site_url + address)
    too_small = page.locator(".beside a, .beside summary, .levels a, .parts-of-life a, small a, button").evaluate_all(
        """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([text]) => text)"""
    )
    assert too_small == []


def test_the_finder_is_light(site: Path) -> None:
    files = ("thresholds/index.html", "assets/css/thresholds.css", "assets/js/thresholds.js")
    weight = {name: (site / name).stat().st_size for name in files}
    packed = sum(len(gzip.compress((site / name).read_bytes())) for name in files)
    print(f"the threshold finder weighs {sum(weight.values())} bytes, {packed} packed: {weight}")
    assert sum(weight.values()) < MOST_BYTES


def test_what_nobody_has_read_and_what_is_held_back_is_on_no_page(site: Path) -> None:
    hidden = [fact for _, fact in every_fact() if fact.certainty == "general-knowledge" or fact.held_back]
    assert len(hidden) > 70
    texts = [str(fact.text) for fact in hidden if hasattr(fact, "text")]
    pages = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    assert len(pages) > 50
    assert [(text, file) for text in texts for file, page in pages.items() if text in page] == []


def test_every_level_leads_to_the_next_step(page: Page, site_url: str) -> None:
    for address in LEVELS[1:]:
        page.goto(site_url + address)
        page.locator("#next ~ ul a").first.click()
        assert page.locator("h1").inner_text() == "Raise a concern about a child"
