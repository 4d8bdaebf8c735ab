"""From the home page on a phone to what somebody came for, as must-be-found.yml says: in three taps and two screens.

A tap is a touch on a link, into a field, or on Enter after writing in it; writing is none. Screens are counted on the
page on which a journey ends, from where the reader arrives on it to the foot of the words that answer.
"""

import pytest
from playwright.sync_api import Error, Page

from tests.browser import PHONE
from tests.project import REAL
from tests.real.expected import Expectation, read

MOST_TAPS, MOST_SCREENS = 3, 2
FOOT = """words => {
  const plain = text => text.replace(/\\s+/g, " ").replaceAll("’", "'").toLowerCase();
  const holds = element => element.checkVisibility() && plain(element.innerText).includes(plain(words));
  const innermost = element => {
    const inner = [...element.children].filter(holds);
    return inner.length ? inner.flatMap(innermost) : [element];
  };
  const screens = element => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.max(bottom, innerHeight - top) / innerHeight;
  };
  const main = document.querySelector("main");
  return main && holds(main) ? Math.min(...innermost(main).map(screens)) : 0;
}"""
"""How many screens somebody must see, down or up, to have read these words where they are nearest; 0 where nowhere."""
SETTLED = "() => document.fonts.ready.then(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))))"
"""Once a page is as a reader sees it: its letters are there, and it stands at the place that its address names."""


def step(page: Page, words: str) -> int:
    """Do one thing that a journey says; the number of taps that it takes. Playwright's error where it is not there."""
    verb, _, what = words.partition(" ")
    assert verb in {"tap", "write", "enter"}, f"a step must begin with tap, write or enter: {words}"
    if verb == "tap":
        page.get_by_role("main").get_by_role("link", name=what).first.click()
    elif verb == "write":
        written, _, field = what.rpartition(" into ")
        page.get_by_label(field, exact=True).first.fill(written)
    else:
        page.keyboard.press("Enter")
    return 1


def walk(page: Page, url: str, journey: Expectation) -> str:
    """What is wrong with a journey, with its line; nothing where it ends in sight of every word within the bars."""
    page.goto(url)
    taps = 0
    for number, words in enumerate(journey.values["do"]):
        try:
            taps += step(page, words)
        except Error:
            return journey.fault(f"this step must be possible on {page.url.removeprefix(url)}", "do", number)
    screens = [0.0]
    for number, words in enumerate(journey.values["shows"]):
        try:
            page.wait_for_function(FOOT, arg=words)
            page.wait_for_load_state()
            page.evaluate(SETTLED)
            screens.append(page.evaluate(FOOT, words))
        except Error:
            return journey.fault("these words must be in sight where the journey ends", "shows", number)
    print(f"{journey.values['seeks']}: {taps} taps, {max(screens):.1f} screens")
    if taps > MOST_TAPS or max(screens) > MOST_SCREENS:
        return journey.fault(f"must take at most {MOST_TAPS} taps and {MOST_SCREENS} screens")
    return ""


def test_on_a_phone_every_journey_takes_at_most_three_taps_and_two_screens(
    page: Page, site_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page.set_viewport_size(PHONE)
    with capsys.disabled():
        faults = [walk(page, site_url, journey) for journey in read(REAL, "journeys")]
    assert [fault for fault in faults if fault] == []
