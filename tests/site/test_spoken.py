"""Five journeys as a screen reader speaks them, on a phone, in the invented town: transcripts/ has what it says.

A transcript is for reading: does it say first what the reader came for? After a change of words on these pages write
them anew with `PARTNERSHIP_TRANSCRIPTS=write`, and read what changed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.searching import ask
from tests.speaking import speaking_page, spoken

__all__ = ["speaking_page"]
_KEPT = Path(__file__).parent / "transcripts"
_LEFT_OUT = ("paragraph", "strong", "option", "end of ")


def a_child_looks_for_help(page: Page, url: str) -> tuple[str, ...]:
    page.goto(url)
    page.get_by_role("link", name="under 18").first.click()
    expect(page.locator("main [role=status]")).to_be_attached()  # a script adds it once the page is there
    return ("main",)


def somebody_is_afraid_and_searches(page: Page, url: str) -> tuple[str, ...]:
    page.goto(f"{url}search/")
    ask(page, "my dad hit me")
    return ("#search-page",)


def a_teacher_looks_up_a_sign(page: Page, url: str) -> tuple[str, ...]:
    page.goto(f"{url}thresholds/")
    page.fill("#find-q", "hungry")
    page.press("#find-q", "Enter")
    expect(page.locator("#find-status")).not_to_be_empty()
    return ("#answer", ".beside", "#find-signs")


def a_parent_reads_what_was_decided(page: Page, url: str) -> tuple[str, ...]:
    page.goto(f"{url}nowhere-on-sea/meetings/2026-05-12-executive/")
    return ("main",)


def a_nurse_follows_a_procedure(page: Page, url: str) -> tuple[str, ...]:
    page.goto(f"{url}procedures/raise-the-flag/")
    return ("main",)


JOURNEYS: tuple[Callable[[Page, str], tuple[str, ...]], ...] = (
    a_child_looks_for_help,
    somebody_is_afraid_and_searches,
    a_teacher_looks_up_a_sign,
    a_parent_reads_what_was_decided,
    a_nurse_follows_a_procedure,
)


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__.replace("_", "-"))
def test_what_a_screen_reader_says(
    journey: Callable[[Page, str], tuple[str, ...]],
    speaking_page: Page,
    invented_url: str,
    request: pytest.FixtureRequest,
) -> None:
    parts = journey(speaking_page, invented_url)
    phrases = (" ".join(phrase.split()) for part in parts for phrase in spoken(speaking_page, part))
    said = [phrase for phrase in phrases if not phrase.startswith(_LEFT_OUT)]
    transcript = _KEPT / f"{request.node.callspec.id}.txt"
    if os.environ.get("PARTNERSHIP_TRANSCRIPTS") == "write":
        transcript.write_text("\n".join(said) + "\n", encoding="utf-8", newline="\n")
    assert said == transcript.read_text(encoding="utf-8").splitlines()


def test_a_child_hears_whom_to_ring_before_all_else() -> None:
    kept = (_KEPT / "a-child-looks-for-help.txt").read_text(encoding="utf-8").splitlines()
    links = [phrase for phrase in kept if phrase.startswith("link, ")]
    assert links[0] == "link, Ring 999"
    assert links[1].startswith("link, Ring 0")


def test_somebody_afraid_hears_whom_to_ring_before_the_results() -> None:
    kept = (_KEPT / "somebody-is-afraid-and-searches.txt").read_text(encoding="utf-8").splitlines()
    assert kept.index("link, Ring 0000 000000") < kept.index("group")
