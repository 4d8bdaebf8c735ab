"""The threshold finder as a teacher meets it: on a phone, by words, by keyboard, without scripts, on paper."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.axe import WIDTHS, show, violations
from tests.browser import PHONE

FINDER = "thresholds/"
LEVELS = tuple(f"thresholds/level-{number}/" for number in "1234")
DESK: ViewportSize = {"width": 1280, "height": 900}
SIGN, RING = "#find-signs a", ".beside-ring a[href^='tel:0']"


def answers(page: Page) -> list[str]:
    """The ids of the signs that answer, in order."""
    return [str(sign) for sign in page.locator(SIGN).evaluate_all("all => all.map(one => one.hash.slice(1))")]


def status(page: Page) -> str:
    """What is said about the answer, once it is said."""
    page.wait_for_function("document.querySelector('#find-status').textContent !== ''")
    return page.locator("#find-status").inner_text()


def ask(page: Page, invented_url: str, words: str) -> None:
    """Type words on a phone and press Enter."""
    page.set_viewport_size(PHONE)
    page.goto(invented_url + FINDER)
    page.get_by_label("What worries you?").fill(words)
    page.keyboard.press("Enter")
    status(page)


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such thing that is visible stands whole in the window without scrolling."""
    box = page.locator(f"{selector}:visible").first.bounding_box()
    window = page.viewport_size
    assert box is not None
    assert window is not None
    return 0 <= box["y"] <= window["height"] - box["height"]


def test_an_answer_has_the_level_what_to_do_and_whom_to_ring_in_one_phone_screen(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "sunburn")
    assert answers(page) == ["harbour-sunburn"]
    assert status(page) == "1 sign matches “sunburn”."
    assert page.locator("#find-levels").inner_text().split("\n")[::2] == ["Level 4: Storm", "Ring the bell at once."]
    assert page.locator("#find-levels > li").count() == 1
    beside = page.locator(".beside")
    for words in ("not a tick list", "In doubt? Ring", "In danger now? Ring 999", "looked up on 1 June 2026"):
        assert words in beside.inner_text()
    for part in ("#find-status", "#find-levels", ".beside a[href='tel:999']", RING):
        assert in_view(page, part), part


def test_the_most_serious_comes_first_and_a_strength_never(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "ferry")
    assert answers(page) == ["harbour-ferry-never", "harbour-ferry-missed"]
    assert "The most serious come first: choose what fits." in status(page)
    names = page.locator("#find-levels .what > a").all_inner_texts()
    assert names == ["Level 4: Storm", "Level 2: Light breeze"]


@pytest.mark.parametrize("words", ["dry shoes", "takes the ferry to school every day", "shoes", "beach"])
def test_no_question_is_answered_by_a_strength(page: Page, invented_url: str, words: str) -> None:
    ask(page, invented_url, words)
    assert not {"seaside-dry-shoes", "harbour-ferry-daily"} & set(answers(page))
    assert "Level 1" not in page.locator("#answer").inner_text()


def test_a_low_level_never_stands_alone(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "hungry")
    assert "1 sign matches “hungry”, of one level only. It may be more serious" in status(page)
    assert answers(page) == ["harbour-sunburn", "harbour-ferry-never", "harbour-hungry"]
    told = page.locator("#find-signs > li > span").all_inner_texts()
    assert [text.endswith("to compare") for text in told] == [True, True, False]


def test_what_matters_must_all_be_in_a_sign_or_the_reader_chooses(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "hungry pirate")
    assert status(page).startswith("No sign in these documents has all of “hungry pirate”.")
    assert "choose what fits, and in doubt ring" in status(page)
    assert page.locator("#find-levels > li").count() > 1


def test_a_length_of_time_that_no_sign_names_is_told(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "missing the ferry 3 days")
    assert "harbour-ferry-missed" in answers(page)
    assert "These documents give no rule for “3 days”: ring the number for your area and ask." in status(page)


@pytest.mark.parametrize("words", ["zebra", "the and of", "020 7946 0000", "😀", "x" * 500])
def test_words_that_nothing_has_say_so_and_whom_to_ring(page: Page, invented_url: str, words: str) -> None:
    ask(page, invented_url, words)
    assert status(page).startswith("No sign in these documents matches “")
    assert "ring the number for your area" in status(page)
    assert answers(page) == []
    assert in_view(page, RING)


def test_an_empty_question_says_what_to_do(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "  ")
    assert status(page) == "Type a word or two, or open a part of the child’s life below."


def test_a_subject_without_a_sign_that_may_be_shown_leads_to_its_part_of_life(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "shipwreck")
    assert status(page).startswith("No sign in these documents matches “shipwreck”.")
    assert "(Life in the harbour): choose what fits, and in doubt ring." in status(page)
    assert len(answers(page)) == 4


def test_distress_is_answered_above_everything(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "i am scared my dad hits me")
    expect(page.locator("#find-urgent")).to_contain_text("It is not your fault.")
    assert in_view(page, "#find-urgent a[href^='tel:']")
    assert page.evaluate("document.querySelector('#answer').firstElementChild.id") == "find-urgent"


def test_words_about_somebody_else_leave_room_for_the_level_below_the_numbers(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "dad hits him and he is hungry")
    summary = page.locator("#find-urgent summary")
    expect(summary).to_contain_text("0000 000000")
    expect(page.locator("#find-urgent .urgent")).to_be_hidden()
    assert in_view(page, "#find-urgent summary")
    assert in_view(page, RING)
    summary.click()
    expect(page.locator("#find-urgent a[href^='tel:']").first).to_be_visible()


def test_what_is_asked_is_kept_nowhere(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "hungry")
    assert page.url == invented_url + FINDER
    assert "hungry" not in page.title()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_addresses_that_were_copied_with_a_question_or_a_part_still_lead_there(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER + "?q=hungry")
    assert "“hungry”" in status(page)
    assert page.url == invented_url + FINDER
    page.goto(invented_url + FINDER + "?part=harbour")
    expect(page.locator("#harbour-sunburn")).to_be_visible()
    assert page.url == invented_url + FINDER + "#harbour"


@pytest.mark.parametrize("address", [FINDER, LEVELS[3]])
@pytest.mark.parametrize("window", [PHONE, DESK])
def test_a_link_to_a_sign_shows_it_with_what_to_do_and_whom_to_ring(
    page: Page, invented_url: str, address: str, window: ViewportSize
) -> None:
    page.set_viewport_size(window)
    page.goto(f"{invented_url}{address}#harbour-sunburn")
    expect(page.locator("#harbour-sunburn")).to_be_visible()
    assert page.locator("#harbour-sunburn").evaluate("one => one.matches(':target')")
    for part in ("#harbour-sunburn", ".sign-help .do", ".sign-help a[href='tel:999']", f".sign-help {RING}"):
        assert in_view(page, part) or part == "#harbour-sunburn", part
    assert "Ring the bell at once" in page.locator(".sign-help").inner_text()
    page.evaluate("location.hash = 'seaside-swims-alone'")
    expect(page.locator("#seaside-swims-alone")).to_be_visible()
    expect(page.locator(".sign-help")).to_have_count(1)


def test_signs_of_one_part_of_life_at_a_time(page: Page, invented_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(invented_url + FINDER)
    assert page.locator(".signs td li:visible").count() == 0
    page.get_by_text("Life in the harbour").click()
    shown = page.locator(".signs td li:visible").evaluate_all("all => all.map(one => one.id)")
    assert shown[:2] == ["harbour-sunburn", "harbour-ferry-never"]
    assert len(shown) == 5


def test_every_sign_and_level_has_a_link_of_its_own(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER)
    for sign in page.locator(".signs td li").all():
        name = sign.get_attribute("id")
        assert sign.locator(f"a[href='#{name}']").count() == 1
    assert [level.get_attribute("id") for level in page.locator("#levels ~ .levels > li").all()] == [
        f"level-{n}" for n in "4321"
    ]
    for address in LEVELS:
        assert page.locator(f".levels a[href='{address.removeprefix(FINDER)}']").count() == 1


def test_by_keyboard_alone(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER)
    page.locator("#find-q").focus()
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    assert "2 signs" in status(page)
    page.wait_for_function("document.activeElement.id === 'answer'")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Level 4: Storm"


def test_without_scripts_everything_is_there(browser: Browser, invented_url: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(invented_url + FINDER)
        assert not page.locator("#find-form").is_visible()
        page.get_by_text("Life by the sea").click()
        cells = page.locator("#seaside td")
        assert cells.count() == 4
        assert len(set(cells.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)"))) == 1


def test_on_paper_the_table_is_whole_and_the_controls_are_gone(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER)
    page.emulate_media(media="print")
    for hidden in ("#find-form", ".signs small a:last-child"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator(".beside a[href='tel:999']").is_visible()
    assert page.locator("#seaside thead").is_visible()
    assert page.locator(".signs td li:visible").count() == 8


@pytest.mark.parametrize("address", [f"{FINDER}?q=hungry", f"{FINDER}?q=zebra"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation(page: Page, invented_url: str, address: str, width: int) -> None:
    show(page, invented_url + address, width)
    status(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", [FINDER, LEVELS[3]])
def test_what_is_touched_is_large_enough(page: Page, invented_url: str, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(invented_url + address)
    too_small = page.locator(
        ".beside a, .beside summary, .levels a, .found a, .fold > summary, small a, button"
    ).evaluate_all(
        """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([text]) => text)"""
    )
    assert too_small == []


def test_every_level_leads_to_the_next_step(page: Page, invented_url: str) -> None:
    for address in LEVELS[1:]:
        page.goto(invented_url + address)
        page.locator("#next a").first.click()
        assert page.locator("h1").inner_text() == "Raise the flag for a child"
